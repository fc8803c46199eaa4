"""The palette by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QDrag
from pytestqt.qtbot import QtBot

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.graph.block import Block
from netbuilder.layers.base import FAMILIES, Layer
from netbuilder.ui.canvas.gestures.mime import dragged
from netbuilder.ui.canvas.search import layer_types
from netbuilder.ui.insertion import add_after_selection
from netbuilder.ui.palette.help_card import HelpCard
from netbuilder.ui.palette.model import ROW
from netbuilder.ui.palette.panel import PalettePanel
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def session() -> Session:
    made = Session()
    add_after_selection(made, Layer.parse({"type": "Input", "shape": [1, 8, 8]}))
    return made


@pytest.fixture
def palette(qtbot: QtBot, session: Session) -> PalettePanel:
    return _shown(qtbot, session)


def _shown(qtbot: QtBot, session: Session | None) -> PalettePanel:
    panel = PalettePanel()
    qtbot.addWidget(panel)
    panel.look_at(session)
    panel.resize(230, 900)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def _index(palette: PalettePanel, name: str, parent: QModelIndex | None = None) -> QModelIndex:
    """The first line of that name."""
    above = parent or QModelIndex()
    for number in range(palette.model.rowCount(above)):
        index = palette.model.index(number, 0, above)
        if index.data() == name:
            return index
        found = _index(palette, name, index) if palette.model.rowCount(index) else QModelIndex()
        if found.isValid():
            return found
    return QModelIndex()


def _names(palette: PalettePanel) -> list[str]:
    return [palette.model.index(i, 0).data() for i in range(palette.model.rowCount())]


def _click(qtbot: QtBot, palette: PalettePanel, name: str) -> QPoint:
    index = _index(palette, name)
    palette.view.scrollTo(index)
    at = palette.view.visualRect(index).center()
    qtbot.mouseClick(palette.view.viewport(), LEFT, pos=at)
    return at


def test_families_stand_in_their_order_and_my_blocks_at_the_end(palette: PalettePanel) -> None:
    keys = [palette.model.index(i, 0).data(ROW).group.key for i in range(palette.model.rowCount())]
    assert keys == [f for f in FAMILIES if f != "control"] + ["blocks"]


def test_every_layer_is_somewhere(palette: PalettePanel) -> None:
    groups = [palette.model.index(i, 0).data(ROW).group for i in range(palette.model.rowCount())]
    listed = [hit.name for group in groups for hit in (*group.hits, *group.rest) if hit.layer]
    expected = {c.__name__ for c in layer_types()} - {"BlockInput", "BlockOutput"}
    assert len(listed) == len(set(listed)) and set(listed) == expected


def test_double_click_adds_after_the_selection_and_connects(
    qtbot: QtBot, palette: PalettePanel, session: Session
) -> None:
    at = _click(qtbot, palette, "Flatten")
    qtbot.mouseDClick(palette.view.viewport(), LEFT, pos=at)
    assert [(e.source, e.target) for e in session.graph.edges] == [("input", "flatten")]
    assert session.selection == Selection(("flatten",))


def test_by_keyboard_alone_search_and_enter(qtbot: QtBot, palette: PalettePanel, session: Session) -> None:
    palette.field.setFocus()
    qtbot.keyClicks(palette.field, "nn.Linear")
    assert _names(palette)[0] == "Dense"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert "dense" in session.graph.nodes
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.field.text() == "" and "Core" in _names(palette)


def test_down_goes_on_to_the_next_hit(qtbot: QtBot, palette: PalettePanel, session: Session) -> None:
    qtbot.keyClicks(palette.field, "conv")
    second = _names(palette)[1]
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert any(n.type == second for n in session.graph.nodes.values())


def test_arrows_fold_and_walk_and_enter_adds(qtbot: QtBot, palette: PalettePanel, session: Session) -> None:
    palette.field.setFocus()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.view.hasFocus() and palette.view.currentIndex().data() == "Input/output"
    qtbot.keyClick(palette.view, Qt.Key.Key_Left)
    assert not palette.view.isExpanded(palette.view.currentIndex())
    for _ in range(2):
        qtbot.keyClick(palette.view, Qt.Key.Key_Down)
    assert palette.view.currentIndex().data() == "Dense"
    qtbot.keyClick(palette.view, Qt.Key.Key_Return)
    assert "dense" in session.graph.nodes
    qtbot.keyClick(palette.view, Qt.Key.Key_Left)
    assert palette.view.currentIndex().data() == "Core"


def test_what_is_typed_in_the_list_is_searched(qtbot: QtBot, palette: PalettePanel) -> None:
    palette.view.setFocus()
    qtbot.keyClicks(palette.view, "l")
    qtbot.keyClicks(palette.field, "stm")
    assert palette.field.hasFocus() and _names(palette)[0] == "LSTM"


def test_nothing_found_is_said(qtbot: QtBot, palette: PalettePanel) -> None:
    qtbot.keyClicks(palette.field, "qqqq")
    assert palette.model.rowCount() == 0 and "qqqq" in palette.view.empty_text


def test_more_shows_the_rest_of_a_family(qtbot: QtBot, palette: PalettePanel) -> None:
    core = _index(palette, "Core")
    assert not _index(palette, "Permute", core).isValid()
    _click(qtbot, palette, "2 more")
    assert _index(palette, "Permute", core).isValid()
    assert not _index(palette, "2 more", core).isValid()


def test_folding_and_favourites_are_remembered(qtbot: QtBot, palette: PalettePanel, session: Session) -> None:
    _click(qtbot, palette, "Core")
    palette.view.setCurrentIndex(_index(palette, "Conv2D"))
    qtbot.keyClick(palette.view, Qt.Key.Key_Asterisk)
    again = _shown(qtbot, session)
    assert _names(again)[0] == "Favourites" and _index(again, "Conv2D").parent().data() == "Favourites"
    assert not again.view.isExpanded(_index(again, "Core"))
    assert again.view.isExpanded(_index(again, "Convolution"))


def test_what_was_added_stands_under_recently_used(qtbot: QtBot, palette: PalettePanel) -> None:
    qtbot.keyClicks(palette.field, "gru")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert _names(palette)[0] == "Recently used" and _index(palette, "GRU").parent().data() == "Recently used"


def test_a_block_of_the_library_comes_with_its_definition_in_one_step(
    qtbot: QtBot, palette: PalettePanel, session: Session
) -> None:
    qtbot.keyClicks(palette.field, "residual")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert set(session.document.blocks) == {"residual"}
    assert session.graph.nodes["residual"].layer == Block(block="residual")
    session.undo()
    assert not session.document.blocks and set(session.graph.nodes) == {"input"}


def test_inside_a_block_its_ports_are_offered_but_not_the_block_itself(
    qtbot: QtBot, palette: PalettePanel, session: Session
) -> None:
    add_after_selection(session, Block(block="residual"))
    session.go(("residual",))
    assert "Control" in _names(palette)
    mine = palette.model.index(palette.model.rowCount() - 1, 0).data(ROW).group
    assert [h.name for h in mine.hits].count("residual") == 1  # the library's
    session.go(())
    assert "Control" not in _names(palette)


@pytest.mark.parametrize(("name", "expected"), [("Conv2D", ("Conv2D", False)), ("residual", ("residual", True))])
def test_dragging_hands_over_layer_or_block(
    qtbot: QtBot, palette: PalettePanel, monkeypatch: pytest.MonkeyPatch, name: str, expected: tuple[str, bool]
) -> None:
    found: list[Any] = []

    def take(drag: QDrag, *_: Any) -> Qt.DropAction:
        found.append(dragged(drag.mimeData()))
        return Qt.DropAction.CopyAction

    monkeypatch.setattr(QDrag, "exec", take)
    palette.field.setText(name)
    at = palette.view.visualRect(palette.model.index(0, 0)).center()
    qtbot.mousePress(palette.view.viewport(), LEFT, pos=at)
    qtbot.mouseMove(palette.view.viewport(), at + QPoint(2, 30))
    qtbot.mouseMove(palette.view.viewport(), at + QPoint(2, 60))
    qtbot.mouseRelease(palette.view.viewport(), LEFT, pos=at)
    assert found == [expected]
    assert palette.memory.recent == [name]


def test_the_tooltip_says_what_it_is_and_takes(palette: PalettePanel) -> None:
    words = _index(palette, "Dense").data(Qt.ItemDataRole.ToolTipRole)
    assert "Fully connected layer" in words and "Input:" in words and "(…, units)".replace("…", "...") in words
    assert _index(palette, "Dense").data(Qt.ItemDataRole.AccessibleTextRole) == "Dense, Core"


def test_f1_opens_the_help_and_a_key_closes_it(qtbot: QtBot, palette: PalettePanel, monkeypatch: Any) -> None:
    monkeypatch.setattr(HelpCard, "show", lambda self: None)  # the offscreen platform warns about popups
    qtbot.keyClicks(palette.field, "conv2d")
    qtbot.keyClick(palette.field, Qt.Key.Key_F1)
    card = palette.findChild(HelpCard)
    assert card is not None and card.accessibleName() == "Help on Conv2D"
    qtbot.keyClick(card, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: palette.findChild(HelpCard) is None)


def test_without_a_document_one_can_still_look(qtbot: QtBot) -> None:
    palette = _shown(qtbot, None)
    qtbot.keyClicks(palette.field, "dense")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert _names(palette)[0] == "Dense"


@pytest.fixture
def new_layer() -> Iterator[type[Layer]]:
    """A layer somebody else declares."""

    @declared
    class Swirl(Layer):
        """Turns everything round.

        Input:  (...) float
        Output: the same
        """

        family = "core"
        also = ("whirl",)
        turns: int = param(1, "How often.", min=1)

    layer_types.cache_clear()
    yield Swirl
    del Layer.table["Swirl"]
    layer_types.cache_clear()


def test_a_new_layer_class_appears_by_itself(qtbot: QtBot, session: Session, new_layer: type[Layer]) -> None:
    palette = _shown(qtbot, session)
    core = _index(palette, "Core").data(ROW).group
    assert "Swirl" in [h.name for h in (*core.hits, *core.rest)]
    qtbot.keyClicks(palette.field, "whirl")
    assert _names(palette) == ["Swirl"]
