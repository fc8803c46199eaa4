"""Run by a Python that has Keras on some backend: makes, loads, asks and trains models as it is told.

A line of JSON on stdin is a command, a line on stdout its answer: what was measured, or {"error": …}.
"""

from __future__ import annotations

import importlib.util
import json
import os
import runpy
import sys
from pathlib import Path
from typing import Any

import keras
import numpy as np

MODELS = Path(__file__).parents[1] / "importing" / "models.py"


def load(file: str, weights: str = "", compiled: bool = False) -> Any:
    """The model of an archive, or of a script with its weights."""
    if not weights:
        return keras.saving.load_model(file, compile=compiled)
    script = runpy.run_path(file, run_name="script")
    model = script["make_model"]()
    script["load_weights"](model, weights)
    return model


def read(file: str) -> list[Any]:
    """The arrays 0, 1, … of an .npz file."""
    with np.load(file) as arrays:
        return [arrays[str(i)] for i in range(len(arrays.files))]


def write(file: str, arrays: list[Any]) -> None:
    """The arrays as 0, 1, … in an .npz file."""
    np.savez(file, **{str(i): keras.ops.convert_to_numpy(a) for i, a in enumerate(arrays)})


def answers(model: Any, x: list[Any], training: bool = False) -> list[Any]:
    """Every output of the model."""
    given = x if len(x) > 1 else x[0]
    found = model(given, training=True) if training else model.predict_on_batch(given)
    return list(found) if isinstance(found, list | tuple) else [found]


def predict(file: str, given: str, found: str, weights: str = "") -> dict[str, Any]:
    """The model's answers to a batch."""
    write(found, answers(load(file, weights), read(given)))
    return {}


def fit(file: str, given: str, targets: str) -> dict[str, Any]:
    """Two epochs with what the archive says of optimizer, losses and metrics; the losses."""
    model = load(file, compiled=True)
    if getattr(model, "optimizer", None) is None:
        return {"error": "is not compiled"}
    x, y = read(given), read(targets)
    history = model.fit(x if len(x) > 1 else x[0], y if len(y) > 1 else y[0], epochs=2, batch_size=2, verbose=0)
    return {"losses": [float(v) for v in history.history["loss"]]}


def train(file: str, given: list[str], found: str, optimizer: str, training: bool, target: float) -> dict[str, Any]:
    """A step for each batch with the optimizer's usual settings; ``found``: weights that are trained, and answers.

    All outputs that are no counts shall become ``target``. ``training``: how the answers are computed.
    """
    whole = load(file)
    ends = [y for y in whole.outputs if "float" in y.dtype]
    model = keras.Model(whole.inputs, ends)
    jit = False if keras.backend.backend() == "tensorflow" else "auto"  # XLA translates for minutes there
    model.compile(optimizer, loss=["mse"] * len(ends), jit_compile=jit)
    for batch in given:
        x = read(batch)
        y = [np.full((len(x[0]), *end.shape[1:]), target, "float32") for end in ends]
        model.train_on_batch(x if len(x) > 1 else x[0], y if len(y) > 1 else y[0])
    arrays = {
        f"weights/{layer.name}/{index}/{weight.path}": weight
        for layer in model.layers
        for index, weight in enumerate(layer.weights)
        if any(weight is w for w in layer.trainable_weights)
    }
    arrays |= {f"answers/{i}": a for i, a in enumerate(answers(model, read(given[0]), training))}
    np.savez(found, **{name: keras.ops.convert_to_numpy(a) for name, a in arrays.items()})
    return {}


def example(name: str, file: str, given: str, found: str) -> dict[str, Any]:
    """One of the models of Keras's documentation with random weights, saved, with its answers to a batch."""
    spec = importlib.util.spec_from_file_location("models", MODELS)
    assert spec is not None and spec.loader is not None
    models = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(models)
    make, inputs = models.EXAMPLES[name]
    chance = np.random.default_rng(1)
    model = make()
    for weight in model.weights:
        if "float" in str(weight.dtype) and len(weight.shape) == 1:  # kernels are random already
            weight.assign(chance.uniform(0.2, 0.9, weight.shape))
    x = [
        chance.integers(1, tokens, (5, *shape)) if tokens else chance.normal(size=(5, *shape)).astype("float32")
        for shape, tokens in inputs
    ]
    model.save(file)
    write(given, x)
    write(found, answers(model, x))
    return {"outputs": len(model.outputs)}


COMMANDS = {f.__name__: f for f in (predict, fit, train, example)}


def main() -> None:
    """Serves until stdin ends."""
    lines = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever else is printed goes beside
    versions = {"keras": keras.__version__, "backend": keras.backend.backend()}
    print(json.dumps(versions), file=lines, flush=True)
    for line in sys.stdin:
        told = json.loads(line)
        try:
            answer = COMMANDS[told.pop("do")](**told)
        except Exception as error:  # told to whoever asked
            answer = {"error": f"{type(error).__name__}: {error}"[:500]}
        print(json.dumps(answer), file=lines, flush=True)


if __name__ == "__main__":
    main()
