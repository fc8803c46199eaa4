"""The page one sees first."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from netbuilder.graph.document import Document, Graph
from netbuilder.graph.files import load, save
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.settings import Settings
from netbuilder.ui.start_page import template
from netbuilder.ui.start_page.card import Card
from netbuilder.ui.start_page.subjects import SUBJECTS
from netbuilder.ui.start_page.thumbnail import thumbnail
from netbuilder.ui.theme import theme
from netbuilder.ui.translation import install


def _filled(window: MainWindow, qtbot: QtBot) -> dict[str, Card]:
    qtbot.waitUntil(window.start_page.templates.is_complete)
    return {file.stem: card for file, card in window.start_page.templates.cards.items()}


@pytest.fixture
def recent(tmp_path: Path) -> tuple[Path, Path]:
    """A file that is there and one that is gone, on the list."""
    there, gone = tmp_path / "there.netb", tmp_path / "gone.netb"
    save(Document(), there)
    settings = Settings()
    settings.add_recent(gone)
    settings.add_recent(there)
    return there, gone


def test_every_template_has_a_card_with_its_own_words(window: MainWindow, qtbot: QtBot) -> None:
    cards = _filled(window, qtbot)
    assert set(cards) == {f.stem for f in template.FOLDER.glob("*.netb")}
    card = cards["digits_cnn"]
    notes = load(template.FOLDER / "digits_cnn.netb").notes
    assert card.template is not None
    assert notes.startswith(f"{card.template.title} · {card.template.line}")
    assert card.template.title in card.accessibleName() and card.template.line in card.accessibleName()


def test_every_template_says_what_it_reached() -> None:
    assert all(template.read(f).title and template.read(f).line for f in template.files())


def test_a_click_opens_a_copy_of_the_template(window: MainWindow, qtbot: QtBot) -> None:
    card = _filled(window, qtbot)["iris"]
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    session = window.session
    assert session is not None and session.file is None and session.name == "iris"
    assert session.document == load(template.FOLDER / "iris.netb")
    assert not window.start_page.isVisible()


def test_the_words_of_a_template_are_in_the_language_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    card = _filled(window, qtbot)["playground_xor"]
    install(_application(), "zh_CN")
    try:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    finally:
        install(_application(), "en")
    assert window.session is not None
    made = window.session.document
    assert made.notes.startswith("游乐场：异或 · ") and made.graph.frames[0].title == "一个点，以及它在哪一边"


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app


def test_a_card_is_opened_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    card = _filled(window, qtbot)["digits_mlp"]
    assert card.focusPolicy() & Qt.FocusPolicy.TabFocus
    qtbot.keyClick(card, Qt.Key.Key_Space)
    assert window.session is not None


def test_new_makes_an_empty_drawing(window: MainWindow, qtbot: QtBot) -> None:
    button = window.start_page.focusProxy()
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.session is not None and window.session.document == Document()


def test_recent_files_open(recent: tuple[Path, Path], window: MainWindow, qtbot: QtBot) -> None:
    there, gone = recent
    assert [row.file for row in window.start_page.recent.rows] == [there, gone]
    qtbot.mouseClick(window.start_page.recent.rows[0].open, Qt.MouseButton.LeftButton)
    assert window.session is not None and window.session.file == there


def test_a_missing_file_is_told_and_can_be_taken_off(
    recent: tuple[Path, Path], window: MainWindow, qtbot: QtBot
) -> None:
    there, _gone = recent
    qtbot.mouseClick(window.start_page.recent.rows[1].open, Qt.MouseButton.LeftButton)
    assert window.session is None
    (bar,) = window.messages.bars()
    assert "gone.netb" in bar.text and bar.kind == "warning"
    qtbot.mouseClick(bar.buttons[0], Qt.MouseButton.LeftButton)
    assert window.settings.recent == [there]
    assert [row.file for row in window.start_page.recent.rows] == [there]


def test_the_cross_takes_a_file_off_the_list(recent: tuple[Path, Path], window: MainWindow, qtbot: QtBot) -> None:
    there, gone = recent
    qtbot.mouseClick(window.start_page.recent.rows[0].cross, Qt.MouseButton.LeftButton)
    assert [row.file for row in window.start_page.recent.rows] == [gone] and there.exists()


@pytest.mark.parametrize(("width", "columns"), [(1366, 3), (1920, 4)])
def test_cards_follow_the_width_and_nothing_is_cut(window: MainWindow, qtbot: QtBot, width: int, columns: int) -> None:
    window.resize(width, 768)
    cards = list(_filled(window, qtbot).values())
    qtbot.waitUntil(lambda: len({c.y() for c in cards[:columns]}) == 1 and cards[columns].y() > cards[0].y())
    assert window.start_page.widget().width() <= window.start_page.viewport().width()


def test_pictures_are_in_the_colours_of_the_theme(window: MainWindow, qtbot: QtBot) -> None:
    graph = load(template.FOLDER / "digits_cnn.netb").graph
    for choice in ("light", "dark"):
        theme.use(choice)
        picture = thumbnail(graph, QSize(240, 104)).toImage()
        points = {picture.pixelColor(x, y).name() for x in range(240) for y in range(104)}
        wanted = [theme.family("convolution"), theme.family("core"), theme.color("canvas")]
        assert {QColor(c).name() for c in wanted} <= points
    theme.use("system")


def test_a_picture_of_nothing_is_empty_canvas() -> None:
    picture = thumbnail(Graph(), QSize(60, 40), 2.0)
    assert (picture.width(), picture.height()) == (120, 80)
    assert picture.toImage().pixelColor(1, 1).name() == theme.color("canvas").name()


def test_every_template_has_one_subject() -> None:
    named = [name for subject in SUBJECTS for name in subject.templates]
    assert len(named) == len(set(named))
    assert {f.stem for f in template.FOLDER.glob("*.netb")} <= set(named)


def test_a_subject_shows_its_templates_alone(window: MainWindow, qtbot: QtBot) -> None:
    cards, bar = _filled(window, qtbot), window.start_page.templates.subjects
    bar.setFocus()
    for number, subject in enumerate(SUBJECTS, start=1):
        qtbot.keyClick(bar, Qt.Key.Key_Right)
        assert bar.currentIndex() == number and bar.tabText(number) == subject.name
        assert {name for name, card in cards.items() if card.isVisible()} == set(subject.templates) & set(cards)
    bar.setCurrentIndex(0)
    assert all(card.isVisible() for card in cards.values())
