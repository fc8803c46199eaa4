"""How good forecasts are, step by step ahead."""

from __future__ import annotations

from typing import Any

from torch import Tensor

from netbuilder.engine.forecasts import Forecasts, Method, known

TINY = 1e-7
Levels = tuple[float | None, float | None]


def scores(found: Forecasts, scale: float, levels: Levels) -> list[dict[str, Any]]:
    """{"step": rows ahead, or 0 for all together, and by method {"mae", "smape", "mase", "pinball", "coverage"}}."""
    steps = [0, *range(1, found.horizon + 1)] if found.horizon > 1 else [1]
    return [{"step": s} | {key: _of(found, m, s, scale, levels) for key, m in found.methods.items()} for s in steps]


def pinball(true: Tensor, limit: Tensor, level: float) -> Tensor:
    """max(q · e, (q - 1) · e) with e = true - limit, elementwise (Koenker & Bassett 1978)."""
    away = true - limit
    return (level * away).maximum((level - 1) * away)


def _of(found: Forecasts, method: Method, step: int, scale: float, levels: Levels) -> dict[str, float | None]:
    columns = slice(None) if step == 0 else slice(step - 1, step)
    true, guess = found.true[:, columns], method.middle[:, columns]
    is_known = true.isfinite()
    true, guess = true[is_known], guess[is_known]
    error = (guess - true).abs()
    made = {
        "mae": error.mean(),
        "smape": (200 * error / (guess.abs() + true.abs()).clamp(min=TINY)).mean(),
        "mase": error.mean() / scale if scale else error.mean() * float("nan"),
    }
    limits = [None if x is None else x[:, columns][is_known] for x in (method.lower, method.upper)]
    pairs = [(x, q) for x, q in zip(limits, levels, strict=True) if x is not None and q is not None]
    if pairs:
        made["pinball"] = sum((pinball(true, x, q).mean() for x, q in pairs), start=true.new_zeros(())) / len(pairs)
    if len(pairs) == 2:
        made["coverage"] = ((pairs[0][0] <= true) & (true <= pairs[1][0])).float().mean()
    return {name: known(float(value)) for name, value in made.items()}
