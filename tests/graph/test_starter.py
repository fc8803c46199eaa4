"""A first network for every kind of data: laid out, without mistakes, and what one would draw oneself."""

from __future__ import annotations

from itertools import combinations

import pytest

import netbuilder.layers  # noqa: F401
from netbuilder.base.errors import ParameterError
from netbuilder.base.tensor import TensorType, image, label, sequence, tokens, vector, volume
from netbuilder.datasets.catalogue import CATALOGUE
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.preparation import Split, Window
from netbuilder.datasets.source import Arrays, Bundled, Csv, Download, Source, WavFolder
from netbuilder.graph.document import Document
from netbuilder.graph.files import dumps, loads
from netbuilder.graph.infer import infer
from netbuilder.graph.placed import ROW, estimated
from netbuilder.graph.problems import problems
from netbuilder.graph.starter import StarterError, is_target, starter, usual_targets
from netbuilder.graph.terminals import Output
from netbuilder.layers.merge import Concatenate
from netbuilder.layers.transformer import TransformerDecoder

ARRAYS = Arrays(path="data.npz")


def data(source: Source = ARRAYS, padded: tuple[str, ...] = (), **types: TensorType) -> Dataset:
    fields = (
        Field(n, t, range=(0.0, 255.0) if t.dtype == "float32" else None, padded=n in padded) for n, t in types.items()
    )
    return Dataset.of(source, tuple(fields))


def lines(document: Document) -> list[str]:
    return [f"{n.type} {n.layer.line()}".strip() for n in document.graph.nodes.values()]


KINDS = {
    "table of classes": data(x=vector(4), y=label(3)),
    "yes or no": data(x=vector(4), y=label(2)),
    "table of numbers": data(x=vector(4), price=vector(1)),
    "several numbers": data(x=vector(1), y=vector(5)),
    "large pictures": data(image=image(3, 200, 160), y=label(3)),
    "pictures": data(image=image(1, 28, 28), y=label(10)),
    "odd pictures": data(image=image(3, 64, 5), y=label(10)),
    "tiny pictures": data(image=image(1, 1, 2), y=vector(1)),
    "pictures of any size": data(image=image(3, None, None), y=label(2)),
    "volumes": data(x=volume(1, 4, 4, 4), y=label(2)),
    "short texts": data(x=tokens(20, 50), y=label(2), padded=("x",)),
    "long texts": data(x=tokens(200, 10000), y=label(4), padded=("x",)),
    "sequences": data(x=sequence(30, 5), y=label(2), padded=("x",)),
    "sequences of any length": data(x=sequence(None, 5), y=vector(2)),
    "long sequences": data(x=sequence(3000, 2), y=label(2), padded=("x",)),
    "recordings": data(WavFolder(path="wav", rate=8000), padded=("audio",), audio=sequence(8000, 1), label=label(10)),
    "recordings of any rate": data(WavFolder(path="wav"), padded=("audio",), audio=sequence(48000, 1), label=label(2)),
    "clicks": data(WavFolder(path="wav", rate=44100), padded=("audio",), audio=sequence(40, 1), label=label(2)),
    "mixed": data(photo=image(3, 32, 32), text=tokens(20, 90), city=label(40), size=vector(2), price=vector(1)),
    "names no code may have": data(**{"2 Größe": vector(2), "class": vector(3), "Class": vector(1), "y": label(2)}),
} | {name: Dataset.of(Bundled(name=name)) for name, e in CATALOGUE.items() if e.is_bundled}


@pytest.fixture(params=KINDS)
def document(request) -> Document:
    return starter(KINDS[request.param])


def test_it_is_clean(document):
    inference = infer(document)
    assert inference.is_valid
    assert [p.sentence for p in problems(document, inference)] == []


def test_it_is_a_file_like_any_other(document):
    assert loads(dumps(document)) == document


def test_nodes_stand_apart_and_wires_go_to_the_right_or_to_the_next_row(document):
    nodes = document.graph.nodes
    boxes = [(*n.position, *estimated(n)) for n in nodes.values()]
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(boxes, 2):
        assert x + w < x2 or x2 + w2 < x or y + h < y2 or y2 + h2 < y
    for a, b in ((nodes[e.source], nodes[e.target]) for e in document.graph.edges):
        is_below = b.position[1] > a.position[1] + estimated(a)[1]
        assert a.position[0] + estimated(a)[0] < b.position[0] or (is_below and b.position[0] < 200)


def test_a_row_fits_beside_the_panels(document):
    """Where branches lie beside each other a row ends only behind all of them."""
    graph = document.graph
    if not any(isinstance(n.layer, Concatenate | TransformerDecoder) for n in graph.nodes.values()):
        assert max(n.position[0] + estimated(n)[0] for n in graph.nodes.values()) <= ROW


def test_the_plan(document):
    plan = document.plan
    assert (plan.epochs, plan.batch_size, type(plan.optimizer).__name__) == (20, 32, "Adam")
    assert [c.to_json() for c in plan.callbacks] == [
        {"type": "EarlyStopping", "patience": 5, "restore_best_weights": True}
    ]


WINDOW = Window(target="sold", history=28, horizon=7, covariates=("promo",), series="item")
SALES = Dataset.of(Csv(path="sales.csv"), split=Split(by="time", column="date"), window=WINDOW)


