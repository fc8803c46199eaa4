"""Downloads from a real server on this machine: resumed, cut off, wrong, refused, stopped."""

from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from netbuilder.datasets import CATALOGUE, Entry, File
from netbuilder.engine.data import Cancelled, DataError, Fetching, is_here, locate
from netbuilder.engine.data.download import BLOCK, check, download
from tests.engine.data.web import CONTENT, Server


def test_a_file_arrives_with_progress_and_leaves_no_part(server: Server, file: File, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    download(file, tmp_path / "deep" / "file.bin", lambda done, total: told.append((done, total)))
    assert (tmp_path / "deep" / "file.bin").read_bytes() == CONTENT
    assert [p.name for p in (tmp_path / "deep").iterdir()] == ["file.bin"]
    assert told[-1] == (len(CONTENT), len(CONTENT))
    assert told == sorted(told)


def test_a_broken_connection_goes_on_where_it_stopped(server: Server, file: File, tmp_path: Path) -> None:
    server.sends = 400_000
    download(file, tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == CONTENT
    assert server.asked == [None, "bytes=400000-", "bytes=800000-"]


def test_a_connection_that_brings_nothing_keeps_what_came(server: Server, file: File, tmp_path: Path) -> None:
    (tmp_path / "file.bin.part").write_bytes(CONTENT[:1000])
    server.sends = 0
    with pytest.raises(DataError, match=r"The connection to 127.0.0.1 broke while file.bin was fetched; try again"):
        download(file, tmp_path / "file.bin")
    server.sends = len(CONTENT)
    download(file, tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == CONTENT
    assert server.asked == ["bytes=1000-", "bytes=1000-"]


def test_a_server_without_ranges_starts_anew(server: Server, file: File, tmp_path: Path) -> None:
    (tmp_path / "file.bin.part").write_bytes(b"x" * 1000)
    server.ranges = False
    download(file, tmp_path / "file.bin")
    assert (tmp_path / "file.bin").read_bytes() == CONTENT


def test_a_silent_server_is_given_up(server: Server, file: File, tmp_path: Path) -> None:
    server.stall, server.sends = True, 0
    with pytest.raises(DataError, match=r"127.0.0.1 stopped answering while file.bin was fetched; try again"):
        download(file, tmp_path / "file.bin", timeout=0.2)


def test_a_wrong_checksum_removes_the_file(server: Server, file: File, tmp_path: Path) -> None:
    wrong = replace(file, checksum="md5:" + "0" * 32)
    with pytest.raises(DataError, match="is not the expected file \\(wrong checksum\\); it was removed"):
        download(wrong, tmp_path / "file.bin")
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_sends_too_much_is_refused(server: Server, file: File, tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"sends more than the expected 1\.0 kB for file.bin: refused"):
        download(replace(file, size=1000), tmp_path / "file.bin")
    assert list(tmp_path.iterdir()) == []


def test_a_cancelled_download_goes_on_next_time(server: Server, file: File, tmp_path: Path) -> None:
    stop = Event()
    with pytest.raises(Cancelled, match=r"Fetching file.bin was stopped after .*; it goes on from there next time"):
        download(file, tmp_path / "file.bin", lambda *_: stop.set(), stop)
    come = (tmp_path / "file.bin.part").stat().st_size
    assert 0 < come <= BLOCK
    download(file, tmp_path / "file.bin")
    assert server.asked == [None, f"bytes={come}-"]


def test_the_server_s_no_and_no_server_are_told_in_a_sentence(server: Server, file: File, tmp_path: Path) -> None:
    server.status = 404
    with pytest.raises(DataError, match=r"127.0.0.1 does not hand out file.bin: it answers 404 Not Found"):
        download(file, tmp_path / "file.bin")
    nobody = replace(file, url="http://127.0.0.1:9/file.bin")
    with pytest.raises(DataError, match=r"file.bin cannot be fetched from 127.0.0.1 .*connected to the internet"):
        download(nobody, tmp_path / "file.bin")


@pytest.mark.parametrize("address", ["http://example.org/x", "ftp://example.org/x", "file:///etc/passwd"])
def test_only_https_is_asked_also_after_a_redirect(server: Server, file: File, tmp_path: Path, address: str) -> None:
    with pytest.raises(DataError, match=f"{address} is not an https address: refused"):
        download(replace(file, url=address), tmp_path / "file.bin")
    server.status, server.location = 302, address
    with pytest.raises(DataError, match=r"is not an https address|does not hand out"):
        download(file, tmp_path / "file.bin")


def test_files_are_looked_for_before_they_are_fetched(server: Server, file: File, cache: Path) -> None:
    entry = replace(CATALOGUE["cifar10"], files=(replace(file, elsewhere=(".keras/datasets/file.bin",)),))
    assert not is_here(entry)
    with pytest.raises(DataError, match=r"CIFAR-10 is not on this computer yet; fetch it first \(1\.0 MB\)"):
        locate(entry, Fetching(allowed=False))
    keras = cache / "home" / ".keras" / "datasets" / "file.bin"
    keras.parent.mkdir(parents=True)
    keras.write_bytes(CONTENT[:-1] + b"?")  # the right size, but another file
    assert not is_here(entry)
    keras.write_bytes(CONTENT)
    assert locate(entry, Fetching(allowed=False)) == {"file.bin": keras}
    keras.unlink()
    own = locate(entry)["file.bin"]
    assert own == cache / "datasets" / "cifar10" / "file.bin"
    assert locate(entry) == {"file.bin": own}
    assert len(server.asked) == 1


def test_shipped_files_need_no_fetching() -> None:
    bundled: list[Entry] = [e for e in CATALOGUE.values() if e.is_bundled]
    assert all(is_here(e) for e in bundled)
    path = locate(CATALOGUE["iris"])["iris.csv"]
    assert check(path, CATALOGUE["iris"].files[0].checksum)
