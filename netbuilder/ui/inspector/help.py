"""The help page of a layer, in the inspector."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from netbuilder.layers.base import Layer
from netbuilder.ui.translation import layer_page


class HelpText(QLabel):
    """The page without its summary, which stands at the top of the inspector; selectable.

    Args:
        layer: whose help.
    """

    def __init__(self, layer: type[Layer]) -> None:
        super().__init__(layer_page(layer).partition("\n\n")[2])
        self.setTextFormat(Qt.TextFormat.MarkdownText)
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.setMinimumWidth(1)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
