"""The memory cap and the files beyond it."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from netbuilder.engine.data import DataError
from netbuilder.engine.data.room import Room, cache_folder, key_of, ram, release


def test_arrays_stay_in_memory_under_the_cap() -> None:
    room = Room(1000, "k")
    arrays, filled = room.take({"x": ((10, 10), np.uint8)})
    assert not filled
    assert not isinstance(arrays["x"], np.memmap)
    assert room.used == 100
    assert room.fits(900)
    assert not room.claim(901)


def test_larger_arrays_are_files_which_are_found_again() -> None:
    arrays, filled = Room(10, "k").take({"x": ((10, 10), np.float32)})
    assert isinstance(arrays["x"], np.memmap)
    assert not filled
    arrays["x"][3] = 7
    unfinished, filled = Room(10, "k").take({"x": ((10, 10), np.float32)})
    assert not filled  # nobody said that they were full
    unfinished["x"][3] = 8
    Room(10, "k").keep(unfinished)
    again, filled = Room(10, "k").take({"x": ((10, 10), np.float32)})
    assert filled
    assert again["x"][3].tolist() == [8] * 10
    assert not again["x"].flags.writeable


def test_files_nobody_used_for_long_are_removed() -> None:
    old = Room(1, "old")
    old.take({"x": ((10,), np.float32)})
    os.utime(old.folder, (0, 0))
    Room(1, "new").take({"x": ((10,), np.float32)})
    assert [p.name for p in (cache_folder() / "streams").iterdir()] == ["new"]


def test_released_pages_keep_what_was_written() -> None:
    arrays, _ = Room(1, "k").take({"x": ((5000,), np.float32)})
    arrays["x"][...] = np.arange(5000)
    release(arrays["x"][:7])
    np.testing.assert_array_equal(arrays["x"], np.arange(5000))
    release(np.zeros(3))


PEAK = """
import resource, sys, torch
from pathlib import Path
from netbuilder.datasets import Dataset, Split
from netbuilder.datasets.source import Arrays
from netbuilder.engine.data import load

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024

before = peak()
data = load(Dataset(source=Arrays(path="x.npy"), scalers=(("x", "standard"),)), Path(sys.argv[1]), 1_000_000)
for start in range(0, 40000, 100):
    data.train.gather(torch.arange(start, start + 100) * 2)
print(peak() - before)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is measured as Linux counts it")
def test_memory_stays_bounded_whatever_the_size_of_the_file(tmp_path: Path) -> None:
    np.lib.format.open_memmap(tmp_path / "x.npy", "w+", np.float32, (100_000, 400))  # 160 MB, of holes
    run = subprocess.run([sys.executable, "-c", PEAK, tmp_path], capture_output=True, text=True, check=True)
    assert int(run.stdout) < 110


def test_a_full_disk_is_told_beforehand() -> None:
    with pytest.raises(DataError, match=r"The data need .* PB|The data need .*only .* free: free some space"):
        Room(1, "k").take({"x": ((1 << 50,), np.float32)})


def test_a_changed_file_has_another_key(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    before = key_of("s", tmp_path)
    assert key_of("s", tmp_path) == before
    assert key_of("t", tmp_path) != before
    (tmp_path / "a").write_text("12")
    assert key_of("s", tmp_path) != before


def test_this_machine_has_memory() -> None:
    assert ram() > 1 << 28
