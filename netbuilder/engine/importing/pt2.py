"""A .pt2 file of NetBuilder's own, read as data: the document and the weights, never the program inside."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from math import prod
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import to_program
from netbuilder.engine.export.pt2 import DOCUMENT, TENSORS
from netbuilder.engine.importing.imported import Entry, Imported, ImportFailed, Report
from netbuilder.graph.document import Document
from netbuilder.graph.files import loads
from netbuilder.graph.infer import infer

FORMAT = "PyTorch program (torch.export)"
CONFIG = "data/weights/model_weights_config.json"
MAX_JSON = 16 << 20
DTYPES = {"float32": torch.float32, "int64": torch.int64, "bool": torch.bool}


def read_pt2(path: Path) -> Imported:
    """The drawing a .pt2 file was made from, with its weights; each tensor's SHA-256 is checked.

    Only files that NetBuilder made: those of others hold nothing but a program, and opening it could run their code.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            members = _members(archive, path)
            document = loads(_text(archive, members, DOCUMENT, path))
            weights = dict(_tensors(archive, members, path))
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise ImportFailed(f'"{path}" is damaged: expected a .pt2 archive ({error}).') from None
    _check(document, weights, path)
    entries = tuple(Entry(n.id, n.type, "same", (n.id,)) for n in document.graph.nodes.values())
    return Imported(document, weights, Report(path.name, FORMAT, entries))


def _members(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The members by their names behind the folder they all lie in; nothing packed, so no size is a surprise."""
    listed = archive.infolist()
    found = {info.filename.partition("/")[2]: info for info in listed}
    if f"extra/{DOCUMENT}" not in found or f"extra/{TENSORS}" not in found:
        raise ImportFailed(
            f'"{path.name}" was not made by NetBuilder. Opening a .pt2 file of somebody else could run code in it, so '
            "it is left closed; ask for the model as ONNX, or as safetensors with a script."
        )
    overlap = sum(info.file_size for info in listed) > path.stat().st_size
    if overlap or len(found) != len(listed) or any(_odd(info) for info in listed):
        raise ImportFailed(f'"{path.name}" is not as NetBuilder writes it, so it is not read: its archive was changed.')
    return found


def _odd(info: zipfile.ZipInfo) -> bool:
    return info.compress_type != zipfile.ZIP_STORED or info.file_size != info.compress_size or bool(info.flag_bits & 1)


def _text(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], name: str, path: Path) -> str:
    info = members.get(name if "/" in name else f"extra/{name}")
    if info is None or info.file_size > MAX_JSON:
        raise ImportFailed(f'"{path.name}" is damaged: expected {name} in it, of at most {MAX_JSON >> 20} MB.')
    try:
        return archive.read(info).decode()
    except UnicodeDecodeError:
        raise ImportFailed(f'"{path.name}" is damaged: {name} in it is no text.') from None


def _tensors(archive: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], path: Path) -> Iterator[tuple[str, Tensor]]:
    """Every tensor under its name, once its size and its SHA-256 are right."""
    described = _table(_text(archive, members, TENSORS, path), path)
    stored = _table(_text(archive, members, CONFIG, path), path).get("config")
    for name, facts in described.items():
        place = stored.get(name) if isinstance(stored, dict) else None
        info = members.pop(f"data/weights/{place.get('path_name')}", None) if isinstance(place, dict) else None
        dtype, shape = _form(facts, name, path)
        if info is None or info.file_size != prod(shape) * dtype.itemsize:
            raise ImportFailed(f'"{path.name}" is damaged: the tensor {name} is missing or of another size.')
        data = archive.read(info)
        if hashlib.sha256(data).hexdigest() != facts.get("sha256"):
            raise ImportFailed(f'"{path.name}" is damaged: the tensor {name} differs from its SHA-256.')
        yield (
            name,
            (torch.frombuffer(bytearray(data), dtype=dtype) if data else torch.empty(0, dtype=dtype)).view(shape),
        )


def _form(facts: Any, name: str, path: Path) -> tuple[torch.dtype, tuple[int, ...]]:
    shape = facts.get("shape") if isinstance(facts, dict) else None
    is_shape = isinstance(shape, list) and all(type(d) is int and d >= 0 for d in shape) and len(shape) <= 16
    if not isinstance(shape, list) or not is_shape or facts.get("dtype") not in DTYPES:
        raise ImportFailed(f'"{path.name}" is damaged: expected a shape and a known dtype for the tensor {name}.')
    return DTYPES[facts["dtype"]], tuple(shape)


def _table(text: str, path: Path) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise ImportFailed(f'"{path.name}" is damaged: expected a table of its tensors.')
    return found


def _check(document: Document, weights: dict[str, Tensor], path: Path) -> None:
    """The tensors are those the drawing declares. Only shapes are compared: nothing is built for a stranger's sizes."""
    try:
        program = to_program(document, infer(document))
    except NetBuilderError as error:
        raise ImportFailed(f'The drawing in "{path.name}" cannot be used: {error}') from None
    declared = {f"{s.module}.{w.name}": w.shape for s in program.modules() for w in s.call.weights}
    for name, shape in declared.items():
        if name not in weights or tuple(weights[name].shape) != shape:
            raise ImportFailed(f'"{path.name}" does not fit together: its drawing wants {name} of shape {shape}.')
    for name in weights:
        if name not in declared and not name.endswith("num_batches_tracked"):
            raise ImportFailed(f'"{path.name}" does not fit together: its drawing has no tensor {name}.')
