"""The style sheet of the window, made from the theme's tokens."""

from __future__ import annotations

from pathlib import Path
from string import Template

from netbuilder.ui import fonts
from netbuilder.ui.theme import NAMES, Theme

HEADING = 15.0  # points
CONTROLS = Path(__file__).parents[1] / "resources" / "controls"  # arrows and ticks

_SHEET = Template("""
QMainWindow, QDialog { background: $window; }
QMainWindow::separator { width: 5px; height: 5px; }
QMainWindow::separator:vertical { background: qlineargradient(x1: 0, y1: 0, x2: 1, y2: 0, stop: 0 $panel,
  stop: 0.399 $panel, stop: 0.4 $hairline, stop: 0.6 $hairline, stop: 0.601 $panel, stop: 1 $panel); }
QMainWindow::separator:horizontal { background: qlineargradient(x1: 0, y1: 0, x2: 0, y2: 1, stop: 0 $panel,
  stop: 0.399 $panel, stop: 0.4 $hairline, stop: 0.6 $hairline, stop: 0.601 $panel, stop: 1 $panel); }
QMainWindow::separator:hover { background: $accent; }
QMenuBar { background: $panel; border-bottom: 1px solid $hairline; padding: 2px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $panel; border: 1px solid $hairline; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $hover; color: $text; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $hairline; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::icon:checked { background: $note; border: 1px solid $accent; border-radius: 4px; padding: 2px;
  margin-left: 5px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { background: $accent; border-radius: 4px; image: url("$controls/check_$shade.svg"); }
QToolBar { background: $panel; border: 0; border-bottom: 1px solid $hairline; padding: 4px 8px; spacing: 4px; }
QToolBar::separator { background: $hairline; width: 1px; margin: 4px 4px; }
QToolButton { border: 1px solid transparent; border-radius: 6px; padding: 4px; color: $text; background: transparent; }
QToolButton[role="small"] { padding: 1px; border-radius: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:pressed, QToolButton:checked { background: $hover; border-color: $hairline; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint; }
QPushButton { border: 1px solid $hairline; border-radius: 6px; padding: 4px 12px; background: $panel; color: $text;
  outline: 0; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600; }
QPushButton[role="fix"] { color: $accent; border-color: $accent; }
QPushButton[role="flat"] { border-color: transparent; background: transparent; }
QPushButton[role="flat"]:hover { background: $hover; }
QPushButton[role="field"] { padding: 0; text-align: left; }
QPushButton[role="field"]::menu-indicator { image: none; width: 0; }
QPushButton[role="segment"] { border-color: transparent; background: transparent; color: $muted; padding: 3px 10px; }
QPushButton[role="segment"]:hover { color: $text; }
QPushButton[role="segment"]:focus { border-color: $accent; }
QPushButton[role="segment"]:checked { background: $hover; color: $text; }
QDialog QPushButton[role="segment"]:checked { background: $panel; border-color: $hairline; }
QPushButton[role="card"] { padding: 0; background: $panel; }
QPushButton[role="card"]:hover { border-color: $faint; background: $panel; }
QPushButton[role="card"]:focus { border-color: $accent; }
QPushButton[role="row"] { border-color: transparent; background: transparent; padding: 0; }
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:focus { border-color: $accent; }
QPushButton[role="status"] { border-color: transparent; background: transparent; padding: 2px 6px; margin: 2px 4px; }
QPushButton[role="status"]:hover { background: $hover; }
QPushButton[role="status"]:focus { border-color: $accent; }
QPushButton[kind="ok"] { color: $ok; }
QPushButton[kind="warning"] { color: $warning; }
QPushButton[kind="error"] { color: $error; }
QPushButton[align="left"] { text-align: left; padding: 7px 12px; }
QLineEdit, QAbstractSpinBox, QComboBox, QPlainTextEdit, QTextEdit { background: $panel; color: $text;
  border: 1px solid $hairline; border-radius: 6px; padding: 3px 8px; selection-background-color: $accent;
  selection-color: $on_accent; }
QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border-color: $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled { color: $faint; background: $window; }
QLineEdit[state="error"], QAbstractSpinBox[state="error"], QComboBox[state="error"] { border-color: $error; }
QAbstractSpinBox { padding-right: 18px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: 0; background: transparent; width: 18px; }
QAbstractSpinBox::up-arrow { image: url("$controls/up_$shade.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$controls/down_$shade.svg"); width: 10px; height: 10px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: url("$controls/down_$shade.svg"); width: 12px; height: 12px; }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 14px; height: 14px; border: 1px solid $faint;
  border-radius: 4px; background: $panel; }
QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$controls/check_$shade.svg"); }
QCheckBox::indicator:disabled { border-color: $hairline; background: $window; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $hairline; outline: 0;
  selection-background-color: $hover; selection-color: $text; }
QAbstractItemView { background: $panel; border: 0; outline: 0; selection-background-color: $hover;
  selection-color: $text; alternate-background-color: $hover; }
QHeaderView::section { background: $panel; color: $muted; border: 0; border-bottom: 1px solid $hairline;
  padding: 4px 8px; }
QTabBar { background: $panel; }
QTabBar[role="page"] { background: transparent; }
QTabBar::tab { background: transparent; color: $muted; padding: 8px 12px; border: 0;
  border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $text; border-bottom: 2px solid $accent; font-weight: 600; }
QTabBar::tab:hover { color: $text; }
QMainWindow > QTabBar::tab { padding: 9px 4px 7px 4px; margin: 0 8px; }
QMainWindow > QTabBar::tab:first { margin-left: 12px; }
QTabWidget::pane { border: 0; }
QDockWidget { color: $text; }
QDockWidget::title { background: $panel; padding: 6px 12px; text-align: left; border-bottom: 1px solid $hairline; }
QStatusBar { background: $panel; border-top: 1px solid $hairline; color: $muted; }
QStatusBar::item { border: 0; }
QToolTip { background: $panel; color: $text; border: 1px solid $hairline; padding: 4px 8px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $hairline; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:disabled { background: transparent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollArea { border: 0; background: transparent; }
QProgressBar { border: 0; border-radius: 3px; background: $hairline; height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="faint"] { color: $muted; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}pt; font-weight: 600; }
QLabel[role="error"] { color: $error; }
QLabel[role="warning"] { color: $warning; }
QLabel[role="ok"] { color: $ok; }
QLabel[role="on_primary"] { color: $on_accent; }
QLabel[role="badge"] { background: $hover; color: $muted; border-radius: 8px; padding: 1px 6px; }
QLabel[role="badge"][kind="error"] { background: $error; color: $on_accent; }
QLabel[role="badge"][kind="warning"] { background: $warning; color: $on_accent; }
QLabel[role="picture"] { border: 0; border-top-left-radius: 6px; border-top-right-radius: 6px; }
QLabel[role="pill"] { background: $hover; color: $muted; border-radius: 8px; padding: 1px 8px; }
QPushButton[role="pill"] { background: $hover; color: $muted; border: 1px solid transparent; border-radius: 9px;
  padding: 1px 8px; }
QPushButton[role="pill"]:hover { color: $text; }
QPushButton[role="pill"]:focus { border-color: $accent; }
QLabel[role="hint"] { background: $panel; color: $text; border: 1px solid $hairline; border-radius: 6px;
  padding: 4px 8px; }
QLabel[role="hint"][state="error"] { background: $error_panel; border-color: $error; }
QFrame[role="panel"] { background: $panel; border: 1px solid $hairline; border-radius: 6px; }
QFrame[role="popup"] { background: $panel; border: 1px solid $faint; border-radius: 8px; }
QLineEdit[role="search"] { padding: 6px 10px; }
QFrame[role="line"] { background: $hairline; border: 0; max-height: 1px; min-height: 1px; }
QFrame[role="note"] { background: $hover; border: 0; border-radius: 6px; }
QFrame[role="error"] { background: $error_panel; border: 1px solid $error; border-radius: 6px; }
QLabel[role="error"] { background: transparent; border: 0; }
QFrame[role="message-info"], QFrame[role="message-ok"], QFrame[role="message-warning"] { background: $note;
  border: 0; border-bottom: 1px solid $hairline; }
QFrame[role="message-error"] { background: $error_panel; border: 0; border-bottom: 1px solid $error; }
QWidget[role="page"] { background: $window; }
QWidget[role="surface"] { background: $panel; }
""")


def sheet(theme: Theme) -> str:
    """The style sheet for the theme in use. Widgets choose a look with the dynamic property ``role``."""
    colors = {name: theme.color(name).name() for name in NAMES}
    shade = "dark" if theme.is_dark else "light"
    return _SHEET.substitute(colors, heading=fonts.points(HEADING), controls=CONTROLS.as_posix(), shade=shade)
