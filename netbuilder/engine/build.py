"""From a drawing to a torch module: a torch.fx graph that runs compiled or node by node."""

from __future__ import annotations

import operator
from typing import Any

import torch
from torch import fx, nn

from netbuilder.codegen.program import Program, Step, to_program
from netbuilder.engine.realise import construct, initialise, target
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer


def build(document: Document, seed: int = 0) -> fx.GraphModule:
    """The module of a drawing without mistakes (ProgramError otherwise), with first values drawn from ``seed``.

    It takes one tensor an Input node, (batch, *shape), in the order of the drawing, then the lengths, (batch,) int64,
    of those that are padded; it returns a tensor, or a tuple of them when there are several Output nodes.
    """
    return build_program(to_program(document, infer(document)), seed)


def build_program(program: Program, seed: int = 0) -> fx.GraphModule:
    """The module of a program; torch's global generator is left as it was."""
    root = nn.Module()
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        for step in program.modules():
            _hold(root, _name(step), construct(step.call))
        for step in program.modules():
            _prepare(root.get_submodule(_name(step)), step)
    return fx.GraphModule(root, _graph(program))


def _hold(root: nn.Module, place: str, module: nn.Module) -> None:
    """Puts a module where the program has it: "residual_1.0.conv_1" lies in a module 0 of a module residual_1."""
    *around, name = place.split(".")
    for part in around:
        if part not in root._modules:
            root.add_module(part, nn.Module())
        root = root.get_submodule(part)
    root.add_module(name, module)


def _prepare(module: nn.Module, step: Step) -> None:
    initialise(module, step.call)
    if not step.trainable:
        module.requires_grad_(False)


def _graph(program: Program) -> fx.Graph:
    graph = fx.Graph()
    nodes: dict[str, fx.Node] = {}
    for value in input_values(program):
        nodes[value] = graph.placeholder(value)
    for step in program.steps:
        _add(graph, nodes, step)
    results = tuple(nodes[o.value.name] for o in program.outputs)
    graph.output(results[0] if len(results) == 1 else results)
    return graph


def input_values(program: Program) -> list[str]:
    """Names of the model's arguments: the inputs, then the lengths of the padded ones, each once."""
    lengths = [i.lengths.name for i in program.inputs if i.lengths]
    return [i.value.name for i in program.inputs] + list(dict.fromkeys(lengths))


def _add(graph: fx.Graph, nodes: dict[str, fx.Node], step: Step) -> None:
    arguments = tuple(nodes[v.name] for v in step.arguments)
    lengths: dict[str, Any] = {keyword: nodes[v.name] for keyword, v in step.lengths}
    if step.module is not None:
        made = graph.call_module(step.module, arguments, lengths)
    else:
        given = (list(arguments),) if step.call.packed else arguments
        made = graph.call_function(target(step.call), (*given, *step.call.args), {**dict(step.call.kwargs), **lengths})
    made.meta["node"] = step.node
    if len(step.results) == 1:
        nodes[step.results[0].name] = made
        return
    for index, value in enumerate(step.results):
        nodes[value.name] = graph.call_function(operator.getitem, (made, index))


def _name(step: Step) -> str:
    assert step.module is not None
    return step.module
