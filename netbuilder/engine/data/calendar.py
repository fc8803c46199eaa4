"""When the rows of a series are, and when the next ones will be."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Literal

import numpy as np

EPOCH, DAY = datetime(1970, 1, 1), 86400.0  # seconds
REGULAR, WIDE = 0.9, 1.5  # share of the steps that are usual ones; how much wider a gap is
FEW = 14  # rows that do not yet tell which days of the week are never there


@dataclass(frozen=True)
class Calendar:
    """What the stamps (rows,) of a series mean: "date": seconds since 1970, "number": as in the data, "row": its place
    in the file."""

    kind: Literal["date", "number", "row"] = "row"

    def text(self, stamp: float) -> str:
        """As people write it: "2024-01-31", "2024-01-31 14:00", "1991.5", "17"."""
        if self.kind != "date":
            return f"{stamp:.10g}"
        found = EPOCH + timedelta(seconds=float(stamp))
        return found.strftime("%Y-%m-%d" if found.time() == datetime.min.time() else "%Y-%m-%d %H:%M")

    def ahead(self, stamps: np.ndarray, count: int) -> list[float]:
        """The next stamps: months and years by the calendar, days of the week that are never there left out."""
        if len(stamps) < 2:
            return [float(stamps[-1]) + 1 + n for n in range(count)]
        step = float(np.median(np.diff(stamps)))
        if self.kind != "date":
            return [float(stamps[-1]) + (step or 1.0) * (n + 1) for n in range(count)]
        if months := _months(stamps):
            return [_later(stamps, months * (n + 1)) for n in range(count)]
        found, days = [float(stamps[-1])], _weekdays(stamps, step)
        while len(found) <= count:
            following = found[-1] + (step or DAY)
            while _weekday(following) not in days:
                following += DAY
            found.append(following)
        return found[1:]

    def gaps(self, stamps: np.ndarray) -> list[int]:
        """Rows behind which some are missing: the step to the next is wider than nearly all others."""
        steps = np.diff(stamps)
        if self.kind == "row" or len(steps) < 2:
            return []
        return np.flatnonzero(steps > WIDE * np.quantile(steps, REGULAR)).tolist()


def _date(stamp: float) -> datetime:
    return EPOCH + timedelta(seconds=float(stamp))


def _months(stamps: np.ndarray) -> int:
    """Months from one row to the next, 0 where it is not always as many, on the same or the last day."""
    dates = [_date(s) for s in stamps[-36:]]
    places = [d.year * 12 + d.month for d in dates]
    steps = {b - a for a, b in pairwise(places)}
    is_same = len({d.day for d in dates}) == 1 or all(_is_last(d) for d in dates)
    return steps.pop() if len(steps) == 1 and is_same and 0 not in steps else 0


def _is_last(date: datetime) -> bool:
    return date.day == monthrange(date.year, date.month)[1]


def _later(stamps: np.ndarray, months: int) -> float:
    """So many months behind the last row."""
    last = _date(stamps[-1])
    year, month = divmod(last.year * 12 + last.month - 1 + months, 12)
    longest = monthrange(year, month + 1)[1]
    at_end = all(_is_last(_date(s)) for s in stamps[-3:])
    found = last.replace(year=year, month=month + 1, day=longest if at_end else min(last.day, longest))
    return (found - EPOCH).total_seconds()


def _weekday(stamp: float) -> int:
    return _date(stamp).weekday()


def _weekdays(stamps: np.ndarray, step: float) -> set[int]:
    """Days of the week on which there are rows; all, unless rows are days and there are enough of them."""
    return {_weekday(s) for s in stamps} if step == DAY and len(stamps) >= FEW else set(range(7))
