"""Sentences of the core in Chinese: templates read from the source, and known again in what the core says."""

from __future__ import annotations

import ast
import json
import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from netbuilder.ui.translation import install, said
from netbuilder.ui.translation.sentences import CONTEXT
from translations import sentences
from translations.sentence_source import Source

UPDATE = "run `make translations`, then translate what is unfinished in translations/"

SOURCE = '''
HELP = "The help of a parameter."

class Thing(Edit):
    """Documentation."""

    also: ClassVar[tuple[str, ...]] = ("search words",)
    size: int = param(1, "How large.", min=1)

    def title(self, document):
        return "undo"

    def infer(self, x):
        what = "nothing at all" if x is None else f"{x:.3g} pieces"
        message = f'{node.described()} needs "{self.name}"; it gets {what}, {x.describe()}.'
        raise ShapeError(message + " Add one.", code="kebab-case")
'''

SAID = {
    "32 channels × 8 height × ? width": "32 通道 × 8 高 × ? 宽",
    "set batch size to 64": "将 batch_size 设为 64",
    "then 12,810 parameters": "之后共 12,810 个参数",
    "rename features to output": "将 features 重命名为 output",
    "bypass 3 nodes": "旁路 3 个节点",
    "bypass output": "旁路 output",
    "expected a positive integer, got 0": "应为正整数，得到的是 0",
    'expected one of linear, relu, got "x"': "应为以下之一：linear、relu；得到的是“x”",
    "expected 2 values, each a number at least 0 and below 1 or nothing, got [1]": (
        "应为 2 个值，每个为不小于 0 且小于 1 的数或空，得到的是 [1]"
    ),
    'Set kernel size to 3×3 and padding to "same" at conv': ("将 conv 的 kernel_size 设为 3×3 和 padding 设为“same”"),
    "Insert Conv2D (16 · 1×1) before merge": "在 merge 前插入 Conv2D（16 · 1×1）",
    "Cut the wire from a to b and take b out": "剪断 a 到 b 的连线，并去掉 b",
    'Dense "nothing" needs one feature axis; it gets 3 points.': ("Dense“nothing”需要一个特征轴；得到的是 3 points。"),
    'Dense "a "b" c" is no block.': 'Dense“a "b" c”不是模块。',
    'Add "a" has an open input: wire something to it.': "Add“a”的输入没有连接：请接上连线。",
    'Gate "a" has an open input "x": wire something to it.': "Gate“a”的输入“x”没有连接：请接上连线。",
    'Conv2D "c" needs a picture (channels × height × width); it gets 784 features; put a Reshape in between.': (
        "Conv2D“c”需要图片 (通道 × 高 × 宽)；得到的是 784 特征；请在中间加一个 Reshape。"
    ),
    'Block "b" contains a mistake (repetition 2): "d" has a wrong value: units: expected a text, got 3.': (
        "Block“b”里面有错误（第 2 次重复）：“d”有一个值不对：units：应为文本，得到的是 3。"
    ),
    'my drawing.netb cannot be opened: nodes.d.units: expected a positive integer, got "two"': (
        'my drawing.netb 无法打开：nodes.d.units：应为正整数，得到的是 "two"'
    ),
}


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window speaks Chinese."""
    install(qapp, "zh_CN")
    yield
    install(qapp, "en")


def test_every_template_is_known_and_translated_with_its_holes() -> None:
    found = sentences.collect()
    patterns = dict(json.loads(sentences.PATTERNS.read_text(encoding="utf-8")))
    assert {text: patterns.get(text) for text in found} == {text: t.kinds for text, t in found.items()}, UPDATE
    for language in sentences.LANGUAGES:
        known = sentences.translations(sentences.HERE / f"sentences_{language}.ts")
        assert sentences.unfinished(found, known) == [], UPDATE


def test_what_is_translated_is_compiled(chinese: None) -> None:
    known = sentences.translations(sentences.HERE / "sentences_zh_CN.ts")
    assert {text: QCoreApplication.translate(CONTEXT, text) for text in known} == known, UPDATE


def test_sentences_are_read_from_the_source_however_they_are_made() -> None:
    found = {t.text: t.kinds for t in Source(ast.parse(SOURCE), "thing.py", {"HELP"}).templates()}
    assert found == {
        "undo": "",
        "nothing at all": "",
        "{0} pieces": "d",
        'needs "{0}"; it gets {1}, {2}.': "tww",
        "{0} Add one.": "w",
    }


@pytest.mark.parametrize("text", SAID)
def test_what_is_said(chinese: None, text: str) -> None:
    assert said(text) == SAID[text]


@pytest.mark.parametrize("text", ["", "a", "Hello world", "my notes: to do", "网络", "x × y × z of mine"])
def test_what_is_not_ours_stays(chinese: None, text: str) -> None:
    assert said(text) == text


def test_the_language_can_change(qapp: QApplication) -> None:
    text = "needs one feature axis; it gets 3 channels × 8 height × 8 width."
    assert said(text) == text
    install(qapp, "zh_CN")
    assert said(text) == "需要一个特征轴；得到的是 3 通道 × 8 高 × 8 宽。"
    install(qapp, "en")
    assert said(text) == text


def test_sentences_are_said_quickly(chinese: None) -> None:
    said("nothing")
    texts = [f'Conv2D "c{i}" needs numbers; it gets float32 ({i} channels × 8 height × 8 width).' for i in range(200)]
    start = time.process_time()
    for text in texts:
        said(text)
    assert (time.process_time() - start) / len(texts) < 0.003
