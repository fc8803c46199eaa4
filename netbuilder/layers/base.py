"""What a layer is."""

from __future__ import annotations

import inspect
from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost
from netbuilder.base.declared import Declared, declared
from netbuilder.base.tensor import TensorType

Family = Literal[
    "input/output",
    "core",
    "convolution",
    "pooling",
    "activation",
    "normalization",
    "regularization",
    "recurrent",
    "attention",
    "merge",
    "tensor",
    "preprocessing",
    "generative",
    "control",
]
FAMILIES: tuple[str, ...] = Family.__args__  # type: ignore[attr-defined]

Types = TensorType | tuple[TensorType, ...]


@declared
class Layer(Declared, kind=True):
    """A layer type: its fields are the parameters, its docstring is the help page.

    The docstring starts with one sentence (with the formula where there is one), then has an ``Input:`` and an
    ``Output:`` paragraph naming the axes. Class variables a subclass may set: ``inputs`` / ``outputs`` (port names),
    ``variadic`` (any number ≥ 2 of inputs, all through the one port named in ``inputs``), ``also`` (search synonyms,
    names in other frameworks).
    """

    family: ClassVar[Family]
    inputs: ClassVar[tuple[str, ...]] = ("x",)
    outputs: ClassVar[tuple[str, ...]] = ("output",)
    variadic: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ()

    def input_ports(self) -> tuple[str, ...]:
        """Names of the input ports of this very layer; override where they depend on a parameter."""
        return self.inputs

    def output_ports(self) -> tuple[str, ...]:
        """Names of the output ports of this very layer; override where they depend on a parameter."""
        return self.outputs

    def infer(self, *types: Any, **_: Any) -> Types:
        """Type of the output (a tuple when there are several); raises ShapeError with a sentence."""
        raise NotImplementedError(type(self).__name__)

    def torch(self, *types: Any, **_: Any) -> tuple[Call, ...]:
        """What to build, as data; called only with types that ``infer`` accepts and whose needed sizes are known."""
        raise NotImplementedError(type(self).__name__)

    def cost(self, *types: Any, **_: Any) -> Cost:
        """Multiply-adds of one sample, forward; 0 where only elements are moved or compared."""
        return Cost()

    def line(self) -> str:
        """One line for the node on the canvas, e.g. "64 · 3×3 · relu"; default: what differs from the defaults."""
        return " · ".join(_short(k, v) for k, v in self.settings().items() if k not in ("trainable", "name"))

    @classmethod
    def page(cls) -> str:
        """The help page: the whole docstring."""
        return inspect.getdoc(cls) or ""


def _short(name: str, value: object) -> str:
    """A switch by its name, anything else by its value."""
    if isinstance(value, bool):
        return name if value else f"{name}=false"
    if isinstance(value, list):
        return "×".join(str(v) for v in value)
    return str(value["type"]) if isinstance(value, dict) else str(value)
