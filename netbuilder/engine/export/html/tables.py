"""Tables of a report: settings, metrics, classes, and which class was taken for which."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from netbuilder.codegen.markup import element, words
from netbuilder.engine.export.html.charts import figure
from netbuilder.engine.export.html.texts import Texts

MOST_CLASSES, MOST_PAIRS = 20, 15


def pairs(rows: Iterable[tuple[str, str]]) -> str:
    """Two columns: what, and how much; rows without a value are left out."""
    lines = (element("tr", element("th", words(a), scope="row"), element("td", words(b))) for a, b in rows if b)
    return element("table", *lines, class_="pairs")


def table(header: Sequence[str], rows: Iterable[Sequence[str]], text_columns: int = 1) -> str:
    """A table whose first columns are texts, the others numbers."""
    kinds = ("text" if i < text_columns else "number" for i in range(len(header)))
    head = element("tr", *(element("th", words(h), scope="col", class_=k) for h, k in zip(header, kinds, strict=True)))
    body = (element("tr", *(_cell(cell, i >= text_columns) for i, cell in enumerate(row))) for row in rows)
    return element("table", element("thead", head), element("tbody", *body))


def confusion(names: Sequence[str], counts: Sequence[Sequence[int]], texts: Texts) -> str:
    """Rows are the true classes; with more than twenty classes the pairs that are mixed up most."""
    if len(names) > MOST_CLASSES:
        return _mixed_up(names, counts, texts)
    head = element("tr", element("td"), *(element("th", words(n), scope="col") for n in names))
    body = [_confusion_row(name, row, i) for i, (name, row) in enumerate(zip(names, counts, strict=True))]
    caption = element("caption", words(texts("Rows: the true class. Columns: the answer.")))
    return element("table", caption, element("thead", head), element("tbody", *body), class_="confusion")


def classes(found: Sequence[dict[str, Any]], texts: Texts) -> str:
    """Precision, recall, F1 and number of samples of every class."""
    header = [texts(w) for w in ("Class", "Precision", "Recall", "F1", "Samples")]
    keys = ("precision", "recall", "f1")
    return table(header, ([c["name"], *(_share(c[k]) for k in keys), f"{c['support']:,}"] for c in found))


def shown(value: Any) -> str:
    """A metric; a dash where there is no number."""
    return figure(value) if isinstance(value, int | float) and value == value else "–"


def _share(value: float) -> str:
    return f"{value:.3f}" if value == value else "–"


def _confusion_row(name: str, row: Sequence[int], index: int) -> str:
    total = sum(row) or 1
    cells = (
        element("td", str(n), class_="right" if i == index else "wrong", style=f"--share:{n / total:.3f}")
        for i, n in enumerate(row)
    )
    return element("tr", element("th", words(name), scope="row"), *cells)


def _mixed_up(names: Sequence[str], counts: Sequence[Sequence[int]], texts: Texts) -> str:
    wrong = [(n, i, j) for i, row in enumerate(counts) for j, n in enumerate(row) if i != j and n]
    worst = sorted(wrong, key=lambda found: (-found[0], found[1], found[2]))[:MOST_PAIRS]
    rows = ((names[i], names[j], f"{n:,}") for n, i, j in worst)
    return table([texts("True class"), texts("Answer"), texts("Samples")], rows, text_columns=2)


def _cell(text: str, is_number: bool) -> str:
    return element("td", words(text), class_="number") if is_number else element("td", words(text))
