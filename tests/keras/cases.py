"""Layers with settings and inputs on which ours and Keras's are compared: (name, settings, Keras's own, inputs)."""

from __future__ import annotations

from typing import Any, get_args

from netbuilder.base.tensor import TensorType, image, label, sequence, tokens, vector, volume
from netbuilder.layers.activations import Activation

Case = tuple[str, dict[str, Any], dict[str, Any], tuple[TensorType, ...]]

VECTOR, SEQUENCE, IMAGE, VOLUME = vector(5), sequence(9, 4), image(4, 9, 8), volume(2, 6, 7, 5)

WINDOWS: list[dict[str, Any]] = [
    {},
    {"padding": "same"},
    {"strides": 2},
    {"strides": 2, "padding": "same"},
    {"kernel_size": 4, "strides": 3, "padding": "same", "activation": "relu"},
    {"kernel_size": 2, "padding": "same", "use_bias": False},
    {"dilation_rate": 2, "padding": "same"},
    {"dilation_rate": 2},
]


def convolutions(rank: int, kind: TensorType) -> list[Case]:
    """Convolutions of one rank; Keras has "causal" for Conv1D only, and no depthwise ones of rank 3."""
    basic: dict[str, Any] = {"filters": 6, "kernel_size": 3}
    choices = [*WINDOWS, {"groups": 2, "padding": "same"}]
    if rank == 1:
        choices += [{**w, "padding": "causal"} for w in ({}, {"strides": 2}, {"dilation_rate": 2})]
    found: list[Case] = [(f"Conv{rank}D", {**basic, **choice}, {}, (kind,)) for choice in choices]
    if rank == 3:
        return found
    for choice in WINDOWS:
        alone = {"kernel_size": 3, **choice}
        found.append((f"SeparableConv{rank}D", {**basic, **choice, "depth_multiplier": 2}, {}, (kind,)))
        found.append((f"DepthwiseConv{rank}D", {**alone, "depth_multiplier": 3}, {}, (kind,)))
    return found


def transposed(rank: int, kind: TensorType) -> list[Case]:
    sizes = ((3, 2), (2, 2), (4, 2), (2, 3), (5, 3))
    choices: list[dict[str, Any]] = [
        {},
        {"padding": "same"},
        *({"kernel_size": k, "strides": s, "padding": p} for k, s in sizes for p in ("valid", "same")),
        {"strides": 2, "output_padding": 1},
        {"dilation_rate": 2},
        {"use_bias": False, "activation": "tanh"},
    ]
    return [(f"Conv{rank}DTranspose", {"filters": 3, "kernel_size": 3, **c}, {}, (kind,)) for c in choices]


def poolings(rank: int, kind: TensorType) -> list[Case]:
    found: list[Case] = []
    for size, strides in ((2, None), (3, 2), (2, 1), (2, 3)):
        settings = {"pool_size": size, "strides": strides}
        found += [(f"MaxPooling{rank}D", {**settings, "padding": p}, {}, (kind,)) for p in ("valid", "same")]
        found.append((f"AveragePooling{rank}D", settings, {}, (kind,)))  # "same": see test_layers.py
    for what in ("Max", "Average"):
        found += [(f"Global{what}Pooling{rank}D", {"keepdims": k}, {}, (kind,)) for k in (False, True)]
        found.append((f"Adaptive{what}Pooling{rank}D", {"output_size": 3}, {}, (kind,)))
    return found


def spatial() -> list[Case]:
    found: list[Case] = []
    for rank, kind in ((1, SEQUENCE), (2, IMAGE), (3, VOLUME)):
        found += convolutions(rank, kind) + transposed(rank, kind) + poolings(rank, kind)
        found.append((f"UpSampling{rank}D", {"size": 3}, {}, (kind,)))
        pads: Any = (1, 2) if rank == 1 else ((1, 2), (0, 1), (2, 0))[:rank]
        found += [(f"ZeroPadding{rank}D", {"padding": p}, {}, (kind,)) for p in (2, pads)]
        found += [(f"Cropping{rank}D", {"cropping": p}, {}, (kind,)) for p in (1, pads)]
    found.append(("UpSampling2D", {"size": (2, 3), "interpolation": "bilinear"}, {}, (IMAGE,)))
    return found


def activations() -> list[Case]:
    names = get_args(Activation)
    found: list[Case] = [("Activation", {"activation": a}, {}, (kind,)) for a in names for kind in (VECTOR, IMAGE)]
    found += [("Dense", {"units": 3, "activation": a}, {}, (k,)) for a in names for k in (VECTOR, SEQUENCE)]
    found += [("Dense", {"units": 3, "use_bias": False}, {}, (VECTOR,))]
    found += [(name, {}, {}, (VECTOR,)) for name in ("ReLU", "LeakyReLU", "ELU", "Identity")]
    all_three = {"threshold": 0.4, "max_value": 1.0, "negative_slope": 0.1}
    relu: tuple[dict[str, Any], ...] = ({"max_value": 0.5}, {"max_value": 0.0}, {"negative_slope": 0.2}, all_three)
    found += [("ReLU", choice, {}, (VECTOR,)) for choice in relu]
    found += [("Softmax", {}, {}, (kind,)) for kind in (VECTOR, SEQUENCE, IMAGE)]
    found += [("LeakyReLU", {"negative_slope": s}, {}, (VECTOR,)) for s in (0.0, 0.07)]
    found += [("ELU", {"alpha": a}, {}, (VECTOR,)) for a in (0.0, 0.5)]
    shared = ((VECTOR, None), (SEQUENCE, [1]), (IMAGE, [1, 2]), (VOLUME, [1, 2, 3]))
    return [*found, *(("PReLU", {}, {"shared_axes": axes}, (kind,)) for kind, axes in shared)]


