"""Where the forms of the Plan panel put what is typed: the plan, one of its optimizers, an Output of the drawing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.graph.edits import SetParams, SetPlan, Settings
from netbuilder.graph.terminals import Output
from netbuilder.training.plan import Plan, Turn
from netbuilder.ui.inspector.editors.editor import same
from netbuilder.ui.session import Session


class PlanTarget:
    """The plan itself.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        self.session = session

    @property
    def plan(self) -> Plan:
        return self.session.document.plan

    def values(self, name: str) -> list[Any]:
        return [getattr(self.plan, name)]

    def set(self, name: str, value: Any) -> str:
        try:
            changed = replace(self.plan, **{name: value})
        except ParameterError as error:
            return str(error.args[0])
        self.session.do(SetPlan(plan=changed))
        return ""

    def end(self) -> None:
        self.session.end_burst()

    def binding(self, name: str) -> str:
        return ""


class TurnTarget(PlanTarget):
    """One optimizer of the plan, with what it trains.

    Args:
        session: the document.
        number: which of them, from 0 on.
    """

    def __init__(self, session: Session, number: int) -> None:
        super().__init__(session)
        self.number = number

    def values(self, name: str) -> list[Any]:
        turns = self.plan.turns
        return [getattr(turns[self.number], name)] if self.number < len(turns) else []

    def set(self, name: str, value: Any) -> str:
        turns = list(self.plan.turns)
        try:
            turns[self.number] = replace(turns[self.number], **{name: value})
        except ParameterError as error:
            return str(error.args[0])
        return super().set("turns", tuple(turns))


class OutputTarget:
    """An Output of the drawing, wherever one looks at the moment.

    Args:
        session: the document.
        node: its id.
    """

    def __init__(self, session: Session, node: str) -> None:
        self.session, self.node = session, node

    def _layer(self) -> Output | None:
        found = self.session.document.graph.nodes.get(self.node)
        return found.layer if found is not None and isinstance(found.layer, Output) else None

    def values(self, name: str) -> list[Any]:
        layer = self._layer()
        return [] if layer is None else [getattr(layer, name)]

    def set(self, name: str, value: Any) -> str:
        layer = self._layer()
        if layer is None or same(getattr(layer, name), value):
            return ""
        try:
            replace(layer, **{name: value})
        except ParameterError as error:
            return str(error.args[0])
        self.session.do(SetParams(scope=(), node=self.node, values=Settings([(name, value)])))
        return ""

    def end(self) -> None:
        self.session.end_burst()

    def binding(self, name: str) -> str:
        return ""


def with_turn(plan: Plan) -> Plan:
    """One more optimizer, like the last."""
    return replace(plan, turns=(*plan.turns, Turn(optimizer=plan.turns[-1].optimizer)))


def without_turn(plan: Plan, number: int) -> Plan:
    """One optimizer less."""
    return replace(plan, turns=plan.turns[:number] + plan.turns[number + 1 :])
