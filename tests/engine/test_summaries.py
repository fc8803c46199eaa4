"""Choosing sentences: what is known of them, the score of a summary, the template."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.source import Articles
from netbuilder.engine.data import DataError
from netbuilder.engine.data.readers import Wish, read
from netbuilder.engine.data.readers.articles import rouge
from netbuilder.engine.data.readers.sentences import words
from netbuilder.engine.data.room import Room
from netbuilder.engine.metrics.sequences import Rouge1
from netbuilder.training import metrics_sequence
from tests.engine.scenarios import template, trained

BODY = ["The cat sleeps.", "A dog barks at the cat!", "In 1999 it rained."]
CATS = [{"title": "Cat", "body": BODY, "summary": "A cat sleeps and the dog barks."}]


def table(folder: Path, articles: Any) -> Any:
    (folder / "articles.json").write_text(json.dumps(articles), encoding="utf-8")
    return read(Articles(path="articles.json"), folder, Wish(Room()))


def test_a_sentence_is_told_in_numbers(tmp_path: Path) -> None:
    found = table(tmp_path, CATS).columns
    first, _, last = found["features"][0]
    assert first[:3].tolist() == pytest.approx([0, 1, 1]) and last[:3].tolist() == pytest.approx([2 / 3, 0, 1 / 3])
    assert first[4] == 1 and last[4] == 0  # the word of the title
    assert last[9] == pytest.approx(4 / 18)  # digits among the characters
    assert found["score"][0, 0, 0] == pytest.approx(2 * 3 / (3 + 7))
    assert found["overlap"][0, 1, -1] == 6 and found["reference"][0, -1] == 7


def test_the_score_of_a_summary_is_that_of_its_words(tmp_path: Path) -> None:
    found = table(tmp_path, CATS).columns
    meter = Rouge1(metrics_sequence.Rouge1(sentences=2))
    meter.fields = {name: torch.from_numpy(found[name]) for name in ("overlap", "reference")}
    meter.update(torch.tensor([[[0.5], [0.9], [2.0]]]), torch.zeros(1, 3, 1), torch.tensor([2]))
    both = Counter(words(BODY[0])) + Counter(words(BODY[1]))
    assert meter.compute() == pytest.approx(rouge(both, words(CATS[0]["summary"])))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "is no JSON text"),
        ("{}", "expected a list of articles"),
        ('[{"title": "a", "summary": "b", "body": []}]', "article 1 needs"),
        ('[{"title": "a", "summary": "!", "body": ["c"]}]', "article 1 needs"),
    ],
)
def test_broken_articles_are_told(tmp_path: Path, content: str, sentence: str) -> None:
    (tmp_path / "articles.json").write_text(content, encoding="utf-8")
    with pytest.raises(DataError, match=sentence):
        read(Articles(path="articles.json"), tmp_path, Wish(Room()))


def test_the_template_beats_chance_and_stands_beside_the_first_sentences(tmp_path: Path) -> None:
    finished = trained(template("summary_extractive", epochs=10), tmp_path)[1]
    assert finished.baseline_names == {"worth": "first sentences"}
    assert 0.25 < finished.baseline["test_rouge_1"] < 0.3
    assert finished.metrics["test_rouge_1"] > 0.25


def test_a_field_the_metric_does_not_find_is_named(tmp_path: Path) -> None:
    document = template("summary_extractive")
    node = document.graph.nodes["worth"]
    metric = metrics_sequence.Rouge1(overlap="counts")
    node = replace(node, layer=replace(node.layer, metrics=(metric,)))  # type: ignore[type-var]
    graph = replace(document.graph, nodes={**document.graph.nodes, "worth": node})
    with pytest.raises(NetBuilderError, match="counts"):
        trained(replace(document, graph=graph), tmp_path)
