"""Every layer of torch.nn and every function that is known becomes what answers alike."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest
import torch
import torch.nn.functional as F
from torch import nn

from netbuilder.engine.importing import Imported
from netbuilder.engine.importing.pytorch.call import FUNCTIONS, MODULES
from netbuilder.engine.importing.pytorch.module import drawn
from netbuilder.engine.importing.pytorch.tracing import described

PICTURE, WAVE, VOLUME, STEPS, ROW = "4,8,8", "4,12", "2,6,6,6", "6,8", "8"
LAYERS: list[tuple[nn.Module, str]] = [
    *((kind(), ROW) for kind in (
        nn.ReLU, nn.ReLU6, nn.SELU, nn.SiLU, nn.Mish, nn.Sigmoid, nn.Tanh, nn.Softsign, nn.Hardsigmoid, nn.Hardswish,
        nn.LogSigmoid, nn.Tanhshrink, nn.Identity, nn.GELU, nn.Softplus, nn.Hardtanh, nn.ELU, nn.CELU, nn.LeakyReLU,
        nn.Hardshrink, nn.Softshrink, nn.Dropout, nn.AlphaDropout, nn.RReLU, nn.PReLU, nn.Flatten,
    )),
    (nn.GELU("tanh"), ROW), (nn.Threshold(0.1, 0.2), ROW), (nn.PReLU(4), PICTURE), (nn.PReLU(4), WAVE),
    (nn.Softmax(-1), STEPS), (nn.Softmax(1), PICTURE), (nn.LogSoftmax(1), STEPS), (nn.GLU(1), PICTURE),
    (nn.Dropout1d(), WAVE), (nn.Dropout2d(), PICTURE), (nn.Dropout3d(), VOLUME),
    (nn.Linear(8, 3), ROW), (nn.Linear(8, 3, bias=False), STEPS), (nn.Linear(8, 3), PICTURE),
    (nn.Conv1d(4, 6, 3, 2, 1), WAVE), (nn.Conv1d(4, 6, 3, padding="same", dilation=2, groups=2), WAVE),
    (nn.Conv2d(4, 6, (3, 5), (1, 2), (1, 2), bias=False), PICTURE), (nn.Conv3d(2, 3, 3, dilation=2), VOLUME),
    (nn.Conv2d(4, 6, 3, padding=1, padding_mode="reflect"), PICTURE),
    (nn.ConvTranspose1d(4, 3, 4, 2, 1), WAVE), (nn.ConvTranspose2d(4, 3, 3, 2, 1, 1), PICTURE),
    (nn.ConvTranspose3d(2, 3, 2, 2), VOLUME),
    (nn.MaxPool1d(2), WAVE), (nn.MaxPool2d(3, 2, 1), PICTURE), (nn.MaxPool3d(2), VOLUME),
    (nn.AvgPool1d(3, 1), WAVE), (nn.AvgPool2d(2), PICTURE), (nn.AvgPool2d(3, 2, 1), PICTURE), (nn.AvgPool3d(2), VOLUME),
    (nn.AvgPool2d(2, ceil_mode=True), PICTURE),
    (nn.AdaptiveAvgPool1d(3), WAVE), (nn.AdaptiveAvgPool2d((2, None)), PICTURE), (nn.AdaptiveAvgPool3d(1), VOLUME),
    (nn.AdaptiveMaxPool1d(1), WAVE), (nn.AdaptiveMaxPool2d(3), PICTURE), (nn.AdaptiveMaxPool3d(2), VOLUME),
    (nn.BatchNorm1d(8), ROW), (nn.BatchNorm1d(4), WAVE), (nn.BatchNorm2d(4, 1e-3, affine=False), PICTURE),
    (nn.BatchNorm3d(2), VOLUME), (nn.GroupNorm(2, 4), PICTURE), (nn.GroupNorm(2, 4, affine=False), WAVE),
    (nn.InstanceNorm1d(4), WAVE), (nn.InstanceNorm2d(4, affine=True), PICTURE), (nn.InstanceNorm3d(2), VOLUME),
    (nn.LayerNorm(8), STEPS), (nn.LayerNorm((4, 8, 8)), PICTURE), (nn.LayerNorm(8, elementwise_affine=False), ROW),
    (nn.RMSNorm(8, 1e-6), STEPS), (nn.LocalResponseNorm(3), PICTURE),
    (nn.Embedding(20, 5), "7"), (nn.Unflatten(1, (2, 4)), ROW),
    (nn.Upsample(scale_factor=2), PICTURE), (nn.Upsample((16, 24), mode="bilinear"), PICTURE),
    (nn.Upsample(scale_factor=3, mode="linear"), WAVE), (nn.UpsamplingNearest2d(scale_factor=2), PICTURE),
    (nn.ZeroPad1d((1, 2)), WAVE), (nn.ZeroPad2d((1, 0, 2, 3)), PICTURE), (nn.ConstantPad2d(1, 0.5), PICTURE),
    (nn.ConstantPad3d(1, 0.0), VOLUME), (nn.ReflectionPad1d(2), WAVE), (nn.ReflectionPad2d((1, 2, 0, 1)), PICTURE),
    (nn.ReplicationPad2d(2), PICTURE), (nn.ReplicationPad3d(1), VOLUME), (nn.CircularPad2d(1), PICTURE),
    (nn.PixelShuffle(2), PICTURE), (nn.PixelUnshuffle(2), PICTURE), (nn.ChannelShuffle(2), PICTURE),
    (nn.TransformerEncoderLayer(8, 2, 16, activation=F.gelu, batch_first=True), STEPS),
    (nn.TransformerEncoderLayer(8, 2, 16, norm_first=True), STEPS),
    (nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16, batch_first=True), 2), STEPS),
]  # fmt: skip


def imported(model: nn.Module, *inputs: str) -> Imported:
    return drawn(*described(model.eval(), list(inputs), ""), "x.py")


def check(found: Imported) -> None:
    assert found.report.counts()["unknown"] == 0, found.report.text()
    assert any(note.startswith("The drawing answers as the module does") for note in found.report.notes)


@pytest.mark.parametrize(("module", "shape"), LAYERS, ids=lambda v: v if isinstance(v, str) else str(v)[:60])
def test_layers(module: nn.Module, shape: str) -> None:
    torch.manual_seed(3)
    for parameter in module.parameters():
        nn.init.normal_(parameter, std=0.5)
    check(imported(nn.Sequential(module), shape))


def test_no_layer_is_left_out_here() -> None:
    tried = {type(m).__name__ for m, _ in LAYERS} | {
        "LSTM",
        "GRU",
        "RNN",
        "MultiheadAttention",
        "TransformerDecoderLayer",
    }
    refused = {"Softmax2d", "Softmin", "FeatureAlphaDropout", "UpsamplingBilinear2d", "NonDynamicallyQuantizableLinear"}
    alike = {"ConstantPad1d", "ZeroPad3d", "ReflectionPad3d", "ReplicationPad1d", "CircularPad1d", "CircularPad3d"}
    assert set(MODULES) - tried - refused - alike == set()


class Calls(nn.Module):
    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__()
        self.function = function
        self.weight = nn.Parameter(torch.randn(8))

    def forward(self, *x: torch.Tensor) -> Any:
        return self.function(self, *x)


class One(Calls):
    def forward(self, x: torch.Tensor) -> Any:  # type: ignore[override]
        return self.function(self, x)


class Two(Calls):
    def forward(self, x: torch.Tensor, y: torch.Tensor) -> Any:  # type: ignore[override]
        return self.function(self, x, y)


SINGLE = "abs square neg sign floor ceil round erf sin cos atan sinh cosh exp relu sigmoid tanh".split()  # noqa: SIM905
CALLS: list[tuple[Callable[..., Any], str]] = [
    *((lambda s, x, n=n: getattr(torch, n)(x), ROW) for n in SINGLE),
    (lambda s, x: (x.abs() + 1).log().sqrt().reciprocal().rsqrt(), ROW),
    (lambda s, x: x.detach() * 2, ROW),
    (lambda s, x: F.elu(x, 0.5) + F.celu(x) - F.selu(x), ROW),
    (lambda s, x: F.hardshrink(x) - F.softshrink(x), ROW),
    (lambda s, x: F.dropout(x, 0.5, training=s.training), ROW),
    (lambda s, x: x.clamp(min=0.1), ROW),
    (lambda s, x: F.threshold(x, 0.1, 0.3) / 2, ROW),
    (lambda s, x: 1 / (x.abs() + 2), ROW),
    (lambda s, x: 3 - x, ROW),
    (lambda s, x: x**3, ROW),
    (lambda s, x: torch.rsub(x, 1), ROW),
    (lambda s, x: x * s.weight + s.weight, STEPS),
    (lambda s, x: x.mul_(2).add_(1), ROW),
    (lambda s, x: F.softmax(x, 1), STEPS),
    (lambda s, x: F.log_softmax(x, -1), STEPS),
    (lambda s, x: F.glu(x, -1), ROW),
    (lambda s, x: F.normalize(x, dim=-1), STEPS),
    (lambda s, x: x.flatten(1), PICTURE),
    (lambda s, x: x.reshape(-1, 8, 4, 8), PICTURE),
    (lambda s, x: x.view(x.shape[0], 4, 64).mean(-1), PICTURE),
    (lambda s, x: x.unsqueeze(1).squeeze(1), STEPS),
    (lambda s, x: x.unflatten(1, (2, 4)), ROW),
    (lambda s, x: x.permute(0, 2, 3, 1).contiguous().mean((1, 2)), PICTURE),
    (lambda s, x: x.transpose(1, 2), STEPS),
    (lambda s, x: x.movedim(1, -1), PICTURE),
    (lambda s, x: torch.cat([x, x * 2], -1), STEPS),
    (lambda s, x: torch.stack([x, -x], 1), STEPS),
    (lambda s, x: torch.stack((x, x), -1).sum(-1), ROW),
    (lambda s, x: x.mean(1), STEPS),
    (lambda s, x: x.sum(dim=2, keepdim=True), STEPS),
    (lambda s, x: x.amin(1), PICTURE),
    (lambda s, x: x.max(dim=1)[0], STEPS),
    (lambda s, x: x.amax(-1), STEPS),
    (lambda s, x: x.mean((2, 3), keepdim=True) + x, PICTURE),
    (lambda s, x: torch.amax(x, (2, 3)), PICTURE),
    (lambda s, x: torch.sub(*(x.chunk(2, 1)[i] for i in (0, 1))), PICTURE),
    (lambda s, x: x.split(4, dim=-1)[1], STEPS),
    (lambda s, x: x[:, 2], STEPS),
    (lambda s, x: x[:, -1, 1:6:2], STEPS),
    (lambda s, x: x[..., 0], PICTURE),
    (lambda s, x: x[:, None] * 2, STEPS),
    (lambda s, x: x.select(1, 0) + x.narrow(1, 1, 1).squeeze(1), STEPS),
    (lambda s, x: x.flip(1).roll(1, 2), STEPS),
    (lambda s, x: x.unsqueeze(2).expand(-1, -1, 3), ROW),
    (lambda s, x: x.unsqueeze(1).repeat(1, 5, 1), ROW),
    (lambda s, x: torch.matmul(x, x.transpose(1, 2)), STEPS),
    (lambda s, x: torch.bmm(x.transpose(1, 2), x), STEPS),
    (lambda s, x: F.pad(x, (1, 2)), WAVE),
    (lambda s, x: F.pad(x, (1, 1, 2, 0), mode="reflect"), PICTURE),
    (lambda s, x: F.interpolate(x, scale_factor=2.0, mode="nearest"), PICTURE),
    (lambda s, x: F.interpolate(x, size=(16, 16), mode="bilinear"), PICTURE),
    (lambda s, x: F.adaptive_max_pool2d(x, 2) - F.adaptive_avg_pool2d(x, (2, 2)), PICTURE),
    (lambda s, x: F.max_pool1d(x, 2) + F.avg_pool1d(x, 2, stride=2), WAVE),
    (lambda s, x: F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=True), PICTURE),
    (lambda s, x: F.interpolate(x, (7, 5), mode="bicubic") + F.interpolate(x, (7, 5), mode="bilinear"), PICTURE),
    (lambda s, x: F.max_pool2d(x, 3, 1, dilation=2) + F.max_pool2d(x, (3, 3), 1, 0, (2, 2)), PICTURE),
    (lambda s, x: torch.sigmoid(x) ** x + torch.sign(x).bool().float(), PICTURE),
    (lambda s, x: F.pixel_shuffle(x, 2), PICTURE),
    (lambda s, x: F.dropout2d(x, 0.3, s.training), PICTURE),
    (lambda s, x: torch.maximum(x, -x) * torch.minimum(x, -x), ROW),
    (lambda s, x: {"a": x + 1, "b": [x - 1, (x,)]}, ROW),
    (lambda s, x: x.to(torch.float32).float().clone(), ROW),
    (lambda s, x: x.size(1) * x + x.shape[2], STEPS),
    (lambda s, x: x[:, : x.size(1) // 2], STEPS),
]


@pytest.mark.parametrize(("function", "shape"), CALLS, ids=range(len(CALLS)))
def test_functions(function: Callable[..., Any], shape: str) -> None:
    torch.manual_seed(3)
    check(imported(One(function), shape))


TWO: list[tuple[Callable[..., Any], tuple[str, str]]] = [
    (lambda s, x, y: x * y, ("4,8,8", "4,1,1")),
    (lambda s, x, y: x + y[:, :, None, None], ("4,8,8", "4")),
    (lambda s, x, y: torch.cat([x, y], dim=1), (STEPS, "2,8")),
    (lambda s, x, y: torch.div(x, y.abs() + 1), (ROW, ROW)),
    (lambda s, x, y: (x - y).pow(2).sum(-1), (ROW, ROW)),
    (lambda s, x, y: x.view_as(y) + y, ("64", "8,8")),
    (lambda s, x, y: x.expand_as(y) * y, ("1,8", STEPS)),
]


@pytest.mark.parametrize(("function", "shapes"), TWO, ids=range(len(TWO)))
def test_functions_of_two_tensors(function: Callable[..., Any], shapes: tuple[str, str]) -> None:
    torch.manual_seed(3)
    check(imported(Two(function), *shapes))


REFUSED: list[tuple[Callable[..., Any], str, str]] = [
    (lambda s, x: x.mean(0), ROW, "works along the batch"),
    (lambda s, x: x.view(-1, 4), ROW, "mixes the batch"),
    (lambda s, x: x.mean(), ROW, "takes one number of the whole batch"),
    (lambda s, x: x[0], ROW, "works along the batch"),
    (lambda s, x: torch.fft.fft(x).abs(), ROW, "is not known here"),
    (lambda s, x: x[x > 0], ROW, "is not known here"),
    (lambda s, x: torch.einsum("bi,bj->bij", x, x), ROW, "is not known here"),
    (lambda s, x: F.softplus(x, 2.0), ROW, "has a beta of 2"),
    (lambda s, x: F.pad(x, (-1, 0)), WAVE, "pads or cuts"),
    (lambda s, x: F.max_pool2d(x, 3, 2, ceil_mode=True), PICTURE, "rounds the number of windows up"),
    (lambda s, x: x / 0, ROW, "divides by 0"),
]


@pytest.mark.parametrize(("function", "shape", "sentence"), REFUSED, ids=[s for _, _, s in REFUSED])
def test_what_no_layer_does_stays_grey_with_its_reason(function: Callable[..., Any], shape: str, sentence: str) -> None:
    found = imported(One(function), shape)
    assert found.report.counts()["unknown"] >= 1 and sentence in found.report.text()


RECURRENT: list[tuple[nn.Module, Callable[..., Any]]] = [
    (nn.LSTM(8, 5, batch_first=True), lambda m, x: m(x)[0]),
    (nn.LSTM(8, 5, batch_first=True), lambda m, x: m(x)[0][:, -1]),
    (nn.LSTM(8, 5, 2, batch_first=True), lambda m, x: m(x)[1][0][-1]),
    (nn.LSTM(8, 5), lambda m, x: torch.cat([m(x)[1][0][0], m(x)[1][1][0]], 1)),
    (nn.LSTM(8, 5, bidirectional=True, bias=False), lambda m, x: m(x)[0]),
    (nn.GRU(8, 5, batch_first=True, bidirectional=True), lambda m, x: m(x)[1][0] - m(x)[1][-1]),
    (nn.GRU(8, 5), lambda m, x: m(x)[1].squeeze(0)),
    (nn.RNN(8, 5, batch_first=True), lambda m, x: m(x)[0][:, -1, :]),
    (nn.MultiheadAttention(8, 2, batch_first=True), lambda m, x: m(x, x, x)[0]),
    (nn.MultiheadAttention(8, 2, bias=False), lambda m, x: m(x, x * 2, x + 1, need_weights=False)[0]),
    (nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), lambda m, x: m(x, x * 2)),
]


class Holds(nn.Module):
    def __init__(self, layer: nn.Module, function: Callable[..., Any]) -> None:
        super().__init__()
        self.layer, self.function = layer, function

    def forward(self, x: torch.Tensor) -> Any:
        return self.function(self.layer, x)


@pytest.mark.parametrize(("layer", "function"), RECURRENT, ids=range(len(RECURRENT)))
def test_recurrent_layers_and_attention(layer: nn.Module, function: Callable[..., Any]) -> None:
    torch.manual_seed(3)
    check(imported(Holds(layer, function), STEPS))


def test_a_causal_mask_is_a_causal_layer() -> None:
    class Causal(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)
            self.register_buffer("mask", nn.Transformer.generate_square_subsequent_mask(6))

        def forward(self, x: torch.Tensor) -> torch.Tensor:
            out: torch.Tensor = self.layer(x, src_mask=self.mask)
            return out

    found = imported(Causal(), STEPS)
    check(found)
    assert next(n for n in found.document.graph.nodes.values() if n.type == "TransformerEncoder").layer.causal  # type: ignore[union-attr]


def test_every_known_function_is_named_by_torch() -> None:
    places = (torch, F, torch.Tensor, operator)
    assert [name for name in FUNCTIONS if not any(hasattr(p, name) for p in places)] == []
