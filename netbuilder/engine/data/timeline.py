"""The rows behind forecast windows: series by series, each in the order of time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from netbuilder.engine.data.calendar import Calendar
from netbuilder.engine.data.errors import DataError

MOST_NAMED = 3  # series in one note


@dataclass(frozen=True)
class Timeline:
    """Of each series its name ("" where there is one without), ``rows`` (rows, columns) float32 in raw units with the
    target first, and ``stamps`` (rows,), which ``calendar`` reads.

    ``parts``: of each part its windows (windows, 2): number of the series, number of the first row to be forecast.
    """

    names: tuple[str, ...]
    rows: tuple[np.ndarray, ...]
    stamps: tuple[np.ndarray, ...]
    calendar: Calendar = Calendar()
    parts: Mapping[str, np.ndarray] = field(default_factory=dict)

    def histories(self, places: np.ndarray, length: int) -> np.ndarray:
        """The rows before the windows at ``places`` (windows, 2): (windows, length, columns) in raw units."""
        found = [self.rows[s][row - length : row] for s, row in places.tolist()]
        return np.stack(found) if found else np.zeros((0, length, self.rows[0].shape[1]), np.float32)

    def truths(self, places: np.ndarray, horizon: int) -> np.ndarray:
        """What came after, (windows, horizon); NaN where nobody knows yet."""
        found = np.full((len(places), horizon), np.nan, np.float32)
        for number, (series, row) in enumerate(places.tolist()):
            known = self.rows[series][row : row + horizon, 0]
            found[number, : len(known)] = known
        return found

    def dates(self, series: int, first: int, last: int) -> list[str]:
        """Of the rows from ``first`` up to before ``last``, also of those that are still to come."""
        stamps = self.stamps[series]
        later = self.calendar.ahead(stamps, last - len(stamps)) if last > len(stamps) else []
        return [self.calendar.text(s) for s in [*stamps[first:last].tolist(), *later]]

    def ends(self, history: int) -> np.ndarray:
        """For each series that is long enough the window whose forecast lies wholly in the future, (series, 2)."""
        found = [(s, len(rows)) for s, rows in enumerate(self.rows) if len(rows) >= history]
        return np.array(found, np.int64).reshape(-1, 2)

    def every(self, history: int) -> np.ndarray:
        """All windows that have their whole history, (windows, 2)."""
        found = [(s, row) for s, rows in enumerate(self.rows) for row in range(history, len(rows) + 1)]
        return np.array(found, np.int64).reshape(-1, 2)

    def check(self) -> None:
        """DataError where rows are not in the order of their dates, or two of a series have the same."""
        if self.calendar.kind != "date":
            return
        for name, stamps in zip(self.names, self.stamps, strict=True):
            steps = np.diff(stamps)
            if (steps < 0).any():
                at = self.calendar.text(stamps[int(np.argmax(steps < 0)) + 1])
                raise DataError(
                    f"The rows are not in the order of their dates ({at} stands behind a later one): let the split by "
                    "time go by the date column."
                )
            if (steps == 0).any():
                at = self.calendar.text(stamps[int(np.argmax(steps == 0))])
                if name:
                    raise DataError(
                        f'The series "{name}" has the date {at} twice; a forecast needs one row a date: add such rows '
                        "up."
                    )
                raise DataError(
                    f"The date {at} stands there twice; a forecast needs one row a date: add such rows up, or name the "
                    "column that tells the series apart."
                )

    def notes(self, need: int) -> list[str]:
        """Sentences about series too short for a window of ``need`` rows, and about gaps in the dates."""
        short = [name for name, rows in zip(self.names, self.rows, strict=True) if len(rows) < need and name]
        found = []
        if short:
            named = ", ".join(short[:MOST_NAMED]) + (", …" if len(short) > MOST_NAMED else "")
            found.append(f"Series left out, as a window needs {need} rows: {named}.")
        gaps = [(s, row) for s, stamps in enumerate(self.stamps) for row in self.calendar.gaps(stamps)]
        if gaps:
            series, row = gaps[0]
            at = self.calendar.text(self.stamps[series][row])
            of = f" ({self.names[series]})" if self.names[series] else ""
            found.append(
                f"Dates are missing behind {at}{of}, gaps in all: {len(gaps):,}; the row behind a gap counts as "
                "following at once."
            )
        return found
