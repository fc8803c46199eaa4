"""The toolbar: files, undo, the data, the device, search, training."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolBar, QToolButton, QWidget

from netbuilder.ui import icons
from netbuilder.ui.actions import keys
from netbuilder.ui.shell.data_chip import DataChip
from netbuilder.ui.shell.device_chip import DeviceChip
from netbuilder.ui.shell.export_button import ExportButton
from netbuilder.ui.shell.field_button import FieldButton
from netbuilder.ui.shell.train_buttons import TrainButtons
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

ROOMY = 1200  # pixels
GROUPS = (("file.new", "file.open", "file.save"), ("edit.undo", "edit.redo"))


class Toolbar(QToolBar):
    """What one needs most often, and the data of the document."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(tr("Toolbar"), window)
        self.setObjectName("toolbar")
        self.setMovable(False)
        self.setIconSize(icons.SIZE)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in GROUPS:
            for name in group:
                if name in window.actions_by_name:
                    self._button(window.actions_by_name[name])
            self._line = self.addSeparator()
        self.data = DataChip(window)
        self._data = self.addWidget(self.data)
        self.device = DeviceChip(window)
        self._device = self.addWidget(self.device)
        space = QWidget(self)
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.search = _Search(window)
        self.addWidget(self.search)
        self._train_line = self.addSeparator()
        self.train = TrainButtons(window)
        self._train = self.addWidget(self.train)
        self.export = ExportButton(window)
        self._export = self.addWidget(self.export)
        self._window = window
        self.refresh()

    def refresh(self) -> None:
        """For the document in front, and in the colours of the theme."""
        has_document = self._window.session is not None
        self._line.setVisible(has_document)
        for part in (self._data, self._device, self._train_line, self._train, self._export):
            part.setVisible(has_document)
        self.data.refresh()
        self.device.refresh()
        self.train.refresh()
        self.export.refresh_icon()
        self.search.refresh_icon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what can be had elsewhere leaves its room to the buttons of training."""
        super().resizeEvent(event)
        is_roomy = event.size().width() >= ROOMY
        self.search.words.setVisible(is_roomy)
        self.train.has_room = is_roomy
        self.train.refresh()

    def _button(self, action: QAction) -> None:
        self.addAction(action)
        button = self.widgetForAction(action)
        assert isinstance(button, QToolButton)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(plain(action.text()))


class _Search(FieldButton):
    """Looks like a field and opens the command palette."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("mdi6.magnify", window)
        action = window.actions_by_name["tools.palette"]
        self.setObjectName("search")
        self.words = self.label("muted")
        self.words.setText(tr("Search actions and layers"))
        self.box.addSpacing(8)
        self.label("pill").setText(keys(action.shortcut()))
        self.setAccessibleName(tr("Search actions and layers"))
        self.setToolTip(action.toolTip())
        self.clicked.connect(action.trigger)
