"""Loading from end to end: shipped sets, parts, batches, new data."""

import json
from pathlib import Path

import pytest
import torch

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import label, vector
from netbuilder.datasets import CATALOGUE, Dataset, Entry, Field, Split
from netbuilder.datasets.source import Bundled, Csv, Toy
from netbuilder.engine.data import Data, DataError, Fitted, batch, describe, load, load_new

HERE = Path()
SHIPPED = [e for e in CATALOGUE.values() if e.is_bundled and e.name != "mnist"]


@pytest.mark.parametrize("entry", SHIPPED, ids=lambda e: e.name)
def test_shipped_sets_are_what_the_catalogue_says(entry: Entry) -> None:
    data = load(Dataset.of(entry.source), HERE)
    parts = (data.train, data.validation, data.test)
    assert sum(len(p) for p in parts) == entry.description.rows
    found = parts[0].gather(torch.tensor([0, 2, 1]))
    for field in entry.description.fields:
        assert tuple(found[field.name].shape) == (3, *field.type.shape)
        assert str(found[field.name].dtype) == f"torch.{field.type.dtype}"
        assert (field.name in parts[0].lengths) == field.padded
        if field.type.dtype == "float32":
            every = torch.cat([p.fields[field.name] for p in parts])
            assert every.isfinite().all()
    assert json.loads(json.dumps(data.fitted.to_json())) == data.fitted.to_json()


def test_mnist_trains_as_keras_has_it_and_can_stay_uint8() -> None:
    dataset = Dataset.of(Bundled(name="mnist"), split=Split(validation=0.1))
    plain, packed = load(dataset, HERE), load(dataset, HERE, memory_cap=100 << 20)
    assert [len(p) for p in (plain.train, plain.validation, plain.test)] == [54000, 6000, 10000]
    assert plain.train.fields["image"].dtype == torch.float32
    assert packed.train.fields["image"].dtype == torch.uint8
    chosen = torch.randperm(54000, generator=torch.Generator().manual_seed(0))[:128]
    out = packed.train.buffers(200)
    for name, tensor in plain.train.gather(chosen).items():
        assert torch.equal(packed.train.gather(chosen)[name], tensor)
        assert torch.equal(packed.train.gather(chosen, out)[name], tensor)


def test_batches_are_written_into_the_same_buffers() -> None:
    part = load(Dataset.of(Toy(samples=50)), HERE).train
    out = part.buffers(8)
    first = batch(part, torch.arange(8), out)
    assert first["point"].data_ptr() == out["point"].data_ptr()
    last = part.gather(torch.tensor([3, 1]), out)
    assert torch.equal(last["point"], part.fields["point"][[3, 1]])
    assert last["label"].data_ptr() == out["label"].data_ptr()


def test_a_part_moves_to_a_device() -> None:
    part = load(Dataset.of(Bundled(name="digits")), HERE, memory_cap=200_000).train
    assert part.fields["image"].dtype == torch.uint8
    moved = part.to("meta")
    assert moved.fields["image"].device.type == "meta"
    assert moved.buffers(4)["image"].shape == (4, 1, 8, 8)


@pytest.mark.parametrize("name", ["moons", "circles", "xor", "spiral", "clusters", "plane"])
def test_toys_are_the_same_for_the_same_seed(name: str) -> None:
    def points(seed: int) -> torch.Tensor:
        return load(Dataset(source=Toy(name=name, samples=60, seed=seed)), HERE).train.fields["point"]

    assert torch.equal(points(1), points(1))
    assert not torch.equal(points(1), points(2))
    assert points(1).dtype == torch.float32


def test_toys_without_noise_are_exact() -> None:
    data = load(Dataset(source=Toy(name="circles", noise=0), split=Split(validation=0, test=0)), HERE)
    radius = data.train.fields["point"].norm(dim=1)
    torch.testing.assert_close(radius, torch.where(data.train.fields["label"] == 0, 1.0, 0.5))
    plane = load(Dataset(source=Toy(name="plane", noise=0), split=Split(validation=0, test=0)), HERE).train.fields
    torch.testing.assert_close(plane["target"], plane["point"].mean(1, keepdim=True))


