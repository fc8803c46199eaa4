"""Every text of a declaration has its Chinese, and the window finds it."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from netbuilder.base.declared import Declared, declared
from netbuilder.base.parameter import param
from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Input
from netbuilder.graph.texts import texts
from netbuilder.layers.base import FAMILIES, Layer
from netbuilder.layers.core import Dense
from netbuilder.layers.gate import Gate
from netbuilder.training.losses_regression import Huber
from netbuilder.ui.start_page import template
from netbuilder.ui.translation import (
    data_summary,
    data_title,
    family_title,
    in_own_words,
    install,
    layer_page,
    layer_summary,
    layer_types,
    paragraphs,
    parameter_help,
    parameter_unit,
    template_in,
)

ROOT = Path(__file__).parents[3]
TOGETHER = "run `make translations`, then translate what is unfinished in translations/catalogue_zh_CN.ts"


@pytest.fixture(scope="module")
def catalogue() -> ModuleType:
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "translations" / "catalogue.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    install(qapp, "zh_CN")
    yield
    install(qapp, "en")


def test_every_text_is_translated(catalogue: ModuleType) -> None:
    known = catalogue.translations(catalogue.FILE)
    missing = [message for message in catalogue.messages() if message not in known]
    assert not missing, f"{len(missing)} are not translated; {TOGETHER}: {missing[:5]}"


def test_the_file_holds_nothing_else(catalogue: ModuleType) -> None:
    found, known = catalogue.messages(), catalogue.translations(catalogue.FILE)
    assert catalogue.FILE.read_text(encoding="utf-8") == catalogue.ts(found, known), "run `make translations`"


def test_a_new_text_is_unfinished_and_a_known_one_stays(catalogue: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "new.ts"
    known = {("help", "Old."): "旧。", ("help", "Gone."): "无。"}
    path.write_text(catalogue.ts([("help", "Old."), ("help", "New <b>.")], known), encoding="utf-8")
    assert catalogue.translations(path) == {("help", "Old."): "旧。"}
    assert '<source>New &lt;b&gt;.</source>\n            <translation type="unfinished"' in path.read_text("utf-8")
    assert catalogue.translations(tmp_path / "none.ts") == {}


def test_code_and_formulas_stay(catalogue: ModuleType) -> None:
    """Names with an underscore, code in backticks and mathematical signs are the same in both languages."""
    pieces = re.compile(r"[A-Za-z0-9]+_\w*|``.*?``|[√Σ∗²ᵀ½βγεΦ≥≤∩‖⌊⌈]", re.ASCII)
    texts = catalogue.translations(catalogue.FILE).items()
    changed = [s for (_, s), zh in texts if sorted(pieces.findall(s)) != sorted(pieces.findall(zh))]
    assert changed == [
        "Recordings (.wav) in one folder a class, or named class_speaker_number.wav; a folder or a zip or tar file."
    ]


def test_layers_in_english() -> None:
    assert layer_summary(Dense) == "Fully connected layer: y = activation(x · W + b), over the last axis."
    assert layer_types(Dense) == ("(..., features) float", "(..., units) float")
    assert parameter_help(Dense, "units") == "Width of the output."
    assert parameter_help(Dense, "nothing") == ""
    assert family_title("input/output") == "Input/output"


@pytest.mark.usefixtures("chinese")
def test_layers_in_chinese() -> None:
    assert layer_summary(Dense) == "全连接层：y = activation(x · W + b)，作用于最后一个轴。"
    assert layer_types(Dense) == ("(..., 特征) float", "(..., units) float")
    assert parameter_help(Dense, "units") == "输出的宽度。"
    assert parameter_help(Input, "field") == "数据集字段的名称。"
    assert family_title("convolution") == "卷积"
    assert layer_page(Huber).endswith("**来源：** keras.losses.Huber")
    assert parameter_unit(Layer.table["RandomRotation"], "factor") == "圈"


@pytest.mark.usefixtures("chinese")
def test_nothing_of_a_page_stays_english() -> None:
    """Whatever is shown of a layer comes from the catalogue; formulas alone (y = eˣ) are the same in both."""
    same = [cls.__name__ for cls in Layer.table.values() if layer_types(cls) == _english_types(cls)]
    assert not same
    assert all(family_title(family) != family for family in FAMILIES)


def _english_types(cls: type[Layer]) -> tuple[str, str]:
    found = paragraphs.labelled(cls)
    return found["Input"], found["Output"]


@pytest.mark.usefixtures("chinese")
def test_data_sets_and_templates_in_chinese() -> None:
    assert data_title("Iris") == "鸢尾花"
    assert data_summary("70,000 grey pictures of handwritten digits, 28 × 28 pixels.").startswith("70,000 张")
    told = in_own_words(Document(notes="To try: fewer units, relu for tanh.\n\nMy own line."))
    assert told.notes == "可以尝试：更少的单元，用 relu 代替 tanh。\n\nMy own line."


@pytest.mark.parametrize("name", [file.stem for file in template.files()])
def test_every_word_of_a_template_has_its_chinese_without_a_window(name: str) -> None:
    document = template.read(template.FOLDER / f"{name}.netb").document
    english, chinese = (_lines(d) for d in (document, template_in(document, "zh_CN")))
    columns = re.compile(r"\w+ … \w+", re.ASCII)  # labels that name columns of the data stay
    assert not [en for en, zh in zip(english, chinese, strict=True) if en and en == zh and not columns.fullmatch(en)]
    assert template_in(document, "en") == document


def _lines(document: Document) -> list[str]:
    return [line for text in texts(document) for line in text.split("\n")]


@declared
class _Foreign(Declared, abstract=True):
    """A layer of another package * with `a_name` and <signs> [1].

    Input:  (..., features) float,
            on two lines
    """

    width: int = param(1, "How wide.", unit="yards")


@pytest.mark.usefixtures("chinese")
def test_what_has_no_translation_is_shown_as_it_is() -> None:
    assert layer_summary(_Foreign) == "A layer of another package * with `a_name` and <signs> [1]."
    assert layer_types(_Foreign) == ("(..., features) float, on two lines", "")
    assert parameter_help(_Foreign, "width") == "How wide."
    assert parameter_unit(_Foreign, "width") == "yards"
    assert parameter_unit(Gate, "nothing") == ""


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_a_page_as_markdown_shows_every_sign(qapp: QApplication, language: str) -> None:
    install(qapp, language)
    try:
        for cls in (*Layer.table.values(), _Foreign):
            assert _shown(layer_page(cls)).startswith(layer_summary(cls).replace("`", "")), cls
            assert all(text in _shown(layer_page(cls)) for text in layer_types(cls)), cls
    finally:
        install(qapp, "en")


def _shown(markdown: str) -> str:
    document = QTextDocument()
    document.setMarkdown(markdown)
    return document.toPlainText()
