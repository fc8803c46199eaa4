"""The Edit menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.ui.canvas.gestures import deeds
from netbuilder.ui.command import Command, has_document, has_nodes_selected, has_selection
from netbuilder.ui.commands.canvas import has_named, has_things, if_session, on_canvas
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

SELECT = QT_TR_NOOP("Select")


def _can_undo(window: MainWindow) -> bool:
    return window.session is not None and window.session.history.undo_title is not None


def _can_redo(window: MainWindow) -> bool:
    return window.session is not None and window.session.history.redo_title is not None


def undo(window: MainWindow) -> None:
    """Takes the last step back."""
    if window.session:
        window.session.undo()


def redo(window: MainWindow) -> None:
    """Does again what was taken back."""
    if window.session:
        window.session.redo()


def _undo_text(window: MainWindow) -> str:
    title = window.session.history.undo_title if window.session else None
    return tr("Undo: {step}").format(step=_plain(title)) if title else tr("Undo")


def _redo_text(window: MainWindow) -> str:
    title = window.session.history.redo_title if window.session else None
    return tr("Redo: {step}").format(step=_plain(title)) if title else tr("Redo")


def _plain(title: str) -> str:
    """The name of a step, short enough for a menu, with "&" as a plain sign."""
    words = said(title).replace("&", "&&").replace("\n", " ")
    return words if len(words) < 60 else f"{words[:58]}…"


COMMANDS: tuple[Command, ...] = (
    Command("edit.undo", QT_TR_NOOP("Undo"), undo, ("Ctrl+Z",), "mdi6.undo", _can_undo, text_now=_undo_text),
    Command(
        "edit.redo", QT_TR_NOOP("Redo"), redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "mdi6.redo", _can_redo, text_now=_redo_text
    ),
    Command(
        "edit.cut", QT_TR_NOOP("Cut"), on_canvas(deeds.cut), ("Ctrl+X",), "mdi6.content-cut", if_session(has_named),
        starts_group=True, on_canvas=True,
    ),
    Command(
        "edit.copy", QT_TR_NOOP("Copy"), on_canvas(deeds.copy), ("Ctrl+C",), "mdi6.content-copy", if_session(has_named),
        tip=QT_TR_NOOP("Copy what is selected as text, for this window or another"), on_canvas=True,
    ),
    Command(
        "edit.paste", QT_TR_NOOP("Paste"), on_canvas(deeds.paste), ("Ctrl+V",), "mdi6.content-paste", has_document,
        on_canvas=True,
    ),
    Command(
        "edit.paste_inputs", QT_TR_NOOP("Paste with incoming wires"),
        on_canvas(partial(deeds.paste, keep_inputs=True)), ("Ctrl+Shift+V",), "mdi6.content-paste", has_document,
        tip=QT_TR_NOOP("Paste, fed by what feeds the originals"), on_canvas=True,
    ),
    Command(
        "edit.duplicate", QT_TR_NOOP("Duplicate"), on_canvas(deeds.double), ("Ctrl+D",), "mdi6.content-duplicate",
        if_session(has_named), on_canvas=True,
    ),
    Command(
        "edit.delete", QT_TR_NOOP("Delete"), on_canvas(deeds.remove), ("Del", "Backspace"), "mdi6.delete-outline",
        has_selection, starts_group=True, on_canvas=True,
    ),
    Command(
        "edit.delete_reconnect", QT_TR_NOOP("Delete and reconnect"), on_canvas(partial(deeds.remove, reconnect=True)),
        ("Ctrl+Del", "Ctrl+Backspace"), "mdi6.delete-variant", has_nodes_selected,
        tip=QT_TR_NOOP("Delete; what fed a node feeds what followed it"), on_canvas=True,
    ),
    Command(
        "edit.rename", QT_TR_NOOP("Rename"), on_canvas(deeds.rename), ("F2",), "mdi6.rename-box",
        if_session(has_named), tip=QT_TR_NOOP("Rename the node or frame, edit the comment"), on_canvas=True,
    ),
    Command(
        "edit.select_all", QT_TR_NOOP("Select everything"), on_canvas(deeds.select_all), ("Ctrl+A",), "mdi6.select-all",
        if_session(has_things), on_canvas=True, submenu=SELECT,
    ),
    Command(
        "edit.select_others", QT_TR_NOOP("Select the others"), on_canvas(deeds.invert), ("Ctrl+I",),
        "mdi6.select-inverse", if_session(has_things), tip=QT_TR_NOOP("Select the nodes that are not selected"),
        on_canvas=True, submenu=SELECT,
    ),
    Command(
        "edit.select_upstream", QT_TR_NOOP("Select all that feeds it"),
        on_canvas(partial(deeds.select_reach, is_up=True)), ("Ctrl+[",), "mdi6.arrow-expand-left", has_nodes_selected,
        tip=QT_TR_NOOP("Select all that feeds the selected nodes"), on_canvas=True, submenu=SELECT,
    ),
    Command(
        "edit.select_downstream", QT_TR_NOOP("Select all that it feeds"),
        on_canvas(partial(deeds.select_reach, is_up=False)), ("Ctrl+]",), "mdi6.arrow-expand-right", has_nodes_selected,
        tip=QT_TR_NOOP("Select all that the selected nodes feed"), on_canvas=True, submenu=SELECT,
    ),
)  # fmt: skip
