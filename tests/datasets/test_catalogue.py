"""The catalogue: complete, consistent, and its files as shipped."""

import hashlib
from pathlib import Path

import pytest

import netbuilder
from netbuilder.datasets import CATALOGUE, Dataset, Entry
from netbuilder.datasets.catalogue import toy_fields
from netbuilder.datasets.source import Bundled, Source, Toy

FOLDER = Path(netbuilder.__file__).parent / "resources" / "datasets"
EACH = pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda e: e.name)


@EACH
def test_every_entry_can_be_a_document_s_data(entry: Entry) -> None:
    dataset = Dataset.of(entry.source)
    assert dataset.fields == entry.description.fields
    assert Dataset.from_json(dataset.to_json()) == dataset


@EACH
def test_every_entry_is_described_and_licensed(entry: Entry) -> None:
    description = entry.description
    assert description.summary.endswith(".")
    assert description.license
    assert description.rows
    for field in description.fields:
        assert not field.is_label or len(field.names) == field.type.classes


@EACH
def test_every_entry_reads_its_own_files(entry: Entry) -> None:
    assert isinstance(entry.reading, Source)
    assert set(entry.reading.files()) == {f.name for f in entry.files}


@EACH
def test_shipped_files_are_the_right_ones_and_others_come_over_https(entry: Entry) -> None:
    licenses = (FOLDER / "LICENSES.md").read_text(encoding="utf-8")
    for file in entry.files:
        if not entry.is_bundled:
            assert file.url.startswith("https://")
            assert len(file.checksum) == len("sha256:") + 64
            continue
        content = (FOLDER / file.name).read_bytes()
        assert (len(content), "sha256:" + hashlib.sha256(content).hexdigest()) == (file.size, file.checksum)
        assert f"| {file.name} |" in licenses


def test_nothing_else_is_shipped() -> None:
    known = {f.name for e in CATALOGUE.values() if e.is_bundled for f in e.files}
    assert {p.name for p in FOLDER.iterdir()} == known | {"LICENSES.md"}


def test_toys_have_classes_or_a_height() -> None:
    assert toy_fields(Toy(name="spiral"))[1].type.classes == 3
    assert toy_fields(Toy(name="plane"))[1].names == ("height",)
    assert Bundled(name="mnist").to_json() == {"type": "Bundled", "name": "mnist"}
