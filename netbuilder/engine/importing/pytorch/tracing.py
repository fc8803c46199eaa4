"""A user's module, found in its file, traced by torch.fx and described. Runs in a process of its own."""

from __future__ import annotations

import importlib.util
import inspect
import operator
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, fx, nn

from netbuilder.engine.importing.pytorch.described import Description, Leaf, Traced, Wish, arguments_of
from netbuilder.engine.importing.pytorch.entering import Entry, entries

PLAIN = (bool, int, float, str, type(None))
MOST_NODES = 5000
LARGEST = 1 << 24  # elements of a constant


class CannotTrace(ValueError):
    """The module is not one that can be drawn; the sentence says why."""


def traced(wish: Wish) -> tuple[Description, dict[str, Tensor]]:
    """The module's description; its tensors ("weights.…"), and samples with what it answers ("in.0", "out.0")."""
    torch.manual_seed(0)
    model = find(load(Path(wish.file)), wish.object, *arguments_of(wish.arguments))
    return described(model.eval().cpu().float(), wish.inputs, wish.file)


def described(model: nn.Module, inputs: list[str], file: str) -> tuple[Description, dict[str, Tensor]]:
    """The description of a module in its mode for use. ``inputs``: their shapes; ``file``: where its code stands."""
    graph = fx.GraphModule(model, _trace(model))
    given = entries(graph, inputs)
    runs = [_run(graph, given, size) for size in (2, 3)]
    shapes = [{name: _facts(value) for name, value in run.items()} for run in runs]
    constants = _constants(graph.graph, *runs)
    samples = [e.sample(3) for e in given]
    with torch.no_grad():
        answers = model(*(t.clone() for t in samples))
    tensors = {f"weights.{name}": t.detach().contiguous().clone() for name, t in model.state_dict().items()}
    tensors |= {f"constant.{name}": t.contiguous().clone() for name, t in constants.items()}
    tensors |= {f"in.{i}": t.contiguous() for i, t in enumerate(samples)}
    tensors |= {f"out.{i}": t.contiguous().clone() for i, t in enumerate(_flat(answers))}
    trained = [f"weights.{name}" for name, _ in model.named_parameters(remove_duplicate=False)]
    nodes = [_described(node, shapes, file) for node in graph.graph.nodes]
    leaves = {
        str(n.target): leaf(graph.get_submodule(str(n.target))) for n in graph.graph.nodes if n.op == "call_module"
    }
    notes = [e.note for e in given if e.note]
    return Description("", type(model).__name__, nodes, leaves, trained, notes), tensors


