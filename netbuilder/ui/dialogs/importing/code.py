"""The sheet for a Python file with a network of PyTorch: which one, how it is made, what goes into it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from netbuilder.protocol.events import Imported
from netbuilder.ui.calm import ComboBox
from netbuilder.ui.dialogs.importing.networks import Network, networks
from netbuilder.ui.dialogs.importing.sheet import ImportSheet
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


class CodeSheet(ImportSheet):
    """Nothing of the file is run before its owner presses the button that says so."""

    def __init__(self, window: MainWindow, file: Path) -> None:
        super().__init__(window, file)
        self.setWindowTitle(tr("Import a network of PyTorch"))
        self.found: list[Network] = networks(file)
        self.object, self.arguments, self.inputs = ComboBox(editable=True), QLineEdit(), QLineEdit()
        self.object.addItems([network.name for network in self.found])
        self.object.setCurrentText(self.found[0].name if self.found else "")
        line = self.object.lineEdit()
        if line is not None:
            line.setPlaceholderText(tr("the only one in the file"))
        self.inputs.setPlaceholderText(tr("guessed; or as in 3,32,32 or 20:int64"))
        self.inputs.setToolTip(tr("Sizes of a sample, without the batch; of several inputs, apart by ;"))
        self.form.addRow(tr("Class, function or object"), self.object)
        self.form.addRow(tr("Arguments"), self.arguments)
        self.form.addRow(tr("Shape of the input"), self.inputs)
        self.remark.setText(
            tr(
                "This is Python code, and finding the network in it means running it, in a process of its own, but "
                "with your rights. Do that only if you know where it comes from."
            )
        )
        self.remark.setProperty("role", "warning")
        self.read.setText(tr("Run the code and import"))
        self.object.currentTextChanged.connect(self._show_arguments)
        self._show_arguments()

    def _show_arguments(self) -> None:
        """How the chosen class or function could be called, as far as the text of the file tells."""
        name = self.object.currentText().strip()
        chosen = next((n for n in self.found if n.name == name), None)
        self.arguments.setPlaceholderText(chosen.arguments if chosen and chosen.arguments else tr("none"))

    def options(self) -> dict[str, Any]:
        """As ``netbuilder import`` takes them."""
        return {
            "trust": True,
            "object": self.object.currentText().strip(),
            "arguments": self.arguments.text().strip(),
            "input": [part.strip() for part in self.inputs.text().split(";") if part.strip()],
        }

    def take(self, event: Imported) -> None:
        """A drawing of its own."""
        self.window_.files.importing.open(event)
