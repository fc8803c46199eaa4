"""Random layers with random inputs, drawn from the declarations themselves; the few special cases stand at the top."""

from __future__ import annotations

import types
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st

from netbuilder.base.errors import ParameterError, ShapeError
from netbuilder.base.parameter import Parameter
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector, volume
from netbuilder.layers.base import Layer
from netbuilder.layers.weighted import VECTORS

NUMBERS = (-1, 0, 1, 2, 3, 4, 5)
FRACTIONS = (0.0, 0.1, 0.5, 1.0, 2.0)

# What a draw from the declaration alone would seldom or never hit.
WINDOW = {"fft_length": st.sampled_from([4, 6, 8]), "sampling_rate": st.sampled_from([100, 8000])}
SETTINGS: dict[str, dict[str, st.SearchStrategy[Any]]] = {
    "STFTSpectrogram": {"frame_length": st.sampled_from([2, 4, 5, 7]), "fft_length": st.sampled_from([None, 5, 8])},
    "MelSpectrogram": WINDOW,
    "MFCC": WINDOW,
    "Reshape": {
        "target_shape": st.sampled_from([(-1,), (1, -1), (-1, 1), (1, 2, -1), (1, 1, -1, 1), (2, 2), (-1, -1)])
    },
    "Permute": {"dims": st.sampled_from([(1,), (2, 1), (1, 2), (2, 3, 1), (3, 1, 2), (4, 2, 1, 3)])},
    "Pad": {"padding": st.sampled_from([0, 1, 2, [[0, 1]], [[1, 2], [0, 1]], [[1, 0], [0, 2], [1, 1]]])},
    "GroupNormalization": {"groups": st.sampled_from([-1, 1, 1, 2, 3])},
    "ReLU": {"max_value": st.sampled_from([None, 1.0, 6.0])},
    "Embedding": {"input_dim": st.sampled_from([None, 3, 9, 20])},
}

SIZE = st.integers(1, 9)
SMALL = st.integers(1, 4)
LENGTHS = Lengths("text")
FILM = ("time", "channels", "height", "width")
INPUTS: dict[str, st.SearchStrategy[TensorType]] = {
    "vector": st.builds(vector, SIZE),
    "image": st.builds(image, SMALL, SIZE, SIZE),
    "gray image": st.builds(image, st.just(1), SIZE, SIZE),
    "colour image": st.builds(image, st.just(3), SIZE, SIZE),
    "grey image": st.builds(image, st.just(1), SIZE, SIZE),
    "volume": st.builds(volume, SMALL, SMALL, SMALL, SIZE),
    "film": st.builds(
        lambda time, channels, height, width: TensorType((time, channels, height, width), FILM),
        SMALL,
        SMALL,
        SIZE,
        SIZE,
    ),
    "sequence": st.builds(sequence, SIZE, SMALL),
    "open sequence": st.builds(sequence, st.none(), SMALL),
    "padded sequence": st.builds(
        lambda time, features: TensorType((time, features), ("time", "features"), lengths=LENGTHS),
        st.one_of(SIZE, st.none()),
        SMALL,
    ),
    "tokens": st.builds(tokens, SIZE, st.integers(2, 9)),
    "padded tokens": st.builds(
        lambda time, classes: TensorType((time,), ("time",), "int64", classes, LENGTHS), SIZE, st.integers(2, 9)
    ),
    "waveform": st.builds(lambda time: TensorType((time,), ("time",)), st.one_of(SIZE, st.none())),
    "label": st.builds(label, st.integers(2, 9)),
    "number": st.just(TensorType((), ())),
    "mask": st.builds(lambda n: TensorType((n,), ("features",), "bool"), SIZE),
    "point": st.just(vector(2)),
}
LARGE: dict[str, TensorType] = {
    "vector": vector(64),
    "point": vector(2),
    "image": image(3, 32, 32),
    "gray image": image(1, 32, 32),
    "colour image": image(3, 32, 32),
    "grey image": image(1, 32, 32),
    "volume": volume(32, 32, 32, 32),
    "film": TensorType((5, 3, 16, 16), FILM),
    "sequence": sequence(64, 32),
    "open sequence": sequence(None, 32),
    "padded sequence": TensorType((None, 32), ("time", "features"), lengths=LENGTHS),
    "tokens": tokens(64, 10),
    "padded tokens": TensorType((None,), ("time",), "int64", 10, LENGTHS),
    "waveform": TensorType((None,), ("time",)),
    "label": label(10),
    "number": TensorType((), ()),
    "mask": TensorType((4,), ("features",), "bool"),
}


