"""Connecting by name: the list of ports that fit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.arrange.walking import order
from netbuilder.ui.canvas.gestures import deeds
from netbuilder.ui.canvas.search_popup import Question, SearchPopup
from netbuilder.ui.canvas.search_rows import Choice
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

End = tuple[str, str, str]  # output of the node, node and port it leads to


def connect_to(view: CanvasView) -> SearchPopup | None:
    """Asks which port the current node is wired to: those that fit first, then the others with the reason."""
    session = view.session
    node_id = session.selection.current
    outputs = session.document.output_ports(session.graph.nodes[node_id]) if node_id else ()
    if node_id is None or not outputs:
        session.refused.emit(tr("Select a node with an output first."))
        return None
    held = {out: Fitting(session, node_id, out) for out in outputs}
    choices = [c for out in outputs for c in _choices(view, held[out], out if len(outputs) > 1 else "")]

    def choose(end: End) -> None:
        out, target, port = end
        deeds.do(session, held[out].edit(target, port))

    body = view.canvas.nodes[node_id].body
    prompt = tr("Connect {node} to").format(node=node_id)
    empty = tr("No port fits under that name.")
    deeds.reveal(view, body)
    return SearchPopup(view, body.center(), Question(prompt, empty, partial(_matching, choices), choose))


def _choices(view: CanvasView, held: Fitting, out: str) -> list[Choice]:
    """A line for every port that a wire could go to; circles are left out."""
    document, graph = view.session.document, view.session.graph
    fits: list[Choice] = []
    rest: list[Choice] = []
    for node_id in order(graph):
        node = graph.nodes[node_id]
        ports = () if held.is_circle(node_id) else document.input_ports(node)
        for port in ports:
            is_fit = held.fits(node_id, port)
            name = f"{node_id}.{port}" if len(ports) > 1 else node_id
            text = f"{out} → {name}" if out else name
            family = getattr(node.layer, "family", "")
            note = node.type if is_fit else tr("does not fit")
            (fits if is_fit else rest).append(
                Choice(
                    text,
                    (held.port, node_id, port),
                    note,
                    family,
                    is_faint=not is_fit,
                    tip=partial(_reason, held, node_id, port),
                )
            )
    return fits + rest


def _reason(held: Fitting, node_id: str, port: str) -> str:
    return said(held.reason(node_id, port))


def _matching(choices: list[Choice], text: str) -> list[Choice]:
    words = text.lower().split()
    return [c for c in choices if all(w in f"{c.text} {c.note}".lower() for w in words)]
