"""Transformer layers as KerasHub has them, over (batch, time, features)."""

import torch
import torch.nn.functional as F
from torch import nn


class TransformerEncoder(nn.Module):
    """x + attention(x), then x + dense(x); normalized before (norm_first) or after each sum.

    ``lengths`` (batch,): true lengths; padded steps are not looked at. Set ``keep_weights`` to find the attention
    weights (batch, heads, time, time) in ``last_weights``.
    """

    def __init__(
        self,
        features: int,
        num_heads: int,
        intermediate: int,
        dropout: float = 0.0,
        activation: str = "relu",
        norm_first: bool = False,
        epsilon: float = 1e-5,
        causal: bool = False,
    ) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(features, num_heads, dropout, batch_first=True)
        self.widen = nn.Linear(features, intermediate)
        self.narrow = nn.Linear(intermediate, features)
        self.attention_norm = nn.LayerNorm(features, eps=epsilon)
        self.dense_norm = nn.LayerNorm(features, eps=epsilon)
        self.dropout = nn.Dropout(dropout)
        self.activation, self.norm_first, self.causal = activation, norm_first, causal
        self.keep_weights = False
        self.last_weights: torch.Tensor | None = None

    def forward(self, x: torch.Tensor, lengths: torch.Tensor | None = None) -> torch.Tensor:
        if self.norm_first:
            x = x + self.attend(self.attention_norm(x), lengths)
            return x + self.dense(self.dense_norm(x))
        x = self.attention_norm(x + self.attend(x, lengths))
        y: torch.Tensor = self.dense_norm(x + self.dense(x))
        return y

    def attend(self, x: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
        steps = torch.arange(x.shape[1], device=x.device)
        later = steps > steps[:, None] if self.causal else None
        padded = None if lengths is None else steps >= lengths.to(x.device).clamp(min=1)[:, None]
        y, weights = self.attention(x, x, x, padded, self.keep_weights, later, average_attn_weights=False)
        if self.keep_weights:
            self.last_weights = weights.detach()
        dropped: torch.Tensor = self.dropout(y)
        return dropped

    def dense(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.dropout(self.narrow(getattr(F, self.activation)(self.widen(x))))
        return y


class TransformerDecoder(nn.Module):
    """x + attention(x), x + attention to memory, x + dense(x); normalized before (norm_first) or after each sum.

    ``lengths`` / ``lengths_1`` (batch,): true lengths of x / memory; padded steps are not looked at. Set
    ``keep_weights`` to find the weights of the attention to memory (batch, heads, time, other) in ``last_weights``.
    """

    def __init__(
        self,
        features: int,
        num_heads: int,
        intermediate: int,
        dropout: float = 0.0,
        activation: str = "relu",
        norm_first: bool = False,
        epsilon: float = 1e-5,
        causal: bool = False,
    ) -> None:
        super().__init__()
        self.attention = nn.MultiheadAttention(features, num_heads, dropout, batch_first=True)
        self.cross_attention = nn.MultiheadAttention(features, num_heads, dropout, batch_first=True)
        self.widen = nn.Linear(features, intermediate)
        self.narrow = nn.Linear(intermediate, features)
        self.attention_norm = nn.LayerNorm(features, eps=epsilon)
        self.cross_attention_norm = nn.LayerNorm(features, eps=epsilon)
        self.dense_norm = nn.LayerNorm(features, eps=epsilon)
        self.dropout = nn.Dropout(dropout)
        self.activation, self.norm_first, self.causal = activation, norm_first, causal
        self.keep_weights = False
        self.last_weights: torch.Tensor | None = None

    def forward(
        self,
        x: torch.Tensor,
        memory: torch.Tensor,
        lengths: torch.Tensor | None = None,
        lengths_1: torch.Tensor | None = None,
    ) -> torch.Tensor:
        if self.norm_first:
            x = x + self.attend(self.attention_norm(x), lengths)
            x = x + self.look_up(self.cross_attention_norm(x), memory, lengths_1)
            return x + self.dense(self.dense_norm(x))
        x = self.attention_norm(x + self.attend(x, lengths))
        x = self.cross_attention_norm(x + self.look_up(x, memory, lengths_1))
        y: torch.Tensor = self.dense_norm(x + self.dense(x))
        return y

    def attend(self, x: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
        steps = torch.arange(x.shape[1], device=x.device)
        later = steps > steps[:, None] if self.causal else None
        y, _ = self.attention(x, x, x, self.padding(x, lengths), False, later)
        dropped: torch.Tensor = self.dropout(y)
        return dropped

    def look_up(self, x: torch.Tensor, memory: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor:
        padded = self.padding(memory, lengths)
        y, weights = self.cross_attention(x, memory, memory, padded, self.keep_weights, average_attn_weights=False)
        if self.keep_weights:
            self.last_weights = weights.detach()
        dropped: torch.Tensor = self.dropout(y)
        return dropped

    def padding(self, x: torch.Tensor, lengths: torch.Tensor | None) -> torch.Tensor | None:
        """True at the padded steps (batch, time)."""
        if lengths is None:
            return None
        return torch.arange(x.shape[1], device=x.device) >= lengths.to(x.device).clamp(min=1)[:, None]

    def dense(self, x: torch.Tensor) -> torch.Tensor:
        y: torch.Tensor = self.dropout(self.narrow(getattr(F, self.activation)(self.widen(x))))
        return y
