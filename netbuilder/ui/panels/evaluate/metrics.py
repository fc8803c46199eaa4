"""Metrics beside those of an answer without a network."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from netbuilder.training.callback import higher_is_better
from netbuilder.ui.inspector.words import ElidedLabel, label
from netbuilder.ui.panels.training.words import metric_title
from netbuilder.ui.words import QT_TR_NOOP, tr

BASELINES = {
    "majority class": QT_TR_NOOP("always the most frequent class"),
    "mean": QT_TR_NOOP("always the mean"),
    "naive": QT_TR_NOOP("the last value again"),
    "naive with growth": QT_TR_NOOP("the last value and its trend"),
    "principal components": QT_TR_NOOP("as many principal components (PCA)"),
    "usual words": QT_TR_NOOP("the words in most texts, then the first words of what is read"),
    "first sentences": QT_TR_NOOP("the first sentences of the article"),
    "seasonal naive": QT_TR_NOOP("the value one season ago"),
    "seasonal naive with growth": QT_TR_NOOP("one season ago and the growth since"),
}
Row = tuple[str, str, str, bool, bool | None]  # name, value, baseline, is higher better, does it beat the baseline


def rows_of(values: Mapping[str, Any], baseline: Mapping[str, float | None], output: str = "") -> list[Row]:
    """A row for each number. ``output``: of several, the one whose numbers are shown below the loss of all together."""
    found: list[Row] = []
    for name, value in values.items():
        title = _title(name, output)
        if not title or not isinstance(value, int | float):
            continue
        plain, is_higher = baseline.get(name), higher_is_better(name)
        beats = None if plain is None else (value > plain if is_higher else value < plain)
        found.append((title, shown(name, value), "–" if plain is None else shown(name, plain), is_higher, beats))
    return found


def _title(name: str, output: str) -> str:
    """What people call a number; nothing for one of another output."""
    if not output:
        return metric_title(name)
    if name == "loss":
        return tr("Loss of all")
    return metric_title(name.removeprefix(f"{output}_")) if name.startswith(f"{output}_") else ""


def shown(name: str, value: float) -> str:
    """A share as per cent, anything else with four digits."""
    return f"{100 * value:.1f} %" if name.endswith(("accuracy", "exact_match")) else f"{value:.4g}"


class MetricTable(QWidget):
    """Name, model, baseline, and which way is better."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)

    def put(self, rows: list[Row], baseline: str) -> None:
        """Shows these; ``baseline``: which one."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()
        for column, title in enumerate((tr("Metric"), tr("model"), tr("baseline"))):
            self._grid.addWidget(_cell(title, "muted", column), 0, column)
        for number, (name, value, plain, is_higher, beats) in enumerate(rows, start=1):
            role = "" if beats is None else "ok" if beats else "warning"
            better = "↑" if is_higher else "↓"
            texts = ((name, ""), (value, role), (plain, "muted"), (better, "muted"))
            hint = tr("Higher is better.") if is_higher else tr("Lower is better.")
            for column, (text, role_) in enumerate(texts):
                cell = _cell(text, role_, column)
                cell.setToolTip(f"{name}. {hint}")
                self._grid.addWidget(cell, number, column)
        if baseline:
            words = tr("Baseline: {answer}.").format(answer=tr(BASELINES.get(baseline, baseline)))
            self._grid.addWidget(label(words, "muted"), len(rows) + 1, 0, 1, 4)
        self.setAccessibleName("; ".join(f"{n} {v}, {tr('baseline')} {b}" for n, v, b, _, _ in rows))


def _cell(text: str, role: str, column: int) -> QLabel:
    made = label(text, role, wraps=False) if column else ElidedLabel(text)
    made.setProperty("role", role)
    sides = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignRight)
    made.setAlignment((*sides, Qt.AlignmentFlag.AlignHCenter)[column])
    return made
