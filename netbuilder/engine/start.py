"""Weights to start from: taken over wherever name and shape agree, the rest begins new."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine import checkpoint
from netbuilder.engine.data.errors import listed
from netbuilder.engine.run_folder import RunError, RunFolder
from netbuilder.training.plan import Plan


class WeightsError(NetBuilderError):
    """The weights to start from cannot be read, or belong to another network."""


@dataclass(frozen=True)
class Start:
    """Tensors by the names of a state_dict.

    ``name``: what sentences call them. ``origin``: where they came from, as a run notes it.
    """

    name: str
    tensors: Mapping[str, Tensor] = field(repr=False)
    origin: Mapping[str, str] = field(default_factory=dict)


def start_of_plan(plan: Plan, base: Path) -> Start | None:
    """The file a plan names, relative to the drawing's folder ``base``; None when it names none."""
    return start_of_file(base / plan.weights) if plan.weights else None


def start_of_file(path: Path) -> Start:
    """A .safetensors file; WeightsError when it is missing or damaged."""
    if not path.is_file():
        raise WeightsError(
            f'The weights to start from are missing: there is no file "{path}". Put it there, or choose others.'
        )
    try:
        tensors = load_file(path)
    except (SafetensorError, ValueError, KeyError) as error:
        raise WeightsError(f'"{path}" holds no weights in the format safetensors, or is damaged ({error}).') from None
    return Start(path.name, tensors, {"file": str(path.absolute()), "sha256": file_hash(path)})


def start_of_run(run: Path) -> Start:
    """The newest weights of a run."""
    return Start(run.name, run_weights(RunFolder.open(run)), {"run": str(run.absolute())})


def run_weights(folder: RunFolder) -> dict[str, Tensor]:
    """The weights a run ended with, or those of its newest checkpoint while it has not ended."""
    if folder.weights_path.exists():
        return load_file(folder.weights_path)
    newest = folder.newest_checkpoint()
    if newest is None:
        raise RunError(f'the run "{folder.path}" has no weights yet: it was stopped before the first checkpoint.')
    return checkpoint.load_model(newest)


def start_again(origin: Mapping[str, str]) -> Start:
    """The start a run noted; WeightsError when the file is another one by now."""
    if "run" in origin:
        return start_of_run(Path(origin["run"]))
    found = start_of_file(Path(origin["file"]))
    if found.origin != origin:
        raise WeightsError(f'"{origin["file"]}" was changed since the run began: start a new run.')
    return found


def give(model: nn.Module, start: Start) -> frozenset[str]:
    """Puts the tensors into the model where name and shape agree; their names. WeightsError when not one does."""
    own = model.state_dict()
    fitting = {k: v for k, v in start.tensors.items() if k in own and own[k].shape == v.shape}
    if own and not fitting:
        raise WeightsError(
            f'None of the {len(start.tensors)} tensors of "{start.name}" has a name and shape of this network: '
            "choose the weights that belong to it, or start with new ones."
        )
    model.load_state_dict({**own, **fitting})
    return frozenset(fitting)


def told(model: nn.Module, start: Start, given: frozenset[str]) -> str:
    """How many tensors start with these weights, and which do not."""
    new = [name for name in model.state_dict() if name not in given]
    sentence = f"{len(given)} of {len(given) + len(new)} tensors start with the weights of {start.name}"
    return f"{sentence}; new: {listed(new)}." if new else f"{sentence}."


def file_hash(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
