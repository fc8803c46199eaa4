"""The data that come with the program, those it can fetch, and points made on the spot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import get_args

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from netbuilder.datasets import CATALOGUE, Dataset, Source
from netbuilder.datasets.source import Toy, Toys
from netbuilder.ui import figures
from netbuilder.ui.data.toys import TOYS
from netbuilder.ui.icons import icon
from netbuilder.ui.shell import data_words
from netbuilder.ui.translation.catalogue import data_summary, data_title
from netbuilder.ui.words import tr


def fill(menu: QMenu, chosen: Source | None, choose: Callable[[Source | None], object]) -> None:
    """Puts all of them below what a menu holds; ``choose`` gets what was clicked, None for no data."""
    group = QActionGroup(menu)
    for is_bundled in (True, False):
        for found in (e for e in CATALOGUE.values() if e.is_bundled is is_bundled):
            words = data_words.contents(Dataset(source=found.source))
            size = "" if is_bundled else f"  ↓ {figures.size(found.size)}"
            action = menu.addAction(f"{data_title(found.description.title)}{size}\t{words}")
            action.setToolTip(data_summary(found.description.summary))
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(found.source == chosen)
            action.triggered.connect(partial(choose, found.source))
        menu.addSeparator()
    toys = menu.addMenu(tr("Points in the plane"))
    for name in get_args(Toys):
        toys.addAction(tr(TOYS[name]), partial(choose, Toy(name=name)))
    menu.addSeparator()
    none = menu.addAction(icon("mdi6.database-off-outline"), tr("No data"), partial(choose, None))
    none.setEnabled(chosen is not None)
