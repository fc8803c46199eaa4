"""Mouse and keyboard of a canvas: begins gestures, ends them, cancels them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QApplication

from netbuilder.ui.arrange.blocks import is_block
from netbuilder.ui.arrange.inserting import reroute
from netbuilder.ui.canvas import accessible
from netbuilder.ui.canvas.gestures import beginning, deeds, inline
from netbuilder.ui.canvas.gestures.arrival import Arrival
from netbuilder.ui.canvas.gestures.connecting import Hold
from netbuilder.ui.canvas.gestures.dropping import Drop
from netbuilder.ui.canvas.gestures.focus_ring import FocusRing
from netbuilder.ui.canvas.gestures.gesture import Gesture
from netbuilder.ui.canvas.gestures.keys import Keys
from netbuilder.ui.canvas.gestures.menu import open_menu
from netbuilder.ui.canvas.gestures.panning import Pan
from netbuilder.ui.canvas.gestures.picking import Pick, combined, pick
from netbuilder.ui.canvas.gestures.quick_edit import quick_edit
from netbuilder.ui.canvas.search_layers import Offer, open_search, put
from netbuilder.ui.selection import Selection

if TYPE_CHECKING:
    from netbuilder.ui.canvas.view import CanvasView

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
MODIFIER_KEYS = {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta}


@dataclass
class Press:
    """A button that is down and has not moved yet: what it took hold of, and the gesture that moving it begins."""

    button: Qt.MouseButton
    at: QPointF  # of the viewport
    point: QPointF  # of the canvas
    picked: Pick
    gesture: Callable[[], Gesture]


class Controller(QObject):
    """Hears the events of a view. At most one gesture is under way; Esc, another hand on the document, and losing
    the mouse or the focus cancel it."""

    def __init__(self, view: CanvasView) -> None:
        super().__init__(view)
        self.view, self.session = view, view.session
        self.gesture: Gesture | None = None
        self.keys = Keys(view)
        self.arrival = Arrival(self)
        self.ring = FocusRing(view)
        accessible.install()
        self.announcer = accessible.Announcer(view)
        self._press: Press | None = None
        self._drop: Drop | None = None
        self._is_space = False
        self._point = QPointF()
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        self.session.changed.connect(self.cancel)
        self.session.went.connect(self.cancel)

    # Mouse

    def press(self, event: QMouseEvent) -> bool:
        """A button goes down; another one while a gesture is under way cancels it."""
        if self.gesture is not None or self._press is not None:
            self.cancel()
            return True
        self.view.setFocus(Qt.FocusReason.MouseFocusReason)
        self.ring.hide()
        point = self.view.point(event)
        button, modifiers = event.button(), event.modifiers()
        self.keys.spot = None
        if button == MIDDLE or (button == LEFT and self._is_space):
            self._start(Pan(self.view, point))
        elif button == RIGHT and modifiers & CTRL:
            self._press = Press(button, event.position(), point, Pick(), beginning.cut(self.view, point))
        elif button == LEFT:
            self._press_left(event, point)
        else:
            return False
        return True

    def _press_left(self, event: QMouseEvent, point: QPointF) -> None:
        picked, modifiers = pick(self.view, point), event.modifiers()
        is_plain = not modifiers & (CTRL | SHIFT)
        chosen = self.session.selection
        is_new = bool(picked.selection) and not _is_in(picked.selection, chosen)
        if is_plain and is_new and picked.port is None:
            self.session.select(picked.selection)
        make = beginning.of(self.view, point, picked, modifiers)
        self._press = Press(LEFT, event.position(), point, picked, make)

    def move(self, event: QMouseEvent) -> bool:
        """The mouse moves, with or without a button held."""
        self._point = self.view.point(event)
        if self._press is not None:
            far = (event.position() - self._press.at).manhattanLength() >= QApplication.startDragDistance()
            if not far:
                return True
            make, self._press = self._press.gesture, None
            self._start(make())
        if self.gesture is None:
            return False
        if not event.buttons():
            self.cancel()  # the release was lost: another window took the mouse
        else:
            self.gesture.move(self.view.point(event), event.modifiers())
        return True

    def release(self, event: QMouseEvent) -> bool:
        """The button comes up: what was begun is done."""
        press, self._press = self._press, None
        if press is not None:
            if press.button == LEFT:
                self._click(press, event.modifiers())
            return True
        gesture, self.gesture = self.gesture, None
        if gesture is None:
            return True  # of a gesture that was cancelled
        point, modifiers = self.view.point(event), event.modifiers()
        gesture.move(point, modifiers)
        self._end(gesture)
        gesture.finish(self.view.point(event), modifiers)
        return True

    def _click(self, press: Press, modifiers: Qt.KeyboardModifier) -> None:
        """A button that came up where it went down."""
        if not press.picked and not modifiers & (CTRL | SHIFT):
            self.keys.spot = press.point
        self.session.select(combined(self.session.selection, press.picked.selection, modifiers))

    def double_click(self, event: QMouseEvent) -> bool:
        """Opens what is there: blocks, parameters, texts, a dot in a wire; the search on the empty canvas."""
        if event.button() != LEFT:
            return False
        self.cancel()
        point = self.view.point(event)
        picked = pick(self.view, point)
        node_id = picked.node or (picked.port.node if picked.port else None)
        if node_id is not None:
            self.session.select(Selection((node_id,)))
            if is_block(self.session.graph.nodes[node_id]):
                deeds.enter(self.view)
            else:
                quick_edit(self.view, node_id)
        elif picked.edge is not None:
            put(self.session, reroute(self.session, picked.edge, point.toTuple()))
        elif picked.surrounding is not None:
            is_frame = picked.surrounding in self.view.canvas.frames
            (inline.rename_frame if is_frame else inline.edit_comment)(self.view, picked.surrounding)
        else:
            open_search(self.view, point, Offer.anywhere(self.session))
        return True

    # Keyboard

    def key(self, event: QKeyEvent) -> bool:
        """A key goes down or comes up."""
        is_down = event.type() == QEvent.Type.KeyPress
        if event.key() == Qt.Key.Key_Space:
            return self._space(event, is_down)
        if self.gesture is not None or self._press is not None:
            return self._key_in_gesture(event, is_down)
        if not is_down:
            return self.keys.release(event)
        used = self.keys.press(event)
        if used:
            self.ring.by_keyboard()
        return used

    def _space(self, event: QKeyEvent, is_down: bool) -> bool:
        if not event.isAutoRepeat():
            self._is_space = is_down
            if self.gesture is None:
                self._show_cursor(Qt.CursorShape.OpenHandCursor if is_down else None)
        return True

    def _key_in_gesture(self, event: QKeyEvent, is_down: bool) -> bool:
        gesture = self.gesture
        if is_down and event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif is_down and event.key() == Qt.Key.Key_Tab and isinstance(gesture, Hold):
            self.cancel()
            gesture.search()
        elif gesture is not None and event.key() in MODIFIER_KEYS:
            gesture.move(self._point, _modifiers(event, is_down))
        return True

    # Beginning and ending

    def _start(self, gesture: Gesture) -> None:
        self.gesture = gesture
        gesture.begin()
        self._show_cursor(gesture.cursor)

    def cancel(self) -> None:
        """Ends what is under way; the document is as it was."""
        self._press = None
        gesture, self.gesture = self.gesture, None
        if gesture is not None:
            self._end(gesture)
        if self._drop is not None:
            self._drop.clear()
            self._drop = None

    def _end(self, gesture: Gesture) -> None:
        gesture.clear()
        self._show_cursor(Qt.CursorShape.OpenHandCursor if self._is_space else None)

    def _show_cursor(self, shape: Qt.CursorShape | None) -> None:
        if shape is None:
            self.view.viewport().unsetCursor()
        else:
            self.view.viewport().setCursor(shape)

    # What the view does not hand on

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.__dict__:
            return False  # Python has let go of it, Qt not yet
        handle = _HANDLERS.get(event.type())
        return bool(handle and handle(self, watched, event))

    def _shortcut(self, watched: QObject, event: QEvent) -> bool:
        """While a gesture is under way Esc and Tab belong to it; a command that changes the document cancels it."""
        assert isinstance(event, QKeyEvent)
        is_ours = self.gesture is not None and event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Tab)
        if is_ours and watched is self.view:
            event.accept()
        return is_ours and watched is self.view

    def _key_press(self, watched: QObject, event: QEvent) -> bool:
        """Tab, before it moves the focus."""
        assert isinstance(event, QKeyEvent)
        is_tab = event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return watched is self.view and is_tab and self.key(event)

    def _focus_in(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QFocusEvent)
        is_tab = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        if watched is self.view and is_tab and self.arrival.is_walk():
            self.keys.start_at(event.reason() == Qt.FocusReason.TabFocusReason)
            self.ring.by_keyboard()
        return False

    def _focus_out(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.view:
            self._is_space = False
            self.cancel()
            self.ring.hide()
        return False

    def _mouse_lost(self, watched: QObject, event: QEvent) -> bool:
        self.cancel()
        return False

    def _menu(self, watched: QObject, event: QEvent) -> bool:
        """Right click, or the menu key: what was clicked is selected, and its commands are offered."""
        assert isinstance(event, QContextMenuEvent)
        if watched is not self.view.viewport():
            return False
        if event.modifiers() & CTRL or self.gesture is not None or self._press is not None:
            return True
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            picked = pick(self.view, self.view.on_canvas(QPointF(event.pos()))).selection
            if not _is_in(picked, self.session.selection) or not picked:
                self.session.select(picked)
        elif current := self.session.selection.current:
            body = self.view.canvas.nodes[current].body
            at = self.view.viewport().mapToGlobal(self.view.mapFromScene(body.center()))
        open_menu(self.view, at)
        return True

    def _drag_enter(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QDragEnterEvent)
        self.cancel()
        self._drop = Drop.of(self.view, event)
        return self._drag_move(watched, event)

    def _drag_move(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QDragMoveEvent)
        if self._drop is None:
            event.ignore()  # the scene would take anything; files are for the window
            return True
        self._drop.move(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True

    def _drag_leave(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QDragLeaveEvent)
        self.cancel()
        return True

    def _dropped(self, watched: QObject, event: QEvent) -> bool:
        assert isinstance(event, QDropEvent)
        drop, self._drop = self._drop, None
        if drop is None:
            event.ignore()
            return True
        drop.finish(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        return True


_HANDLERS: dict[QEvent.Type, Callable[[Controller, QObject, QEvent], bool]] = {
    QEvent.Type.ShortcutOverride: Controller._shortcut,
    QEvent.Type.KeyPress: Controller._key_press,
    QEvent.Type.FocusIn: Controller._focus_in,
    QEvent.Type.FocusOut: Controller._focus_out,
    QEvent.Type.UngrabMouse: Controller._mouse_lost,
    QEvent.Type.WindowDeactivate: Controller._mouse_lost,
    QEvent.Type.Hide: Controller._mouse_lost,
    QEvent.Type.ContextMenu: Controller._menu,
    QEvent.Type.DragEnter: Controller._drag_enter,
    QEvent.Type.DragMove: Controller._drag_move,
    QEvent.Type.DragLeave: Controller._drag_leave,
    QEvent.Type.Drop: Controller._dropped,
}


def _is_in(part: Selection, whole: Selection) -> bool:
    """Whether all of a selection is selected already."""
    return (
        set(part.nodes) <= set(whole.nodes)
        and set(part.edges) <= set(whole.edges)
        and set(part.surroundings) <= set(whole.surroundings)
    )


def _modifiers(event: QKeyEvent, is_down: bool) -> Qt.KeyboardModifier:
    """The modifiers after a modifier key went down or came up; the event itself tells those before."""
    bit = {Qt.Key.Key_Shift: SHIFT, Qt.Key.Key_Control: CTRL, Qt.Key.Key_Alt: ALT}.get(Qt.Key(event.key()))
    if bit is None:
        return event.modifiers()
    return event.modifiers() | bit if is_down else event.modifiers() & ~bit
