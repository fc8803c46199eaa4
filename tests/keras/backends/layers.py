"""Every layer alone: its archive in Keras, the same answers, and the same weights after five steps of training."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.keras.model import KerasError
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.engine.learner import as_tuple
from netbuilder.engine.optimizers import make_optimizer
from netbuilder.graph.document import Document
from netbuilder.layers.base import Layer
from netbuilder.training.optimizer import Optimizer
from tests.codegen.drawings import LAYERS, alone, fitting
from tests.keras.backends.process import Array, KerasProcess, Refused
from tests.keras.exporting import Case, Written, sample, side_by_side, turned
from tests.keras.expressions import EXPRESSIONS
from tests.keras.test_export import SAME_NAMES

OPTIMIZERS = ("SGD", "RMSprop", "Adam")
STEPS, BATCH, TRAINED = 5, 4, 4
TOLERANCE = 1e-5
TARGET = 0.3  # what every number shall become
# Numbers with a true gradient of 0, as the biases in front of a softmax: what an optimizer that divides by the size of
# a gradient makes of rounding errors differs. The answers must be the same all the same.
NO_GRADIENT = 1e-5
SPECIAL = {"RandomCrop": {"height": 4, "width": 4}}


@dataclass
class Row:
    """What was found out about a layer. ``trained``: largest difference of weights and answers, by optimizer."""

    layer: str
    cases: int = 0
    answers: float | None = None
    trained: dict[str, float] = field(default_factory=dict)
    note: str = ""

    @property
    def is_good(self) -> bool:
        """Whether all that could be compared is the same."""
        return all(d <= TOLERANCE for d in (self.answers or 0.0, *self.trained.values()))


def rows(keras: KerasProcess, only: list[str]) -> Iterator[Row]:
    """A row for each layer, or for those named."""
    for name in LAYERS:
        if not only or name in only:
            yield compared(name, keras)


def cases_of(name: str) -> list[Case]:
    """The settings and inputs on which the layer is tested elsewhere; its defaults where there are none."""
    found = [case for case in (*SAME_NAMES, *EXPRESSIONS) if case[0] == name]
    settings = SPECIAL.get(name, {})
    return found or [(name, settings, next(fitting(Layer.parse({"type": name, **settings}))))]


def drawing(cases: list[Case], scaled: bool = False) -> Document:
    """All cases beside each other; a sound has no Input without data, and stands alone."""
    name, settings, kinds = cases[0]
    if is_sound(cases):
        return alone(Layer.parse({"type": name, **settings}), kinds)
    return side_by_side(cases, scaled)


def plain(complaint: str) -> str:
    """The line of Keras's complaint that says what is wrong, without colours."""
    lines = [re.sub(r"\x1b\[\d*m", "", line) for line in complaint.splitlines()]
    return next((line for line in lines[1:] if line.strip()), lines[0])[:120]


def is_sound(cases: list[Case]) -> bool:
    """Whether the layer listens to waveforms."""
    return any(kind.axes == ("time",) and kind.dtype == "float32" for _, _, kinds in cases for kind in kinds)


