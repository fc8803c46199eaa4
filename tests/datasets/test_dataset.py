"""The data entry of a document."""

from dataclasses import replace

import pytest

from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import label, vector
from netbuilder.datasets import Dataset, Field, Split, Window
from netbuilder.datasets.source import Bundled, Csv, Download, Toy

FIELDS = (Field("features", vector(2), range=(0.0, 9.0)), Field("y", label(2), names=("no", "yes")))
DATASETS = [
    Dataset(source=Bundled(name="iris")),
    Dataset.of(Bundled(name="mnist"), seed=7),
    Dataset.of(Csv(path="a.csv", targets=("y",)), FIELDS, split=Split(validation=0.2)),
    Dataset(source=Toy(name="plane"), split=Split(by="group", column="who")),
    Dataset.of(Csv(path="a.csv"), split=Split(by="time"), window=Window(target="sales", horizon=3, covariates=("t",))),
]


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: str(d.source.to_json()))
def test_json_brings_back_the_same_data(dataset: Dataset) -> None:
    again = Dataset.from_json(dataset.to_json())
    assert again == dataset
    assert hash(again) == hash(dataset)


def test_known_fields_are_not_written() -> None:
    assert DATASETS[0].to_json() == {"source": {"type": "Bundled", "name": "iris"}}
    assert [f["name"] for f in DATASETS[2].to_json()["fields"]] == ["features", "y"]


def test_fields_of_the_catalogue_follow_the_source() -> None:
    changed = replace(DATASETS[0], source=Download(name="cifar10"))
    assert changed.field("image").type.shape == (3, 32, 32)
    assert replace(changed, source=Toy(name="plane")).field("target").type.shape == (1,)


def test_a_window_makes_its_own_fields() -> None:
    history, target = DATASETS[4].fields
    assert history.type.shape == (24, 2)
    assert history.names == ("sales", "t")
    assert target.type.shape == (3,)


def test_recommended_scalings() -> None:
    assert DATASETS[1].scalers == (("image", "divide by 255"),)
    assert dict(DATASETS[2].scalers) == {"features": "standard"}
    assert dict(Dataset.of(Bundled(name="digits")).scalers) == {"image": "minmax"}


def test_the_range_the_network_gets() -> None:
    assert DATASETS[1].scaled_range("image") == (0.0, 1.0)
    assert Dataset(source=Bundled(name="mnist")).scaled_range("image") == (0, 255)
    assert DATASETS[2].scaled_range("features") is None
    assert Dataset.of(Bundled(name="digits")).scaled_range("image") == (0.0, 1.0)


@pytest.mark.parametrize(
    ("json", "sentence"),
    [
        ([], "expected an object with a source"),
        ({"source": "mnist"}, "source: expected one of"),
        ({"source": {"type": "Bundled", "name": "imagenet"}}, "name: expected one of digits, mnist"),
        ({"source": "Toy", "sauce": 1}, "sauce: the data have no such entry; they have source, split"),
        ({"source": "Toy", "split": {"by": "magic"}}, "split.by: expected one of fraction, time, group"),
        ({"source": "Toy", "split": 3}, "split: expected an object of settings, got 3"),
        ({"source": "Toy", "split": {"by": "group"}}, "split.column: expected the column that names the group"),
        ({"source": "Toy", "split": {"validation": 0.6, "test": 0.5}}, "split.test: validation and test together"),
        ({"source": "Toy", "scalers": {"point": "log"}}, "scalers.point: expected one of none, standard"),
        ({"source": "Toy", "scalers": []}, "scalers: expected an object of scalings"),
        ({"source": "Toy", "seed": -1}, "seed: expected an integer at least 0, got -1"),
        ({"source": "Toy", "window": {"target": "y"}}, 'split.by: a forecast window needs a split by time, got "fr'),
        ({"source": {"type": "Csv", "path": "a"}, "fields": {}}, "fields: expected a list of fields"),
        ({"source": {"type": "Csv", "path": "a"}, "fields": [{"name": "x"}]}, "fields.0.shape: expected a list"),
        (
            {"source": {"type": "Csv", "path": "a"}, "fields": [{"name": "x", "shape": [], "axes": []}] * 2},
            "fields: two fields have the same name",
        ),
    ],
)
def test_wrong_data_are_refused_with_their_place(json: object, sentence: str) -> None:
    with pytest.raises(ParameterError) as caught:
        Dataset.from_json(json)
    assert sentence in str(caught.value)
