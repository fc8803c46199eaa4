"""Losses on real tensors: against Keras's formulas and figures, and padding that changes nothing."""

import inspect
from math import log

import pytest
import torch
from torch import Tensor

from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.engine.modules import losses as functions
from netbuilder.engine.realise import pipeline
from netbuilder.training.loss import Loss
from netbuilder.training.losses_binary import BinaryCrossentropy, BinaryFocalCrossentropy, Hinge, SquaredHinge
from netbuilder.training.losses_classification import (
    CategoricalCrossentropy,
    CategoricalFocalCrossentropy,
    CategoricalHinge,
    SparseCategoricalCrossentropy,
)
from netbuilder.training.losses_regression import (
    CosineSimilarity,
    GaussianNLL,
    Huber,
    KLDivergence,
    LogCosh,
    MeanAbsoluteError,
    MeanAbsolutePercentageError,
    MeanSquaredError,
    MeanSquaredLogarithmicError,
    Poisson,
    Quantile,
)
from netbuilder.training.losses_segmentation import Dice, Tversky
from netbuilder.training.losses_sequence import CTC

NUMBER = TensorType((), ())
PADDED = Lengths("input")


@pytest.fixture(autouse=True)
def seeded() -> None:
    torch.manual_seed(0)
    torch.set_num_threads(1)


def value(loss: Loss, p: TensorType, t: TensorType, prediction: Tensor, target: Tensor, **lengths: Tensor) -> float:
    """The loss as the engine computes it, checked first."""
    loss.check(p, t)
    found = pipeline(loss.calls(p, t))(prediction, target, **lengths)
    assert found.shape == ()
    return found.item()


def logits(p: list[list[float]]) -> Tensor:
    return torch.tensor(p).log()


# Examples of Keras's documentation: y_true, y_pred, value.
T2, P2 = torch.tensor([[0.0, 1.0], [0.0, 0.0]]), torch.tensor([[0.6, 0.4], [0.4, 0.6]])
THREE_T, THREE_P = torch.tensor([[0.0, 1, 0], [0, 0, 1]]), [[0.05, 0.95, 0.0], [0.1, 0.8, 0.1]]


