"""Layers around another layer: read in both directions, apply to every time step."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType, vector
from netbuilder.layers.base import Family, Layer, Types
from netbuilder.layers.core import Dense
from netbuilder.layers.recurrent import LSTM, Merge, Recurrent
from netbuilder.layers.weighted import Trainable


@declared
class Bidirectional(Trainable):
    """Two copies of a recurrent layer (Schuster & Paliwal 1997): one reads forwards, one backwards; both are joined.

    Each output then knows what comes before and after it. Not for forecasts, where the future is not there yet.
    Stacked layers join their directions side by side between the layers.

    Input:  (time, features) float; padded sequences end where they truly end
    Output: (2 · units,) float for "concat", (units,) otherwise; with the layer's return_sequences (time, …) of the
            same width; with its return_state also the last states of both directions, (units,) each.
    """

    family: ClassVar[Family] = "recurrent"
    also: ClassVar[tuple[str, ...]] = ("BiLSTM", "BiGRU", "both directions")

    layer: Recurrent = param(LSTM(), "The recurrent layer: SimpleRNN, LSTM or GRU.")
    merge_mode: Merge = param("concat", "How both directions join: side by side, sum, product or average.")

    def output_ports(self) -> tuple[str, ...]:
        if not self.layer.return_state:
            return self.outputs
        return ("output", *(f"{d}_{s}" for d in ("forward", "backward") for s in self.layer.states))

    def infer(self, x: TensorType) -> Types:
        inner = self.layer.infer(x)
        if self.layer.go_backwards or self.layer.initial_state:
            wrong = "go_backwards" if self.layer.go_backwards else "initial_state"
            message = f"reads from both ends, each time from an empty memory; turn {wrong} of the layer inside off."
            raise ShapeError(message, code="both-directions", parameter="layer")
        units = self.layer.units
        out = inner[0] if isinstance(inner, tuple) else inner
        out = out.with_dim(-1, 2 * units if self.merge_mode == "concat" else units)
        return (out, *(vector(units) for _ in range(2 * len(self.layer.states)))) if self.layer.return_state else out

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        return (self.layer.call(x, self.merge_mode),)

    def cost(self, x: TensorType) -> Cost:
        return self.layer.work(x, directions=2)

    def line(self) -> str:
        mode = "" if self.merge_mode == "concat" else f" · {self.merge_mode}"
        return f"{type(self.layer).__name__} {self.layer.line()}{mode}"


@declared
class TimeDistributed(Trainable):
    """The same layer, with the same weights, applied to every time step.

    For example a convolution on every picture of a film. Any layer with one input and one output can stand inside.

    Input:  (time, …) whatever the inner layer takes, once a step
    Output: (time, …) what the inner layer gives, once a step
    """

    family: ClassVar[Family] = "recurrent"
    also: ClassVar[tuple[str, ...]] = ("every step", "wrapper")

    layer: Layer = param(Dense(), "The layer applied to each step.")

    def infer(self, x: TensorType) -> TensorType:
        step = self.layer.infer(one_step(x, self.layer))
        assert isinstance(step, TensorType)
        return TensorType((x.shape[0], *step.shape), ("time", *step.axes), step.dtype, step.classes, x.lengths)

    def torch(self, x: TensorType) -> tuple[Call, ...]:
        calls = self.layer.torch(one_step(x, self.layer))
        modules = [call for call in calls if call.is_module]
        weights = tuple(renamed(w, f"steps.{i}.{w.name}") for i, call in enumerate(modules) for w in call.weights)
        inner = (bare(call) for call in calls)
        return (Call("modules.TimeDistributed", *inner, weights=weights),)

    def cost(self, x: TensorType) -> Cost:
        return Cost((x.shape[0] or 0) * self.layer.cost(one_step(x, self.layer)).multiply_adds)

    def line(self) -> str:
        inner = self.layer.line()
        return f"{type(self.layer).__name__} {inner}" if inner else type(self.layer).__name__


def one_step(x: TensorType, layer: Layer) -> TensorType:
    """The type of one time step of ``x``, which the layer must be able to take alone."""
    name = type(layer).__name__
    if len(layer.input_ports()) != 1 or layer.variadic or len(layer.output_ports()) != 1:
        message = f"takes a layer with one input and one output; {name} has others."
        raise ShapeError(message, code="one-input", parameter="layer")
    if not x.axes or x.axes[0] != "time":
        raise ShapeError(f"needs a time axis in front; it gets {x.describe()}.", code="needs-time", port=0)
    return replace(x, shape=x.shape[1:], axes=x.axes[1:], lengths=None)


def renamed(weight: Weight, name: str) -> Weight:
    """The same weight under another name."""
    return replace(weight, name=name)


def bare(call: Call) -> Call:
    """The call without its weights, to stand inside another one."""
    return Call(call.target, *call.args, packed=call.packed, **dict(call.kwargs))
