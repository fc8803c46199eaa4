"""Attention with Keras's freedom of widths, and encodings of position."""

import math

import torch
import torch.nn.functional as F
from torch import nn


class MultiHeadAttention(nn.Module):
    """Scaled dot product attention in ``num_heads`` heads: (batch, time, query_width) -> the same shape.

    Value and key are (batch, other time, their width); left out, they are the query (self-attention).
    ``lengths`` / ``lengths_1`` (batch,): true lengths of query / value; padded values get no attention.
    Set ``keep_weights`` to find the attention weights (batch, heads, time, other time) in ``last_weights``.
    """

    def __init__(
        self,
        query_width: int,
        value_width: int,
        key_width: int,
        num_heads: int,
        key_dim: int,
        value_dim: int,
        dropout: float = 0.0,
        bias: bool = True,
        causal: bool = False,
    ) -> None:
        super().__init__()
        self.query = nn.Linear(query_width, num_heads * key_dim, bias=bias)
        self.key = nn.Linear(key_width, num_heads * key_dim, bias=bias)
        self.value = nn.Linear(value_width, num_heads * value_dim, bias=bias)
        self.output = nn.Linear(num_heads * value_dim, query_width, bias=bias)
        self.num_heads, self.dropout, self.causal = num_heads, dropout, causal
        self.keep_weights = False
        self.last_weights: torch.Tensor | None = None

    def forward(
        self,
        query: torch.Tensor,
        value: torch.Tensor | None = None,
        key: torch.Tensor | None = None,
        lengths: torch.Tensor | None = None,
        lengths_1: torch.Tensor | None = None,
    ) -> torch.Tensor:
        if value is None:
            value, lengths_1 = query, lengths
        q = self.split(self.query(query))
        k = self.split(self.key(value if key is None else key))
        v = self.split(self.value(value))
        if self.keep_weights:
            self.last_weights = self.attention(q, k, self.mask(q, k, lengths_1))
        plain = lengths_1 is None  # torch has a faster way for a mask that is only causal
        mask = None if plain else self.mask(q, k, lengths_1)
        drop = self.dropout if self.training else 0.0
        mixed = F.scaled_dot_product_attention(q, k, v, mask, drop, is_causal=self.causal and plain)
        joined: torch.Tensor = self.output(mixed.transpose(1, 2).flatten(2))
        return joined

    def split(self, x: torch.Tensor) -> torch.Tensor:
        """(batch, time, heads · dim) -> (batch, heads, time, dim)."""
        return x.reshape(*x.shape[:2], self.num_heads, -1).transpose(1, 2)

    def mask(self, q: torch.Tensor, k: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor | None:
        """True where a step may look: (time, other time) or (batch, 1, time or 1, other time); None: everywhere."""
        steps, others = q.shape[2], k.shape[2]
        earlier = torch.ones(steps, others, dtype=torch.bool, device=q.device).tril() if self.causal else None
        if lengths is None:
            return earlier
        inside = torch.arange(others, device=q.device) < lengths.to(q.device).clamp(min=1)[:, None]
        inside = inside[:, None, None, :]
        return inside if earlier is None else inside & earlier

    def attention(self, q: torch.Tensor, k: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        """The weights (batch, heads, time, other time), which sum to 1 over the last axis."""
        scores = q.detach() @ k.detach().transpose(2, 3) / math.sqrt(q.shape[-1])
        if mask is not None:
            scores = scores.masked_fill(~mask, -math.inf)
        return scores.softmax(-1)


class LearnedPositions(nn.Module):
    """Adds row t of a table to time step t of (batch, time, features), for at most ``max_length`` steps."""

    def __init__(self, max_length: int, features: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(max_length, features))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        steps, longest = x.shape[1], self.weight.shape[0]
        if steps > longest:
            raise ValueError(f"learned positions reach {longest} steps; the sequence has {steps}. Raise max_length.")
        return x + self.weight[:steps]


def add_sinusoidal_positions(x: torch.Tensor) -> torch.Tensor:
    """x (batch, time, features) plus sine (even features) and cosine (odd ones) of its position."""
    steps, width = x.shape[1:]
    feature = torch.arange(width, device=x.device)
    rate = torch.exp(-math.log(10000.0) / width * (feature - feature % 2))
    angle = torch.arange(steps, device=x.device)[:, None] * rate
    return x + torch.where(feature % 2 == 0, angle.sin(), angle.cos()).to(x.dtype)
