"""Which predictions and targets a loss takes, and the sentence for those it does not."""

import pytest

from netbuilder.base.errors import ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.training.loss import Loss
from netbuilder.training.losses_binary import BinaryCrossentropy
from netbuilder.training.losses_classification import CategoricalCrossentropy, SparseCategoricalCrossentropy
from netbuilder.training.losses_regression import GaussianNLL, MeanSquaredError
from netbuilder.training.losses_segmentation import Dice
from netbuilder.training.losses_sequence import CTC

NUMBER = TensorType((), ())
AREAS = TensorType((8, 8), ("height", "width"), "int64", 3)
LOSSES = sorted(set(Loss.table.values()), key=lambda k: k.__name__)


def refusal(loss: Loss, prediction: TensorType, target: TensorType) -> ShapeError:
    with pytest.raises(ShapeError) as caught:
        loss.check(prediction, target)
    assert str(caught.value).endswith((".", "one for each."))
    return caught.value


def test_a_head_of_the_wrong_width_names_the_right_one() -> None:
    error = refusal(SparseCategoricalCrossentropy(), vector(9), label(10))
    assert error.code == "head-width"
    assert error.change == {"units": 10}
    assert "9" in str(error) and "10 classes" in str(error)
    assert refusal(SparseCategoricalCrossentropy(), image(2, 8, 8), AREAS).change == {"filters": 3}


def test_a_target_of_the_wrong_kind() -> None:
    assert refusal(SparseCategoricalCrossentropy(), vector(3), NUMBER).code == "loss-target"
    assert refusal(MeanSquaredError(), vector(1), label(10)).code == "loss-target"
    assert refusal(BinaryCrossentropy(), vector(1), label(10)).code == "loss-target"
    assert refusal(CTC(), sequence(9, 5), vector(5)).code == "loss-target"


def test_nothing_is_stretched_in_silence() -> None:
    column, row = sequence(4, 1), TensorType((4,), ("time",))
    assert refusal(MeanSquaredError(), column, row).code == "loss-shape"
    error = refusal(MeanSquaredError(), vector(3), vector(2))
    assert error.code == "loss-shape" and error.change == {"units": 2}
    assert refusal(MeanSquaredError(), vector(3), NUMBER).change == {"units": 1}
    assert refusal(MeanSquaredError(), image(2, 8, 8), image(1, 8, 8)).change == {"filters": 1}
    assert refusal(MeanSquaredError(), image(1, 8, 8), image(1, 4, 4)).change == {}
    assert refusal(SparseCategoricalCrossentropy(), sequence(5, 3), label(3)).code == "loss-shape"


def test_one_number_may_be_written_both_ways() -> None:
    MeanSquaredError().check(vector(1), NUMBER)
    MeanSquaredError().check(vector(1), TensorType((), (), "int64"))
    BinaryCrossentropy().check(vector(1), label(2))


def test_unknown_sizes_fit() -> None:
    SparseCategoricalCrossentropy().check(sequence(None, 5), tokens(7, 5))
    SparseCategoricalCrossentropy().check(vector(5), label(None))
    MeanSquaredError().check(sequence(None, 5), sequence(3, 5))


def test_class_weights_need_one_for_each_class() -> None:
    error = refusal(CategoricalCrossentropy(class_weights=(1.0, 2.0)), vector(3), label(3))
    assert error.code == "class-weights" and error.parameter == "class_weights"


def test_a_prediction_of_ids_is_no_score() -> None:
    assert refusal(SparseCategoricalCrossentropy(), label(3), label(3)).code == "loss-prediction"
    assert refusal(MeanSquaredError(), tokens(3, 3), tokens(3, None)).code == "loss-prediction"


def test_the_blank_of_ctc_is_one_class_more_when_it_is_last() -> None:
    CTC().check(sequence(50, 11), tokens(5, 11))
    CTC(blank=-1).check(sequence(50, 11), tokens(5, 10))
    assert refusal(CTC(blank=-1), sequence(50, 10), tokens(5, 10)).change == {"units": 11}
    assert dict(CTC(blank=-1).calls(sequence(50, 11), tokens(5, 10))[0].kwargs)["blank"] == 10


def test_gaussian_wants_two_for_each() -> None:
    GaussianNLL().check(vector(4), vector(2))
    GaussianNLL().check(vector(2), NUMBER)
    assert refusal(GaussianNLL(), vector(2), vector(2)).change == {"units": 4}


def test_dice_takes_masks_and_ids() -> None:
    Dice().check(image(1, 8, 8), image(1, 8, 8))
    Dice().check(image(3, 8, 8), AREAS)
    assert refusal(Dice(), image(2, 8, 8), AREAS).code == "head-width"


def test_plain_torch_where_it_is_exact() -> None:
    def only(loss: Loss, p: TensorType, t: TensorType) -> str:
        (call,) = loss.calls(p, t)
        return call.target

    assert only(SparseCategoricalCrossentropy(), vector(10), label(10)) == "F.cross_entropy"
    assert only(SparseCategoricalCrossentropy(), image(3, 8, 8), AREAS) == "F.cross_entropy"
    assert only(SparseCategoricalCrossentropy(), sequence(5, 3), tokens(5, 3)) == "functions.each_step"
    assert only(MeanSquaredError(), vector(1), vector(1)) == "F.mse_loss"
    assert only(MeanSquaredError(), vector(1), NUMBER) == "functions.same_shape"
    assert only(BinaryCrossentropy(), vector(1), vector(1)) == "F.binary_cross_entropy_with_logits"
    assert only(BinaryCrossentropy(), vector(1), label(2)) == "functions.binary_crossentropy"


def test_lengths_are_asked_for_when_there_are_any() -> None:
    padded = TensorType((5, 3), ("time", "features"), lengths=Lengths("input"))
    (with_lengths,) = SparseCategoricalCrossentropy().calls(padded, tokens(5, 3))
    (without,) = SparseCategoricalCrossentropy().calls(sequence(5, 3), tokens(5, 3))
    assert with_lengths.lengths == (0,) and without.lengths == ()
    assert MeanSquaredError().calls(padded, sequence(5, 3))[0].lengths == (0,)


def test_what_people_see() -> None:
    assert SparseCategoricalCrossentropy().shown_as == "softmax"
    assert SparseCategoricalCrossentropy(from_logits=False).shown_as == "linear"
    assert BinaryCrossentropy().shown_as == "sigmoid"
    assert MeanSquaredError().shown_as == "linear"


@pytest.mark.parametrize("kind", LOSSES, ids=lambda k: k.__name__)
def test_every_loss_has_a_page_and_survives_json(kind: type[Loss]) -> None:
    assert all(word in kind.page() for word in ("Prediction:", "Target:", "Source:"))
    assert kind.summary().endswith(".") or ":" in kind.summary()
    assert Loss.parse(kind().to_json()) == kind()
