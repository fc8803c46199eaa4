"""Samples of one part of the data, and how a batch is gathered from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import torch
from torch import Tensor

from netbuilder.engine.data.scaler import Scaler

Batch = dict[str, Tensor]


class Column(Protocol):
    """One field of all samples of a part. ``lengths``: int64 (samples,) or None."""

    @property
    def lengths(self) -> Tensor | None: ...

    def __len__(self) -> int: ...

    def gather(self, indices: Tensor, out: Tensor | None = None) -> Tensor:
        """The samples at ``indices`` (batch,), scaled: (batch, *shape), in ``out[:batch]`` when given."""
        ...

    def buffer(self, batch_size: int) -> Tensor:
        """An empty batch, to be handed to ``gather`` as ``out``."""
        ...

    def to(self, device: torch.device | str) -> Column:
        """The same column with its tensors on another device."""
        ...


@dataclass(frozen=True)
class TensorColumn:
    """A field in memory: ``tensor`` (samples, *shape); ``scaler`` is None when the values are scaled already."""

    tensor: Tensor
    scaler: Scaler | None = None
    lengths: Tensor | None = None

    def __len__(self) -> int:
        return self.tensor.shape[0]  # len() of a tensor takes four times as long

    def gather(self, indices: Tensor, out: Tensor | None = None) -> Tensor:
        """The samples at ``indices`` (batch,), scaled: (batch, *shape), in ``out[:batch]`` when given."""
        size = indices.shape[0]
        if out is not None and out.shape[0] != size:
            out = out[:size]
        if self.scaler is None:
            return torch.index_select(self.tensor, 0, indices, out=out)
        return self.scaler.apply(torch.index_select(self.tensor, 0, indices), out)

    def buffer(self, batch_size: int) -> Tensor:
        """An empty batch, to be handed to ``gather`` as ``out``."""
        dtype = self.tensor.dtype if self.scaler is None else torch.float32
        return torch.empty((batch_size, *self.tensor.shape[1:]), dtype=dtype, device=self.tensor.device)

    def to(self, device: torch.device | str) -> TensorColumn:
        """The same column with its tensors on another device."""
        scaler = None if self.scaler is None else self.scaler.to(device)
        lengths = None if self.lengths is None else self.lengths.to(device)
        return TensorColumn(self.tensor.to(device), scaler, lengths)


class Part:
    """The samples that train, validate or test: a column a field, all of the same number of samples.

    ``rows``: int64 (samples,), their numbers in the source, where that is known. ``lengths``: the true ones, int64
    (samples,), of the padded fields.
    """

    def __init__(self, columns: Mapping[str, Column], rows: Tensor | None = None) -> None:
        self.columns, self.rows = dict(columns), rows
        self.lengths = {name: c.lengths for name, c in columns.items() if c.lengths is not None}

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())))

    @property
    def fields(self) -> dict[str, Tensor]:
        """The tensors (samples, *shape) of the fields in memory, as stored: pixels may still be uint8."""
        return {name: c.tensor for name, c in self.columns.items() if isinstance(c, TensorColumn)}

    @property
    def in_memory(self) -> bool:
        """Whether every field is; otherwise some are read from disk batch by batch."""
        return len(self.fields) == len(self.columns)

    def buffers(self, batch_size: int) -> Batch:
        """Empty batches of every field, for ``gather``."""
        return {name: column.buffer(batch_size) for name, column in self.columns.items()}

    def gather(self, indices: Tensor, out: Batch | None = None) -> Batch:
        """The samples at ``indices`` (batch,) int64: every field, scaled, (batch, *shape).

        With ``out`` (from ``buffers``, of at least this batch size) nothing is allocated for fields in memory, and
        the result is overwritten by the next call.
        """
        if out is None:
            return {name: column.gather(indices) for name, column in self.columns.items()}
        return {name: column.gather(indices, out[name]) for name, column in self.columns.items()}

    def gather_lengths(self, indices: Tensor) -> Batch:
        """True lengths (batch,) of the padded fields of these samples."""
        return {name: lengths.index_select(0, indices) for name, lengths in self.lengths.items()}

    def first(self, count: int) -> Part:
        """The first samples, in memory."""
        chosen = torch.arange(min(count, len(self)))
        lengths = self.gather_lengths(chosen)
        return Part({n: TensorColumn(v, None, lengths.get(n)) for n, v in self.gather(chosen).items()})

    def to(self, device: torch.device | str) -> Part:
        """The same part with its tensors on another device (fields on disk are moved batch by batch)."""
        return Part({name: column.to(device) for name, column in self.columns.items()})


def batch(part: Part, indices: Tensor, out: Batch | None = None) -> Batch:
    """``part.gather(indices, out)``."""
    return part.gather(indices, out)
