"""Edits of the plan, the data and the notes, and several edits as one step."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace

from netbuilder.base.declared import declared
from netbuilder.base.parameter import param
from netbuilder.datasets.dataset import Dataset
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import Edit, EditError
from netbuilder.graph.files.text import FileError, loads
from netbuilder.graph.node import Prose
from netbuilder.training.plan import Plan


@declared
class SetPlan(Edit):
    """Another training plan."""

    plan: Plan = param(..., "The plan.")

    def apply(self, document: Document) -> Document:
        return document if self.plan == document.plan else replace(document, plan=self.plan)

    def title(self, document: Document) -> str:
        names = [p.name for p in Plan.parameters() if getattr(self.plan, p.name) != getattr(document.plan, p.name)]
        return f"set {names[0].replace('_', ' ')}" if len(names) == 1 else "change the plan"

    def merge_key(self) -> Hashable:
        return ("plan",)


@declared
class SetData(Edit):
    """Another data set, or none."""

    data: Dataset | None = param(None, "The data.")

    def apply(self, document: Document) -> Document:
        return document if self.data == document.data else replace(document, data=self.data)

    def title(self, document: Document) -> str:
        if self.data is None or document.data is None or self.data.source != document.data.source:
            return "choose the data" if self.data else "remove the data"
        return "prepare the data"

    def merge_key(self) -> Hashable:
        return ("data",)


@declared
class SetNotes(Edit):
    """The notes of the document."""

    notes: Prose = param(Prose(), "The text.")

    def apply(self, document: Document) -> Document:
        return document if self.notes == document.notes else replace(document, notes=str(self.notes))

    def title(self, document: Document) -> str:
        return "edit the notes"

    def merge_key(self) -> Hashable:
        return ("notes",)


@declared
class Restore(Edit):
    """The document as it was at another time, e.g. when a run was begun."""

    text: Prose = param(..., "The text of its file.")

    def apply(self, document: Document) -> Document:
        try:
            return loads(self.text)
        except FileError as error:
            raise EditError(str(error)) from None

    def title(self, document: Document) -> str:
        return "restore the drawing"


@declared
class Batch(Edit):
    """Several edits, one after the other, as one step: all of them or none.

    Batches of edits that would each join the step before join it, too: the same parameter of the same nodes, say.
    """

    name: str = param(..., "For the undo menu.")
    edits: tuple[Edit, ...] = param(..., "The edits.")

    def apply(self, document: Document) -> Document:
        for edit in self.edits:
            document = edit.apply(document)
        return document

    def title(self, document: Document) -> str:
        return self.name

    def merge_key(self) -> Hashable:
        keys = tuple(edit.merge_key() for edit in self.edits)
        return None if None in keys else ("batch", self.name, keys)
