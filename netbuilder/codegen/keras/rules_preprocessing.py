"""Preparation and augmentation of data in Keras."""

from __future__ import annotations

from math import pi
from typing import Any

from netbuilder.codegen.keras.building import At, Inexpressible, Rule
from netbuilder.codegen.keras.model import Result
from netbuilder.codegen.keras.rules_core import own, refused
from netbuilder.codegen.keras.settings import settings


def resizing(at: At) -> Result:
    """Only what all of Keras's backends do alike."""
    if at.layer.interpolation == "area":
        raise Inexpressible('resizes by "area", which Keras has not on all its backends')
    if at.layer.interpolation == "bicubic":
        raise Inexpressible('resizes by "bicubic", which Keras\'s backends do differently')
    if at.layer.align_corners and at.layer.interpolation != "nearest":
        raise Inexpressible("keeps the outermost elements (align_corners), which Keras's layer does not")
    return at.add("Resizing", at.x, **settings(at.layer, "height", "width", without=("align_corners",)))


def category_encoding(at: At) -> Result:
    """One vector a token is an operation, one for all of them a layer."""
    if at.padded:
        raise Inexpressible("leaves padded steps out, which Keras's layer does not")
    size = at.layer.num_tokens or at.types[0].classes
    mode = at.layer.output_mode if at.types[0].rank else "one_hot"
    if mode == "one_hot":
        return at.operate("OneHot", at.x, of="nn", dtype="float32", num_classes=size)
    return at.add("CategoryEncoding", at.x, num_tokens=size, output_mode=mode)


def random(*always: str) -> Rule:
    """An augmentation of the same name; it changes nothing outside training, as ours."""

    def rule(at: At) -> Result:
        config = settings(at.layer, *always)
        if config.get("fill_mode") == "reflect":
            del config["fill_mode"]  # Keras's default as well
        return at.add(type(at.layer).__name__, at.x, **config)

    return rule


def mel_spectrogram(at: At) -> Result:
    """Keras has the bands in front of the time."""
    layer = at.layer
    names = ("fft_length", "sequence_stride", "sampling_rate", "num_mel_bins")
    if not layer.power_to_db:
        raise Inexpressible("gives the power itself; Keras's layer gives decibels")
    config: dict[str, Any] = settings(layer, *names)
    steps, bands = at.outs[0].shape
    sound = at.reshaped(at.x, at.x.shape[:1])
    bars = at.add("MelSpectrogram", sound, part="bands", shape=(bands, steps), **config)
    return at.permuted(bars, (1, 0), "")


def point_features(at: At) -> Result:
    """Operations on both numbers, side by side."""
    layer, one = at.layer, (*at.x.shape[:-1], 1)
    found = [at.x] if layer.coordinates else []
    if layer.squares:
        found.append(at.operate("Square", at.x, part="squares", shape=at.x.shape))
    if layer.product:
        rows = [slice(None)] * len(at.x.shape)
        ends = (slice(None, 1), slice(1, None))
        halves = [at.operate("GetItem", at.x, [*rows, s], part=p, shape=one) for p, s in zip("xy", ends, strict=True)]
        found.append(at.add("Multiply", halves, part="product", shape=one))
    if layer.sines:
        angle = at.add("Rescaling", at.x, part="angle", shape=at.x.shape, scale=pi)
        found.append(at.operate("Sin", angle, part="sines", shape=at.x.shape))
    return found[0] if len(found) == 1 else at.add("Concatenate", found)


RULES: dict[str, Rule] = {
    "Rescaling": own("scale"),
    "PointFeatures": point_features,
    "Resizing": resizing,
    "CenterCrop": own("height", "width"),
    "CategoryEncoding": category_encoding,
    "Grayscale": refused("weighs the colours, for which Keras has a random layer only"),
    "RandomFlip": random(),
    "RandomRotation": random("factor"),
    "RandomTranslation": random("height_factor", "width_factor"),
    "RandomZoom": random("height_factor"),
    "RandomErasing": random("factor", "scale"),
    "RandomBrightness": random("factor", "value_range"),
    "RandomContrast": random("factor", "value_range"),
    "RandomCrop": refused("cuts out the middle outside training, where Keras's layer resizes"),
    "MelSpectrogram": mel_spectrogram,
    "STFTSpectrogram": refused("fades its frames otherwise than Keras's layer"),
    "MFCC": refused("takes the cosines of a spectrogram, which no layer of Keras does"),
}
