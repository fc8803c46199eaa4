"""What the process that runs a user's file tells about the module in it: plain data, strictly read."""

from __future__ import annotations

import ast
from typing import Any, Literal

import msgspec

from netbuilder.engine.importing.imported import ImportFailed

Shape = tuple[int, ...]
MAX_BYTES = 64 << 20


class Facts(msgspec.Struct, forbid_unknown_fields=True):
    """A tensor as it was seen: shapes with 2 and with 3 samples in a batch, dtype."""

    two: tuple[int, ...]
    three: tuple[int, ...]
    dtype: str


class Traced(msgspec.Struct, forbid_unknown_fields=True):
    """A node of torch.fx. ``args``: JSON with {"node": name} for values, {"slice": [a, b, c]}, {"dots": true}.

    ``gives``: facts of the tensor, a list for several, a number where every batch gives it, None for the rest.
    ``line``: in the user's file. ``inside``: the modules around it, outermost first: place and class of each.
    """

    name: str
    op: Literal["placeholder", "get_attr", "call_module", "call_function", "call_method", "output"]
    target: str
    args: list[Any]
    kwargs: dict[str, Any]
    gives: Any = None
    line: int = 0
    inside: list[tuple[str, str]] = []


class Leaf(msgspec.Struct, forbid_unknown_fields=True):
    """A module of torch.nn: its class, its plain attributes, and the modules inside it."""

    kind: str
    settings: dict[str, Any]
    inside: dict[str, Leaf] = {}


class Description(msgspec.Struct, forbid_unknown_fields=True):
    """A traced module. ``failure``: one sentence when there is none; the rest is empty then."""

    failure: str = ""
    name: str = ""
    nodes: list[Traced] = []
    leaves: dict[str, Leaf] = {}
    trained: list[str] = []
    notes: list[str] = []


class Wish(msgspec.Struct, forbid_unknown_fields=True):
    """What the other process is asked. ``inputs``: shape without batch and dtype of each, "" for a guess.

    ``arguments``: for whatever makes the module, as text, as in a call: "10, width=64".
    """

    file: str
    object: str = ""
    inputs: list[str] = []
    megabytes: int = 4096
    arguments: str = ""


def arguments_of(text: str) -> tuple[list[Any], dict[str, Any]]:
    """The arguments in the text of a call, numbers, texts, lists and the like only; ImportFailed for anything else."""
    try:
        call = ast.parse(f"f({text})", mode="eval").body
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
            raise ValueError
        named = {k.arg: ast.literal_eval(k.value) for k in call.keywords if k.arg}
        if len(named) < len(call.keywords):
            raise ValueError
        return [ast.literal_eval(value) for value in call.args], named
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        raise ImportFailed(f'The arguments "{text[:80]}" cannot be read; expected values like 10, width=64.') from None


def facts(value: Any) -> list[Facts]:
    """``gives`` of a node as facts, those of nested lists one after the other."""
    if value is None or isinstance(value, int | float):
        return []
    if isinstance(value, list):
        return [f for v in value for f in facts(v)]
    return [msgspec.convert(value, Facts)]
