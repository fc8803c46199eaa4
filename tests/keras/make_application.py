"""Run by a Python that has Keras on JAX: one model of keras.applications, saved by Keras with what it predicts.

    KERAS_BACKEND=jax python make_application.py VGG16 FOLDER

Writes FOLDER/VGG16.keras (random weights, random running statistics), .npz (x: a batch, y: what Keras predicts) and
.json (shape of every layer's output, numbers of parameters).
"""

import json
import sys
from pathlib import Path

import keras
import numpy as np

SHAPES = {"InceptionV3": 299, "Xception": 299}
UNKNOWN_SIZE = ("MobileNetV3Small",)  # Keras itself makes it for pictures of any size


def randomise(model: keras.Model, chance: np.random.Generator) -> None:
    """Batch normalization far from what it starts with, or nothing would be proven about it."""
    for weight in model.weights:
        if weight.path.endswith(("moving_variance", "gamma")):
            weight.assign(chance.uniform(0.7, 1.3, weight.shape))
        elif weight.path.endswith(("moving_mean", "beta", "bias")):
            weight.assign(chance.normal(0.0, 0.1, weight.shape))


def operations(model: keras.Model) -> dict[str, list[int | None]]:
    """Output shape of every layer without the batch, those of nested models under "model/layer"."""
    found = {}
    for layer in model.layers:
        if isinstance(layer, keras.Model):
            found |= {f"{layer.name}/{name}": shape for name, shape in operations(layer).items()}
        elif not isinstance(layer.output, list):
            found[layer.name] = list(layer.output.shape[1:])
    return found


def main(name: str, folder: Path) -> None:
    """Makes the three files."""
    keras.utils.set_random_seed(1)
    chance = np.random.default_rng(0)
    model = getattr(keras.applications, name)(weights=None)
    randomise(model, chance)
    size = SHAPES.get(name, 224)
    x = chance.uniform(0, 255, (2, size, size, 3)).astype("float32")
    if name not in ("MobileNetV3Small", "EfficientNetB0", "EfficientNetV2B0", "ConvNeXtTiny"):
        x = x / 127.5 - 1
    model.save(folder / f"{name}.keras")
    np.savez(folder / f"{name}.npz", x=x, y=model.predict(x, verbose=0))
    told = {"shapes": operations(model), "parameters": model.count_params(), "keras": keras.__version__}
    (folder / f"{name}.json").write_text(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
