"""Words of the window in the language of its user."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

SHORTCUT_LETTER = re.compile(r"\(&\w\)|&(?=\w)")


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """``text`` in the user's language; "%n" in it becomes ``n`` with the right plural form.

    The text must stand here as a literal, since lupdate collects it by reading the code. ``comment`` tells two equal
    texts apart. In tables made at import time write ``QT_TR_NOOP("…")`` and translate on use.
    """
    return QCoreApplication.translate("", text, comment or None, n)


def QT_TR_NOOP(text: str) -> str:
    """Marks a text for translation where it is written down; ``tr`` translates it where it is shown."""
    return text


def step_name(text: str) -> str:
    """Marks the name of a step for the undo menu where it is written down, in English: the edit keeps it so, and
    ``said`` words it where it is shown, in the language of that moment. A literal or f-string, as with ``tr``.
    """
    return text


def plain(text: str) -> str:
    """The text of a menu entry for other places: without the letter of its shortcut ("&Save", "保存(&S)") and "…"."""
    return SHORTCUT_LETTER.sub("", text).replace("&&", "&").removesuffix("…")
