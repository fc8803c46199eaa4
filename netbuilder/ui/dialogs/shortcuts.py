"""The sheet of shortcuts: all commands that have keys, and the gestures."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QTextBrowser, QVBoxLayout

from netbuilder.ui import commands
from netbuilder.ui.actions import keys
from netbuilder.ui.dialogs.gestures import KEYS, MOUSE
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.fuzzy import score
from netbuilder.ui.theme import theme
from netbuilder.ui.words import plain, tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

Row = tuple[str, str]  # what, how


class Shortcuts(Page):
    """A searchable table, made from the commands, so that it never lies."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Keys and gestures"))
        self.resize(720, 640)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search keys and gestures"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._fill)
        self.sheet = QTextBrowser(self)
        self.sheet.setAccessibleName(tr("Keys and gestures"))
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addWidget(self.field)
        box.addWidget(self.sheet)
        self._fill("")

    def _fill(self, typed: str) -> None:
        parts = []
        for title, rows in groups(self.window_):
            found = [row for row in rows if score(" ".join(row), typed)]
            if found:
                parts.append(_table(title, found))
        self.sheet.setHtml("".join(parts) or "<p>" + escape(tr("Nothing fits.")) + "</p>")


def groups(window: MainWindow) -> list[tuple[str, list[Row]]]:
    """Titles with rows: the menus, then what the canvas understands."""
    found = [(plain(tr(title)), _commands(window, name)) for name, title, _ in commands.MENUS]
    found.append((tr("Mouse on the canvas"), [(tr(what), tr(how)) for how, what in MOUSE]))
    found.append((tr("Keys on the canvas"), [(tr(what), tr(how)) for how, what in KEYS]))
    return [(title, rows) for title, rows in found if rows]


def _commands(window: MainWindow, menu: str) -> list[Row]:
    entries = next(entries for name, _, entries in commands.MENUS if name == menu)
    return [(plain(tr(c.text)), ", ".join(keys(QKeySequence(s)) for s in c.shortcuts)) for c in entries if c.shortcuts]


def _table(title: str, rows: list[Row]) -> str:
    muted = theme.color("muted").name()
    cells = "".join(
        f"<tr><td width='55%' style='padding:3px 12px 3px 0'>{escape(_upper(what))}</td>"
        f"<td style='padding:3px 0;color:{muted}'>{escape(how)}</td></tr>"
        for what, how in rows
    )
    return f"<h4 style='margin:12px 0 4px 0'>{escape(title)}</h4><table width='100%' cellspacing='0'>{cells}</table>"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
