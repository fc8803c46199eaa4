"""The View menu."""

from __future__ import annotations

from netbuilder.ui.command import Command

COMMANDS: tuple[Command, ...] = ()
