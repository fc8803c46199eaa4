"""Texts written word by word: search, what counts as right, the same through the program as a person uses it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from itertools import product
from pathlib import Path
from typing import Any, TypeVar

import pytest
import torch

from netbuilder.__main__ import main
from netbuilder.base.errors import NetBuilderError, ParameterError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.preparation import Split
from netbuilder.datasets.source import Bundled, TextCsv, TextPairs
from netbuilder.engine.cases import evaluation
from netbuilder.engine.data import DataError, load
from netbuilder.engine.data.vocabulary import END, START, UNKNOWN
from netbuilder.engine.desk import Desk
from netbuilder.engine.evaluate import evaluate
from netbuilder.engine.export import Subject, export
from netbuilder.engine.metrics.sequences import ExactMatch, WrittenRouge1, rouge_1
from netbuilder.engine.modules.writing import write
from netbuilder.engine.opening import open_run
from netbuilder.engine.shown import Shown
from netbuilder.engine.task import Task
from netbuilder.engine.usual_words import usual_words
from netbuilder.engine.writing import completed, writer, writes
from netbuilder.graph.document import Document
from netbuilder.graph.edits import SetParams, Settings
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.files import load as load_file
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.protocol.commands import AnyQuestion, Evaluate, Examine, Predict
from netbuilder.protocol.events import Evaluated, Examined, Predicted
from tests.engine.asking import ask
from tests.engine.scenarios import RESOURCES, trained

Answered = TypeVar("Answered")
WORDS, STEPS = 6, 3  # 4 and 5 can be written, 3 ends


def chain(seed: int) -> torch.Tensor:
    """Scores (last, next) of a network that looks at the last word only."""
    return torch.randn(WORDS, WORDS, generator=torch.Generator().manual_seed(seed)) * 2


def said(scores: torch.Tensor, beams: int) -> tuple[list[int], float]:
    def after(tokens: torch.Tensor, length: int) -> torch.Tensor:
        return scores[tokens[:, length - 1]]

    texts, logs = write(after, 1, STEPS, beams, torch.device("cpu"))
    return texts[0, 0].tolist(), float(logs[0, 0].sum())


def every_text(scores: torch.Tensor) -> dict[tuple[int, ...], float]:
    """Log probability of each text that can be written."""
    logs = scores.log_softmax(-1)
    found = {}
    for words in product((END, 4, 5), repeat=STEPS):
        length = words.index(END) + 1 if END in words else STEPS
        text = words[:length]
        pairs = zip((START, *text), text, strict=False)
        found[text + (0,) * (STEPS - length)] = sum(float(logs[a, b]) for a, b in pairs)
    return found


@pytest.mark.parametrize("seed", range(8))
def test_a_wide_beam_finds_the_likeliest_of_all_texts(seed: int) -> None:
    every = every_text(chain(seed))
    best = max(every, key=every.__getitem__)
    text, log = said(chain(seed), 27)
    assert tuple(text) == best and log == pytest.approx(every[best], abs=1e-5)


@pytest.mark.parametrize("seed", range(8))
def test_one_beam_takes_the_likeliest_word_each_time(seed: int) -> None:
    scores, last, text = chain(seed), START, []
    while len(text) < STEPS and last != END:
        last = max((END, 4, 5), key=lambda w: float(scores[last, w]))
        text.append(last)
    assert said(scores, 1)[0] == text + [0] * (STEPS - len(text))


def test_samples_do_not_meet_in_a_search() -> None:
    scores = torch.stack([chain(1), chain(2)])

    def after(tokens: torch.Tensor, length: int) -> torch.Tensor:
        return scores[torch.arange(len(tokens)) // 4, tokens[:, length - 1]]

    texts, _ = write(after, 2, STEPS, 4, torch.device("cpu"))
    assert [t[0].tolist() for t in texts] == [said(chain(1), 4)[0], said(chain(2), 4)[0]]


def test_rouge_counts_the_words_in_common() -> None:
    chance = torch.Generator().manual_seed(0)
    found, wanted = (torch.randint(3, 8, (50, 6), generator=chance) for _ in range(2))
    for got, a, b in zip(rouge_1(found, wanted).tolist(), found.tolist(), wanted.tolist(), strict=True):
        one, two = (Counter(w for w in text if w > END) for text in (a, b))
        assert got == pytest.approx(2 * (one & two).total() / max(1, one.total() + two.total()))


def test_texts_are_judged_whole() -> None:
    exact, rouge = ExactMatch(), WrittenRouge1()
    for meter in (exact, rouge):
        meter.update(torch.tensor([[4, 5, END], [4, END, 0]]), torch.tensor([[4, 5, END], [4, 5, END]]))
    assert exact.compute() == 0.5 and rouge.compute() == pytest.approx((1 + 2 / 3) / 2)


# Pairs of texts as data


def pairs(folder: Path, lines: list[str]) -> TextPairs:
    (folder / "pairs.csv").write_text("\n".join(["long,short", *lines]) + "\n", encoding="utf-8")
    return TextPairs(
        path="pairs.csv", text_column="long", target_column="short", vocabulary=40, max_length=6, target_length=4
    )


def test_what_was_written_is_the_target_one_step_later(tmp_path: Path) -> None:
    lines = [f"w{i} b c,w{i} z" for i in range(8)] + ["a b c d e f g,a b c d", "x,y"]
    dataset = Dataset(source=pairs(tmp_path, lines), split=Split(validation=0, test=0.2))
    data = load(dataset, tmp_path)
    part = data.train
    fields = part.gather(torch.arange(len(part)))
    lengths = part.gather_lengths(torch.arange(len(part)))
    assert torch.equal(lengths["written"], lengths["target"])
    for target, written, length in zip(fields["target"], fields["written"], lengths["target"].tolist(), strict=True):
        assert written[0] == START and target[length - 1] == END
        assert torch.equal(written[1:length], target[: length - 1]) and not written[length:].any()
    assert data.description.field("written").shifts == "target"
    assert data.fitted.vocabularies["written"] == data.fitted.vocabularies["target"]
    assert data.notes == ("1 of 10 texts were cut to 6 words.", "1 of 10 texts were cut to 3 words.")
    sample = Shown(data, dataset).samples(part, [0])[0]
    assert sample["target"] == sample["written"] and "[" not in sample["target"]["text"]


def test_pairs_that_lack_a_text_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="one of the two texts is missing in row 3"):
        load(Dataset(source=pairs(tmp_path, ["a,b", "c,"])), tmp_path)
    with pytest.raises(DataError, match='no column "short"'):
        (tmp_path / "pairs.csv").write_text("long,brief\na,b\n", encoding="utf-8")
        load(Dataset(source=TextPairs(path="pairs.csv", text_column="long", target_column="short")), tmp_path)
    with pytest.raises(ParameterError, match="at least 5"):
        TextPairs(path="pairs.csv", vocabulary=4)


# A network that learns to say the second and the last of four words

NODES = {
    "text": {"type": "Input", "field": "text"},
    "words": {"type": "Embedding", "output_dim": 16},
    "places": {"type": "PositionalEncoding"},
    "encoder": {"type": "TransformerEncoder", "num_heads": 2, "intermediate_dim": 32, "norm_first": True},
    "written": {"type": "Input", "field": "written"},
    "words_before": {"type": "Embedding", "output_dim": 16},
    "places_before": {"type": "PositionalEncoding"},
    "decoder": {"type": "TransformerDecoder", "num_heads": 2, "intermediate_dim": 32, "norm_first": True},
    "scores": {"type": "Dense", "units": 16},
    "out": {"type": "Output", "target": "target", "metrics": ["Accuracy", "ExactMatch", "WrittenRouge1"]},
}
EDGES = [
    ["text", "words"],
    ["words", "places"],
    ["places", "encoder"],
    ["written", "words_before"],
    ["words_before", "places_before"],
    ["places_before", "decoder.x"],
    ["encoder", "decoder.memory"],
    ["decoder", "scores"],
    ["scores", "out"],
]


def drawing(**source: object) -> Document:
    """A small encoder and decoder for a table of pairs."""
    whole = {"type": "TextPairs", "path": "pairs.csv", "vocabulary": 16, "max_length": 5, "target_length": 5} | source
    plan = {"epochs": 18, "batch_size": 16, "threads": 1, "optimizer": {"type": "Adam", "learning_rate": 0.01}}
    content = {
        "format": "netbuilder",
        "version": 1,
        "data": {"source": whole},
        "plan": plan,
        "nodes": {name: {"layer": layer} for name, layer in NODES.items()},
        "edges": EDGES,
    }
    return loads(json.dumps(content))


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A finished run; its last event lies in finished.json."""
    folder = tmp_path_factory.mktemp("writing")
    chance = torch.Generator().manual_seed(0)
    rows = torch.randint(0, 10, (400, 4), generator=chance).tolist()
    lines = [f"{' '.join(f'w{i}' for i in row)},so w{row[1]} w{row[3]}" for row in rows]
    (folder / "pairs.csv").write_text("\n".join(["text,target", *lines]) + "\n", encoding="utf-8")
    finished = trained(drawing(), folder)[1]
    (Path(finished.run) / "finished.json").write_text(
        json.dumps({"metrics": finished.metrics, "baseline": finished.baseline, "names": finished.baseline_names})
    )
    return Path(finished.run)


