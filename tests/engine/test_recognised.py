"""A person's own data on the way into a document."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from netbuilder.base.errors import NetBuilderError
from netbuilder.datasets import Dataset
from netbuilder.engine.desk import Desk
from netbuilder.engine.spectrogram import spectrogram
from netbuilder.protocol.commands import Preview, Recognise
from netbuilder.protocol.events import Previewed, Recognised
from tests.engine.asking import ask


def recognised(path: Path, folder: Path) -> Recognised:
    found = ask(Desk(), Recognise(path=str(path), folder=str(folder)))
    assert isinstance(found, Recognised)
    return found


def test_a_table_becomes_data_that_can_be_previewed(tmp_path: Path) -> None:
    (tmp_path / "cars.csv").write_text("age,weight,price\n" + "".join(f"{i},{i * 2.5},{i}00\n" for i in range(60)))
    found = recognised(tmp_path / "cars.csv", tmp_path)
    data = Dataset.from_json(found.data)
    assert found.targets == ["price"] and data.source.files() == ("cars.csv",)  # as seen from the document
    assert [f.name for f in data.fields] == ["features", "price"] and data.scaling("features") == "standard"
    seen = ask(Desk(), Preview(data=found.data, folder=str(tmp_path)))
    assert isinstance(seen, Previewed) and [c["type"] for c in seen.columns] == ["numeric"] * 3


def test_rows_with_gaps_are_left_out_and_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "gaps.csv").write_text("a,b\n" + "".join(f"{i},{i * 1.5 if i % 5 else ''}\n" for i in range(50)))
    found = recognised(tmp_path / "gaps.csv", tmp_path)
    assert found.data["source"]["missing"] == "drop" and any("missing" in note for note in found.notes)


def test_recordings_come_with_a_picture_of_their_pitches(tmp_path: Path) -> None:
    for name in ("a_1", "a_2", "a_3", "b_1", "b_2", "b_3"):
        with wave.open(str(tmp_path / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, 8000, 0, "NONE", ""))
            file.writeframes((np.sin(np.arange(4000) * 0.5) * 20000).astype("<i2").tobytes())
    found = recognised(tmp_path, tmp_path.parent)
    seen = ask(Desk(), Preview(data=found.data, folder=str(tmp_path.parent), count=2))
    assert isinstance(seen, Previewed)
    (name,) = (f["name"] for f in seen.fields if f["axes"])
    assert seen.samples[0][name]["spectrogram"].startswith("iVBOR") and seen.samples[0][name]["rate"] == 8000


def test_a_tone_is_a_bright_line() -> None:
    import base64
    import io

    from PIL import Image

    made = spectrogram(np.sin(2 * np.pi * 1000 * np.arange(8000) / 8000), 8000)
    pixels = np.asarray(Image.open(io.BytesIO(base64.b64decode(made))))
    rows = pixels.mean(axis=1)
    assert abs(int(rows.argmax()) - 0.75 * len(rows)) <= 2 and rows.max() > 4 * np.median(rows)


def test_what_is_no_data_is_told(tmp_path: Path) -> None:
    (tmp_path / "letter.docx").write_text("dear")
    with pytest.raises(NetBuilderError, match="expected a table"):
        recognised(tmp_path / "letter.docx", tmp_path)
