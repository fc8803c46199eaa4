"""From a person's own data to a drawing that checks clean and trains."""

from __future__ import annotations

import json
import random
import shutil
import wave
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import netbuilder.layers  # noqa: F401
from netbuilder.graph.files import load

COUNT = 40


def houses(folder: Path) -> Path:
    """area, town, price: numbers and a category."""
    chance = random.Random(1)
    rows = [f"{area},{chance.choice(['Ulm', 'Bonn'])},{area * 3.5:g}" for area in range(50, 50 + COUNT)]
    return _written(folder / "houses.csv", ["area,town,price", *rows])


def flowers(folder: Path) -> Path:
    rows = [f"{i % 2}\t{i / 7:.3f}\t{'AB'[i % 2]}" for i in range(COUNT)]
    return _written(folder / "flowers.tsv", ["label\tlength\tplace", *rows])


def reviews(folder: Path) -> Path:
    rows = [f'{"good" if i % 2 else "bad"},"a {"fine" if i % 2 else "dull"} film, number {i}"' for i in range(COUNT)]
    return _written(folder / "reviews.csv", ["mood,review", *rows])


def summaries(folder: Path) -> Path:
    """Two texts a row."""
    rows = [
        f'{i},"a {"fine" if i % 3 else "dull"} film about a man number {i}","{"go" if i % 3 else "stay"} {i}"'
        for i in range(COUNT)
    ]
    return _written(folder / "summaries.csv", ["no,article,summary", *rows])


def adverts(folder: Path) -> Path:
    """A text and a quantity a row."""
    rows = [f'"a house with {i % 7} rooms, number {i}",{i * 1.5}' for i in range(COUNT)]
    return _written(folder / "adverts.csv", ["text,price", *rows])


def letters(folder: Path) -> Path:
    for i in range(COUNT):
        _written(folder / "letters" / ("spam" if i % 2 else "ham") / f"{i}.txt", [f"letter number {i}"])
    return folder / "letters"


def photos(folder: Path) -> Path:
    for i in range(COUNT):
        place = folder / "photos" / ("dark" if i % 2 else "light")
        place.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (12, 10), (250 * (i % 2), i, 100)).save(place / f"{i}.png")
    return folder / "photos"


def sounds(folder: Path) -> Path:
    (folder / "sounds").mkdir()
    for i in range(COUNT):
        with wave.open(str(folder / "sounds" / f"{'high' if i % 2 else 'low'}_me_{i}.wav"), "wb") as file:
            file.setparams((1, 2, 8000, 0, "NONE", ""))
            pitch = (1000 if i % 2 else 200) * 2 * np.pi / 8000
            file.writeframes((8000 * np.sin(pitch * np.arange(600 + 10 * i))).astype("<i2").tobytes())
    return folder / "sounds"


def arrays(folder: Path) -> Path:
    chance = np.random.default_rng(1)
    fields = {
        "steps": chance.normal(size=(COUNT, 9, 2)).astype(np.float32),
        "image": chance.integers(0, 255, (COUNT, 8, 8), np.uint8),
        "kind": np.arange(COUNT) % 3,
        "size": chance.normal(size=(COUNT, 2)),
    }
    np.savez(folder / "arrays.npz", **fields)
    return folder / "arrays.npz"


def digits(folder: Path) -> Path:
    """MNIST's file format, 4 × 4 pixels."""
    (folder / "digits").mkdir()
    for stem in ("train", "t10k"):
        head = bytes([0, 0, 8, 3]) + b"".join(n.to_bytes(4, "big") for n in (COUNT, 4, 4))
        (folder / "digits" / f"{stem}-images-idx3-ubyte").write_bytes(head + bytes(i % 250 for i in range(COUNT * 16)))
        head = bytes([0, 0, 8, 1]) + COUNT.to_bytes(4, "big")
        (folder / "digits" / f"{stem}-labels-idx1-ubyte").write_bytes(head + bytes(i % 4 for i in range(COUNT)))
    return folder / "digits"


def _written(path: Path, lines: list[str]) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


ONLY_CLASSES = 'It predicts "label" (the only field of classes).'
KINDS = {
    houses: ('It predicts "price" (the last one); choose another with --target: area, town.', ["price"]),
    flowers: ('It predicts "label" (by its name); choose another with --target: length, place.', ["label"]),
    reviews: ('It predicts "mood" (the only one beside the texts).', ["label"]),
    summaries: ('It predicts "summary" (by its name).', ["target"]),
    adverts: ('It predicts "price" (the only one beside the texts).', ["label"]),
    letters: (ONLY_CLASSES, ["label"]),
    photos: (ONLY_CLASSES, ["label"]),
    sounds: (ONLY_CLASSES, ["label"]),
    arrays: ('It predicts "kind" (the only field of classes); choose another with --target: size.', ["kind"]),
    digits: (ONLY_CLASSES, ["label"]),
}


