"""The first parameters of a node, edited where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from netbuilder.layers.base import Layer
from netbuilder.ui.canvas.gestures import inline

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

WIDTH, MOST = 280, 4
CLOSING = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def quick_edit(view: CanvasView, node_id: str) -> QWidget:
    """Opens a small form beside a node; a node without parameters gets its name edited."""
    layer = view.session.graph.nodes[node_id].layer
    parameters = [p for p in layer.parameters() if not p.more] if isinstance(layer, Layer) else []
    if not isinstance(layer, Layer) or not parameters:
        return inline.rename_node(view, node_id)
    return QuickEdit(view, node_id, type(layer))


class QuickEdit(QFrame):
    """Up to four parameters; Enter, Esc and a click elsewhere close it, what was typed holds."""

    def __init__(self, view: CanvasView, node_id: str, cls: type[Layer]) -> None:
        from netbuilder.ui.inspector.context import Context  # here: opened seldom, and the inspector is large
        from netbuilder.ui.inspector.form import Form
        from netbuilder.ui.inspector.target import NodesTarget

        super().__init__(view)
        self.view, self.node_id = view, node_id
        self.setObjectName("quick_edit")
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        session = view.session
        session.end_burst()
        shown = [p for p in cls.parameters() if not p.more][:MOST]
        self.form = Form(cls, Context(session), NodesTarget(session, (node_id,)), shown)
        self._arrange()
        self.form.update_values()
        session.changed.connect(self._on_change)
        session.went.connect(self.close)
        _application().focusChanged.connect(self._on_focus)
        self._place()
        self.show()
        self.raise_()
        self._first_field().setFocus(Qt.FocusReason.TabFocusReason)

    def _arrange(self) -> None:
        node = self.view.session.graph.nodes[self.node_id]
        title = QLabel(node.label or node.id, self)
        title.setProperty("role", "title")
        box = QVBoxLayout(self)
        box.setContentsMargins(12, 8, 12, 12)
        box.setSpacing(8)
        box.addWidget(title)
        box.addWidget(self.form)
        for child in self.findChildren(QWidget):
            child.installEventFilter(self)

    def _first_field(self) -> QWidget:
        fields = [
            w for w in self.form.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()
        ]
        rows = [row.editor.field for row in self.form.rows.values() if row.editor]
        return rows[0] if rows else (fields or [self])[0]

    def _place(self) -> None:
        """Under the node, or above it where there is more room."""
        self.adjustSize()
        body = self.view.mapFromScene(self.view.canvas.nodes[self.node_id].body).boundingRect()
        room = self.view.rect()
        x = max(4, min(body.left(), room.right() - self.width() - 4))
        below, above = body.bottom() + 8, body.top() - 8 - self.height()
        y = below if below + self.height() < room.bottom() or above < 4 else above
        self.move(x, max(4, min(y, room.bottom() - self.height() - 4)))

    def _on_change(self) -> None:
        if not self.isVisible():
            return  # closed already, and not yet gone
        node = self.view.session.graph.nodes.get(self.node_id)
        if node is None or type(node.layer) is not self.form.cls:
            self.close()
        else:
            self.form.update_values()

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        is_popup = new is not None and new.window() is not self.window()  # the list of a combo box
        if self.isVisible() and new is not None and not is_popup and new is not self and not self.isAncestorOf(new):
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.view.session.end_burst()
        super().closeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_press = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_press and event.key() in CLOSING:  # type: ignore[attr-defined]
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.close()
            return True
        return False


def _application() -> QApplication:
    found = QApplication.instance()
    assert isinstance(found, QApplication)
    return found
