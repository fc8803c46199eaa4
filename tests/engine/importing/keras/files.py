"""Small Keras files made by hand, sound and hostile ones. Nothing of Keras is needed."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np

METADATA = '{"keras_version": "3.15.1", "date_saved": "2026-01-01@00:00:00"}'
DENSE = {"name": "dense", "units": 3, "activation": "linear", "use_bias": True}


def layer(kind: str, module: str | None = "keras.layers", **config: Any) -> dict[str, Any]:
    """A layer of a configuration."""
    return {"module": module, "class_name": kind, "config": {"name": kind.lower(), **config}, "registered_name": None}


def sequential(*layers: dict[str, Any], shape: tuple[int | None, ...] = (4,)) -> dict[str, Any]:
    """A Sequential model's configuration."""
    first = layer("InputLayer", batch_shape=[None, *shape], dtype="float32", name="x")
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "model", "layers": [first, *layers]}}


def dense(units: int = 3) -> dict[str, Any]:
    """A Dense layer."""
    return layer("Dense", **{**DENSE, "units": units})


def weights(change: Callable[[h5py.File], None] | None = None) -> bytes:
    """model.weights.h5 of one Dense layer from 4 to 3; ``change`` spoils it."""
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as file:
        file["layers/dense/vars/0"] = np.arange(12, dtype=np.float32).reshape(4, 3)
        file["layers/dense/vars/1"] = np.ones(3, np.float32)
        if change is not None:
            change(file)
    return buffer.getvalue()


def archive(
    path: Path, model: Any = None, h5: bytes | None = None, extra: dict[str, bytes] | None = None, compress: int = 0
) -> Path:
    """A .keras archive."""
    with zipfile.ZipFile(path, "w", compress) as file:
        file.writestr("metadata.json", METADATA)
        text = model if isinstance(model, str) else json.dumps(sequential(dense()) if model is None else model)
        file.writestr("config.json", text)
        if h5 is not None:
            file.writestr("model.weights.h5", h5)
        for name, data in (extra or {}).items():
            file.writestr(name, data)
    return path


def configuration(path: Path, model: Any) -> Path:
    """A configuration in JSON."""
    path.write_text(model if isinstance(model, str) else json.dumps(model))
    return path


def lying_archive(path: Path, size: int) -> Path:
    """An archive whose weights say they have ``size`` bytes."""
    archive(path, h5=weights())
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    while data[at + 46 : at + 46 + 16] != b"model.weights.h5":
        at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<II", data, at + 20, size, size)
    path.write_bytes(data)
    return path


def bomb(path: Path, size: int) -> Path:
    """An archive with a configuration of ``size`` spaces, which pack to next to nothing."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file, file.open("config.json", "w") as member:
        for _ in range(size // 2**20):
            member.write(b" " * 2**20)
    return path


def damaged(path: Path) -> Path:
    """An archive with a bit turned round in the middle of its weights."""
    data = weights()
    archive(path, h5=data)
    whole = bytearray(path.read_bytes())
    at = whole.index(data[:64]) + len(data) // 2
    whole[at] ^= 1
    path.write_bytes(whole)
    return path
