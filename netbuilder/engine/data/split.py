"""Which samples train, which validate, which test."""

from __future__ import annotations

import numpy as np

from netbuilder.datasets.preparation import Split
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.table import PARTS, TEST, TRAIN, VALIDATION, Table

# Mixed into the seed so that the split draws other numbers than initial weights or shuffling do.
SPLIT_STREAM = 0x5B117
MOST_NAMED = 10  # groups in a note


def split(plan: Split, table: Table, seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Sample numbers of the training, validation and test part, each in the order of the data.

    A test (or validation) part which the set brings along replaces the fraction, if the plan says so.
    """
    given = table.parts if plan.use_given_test else None
    free = np.arange(len(table)) if given is None else np.flatnonzero(given == TRAIN)
    test = 0.0 if given is not None and (given == TEST).any() else plan.test
    validation = 0.0 if given is not None and (given == VALIDATION).any() else plan.validation
    made = _METHODS[plan.by](plan, table, free, (validation, test), seed)
    if given is not None:
        _check_groups(plan, table, given)
        also = [np.flatnonzero(given == part) for part in (VALIDATION, TEST)]
        made = (made[0], np.concatenate([made[1], also[0]]), np.concatenate([made[2], also[1]]))
    if not len(made[TRAIN]):
        raise DataError(f"No sample is left to train: the data have only {len(table)}; use smaller fractions.")
    parts = [np.sort(part) if plan.by != "time" else part for part in made]
    return parts[TRAIN], parts[VALIDATION], parts[TEST]


def time_order(plan: Split, table: Table) -> np.ndarray:
    """Sample numbers, oldest first; without a date column the order of the data."""
    return np.argsort(key(table, plan.column), kind="stable") if plan.column else np.arange(len(table))


def key(table: Table, name: str) -> np.ndarray:
    """The column that orders or groups the samples; DataError lists those there are."""
    if name not in table.keys:
        known = ", ".join(table.keys) or "none that orders or groups the samples"
        raise DataError(f'The data have no column "{name}"; they have {known}.')
    return table.keys[name]


def counts(total: int, fractions: tuple[float, float]) -> tuple[int, int]:
    """Samples that validate and test: at least one where the fraction is not zero."""
    validation, test = (max(1, round(total * f)) if f else 0 for f in fractions)
    return validation, test


Made = tuple[np.ndarray, np.ndarray, np.ndarray]


def _cut(order: np.ndarray, fractions: tuple[float, float]) -> Made:
    """Training first, then validation, then test."""
    validation, test = counts(len(order), fractions)
    first, second = max(0, len(order) - validation - test), max(0, len(order) - test)
    return order[:first], order[first:second], order[second:]


def _by_fraction(plan: Split, table: Table, free: np.ndarray, fractions: tuple[float, float], seed: int) -> Made:
    return _cut(_generator(seed).permutation(free), fractions)


def _by_time(plan: Split, table: Table, free: np.ndarray, fractions: tuple[float, float], seed: int) -> Made:
    order = time_order(plan, table)
    return _cut(order[np.isin(order, free)], fractions)


def _by_group(plan: Split, table: Table, free: np.ndarray, fractions: tuple[float, float], seed: int) -> Made:
    """Whole groups, drawn by lot, until a part has its fraction of the samples."""
    groups = key(table, plan.column)[free]
    names, sizes = np.unique(groups, return_counts=True)
    needed = 1 + sum(f > 0 for f in fractions)
    if len(names) < needed:
        raise DataError(
            f'The column "{plan.column}" has {len(names)} different value(s), but {needed} parts need a group each; '
            "choose another column or another split."
        )
    drawn = _generator(seed).permutation(len(names))
    wanted = counts(len(free), fractions)
    part_of = np.full(len(names), TRAIN)
    position = 0
    for part, count in ((TEST, wanted[1]), (VALIDATION, wanted[0])):
        needed -= count > 0
        while count > 0 and position < len(names) - needed:
            part_of[drawn[position]] = part
            count -= sizes[drawn[position]]
            position += 1
    member = part_of[np.searchsorted(names, groups)]
    return free[member == TRAIN], free[member == VALIDATION], free[member == TEST]


def _check_groups(plan: Split, table: Table, given: np.ndarray) -> None:
    """The set's own parts must not tear a group apart: who tests would also train."""
    if plan.by != "group":
        return
    groups = key(table, plan.column)
    torn = np.intersect1d(groups[given == TRAIN], groups[given != TRAIN])
    if len(torn):
        raise DataError(
            f'The set\'s own parts have the same values of "{plan.column}" in training and test ({torn[0]}, …); '
            "let the split by group make all parts (use_given_test off), or choose another split."
        )


def group_notes(plan: Split, table: Table, parts: tuple[np.ndarray, ...]) -> tuple[str, ...]:
    """Which groups validate and test, where a few were drawn by lot."""
    if plan.by != "group" or plan.column not in table.keys:
        return ()
    found = [np.unique(table.keys[plan.column][rows]) for rows in parts[VALIDATION:]]
    if not 0 < sum(len(names) for names in found) <= MOST_NAMED:
        return ()
    validation, test = (", ".join(str(name) for name in names) or "none" for names in found)
    return (f"Split by {plan.column}: {validation} validates, {test} tests; none of them trains.",)


def _generator(seed: int) -> np.random.Generator:
    return np.random.default_rng([seed, SPLIT_STREAM])


_METHODS = {"fraction": _by_fraction, "time": _by_time, "group": _by_group}
assert len(PARTS) == 3
