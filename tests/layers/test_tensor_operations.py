"""Plain tensor operations: values, axis names, padding."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import torch

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.layers.base import Layer
from netbuilder.layers.cutting import Select, Slice, Split
from netbuilder.layers.reductions import Max, Mean, Min, Sum
from netbuilder.layers.tensor_operations import Cast, Clip, ExpandDims, RepeatVector, ScaleShift, Squeeze
from tests.layers.interpreter import Built, check_runs

PADDED = replace(sequence(None, 3), lengths=Lengths("text"))


@pytest.mark.parametrize(
    ("layer", "x", "index"),
    [
        (Slice(axis="time", start=1, stop=-1), sequence(5, 3), (slice(None), slice(1, -1))),
        (Slice(start=-2), sequence(5, 3), (..., slice(-2, None))),
        (Slice(axis="auto", stop=2), image(3, 4, 5), (slice(None), slice(0, 2))),
        (Slice(axis="width", start=1, step=2), image(3, 4, 5), (..., slice(1, None, 2))),
        (Slice(axis="time", start=1), tokens(5, 9), (slice(None), slice(1, None))),
        (Select(axis="time", index=-1), sequence(5, 3), (slice(None), -1)),
        (Select(index=1), image(3, 4, 5), (slice(None), 1)),
        (Select(axis="time"), tokens(5, 9), (slice(None), 0)),
    ],
)
def test_cutting_is_indexing(layer: Layer, x: TensorType, index: Any) -> None:
    built = check_runs(layer, x)
    tensor = torch.randn(2, *(d or 5 for d in x.shape))
    assert torch.equal(built(tensor), tensor[index])


def test_slice_shortens_lengths() -> None:
    out = Slice(axis="time", start=1, step=2).infer(PADDED)
    assert isinstance(out, TensorType) and out.lengths == Lengths("text", ((0, 1, 2, 0),))
    for n in range(1, 9):
        assert (n + 0) // 2 == len(range(n)[1::2])


@pytest.mark.parametrize(
    "layer", [Slice(axis="time", stop=3), Slice(axis="time", start=-2), Select(axis="time", index=-1)]
)
def test_the_end_of_padding_is_no_end(layer: Layer) -> None:
    with pytest.raises(ShapeError, match="the padding stands there"):
        layer.infer(PADDED)


def test_slice_and_select_refuse() -> None:
    with pytest.raises(ShapeError, match="leaves nothing"):
        Slice(start=3).infer(vector(3))
    with pytest.raises(ShapeError, match="the last one is 2"):
        Select(index=3).infer(vector(3))
    with pytest.raises(ShapeError, match="no axis called width"):
        Select(axis="width").infer(vector(3))
    with pytest.raises(ShapeError, match="at least one axis"):
        Select().infer(label(3))


@pytest.mark.parametrize(("axis", "x"), [("auto", image(6, 2, 2)), ("time", sequence(6, 2)), ("auto", vector(6))])
@pytest.mark.parametrize("parts", [2, 3])
def test_split(axis: str, x: TensorType, parts: int) -> None:
    layer = Split.make({"axis": axis, "parts": parts})
    built = check_runs(layer, x)
    tensor = torch.randn(2, *(d or 5 for d in x.shape))
    assert torch.equal(torch.cat(built(tensor), dim=1), tensor)
    assert layer.output_ports() == tuple(f"part_{i}" for i in range(1, parts + 1))


def test_split_refuses() -> None:
    with pytest.raises(ShapeError, match="share evenly"):
        Split(parts=4).infer(vector(6))
    with pytest.raises(ShapeError, match="fixed size"):
        Split(axis="time").infer(sequence(None, 3))


@pytest.mark.parametrize(
    ("layer", "x", "axes"),
    [
        (Squeeze(), image(1, 4, 5), ("height", "width")),
        (Squeeze(), image(1, 1, 5), ("width",)),
        (Squeeze(axis="time"), sequence(1, 3), ("features",)),
        (ExpandDims(), TensorType((4, 5), ("height", "width")), ("channels", "height", "width")),
        (ExpandDims(axis="features", position=-1), TensorType((None,), ("time",)), ("time", "features")),
        (ExpandDims(axis="time"), vector(3), ("time", "features")),
        (RepeatVector(n=4), vector(3), ("time", "features")),
    ],
)
def test_axes_come_and_go(layer: Layer, x: TensorType, axes: tuple[str, ...]) -> None:
    check_runs(layer, x)
    assert layer.infer(x).axes == axes  # type: ignore[union-attr]


def test_axes_refused() -> None:
    with pytest.raises(ShapeError, match="an axis of size 1"):
        Squeeze().infer(vector(3))
    with pytest.raises(ShapeError, match="time of size 1"):
        Squeeze(axis="time").infer(sequence(2, 3))
    with pytest.raises(ShapeError, match="there is one"):
        ExpandDims().infer(image(1, 2, 3))
    with pytest.raises(ShapeError, match="places from 0 to 1"):
        ExpandDims(axis="time", position=3).infer(vector(3))
    with pytest.raises(ShapeError, match=r"a vector \(features\)"):
        RepeatVector().infer(sequence(2, 3))


@pytest.mark.parametrize("layer", [Mean, Sum, Max, Min])
@pytest.mark.parametrize("keepdims", [False, True])
@pytest.mark.parametrize("axis", ["auto", "time", "features"])
def test_reductions(layer: type[Layer], keepdims: bool, axis: str) -> None:
    made = layer.make({"axis": axis, "keepdims": keepdims})
    for x in (sequence(5, 3), sequence(None, 3)):
        check_runs(made, x)
    function = {Mean: torch.mean, Sum: torch.sum, Max: torch.amax, Min: torch.amin}[layer]
    tensor = torch.randn(2, 5, 3)
    expected = function(tensor, dim=1 if axis == "time" else 2, keepdim=keepdims)
    torch.testing.assert_close(Built(made, sequence(5, 3))(tensor), expected)


@pytest.mark.parametrize("layer", [Mean, Sum, Max, Min])
@pytest.mark.parametrize("keepdims", [False, True])
def test_reductions_leave_padding_out(layer: type[Layer], keepdims: bool) -> None:
    built = Built(layer.make({"axis": "time", "keepdims": keepdims}), PADDED)
    alone = Built(layer.make({"axis": "time", "keepdims": keepdims}), sequence(None, 3))
    x, lengths = torch.randn(3, 6, 3, requires_grad=True), torch.tensor([4, 6, 1])
    together = built(x, lengths={0: lengths})
    for i, n in enumerate(lengths.tolist()):
        torch.testing.assert_close(together[i], alone(x[i : i + 1, :n])[0])
    together.sum().backward()
    assert x.grad is not None and x.grad.isfinite().all() and x.grad[0, 4:].abs().max() == 0


def test_cast() -> None:
    x = torch.tensor([[-1.7, 0.0, 2.5]])
    whole = check_runs(Cast(dtype="int64"), vector(3))(x)
    assert whole.tolist() == [[-1, 0, 2]] and check_runs(Cast(dtype="bool"), vector(3))(x).tolist() == [[1, 0, 1]]
    assert torch.equal(check_runs(Cast(), tokens(3, 9))(whole), whole.float())
    assert Cast().infer(tokens(3, 9)) == vector(3) and Cast(dtype="int64").infer(vector(3)).classes is None
    padded = TensorType((None,), ("time",), "int64", 9, Lengths("text"))
    assert Cast().infer(padded).axes == ("time",) and Cast(dtype="int64").infer(padded) == padded


def test_clip() -> None:
    x = torch.linspace(-2, 2, 6).reshape(2, 3)
    assert torch.equal(check_runs(Clip(minimum=-0.5), vector(3))(x), x.clamp(-0.5, 1))
    with pytest.raises(ShapeError, match="above its maximum"):
        Clip(minimum=2.0).infer(vector(3))


@pytest.mark.parametrize("x", [image(3, 4, 5), sequence(None, 3), vector(3)])
def test_scale_shift(x: TensorType) -> None:
    built = check_runs(ScaleShift(), x)
    module = built.modules_[0]
    tensor = torch.randn(2, *(d or 5 for d in x.shape))
    assert torch.equal(built(tensor), tensor)
    with torch.no_grad():
        module.scale.copy_(torch.tensor([1.0, 2.0, 3.0]))
        module.shift.copy_(torch.tensor([0.0, 1.0, 0.0]))
    moved = tensor.movedim(1 if x.rank == 3 else -1, -1) * module.scale + module.shift
    torch.testing.assert_close(built(tensor), moved.movedim(-1, 1 if x.rank == 3 else -1))
