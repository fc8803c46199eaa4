"""Colours, light and dark. Every colour of the window is one of these tokens."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from netbuilder.codegen.colours import FAMILIES_DARK, FAMILIES_LIGHT

Choice = Literal["light", "dark", "system"]


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme, as RRGGBB. Text on window, panel and canvas has a contrast of at least 4.5:1."""

    window: str
    panel: str
    canvas: str
    dots: str
    hairline: str
    text: str
    muted: str
    faint: str
    accent: str
    on_accent: str
    ok: str
    warning: str
    error: str
    error_panel: str
    hover: str
    wire: str
    wire_ids: str
    wire_bool: str
    note: str
    families: Mapping[str, str]


LIGHT = Tokens(
    window="F3F4F6",
    panel="FFFFFF",
    canvas="FAFBFC",
    dots="DDE1E7",
    hairline="E1E4EA",
    text="1A1F27",
    muted="636D82",
    faint="98A2B3",
    accent="3556D8",
    on_accent="FFFFFF",
    ok="117A55",
    warning="A15C00",
    error="C22B1F",
    error_panel="FDECEA",
    hover="F0F2F5",
    wire="8A94A6",
    wire_ids="C77E00",
    wire_bool="6F52A5",
    note="EEF1FD",
    families=FAMILIES_LIGHT,
)
DARK = Tokens(
    window="14171C",
    panel="1B1F26",
    canvas="121519",
    dots="262B34",
    hairline="2B313B",
    text="E7EAEF",
    muted="9AA4B2",
    faint="6B7686",
    accent="8098FF",
    on_accent="10131A",
    ok="4CC38A",
    warning="E5A13A",
    error="FF7A6B",
    error_panel="3A1F1E",
    hover="242A33",
    wire="6F7A8C",
    wire_ids="F0A93A",
    wire_bool="A78BE0",
    note="232A47",
    families=FAMILIES_DARK,
)
NAMES: tuple[str, ...] = tuple(f.name for f in fields(Tokens) if f.name != "families")


class Theme(QObject):
    """The theme in use; ``changed`` when it is another one."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.choice: Choice = "system"
        self.tokens = LIGHT

    @property
    def is_dark(self) -> bool:
        return self.tokens is DARK

    def use(self, choice: Choice) -> None:
        """Takes a theme; "system" follows the desktop."""
        self.choice = choice
        tokens = DARK if choice == "dark" or (choice == "system" and _is_system_dark()) else LIGHT
        if tokens is not self.tokens:
            self.tokens = tokens
            self.changed.emit()

    def follow(self) -> None:
        """The desktop has turned light or dark."""
        self.use(self.choice)

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """The colour of a token, with an opacity from 0 to 1; the caller's own, to change as it likes."""
        return QColor(_color(getattr(self.tokens, name), alpha))

    def family(self, family: str, alpha: float = 1.0) -> QColor:
        """The colour of a family of layers, the caller's own."""
        return QColor(_color(self.tokens.families.get(family, self.tokens.muted), alpha))

    def palette(self) -> QPalette:
        """For Qt's own widgets."""
        roles = QPalette.ColorRole
        parts = {
            roles.Window: "window", roles.WindowText: "text", roles.Base: "panel", roles.AlternateBase: "hover",
            roles.Text: "text", roles.Button: "panel", roles.ButtonText: "text", roles.ToolTipBase: "panel",
            roles.ToolTipText: "text", roles.PlaceholderText: "muted", roles.Highlight: "accent",
            roles.HighlightedText: "on_accent", roles.Link: "accent", roles.LinkVisited: "accent", roles.Light: "panel",
            roles.Midlight: "hover", roles.Mid: "hairline", roles.Dark: "hairline", roles.Shadow: "hairline",
            roles.BrightText: "error", roles.Accent: "accent",
        }  # fmt: skip
        made = QPalette()
        for role, name in parts.items():
            made.setColor(role, self.color(name))
        for role in (roles.WindowText, roles.Text, roles.ButtonText):
            made.setColor(QPalette.ColorGroup.Disabled, role, self.color("faint"))
        return made


@cache
def _color(text: str, alpha: float) -> QColor:
    made = QColor(f"#{text}")
    made.setAlphaF(alpha)
    return made


def _is_system_dark() -> bool:
    hints = QGuiApplication.styleHints()
    return hints is not None and hints.colorScheme() == Qt.ColorScheme.Dark


theme = Theme()
