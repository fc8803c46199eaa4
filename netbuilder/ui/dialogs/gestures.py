"""The gestures of the mouse and the keys of the canvas that belong to no command, for the sheet of shortcuts."""

from __future__ import annotations

from netbuilder.ui.words import QT_TR_NOOP

MOUSE = (
    (QT_TR_NOOP("Drag from the Layers panel"), QT_TR_NOOP("add a layer")),
    (QT_TR_NOOP("Drag from port to port"), QT_TR_NOOP("wire them; the mark says whether it fits, and why not")),
    (QT_TR_NOOP("Drop a wire on a node"), QT_TR_NOOP("wire to the first port that fits")),
    (QT_TR_NOOP("Drop a wire on empty canvas"), QT_TR_NOOP("search layers that fit")),
    (QT_TR_NOOP("Double click on empty canvas"), QT_TR_NOOP("search layers")),
    (QT_TR_NOOP("Drag a node onto a wire"), QT_TR_NOOP("insert it there; Alt keeps it apart")),
    (QT_TR_NOOP("Ctrl + drag with the right button"), QT_TR_NOOP("cut wires")),
    (QT_TR_NOOP("Alt + drag"), QT_TR_NOOP("duplicate")),
    (QT_TR_NOOP("Drag on empty canvas"), QT_TR_NOOP("select; Shift adds, Ctrl toggles")),
    (QT_TR_NOOP("Shift while dragging"), QT_TR_NOOP("snap to the grid")),
    (QT_TR_NOOP("Space + drag, or middle button"), QT_TR_NOOP("move the view")),
    (QT_TR_NOOP("Wheel"), QT_TR_NOOP("zoom at the pointer")),
    (QT_TR_NOOP("Double click on a block"), QT_TR_NOOP("go into it; Esc leaves")),
)
KEYS = (
    (QT_TR_NOOP("Tab, Shift Tab"), QT_TR_NOOP("next and previous node, in the order of computing")),
    (QT_TR_NOOP("Arrows"), QT_TR_NOOP("follow wires")),
    (QT_TR_NOOP("Ctrl + arrows"), QT_TR_NOOP("move what is selected")),
    (QT_TR_NOOP("Enter"), QT_TR_NOOP("edit the node, or go into the block")),
    (QT_TR_NOOP("Esc"), QT_TR_NOOP("leave the block, give up what is being dragged")),
)
