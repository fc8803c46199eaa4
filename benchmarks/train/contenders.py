"""Who takes part in the comparison of training speed, and the environments that some of them need."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TORCH = "torch==2.13.0"
PACKAGES: dict[str, tuple[str, ...]] = {
    "torch-others": (TORCH, "numpy", "keras>=3.8", "lightning", "skorch"),
    "jax": ("numpy", "keras>=3.8", "jax"),
    "tensorflow": ("numpy", "keras>=3.8", "tensorflow-cpu"),
}


class Unavailable(Exception):
    """A contender cannot take part; the message says why."""


@dataclass(frozen=True)
class Contender:
    """``script`` with ``options`` is run on a workload's folder; no script: the program itself, on its `.netb`.

    ``environment``: name of the packages it needs; empty: NetBuilder's own environment.
    """

    name: str
    title: str
    script: str = ""
    options: tuple[str, ...] = ()
    environment: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)

    def command(self, folder: Path, build: bool) -> list[str]:
        """What to run for the workload in ``folder``; Unavailable when the environment is not there."""
        if not self.script:
            words = ["-m", "netbuilder", "train", str(folder / "model.netb"), "--json"]
            return [sys.executable, *words, "--run-dir", str(folder / "runs")]
        python = environment(self.environment, build) if self.environment else Path(sys.executable)
        return [str(python), str(HERE / self.script), str(folder), *self.options]


def keras(backend: str, environment: str) -> Contender:
    """Keras 3 on a backend."""
    quiet = {"KERAS_BACKEND": backend, "TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": ""}
    return Contender(f"keras-{backend}", f"Keras 3 on {backend}", "keras_fit.py", (), environment, quiet)


CONTENDERS = {
    c.name: c
    for c in (
        Contender("slice", "hand-written loop, slices", "slice_loop.py"),
        Contender("netbuilder", "NetBuilder, from the .netb file, events on"),
        Contender("slice-mallopt", "hand-written loop, slices, freed memory kept", "slice_loop.py", ("--mallopt",)),
        Contender("by-hand", "no autograd: gradients written by hand, PyTorch's quickest kernels", "by_hand.py"),
        Contender("products", "no training: its matrix products and convolutions alone", "products.py"),
        Contender("dataloader", "hand-written loop, DataLoader", "dataloader_loop.py"),
        keras("torch", "torch-others"),
        keras("jax", "jax"),
        keras("tensorflow", "tensorflow"),
        Contender("lightning", "Lightning", "lightning_fit.py", (), "torch-others"),
        Contender("lightning-quiet", "Lightning, logging off", "lightning_fit.py", ("--quiet",), "torch-others"),
        Contender("skorch", "skorch", "skorch_fit.py", (), "torch-others"),
    )
}


def environment(name: str, build: bool) -> Path:
    """The Python of an environment below .cache, made when ``build`` allows it."""
    key = hashlib.sha256(" ".join((*PACKAGES[name], sys.version)).encode()).hexdigest()[:12]
    home = ROOT / ".cache" / f"bench-{name}-{key}"
    python = home / "bin" / "python"
    if (home / "ready").exists():
        return python
    if not build:
        raise Unavailable(f"its environment ({name}) is not built; `make bench-train OTHERS=1` builds it")
    try:
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(home)], check=True, capture_output=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PACKAGES[name]]
        subprocess.run(install, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        last = str(error.stderr).strip().splitlines()[-1:] or ["no reason given"]
        raise Unavailable(f"its environment ({name}) cannot be built: {last[0]}") from None
    (home / "ready").touch()
    return python


def versions(name: str) -> dict[str, str]:
    """Exact versions of what was asked for in an environment; empty when it is not built."""
    try:
        python = environment(name, build=False)
    except Unavailable:
        return {}
    wanted = [package.split(">")[0].split("=")[0] for package in PACKAGES[name]]
    text = "import importlib.metadata as m, sys; print(*(m.version(p) for p in sys.argv[1:]))"
    done = subprocess.run([str(python), "-c", text, *wanted], capture_output=True, text=True, check=True)
    return dict(zip(wanted, done.stdout.split(), strict=True))
