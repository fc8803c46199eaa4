"""Fetching one file: over https, resumed where it stopped, checked, and put in place in one step."""

from __future__ import annotations

import hashlib
import http.client
from collections.abc import Callable
from email.message import Message
from pathlib import Path
from threading import Event
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from netbuilder.datasets.entry import File
from netbuilder.engine.data.errors import DataError, bytes_text

Progress = Callable[[int, int], None]
BLOCK = 1 << 16
TIMEOUT = 30.0
LOCAL = ("127.0.0.1", "localhost", "::1")


class Cancelled(DataError):
    """The user stopped the download; what has come so far is kept for the next time."""


def download(
    file: File, target: Path, progress: Progress | None = None, cancel: Event | None = None, timeout: float = TIMEOUT
) -> None:
    """Fetch ``file`` to ``target``. ``progress(bytes so far, bytes in all)`` is told every block.

    What has come is in ``target`` + ".part" until all is there and the checksum is right; a broken download goes on
    from there, at once as long as each try brings something, else the next time. DataError says what went wrong.
    """
    _check_address(file.url)
    part = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    while (have := _size(part)) < file.size:
        try:
            _continue(file, part, progress, cancel, timeout)
        except (OSError, http.client.HTTPException) as error:
            if _size(part) <= have:
                raise DataError(_sentence(file, error)) from error
    if not check(part, file.checksum):
        part.unlink()
        raise DataError(f"{file.name} from {_host(file)} is not the expected file (wrong checksum); it was removed.")
    part.replace(target)


def check(path: Path, checksum: str) -> bool:
    """Whether a file has this checksum ("sha256:…" or "md5:…")."""
    kind, _, expected = checksum.partition(":")
    with path.open("rb") as file:
        return hashlib.file_digest(file, kind).hexdigest() == expected


def _continue(file: File, part: Path, progress: Progress | None, cancel: Event | None, timeout: float) -> None:
    """One connection: append what comes to ``part`` until the end of the file."""
    have = _size(part)
    headers = {"User-Agent": "netbuilder", "Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    with build_opener(_Redirects).open(Request(file.url, headers=headers), timeout=timeout) as response:
        if have and not _resumes(response, have):
            have = 0
        with part.open("ab" if have else "wb") as out:
            while block := response.read(BLOCK):
                have += len(block)
                if have > file.size:
                    break
                out.write(block)
                _tell(file, have, progress, cancel)
    if have > file.size:
        part.unlink()
        raise DataError(f"{_host(file)} sends more than the expected {bytes_text(file.size)} for {file.name}: refused.")
    if have < file.size:
        raise http.client.IncompleteRead(b"", file.size - have)


def _tell(file: File, have: int, progress: Progress | None, cancel: Event | None) -> None:
    if progress is not None:
        progress(have, file.size)
    if cancel is not None and cancel.is_set():
        raise Cancelled(f"Fetching {file.name} was stopped after {bytes_text(have)}; it goes on from there next time.")


def _resumes(response: Any, have: int) -> bool:
    """Whether the server sends what we asked for, and not the file from its start."""
    return response.status == 206 and str(response.headers.get("Content-Range", "")).startswith(f"bytes {have}-")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _host(file: File) -> str:
    return urlsplit(file.url).hostname or file.url


def _check_address(url: str) -> None:
    """Only https; plain http only to this machine."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOCAL):
        raise DataError(f"{url} is not an https address: refused.")


def _sentence(file: File, error: Exception) -> str:
    if isinstance(error, HTTPError):
        return f"{_host(file)} does not hand out {file.name}: it answers {error.code} {error.reason}."
    reason = getattr(error, "reason", error) if isinstance(error, URLError) else error
    if isinstance(reason, TimeoutError):
        return f"{_host(file)} stopped answering while {file.name} was fetched; try again, it goes on where it stopped."
    if isinstance(error, http.client.HTTPException):
        return f"The connection to {_host(file)} broke while {file.name} was fetched; try again, it goes on there."
    return f"{file.name} cannot be fetched from {_host(file)} ({reason}); is this computer connected to the internet?"


class _Redirects(HTTPRedirectHandler):
    """Follows redirects, but never to an address that is not https."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: http.client.HTTPMessage | Message, newurl: str
    ) -> Request | None:
        _check_address(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]  # stub is narrower
