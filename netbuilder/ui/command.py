"""A thing the user can do: menus, toolbar, shortcuts and the command palette are made from these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def always(window: MainWindow) -> bool:
    """For commands that can always be given."""
    return True


def has_document(window: MainWindow) -> bool:
    """For commands that need an open document."""
    return window.session is not None


def has_nodes_selected(window: MainWindow) -> bool:
    """For commands that work on the selected nodes."""
    return window.session is not None and bool(window.session.selection.nodes)


def has_selection(window: MainWindow) -> bool:
    """For commands that work on anything selected."""
    return window.session is not None and bool(window.session.selection)


@dataclass(frozen=True)
class Command:
    """An action.

    ``name``: stable, "menu.verb", for tests and settings. ``text``: QT_TR_NOOP, in the imperative. ``shortcuts``: in
    Qt's portable spelling; the first is shown. ``is_ready``: else it is greyed. ``is_on``: for switches, what is now.
    ``tip``: a sentence where the text alone does not say enough (QT_TR_NOOP). ``starts_group``: a line above it.
    ``text_now``: a text that depends on the document ("Undo: set units to 64"), already translated.
    ``submenu``: title of the menu within the menu it stands in (QT_TR_NOOP); those of one title follow each other.
    ``why_not``: the reason why it cannot be done now, translated, or nothing; its tooltip then.
    ``on_canvas``: its shortcut counts only while the canvas has the focus (single letters, Del, arrows).
    """

    name: str
    text: str
    run: Callable[[MainWindow], None]
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    is_ready: Callable[[MainWindow], bool] = always
    is_on: Callable[[MainWindow], bool] | None = None
    tip: str = ""
    starts_group: bool = False
    on_canvas: bool = False
    text_now: Callable[[MainWindow], str] | None = None
    submenu: str = ""
    why_not: Callable[[MainWindow], str] | None = None

    @property
    def menu(self) -> str:
        """Which menu it is in: the part of the name before the dot."""
        return self.name.partition(".")[0]
