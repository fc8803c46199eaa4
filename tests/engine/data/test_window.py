"""Forecast windows: what they hold, and that nothing to be forecast was trained on."""

from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.datasets import Dataset, Split, Window
from netbuilder.datasets.source import Csv
from netbuilder.engine.data import Data, DataError, load


def loaded(
    folder: Path, rows: list[str], split: Split | None = None, memory_cap: int | None = None, **window: object
) -> Data:
    (folder / "s.csv").write_text("shop,day,sales,heat\n" + "".join(f"{r}\n" for r in rows), encoding="utf-8")
    plan = split or Split(by="time", column="day", validation=0.2, test=0.2)
    source = Csv(path="s.csv", columns=(("shop", "category"), ("day", "numeric")))
    return load(Dataset(source=source, split=plan, window=Window(target="sales", **window)), folder, memory_cap)


ONE = [f"a,{d},{d * 10},{d * 100}" for d in range(20)]
TWO = [row for d in range(20) for row in (f"b,{d},{1000 + d},0", f"a,{d},{d},1")]


def test_a_window_is_history_and_target(tmp_path: Path) -> None:
    data = loaded(tmp_path, ONE[::-1], history=3, horizon=2, covariates=("heat",))
    assert data.train.fields["history"][0].tolist() == [[0, 0], [10, 100], [20, 200]]
    assert data.train.fields["target"][0].tolist() == [30, 40]
    assert data.description.field("target").names == ("sales +1", "sales +2")


def test_the_parts_share_no_target(tmp_path: Path) -> None:
    data = loaded(tmp_path, ONE, history=3, horizon=2)
    targets = [set(p.fields["target"].flatten().tolist()) for p in (data.train, data.validation, data.test)]
    assert targets[0] == {d * 10.0 for d in range(3, 12)}
    assert targets[1] == {d * 10.0 for d in range(12, 16)}
    assert targets[2] == {d * 10.0 for d in range(16, 20)}


def test_windows_never_cross_from_one_series_to_another(tmp_path: Path) -> None:
    data = loaded(tmp_path, TWO, history=4, horizon=1, series="shop")
    every = np.concatenate([p.fields["history"][..., 0] for p in (data.train, data.validation, data.test)])
    assert ((every < 500).all(1) | (every > 500).all(1)).all()
    assert (np.diff(every, axis=1) == 1).all()
    assert len(every) == 2 * 16


def test_windows_beyond_the_memory_cap_are_the_same(tmp_path: Path) -> None:
    inside = loaded(tmp_path, TWO, history=4, series="shop", covariates=("heat",))
    for cap in (100, 12_000, 100):  # the table and the windows on disk, only the windows, and all once more
        outside = loaded(tmp_path, TWO, history=4, series="shop", covariates=("heat",), memory_cap=cap)
        assert not outside.test.in_memory
        for name, tensor in inside.test.gather(torch.arange(4)).items():
            assert torch.equal(outside.test.gather(torch.arange(4))[name], tensor)


def test_what_cannot_be_forecast_is_told(tmp_path: Path) -> None:
    with pytest.raises(
        DataError, match=r'no numeric column "cold" to forecast with; they have shop=a, day, sales, heat'
    ):
        loaded(tmp_path, ONE, covariates=("cold",))
    with pytest.raises(DataError, match="A window needs 25 rows in a row, but no series has as many"):
        loaded(tmp_path, ONE)
    with pytest.raises(DataError, match="No window is left to train: shorten the history or the horizon"):
        loaded(tmp_path, ONE, history=15, horizon=1)