def answer_of(task: Task, question: AnyQuestion, kind: type[Answered]) -> Answered:
    """As a window gets it."""
    desk = Desk()
    desk.show(task, "run")
    found = ask(desk, question)
    assert isinstance(found, kind)
    return found


def test_it_learns_to_write(run: Path) -> None:
    found = json.loads((run / "finished.json").read_text())
    assert found["metrics"]["test_exact_match"] > 0.9 > found["baseline"]["test_exact_match"] + 0.5
    assert found["names"] == {"out": "usual words"}
    assert 0.2 < found["baseline"]["test_written_rouge_1"] < found["metrics"]["test_written_rouge_1"]
    assert 0.2 < found["baseline"]["test_accuracy"] < 0.5  # "so" or the end, and padding does not count
    assert "val_exact_match" not in found["metrics"]  # dear to compute: not after every epoch


def test_evaluation_never_reads_the_right_words(run: Path) -> None:
    task = open_run(run)
    own = writer(task)
    assert own is not None and (own.target, own.written, own.steps) == ("target", "written", 5)
    batch = task.batches(task.data.test).at(torch.arange(20))
    before = writes(task, own, batch).ids
    batch.fields["written"].fill_(UNKNOWN)
    batch.lengths["written"].fill_(1)
    assert torch.equal(writes(task, own, batch).ids, before)


