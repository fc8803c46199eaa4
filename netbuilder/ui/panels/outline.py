"""The panel "Outline": the drawing as a list that can be read and walked through."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from netbuilder.graph.block import Block
from netbuilder.graph.diff import Change
from netbuilder.graph.document import Document, Graph, Node
from netbuilder.graph.problem import Severity
from netbuilder.ui.arrange.walking import order
from netbuilder.ui.canvas.accessible_words import node_name
from netbuilder.ui.icons import icon
from netbuilder.ui.panel import Panel
from netbuilder.ui.selection import Selection
from netbuilder.ui.theme import theme
from netbuilder.ui.words import tr

PATH = Qt.ItemDataRole.UserRole
ICONS: dict[Severity, str] = {
    "error": "mdi6.alert-circle", "warning": "mdi6.alert", "hint": "mdi6.information-outline",
}  # fmt: skip
COLORS: dict[Severity, str] = {"error": "error", "warning": "warning", "hint": "muted"}
WORST: tuple[Severity, ...] = ("error", "warning", "hint")
ROW_HEIGHT = 26
Path = tuple[str, ...]


class OutlinePanel(Panel):
    """Nodes in topological order, blocks with what is in them; the selection is that of the canvas."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(2)
        self.tree.setHeaderHidden(True)
        self.tree.setUniformRowHeights(True)
        self.tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.tree.setAccessibleName(tr("Nodes of the drawing"))
        self.tree.setIndentation(16)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.tree.itemSelectionChanged.connect(self._choose)
        self.tree.itemActivated.connect(self._activate)
        self.tree.itemExpanded.connect(self._expand)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 4, 8)
        box.addWidget(self.tree)
        self._items: dict[Path, QTreeWidgetItem] = {}
        self._shape: object = None
        theme.changed.connect(self.on_check)

    # What the document says

    def refresh(self) -> None:
        self._shape = None
        self._show()

    def on_change(self, change: Change) -> None:
        if self.isVisible():
            self._show()

    def on_check(self) -> None:
        if self.isVisible():
            self._mark()

    def on_select(self) -> None:
        if self.isVisible():
            self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def on_go(self) -> None:
        self._follow()

    def _show(self) -> None:
        """Makes the lines anew when other nodes stand in another order; else only their words."""
        session = self.session
        shape = _shape(session.document) if session else None
        if shape != self._shape or session is None:
            self._shape = shape
            opened = {path for path, item in self._items.items() if item.isExpanded()}
            with QSignalBlocker(self.tree):
                self.tree.clear()
                self._items = {}
                if session:
                    self._add(self.tree.invisibleRootItem(), (), session.document.graph)
            for path in sorted(opened & self._items.keys(), key=len):
                self._items[path].setExpanded(True)
        self._mark()
        self._follow()

    def _add(self, parent: QTreeWidgetItem, path: Path, graph: Graph) -> None:
        for node_id in order(graph):
            item = QTreeWidgetItem(parent)
            item.setData(0, PATH, (*path, node_id))
            item.setSizeHint(0, QSize(0, ROW_HEIGHT))
            self._items[*path, node_id] = item
            layer = graph.nodes[node_id].layer
            if isinstance(layer, Block):
                item.setChildIndicatorPolicy(QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator)

    def _expand(self, item: QTreeWidgetItem) -> None:
        """Blocks are filled when they are opened: they may stand in each other many times."""
        path: Path = tuple(item.data(0, PATH))
        if self.session and not item.childCount():
            graph = _inside(self.session.document, path)
            if graph is not None and len(path) < 16:
                with QSignalBlocker(self.tree):
                    self._add(item, path, graph)
                self._mark()

    def _mark(self) -> None:
        """Words and signs of problems on every line."""
        if self.session is None:
            return
        worst: dict[Path, Severity] = {}
        for problem in self.session.problems:
            for length in range(1, len(problem.path) + 1):
                at = problem.path[:length]
                worst[at] = min(worst.get(at, problem.severity), problem.severity, key=WORST.index)
        with QSignalBlocker(self.tree):
            for path, item in self._items.items():
                self._write(item, path, worst.get(path))

    def _write(self, item: QTreeWidgetItem, path: Path, severity: Severity | None) -> None:
        assert self.session is not None
        graph = _graph_of(self.session.document, path[:-1])
        node = graph.nodes.get(path[-1]) if graph else None
        if node is None:
            return
        found = self.session.inference.inside(path[:-1])
        known = found.nodes.get(node.id) if found else None
        item.setText(0, node.label or node.id)
        item.setText(1, _kind(node))
        item.setForeground(1, theme.color("muted"))
        item.setIcon(0, icon(ICONS[severity], COLORS[severity]) if severity else QIcon())
        words = node_name(node, known, severity)
        item.setToolTip(0, words)
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, words)

    # The selection, both ways

    def _follow(self) -> None:
        """Selects the lines of the nodes that are selected on the canvas."""
        session = self.session
        if session is None:
            return
        for length in range(1, len(session.path) + 1):
            if around := self._items.get(session.path[:length]):
                around.setExpanded(True)
        chosen = [self._items[p] for i in session.selection.nodes if (p := (*session.path, i)) in self._items]
        with QSignalBlocker(self.tree):
            self.tree.clearSelection()
            if chosen:
                self.tree.setCurrentItem(chosen[-1])
            for item in chosen:
                item.setSelected(True)
        if chosen:
            self.tree.scrollToItem(chosen[-1])

    def _choose(self) -> None:
        """Selects on the canvas what was selected here; nodes of another graph only together with it."""
        session = self.session
        current = self.tree.currentItem()
        if session is None or current is None:
            return
        paths = [tuple(item.data(0, PATH)) for item in self.tree.selectedItems()]
        around = tuple(current.data(0, PATH))[:-1]
        session.go(around)
        session.select(Selection(tuple(p[-1] for p in paths if p[:-1] == around)))

    def _activate(self, item: QTreeWidgetItem) -> None:
        """Enter, or a double click: blocks are entered, others are brought into the middle of the canvas."""
        if self.session is None:
            return
        path: Path = tuple(item.data(0, PATH))
        if _inside(self.session.document, path) is not None:
            self.session.go(path)
        canvas = getattr(self.window(), "canvas", None)
        if canvas is not None:
            canvas.locate(path[-1])


def _kind(node: Node) -> str:
    return node.layer.block if isinstance(node.layer, Block) else node.type


def _shape(document: Document) -> object:
    """What decides which lines there are: nodes, their order and which of them are blocks."""
    graphs = [("", document.graph), *((n, b.graph) for n, b in document.blocks.items())]
    return [(name, [(i, _block(g.nodes[i])) for i in order(g)]) for name, g in graphs]


def _block(node: Node) -> str:
    return node.layer.block if isinstance(node.layer, Block) else ""


def _inside(document: Document, path: Path) -> Graph | None:
    """The graph inside the block at ``path``; None when there is no block."""
    return _graph_of(document, path) if path else None


def _graph_of(document: Document, path: Path) -> Graph | None:
    """The graph inside the blocks at ``path``."""
    graph: Graph = document.graph
    for node_id in path:
        node = graph.nodes.get(node_id)
        block = document.blocks.get(_block(node)) if node else None
        if block is None:
            return None
        graph = block.graph
    return graph
