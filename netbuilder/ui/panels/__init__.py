"""The panels around the canvas; the order here is the order of their tabs."""

from __future__ import annotations

from netbuilder.ui.panel import Panel

PANELS: tuple[type[Panel], ...] = ()
