"""Recurrent layers against torch run sequence by sequence, and against the formulas."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ParameterError, ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, sequence, tokens, vector
from netbuilder.layers.base import Layer
from netbuilder.layers.bidirectional import Bidirectional, TimeDistributed
from netbuilder.layers.core import Dense
from netbuilder.layers.recurrent import GRU, LSTM, Recurrent, SimpleRNN
from tests.layers.interpreter import Built, check_runs

KINDS: tuple[type[Recurrent], ...] = (SimpleRNN, LSTM, GRU)
PADDED = replace(sequence(None, 3), lengths=Lengths("text"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"return_sequences": True},
        {"return_state": True},
        {"return_sequences": True, "return_state": True, "go_backwards": True},
        {"layers": 2, "dropout": 0.5, "use_bias": False},
        {"layers": 2, "return_state": True},
    ],
)
@pytest.mark.parametrize("around", [False, True])
def test_shapes_and_weights(kind: type[Recurrent], settings: dict[str, object], around: bool) -> None:
    layer: Layer = kind.make({"units": 4, **settings})
    if around:
        assert isinstance(layer, Recurrent)
        layer = Bidirectional(layer=replace(layer, go_backwards=False))
    for x in (sequence(5, 3), sequence(None, 3)):
        check_runs(layer, x)


@pytest.mark.parametrize("mode", ["concat", "sum", "mul", "ave"])
@pytest.mark.parametrize("sequences", [False, True])
def test_merge_modes(mode: str, sequences: bool) -> None:
    inner = GRU(units=4, return_sequences=sequences)
    check_runs(Bidirectional.make({"layer": inner, "merge_mode": mode}), sequence(5, 3))


def test_merge_modes_join_what_concat_keeps_apart() -> None:
    x = torch.randn(2, 5, 3)
    outputs = {}
    for mode in ("concat", "sum", "mul", "ave"):
        torch.manual_seed(0)
        outputs[mode] = Built(Bidirectional.make({"layer": LSTM(units=4), "merge_mode": mode}), sequence(5, 3))(x)
    forward, backward = outputs["concat"].chunk(2, dim=-1)
    torch.testing.assert_close(outputs["sum"], forward + backward)
    torch.testing.assert_close(outputs["mul"], forward * backward)
    torch.testing.assert_close(outputs["ave"], (forward + backward) / 2)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sequences", [False, True])
@pytest.mark.parametrize("variant", ["plain", "backwards", "both", "stacked"])
def test_padding_changes_nothing(kind: type[Recurrent], sequences: bool, variant: str) -> None:
    inner = kind(
        units=4, return_sequences=sequences, return_state=True, go_backwards=variant == "backwards",
        layers=2 if variant == "stacked" else 1,
    )  # fmt: skip
    layer: Layer = Bidirectional(layer=inner) if variant == "both" else inner
    built = Built(layer, PADDED)
    x = torch.randn(3, 6, 3)
    lengths = torch.tensor([4, 6, 1])
    together = built(x, lengths={0: lengths})
    alone_built = Built(layer, sequence(None, 3))
    alone_built.load_state_dict(built.state_dict())
    for i, n in enumerate(lengths.tolist()):
        for whole, single in zip(together, alone_built(x[i : i + 1, :n]), strict=True):
            part = whole[i, :n] if whole.dim() == 3 else whole[i]
            torch.testing.assert_close(part, single[0])
    if sequences:
        assert together[0][0, 4:].abs().max() == 0


def test_lengths_follow_sequences_only() -> None:
    out = LSTM(units=4, return_sequences=True).infer(PADDED)
    assert isinstance(out, TensorType) and out.lengths == Lengths("text")
    assert LSTM(units=4).infer(PADDED) == vector(4)


def test_lstm_starts_as_in_keras() -> None:
    built = Built(LSTM(units=4), sequence(5, 3))
    rnn = built.modules_[0].rnn
    assert rnn.bias_ih_l0.tolist() == [0.0] * 4 + [1.0] * 4 + [0.0] * 8
    assert rnn.bias_hh_l0.abs().max() == 0
    weights = {w.name: w for w in built.calls[0].weights}
    assert weights["rnn.bias_hh_l0"].role == "fixed"
    assert rnn.weight_ih_l0.abs().max() <= (6 / (3 + 16)) ** 0.5
    torch.testing.assert_close(rnn.weight_hh_l0.T @ rnn.weight_hh_l0, torch.eye(4))
    other = Built(LSTM(units=4, unit_forget_bias=False), sequence(5, 3))
    assert other.modules_[0].rnn.bias_ih_l0.abs().max() == 0


def test_gru_trains_both_biases() -> None:
    assert {w.role for w in GRU(units=4).torch(sequence(5, 3))[0].weights} == {"trained"}


def test_cost_counts_every_kernel_once_a_step() -> None:
    x = sequence(5, 3)
    assert LSTM(units=4).cost(x).multiply_adds == 5 * 4 * (3 + 4) * 4
    assert Bidirectional(layer=LSTM(units=4, layers=2)).cost(x).multiply_adds == 5 * 2 * 4 * ((3 + 4) + (8 + 4)) * 4


@pytest.mark.parametrize(
    ("x", "code", "heals"),
    [(tokens(5, 10), "dtype", "Embedding"), (image(1, 8, 8), "needs-time", "Reshape"), (vector(3), "needs-time", None)],
)
def test_wrong_inputs(x: TensorType, code: str, heals: str | None) -> None:
    for layer in (LSTM(), Bidirectional(), GRU()):
        with pytest.raises(ShapeError, match="it gets") as raised:
            layer.infer(x)
        assert raised.value.code == code
        assert heals is None or heals in raised.value.insert


def test_bidirectional_takes_recurrent_layers_only() -> None:
    with pytest.raises(ParameterError, match="expected one of GRU, LSTM, SimpleRNN"):
        Bidirectional.make({"layer": "Dense"})
    with pytest.raises(ShapeError, match="turn go_backwards"):
        Bidirectional(layer=LSTM(go_backwards=True)).infer(sequence(5, 3))
    with pytest.raises(ShapeError, match="turn initial_state"):
        Bidirectional(layer=LSTM(initial_state=True)).infer(sequence(5, 3))


@pytest.mark.parametrize(
    ("inner", "x"),
    [
        (Dense(units=4, activation="leaky_relu"), sequence(5, 3)),
        (Dense(units=4, activation="relu"), PADDED),
        (LSTM(units=4), TensorType((None, 2, 3), ("time", "time", "features"))),
        (TimeDistributed(layer=Dense(units=4)), TensorType((2, 4, 3), ("time", "time", "features"))),
    ],
)
def test_time_distributed(inner: Layer, x: TensorType) -> None:
    check_runs(TimeDistributed(layer=inner), x)


def test_time_distributed_is_the_layer_at_every_step() -> None:
    built = Built(TimeDistributed(layer=Dense(units=4, activation="tanh")), sequence(5, 3))
    linear = built.modules_[0].steps[0]
    x = torch.randn(2, 5, 3)
    torch.testing.assert_close(built(x), linear(x).tanh())
    assert TimeDistributed(layer=Dense(units=4)).cost(sequence(5, 3)).multiply_adds == 60


def test_time_distributed_refuses_what_it_cannot_hold() -> None:
    with pytest.raises(ShapeError, match="time axis in front"):
        TimeDistributed().infer(vector(3))
    with pytest.raises(ShapeError, match="one input and one output"):
        TimeDistributed(layer=LSTM(return_state=True)).infer(TensorType((4, 2, 3), ("time", "time", "features")))


def gates(x: torch.Tensor, w: torch.Tensor, b: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return (x @ w.T + b).chunk(w.shape[0] // 4)


def test_lstm_follows_its_formula_step_by_step() -> None:
    """Keras's cell (keras.layers.LSTM): gates i, f, c, o in this order, one bias, sigmoid and tanh."""
    built = Built(LSTM(units=4, return_sequences=True), sequence(5, 3))
    rnn = built.modules_[0].rnn
    x, h, c = torch.randn(5, 3), torch.zeros(4), torch.zeros(4)
    steps = []
    for x_t in x:
        i, f, g, o = gates(x_t, rnn.weight_ih_l0, rnn.bias_ih_l0 + rnn.weight_hh_l0 @ h)
        c = f.sigmoid() * c + i.sigmoid() * g.tanh()
        h = o.sigmoid() * c.tanh()
        steps.append(h)
    torch.testing.assert_close(built(x[None])[0], torch.stack(steps))


