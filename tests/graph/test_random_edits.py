"""Fifty thousand random edits: each does all or nothing, survives JSON, and undo and redo are exact."""

from __future__ import annotations

import os
from random import Random

import pytest

from netbuilder.graph.diff import diff
from netbuilder.graph.document import Document
from netbuilder.graph.edits import Edit, EditError
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.history import History
from netbuilder.graph.infer import infer
from tests.graph.random_edits import random_edit

EDITS = int(os.environ.get("NETBUILDER_RANDOM_EDITS", "6000"))  # 50,000 take about two minutes
SESSION, LARGEST = 250, 14


def session(seed: int) -> None:
    random = Random(seed)
    history = History(Document())
    texts = [dumps(Document())]
    inference = infer(history.document)
    for number in range(SESSION):
        before = history.document
        edit = random_edit(random, before)
        if len(before.graph.nodes) > LARGEST:
            before = Document()
            history, texts, inference = History(before), [dumps(before)], infer(before)
            continue
        assert Edit.parse(edit.to_json()) == edit
        assert edit.title(before)
        try:
            change = history.do(edit)
        except EditError as error:
            assert str(error) and history.document is before
            continue
        history.end_burst()
        inference = infer(history.document, inference)
        if not change:
            continue
        texts.append(dumps(history.document))
        if number % 10 == 0:
            check(history.document, texts[-1], inference)
    replay(history, texts)


def check(document: Document, text: str, inference) -> None:
    """What is saved opens again as the same, and inference in steps is inference at once."""
    again = loads(text)
    assert dumps(again) == text
    fresh = infer(document)
    assert dict(fresh.nodes) == dict(inference.nodes)


def replay(history: History, texts: list[str]) -> None:
    for text in reversed(texts[:-1]):
        assert history.undo()
        assert dumps(history.document) == text
    assert history.undo_title is None and not history.undo()
    for text in texts[1:]:
        assert history.redo()
        assert dumps(history.document) == text
    assert history.redo_title is None and not diff(history.document, history.document)


@pytest.mark.parametrize("part", range(8))
def test_random_edits_with_undo_and_redo_byte_for_byte(part: int) -> None:
    for number in range(max(EDITS // SESSION // 8, 1)):
        session(part * 100_000 + number)