def normalizations() -> list[Case]:
    names = ("BatchNormalization", "LayerNormalization", "RMSNormalization", "UnitNormalization")
    neither = {"center": False, "scale": False}
    changes: tuple[dict[str, Any], ...] = ({"center": False}, {"scale": False}, neither, {"epsilon": 0.1})
    found: list[Case] = []
    for kind in (VECTOR, SEQUENCE, IMAGE, VOLUME):
        found += [(name, {}, {}, (kind,)) for name in names]
        found += [(name, change, {}, (kind,)) for name in names[:2] for change in changes]
    found += [("GroupNormalization", {"groups": g}, {}, (kind,)) for g in (2, -1) for kind in (SEQUENCE, IMAGE)]
    return [*found, ("GroupNormalization", {"groups": 1}, {}, (VECTOR,))]


def recurrents() -> list[Case]:
    choices: list[dict[str, Any]] = [
        {},
        {"return_sequences": True},
        {"go_backwards": True},
        {"go_backwards": True, "return_sequences": True},
        {"return_state": True},
        {"use_bias": False},
    ]
    names = ("SimpleRNN", "LSTM", "GRU")
    found: list[Case] = [(name, {"units": 3, **c}, {}, (SEQUENCE,)) for name in names for c in choices]
    return [*found, ("SimpleRNN", {"units": 3, "activation": "relu"}, {}, (SEQUENCE,))]


def merges() -> list[Case]:
    names = ("Add", "Multiply", "Average", "Maximum", "Minimum", "Concatenate")
    kinds = (VECTOR, SEQUENCE, IMAGE)
    found: list[Case] = [(name, {}, {}, (kind,) * n) for name in names for n in (2, 3) for kind in kinds]
    found += [("Subtract", {}, {}, (kind, kind)) for kind in (VECTOR, IMAGE)]
    found += [("Concatenate", {"axis": "time"}, {"axis": 1}, (SEQUENCE, sequence(4, 4)))]
    found += [("Concatenate", {"axis": "width"}, {"axis": 2}, (IMAGE, image(4, 9, 3)))]
    found += [("Dot", {"normalize": n}, {"axes": -1}, (VECTOR, VECTOR)) for n in (False, True)]
    found += [("Dot", {"normalize": n}, {"axes": 2}, (SEQUENCE, sequence(3, 4))) for n in (False, True)]
    return found


def attentions() -> list[Case]:
    """Heads together as wide as the sequence, and narrower or wider; other values and keys."""
    heads: dict[str, Any] = {"num_heads": 2, "key_dim": 2}
    choices: tuple[dict[str, Any], ...] = (
        {},
        {"key_dim": 5},
        {"key_dim": 3, "value_dim": 4},
        {"use_bias": False},
        {"num_heads": 3},
    )
    found: list[Case] = [("MultiHeadAttention", {**heads, **c}, {}, (SEQUENCE,) * 3) for c in choices]
    return [*found, ("MultiHeadAttention", heads, {}, (SEQUENCE, sequence(5, 3), sequence(5, 7)))]


def others() -> list[Case]:
    text, modes = tokens(6, 7), ("one_hot", "multi_hot", "count")
    found: list[Case] = [
        ("Embedding", {"input_dim": 7, "output_dim": 3}, {}, (text,)),
        ("Flatten", {}, {}, (SEQUENCE,)),
        ("Reshape", {"target_shape": (4, -1)}, {}, (SEQUENCE,)),
        ("Permute", {"dims": (2, 1)}, {}, (SEQUENCE,)),
        ("RepeatVector", {"n": 4}, {}, (VECTOR,)),
        ("Rescaling", {"scale": 0.5, "offset": -1.0}, {}, (IMAGE,)),
        ("CenterCrop", {"height": 4, "width": 5}, {}, (IMAGE,)),
        ("Resizing", {"height": 6, "width": 12}, {}, (IMAGE,)),
        ("Resizing", {"height": 18, "width": 4, "interpolation": "nearest"}, {}, (IMAGE,)),
        ("Resizing", {"height": 4, "width": 5, "antialias": True}, {}, (IMAGE,)),
        ("Resizing", {"height": 14, "width": 12, "interpolation": "bicubic"}, {}, (IMAGE,)),
        ("CategoryEncoding", {"num_tokens": 7, "output_mode": "one_hot"}, {}, (label(7),)),
    ]
    return [*found, *(("CategoryEncoding", {"num_tokens": 7, "output_mode": m}, {}, (text,)) for m in modes)]


CASES = [*spatial(), *activations(), *normalizations(), *recurrents(), *merges(), *attentions(), *others()]
