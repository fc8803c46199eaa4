"""The inspector on a document of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.graph.edits import AddNode, Connect
from netbuilder.graph.node import Node
from netbuilder.layers.base import Layer
from netbuilder.ui.inspector.node_face import NodeFace
from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.inspector.row import ParameterRow
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.settings import Settings

Opened = Callable[..., InspectorPanel]


@pytest.fixture
def session() -> Session:
    """image (1, 8, 8) → conv → conv_1 → flatten → dense."""
    document = Document()
    chain = {
        "image": {"type": "Input", "shape": [1, 8, 8]},
        "conv": {"type": "Conv2D", "padding": "same"},
        "conv_1": {"type": "Conv2D", "filters": 16},
        "flatten": "Flatten",
        "dense": "Dense",
    }
    for name, layer in chain.items():
        document = AddNode(node=Node(name, Layer.parse(layer))).apply(document)
    for source, target in zip(list(chain), list(chain)[1:], strict=False):
        document = Connect(source=source, target=target).apply(document)
    return Session(document)


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    """Shows the inspector of a session, with nodes selected."""

    kept = []  # qtbot alone does not keep a window alive

    def open_(session: Session, *nodes: str, is_whole: bool = False, **chosen: Any) -> InspectorPanel:
        Settings().put("inspector/more", is_whole)
        Settings().put("inspector/names", True)
        session.select(Selection(nodes, **chosen))
        panel = InspectorPanel()
        qtbot.addWidget(panel)
        panel.look_at(session)
        panel.resize(280, 900)
        panel.show()
        qtbot.waitExposed(panel)
        with qtbot.waitActive(panel):
            panel.activateWindow()
        kept.append(panel)
        return panel

    return open_


def row(panel: InspectorPanel, name: str) -> ParameterRow:
    """The line of a parameter."""
    assert isinstance(panel.face, NodeFace)
    return panel.face.form.rows[name]


def layer(session: Session, node: str) -> Any:
    """The layer of a node as the document has it."""
    return session.graph.nodes[node].layer
