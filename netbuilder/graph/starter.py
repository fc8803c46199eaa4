"""A first network for a data set: one branch for each field that enters, one ending for each that is predicted."""

from __future__ import annotations

import re

from netbuilder.base.tensor import TensorType
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Csv
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits.edit import free_name
from netbuilder.graph.node import is_identifier
from netbuilder.graph.placed import placed
from netbuilder.graph.starter_branches import LARGEST_FLAT, StarterError, branch
from netbuilder.graph.terminals import Input, Output
from netbuilder.layers.attention import PositionalEncoding
from netbuilder.layers.base import Layer
from netbuilder.layers.bidirectional import Bidirectional
from netbuilder.layers.convolution import Conv1D
from netbuilder.layers.core import Dense
from netbuilder.layers.cutting import Slice
from netbuilder.layers.embedding import Embedding
from netbuilder.layers.initializers import Ones, Zeros
from netbuilder.layers.merge import Add, Concatenate
from netbuilder.layers.recurrent import GRU
from netbuilder.layers.reshaping import Flatten
from netbuilder.layers.transformer import TransformerDecoder, TransformerEncoder
from netbuilder.training.callback import Callback
from netbuilder.training.callbacks import EarlyStopping
from netbuilder.training.losses_classification import SparseCategoricalCrossentropy
from netbuilder.training.losses_regression import MeanSquaredError, Quantile
from netbuilder.training.losses_sequence import CTC
from netbuilder.training.metrics_classification import Accuracy
from netbuilder.training.metrics_regression import (
    Coverage,
    MeanAbsoluteError,
    MeanAbsoluteScaledError,
    SymmetricMeanAbsolutePercentageError,
)
from netbuilder.training.metrics_sequence import ExactMatch, WordErrorRate, WrittenRouge1
from netbuilder.training.optimizers import Adam
from netbuilder.training.plan import Plan, Turn

__all__ = ["StarterError", "head", "is_target", "starter", "usual_targets"]

EPOCHS, BATCH_SIZE, PATIENCE = 20, 32, 5
QUANTILES = {"forecast": 0.5, "lower": 0.1, "upper": 0.9}


def starter(dataset: Dataset, targets: tuple[str, ...] = ()) -> Document:
    """A network that fits the data set, laid out, with a plan; it has no mistakes and can be trained as it is.

    ``targets``: names of the fields to predict, empty: ``usual_targets``. Every other field enters. ParameterError
    for a name that is no field, StarterError where nothing is left to learn from or a field is of an unusual kind.
    """
    wanted = tuple(dict.fromkeys(targets)) or usual_targets(dataset)
    goals = [dataset.field(name) for name in wanted]
    inputs = [f for f in dataset.fields if f.name not in wanted]
    if not inputs:
        raise StarterError(f"Nothing is left to predict {' and '.join(wanted)} from; choose fewer targets.")
    sketch = _Sketch()
    if dataset.window is not None and wanted == ("target",):
        sketch.forecast(inputs[0], goals[0], dataset)
        notes = f"{_notes(inputs, goals)}\n\n{_limits(dataset.window.target)}"
        return Document(sketch.graph(), plan=_plan(dataset), data=dataset, notes=notes)
    if sketch.sequence(inputs, goals):
        return Document(sketch.graph(), plan=_plan(dataset), data=dataset, notes=_notes(inputs, goals))
    last = sketch.joined([sketch.branch(f, dataset, len(inputs) > 1) for f in inputs])
    for goal in goals:
        sketch.ending(last, goal, len(goals) > 1)
    return Document(sketch.graph(), plan=_plan(dataset), data=dataset, notes=_notes(inputs, goals))


def usual_targets(dataset: Dataset) -> tuple[str, ...]:
    """What one predicts when nothing is said: the target columns of a table, the only field of classes, or the last.

    StarterError when there are not two fields: one to learn from, one to predict.
    """
    names = tuple(f.name for f in dataset.fields)
    if len(names) < 2:
        held = f"only the field {dataset.fields[0].describe()}" if names else "no fields that were looked at"
        raise StarterError(f"The data have {held}; a network needs one to learn from and one to predict.")
    if isinstance(dataset.source, Csv) and dataset.source.targets and dataset.window is None:
        return dataset.source.targets
    labels = tuple(f.name for f in dataset.fields if f.is_label)
    return labels if len(labels) == 1 else names[-1:]


