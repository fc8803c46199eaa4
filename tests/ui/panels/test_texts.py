"""Texts that are written and sentences that are chosen, in "Try it" and "Evaluate"; a real worker trains."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path

from pytestqt.qtbot import QtBot

from netbuilder.base.tensor import sequence, tokens
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Bundled, TextPairs
from netbuilder.engine.data import describe
from netbuilder.graph.files import dumps, load
from netbuilder.ui.data.entering import entering
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.evaluate.panel import EvaluatePanel
from netbuilder.ui.panels.try_it.article_entry import ArticleEntry
from netbuilder.ui.panels.try_it.entries import entry_for
from netbuilder.ui.panels.try_it.other_entries import TextEntry
from netbuilder.ui.panels.try_it.panel import TryItPanel
from tests.engine.test_writing import drawing
from tests.ui.panels.trained import TEMPLATES, Wiretap, open_template, train, until

ARTICLE = "A lighthouse is a tower. It has a light. Ships see it from afar. Dr. Smith built one in 1910."


def trying(window: MainWindow) -> TryItPanel:
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel)
    window.docks.reveal("try_it")
    return panel


def judging(window: MainWindow) -> EvaluatePanel:
    panel = window.panels["evaluate"]
    assert isinstance(panel, EvaluatePanel)
    window.docks.reveal("evaluate")
    return panel


def open_pairs(window: MainWindow, folder: Path) -> None:
    """A small drawing that writes, with a table of its own."""
    rows = [f"w{i % 7} w{i % 5} x,so w{i % 7}" for i in range(90)]
    (folder / "pairs.csv").write_text("\n".join(["text,target", *rows]) + "\n", encoding="utf-8")
    document = json.loads(dumps(drawing()))
    document["plan"]["epochs"] = 2
    fields = describe(TextPairs.parse(document["data"]["source"]), folder).fields
    document["data"]["fields"] = [f.to_json() for f in fields]
    (folder / "writes.netb").write_text(json.dumps(document), encoding="utf-8")
    window.files.open_strictly(folder / "writes.netb")
    window.files.closing.is_decided = True


def test_texts_are_written_and_sentences_chosen(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.resize(1440, 900)
    a_text_is_typed_and_another_written(qtbot, window, tmp_path)
    an_article_is_shortened(qtbot, window, tmp_path)


def a_text_is_typed_and_another_written(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_pairs(window, tmp_path)
    train(qtbot, window)
    panel = trying(window)
    until(qtbot, lambda: bool(panel.entries))
    (entry,) = panel.entries.values()  # what was written so far is not asked for
    assert isinstance(entry, TextEntry)
    entry.editor.setPlainText("w3 w1 x")
    until(qtbot, lambda: bool(panel.written.words.shown))
    assert panel.written.isVisible() and not panel.bars.isVisible()
    assert all(0 <= share <= 1 for _, share in panel.written.words.shown)
    assert panel.written.words.shown[0][0] in panel.written.words.accessibleName()

    wiretap = Wiretap(window)
    panel.written.width_box.setCurrentIndex(2)
    panel.written.width_box.activated.emit(2)
    assert panel.written.beams == 4
    until(qtbot, lambda: "Predict" in wiretap.asked and panel._number is None)

    evaluate = judging(window)
    until(qtbot, lambda: evaluate.answer is not None and evaluate._number is None)
    report = evaluate.report
    assert report.choice == "texts" and report.buttons["confusion"].isHidden()
    assert report.texts.rowCount() == 9 and not evaluate.beside.isVisible()  # a tenth of the rows, in full width
    cells = [item.text() for c in range(4) if (item := report.texts.item(0, c)) is not None]
    assert cells[1].startswith("so w") and len(cells) == 4
    assert evaluate.answer is not None and {"exact_match", "written_rouge_1"} <= evaluate.answer.values.keys()


def an_article_is_shortened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "summary_extractive", 3)
    train(qtbot, window)
    panel = trying(window)
    until(qtbot, lambda: "features" in panel.entries)
    (entry,) = panel.entries.values()
    assert isinstance(entry, ArticleEntry)
    entry.title.setText("Lighthouse")
    entry.editor.setPlainText(ARTICLE)
    until(qtbot, lambda: len(panel.sentences.shown) == 4)
    assert [s["text"] for s in panel.sentences.shown][-1] == "Dr. Smith built one in 1910."
    assert sum(s["is_chosen"] for s in panel.sentences.shown) == 3
    assert panel.sentences.isVisible() and "tower" in panel.sentences.toPlainText()

    panel.show_test_sample()
    until(qtbot, lambda: len(panel.sentences.shown) > 10)
    value = entry.value()
    assert value["sentences"] == [s["text"] for s in panel.sentences.shown] and value["title"]
    assert "overlap" not in panel.truth.text()  # hundreds of numbers tell nobody anything
    entry.editor.setPlainText(entry.editor.toPlainText() + " And one more.")
    assert "sentences" not in entry.value()

    evaluate = judging(window)
    until(qtbot, lambda: evaluate.report.choice == "others" and evaluate._number is None)
    ways = dict(evaluate.report.summaries.ways)
    assert len(ways) == 4 and ways["the best there are"] == max(ways.values())
    assert evaluate.answer is not None
    assert ways["the first sentences"] == evaluate.answer.baseline["rouge_1"]
    assert ways["this network"] == evaluate.answer.values["rouge_1"]
    until(qtbot, lambda: bool(evaluate.samples.samples()))
    worst = evaluate.samples.samples()[0]
    body = set(worst["features"]["sentences"])
    for key in ("true", "predicted"):
        assert len(worst[key]["sentences"]) == 3 and {s["text"] for s in worst[key]["sentences"]} <= body
        assert all(escape(s["text"]) in evaluate.samples.item(0).toolTip() for s in worst[key]["sentences"])
    scores = [s["score"] for s in worst["true"]["sentences"]]
    assert all(0 <= score <= 1 for score in scores) and worst["true"]["text"] != worst["predicted"]["text"]
    assert evaluate.samples.horizontalScrollBar().maximum() == 0 < evaluate.samples.verticalScrollBar().maximum()


def test_entries_fit_their_fields() -> None:
    source = Bundled(name="wikipedia_articles")
    features = Field("features", sequence(150, 11), padded=True)
    assert isinstance(entry_for(features, True, source), ArticleEntry)
    assert not isinstance(entry_for(features, True, Bundled(name="spoken_digits")), ArticleEntry)
    assert isinstance(entry_for(Field("text", tokens(30, 100))), TextEntry)
    document = load(TEMPLATES / "summary_seq2seq.netb")
    assert [f.name for f in entering(document)] == ["text"]
