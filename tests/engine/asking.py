"""Asking a desk in a test."""

from __future__ import annotations

from netbuilder.engine.desk import Desk
from netbuilder.protocol.commands import AnyQuestion
from netbuilder.protocol.events import AnyEvent
from netbuilder.protocol.lines import decode_event, encode


def ask(desk: Desk, question: AnyQuestion) -> AnyEvent:
    """The answer, as it arrives on the other side of the pipe."""
    events = [event for event in desk.answer(question) if event is not None]
    return decode_event(encode(events[-1]))
