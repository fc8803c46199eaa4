"""Ctrl+K."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbuilder.layers.base import Layer
from netbuilder.ui.command_palette import CommandPalette
from netbuilder.ui.fuzzy import EXACT, START, WORD, score
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session


def _open(window: MainWindow) -> CommandPalette:
    window.actions_by_name["tools.palette"].trigger()
    found = window.findChild(CommandPalette)
    assert isinstance(found, CommandPalette) and found.isVisible()
    return found


def _titles(palette: CommandPalette) -> list[str]:
    return [item.title for item in palette.items()]


def test_the_key_opens_it_and_escape_closes(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitActive(window).__enter__()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.findChild(CommandPalette) is None


def test_the_field_of_the_toolbar_opens_it(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.toolbar.search, Qt.MouseButton.LeftButton)
    assert window.findChild(CommandPalette) is not None


def test_it_opens_once(window: MainWindow) -> None:
    assert _open(window) is _open(window)


def test_an_action_is_found_by_a_few_letters_and_done(window: MainWindow) -> None:
    palette = _open(window)
    QTest.keyClicks(palette.field, "new")
    assert _titles(palette)[0] == "New"
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.session is not None
    assert window.findChild(CommandPalette) is None


def test_only_what_can_be_done_is_offered(window: MainWindow) -> None:
    assert "Undo" not in _titles(_open(window))


def test_its_keys_are_shown(window: MainWindow) -> None:
    (item,) = [i for i in _open(window).items() if i.name == "file.new"]
    assert item.keys == "Ctrl N" and item.hint == "File"


def test_layers_are_offered_for_a_drawing_only(window: MainWindow) -> None:
    assert not [i for i in _open(window).items() if i.name.startswith("layer.")]
    QTest.keyClick(_open(window).field, Qt.Key.Key_Escape)
    window.add(Session())
    assert "Dense" in _titles(_open(window))


def test_a_layer_is_added_after_the_selection_as_one_step(window: MainWindow) -> None:
    session = Session()
    window.add(session)
    for name in ("Dense", "ReLU"):
        palette = _open(window)
        QTest.keyClicks(palette.field, name)
        assert _titles(palette)[0] == name
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    nodes = session.graph.nodes
    assert [node.type for node in nodes.values()] == ["Dense", "ReLU"]
    assert [(e.source, e.target) for e in session.graph.edges] == [tuple(nodes)]
    session.undo()
    assert len(session.graph.nodes) == 1


def test_arrows_choose_and_come_round(window: MainWindow) -> None:
    palette = _open(window)
    last = len(palette.items()) - 1
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == last
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 0
    QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    assert palette.list.currentIndex().row() == min(11, last)


def test_what_was_used_lately_comes_first(window: MainWindow) -> None:
    palette = _open(window)
    QTest.keyClicks(palette.field, "about")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert _titles(_open(window))[0] == "About NetBuilder"


def test_the_english_words_are_found_in_every_language(window: MainWindow) -> None:
    window.actions_by_name["file.new"].setText("新建(&N)")
    palette = _open(window)
    QTest.keyClicks(palette.field, "new")
    assert palette.items()[0].name == "file.new"


def test_nothing_fits(window: MainWindow) -> None:
    palette = _open(window)
    QTest.keyClicks(palette.field, "qqqzzz")
    assert palette.items() == [] and palette.nothing.isVisible() and not palette.list.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_closes_when_one_goes_elsewhere(window: MainWindow, qtbot: QtBot) -> None:
    window.add(Session())
    palette = _open(window)
    assert window.canvas is not None
    window.canvas.setFocus()
    qtbot.waitUntil(lambda: window.findChild(CommandPalette) is None)
    assert palette.isHidden()


def test_the_whole_list_can_be_painted(window: MainWindow, qtbot: QtBot) -> None:
    window.add(Session())
    palette = _open(window)
    for _ in range(len(palette.items()) // 11 + 1):
        assert not palette.grab().isNull()
        QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
    names = {i.name.removeprefix("layer.") for i in palette.items() if i.name.startswith("layer.")}
    assert {"Dense", "Conv2D", "LSTM"} <= names & set(Layer.table)


@pytest.mark.parametrize(
    ("text", "typed", "fits"),
    [
        ("Save as", "save as", EXACT), ("Save as", "sav", START), ("Save as", "as", WORD), ("Save as", "sve", 30),
        ("Save as", "xy", 0), ("Reset layout", "lay res", WORD), ("Reset layout", "", 1),
    ],
)  # fmt: skip
def test_how_well_a_text_fits(text: str, typed: str, fits: int) -> None:
    assert score(text, typed) == fits
