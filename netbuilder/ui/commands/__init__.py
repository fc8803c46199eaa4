"""Everything the user can do, a module a menu; the order here is the order of the menus."""

from __future__ import annotations

from netbuilder.ui.command import Command
from netbuilder.ui.commands import edit, file, help, model, tools, train, view
from netbuilder.ui.words import QT_TR_NOOP

MENUS: tuple[tuple[str, str, tuple[Command, ...]], ...] = (
    ("file", QT_TR_NOOP("&File"), file.COMMANDS),
    ("edit", QT_TR_NOOP("&Edit"), edit.COMMANDS),
    ("view", QT_TR_NOOP("&View"), view.COMMANDS),
    ("model", QT_TR_NOOP("&Model"), model.COMMANDS),
    ("train", QT_TR_NOOP("T&rain"), train.COMMANDS),
    ("tools", QT_TR_NOOP("&Tools"), tools.COMMANDS),
    ("help", QT_TR_NOOP("&Help"), help.COMMANDS),
)


def all_commands() -> tuple[Command, ...]:
    """Every command, in the order of the menus."""
    return tuple(command for _, _, commands in MENUS for command in commands)
