"""Whatever hands do, nothing breaks, and what is drawn is what the document says.

``NETBUILDER_RANDOM_GESTURES`` says how many gestures there are (a few hundred when it is not set).
"""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document
from netbuilder.ui.canvas.view import CanvasView
from netbuilder.ui.session import Session
from tests.ui.arrange.drawings import picture
from tests.ui.canvas.agreement import agrees
from tests.ui.canvas.random_gestures import RandomHands

COUNT = int(os.environ.get("NETBUILDER_RANDOM_GESTURES", "400"))
PROBLEMS = 25  # gestures between two looks for problems
A_DRAWING = 500  # gestures after which a new one is begun


@pytest.mark.parametrize("seed", range(max(1, COUNT // 5000)))
def test_scene_and_document_agree_after_random_gestures(qtbot: QtBot, seed: int) -> None:
    rest = min(COUNT, 5000)
    drawing = 0
    while rest > 0:
        _work(1000 * seed + drawing, min(rest, A_DRAWING))
        rest -= A_DRAWING
        drawing += 1


def _work(seed: int, count: int) -> None:
    session = picture() if seed % 2 else Session()
    first = session.document
    view = CanvasView(session)
    view.resize(900, 600)
    view.show()
    view.setFocus()
    view.frame_all()
    try:
        _play(view, first, seed, count)
    finally:
        view.close()
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _play(view: CanvasView, first: Document, seed: int, count: int) -> None:
    session, hands = view.session, RandomHands(view, seed)
    look_for_problems = session.check_now
    for number in range(count):
        # Proving fixes takes longer than all the rest, so problems are looked for now and then.
        session.check_now = look_for_problems if number % PROBLEMS == 0 else lambda: None  # type: ignore[method-assign]
        try:
            hands.step()
            agrees(view.canvas, session)
        except Exception as error:
            error.add_note(f"seed {seed}, gesture {number}, after {hands.log}")
            raise
    session.check_now = look_for_problems  # type: ignore[method-assign]
    assert view.controller.gesture is None
    while session.history.undo_title is not None:
        session.undo()
    assert session.document == first
    agrees(view.canvas, session)
