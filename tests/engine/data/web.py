"""A real web server on this machine that sends, stalls, breaks off and refuses, for tests of downloads."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from netbuilder.datasets import File

CONTENT = bytes(range(256)) * 4 * 1024  # 1 MiB


@dataclass
class Server:
    """What the server does, and what it was asked."""

    address: str = ""
    sends: int = len(CONTENT)  # bytes of each answer before the connection breaks
    ranges: bool = True
    status: int = 0
    location: str = ""
    asked: list[str | None] = field(default_factory=list)
    silent: Event = field(default_factory=Event)
    stall: bool = False


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Keeps the tests quiet."""

        def do_GET(self) -> None:
            state.asked.append(self.headers["Range"])
            if state.status:
                self.send_response(state.status)
                if state.location:
                    self.send_header("Location", state.location)
                self.end_headers()
                return
            start = int(self.headers["Range"][6:-1]) if self.headers["Range"] and state.ranges else 0
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {start}-{len(CONTENT) - 1}/{len(CONTENT)}")
            self.send_header("Content-Length", str(len(CONTENT) - start))
            self.end_headers()
            self.wfile.write(CONTENT[start : start + state.sends])
            if state.stall:
                self.wfile.flush()
                state.silent.wait(30)

    web = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{web.server_port}/file.bin"
    thread = Thread(target=web.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield state
    state.silent.set()
    web.shutdown()
    web.server_close()
    thread.join()


@pytest.fixture
def file(server: Server) -> File:
    return File("file.bin", "sha256:" + hashlib.sha256(CONTENT).hexdigest(), len(CONTENT), server.address)