def test_a_forecast_has_limits_and_begins_as_the_naive_one():
    document = starter(SALES)
    assert lines(document) == [
        "Input history",
        "LSTM 64",
        "Flatten",
        "Concatenate",
        "Slice time -1:",
        "Slice features 0:1",
        "Flatten",
        "Dense 7",
        *["Dense 7", "Add", "Output target · Quantile"] * 3,
    ]
    outputs = [n.layer for n in document.graph.nodes.values() if isinstance(n.layer, Output)]
    assert [o.loss.q for o in outputs] == [0.5, 0.1, 0.9] and document.plan.epochs == 100
    assert "the median of sold" in document.notes
    test_it_is_clean(document)
    test_it_is_a_file_like_any_other(document)
    test_nodes_stand_apart_and_wires_go_to_the_right_or_to_the_next_row(document)


def test_a_long_forecast_is_shortened_and_has_no_place_for_every_row():
    window = Window(target="sold", history=3000, horizon=2, covariates=("promo",))
    document = starter(Dataset.of(Csv(path="s.csv"), split=Split(by="time"), window=window))
    types = [n.type for n in document.graph.nodes.values()]
    assert "Concatenate" not in types and types.count("Conv1D") == 2
    test_it_is_clean(document)


def test_a_table_of_classes():
    assert lines(starter(KINDS["table of classes"])) == [
        "Input x",
        "Dense 64 · relu",
        "Dense 32 · relu",
        "Dense 3",
        "Output y · SparseCategoricalCrossentropy",
    ]


def test_numbers_end_in_the_squared_error():
    assert lines(starter(KINDS["table of numbers"]))[-2:] == ["Dense 1", "Output price · MeanSquaredError"]


def test_pictures_go_through_convolutions():
    types = [n.type for n in starter(KINDS["pictures"]).graph.nodes.values()]
    assert types == [
        "Input", "Conv2D", "MaxPooling2D", "Conv2D", "MaxPooling2D", "Flatten", "Dense", "Dense", "Output"
    ]  # fmt: skip


def test_pictures_that_are_too_small_are_not_halved():
    types = [n.type for n in starter(KINDS["tiny pictures"]).graph.nodes.values()]
    assert "MaxPooling2D" not in types and types.count("Conv2D") == 2


def test_texts_are_embedded_and_read_or_averaged():
    assert [n.type for n in starter(KINDS["short texts"]).graph.nodes.values()][1:3] == ["Embedding", "Bidirectional"]
    types = [n.type for n in starter(KINDS["long texts"]).graph.nodes.values()]
    assert types[1:3] == ["Embedding", "GlobalAveragePooling1D"]


def test_recordings_are_heard_at_their_rate():
    document = starter(KINDS["recordings"])
    assert [n.type for n in document.graph.nodes.values()][1:4] == ["MelSpectrogram", "LayerNormalization", "Conv1D"]
    assert document.graph.nodes["mel"].layer.settings()["sampling_rate"] == 8000


def test_recordings_that_are_fetched_are_heard_as_one_s_own():
    document = starter(Dataset.of(Download(name="spoken_digits_wav")))
    assert document.graph.nodes["mel"].layer.settings()["sampling_rate"] == 8000


def test_every_field_has_a_branch_and_every_target_an_ending():
    document = starter(KINDS["mixed"], ("price", "city"))
    inputs = [n.layer.field for n in document.graph.nodes.values() if n.type == "Input"]
    outputs = [n.layer.target for n in document.graph.nodes.values() if n.type == "Output"]
    assert (inputs, outputs) == (["photo", "text", "size"], ["price", "city"])
    assert [n.type for n in document.graph.nodes.values()].count("Concatenate") == 1
    assert not problems(document, infer(document))


def test_names_are_kept_as_labels():
    nodes = starter(KINDS["names no code may have"]).graph.nodes
    assert [n.label for n in nodes.values() if n.type == "Input"] == ["2 Größe", "class", "Class"]
    assert len({*nodes}) == len(nodes)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (data(a=label(3), b=vector(2), c=vector(1)), ("a",)),
        (data(a=label(3), b=label(2), c=vector(1)), ("c",)),
        (data(Csv(path="t.csv", targets=("b", "a")), features=vector(2), a=vector(1), b=label(2)), ("b", "a")),
    ],
)
def test_what_is_predicted_when_nothing_is_said(found, expected):
    assert usual_targets(found) == expected


def test_without_validation_nothing_waits_for_it():
    fields = (Field("x", vector(2)), Field("y", label(2)))
    document = starter(Dataset.of(ARRAYS, fields, split=Split(validation=0)))
    assert document.plan.callbacks == ()


@pytest.mark.parametrize(
    ("found", "targets", "words"),
    [
        (data(x=vector(2)), (), "only the field x"),
        (data(), (), "no fields that were looked at"),
        (data(x=vector(2), y=label(2)), ("x", "y"), "Nothing is left to predict x and y from"),
        (data(x=vector(2), y=image(1, 8, 8)), (), "no usual ending for the target y"),
        (
            data(x=TensorType((2, 3), ("time", "features"), "int64", 4), y=label(2)),
            (),
            "no usual network for the field",
        ),
    ],
)
def test_where_nothing_is_usual_a_sentence_says_so(found, targets, words):
    with pytest.raises(StarterError, match=words):
        starter(found, targets)


def test_a_target_that_is_no_field():
    with pytest.raises(ParameterError, match='no field "z"; they have x, y'):
        starter(data(x=vector(2), y=label(2)), ("z",))


def test_which_fields_can_be_predicted():
    fields = data(a=label(3), b=vector(2), c=label(None), d=image(1, 8, 8), e=tokens(9, 9)).fields
    assert [f.name for f in fields if is_target(f)] == ["a", "b"]
