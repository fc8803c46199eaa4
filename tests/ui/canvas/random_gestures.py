"""Random work on a canvas: every kind of gesture at random places, with synthetic events, from a seed."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from netbuilder.graph.block import Block
from netbuilder.graph.edits import copy
from netbuilder.ui.canvas.gestures import deeds
from netbuilder.ui.canvas.gestures.connect_to import connect_to
from netbuilder.ui.canvas.gestures.mime import block_data, layer_data
from netbuilder.ui.canvas.gestures.quick_edit import quick_edit
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.selection import Selection

LEFT, MIDDLE, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton
Modifier, Key = Qt.KeyboardModifier, Qt.Key
KEYS = (Modifier.NoModifier,) * 6 + (Modifier.ShiftModifier, Modifier.ControlModifier, Modifier.AltModifier)
LAYERS = (
    "Dense", "Conv2D", "Flatten", "Add", "Concatenate", "ReLU", "Dropout", "MaxPooling2D", "LSTM", "Identity",
    "MultiHeadAttention", "Input", "Output", "BatchNormalization", "GlobalAveragePooling2D",
)  # fmt: skip
BLOCKS = ("conv_bn_relu", "residual", "no_such_block")
WORDS = ("stem", "The Stem", "", "conv", "class", "层", "a\nb", "relu 2")
MOST_NODES = 40


class RandomHands:
    """Does one thing after the other on a view; ``log`` has the last ones, for a failure's sake."""

    def __init__(self, view: CanvasView, seed: int) -> None:
        self.view, self.session, self.random = view, view.session, Random(seed)
        self.log: list[str] = []
        self._texts: list[str] = []

    def step(self) -> None:
        """One gesture, from press to release or Esc, with what it opened closed again."""
        kinds: list[tuple[int, Callable[[], None]]] = [
            (30, self.drag), (6, self.click), (4, self.double_click), (8, self.drop), (6, self.key), (10, self.deed),
            (5, self.undo), (2, self.wheel), (3, self.paste), (2, self.enter), (3, self.interrupted),
        ]  # fmt: skip
        if len(self.session.graph.nodes) > MOST_NODES:
            kinds = [(1, self.thin_out)]
        weights, deeds_ = zip(*kinds, strict=True)
        deed = self.random.choices(deeds_, weights)[0]
        self.log = [*self.log[-20:], deed.__name__]
        deed()
        self.close_all()

    # Mouse

    def drag(self) -> None:
        """Press, a few moves, release; sometimes Esc, Tab or another button in the middle."""
        r = self.random
        button = r.choices((LEFT, RIGHT, MIDDLE), (16, 3, 1))[0]
        keys = Modifier.ControlModifier if button == RIGHT else r.choice(KEYS)
        is_space = r.random() < 0.03
        if is_space:
            self._press_key(Key.Key_Space)
        self._mouse(QEvent.Type.MouseButtonPress, self.place(), button, keys)
        for _ in range(r.randrange(1, 5)):
            self._mouse(QEvent.Type.MouseMove, self.place(), button, r.choice((keys, keys, r.choice(KEYS))))
            if r.random() < 0.05:
                self._press_key(r.choice((Key.Key_Escape, Key.Key_Tab, Key.Key_Shift, Key.Key_Alt)))
        self._mouse(QEvent.Type.MouseButtonRelease, self.place(), button, keys)
        if is_space:
            self._press_key(Key.Key_Space, is_down=False)

    def interrupted(self) -> None:
        """A drag in which the document changes, the focus goes, or the release is lost."""
        r = self.random
        self._mouse(QEvent.Type.MouseButtonPress, self.place(), LEFT, r.choice(KEYS))
        self._mouse(QEvent.Type.MouseMove, self.place(), LEFT, Modifier.NoModifier)
        r.choice((self.undo, self.enter, self.view.clearFocus, self.paste, self.release_lost))()
        self._mouse(QEvent.Type.MouseMove, self.place(), LEFT, Modifier.NoModifier)
        self._mouse(QEvent.Type.MouseButtonRelease, self.place(), LEFT, Modifier.NoModifier)

    def release_lost(self) -> None:
        self._mouse(QEvent.Type.MouseMove, self.place(), Qt.MouseButton.NoButton, Modifier.NoModifier)

    def click(self) -> None:
        at, keys = self.place(), self.random.choice(KEYS)
        self._mouse(QEvent.Type.MouseButtonPress, at, LEFT, keys)
        self._mouse(QEvent.Type.MouseButtonRelease, at, LEFT, keys)

    def double_click(self) -> None:
        at = self.place()
        self._mouse(QEvent.Type.MouseButtonDblClick, at, LEFT, Modifier.NoModifier)
        self._mouse(QEvent.Type.MouseButtonRelease, at, LEFT, Modifier.NoModifier)

    def wheel(self) -> None:
        at, turn = QPointF(self.place()), QPoint(0, self.random.choice((-120, 120)))
        none = Qt.MouseButton.NoButton
        event = QWheelEvent(at, at, QPoint(), turn, none, Modifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(self.view.viewport(), event)
        if self.random.random() < 0.5 or not 0.3 < self.view.level < 2:
            self.view.frame_all()

    def drop(self) -> None:
        """Something from the palette, dropped or taken away again."""
        data = (
            layer_data(self.random.choice(LAYERS))
            if self.random.random() < 0.8
            else block_data(self.random.choice(BLOCKS))
        )
        at, keys, action = self.place(), self.random.choice(KEYS), Qt.DropAction.CopyAction
        viewport = self.view.viewport()
        QApplication.sendEvent(viewport, QDragEnterEvent(at, action, data, LEFT, keys))
        QApplication.sendEvent(viewport, QDragMoveEvent(self.place(), action, data, LEFT, keys))
        if self.random.random() < 0.85:
            QApplication.sendEvent(viewport, QDropEvent(QPointF(at), action, data, LEFT, keys))
        else:
            QApplication.sendEvent(viewport, QDragLeaveEvent())

    # Keyboard and commands

    def key(self) -> None:
        keys = (Key.Key_Tab, Key.Key_Backtab, Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Escape)
        self._press_key(self.random.choice(keys), self.random.choice(KEYS))

    def deed(self) -> None:
        """Some command that is ready."""
        view, chosen, graph = self.view, self.session.selection, self.session.graph
        found: list[Callable[[], object]] = [
            lambda: deeds.select_all(view), lambda: deeds.invert(view), lambda: deeds.comment(view),
            lambda: deeds.add_layer(view), lambda: deeds.remove(view), lambda: deeds.remove(view, reconnect=True),
            lambda: deeds.tidy(view),
        ]  # fmt: skip
        if chosen.nodes or chosen.surroundings:
            found += [lambda: deeds.copy(view), lambda: deeds.cut(view), lambda: deeds.double(view)]
        if chosen.nodes:
            found += [
                lambda: deeds.select_reach(view, is_up=True), lambda: deeds.select_reach(view, is_up=False),
                lambda: deeds.line_up(view, "left"), lambda: deeds.spread(view, True), lambda: deeds.frame(view),
                lambda: deeds.make_block(view), lambda: deeds.unpack(view), lambda: deeds.bypass(view),
                lambda: connect_to(view), lambda: quick_edit(view, chosen.nodes[-1]), lambda: deeds.rename(view),
            ]  # fmt: skip
        if len(chosen.nodes) > 1:
            found.append(lambda: deeds.share(view))
        if chosen.surroundings:
            found.append(lambda: deeds.rename(view))
        if chosen.edges and not chosen.nodes and chosen.edges[-1] in graph.edges:
            found.append(lambda: deeds.reroute(view))
        if self.session.path:
            found += [lambda: deeds.add_port(view, is_input=True), lambda: deeds.add_port(view, is_input=False)]
        self.random.choice(found)()

    def undo(self) -> None:
        for _ in range(self.random.randrange(1, 4)):
            self.random.choice((self.session.undo, self.session.redo))()

    def paste(self) -> None:
        """From the clipboard, or what was copied long ago, or what is no drawing at all."""
        nodes = tuple(self.session.graph.nodes)
        if nodes and self.random.random() < 0.5:
            chosen = tuple(self.random.sample(nodes, min(3, len(nodes))))
            self._texts = [*self._texts[-3:], copy(self.session.document, chosen, self.session.scope)]
        QApplication.clipboard().setText(self.random.choice([*self._texts, "hello"]))
        deeds.paste(self.view, self.random.random() < 0.5)

    def enter(self) -> None:
        """Into a block, or out of one."""
        blocks = [i for i, n in self.session.graph.nodes.items() if isinstance(n.layer, Block)]
        if blocks and self.random.random() < 0.6 and len(self.session.path) < 3:
            self.session.go((*self.session.path, self.random.choice(blocks)))
        else:
            self.session.go(self.session.path[:-1])

    def thin_out(self) -> None:
        """Keeps the drawing small enough to be compared quickly."""
        nodes = list(self.session.graph.nodes)
        self.session.select(Selection(tuple(self.random.sample(nodes, len(nodes) // 2))))
        deeds.remove(self.view, self.random.random() < 0.5)

    def close_all(self) -> None:
        """Types into what is open, and takes it or leaves it."""
        for name in ("search_popup", "quick_edit", "inline_editor"):
            for widget in self.view.findChildren(QWidget, name):
                if widget.isVisible():
                    self._answer(widget)
        if not self.view.hasFocus():
            self.view.setFocus()

    def _answer(self, widget: QWidget) -> None:
        r = self.random
        lines = [w for w in widget.findChildren(QWidget) if isinstance(w, QLineEdit | QPlainTextEdit) and w.isVisible()]
        if not lines:
            widget.close()
            return
        line = lines[0]
        if widget.objectName() == "search_popup" and isinstance(line, QLineEdit):
            line.setText(r.choice(("", "de", "flat", "conv", "add", "nothing at all")))
        elif widget.objectName() == "inline_editor":
            (line.setPlainText if isinstance(line, QPlainTextEdit) else line.setText)(r.choice(WORDS))
        key = r.choice((Key.Key_Return, Key.Key_Return, Key.Key_Escape))
        keys = Modifier.ControlModifier if isinstance(line, QPlainTextEdit) else Modifier.NoModifier
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, key, keys))
        if widget.isVisible():
            widget.close()

    # Places and events

    def place(self) -> QPoint:
        """Somewhere in the viewport: mostly where something is."""
        r, scene = self.random, self.view.canvas
        kind = r.random()
        if kind < 0.35 and scene.nodes:
            item = r.choice(list(scene.nodes.values()))
            ports = item.ports()
            if ports:
                return self.view.mapFromScene(r.choice(ports).position)
        if kind < 0.65 and scene.nodes:
            return self.view.mapFromScene(r.choice(list(scene.nodes.values())).body.center())
        if kind < 0.8 and scene.edges:
            return self.view.mapFromScene(r.choice(list(scene.edges.values())).path().pointAtPercent(r.random()))
        if kind < 0.87 and (scene.frames or scene.comments):
            rect = r.choice([*scene.frames.values(), *scene.comments.values()]).rect
            return self.view.mapFromScene(r.choice((rect.topLeft() + QPointF(9, 9), rect.bottomRight())))
        room = self.view.viewport().rect()
        return QPoint(r.randrange(room.width()), r.randrange(room.height()))

    def _mouse(self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton, keys: Qt.KeyboardModifier) -> None:
        viewport = self.view.viewport()
        one = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
        held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
        place = QPointF(at)
        QApplication.sendEvent(viewport, QMouseEvent(kind, place, QPointF(viewport.mapToGlobal(at)), one, held, keys))

    def _press_key(self, key: Qt.Key, keys: Qt.KeyboardModifier = Modifier.NoModifier, is_down: bool = True) -> None:
        kind = QEvent.Type.KeyPress if is_down else QEvent.Type.KeyRelease
        QApplication.sendEvent(self.view, QKeyEvent(kind, key, keys))
