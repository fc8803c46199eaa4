"""Arguments of a call as Keras writes them: tensors anywhere within lists and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


def within(value: Any, kind: type[T]) -> Iterator[T]:
    """Everything of a kind in nested lists and tables, in order."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from within(item, kind)
    elif isinstance(value, Mapping):
        yield from within(list(value.values()), kind)
