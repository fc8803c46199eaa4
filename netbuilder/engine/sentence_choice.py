"""Articles a person gives: told in numbers as those of the data were, and the sentences that make the summary."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Articles, Source
from netbuilder.engine.articles import FIELD, file_of, rarity
from netbuilder.engine.data import DataError
from netbuilder.engine.data.readers.sentences import features, split_sentences, words
from netbuilder.engine.task import Task
from netbuilder.training.metrics_sequence import Rouge1

USUAL = 3  # sentences of a summary where no metric says how many


def takes_articles(source: Source, field: Field) -> bool:
    """Whether an article given as a text can be told in the numbers of this field; ``source`` as it is read."""
    return isinstance(source, Articles) and field.name == FIELD


def articles_of(task: Task) -> Path:
    """The file of articles a task was trained on."""
    assert task.document.data is not None
    found = file_of(task.document.data.source, task.base)
    assert found is not None
    return found


def given_sentences(value: dict[str, Any]) -> tuple[str, list[str]]:
    """Title and sentences of an article as a question gives it; DataError when there is none."""
    given = value.get("sentences")
    found = [str(s) for s in given] if isinstance(given, list) else split_sentences(str(value.get("text", "")))
    if not any(words(s) for s in found):
        raise DataError("there is no sentence with words in it.")
    return str(value.get("title", "")), found


def in_numbers(file: Path, field: Field, title: str, sentences: Sequence[str]) -> tuple[np.ndarray, list[str]]:
    """float32 (longest, 11), padded with zeros, and the sentences that fit into it."""
    longest = field.type.shape[0] or len(sentences)
    kept = list(sentences[:longest])
    found = np.zeros((longest, field.type.shape[1] or 1), np.float32)
    found[: len(kept)] = features(title, kept, [words(s) for s in kept], rarity(file))
    return found, kept


def summary(task: Task, output: str, scores: Sequence[float], sentences: Sequence[str]) -> dict[str, Any]:
    """The best sentences by their scores: as one text, and each with its score."""
    best = chosen(task, output, scores[: len(sentences)])
    found = [{"text": sentences[i], "score": round(float(scores[i]), 5)} for i in best]
    return {"text": " ".join(sentences[i] for i in best), "sentences": found}


def chosen(task: Task, output: str, scores: Sequence[float]) -> list[int]:
    """Numbers of the best sentences, in the order of the article."""
    judge = next((j for j in task.learner.judges if j.node == output), None)
    metrics = judge.judgement.metrics if judge else ()
    count = next((m.sentences for m in metrics if isinstance(m, Rouge1)), USUAL)
    return sorted(sorted(range(len(scores)), key=lambda i: -scores[i])[:count])
