"""Label, id and note of a node."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QWidget

from netbuilder.graph.edits import Edit, EditError, Rename, SetLabel, SetNote
from netbuilder.graph.node import Node, Prose
from netbuilder.ui.inspector.undo import is_undo
from netbuilder.ui.inspector.words import ElidedLabel, column, label, row
from netbuilder.ui.selection import Selection
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class NoteField(QPlainTextEdit):
    """Several lines of text; Tab goes on, leaving ends the burst.

    Args:
        name: for screen readers.
        placeholder: stands there while it is empty.
        lines: it is so high …
        grows: … or takes all the room below, where there is more.
    """

    typed = Signal(str)
    left = Signal()

    def __init__(self, name: str, placeholder: str = "", lines: int = 4, grows: bool = False) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        height = lines * self.fontMetrics().lineSpacing() + 16
        self.setMinimumHeight(height)
        if not grows:
            self.setMaximumHeight(height)
        self._is_shown = False
        self.textChanged.connect(self._tell)

    def put(self, text: str) -> None:
        """Shows a text; the same leaves the cursor."""
        if text != self.toPlainText():
            self._is_shown = True
            self.setPlainText(text)
            self._is_shown = False

    def _tell(self) -> None:
        if not self._is_shown:
            self.typed.emit(self.toPlainText())

    def event(self, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return False
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return bool(super().event(event))


class Naming(QWidget):
    """Edits the names of one node.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self._node_id = ""
        self.label = QLineEdit()
        self.label.setPlaceholderText(tr("free text"))
        self.id = QLineEdit()
        self.refusal = label("", "error")
        self.refusal.hide()
        self.note = NoteField(tr("Note"), tr("What you want to remember"))
        box = column(self, 6)
        box.addLayout(self._line(tr("label"), self.label, tr("What stands on the node instead of its type")))
        box.addLayout(self._line(tr("id"), self.id, tr("Its name in printed code and in files of weights")))
        box.addWidget(self.refusal)
        box.addWidget(self.note)
        self._connect()

    def _line(self, name: str, field: QLineEdit, help: str) -> QHBoxLayout:
        line = row(4)
        title = ElidedLabel(name)
        title.setBuddy(field)
        title.setToolTip(help)
        field.setToolTip(help)
        field.setAccessibleName(name)
        field.setAccessibleDescription(help)
        field.installEventFilter(self)
        line.addWidget(title, 42)
        line.addWidget(field, 58)
        return line

    def _connect(self) -> None:
        self.label.textEdited.connect(lambda text: self._do(SetLabel(**self._at(), label=text)))
        self.label.returnPressed.connect(self.session.end_burst)
        self.id.returnPressed.connect(self.rename)
        self.note.typed.connect(lambda text: self._do(SetNote(**self._at(), note=Prose(text))))
        self.note.left.connect(self.session.end_burst)

    def put(self, node: Node) -> None:
        """Shows a node; what is being typed stays."""
        is_other = node.id != self._node_id
        self._node_id = node.id
        if node.label != self.label.text():
            self.label.setText(node.label)
        self.note.put(node.note)
        if is_other or (not self.id.hasFocus() and not self.refusal.text()):
            self.id.setText(node.id)
            self._refuse("")

    def edit_id(self) -> None:
        """Puts the cursor into the id."""
        self.id.setFocus()
        self.id.selectAll()

    def rename(self) -> None:
        """Takes the id that was typed, or says why it cannot be."""
        new = self.id.text().strip()
        if new == self._node_id:
            self._refuse("")
            return
        edit = Rename(**self._at(), id=new)
        try:
            edit.apply(self.session.document)
        except EditError as error:
            self._refuse(said(str(error)))
            return
        self._refuse("")
        self.session.end_burst()
        if self.session.do(edit):
            self.session.select(Selection((new,)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_undo(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.FocusOut:
            if watched is self.id and self._node_id in self.session.graph.nodes:
                self.rename()
            self.session.end_burst()
        return False

    def _at(self) -> dict[str, Any]:
        return {"scope": self.session.scope, "node": self._node_id}

    def _do(self, edit: Edit) -> None:
        self.session.do(edit)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))
        self.id.setProperty("state", "error" if sentence else "")
        self.id.style().unpolish(self.id)
        self.id.style().polish(self.id)
