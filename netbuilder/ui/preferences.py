"""What the user chose, put in use at once: theme, language, size of type, motion."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from netbuilder.ui import fonts, style
from netbuilder.ui.settings import Settings
from netbuilder.ui.theme import Choice, theme
from netbuilder.ui.translation.languages import LANGUAGES, install, system_language

THEME, LANGUAGE, TEXT_SCALE, MOTION, FOLDER, CONFIRM = (
    "theme", "language", "text_scale", "reduced_motion", "folder", "confirm_close",
)  # fmt: skip
SYSTEM = "system"
EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip, Qt.UIEffect.UI_AnimateToolBox,
)  # fmt: skip
SMALLEST, LARGEST = 0.8, 2.0


def language(settings: Settings) -> str:
    """The language in use: the chosen one, else the system's."""
    chosen = settings.text(LANGUAGE, SYSTEM)
    return chosen if chosen in LANGUAGES else system_language()


def text_scale(settings: Settings) -> float:
    """How much larger type is than usual."""
    return min(LARGEST, max(SMALLEST, settings.number(TEXT_SCALE, 1.0)))


def apply_theme(settings: Settings) -> None:
    """Light, dark, or as the desktop is."""
    choice = settings.text(THEME, SYSTEM)
    theme.use(cast(Choice, choice if choice in ("light", "dark") else SYSTEM))


def apply_text(app: QApplication, settings: Settings, bigger: float = 1.0) -> None:
    """The size of all type; ``bigger`` on top of what the user chose (presentation)."""
    fonts.use_scale(text_scale(settings) * bigger)
    app.setFont(fonts.text_font())
    dress(app)


def apply_language(app: QApplication, settings: Settings) -> None:
    """Words of windows made from now on; those there are must be made anew."""
    install(app, language(settings))


def apply_motion(app: QApplication, settings: Settings) -> None:
    """Whether menus, lists and tips may slide and fade."""
    for effect in EFFECTS:
        app.setEffectEnabled(effect, not is_motion_reduced(settings))


def is_motion_reduced(settings: Settings) -> bool:
    """Whether nothing should move that need not."""
    return settings.flag(MOTION)


def dress(app: QApplication) -> None:
    """Puts palette and style sheet of the theme in use on everything."""
    app.setPalette(theme.palette())
    app.setStyleSheet(style.sheet(theme))
