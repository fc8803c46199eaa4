"""Layers that read a sequence step by step and remember."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from netbuilder.base.call import Call, Cost, Weight
from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType, vector
from netbuilder.layers.axes import need_sequence
from netbuilder.layers.base import Family, Types
from netbuilder.layers.initializers import Initializer, Orthogonal, Zeros
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.layers.weighted import Weighted

Merge = Literal["concat", "sum", "mul", "ave"]


@declared
class Recurrent(Weighted, abstract=True):
    """What SimpleRNN, LSTM and GRU share. ``gates`` kernels of width ``units`` per layer and direction."""

    family: ClassVar[Family] = "recurrent"
    gates: ClassVar[int]
    kind: ClassVar[str]  # torch's class
    states: ClassVar[tuple[str, ...]] = ("state",)
    two_biases: ClassVar[bool] = False

    units: int = param(64, "Width of the memory and of the output.", min=1)
    return_sequences: bool = param(False, "Give the output of every time step instead of the last one.")
    return_state: bool = param(False, "Also give the last state, through ports of its own.", more=True)
    initial_state: bool = param(False, "Start from a state given through ports of its own, not from 0.", more=True)
    go_backwards: bool = param(False, "Read the sequence from its end.", more=True)
    layers: int = param(1, "Layers stacked on each other.", min=1, max=64)
    dropout: float = param(0.0, "Part dropped between stacked layers.", min=0, below=1)
    recurrent_initializer: Initializer = param(Orthogonal(), "How the recurrent kernel starts.", more=True)
    recurrent_regularizer: Regularizer | None = param(None, "Penalty on the recurrent kernel.", more=True)
    recurrent_constraint: Constraint | None = param(None, "Rule the recurrent kernel keeps.", more=True)

    def input_ports(self) -> tuple[str, ...]:
        return (*self.inputs, *(f"initial_{s}" for s in self.states)) if self.initial_state else self.inputs

    def output_ports(self) -> tuple[str, ...]:
        return ("output", *(f"last_{s}" for s in self.states)) if self.return_state else self.outputs

    def infer(self, x: TensorType, *states: TensorType) -> Types:
        need_sequence(x)
        self.need_states(states)
        out = x.with_dim(1, self.units) if self.return_sequences else vector(self.units)
        return (out, *(vector(self.units) for _ in self.states)) if self.return_state else out

    def need_states(self, states: tuple[TensorType, ...]) -> None:
        """ShapeError unless the initial states are as wide as the memory."""
        if states and self.layers > 1:
            message = f"can start from a given state with one layer only; it has {self.layers}."
            raise ShapeError(message, code="one-layer", parameter="layers", change={"layers": 1})
        for port, state in enumerate(states, start=1):
            if state != vector(self.units):
                message = f"needs an initial state of {self.units} features; it gets {state.describe()}."
                raise ShapeError(message, code="merge-mismatch", port=port, insert=("Dense",))

    def torch(self, x: TensorType, *states: TensorType) -> tuple[Call, ...]:
        return (self.call(x, merge=None),)

    def cost(self, x: TensorType, *states: TensorType) -> Cost:
        return self.work(x, directions=1)

    def line(self) -> str:
        extras = ("sequences" * self.return_sequences, "backwards" * self.go_backwards)
        stack = f" × {self.layers}" if self.layers > 1 else ""
        return " · ".join((f"{self.units}{stack}", *(e for e in extras if e)))

    def call(self, x: TensorType, merge: Merge | None) -> Call:
        """The module; ``merge`` names how two directions join, None is one direction."""
        features = need_sequence(x)
        chosen: dict[str, Any] = {
            "sequences": self.return_sequences,
            "state": self.return_state,
            "backwards": self.go_backwards,
            "merge": merge,
            "num_layers": self.layers if self.layers > 1 else None,
            "dropout": self.dropout if self.layers > 1 else None,
        }
        options = {k: v for k, v in chosen.items() if v} | ({} if self.use_bias else {"bias": False}) | self.extra()
        weights = self.all_weights(features, directions=1 if merge is None else 2)
        return Call(
            "modules.Recurrent", self.kind, features, self.units, weights=weights, lengths=bool(x.lengths), **options
        )

    def extra(self) -> dict[str, Any]:
        """Options only this kind has."""
        return {}

    def work(self, x: TensorType, directions: int) -> Cost:
        width, steps = need_sequence(x), x.shape[0] or 0
        inner = directions * self.units
        per_step = sum((w + self.units) * self.units for w in [width] + [inner] * (self.layers - 1))
        return Cost(steps * self.gates * directions * per_step)

    def all_weights(self, features: int, directions: int) -> tuple[Weight, ...]:
        """Weights of all layers and directions, in torch's order and with torch's names."""
        found: list[Weight] = []
        for layer in range(self.layers):
            width = features if layer == 0 else self.units * directions
            for tail in ("", "_reverse")[:directions]:
                found += self.cell(width, f"_l{layer}{tail}")
        return tuple(found)

    def cell(self, width: int, tail: str) -> tuple[Weight, ...]:
        wide = self.gates * self.units
        recurrent = Weight(
            f"rnn.weight_hh{tail}",
            (wide, self.units),
            self.recurrent_initializer.call(self.units, wide),
            penalty=self.recurrent_regularizer,
            constraint=self.recurrent_constraint,
        )
        kernel = self.kernel((wide, width), width, wide, f"rnn.weight_ih{tail}")
        return (kernel, recurrent, *self.biases(wide, tail))

    def biases(self, wide: int, tail: str) -> tuple[Weight, ...]:
        """Keras has one bias, torch two: the second one is held at zero unless the kind has two in Keras as well."""
        if not self.use_bias:
            return ()
        second = self.bias(wide, f"rnn.bias_hh{tail}")
        if not self.two_biases:
            second = (Weight(f"rnn.bias_hh{tail}", (wide,), Call("nn.init.zeros_"), role="fixed"),)
        return (*self.bias(wide, f"rnn.bias_ih{tail}"), *second)


@declared
class SimpleRNN(Recurrent):
    """The plain recurrent layer (Elman 1990): h_t = activation(x_t · W + h_(t-1) · U + b).

    Reads a sequence step by step and keeps a memory h. It forgets after a dozen steps; LSTM and GRU do not.

    Input:  (time, features) float; with initial_state also the memory (units,) to start from
    Output: (units,) float, the memory after the last step; with return_sequences (time, units), the memory after
            every step; with return_state also the last memory (units,) through a port of its own.
    """

    also: ClassVar[tuple[str, ...]] = ("RNN", "Elman", "recurrent")
    gates: ClassVar[int] = 1
    kind: ClassVar[str] = "RNN"

    activation: Literal["tanh", "relu"] = param("tanh", "Applied to the memory at every step.")

    def extra(self) -> dict[str, Any]:
        return {} if self.activation == "tanh" else {"nonlinearity": self.activation}


@declared
class LSTM(Recurrent):
    """Long short-term memory (Hochreiter & Schmidhuber 1997): c_t = f · c_(t-1) + i · g, h_t = o · tanh(c_t).

    The gates i (write), f (keep) and o (show) are sigmoids of x_t · W + h_(t-1) · U + b, g is a tanh of the same
    kind. Because c is only scaled and added to, it remembers over hundreds of steps. For text, speech, forecasts.

    Input:  (time, features) float; padded sequences end where they truly end; with initial_state also h and c to
            start from, (units,) each
    Output: (units,) float, h after the last step; with return_sequences (time, units), h after every step;
            with return_state also the last h and c, (units,) each, through ports of their own.
    """

    also: ClassVar[tuple[str, ...]] = ("long short-term memory", "recurrent")
    gates: ClassVar[int] = 4
    kind: ClassVar[str] = "LSTM"
    states: ClassVar[tuple[str, ...]] = ("h", "c")

    unit_forget_bias: bool = param(
        True,
        "The forget gate's bias starts at 1 (Jozefowicz et al. 2015), the others as bias_initializer says.",
        more=True,
    )

    def biases(self, wide: int, tail: str) -> tuple[Weight, ...]:
        found = super().biases(wide, tail)
        if not found or not self.unit_forget_bias:
            return found
        first = found[0]
        others = () if self.bias_initializer == Zeros() else (self.bias_initializer.call(wide, wide),)
        start = Call("functions.unit_forget_bias_", *others)
        return (Weight(first.name, first.shape, start, penalty=first.penalty, constraint=first.constraint), found[1])


@declared
class GRU(Recurrent):
    """Gated recurrent unit (Cho et al. 2014): h_t = z · h_(t-1) + (1 - z) · tanh(x_t · W + r · (h_(t-1) · U + b')).

    The gates z (keep) and r (reset) are sigmoids of x_t · W + h_(t-1) · U + b. Often as good as an LSTM with a
    quarter fewer weights. The reset gate acts after the product with U (Keras's reset_after=True).

    Input:  (time, features) float; padded sequences end where they truly end; with initial_state also h (units,) to
            start from
    Output: (units,) float, h after the last step; with return_sequences (time, units), h after every step;
            with return_state also the last h (units,) through a port of its own.
    """

    also: ClassVar[tuple[str, ...]] = ("gated recurrent unit", "recurrent")
    gates: ClassVar[int] = 3
    kind: ClassVar[str] = "GRU"
    two_biases: ClassVar[bool] = True
