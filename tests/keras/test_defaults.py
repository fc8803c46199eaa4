"""What a parameter is when nobody sets it: as in Keras, but for the differences named here."""

from __future__ import annotations

import inspect
from typing import Any

import pytest
import torch

import netbuilder.training  # noqa: F401 (fills the tables)
from netbuilder.base.declared import Declared
from netbuilder.base.tensor import TensorType, image, sequence, tokens, vector, volume
from netbuilder.layers.base import Layer
from netbuilder.layers.initializers import Initializer
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.training.loss import Loss
from netbuilder.training.optimizer import Optimizer
from tests.keras.parity import as_ours, call, counted, keras
from tests.layers.interpreter import Built, sample

NAMED_AXES = "axes have names here, and auto is the channels, which Keras has last"
LOGITS = "scores without a softmax are numerically stable"
INTENDED: dict[tuple[str, str], str] = {
    ("Softmax", "axis"): NAMED_AXES,
    ("Concatenate", "axis"): NAMED_AXES,
    **{
        (name, "from_logits"): LOGITS
        for name in (
            "SparseCategoricalCrossentropy",
            "CategoricalCrossentropy",
            "CategoricalFocalCrossentropy",
            "BinaryCrossentropy",
            "BinaryFocalCrossentropy",
        )
    },
    ("STFTSpectrogram", "frame_step"): "Keras works it out from frame_length, a form shows a number",
    ("CategoryEncoding", "output_mode"): "one category a sample is more usual than a bag of words",
    ("RandomBrightness", "value_range"): "pictures come scaled to 0 … 1",
    ("RandomContrast", "value_range"): "pictures come scaled to 0 … 1",
    ("ActivityRegularization", "l2"): "the layer does something when it is put on the canvas",
}

KINDS = {
    Layer: keras.layers,
    Loss: keras.losses,
    Optimizer: keras.optimizers,
    Initializer: keras.initializers,
    Regularizer: keras.regularizers,
    Constraint: keras.constraints,
}
SHARED = [
    (kind.table[name], getattr(module, name))
    for kind, module in KINDS.items()
    for name in sorted(kind.table)
    if kind.table[name].__name__ == name and hasattr(module, name)
]


def as_said(value: Any) -> Any:
    """A default in one form: (2, 2) as 2, nested likewise; an initializer as its name and numbers."""
    if isinstance(value, tuple | list):
        inner = [as_said(v) for v in value]
        return inner[0] if inner and all(v == inner[0] for v in inner) else tuple(inner)
    return value.to_json() if isinstance(value, Declared) else value


def means_the_same(name: str, ours: Any, theirs: Any) -> bool:
    if isinstance(ours, Initializer):
        other = keras.initializers.get(theirs() if inspect.isclass(theirs) else theirs)
        config = {k: v for k, v in other.get_config().items() if k != "seed" and v is not None}
        return type(other).__name__ == type(ours).__name__ and all(getattr(ours, k) == v for k, v in config.items())
    if name == "activation":
        return ours == (theirs or "linear")
    return as_said(ours) == as_said(theirs)


@pytest.mark.parametrize("case", SHARED, ids=lambda c: c[0].__name__)
def test_defaults(case: tuple[type[Declared], Any]) -> None:
    ours, theirs = case
    known = inspect.signature(theirs.__init__).parameters
    for p in ours.parameters():
        if p.name not in known or known[p.name].default is inspect.Parameter.empty:
            continue
        same = means_the_same(p.name, p.default, known[p.name].default)
        assert same is ((ours.__name__, p.name) not in INTENDED), (p.name, p.default, known[p.name].default)


def test_most_of_our_layers_are_compared() -> None:
    assert len(SHARED) > 130
    assert {owner for owner, _ in INTENDED} <= {ours.__name__ for ours, _ in SHARED}


LONG = sequence(12, 40)
BIG: list[tuple[str, dict[str, Any], dict[str, Any], tuple[TensorType, ...]]] = [
    ("Dense", {"units": 300}, {}, (vector(200),)),
    *((f"Conv{n}D{t}", {"filters": 60, "kernel_size": 3}, {}, (kind,))
      for n, kind in ((1, LONG), (2, image(40, 6, 6)), (3, volume(20, 5, 5, 5))) for t in ("", "Transpose")),
    *((f"{k}Conv{n}D", {"kernel_size": 5, "depth_multiplier": 20, **({"filters": 30} if k == "Separable" else {})}, {},
       (kind,)) for k in ("Depthwise", "Separable") for n, kind in ((1, LONG), (2, image(40, 6, 6)))),
    ("Embedding", {"input_dim": 300, "output_dim": 80}, {}, (tokens(4, 300),)),
    *((name, {"units": 90}, {}, (LONG,)) for name in ("SimpleRNN", "LSTM", "GRU")),
    ("MultiHeadAttention", {"num_heads": 4, "key_dim": 30, "value_dim": 50}, {}, (LONG,) * 3),
    ("BatchNormalization", {}, {}, (vector(8),)),
    ("LayerNormalization", {}, {}, (vector(8),)),
    ("PReLU", {}, {}, (vector(8),)),
    *(("Dense", {"units": 300, "kernel_initializer": name}, {}, (vector(200),))
      for name in sorted(Initializer.table) if name not in ("Constant",)),
    ("LSTM", {"units": 90, "bias_initializer": "Ones", "unit_forget_bias": False}, {}, (LONG,)),
    ("LSTM", {"units": 90, "bias_initializer": {"type": "Constant", "value": 0.5}},
     {"bias_initializer": keras.initializers.Constant(0.5)}, (LONG,)),
]  # fmt: skip


@pytest.mark.parametrize("case", BIG, ids=lambda c: f"{c[0]}-{c[1]}")
def test_first_values(case: tuple[str, dict[str, Any], dict[str, Any], tuple[TensorType, ...]]) -> None:
    """Mean, spread and limits of every weight of a fresh layer."""
    name, settings, theirs, kinds = case
    layer = Layer.parse({"type": name, **settings})
    built, other = Built(layer, *kinds), getattr(keras.layers, name)(**{**settings, **theirs})
    call(other, kinds, [sample(kind, 2) for kind in kinds])
    for (weight, ours), wanted in zip(counted(built), as_ours(layer, other), strict=True):
        found, wanted = ours.detach().flatten().double(), torch.tensor(wanted).flatten().double()
        spread = wanted.std().item()
        noise = 6 * spread / len(wanted) ** 0.5
        assert found.mean().item() == pytest.approx(wanted.mean().item(), abs=noise + 1e-7), weight.name
        assert found.std().item() == pytest.approx(spread, rel=0.05, abs=1e-7), weight.name
        ends = torch.tensor([0.02, 0.25, 0.5, 0.75, 0.98], dtype=torch.double)
        torch.testing.assert_close(found.quantile(ends), wanted.quantile(ends), atol=0.15 * spread + 1e-7, rtol=0)


@pytest.mark.parametrize("name", ["SimpleRNN", "LSTM", "GRU"])
def test_recurrent_kernels_are_orthogonal_the_same_way(name: str) -> None:
    layer = Layer.parse({"type": name, "units": 6})
    built, other = Built(layer, LONG), getattr(keras.layers, name)(6)
    other(torch.zeros(1, 12, 40))
    theirs = torch.tensor(as_ours(layer, other)[1])
    for kernel in (dict(built.modules_[0].named_parameters())["rnn.weight_hh_l0"], theirs):
        torch.testing.assert_close(kernel.T @ kernel, torch.eye(6), atol=1e-5, rtol=0)
