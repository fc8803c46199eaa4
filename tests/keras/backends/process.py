"""Keras on a backend in a process of its own, and the environment it runs in."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

import numpy as np

ROOT = Path(__file__).parents[3]
PACKAGES = {"jax": ("jax[cpu]",), "tensorflow": ("tensorflow-cpu",)}
KERAS = ("keras==3.15.1", "h5py", "numpy", "pytest")
Array = np.ndarray[Any, Any]


def python(backend: str) -> str:
    """A Python with Keras on this backend: that of $KERAS_PYTHON, or of an environment made under .cache."""
    if given := os.environ.get("KERAS_PYTHON"):
        return given
    folder = ROOT / ".cache" / f"keras-{backend}"
    found = folder / "bin" / "python"
    if not found.exists():
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([found, "-m", "pip", "install", "-q", *KERAS, *PACKAGES[backend]], check=True)
    return str(found)


class Refused(Exception):
    """What Keras says instead of doing what it was told."""


class KerasProcess:
    """Answers commands; ``folder``: where the arrays are exchanged. Its process ends with the context."""

    def __init__(self, backend: str, folder: Path) -> None:
        self.folder = folder
        environment = {**os.environ, "KERAS_BACKEND": backend, "JAX_PLATFORMS": "cpu", "TF_CPP_MIN_LOG_LEVEL": "3",
                       "PYTHONPATH": ""}  # fmt: skip
        self.errors = (folder / "errors.txt").open("w+")
        self.process = subprocess.Popen(
            [python(backend), str(Path(__file__).with_name("server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
            env=environment,
            text=True,
        )
        self.versions = self._line()

    def ask(self, do: str, **told: Any) -> dict[str, Any]:
        """The answer to a command; Refused where there is none."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **told}) + "\n")
        self.process.stdin.flush()
        answer = self._line()
        if "error" in answer:
            raise Refused(answer["error"])
        return answer

    def path(self, name: str) -> str:
        """A file of the exchange."""
        return str(self.folder / name)

    def give(self, name: str, arrays: list[Array]) -> str:
        """Arrays as a file of the exchange."""
        np.savez(self.path(name), allow_pickle=False, **{str(i): a for i, a in enumerate(arrays)})
        return self.path(name)

    def take(self, name: str) -> dict[str, Array]:
        """The arrays of a file of the exchange."""
        with np.load(self.path(name)) as file:
            return dict(file)

    def taken(self, name: str) -> list[Array]:
        """The arrays 0, 1, …"""
        found = self.take(name)
        return [found[str(i)] for i in range(len(found))]

    def _line(self) -> dict[str, Any]:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            self.errors.seek(0)
            raise RuntimeError(f"Keras has ended: {self.errors.read()[-2000:]}")
        found: dict[str, Any] = json.loads(line)
        return found

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()
        self.errors.close()
