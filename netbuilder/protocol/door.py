"""Speaking to a training that another process runs: its address stands in the run's folder while it trains."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from netbuilder.base.errors import NetBuilderError
from netbuilder.protocol.commands import AnyCommand
from netbuilder.protocol.lines import encode

ADDRESS = "control.json"


def send(run: Path, *commands: AnyCommand) -> None:
    """Tell a running training something; NetBuilderError when nobody is training there."""
    from multiprocessing.connection import Client  # only now: a window starts without

    try:
        known = _known(run)
        with Client(known["address"], authkey=bytes.fromhex(known["key"])) as connection:
            for command in commands:
                connection.send_bytes(encode(command))
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        raise NetBuilderError(f'nobody is training in "{run}" now.') from None


def is_training(run: Path) -> bool:
    """Whether somebody is: asks at the door, as an address stays behind when a process is killed."""
    if not (run / ADDRESS).exists() or not may_be_training(run):
        return False
    try:
        send(run)
    except NetBuilderError:
        return False
    return True


def may_be_training(run: Path) -> bool:
    """The same without asking: the process is there, as far as the system tells at once."""
    try:
        pid = int(_known(run)["pid"])
        if sys.platform != "win32":
            os.kill(pid, 0)  # nothing is sent; on Windows this would end the process
    except PermissionError:
        return True  # it is somebody else's
    except (OSError, ValueError, KeyError, TypeError):
        return False
    return True


def process(run: Path) -> int:
    """Number of the process that trains; 0 when there is none."""
    try:
        return int(_known(run)["pid"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0


def _known(run: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((run / ADDRESS).read_text())
    return found
