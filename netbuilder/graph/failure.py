"""Why a node cannot be computed: the raw material of a problem."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from netbuilder.base.errors import ParameterError, ShapeError

WITHOUT_FIELD = "has no field: choose the field of the data set that enters here."


@dataclass(frozen=True)
class Failure:
    """The first guilty node's mistake. ``message`` lacks the node's name; ``insert``, ``change``: ideas for fixes."""

    code: str
    message: str
    port: int | None = None
    parameter: str | None = None
    insert: tuple[str, ...] = ()
    change: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """From whatever a layer raised; a third-party layer's own mistake must not take the window along."""
        if isinstance(error, ShapeError):
            return cls(error.code, str(error), error.port, error.parameter, error.insert, dict(error.change))
        if isinstance(error, ParameterError):
            return cls("parameter", f"has a wrong value: {error}.", parameter=error.place)
        return cls("layer-error", f"could not be checked: its own code failed with {type(error).__name__}: {error}.")
