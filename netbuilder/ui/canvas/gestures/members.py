"""What belongs to a frame: all that goes along when it is moved, copied or cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbuilder.ui.arrange.tidying import framed
from netbuilder.ui.canvas.geometry import plain
from netbuilder.ui.selection import Selection

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView


def with_members(view: CanvasView, held: Selection) -> Selection:
    """What is held, and with a frame the nodes and comments whose middle lies in it, and the frames inside it."""
    scene = view.canvas
    nodes, around = dict.fromkeys(held.nodes), dict.fromkeys(held.surroundings)
    bodies = {i: plain(item.body) for i, item in scene.nodes.items()}
    for frame_id in held.surroundings:
        if frame := scene.frames.get(frame_id):
            nodes |= dict.fromkeys(framed(frame.frame, bodies))
            around |= dict.fromkeys(i for i, c in scene.comments.items() if frame.rect.contains(c.rect.center()))
            around |= dict.fromkeys(i for i, f in scene.frames.items() if frame.rect.contains(f.rect))
    return Selection(tuple(nodes), held.edges, tuple(around))
