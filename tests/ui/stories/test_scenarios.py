"""The story of every scenario: from the start page to a script that answers as the window does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from math import exp
from pathlib import Path
from random import Random
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.graph.terminals import Output
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.entry import Entry
from netbuilder.ui.panels.try_it.other_entries import SeriesEntry, TextEntry
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.panels.try_it.row_entry import RowEntry
from netbuilder.ui.pictures.png import decoded
from tests.ui.files.conftest import name_file as name_file
from tests.ui.stories.learner import Learner
from tests.ui.stories.one_worker import OneWorker
from tests.ui.stories.script_runner import ScriptRunner

CLASSES = ("confusion", "classes", "roc", "calibration")
NUMBERS = ("scatter", "residuals")


@dataclass(frozen=True)
class Scenario:
    """What is special about it.

    ``is_long``: training is stopped as soon as it runs, else it has one epoch. ``is_judged_by_loss``: its answers are
    words or sentences that the script does not choose; what it computes is compared by the loss of a sample.
    """

    name: str
    entry: type[Entry]
    views: tuple[str, ...] = CLASSES
    is_long: bool = False
    is_judged_by_loss: bool = False


SCENARIOS = (
    Scenario("digits_cnn", PictureEntry),
    Scenario("fashion_cnn", PictureEntry, is_long=True),
    Scenario("mnist_vae", PictureEntry, (), is_long=True),
    Scenario("mnist_dcgan", PictureEntry, (), is_long=True),
    Scenario("topics_wordnet", TextEntry, is_long=True),
    Scenario("summary_extractive", Entry, (), is_judged_by_loss=True),
    Scenario("spoken_digits", SeriesEntry, is_long=True),
    Scenario("spoken_sequence_ctc", SeriesEntry, ("word_errors",), is_long=True, is_judged_by_loss=True),
    Scenario("playground_moons", PlaneEntry),
    Scenario("iris", RowEntry),
    Scenario("wine", RowEntry),
    Scenario("breast_cancer", RowEntry),
    Scenario("diabetes", RowEntry, NUMBERS),
)


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[MainWindow]:
    """One for all stories, with one warm worker."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("netbuilder.ui.lab.Workers", OneWorker)
        made = MainWindow()
    made.resize(1440, 900)
    made.show()
    yield made
    made.files.closing.is_decided = True
    made.close()
    made.deleteLater()


@pytest.fixture(scope="module")
def scripts() -> Iterator[ScriptRunner]:
    runner = ScriptRunner()
    runner.wait()
    yield runner
    runner.close()


@pytest.fixture
def learner(qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> Learner:
    return Learner(qtbot, window, monkeypatch)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_from_the_start_page_to_a_script_that_says_the_same(
    learner: Learner,
    scripts: ScriptRunner,
    scenario: Scenario,
    tmp_path: Path,
    name_file: Callable[[Path], None],
) -> None:
    learner.warm_up()
    choose_template(learner, scenario.name)
    learner.set_epochs(1)
    learner.trigger("file.save")
    name_file(tmp_path / "mine.netb")
    train(learner, scenario)
    judge(learner, scenario)
    answer, number = try_one(learner, scenario)
    data = export(learner, tmp_path)
    use = partial(scripts.run, tmp_path / "mine.py", data, target_of(learner))
    if scenario.is_judged_by_loss:
        worst = learner.evaluation.samples.samples()[0]
        assert "word_errors" not in scenario.views or (worst["true"]["text"] and worst["predicted"].keys() == {"text"})
        assert worst["loss"] == pytest.approx(use(worst["number"])["loss"], rel=1e-3)
    else:
        compare(answer, use(number)["answer"])
    learner.trigger("file.close")
    assert learner.window.session is None


def choose_template(learner: Learner, name: str) -> None:
    templates = learner.window.start_page.templates
    learner.until(templates.is_complete)
    learner.press(next(card for file, card in templates.cards.items() if file.stem == name))
    assert learner.session.inference.is_valid and not learner.session.problems, learner.session.problems


def train(learner: Learner, scenario: Scenario) -> None:
    learner.press(learner.window.toolbar.train.train)
    if scenario.is_long:
        learner.until(lambda: len(learner.training.curves.batches) > 0 or learner.training.is_over)
        learner.press(learner.window.toolbar.train.stop)
    learner.reaches(State.DONE)


def judge(learner: Learner, scenario: Scenario) -> None:
    """The metrics beside their baseline, the views of this kind of answer, samples with what the model says."""
    learner.evaluate()
    panel = learner.evaluation
    learner.until(lambda: panel._samples_number is None)
    shown = {key for key, button in panel.report.buttons.items() if button.isVisible()}
    assert set(scenario.views) <= shown, shown
    assert panel.answer is not None and panel.answer.samples > 0 and "loss" in panel.answer.values
    panel.grab()  # whatever is painted can be painted


def try_one(learner: Learner, scenario: Scenario) -> tuple[dict[str, Any], int]:
    """Takes a sample of the test part; the network's first answer and the sample's number."""
    learner.open_tab("Try it")
    pad = learner.pad
    learner.until(lambda: bool(pad.entries))
    if pad.kinds.isVisible():
        makes_something(learner)
    (entry,) = pad.entries.values()
    assert isinstance(entry, scenario.entry)
    pad._random = Random(7)
    learner.press(pad.random)
    learner.until(lambda: pad._preview is None and pad._number is None and bool(pad._answer))
    number = Random(7).randrange(pad._sizes["test"])
    pad.grab()
    several = pad._answer.get("outputs")
    return (next(iter(several.values())) if several else pad._answer), number


def makes_something(learner: Learner) -> None:
    """A gallery at random, a picture that follows its numbers; then the page for samples."""
    maker = learner.pad.maker
    learner.until(lambda: len(maker.gallery.images) > 3 and not maker.picture.image.isNull())
    before = maker.picture.image
    maker.gallery.chosen.emit(3)
    learner.until(lambda: maker.picture.image != before)
    learner.pad.kinds.setCurrentIndex(0)


def export(learner: Learner, folder: Path) -> Path:
    """The script with its weights, and the data where it does not read the original; the data's file."""
    told = learner.export(folder / "mine.py")
    assert "Read back and compared" in told
    if "data.npz" in told:
        learner.export(folder / "data.npz")
    (data,) = (f for f in folder.iterdir() if f.suffix in (".npz", ".csv"))
    return data


def target_of(learner: Learner) -> str:
    """The field that the first output answers for; "" where it is a fixed value."""
    layer = learner.session.document.graph.of_type(Output)[0].layer
    assert isinstance(layer, Output)
    return layer.target


def compare(answer: dict[str, Any], numbers: list[Any]) -> None:
    """As exactly as the window shows a sample: pictures come with 256 grey levels."""
    if "probabilities" in answer:
        assert list(answer["probabilities"].values()) == pytest.approx(shares(numbers), abs=1e-3)
    elif "picture" in answer:
        image = decoded(answer["picture"])
        places = ((x, y) for y in range(image.height()) for x in range(image.width()))
        seen = [image.pixelColor(x, y).lightness() for x, y in places]
        assert seen == pytest.approx([value for row in numbers[0] for value in row], abs=1)
    else:
        assert list(answer["values"].values()) == pytest.approx(numbers, rel=1e-3)


def shares(scores: list[float]) -> list[float]:
    """Probabilities of scores; of a single one those of no and yes."""
    if len(scores) == 1:
        yes = 1 / (1 + exp(-scores[0]))
        return [1 - yes, yes]
    parts = [exp(score - max(scores)) for score in scores]
    return [part / sum(parts) for part in parts]
