"""Context menus: the commands that concern what was clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from netbuilder.ui.words import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

LINE = "-"
ALIGN = (QT_TR_NOOP("Align"), tuple(f"model.align_{s}" for s in ("left", "center", "right", "top", "middle", "bottom")))
SPREAD = (QT_TR_NOOP("Distribute"), ("model.distribute_across", "model.distribute_down"))
Entry = str | tuple[str, tuple[str, ...]]

NODE: tuple[Entry, ...] = (
    "model.edit", "edit.rename", "model.enter_block", LINE,
    "model.add_layer", "model.connect_to", LINE,
    "model.bypass", "model.share_weights", "model.make_block", "model.unpack", "model.rename_block", LINE,
    "model.frame", "model.tidy", ALIGN, SPREAD, LINE,
    "edit.cut", "edit.copy", "edit.duplicate", "edit.delete", "edit.delete_reconnect", LINE,
    "edit.select_upstream", "edit.select_downstream",
)  # fmt: skip
WIRE: tuple[Entry, ...] = ("model.add_layer", "model.reroute", LINE, "edit.delete")
SURROUNDING: tuple[Entry, ...] = (
    "edit.rename", LINE,
    "edit.cut", "edit.copy", "edit.duplicate", "edit.delete",
)  # fmt: skip
CANVAS: tuple[Entry, ...] = (
    "model.add_layer", "model.comment", "model.add_input", "model.add_output", LINE,
    "edit.paste", "edit.paste_inputs", "edit.select_all", LINE,
    "model.tidy", "view.frame_all", "view.minimap",
)  # fmt: skip


def open_menu(view: CanvasView, at: QPoint) -> QMenu | None:
    """Opens the menu for what is selected at a point of the screen; None where there are no commands."""
    actions: dict[str, QAction] = getattr(view.window(), "actions_by_name", {})
    if not actions:
        return None
    view.window().refresh_actions()  # type: ignore[attr-defined]
    menu = QMenu(view)
    menu.setObjectName("canvas_menu")
    menu.aboutToHide.connect(menu.deleteLater)
    _fill(menu, entries(view), actions)
    menu.popup(at)
    return menu


def entries(view: CanvasView) -> tuple[Entry, ...]:
    """What concerns the selection, by the names of commands."""
    chosen = view.session.selection
    if chosen.nodes:
        return NODE
    if chosen.edges:
        return WIRE
    return SURROUNDING if chosen.surroundings else CANVAS


def _fill(menu: QMenu, entries: tuple[Entry, ...], actions: dict[str, QAction]) -> None:
    """What cannot be done now is left out, lines where nothing stands between them too."""
    for entry in entries:
        if isinstance(entry, tuple):
            ready = [actions[n] for n in entry[1] if n in actions and actions[n].isEnabled()]
            if ready:
                menu.addMenu(tr(entry[0])).addActions(ready)
        elif entry == LINE:
            if menu.actions() and not menu.actions()[-1].isSeparator():
                menu.addSeparator()
        elif entry in actions and actions[entry].isEnabled():
            menu.addAction(actions[entry])
    if menu.actions() and menu.actions()[-1].isSeparator():
        menu.removeAction(menu.actions()[-1])
