"""The search for a layer at a place of the canvas: at the end of a wire, on a wire, or anywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from netbuilder.graph.document import Edge
from netbuilder.graph.edits import Edit
from netbuilder.layers.base import Layer
from netbuilder.ui.arrange import inserting, offering
from netbuilder.ui.arrange.fitting import Fitting
from netbuilder.ui.arrange.lining import Point
from netbuilder.ui.canvas.geometry import HEIGHT, MIN_WIDTH
from netbuilder.ui.canvas.search import Hit, LayerSearch
from netbuilder.ui.canvas.search_popup import Question, SearchPopup
from netbuilder.ui.canvas.search_rows import Choice
from netbuilder.ui.palette.groups import COMMON
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.translation import layer_page, layer_summary
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView


@dataclass(frozen=True)
class Offer:
    """What a place offers: what ``infers`` there, and the edit that puts a layer at a point of it."""

    infers: Callable[[Hit], bool]
    edit: Callable[[Layer, Point], Edit]
    prompt: str
    is_wired: bool = True

    @classmethod
    def anywhere(cls, session: Session) -> Offer:
        """On the empty canvas: everything, unwired."""
        return cls(lambda hit: True, lambda layer, at: inserting.add(session, layer, at), tr("Add a layer"), False)

    @classmethod
    def at_wire(cls, session: Session, held: Fitting) -> Offer:
        """At the loose end of a wire: what works with what flows along it."""

        def infers(hit: Hit) -> bool:
            return offering.infers_before(hit) if held.is_input else offering.infers_behind(session, hit, held.type)

        prompt = tr("Add a layer before {node}") if held.is_input else tr("Add a layer after {node}")
        place = lambda layer, at: inserting.add_to_wire(session, layer, held, at)  # noqa: E731
        return cls(infers, place, prompt.format(node=held.node))

    @classmethod
    def on_wire(cls, session: Session, edge: Edge) -> Offer:
        """In the middle of a wire: what works there and leaves what follows working."""
        return cls(
            lambda hit: offering.infers_between(session, hit, edge),
            lambda layer, at: inserting.add_on_wire(session, layer, edge, at),
            tr("Insert a layer before {node}").format(node=edge.target),
        )


def open_search(view: CanvasView, at: QPointF, offer: Offer) -> SearchPopup:
    """Asks for a layer and puts it into the drawing with the middle of its left side at ``at``."""
    found = _Layers(view.session, offer)

    def choose(hit: Hit) -> None:
        place = round(at.x() - (0 if offer.is_wired else MIN_WIDTH / 2)), round(at.y() - HEIGHT / 2)
        put(view.session, offer.edit(offering.layer_of(hit), place))

    empty = tr("No layer fits here under that name.")
    return SearchPopup(view, at, Question(offer.prompt, empty, found.choices, choose))


def put(session: Session, edit: Edit) -> bool:
    """Does an edit as a step of its own and selects what it added; whether it could be done."""
    before = session.graph
    done = session.do_alone(edit)
    if done:
        session.select(Selection.of_added(before, session.graph))
    return done


class _Layers:
    """What is found for a text: first what infers at the place, then, once something is typed, the rest, faint."""

    def __init__(self, session: Session, offer: Offer) -> None:
        blocks = [name for name in session.document.blocks if name not in session.scope]
        self._search = LayerSearch(blocks, layer_page, bool(session.scope))
        self._offer = offer
        self._known: dict[str, bool] = {}

    def choices(self, text: str) -> list[Choice]:
        hits = sorted(self._search.search(text), key=self._place)
        fitting = [_choice(hit) for hit in hits if self._infers(hit)]
        if not text.strip():
            return fitting
        rest = [_choice(hit) for hit in hits if not self._infers(hit)]
        reason = tr("does not fit here")
        return fitting + [replace(c, is_faint=True, note=reason) for c in rest]

    def _place(self, hit: Hit) -> tuple[int, int]:
        """Of what fits the text alike, what most drawings are made of comes first; with a wire, layers before ends."""
        is_common = hit.name in COMMON and not (self._offer.is_wired and hit.family == "input/output")
        return -hit.score, COMMON.index(hit.name) if is_common else len(COMMON)

    def _infers(self, hit: Hit) -> bool:
        if hit.name not in self._known:
            self._known[hit.name] = self._offer.infers(hit)
        return self._known[hit.name]


def _choice(hit: Hit) -> Choice:
    return Choice(hit.name, hit, hit.also, hit.family, hit.is_block, tip=lambda: _help(hit))


def _help(hit: Hit) -> str:
    return layer_summary(hit.layer) if hit.layer else ""
