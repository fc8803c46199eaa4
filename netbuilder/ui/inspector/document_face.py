"""The inspector while nothing is selected: the document, its size, data, blocks and notes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from netbuilder.graph.block import Block
from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetNotes
from netbuilder.graph.edits.blocks import graphs
from netbuilder.graph.node import Prose
from netbuilder.graph.size import total
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.facts import Facts, FactTable, size_facts
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.naming import NoteField
from netbuilder.ui.inspector.problem_view import ProblemList
from netbuilder.ui.inspector.words import ElidedLabel, column, label, line, row
from netbuilder.ui.session import Session
from netbuilder.ui.shell import data_words
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class DocumentFace(Face):
    """What belongs to no node.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.facts = FactTable()
        self.data = FactTable()
        self.data_title = title(tr("Data"))
        self.blocks = BlockList(session)
        self.problems = ProblemList()
        self.notes = NoteField(tr("Notes"), tr("What this is, what was tried, what came out"), lines=9, grows=True)
        self.notes.typed.connect(lambda text: session.do(SetNotes(notes=Prose(text))))
        self.notes.left.connect(session.end_burst)
        hint = label(tr("Select a node, a wire, a frame or a comment to see and change it here."), "muted")
        self.add(self.header, hint, self.problems, line(), self.facts, line(), self.data_title, self.data)
        self.add(self.blocks, line(), title(tr("Notes"), self.notes))
        self.box.addWidget(self.notes, 1)
        self.update_all()

    def update_all(self) -> None:
        document = self.session.document
        self.header.put(self.session.name, "")
        count = sum(len(graph.nodes) for graph in graphs(document))
        size = size_facts(self.session, total(self.session.inference))
        self.facts.put([(tr("Layers"), str(count)), *size])
        self.data.put(_data(document))
        self.blocks.put(document)
        self.notes.put(document.notes)
        self.update_problems()

    def update_problems(self) -> None:
        self.problems.put([p for p in self.session.problems if not p.path][:3], self.session)


class BlockList(QWidget):
    """The blocks of the drawing; "Open" shows the inside of the first use of one.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._box = column(self, 4)
        self._title = title(tr("Blocks"))
        self._box.addWidget(self._title)
        self._shown: tuple[tuple[str, int, int], ...] = ()
        self._rows: list[QWidget] = []

    def put(self, document: Document) -> None:
        """Shows the blocks of a document."""
        found = tuple((b.name, len(b.graph.nodes), _uses(document, b.name)) for b in document.blocks.values())
        self.setVisible(bool(found))
        if found == self._shown:
            return
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._shown = found
        self._rows = [self._row(*block) for block in found]
        for new in self._rows:
            self._box.addWidget(new)

    def _row(self, name: str, nodes: int, uses: int) -> QWidget:
        made = QWidget()
        box = row(4)
        made.setLayout(box)
        box.addWidget(ElidedLabel(name), 1)
        words = tr("%n layers", "", nodes) + " · " + tr("used %n times", "", uses)
        box.addWidget(label(words, "muted", wraps=False))
        button = QToolButton()
        button.setText(tr("Open"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tr("Open {block}").format(block=name))
        button.setEnabled(path_to(self._session.document, name) is not None)
        button.clicked.connect(lambda: self._open(name))
        box.addWidget(button)
        return made

    def _open(self, name: str) -> None:
        path = path_to(self._session.document, name)
        if path:
            self._session.go(path)


def title(text: str, buddy: QWidget | None = None) -> QLabel:
    """A small heading; the label of ``buddy``."""
    made = label(text, "title", wraps=False)
    if buddy:
        made.setBuddy(buddy)
    return made


def path_to(document: Document, name: str) -> tuple[str, ...] | None:
    """The way to the first use of a block that can be reached from the drawing."""
    todo: list[tuple[tuple[str, ...], str]] = [((), "")]
    seen: set[str] = set()
    for path, block in todo:
        graph = document.blocks[block].graph if block else document.graph
        for node in graph.of_type(Block):
            inner = node.layer.block if isinstance(node.layer, Block) else ""
            if inner == name:
                return (*path, node.id)
            if inner in document.blocks and inner not in seen:
                seen.add(inner)
                todo.append(((*path, node.id), inner))
    return None


def _uses(document: Document, name: str) -> int:
    nodes = (node for graph in graphs(document) for node in graph.of_type(Block))
    return sum(isinstance(n.layer, Block) and n.layer.block == name for n in nodes)


def _data(document: Document) -> Facts:
    data = document.data
    if data is None:
        return [(tr("none yet"), "")]
    fields = [(f.name, said(f.describe().partition(": ")[2])) for f in data.fields]
    return [(tr("Set"), data_words.name(data)), *fields]
