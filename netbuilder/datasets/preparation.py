"""What is done to data before training: split, scaling, windows."""

from __future__ import annotations

from typing import Literal

from netbuilder.base.declared import Declared, declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import sequence, vector
from netbuilder.datasets.field import Field

Scaling = Literal["none", "standard", "minmax", "divide by 255"]
SCALINGS: tuple[str, ...] = Scaling.__args__  # type: ignore[attr-defined]


@declared
class Preparation(Declared, kind=True):
    """A step between the raw data and the network."""


@declared
class Split(Preparation):
    """Which samples train, which validate, which test.

    By fraction: drawn by lot from the seed. By time: the last ones validate and test, nothing is shuffled. By group:
    all samples with the same value of a column (a person, a machine) go to the same part.
    """

    by: Literal["fraction", "time", "group"] = param("fraction", "How the parts are made.")
    column: str = param("", "The date column (by time; empty: the order of the rows) or the group column (by group).")
    validation: float = param(0.1, "Part of all samples kept for validation.", min=0, below=1)
    test: float = param(0.1, "Part of all samples kept for the test.", min=0, below=1)
    use_given_test: bool = param(True, "Take the set's own test and validation parts where it has them.")

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.validation + self.test >= 1:
            total = self.validation + self.test
            raise ParameterError("test", f"validation and test together are {total:g} of the data; leave some to train")
        if self.by == "group" and not self.column:
            raise ParameterError("column", "expected the column that names the group, got nothing")


@declared
class Window(Preparation):
    """Forecasting: from the last ``history`` rows to the next ``horizon`` values of one column.

    Makes the fields ``history`` (time, features), the target column first, then the covariates, and ``target``
    (features,), one number for each step of the horizon.
    """

    target: str = param(..., "Column to forecast.")
    history: int = param(24, "Rows the network looks back.", min=1, unit="rows")
    horizon: int = param(1, "Rows it looks ahead.", min=1, unit="rows")
    covariates: tuple[str, ...] = param((), "Further columns of the history.")
    series: str = param("", "Column that names the series; windows never cross from one to another.", more=True)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the history, target first."""
        return (self.target, *(c for c in self.covariates if c != self.target))

    def fields(self) -> tuple[Field, ...]:
        """The two fields the windows make."""
        names = tuple(f"{self.target} +{step + 1}" for step in range(self.horizon))
        return (
            Field("history", sequence(self.history, len(self.columns)), names=self.columns),
            Field("target", vector(self.horizon), names=names),
        )


def recommended(field: Field) -> Scaling:
    """The scaling that suits a field: pixels to 0 … 1, other numbers to mean 0 and deviation 1, labels as they are."""
    if field.type.dtype != "float32":
        return "none"
    if "channels" in field.type.axes and field.range is not None:
        return "divide by 255" if field.range == (0.0, 255.0) else "minmax"
    return "standard"
