"""All commands: texts, icons, keys."""

from collections import defaultdict
from itertools import combinations

import pytest
from PySide6.QtGui import QKeySequence

from netbuilder.ui import actions, commands, icons
from netbuilder.ui.command import Command
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.session import Session
from netbuilder.ui.start_page import template

ALL = commands.all_commands()
IN_TOOLBAR = ("file.new", "file.open", "file.save", "edit.undo", "edit.redo")


def test_names_are_unique_and_begin_with_their_menu() -> None:
    assert len({c.name for c in ALL}) == len(ALL)
    for menu, _, entries in commands.MENUS:
        assert {c.menu for c in entries} <= {menu}


def test_no_two_commands_share_a_key() -> None:
    """A key of the canvas and one of the window would both be meant while the canvas has the keyboard."""
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for command in ALL:
        for shortcut in command.shortcuts:
            by_key[QKeySequence(shortcut).toString()].append(command.name)
    assert {key: names for key, names in by_key.items() if len(names) > 1} == {}


@pytest.mark.parametrize("command", ALL, ids=lambda c: c.name)
def test_a_command_can_be_shown_and_its_keys_pressed(command: Command) -> None:
    assert command.text.strip()
    if command.icon:
        icons.sign(command.icon)
    for shortcut in command.shortcuts:
        assert QKeySequence(shortcut).toString(), f"Qt does not know {shortcut}"


@pytest.mark.parametrize("name", IN_TOOLBAR)
def test_what_stands_in_the_toolbar_has_icon_and_keys(name: str, window: MainWindow) -> None:
    (command,) = (c for c in ALL if c.name == name)
    assert command.icon and command.shortcuts
    action = window.actions_by_name[name]
    assert action in window.toolbar.actions()
    assert actions.keys(QKeySequence(command.shortcuts[0])) in action.toolTip()


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    shown = [a for menu in window.menuBar().actions() for a in menu.menu().actions() if not a.isSeparator()]
    assert [a.objectName() for a in shown] == [c.name for c in ALL]


def test_letters_of_a_menu_are_unique(window: MainWindow) -> None:
    def letters(texts: list[str]) -> list[str]:
        return [t[t.index("&") + 1].lower() for t in texts if "&" in t.replace("&&", "")]

    bars = [a.text() for a in window.menuBar().actions()]
    assert len(letters(bars)) == len(bars) == len(set(letters(bars)))
    for menu in window.menuBar().actions():
        found = letters([a.text() for a in menu.menu().actions()])
        assert not [a for a, b in combinations(sorted(found), 2) if a == b]


def test_without_a_document_only_what_needs_none_can_be_done(window: MainWindow) -> None:
    assert window.actions_by_name["file.new"].isEnabled()
    for name in ("file.save", "file.close", "edit.undo", "view.frame_all", "view.presentation"):
        assert not window.actions_by_name[name].isEnabled(), name


def test_every_command_can_be_asked_whether_it_is_ready(window: MainWindow) -> None:
    for session in (None, Session(), Session(template.read(template.files()[0]).document)):
        if session is not None:
            window.add(session)
        for command in ALL:
            assert command.is_ready(window) in (True, False), command.name


def test_keys_are_written_for_people() -> None:
    assert actions.keys(QKeySequence("Ctrl+Shift+Z")) == "Ctrl Shift Z"
    assert actions.keys(QKeySequence("Ctrl++")) == "Ctrl +"
