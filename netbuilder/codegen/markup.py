"""HTML and SVG as text; whatever comes from a drawing or from data is escaped."""

from __future__ import annotations

from html import escape


def words(value: object) -> str:
    """A text as markup; characters that print nothing (controls, changes of direction) become spaces."""
    return escape("".join(c if c.isprintable() or c == "\n" else " " for c in str(value)))


def element(name: str, *children: str, **attributes: object) -> str:
    """``<name …>children</name>``; the children are markup already, the attributes are escaped.

    A trailing _ of an attribute's name is dropped and others become "-": ``class_``, ``text_anchor``.
    """
    given = "".join(f' {key.rstrip("_").replace("_", "-")}="{words(value)}"' for key, value in attributes.items())
    return f"<{name}{given}>{''.join(children)}</{name}>"


def number(value: float) -> str:
    """A coordinate, to a tenth of a pixel."""
    return f"{value:.1f}".removesuffix(".0")
