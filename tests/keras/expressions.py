"""Layers of ours that Keras has otherwise or not at all, and that an export says in Keras's own words."""

from __future__ import annotations

from typing import Any

from netbuilder.base.tensor import TensorType, image, sequence, tokens, vector
from tests.keras.cases import IMAGE, SEQUENCE, VECTOR, VOLUME

Expression = tuple[str, dict[str, Any], tuple[TensorType, ...]]

NAMED = ("SELU", "SiLU", "Mish", "Sigmoid", "Tanh", "Softplus", "Softsign", "ReLU6", "HardSigmoid", "HardSwish",
         "LogSigmoid", "Tanhshrink", "Exponential", "GELU", "CELU", "Softshrink", "Hardshrink",
         "Threshold")  # fmt: skip
FUNCTIONS = ("abs", "exp", "square", "sin", "cos", "neg")
LONG = sequence(9, 8)


def activations() -> list[Expression]:
    found: list[Expression] = [(name, {}, (kind,)) for name in NAMED for kind in (VECTOR, IMAGE)]
    found += [("CELU", {"alpha": 0.4}, (VECTOR,)), ("GELU", {"approximate": True}, (VECTOR,))]
    found += [(name, {"threshold": 0.2}, (VECTOR,)) for name in ("Softshrink", "Hardshrink")]
    found += [("Threshold", {"threshold": -0.3, "value": 0.7}, (VECTOR,))]
    found += [(name, {"axis": "time"}, (SEQUENCE,)) for name in ("Softmax", "LogSoftmax")]
    found += [(name, {"axis": axis}, (IMAGE,)) for name in ("Softmax", "LogSoftmax") for axis in ("height", "auto")]
    found += [("GLU", {}, (IMAGE,)), ("GLU", {"axis": "width"}, (IMAGE,)), ("GLU", {}, (SEQUENCE,))]
    return found + [("PReLU", {"slopes": slopes}, (k,)) for slopes in ("one", "channel") for k in (VECTOR, IMAGE)]


def normalizations() -> list[Expression]:
    found: list[Expression] = [("LayerNormalization", {"over": "all"}, (k,)) for k in (VECTOR, SEQUENCE, IMAGE)]
    found += [("InstanceNormalization", {}, (k,)) for k in (SEQUENCE, IMAGE)]
    found += [(name, {}, (k,)) for name in ("LayerScale", "ScaleShift", "Normalization") for k in (VECTOR, IMAGE)]
    found += [("ScaleShift", {"axis": axis}, (IMAGE,)) for axis in ("height", "width")]
    return [*found, ("DropPath", {}, (IMAGE,)), ("StopGradient", {}, (IMAGE,)), ("TimeDistributed", {}, (SEQUENCE,))]


def windows() -> list[Expression]:
    """Padding by number, and what else Keras's layers do not take."""
    found: list[Expression] = []
    for rank, kind in ((1, SEQUENCE), (2, IMAGE), (3, VOLUME)):
        found += [(f"Conv{rank}D", {"filters": 3, "padding": 2, "strides": s}, (kind,)) for s in (1, 2)]
        found += [(f"{how}Pooling{rank}D", {"pool_size": 3, "strides": 2, "padding": 1}, (kind,))
                  for how in ("Max", "Average")]  # fmt: skip
        for more in ({}, {"output_padding": 1}, {"kernel_size": 2, "strides": 3}):
            settings = {"filters": 3, "kernel_size": 3, "strides": 2, "padding": 1, **more}
            found.append((f"Conv{rank}DTranspose", settings, (kind,)))
        modes = ("constant", "reflect") if rank < 3 else ("constant",)
        found += [("Pad", {"mode": mode, "value": 0.5}, (kind,)) for mode in modes]
    for name in ("DepthwiseConv1D", "SeparableConv1D"):
        found += [(name, {"padding": "causal", "dilation_rate": 2, "depth_multiplier": 2}, (SEQUENCE,))]
    found += [
        ("DepthwiseConv2D", {"padding": 1}, (IMAGE,)),
        ("SeparableConv2D", {"filters": 5, "padding": 1}, (IMAGE,)),
    ]
    film = TensorType((3, 2, 7, 6), ("time", "channels", "height", "width"))
    choices = (
        {},
        {"padding": "same", "strides": [2, 1], "activation": "relu"},
        {"use_bias": False, "dilation_rate": [2, 1]},
    )
    found += [
        ("ConvLSTM2D", {"filters": 3, "return_sequences": s, **c}, (film,)) for c in choices for s in (False, True)
    ]
    return [*found, ("PatchEmbedding", {"patch_size": 3, "units": 5}, (image(2, 6, 9),))]


