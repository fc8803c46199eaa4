"""Attention and transformer layers: shapes, masks, and the formulas they state."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, sequence, tokens, vector
from netbuilder.layers.attention import MultiHeadAttention, PositionalEncoding, SelfAttention
from netbuilder.layers.base import Layer
from netbuilder.layers.transformer import TransformerDecoder, TransformerEncoder
from tests.layers.interpreter import Built, check_runs

QUERY, VALUE, KEY = sequence(5, 6), sequence(7, 3), sequence(7, 4)


def padded(x: TensorType, source: str = "text") -> TensorType:
    return replace(x, shape=(None, *x.shape[1:]), lengths=Lengths(source))


@pytest.mark.parametrize(
    "settings",
    [{}, {"num_heads": 2, "key_dim": 5, "value_dim": 3}, {"causal": True, "dropout": 0.5}, {"use_bias": False}],
)
def test_attention_shapes(settings: dict[str, object]) -> None:
    check_runs(MultiHeadAttention.make(settings), QUERY, VALUE, KEY)
    check_runs(SelfAttention.make(settings), QUERY)


@pytest.mark.parametrize("norm_first", [False, True])
def test_transformer_shapes(norm_first: bool) -> None:
    encoder = TransformerEncoder(num_heads=3, intermediate_dim=8, norm_first=norm_first, activation="gelu")
    check_runs(encoder, QUERY)
    check_runs(replace(encoder, causal=True, dropout=0.1), sequence(None, 6))
    decoder = TransformerDecoder(num_heads=2, intermediate_dim=8, norm_first=norm_first)
    check_runs(decoder, QUERY, sequence(7, 6))
    check_runs(replace(decoder, causal=False), QUERY, sequence(None, 6))


@pytest.mark.parametrize("causal", [False, True])
def test_attention_is_its_formula(causal: bool) -> None:
    built = Built(MultiHeadAttention(num_heads=1, key_dim=5, causal=causal), QUERY, VALUE, KEY)
    module = built.modules_[0]
    query, value, key = torch.randn(2, 5, 6), torch.randn(2, 7, 3), torch.randn(2, 7, 4)
    q, k, v = module.query(query), module.key(key), module.value(value)
    scores = q @ k.transpose(1, 2) / 5**0.5
    if causal:
        scores = scores.masked_fill(torch.ones(5, 7).triu(1).bool(), float("-inf"))
    torch.testing.assert_close(built(query, value, key), module.output(scores.softmax(-1) @ v))


def test_attention_weights_on_demand() -> None:
    built = Built(SelfAttention(num_heads=2, key_dim=5, causal=True), padded(QUERY))
    module = built.modules_[0]
    x, lengths = torch.randn(2, 5, 6), torch.tensor([3, 5])
    before = built(x, lengths={0: lengths})
    assert module.last_weights is None
    module.keep_weights = True
    torch.testing.assert_close(built(x, lengths={0: lengths}), before)
    weights = module.last_weights
    assert weights.shape == (2, 2, 5, 5)
    torch.testing.assert_close(weights.sum(-1), torch.ones(2, 2, 5))
    assert weights[0, :, :, 3:].abs().max() == 0
    assert weights.triu(1).abs().max() == 0


@pytest.mark.parametrize(
    "layer",
    [
        SelfAttention(num_heads=2, key_dim=5),
        SelfAttention(num_heads=2, key_dim=5, causal=True),
        TransformerEncoder(num_heads=2, intermediate_dim=8),
        TransformerEncoder(num_heads=2, intermediate_dim=8, causal=True, norm_first=True),
    ],
)
@pytest.mark.parametrize("training", [False, True])
def test_padding_changes_nothing(layer: Layer, training: bool) -> None:
    built = Built(layer, padded(QUERY)).train(training)
    x, lengths = torch.randn(3, 6, 6), torch.tensor([4, 6, 1])
    with torch.set_grad_enabled(training):
        together = built(x, lengths={0: lengths})
        for i, n in enumerate(lengths.tolist()):
            alone = built(x[i : i + 1, :n], lengths={0: torch.tensor([n])})
            torch.testing.assert_close(together[i, :n], alone[0])


@pytest.mark.parametrize("layer", [MultiHeadAttention(num_heads=2, key_dim=5), TransformerDecoder(num_heads=2)])
def test_padding_of_the_other_sequence_changes_nothing(layer: Layer) -> None:
    memory = padded(sequence(7, 6), "memory")
    types = (padded(QUERY), memory, memory)[: len(layer.inputs)]
    built = Built(layer, *types)
    x, m, lengths = torch.randn(2, 5, 6), torch.randn(2, 7, 6), torch.tensor([3, 7])
    full = {0: torch.tensor([5, 5])}
    together = built(x, *[m] * (len(types) - 1), lengths={**full, 1: lengths})
    for i, n in enumerate(lengths.tolist()):
        part = [m[i : i + 1, :n]] * (len(types) - 1)
        alone = built(x[i : i + 1], *part, lengths={0: torch.tensor([5]), 1: torch.tensor([n])})
        torch.testing.assert_close(together[i], alone[0])


def test_transformer_equals_torchs() -> None:
    built = Built(TransformerEncoder(num_heads=2, intermediate_dim=8), QUERY)
    module = built.modules_[0]
    theirs = torch.nn.TransformerEncoderLayer(6, 2, 8, 0.0, batch_first=True)
    names = {"widen": "linear1", "narrow": "linear2", "attention_norm": "norm1", "dense_norm": "norm2"}
    state = {}
    for name, tensor in module.state_dict().items():
        owner, rest = name.split(".", 1)
        state[f"{names.get(owner, 'self_attn')}.{rest}"] = tensor
    theirs.load_state_dict(state)
    x = torch.randn(2, 5, 6)
    torch.testing.assert_close(built(x), theirs(x))


def test_sinusoidal_positions() -> None:
    built = Built(PositionalEncoding(), sequence(5, 6))
    p = built(torch.zeros(1, 5, 6))[0]
    for t in range(5):
        for i in range(3):
            angle = torch.tensor(t / 10000 ** (2 * i / 6))
            torch.testing.assert_close(p[t, 2 * i], angle.sin())
            torch.testing.assert_close(p[t, 2 * i + 1], angle.cos())
    check_runs(PositionalEncoding(), sequence(None, 7))


def test_learned_positions() -> None:
    layer = PositionalEncoding(kind="learned", max_length=6)
    built = check_runs(layer, sequence(None, 3))
    table = built.modules_[0].weight
    torch.testing.assert_close(built(torch.zeros(1, 4, 3))[0], table[:4])
    with pytest.raises(ValueError, match="reach 6 steps; the sequence has 7"):
        built(torch.zeros(1, 7, 3))
    with pytest.raises(ShapeError, match="6 steps") as raised:
        layer.infer(sequence(9, 3))
    assert raised.value.change == {"max_length": 9}


def test_glorot_limits_are_keras_ones() -> None:
    built = Built(MultiHeadAttention(num_heads=2, key_dim=50), sequence(5, 60), sequence(5, 60), sequence(5, 60))
    module = built.modules_[0]
    assert module.query.weight.abs().max().item() == pytest.approx((6 / (60 + 100)) ** 0.5, rel=0.01)
    assert module.output.weight.abs().max().item() == pytest.approx((6 / (100 + 60)) ** 0.5, rel=0.01)
    assert module.query.bias.abs().max() == 0


def test_cost_is_that_of_the_products() -> None:
    layer = MultiHeadAttention(num_heads=2, key_dim=5, value_dim=3)
    projections = 5 * 6 * 10 + 7 * 4 * 10 + 7 * 3 * 6 + 5 * 6 * 6
    assert layer.cost(QUERY, VALUE, KEY).multiply_adds == projections + 2 * 5 * 7 * (5 + 3)
    encoder = TransformerEncoder(num_heads=2, intermediate_dim=8)
    assert encoder.cost(QUERY).multiply_adds == 4 * 5 * 36 + 2 * 25 * 6 + 2 * 5 * 6 * 8


def test_wrong_inputs() -> None:
    with pytest.raises(ShapeError, match="whole numbers"):
        SelfAttention().infer(tokens(5, 10))
    with pytest.raises(ShapeError, match="key for every value") as raised:
        MultiHeadAttention().infer(QUERY, VALUE, sequence(6, 4))
    assert raised.value.port == 2
    with pytest.raises(ShapeError, match="share evenly") as raised:
        TransformerEncoder(num_heads=4).infer(QUERY)
    assert raised.value.change == {"num_heads": 3}
    with pytest.raises(ShapeError, match="as wide as x"):
        TransformerDecoder(num_heads=2).infer(QUERY, VALUE)
    with pytest.raises(ShapeError, match=r"sequence \(time, features\)"):
        PositionalEncoding().infer(vector(3))


def test_dropout_acts_in_training_only() -> None:
    built = Built(SelfAttention(num_heads=2, key_dim=5, dropout=0.5), QUERY)
    x = torch.randn(2, 5, 6)
    assert not torch.equal(built(x), built(x))
    built.eval()
    torch.testing.assert_close(built(x), built(x))
