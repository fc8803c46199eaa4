"""The panel "Layers"."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from netbuilder.graph.block import Block
from netbuilder.graph.diff import Change
from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.search import Hit, LayerSearch
from netbuilder.ui.insertion import add_after_selection
from netbuilder.ui.palette.groups import groups
from netbuilder.ui.palette.help_card import HelpCard
from netbuilder.ui.palette.memory import Memory
from netbuilder.ui.palette.model import PaletteModel
from netbuilder.ui.palette.search_field import SearchField
from netbuilder.ui.palette.view import PaletteView
from netbuilder.ui.panel import Panel
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import theme
from netbuilder.ui.translation import layer_page
from netbuilder.ui.words import tr


class PalettePanel(Panel):
    """Search, families and blocks; drag, Enter or double click puts one into the drawing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.memory = Memory(Settings())
        self.model = PaletteModel(self)
        self.field = SearchField(self)
        self.view = PaletteView(self)
        self.view.setModel(self.model)
        self.setFocusProxy(self.field)
        self._search: LayerSearch | None = None
        self._arrange()
        self._connect()
        self.refresh()

    def _arrange(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 2, 0, 0)
        box.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 0)
        above.addWidget(self.field)
        box.addLayout(above)
        box.addWidget(self.view)
        self.setMinimumWidth(160)

    def _connect(self) -> None:
        self.field.textChanged.connect(self._list)
        self.field.moved.connect(self._move)
        self.field.accepted.connect(self._add_current)
        self.field.helped.connect(lambda: self._help(self.view.current_hit()))
        self.view.chosen.connect(self.add)
        self.view.dropped.connect(lambda hit: self._used(hit.name))
        self.view.typed.connect(self._type)
        self.view.asked.connect(self._help)
        self.view.starred.connect(self._star)
        self.view.left_top.connect(self.field.setFocus)
        self.view.expanded.connect(lambda index: self._folded(index, True))
        self.view.collapsed.connect(lambda index: self._folded(index, False))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._menu)
        theme.changed.connect(self.view.viewport().update)

    def refresh(self) -> None:
        self._search = None
        self._list()

    def on_change(self, change: Change) -> None:
        if change.blocks_added or change.blocks_removed:
            self.refresh()

    def add(self, hit: Hit) -> None:
        """Puts a layer or a block behind what is selected."""
        if self.session is None:
            return
        layer = Block(block=hit.name) if hit.layer is None else Layer.parse(hit.name)
        if add_after_selection(self.session, layer):
            self._used(hit.name)

    # The list

    def _list(self) -> None:
        text = self.field.text().strip()
        self.model.favourites = self.memory.favourites
        self.view.empty_text = tr("No layer is called “{text}”.").format(text=text) if text else ""
        if text:
            self.model.list_hits(self._searcher().search(text))
            self.view.go_to_first()
        else:
            self._list_groups()

    def _list_groups(self) -> None:
        is_inside = bool(self.session and self.session.scope)
        shown = groups(self._blocks(), self.memory.favourites, self.memory.recent, is_inside)
        self.model.list_groups(shown)
        self.view.blockSignals(True)
        for number, group in enumerate(shown):
            self.view.setExpanded(self.model.index(number, 0), self.memory.is_open(group.key))
        self.view.blockSignals(False)

    def _blocks(self) -> list[str]:
        """Those of the drawing that may stand in the graph shown."""
        if self.session is None:
            return []
        return [name for name in self.session.document.blocks if name not in self.session.scope]

    def _searcher(self) -> LayerSearch:
        if self._search is None:
            is_inside = bool(self.session and self.session.scope)
            self._search = LayerSearch(self._blocks(), _help_text, is_inside)
        return self._search

    def _folded(self, index: QModelIndex, is_open: bool) -> None:
        row = self.view.row_at(index)
        if row and row.group:
            self.memory.set_open(row.group.key, is_open)

    # What is asked for

    def _move(self, lines: int) -> None:
        """Down from the field goes into the list; while searching the cursor moves and the field keeps the focus."""
        if not self.field.text():
            self.view.setFocus()
            return
        index = self.view.currentIndex()
        there = self.view.indexBelow(index) if lines > 0 else self.view.indexAbove(index)
        if there.isValid():
            self.view.setCurrentIndex(there)

    def _add_current(self) -> None:
        hit = self.view.current_hit()
        if hit and self.field.text():
            self.add(hit)
            self.field.selectAll()

    def _type(self, text: str) -> None:
        self.field.setFocus()
        self.field.setText(self.field.text() + text)

    def _used(self, name: str) -> None:
        self.memory.use(name)
        if not self.field.text() and not self.view.hasFocus():
            self._list_groups()

    def _star(self, hit: Hit) -> None:
        self.memory.toggle_favourite(hit.name)
        self._list()

    def _help(self, hit: Hit | None) -> None:
        if hit is None or hit.layer is None:
            return
        line = self.view.visualRect(self.view.currentIndex())
        corner = self.view.viewport().mapToGlobal(line.topLeft())
        HelpCard(hit.layer, self).open_beside(QRect(corner, line.size()))

    def _menu(self, at: QPoint) -> None:
        hit = self.view.current_hit()
        if hit is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Add after the selection"), lambda: self.add(hit)).setEnabled(self.session is not None)
        is_star = hit.name in self.memory.favourites
        menu.addAction(tr("No favourite any more") if is_star else tr("Favourite"), lambda: self._star(hit))
        menu.addAction(tr("Help"), lambda: self._help(hit)).setEnabled(hit.layer is not None)
        menu.popup(self.view.viewport().mapToGlobal(at))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.field.translate()
            self.view.setAccessibleName(tr("Layers"))
            self.refresh()


def _help_text(cls: type[Layer]) -> str:
    """The help in the user's language and in English: people know the terms of both."""
    return f"{layer_page(cls)}\n{cls.page()}"
