"""`.netb` files: exact round trips, and every bad file refused with one sentence and a place."""

from __future__ import annotations

import json
import os
import stat
import time
from pathlib import Path
from random import Random

import pytest

from netbuilder.graph.document import Comment, Document, Frame, UnknownLayer
from netbuilder.graph.edits import AddBlock, AddNode, Connect, MakeBlock, PutComment, PutFrame, SetNotes
from netbuilder.graph.files import FileError, dumps, load, loads, save
from netbuilder.graph.node import Node, Prose
from tests.graph.drawings import classifier, layer


def rich() -> Document:
    """A document with some of everything."""
    document = MakeBlock(nodes=("conv", "flatten"), name="body").apply(classifier())
    for edit in (
        AddNode(node=Node("add", layer("Add"), (1.25, 3.0), "the sum", "a note\nof two lines")),
        Connect(source="body", target="add"),
        Connect(source="dense", target="add"),
        AddNode(node=Node("attention", layer("MultiHeadAttention"), bypassed=True)),
        Connect(source="dense", target="attention", target_port="value"),
        PutFrame(frame=Frame("frame", "Körper", (0.0, 0.0, 100.0, 50.5))),
        PutComment(comment=Comment("comment", "import os; os.system('x')", (5.0, 5.0))),
        SetNotes(notes=Prose("# Title\n\nText 中文 \u2028 end")),
    ):
        document = edit.apply(document)
    return document


def change(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new, 1)


def test_saving_and_opening_is_exact() -> None:
    text = dumps(rich())
    assert loads(text) == rich()
    assert dumps(loads(text)) == text
    assert '["dense", "attention.value"]' in text and '["dense", "label"]' in text


def test_wires_without_ports_mean_the_first_ones() -> None:
    text = dumps(classifier())
    assert loads(change(text, '["image", "conv"]', '["image.output", "conv.x"]')) == classifier()


def test_unknown_layers_survive_byte_for_byte() -> None:
    entry = '{"type": "HyperDense", "units": 3, "nested": {"a": [1, 2.5, null, "ü"]}}'
    text = dumps(classifier()).replace('{"type": "Dense", "units": 10}', entry)
    document = loads(text)
    assert isinstance(document.graph.nodes["dense"].layer, UnknownLayer)
    assert dumps(document) == text
    assert dumps(loads(text.replace(entry, '"HyperDense"'))) == text.replace(entry, '"HyperDense"')


WRONG = [
    ('"filters": 8', '"filters": 8, "kernel_size": [3, "two"]', "nodes.conv.kernel_size: expected"),
    ('"units": 10', '"units": "two"', 'nodes.dense.units: expected a positive integer, got "two"'),
    ('"units": 10', '"units": true', "nodes.dense.units: expected a positive integer, got True"),
    ('"units": 10', '"units": 1e400', "the number"),
    ('"units": 10', '"units": NaN', "expected numbers, got NaN"),
    ('"units": 10', '"units": ' + "9" * 5000, "too long"),
    ('"units": 10', '"units": 10, "units": 10', "units: stands twice"),
    ('"units": 10', '"unitz": 10', "nodes.dense.unitz: Dense has no such parameter"),
    ('"version": 1', '"version": 2', "newer NetBuilder"),
    ('"version": 1', '"version": 0', "version: expected a positive integer"),
    ('"version": 1', '"version": true', "version: expected a positive integer"),
    ('"format": "netbuilder"', '"format": "other"', "format"),
    ('["image", "conv"]', '["image", "nothing"]', 'edges.0: there is no node "nothing"'),
    ('["image", "conv"]', '["image", "conv.y"]', 'edges.0: Conv2D "conv" has no input "y"; it has x'),
    ('["image", "conv"]', '["label", "conv"]', 'edges.0: Output "label" has no output; it has none'),
    ('["image", "conv"]', '["image"]', "edges.0: expected two ends"),
    ('["image", "conv"]', '["image", "../conv"]', "edges.0: expected the name of a node"),
    ('"dense": {"layer"', '"class": {"layer"', "nodes.class: expected a name"),
    ('"dense": {"layer"', '"__import__": {"layer"', "nodes.__import__: expected a name"),
    ('"dense": {"layer"', '"x\\ny": {"layer"', "expected a name"),
    ('"dense": {"layer"', '"conv": {"layer"', "conv: stands twice"),
    ('"dense": {"layer"', '"dense": {"shared_with": "dense", "layer"', "nodes.dense.shared_with"),
    ('"dense": {"layer"', '"dense": {"code": "1", "layer"', "nodes.dense.code: a node has no such entry"),
    ('"at": [0, 0]', '"at": [0, 1e99]', "nodes.image.at: expected 2 numbers"),
    ('"plan": {}', '"plan": {"epochs": -1}', "plan.epochs: expected"),
    ('"plan": {}', '"plan": {"optimizer": "os.system"}', "plan.optimizer: expected one of"),
    ('"plan": {}', '"plan": {}, "code": "print()"', "code: a NetBuilder file has no such entry"),
    ('"nodes": {', '"nodes": [', "line"),
]


