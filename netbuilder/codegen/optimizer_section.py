"""The optimizer of a script: the engine's own class, pasted, so that every step is the program's."""

from __future__ import annotations

from typing import Any

from netbuilder.codegen.pasted import Pasted, paste
from netbuilder.codegen.printed import literal, statement
from netbuilder.training.optimizer import Optimizer

CLASSES = {"AdamW": "Adam"}  # AdamW is Adam with another default: every optimizer here has weight decay


def optimizer_source(optimizer: Optimizer) -> Pasted:
    """The class and what it needs; LookupError for an optimizer the engine has no class for."""
    names = [_class(optimizer)] + ["end_with_average"] * optimizer.use_ema
    found = paste(names, "optimizers")
    return Pasted((*found.imports, "from types import SimpleNamespace"), found.definitions, found.names)


def make_optimizer(optimizer: Optimizer) -> list[str]:
    """``make_optimizer(parameters)``."""
    settings: dict[str, Any] = {p.name: getattr(optimizer, p.name) for p in optimizer.parameters()}
    values = ", ".join(f"{name}={literal(value)}" for name, value in settings.items())
    return [
        "def make_optimizer(parameters):",
        '    """The optimizer of the plan; names of the settings are those of keras.optimizers."""',
        *statement(4, "settings", f"SimpleNamespace({values})"),
        f"    return {_class(optimizer)}(parameters, settings)",
    ]


def _class(optimizer: Optimizer) -> str:
    name = type(optimizer).__name__
    return CLASSES.get(name, name)
