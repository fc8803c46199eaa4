"""The View menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netbuilder.ui.canvas.activity_feed import Mode
from netbuilder.ui.command import Command, has_document
from netbuilder.ui.panel import PanelKind
from netbuilder.ui.panels import PANELS
from netbuilder.ui.words import QT_TR_NOOP

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow


def has_several_documents(window: MainWindow) -> bool:
    """Whether there is another tab to go to."""
    return window.tabs.count() > 1


def frame_all(window: MainWindow) -> None:
    """Shows the whole drawing."""
    if window.canvas:
        window.canvas.frame_all()


def frame_selection(window: MainWindow) -> None:
    """Shows what is selected."""
    if window.canvas:
        window.canvas.frame_selection()


def zoom_in(window: MainWindow) -> None:
    """Shows less of the drawing, larger."""
    if window.canvas:
        window.canvas.zoom_in()


def zoom_out(window: MainWindow) -> None:
    """Shows more of the drawing, smaller."""
    if window.canvas:
        window.canvas.zoom_out()


def zoom_actual(window: MainWindow) -> None:
    """Shows the drawing in its own size."""
    if window.canvas:
        window.canvas.zoom_to(1.0)


def toggle_minimap(window: MainWindow) -> None:
    """The map of the drawing, shown or not."""
    if window.page:
        window.page.toggle_minimap()


def present(window: MainWindow) -> None:
    """Presentation mode on or off."""
    window.presentation.toggle()


def _panel(number: int, kind: PanelKind) -> Command:
    return Command(
        f"view.panel_{kind.name}",
        kind.title,
        lambda window: window.docks.toggle(kind.name),
        (f"Ctrl+{number}",) if number < 10 else (),
        kind.icon,
        has_document,
        lambda window: window.docks.is_open(kind.name),
        starts_group=number == 1,
    )


def _turn(step: int, window: MainWindow) -> None:
    window.tabs.turn(step)


def show_activity(mode: Mode, window: MainWindow) -> None:
    """Which nodes show what they do while they are trained."""
    window.activity.choose(mode)
    window.refresh_actions()


def shows(mode: Mode, window: MainWindow) -> bool:
    """Whether that is chosen now."""
    return window.activity.mode == mode


ACTIVITY: tuple[tuple[Mode, str], ...] = (
    ("on", QT_TR_NOOP("On all nodes")),
    ("selected", QT_TR_NOOP("On the selected nodes")),
    ("off", QT_TR_NOOP("Off")),
)
COMMANDS: tuple[Command, ...] = (
    Command(
        "view.zoom_in", QT_TR_NOOP("Zoom in"), zoom_in, ("Ctrl++", "Ctrl+="), "mdi6.magnify-plus-outline", has_document,
    ),
    Command(
        "view.zoom_out", QT_TR_NOOP("Zoom out"), zoom_out, ("Ctrl+-",), "mdi6.magnify-minus-outline", has_document,
    ),
    Command(
        "view.zoom_actual", QT_TR_NOOP("Actual size"), zoom_actual, ("Ctrl+0",), "mdi6.numeric-1-box-outline",
        has_document,
    ),
    Command(
        "view.frame_all", QT_TR_NOOP("Show everything"), frame_all, ("Home",), "mdi6.fit-to-page-outline",
        has_document, on_canvas=True,
    ),
    Command(
        "view.frame_selection", QT_TR_NOOP("Show the selection"), frame_selection, ("F",),
        "mdi6.image-filter-center-focus", has_document, on_canvas=True,
    ),
    Command(
        "view.minimap", QT_TR_NOOP("Map of the drawing"), toggle_minimap, ("Alt+M",), "mdi6.map-outline", has_document,
        lambda window: window.page is not None and not window.page.minimap.isHidden(),
    ),
    *(
        Command(
            f"view.activity_{mode}", text, partial(show_activity, mode), (), "", has_document, partial(shows, mode),
            submenu=QT_TR_NOOP("Activity of the nodes"),
        )
        for mode, text in ACTIVITY
    ),
    *(_panel(number, kind) for number, kind in enumerate(PANELS, start=1)),
    Command(
        "view.reset_layout", QT_TR_NOOP("Reset layout"), lambda window: window.docks.reset(), (),
        "mdi6.view-dashboard-outline", has_document,
    ),
    Command(
        "view.next_document", QT_TR_NOOP("Next document"), partial(_turn, 1), ("Ctrl+Tab",), "mdi6.arrow-right",
        has_several_documents, starts_group=True,
    ),
    Command(
        "view.previous_document", QT_TR_NOOP("Previous document"), partial(_turn, -1), ("Ctrl+Shift+Tab",),
        "mdi6.arrow-left", has_several_documents,
    ),
    Command(
        "view.presentation", QT_TR_NOOP("Presentation"), present, ("F11",), "mdi6.presentation", has_document,
        lambda window: window.presentation.is_on, QT_TR_NOOP("Big type, thick wires, nothing around the canvas"),
        starts_group=True,
    ),
)  # fmt: skip
