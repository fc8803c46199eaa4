"""What the command palette offers: every action that can be done now, every layer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from netbuilder.graph.block import Block
from netbuilder.layers.base import Layer
from netbuilder.ui import commands
from netbuilder.ui.actions import keys
from netbuilder.ui.canvas.search import Hit, LayerSearch
from netbuilder.ui.fuzzy import score
from netbuilder.ui.insertion import add_after_selection
from netbuilder.ui.session import Session
from netbuilder.ui.translation import family_title, layer_page
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

RECENT_BONUS = 5
LAYER_SIGN = "mdi6.square-rounded"


@dataclass(frozen=True)
class Item:
    """A line of the palette.

    ``name``: stable, for the list of recent ones. ``hint``: where it belongs, e.g. a menu. ``also``: other words by
    which it is found: the English ones, whatever the language is.
    """

    name: str
    title: str
    hint: str
    keys: str
    icon: str
    color: str
    run: Callable[[], object]
    also: str = ""


class Items:
    """All lines for the window as it is now.

    Args:
        window: the window.
        recent: names of lines that were chosen lately, the newest first.
    """

    def __init__(self, window: MainWindow, recent: list[str]) -> None:
        self._window, self._recent = window, recent
        self._actions = [item for item in self._all_actions() if not item.name.startswith("tools.palette")]
        session = window.session
        self._layers = LayerSearch(session.document.blocks, layer_page) if session else None

    def find(self, typed: str) -> list[Item]:
        """What fits, best first; of equals the recent ones. With nothing typed: the recent ones, then all."""
        found = [(max(score(f"{i.title} {i.hint}", typed), score(i.also, typed)), i) for i in self._actions]
        items = [(points, item) for points, item in found if points]
        if self._layers is not None and self._window.session is not None:
            hits = self._layers.search(typed)
            items += [(hit.score or 1, self._layer(self._window.session, hit)) for hit in hits]
        return [item for _, item in sorted(items, key=lambda pair: -self._rank(pair[0], pair[1], typed))]

    def _rank(self, points: int, item: Item, typed: str) -> float:
        if item.name not in self._recent:
            return points
        place = self._recent.index(item.name)
        return points + RECENT_BONUS - place / 100 if typed.strip() else 1000 - place

    def _all_actions(self) -> list[Item]:
        made = []
        for _, menu, entries in commands.MENUS:
            for command in entries:
                action = self._window.actions_by_name[command.name]
                if command.is_ready(self._window):
                    title = plain(action.text())
                    hint = plain(tr(menu))
                    shown = keys(action.shortcut())
                    also = command.text.replace("&", "").rstrip("…")
                    made.append(Item(command.name, title, hint, shown, command.icon, "muted", action.trigger, also))
        return made

    def _layer(self, session: Session, hit: Hit) -> Item:
        hint = tr("Add layer") + " · " + family_title(hit.family)
        run = partial(self._add, session, hit)
        return Item(f"layer.{hit.name}", hit.name, hint, "", LAYER_SIGN, hit.family, run)

    def _add(self, session: Session, hit: Hit) -> None:
        layer = Layer.parse({"type": "Block", "block": hit.name} if hit.is_block else hit.name)
        assert isinstance(layer, Layer | Block)
        add_after_selection(session, layer)
