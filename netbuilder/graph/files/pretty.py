"""JSON text that people and git read well: one node, one wire, one setting a line."""

from __future__ import annotations

import json
from typing import Any

WIDTH = 110
ALWAYS_OPEN = frozenset({"nodes", "edges", "blocks", "frames", "comments"})


def pretty(value: Any) -> str:
    """Two spaces a level; what fits on a line stays on it, lists of nodes and wires are always one item a line."""
    return _open(value, 0) + "\n"


def _render(value: Any, level: int, is_open: bool) -> str:
    if not isinstance(value, dict | list) or not value:
        return _line(value)
    flat = _line(value)
    return _open(value, level) if is_open or len(flat) + 2 * level > WIDTH else flat


def _open(value: dict[str, Any] | list[Any], level: int) -> str:
    pad = "  " * (level + 1)
    if isinstance(value, dict):
        items = [f"{_line(k)}: {_render(v, level + 1, _stays_open(k, v))}" for k, v in value.items()]
        start, end = "{", "}"
    else:
        items = [_render(v, level + 1, False) for v in value]
        start, end = "[", "]"
    return start + "\n" + ",\n".join(pad + item for item in items) + "\n" + "  " * level + end


def _stays_open(key: str, value: Any) -> bool:
    return key in ALWAYS_OPEN or (isinstance(value, dict) and not ALWAYS_OPEN.isdisjoint(value))


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
