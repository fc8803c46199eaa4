"""The kinds of model Keras's documentation shows, small, each with the shapes of what it takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

keras: Any = pytest.importorskip("keras", reason="Keras is not installed: pip install keras")
L: Any = keras.layers
ops: Any = keras.ops


def mnist_cnn() -> Any:
    """https://keras.io/examples/vision/mnist_convnet"""
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            L.Conv2D(8, 3, activation="relu"),
            L.MaxPooling2D(2),
            L.Conv2D(16, 3, activation="relu", kernel_regularizer="l2"),
            L.MaxPooling2D(2),
            L.Flatten(),
            L.Dropout(0.5),
            L.Dense(10, activation="softmax"),
        ],
        name="mnist-cnn",
    )
    model.compile("adam", "categorical_crossentropy", metrics=["accuracy"])
    return model


def imdb_bidirectional() -> Any:
    """https://keras.io/examples/nlp/bidirectional_lstm_imdb"""
    x = inputs = keras.Input((None,), dtype="int32")
    x = L.Embedding(50, 12)(x)
    x = L.Bidirectional(L.LSTM(6, return_sequences=True))(x)
    x = L.Bidirectional(L.LSTM(5))(x)
    model = keras.Model(inputs, L.Dense(1, activation="sigmoid")(x))
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    return model


def gru_sequence() -> Any:
    """A GRU that gives a number for every step, one that goes backwards, a plain one."""
    x = inputs = keras.Input((9, 5))
    x = L.GRU(7, return_sequences=True)(x)
    x = L.SimpleRNN(6, return_sequences=True, go_backwards=True, use_bias=False)(x)
    x = L.TimeDistributed(L.Dense(4, activation="tanh"))(x)
    model = keras.Model(inputs, L.Dense(1)(x))
    model.compile(keras.optimizers.RMSprop(1e-3), "mse", metrics=["mae"])
    return model


def autoencoder() -> Any:
    """https://blog.keras.io/building-autoencoders-in-keras.html, with a row of numbers in the middle."""
    x = inputs = keras.Input((12, 8, 1))
    x = L.Conv2D(6, 3, strides=2, padding="same", activation="relu")(x)
    x = L.Flatten()(x)
    x = L.Dense(10, activation="relu")(x)
    x = L.Dense(6 * 4 * 6, activation="relu")(x)
    x = L.Reshape((6, 4, 6))(x)
    x = L.Conv2DTranspose(6, 3, strides=2, padding="same", activation="relu")(x)
    model = keras.Model(inputs, L.Conv2D(1, 3, padding="same", activation="sigmoid")(x), name="autoencoder")
    model.compile("adadelta", "binary_crossentropy")
    return model


def transformer() -> Any:
    """https://keras.io/examples/nlp/text_classification_with_transformer, of layers of Keras's own."""
    x = inputs = keras.Input((10,), dtype="int32")
    x = L.Embedding(40, 16)(x)
    attended = L.Dropout(0.1)(L.MultiHeadAttention(num_heads=2, key_dim=8)(x, x))
    x = L.LayerNormalization(epsilon=1e-6)(L.Add()([x, attended]))
    forward = keras.Sequential([L.Dense(24, activation="relu"), L.Dense(16)], name="feed_forward")
    x = L.LayerNormalization(epsilon=1e-6)(x + forward(x))
    x = L.GlobalAveragePooling1D()(x)
    model = keras.Model(inputs, L.Dense(2, activation="softmax")(L.Dropout(0.1)(x)))
    model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def two_inputs() -> Any:
    """https://keras.io/guides/functional_api: text and numbers in, a priority and a department out."""
    title, tags = keras.Input((None,), name="title", dtype="int32"), keras.Input((12,), name="tags")
    x = L.concatenate([L.LSTM(8)(L.Embedding(30, 6)(title)), tags])
    outputs = [L.Dense(1, name="priority")(x), L.Dense(4, name="department")(x)]
    model = keras.Model([title, tags], outputs)
    losses = [keras.losses.BinaryCrossentropy(from_logits=True), keras.losses.CategoricalCrossentropy(from_logits=True)]
    model.compile(keras.optimizers.RMSprop(1e-3), losses, loss_weights=[1.0, 0.2])
    return model


