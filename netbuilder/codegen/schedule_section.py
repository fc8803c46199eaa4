"""The learning-rate formula of a schedule, as a function of the script: its own source with the values put in."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Iterator
from typing import Any

from netbuilder.codegen.section import Section
from netbuilder.training.schedule import Schedule
from netbuilder.training.schedules import Constant


def schedule_section(schedule: Schedule) -> Section:
    """``learning_rate(step, total, base)``; no lines for a constant rate."""
    if isinstance(schedule, Constant):
        return Section(())
    lines: list[str] = []
    names: set[str] = set()
    for part in _functions(schedule, "learning_rate"):
        lines += (["", ""] if lines else []) + ast.unparse(part).splitlines()
        names |= {n.id for n in ast.walk(part) if isinstance(n, ast.Name)}
    return Section(tuple(lines), tuple(f"from math import {n}" for n in ("ceil", "cos", "pi") if n in names))


def _functions(schedule: Schedule, name: str) -> Iterator[ast.FunctionDef]:
    """The rate method as a function, after the helpers and inner schedules it calls."""
    rate = _tree(type(schedule).rate)
    inner = {f"{name}_{p.name}": value for p, value in _inner(schedule)}
    for called, value in inner.items():
        yield from _functions(value, called)
    module = sys.modules[type(schedule).__module__]
    for used in sorted({n.id for n in ast.walk(rate) if isinstance(n, ast.Name)}):
        helper = getattr(module, used, None)
        if inspect.isfunction(helper) and helper.__module__ == module.__name__:
            yield _plain(_tree(helper))
    rate.name, rate.args.args = name, rate.args.args[1:]
    yield _plain(ast.fix_missing_locations(_Filled(schedule, name).visit(rate)))


def _inner(schedule: Schedule) -> Iterator[tuple[Any, Schedule]]:
    for p in schedule.parameters():
        if isinstance(value := getattr(schedule, p.name), Schedule):
            yield p, value


def _tree(function: Any) -> ast.FunctionDef:
    found = ast.parse(textwrap.dedent(inspect.getsource(function))).body[0]
    assert isinstance(found, ast.FunctionDef)
    return found


def _plain(function: ast.FunctionDef) -> ast.FunctionDef:
    """Without annotations, as the rest of the script."""
    function.returns = None
    for argument in function.args.args:
        argument.annotation = None
    return function


class _Filled(ast.NodeTransformer):
    """self.factor becomes 0.5; self.then.rate becomes the function of the inner schedule."""

    def __init__(self, schedule: Schedule, name: str) -> None:
        self.schedule, self.name = schedule, name

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.value, ast.Name) and node.value.id == "self":
            value = getattr(self.schedule, node.attr)
            name = ast.Name(f"{self.name}_{node.attr}", ast.Load())
            return name if isinstance(value, Schedule) else ast.parse(repr(value), mode="eval").body
        is_inner = isinstance(node.value, ast.Name) and node.value.id.startswith(f"{self.name}_")
        return node.value if is_inner and node.attr == "rate" else node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """``self.decay_steps or total``: what is set, else what follows."""
        self.generic_visit(node)
        first = node.values[0]
        if isinstance(node.op, ast.Or) and isinstance(first, ast.Constant):
            return first if first.value else node.values[1]
        return node
