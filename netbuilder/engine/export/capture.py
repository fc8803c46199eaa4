"""The network caught as a graph by torch.export, for batches of any size."""

from __future__ import annotations

import logging
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, fx, nn

from netbuilder.base.tensor import TensorType
from netbuilder.codegen.program import Program, Step, Value
from netbuilder.engine.export.subject import ExportError, Subject, invented

Axes = dict[int, str]  # position of an axis that may have any size -> its name
Attempt = Callable[[nn.Module, tuple[Tensor, ...], tuple[Axes, ...]], object]
TALKATIVE = ("torch.onnx", "torch.export", "torch.fx", "torch._export", "torch._dynamo", "onnxscript", "onnx_ir")


def attempt(subject: Subject, model: nn.Module, how: Attempt, format: str) -> Any:
    """What ``how`` makes of the whole network; ExportError names all layers of which it can make nothing."""
    program = subject.program
    try:
        with quiet(), torch.no_grad():
            return how(model, tuple(invented(program)), axes(program))
    except ExportError:
        raise
    except Exception as error:  # torch raises many kinds
        guilty = _guilty(subject, model, how)
        if guilty:
            raise ExportError(
                f"{format} cannot express {', '.join(guilty)}: replace {'it' if len(guilty) == 1 else 'them'}, "
                "or choose another format, as a PyTorch script (.py)."
            ) from error
        reason = str(error).strip().splitlines() or [type(error).__name__]
        raise ExportError(f"This network cannot be made into {format}: {reason[0][:300]}") from error


def capture(model: nn.Module, given: tuple[Tensor, ...], free: tuple[Axes, ...]) -> torch.export.ExportedProgram:
    """The graph of a module for any size of the axes in ``free``."""
    any_size = tuple(dict.fromkeys(which, torch.export.Dim.DYNAMIC) for which in free)
    return torch.export.export(model, given, dynamic_shapes=any_size)


def axes(program: Program) -> tuple[Axes, ...]:
    """For every argument of the model the axes that may have any size: the batch, and those the drawing leaves open.

    An open axis has its own name ("time"), behind that of the input where several inputs have such an axis.
    """
    open_axes = [[a for d, a in _dims(i.value.type) if d is None] for i in program.inputs]
    count = Counter(name for names in open_axes for name in set(names))
    found: list[Axes] = []
    for entry in program.inputs:
        sizes = enumerate(_dims(entry.value.type), start=1)
        named = {i: a if count[a] == 1 else f"{entry.value.name}_{a}" for i, (d, a) in sizes if d is None}
        found.append({0: "batch", **named})
    return (*found, *({0: "batch"} for _ in {i.lengths.name for i in program.inputs if i.lengths}))


@contextmanager
def quiet() -> Iterator[None]:
    """Without the warnings that exporters give about themselves."""
    loggers = [logging.getLogger(name) for name in TALKATIVE]
    before = [logger.level for logger in loggers]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            for logger in loggers:
                logger.setLevel(logging.CRITICAL)
            yield
        finally:
            for logger, level in zip(loggers, before, strict=True):
                logger.setLevel(level)


def _dims(type: TensorType) -> Iterator[tuple[int | None, str]]:
    return zip(type.shape, type.axes, strict=True)


def _guilty(subject: Subject, model: nn.Module, how: Attempt) -> list[str]:
    """The layers of which ``how`` makes nothing, each tried alone on the tensors that reach it."""
    assert isinstance(model, fx.GraphModule)
    recorded = fx.Interpreter(subject.model, garbage_collect_values=False)
    recorded.run(*invented(subject.program))
    values = {node.name: value for node, value in recorded.env.items()}
    nodes = (node for node in model.graph.nodes if "node" in node.meta)
    found: dict[str, None] = {}
    for step, node in zip(subject.program.steps, nodes, strict=True):
        if step.node not in found and not _works(model, step, node, values, how):
            found[step.node] = None
    return [_described(subject, path) for path in found]


def _works(model: fx.GraphModule, step: Step, node: fx.Node, values: dict[str, Any], how: Attempt) -> bool:
    graph, entries = fx.Graph(), {}
    for source in node.all_input_nodes:
        entries[source] = graph.placeholder(source.name)
    graph.output(graph.node_copy(node, entries.__getitem__))
    given = tuple(values[source.name] for source in entries)
    free = _free(step, len(given))
    try:
        with quiet(), torch.no_grad():
            how(fx.GraphModule(model, graph), given, free)
    except Exception:
        return False
    return True


def _free(step: Step, count: int) -> tuple[Axes, ...]:
    """The axes of a step's tensors that may have any size; tensors that come twice count once."""
    values: Sequence[Value] = tuple(dict.fromkeys((*step.arguments, *(v for _, v in step.lengths))))
    found = ({0: "batch", **{i: "open" for i, d in enumerate(v.type.shape, 1) if d is None}} for v in values)
    return tuple(found)[:count]


def _described(subject: Subject, path: str) -> str:
    """GRU "encoder", of a node inside blocks GRU "block/encoder"."""
    *around, name = (part for part in path.split("/") if not part.isdigit())
    inside = subject.inference.inside(tuple(around))
    return f'{inside.graph.nodes[name].type if inside else "layer"} "{path}"'