def test_gru_follows_its_formula_step_by_step() -> None:
    """Keras's cell with reset_after=True; torch keeps the gates as r, z, h, Keras as z, r, h."""
    built = Built(GRU(units=4, return_sequences=True), sequence(5, 3))
    rnn = built.modules_[0].rnn
    with torch.no_grad():
        rnn.bias_ih_l0.normal_()
        rnn.bias_hh_l0.normal_()
    x, h = torch.randn(5, 3), torch.zeros(4)
    steps = []
    for x_t in x:
        from_x = gates(x_t, rnn.weight_ih_l0, rnn.bias_ih_l0)
        from_h = gates(h, rnn.weight_hh_l0, rnn.bias_hh_l0)
        r, z = ((a + b).sigmoid() for a, b in zip(from_x[:2], from_h[:2], strict=True))
        h = z * h + (1 - z) * (from_x[2] + r * from_h[2]).tanh()
        steps.append(h)
    torch.testing.assert_close(built(x[None])[0], torch.stack(steps))


@pytest.mark.parametrize("activation", ["tanh", "relu"])
def test_simple_rnn_follows_its_formula_step_by_step(activation: str) -> None:
    built = Built(SimpleRNN.make({"units": 4, "activation": activation}), sequence(5, 3))
    rnn = built.modules_[0].rnn
    x, h = torch.randn(5, 3), torch.zeros(4)
    for x_t in x:
        h = getattr(torch, activation)(rnn.weight_ih_l0 @ x_t + rnn.weight_hh_l0 @ h + rnn.bias_ih_l0)
    torch.testing.assert_close(built(x[None])[0], h)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("padded", [False, True])
def test_a_sequence_can_be_read_in_two_halves(kind: type[Recurrent], padded: bool) -> None:
    first = Built(kind(units=4, return_state=True), sequence(5, 3))
    second = kind(units=4, initial_state=True)
    states = [vector(4)] * len(kind.states)
    assert len(second.input_ports()) == 1 + len(states)
    if not padded:
        check_runs(second, sequence(5, 3), *states)
    built = Built(second, PADDED if padded else sequence(5, 3), *states)
    built.load_state_dict(first.state_dict())
    x = torch.randn(2, 10, 3)
    whole, *_ = first(x)
    _, *between = first(x[:, :5])
    lengths = {0: torch.tensor([5, 5])} if padded else None
    torch.testing.assert_close(built(x[:, 5:], *between, lengths=lengths), whole)


def test_initial_states_must_fit() -> None:
    layer = GRU(units=4, initial_state=True)
    with pytest.raises(ShapeError, match="initial state of 4 features; it gets 5 features") as raised:
        layer.infer(sequence(5, 3), vector(5))
    assert raised.value.port == 1
    with pytest.raises(ShapeError, match="one layer only"):
        replace(layer, layers=2).infer(sequence(5, 3), vector(4))
