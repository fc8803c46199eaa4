"""A checkpoint file: two members, each checked against its SHA-256 before torch reads a byte."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load as load_tensors
from safetensors.torch import save as save_tensors

from netbuilder.base.errors import NetBuilderError
from netbuilder.graph.files.disk import write_atomic

MODEL, TRAINING, MANIFEST = "model.safetensors", "training.pt", "manifest.json"
MAX_MANIFEST = 4096


class CheckpointError(NetBuilderError):
    """The file is damaged or no checkpoint."""


def save(path: Path, model: dict[str, torch.Tensor], training: dict[str, Any]) -> None:
    """Write both states; the file is replaced as a whole or not at all."""
    members = {MODEL: save_tensors(plain(model)), TRAINING: _dump(training)}
    manifest = {name: hashlib.sha256(data).hexdigest() for name, data in members.items()}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(MANIFEST, json.dumps(manifest))
        for name, data in members.items():
            archive.writestr(name, data)
    write_atomic(path, content.getvalue())


def save_weights(path: Path, model: dict[str, torch.Tensor], metadata: dict[str, str] | None = None) -> None:
    """The weights alone, as safetensors."""
    write_atomic(path, save_tensors(plain(model), metadata))


def plain(model: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The tensors as safetensors wants them: on the CPU, contiguous, none sharing memory."""
    return {name: tensor.detach().cpu().contiguous().clone() for name, tensor in model.items()}


def load_model(path: Path) -> dict[str, torch.Tensor]:
    """The weights."""
    return load_tensors(_member(path, MODEL))


def load(path: Path) -> tuple[dict[str, torch.Tensor], dict[str, Any]]:
    """Weights and training state; CheckpointError when a byte is wrong."""
    training = torch.load(io.BytesIO(_member(path, TRAINING)), weights_only=True)
    return load_model(path), training


def _dump(training: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    torch.save(training, buffer)
    return buffer.getvalue()


def _member(path: Path, name: str) -> bytes:
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.getinfo(MANIFEST).file_size > MAX_MANIFEST:
                raise CheckpointError(f'"{path}" is not a checkpoint of NetBuilder.')
            expected = json.loads(archive.read(MANIFEST))
            data = archive.read(name)
    except FileNotFoundError:
        raise CheckpointError(f'there is no checkpoint at "{path}".') from None
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise CheckpointError(f'the checkpoint "{path}" is damaged and was not used ({error}).') from None
    if not isinstance(expected, dict) or hashlib.sha256(data).hexdigest() != expected.get(name):
        raise CheckpointError(f'the checkpoint "{path}" is damaged ({name} differs from its SHA-256) and was not used.')
    return data
