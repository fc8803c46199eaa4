"""Preview, Forecast, OpenRun: data and documents before and after training."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import TextCsv
from netbuilder.engine import capacity, memory
from netbuilder.engine.data import load, vocabulary
from netbuilder.engine.data.fetch import BUNDLED_FOLDER
from netbuilder.engine.desk import Desk
from netbuilder.engine.failures import OutOfMemory
from netbuilder.engine.shown import Shown
from netbuilder.engine.task import prepare
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps
from netbuilder.protocol.commands import Evaluate, Examine, Forecast, OpenRun, Predict, Preview
from netbuilder.protocol.events import Examined, Forecasted, Opened, Previewed
from tests.engine.asking import ask
from tests.engine.drawings import digits_cnn, digits_mlp
from tests.engine.running import train


def previewed(folder: Path = Path(), **data: Any) -> Previewed:
    wish = {key: data.pop(key) for key in ("part", "start", "count") if key in data}
    found = ask(Desk(), Preview(data=data, folder=str(folder), **wish))
    assert isinstance(found, Previewed)
    return found


def as_json(document: Document) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(dumps(document))
    return found


def test_pictures_with_their_classes() -> None:
    found = previewed(source={"type": "Bundled", "name": "digits"}, count=5)
    assert [set(s) for s in found.samples] == [{"image", "label"}] * 5
    assert found.samples[0]["image"]["picture"].startswith("iVBOR") and found.samples[0]["label"] in "0123456789"
    assert [name for name, _ in found.classes["label"]] == list("0123456789")
    assert sum(count for _, count in found.classes["label"]) == found.sizes["train"]
    assert sum(found.sizes.values()) == 1797


def test_who_speaks_can_group_the_samples() -> None:
    by_speaker = {"by": "group", "column": "speaker", "use_given_test": False}
    found = previewed(source={"type": "Bundled", "name": "spoken_digits"}, split=by_speaker, count=1)
    assert found.keys == ["speaker", "recording"] and found.sizes == {"train": 2000, "validation": 500, "test": 500}
    assert "yweweler tests; none of them trains" in found.notes[0]


def test_numbers_come_in_their_own_units_whatever_the_scaling() -> None:
    iris: dict[str, Any] = {"type": "Bundled", "name": "iris"}
    raw, scaled = (previewed(source=iris, scalers=s, count=3) for s in ({}, {"features": "standard"}))
    for a, b in zip(raw.samples, scaled.samples, strict=True):
        assert a["features"] == pytest.approx(b["features"], rel=1e-3) and a["species"] == b["species"]
    assert 4 <= raw.samples[0]["features"][0] <= 8


def test_small_columns_beside_large_ones_keep_their_digits() -> None:
    """Whoever asks the network about a shown sample asks about that sample."""
    source: dict[str, Any] = {"type": "Bundled", "name": "breast_cancer"}
    raw, scaled = (previewed(source=source, scalers=s, count=40) for s in ({}, {"features": "standard"}))
    assert [s["features"] for s in raw.samples] == [s["features"] for s in scaled.samples]
    with (BUNDLED_FOLDER / "breast_cancer.csv").open() as file:
        rows = [[float(cell) for cell in line.split(",")[:-1]] for line in list(file)[1:]]
    assert all(s["features"] in rows for s in raw.samples)


@pytest.mark.parametrize(
    ("name", "field", "kind"),
    [("topics", "text", "text"), ("spoken_digits", "mfcc", "series")],
)
def test_texts_and_sequences(name: str, field: str, kind: str) -> None:
    found = previewed(source={"type": "Bundled", "name": name}, count=2)
    assert found.samples[0][field][kind]
    if kind == "series":
        assert len(found.samples[0][field]["series"]) == len(found.samples[0][field]["names"]) == 13


@pytest.mark.parametrize(("tokens", "size"), [("words", 8), ("characters", 12)])
def test_a_text_that_is_shown_is_read_as_the_same_tokens(tmp_path: Path, tokens: Any, size: int) -> None:
    lines = "".join(f"a rare{i} word, and 好{chr(0x4E00 + i)},{i % 2}\n" for i in range(40)).replace("word,", "word;")
    (tmp_path / "own.csv").write_text("text,kind\n" + lines, encoding="utf-8")
    source = TextCsv(path="own.csv", label_column="kind", tokens=tokens, vocabulary=size)
    dataset = Dataset(source=source)
    data = load(dataset, tmp_path)
    found = Shown(data, dataset).samples(data.train, range(5))
    known = data.fitted.vocabularies["text"]
    for row, sample in enumerate(found):
        words = vocabulary.split_text(sample["text"]["text"], tokens)
        again, _ = vocabulary.encode([words], known, source.max_length)
        assert again[0].tolist() == data.train.columns["text"].gather(torch.tensor([row]))[0].tolist()
        assert vocabulary.UNKNOWN in again


def test_pages_end_with_the_part() -> None:
    source = {"type": "Bundled", "name": "iris"}
    assert len(previewed(source=source, part="test", start=10, count=24).samples) == 5
    assert previewed(source=source, part="test", start=1000).samples == []


def test_own_table_with_its_columns(tmp_path: Path) -> None:
    rows = "".join(f"{i},{'red' if i % 2 else 'blue'},{i * 2}\n" for i in range(40))
    (tmp_path / "own.csv").write_text("size,colour,price\n" + rows)
    source = {"type": "Csv", "path": "own.csv", "targets": ["price"]}
    found = previewed(tmp_path, source=source)
    assert [f["name"] for f in found.fields] == ["features", "price"]
    assert [(c["name"], c["type"]) for c in found.columns] == [
        ("size", "numeric"),
        ("colour", "category"),
        ("price", "numeric"),
    ]


def test_own_pictures(tmp_path: Path) -> None:
    for kind, level in (("dark", 20), ("light", 220)):
        (tmp_path / "own" / kind).mkdir(parents=True)
        for number in range(6):
            Image.fromarray(np.full((9, 7, 3), level + number, np.uint8)).save(
                tmp_path / "own" / kind / f"{number}.png"
            )
    found = previewed(tmp_path, source={"type": "ImageFolder", "path": "own", "size": [8, 8]})
    assert {name for name, _ in found.classes["label"]} == {"dark", "light"}
    with pytest.raises(NetBuilderError, match=r"\.$"):
        previewed(tmp_path, source={"type": "ImageFolder", "path": "missing"})


def test_the_same_data_are_loaded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.csv").write_text("a,b\n" + "1,2\n2,3\n" * 10)
    desk, question = Desk(), Preview(data={"source": {"type": "Csv", "path": "own.csv"}}, folder=str(tmp_path))
    first = ask(desk, question)
    with monkeypatch.context() as patch:
        patch.setattr("netbuilder.engine.preview.load", None)
        assert ask(desk, question) == first
    (tmp_path / "own.csv").write_text("a,b\n" + "1,2\n2,3\n" * 20)
    changed = ask(desk, question)
    assert isinstance(changed, Previewed) and sum(changed.sizes.values()) == 40


def test_a_set_that_is_not_here_is_not_fetched_by_the_way() -> None:
    with pytest.raises(NetBuilderError, match="fetch it first"):
        previewed(source={"type": "Download", "name": "cifar10"})


def test_forecast_says_time_and_memory(tmp_path: Path) -> None:
    found = ask(Desk(), Forecast(document=as_json(digits_cnn(batch_size=64)), folder=str(tmp_path)))
    assert isinstance(found, Forecasted)
    parts = found.memory
    assert parts["total"] == sum(v for k, v in parts.items() if k != "total")
    task = prepare(digits_cnn(batch_size=64), tmp_path)
    assert parts["gradients"] == 4 * sum(p.numel() for p in task.model.parameters())
    assert parts["optimizer"] >= parts["gradients"], "RMSprop keeps a square for each weight"
    assert 0 < found.seconds_per_epoch < 60 and found.samples_per_second > 100
    assert found.largest_batch and found.largest_batch > 64 and math.log2(found.largest_batch).is_integer()
    assert found.layers["conv"]["weights"] == 320 and found.layers["norm"]["activations"] >= 64 * 8 * 64 * 4
    assert not (tmp_path / "runs").exists()


def test_weighing_leaves_the_model_as_it_was(tmp_path: Path) -> None:
    task = prepare(digits_cnn(), tmp_path)
    before = {k: v.clone() for k, v in task.model.state_dict().items()}
    each, _, layers = memory.activations(task)
    assert each == pytest.approx(sum(layers.values())) and each > 8 * 64 * 4
    assert all(v.equal(before[k]) for k, v in task.model.state_dict().items())


def test_too_big_for_the_memory_is_refused_with_a_batch_that_fits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = digits_cnn(batch_size=100_000)
    monkeypatch.setattr(capacity, "free_memory", lambda device: 2e7)
    with pytest.raises(OutOfMemory, match=r"needs at least .* GiB .* Try a batch size of \d+") as told:
        train(document, tmp_path)
    fitting = told.value.batch_size
    assert fitting is not None
    train(replace(document, plan=replace(document.plan, batch_size=fitting, epochs=1)), tmp_path)
    monkeypatch.setattr(capacity, "free_memory", lambda device: 1e4)
    with pytest.raises(OutOfMemory, match="make the network smaller"):
        train(document, tmp_path)


def test_a_finished_run_is_opened_and_asked(tmp_path: Path) -> None:
    trainer = train(digits_mlp(epochs=2), tmp_path)
    expected = ask(trainer.desk, Evaluate())
    assert trainer.folder is not None
    run, desk = str(trainer.folder.path), Desk()
    opened = ask(desk, OpenRun(run=run, request=4))
    assert isinstance(opened, Opened) and opened.outputs == ["output"] and opened.sizes["test"] == 180
    assert ask(desk, Evaluate()) == expected
    other = ask(Desk(), Examine(run=run))
    assert isinstance(other, Examined) and other.samples


def test_questions_without_a_model_are_told_so(tmp_path: Path) -> None:
    with pytest.raises(NetBuilderError, match="no trained model"):
        ask(Desk(), Predict(samples=[{}]))
    with pytest.raises(NetBuilderError, match="expected the folder of a run"):
        ask(Desk(), OpenRun(run=str(tmp_path)))
