"""A form made from a declaration: a line for each parameter, the rare ones folded away."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.base.declared import Declared
from netbuilder.base.parameter import Parameter
from netbuilder.graph.problem import Problem
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.fold import Fold
from netbuilder.ui.inspector.row import ParameterRow
from netbuilder.ui.inspector.target import Target
from netbuilder.ui.inspector.words import MARK
from netbuilder.ui.words import tr

NAMES, NAMES_MOST = 0.42, 0.58  # of the width for the names: usually; at most, where they are long
NAMED = 5  # as many of the folded parameters stand in the title
GROUPED = ("initializer", "regularizer", "constraint")  # kernel_initializer, bias_initializer: "initializers"


class Form(QWidget):
    """Shows and edits the parameters of a class.

    Args:
        cls: whose parameters.
        context: the document around.
        target: where the values are.
        parameters: other than all of them (those that several classes have in common).
    """

    def __init__(
        self, cls: type[Declared], context: Context, target: Target, parameters: Iterable[Parameter] | None = None
    ) -> None:
        super().__init__()
        self.cls, self.context, self.target = cls, context, target
        self.rows: dict[str, ParameterRow] = {}
        self._problems: list[Problem] = []
        found = list(cls.parameters() if parameters is None else parameters)
        self._folded = [p for p in found if p.more]
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(6)
        for parameter in found:
            if not parameter.more:
                self._box.addWidget(self._row(parameter))
        self.more: Fold | None = None
        if self._folded:
            self.more = self._make_more()

    def _row(self, parameter: Parameter) -> ParameterRow:
        made = self.rows[parameter.name] = ParameterRow(parameter, self.cls, self.context, self.target)
        return made

    def _make_more(self) -> Fold:
        names = _folded_names(self._folded)
        shown = names if len(names) <= NAMED else [*names[: NAMED - 1], "…"]
        more = Fold("more", tr("More: {names}").format(names=tr(", ").join(shown)), self._make_folded)
        more.title.setToolTip(tr(", ").join(names))
        self._box.addWidget(more)
        return more

    def _make_folded(self) -> QWidget:
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for parameter in self._folded:
            row = self._row(parameter)
            box.addWidget(row)
            row.update_value()
        self.show_problems(self._problems)
        self._align()
        return content

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        """All names as wide as the widest needs, so that the fields stand below each other."""
        widest = max((row.name.sizeHint().width() for row in self.rows.values()), default=0) + MARK
        width = int(max(NAMES * self.width(), min(NAMES_MOST * self.width(), widest)))
        for row in self.rows.values():
            row.name.setFixedWidth(width)

    def update_values(self) -> None:
        """Shows what the document says now, each field in place."""
        for row in self.rows.values():
            row.update_value()

    def look_at(self, target: Target) -> None:
        """The same form for something else of the same class."""
        self.target = target
        for row in self.rows.values():
            row.look_at(target)

    def show_problems(self, problems: list[Problem]) -> list[Problem]:
        """Puts each problem under its parameter; those that belong to none of them, or to a folded one."""
        self._problems = problems
        for name, row in self.rows.items():
            row.show_problems([p for p in problems if p.parameter == name])
        is_open = self.more is not None and self.more.title.isChecked()
        shown = {n for n, row in self.rows.items() if is_open or not row.parameter.more}
        return [p for p in problems if p.parameter not in shown]


def _folded_names(parameters: list[Parameter]) -> list[str]:
    """Short words for what is folded away, like ones together."""
    plurals = {"initializer": tr("initializers"), "regularizer": tr("regularizers"), "constraint": tr("constraints")}
    names = (p.name.rpartition("_")[2] if p.name.rpartition("_")[2] in GROUPED else p.name for p in parameters)
    return [plurals.get(name, name.replace("_", " ")) for name in dict.fromkeys(names)]
