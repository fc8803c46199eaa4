"""NumPy files: what each array becomes, and what is refused."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch

from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data import Data, DataError, describe, load
from netbuilder.engine.data.errors import bytes_text

ALL = Split(validation=0, test=0)


def loaded(folder: Path, memory_cap: int | None = None, **settings: object) -> Data:
    source = Arrays(path="a.npz", **settings)
    return load(Dataset(source=source, split=ALL), folder, memory_cap)


def save(folder: Path, **arrays: object) -> None:
    np.savez(folder / "a.npz", **arrays)


@pytest.mark.parametrize(
    ("array", "shape", "axes", "dtype"),
    [
        (np.zeros(4), (1,), ("features",), "float32"),
        (np.zeros((4, 5)), (5,), ("features",), "float32"),
        (np.zeros((4, 5), np.uint8), (5,), ("features",), "float32"),
        (np.zeros((4, 7, 5), np.float32), (7, 5), ("time", "features"), "float32"),
        (np.zeros((4, 8, 6), np.uint8), (1, 8, 6), ("channels", "height", "width"), "float32"),
        (np.zeros((4, 8, 6, 3), np.uint8), (3, 8, 6), ("channels", "height", "width"), "float32"),
        (np.zeros((4, 3, 8, 6)), (3, 8, 6), ("channels", "height", "width"), "float32"),
        (np.arange(12).reshape(4, 3), (3,), ("time",), "int64"),
        (np.arange(4), (), (), "int64"),
        (np.array([True, False, True, True]), (), (), "int64"),
        (np.array(["b", "a", "b", "c"]), (), (), "int64"),
        (np.array([-1, 0, 1, 2]), (1,), ("features",), "float32"),
        (np.array([3, 500, 90, 7]), (1,), ("features",), "float32"),
    ],
)
def test_what_an_array_becomes(
    tmp_path: Path, array: np.ndarray, shape: tuple[int, ...], axes: tuple[str, ...], dtype: str
) -> None:
    save(tmp_path, thing=array)
    data = loaded(tmp_path)
    type = data.description.field("thing").type
    assert (type.shape, type.axes, type.dtype) == (shape, axes, dtype)
    tensor = data.train.fields["thing"]
    assert tuple(tensor.shape) == (4, *shape)
    assert tensor.dtype == getattr(torch, dtype)


def test_values_survive_in_every_layout(tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    pictures = generator.integers(0, 256, (6, 5, 4, 3), np.uint8)
    save(tmp_path, pictures=pictures, table=np.asfortranarray(generator.random((6, 4))), word=np.array(list("baabca")))
    data = loaded(tmp_path)
    np.testing.assert_array_equal(data.train.fields["pictures"].numpy(), pictures.transpose(0, 3, 1, 2))
    np.testing.assert_allclose(data.train.fields["table"].numpy(), np.load(tmp_path / "a.npz")["table"], rtol=1e-6)
    assert data.train.fields["word"].tolist() == [1, 0, 0, 1, 2, 0]
    assert data.description.field("word").names == ("a", "b", "c")
    assert data.description.field("pictures").range == (0.0, 255.0)


def test_keras_s_layout_brings_its_own_test_part(tmp_path: Path) -> None:
    save(
        tmp_path,
        x_train=np.arange(20.0).reshape(10, 2),
        y_train=np.arange(10) % 2,
        x_test=np.full((3, 2), 99.0),
        y_test=np.array([1, 1, 0]),
    )
    source = Arrays(path="a.npz", classes=("even", "odd"))
    assert describe(source, tmp_path).given == ("train", "test")
    data = load(Dataset(source=source, split=Split(validation=0.2)), tmp_path)
    assert [len(p) for p in (data.train, data.validation, data.test)] == [8, 2, 3]
    assert data.test.fields["x"].unique().tolist() == [99.0]
    assert data.test.fields["y"].tolist() == [1, 1, 0]
    pooled = load(Dataset(source=source, split=Split(validation=0.2, test=0.2, use_given_test=False)), tmp_path)
    assert [len(p) for p in (pooled.train, pooled.validation, pooled.test)] == [7, 3, 3]


def test_one_plain_array(tmp_path: Path) -> None:
    np.save(tmp_path / "b.npy", np.ones((5, 2)))
    assert describe(Arrays(path="b.npy"), tmp_path).field("x").type.shape == (2,)


def test_sequences_end_to_end_are_padded(tmp_path: Path) -> None:
    save(tmp_path, x=np.arange(1.0, 13.0).reshape(6, 2), y=np.array([0, 1, 1]), n=np.array([1, 3, 2]))
    data = loaded(tmp_path, lengths="n")
    assert data.description.field("x").padded
    assert data.train.fields["x"][0].tolist() == [[1, 2], [0, 0], [0, 0]]
    assert data.train.fields["x"][2].tolist() == [[9, 10], [11, 12], [0, 0]]
    assert data.train.lengths["x"].tolist() == [1, 3, 2]
    assert data.train.gather_lengths(torch.tensor([2, 0]))["x"].tolist() == [2, 1]


def test_arrays_beyond_the_memory_cap_are_read_from_disk(tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    save(tmp_path, x_train=generator.integers(0, 256, (50, 9, 8, 3), np.uint8), z_train=generator.random((50, 40)))
    source = Arrays(path="a.npz")
    plain = Dataset.of(source, describe(source, tmp_path).fields, split=Split(validation=0.1, test=0))
    inside, outside = load(plain, tmp_path), load(plain, tmp_path, memory_cap=1000)
    assert not outside.train.in_memory
    chosen = torch.tensor([7, 3, 3, 11])
    for name, tensor in inside.train.gather(chosen).items():
        torch.testing.assert_close(outside.train.gather(chosen)[name], tensor)


@pytest.mark.parametrize("dtype", ["<f8", ">f4", "f2"])
def test_padded_sequences_on_disk_keep_their_padding_at_zero(tmp_path: Path, dtype: str) -> None:
    lengths = np.arange(40) % 10 + 1
    series = np.random.default_rng(0).normal(3, 2, (40, 10, 3)) * (np.arange(10) < lengths[:, None])[..., None]
    save(tmp_path, x=series.astype(dtype), n=lengths)
    source = Arrays(path="a.npz", lengths="n")
    dataset = Dataset(source=source, split=ALL, scalers=(("x", "standard"),))
    inside, outside = load(dataset, tmp_path).train, load(dataset, tmp_path, memory_cap=100).train
    chosen = torch.tensor([5, 0, 39])
    assert not outside.in_memory
    assert inside.gather(chosen)["x"][1, 1:].abs().max() == 0
    torch.testing.assert_close(outside.gather(chosen)["x"], inside.gather(chosen)["x"])
    assert outside.gather_lengths(chosen)["x"].tolist() == [6, 1, 10]


def save_objects(folder: Path) -> None:
    np.savez(folder / "a.npz", x=np.array([{"a": 1}], dtype=object))


def save_bomb(folder: Path) -> None:
    np.savez_compressed(folder / "a.npz", x=np.zeros((70 << 20), np.uint8).reshape(-1, 1024))


def save_text(folder: Path) -> None:
    (folder / "a.npz").write_text("no zip")


def save_nothing(folder: Path) -> None:
    with zipfile.ZipFile(folder / "a.npz", "w") as archive:
        archive.writestr("readme.txt", "hello")


@pytest.mark.parametrize(
    ("save_it", "sentence"),
    [
        (lambda f: save(f, x=np.ones(3), y=np.ones(4)), "the arrays differ in samples: x 3, y 4."),
        (lambda f: save(f, x=np.array([[1.0, np.nan], [1, 2], [np.inf, 0]])), "in 2 sample(s), first in sample 0."),
        (lambda f: save(f, x=np.ones(3, complex)), "the array x holds complex128; expected numbers."),
        (lambda f: save(f, x=np.ones((2, 2, 2, 2, 2))), "the array x has 5 axes; expected samples and up to three"),
        (lambda f: save(f, x=np.float64(3)), "expected arrays of samples with the same shape"),
        (lambda f: save(f, x_train=np.ones((3, 2)), x_test=np.ones((3, 4))), "expected arrays of samples with the sa"),
        (
            lambda f: save(f, x_train=np.ones(3), x_test=np.ones(2), y_train=np.ones(2), y_test=np.ones(3)),
            "the array y has another number of samples (train 2, test 3) than the others.",
        ),
        (save_objects, "an array holds Python objects, which could run code; save numbers instead."),
        (save_bomb, "unpacks to 73.4 MB, more than the memory limit of 1.0 MB and"),
        (save_text, "a.npz is no NumPy file that can be read safely: File is not a zip file."),
        (save_nothing, "a.npz holds no arrays."),
        (lambda f: None, "There is no file"),
    ],
)
def test_what_is_refused(tmp_path: Path, save_it: Callable[[Path], None], sentence: str) -> None:
    save_it(tmp_path)
    with pytest.raises(DataError) as caught:
        loaded(tmp_path, memory_cap=1_000_000)
    assert sentence in str(caught.value)


def test_class_numbers_must_fit_their_names_and_lengths_must_exist(tmp_path: Path) -> None:
    save(tmp_path, y=np.array([0, 1, 2]))
    with pytest.raises(DataError, match=r"y holds 0 … 2, but 2 classes are named"):
        loaded(tmp_path, classes=("a", "b"))
    with pytest.raises(DataError, match='has no array "n"; it has y'):
        loaded(tmp_path, lengths="n")


def test_sizes_in_words() -> None:
    assert [bytes_text(n) for n in (7, 1500, 123_456_789, 2e15)] == ["7 bytes", "1.5 kB", "123 MB", "2000.0 TB"]


def test_arrays_may_say_who_a_sample_is_from_and_which_part_it_is_in(tmp_path: Path) -> None:
    who, part = np.array(["ann", "bob", "cy", "bob", "ann"]), np.array(["train", "Test", "val", "train", "train"])
    save(tmp_path, x=np.eye(5), who=who, day=np.arange(5), part=part)
    source = Arrays(path="a.npz", keys=("who", "day"), part="part")
    data = load(Dataset(source=source), tmp_path)
    assert [f.name for f in data.description.fields] == ["x"] and data.keys == ("who", "day")
    assert data.description.given == ("train", "validation", "test")
    assert [p.fields["x"].argmax(1).tolist() for p in (data.train, data.validation, data.test)] == [[0, 3, 4], [2], [1]]
    by_group = Split(by="group", column="who", use_given_test=False, validation=0, test=0.3)
    parts = load(Dataset(source=source, split=by_group), tmp_path)
    rows = parts.test.fields["x"].argmax(1).tolist()
    assert rows in ([0, 4], [1, 3], [2])
    assert parts.notes == (f"Split by who: none validates, {who[rows[0]]} tests; none of them trains.",)


@pytest.mark.parametrize(
    ("settings", "match"),
    [
        ({"keys": ("who",)}, 'has no array "who"; it has part, x'),
        ({"keys": ("x", "part")}, "of its arrays part, x, x, part leave none to learn from"),
        ({"keys": ("part",), "part": "part"}, "leave none to learn from"),
        ({"part": "x"}, "the array x names parts; expected train, validation, test, got '1.0'"),
        ({"part": "part"}, "the arrays differ in samples: x 3, part 2"),
    ],
)
def test_arrays_that_cannot_say_it_are_told(tmp_path: Path, settings: dict[str, object], match: str) -> None:
    save(tmp_path, x=np.ones(3), part=np.array(["train", "test"]))
    with pytest.raises(DataError, match=match):
        loaded(tmp_path, **settings)
