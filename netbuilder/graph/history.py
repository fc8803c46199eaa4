"""Undo and redo: documents are kept, going back is going back. Far from the present every 32nd is; the others are made
again from it when someone goes there, so that ten thousand edits of a large drawing fit in little memory."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass

from netbuilder.graph.diff import Change, diff
from netbuilder.graph.document import Document
from netbuilder.graph.edits.edit import Edit

NEAR, STRIDE = 128, 32  # steps on both sides of the present that keep their document; further away each STRIDE-th does


@dataclass(slots=True)
class _Step:
    """A document (None: made again when needed), what was done to reach it, and the name of that."""

    document: Document | None
    title: str
    key: Hashable
    edits: tuple[Edit, ...] = ()


class History:
    """The documents of a session, one a user action, without limit.

    Args:
        document: the first one; it counts as saved.
    """

    def __init__(self, document: Document) -> None:
        self._steps = [_Step(document, "", None)]
        self._now = 0
        self._document = document
        self._saved: Document | None = document
        self._is_burst_open = False

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self._document

    @property
    def undo_title(self) -> str | None:
        """What undo would take back, e.g. "set units to 64"; None when there is nothing."""
        return self._steps[self._now].title if self._now else None

    @property
    def redo_title(self) -> str | None:
        """What redo would do again; None when there is nothing."""
        return self._steps[self._now + 1].title if self._now + 1 < len(self._steps) else None

    @property
    def is_saved(self) -> bool:
        """Whether the document is the one last saved or opened."""
        return self.document is self._saved or self.document == self._saved

    @property
    def saved(self) -> Document | None:
        """The document last saved or opened; None when no file holds any of it."""
        return self._saved

    def do(self, edit: Edit) -> Change:
        """Applies an edit as one step; EditError leaves everything as it was.

        An edit whose ``merge_key`` is that of the step before, with no ``end_burst`` in between, joins that step.
        """
        before = self.document
        after = edit.apply(before)
        change = diff(before, after)
        if change:
            self._put(_Step(after, edit.title(before), edit.merge_key(), (edit,)))
            self._document = after
        return change

    def _put(self, step: _Step) -> None:
        last = self._steps[self._now]
        joins = self._is_burst_open and step.key is not None and step.key == last.key and self._now > 0
        if joins:
            step.edits = (*last.edits, *step.edits)
        del self._steps[self._now + (0 if joins else 1) :]
        self._steps.append(step)
        self._now = len(self._steps) - 1
        self._is_burst_open = True
        self._thin(self._now - NEAR)

    def end_burst(self) -> None:
        """The next edit starts a step of its own (mouse released, field left, a second gone by)."""
        self._is_burst_open = False

    def undo(self) -> Change:
        """One step back; an empty change when there is none."""
        return self._go(self._now - 1)

    def redo(self) -> Change:
        """One step forward again; an empty change when there is none."""
        return self._go(self._now + 1)

    def _go(self, index: int) -> Change:
        if not 0 <= index < len(self._steps):
            return Change()
        before = self.document
        self._document = self._restored(index)
        self._now = index
        self._is_burst_open = False
        self._thin(index - NEAR)
        self._thin(index + NEAR)
        return diff(before, self.document)

    def _thin(self, index: int) -> None:
        """Lets the document of a step go that is far now, and not one of those the others are made from."""
        if 0 < index < len(self._steps) and index % STRIDE:
            self._steps[index].document = None

    def _restored(self, index: int) -> Document:
        """The document of a step, made again, with those on the way to it, from the last one that was kept."""
        kept = index
        while (document := self._steps[kept].document) is None:
            kept -= 1
        for step in self._steps[kept + 1 : index + 1]:
            for edit in step.edits:
                document = edit.apply(document)
            step.document = document
        return document

    def mark_saved(self) -> None:
        """The document as it is now is the one on disk."""
        self._saved = self.document
        self._is_burst_open = False

    def mark_unsaved(self) -> None:
        """No file holds the document any more: it was deleted, or another program changed it."""
        self._saved = None