def targets(file: Path) -> list[str]:
    return [n.layer.target for n in load(file).graph.nodes.values() if n.type == "Output"]


@pytest.mark.parametrize("make", KINDS, ids=lambda make: make.__name__)
def test_drawn_clean_and_trained(cli, tmp_path, monkeypatch, make):
    monkeypatch.setenv("NETBUILDER_CACHE", str(tmp_path / "cache"))
    source, file = make(tmp_path), tmp_path / "drawings" / "mine.netb"
    file.parent.mkdir()
    sentence, wanted = KINDS[make]
    said = cli("new", source, file)
    assert said.code == 0, said.err
    assert sentence in said.err.splitlines()
    assert targets(file) == wanted
    assert cli("check", file).out == "mine.netb: no problems.\n"
    said = cli("train", file, "--epochs", "1", "--threads", "1", "--device", "cpu", "--run-dir", tmp_path / "runs")
    assert said.code == 0, said.err
    assert len([*(tmp_path / "runs").iterdir()]) == 1


def test_several_targets_are_an_output_each(cli, tmp_path):
    file = tmp_path / "mine.netb"
    assert cli("new", houses(tmp_path), file, "--target", "price", "town").code == 0
    document = load(file)
    assert sorted(targets(file)) == ["price", "town"]
    assert document.data is not None and document.data.field("features").names == ("area",)
    assert cli("check", file).out == "mine.netb: no problems.\n"


def test_the_drawing_names_its_data_as_seen_from_itself(cli, tmp_path, monkeypatch):
    houses(tmp_path)
    (tmp_path / "drawings").mkdir()
    monkeypatch.chdir(tmp_path)
    assert cli("new", "houses.csv", "drawings/mine.netb").code == 0
    source = json.loads(Path("drawings/mine.netb").read_text())["data"]["source"]
    assert source == {"type": "Csv", "path": "../houses.csv", "targets": ["price"]}
    assert cli("new", tmp_path / "houses.csv", "near.netb").code == 0
    assert json.loads(Path("near.netb").read_text())["data"]["source"]["path"] == "houses.csv"


def test_pictures_keep_their_own_size_and_colours(cli, tmp_path):
    photos(tmp_path)
    assert cli("new", tmp_path / "photos", tmp_path / "mine.netb").code == 0
    data = load(tmp_path / "mine.netb").data
    assert data is not None and data.field("image").type.shape == (3, 10, 12)


def test_pictures_in_an_archive(cli, tmp_path):
    shutil.make_archive(str(tmp_path / "photos"), "zip", photos(tmp_path))
    assert cli("new", tmp_path / "photos.zip", tmp_path / "mine.netb").code == 0
    assert load(tmp_path / "mine.netb").graph.nodes["scores"].layer.settings() == {"units": 2}


def test_rows_with_missing_values_can_be_left_out(cli, tmp_path):
    path = _written(tmp_path / "gaps.csv", ["a,b", *(f"{i},{i}" for i in range(30)), ",3"])
    file = tmp_path / "mine.netb"
    said = cli("new", path, file)
    assert said.code == 0 and "Rows with a missing value are left out" in said.err
    usual = ("train", file, "--epochs", "1", "--threads", "1", "--run-dir", tmp_path / "runs")
    assert cli(*usual).code == 0
    assert cli(*usual, "--set", "data.source.missing=stop").code == 2


def test_a_drawing_for_recordings_can_be_exported(cli, tmp_path):
    assert cli("new", sounds(tmp_path), tmp_path / "mine.netb").code == 0
    said = cli("export", tmp_path / "mine.netb", "--to", tmp_path / "mine.py")
    assert said.code == 0, said.err
    assert "largest absolute difference 0" in said.out


def test_a_table_can_be_taken_for_texts(cli, tmp_path):
    path = _written(tmp_path / "short.csv", ["a,b,c", *(f"good {i % 3},{i % 2},x{i % 2}" for i in range(COUNT))])
    assert cli("new", path, tmp_path / "mine.netb", "--kind", "text", "--target", "c").code == 0
    source = json.loads((tmp_path / "mine.netb").read_text())["data"]["source"]
    assert source == {"type": "TextCsv", "path": "short.csv", "text_column": "a", "label_column": "c"}


def test_the_roles_of_texts_are_told_and_can_be_chosen(cli, tmp_path):
    path = summaries(tmp_path)
    said = cli("new", path, tmp_path / "guessed.netb")
    assert '  column "article" is read, column "summary" is to be written' in said.err.splitlines()
    assert '  column "no" only numbers the rows: it is left out' in said.err.splitlines()
    assert cli("new", path, tmp_path / "mine.netb", "--target", "article", "--text", "summary").code == 0
    source = json.loads((tmp_path / "mine.netb").read_text())["data"]["source"]
    assert (source["text_column"], source["target_column"]) == ("summary", "article")
    said = cli("new", path, tmp_path / "third.netb", "--text", "article", "--forecast")
    assert said.code == 2 and "--text is for tables of texts" in said.err