def test_the_probabilities_are_those_of_the_network(run: Path) -> None:
    task = open_run(run)
    part, made = completed(task, task.data.test, beams=3)
    assert made is not None
    batch = task.batches(part).at(torch.arange(len(part)))
    task.model.eval()
    with torch.no_grad():
        logs = task.learner.predict_alone(batch)[0].log_softmax(-1).gather(2, made.ids[..., None])[..., 0]
    real = made.ids > 0
    assert torch.allclose(logs[real], made.logs[real], atol=1e-4)


def test_more_beams_find_texts_at_least_as_likely(run: Path) -> None:
    task = open_run(run)
    one, many = (completed(task, task.data.test, beams)[1] for beams in (1, 5))
    assert one is not None and many is not None
    assert (many.logs.sum(1) >= one.logs.sum(1) - 1e-5).all()
    with pytest.raises(NetBuilderError, match="expected 1 to 64 beams, got 0"):
        completed(task, task.data.test, 0)


def test_the_baseline_says_what_most_texts_say(run: Path) -> None:
    task = open_run(run)
    own = writer(task)
    assert own is not None
    found = usual_words(task.data, own, {"text", "written"})
    words = [task.data.fitted.vocabularies["target"][i] for i in found.start]
    assert (words, found.count, found.source) == (["so"], 2, "text")
    batch = task.batches(task.data.test).at(torch.arange(30))
    assert torch.equal(found.write(batch)[:, 3:], torch.tensor([[END, 0]] * 30))
    assert (rouge_1(found.write(batch), batch.fields["target"]) > 0.6).all()  # two of three words, and by chance three


def test_a_question_is_answered_with_words_and_probabilities(run: Path) -> None:
    task = open_run(run)
    found = answer_of(task, Predict(samples=[{"text": "w1 w3 w1 w7"}], beams=2, activations=True), Predicted)
    answer = found.answers[0]
    assert answer["text"] == "so w3 w7" and [w for w, _ in answer["words"]] == ["so", "w3", "w7", "[END]"]
    assert all(0.3 < p <= 1 for _, p in answer["words"]) and {"decoder", "written"} <= found.activations.keys()


