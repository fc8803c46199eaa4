"""A first network for the data of a document."""

from __future__ import annotations

from netbuilder.datasets import Dataset
from netbuilder.graph.edits import Batch, Edit, Paste, SetNotes, SetPlan, copy
from netbuilder.graph.node import Prose
from netbuilder.graph.starter import starter
from netbuilder.ui.words import step_name


def first_network(data: Dataset, targets: tuple[str, ...] = ()) -> Edit:
    """The edit that draws it on an empty drawing. StarterError where there is no usual network for the data."""
    drawn = starter(data, targets)
    nodes = Prose(copy(drawn, tuple(drawn.graph.nodes)))
    edits = (Paste(fragment=nodes, offset=(0.0, 0.0)), SetPlan(plan=drawn.plan), SetNotes(notes=Prose(drawn.notes)))
    return Batch(name=step_name("draw a first network"), edits=edits)
