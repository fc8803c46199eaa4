"""What callbacks watch and refuse."""

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.training.callback import Callback, higher_is_better
from netbuilder.training.callbacks import BestWeights, CSVLogger, EarlyStopping, LearningRateFinder, ReduceLROnPlateau


@pytest.mark.parametrize("name", ["accuracy", "val_accuracy", "val_top_3_accuracy", "head_auc", "val_r2", "val_iou"])
def test_higher_is_better_for(name: str) -> None:
    assert higher_is_better(name)


@pytest.mark.parametrize("name", ["loss", "val_loss", "val_mae", "perplexity", "val_rmse", "whatever"])
def test_lower_is_better_for(name: str) -> None:
    assert not higher_is_better(name)


def test_improvement() -> None:
    watch = EarlyStopping()
    assert watch.improved(1.0, None) and watch.improved(0.5, 1.0) and not watch.improved(1.0, 1.0)
    assert not watch.improved(0.95, 1.0, min_delta=0.1)
    assert not watch.improved(float("nan"), None) and not watch.improved(float("nan"), 1.0)
    assert BestWeights(monitor="val_accuracy").improved(0.9, 0.8)
    assert BestWeights(monitor="val_accuracy", mode="min").improved(0.7, 0.8)
    assert not ReduceLROnPlateau().improved(0.99995, 1.0, 1e-4)


def test_the_finder_tries_rates_from_low_to_high() -> None:
    finder = LearningRateFinder(start=1e-4, end=1.0, steps=5)
    assert [finder.rate(i) for i in range(5)] == pytest.approx([1e-4, 1e-3, 1e-2, 1e-1, 1.0])
    with pytest.raises(ParameterError, match="end: expected a number above start"):
        LearningRateFinder(start=1.0, end=0.1)


@pytest.mark.parametrize("name", ["../x.csv", "a/b.csv", "a\\b.csv", "", "..", "c:x"])
def test_a_log_stays_in_its_folder(name: str) -> None:
    with pytest.raises(ParameterError, match="filename"):
        CSVLogger(filename=name)


@pytest.mark.parametrize("kind", sorted(set(Callback.table.values()), key=lambda k: k.__name__))
def test_every_callback_has_a_page_and_survives_json(kind: type[Callback]) -> None:
    assert kind.page()
    assert Callback.parse(kind().to_json()) == kind()