def is_target(field: Field) -> bool:
    """Whether there is a usual ending for a field: it holds classes, one number or a row of numbers."""
    return (field.is_label and field.type.classes is not None) or _numbers(field.type) is not None


def _plan(dataset: Dataset) -> Plan:
    """Adam for at most 20 epochs; it ends when the validation loss has not fallen for 5; 100 and 15 for forecasts."""
    callbacks: tuple[Callback, ...] = ()
    patience = PATIENCE if dataset.window is None else 3 * PATIENCE
    if dataset.split.validation > 0:
        callbacks = (EarlyStopping(monitor="val_loss", patience=patience, restore_best_weights=True),)
    epochs = 5 * EPOCHS if dataset.window is not None else EPOCHS
    return Plan(epochs=epochs, batch_size=BATCH_SIZE, turns=(Turn(optimizer=Adam()),), callbacks=callbacks)


def _notes(inputs: list[Field], goals: list[Field]) -> str:
    first = f"A first network: from {_names(inputs)} to {_names(goals)}"
    return f"{first}\n\nA place to start from; widths, layers and plan are usual ones, not tuned to these data."


def _limits(target: str) -> str:
    return (
        f"Three answers: the median of {target}, and limits which one value in ten should be below and above (quantile "
        "losses). The network says how far they lie from the last value; the last rows also go straight to the "
        "answers, so that what repeats itself is learned at once."
    )


def _names(fields: list[Field]) -> str:
    shown = [f.name for f in fields[:4]] + (["…"] if len(fields) > 4 else [])
    return ", ".join(shown)


