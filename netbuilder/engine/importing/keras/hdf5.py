"""HDF5 files from strangers: no links out of the file, no data kept elsewhere, nothing larger than it is on disk."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, Any, TypeVar

import h5py
import numpy as np

from netbuilder.engine.importing.imported import ImportFailed

Array = np.ndarray[Any, Any]
T = TypeVar("T")
MAX_TEXT = 16 * 2**20  # bytes of an attribute
BAND = 8 * 2**20  # bytes read at once of a large matrix
MAX_RATIO = 50  # of packed numbers
FILTERS = (h5py.h5z.FILTER_DEFLATE, h5py.h5z.FILTER_SHUFFLE, h5py.h5z.FILTER_FLETCHER32)
BROKEN = (OSError, RuntimeError, KeyError, ValueError, TypeError, AttributeError, MemoryError, UnicodeDecodeError)


class Store:
    """An HDF5 file; every step into it is checked. ``name``: of the file, for sentences."""

    def __init__(self, file: IO[bytes], name: str) -> None:
        self.name = name
        self.file: h5py.File = self._guarded(lambda: h5py.File(file, "r"), "is no HDF5 file")

    def close(self) -> None:
        self.file.close()

    def group(self, *path: str) -> h5py.Group | None:
        """The group at a path, None where there is none."""
        found: Any = self.file
        for part in path:
            found = self._child(found, part) if isinstance(found, h5py.Group) else None
        return found if isinstance(found, h5py.Group) else None

    def names(self, group: h5py.Group) -> list[str]:
        """What a group holds."""
        return self._guarded(lambda: list(group.keys()), "is damaged")

    def dataset(self, group: h5py.Group, *path: str) -> h5py.Dataset | None:
        """A table of numbers that is safe to read, None where there is none; ImportFailed for one that is not safe."""
        for part in path[:-1]:
            found = self._child(group, part)
            if not isinstance(found, h5py.Group):
                return None
            group = found
        found = self._child(group, path[-1])
        if not isinstance(found, h5py.Dataset):
            return None
        self._guarded(lambda: self._check(found), "is damaged")
        return found

    def read(self, dataset: h5py.Dataset) -> Array:
        """Its numbers as float32."""
        return self._guarded(lambda: np.asarray(dataset[()], dtype=np.float32), "is damaged")

    def read_turned(self, dataset: h5py.Dataset, places: Array | None) -> Array:
        """A matrix (in, out) as (out, in), band by band, so that a large one is never there twice.

        ``places``: which column of the result each row becomes; None: the one of its own number.
        """

        def read() -> Array:
            rows, columns = dataset.shape
            found = np.empty((columns, rows), np.float32)
            band = max(BAND // (4 * max(columns, 1)), 1)
            for start in range(0, rows, band):
                rows_here = slice(start, start + band)
                found[:, rows_here if places is None else places[rows_here]] = dataset[rows_here].T
            return found

        return self._guarded(read, "is damaged")

    def text(self, holder: Any, name: str) -> str | None:
        """An attribute that is a text, None where there is none."""
        value = self._attribute(holder, name)
        if isinstance(value, bytes):
            return self._guarded(value.decode, "has a text that is none")
        return value if isinstance(value, str) else None

    def texts(self, holder: Any, name: str) -> list[str]:
        """An attribute that is a list of texts; Keras cuts long ones into name0, name1, …"""
        value = self._attribute(holder, name)
        if value is None:
            found: list[str] = []
            while (part := self._attribute(holder, f"{name}{len(found)}")) is not None and len(found) < 1000:
                found.append(part)
            return [text for part in found for text in self._listed(part)]
        return self._listed(value)

    def _listed(self, value: Any) -> list[str]:
        found = [v.decode(errors="replace") if isinstance(v, bytes) else v for v in np.atleast_1d(value).tolist()]
        return [v for v in found if isinstance(v, str)]

    def _attribute(self, holder: Any, name: str) -> Any:
        def read() -> Any:
            if name not in holder.attrs:
                return None
            held = holder.attrs.get_id(name)
            if 0 in held.shape:
                return []
            if held.get_storage_size() > MAX_TEXT or held.dtype.kind not in "SOU":
                raise self._refusal(f'has an attribute "{name}" that is no text, or too long a one')
            return holder.attrs[name]

        return self._guarded(read, "is damaged")

    def _child(self, group: h5py.Group, name: str) -> Any:
        """The member of a group, by a hard link; ImportFailed for links that lead elsewhere."""

        def step() -> Any:
            link = group.get(name, getlink=True) if name and "/" not in name and name != "." else None
            if link is None:
                return None
            if not isinstance(link, h5py.HardLink):
                raise self._refusal(f'has a link to another place, "{name[:80]}", which is not followed')
            return group[name]

        return self._guarded(step, "is damaged")

    def _check(self, dataset: h5py.Dataset) -> None:
        place = str(dataset.name)[-80:]
        if dataset.external or dataset.is_virtual:
            raise self._refusal(f'keeps the numbers of "{place}" in another file, which is not read')
        if dataset.dtype.kind not in "f" or dataset.dtype.itemsize > 8:
            raise self._refusal(f'has no plain decimal numbers in "{place}" ({str(dataset.dtype)[:40]})')
        plist = dataset.id.get_create_plist()
        filters = [plist.get_filter(i)[0] for i in range(plist.get_nfilters())]
        if any(f not in FILTERS for f in filters):
            raise self._refusal(f'packs "{place}" in a way that is not read')
        held = dataset.id.get_storage_size()
        if dataset.nbytes > held * (MAX_RATIO if filters else 1):
            raise self._refusal(f'says "{place}" has {dataset.nbytes} bytes, but holds {held}')

    def _guarded(self, action: Callable[[], T], wrong: str) -> T:
        """What an action gives; whatever goes wrong inside the library as one sentence."""
        try:
            return action()
        except BROKEN as error:
            detail = str(error).splitlines()[0][:100] if str(error) else type(error).__name__
            raise self._refusal(f"{wrong} ({detail})") from None

    def _refusal(self, what: str) -> ImportFailed:
        return ImportFailed(f'"{self.name}" {what}.')
