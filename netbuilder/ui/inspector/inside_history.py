"""Weights and gradients of the selected node over the epochs of its run."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from netbuilder.protocol.commands import LookBack, ModelQuestion
from netbuilder.protocol.events import LookedBack
from netbuilder.ui.inspector.editors.combo import Combo
from netbuilder.ui.inspector.inside_asked import AskedSection
from netbuilder.ui.inspector.inside_ridges import Ridge, Ridges
from netbuilder.ui.inspector.words import column, row
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr


class HistorySection(AskedSection):
    """Histograms one behind the other; which tensor, and whether its weights or their gradients, is chosen above.

    Args:
        session: the document.
        lab: where it is trained.
        family: of the layer.
    """

    def __init__(self, session: Session, lab: Lab, family: str) -> None:
        self.family = family
        self.answer: LookedBack | None = None
        super().__init__("history", tr("Over the epochs"), session, lab)

    def make(self) -> QWidget:
        self.tensor, self.kind, self.ridges = Combo(), Combo(), Ridges(self.family)
        self.tensor.setAccessibleName(tr("Tensor"))
        self.kind.setAccessibleName(tr("Weights or gradients"))
        self.kind.offer([("weights", tr("Weights")), ("gradients", tr("Gradients"))])
        self.kind.setCurrentIndex(0)
        for choice in (self.kind, self.tensor):
            choice.activated.connect(self._show)
        page = QWidget()
        box, head = column(page, 6), row(6)
        head.addWidget(self.kind, 1)
        head.addWidget(self.tensor, 1)
        box.addLayout(head)
        box.addWidget(self.ridges)
        return page

    def question(self) -> ModelQuestion:
        return LookBack(node=self.node)

    def put(self, answer: Any) -> bool:
        if not isinstance(answer, LookedBack) or answer.node != self.node:
            return False
        self.answer = answer
        self.tensor.offer([(name, name) for name in answer.weights])
        if self.tensor.currentIndex() < 0:
            self.tensor.setCurrentIndex(0)
        self.tensor.setVisible(self.tensor.count() > 1)
        self._show()
        return True

    def _show(self) -> None:
        assert self.answer is not None
        kinds = {"weights": self.answer.weights, "gradients": self.answer.gradients}
        rows = kinds[self.kind.currentData()].get(self.tensor.currentData(), [])
        found = zip(self.answer.epochs, rows, strict=False)
        self.ridges.put([Ridge(epoch, r["counts"], *r["edges"]) for epoch, r in found if r is not None])
        self.ridges.setVisible(bool(self.ridges.ridges))
        words = tr("Nothing was recorded yet: weights and gradients are, at the end of epochs.")
        self.note.setText("" if self.ridges.ridges else words)
        self.note.setVisible(bool(self.note.text()))
