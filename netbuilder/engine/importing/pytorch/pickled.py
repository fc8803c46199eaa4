"""Weights of ``torch.save``, read by a process of their own."""

from __future__ import annotations

import pickle
import re
import warnings
from pathlib import Path
from typing import Any

import torch

MOST_TENSORS = 100_000


def unpickled(path: Path) -> dict[str, torch.Tensor]:
    """The tensors of a file by name; what is no tensor (epochs, optimizers) is left out.

    ``weights_only``: torch builds tensors, numbers, texts and lists, and runs nothing the file names.
    """
    try:
        with warnings.catch_warnings(action="ignore"):
            found = torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        named = re.search(r"GLOBAL ([\w.]+)", str(error))
        if named:
            message = f"it names {named[1]}, so it is no mere state_dict, and opening it could run code"
            raise NotWeights(message) from None
        raise NotWeights("it is no mere state_dict, and opening it could run code") from None
    return dict(_tensors(_state(found)))


class NotWeights(ValueError):
    """The file holds something else than tensors by name."""


def _state(found: Any) -> Any:
    """The state_dict in a checkpoint: most lay it under one of these names."""
    if isinstance(found, dict):
        for name in ("state_dict", "model_state_dict", "model", "net", "weights"):
            if isinstance(found.get(name), dict):
                return found[name]
    return found


def _tensors(found: Any) -> list[tuple[str, torch.Tensor]]:
    if not isinstance(found, dict):
        raise NotWeights(f"expected a state_dict (names and tensors), got a {type(found).__name__}")
    tensors = [(str(k), v) for k, v in found.items() if isinstance(v, torch.Tensor)]
    if not tensors:
        raise NotWeights("expected a state_dict (names and tensors), got no tensors")
    if len(tensors) > MOST_TENSORS or any(v.is_sparse or v.is_quantized for _, v in tensors):
        raise NotWeights("expected plain tensors, at most 100,000 of them")
    return [(name, tensor.detach().contiguous().clone()) for name, tensor in tensors]