def load(path: Path) -> Any:
    """The user's file as a module: this runs it."""
    sys.path.insert(0, str(path.parent))
    spec = importlib.util.spec_from_file_location("users_model", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["users_model"] = module
    spec.loader.exec_module(module)
    return module


def find(module: Any, name: str, given: Sequence[Any] = (), named: Mapping[str, Any] | None = None) -> nn.Module:
    """The object asked for, made if it is a class or a function; without a name the one network the file has.

    ``given``, ``named``: arguments for what makes it.
    """
    if not name and (given or named):
        classes = list(_classes(module))
        if len(classes) != 1:
            raise CannotTrace(f"name the class or function that gets the arguments: {_offered(module)}")
        name = classes[0]
    if name:
        if not hasattr(module, name):
            raise CannotTrace(f'the file has no "{name}"; it has {_offered(module)}')
        return _made(getattr(module, name), name, given, named or {})
    objects = {k: v for k, v in vars(module).items() if isinstance(v, nn.Module)}
    if len(objects) == 1:
        return next(iter(objects.values()))
    made = objects or dict(_instances(module))
    inside = {type(m) for model in made.values() for m in model.modules() if m is not model}
    outer = {k: v for k, v in made.items() if type(v) not in inside}
    if len(outer) != 1:
        raise CannotTrace(f"expected one network in the file; name one of them as the object: {_offered(module)}")
    return next(iter(outer.values()))


def _made(found: Any, name: str, given: Sequence[Any], named: Mapping[str, Any]) -> nn.Module:
    made = found if isinstance(found, nn.Module) or not callable(found) else found(*given, **named)
    if not isinstance(made, nn.Module):
        raise CannotTrace(f'"{name}" is a {type(made).__name__}; expected a torch.nn.Module, or what makes one')
    return made


def _classes(module: Any) -> dict[str, type[nn.Module]]:
    found = {k: v for k, v in vars(module).items() if isinstance(v, type) and issubclass(v, nn.Module)}
    return {k: v for k, v in found.items() if v.__module__ == module.__name__}


def _instances(module: Any) -> Iterator[tuple[str, nn.Module]]:
    """The classes that need no arguments, made."""
    for name, kind in _classes(module).items():
        parameters = list(inspect.signature(kind).parameters.values())
        if all(p.default is not p.empty or p.kind in (p.VAR_POSITIONAL, p.VAR_KEYWORD) for p in parameters):
            yield name, kind()


def _offered(module: Any) -> str:
    names = [k for k, v in vars(module).items() if isinstance(v, nn.Module)]
    return ", ".join([*names, *_classes(module)]) or "none"


def _trace(model: nn.Module) -> fx.Graph:
    """The graph of the forward, with optional arguments left at their defaults."""
    optional = {
        name: parameter.default
        for name, parameter in inspect.signature(model.forward).parameters.items()
        if parameter.default is not parameter.empty
    }
    try:
        graph = Tracer().trace(model, concrete_args=optional or None)
    except (fx.proxy.TraceError, TypeError) as error:
        raise CannotTrace(
            "its forward depends on the values or the number of its data (an if, a loop, len or range over a tensor), "
            f"and a drawing is always the same ({' '.join(str(error).split())[:120]})"
        ) from error
    _drop_optional(graph, set(optional))
    if len(graph.nodes) > MOST_NODES:
        raise CannotTrace(f"it makes {len(graph.nodes)} steps; a drawing has at most {MOST_NODES}")
    return graph


class Tracer(fx.Tracer):
    """Remembers lines; goes into everything but the layers of torch.nn, and classes that only inherit their forward."""

    record_stack_traces = True
    proxy_buffer_attributes = True

    def is_leaf_module(self, m: nn.Module, module_qualified_name: str) -> bool:
        inherited = m.forward.__module__.startswith("torch.nn.modules")
        return inherited and not isinstance(m, nn.Sequential | nn.ModuleList | nn.ModuleDict)


def _drop_optional(graph: fx.Graph, optional: set[str]) -> None:
    """Arguments that keep their defaults, and the checks torch.fx makes of them."""
    for node in reversed(list(graph.nodes)):
        is_check = node.op == "call_function" and getattr(node.target, "__name__", "") in ("_assert_is_none", "_assert")
        is_left = node.op == "placeholder" and any(str(node.target).startswith(name) for name in optional)
        is_compared = node.op == "call_function" and node.target is operator.eq and not node.users
        if is_check or ((is_left or is_compared) and not node.users):
            graph.erase_node(node)


def _run(graph: fx.GraphModule, given: list[Entry], size: int) -> dict[str, Any]:
    """What every node gives for a batch of this size."""
    found: dict[str, Any] = {}

    class Watch(fx.Interpreter):
        def run_node(self, n: fx.Node) -> Any:
            result = found[n.name] = super().run_node(n)
            return result

    with torch.no_grad():
        Watch(graph).run(*(e.sample(size) for e in given))
    return found


def _constants(graph: fx.Graph, two: dict[str, Any], three: dict[str, Any]) -> dict[str, Tensor]:
    """Calls that give the same numbers whatever comes in: positions, masks."""
    calls = (n.name for n in graph.nodes if n.op in ("call_function", "call_method"))
    pairs = ((name, two.get(name), three.get(name)) for name in calls)
    return {
        name: a
        for name, a, b in pairs
        if isinstance(a, Tensor)
        and isinstance(b, Tensor)
        and a.shape == b.shape
        and a.numel() <= LARGEST
        and a.equal(b)
    }


def _facts(value: Any) -> Any:
    """Shape and dtype of tensors, in lists where they come in lists; numbers; None for anything else."""
    if type(value) in (int, float) and isfinite(value):
        return value
    if isinstance(value, Tensor):
        return tuple(value.shape), str(value.dtype).removeprefix("torch.")
    return [_facts(v) for v in value] if isinstance(value, tuple | list) and not isinstance(value, torch.Size) else None


def _joined(two: Any, three: Any) -> Any:
    if isinstance(two, list) and isinstance(three, list):
        return [_joined(a, b) for a, b in zip(two, three, strict=True)]
    if type(two) in (int, float) and two == three:
        return two
    if not isinstance(two, tuple) or not isinstance(three, tuple):
        return None
    return {"two": two[0], "three": three[0], "dtype": two[1]}


def _described(node: fx.Node, shapes: list[dict[str, Any]], file: str) -> Traced:
    target = node.target if isinstance(node.target, str) else _name_of(node.target)
    gives = _joined(*(found.get(node.name) for found in shapes)) if node.op != "output" else None
    kwargs = {k: _json(v) for k, v in node.kwargs.items()}
    args = [_json(a) for a in node.args]
    return Traced(node.name, node.op, target, args, kwargs, gives, _line(node, file), _around(node))  # type: ignore[arg-type]


def _around(node: fx.Node) -> list[tuple[str, str]]:
    """The modules whose forward the step belongs to; a second call of one has a place of its own."""
    stack = [(str(place), kind.__name__) for place, (_, kind) in node.meta.get("nn_module_stack", {}).items()]
    return stack[:-1] if node.op == "call_module" else stack


def _name_of(function: Any) -> str:
    return str(getattr(function, "__name__", function)).lstrip("_")


def _json(value: Any) -> Any:
    if isinstance(value, fx.Node):
        return {"node": value.name}
    if isinstance(value, slice):
        return {"slice": [_json(value.start), _json(value.stop), _json(value.step)]}
    if value is Ellipsis:
        return {"dots": True}
    if isinstance(value, dict):
        return {"table": {str(k): _json(v) for k, v in value.items()}}
    if isinstance(value, tuple | list):
        return [_json(v) for v in value]
    if isinstance(value, float) and value in (float("inf"), -float("inf")):
        return {"other": str(value)}
    return value if isinstance(value, PLAIN) else {"other": str(value)[:80]}


def _line(node: fx.Node, file: str) -> int:
    """The last line of the user's file on the way to this node."""
    lines = [text for text in (node.stack_trace or "").splitlines() if f'"{file}"' in text]
    found = re.search(r" line (\d+)", lines[-1]) if lines else None
    return int(found[1]) if found else 0


def leaf(module: nn.Module) -> Leaf:
    """A layer of torch.nn with its settings; layers inside it too (those of a TransformerEncoder)."""
    settings: dict[str, Any] = {}
    for name, value in vars(module).items():
        if name.startswith("_"):
            continue
        if isinstance(value, PLAIN):
            settings[name] = value
        elif isinstance(value, tuple | list) and all(isinstance(v, PLAIN) for v in value):
            settings[name] = list(value)
        elif callable(value):
            settings[name] = {"function": _name_of(value)}
    settings["weights"] = sorted(name for name, _ in module.named_parameters(recurse=False))
    inside = {name: leaf(child) for name, child in module.named_children()}
    kind = next(c.__name__ for c in type(module).__mro__ if c.__module__.startswith("torch.nn"))
    return Leaf(kind, settings, inside)


def _flat(value: Any) -> list[Tensor]:
    if isinstance(value, Tensor):
        return [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple | list) else ()
    return [t for v in values for t in _flat(v)]
