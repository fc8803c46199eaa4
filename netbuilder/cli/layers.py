"""``netbuilder layers``: every layer there is; with a name, its parameters and help page."""

from __future__ import annotations

import argparse
from dataclasses import MISSING
from difflib import get_close_matches
from typing import Any

import netbuilder.graph.terminals
import netbuilder.layers  # noqa: F401  all the others
from netbuilder.base.declared import to_json
from netbuilder.base.parameter import Parameter
from netbuilder.cli.common import UsageError, json_option, show, show_json, table
from netbuilder.layers.base import FAMILIES, Layer


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", nargs="?", metavar="NAME", help="one layer; none: all of them")
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    kinds = sorted(set(Layer.table.values()), key=lambda k: (FAMILIES.index(k.family), k.__name__))
    named = _named(args.name) if args.name else None
    if args.json:
        show_json(describe(named) if named else {"layers": [describe(kind) for kind in kinds]})
    else:
        show(_page(named) if named else table([(kind.__name__, kind.family, kind.summary()) for kind in kinds]))
    return 0


def _named(name: str) -> type[Layer]:
    """By its name in any case, or by a name it has in another framework."""
    found = {known.lower(): kind for known, kind in Layer.table.items()}
    other = {word.lower(): kind for kind in Layer.table.values() for word in kind.also}
    if kind := found.get(name.lower()) or other.get(name.lower()):
        return kind
    near = get_close_matches(name.lower(), found, n=3)
    hint = f"; did you mean {', '.join(found[n].__name__ for n in near)}?" if near else "."
    raise UsageError(f'There is no layer "{name}"{hint}')


def describe(kind: type[Layer]) -> dict[str, Any]:
    """Everything that is declared about a layer, as JSON."""
    return {
        "name": kind.__name__,
        "family": kind.family,
        "summary": kind.summary(),
        "also": list(kind.also),
        "inputs": list(kind.inputs),
        "outputs": list(kind.outputs),
        "variadic": kind.variadic,
        "parameters": [_parameter(p) for p in kind.parameters()],
        "page": kind.page(),
    }


def _parameter(p: Parameter) -> dict[str, Any]:
    limits = {"min": p.min, "max": p.max, "above": p.above, "below": p.below}
    return {
        "name": p.name,
        "required": _is_required(p),
        "default": None if _is_required(p) else to_json(p.default),
        "expected": p.expectation(),
        "choices": list(p.choices),
        "range": {name: limit for name, limit in limits.items() if limit is not None},
        "unit": p.unit,
        "help": p.help,
        "more": p.more,
    }


def _is_required(p: Parameter) -> bool:
    return p.default is MISSING


def _page(kind: type[Layer]) -> str:
    ports = "any number of inputs" if kind.variadic else f"inputs: {', '.join(kind.inputs) or 'none'}"
    head = f"{kind.__name__} ({kind.family}; {ports}; outputs: {', '.join(kind.outputs) or 'none'})"
    rows = [(f"  {p.name}", _default(p), p.help) for p in kind.parameters()]
    parameters = f"\n\nParameters:\n{table(rows)}" if rows else ""
    return f"{head}\n\n{kind.page()}{parameters}"


def _default(p: Parameter) -> str:
    return "(required)" if _is_required(p) else f"= {to_json(p.default)}"
