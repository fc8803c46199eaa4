"""Keras saves its files with warnings of its own, about numpy; they are none of ours."""

from __future__ import annotations

import warnings
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def keras_may_warn() -> Iterator[None]:
    """Lets DeprecationWarnings of Keras's modules pass."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="__array__ implementation", category=DeprecationWarning)
        yield
