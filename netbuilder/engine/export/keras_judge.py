"""Keras itself, in a process of its own, as the judge of what was written: importing it takes seconds."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import torch
from torch import Tensor

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.keras.axes import order
from netbuilder.codegen.keras.judging import SERVER
from netbuilder.codegen.keras.model import KerasModel
from netbuilder.engine.export.subject import ExportError

BACKENDS = ("jax", "tensorflow", "torch")  # in the order of trust; torch is the one that is surely there
PATIENCE = 60  # seconds Keras may take to end


def chosen_backend(model: KerasModel) -> str | None:
    """The backend Keras is to run on; None where it is not installed, or would be wrong."""
    if find_spec("keras") is None:
        return None
    found = next((name for name in BACKENDS if find_spec(name) is not None), None)
    return None if found == "torch" and _torch_is_wrong(model) else found


def _torch_is_wrong(model: KerasModel) -> bool:
    """Keras on torch repeats the border where an average should leave the padding out."""
    return any(
        layer.made.class_name.startswith("AveragePooling") and layer.made.config.get("padding") == "same"
        for layer in model.layers
    )


class Judge:
    """Keras with the model of an archive, or of a script with its weights; its process ends with the context."""

    def __init__(self, model: KerasModel, backend: str, path: Path, weights: Path | None = None) -> None:
        self.model, self.path = model, path
        self.folder = tempfile.TemporaryDirectory(prefix="netbuilder-keras-")
        self.errors = (Path(self.folder.name) / "errors").open("w+", encoding="utf-8")
        environment = {**os.environ, "KERAS_BACKEND": backend, "KERAS_TORCH_DEVICE": "cpu"}
        self.process = subprocess.Popen(
            [sys.executable, "-c", SERVER, str(path), *([str(weights)] if weights else [])],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            env=environment,
            text=True,
        )
        try:
            self.version = self._line()
        except ExportError:
            self.close()
            raise

    def answers(self, given: list[Tensor]) -> tuple[Tensor, ...]:
        """Keras's answers to the network's arguments, as the network gives them."""
        entrances, exits = self.model.entrances, self.model.exits
        arrays = [_last(x, order(e.source.value.type)) for x, e in zip(given, entrances, strict=False)]
        source, target = Path(self.folder.name) / "given.npz", Path(self.folder.name) / "found.npz"
        np.savez(source, allow_pickle=False, **{str(i): array for i, array in enumerate(arrays)})
        assert self.process.stdin is not None
        self.process.stdin.write(f"{source}\t{target}\n")
        self.process.stdin.flush()
        self._line()
        with np.load(target) as file:
            found = [torch.from_numpy(file[str(i)]) for i in range(len(exits))]
        return tuple(_first(y, e.source.value.type) for y, e in zip(found, exits, strict=True))

    def close(self) -> None:
        """Ends the process and takes its files away."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(PATIENCE)
        self.errors.close()
        self.folder.cleanup()

    def _line(self) -> str:
        """The next line of Keras's answer; ExportError with its complaint when it has ended."""
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            self.process.wait(PATIENCE)
            self.errors.seek(0)
            complaint = [text for text in self.errors.read().splitlines() if text.strip()][-1:]
            raise ExportError(f'"{self.path}" was written, but Keras cannot run it: {"".join(complaint)[:300]}')
        return line.strip()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()


def _last(x: Tensor, axes: tuple[int, ...]) -> np.ndarray:
    """Channels last."""
    found: np.ndarray = x.permute(0, *(axis + 1 for axis in axes)).contiguous().numpy()
    return found


def _first(y: Tensor, kind: TensorType) -> Tensor:
    """Channels first again; Keras counts in int32."""
    axes = order(kind)
    return y.permute(0, *(axes.index(i) + 1 for i in range(len(axes)))).to(getattr(torch, kind.dtype))
