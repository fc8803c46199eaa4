"""A named sub-graph used as a node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param, shown
from netbuilder.layers.base import Family, Layer

Scalar = int | float | str | bool


class Arguments(tuple[tuple[str, Scalar], ...]):
    """Values for a block's arguments, as sorted (name, value) pairs."""

    __slots__ = ()

    @classmethod
    def parse(cls, value: Any) -> Arguments:
        """From a mapping (JSON) or from pairs."""
        pairs = value.items() if isinstance(value, Mapping) else value
        try:
            found = {str(name): v for name, v in pairs}
        except (TypeError, ValueError):
            raise ParameterError("", f"expected a table of arguments, got {shown(value)}") from None
        for name, v in found.items():
            if not isinstance(v, int | float | str):
                raise ParameterError(name, f"expected a number, a text or true/false, got {shown(v)}")
        return cls(sorted(found.items()))

    def to_json(self) -> dict[str, Scalar]:
        return dict(self)


@declared
class Block(Layer):
    """A block of the drawing, used as one layer; double-click opens it.

    Input:  the block's own input ports
    Output: the block's own output ports
    """

    family: ClassVar[Family] = "control"
    also: ClassVar[tuple[str, ...]] = ("sub-graph", "module", "function")

    block: str = param(..., "Name of the block.")
    repeat: int = param(1, "How many times it stands one after the other.", min=1, max=1000)
    shared: bool = param(False, "All repetitions use the same weights.")
    arguments: Arguments = param(Arguments(), "Values for the block's arguments.", more=True)

    def line(self) -> str:
        values = [f"{k} {v}" for k, v in self.arguments]
        return " · ".join([*values, *([f"× {self.repeat}"] if self.repeat > 1 else [])])
