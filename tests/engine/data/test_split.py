"""Parts: sizes, no sample twice, the same seed the same parts."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbuilder.datasets import Description, Split
from netbuilder.engine.data import DataError
from netbuilder.engine.data.split import split
from netbuilder.engine.data.table import TEST, TRAIN, VALIDATION, Table


def table(count: int, **rest: object) -> Table:
    return Table(Description("d", "D", "", ()), {"x": np.arange(count)}, **rest)


@given(
    count=st.integers(3, 300),
    percent=st.tuples(st.integers(0, 40), st.integers(0, 40)),
    seed=st.integers(0, 99),
    by=st.sampled_from(["fraction", "time"]),
)
def test_every_sample_is_in_one_part(count: int, percent: tuple[int, int], seed: int, by: str) -> None:
    validation, test = (p / 100 for p in percent)
    plan = Split(by=by, validation=validation, test=test)
    parts = split(plan, table(count), seed)
    assert sorted(np.concatenate(parts).tolist()) == list(range(count))
    assert [p.tolist() for p in parts] == [p.tolist() for p in split(plan, table(count), seed)]
    assert abs(len(parts[1]) - count * validation) <= 1
    assert abs(len(parts[2]) - count * test) <= 1


def test_another_seed_is_another_split() -> None:
    assert split(Split(), table(100), 0)[1].tolist() != split(Split(), table(100), 1)[1].tolist()


def test_by_time_the_last_ones_are_tested() -> None:
    plan = Split(by="time", column="when", validation=0.2, test=0.2)
    when = np.array([3.0, 1, 2, 5, 4])
    train, validation, test = split(plan, table(5, keys={"when": when}), 0)
    assert (train.tolist(), validation.tolist(), test.tolist()) == ([1, 2, 0], [4], [3])


@given(st.lists(st.integers(0, 9), min_size=20, max_size=80), st.integers(0, 50))
def test_groups_stay_together(groups: list[int], seed: int) -> None:
    plan = Split(by="group", column="who", validation=0.2, test=0.2)
    made = table(len(groups), keys={"who": np.array(groups)})
    if len(set(groups)) < 3:
        with pytest.raises(DataError, match=r'"who" has \d different value\(s\), but 3 parts need a group each'):
            split(plan, made, seed)
        return
    parts = split(plan, made, seed)
    members = [{groups[i] for i in part} for part in parts]
    assert all(members)
    assert sum(len(m) for m in members) == len(set(groups))
    assert sum(len(p) for p in parts) == len(groups)


def test_the_set_s_own_parts_are_used() -> None:
    own = np.array([TRAIN] * 8 + [TEST] * 2, np.int8)
    train, validation, test = split(Split(validation=0.25, test=0.5), table(10, parts=own), 0)
    assert (len(train), len(validation), test.tolist()) == (6, 2, [8, 9])
    own = np.array([TRAIN] * 8 + [VALIDATION] + [TEST], np.int8)
    assert [len(p) for p in split(Split(), table(10, parts=own), 0)] == [8, 1, 1]
    ignored = Split(use_given_test=False, validation=0.5, test=0.25)
    assert [len(p) for p in split(ignored, table(10, parts=own), 0)] == [3, 5, 2]


def test_too_few_samples_and_unknown_columns_are_told() -> None:
    with pytest.raises(DataError, match="No sample is left to train: the data have only 2; use smaller fractions"):
        split(Split(), table(2), 0)
    with pytest.raises(DataError, match='have no column "who"; they have none that orders or groups'):
        split(Split(by="group", column="who"), table(9), 0)
    with pytest.raises(DataError, match='have no column "who"; they have day'):
        split(Split(by="time", column="who"), table(9, keys={"day": np.arange(9)}), 0)


def test_a_group_is_not_torn_by_the_set_s_own_parts() -> None:
    own = np.array([TRAIN, TRAIN, TEST, TEST, TRAIN, TRAIN], np.int8)
    plan = Split(by="group", column="who", validation=0.1, test=0.1)
    whole = table(6, parts=own, keys={"who": np.array(["a", "a", "b", "b", "c", "c"])})
    assert split(plan, whole, 0)[2].tolist() == [2, 3]
    torn = table(6, parts=own, keys={"who": np.array(["a", "a", "b", "b", "b", "c"])})
    with pytest.raises(DataError, match=r'the same values of "who" in training and test \(b, …\); let the split by'):
        split(plan, torn, 0)
    assert all(len(p) for p in split(Split(by="group", column="who", use_given_test=False), torn, 0))