@cache
def accepted(cls: type[Layer]) -> tuple[str, ...]:
    """Kinds of input which the layer takes in some of its simple settings."""
    layers = [cls(), *(cls(**{name: 1}) for name in ("groups", "factor") if name in {p.name for p in cls.parameters()})]
    layers += [cls(dims=d) for d in ((2, 1), (1, 2, 3), (1, 2, 3, 4), (1,)) if cls.__name__ == "Permute"]
    return tuple(kind for kind, x in LARGE.items() if any(_takes(layer, x) for layer in layers))


def _takes(layer: Layer, x: TensorType) -> bool:
    try:
        layer.infer(*(x,) * ports(layer))
    except ShapeError:
        return False
    return True


def ports(layer: Layer) -> int:
    """Inputs to connect: a variadic layer gets two."""
    return 2 if layer.variadic else len(layer.input_ports())


@st.composite
def layers(draw: st.DrawFn, cls: type[Layer]) -> Layer:
    """The layer with about half of its parameters changed."""
    special = SETTINGS.get(cls.__name__, {})
    settings = {
        p.name: draw(special[p.name] if p.name in special else _values(p))
        for p in cls.parameters()
        if p.name in special or (not p.more and draw(st.booleans())) or draw(st.integers(0, 3)) == 0
    }
    return cls(**settings)


@st.composite
def inputs(draw: st.DrawFn, layer: Layer, kinds: tuple[str, ...]) -> tuple[TensorType, ...]:
    """One input type for each port, usually the same for all."""
    kind = draw(st.sampled_from(kinds))
    first = draw(INPUTS[kind])
    rest = [first if draw(st.integers(0, 4)) else draw(INPUTS[kind]) for _ in range(ports(layer) - 1)]
    return (first, *rest)


def _values(p: Parameter) -> st.SearchStrategy[Any]:
    """Values the parameter takes."""
    found = [v for v in _candidates(p.kind, p) if _fits(p, v)]
    return st.sampled_from(found or [p.default])


def _fits(p: Parameter, value: Any) -> bool:
    try:
        p.check(value)
    except ParameterError:
        return False
    return True


def _candidates(kind: Any, p: Parameter) -> list[Any]:
    origin, args = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return [v for k in args for v in _candidates(k, p)]
    if origin is Literal:
        return list(args)
    if origin is tuple:
        return _tuples(args, p)
    if kind is type(None):
        return [None]
    if kind in (int, float, bool):
        return {int: list(NUMBERS), float: list(FRACTIONS), bool: [False, True]}[kind]
    return _declared(kind, p)


def _tuples(args: tuple[Any, ...], p: Parameter) -> list[Any]:
    """Equal values everywhere, and rising ones."""
    if Ellipsis in args:
        return [p.default]
    one = _candidates(args[0], p)
    return [(v,) * len(args) for v in one] + [tuple(one[i : i + len(args)]) for i in range(len(one) - len(args) + 1)]


def _declared(kind: Any, p: Parameter) -> list[Any]:
    """Every declaration of a kind with its defaults; the orthogonal matrix is not for vectors."""
    if not hasattr(kind, "table") or issubclass(kind, Layer):
        return [p.default]
    return [kind.parse(n) for n in kind.table if n != "Orthogonal" or p.name not in VECTORS]
