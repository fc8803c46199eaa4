"""Changes of the document as values: each has a pure ``apply``, a title for the undo menu, JSON in and out."""

from netbuilder.graph.edits.blocks import AddBlock, Bind, RemoveBlock, RenameBlock, SetBlock
from netbuilder.graph.edits.clipboard import Paste, copy, duplicate
from netbuilder.graph.edits.edit import Edit, EditError, Settings, free_name, graph_at
from netbuilder.graph.edits.make_block import MakeBlock
from netbuilder.graph.edits.nodes import (
    AddNode,
    Bypass,
    MoveNodes,
    RemoveNodes,
    Rename,
    ReplaceLayer,
    SetLabel,
    SetNote,
    SetParams,
    ShareWeights,
    layer_id,
)
from netbuilder.graph.edits.surroundings import Group, PutComment, PutFrame, RemoveSurroundings
from netbuilder.graph.edits.unpack import Unpack
from netbuilder.graph.edits.whole import Batch, Restore, SetData, SetNotes, SetPlan
from netbuilder.graph.edits.wires import Connect, Disconnect, InsertOnEdge

__all__ = [
    "AddBlock", "AddNode", "Batch", "Bind", "Bypass", "Connect", "Disconnect", "Edit", "EditError", "Group",
    "InsertOnEdge", "MakeBlock", "MoveNodes", "Paste", "PutComment", "PutFrame", "RemoveBlock", "RemoveNodes",
    "RemoveSurroundings", "Rename", "RenameBlock", "ReplaceLayer", "Restore", "SetBlock", "SetData", "SetLabel",
    "SetNote", "SetNotes", "SetParams", "SetPlan", "Settings", "ShareWeights", "Unpack", "copy", "duplicate",
    "free_name", "graph_at", "layer_id",
]  # fmt: skip
