"""The stories of those who forecast: the bundled demand to a script that says the same, and a table of one's own."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.datasets.preparation import Window
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.forecast.foretell_view import ForetellView
from netbuilder.ui.main_window import MainWindow
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner

NameFile = Callable[[Path], None]
DAYS = 731  # of bike demand

USE_SCRIPT = """
import json, runpy, torch
own = runpy.run_path("mine.py", run_name="story")
model = own["make_model"]().eval()
model.load_state_dict(own["read_weights"]("mine.safetensors"))
test = own["load_data"]("data.npz")["test"]
with torch.no_grad():
    found = own["predict"](model, own["gather"](test, torch.tensor([len(test["target"]) - 1])))
print(json.dumps([own["in_units"]("target", x)[0, 0].item() for x in found]))
"""


@pytest.fixture
def learner(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Learner:
    window.resize(1440, 900)
    return Learner(qtbot, window, monkeypatch)


def test_demand_from_the_start_page_to_a_script_that_forecasts_the_same(
    learner: Learner, tmp_path: Path, name_file: NameFile
) -> None:
    learner.warm_up()
    templates = learner.window.start_page.templates
    learner.until(templates.is_complete)
    learner.press(next(card for file, card in templates.cards.items() if file.stem == "demand_bike"))
    train(learner, tmp_path, name_file, epochs=2)
    look_at_forecasts(learner, tmp_path)
    answer = try_the_last_known_day(learner)
    learner.export(tmp_path / "mine.py")
    learner.export(tmp_path / "data.npz")
    ran = subprocess.run([sys.executable, "-c", USE_SCRIPT], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == pytest.approx(answer, rel=1e-4)


def train(learner: Learner, folder: Path, name_file: NameFile, epochs: int) -> None:
    learner.set_epochs(epochs)
    learner.trigger("file.save")
    name_file(folder / "own.netb")
    learner.train(State.DONE)


def look_at_forecasts(learner: Learner, folder: Path) -> None:
    """The lines with their limits, the scores, and all of them as a table."""
    learner.evaluate()
    report = learner.evaluation.report
    view = report.forecast
    learner.until(lambda: view.answer is not None)
    assert report.choice == "forecast" and view.plot.isVisible() and view.plot.shown.limits is not None
    learner.press(report.buttons["steps"])
    assert view.scores.isVisible() and view.scores.rowCount() == 3
    view.write(folder / "forecast.csv")
    learner.until(lambda: (folder / "forecast.csv").is_file() and view._number is None)
    rows = list(csv.DictReader((folder / "forecast.csv").read_text().splitlines()))
    assert view.answer is not None and [r["date"] for r in rows] == view.answer.dates


def try_the_last_known_day(learner: Learner) -> list[float]:
    """What is forecast of the last day of the data: middle, lower and upper limit."""
    view = try_it(learner)
    assert view.answer is not None and view.answer.dates[-1] == "2013-01-01"
    learner.until(lambda: view._number is None)
    view.end.setValue(DAYS - 1)
    learner.until(lambda: view.answer is not None and view.answer.end == DAYS - 1)
    assert view.answer.dates[-1] == "2012-12-31" and view.answer.lines["true"][-1] == 2729
    assert "Safety stock" in view.stock.text()
    found = [view.answer.lines[name][-1] for name in ("network", "lower", "upper")]
    return [value for value in found if value is not None]


def try_it(learner: Learner) -> ForetellView:
    learner.open_tab("Try it")
    view = learner.pad.foreteller
    learner.until(lambda: view.answer is not None)
    return view


def test_an_own_table_of_items_dropped_on_the_window(learner: Learner, tmp_path: Path, name_file: NameFile) -> None:
    days = [(date(2024, 1, 1) + timedelta(days=n)).isoformat() for n in range(160)]
    rows = [f"{d},{i},{20 + n % 7},{n % 2}" for n, d in enumerate(days) for i in ("Bread", "Ice cream", "Milk")]
    (tmp_path / "sales.csv").write_text("date,item,quantity,promotion\n" + "\n".join(rows) + "\n")
    learner.drop(tmp_path / "sales.csv")
    form = learner.data.preparation.forecast
    learner.press(form.on)
    learner.is_read()
    data = learner.session.document.data
    window = Window(target="quantity", history=28, horizon=7, covariates=("promotion",), series="item")
    assert data is not None and data.window == window
    assert (data.split.by, data.split.column) == ("time", "date") and not learner.data.looker.trouble
    learner.press(learner.data.preparation.fit.button)
    learner.session.check_now()
    assert learner.session.inference.is_valid, learner.session.problems
    train(learner, tmp_path, name_file, epochs=1)
    learner.evaluate()
    view = learner.evaluation.report.forecast
    learner.until(lambda: view.answer is not None)
    assert [view.item.itemText(i) for i in range(view.item.count())] == ["Bread", "Ice cream", "Milk"]
    ahead = try_it(learner).answer
    assert ahead is not None and ahead.dates[ahead.ahead] == "2024-06-09" and len(ahead.stock["each"]) == 7
