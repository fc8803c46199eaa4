"""A constructor or function call kept as data: the engine makes it, codegen prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from math import prod
from typing import Any, Literal

MODULE_PREFIXES = ("nn.", "modules.")


@dataclass(frozen=True)
class Weight:
    """One tensor of a module: its name there, shape, first values, and what training does to it.

    ``role``: "trained" (counted and trained), "state" (counted, not trained: running statistics),
    "fixed" (neither counted nor trained: something torch has and the layer has not, e.g. an LSTM's second bias).
    ``initial`` is a call on the tensor (``Call("nn.init.zeros_")``), None where torch's own first value is right.
    ``penalty`` / ``constraint``: a regularizer or constraint declaration, or None.
    """

    name: str
    shape: tuple[int, ...]
    initial: Call | None = None
    role: Literal["trained", "state", "fixed"] = "trained"
    penalty: Any = None
    constraint: Any = None

    @property
    def size(self) -> int:
        return prod(self.shape)


@dataclass(frozen=True, init=False)
class Call:
    """``target(*args, **kwargs)`` as data.

    Targets: ``nn.X`` and ``modules.X`` are modules, constructed once and then called on the tensors;
    ``F.x``, ``torch.x``, ``nn.init.x`` and ``functions.x`` are functions, called with the tensors in front of ``args``.
    (``modules`` / ``functions`` live in ``netbuilder.engine.modules``; codegen pastes their source.)
    In a layer's tuple of calls the first one gets all inputs and each next one the result before it.

    packed:   the tensors are handed over as one list (``torch.cat``).
    lengths:  indices of the inputs of the layer whose true lengths (int64, (batch,)) are also handed over, each by
              keyword and only when that input's type has lengths: input 0's as ``lengths=``, input 1's as
              ``lengths_1=``, input 2's as ``lengths_2=``. ``True`` means (0,), ``False`` means ().
    weights:  the module's tensors.

    An argument may be a call itself (a layer around another layer). A module among the arguments is constructed,
    a function becomes a function of one tensor (``lambda x: F.leaky_relu(x, 0.2)``); neither is packed, takes lengths
    or lists weights: those of the inner modules stand in ``weights`` of the outer call under their full names.
    """

    target: str
    args: tuple[Any, ...]
    kwargs: tuple[tuple[str, Any], ...]
    weights: tuple[Weight, ...] = field(default=())
    packed: bool = False
    lengths: tuple[int, ...] = ()

    def __init__(
        self,
        target: str,
        *args: Any,
        weights: tuple[Weight, ...] = (),
        packed: bool = False,
        lengths: bool | tuple[int, ...] = (),
        **kwargs: Any,
    ) -> None:
        for name, value in (
            ("target", target),
            ("args", args),
            ("kwargs", tuple(kwargs.items())),
            ("weights", weights),
            ("packed", packed),
            ("lengths", ((0,) if lengths else ()) if isinstance(lengths, bool) else lengths),
        ):
            object.__setattr__(self, name, value)

    @property
    def is_module(self) -> bool:
        return self.target.startswith(MODULE_PREFIXES) and not self.target.startswith("nn.init.")


@dataclass(frozen=True, slots=True)
class Cost:
    """Work of one forward pass of one sample. Parameters and memory follow from weights and shapes."""

    multiply_adds: int = 0
