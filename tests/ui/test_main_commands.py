"""All commands: texts, icons, keys."""

from collections import defaultdict

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

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


def _entries(menu: QMenu) -> list[QAction]:
    """What stands in a menu and in those within it."""
    found: list[QAction] = []
    for action in menu.actions():
        inner = action.menu()
        is_own = isinstance(inner, QMenu) and not action.objectName()
        found += _entries(inner) if is_own else [] if action.isSeparator() else [action]
    return found


def _menus(window: MainWindow) -> list[QMenu]:
    return [menu for a in window.menuBar().actions() if isinstance(menu := a.menu(), QMenu)]


def test_every_command_is_in_a_menu(window: MainWindow) -> None:
    shown = [action.objectName() for menu in _menus(window) for action in _entries(menu)]
    assert sorted(shown) == sorted(c.name for c in ALL)


def test_letters_of_a_menu_are_unique(window: MainWindow) -> None:
    bars = _letters(window.menuBar().actions())
    assert len(bars) == len(window.menuBar().actions()) == len(set(bars))
    for menu in _menus(window):
        found = _letters(menu.actions())
        assert len(found) == len(set(found)), menu.title()


def _letters(actions: list[QAction]) -> list[str]:
    texts = [a.text().replace("&&", "") for a in actions]
    return [t[t.index("&") + 1].lower() for t in texts if "&" in t]


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
