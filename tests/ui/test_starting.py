"""The window opens as a program of its own, without anything heavy."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_window_on_a_template_loads_nothing_heavy() -> None:
    file = ROOT / "netbuilder" / "resources" / "templates" / "mnist_cnn.netb"
    words = [sys.executable, str(ROOT / ".ci" / "open_window.py"), str(file)]
    done = subprocess.run(words, env=os.environ, cwd=ROOT, capture_output=True, text=True, timeout=100)
    said = [line for line in done.stderr.splitlines() if "propagateSizeHints" not in line]
    assert (done.returncode, said) == (0, [])
