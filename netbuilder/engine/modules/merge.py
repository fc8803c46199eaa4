"""Merges of any number of tensors of one shape."""

import torch
import torch.nn.functional as F


def add_all(*tensors: torch.Tensor) -> torch.Tensor:
    """a + b + …"""
    total = tensors[0]
    for tensor in tensors[1:]:
        total = total + tensor
    return total


def multiply_all(*tensors: torch.Tensor) -> torch.Tensor:
    """a · b · …"""
    product = tensors[0]
    for tensor in tensors[1:]:
        product = product * tensor
    return product


def average_all(*tensors: torch.Tensor) -> torch.Tensor:
    """(a + b + …) / n"""
    total = tensors[0]
    for tensor in tensors[1:]:
        total = total + tensor
    return total / len(tensors)


def maximum_all(*tensors: torch.Tensor) -> torch.Tensor:
    """max(a, b, …), element by element"""
    largest = tensors[0]
    for tensor in tensors[1:]:
        largest = torch.maximum(largest, tensor)
    return largest


def minimum_all(*tensors: torch.Tensor) -> torch.Tensor:
    """min(a, b, …), element by element"""
    smallest = tensors[0]
    for tensor in tensors[1:]:
        smallest = torch.minimum(smallest, tensor)
    return smallest


def dot(a: torch.Tensor, b: torch.Tensor, normalize: bool = False) -> torch.Tensor:
    """Σ a · b over the last axis: (batch, n) twice -> (batch, 1); (batch, t, n), (batch, s, n) -> (batch, t, s)."""
    if normalize:
        a, b = F.normalize(a, dim=-1), F.normalize(b, dim=-1)
    return (a * b).sum(-1, keepdim=True) if a.dim() == 2 else a @ b.transpose(1, 2)
