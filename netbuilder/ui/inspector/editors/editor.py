"""What every field of a form has in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbuilder.base.declared import Declared
from netbuilder.base.parameter import Parameter
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.undo import is_undo
from netbuilder.ui.words import tr

SEVERAL = object()  # the nodes have several values here


class Editor(QWidget):
    """Shows the value of one parameter and tells what the user makes of it.

    Subclasses make their widgets in ``build``, show a value in ``display``, and emit ``edited`` with what was entered:
    it is checked where it is put, not here.

    Args:
        parameter: what is edited.
        owner: the class whose parameter it is.
        context: the document around it.
    """

    keeps_text = True  # what was typed stays as it is while its value is that of the document

    edited = Signal(object)  # a value, unchecked; notation.EMPTY means the default
    left = Signal()  # Enter, or the focus is elsewhere: the burst is over
    reverted = Signal()  # Esc: back to what the document says

    def __init__(self, parameter: Parameter, owner: type[Declared], context: Context) -> None:
        super().__init__()
        self.parameter, self.owner, self.context = parameter, owner, context
        self.box = QHBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(4)
        self._shown: Any = self  # nothing yet
        self.field: QWidget = self.build()
        self.setFocusProxy(self.field)
        self.field.installEventFilter(self)

    def build(self) -> QWidget:
        """Makes the widgets; the one that takes the focus."""
        raise NotImplementedError

    def display(self, value: Any) -> None:
        """Shows a value, or SEVERAL."""
        raise NotImplementedError

    def below(self) -> QWidget | None:
        """What stands under the line, over its whole width."""
        return None

    def put(self, value: Any, anew: bool = False) -> None:
        """Shows the value of the document. One that is shown already leaves text and cursor as they are."""
        if anew or not same(value, self._shown):
            self._shown = value
            self.display(value)

    def forget(self) -> None:
        """Something else is edited: the next value is shown, whatever stands here."""
        self._shown = self

    def tell(self, value: Any) -> None:
        """Tells of a value that the user entered."""
        self.edited.emit(value)

    def accept(self, value: Any) -> None:
        """The document has this value now, and it is what the field says."""
        if self.keeps_text:
            self._shown = value

    def finish(self) -> None:
        """The focus goes elsewhere."""

    def refresh_choices(self) -> None:
        """The document around changed: offers what there is now."""

    def set_wrong(self, is_wrong: bool) -> None:
        """Marks the field."""
        state = "error" if is_wrong else ""
        if self.field.property("state") != state:
            self.field.setProperty("state", state)
            self.field.style().unpolish(self.field)
            self.field.style().polish(self.field)

    def set_name(self, name: str, help: str) -> None:
        """What a screen reader says, and the tooltip."""
        self.field.setAccessibleName(name)
        self.field.setAccessibleDescription(help)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and not self.field.hasFocus():
            event.ignore()  # the panel scrolls
            return True
        if is_undo(event):
            event.ignore()  # the document's undo, not the field's own
            return True
        if event.type() == QEvent.Type.FocusOut:
            self.finish()
            self.left.emit()
        return False


def several() -> str:
    """What stands in a field of nodes that differ."""
    return tr("several values")


def same(a: Any, b: Any) -> bool:
    """Equal and of the same type: 1 is not True."""
    return a is b or (type(a) is type(b) and bool(a == b))
