"""Pictures of the window from a terminal, by the real program."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.cli.conftest import TEMPLATES

IRIS = TEMPLATES / "iris.netb"


@pytest.fixture
def shot(program, tmp_path, monkeypatch):
    """Takes a picture of files with options; it and what was said."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))

    def take(files: list[object], *options: str) -> tuple[QImage, str, int]:
        out = tmp_path / "out.png"
        process: subprocess.Popen[str] = program("screenshot", *files, out, *options)
        _, err = process.communicate(timeout=100)
        return QImage(str(out)), err, process.returncode

    return take


def colours(image: QImage) -> int:
    """How many there are along a grid of points."""
    points = range(0, image.width(), 7), range(0, image.height(), 7)
    return len({image.pixel(x, y) for x in points[0] for y in points[1]})


def test_a_drawing_in_the_dark_with_a_node_selected(shot, tmp_path):
    image, err, code = shot([IRIS], "--theme", "dark", "--size", "1366x768", "--select", "hidden")
    assert (err, code) == ("", 0)
    assert (image.width(), image.height()) == (1366, 768)
    assert colours(image) > 8 and image.pixelColor(3, 765).lightness() < 60
    assert not (tmp_path / "XDG_CONFIG_HOME").exists() and not (tmp_path / "XDG_STATE_HOME").exists()


def test_the_start_page_on_a_dense_screen_in_chinese(shot):
    image, _, code = shot([], "--scale", "2", "--language", "zh_CN", "--size", "800x600")
    assert code == 0
    assert (image.width(), image.height()) == (1600, 1200)
    assert colours(image) > 8 and image.pixelColor(3, 1190).lightness() > 200


@pytest.mark.parametrize(
    ("files", "options", "sentence"),
    [
        ([IRIS], ["--panel", "nonsense"], 'There is no panel "nonsense"'),
        ([IRIS], ["--select", "nobody"], 'There is no node "nobody"'),
        (["nowhere.netb"], [], "nowhere.netb cannot be read"),
        ([], ["--size", "12x12"], "expected a size"),
        ([], ["--scale", "3"], "--scale"),
        ([IRIS, IRIS], [], "expected a drawing and a picture"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_bad_words_are_one_sentence(shot, files, options, sentence):
    image, err, code = shot(files, *options)
    assert image.isNull() and code == 2
    assert sentence in err and len(err.splitlines()) == 1


def test_a_picture_must_be_a_png_in_a_folder_that_is_there(program, tmp_path):
    for out, sentence in ((tmp_path / "x.jpg", "ending in .png"), (Path("/nowhere/x.png"), "cannot be written")):
        process = program("screenshot", out)
        _, err = process.communicate(timeout=100)
        assert process.returncode == 2 and sentence in err
