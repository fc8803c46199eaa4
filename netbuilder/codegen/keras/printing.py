"""Keras's objects and calls as Python text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from netbuilder.codegen.keras.model import LAYERS, KerasLayer, Made, Result
from netbuilder.codegen.keras.order import snake_case
from netbuilder.codegen.printed import literal


@dataclass(frozen=True)
class Code:
    """An expression of the script as a value."""

    text: str


# What people write without naming it.
POSITIONAL: dict[str, tuple[str, ...]] = {
    "Dense": ("units",),
    "Activation": ("activation",),
    "Dropout": ("rate",),
    "Embedding": ("input_dim", "output_dim"),
    "MultiHeadAttention": ("num_heads", "key_dim"),
    "Reshape": ("target_shape",),
    "Permute": ("dims",),
    "RepeatVector": ("n",),
    "Rescaling": ("scale",),
    "Resizing": ("height", "width"),
    "CenterCrop": ("height", "width"),
    "Bidirectional": ("layer",),
    "TimeDistributed": ("layer",),
    "EinsumDense": ("equation",),
    "GaussianNoise": ("stddev",),
    **dict.fromkeys(("SimpleRNN", "LSTM", "GRU"), ("units",)),
    **{f"{kind}Conv{n}D{t}": ("filters", "kernel_size") for kind in ("", "Separable") for n in (1, 2, 3)
       for t in ("", "Transpose")},
    "ConvLSTM2D": ("filters", "kernel_size"),
    **{f"DepthwiseConv{n}D": ("kernel_size",) for n in (1, 2)},
    **{f"{kind}Pooling{n}D": ("pool_size",) for kind in ("Max", "Average") for n in (1, 2, 3)},
    **{f"Adaptive{kind}Pooling{n}D": ("output_size",) for kind in ("Max", "Average") for n in (1, 2, 3)},
    **{f"{name}{n}D": ("padding",) for name in ("ZeroPadding",) for n in (1, 2, 3)},
    **{f"Cropping{n}D": ("cropping",) for n in (1, 2, 3)},
    **{f"UpSampling{n}D": ("size",) for n in (1, 2, 3)},
    **{f"SpatialDropout{n}D": ("rate",) for n in (1, 2, 3)},
}  # fmt: skip
# Settings with a number an axis: one number says it where all are the same.
EACH_AXIS = ("kernel_size", "strides", "pool_size", "dilation_rate", "size")


def value(found: Any, name: str = "") -> str:
    """A setting; ``name`` is what it is called."""
    if isinstance(found, Code):
        return found.text
    if isinstance(found, Made):
        return made(found)
    if isinstance(found, list) and name in EACH_AXIS and len(set(found)) == 1:
        return literal(found[0])
    if isinstance(found, list) and not any(isinstance(v, Made) for v in found):
        inner = ", ".join(value(v) for v in found)
        return f"({inner},)" if len(found) == 1 else f"({inner})"
    if isinstance(found, list | tuple):
        return f"[{', '.join(value(v) for v in found)}]"
    return literal(found)


def made(found: Made, name: Code | None = None) -> str:
    """The constructor of an object; a layer may get a name."""
    module = "layers" if found.module == LAYERS else found.module
    return f"{module}.{found.class_name}({', '.join(settings(found.class_name, found.config, name))})"


def settings(class_name: str, config: Mapping[str, Any], name: Code | None = None) -> list[str]:
    """The arguments of a constructor, the usual ones first."""
    first = POSITIONAL.get(class_name, ())
    if not all(key in config for key in first):
        first = ()
    found = [value(config[key], key) for key in first]
    found += [f"{key}={value(v, key)}" for key, v in config.items() if key not in (*first, "backward_layer")]
    return [*found, *([f"name={name.text}"] if name else [])]


def argument(found: Any, names: Mapping[tuple[str, int, int], str]) -> str:
    """An argument of a call: a tensor by its variable, a list of them, a number."""
    if isinstance(found, Result):
        return names[found.layer, found.call, found.index]
    if isinstance(found, list | tuple):
        return f"[{', '.join(argument(v, names) for v in found)}]"
    return literal(found)


def operation(layer: KerasLayer, names: Mapping[tuple[str, int, int], str], call: int) -> str:
    """A call of keras.ops, or of Python's own brackets."""
    invocation = layer.calls[call]
    if layer.made.class_name == "GetItem":
        x, places = invocation.arguments
        return f"{argument(x, names)}[{', '.join(map(_place, places))}]"
    given = [argument(a, names) for a in invocation.arguments]
    given += [f"{key}={value(v, key)}" for key, v in layer.made.config.items()]
    given += [f"{key}={argument(v, names)}" for key, v in invocation.options.items()]
    return f"ops.{snake_case(layer.made.class_name)}({', '.join(given)})"


def _place(place: Any) -> str:
    if not isinstance(place, slice):
        return literal(place)
    start, stop = ("" if v is None else str(v) for v in (place.start, place.stop))
    return f"{start}:{stop}" + (f":{place.step}" if place.step is not None else "")
