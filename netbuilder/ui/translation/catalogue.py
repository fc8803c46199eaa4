"""Help of layers, losses, data sets, … in the user's language. It is declared in English, once, in the core."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QTranslator

from netbuilder.base.declared import Declared
from netbuilder.graph.document import Document
from netbuilder.graph.texts import reworded
from netbuilder.ui.translation import paragraphs
from netbuilder.ui.translation.languages import FOLDER
from netbuilder.ui.words import QT_TR_NOOP, tr

TEMPLATE = "template"  # the context of what stands in templates
CODE = re.compile(r"``(.+?)``|`(.+?)`")
LABELS = {
    "Input": QT_TR_NOOP("Input:"),
    "Output": QT_TR_NOOP("Output:"),
    "Prediction": QT_TR_NOOP("Prediction:"),
    "Target": QT_TR_NOOP("Target:"),
    "Source": QT_TR_NOOP("Source:"),
}
MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")


def layer_summary(cls: type[Declared]) -> str:
    """The first paragraph of the help: what it is, with the formula. Also for losses, optimizers, …"""
    return next((_translated("help", text) for text in paragraphs.prose(cls)), "")


def layer_types(cls: type[Declared]) -> tuple[str, str]:
    """What goes in and what comes out, with names of the axes; empty where the help does not say it."""
    found = _labelled(cls)
    return found.get("Input", ""), found.get("Output", "")


def layer_page(cls: type[Declared]) -> str:
    """The whole help as Markdown: the prose, then the types at the ports and where it comes from."""
    parts = [markdown(_translated("help", text)) for text in paragraphs.prose(cls)]
    lines = [f"**{tr(LABELS[label])}** {markdown(text)}" for label, text in _labelled(cls).items()]
    return "\n\n".join([*parts, *lines])


def parameter_help(cls: type[Declared], name: str) -> str:
    """The sentence that says what a parameter does."""
    return next((_translated("parameter", p.help) for p in cls.parameters() if p.name == name), "")


def parameter_unit(cls: type[Declared], name: str) -> str:
    """The unit of a parameter's value, as it stands in a field of a form; may be empty."""
    return next((_translated("unit", p.unit) for p in cls.parameters() if p.name == name and p.unit), "")


def family_title(family: str) -> str:
    """The name of a family of layers as a title."""
    return _translated("family", title(family))


def title(family: str) -> str:
    """The English title of a family."""
    return family[:1].upper() + family[1:]


def in_own_words(template: Document) -> Document:
    """A template with its notes, titles and comments in the user's language; what a user wrote stays as it is."""
    return reworded(template, partial(by_line, translate=QCoreApplication.translate))


def template_in(template: Document, language: str) -> Document:
    """The same in a language of ``LANGUAGES``, whatever that of the window is; needs no window."""
    translator = QTranslator()
    if not translator.load(f"catalogue_{language}", str(FOLDER)):
        return template
    return reworded(template, partial(by_line, translate=translator.translate))


def by_line(text: str, translate: Callable[[str, str], str | None]) -> str:
    """A text of a template, line by line; lines that are not known stay."""
    return "\n".join((translate(TEMPLATE, line) or line) if line else "" for line in text.split("\n"))


def data_title(title: str) -> str:
    """The title of a data set of the catalogue."""
    return _translated("data", title)


def data_summary(summary: str) -> str:
    """What a data set of the catalogue is."""
    return _translated("data", summary)


def markdown(text: str) -> str:
    """Plain text as Markdown that shows it unchanged, code in backticks as code."""
    pieces = CODE.split(text)
    shown = [MARKS.sub(r"\\\1", piece) for piece in pieces[::3]]
    code = [f"`{double or single}`" for double, single in zip(pieces[1::3], pieces[2::3], strict=True)]
    return "".join(a + b for a, b in zip(shown, [*code, ""], strict=True))


def _labelled(cls: type[Declared]) -> dict[str, str]:
    return {label: _translated(label, text) for label, text in paragraphs.labelled(cls).items()}


def _translated(context: str, text: str) -> str:
    return QCoreApplication.translate(context, text)
