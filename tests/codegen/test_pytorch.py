"""Printed PyTorch is the built module: same keys, same first weights, same outputs, bit for bit."""

from __future__ import annotations

import ast
from dataclasses import replace
from typing import Any

import pytest
import torch
from torch import nn

from netbuilder.codegen.names import MODULE_RESERVED
from netbuilder.codegen.program import ProgramError, to_program
from netbuilder.codegen.pytorch import pytorch_script
from netbuilder.engine.build import build
from netbuilder.graph.block import Block
from netbuilder.graph.document import BlockDefinition, Document, Edge, Graph, Node
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import BlockInput, BlockOutput, Input
from netbuilder.layers.base import Layer
from tests.codegen.drawings import LAYERS, alone, chain, fitting, random_drawing, samples

SEED = 7


def printed_model(document: Document, seed: int = SEED) -> nn.Module:
    space: dict[str, Any] = {"__name__": "script"}
    exec(compile(pytorch_script(document, infer(document)), "script", "exec", dont_inherit=True), space)
    model: nn.Module = space["make_model"](seed)
    return model


def outcome(model: nn.Module, inputs: list[torch.Tensor]) -> Any:
    """What the model gives, its penalties included, or the kind of error it raises."""
    torch.manual_seed(SEED)
    found = model(*inputs)
    penalties = [m.penalty for m in model.modules() if isinstance(getattr(m, "penalty", None), torch.Tensor)]
    return [*(found if isinstance(found, tuple) else (found,)), *penalties]


def check(document: Document) -> None:
    """Keys, dtypes, frozen weights, first weights, outputs in both modes and what training changed are the same."""
    printed, built = printed_model(document), build(document, SEED)
    compare_states(printed, built)
    inputs = samples(to_program(document, infer(document)))
    for training in (False, True):
        one, two = (outcome(m.train(training), [t.clone() for t in inputs]) for m in (printed, built))
        assert len(one) == len(two)
        for a, b in zip(one, two, strict=True):
            assert a.dtype == b.dtype and torch.equal(a.nan_to_num(), b.nan_to_num())
    compare_states(printed, built)


def compare_states(printed: nn.Module, built: nn.Module) -> None:
    one, two = printed.state_dict(), built.state_dict()
    assert set(one) == set(two)
    for name, tensor in one.items():
        assert tensor.dtype == two[name].dtype and torch.equal(tensor, two[name]), name
    frozen = [{n for n, p in m.named_parameters() if not p.requires_grad} for m in (printed, built)]
    assert frozen[0] == frozen[1]


REQUIRED: dict[str, dict[str, Any]] = {
    "Reshape": {"target_shape": [2, -1]},
    "CenterCrop": {"height": 5, "width": 6},
    "RandomCrop": {"height": 5, "width": 6},
    "GroupNormalization": {"groups": 2},
}


@pytest.mark.parametrize("name", LAYERS)
def test_every_layer_is_printed_as_it_is_built(name: str) -> None:
    layer = Layer.table[name].make(REQUIRED.get(name, {}))
    types = next(fitting(layer), None)
    assert types is not None, f"no sample type fits {name}; add one to TYPES"
    check(alone(layer, types))


VARIANTS: list[tuple[str, dict[str, Any]]] = [
    ("Conv2D", {"filters": 4, "strides": 2, "padding": "same", "activation": "softmax", "trainable": False}),
    ("Conv1D", {"filters": 4, "padding": "causal", "activation": "leaky_relu"}),
    ("LSTM", {"units": 4, "return_sequences": True, "return_state": True, "layers": 2, "dropout": 0.3}),
    ("GRU", {"units": 4, "go_backwards": True, "trainable": False}),
    ("Bidirectional", {"layer": {"type": "LSTM", "units": 3, "return_state": True}, "merge_mode": "ave"}),
    ("TimeDistributed", {"layer": {"type": "Dense", "units": 5, "activation": "leaky_relu"}}),
    ("Dense", {"units": 4, "activation": "log_softmax", "kernel_initializer": "HeNormal", "use_bias": False}),
    (
        "Dense",
        {"units": 4, "kernel_initializer": "Orthogonal", "bias_initializer": {"type": "Constant", "value": 1e-30}},
    ),
    ("BatchNormalization", {"trainable": False}),
]


@pytest.mark.parametrize(("name", "settings"), VARIANTS)
def test_other_settings_are_printed_as_they_are_built(name: str, settings: dict[str, Any]) -> None:
    layer = Layer.table[name].make(settings)
    check(alone(layer, next(fitting(layer))))


@pytest.mark.parametrize("name", LAYERS)
def test_padded_sequences_carry_their_lengths(name: str) -> None:
    layer = Layer.table[name].make(REQUIRED.get(name, {}))
    for types in fitting(layer):
        document = alone(layer, types, padded=True)
        if any(f.padded for f in document.data.fields if document.data) and infer(document).is_valid:
            check(document)
            return


