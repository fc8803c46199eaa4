"""How good forecasts are step by step, the network's and those without one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidgetItem

from netbuilder.ui.forecast.lines import limits_name, name_of
from netbuilder.ui.read_only_table import ReadOnlyTable
from netbuilder.ui.words import QT_TR_NOOP, tr

KINDS = ("network", "naive", "growth")
METRICS = (
    ("smape", "sMAPE", QT_TR_NOOP("mean of 2 |error| / (|forecast| + |truth|), in per cent; lower is better")),
    ("mase", "MASE", QT_TR_NOOP("mean |error| over that of a naive forecast in the training part; lower is better")),
    ("mae", "MAE", QT_TR_NOOP("mean |error| in the unit of the data; lower is better")),
    ("pinball", QT_TR_NOOP("pinball"), QT_TR_NOOP("mean pinball loss of both limits; lower is better")),
    ("coverage", QT_TR_NOOP("inside"), QT_TR_NOOP("share of the truths within the limits; it should be as announced")),
)


class ScoreTable(ReadOnlyTable):
    """A row for each step and way to forecast; the best number of a step is bold."""

    def __init__(self) -> None:
        super().__init__(2 + len(METRICS), QHeaderView.ResizeMode.ResizeToContents)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Forecasts step by step"))
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def put(
        self,
        scores: Sequence[Mapping[str, Any]],
        methods: Mapping[str, Mapping[str, Any]],
        levels: Sequence[float | None],
    ) -> None:
        """Shows scores as Backtested has them."""
        self._title(levels)
        kinds = [kind for kind in KINDS if scores and kind in scores[0]]
        self.setRowCount(len(scores) * len(kinds))
        for number, found in enumerate(scores):
            step = int(found["step"])
            words = tr("%n rows ahead", "", step) if step else tr("all steps")
            for place, kind in enumerate(kinds):
                row = number * len(kinds) + place
                self.setItem(row, 0, QTableWidgetItem("" if place else words))
                self.setItem(row, 1, QTableWidgetItem(name_of(kind, methods)))
                for column, (key, _, _) in enumerate(METRICS, start=2):
                    best = _best(key, [found[k].get(key) for k in kinds], levels)
                    self.setItem(row, column, _number(key, found[kind].get(key), best))

    def _title(self, levels: Sequence[float | None]) -> None:
        self.setHorizontalHeaderLabels([tr("Ahead"), tr("Forecast"), *(tr(title) for _, title, _ in METRICS)])
        for column, (key, _, words) in enumerate(METRICS, start=2):
            tip = tr(words) + (f" ({limits_name(levels)})" if key in ("pinball", "coverage") else "")
            title = self.horizontalHeaderItem(column)
            if title is not None:
                title.setToolTip(tip)


def _best(key: str, values: Sequence[float | None], levels: Sequence[float | None]) -> float | None:
    """The lowest; of shares inside limits the one nearest to what was announced."""
    known = [v for v in values if v is not None]
    if key == "coverage" and None not in levels:
        wanted = float(levels[1] or 0) - float(levels[0] or 0)
        return min(known, key=lambda v: abs(v - wanted), default=None)
    return min(known, default=None)


def _number(key: str, value: float | None, best: float | None) -> QTableWidgetItem:
    text = "–" if value is None else f"{100 * value:.0f} %" if key == "coverage" else f"{value:.4g}"
    made = QTableWidgetItem(text + (" %" if key == "smape" and value is not None else ""))
    made.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    font = made.font()
    font.setBold(value is not None and value == best)
    made.setFont(font)
    return made
