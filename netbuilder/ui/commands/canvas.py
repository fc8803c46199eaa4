"""Readiness and running of what is done on the canvas in front."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from netbuilder.ui.arrange.blocks import is_block
from netbuilder.ui.session import Session

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView
    from netbuilder.ui.main_window import MainWindow

Run = Callable[["MainWindow"], None]
Ready = Callable[["MainWindow"], bool]


def on_canvas(deed: Callable[[CanvasView], Any]) -> Run:
    """Runs a deed on the canvas in front."""

    def run(window: MainWindow) -> None:
        if window.canvas:
            deed(window.canvas)

    return run


def if_session(check: Callable[[Session], object]) -> Ready:
    """Ready when there is a document of which something is true."""
    return lambda window: window.session is not None and bool(check(window.session))


def has_things(session: Session) -> bool:
    """Whether anything is drawn."""
    graph = session.graph
    return bool(graph.nodes or graph.frames or graph.comments)


def has_several(session: Session) -> bool:
    """Whether two nodes or more are selected."""
    return len(session.selection.nodes) > 1


def has_block(session: Session) -> bool:
    """Whether a block is among the selected nodes."""
    return any(is_block(session.graph.nodes[i]) for i in session.selection.nodes)


def has_output(session: Session) -> bool:
    """Whether a wire can start at the current node."""
    current = session.selection.current
    return current is not None and bool(session.document.output_ports(session.graph.nodes[current]))


def has_wire(session: Session) -> bool:
    """Whether a wire is selected and no node."""
    return bool(session.selection.edges) and not session.selection.nodes


def has_named(session: Session) -> bool:
    """Whether something is selected that has a name or a text, and can be copied."""
    return bool(session.selection.nodes or session.selection.surroundings)
