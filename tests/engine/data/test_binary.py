"""IDX files and the CIFAR archive."""

import gzip
import io
import struct
import tarfile
from pathlib import Path

import numpy as np
import pytest

from netbuilder.datasets import Dataset
from netbuilder.datasets.source import Cifar, Idx
from netbuilder.engine.data import DataError, load

PIXELS = np.random.default_rng(0).integers(0, 256, (12, 5, 4), np.uint8)
LABELS = np.arange(12, dtype=np.uint8) % 3


def idx(array: np.ndarray) -> bytes:
    return bytes([0, 0, 8, array.ndim]) + struct.pack(f">{array.ndim}I", *array.shape) + array.tobytes()


def write(folder: Path, images: bytes = idx(PIXELS), labels: bytes = idx(LABELS)) -> Idx:
    (folder / "i").write_bytes(images)
    (folder / "l").write_bytes(labels)
    return Idx(images="i", labels="l")


def test_pictures_and_labels_plain_and_gzipped(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "i.gz").write_bytes(gzip.compress(idx(PIXELS[:2])))
    (tmp_path / "l.gz").write_bytes(gzip.compress(idx(LABELS[:2])))
    source = Idx(images="i", labels="l", test_images="i.gz", test_labels="l.gz", classes=("a", "b", "c"))
    data = load(Dataset(source=source), tmp_path)
    assert [len(p) for p in (data.train, data.validation, data.test)] == [11, 1, 2]
    np.testing.assert_array_equal(data.test.fields["image"][:, 0].numpy(), PIXELS[:2])
    assert data.test.fields["label"].tolist() == [0, 1]
    assert data.description.field("image").type.shape == (1, 5, 4)


@pytest.mark.parametrize(
    ("images", "labels", "sentence"),
    [
        (b"PNG", idx(LABELS), "i is not an IDX file: it starts with b'PNG'."),
        (idx(PIXELS)[:6], idx(LABELS), "i ends in the middle of its header."),
        (idx(PIXELS)[:-1], idx(LABELS), "i: expected 240 bytes of values, got 239."),
        (idx(PIXELS) + b"x", idx(LABELS), "i: expected 240 bytes of values, got more."),
        (idx(PIXELS), idx(LABELS[:5]), "holds 12 pictures, but"),
        (idx(LABELS), idx(PIXELS), "expected pictures (uint8, 3 axes) and labels (1 axis)"),
        (bytes([0, 0, 8, 3]) + struct.pack(">3I", 60000, 60000, 60000), idx(LABELS), "says it holds 216.0 TB, more"),
        (gzip.compress(idx(PIXELS))[:60], idx(LABELS), "i is broken"),
    ],
    ids=["magic", "header", "short", "long", "counts", "swapped", "huge", "gzip"],
)
def test_broken_files_are_refused(tmp_path: Path, images: bytes, labels: bytes, sentence: str) -> None:
    source = write(tmp_path, images, labels)
    with pytest.raises(DataError) as caught:
        load(Dataset(source=source), tmp_path)
    assert sentence in str(caught.value)


def test_missing_files_and_unnamed_classes(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="There is no file"):
        load(Dataset(source=Idx(images="i", labels="l")), tmp_path)
    write(tmp_path)
    with pytest.raises(DataError, match="holds the class 2, but only 1 classes are named"):
        load(Dataset(source=Idx(images="i", labels="l", classes=("a",))), tmp_path)


def archive(folder: Path, files: dict[str, bytes]) -> Cifar:
    with tarfile.open(folder / "c.tar.gz", "w:gz") as tar:
        for name, content in files.items():
            info = tarfile.TarInfo(f"cifar-10-batches-bin/{name}")
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return Cifar(path="c.tar.gz")


def records(labels: list[int], level: int) -> bytes:
    return b"".join(bytes([label, *[level] * 1024, *[0] * 1024, *[255] * 1024]) for label in labels)


def test_cifar_s_binary_archive(tmp_path: Path) -> None:
    files = {"test_batch.bin": records([3], 7), "data_batch_1.bin": records([0, 9] * 5, 5), "readme.html": b"?"}
    data = load(Dataset(source=archive(tmp_path, files)), tmp_path)
    assert [len(p) for p in (data.train, data.validation, data.test)] == [9, 1, 1]
    assert data.test.fields["image"][0, :, 0, 0].tolist() == [7, 0, 255]
    assert data.description.field("label").names[data.test.fields["label"][0]] == "cat"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"data_batch_1.bin": b"123"}, "data_batch_1.bin is cut off"),
        ({"readme.html": b""}, "holds no CIFAR-10 batches"),
        ({"data_batch_1.bin": records([10], 1)}, "holds the class 10, but CIFAR-10 has only 10"),
    ],
)
def test_a_broken_archive(tmp_path: Path, files: dict[str, bytes], sentence: str) -> None:
    with pytest.raises(DataError) as caught:
        load(Dataset(source=archive(tmp_path, files)), tmp_path)
    assert sentence in str(caught.value)
