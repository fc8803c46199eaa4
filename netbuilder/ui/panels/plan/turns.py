"""The optimizers of the plan: one over everything, or several that take turns."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from netbuilder.graph.edits import SetPlan
from netbuilder.training.plan import Plan, Turn
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.inspector.words import column, label, row
from netbuilder.ui.panels.plan.targets import TurnTarget, with_turn, without_turn
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr

ALONE = ("optimizer",)  # a turn over everything has no need of a name


class Turns(QWidget):
    """A form for each optimizer.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.forms: list[Form] = []
        self._notes: list[QWidget] = []
        self._box = column(self, 8)
        count = len(session.document.plan.turns)
        for number in range(count):
            self._add(number, count)
        self.more = QPushButton(icon("mdi6.plus"), tr("One more optimizer"))
        self.more.setProperty("role", "flat")
        self.more.setToolTip(
            tr("For networks that train against each other: each optimizer has its own nodes and losses")
        )
        self.more.clicked.connect(lambda: self._put(with_turn(session.document.plan)))
        self._box.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def _add(self, number: int, count: int) -> None:
        parameters = [p for p in Turn.parameters() if count > 1 and p.name not in ("nodes", "outputs")]
        parameters = parameters or [p for p in Turn.parameters() if p.name in ALONE]
        form = Form(Turn, Context(self._session), TurnTarget(self._session, number), parameters)
        if count > 1:
            line = row(4)
            line.addWidget(label(tr("Optimizer {number}").format(number=number + 1), "title", wraps=False), 1)
            line.addWidget(self._remove_button(number))
            self._box.addLayout(line)
        self._box.addWidget(form)
        self.forms.append(form)
        turn = self._session.document.plan.turns[number]
        if turn.nodes or turn.outputs:
            words = tr("trains {nodes} for {outputs}").format(
                nodes=tr(", ").join(turn.nodes) or tr("all nodes"),
                outputs=tr(", ").join(turn.outputs) or tr("all losses"),
            )
            self._box.addWidget(label(words, "muted"))

    def _remove_button(self, number: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon("mdi6.close"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tr("Take away"))
        button.setAccessibleName(tr("Take away optimizer {number}").format(number=number + 1))
        button.clicked.connect(partial(self._remove, number))
        return button

    def _remove(self, number: int, _checked: bool = False) -> None:
        self._put(without_turn(self._session.document.plan, number))

    def _put(self, plan: Plan) -> None:
        self._session.do_alone(SetPlan(plan=plan))
