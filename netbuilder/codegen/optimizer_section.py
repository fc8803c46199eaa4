"""The optimizer of a script: the engine's own class, pasted, so that every step is the program's."""

from __future__ import annotations

from typing import Any

from netbuilder.codegen.pasted import Pasted, paste
from netbuilder.codegen.printed import literal, statement
from netbuilder.training.optimizer import Optimizer

CLASSES = {"AdamW": "Adam"}  # AdamW is Adam with another default: every optimizer here has weight decay


def optimizer_source(*optimizers: Optimizer) -> Pasted:
    """Their classes and what they need; LookupError for an optimizer the engine has no class for."""
    names = [_class(o) for o in optimizers] + ["end_with_average"] * any(o.use_ema for o in optimizers)
    found = paste(names, "optimizers")
    return Pasted((*found.imports, "from types import SimpleNamespace"), found.definitions, found.names)


def make_optimizer(optimizer: Optimizer, name: str = "make_optimizer") -> list[str]:
    """``make_optimizer(parameters)``, or under another name."""
    settings: dict[str, Any] = {p.name: getattr(optimizer, p.name) for p in optimizer.parameters()}
    values = ", ".join(f"{name}={literal(value)}" for name, value in settings.items())
    return [
        f"def {name}(parameters):",
        '    """An optimizer of the plan; names of the settings are those of keras.optimizers."""',
        *statement(4, "settings", f"SimpleNamespace({values})"),
        f"    return {_class(optimizer)}(parameters, settings)",
    ]


def _class(optimizer: Optimizer) -> str:
    name = type(optimizer).__name__
    return CLASSES.get(name, name)