class _Sketch:
    """Nodes and wires while they are drawn, from left to right."""

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.edges: list[Edge] = []

    def add(self, name: str, layer: Layer, *sources: str, label: str = "") -> str:
        """A new node behind ``sources``, all wired to its first port; its id is ``name`` or like it."""
        node_id = free_name(name, self.nodes)
        self.nodes[node_id] = Node(node_id, layer, label=label if label != node_id else "")
        for source in sources:
            out = self.nodes[source].layer
            assert isinstance(out, Layer)
            self.edges.append(Edge(source, out.output_ports()[0], node_id, layer.input_ports()[0]))
        return node_id

    def branch(self, field: Field, dataset: Dataset, is_one_of_many: bool) -> str:
        """Input and layers for a field; the id of the last node, which gives (features,)."""
        name = _identifier(field.name)
        last = self.add(name, Input(field=field.name), label=field.name)
        for wanted, layer in branch(field, dataset.source):
            last = self.add(f"{name[:40]}_{wanted}" if is_one_of_many else wanted, layer, last)
        return last

    def joined(self, ends: list[str]) -> str:
        """Several branches side by side, with a layer that looks at all of them."""
        if len(ends) == 1:
            return ends[0]
        together = self.add("together", Concatenate(), *ends)
        return self.add("joined", Dense(units=32, activation="relu"), together)

    def ending(self, last: str, field: Field, is_one_of_many: bool) -> None:
        """The head and the Output for a field."""
        layer, output = head(field)
        name = _identifier(field.name)
        kind = "scores" if field.is_label else "prediction"
        made = self.add(f"{name[:40]}_{kind}" if is_one_of_many else kind, layer, last)
        self.add(name, output, made, label=field.name)

    def forecast(self, field: Field, goal: Field, dataset: Dataset) -> None:
        """How far the future lies from the last value: a memory of the rows, beside it the rows themselves (a linear
        forecast, as LSTNet has), and three quantiles. All begin as the naive forecast, so that little data do no harm.
        """
        last = self.add(_identifier(field.name), Input(field=field.name), label=field.name)
        memory = last
        for wanted, layer in branch(field, dataset.source):
            memory = self.add(wanted, layer, memory)
        if (field.type.size or LARGEST_FLAT) < LARGEST_FLAT:
            memory = self.add("together", Concatenate(), memory, self.add("past", Flatten(), last))
        width = _numbers(goal.type) or 1
        row = self.add("last_row", Slice(axis="time", start=-1), last)
        value = self.add("last_value", Flatten(), self.add("first_column", Slice(axis="features", stop=1), row))
        level = self.add("level", Dense(units=width, use_bias=False, kernel_initializer=Ones()), value)
        plain = (MeanAbsoluteError(), SymmetricMeanAbsolutePercentageError(), MeanAbsoluteScaledError())
        for name, q in QUANTILES.items():
            change = self.add(f"{name}_change", Dense(units=width, kernel_initializer=Zeros()), memory)
            metrics = plain if name == "forecast" else (Coverage(),)
            total = self.add(f"{name}_value", Add(), level, change)
            self.add(name, Output(target=goal.name, loss=Quantile(q=q), metrics=metrics), total)

    def sequence(self, inputs: list[Field], goals: list[Field]) -> bool:
        """A network whose answer is a row of symbols, where the only target is one; whether it is."""
        others = [field for field in inputs if field.shifts]
        read = [field for field in inputs if not field.shifts]
        if len(goals) != 1 or len(read) != 1:
            return False
        if len(others) == 1 and others[0].shifts == goals[0].name and read[0].type.dtype == "int64":
            self.writing(read[0], others[0], goals[0])
        elif not others and _is_read_off(read[0], goals[0]):
            self.reading(read[0], goals[0])
        else:
            return False
        return True

    def writing(self, text: Field, written: Field, goal: Field) -> None:
        """An encoder reads the text, a decoder what has been written so far and the memory of the text (Vaswani et al.
        2017); a score for each word that can come next."""
        memory = self.add("encoder", TransformerEncoder(dropout=0.1, norm_first=True), self._places(text))
        last = self.add("decoder", TransformerDecoder(dropout=0.1, norm_first=True), self._places(written))
        self.edges.append(Edge(memory, "output", last, "memory"))
        last = self.add("scores", Dense(units=goal.type.classes or 2), last)
        metrics = (Accuracy(), ExactMatch(), WrittenRouge1())
        self.add(_identifier(goal.name), Output(target=goal.name, metrics=metrics), last, label=goal.name)

    def _places(self, field: Field) -> str:
        """Words as vectors that know where they stand."""
        name = _identifier(field.name)
        last = self.add(name, Input(field=field.name), label=field.name)
        return self.add(f"{name}_places", PositionalEncoding(), self.add(f"{name}_words", Embedding(), last))

    def reading(self, field: Field, goal: Field) -> None:
        """A score a class at every step of the time, from what comes before it and after; CTC finds the places."""
        last = self.add(_identifier(field.name), Input(field=field.name), label=field.name)
        last = self.add("conv", Conv1D(filters=64, kernel_size=5, padding="same", activation="relu"), last)
        last = self.add("read", Bidirectional(layer=GRU(units=48, return_sequences=True)), last)
        last = self.add("scores", Dense(units=goal.type.classes or 2), last)
        output = Output(target=goal.name, loss=CTC(), metrics=(WordErrorRate(),))
        self.add(_identifier(goal.name), output, last, label=goal.name)

    def graph(self) -> Graph:
        """All of it, laid out in rows."""
        return placed(Graph(self.nodes, tuple(self.edges)))


def head(field: Field) -> tuple[Dense, Output]:
    """One score a class with cross-entropy, or one number a feature with the squared error."""
    if field.is_label and field.type.classes:
        return Dense(units=field.type.classes), Output(target=field.name, loss=SparseCategoricalCrossentropy())
    width = _numbers(field.type)
    if width is None:
        raise StarterError(
            f"There is no usual ending for the target {field.describe()}: expected classes or a row of numbers."
        )
    return Dense(units=width), Output(target=field.name, loss=MeanSquaredError())


def _is_read_off(field: Field, goal: Field) -> bool:
    """Whether symbols in a row are to be read off a longer sequence, e.g. words off a recording."""
    is_row = goal.type.dtype == "int64" and goal.type.axes == ("time",) and goal.type.classes is not None
    return is_row and field.type.dtype == "float32" and field.type.axes == ("time", "features")


def _numbers(x: TensorType) -> int | None:
    """How many numbers a target has, None when it is anything but one number or a row of them."""
    if x.dtype != "float32" or x.axes not in ((), ("features",)):
        return None
    return x.shape[0] if x.axes else 1


def _identifier(name: str) -> str:
    """A name for a node, as like a field's as can be."""
    made = re.sub(r"[^a-z0-9_]+", "_", name.lower(), flags=re.ASCII).strip("_")[:56]
    made = made if made[:1].isalpha() else f"field_{made}".rstrip("_")
    return made if is_identifier(made) else f"{made}_field"
