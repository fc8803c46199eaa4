"""The three kinds of file Keras writes: .keras archives, JSON of the configuration, and whole models in .h5."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.keras.archive import Archive
from netbuilder.engine.importing.keras.heaps import are_sound
from netbuilder.graph.files.strict import MAX_BYTES, parse_json

if TYPE_CHECKING:
    from netbuilder.engine.importing.keras.hdf5 import Store

SIGNATURES = {b"PK\x03\x04": "archive", b"\x89HDF": "hdf5"}
NEEDS_H5PY = "its weights need the library h5py: pip install netbuilder[keras]"


@dataclass(frozen=True)
class Saved:
    """What a file holds. ``model``: the configuration; ``training``: optimizer, loss and metrics, None without.

    ``store``: where the weights are, None without. ``is_legacy``: they are kept as Keras 2 did, by layer name.
    """

    model: Any
    training: Mapping[str, Any] | None
    store: Store | None
    format: str
    is_legacy: bool = False


@contextmanager
def opened(path: Path) -> Iterator[Saved]:
    """The file at ``path``, by what it is and not by its name; ImportFailed when it is none of the three."""
    with path.open("rb") as file:
        kind = SIGNATURES.get(file.read(4), "json")
    if kind == "archive":
        with Archive(path) as archive:
            yield from _archived(archive)
    elif kind == "hdf5":
        with path.open("rb") as file:
            if not are_sound(file):
                raise ImportFailed(f'"{path.name}" is damaged: a heap of texts in it has no end.')
            with _store(file, path.name) as store:
                yield _legacy(store, path.name)
    else:
        yield _json(path)


def _archived(archive: Archive) -> Iterator[Saved]:
    model = archive.json("config.json")
    training = model.get("compile_config") if isinstance(model, Mapping) else None
    training = training if isinstance(training, Mapping) else None
    file = archive.weights()
    if file is None:
        yield Saved(model, training, None, "Keras archive")
        return
    with file, _store(file, archive.path.name) as store:
        yield Saved(model, training, store, "Keras archive")


def _json(path: Path) -> Saved:
    with path.open("rb") as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise ImportFailed(f'"{path.name}" is no Keras model: it is neither an archive, nor HDF5, nor short JSON.')
    try:
        model = parse_json(data.decode())
    except UnicodeDecodeError:
        raise ImportFailed(f'"{path.name}" is no Keras model: it is neither an archive, nor HDF5, nor JSON.') from None
    except ParameterError as error:
        raise ImportFailed(f'"{path.name}" cannot be read as JSON: {error}.') from None
    training = model.get("compile_config") if isinstance(model, Mapping) else None
    return Saved(model, training if isinstance(training, Mapping) else None, None, "Keras JSON")


def _legacy(store: Store, name: str) -> Saved:
    model, training = store.text(store.file, "model_config"), store.text(store.file, "training_config")
    if model is None:
        raise ImportFailed(
            f'"{name}" has weights but no model: save the whole model, model.save("{name}"), not its weights alone.'
        )
    try:
        parsed = parse_json(training) if training else None
        return Saved(parse_json(model), parsed if isinstance(parsed, Mapping) else None, store, "Keras HDF5", True)
    except ParameterError as error:
        raise ImportFailed(f'"{name}" has a configuration that cannot be read: {error}.') from None


@contextmanager
def _store(file: IO[bytes], name: str) -> Iterator[Store]:
    try:
        from netbuilder.engine.importing.keras.hdf5 import Store
    except ImportError:
        raise ImportFailed(f'"{name}" cannot be read: {NEEDS_H5PY}.') from None
    store = Store(file, name)
    try:
        yield store
    finally:
        store.close()
