"""A template as a card: picture, title, what it reached."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbuilder.ui.shell import data_words
from netbuilder.ui.start_page.template import Template
from netbuilder.ui.start_page.thumbnail import thumbnail
from netbuilder.ui.words import tr

PICTURE = QSize(240, 104)
TEXT = 92


class Card(QPushButton):
    """Empty until ``fill``: the page is painted before the templates are read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)  # a row of cards is even
        self.template: Template | None = None
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(1, 1, 1, 10)
        box.setSpacing(2)
        self._picture = QLabel(self)
        self._picture.setFixedHeight(PICTURE.height())
        self._picture.setProperty("role", "picture")
        box.addWidget(self._picture)
        box.addSpacing(6)
        self._title, self._line, self._data = self._label("title"), self._label("muted"), self._label("muted")
        box.addStretch(1)

    def fill(self, template: Template) -> None:
        """Shows a template."""
        self.template = template
        data = template.document.data
        self._title.setText(template.title)
        self._line.setText(template.line.replace(" %", "\N{NO-BREAK SPACE}%"))
        self._data.setText(f"{data_words.name(data)} {data_words.contents(data)}" if data else "")
        self.setAccessibleName(f"{template.title}. {template.line}")
        self.setAccessibleDescription(tr("Opens this template as a new drawing."))
        self.setToolTip(template.said.notes)
        self.draw()

    def draw(self) -> None:
        """The picture, in the colours of the theme and as wide as the card is."""
        if self.template is not None and self.width() > 2:
            size = QSize(self.width() - 2, PICTURE.height())
            self._picture.setPixmap(thumbnail(self.template.document.graph, size, self.devicePixelRatioF()))

    def resizeEvent(self, event: object) -> None:
        self.draw()

    def sizeHint(self) -> QSize:
        return QSize(PICTURE.width() + 2, max(PICTURE.height() + TEXT, self._box.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _label(self, role: str) -> QLabel:
        made = QLabel(self)
        made.setProperty("role", role)
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setWordWrap(True)
        made.setContentsMargins(12, 0, 12, 0)
        made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box.addWidget(made)
        return made
