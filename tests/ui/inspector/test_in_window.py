"""Palette and inspector together in the real window, by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.palette.panel import PalettePanel
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings


def test_a_network_is_drawn_from_the_palette_and_set_in_the_inspector(qtbot: QtBot, window: MainWindow) -> None:
    Settings().put("inspector/more", True)
    session = Session()
    window.add(session)
    palette, inspector = window.panels["palette"], window.panels["inspector"]
    assert isinstance(palette, PalettePanel) and isinstance(inspector, InspectorPanel)
    _add(qtbot, palette, "Input")
    _type(qtbot, inspector, "input", "shape", "1, 8, 8")
    _add(qtbot, palette, "Conv2D")
    _type(qtbot, inspector, "conv2d", "filters", "16")
    _add(qtbot, palette, "Flatten")
    _add(qtbot, palette, "Dense")
    _type(qtbot, inspector, "dense", "units", "10")
    wires = [(e.source, e.target) for e in session.graph.edges]
    assert wires == [("input", "conv2d"), ("conv2d", "flatten"), ("flatten", "dense")]
    assert session.found is not None
    outputs = session.found.nodes["dense"].outputs
    assert outputs is not None and outputs[0].shape == (10,)
    for _ in range(7):
        session.undo()
    assert session.document == Document()


def _add(qtbot: QtBot, palette: PalettePanel, name: str) -> None:
    palette.field.setFocus()
    palette.field.clear()
    qtbot.keyClicks(palette.field, name)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def _type(qtbot: QtBot, inspector: InspectorPanel, node: str, name: str, text: str) -> None:
    assert inspector.session is not None
    qtbot.waitUntil(lambda: _shown(inspector) == node)
    assert isinstance(inspector.face, NodeFace)
    editor = inspector.face.form.rows[name].editor
    assert editor is not None
    editor.field.setFocus()
    editor.field.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(editor.field, text)


def _shown(inspector: InspectorPanel) -> str:
    face = inspector.face
    return face.header.pill.text() if isinstance(face, NodeFace) else ""
