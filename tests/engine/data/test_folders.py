"""Folders and archives of pictures, recordings, texts."""

import io
import tarfile
import wave
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import ImageFolder, Source, TextCsv, TextFolder, WavFolder
from netbuilder.engine.data import Data, DataError, describe, load
from netbuilder.engine.data.readers.wav import decode, resample

ALL = Split(validation=0, test=0)


def loaded(source: Source, folder: Path, split: Split = ALL, memory_cap: int | None = None) -> Data:
    return load(Dataset(source=source, split=split), folder, memory_cap)


def png(level: int, size: tuple[int, int] = (6, 4)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, (level, 0, 0)).save(buffer, "png")
    return buffer.getvalue()


def wav(samples: np.ndarray, width: int = 2, rate: int = 8000, channels: int = 1) -> bytes:
    """A PCM file of samples in -1 … 1."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        if width == 1:
            file.writeframes((samples * 127 + 128).astype(np.uint8).tobytes())
        else:
            whole = (samples * (2 ** (8 * width - 1) - 1)).astype("<i4")
            file.writeframes(whole.view(np.uint8).reshape(-1, 4)[:, :width].tobytes())
    return buffer.getvalue()


def store(folder: Path, files: dict[str, bytes], kind: str = "folder") -> str:
    """Writes the files as a folder, zip or tar; its name."""
    if kind == "zip":
        with zipfile.ZipFile(folder / "set.zip", "w") as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return "set.zip"
    if kind == "tar":
        with tarfile.open(folder / "set.tar.gz", "w:gz") as archive:
            for name, content in files.items():
                info = tarfile.TarInfo(name)
                info.size = len(content)
                archive.addfile(info, io.BytesIO(content))
        return "set.tar.gz"
    for name, content in files.items():
        (folder / "set" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "set" / name).write_bytes(content)
    return "set"


PICTURES = {"cat/1.png": png(10), "cat/2.PNG": png(20), "dog/1.png": png(30), ".hidden/x.png": b"", "cat/a.txt": b""}


@pytest.mark.parametrize("kind", ["folder", "zip", "tar"])
def test_pictures_in_a_folder_a_class(tmp_path: Path, kind: str) -> None:
    source = ImageFolder(path=store(tmp_path, PICTURES, kind), size=(8, 5))
    assert describe(source, tmp_path).rows == 3
    data = loaded(source, tmp_path)
    assert data.description.field("label").names == ("cat", "dog")
    assert data.train.fields["image"].shape == (3, 3, 8, 5)
    assert data.train.fields["image"][:, 0, 0, 0].tolist() == [10, 20, 30]
    assert data.train.fields["label"].tolist() == [0, 0, 1]


def test_pictures_that_come_in_parts(tmp_path: Path) -> None:
    files = {f"{part}/{kind}/{i}.png": png(9) for part in ("train", "val", "test") for kind in "ab" for i in range(3)}
    source = ImageFolder(path=store(tmp_path, files), size=(4, 4), grayscale=True)
    data = loaded(source, tmp_path, Split())
    assert [len(p) for p in (data.train, data.validation, data.test)] == [6, 6, 6]
    assert data.description.field("image").type.shape == (1, 4, 4)
    assert data.description.given == ("train", "validation", "test")


def test_pictures_without_classes(tmp_path: Path) -> None:
    data = loaded(ImageFolder(path=store(tmp_path, {"1.png": png(1), "2.png": png(2)}), size=(4, 4)), tmp_path)
    assert [f.name for f in data.description.fields] == ["image"]


def test_pictures_beyond_the_memory_cap_are_decoded_once(tmp_path: Path) -> None:
    source = ImageFolder(path=store(tmp_path, PICTURES), size=(16, 16))
    first, second = (loaded(source, tmp_path, memory_cap=100) for _ in range(2))
    for data in (first, second):
        assert not data.train.in_memory
        batch = data.train.gather(torch.tensor([2, 0]))
        assert batch["image"].dtype == torch.float32
        assert batch["image"][:, 0, 0, 0].tolist() == [30, 10]
        assert batch["label"].tolist() == [1, 0]


def test_broken_pictures_stop_the_run_unless_skipped(tmp_path: Path) -> None:
    broken = {"cat/0.png": b"no picture", "dog/9.png": png(1)[:40]}
    path = store(tmp_path, PICTURES | broken)
    with pytest.raises(DataError) as caught:
        loaded(ImageFolder(path=path), tmp_path)
    assert str(caught.value) == (
        f"2 file(s) of {tmp_path / 'set'} cannot be read: cat/0.png, dog/9.png; repair or remove them, or choose to "
        "skip broken files."
    )
    data = loaded(ImageFolder(path=path, size=(4, 4), skip_broken=True), tmp_path)
    assert len(data.train) == 3
    assert data.notes == (f"2 file(s) of {tmp_path / 'set'} cannot be read: cat/0.png, dog/9.png; left out.",)


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"a.txt": b""}, "holds no pictures (png, jpg"),
        ({"cat/1.png": png(1), "2.png": png(2)}, "holds 1 file(s) outside the class folders (cat); move each"),
    ],
)
def test_folders_that_hold_no_classes_of_pictures(tmp_path: Path, files: dict[str, bytes], sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        loaded(ImageFolder(path=store(tmp_path, files)), tmp_path)
    assert sentence in str(caught.value)


def test_what_is_no_folder(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no folder or file"):
        describe(ImageFolder(path="nowhere"), tmp_path)
    (tmp_path / "set.zip").write_bytes(b"plain")
    with pytest.raises(DataError, match="is neither a folder nor a zip or tar file"):
        describe(ImageFolder(path="set.zip"), tmp_path)


def test_a_cut_off_tar_is_broken(tmp_path: Path) -> None:
    noise = np.random.default_rng(0).bytes(200_000)
    path = tmp_path / store(tmp_path, {"a/1.png": noise, "a/2.png": noise}, "tar")
    path.write_bytes(path.read_bytes()[:150_000])
    with pytest.raises(DataError, match=r"set\.tar\.gz is broken"):
        loaded(ImageFolder(path="set.tar.gz"), tmp_path)


@pytest.mark.parametrize(("width", "error"), [(1, 0.02), (2, 1e-4), (3, 1e-6), (4, 1e-6)])
def test_recordings_of_every_width(width: int, error: float) -> None:
    sound = np.sin(np.linspace(0, 20, 400))
    decoded, rate = decode(wav(sound, width, 4000))
    assert rate == 4000
    np.testing.assert_allclose(decoded, sound, atol=error)


def test_stereo_is_averaged_and_resampling_keeps_the_tone() -> None:
    both = np.stack([np.full(10, 0.5), np.full(10, -0.1)], 1).reshape(-1)
    np.testing.assert_allclose(decode(wav(both, channels=2))[0], 0.2, atol=1e-4)
    for new in (400, 1600):
        tone = np.sin(2 * np.pi * 50 * np.arange(800) / 800)
        expected = np.sin(2 * np.pi * 50 * np.arange(new) / new)
        np.testing.assert_allclose(resample(tone, 800, new), expected, atol=1e-5)


def test_recordings_with_class_and_speaker_in_the_name(tmp_path: Path) -> None:
    files = {f"{d}_{who}_0.wav": wav(np.full(10 * d, 0.5)) for d in (1, 2, 3) for who in ("ann", "bob", "cy")}
    source = WavFolder(path=store(tmp_path, files, "zip"), labels="name")
    data = loaded(source, tmp_path, Split(by="group", column="speaker", validation=0.3, test=0.3))
    assert [len(p) for p in (data.train, data.validation, data.test)] == [3, 3, 3]
    assert data.train.fields["audio"].shape == (3, 30, 1)
    assert data.train.lengths["audio"].tolist() == [10, 20, 30]
    assert data.train.fields["label"].tolist() == [0, 1, 2]
    assert data.train.fields["audio"][0, 10:].abs().sum() == 0


def test_recordings_are_cut_and_resampled(tmp_path: Path) -> None:
    files = {"a/1.wav": wav(np.zeros(8000)), "b/1.wav": wav(np.zeros(1000), rate=4000)}
    path = store(tmp_path, files)
    with pytest.raises(DataError, match=r"recordings of \[4000, 8000\] Hz; choose one rate for all"):
        loaded(WavFolder(path=path), tmp_path)
    data = loaded(WavFolder(path=path, rate=4000, seconds=0.5), tmp_path)
    assert data.train.fields["audio"].shape == (2, 2000, 1)
    assert data.train.lengths["audio"].tolist() == [2000, 1000]


def test_broken_recordings_are_named(tmp_path: Path) -> None:
    path = store(tmp_path, {"a/1.wav": wav(np.ones(4)), "a/2.wav": b"RIFF", "a/3.wav": wav(np.zeros(0))})
    with pytest.raises(DataError, match=r"2 file\(s\) of .* cannot be read: a/2.wav \(it is no WAV.*3.wav \(it holds"):
        loaded(WavFolder(path=path), tmp_path)
    assert len(loaded(WavFolder(path=path, skip_broken=True), tmp_path).train) == 1


REVIEWS = "text;label\n" + "".join(f"good good film {i};fun\nbad film;dull\n" for i in range(10))


def test_texts_of_a_table_become_tokens(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(REVIEWS, encoding="utf-8")
    source = TextCsv(path="t.csv", vocabulary=5, max_length=3)
    data = load(Dataset(source=source, split=Split(validation=0.1, test=0.1)), tmp_path)
    assert data.description.field("text").names == ("", "[UNK]", "film", "good", "bad")
    assert data.fitted.vocabularies["text"] == ("", "[UNK]", "film", "good", "bad")
    assert data.notes == ("10 of 20 texts were cut to 3 words.",)
    text = data.train.fields["text"]
    assert {tuple(row) for row in text.tolist()} == {(3, 3, 2), (4, 2, 0)}
    assert sorted(set(data.train.lengths["text"].tolist())) == [2, 3]


def test_the_vocabulary_comes_from_the_training_part_alone(tmp_path: Path) -> None:
    files = {"train/a/1.txt": b"old words", "train/b/1.txt": b"old", "test/a/1.txt": b"\xef\xbb\xbfnew words"}
    source = TextFolder(path=store(tmp_path, files), max_length=4)
    data = loaded(source, tmp_path)
    assert data.fitted.vocabularies["text"] == ("", "[UNK]", "old", "words")
    assert data.test.fields["text"].tolist() == [[1, 3, 0, 0]]


def test_texts_as_characters(tmp_path: Path) -> None:
    data = loaded(TextFolder(path=store(tmp_path, {"1.txt": b"aAb"}), tokens="characters", max_length=3), tmp_path)
    assert data.fitted.vocabularies["text"] == ("", "[UNK]", "A", "a", "b")
    assert data.train.fields["text"].tolist() == [[3, 2, 4]]


def test_texts_that_are_missing_or_unreadable_are_named(tmp_path: Path) -> None:
    path = store(tmp_path, {"a/1.txt": "é".encode("latin-1"), "a/2.txt": b" ", "a/3.txt": b"fine"})
    with pytest.raises(DataError, match=r"cannot be read: a/1.txt \(not UTF-8\), a/2.txt \(empty\); repair"):
        loaded(TextFolder(path=path), tmp_path)
    (tmp_path / "t.csv").write_text("text,label\nhi,a\n,b\nyo,\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"the text or the class is missing in row 3, row 4; fill them in, or drop"):
        loaded(TextCsv(path="t.csv"), tmp_path)
    data = loaded(TextCsv(path="t.csv", missing="drop"), tmp_path)
    assert data.train.rows.tolist() == [0] and data.description.notes[0].endswith("2 rows with missing values left out")
    with pytest.raises(DataError, match=r'has no column "body"; it has text, label'):
        loaded(TextCsv(path="t.csv", text_column="body"), tmp_path)


def test_labels_with_blanks_around_them_are_the_same_class(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("text,label\nhi,a\nho,a \n", encoding="utf-8")
    assert describe(TextCsv(path="t.csv"), tmp_path).field("label").names == ("a",)
