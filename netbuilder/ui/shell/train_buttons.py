"""The buttons of training in the toolbar: Train, or what steers the run that is going."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMenu, QPushButton, QWidget

from netbuilder.ui.commands.train import is_going, training_of
from netbuilder.ui.engine_client.training import State
from netbuilder.ui.icons import SIZE, icon
from netbuilder.ui.shell.field_button import HEIGHT
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class TrainButtons(QWidget):
    """To begin, at once or step by step; or to hold, to stop and to step."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.has_room = True  # for Step, where nothing is going
        self._deputy: QWidget | None = None  # has the keyboard while none of these can
        box = QHBoxLayout(self)
        box.setContentsMargins(4, 0, 4, 0)
        box.setSpacing(8)
        self.train = self._button("train.start", "mdi6.play", "on_accent")
        self.train.setProperty("role", "primary")
        self.pause = self._button("train.pause", "mdi6.pause")
        self.stop = self._button("train.stop", "mdi6.stop")
        self.step = QPushButton(icon("mdi6.skip-next"), tr("Step", "button: on by one batch or epoch"), self)
        self.step.setIconSize(SIZE)
        self.step.setMinimumHeight(HEIGHT)
        self.step.setMenu(self._step_menu())
        for button in (self.train, self.pause, self.stop, self.step):
            box.addWidget(button)

    def refresh(self) -> None:
        """For the document in front; the actions are up to date."""
        going, has_keyboard = is_going(self._window), self._has_keyboard()
        actions = self._window.actions_by_name
        for button, action in self._pairs():
            button.setText(plain(action.text()))
            button.setAccessibleName(button.text())
            button.setToolTip(action.toolTip())
            button.setEnabled(action.isEnabled())
        training = training_of(self._window)
        is_held = training is not None and training.state is State.PAUSED
        self.pause.setIcon(icon("mdi6.play" if is_held else "mdi6.pause", "accent" if is_held else "muted"))
        self.train.setIcon(icon("mdi6.play", "on_accent" if self.train.isEnabled() else "faint"))
        self.step.setEnabled(actions["train.step_batch"].isEnabled())
        self.step.setToolTip(actions["train.step_batch"].toolTip())
        self.train.setVisible(not going)
        for button in (self.pause, self.stop):
            button.setVisible(going)
        self.step.setVisible(going or self.has_room)
        if has_keyboard:
            self._keep_keyboard()
        self.updateGeometry()

    def _has_keyboard(self) -> bool:
        """One of them has it, or had it before Qt passed it on to somebody who has it still."""
        focused = QApplication.focusWidget()
        return focused in (self.train, self.pause, self.stop) or (focused is not None and focused is self._deputy)

    def _keep_keyboard(self) -> None:
        """It stays with these buttons when they change places; else Space, pressed again, would do anything."""
        usable = [b for b in (self.stop, self.pause, self.train) if not b.isHidden() and b.isEnabled()]
        if usable and QApplication.focusWidget() not in usable:
            usable[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self._deputy = None if usable else QApplication.focusWidget()

    def _pairs(self) -> list[tuple[QPushButton, QAction]]:
        names = {"train.start": self.train, "train.pause": self.pause, "train.stop": self.stop}
        return [(button, self._window.actions_by_name[name]) for name, button in names.items()]

    def _button(self, name: str, sign: str, color: str = "muted") -> QPushButton:
        action = self._window.actions_by_name[name]
        made = QPushButton(icon(sign, color), plain(action.text()), self)
        made.setObjectName(name)
        made.setIconSize(SIZE)
        made.setMinimumHeight(HEIGHT)
        made.clicked.connect(partial(_trigger, action))
        return made

    def _step_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for name in ("train.step_batch", "train.step_epoch"):
            menu.addAction(self._window.actions_by_name[name])
        return menu


def _trigger(action: QAction, _checked: bool = False) -> None:
    action.trigger()
