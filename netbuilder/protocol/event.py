"""What everything a worker reports has in common."""

from __future__ import annotations

import msgspec


class Event(msgspec.Struct, frozen=True, tag=True, kw_only=True):
    """Something that happened. On the wire: ``{"type": "Ready", …}``."""
