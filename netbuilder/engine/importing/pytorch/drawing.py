"""From the description of a traced module to a drawing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from torch import Tensor as Weights

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.importing.blocks import Scope
from netbuilder.engine.importing.imported import Entry, ImportFailed
from netbuilder.engine.importing.pytorch import arithmetic, axes, core, elementwise, grids, sequences
from netbuilder.engine.importing.pytorch.call import FUNCTIONS, MODULES, Step
from netbuilder.engine.importing.pytorch.described import Description, Facts, Traced, facts
from netbuilder.engine.importing.pytorch.sketch import SEQUENCE, Held, Inexpressible, Sketch, Tensor, batch_axis
from netbuilder.graph.document import Edge, Graph
from netbuilder.graph.terminals import Input, Output

CONVERTERS = (arithmetic, axes, core, elementwise, grids, sequences)  # importing them fills the tables
QUIET = ("getattr", "size", "dim", "getitem", "eq", "floordiv", "mod", "numel", "len", "device")
FEATURES_FIRST = ("Conv1d", "ConvTranspose1d", "MaxPool1d", "AvgPool1d", "BatchNorm1d", "InstanceNorm1d", "Dropout1d")


@dataclass
class Drawer:
    """Goes through the steps in order. ``ends``: what the module gives, in order."""

    description: Description
    tensors: Mapping[str, Weights]
    sketch: Sketch = field(default_factory=Sketch)
    values: dict[str, Any] = field(default_factory=dict)
    report: list[Entry] = field(default_factory=list)
    ends: list[Tensor] = field(default_factory=list)
    scopes: dict[str, Scope] = field(default_factory=dict)

    def draw(self) -> Graph:
        """The drawing with Output nodes; ``report`` says what became what, ``scopes`` which module a node was in."""
        for number, node in enumerate(self.description.nodes):
            self.step(node, tuple(self.description.nodes[number + 1 :]))
            for made in self.sketch.nodes:
                self.scopes.setdefault(made, tuple(node.inside))
        for index, end in enumerate(self.ends):
            name = "output" if len(self.ends) == 1 else f"output_{index + 1}"
            self.sketch.edges.append(Edge(end.node, end.port, self.sketch.place(name, Output()), "x"))
        return self.sketch.graph()

    def step(self, node: Traced, behind: tuple[Traced, ...]) -> None:
        if node.op == "placeholder":
            self.values[node.name] = self.entering(node, behind)
        elif node.op == "get_attr":
            self.values[node.name] = self.held(node)
        elif node.op == "output":
            self.ends = list(_flat(self.resolved(node.args[0])))
            if not self.ends and not any(entry.status == "unknown" for entry in self.report):
                raise ImportFailed("The forward gives no tensor that is computed from its inputs.")
        else:
            self.values[node.name] = self.computed(node, behind)

    def entering(self, node: Traced, behind: tuple[Traced, ...]) -> Tensor:
        """An Input node, with its axes as our layers want them."""
        known = _first(node)
        batch = batch_axis(known)
        if batch is None:
            raise ImportFailed(f'The input "{node.name}" has no axis for the batch.')
        shape = [n for i, n in enumerate(known.two) if i != batch]
        order = tuple(_places(batch, len(shape)))
        if len(shape) == 2 and batch == 0 and self.is_features_first(node, behind):
            shape, order = shape[::-1], SEQUENCE
        whole = not known.dtype.startswith("float")
        layer = Input(shape=tuple(shape), dtype="int64" if whole else "float32", classes=self.classes(node, behind))
        type_ = layer.declared_type()
        if type_ is None:
            raise ImportFailed(
                f'The input "{node.name}" is a single number a sample; a drawing begins with at least one axis.'
            )
        found = Tensor(self.sketch.place(node.target, layer), "output", type_, order)
        self.sketch.entries.append(found)
        return found

    def classes(self, node: Traced, behind: tuple[Traced, ...]) -> int | None:
        """How many words an Embedding that reads the input knows."""
        found = [self.description.leaves[n.target] for n in behind if n.op == "call_module" and _reads(n, node)]
        sizes = [leaf.settings["num_embeddings"] for leaf in found if leaf.kind == "Embedding"]
        return min(sizes) if sizes else None

    def is_features_first(self, node: Traced, behind: tuple[Traced, ...]) -> bool:
        leaves = [self.description.leaves[n.target].kind for n in behind if n.op == "call_module" and _reads(n, node)]
        return any(kind in FEATURES_FIRST for kind in leaves)

    def held(self, node: Traced) -> Held:
        key = f"weights.{node.target}"
        if key not in self.tensors:
            raise ImportFailed(
                f'The forward uses "{node.target}", which is neither a parameter nor a buffer of the module.'
            )
        return Held(node.target, self.tensors[key], key in self.description.trained)

    def computed(self, node: Traced, behind: tuple[Traced, ...]) -> Any:
        """The value of a call; a greyed node where no layer does the same."""
        if isinstance(node.gives, int | float) or (not facts(node.gives) and node.target in QUIET):
            return node.gives
        if f"constant.{node.name}" in self.tensors:
            return Held(node.name, self.tensors[f"constant.{node.name}"], trained=False)
        step = self.prepared(node, behind)
        before = len(self.sketch.nodes)
        saved = self.sketch.copy()
        try:
            value = self.converted(step)
        except Inexpressible as error:
            self.sketch = saved
            step = replace(step, sketch=saved)
            value = self.unknown(step, str(error))
        else:
            made = tuple(list(self.sketch.nodes)[before:])
            self.told(node, made)
        return value

    def prepared(self, node: Traced, behind: tuple[Traced, ...]) -> Step:
        leaf = self.description.leaves.get(node.target) if node.op == "call_module" else None
        start = f"weights.{node.target}."
        weights = {k.removeprefix(start): v for k, v in self.tensors.items() if leaf and k.startswith(start)}
        args = tuple(self.resolved(a) for a in node.args)
        kwargs = {k: self.resolved(v) for k, v in node.kwargs.items()}
        name = node.target if leaf else node.target.strip("_")
        return Step(self.sketch, node, name, args, kwargs, behind, leaf, weights)

    def converted(self, step: Step) -> Any:
        kind = step.leaf.kind if step.leaf else step.node.target
        convert = (MODULES if step.leaf else FUNCTIONS).get(kind)
        if convert is None:
            raise Inexpressible("is not known here.")
        try:
            value = convert(step)
        except NetBuilderError as error:
            raise Inexpressible(str(error)) from None
        except (KeyError, IndexError, TypeError, ValueError, StopIteration, AttributeError, AssertionError) as error:
            raise Inexpressible(f"is used in a way that is not known here ({type(error).__name__}: {error}).") from None
        if isinstance(value, Tensor) and facts(step.node.gives) and value.known:
            _check(value, step.gives)
        return value

    def unknown(self, step: Step, why: str) -> Any:
        """A greyed node; what is behind it goes on with the shape torch was seen to give."""
        kind = step.leaf.kind if step.leaf else step.node.target
        given = list(_flat([*step.args, *step.kwargs.values()]))
        known = facts(step.node.gives)
        node = self.sketch.free(step.name)
        value = self.sketch.unknown(step.name, kind, given, known[0] if known else None)
        sentence = f"line {step.node.line}: {why}" if step.node.line else why
        self.report.append(Entry(step.node.target, kind, "unknown", (node,), sentence))
        if not isinstance(step.node.gives, list):
            return value
        return (value, *[None] * (len(known) - 1)) if value is not None else None

    def told(self, node: Traced, made: tuple[str, ...]) -> None:
        kind = self.description.leaves[node.target].kind if node.op == "call_module" else node.target
        if node.op == "call_module" or made:
            self.report.append(Entry(node.target, kind, "same", made))

    def resolved(self, value: Any) -> Any:
        """An argument with values in place of names."""
        if isinstance(value, list):
            return [self.resolved(v) for v in value]
        if isinstance(value, dict) and "node" in value:
            return self.values.get(value["node"])
        if isinstance(value, dict) and value.get("other") in ("inf", "-inf"):
            return float(value["other"])
        if isinstance(value, dict) and "slice" in value:
            return {"slice": self.resolved(value["slice"])}
        if isinstance(value, dict) and "table" in value:
            return list(self.resolved(list(value["table"].values())))
        return value


def _check(value: Tensor, known: Facts) -> None:
    """Inexpressible unless our shape is the one torch was seen to give."""
    sizes = (2, *value.type.shape)
    if tuple(sizes[axis] for axis in value.order) != known.two:
        raise Inexpressible(f"would become {value.type.describe()}, where torch gives {known.two[1:]}.")


def _first(node: Traced) -> Facts:
    found = facts(node.gives)
    if not found:
        raise ImportFailed(f'The input "{node.name}" is no tensor.')
    return found[0]


def _places(batch: int, rank: int) -> Iterator[int]:
    """Our axes in torch's order, the batch being its axis ``batch``."""
    rest = iter(range(1, rank + 1))
    for place in range(rank + 1):
        yield 0 if place == batch else next(rest)


def _reads(node: Traced, source: Traced) -> bool:
    return {"node": source.name} in node.args


def _flat(value: Any) -> Iterator[Tensor]:
    if isinstance(value, Tensor):
        yield value
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _flat(inner)
