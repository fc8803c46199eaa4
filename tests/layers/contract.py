"""What every layer promises, as checks on one layer and its input types."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType
from netbuilder.layers.base import Layer
from tests.layers.interpreter import Built, sample

TIME = 7  # what an unknown time axis gets

# Mistakes which torch lets pass, by the code of our error: axes have meanings here, and only numbers there.
STRICTER = {
    "axis-exists",
    "empty",
    "empty-range",
    "output-padding",  # with "same" padding it would only be ignored
    "needs-rgb",
    "needs-waveform",
    "no-single-axis",
    "padded-time",
    "uneven-parts",
    "dtype",
    "needs-1d",
    "needs-2d",
    "needs-3d",
    "needs-grid",
    "needs-features",
    "needs-tokens",
    "needs-time",
    "needs-image",
    "needs-axis",
    "no-such-axis",
    "unknown-size",
    "unknown-vocabulary",
    "token-beyond-vocabulary",
    "pool-too-large",
    "merge-mismatch",
    "padding-too-large",  # its pooling refuses, but not where the padding is done before it
    "nothing-left",
    "reshape",  # torch moves numbers from one sample to another
}


def known(x: TensorType, time: int = TIME) -> TensorType:
    """x with every unknown size filled in."""
    return replace(x, shape=tuple(time if d is None else d for d in x.shape))


def outputs_of(layer: Layer, *types: TensorType) -> tuple[TensorType, ...]:
    out = layer.infer(*types)
    return out if isinstance(out, tuple) else (out,)


def run(built: Built, tensors: list[torch.Tensor]) -> tuple[torch.Tensor, ...]:
    """The outputs on real tensors, with lengths from 1 to the whole time for padded inputs."""
    batch = tensors[0].shape[0]
    lengths = {
        port: torch.linspace(1, known(x).shape[0] or 1, batch).long()
        for port, x in enumerate(built.types)
        if x.lengths is not None
    }
    out = built(*tensors, lengths=lengths)
    return tuple(out) if isinstance(out, tuple | list) else (out,)


def tensors_of(types: tuple[TensorType, ...], batch: int) -> list[torch.Tensor]:
    return [sample(x, batch, TIME) if x.dtype != "bool" else torch.ones(batch, *known(x).shape) > 0 for x in types]


def check_shapes(layer: Layer, types: tuple[TensorType, ...]) -> None:
    """The rule gives torch's real shapes and dtypes at batch 2 and 3; a sample does not depend on its neighbours."""
    expected = outputs_of(layer, *(known(x) for x in types))
    assert len(expected) == len(outputs_of(layer, *types)) == len(layer.output_ports())
    built = Built(layer, *types).eval()
    given = tensors_of(types, 3)
    for batch in (3, 2):
        with torch.no_grad():
            real = run(built, [t[:batch] for t in given])
        assert [(tuple(t.shape), str(t.dtype)) for t in real] == [
            ((batch, *x.shape), f"torch.{x.dtype}") for x in expected
        ]
        for x, tensor in zip(expected, real, strict=True):
            assert x.classes is None or tensor.max() < x.classes


def check_training(layer: Layer, types: tuple[TensorType, ...]) -> None:
    """Training mode works, and every trained weight gets a gradient."""
    built = Built(layer, *types).train()
    real = run(built, tensors_of(types, 3))
    total = sum((t.double().square().sum() for t in real if t.dtype == torch.float32), torch.zeros(()))
    trained = [w for call in built.calls for w in call.weights if w.role == "trained"]
    if not trained:
        return
    total.backward()
    for module, call in _modules(built):
        for weight in call.weights:
            if weight.role == "trained":
                assert module.get_parameter(weight.name).grad is not None, weight.name


def check_weights(layer: Layer, types: tuple[TensorType, ...]) -> None:
    """Declared weights are the module's: the same names and shapes, parameters are trained or fixed, buffers state."""
    for module, call in _modules(Built(layer, *types)):
        real = {n: tuple(t.shape) for n, t in module.state_dict().items() if not n.endswith("num_batches_tracked")}
        assert {w.name: w.shape for w in call.weights} == real
        parameters = {n for n, _ in module.named_parameters()}
        assert {w.name for w in call.weights if w.role != "state"} == parameters


def check_unknown_sizes(layer: Layer, types: tuple[TensorType, ...]) -> None:
    """An unknown size makes sizes unknown, never wrong."""
    for loose, exact in zip(outputs_of(layer, *types), outputs_of(layer, *(known(x) for x in types)), strict=True):
        assert loose.axes == exact.axes
        assert all(a is None or a == b for a, b in zip(loose.shape, exact.shape, strict=True))


def check_lengths(layer: Layer, x: TensorType) -> None:
    """True lengths follow the rule for whole sequences: n steps become what the rule says for time = n."""
    for i, out in enumerate(outputs_of(layer, x)):
        if x.lengths is None or out.lengths is None:
            continue
        before, after = x.axes.index("time"), out.axes.index("time")
        for n in range(1, 10):
            try:
                whole = outputs_of(layer, x.with_dim(before, n))[i]
            except ShapeError:
                continue
            assert follow(out.lengths, n) == whole.shape[after]


def follow(lengths: Lengths, n: int) -> int:
    for add, times, divide, plus in lengths.steps:
        n = (n + add) * times // divide + plus
    return n


def check_refusal(layer: Layer, types: tuple[TensorType, ...], error: ShapeError) -> None:
    """A refusal is a sentence, names things that exist, and torch refuses too or is known to be laxer."""
    check_sentence(layer, error)
    if error.code in STRICTER:
        return
    try:
        with torch.no_grad():
            run(Built(layer, *types).train(), tensors_of(types, 2))
    except Exception:
        return
    raise AssertionError(f"torch accepts what {layer} refuses with {error.code!r}: {error}")


def check_sentence(layer: Layer, error: ShapeError) -> None:
    text = str(error)
    assert text.endswith(".") and len(text) > 20 and not text[0].isupper(), text
    assert "None" not in text, text
    names = {p.name for p in layer.parameters()}
    assert error.parameter is None or error.parameter in names
    assert set(error.change) <= names
    assert all(name in Layer.table for name in error.insert), error.insert
    changed = {**layer.settings(), **error.change}
    assert type(layer).make(changed)


def check_round_trip(layer: Layer) -> None:
    text: Any = json.loads(json.dumps(layer.to_json(), allow_nan=False))
    assert Layer.parse(text) == layer


def counted_multiply_adds(layer: Layer, *types: TensorType) -> int:
    """Multiply-adds of one sample as torch counts them."""
    built = Built(layer, *types).eval()
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        run(built, tensors_of(types, 2))
    return counter.get_total_flops() // 4


@contextmanager
def one_thread() -> Iterator[None]:
    """Small tensors are slower on several threads."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    with warnings.catch_warnings():
        yield
    torch.set_num_threads(before)


def _modules(built: Built) -> list[tuple[torch.nn.Module, Any]]:
    pairs = zip(built.steps, built.calls, strict=True)
    return [(step, call) for step, call in pairs if isinstance(step, torch.nn.Module)]
