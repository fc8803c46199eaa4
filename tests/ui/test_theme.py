"""Colours: enough contrast, families that can be told apart, the desktop followed."""

from dataclasses import fields
from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbuilder.layers.base import FAMILIES
from netbuilder.ui import theme as module
from netbuilder.ui.style import sheet
from netbuilder.ui.theme import DARK, LIGHT, Theme, Tokens

ENOUGH = 4.5
THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
SAME = {frozenset(p) for p in (("input/output", "tensor"), ("merge", "control"))}  # the same colour on purpose


def _light(text: str) -> float:
    """Relative luminance as WCAG defines it."""
    color = QColor(f"#{text}")
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def _contrast(a: str, b: str) -> float:
    high, low = sorted((_light(a), _light(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@THEMES
@pytest.mark.parametrize("ground", ["window", "panel", "canvas", "hover"])
@pytest.mark.parametrize("text", ["text", "muted", "accent", "ok", "warning", "error"])
def test_text_can_be_read(tokens: Tokens, ground: str, text: str) -> None:
    assert _contrast(getattr(tokens, text), getattr(tokens, ground)) >= ENOUGH


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [("on_accent", "accent"), ("text", "note"), ("text", "error_panel"), ("muted", "note"), ("error", "error_panel"),
     ("on_accent", "error"), ("on_accent", "warning")],
)  # fmt: skip
def test_text_on_coloured_grounds_can_be_read(tokens: Tokens, text: str, ground: str) -> None:
    assert _contrast(getattr(tokens, text), getattr(tokens, ground)) >= ENOUGH


@THEMES
def test_every_family_has_a_colour_that_is_seen(tokens: Tokens) -> None:
    assert set(tokens.families) == set(FAMILIES)
    for family, color in tokens.families.items():
        assert _contrast(color, tokens.panel) >= 3, family


@THEMES
def test_families_can_be_told_apart(tokens: Tokens) -> None:
    for a, b in combinations(tokens.families, 2):
        if frozenset((a, b)) not in SAME:
            one, other = (QColor(f"#{tokens.families[n]}").getRgb()[:3] for n in (a, b))
            assert sum(abs(x - y) for x, y in zip(one, other, strict=True)) >= 40, (a, b)


@THEMES
def test_tokens_are_colours(tokens: Tokens) -> None:
    for entry in fields(tokens):
        values = tokens.families.values() if entry.name == "families" else [getattr(tokens, entry.name)]
        assert all(QColor(f"#{value}").isValid() for value in values)


def test_the_theme_changes_and_says_so(qtbot: QtBot) -> None:
    theme = Theme()
    theme.use("light")
    with qtbot.waitSignal(theme.changed):
        theme.use("dark")
    assert theme.is_dark and theme.color("window").name().upper() == f"#{DARK.window}"
    with qtbot.assertNotEmitted(theme.changed):
        theme.use("dark")


def test_the_desktop_is_followed(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme()
    monkeypatch.setattr(module, "_is_system_dark", lambda: True)
    theme.use("system")
    assert theme.is_dark
    monkeypatch.setattr(module, "_is_system_dark", lambda: False)
    theme.follow()
    assert not theme.is_dark


def test_a_choice_is_not_overruled_by_the_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    theme = Theme()
    theme.use("dark")
    monkeypatch.setattr(module, "_is_system_dark", lambda: False)
    theme.follow()
    assert theme.is_dark


def test_the_program_listens_to_the_desktop(qapp: QApplication) -> None:
    choice = module.theme.choice
    module.theme.use("system")
    try:
        qapp.styleHints().setColorScheme(Qt.ColorScheme.Dark)
        assert module.theme.is_dark == (qapp.styleHints().colorScheme() == Qt.ColorScheme.Dark)
    finally:
        qapp.styleHints().unsetColorScheme()
        module.theme.use(choice)


def test_the_style_sheet_has_no_open_places() -> None:
    for choice in ("light", "dark"):
        theme = Theme()
        theme.use(choice)
        assert "$" not in sheet(theme)


def test_a_colour_that_is_changed_stays_as_it_was_for_others(qapp: QApplication) -> None:
    for ask in (lambda: module.theme.color("text"), lambda: module.theme.family("core")):
        before = ask().getRgb()
        ask().setAlphaF(0.3)
        assert ask().getRgb() == before