def test_evaluation_shows_texts_and_mistakes(run: Path) -> None:
    task = open_run(run)
    found = answer_of(task, Evaluate(part="train"), Evaluated)
    report = found.outputs["out"]
    assert report["task"] == "writing" and "confusion" not in report
    assert found.values["exact_match"] == evaluate(task, task.data.train, whole=True)["exact_match"]
    exact = sum(row["is_exact"] for row in report["texts"])
    assert all(row["is_exact"] == (row["wanted"] == row["written"]) for row in report["texts"])
    assert exact > 150 and report["texts"][0]["read"]["text"].startswith("w")
    wrong = answer_of(task, Examine(part="train"), Examined)
    count = round((1 - found.values["exact_match"]) * len(task.data.train))
    assert wrong.total == count and all(s["true"] != s["predicted"] for s in wrong.samples)
    every = answer_of(task, Examine(part="train", kind="all", count=2), Examined)
    assert set(every.samples[0]["predicted"]) == {"text"}


def test_the_command_line_writes(run: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "new.csv").write_text("text\nw9 w5 w9 w2\nw4 w1 w0 w1\n", encoding="utf-8")
    assert main(["predict", str(run), str(tmp_path / "new.csv"), "--beams", "3"]) == 0
    out = capsys.readouterr().out
    assert "so w5 w2" in out and "so w1 w1" in out
    assert main(["predict", str(run), str(tmp_path / "new.csv"), "--beams", "0"]) != 0
    assert "expected 1 to 64 beams" in capsys.readouterr().err


def test_cases_hold_texts_not_scores_of_all_words(run: Path) -> None:
    task = open_run(run)
    steps = [found for found in evaluation(task, task.data.test) if found is not None]
    assert steps[0].cases[0].is_text and steps[0].cases[0].predictions.shape == (len(task.data.test), 5)


def test_metrics_of_texts_need_something_that_writes(tmp_path: Path) -> None:
    document = drawing()
    text = dumps(document).replace('"field": "written"', '"field": "target"')
    (tmp_path / "pairs.csv").write_text("text,target\n" + "a b,c\n" * 20, encoding="utf-8")
    with pytest.raises(NetBuilderError, match="needs a network that writes"):
        trained(loads(text), tmp_path)


def test_characters_are_joined_without_gaps(tmp_path: Path) -> None:
    (tmp_path / "pairs.csv").write_text("text,target\n" + "天气好,好\n" * 10, encoding="utf-8")
    source = TextPairs(path="pairs.csv", tokens="characters", vocabulary=10, max_length=5, target_length=3)
    dataset = Dataset(source=source)
    data = load(dataset, tmp_path)
    assert Shown(data, dataset).samples(data.train, [0])[0]["text"] == {"text": "天气好"}


def test_short_definitions_come_from_the_topics(tmp_path: Path) -> None:
    described = {f.name: f for f in Dataset(source=Bundled(name="short_definitions")).fields}
    assert described["written"].shifts == "target" and not isinstance(TextPairs(path="a"), TextCsv)
    assert described["target"].type.shape == (9,)


def test_the_exported_script_writes_the_same(run: Path, tmp_path: Path) -> None:
    subject = Subject.of_run(run)
    script, data = (export(subject, tmp_path / name).path for name in ("model.py", "data.npz"))
    space: dict[str, Any] = {"__name__": "script", "__file__": str(script)}
    exec(compile(script.read_text(encoding="utf-8"), str(script), "exec", dont_inherit=True), space)
    model, parts = space["make_model"](), space["load_data"](data)
    model.load_state_dict(space["read_weights"](tmp_path / "model.safetensors"))
    task = open_run(run)
    for beams in (1, 3):
        made = completed(task, task.data.test, beams)[1]
        ids, logs = space["generate"](model, parts["test"], beams)
        assert made is not None and torch.equal(ids, made.ids) and torch.allclose(logs, made.logs, atol=1e-5)
    command = [sys.executable, str(script), "--write", "w9 W5 w9 w2", "--beams", "2"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "so w5 w2\n"


def test_a_decoder_that_sees_what_it_is_to_write_is_told() -> None:
    document = load_file(RESOURCES / "templates" / "summary_seq2seq.netb")
    assert not [p for p in problems(document, infer(document)) if p.code == "looks-ahead"]
    edit = SetParams(node="decoder", values=Settings.parse({"causal": False}))
    changed = edit.apply(document)
    (found,) = [p for p in problems(changed, infer(changed)) if p.code == "looks-ahead"]
    assert "still to be written" in found.sentence and found.fixes[0].edit.apply(changed) == document
