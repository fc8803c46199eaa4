"""The right side of the Data panel: some samples."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedLayout, QWidget

from netbuilder.protocol.events import Previewed
from netbuilder.ui.inspector.words import label, sentence
from netbuilder.ui.panels.data.gallery import Gallery, picture_field
from netbuilder.ui.panels.data.rows import Rows
from netbuilder.ui.words import tr


class Samples(QWidget):
    """Pictures side by side, or rows; a sentence where there is nothing to see."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.gallery, self.rows = Gallery(), Rows()
        self.gallery.setAccessibleName(tr("Samples"))
        self.rows.setAccessibleName(tr("Samples"))
        self.text: QLabel = label("", "muted")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setContentsMargins(24, 0, 24, 0)
        self._stack = QStackedLayout(self)
        for widget in (self.text, self.gallery, self.rows):
            self._stack.addWidget(widget)
        self._shown: tuple[Previewed, int] | None = None

    def put(self, found: Previewed | None, first: int, targets: tuple[str, ...], trouble: str, is_busy: bool) -> None:
        """Shows samples, or why there are none."""
        if found is None or not found.samples:
            self._shown = None
            self.text.setText(self._reason(found, trouble, is_busy))
            self._stack.setCurrentWidget(self.text)
            return
        if self._shown is None or self._shown[0] is not found:
            self._shown = (found, first)
            self._fill(found, first, targets)

    def forget(self) -> None:
        """What is shown next is drawn anew."""
        self._shown = None

    def _fill(self, found: Previewed, first: int, targets: tuple[str, ...]) -> None:
        if picture_field(found.samples):
            self.gallery.put(found.samples, first)
            self._stack.setCurrentWidget(self.gallery)
            return
        fields = sorted(found.fields, key=lambda f: f["name"] not in targets)  # what is predicted stands in front
        self.rows.put(fields, found.samples, first)
        self._stack.setCurrentWidget(self.rows)

    def _reason(self, found: Previewed | None, trouble: str, is_busy: bool) -> str:
        if trouble:
            return sentence(trouble)
        if is_busy:
            return tr("Looking at the data…")
        return tr("There are no samples in this part.") if found else ""
