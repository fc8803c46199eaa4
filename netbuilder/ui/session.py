"""A document that is open: its history, what is known of it, what is selected, which graph of it is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from netbuilder.graph.block import Block
from netbuilder.graph.diff import Change, diff
from netbuilder.graph.document import Document, Graph
from netbuilder.graph.edits import Edit, EditError, graph_at
from netbuilder.graph.history import History
from netbuilder.graph.infer import GraphInference, Inference, infer
from netbuilder.graph.problem import Problem
from netbuilder.graph.problems import problems
from netbuilder.ui.selection import Selection
from netbuilder.ui.words import tr


class Session(QObject):
    """The one owner of an open document. Views ask it to ``do`` an edit and redraw what its ``changed`` names.

    Args:
        document: what is opened.
        file: where it lies on disk; None for a drawing never saved.
        is_read_only: the file cannot be written; Save asks for another name.
    """

    changed = Signal(object)  # Change: after an edit, undo, redo, reload; shapes are up to date already
    checked = Signal()  # the problems are those of the document as it is now
    selected = Signal()  # the selection is another one
    went = Signal()  # another graph is shown: a block was entered or left
    filed = Signal()  # file, saved state or read-only state is another one
    refused = Signal(str)  # an edit that cannot be done: the sentence (English, as the core says it)
    recorded = Signal(object)  # Edit, or "undo" / "redo" / "end": for the journal

    def __init__(
        self, document: Document | None = None, file: Path | None = None, is_read_only: bool = False, called: str = ""
    ) -> None:
        super().__init__()
        self._history = History(document or Document())
        self._file = file
        self._called = called
        self.is_read_only = is_read_only
        self._inference = infer(self.document)
        self._problems: tuple[Problem, ...] = ()
        self._path: tuple[str, ...] = ()
        self._selection = Selection()
        self._check = QTimer(self, singleShot=True, interval=0)
        self._check.timeout.connect(self.check_now)
        self.check_now()

    # What there is

    @property
    def document(self) -> Document:
        return self._history.document

    @property
    def history(self) -> History:
        """For reading (titles of undo and redo); changes go through the session."""
        return self._history

    @property
    def file(self) -> Path | None:
        return self._file

    @property
    def folder(self) -> Path:
        """Where relative paths in the document start: beside its file, at home while it has none."""
        return self._file.parent if self._file else Path.home()

    @property
    def name(self) -> str:
        """Of its file, without the ending; while there is none, of what it was made from."""
        return self._file.stem if self._file else self._called or tr("untitled")

    @property
    def is_saved(self) -> bool:
        """Whether nothing would be lost by closing."""
        return self._history.is_saved

    @property
    def inference(self) -> Inference:
        """Shapes and costs of the document as it is now."""
        return self._inference

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Errors first; those of the document as it was at the last ``checked``."""
        return self._problems

    # Where one looks

    @property
    def path(self) -> tuple[str, ...]:
        """Ids of the blocks' uses that were entered, outermost first; () is the drawing itself."""
        return self._path

    @property
    def scope(self) -> tuple[str, ...]:
        """How edits call the graph that is shown: () or the name of its block."""
        return self._scopes(self._path)[-1]

    @property
    def graph(self) -> Graph:
        """The graph that is shown."""
        return graph_at(self.document, self.scope)

    @property
    def found(self) -> GraphInference | None:
        """What is known of the graph that is shown; None inside a block that nothing flows into yet."""
        return self._inference.inside(self._path)

    @property
    def selection(self) -> Selection:
        return self._selection

    def select(self, selection: Selection) -> None:
        """Another selection; what is not in the graph shown is left out."""
        found = selection.within(self.graph)
        if found != self._selection:
            self._selection = found
            self.end_burst()
            self.selected.emit()

    def go(self, path: tuple[str, ...]) -> None:
        """Shows the graph inside the blocks at ``path``, as far as they are there."""
        path = self._reachable(path)
        if path != self._path:
            self._path = path
            self._selection = Selection()
            self.end_burst()
            self.went.emit()
            self.selected.emit()

    def reveal(self, path: tuple[str, ...]) -> None:
        """Shows the graph in which the node at ``path`` stands and selects it."""
        self.go(path[:-1])
        self.select(Selection(path[-1:]))

    # What is done

    def do(self, edit: Edit) -> bool:
        """Applies an edit as one step; whether it could be done. A refusal is told through ``refused``."""
        try:
            change = self._history.do(edit)
        except EditError as error:
            self.refused.emit(str(error))
            return False
        if change:
            self.recorded.emit(edit)
            self._after(change)
        return True

    def do_alone(self, edit: Edit) -> bool:
        """Does an edit as a step that neither joins the one before nor takes in the next."""
        self.end_burst()
        is_done = self.do(edit)
        self.end_burst()
        return is_done

    def undo(self) -> None:
        """One step back."""
        self._step(self._history.undo(), "undo")

    def redo(self) -> None:
        """One step forward again."""
        self._step(self._history.redo(), "redo")

    def _step(self, change: Change, name: str) -> None:
        if change:
            self.recorded.emit(name)
            self._after(change)

    def end_burst(self) -> None:
        """The next edit is a step of its own: mouse released, field left, selection changed."""
        self._history.end_burst()
        self.recorded.emit("end")

    def resume(self, history: History, file: Path | None) -> None:
        """Takes over a history that was recovered, undo and all."""
        self._replace(history, file)

    def reload(self, document: Document) -> None:
        """The file on disk is another one now: starts anew from it."""
        self._replace(History(document), self._file)

    def saved(self, file: Path) -> None:
        """The document as it is now lies in ``file``."""
        self._history.mark_saved()
        self._file = file
        self.is_read_only = False
        self.filed.emit()

    def mark_unsaved(self) -> None:
        """The file is gone or another program's now: the document as it is here lies nowhere."""
        self._history.mark_unsaved()
        self.filed.emit()

    def check_now(self) -> None:
        """Looks for problems at once; otherwise it happens when the event loop is free."""
        self._check.stop()
        self._problems = problems(self.document, self._inference)
        self.checked.emit()

    # How

    def _replace(self, history: History, file: Path | None) -> None:
        before = self.document
        self._history, self._file = history, file
        self._after(diff(before, self.document))

    def _after(self, change: Change) -> None:
        self._inference = infer(self.document, self._inference)
        path, selection = self._path, self._selection
        self._path = self._reachable(path)
        self._selection = selection.within(self.graph) if self._path == path else Selection()
        self._check.start()
        self.changed.emit(change)
        if self._path != path:
            self.went.emit()
        if self._selection != selection:
            self.selected.emit()
        self.filed.emit()

    def _reachable(self, path: tuple[str, ...]) -> tuple[str, ...]:
        return path[: len(self._scopes(path)) - 1]

    def _scopes(self, path: tuple[str, ...]) -> list[tuple[str, ...]]:
        """The scope of the drawing and of each block on the way down ``path``, as far as they are there."""
        found: list[tuple[str, ...]] = [()]
        for node_id in path:
            node = graph_at(self.document, found[-1]).nodes.get(node_id)
            if node is None or not isinstance(node.layer, Block) or node.layer.block not in self.document.blocks:
                break
            found.append((node.layer.block,))
        return found
