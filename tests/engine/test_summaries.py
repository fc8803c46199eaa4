"""Choosing sentences: what is known of them, the score of a summary, the template."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.__main__ import main
from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.source import Articles
from netbuilder.engine.data import DataError
from netbuilder.engine.data.readers import Wish, read
from netbuilder.engine.data.readers.articles import rouge
from netbuilder.engine.data.readers.sentences import split_sentences, words
from netbuilder.engine.data.room import Room
from netbuilder.engine.desk import Desk
from netbuilder.engine.metrics.sequences import Rouge1
from netbuilder.engine.opening import open_run
from netbuilder.engine.task import Task
from netbuilder.protocol.commands import AnyQuestion, Evaluate, Predict, Preview
from netbuilder.training import metrics_sequence
from tests.engine.asking import ask
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


# Articles a person gives


def test_texts_are_cut_into_sentences() -> None:
    text = 'Dr. J. Smith came.  He left! "Why?" Nobody knew, e.g. me. It was 3.5 km\nA title\n今天好。明天呢？'
    wanted = ["Dr. J. Smith came.", "He left!", '"Why?"', "Nobody knew, e.g. me.", "It was 3.5 km", "A title"]
    assert split_sentences(text) == [*wanted, "今天好。", "明天呢？"]
    assert split_sentences(" \n ") == []


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(trained(template("summary_extractive", epochs=2), tmp_path_factory.mktemp("articles"))[1].run)


def asked(task: Task, question: AnyQuestion) -> Any:
    desk = Desk()
    desk.show(task, "run")
    return ask(desk, question)


def test_an_article_of_the_data_is_judged_as_it_is_there(run: Path) -> None:
    task = open_run(run)
    data = task.document.data
    assert data is not None
    sample = asked(task, Preview(data=data.to_json(), part="test", start=3, count=1)).samples[0]["features"]
    assert sample["title"] and len(sample["sentences"]) == len(sample["series"][0])
    own = {name: sample[name] for name in ("title", "sentences")}
    given = asked(task, Predict(samples=[{"features": own}])).answers[0]
    known = asked(task, Predict(samples=[{"features": {"series": sample["series"]}}])).answers[0]
    scores = [s["score"] for s in given["sentences"]]
    assert scores == pytest.approx(list(known["values"].values())[: len(scores)], abs=1e-3)
    best = sorted(range(len(scores)), key=lambda i: -scores[i])[:3]
    assert [i for i, s in enumerate(given["sentences"]) if s["is_chosen"]] == sorted(best)
    assert given["text"] == " ".join(sample["sentences"][i] for i in sorted(best))


def test_ways_of_summing_up_stand_side_by_side(run: Path) -> None:
    found = asked(open_run(run), Evaluate(part="test"))
    ways = {way["name"]: way["rouge_1"] for way in found.outputs["worth"]["others"]}
    assert ways["network"] == found.values["rouge_1"] and ways["first sentences"] == found.baseline["rouge_1"]
    assert 0.2 < ways["most like the article"] < ways["best there are"] < 0.5


def test_the_command_line_sums_up_texts(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Lighthouse\nA lighthouse is a tower. It has a light. Ships see it. It is old. Nobody lives there."
    (tmp_path / "one.txt").write_text(text, encoding="utf-8")
    assert main(["predict", str(run), str(tmp_path / "one.txt"), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["predictions"][0]
    assert len(found["sentences"]) == 5 and sum(s["is_chosen"] for s in found["sentences"]) == 3
    (tmp_path / "none.txt").write_text("A title alone", encoding="utf-8")
    assert main(["predict", str(run), str(tmp_path / "none.txt")]) != 0
    assert "no sentence with words" in capsys.readouterr().err


def test_padding_is_no_answer(run: Path) -> None:
    found = asked(open_run(run), Evaluate(part="test")).outputs["worth"]
    task = open_run(run)
    real = int(task.data.test.gather_lengths(torch.arange(len(task.data.test)))["score"].sum())
    assert sum(found["residuals"]["histogram"]) == real
