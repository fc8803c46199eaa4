"""Colours of the families of layers, as RRGGBB, for drawings on light and on dark ground."""

from __future__ import annotations

from collections.abc import Mapping

FAMILIES_LIGHT: Mapping[str, str] = {
    "input/output": "59636F",
    "core": "0072B2",
    "convolution": "C77E00",
    "pooling": "2A93C9",
    "activation": "B8578F",
    "normalization": "00805F",
    "regularization": "7A828E",
    "recurrent": "C14A00",
    "attention": "6F52A5",
    "merge": "45618C",
    "tensor": "59636F",
    "preprocessing": "6D7A00",
    "generative": "A0427E",
    "control": "45618C",
}
FAMILIES_DARK: Mapping[str, str] = {
    "input/output": "A9B2BF",
    "core": "4DA6DB",
    "convolution": "F0A93A",
    "pooling": "6CC3EE",
    "activation": "E08ABB",
    "normalization": "3DBE97",
    "regularization": "8C96A5",
    "recurrent": "F0824A",
    "attention": "A78BE0",
    "merge": "8AA7D6",
    "tensor": "A9B2BF",
    "preprocessing": "B3C04A",
    "generative": "D267C9",
    "control": "8AA7D6",
}
