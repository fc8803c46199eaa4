"""The Model menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.ui.arrange.blocks import is_block
from netbuilder.ui.arrange.lining import Side
from netbuilder.ui.canvas.gestures import deeds
from netbuilder.ui.canvas.gestures.connect_to import connect_to
from netbuilder.ui.canvas.gestures.quick_edit import quick_edit
from netbuilder.ui.command import Command, has_document, has_nodes_selected
from netbuilder.ui.commands.canvas import (
    has_block,
    has_output,
    has_several,
    has_things,
    has_wire,
    if_session,
    on_canvas,
)
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView
    from netbuilder.ui.main_window import MainWindow

ALIGN = QT_TR_NOOP("Align")
several = if_session(has_several)
inside_block = if_session(lambda session: session.path)


def _edit(view: CanvasView) -> None:
    if current := view.session.selection.current:
        quick_edit(view, current)


def _rename_block(view: CanvasView) -> None:
    session = view.session
    uses = [i for i in session.selection.nodes if is_block(session.graph.nodes[i])]
    if uses:
        deeds.rename_block(view, uses[-1])


def _is_bypassed(window: MainWindow) -> bool:
    session = window.session
    if session is None or not session.selection.nodes:
        return False
    return all(session.graph.nodes[i].bypassed for i in session.selection.nodes)


def _align(name: str, text: str, side: Side, icon: str) -> Command:
    run = on_canvas(partial(deeds.line_up, side=side))
    return Command(f"model.align_{name}", text, run, (), icon, several, on_canvas=True, submenu=ALIGN)


def _spread(name: str, text: str, is_horizontal: bool, icon: str, starts_group: bool) -> Command:
    run = on_canvas(partial(deeds.spread, is_horizontal=is_horizontal))
    return Command(
        f"model.distribute_{name}", text, run, (), icon, if_session(lambda s: len(s.selection.nodes) > 2),
        starts_group=starts_group, on_canvas=True, submenu=ALIGN,
    )  # fmt: skip


COMMANDS: tuple[Command, ...] = (
    Command(
        "model.add_layer", QT_TR_NOOP("Add a layer…"), on_canvas(deeds.add_layer), ("A",), "mdi6.plus", has_document,
        tip=QT_TR_NOOP("Add a layer behind the selected node, on the selected wire, or anywhere"), on_canvas=True,
    ),
    Command(
        "model.connect_to", QT_TR_NOOP("Connect to…"), on_canvas(connect_to), ("C",), "mdi6.connection",
        if_session(has_output), tip=QT_TR_NOOP("Choose from the ports that fit"), on_canvas=True,
    ),
    Command(
        "model.edit", QT_TR_NOOP("Edit parameters"), on_canvas(_edit), (), "mdi6.tune-variant", has_nodes_selected,
        tip=QT_TR_NOOP("Edit the first parameters where the node stands (Enter)"), on_canvas=True,
    ),
    Command(
        "model.bypass", QT_TR_NOOP("Bypass"), on_canvas(deeds.bypass), ("M",), "mdi6.debug-step-over",
        has_nodes_selected, _is_bypassed, QT_TR_NOOP("Let what comes in go straight out"), on_canvas=True,
    ),
    Command(
        "model.share_weights", QT_TR_NOOP("Share weights"), on_canvas(deeds.share), ("Ctrl+Shift+W",), "mdi6.link",
        several, tip=QT_TR_NOOP("The selected nodes use the weights of the first one, or their own again"),
        on_canvas=True,
    ),
    Command(
        "model.reroute", QT_TR_NOOP("Dot in the wire"), on_canvas(deeds.reroute), (), "mdi6.vector-point",
        if_session(has_wire), tip=QT_TR_NOOP("A dot by which the wire can be led around things"), on_canvas=True,
    ),
    Command(
        "model.make_block", QT_TR_NOOP("Make a block"), on_canvas(deeds.make_block), ("Ctrl+Shift+E",),
        "mdi6.package-variant-closed", has_nodes_selected,
        tip=QT_TR_NOOP("The selected nodes become one block, which can be repeated and used again"),
        starts_group=True, on_canvas=True,
    ),
    Command(
        "model.enter_block", QT_TR_NOOP("Open the block"), on_canvas(deeds.enter), ("Ctrl+Return",),
        "mdi6.location-enter", if_session(has_block), on_canvas=True,
    ),
    Command(
        "model.leave_block", QT_TR_NOOP("Leave the block"), on_canvas(deeds.leave), (),
        "mdi6.location-exit", inside_block, tip=QT_TR_NOOP("Show what is around the block (Esc)"), on_canvas=True,
    ),
    Command(
        "model.rename_block", QT_TR_NOOP("Rename the block"), on_canvas(_rename_block), (), "mdi6.rename-box",
        if_session(has_block), tip=QT_TR_NOOP("Rename the block; all its uses follow"), on_canvas=True,
    ),
    Command(
        "model.unpack", QT_TR_NOOP("Unpack"), on_canvas(deeds.unpack), ("Ctrl+Shift+U",),
        "mdi6.package-variant", if_session(has_block), tip=QT_TR_NOOP("The block's nodes in its place"),
        on_canvas=True,
    ),
    Command(
        "model.add_input", QT_TR_NOOP("Add an input to the block"), on_canvas(partial(deeds.add_port, is_input=True)),
        (), "mdi6.import", inside_block, on_canvas=True,
    ),
    Command(
        "model.add_output", QT_TR_NOOP("Add an output to the block"),
        on_canvas(partial(deeds.add_port, is_input=False)), (), "mdi6.export", inside_block, on_canvas=True,
    ),
    Command(
        "model.frame", QT_TR_NOOP("Frame"), on_canvas(deeds.frame), ("Ctrl+G",), "mdi6.border-none-variant",
        has_nodes_selected, tip=QT_TR_NOOP("A frame with a title around the selected nodes"), starts_group=True,
        on_canvas=True,
    ),
    Command(
        "model.comment", QT_TR_NOOP("Comment"), on_canvas(deeds.comment), ("Ctrl+Shift+M",),
        "mdi6.comment-text-outline", has_document, tip=QT_TR_NOOP("A note on the canvas"), on_canvas=True,
    ),
    Command(
        "model.tidy", QT_TR_NOOP("Tidy up"), on_canvas(deeds.tidy), ("L",), "mdi6.auto-fix",
        if_session(has_things), tip=QT_TR_NOOP("Lay out the selected nodes anew, or all"), starts_group=True,
        on_canvas=True,
    ),
    _align("left", QT_TR_NOOP("Align left sides"), "left", "mdi6.align-horizontal-left"),
    _align("center", QT_TR_NOOP("Align centers"), "center", "mdi6.align-horizontal-center"),
    _align("right", QT_TR_NOOP("Align right sides"), "right", "mdi6.align-horizontal-right"),
    _align("top", QT_TR_NOOP("Align tops"), "top", "mdi6.align-vertical-top"),
    _align("middle", QT_TR_NOOP("Align middles"), "middle", "mdi6.align-vertical-center"),
    _align("bottom", QT_TR_NOOP("Align bottoms"), "bottom", "mdi6.align-vertical-bottom"),
    _spread("across", QT_TR_NOOP("Equal gaps across"), True, "mdi6.distribute-horizontal-center", True),
    _spread("down", QT_TR_NOOP("Equal gaps down"), False, "mdi6.distribute-vertical-center", False),
)  # fmt: skip
