"""Blocks that people know, ready to put into a drawing: each a plain sub-graph that can be opened and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Any

from netbuilder.graph.block import Scalar
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.layout import layout
from netbuilder.layers.base import Layer

SAME: dict[str, Any] = {"padding": "same", "use_bias": False}


def conv_bn_relu(filters: int = 32, kernel_size: int = 3, strides: int = 1) -> BlockDefinition:
    """Convolution, batch normalization, ReLU (Ioffe & Szegedy 2015)."""
    layers = {"conv": _conv(), "norm": {"type": "BatchNormalization"}, "relu": {"type": "ReLU"}}
    bindings = {f"conv.{name}": name for name in ("filters", "kernel_size", "strides")}
    arguments = {"filters": filters, "kernel_size": kernel_size, "strides": strides}
    return _block(
        "conv_bn_relu", "Convolution, batch normalization, ReLU.", arguments, layers, "conv norm relu", bindings
    )


def residual(filters: int = 64, strides: int = 1, projection: bool = False) -> BlockDefinition:
    """Two convolutions and a way around them (He et al. 2015, figure 2).

    ``projection``: a 1×1 convolution on the way around, needed where the width changes or strides are above 1.
    """
    layers = {
        "conv_1": _conv(),
        "norm_1": {"type": "BatchNormalization"},
        "relu_1": {"type": "ReLU"},
        "conv_2": _conv(),
        "norm_2": {"type": "BatchNormalization"},
    }
    bindings = {"conv_1.filters": "filters", "conv_2.filters": "filters", "conv_1.strides": "strides"}
    chain = "conv_1 norm_1 relu_1 conv_2 norm_2"
    return _shortcut(
        "residual", {"filters": filters, "strides": strides}, layers, chain, bindings, "filters", projection
    )


def bottleneck(filters: int = 64, expanded: int = 256, strides: int = 1, projection: bool = False) -> BlockDefinition:
    """Narrow, convolve, widen, and a way around (He et al. 2015, figure 5); ``expanded`` is usually 4 · filters."""
    layers: dict[str, Any] = {}
    for number, size in enumerate((1, 3, 1), start=1):
        layers[f"conv_{number}"] = _conv(size)
        layers[f"norm_{number}"] = {"type": "BatchNormalization"}
        if number < 3:
            layers[f"relu_{number}"] = {"type": "ReLU"}
    bindings = {"conv_1.filters": "filters", "conv_2.filters": "filters", "conv_3.filters": "expanded"}
    bindings["conv_2.strides"] = "strides"
    arguments = {"filters": filters, "expanded": expanded, "strides": strides}
    return _shortcut("bottleneck", arguments, layers, " ".join(layers), bindings, "expanded", projection)


def inception(
    one: int = 64, narrow_three: int = 96, three: int = 128, narrow_five: int = 16, five: int = 32, pooled: int = 32
) -> BlockDefinition:
    """Windows of several sizes side by side, joined (Szegedy et al. 2014, figure 2b)."""
    layers = {
        "one": _relu(1),
        "narrow_three": _relu(1),
        "three": _relu(3),
        "narrow_five": _relu(1),
        "five": _relu(5),
        "pool": {"type": "MaxPooling2D", "pool_size": 3, "strides": 1, "padding": "same"},
        "pooled": _relu(1),
        "join": {"type": "Concatenate"},
    }
    widths = (one, narrow_three, three, narrow_five, five, pooled)
    names = ("one", "narrow_three", "three", "narrow_five", "five", "pooled")
    arguments: Mapping[str, Scalar] = dict(zip(names, widths, strict=True))
    chains = "one join, narrow_three three join, narrow_five five join, pool pooled join"
    bindings = {f"{name}.filters": name for name in arguments}
    note = "Windows of 1×1, 3×3 and 5×5 and a pooling side by side, joined."
    return _block("inception", note, arguments, layers, chains, bindings)


def squeeze_excitation(channels: int = 64, squeezed: int = 4) -> BlockDefinition:
    """Weighs the channels of a picture by what is in all of it (Hu et al. 2017); ``squeezed``: channels / 16, say."""
    layers = {
        "pool": {"type": "GlobalAveragePooling2D", "keepdims": True},
        "squeeze": _relu(1),
        "excite": {"type": "Conv2D", "kernel_size": 1, "activation": "sigmoid"},
        "gate": {"type": "Gate"},
    }
    bindings = {"squeeze.filters": "squeezed", "excite.filters": "channels"}
    arguments = {"channels": channels, "squeezed": squeezed}
    chains = "pool squeeze excite gate.gate, x gate.x"
    note = "Weighs the channels; channels must be the number of those that come in."
    return _block("squeeze_excitation", note, arguments, layers, chains, bindings)


def transformer_block(
    features: int = 64, num_heads: int = 4, key_dim: int = 16, intermediate_dim: int = 256
) -> BlockDefinition:
    """Self-attention and two dense layers, each with a way around and a normalization (Vaswani et al. 2017)."""
    layers = {
        "attention": {"type": "MultiHeadAttention"},
        "add_1": {"type": "Add"},
        "norm_1": {"type": "LayerNormalization"},
        "dense_1": {"type": "Dense", "activation": "relu"},
        "dense_2": {"type": "Dense"},
        "add_2": {"type": "Add"},
        "norm_2": {"type": "LayerNormalization"},
    }
    chains = "x attention, x attention.value, x attention.key, x add_1, attention add_1"
    chains += ", add_1 norm_1 dense_1 dense_2 add_2 norm_2, norm_1 add_2"
    bindings = {
        "attention.num_heads": "num_heads",
        "attention.key_dim": "key_dim",
        "dense_1.units": "intermediate_dim",
        "dense_2.units": "features",
    }
    sizes = (features, num_heads, key_dim, intermediate_dim)
    names = ("features", "num_heads", "key_dim", "intermediate_dim")
    arguments: Mapping[str, Scalar] = dict(zip(names, sizes, strict=True))
    note = "One layer of a transformer encoder; features must be the width of what comes in."
    return _block("transformer_block", note, arguments, layers, chains, bindings)


def vae_encoder(hidden: int = 256, latent: int = 2) -> BlockDefinition:
    """From a vector to a draw from its latent distribution (Kingma & Welling 2013); adds its KL term to the loss."""
    layers = {
        "dense": {"type": "Dense", "activation": "relu"},
        "mean": {"type": "Dense"},
        "log_variance": {"type": "Dense"},
        "sampling": {"type": "Sampling"},
    }
    chains = "dense mean sampling.mean, dense log_variance sampling.log_variance"
    bindings = {"dense.units": "hidden", "mean.units": "latent", "log_variance.units": "latent"}
    note = "A vector becomes a draw from a normal distribution over the latent space."
    return _block("vae_encoder", note, {"hidden": hidden, "latent": latent}, layers, chains, bindings)


def vae_decoder(hidden: int = 256, features: int = 784) -> BlockDefinition:
    """From a point of the latent space back to a vector; raw scores, for a loss from logits (Kingma & Welling 2013)."""
    layers = {"dense_1": {"type": "Dense", "activation": "relu"}, "dense_2": {"type": "Dense"}}
    bindings = {"dense_1.units": "hidden", "dense_2.units": "features"}
    arguments = {"hidden": hidden, "features": features}
    return _block(
        "vae_decoder", "A point of the latent space becomes a vector.", arguments, layers, "dense_1 dense_2", bindings
    )


MADE = (
    conv_bn_relu,
    residual,
    bottleneck,
    inception,
    squeeze_excitation,
    transformer_block,
    vae_encoder,
    vae_decoder,
)
LIBRARY: dict[str, Callable[..., BlockDefinition]] = {made.__name__: made for made in MADE}
"""The functions by the names of their blocks."""


def _conv(kernel_size: int = 3) -> dict[str, Any]:
    return {"type": "Conv2D", "kernel_size": kernel_size, **SAME}


def _relu(kernel_size: int) -> dict[str, Any]:
    return {"type": "Conv2D", "kernel_size": kernel_size, "padding": "same", "activation": "relu"}


def _shortcut(
    name: str,
    arguments: Mapping[str, Scalar],
    layers: dict[str, Any],
    chain: str,
    bindings: dict[str, str],
    width: str,
    projection: bool,
) -> BlockDefinition:
    """A chain with a way around it, added up."""
    around = ""
    if projection:
        layers = {**layers, "projection": _conv(1), "norm": {"type": "BatchNormalization"}}
        bindings = {**bindings, "projection.filters": width, "projection.strides": "strides"}
        around = "projection norm "
    layers = {**layers, "add": {"type": "Add"}, "relu": {"type": "ReLU"}}
    note = "A few convolutions and a way around them, added up."
    return _block(name, note, arguments, layers, f"{chain} add relu, x {around}add", bindings)


def _block(
    name: str, note: str, arguments: Mapping[str, Scalar], layers: dict[str, Any], chains: str, bindings: dict[str, str]
) -> BlockDefinition:
    """A block from chains of node names: the port "x" is put in front of starts, "y" behind what leads nowhere."""
    nodes = {"x": Node("x", Layer.parse("BlockInput"))}
    for node_id, layer in layers.items():
        tied = tuple((key.split(".")[1], value) for key, value in bindings.items() if key.split(".")[0] == node_id)
        nodes[node_id] = Node(node_id, Layer.parse(layer), bindings=tied)
    nodes["y"] = Node("y", Layer.parse("BlockOutput"))
    pairs = [pair for chain in chains.split(",") for pair in pairwise(chain.split())]
    wired = {b.split(".")[0] for _, b in pairs} | {"x"}
    used = {a.split(".")[0] for a, _ in pairs} | {"y"}
    pairs = [("x", a) for a in layers if a not in wired] + pairs
    pairs += [(b, "y") for b in layers if b not in used]
    graph = Graph(nodes, tuple(dict.fromkeys(_edge(nodes, a, b) for a, b in pairs)))
    placed = {i: replace(nodes[i], position=at) for i, at in layout(graph).items()}
    return BlockDefinition(name, replace(graph, nodes=placed), tuple(sorted(arguments.items())), note)


def _edge(nodes: dict[str, Node], start: str, end: str) -> Edge:
    (source, _, out), (target, _, into) = start.partition("."), end.partition(".")
    document = Document()
    out = out or document.output_ports(nodes[source])[0]
    return Edge(source, out, target, into or document.input_ports(nodes[target])[0])