def some(cases: list[Case]) -> list[Case]:
    """A few of them, the first and the last included: to translate the training of many takes minutes."""
    step = max(1, -(-len(cases) // TRAINED))
    return [*cases[:-1:step], cases[-1]] if len(cases) > TRAINED else cases


def accepted(cases: list[Case], path: Path, keras: KerasProcess) -> tuple[list[Case], list[str]]:
    """The cases Keras computes, and what it says to the others."""
    good, said = [], []
    for case in cases:
        try:
            list(answered(Written(drawing([case]), path), path, keras))
            good.append(case)
        except Refused as error:
            said.append(f"{case[1]} ({plain(str(error))})")
    return good, said


def compared(name: str, keras: KerasProcess) -> Row:
    """Answers of all cases in one archive, then training of those that draw no random numbers."""
    path = Path(keras.path("model.keras"))
    try:
        cases = cases_of(name)
        torch.manual_seed(0)
        written = Written(drawing(cases), path)
        try:
            row = Row(name, len(cases), max(answered(written, path, keras)))
        except Refused:
            cases, said = accepted(cases, path, keras)
            written = Written(drawing(cases), path)
            row = Row(
                name, len(cases), max(answered(written, path, keras)), note=f"Keras itself fails on {'; '.join(said)}"
            )
        chosen = [case for case, is_steady in zip(cases, steady(written), strict=True) if is_steady]
        if not chosen or is_sound(cases):
            row.note = "a sound alone: nothing to learn" if chosen else "draws random numbers while training"
            return row
        has_weights = any(written.program.modules()) and any(True for _ in written.model.parameters())
        for optimizer in OPTIMIZERS:
            found = trained(some(chosen), not has_weights, optimizer, path, keras)
            if found is None:
                row.note = "no gradient comes through"
                break
            row.trained[optimizer] = found
        return row
    except KerasError as error:
        return Row(name, note=str(error).partition('" ')[2].rstrip("."))
    except (NetBuilderError, Refused, StopIteration) as error:
        return Row(name, answers=float("inf"), note=f"{type(error).__name__}: {error}"[:200])


@torch.no_grad()
def answered(written: Written, path: Path, keras: KerasProcess, weights: str = "") -> Iterator[float]:
    """Largest difference of every output, for a batch."""
    given, lengths = given_to(written)
    x = keras.give("given.npz", last(written, given))
    keras.ask("predict", file=str(path), given=x, found=keras.path("found.npz"), weights=weights)
    ours = as_tuple(written.model.eval()(*given, *lengths))
    yield from differences(written, ours, keras.taken("found.npz"))


def given_to(written: Written) -> tuple[list[torch.Tensor], list[torch.Tensor]]:
    """A batch for every input, padded as data sets are, and the true lengths."""
    inputs = written.program.inputs
    given = [sample(e.value.type, BATCH) for e in inputs]
    lengths = [torch.arange(BATCH, 0, -1) for _ in {e.lengths.name for e in inputs if e.lengths}]
    for x, entry in zip(given, inputs, strict=True):
        if entry.lengths:
            x[torch.arange(x.shape[1]) >= lengths[0][:, None]] = 0
    return given, lengths


def last(written: Written, given: list[torch.Tensor]) -> list[Array]:
    """The network's inputs with their channels last."""
    return [turned(x, e.value.type).numpy() for x, e in zip(given, written.program.inputs, strict=True)]


def differences(written: Written, ours: tuple[torch.Tensor, ...], theirs: list[Array]) -> Iterator[float]:
    """Largest difference of each output."""
    for output, y, other in zip(written.program.outputs, ours, theirs, strict=True):
        yield apart(turned(y.detach(), output.value.type).numpy(), other)


def apart(a: Array, b: Array) -> float:
    """Largest difference, of the size of the largest number where that is above 1; infinite where shapes differ."""
    if a.shape != b.shape or not np.array_equal(np.isfinite(a), np.isfinite(b)):
        return float("inf")
    a, b = (np.nan_to_num(x.astype(np.float64), posinf=0, neginf=0) for x in (a, b))
    return float(np.abs(a - b).max() / max(1.0, np.abs(a).max())) if a.size else 0.0


@torch.no_grad()
def steady(written: Written) -> list[bool]:
    """Which outputs are the same twice in training."""
    given = [sample(e.value.type, 2 * BATCH) for e in written.program.inputs]
    found = []
    for seed in range(5):
        torch.manual_seed(seed)
        found.append([y.detach().nan_to_num() for y in as_tuple(written.model.train()(*given))])
    nodes = [o.node for o in written.program.outputs]
    moved = {
        node for node, first, *rest in zip(nodes, *found, strict=True) if not all(torch.equal(first, y) for y in rest)
    }
    return [node not in moved for node in dict.fromkeys(nodes)]


def trained(cases: list[Case], scaled: bool, optimizer: str, path: Path, keras: KerasProcess) -> float | None:
    """Largest difference of weights and answers after five steps; None where nothing has a gradient."""
    torch.manual_seed(1)
    written = Written(drawing(cases, scaled), path)
    floats = [i for i, o in enumerate(written.program.outputs) if o.value.type.dtype == "float32"]
    if not floats or not any(True for _ in written.model.parameters()):
        return None
    given = [[sample(e.value.type, BATCH) for e in written.program.inputs] for _ in range(STEPS)]
    files = [keras.give(f"step_{i}.npz", last(written, x)) for i, x in enumerate(given)]
    # Torch's running variance is n / (n - 1) of Keras's: there the answers of training are compared.
    training = any("running_var" in k for k in written.model.state_dict())
    slopes = learn(written, given, floats, optimizer)
    if not any(bool(s.any()) for s in slopes.values()):
        return None
    keras.ask("train", file=str(path), given=files, found=keras.path("found.npz"), optimizer=optimizer,
              training=training, target=TARGET)  # fmt: skip
    theirs, arrays = keras.take("found.npz"), written.arrays()
    steep = keras_arrays(written.said, written.model.state_dict() | slopes)
    found = 0.0
    for key, array in theirs.items():
        what, name, *rest = key.split("/")
        if what == "weights":
            moves = steep[name][int(rest[0])] > NO_GRADIENT
            found = max(found, apart(np.where(moves, arrays[name][int(rest[0])], 0), np.where(moves, array, 0)))
    with torch.no_grad():
        ours = as_tuple(written.model.train(training)(*given[0]))
    for place, i in enumerate(floats):
        kind = written.program.outputs[i].value.type
        found = max(found, apart(turned(ours[i].detach(), kind).numpy(), theirs[f"answers/{place}"]))
    return found


def learn(
    written: Written, given: list[list[torch.Tensor]], floats: list[int], optimizer: str
) -> dict[str, torch.Tensor]:
    """The same steps with the engine's optimizer; the largest gradient of each number."""
    named = dict(written.model.named_parameters(remove_duplicate=False))
    weights = [p for p in written.model.parameters() if p.requires_grad]
    slopes = {name: torch.zeros_like(p) for name, p in named.items()}
    made = make_optimizer(Optimizer.parse(optimizer), weights)
    written.model.train()
    for x in given:
        made.zero_grad()
        found = as_tuple(written.model(*x))
        loss = sum(((found[i] - TARGET) ** 2).mean() for i in floats)
        for module in written.model.modules():
            if isinstance(penalty := getattr(module, "penalty", None), torch.Tensor):
                loss = loss + penalty
        if isinstance(loss, torch.Tensor) and loss.requires_grad:
            loss.backward()
            for name, p in named.items():
                if p.grad is not None:
                    slopes[name] = torch.maximum(slopes[name], p.grad.abs())
            made.step()
    return slopes
