"""Fields too large for memory: read from a file, batch by batch."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from netbuilder.engine.data.room import release
from netbuilder.engine.data.scaler import Scaler

# Linux maps this much around each page that is touched.
AROUND = 64 << 10
# Mapped memory a field may gather before it is let go.
MOST_MAPPED = 128 << 20


@dataclass
class FileColumn:
    """A field on disk: ``array`` (all samples, *shape) is mapped, ``rows`` are this part's samples in it.

    A batch touches only its own pages, and those are let go after a while, so that memory stays bounded whatever
    the size of the file.
    """

    array: np.ndarray
    rows: np.ndarray
    is_float: bool
    scaler: Scaler | None = None
    lengths: Tensor | None = None
    device: torch.device | str = "cpu"
    touched: int = 0

    def __len__(self) -> int:
        return len(self.rows)

    def gather(self, indices: Tensor, out: Tensor | None = None) -> Tensor:
        """The samples at ``indices`` (batch,), scaled: (batch, *shape), in ``out[:batch]`` when given."""
        chosen = indices.cpu().numpy()
        raw = self._read(self.rows[chosen])
        raw = raw.to(self._dtype) if self.scaler is None or raw.dtype != torch.uint8 else raw
        made = self.scaler.apply(raw) if self.scaler is not None else raw
        if self.lengths is not None and self.scaler is not None:
            made = self._masked(made, indices.cpu())
        return made.to(self.device) if out is None else out[: len(indices)].copy_(made)

    def buffer(self, batch_size: int) -> Tensor:
        """An empty batch, to be handed to ``gather`` as ``out``."""
        return torch.empty((batch_size, *self.array.shape[1:]), dtype=self._dtype, device=self.device)

    def to(self, device: torch.device | str) -> FileColumn:
        """The same column, its batches on another device."""
        return replace(self, device=device)

    @property
    def _dtype(self) -> torch.dtype:
        return torch.float32 if self.is_float else torch.int64

    def _read(self, rows: np.ndarray) -> Tensor:
        """Rows in the order of the file (one way over the disk), then put back in the order asked for."""
        order = np.argsort(rows, kind="stable")
        found = np.empty((len(rows), *self.array.shape[1:]), self.array.dtype.newbyteorder("="))
        found[order] = self.array[rows[order]]
        self.touched += len(rows) * max(AROUND, found[:1].nbytes)
        if self.touched > MOST_MAPPED:
            release(self.array)
            self.touched = 0
        return torch.from_numpy(found)

    def _masked(self, made: Tensor, indices: Tensor) -> Tensor:
        """Padding stays zero after scaling."""
        assert self.lengths is not None
        steps = torch.arange(made.shape[1])
        inside = steps < self.lengths.cpu().index_select(0, indices)[:, None]
        return made * inside.reshape(*inside.shape, *(1,) * (made.ndim - 2))