def shapes() -> list[Expression]:
    found: list[Expression] = [("Flatten", {}, (k,)) for k in (IMAGE, VOLUME, image(1, 4, 4), tokens(6, 7))]
    found += [("Reshape", {"target_shape": s}, (IMAGE,)) for s in ([-1], [6, 48], [8, 6, 6], [1, -1, 4], [2, 2, 8, 9])]
    found += [
        ("Reshape", {"target_shape": [2, 6, 3]}, (SEQUENCE,)),
        ("Reshape", {"target_shape": [5, 1, 1]}, (VECTOR,)),
    ]
    found += [("Permute", {"dims": dims}, (IMAGE,)) for dims in ([3, 1, 2], [1, 3, 2], [2, 1, 3], [3, 2, 1])]
    found += [("Squeeze", {}, (k,)) for k in (image(1, 4, 5), image(3, 1, 5), sequence(1, 4), image(1, 1, 5))]
    found += [("ExpandDims", {"axis": "channels", "position": p}, (SEQUENCE,)) for p in (0, 1, 2)]
    found += [("ExpandDims", {"axis": "time", "position": 0}, (IMAGE,)), ("Permute", {"dims": [1, 2, 3]}, (IMAGE,))]
    found += [("PixelShuffle", {}, (IMAGE,)), ("PixelUnshuffle", {"factor": 2}, (image(3, 4, 6),))]
    found += [("PixelShuffle", {"factor": 2}, (image(12, 3, 2),)), ("ChannelShuffle", {"groups": 2}, (SEQUENCE,))]
    return [*found, ("ChannelShuffle", {"groups": 2}, (IMAGE,)), ("ChannelShuffle", {"groups": 4}, (image(8, 2, 3),))]


def arithmetic() -> list[Expression]:
    found: list[Expression] = [("MathFunction", {"function": f}, (VECTOR,)) for f in FUNCTIONS]
    found += [("Power", {"exponent": 2.0}, (VECTOR,)), ("Clip", {"minimum": -0.2, "maximum": 0.4}, (IMAGE,))]
    for axis, kind in (("auto", IMAGE), ("width", IMAGE), ("time", SEQUENCE), ("auto", VECTOR)):
        found += [(name, {"axis": axis}, (kind,)) for name in ("Flip", "CumSum", "ArgMax", "Mean", "Sum", "Max", "Min")]
        found += [("Roll", {"axis": axis, "shift": -2}, (kind,)), ("Mean", {"axis": axis, "keepdims": True}, (kind,))]
        found += [("Slice", {"axis": axis, "start": 1, "stop": -1, "step": 2}, (kind,))]
        found += [("Select", {"axis": axis, "index": i}, (kind,)) for i in (0, -1)]
    found += [("Split", {"parts": 2}, (IMAGE,)), ("Split", {"axis": "time", "parts": 3}, (SEQUENCE,))]
    found += [("Gate", {}, (IMAGE, image(4, 1, 1))), ("Gate", {}, (SEQUENCE, sequence(9, 1)))]
    found += [("Concatenate", {"axis": "height"}, (IMAGE, image(4, 2, 8)))]
    found += [("Divide", {}, (IMAGE, IMAGE)), ("MatMul", {}, (SEQUENCE, sequence(4, 3)))]
    found += [("Cast", {"dtype": d}, (VECTOR,)) for d in ("float32", "bool")]
    found += [("MatMul", {}, (IMAGE, image(4, 8, 3))), ("BroadcastTo", {"target_shape": [-1, 3, 2]}, (image(4, 1, 1),))]
    found += [("LearnedTensor", {"shape": shape}, (k,)) for shape in ([3], [2, 4], [2, 3, 4]) for k in (VECTOR, IMAGE)]
    return [*found, *(("Stack", {"axis": a}, (SEQUENCE,) * 3) for a in ("channels", "height"))]


def sequences() -> list[Expression]:
    found: list[Expression] = []
    for name in ("SimpleRNN", "LSTM", "GRU"):
        stack = {"units": 3, "layers": 2, "dropout": 0.3}
        found += [(name, {**stack, **more}, (SEQUENCE,)) for more in ({}, {"go_backwards": True})]
        cell = {"type": name, **stack, "return_sequences": True}
        found += [("Bidirectional", {"layer": cell, "merge_mode": mode}, (SEQUENCE,)) for mode in ("concat", "sum")]
        found += [("Bidirectional", {"layer": {"type": name, "units": 3, "return_state": True}}, (SEQUENCE,))]
        states = (vector(3),) * (2 if name == "LSTM" else 1)
        found += [(name, {"units": 3, "initial_state": True, "return_state": True}, (SEQUENCE, *states))]
    found += [("SelfAttention", {"num_heads": 2, "key_dim": 3, "causal": c}, (SEQUENCE,)) for c in (False, True)]
    for more in ({}, {"norm_first": True, "causal": False}, {"causal": True, "activation": "gelu", "dropout": 0.2}):
        settings = {"num_heads": 2, "intermediate_dim": 6, **more}
        found += [("TransformerEncoder", settings, (LONG,)), ("TransformerDecoder", settings, (LONG, sequence(5, 8)))]
    found += [("PositionalEncoding", {"kind": kind, "max_length": 20}, (LONG,)) for kind in ("learned", "sinusoidal")]
    found += [("TimeDistributed", {"layer": inner}, (SEQUENCE,)) for inner in ("BatchNormalization", "PReLU")]
    return [*found, ("ClassToken", {}, (LONG,)), ("SequencePooling", {}, (LONG,))]


def preparation() -> list[Expression]:
    names = ("RandomFlip", "RandomRotation", "RandomTranslation", "RandomZoom", "RandomErasing")
    found: list[Expression] = [(name, {}, (IMAGE,)) for name in names]
    return [*found, *((name, {"factor": 0.1}, (IMAGE,)) for name in ("RandomBrightness", "RandomContrast"))]


EXPRESSIONS = [*activations(), *normalizations(), *windows(), *shapes(), *arithmetic(), *sequences(), *preparation()]
