"""The panel "Try it" with models that a real worker has trained."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from netbuilder.base.tensor import TensorType
from netbuilder.datasets.field import Field
from netbuilder.ui.canvas.activity import Activity
from netbuilder.ui.main_window import MainWindow
from netbuilder.ui.panels.try_it.bars import Bars
from netbuilder.ui.panels.try_it.centring import bounds, centre_of_mass, centred
from netbuilder.ui.panels.try_it.entries import entry_for
from netbuilder.ui.panels.try_it.other_entries import ClassEntry, SeriesEntry, TextEntry
from netbuilder.ui.panels.try_it.pad import THICK, Pad
from netbuilder.ui.panels.try_it.panel import TryItPanel
from netbuilder.ui.panels.try_it.picture_entry import PictureEntry
from netbuilder.ui.panels.try_it.plane_entry import PlaneEntry
from netbuilder.ui.panels.try_it.row_entry import RowEntry
from tests.ui.panels.trained import Wiretap, open_template, train, until

LEFT = Qt.MouseButton.LeftButton
SEVEN = ((60, 35), (80, 30), (115, 30), (105, 75), (90, 110), (80, 145))
BAR = ((65, 88), (100, 85), (125, 85))  # most sevens of this data set have one
IMAGE = Field("image", TensorType((1, 28, 28), ("channels", "height", "width"), "float32"), range=(0, 255))


def panel_of(window: MainWindow) -> TryItPanel:
    panel = window.panels["try_it"]
    assert isinstance(panel, TryItPanel)
    return panel


def draw(pad: Pad, points: tuple[tuple[int, int], ...]) -> None:
    QTest.mousePress(pad, LEFT, pos=QPoint(*points[0]))
    for point in points[1:]:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, LEFT, pos=QPoint(*points[-1]))


def ink(pad: Pad) -> int:
    """How much is drawn."""
    image = pad.image()
    return sum(bytes(image.constBits()))


def test_a_seven_is_drawn_and_read(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.resize(1440, 900)
    open_template(window, tmp_path, "digits_mlp", 12)
    panel = panel_of(window)
    wiretap = Wiretap(window)
    window.docks.reveal("try_it")
    until(qtbot, lambda: "Train" in panel.state.text())
    train(qtbot, window)
    assert "Predict" not in wiretap.asked
    (entry,) = panel.entries.values()
    assert isinstance(entry, PictureEntry)
    draw(entry.pad, SEVEN)
    draw(entry.pad, BAR)
    until(qtbot, lambda: panel.bars.answer != {} and panel._number is None and not panel._soon.isActive())
    assert panel.bars.answer["class"] == "7" and panel.bars.accessibleName().startswith("7 ")
    assert sum(share for _, share in panel.bars.rows()) == pytest.approx(1.0, abs=1e-3)

    assert window.session is not None and window.canvas is not None
    nodes = window.canvas.canvas.nodes
    assert all(0 < nodes[n].level <= 1 for n in ("image", "hidden_1", "scores"))
    window.docks.reveal("summary")
    until(qtbot, lambda: not panel.isVisible())
    assert Activity.of(window.session).levels == {} and not any(item.level for item in nodes.values())
    assert not panel._soon.isActive() and panel._number is None
    asked = wiretap.asked.count("Predict")

    window.docks.reveal("try_it")
    until(qtbot, lambda: wiretap.asked.count("Predict") == asked + 1)
    qtbot.mouseClick(entry.erase, LEFT)
    until(qtbot, lambda: panel.bars.answer == {})
    qtbot.mouseClick(panel.random, LEFT)
    until(qtbot, lambda: panel.bars.answer != {} and panel.truth.text() != "")
    assert panel.truth.text().startswith("In the data: label ") and entry.image is not None


def test_a_row_is_typed(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_template(window, tmp_path, "iris", 30)
    train(qtbot, window)
    panel = panel_of(window)
    window.docks.reveal("try_it")
    until(qtbot, lambda: panel.bars.answer != {})
    (entry,) = panel.entries.values()
    assert isinstance(entry, RowEntry)
    for editor, value in zip(entry.editors.values(), ("5.1", "3,5", "1.4", "0.2"), strict=True):
        editor.setFocus()
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, value)
    assert entry.value() == [5.1, 3.5, 1.4, 0.2]
    until(qtbot, lambda: panel.bars.answer.get("class") == "setosa")
    QTest.keyClicks(next(iter(entry.editors.values())), "x")
    assert entry.value() is None
    until(qtbot, lambda: panel.bars.answer == {} and panel.state.text() != "")


def test_drawings_are_centred_like_mnist() -> None:
    """By mass in the middle, 20 pixels high, wherever and however large they are drawn."""
    for place, size in ((QPoint(5, 5), 30), (QPoint(90, 60), 60), (QPoint(40, 20), 120)):
        drawing = QImage(168, 168, QImage.Format.Format_Grayscale8)
        drawing.fill(0)
        painter = QPainter(drawing)
        painter.setPen(QPen(Qt.GlobalColor.white, 6))
        painter.drawLine(place, place + QPoint(0, size))
        painter.drawLine(place, place + QPoint(size // 3, 0))
        painter.end()
        seen = centred(drawing, QSize(28, 28))
        off = centre_of_mass(seen) - QPointF(14, 14)
        assert max(abs(off.x()), abs(off.y())) <= 0.75
        assert bounds(seen).height() in (20, 21)
    drawing.fill(0)
    assert bounds(centred(drawing, QSize(8, 8))).isEmpty()


def test_pad_takes_strokes_back(qtbot: QtBot) -> None:
    entry = PictureEntry(IMAGE)
    qtbot.addWidget(entry)
    entry.show()
    pad = entry.pad
    draw(pad, SEVEN)
    thin = ink(pad)
    qtbot.mouseClick(entry.pens[2], LEFT)
    assert pad.pen_width == THICK
    draw(pad, SEVEN)
    assert ink(pad) > thin and len(pad.strokes) == 2
    qtbot.mouseClick(entry.undo, LEFT)
    assert len(pad.strokes) == 1 and ink(pad) == thin
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not pad.strokes and entry.value() is None
    draw(pad, SEVEN)
    QTest.keyClick(pad, Qt.Key.Key_Delete)
    assert not pad.strokes


def test_picture_from_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    entry = PictureEntry(IMAGE)
    qtbot.addWidget(entry)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    image.save(str(tmp_path / "red.png"))
    (tmp_path / "no.png").write_text("nothing", encoding="utf-8")
    assert not entry.take(tmp_path / "no.png") and entry.value() is None
    with qtbot.waitSignal(entry.changed):
        assert entry.take(tmp_path / "red.png")
    value = entry.value()
    assert value is not None and set(value) == {"picture"}
    draw(entry.pad, SEVEN)
    assert entry.image is None


def test_entries_fit_their_fields(qtbot: QtBot) -> None:
    fields = {
        PictureEntry: IMAGE,
        TextEntry: Field("text", TensorType((30,), ("time",), "int64"), padded=True),
        ClassEntry: Field("kind", TensorType((), (), "int64", 2), names=("a", "b")),
        SeriesEntry: Field("sound", TensorType((800, 1), ("time", "features"), "float32"), padded=True),
        RowEntry: Field("x", TensorType((3,), ("features",), "float32")),
        PlaneEntry: Field("x", TensorType((2,), ("features",), "float32")),
    }
    for kind, field in fields.items():
        entry = entry_for(field)
        qtbot.addWidget(entry)
        assert type(entry) is kind
    text = entry_for(fields[TextEntry])
    qtbot.addWidget(text)
    assert text.value() is None
    text.show_value({"text": "a dog"})
    assert text.value() == {"text": "a dog"}


def test_categories_are_chosen(qtbot: QtBot) -> None:
    names = ("size", "colour=red", "colour=blue")
    entry = RowEntry(Field("x", TensorType((3,), ("features",), "float32"), names=names))
    qtbot.addWidget(entry)
    assert list(entry.editors) == ["size", "colour"] and isinstance(entry.editors["colour"], QComboBox)
    entry.show_value([2.5, 0.0, 1.0])
    assert entry.value() == [2.5, 0.0, 1.0]


def test_many_columns_stand_side_by_side_where_there_is_room(qtbot: QtBot) -> None:
    names = tuple(f"a rather long name of column {i}" for i in range(30))
    entry = RowEntry(Field("x", TensorType((30,), ("features",), "float32"), names=names))
    qtbot.addWidget(entry)
    entry.show()

    def lefts(width: int) -> int:
        entry.resize(width, 150)
        QApplication.processEvents()
        return len({editor.x() for editor in entry.editors.values()})

    assert (lefts(270), lefts(560), lefts(900), lefts(270)) == (1, 2, 3, 1)
    entry.show_value([float(i) for i in range(30)])
    assert entry.value() == [float(i) for i in range(30)]


def test_bars_of_many_classes_and_of_numbers(qtbot: QtBot) -> None:
    bars = Bars()
    qtbot.addWidget(bars)
    bars.put({"class": "c7", "probabilities": {f"c{i}": 1.0 if i == 7 else 0.0 for i in range(40)}})
    assert bars.rows()[0] == ("c7", 1.0) and len(bars.rows()) == 12
    bars.grab()
    bars.put({"values": {"price": 12.5}, "unit": "€"})
    assert bars.accessibleName() == "price 12.5 €" and bars.rows() == []
    bars.grab()


def test_numbers_lie_on_the_scale_of_the_data_and_texts_are_read(qtbot: QtBot) -> None:
    bars = Bars()
    qtbot.addWidget(bars)
    bars.resize(400, 150)
    bars.put({"values": {"price": 12.5}})
    plain = bars.grab().toImage()
    bars.put({"values": {"price": 12.5}}, {"price": (0.0, 20.0)})
    scaled = bars.grab().toImage()
    bars.put({"values": {"price": 12.5}}, {"price": (0.0, 20.0)}, {"price": 3.0})
    assert plain != scaled != bars.grab().toImage()
    bars.put({"text": ""})
    silent = bars.grab().toImage()
    bars.put({"text": "three five"})
    assert bars.accessibleName() == "three five" and bars.grab().toImage() != silent


def test_what_it_looks_at(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    """Asked for only while the button is down; a row of numbers has no picture to look at."""
    open_template(window, tmp_path, "digits_cnn", 1)
    tap = Wiretap(window)
    train(qtbot, window)
    panel = panel_of(window)
    window.docks.reveal("try_it")
    until(qtbot, lambda: bool(panel.entries) and panel.random.isEnabled())
    qtbot.mouseClick(panel.random, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: len(panel.bars.rows()) == 10)
    assert "Explain" not in tap.asked and panel.reasons.isVisible() and not panel.reasons.cam.isVisible()
    qtbot.mouseClick(panel.reasons.why, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: panel.reasons.cam.isVisible() and panel.reasons.saliency.isVisible())
    assert panel.reasons.saliency.heat.width() == 8
    qtbot.mouseClick(panel.reasons.why, Qt.MouseButton.LeftButton)
    assert not panel.reasons.cam.isVisible()


def test_the_panel_asks_for_no_more_room_than_one_answer_needs(window: MainWindow, tmp_path: Path) -> None:
    """The lowest panel decides how high all beside it are, and so how much is left for the canvas."""
    open_template(window, tmp_path, "digits_mlp", epochs=1)
    QApplication.processEvents()
    assert window.panels["try_it"].minimumSizeHint().height() < 230
