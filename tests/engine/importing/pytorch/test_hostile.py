"""Files that do harm: whoever let them run gets a sentence, and nothing is left behind."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from netbuilder.engine.importing import ImportFailed
from netbuilder.engine.importing.pytorch import read_module
from netbuilder.engine.importing.pytorch.child import answered
from netbuilder.engine.importing.pytorch.described import Wish
from netbuilder.engine.importing.pytorch.module import described

CASES = {
    "leaves": ("import sys\nsys.exit('bye')\n", "line 2: SystemExit: it ended the process with sys.exit"),
    "raises": ("x = 1\nraise ValueError('no\\nway')\n", "line 2: ValueError: no way"),
    "is no Python": ("class Net(:\n", "line 1: SyntaxError: "),
    "has nothing": ("x = 1\n", "expected one network in the file; name one of them as the object: none"),
    "has two": (
        "from torch import nn\nclass A(nn.ReLU): pass\nclass B(nn.ReLU): pass\n",
        "expected one network in the file; name one of them as the object: A, B",
    ),
    "takes pairs": (
        "from torch import nn\nclass A(nn.Module):\n    def forward(self, a, b): return a @ b\n",
        "tell the shape of its inputs (a, b), for instance 3,32,32",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_what_the_file_does_is_told(tmp_path: Path, name: str) -> None:
    text, sentence = CASES[name]
    path = tmp_path / "net.py"
    path.write_text(text)
    answer, tensors = answered("module", Wish(str(path)))
    assert sentence in answer.failure and "\n" not in answer.failure and not tensors


def test_what_it_started_is_ended(tmp_path: Path) -> None:
    path, mark = tmp_path / "net.py", tmp_path / "pid"
    text = "import os, time\nif os.fork() == 0:\n    open({0!r} + '.part', 'w').write(str(os.getpid()))\n"
    text += "    os.rename({0!r} + '.part', {0!r})\n    while True:\n        time.sleep(0.01)\n"
    text += "while not os.path.exists({0!r}):\n    time.sleep(0.01)\nos._exit(3)\n"
    path.write_text(text.format(str(mark)))
    with pytest.raises(ImportFailed, match='"net.py" could not be read: its process ended with exit code 3 before'):
        read_module(path, trust=True)
    pid, until = int(mark.read_text()), time.monotonic() + 20
    while _is_alive(pid):
        assert time.monotonic() < until, "the file's own child lives on"


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text("while True:\n    pass\n")
    with pytest.raises(ImportFailed, match=r"was ended: it was not done after 0\.2 seconds"):
        read_module(tmp_path / "net.py", trust=True, seconds=0.2)


def test_what_swallows_memory_is_told(tmp_path: Path) -> None:
    (tmp_path / "net.py").write_text("import torch\nx = torch.zeros(10 ** 12)\n")
    with pytest.raises(ImportFailed, match=r"needs more than 1500 MB of memory"):
        read_module(tmp_path / "net.py", trust=True, megabytes=1500)


@pytest.mark.parametrize("answer", [b"[" * 100_000, b'{"failure": 3}', b"", b'{"nodes": [{"op": "eval"}]}'])
def test_an_answer_that_lies_is_refused(answer: bytes) -> None:
    with pytest.raises(ImportFailed, match="cannot be read"):
        described(answer, Path("net.py"))


def _is_alive(pid: int) -> bool:
    """Whether a process still does something; a dead one that nobody has asked about does not."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False
