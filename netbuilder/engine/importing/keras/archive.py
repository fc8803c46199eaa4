"""The .keras archive: a ZIP file with config.json and model.weights.h5. What it says of itself is not trusted."""

from __future__ import annotations

import io
import struct
import tempfile
import zlib
from pathlib import Path
from typing import IO, Any
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.graph.files.strict import MAX_BYTES, parse_json

MAX_MEMBERS = 256
MAX_RATIO = 50  # of compressed weights: random numbers hardly shrink
LOCAL_HEADER = 30  # bytes before the names in the header of a member
CHUNK = 2**20
KNOWN = ("metadata.json", "config.json", "model.weights.h5")


class Archive:
    """An open archive whose members have been looked through."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.zip = ZipFile(path)
            self.members = self._members()
        except (BadZipFile, ValueError, NotImplementedError, struct.error) as error:
            raise self._refusal(f"is no .keras archive: {str(error)[:100].lower() or 'no ZIP file'}") from None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.zip.close()

    def json(self, name: str) -> Any:
        """A member as strict JSON."""
        info = self.members.get(name)
        if info is None:
            raise self._refusal(f'has no "{name}"')
        try:
            with self.zip.open(info) as member:
                data = member.read(MAX_BYTES + 1)
            if len(data) > MAX_BYTES:
                raise self._refusal(f'has a "{name}" of more than {MAX_BYTES // 2**20} MB')
            return parse_json(data.decode())
        except ParameterError as error:
            raise self._refusal(f'has a "{name}" that cannot be read: {error}') from None
        except (BadZipFile, UnicodeDecodeError, zlib.error, EOFError, NotImplementedError, RuntimeError):
            raise self._refusal(f'has a "{name}" that is damaged') from None

    def weights(self) -> IO[bytes] | None:
        """The weights as a file; None when there are none."""
        info = self.members.get("model.weights.h5")
        if info is None:
            return None
        if info.compress_type == ZIP_STORED:
            return self._window(info)
        if info.file_size > MAX_RATIO * max(info.compress_size, 1):
            raise self._refusal("has weights that are packed too tightly to be weights")
        return self._unpacked(info)

    def _members(self) -> dict[str, ZipInfo]:
        infos = self.zip.infolist()
        if len(infos) > MAX_MEMBERS:
            raise self._refusal(f"has {len(infos)} members, at most {MAX_MEMBERS} are read")
        found: dict[str, ZipInfo] = {}
        for info in infos:
            self._check(info)
            if info.filename in found:
                raise self._refusal(f'has two members called "{info.filename[:80]}"')
            found[info.filename] = info
        return found

    def _check(self, info: ZipInfo) -> None:
        name = info.filename
        if name.startswith(("/", "\\")) or ".." in name.replace("\\", "/").split("/") or ":" in name:
            raise self._refusal(f'has a member that points outside, "{name[:80]}"')
        if name not in KNOWN and not name.startswith("assets/"):
            raise self._refusal(f'has a member that does not belong there, "{name[:80]}"')
        if info.flag_bits & 1:
            raise self._refusal(f'is encrypted ("{name[:80]}")')
        if (info.external_attr >> 16) & 0o170000 == 0o120000:
            raise self._refusal(f'has a link instead of a file, "{name[:80]}"')

    def _window(self, info: ZipInfo) -> IO[bytes]:
        """A member that is not packed: its stretch of the archive."""
        with self.path.open("rb") as file:
            file.seek(info.header_offset)
            header = file.read(LOCAL_HEADER)
            if len(header) < LOCAL_HEADER:
                raise self._refusal("ends too early")
            name, extra = struct.unpack("<HH", header[26:])
        start = info.header_offset + LOCAL_HEADER + name + extra
        if info.file_size != info.compress_size or start + info.file_size > self.path.stat().st_size:
            raise self._refusal("says its weights are larger than it is")
        window = Window(self.path, start, info.file_size)
        if window.checksum() != info.CRC:
            raise self._refusal("has weights that are damaged")
        return io.BufferedReader(window)

    def _unpacked(self, info: ZipInfo) -> IO[bytes]:
        file = tempfile.TemporaryFile()  # noqa: SIM115 (handed on open)
        left = info.file_size
        try:
            with self.zip.open(info) as member:
                while data := member.read(min(CHUNK, left + 1)):
                    left -= len(data)
                    if left < 0:
                        raise self._refusal("has weights larger than it says")
                    file.write(data)
        except (BadZipFile, zlib.error, EOFError, NotImplementedError):
            raise self._refusal("has weights that are damaged") from None
        file.seek(0)
        return file

    def _refusal(self, what: str) -> ImportFailed:
        return ImportFailed(f'"{self.path.name}" {what}.')


class Window(io.RawIOBase):
    """A stretch of a file as a file of its own, to read."""

    def __init__(self, path: Path, start: int, size: int) -> None:
        super().__init__()
        self.file = path.open("rb")
        self.start, self.size, self.at = start, size, 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.at = max(offset + {io.SEEK_SET: 0, io.SEEK_CUR: self.at, io.SEEK_END: self.size}[whence], 0)
        return self.at

    def tell(self) -> int:
        return self.at

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)[: max(self.size - self.at, 0)]
        self.file.seek(self.start + self.at)
        count = self.file.readinto(view) if len(view) else 0
        self.at += count
        return count

    def checksum(self) -> int:
        """CRC-32 of all of it, as ZIP files have it."""
        found = 0
        self.seek(0)
        while data := self.read(CHUNK):
            found = zlib.crc32(data, found)
        self.seek(0)
        return found

    def close(self) -> None:
        if not self.closed:
            self.file.close()
        super().close()
