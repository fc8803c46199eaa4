"""The charts of a run: which are shown, and what room they take."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.protocol.events import EpochEnd
from netbuilder.ui.engine_client.curves import Curves
from netbuilder.ui.panels.training.charts import RunCharts
from netbuilder.ui.panels.training.run_view import RunView
from netbuilder.ui.panels.training.words import best, metric_title

OUTPUTS = ("low", "middle", "high")


def of_three_outputs() -> Curves:
    values = {"loss": 3.0, "val_loss": 3.5}
    for name in OUTPUTS:
        values |= {f"{name}_loss": 1.0, f"val_{name}_loss": 1.2, f"{name}_mae": 2.0, f"val_{name}_mae": 2.5}
    curves = Curves()
    curves.hear(EpochEnd(epoch=1, step=10, values=values, learning_rate=0.1, seconds=1.0))
    return curves


@pytest.fixture
def view(qtbot: QtBot) -> RunView:
    made = RunView()
    qtbot.addWidget(made)
    made.resize(900, 240)
    made.show()
    made.charts.follow(of_three_outputs(), 10, None)
    return made


def shown(charts: RunCharts) -> list[str]:
    return [name for name, chart in charts.charts.items() if chart.isVisible()]


def test_the_loss_of_each_output_waits_until_it_is_asked_for(view: RunView) -> None:
    assert shown(view.charts) == ["loss", "low_mae", "middle_mae", "high_mae"]
    view.charts.show_chart("low_loss", True)
    view.charts.show_chart("high_mae", False)
    view.charts.follow(of_three_outputs(), 10, None)  # the next run
    assert shown(view.charts) == ["loss", "low_loss", "low_mae", "middle_mae"]


def test_many_charts_do_not_make_the_window_wider(view: RunView) -> None:
    before = view.minimumSizeHint().width()
    for name in list(view.charts.charts):
        view.charts.show_chart(name, True)
    assert view.minimumSizeHint().width() == before
    narrowest = min(chart.width() for chart in view.charts.charts.values())
    assert narrowest >= view.charts.charts["loss"].minimumWidth()


def test_the_best_validation_is_that_of_a_metric() -> None:
    assert best(of_three_outputs()) == ("val_low_mae", 2.5, 1)


@pytest.mark.parametrize(
    ("name", "title"), [("smape", "sMAPE"), ("demand_mae", "Demand MAE"), ("f1_score", "F1 score"), ("loss", "Loss")]
)
def test_titles(name: str, title: str) -> None:
    assert metric_title(name) == title