def siamese() -> Any:
    """Two pictures through one network, compared by the cosine of their angle; a layer used twice besides."""
    network = keras.Sequential(
        [
            keras.Input((10, 10, 1)),
            L.Conv2D(4, 3, activation="relu"),
            L.BatchNormalization(),
            L.Flatten(),
            L.Dense(8),
        ],
        name="tower",
    )
    a, b = keras.Input((10, 10, 1), name="a"), keras.Input((10, 10, 1), name="b")
    shared = L.Dense(5, activation="tanh", name="shared")
    near = L.Dot(axes=1, normalize=True)([shared(network(a)), shared(network(b))])
    model = keras.Model([a, b], L.Dense(1, activation="sigmoid")(near))
    model.compile("sgd", keras.losses.BinaryCrossentropy())
    return model


def residual_of_any_size() -> Any:
    """Pictures of any size, a shortcut, a gate, models inside models."""
    inner = keras.Input((None, None, 6))
    body = keras.Model(inner, L.Add()([inner, L.SeparableConv2D(6, 3, padding="same")(inner)]), name="body")
    outer_in = keras.Input((None, None, 6))
    outer = keras.Model(outer_in, L.ReLU(6.0)(body(body(outer_in))), name="outer")
    x = inputs = keras.Input((None, None, 3))
    x = L.Conv2D(6, 3, strides=2, padding="same", use_bias=False)(L.Rescaling(1 / 127.5, offset=-1)(x))
    x = outer(x)
    gate = L.GlobalAveragePooling2D()(x)
    gate = L.Dense(6, activation="sigmoid")(L.Reshape((1, 1, 6))(gate))
    x = L.Multiply()([x, gate])
    return keras.Model(inputs, L.Dense(3, activation="softmax")(L.GlobalMaxPooling2D()(x)))


def functions() -> Any:
    """What Keras 3 writes into a graph when one computes with its tensors."""
    inputs = keras.Input((8, 6, 4))
    x = L.Conv2D(4, 3, padding="same")(inputs)
    y = ops.relu(2.0 - x * 0.5) / 3.0
    both = ops.concatenate([x, y], axis=-1)
    means = ops.mean(both, axis=[1, 2])
    row = both[:, 3, 1:5]
    product = ops.matmul(row, ops.transpose(row, (0, 2, 1)))
    flat = ops.reshape(ops.transpose(both, (0, 2, 1, 3)), (-1, 8 * 6 * 8))
    halves = ops.split(both, 2, axis=-1)
    summed = ops.sum(halves[1], axis=1)
    stacked = ops.stack([means, ops.squeeze(ops.expand_dims(means, 1), 1)], axis=1)
    return keras.Model(inputs, [means, product, L.Dense(3)(flat), summed, stacked, ops.softmax(halves[0])])


def film() -> Any:
    """Pictures one after the other, each looked at by the same layers."""
    x = inputs = keras.Input((4, 8, 9, 3))
    x = L.TimeDistributed(L.Conv2D(5, 3, activation="relu"))(x)
    x = L.TimeDistributed(L.MaxPooling2D(2))(x)
    pooled = L.TimeDistributed(L.GlobalAveragePooling2D())(x)
    x = L.concatenate([L.TimeDistributed(L.Flatten())(x), pooled])
    return keras.Model(inputs, L.Dense(2)(L.LSTM(6)(x)))


EXAMPLES: dict[str, tuple[Callable[[], Any], list[tuple[tuple[int, ...], int]]]] = {
    "mnist_cnn": (mnist_cnn, [((28, 28, 1), 0)]),
    "imdb_bidirectional": (imdb_bidirectional, [((11,), 50)]),
    "gru_sequence": (gru_sequence, [((9, 5), 0)]),
    "autoencoder": (autoencoder, [((12, 8, 1), 0)]),
    "transformer": (transformer, [((10,), 40)]),
    "two_inputs": (two_inputs, [((7,), 30), ((12,), 0)]),
    "siamese": (siamese, [((10, 10, 1), 0), ((10, 10, 1), 0)]),
    "residual_of_any_size": (residual_of_any_size, [((9, 12, 3), 0)]),
    "film": (film, [((4, 8, 9, 3), 0)]),
    "functions": (functions, [((8, 6, 4), 0)]),
}
"""Each model with its inputs: shape of a sample, and how many tokens there are (0: decimal numbers)."""
