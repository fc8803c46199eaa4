"""Helpers are pasted with all they need, from their text alone."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import netbuilder.training.optimizers  # noqa: F401  fills Optimizer.table
from netbuilder.codegen.optimizer_section import make_optimizer, optimizer_source
from netbuilder.codegen.pasted import Pasted, paste, shelf
from netbuilder.engine import modules
from netbuilder.training.optimizer import Optimizer

PUBLIC = sorted(
    name
    for name, thing in vars(modules).items()
    if not name.startswith("_")
    and (inspect.isclass(thing) or inspect.isfunction(thing))
    and thing.__module__.startswith(modules.__name__)
)


def space_of(pasted: Pasted, *more: str) -> dict[str, Any]:
    text = "\n\n".join(["from __future__ import annotations", *pasted.imports, *pasted.definitions, *more])
    space: dict[str, Any] = {"__name__": "script"}
    exec(compile(text, "script", "exec", dont_inherit=True), space)
    return space


@pytest.mark.parametrize("name", PUBLIC)
def test_every_helper_stands_alone(name: str) -> None:
    pasted = paste([name])
    assert name in space_of(pasted) and not any("netbuilder" in line for line in pasted.imports)


@pytest.mark.parametrize("name", sorted({kind.__name__ for kind in Optimizer.table.values()}))
def test_every_optimizer_stands_alone(name: str) -> None:
    made = Optimizer.parse({"type": name, "use_ema": True})
    space = space_of(optimizer_source(made), "\n".join(make_optimizer(made)))
    assert "end_with_average" in space and callable(space["make_optimizer"])


def test_all_helpers_fit_into_one_script() -> None:
    assert set(PUBLIC) <= paste(PUBLIC).names


def test_an_unknown_helper_is_refused() -> None:
    with pytest.raises(LookupError, match="no_such_helper is defined in 0 files"):
        paste(["no_such_helper"])


def test_comments_for_tools_are_not_pasted() -> None:
    assert not any("type: ignore" in d.text or "noqa" in d.text for d in shelf("modules").definitions.values())
