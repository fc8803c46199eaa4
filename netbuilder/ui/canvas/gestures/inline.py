"""Texts written where they stand: names of nodes, titles of frames, comments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout

from netbuilder.graph.document import Comment, Frame, Node
from netbuilder.graph.edits import Batch, Edit, PutComment, PutFrame, RemoveSurroundings, Rename, SetLabel, free_name
from netbuilder.graph.node import is_identifier
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.ui.arrange.lining import Rect
from netbuilder.ui.canvas import lettering
from netbuilder.ui.canvas.gestures.overlay import Overlay
from netbuilder.ui.session import Session
from netbuilder.ui.words import step_name, tr

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

LEAST_WIDE, COMMENT_SIZE = 120, (240.0, 88.0)
PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class InlineEditor(QFrame):
    """A field over a part of the canvas. Enter (with Ctrl where there are several lines) and leaving it keep what was
    written, Esc does not. ``is_new``: the text that is proposed counts, too."""

    closed = Signal()

    def __init__(
        self,
        view: CanvasView,
        rect: QRectF,
        text: str,
        name: str,
        keep: Callable[[str], None],
        is_long: bool = False,
        is_new: bool = False,
    ) -> None:
        super().__init__(view.viewport())
        self.view, self.rect_there, self._keep, self.is_long = view, rect, keep, is_long
        self.before = None if is_new else text
        self.setObjectName("inline_editor")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field: QLineEdit | QPlainTextEdit = QPlainTextEdit(text, self) if is_long else QLineEdit(text, self)
        self.field.setAccessibleName(name)
        self.field.setFont(lettering.font("words" if is_long else "title", max(0.8, min(view.level, 1.6))))
        self.field.installEventFilter(self)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.field)
        view.moved.connect(self._place)
        view.session.went.connect(self.drop)
        self._place()
        self.show()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What is written there now."""
        field = self.field
        return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()

    def keep(self) -> None:
        """Takes what was written and closes."""
        if self._closing():
            text = self.text.strip()
            if text != self.before:
                self._keep(text)

    def drop(self) -> None:
        """Closes; nothing changes."""
        self._closing()

    def _closing(self) -> bool:
        """Whether it was still open: leaving the field comes with every way of closing it."""
        if not self.isVisible():
            return False
        self.field.removeEventFilter(self)
        if self.field.hasFocus():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()
        self.closed.emit()
        return True

    def _place(self) -> None:
        rect = self.view.mapFromScene(self.rect_there).boundingRect()
        height = max(rect.height(), 80) if self.is_long else max(28, self.field.sizeHint().height())
        self.setGeometry(rect.x(), rect.y(), max(rect.width(), LEAST_WIDE), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in PASSING:
            self.keep()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.drop()
        elif is_enter and (not self.is_long or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.keep()
        else:
            return False
        return True


def rename_node(view: CanvasView, node_id: str) -> InlineEditor:
    """Writes a node's name where it stands."""
    session, item = view.session, view.canvas.nodes[node_id]
    node = session.graph.nodes[node_id]

    def keep(text: str) -> None:
        _do(session, naming(session, node, text))

    body = item.body
    rect = QRectF(body.x(), body.y(), body.width(), 28 / max(view.level, 0.05))
    return InlineEditor(view, rect, node.label or node.id, tr("Name"), keep)


def naming(session: Session, node: Node, text: str) -> Edit | None:
    """The edit that calls a node so: a plain name becomes its id, any other text stands on it as it is."""
    scope = session.scope
    is_port = isinstance(node.layer, BlockInput | BlockOutput)
    if text == (node.label or node.id) or not text:
        return SetLabel(scope=scope, node=node.id, label="") if node.label and not text else None
    if not is_port and not is_identifier(text):
        return SetLabel(scope=scope, node=node.id, label=text)
    rename = Rename(scope=scope, node=node.id, id=text)
    if not node.label or node.id == text:
        return rename if node.id != text else SetLabel(scope=scope, node=node.id, label="")
    return Batch(
        name=step_name(f"rename {node.id} to {text}"),
        edits=(SetLabel(scope=scope, node=node.id, label=""), rename),
    )


def rename_frame(view: CanvasView, frame_id: str) -> InlineEditor:
    """Writes a frame's title where it stands."""
    item, session = view.canvas.frames[frame_id], view.session

    def keep(text: str) -> None:
        frame = next((f for f in session.graph.frames if f.id == frame_id), None)
        if frame is not None:
            _do(session, PutFrame(scope=session.scope, frame=replace(frame, title=text)))

    rect = QRectF(item.rect.topLeft(), item.rect.topLeft() + QPointF(item.rect.width(), 28))
    return InlineEditor(view, rect, item.frame.title, tr("Title"), keep)


def add_frame(view: CanvasView, rect: Rect) -> InlineEditor:
    """Asks for the title of a new frame, which is there then."""
    session = view.session

    def keep(text: str) -> None:
        taken = {f.id for f in session.graph.frames} | {c.id for c in session.graph.comments}
        _do(session, PutFrame(scope=session.scope, frame=Frame(free_name("frame", taken), text, rect)))

    outline = Overlay(view.canvas, "accent", 0.05, (5.0, 4.0))
    outline.show_rect(QRectF(*rect))
    there = QRectF(rect[0], rect[1], rect[2], 28)
    made = InlineEditor(view, there, tr("Group"), tr("Title"), keep, is_new=True)
    made.closed.connect(outline.take_away)
    return made


def add_block(view: CanvasView, proposed: str, rect: QRectF, make: Callable[[str], None]) -> InlineEditor:
    """Asks for the name of a new block."""
    outline = Overlay(view.canvas, "accent", 0.05)
    outline.show_rect(rect)
    there = QRectF(rect.x(), rect.y() - 32, rect.width(), 28)
    made = InlineEditor(view, there, proposed, tr("Name of the block"), make, is_new=True)
    made.closed.connect(outline.take_away)
    return made


def edit_comment(view: CanvasView, comment_id: str) -> InlineEditor:
    """Writes a comment where it stands; an empty one goes away."""
    item, session = view.canvas.comments[comment_id], view.session

    def keep(text: str) -> None:
        comment = next((c for c in session.graph.comments if c.id == comment_id), None)
        if comment is not None and not text:
            _do(session, RemoveSurroundings(scope=session.scope, ids=(comment_id,)))
        elif comment is not None:
            _do(session, PutComment(scope=session.scope, comment=replace(comment, text=text)))

    return InlineEditor(view, item.rect, item.comment.text, tr("Comment"), keep, is_long=True)


def add_comment(view: CanvasView, at: QPointF) -> InlineEditor:
    """Writes a new comment; it is there once it says something."""
    session = view.session

    def keep(text: str) -> None:
        name = free_name("comment", {c.id for c in session.graph.comments} | {f.id for f in session.graph.frames})
        _do(session, PutComment(scope=session.scope, comment=Comment(name, text, (round(at.x()), round(at.y())))))

    width, height = COMMENT_SIZE
    return InlineEditor(view, QRectF(at.x(), at.y(), width, height), "", tr("Comment"), keep, is_long=True)


def _do(session: Session, edit: Edit | None) -> None:
    """Does an edit as a step of its own."""
    if edit is not None:
        session.do_alone(edit)