def test_a_network_for_pairs_of_texts_writes(cli, tmp_path):
    file, runs = tmp_path / "mine.netb", tmp_path / "runs"
    assert cli("new", summaries(tmp_path), file).code == 0
    assert cli("train", file, "--epochs", "1", "--threads", "1", "--device", "cpu", "--run-dir", runs).code == 0
    new = _written(tmp_path / "new.csv", ["article", "a fine film", "a dull film about a man"])
    said = cli("predict", next(runs.iterdir()), new, "--to", tmp_path / "out.csv")
    assert said.code == 0, said.err
    lines = (tmp_path / "out.csv").read_text().splitlines()
    assert lines[0] == "sample,target" and [line.partition(",")[0] for line in lines[1:]] == ["row 2", "row 3"]


def test_missing_values_are_told(cli, tmp_path):
    path = _written(tmp_path / "gaps.csv", ["a,b", *(f"{i},{i}" for i in range(30)), ",3"])
    said = cli("new", path, tmp_path / "mine.netb")
    assert said.code == 0
    left_out = "Rows with a missing value are left out; --set data.source.missing=stop"
    assert f'  column "a": 1 missing\n  {left_out}' in said.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nothing.csv", "mine.netb"], 'There is no template and no file "nothing.csv"'),
        (["houses.csv", "mine.netb", "--target", "rent"], 'has no column "rent"; it has area, town, price.'),
        (["houses.csv", "mine.netb", "--kind", "images"], "neither a folder nor a zip or tar"),
        (["houses.csv", "houses.csv"], "houses.csv exists already"),
        (["flat", "mine.netb"], "The data have only the field image: 3 channels × 4 height × 4 width"),
        (["flat", "mine.netb", "--kind", "audio"], "flat: expected a folder, zip or tar of .wav files; it holds none."),
        (["flat", "mine.netb", "--kind", "table"], "flat is no table; expected a .csv or .tsv file."),
        (["empty", "mine.netb"], "expected a folder, zip or tar of pictures, .wav or .txt files; it holds none."),
        (["notes.doc", "mine.netb"], "expected a table (.csv, .tsv)"),
        (["iris", "mine.netb", "--target", "species"], 'There is no template and no file "iris"'),
        (["arrays.npz", "mine.netb", "--target", "rent"], 'no field "rent"; they have image, kind, size, steps'),
    ],
)
def test_what_cannot_be_is_told_in_a_sentence(cli, tmp_path, monkeypatch, words, sentence):
    houses(tmp_path), arrays(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "flat").mkdir()
    Image.new("RGB", (4, 4)).save(tmp_path / "flat" / "a.png")
    _written(tmp_path / "notes.doc", ["?"])
    monkeypatch.chdir(tmp_path)
    said = cli("new", *words)
    assert (said.code, said.out) == (2, "")
    assert sentence in said.err
    assert not Path("mine.netb").exists()


def never_looked_at(folder: Path) -> Path:
    """A drawing by hand for houses.csv: its data have no fields yet."""
    drawing = {
        "format": "netbuilder",
        "version": 1,
        "data": {
            "source": {"type": "Csv", "path": "houses.csv", "targets": ["price"]},
            "scalers": {"features": "standard", "price": "standard"},
        },
        "nodes": {
            "features": {"layer": {"type": "Input", "field": "features"}},
            "head": {"layer": {"type": "Dense", "units": 1}},
            "price": {"layer": {"type": "Output", "target": "price"}},
        },
        "edges": [["features", "head"], ["head", "price"]],
    }
    return _written(folder / "mine.netb", [json.dumps(drawing)])


def test_check_and_summary_look_at_data_nobody_has_looked_at(cli, tmp_path):
    houses(tmp_path)
    file = never_looked_at(tmp_path)
    before = file.read_text()
    assert cli("check", file).out == "mine.netb: no problems.\n"
    found = json.loads(cli("summary", file, "--json").out)
    assert found["parameters"] == 3 + 1  # area, town=Bonn, town=Ulm, and the bias
    assert file.read_text() == before


@pytest.mark.parametrize("command", ["check", "summary", "train"])
def test_data_that_are_not_there_are_a_sentence(cli, tmp_path, command):
    said = cli(command, never_looked_at(tmp_path))
    assert said.code == 2
    assert "There is no file" in said.err and "houses.csv" in said.err


def test_datasets_describe_knows_texts_and_idx_files(cli, tmp_path):
    assert "text: 200 time" in cli("datasets", "describe", reviews(tmp_path)).out
    assert "image: 1 channel × 4 height × 4 width" in cli("datasets", "describe", digits(tmp_path)).out
    assert "features: 4 features" in cli("datasets", "describe", houses(tmp_path)).out