@pytest.mark.parametrize("seed", range(40))
def test_random_graphs_are_printed_as_they_are_built(seed: int) -> None:
    check(random_drawing(seed))


def block_drawing(repeat: int, shared: bool) -> Document:
    """A block of Dense and Add, repeated, with an argument for the activation."""
    dense = Layer.table["Dense"](units=8)
    body = {
        "enter": Node("enter", BlockInput()),
        "dense": Node("dense", dense, bindings=(("activation", "f"),), label="inner"),
        "add": Node("add", Layer.table["Add"]()),
        "leave": Node("leave", BlockOutput()),
    }
    wires = [("enter", "dense", "x"), ("enter", "add", "x"), ("dense", "add", "x"), ("add", "leave", "x")]
    edges = tuple(Edge(a, "output", b, port) for a, b, port in wires)
    block = BlockDefinition("residual", Graph(body, edges), (("f", "tanh"),))
    node = Node("stack", Block(block="residual", repeat=repeat, shared=shared, arguments={"f": "relu"}))
    nodes = {"entry": Node("entry", Input(shape=(8,))), "stack": node, "head": Node("head", dense)}
    outer = (Edge("entry", "output", "stack", "enter"), Edge("stack", "leave", "head", "x"))
    return Document(Graph(nodes, outer), {"residual": block})


@pytest.mark.parametrize("shared", [False, True])
def test_blocks_are_printed_as_they_are_built(shared: bool) -> None:
    document = block_drawing(3, shared)
    check(document)
    weights = {name for name in printed_model(document).state_dict() if name.endswith("weight")}
    assert len(weights) == (2 if shared else 4)


def test_a_chain_reads_like_a_chain() -> None:
    dense = Layer.table["Dense"]
    script = text_of(chain(dense(units=16, activation="relu"), dense(units=3)))
    assert "class Net(nn.Sequential):" in script and "def forward" not in script
    assert "self.layer_0 = nn.Linear(8, 16, bias=True)  # (batch, 16)\n        self.layer_0_relu = nn.ReLU()" in script


def test_what_is_no_chain_says_what_goes_where() -> None:
    dense = Layer.table["Dense"]
    script = text_of(
        chain(dense(units=16, activation="relu"), Layer.table["GlobalAveragePooling1D"](), dense(units=3), shape=(5, 8))
    )
    assert "x = F.relu(self.layer_0(entry))  # (batch, 5, 16)" in script
    assert "x = self.layer_2(x)" in script and script.count("return x") >= 1


def text_of(document: Document) -> str:
    return pytorch_script(document, infer(document))


EVIL = [
    "x\nimport os; os.system('boom')",
    "quote \" ' \"\"\" ''' end",
    "back\\slash \\\n",
    "\u2028boom()\u2029boom()\x0bboom()\x0cboom()\x85boom()\rboom()",
    "\u202eboom()",
    "# -*- coding: utf-7 -*-",
    "\ud800",
]


@pytest.mark.parametrize("evil", EVIL)
def test_labels_notes_and_names_stay_out_of_the_code(evil: str) -> None:
    plain = chain(Layer.table["Dense"](units=3))
    node = replace(plain.graph.nodes["layer_0"], label=evil, note=evil)
    graph = replace(plain.graph, nodes={**plain.graph.nodes, "layer_0": node})
    source = pytorch_script(
        replace(plain, graph=graph, notes=evil), infer(replace(plain, graph=graph)), weights_file=evil
    )
    clean = pytorch_script(plain, infer(plain), weights_file="w")
    assert executable(source, evil) == executable(clean, "w")


def executable(source: str, file: str) -> str:
    """The code without comments, and with the file's name taken out: what is left must not depend on texts."""
    tree = ast.parse(source.encode("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value == file:
            node.value = "FILE"
    return ast.dump(tree)


@pytest.mark.parametrize(
    "name", ["x", "self", "torch", "F", "nn", "train", "class", "forward", "weight", "training", "float"]
)
def test_any_id_can_be_a_node(name: str) -> None:
    plain = chain(Layer.table["Dense"](units=3, activation="relu"), Layer.table["Dense"](units=2))
    nodes = {("entry" if n == "entry" else name if n == "layer_0" else n): v for n, v in plain.graph.nodes.items()}
    nodes[name] = replace(nodes[name], id=name)
    swap = {"layer_0": name}
    edges = tuple(
        replace(e, source=swap.get(e.source, e.source), target=swap.get(e.target, e.target)) for e in plain.graph.edges
    )
    check(Document(Graph(nodes, edges)))


def test_a_mistake_in_the_drawing_is_told() -> None:
    with pytest.raises(ProgramError, match='Conv2D "layer_0"'):
        text_of(chain(Layer.table["Conv2D"]()))


def test_no_reserved_name_is_missing() -> None:
    own = {n for n in dir(torch.fx.GraphModule(nn.Module(), torch.fx.Graph())) if not n.startswith("_")}
    assert own - MODULE_RESERVED == set()
