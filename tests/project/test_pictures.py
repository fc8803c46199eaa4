"""The pictures of docs/images are those docs/screenshots.py makes: all, no others, and small."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
MOST = 3_000_000  # bytes, all together
LIST = """
import sys
sys.path.insert(0, "docs")
import screenshots
print(*sorted(p.file.name for p in screenshots.PICTURES))
"""


def test_every_picture_of_the_script_is_there() -> None:

    done = subprocess.run([sys.executable, "-c", LIST], cwd=ROOT, capture_output=True, text=True, check=True)
    names = done.stdout.split()
    assert len(set(names)) == len(names)
    assert names == sorted(path.name for path in IMAGES.iterdir()), "run `make screenshots`"


def test_pictures_are_small_and_have_their_size() -> None:
    assert sum(path.stat().st_size for path in IMAGES.iterdir()) < MOST
    for path in IMAGES.glob("*.png"):
        with Image.open(path) as image:
            assert re.match("preferences|shortcuts", path.name) or image.size in ((1366, 768), (1920, 1080)), path.name
