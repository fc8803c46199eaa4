"""What goes into a traced module: shapes that were told, or guesses from the layers that read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isqrt

import torch
from torch import Tensor, fx, nn

SIDES = (32, 28, 64, 224, 16, 8)  # of pictures, tried in this order
STEPS = 16  # of sequences nobody has told the length of
TIME_FIRST = (nn.LSTM, nn.GRU, nn.RNN, nn.MultiheadAttention, nn.TransformerEncoderLayer, nn.TransformerEncoder)
PASSING = ("dropout", "to", "float", "contiguous", "clone")


@dataclass(frozen=True)
class Entry:
    """One input: its shape without the batch, whole numbers below ``classes`` or float32, where the batch stands."""

    shape: tuple[int, ...]
    classes: int | None
    batch_axis: int
    note: str = ""

    def sample(self, size: int) -> Tensor:
        """A batch of this many samples; the same numbers for the same size."""
        shape = (*self.shape[: self.batch_axis], size, *self.shape[self.batch_axis :])
        generator = torch.Generator().manual_seed(size)
        if self.classes is None:
            return torch.randn(shape, generator=generator)
        return torch.randint(0, self.classes, shape, generator=generator)


class CannotGuess(ValueError):
    """The shape of an input has to be told."""


def entries(graph: fx.GraphModule, told: list[str]) -> list[Entry]:
    """One entry a placeholder: told ("3,32,32", "20:int64"), or the first guess with which the module runs."""
    placeholders = [n for n in graph.graph.nodes if n.op == "placeholder"]
    if told and len(told) != len(placeholders):
        raise CannotGuess(
            f"its forward takes {len(placeholders)} inputs ({_names(placeholders)}), {len(told)} are told"
        )
    if told:
        return [_told(graph, node, text) for node, text in zip(placeholders, told, strict=True)]
    choices = [list(_guesses(graph, node)) for node in placeholders]
    if not placeholders or not all(choices):
        raise CannotGuess(f"tell the shape of its inputs ({_names(placeholders)}), for instance 3,32,32")
    for attempt in range(max(map(len, choices))):
        given = [found[min(attempt, len(found) - 1)] for found in choices]
        if _runs(graph, given):
            return given
    raise CannotGuess(f"no guess of its input's shape runs ({_names(placeholders)}); tell it, for instance 3,32,32")


def _names(placeholders: list[fx.Node]) -> str:
    return ", ".join(str(n.target) for n in placeholders)


def _runs(graph: fx.GraphModule, given: list[Entry]) -> bool:
    try:
        with torch.no_grad():
            graph(*(e.sample(2) for e in given))
    except (RuntimeError, ValueError, IndexError, TypeError, AssertionError):
        return False
    return True


def _told(graph: fx.GraphModule, node: fx.Node, text: str) -> Entry:
    sizes, _, dtype = text.partition(":")
    try:
        shape = tuple(int(size) for size in sizes.split(",") if size.strip())
    except ValueError:
        raise CannotGuess(f'the input "{text}" is no shape; expected numbers like 3,32,32 or 20:int64') from None
    if any(n < 1 for n in shape) or dtype not in ("", "float32", "int64"):
        raise CannotGuess(f'the input "{text}" is no shape; expected numbers like 3,32,32 or 20:int64')
    readers = list(_readers(graph, node))
    classes = _classes(readers)
    whole = dtype == "int64" or (dtype == "" and classes is not None)
    return Entry(shape, (classes or 2) if whole else None, _batch_axis(readers))


def _readers(graph: fx.GraphModule, node: fx.Node) -> Iterator[nn.Module]:
    """The layers that read a value first."""
    for user in node.users:
        if user.op == "call_module":
            module = graph.get_submodule(str(user.target))
            yield module
            if isinstance(module, nn.Dropout | nn.Identity):
                yield from _readers(graph, user)
        elif getattr(user.target, "__name__", str(user.target)) in PASSING:
            yield from _readers(graph, user)


def _classes(readers: list[nn.Module]) -> int | None:
    found = [m.num_embeddings for m in readers if isinstance(m, nn.Embedding | nn.EmbeddingBag)]
    return min(found) if found else None


def _batch_axis(readers: list[nn.Module]) -> int:
    return 1 if any(_is_time_first(m) for m in readers) else 0


def _is_time_first(module: nn.Module) -> bool:
    if isinstance(module, nn.TransformerEncoder):
        module = module.layers[0]
    inner = module.self_attn if isinstance(module, nn.TransformerEncoderLayer) else module
    return isinstance(module, TIME_FIRST) and not getattr(inner, "batch_first", True)


def _guesses(graph: fx.GraphModule, node: fx.Node) -> Iterator[Entry]:
    readers = list(_readers(graph, node))
    axis, classes = _batch_axis(readers), _classes(readers)
    note = f'the shape of the input "{node.target}" is a guess; tell it where it is another'
    for shape in _shapes(readers, graph, node):
        yield Entry(shape, classes, axis, note)


def _shapes(readers: list[nn.Module], graph: fx.GraphModule, node: fx.Node) -> Iterator[tuple[int, ...]]:
    for module in readers:
        if isinstance(module, nn.Linear):
            yield (module.in_features,)
            yield (STEPS, module.in_features)
        elif isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
            yield from ((module.in_channels, side, side) for side in SIDES)
        elif isinstance(module, nn.Conv1d):
            yield from ((module.in_channels, side) for side in (STEPS, 64, 256))
        elif isinstance(module, nn.Conv3d):
            yield from ((module.in_channels, side, side, side) for side in (16, 32))
        elif isinstance(module, nn.Embedding):
            yield (STEPS,)
        elif isinstance(module, nn.RNNBase):
            yield (STEPS, module.input_size)
        elif isinstance(module, nn.MultiheadAttention):
            yield (STEPS, module.embed_dim)
        elif isinstance(module, nn.TransformerEncoderLayer):
            yield (STEPS, module.self_attn.embed_dim)
        elif isinstance(module, nn.TransformerEncoder):
            yield (STEPS, module.layers[0].self_attn.embed_dim)
        elif isinstance(module, nn.BatchNorm1d):
            yield (module.num_features,)
        elif isinstance(module, nn.Flatten):
            yield from _flattened(graph, node)
    if not readers:
        yield from _flattened(graph, node)


def _flattened(graph: fx.GraphModule, node: fx.Node) -> Iterator[tuple[int, ...]]:
    """Pictures that become one row: the next Linear says how many numbers; squares of 1 or 3 channels are tried."""
    behind = list(graph.graph.nodes)
    modules = (graph.get_submodule(str(n.target)) for n in behind[behind.index(node) :] if n.op == "call_module")
    first = next((m for m in modules if isinstance(m, nn.Linear)), None)
    if first is None:
        return
    for channels in (1, 3):
        side = isqrt(first.in_features // channels)
        if channels * side * side == first.in_features:
            yield (channels, side, side)
    yield (first.in_features,)
