"""A real worker, warm, shared by the tests of a module, which all leave it alive."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from netbuilder.ui.engine_client.worker_process import WorkerProcess

WARM = 60_000  # milliseconds


@pytest.fixture(scope="module")
def worker(qapp: QApplication) -> Iterator[WorkerProcess]:
    worker = WorkerProcess()
    loop = QEventLoop()
    worker.heard.connect(lambda _event: loop.quit())
    QTimer.singleShot(WARM, loop.quit)
    worker.start()
    loop.exec()
    assert worker.ready is not None, list(worker.complaints)
    yield worker
    worker.kill()
    QCoreApplication.processEvents()
