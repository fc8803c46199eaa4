"""A lab whose worker for questions is shared by the tests of a module, as it takes seconds to get warm."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from netbuilder.ui.lab import Lab


@pytest.fixture(scope="module")
def lab(qapp: QApplication) -> Iterator[Lab]:
    made = Lab()
    yield made
    made.close()
    QCoreApplication.processEvents()