def table(folder: Path, name: str = "t.csv", kinds: tuple[str, ...] = ("dog", "cat")) -> Csv:
    rows = "".join(f"{i * 0.5},{kinds[i % len(kinds)]}\n" for i in range(20))
    (folder / name).write_text("x,kind\n" + rows, encoding="utf-8")
    return Csv(path=name, targets=("kind",))


def trained(folder: Path) -> Data:
    source = table(folder)
    return load(Dataset.of(source, describe(source, folder).fields), folder)


def test_new_data_are_prepared_as_in_training(tmp_path: Path) -> None:
    data = trained(tmp_path)
    fitted = Fitted.from_json(json.loads(json.dumps(data.fitted.to_json())), data.description.fields)
    new = load_new(table(tmp_path, "new.csv", ("dog",)), tmp_path, fitted)
    assert new.fields["kind"].unique().tolist() == [1]  # cat 0, dog 1, as in training
    torch.testing.assert_close(fitted.scalers["features"].inverse(new.fields["features"])[3, 0], torch.tensor(1.5))
    with pytest.raises(DataError, match='kind holds the class "emu", which training did not know'):
        load_new(table(tmp_path, "new.csv", ("dog", "emu")), tmp_path, fitted)


def test_new_rows_get_the_columns_of_training(tmp_path: Path) -> None:
    def rows(text: str) -> Csv:
        (tmp_path / "r.csv").write_text(text, encoding="utf-8")
        return Csv(path="r.csv")

    first = rows("a,city,b\n" + "1,Rome,2\n3,Oslo,4\n5,Bonn,6\n" * 4)
    fitted = load(Dataset(source=first), tmp_path).fitted
    assert fitted.columns == {"features": ("a", "city=Bonn", "city=Oslo", "city=Rome", "b")}
    new = load_new(rows("b,a,more,city\n8,7,9,Rome\n"), tmp_path, fitted)
    assert new.fields["features"].tolist() == [[7, 0, 0, 1, 8]]
    with pytest.raises(DataError, match=r"The new data hold city=Nice, which training did not know; expected the col"):
        load_new(rows("b,a,city\n8,7,Nice\n"), tmp_path, fitted)
    with pytest.raises(DataError, match=r"The new data lack b; expected the columns a, city=Bonn, city=Oslo, city=Rom"):
        load_new(rows("a,city\n7,Rome\n"), tmp_path, fitted)


def test_new_texts_use_the_vocabulary_of_training() -> None:
    source = Bundled(name="topics")
    data = load(Dataset.of(source), HERE)
    new = load_new(source, HERE, data.fitted)
    assert len(new) == 8000
    assert int(new.fields["text"].max()) < len(data.fitted.vocabularies["text"])


def test_data_that_changed_since_they_were_drawn_are_refused(tmp_path: Path) -> None:
    source = table(tmp_path)
    drawn = (Field("features", vector(2)), Field("kind", label(2), names=("cat", "dog")))
    with pytest.raises(DataError, match=r"expected features: 2 features, got features: 1 feature; describe the data"):
        load(Dataset(source=source, fields=drawn), tmp_path)
    renamed = (Field("kind", label(2), names=("cat", "cow")),)
    with pytest.raises(DataError, match="The data have changed since the drawing looked at them"):
        load(Dataset(source=source, fields=renamed), tmp_path)


def test_scalers_need_a_field_of_numbers(tmp_path: Path) -> None:
    source = table(tmp_path)
    with pytest.raises(DataError, match="kind holds classes or tokens"):
        load(Dataset(source=source, scalers=(("kind", "standard"),)), tmp_path)
    with pytest.raises(ParameterError, match='no field "y"; they have features, kind'):
        load(Dataset(source=source, scalers=(("y", "standard"),)), tmp_path)