@pytest.mark.parametrize(
    ("loss", "target", "prediction", "wanted"),
    [
        (MeanSquaredError(), [[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [1.0, 0.0]], 0.5),
        (MeanAbsoluteError(), [[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [1.0, 0.0]], 0.5),
        (MeanAbsolutePercentageError(), [[2.0, 1.0], [2.0, 3.0]], [[1.0, 1.0], [1.0, 0.0]], 50.0),
        (MeanSquaredLogarithmicError(), [[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [1.0, 0.0]], 0.240),
        (Huber(), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 0.155),
        (LogCosh(), [[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [0.0, 0.0]], 0.108),
        (KLDivergence(), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 0.458),
        (CosineSimilarity(), [[0.0, 1.0], [1.0, 1.0]], [[1.0, 0.0], [1.0, 1.0]], -0.5),
        (Hinge(), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 1.3),
        (SquaredHinge(), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 1.86),
        (CategoricalHinge(), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 1.4),
        (BinaryCrossentropy(), [[0.0, 1.0], [0.0, 0.0]], [[-18.6, 0.51], [2.94, -12.8]], 0.865),
        (BinaryCrossentropy(from_logits=False), [[0.0, 1.0], [0.0, 0.0]], [[0.6, 0.4], [0.4, 0.6]], 0.815),
        (CategoricalCrossentropy(from_logits=False), [[0.0, 1, 0], [0, 0, 1]], THREE_P, 1.177),
        (Poisson(), [[0.0, 1.0], [0.0, 0.0]], [[1.0, 1.0], [0.0, 0.0]], 0.5),
        (Quantile(q=0.9), [[1.0, 1.0]], [[0.0, 3.0]], (0.9 * 1 + 0.1 * 2) / 2),
    ],
    ids=lambda x: type(x).__name__ if isinstance(x, Loss) else "",
)
def test_figures_of_keras_documentation(
    loss: Loss, target: list[list[float]], prediction: list[list[float]], wanted: float
) -> None:
    kind = vector(len(target[0]))
    found = value(loss, kind, kind, torch.tensor(prediction), torch.tensor(target))
    assert found == pytest.approx(wanted, abs=2e-3)


def test_sparse_crossentropy_with_keras_figures() -> None:
    loss = SparseCategoricalCrossentropy(from_logits=False)
    found = value(loss, vector(3), label(3), torch.tensor(THREE_P), torch.tensor([1, 2]))
    assert found == pytest.approx(1.177, abs=1e-3)


def test_focal_losses_with_keras_figures() -> None:
    # keras.losses.BinaryFocalCrossentropy, standalone usage: 0.691 (probabilities), with gamma 3: 0.647
    target = torch.tensor([[0.0], [1.0], [0.0], [0.0]])
    p = torch.tensor([[-18.6], [0.51], [2.94], [-12.8]])
    raw = value(BinaryFocalCrossentropy(gamma=2.0), vector(1), vector(1), p, target)
    assert raw == pytest.approx(0.691, abs=1e-3)
    balanced = BinaryFocalCrossentropy(gamma=2.0, apply_class_balancing=True, alpha=0.25)
    assert value(balanced, vector(1), vector(1), p, target) == pytest.approx(0.51, abs=1e-2)
    hot = torch.tensor([[0.0, 1, 0], [0, 0, 1]])
    shares = torch.tensor([[0.05, 0.95, 0.0], [0.1, 0.8, 0.1]])
    found = value(CategoricalFocalCrossentropy(from_logits=False), vector(3), vector(3), shares, hot)
    assert found == pytest.approx(0.23315276, abs=1e-5)


def test_raw_scores_and_probabilities_agree() -> None:
    p, t = torch.softmax(torch.randn(8, 5), -1), torch.randint(5, (8,))
    for kind in (SparseCategoricalCrossentropy, CategoricalCrossentropy, CategoricalFocalCrossentropy):
        raw = value(kind(), vector(5), label(5), p.log(), t)
        assert raw == pytest.approx(value(kind(from_logits=False), vector(5), label(5), p, t), rel=1e-4)
    q, yes = torch.rand(8, 3), torch.randint(2, (8, 3)).float()
    for kind in (BinaryCrossentropy, BinaryFocalCrossentropy, Dice, Tversky):
        raw = value(kind(), vector(3), vector(3), torch.logit(q), yes)
        assert raw == pytest.approx(value(kind(from_logits=False), vector(3), vector(3), q, yes), rel=1e-4)


@pytest.mark.parametrize("loss", [CategoricalCrossentropy(), CategoricalCrossentropy(label_smoothing=0.2)])
def test_class_ids_and_one_hot_agree(loss: Loss) -> None:
    p, t = torch.randn(8, 5), torch.randint(5, (8,))
    hot = torch.nn.functional.one_hot(t, 5).float()
    assert value(loss, vector(5), label(5), p, t) == pytest.approx(value(loss, vector(5), vector(5), p, hot), rel=1e-5)


def test_label_smoothing_is_keras() -> None:
    p, t = torch.randn(8, 5), torch.randint(5, (8,))
    smooth = torch.nn.functional.one_hot(t, 5) * 0.8 + 0.2 / 5
    wanted = -(smooth * p.log_softmax(-1)).sum(-1).mean().item()
    loss = SparseCategoricalCrossentropy(label_smoothing=0.2)
    assert value(loss, vector(5), label(5), p, t) == pytest.approx(wanted, rel=1e-5)
    yes = torch.tensor([[1.0], [0.0]])
    found = value(BinaryCrossentropy(label_smoothing=0.2), vector(1), vector(1), torch.zeros(2, 1), yes)
    assert found == pytest.approx(log(2))


def test_class_weights_multiply_as_in_keras() -> None:
    p, t = torch.randn(6, 3), torch.tensor([0, 1, 2, 0, 1, 2])
    each = torch.nn.functional.cross_entropy(p, t, reduction="none")
    wanted = (each * torch.tensor([1.0, 2.0, 0.5])[t]).mean().item()
    loss = SparseCategoricalCrossentropy(class_weights=(1.0, 2.0, 0.5))
    assert value(loss, vector(3), label(3), p, t) == pytest.approx(wanted, rel=1e-5)


def test_pictures_have_their_classes_in_the_channels() -> None:
    p, t = torch.randn(2, 3, 4, 5), torch.randint(3, (2, 4, 5))
    kind, areas = image(3, 4, 5), TensorType((4, 5), ("height", "width"), "int64", 3)
    plain = value(SparseCategoricalCrossentropy(), kind, areas, p, t)
    flat = p.movedim(1, -1).flatten(0, 2)
    assert plain == pytest.approx(torch.nn.functional.cross_entropy(flat, t.flatten()).item(), rel=1e-5)
    weighted = SparseCategoricalCrossentropy(class_weights=(1.0, 1.0, 1.0))
    assert value(weighted, kind, areas, p, t) == pytest.approx(plain, rel=1e-5)


def test_films_have_their_classes_in_the_channels_of_each_picture() -> None:
    axes = ("time", "channels", "height", "width")
    film, areas = TensorType((4, 3, 2, 2), axes, lengths=PADDED), ("time", "height", "width")
    p, t, lengths = torch.randn(2, 4, 3, 2, 2), torch.randint(3, (2, 4, 2, 2)), torch.tensor([3, 1])
    found = value(
        SparseCategoricalCrossentropy(), film, TensorType((4, 2, 2), areas, "int64", 3), p, t, lengths=lengths
    )
    pictures, truth = torch.cat([p[0, :3], p[1, :1]]), torch.cat([t[0, :3], t[1, :1]])
    assert found == pytest.approx(torch.nn.functional.cross_entropy(pictures, truth).item(), rel=1e-5)


def test_lengths_of_something_without_steps_do_not_matter() -> None:
    pooled = TensorType((3,), ("features",), lengths=PADDED)
    for loss in (SparseCategoricalCrossentropy(), SparseCategoricalCrossentropy(from_logits=False)):
        (call,) = loss.calls(pooled, label(3))
        assert call.lengths == ()


def test_dice_and_tversky() -> None:
    p, t = torch.tensor([[1.0, 1.0, 0.0, 0.0]]), torch.tensor([[1.0, 0.0, 1.0, 1.0]])
    kind = vector(4)
    assert value(Dice(from_logits=False), kind, kind, p, t) == pytest.approx(1 - 2 * 1 / (2 + 3))
    found = value(Tversky(from_logits=False, alpha=0.3, beta=0.7), kind, kind, p, t)
    assert found == pytest.approx(1 - 1 / (1 + 0.3 * 1 + 0.7 * 2))
    areas = TensorType((2, 2), ("height", "width"), "int64", 3)
    ids = torch.randint(3, (2, 2, 2))
    perfect = torch.nn.functional.one_hot(ids, 3).movedim(-1, 1).float()
    assert value(Dice(from_logits=False), image(3, 2, 2), areas, perfect, ids) == pytest.approx(0, abs=1e-6)


def test_one_number_on_both_sides_is_not_stretched() -> None:
    p, t = torch.tensor([[1.0], [2.0], [4.0]]), torch.tensor([1.0, 2.0, 2.0])
    assert value(MeanSquaredError(), vector(1), NUMBER, p, t) == pytest.approx(4 / 3)
    assert value(LogCosh(), vector(1), NUMBER, p, p[:, 0]) == pytest.approx(0, abs=1e-6)
    yes = torch.tensor([1, 0, 1])
    found = value(BinaryCrossentropy(), vector(1), label(2), p, yes)
    wanted = torch.nn.functional.binary_cross_entropy_with_logits(p[:, 0], yes.float())
    assert found == pytest.approx(wanted.item())


def test_gaussian_nll() -> None:
    p, t = torch.randn(4, 6), torch.randn(4, 3)
    wanted = torch.nn.functional.gaussian_nll_loss(p[:, :3], t, p[:, 3:].exp()).item()
    assert value(GaussianNLL(), vector(6), vector(3), p, t) == pytest.approx(wanted, rel=1e-5)


STEPS = (
    [
        (loss, sequence(4, 3), tokens(4, 3))
        for loss in (
            SparseCategoricalCrossentropy(),
            SparseCategoricalCrossentropy(from_logits=False),
            SparseCategoricalCrossentropy(class_weights=(1.0, 2.0, 3.0), label_smoothing=0.1),
            CategoricalFocalCrossentropy(),
            CategoricalHinge(),
        )
    ]
    + [
        (loss, sequence(4, 3), sequence(4, 3))
        for loss in (
            CategoricalCrossentropy(),
            BinaryCrossentropy(),
            BinaryFocalCrossentropy(),
            Hinge(),
            MeanSquaredError(),
            MeanAbsoluteError(),
            Huber(),
            Poisson(),
            LogCosh(),
            MeanAbsolutePercentageError(),
            MeanSquaredLogarithmicError(),
            Quantile(),
            KLDivergence(),
            CosineSimilarity(),
            Dice(),
            Tversky(),
        )
    ]
    + [(GaussianNLL(), sequence(4, 6), sequence(4, 3))]
)


@pytest.mark.parametrize(("loss", "p", "t"), STEPS, ids=lambda x: type(x).__name__ if isinstance(x, Loss) else "")
def test_padding_changes_nothing(loss: Loss, p: TensorType, t: TensorType) -> None:
    made = torch.Generator().manual_seed(3)
    prediction = torch.rand((2, 4, p.shape[-1] or 0), generator=made) * 0.8 + 0.1
    target = torch.randint(3, (2, 4), generator=made) if t.dtype == "int64" else torch.rand((2, 4, 3), generator=made)
    lengths = torch.tensor([3, 1])
    padded = TensorType(p.shape, p.axes, lengths=PADDED)
    spoiled, wrong = prediction.clone(), target.clone()
    spoiled[0, 3:], spoiled[1, 1:], wrong[0, 3:], wrong[1, 1:] = 0.77, 0.66, 1, 0
    found = value(loss, padded, t, prediction, target, lengths=lengths)
    assert value(loss, padded, t, spoiled, wrong, lengths=lengths) == pytest.approx(found)
    real = [(prediction[0, :3], target[0, :3]), (prediction[1, :1], target[1, :1])]
    one = p.with_dim(0, 1)
    row, column = torch.cat([a for a, _ in real])[:, None], torch.cat([b for _, b in real])[:, None]
    assert value(loss, one, t.with_dim(0, 1), row, column) == pytest.approx(found, rel=1e-5)


def test_full_lengths_are_as_none() -> None:
    for loss, p, t in STEPS:
        prediction = torch.rand(2, 4, p.shape[-1] or 0) * 0.8 + 0.1
        target = torch.randint(3, (2, 4)) if t.dtype == "int64" else torch.rand(2, 4, 3)
        padded = TensorType(p.shape, p.axes, lengths=PADDED)
        found = value(loss, padded, t, prediction, target, lengths=torch.tensor([4, 4]))
        assert value(loss, p, t, prediction, target) == pytest.approx(found, rel=1e-5)


def test_ctc_counts_alignments() -> None:
    # Two steps, classes blank and A; "A" is written AA, A-, -A: 3 of 4 equally likely paths.
    p, t = torch.zeros(1, 2, 2), torch.tensor([[1, 0]])
    kind = TensorType((2, 2), ("time", "features"), lengths=PADDED)
    assert value(CTC(), sequence(2, 2), tokens(2, 2), p, t) == pytest.approx(-log(3 / 4))
    more = torch.cat([p, torch.tensor([[[9.0, -9.0]]])], 1)
    found = value(CTC(), kind.with_dim(0, 3), tokens(2, 2), more, t, lengths=torch.tensor([2]))
    assert found == pytest.approx(-log(3 / 4))
    last = value(
        CTC(blank=-1), sequence(2, 2), tokens(2, 1), p, torch.tensor([[0, 0]]), target_lengths=torch.tensor([1])
    )
    assert last == pytest.approx(-log(3 / 4))


def test_every_function_stands_alone() -> None:
    """Exported scripts get the source of single functions: it may use torch, nn, F and math only."""
    names = [n for n, f in vars(functions).items() if inspect.isfunction(f)]
    for name in names:
        room: dict[str, object] = {"torch": torch, "F": torch.nn.functional, "math": __import__("math")}
        exec(inspect.getsource(getattr(functions, name)), room)
        code = room[name].__code__  # type: ignore[attr-defined]
        assert set(code.co_names) & set(names) <= {name}


def test_half_precision_stays_finite() -> None:
    for loss, p, t in STEPS:
        prediction = torch.rand(2, 4, p.shape[-1] or 0) * 0.8 + 0.1
        target = torch.randint(3, (2, 4)) if t.dtype == "int64" else torch.rand(2, 4, 3)
        whole = value(loss, p, t, prediction, target)
        with torch.autocast("cpu", torch.bfloat16):
            half = value(loss, p, t, prediction.bfloat16(), target)
        assert half == pytest.approx(whole, rel=0.05, abs=0.02)
    sure = torch.tensor([[1.0], [0.0]]).bfloat16()
    for kind in (BinaryCrossentropy, BinaryFocalCrossentropy):
        wrong = pipeline(kind(from_logits=False).calls(vector(1), vector(1)))(sure, 1 - sure)
        assert torch.isfinite(wrong)


def test_gradients_flow_through_every_loss() -> None:
    for loss, p, t in STEPS:
        prediction = (torch.rand(2, 4, p.shape[-1] or 0) * 0.8 + 0.1).requires_grad_()
        target = torch.randint(3, (2, 4)) if t.dtype == "int64" else torch.rand(2, 4, 3)
        pipeline(loss.calls(p, t))(prediction, target).backward()
        assert torch.isfinite(prediction.grad).all()
        assert prediction.grad.abs().sum() > 0
