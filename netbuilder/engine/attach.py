"""A door into a running training: a later window (or a command line) takes control again through it."""

from __future__ import annotations

import json
import os
import secrets
import threading
from contextlib import suppress
from multiprocessing.connection import Connection, Listener
from pathlib import Path

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.control import Control
from netbuilder.protocol.door import ADDRESS, send
from netbuilder.protocol.lines import ProtocolError, decode_command


class Door:
    """Listens on a local socket whose address and key stand in the run folder, readable by the owner only."""

    def __init__(self, run: Path, control: Control) -> None:
        key = secrets.token_bytes(32)
        self.listener = Listener(None, authkey=key)
        self.path = run / ADDRESS
        address = {"address": self.listener.address, "key": key.hex(), "pid": os.getpid()}
        with os.fdopen(os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(address, file)
        self.control = control
        self.is_closed = False
        self.thread = threading.Thread(target=self._serve, daemon=True)
        self.thread.start()

    def _serve(self) -> None:
        while not self.is_closed:
            try:
                connection = self.listener.accept()
            except Exception:  # a stranger without the key, or a client that left: the next one may be right
                continue
            self._read(connection)

    def _read(self, connection: Connection) -> None:
        with connection:
            try:
                while True:
                    self.control.put(decode_command(connection.recv_bytes(1 << 24)))
            except (EOFError, OSError, ProtocolError):
                return

    def close(self) -> None:
        """Stop listening and take the address away."""
        self.is_closed = True
        with suppress(NetBuilderError):
            send(self.path.parent)  # a last visitor wakes the thread up
        self.thread.join()
        self.path.unlink(missing_ok=True)
        self.listener.close()
