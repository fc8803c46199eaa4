"""Calls and values as Python text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator

from netbuilder.base.call import Call

WIDTH = 110
HELPERS = ("modules.", "functions.")


class Text(str):
    """An expression that is printed as it stands."""

    __slots__ = ()


def literal(value: object) -> str:
    """``value`` as an expression; a call becomes a constructed module or a function of one tensor."""
    if isinstance(value, Text):
        return str(value)
    if isinstance(value, Call):
        return constructor(value) if value.is_module else f"lambda x: {function(value, ['x'])}"
    if isinstance(value, float) and not math.isfinite(value):
        return f'float("{value}")'
    if isinstance(value, list | tuple):
        inner = ", ".join(literal(v) for v in value)
        return f"[{inner}]" if isinstance(value, list) else f"({inner},)" if len(value) == 1 else f"({inner})"
    if isinstance(value, str):
        return quoted(value)
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    raise TypeError(f"a call cannot hold a {type(value).__name__}: {value!r}")


def quoted(text: str) -> str:
    """A text as a literal in double quotes, ASCII only."""
    body = ascii(text + "'")[1:-2]  # the extra ' makes ascii() choose double quotes unless there are some inside
    return f'"{body}"' if ascii(text + "'")[0] == '"' else ascii(text)


def comment(text: str) -> str:
    """A text as a comment of one line: whatever ends a line or hides text becomes a space."""
    return "# " + " ".join("".join(c if c.isprintable() else " " for c in text).split())


def indexed(place: str) -> str:
    """A place of modules or weights as the end of an expression: ".residual_1[0].conv_1"."""
    return "".join(f"[{part}]" if part.isdigit() else f".{part}" for part in place.split("."))


def target(call: Call) -> str:
    """How the script calls it: helpers are pasted and stand under their own name."""
    return call.target.rpartition(".")[2] if call.target.startswith(HELPERS) else call.target


def helpers(call: Call) -> Iterator[str]:
    """Names of the pasted helpers a call needs, those of the calls inside it included."""
    if call.target.startswith(HELPERS):
        yield target(call)
    for value in (*call.args, *(v for _, v in call.kwargs), *(w.initial for w in call.weights)):
        if isinstance(value, Call):
            yield from helpers(value)


def arguments(call: Call) -> list[str]:
    """The call's own arguments."""
    return [literal(v) for v in call.args] + [f"{k}={literal(v)}" for k, v in call.kwargs]


def constructor(call: Call) -> str:
    """The expression that constructs a module."""
    return f"{target(call)}({', '.join(arguments(call))})"


def function(call: Call, tensors: Iterable[str], lengths: Iterable[tuple[str, str]] = ()) -> str:
    """The expression that calls a function on tensors (expressions)."""
    given = [f"[{', '.join(tensors)}]"] if call.packed else list(tensors)
    given += arguments(call)
    given += [f"{keyword}={value}" for keyword, value in lengths]
    return f"{target(call)}({', '.join(given)})"


def statement(indent: int, left: str, expression: str, note: str = "") -> list[str]:
    """``left = expression  # note``; too long a call gets one argument a line."""
    start = " " * indent + (f"{left} = " if left else "")
    line = start + expression
    remark = f"  {note}" if note else ""
    if len(line) <= WIDTH or not expression.endswith(")"):
        return [line + remark]
    head, parts = _split_call(expression)
    inner = [f"{' ' * (indent + 4)}{part}," for part in filled(parts)]
    return [f"{start}{head}(", *inner, f"{' ' * indent}){remark}"]


def _split_call(expression: str) -> tuple[str, list[str]]:
    """Name and arguments of a call; commas inside brackets or texts do not part them."""
    head, _, rest = expression[:-1].partition("(")
    parts, depth, start = [], 0, 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|[()\[\]{},]', rest):
        depth += {"(": 1, "[": 1, "{": 1, ")": -1, "]": -1, "}": -1}.get(found[0], 0)
        if found[0] == "," and depth == 0:
            parts.append(rest[start : found.start()].strip())
            start = found.end()
    return head, [*parts, rest[start:].strip()]


def filled(parts: list[str]) -> Iterator[str]:
    """Arguments joined to lines of a readable length."""
    line = ""
    for part in parts:
        if line and len(line) + len(part) > WIDTH - 14:
            yield line
            line = ""
        line = f"{line}, {part}" if line else part
    yield line
