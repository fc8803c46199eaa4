"""Blocks, their ports, and the switches of a node: bypass and shared weights."""

from __future__ import annotations

from netbuilder.graph.block import Block
from netbuilder.graph.document import Node
from netbuilder.graph.edits import AddNode, Batch, Bypass, Edit, MakeBlock, ShareWeights, Unpack, free_name
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.ui.arrange.lining import Point
from netbuilder.ui.arrange.trial import Trial
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name, tr


def make_block(session: Session) -> MakeBlock:
    """The selected nodes as a block with a name of its own."""
    taken = {*session.document.blocks, *session.graph.nodes}
    return MakeBlock(scope=session.scope, nodes=session.selection.nodes, name=free_name("block", taken))


def unpack(session: Session) -> Edit | None:
    """The selected blocks taken apart; None when none is selected."""
    uses = [i for i in session.selection.nodes if is_block(session.graph.nodes[i])]
    edits = tuple(Unpack(scope=session.scope, node=i) for i in uses)
    if len(edits) < 2:
        return edits[0] if edits else None
    return Batch(name=step_name(f"unpack {len(edits)} blocks"), edits=edits)


def is_block(node: Node) -> bool:
    """Whether a node is a use of a block."""
    return isinstance(node.layer, Block)


def port(session: Session, is_input: bool, at: Point) -> AddNode:
    """A new port of the block that is shown."""
    layer = BlockInput() if is_input else BlockOutput()
    name = free_name("input" if is_input else "output", session.graph.nodes)
    return AddNode(scope=session.scope, node=Node(name, layer, at))


def bypass(session: Session) -> tuple[Bypass, str]:
    """The edit that bypasses the selected nodes, or uses them again when all are bypassed; with the reason why the
    types do not allow it, which is empty when they do."""
    nodes = session.selection.nodes
    is_on = not all(session.graph.nodes[i].bypassed for i in nodes)
    edit = Bypass(scope=session.scope, nodes=nodes, bypassed=is_on)
    return edit, Trial.of(session, edit).new_reason(session) if is_on else ""


def share(session: Session) -> tuple[Edit, str]:
    """The edit by which the selected nodes use the weights of the first one, or their own again when they share.

    With it the reason why they cannot, empty when they can.
    """
    owner, *others = session.selection.nodes
    node = session.graph.nodes[owner]
    is_shared = all(session.graph.nodes[i].shared_with == owner for i in others)
    edits = tuple(ShareWeights(scope=session.scope, node=i, owner=None if is_shared else owner) for i in others)
    reason = ""
    if not is_shared and any(session.graph.nodes[i].type != node.type for i in others):
        reason = tr("Only nodes of the same type can share weights.")
    if len(edits) == 1:
        return edits[0], reason
    name = step_name(f"own weights for {len(edits)} nodes") if is_shared else step_name("share weights")
    return Batch(name=name, edits=edits), reason
