"""The report of a run as a page: what is in it, and that nothing in a drawing can act there."""

from __future__ import annotations

import ast
import inspect
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from netbuilder.engine.export import ExportError, Subject, export
from netbuilder.engine.export.html import charts, export_html, page, tables, texts
from netbuilder.engine.export.html.texts import CHINESE, Texts
from netbuilder.graph.document import Document
from netbuilder.graph.drawing import Comment, Frame
from tests.engine.drawings import bundled, draw
from tests.engine.export.plans import digits, trained

EVIL = '</title><script>alert("1")</script><img src=x onerror=alert(2)>\u202e\x07&amp;'
FORECAST = {
    "history": {"type": "Input", "field": "features"},
    "dense": {"type": "Dense", "units": 4, "activation": "tanh"},
    "line": {"type": "Dense", "units": 1},
    "progression": {"type": "Output", "target": "progression", "metrics": ["MeanAbsoluteError"]},
}


class Outline(HTMLParser):
    """The elements of a page, and whether each that is opened is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data + " "

    def count(self, tag: str, name: str = "") -> int:
        return sum(t == tag and name in (a.get("class") or "").split() + [""] * (not name) for t, a in self.tags)


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    document = digits()
    node = replace(document.graph.nodes["layer_1"], label=EVIL)
    graph = replace(
        document.graph,
        nodes={**document.graph.nodes, "layer_1": node},
        frames=(Frame("frame", EVIL, (0, 0, 300, 100)),),
        comments=(Comment("comment", EVIL, (0, 0)),),
    )
    return trained(replace(document, graph=graph, notes=EVIL), tmp_path_factory.mktemp("html"))


@pytest.fixture(scope="module")
def text(run: Path) -> str:
    return export(Subject.of_run(run), run / "report.html").path.read_text(encoding="utf-8")


def test_the_report_of_a_classifier(text: str) -> None:
    found = Outline(text)
    assert not found.open and text.startswith("<!doctype html>")
    assert found.count("h1") == 1 and found.count("svg", "drawing") == 1 and found.count("g", "plate") == 7
    assert found.count("svg", "chart") == 2 and found.count("path", "line") == 8  # training, validation, two names
    assert found.count("table", "confusion") == 1 and found.count("td", "right") == 10
    for word in ("loss", "accuracy", "majority class", "RMSprop", "PyTorch"):
        assert word in found.words
    assert "1,437 training, 180 validation, 180 test" in found.words


def test_nothing_acts_and_nothing_is_loaded(text: str) -> None:
    found = Outline(text)
    assert {tag for tag, _ in found.tags}.isdisjoint({"script", "img", "link", "iframe", "object", "a", "form"})
    attributes = [(k, v) for _, given in found.tags for k, v in given.items()]
    assert not [k for k, _ in attributes if k.startswith("on") or k in ("src", "href")]
    assert "url(" not in text and "@import" not in text and "\u202e" not in text and "\x07" not in text
    assert 'alert("1")' in found.words  # told as a text


def test_the_numbers_are_those_of_the_run(run: Path, text: str) -> None:
    subject = Subject.of_run(run)
    assert subject.run is not None
    metrics = subject.run.report()["metrics"]
    for name in ("loss", "val_loss", "accuracy", "test_accuracy"):
        assert f">{charts.figure(metrics[name])}</td>" in text


def test_the_report_of_numbers_in_chinese(tmp_path: Path) -> None:
    document = draw(FORECAST, bundled("diabetes"), {"epochs": 1, "optimizer": "Adam"})
    subject = Subject.of_run(trained(document, tmp_path))
    text = export_html(subject, tmp_path / "报告.html", "zh_CN").path.read_text(encoding="utf-8")
    found = Outline(text)
    assert '<html lang="zh-CN">' in text and "<h1>报告</h1>" in text and "学习曲线" in text
    assert found.count("circle", "dot") > 20 and found.count("path", "equal") == 1
    assert "Without" not in found.words and "Learning" not in found.words


def test_every_text_of_a_report_has_its_chinese() -> None:
    used: set[str] = set(page.PART_NAMES.values())
    for module in (page, tables):
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "texts":
                used |= {a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)}
    assert len(used) > 40 and used <= CHINESE.keys()
    for english, chinese in CHINESE.items():
        assert set(re.findall(r"\{\w+\}", english)) == set(re.findall(r"\{\w+\}", chinese))


def test_many_classes_are_told_by_what_is_mixed_up_most() -> None:
    names = [f"class {i}" for i in range(30)]
    counts = [[10 if i == j else int(j == i + 1) * (i + 1) for j in range(30)] for i in range(30)]
    told = tables.confusion(names, counts, Texts())
    assert told.index("class 28") < told.index("class 27") and "class 3<" not in told


def test_curves_without_a_number_and_of_one_epoch() -> None:
    assert charts.curves([charts.Series("a", "one", [(1, float("nan"))])], "epoch", "a") == ""
    alone = charts.curves([charts.Series("a", "one", [(1, 0.5), (2, float("inf"))])], "epoch", "a")
    assert "<circle" in alone and "inf" not in alone and "nan" not in alone


@pytest.mark.parametrize(("low", "high"), [(0.0, 1.0), (-3e-7, 2e-7), (1e9, 3e9), (0.999, 1.001)])
def test_ticks_are_round_and_inside(low: float, high: float) -> None:
    ticks = charts.Scale.of([low, high], 0, 100).ticks()
    assert 3 <= len(ticks) <= 8 and all(low <= t <= high * (1 + 1e-9) + 1e-12 for t in ticks)


def test_what_cannot_be_reported(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="train first"):
        export(Subject(Document(), tmp_path), tmp_path / "r.html")
    with pytest.raises(ExportError, match="one of en, zh_CN"):
        export(Subject(Document(), tmp_path), tmp_path / "r.html", language="de")
    assert texts.LANGUAGES.keys() == {"en", "zh_CN"}
