"""What people do wrong, and what they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.base.errors import ParameterError, ShapeError
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector
from netbuilder.layers.base import Layer
from netbuilder.layers.convolution import Conv1D, Conv2D
from netbuilder.layers.core import Activation, Dense
from netbuilder.layers.embedding import Embedding
from netbuilder.layers.initializers import Orthogonal
from netbuilder.layers.normalization import GroupNormalization, InstanceNormalization, LayerNormalization
from netbuilder.layers.padding import Pad
from netbuilder.layers.pooling import MaxPooling2D
from netbuilder.layers.pooling_adaptive import AdaptiveAveragePooling2D
from netbuilder.layers.reshaping import Flatten, Permute, Reshape

PADDED = replace(sequence(None, 8), lengths=Lengths("text"))


def refusal(layer: Layer, x: TensorType) -> ShapeError:
    with pytest.raises(ShapeError) as caught:
        layer.infer(x)
    return caught.value


def test_text_into_a_picture_layer_names_the_embedding() -> None:
    error = refusal(Conv2D(), tokens(200, 1000))
    assert str(error) == (
        "needs a picture (channels × height × width); it gets text (200 time, token numbers); "
        "put an Embedding in between."
    )
    assert error.code == "dtype" and error.insert == ("Embedding",)


def test_a_vector_into_a_picture_layer_offers_a_reshape() -> None:
    error = refusal(Conv2D(), vector(784))
    assert str(error).startswith("needs a picture (channels × height × width); it gets 784 features")
    assert error.insert[0] == "Reshape"


def test_a_picture_into_a_sequence_layer_names_the_right_layer() -> None:
    assert "2D layer of this kind" in str(refusal(Conv1D(), image(3, 8, 8)))


def test_a_kernel_larger_than_the_picture_offers_same() -> None:
    error = refusal(Conv2D(kernel_size=5), image(3, 4, 3))
    assert str(error) == (
        'has a window of 5×5, larger than the 4×3 it slides over; make kernel_size smaller or set padding to "same".'
    )
    assert (error.code, error.parameter, error.change) == ("kernel-too-large", "kernel_size", {"padding": "same"})
    assert Conv2D(kernel_size=5, padding="same").infer(image(3, 4, 3)) == image(32, 4, 3)


def test_a_pool_larger_than_the_picture_names_its_own_parameter() -> None:
    assert refusal(MaxPooling2D(pool_size=9), image(3, 8, 8)).parameter == "pool_size"


def test_a_token_beyond_the_vocabulary_is_seen_before_training() -> None:
    error = refusal(Embedding(input_dim=100), tokens(20, 5000))
    assert (error.code, error.change) == ("token-beyond-vocabulary", {"input_dim": 5000})
    assert "numbers up to 4999" in str(error)


def test_an_unknown_vocabulary_asks_for_it() -> None:
    assert refusal(Embedding(), tokens(20, None)).parameter == "input_dim"


def test_numbers_into_an_embedding() -> None:
    assert "needs token numbers (int64)" in str(refusal(Embedding(), vector(4)))


def test_the_vocabulary_comes_from_the_data_and_lengths_stay() -> None:
    text = replace(tokens(None, 500), lengths=Lengths("text"))
    out = Embedding(output_dim=16).infer(text)
    assert out == replace(sequence(None, 16), lengths=Lengths("text"))
    assert Embedding(output_dim=16).torch(text)[0].args == (500, 16)
    assert Embedding(output_dim=16).infer(label(7)) == vector(16)


def test_flatten_and_reshape_want_one_size() -> None:
    for layer in (Flatten(), Reshape(), Permute()):
        assert "different lengths" in str(refusal(layer, PADDED))
    assert refusal(Flatten(), PADDED).insert[0] == "GlobalAveragePooling1D"


def test_reshape_counts() -> None:
    assert "(784 features)" in str(refusal(Reshape(target_shape=(28, 29)), vector(784)))
    assert Reshape(target_shape=(1, 28, -1)).infer(vector(784)) == image(1, 28, 28)


def test_groups_must_divide() -> None:
    assert refusal(GroupNormalization(), image(16, 4, 4)).change == {"groups": 16}
    assert refusal(Conv2D(groups=2), image(3, 8, 8)).parameter == "groups"


def test_one_place_has_no_variance() -> None:
    assert refusal(InstanceNormalization(), image(3, 1, 1)).code == "one-place"


def test_a_mirror_needs_enough_elements() -> None:
    error = refusal(Pad(padding=3, mode="reflect"), image(1, 3, 9))
    assert str(error) == "cannot add 3 elements by reflect to an axis of 3; add at most 2."


def test_pooling_never_enlarges() -> None:
    assert refusal(AdaptiveAveragePooling2D(output_size=7), image(8, 4, 4)).code == "pool-too-large"


def test_softmax_of_one_number() -> None:
    assert "at least one axis" in str(refusal(Activation(activation="softmax"), TensorType((), ())))


def test_sizes_that_change_cannot_be_normalized_as_a_whole() -> None:
    assert refusal(LayerNormalization(over="all"), PADDED).change == {"over": "features"}


def test_an_orthogonal_bias_is_refused_at_once() -> None:
    with pytest.raises(ParameterError, match="bias_initializer: expected an initializer for a vector, got Orthogonal"):
        Dense(bias_initializer=Orthogonal())


def test_dense_on_a_picture_offers_flatten() -> None:
    assert refusal(Dense(), image(3, 8, 8)).insert[0] == "Flatten"
