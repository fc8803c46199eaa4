"""Keras 3; KERAS_BACKEND says on what it runs."""

from __future__ import annotations

from typing import Any

import keras
from keras import layers
from talk import Clock, workload


class Report(keras.callbacks.Callback):
    """Keeps the clock."""

    def on_train_begin(self, logs: Any = None) -> None:
        self.clock = Clock()

    def on_train_batch_end(self, batch: int, logs: Any = None) -> None:
        self.clock.batch()

    def on_epoch_end(self, epoch: int, logs: Any = None) -> None:
        self.clock.epoch(float(logs["loss"]))


def network(name: str) -> keras.Model:
    """The workload's network as a Keras user writes it."""
    if name == "mlp":
        return keras.Sequential([keras.Input((784,)), layers.Dense(512, "relu"), layers.Dense(10)])
    if name == "lstm":
        return keras.Sequential([keras.Input((64, 16)), layers.LSTM(64), layers.Dense(1)])
    first = (layers.Conv2D(32, 3, activation="relu"), layers.MaxPooling2D())
    second = (layers.Conv2D(64, 3, activation="relu"), layers.MaxPooling2D())
    head = (layers.Flatten(), layers.Dense(128, "relu"), layers.Dense(10))
    return keras.Sequential([keras.Input((28, 28, 1)), *first, *second, *head])


def main() -> None:
    spec, x, y = workload()
    name = spec["name"]
    keras.utils.set_random_seed(0)
    model = network(name)
    classes = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(
        optimizer=keras.optimizers.RMSprop(1e-3) if name == "mlp" else keras.optimizers.Adam(1e-3),
        loss="mse" if name == "lstm" else classes,
        metrics=["mae" if name == "lstm" else "accuracy"],
    )
    model.fit(x, y, batch_size=spec["batch_size"], epochs=spec["epochs"], verbose=0, callbacks=[Report()])


main()