@pytest.mark.parametrize(("old", "new", "words"), WRONG)
def test_a_wrong_file_is_refused_with_a_place(old: str, new: str, words: str) -> None:
    with pytest.raises(FileError, match=r".") as told:
        loads(change(dumps(classifier()), old, new))
    assert words in str(told.value)
    assert len(str(told.value)) < 2000


HEAD = '{"format": "netbuilder", "version": 1, '
HOSTILE = [
    "",
    "[]",
    "null",
    "[" * 100_000,
    '{"a":' * 100_000,
    HEAD + '"notes": ' + "[" * 900 + "]" * 900 + "}",
    HEAD + '"nodes": {"a": {"layer": {"type": "X", "v": ' + "[" * 500 + "]" * 500 + "}}}}",
    json.dumps({"format": "netbuilder", "version": 1, "notes": "x" * 1_100_000}),
    json.dumps({"format": "netbuilder", "version": 1, "nodes": {f"n{i}": 0 for i in range(20_001)}}),
    json.dumps({"format": "netbuilder", "version": 1, "edges": [0] * 100_001}),
    json.dumps({"format": "netbuilder", "version": 1, "nodes": {"a": {"layer": "Dense", "label": "x" * 5000}}}),
    json.dumps({"format": "netbuilder", "version": 1, "blocks": {"../../x": {"nodes": {}, "edges": []}}}),
    HEAD + '"data": {"source": {"type": "os.system", "path": "/etc/passwd"}}}',
    HEAD + '"notes": "\\ud800"}',
    json.dumps({"format": "netbuilder", "version": 1, "data": {"source": {"type": "Arrays", "path": "a\0b"}}}),
    json.dumps({"format": "netbuilder", "version": 1, "nodes": {"a": {"layer": ["Dense"]}}}),
]  # fmt: skip


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_files_are_refused_quickly(number: int) -> None:
    start = time.process_time()
    with pytest.raises(FileError):
        loads(HOSTILE[number])
    assert time.process_time() - start < 2


def test_text_with_code_in_it_is_only_text() -> None:
    document = AddNode(node=Node("note", layer("Identity"), label="'; raise SystemExit #")).apply(classifier())
    assert loads(dumps(document)).graph.nodes["note"].label == "'; raise SystemExit #"


@pytest.mark.parametrize("part", range(4))
def test_mutated_files_open_or_are_refused(part: int) -> None:
    text = dumps(rich())
    random = Random(part)
    for _ in range(500):
        mutated = mutate(random, text)
        start = time.process_time()
        try:
            document = loads(mutated)
        except FileError as error:
            assert str(error)
        else:
            assert dumps(loads(dumps(document))) == dumps(document)
        assert time.process_time() - start < 2


PIECES = ("{", "}", "[", "]", ",", ":", '"', "0", "-1", "1e308", "null", "true", '"x"', "[]", "{}", '"a":', "\\u0000")


def mutate(random: Random, text: str) -> str:
    """Characters cut, doubled, replaced; or a value in the JSON replaced by another."""
    if random.random() < 0.6:
        return json.dumps(mutate_value(random, json.loads(text)), ensure_ascii=False)
    start = random.randrange(len(text))
    end = start + random.choice((0, 1, 1, 5, 80))
    return text[:start] + random.choice((*PIECES, text[start:end] * 2, "")) + text[end:]


def mutate_value(random: Random, value: object) -> object:
    children = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    if not children or random.random() < 0.15:
        return random.choice((None, 0, -1, 1e9, True, "", "x", "Dense", [], {}, [1, 2], {"type": "Dense"}, value))
    key, child = random.choice(children)
    changed = value.copy()
    if isinstance(changed, dict) and random.random() < 0.1:
        changed[random.choice(("zz", "image", "label", "type"))] = changed.pop(key)
    else:
        changed[key] = mutate_value(random, child)
    return changed


def test_save_replaces_at_one_stroke_and_keeps_the_mode(tmp_path: Path) -> None:
    path = tmp_path / "net.netb"
    save(classifier(), path)
    path.chmod(0o640)
    save(rich(), path)
    assert load(path) == rich()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [p.name for p in tmp_path.iterdir()] == ["net.netb"]


def test_a_failed_save_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "net.netb"
    save(classifier(), path)

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(rich(), path)
    assert load(path) == classifier() and [p.name for p in tmp_path.iterdir()] == ["net.netb"]


def test_files_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"none\.netb cannot be read: no such file"):
        load(tmp_path / "none.netb")
    (tmp_path / "binary.netb").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileError, match=r"binary\.netb cannot be opened: byte 0"):
        load(tmp_path / "binary.netb")
    (tmp_path / "large.netb").write_bytes(b" " * (16 * 2**20 + 1))
    with pytest.raises(FileError, match="larger than 16 MB"):
        load(tmp_path / "large.netb")


def test_a_block_used_before_it_is_there_keeps_its_wires() -> None:
    document = AddNode(node=Node("use", layer("Block", block="later"))).apply(classifier())
    document = Connect(source="conv", target="use", target_port="enter").apply(document)
    assert loads(dumps(document)) == document
    block = MakeBlock(nodes=("conv",), name="other").apply(classifier()).blocks["other"]
    assert not [e for e in AddBlock(block=block).apply(document).graph.edges if e.target == "other"]
