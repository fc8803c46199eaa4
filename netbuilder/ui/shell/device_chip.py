"""What the document in front is trained on, in the toolbar, and the menu to choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup

from netbuilder.graph.edits import SetPlan
from netbuilder.ui.shell.field_button import FieldButton
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

AUTO = "auto"


class DeviceChip(FieldButton):
    """Says the device of the plan; a click chooses among those of this computer."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__("mdi6.chip", window)
        self.setObjectName("device")
        self._window = window
        self._name = self.label("")
        self._menu = self.add_menu(self._fill)

    def refresh(self) -> None:
        """For the document in front."""
        session = self._window.session
        device = session.document.plan.device if session else AUTO
        self._name.setText(device_name(device))
        self.setAccessibleName(tr("Device: {name}").format(name=self._name.text()))
        self.setToolTip(tr("What the network is trained on. Click to choose."))
        self.refresh_icon()
        self.updateGeometry()

    def choose(self, device: str, _checked: bool = True) -> None:
        """Puts the device into the plan, as one step."""
        session = self._window.session
        if session is not None:
            session.do_alone(SetPlan(plan=session.document.plan.with_setting("device", device)))

    def _fill(self) -> None:
        """Built each time it opens: a worker may have found more devices by now."""
        self._menu.clear()
        session = self._window.session
        if session is None:
            return
        chosen = session.document.plan.device
        found = self._window.lab.devices
        group = QActionGroup(self._menu)
        for device in dict.fromkeys((AUTO, "cpu", *found, chosen)):
            action = self._menu.addAction(device_name(device))
            action.setActionGroup(group)
            action.setCheckable(True)
            action.setChecked(device == chosen)
            if device == AUTO:
                action.setToolTip(tr("The fastest device of the computer it is trained on"))
            elif found and device not in found:
                action.setToolTip(tr("This computer does not have it"))
            action.triggered.connect(partial(self.choose, device))


def device_name(device: str) -> str:
    """A device for people: "CPU", "CUDA 1"."""
    if device == AUTO:
        return tr("Automatic")
    kind, _, number = device.partition(":")
    return f"{kind.upper()} {number}".strip()
