"""Files that want to run code, read other files, write elsewhere or fill the memory: a sentence, and nothing else."""

from __future__ import annotations

import json
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import h5py
import numpy as np
import pytest

from netbuilder.engine.importing import ImportFailed
from netbuilder.engine.importing.imported import Imported
from netbuilder.graph.node import UnknownLayer
from tests.engine.importing.careful import carefully
from tests.engine.importing.keras.files import (
    archive,
    bomb,
    configuration,
    damaged,
    dense,
    layer,
    lying_archive,
    sequential,
    weights,
)

Make = Callable[[Path], Path]


def spoiled(change: Callable[[h5py.File], None]) -> Make:
    """An archive with spoiled weights."""
    return lambda folder: archive(folder / "m.keras", h5=weights(change))


def replaced(file: h5py.File, made: Any) -> None:
    """Something else in place of the kernel."""
    del file["layers/dense/vars/0"]
    file["layers/dense/vars/0"] = made


def external_link(file: h5py.File) -> None:
    replaced(file, h5py.ExternalLink("secret.txt", "/x"))


def soft_link(file: h5py.File) -> None:
    replaced(file, h5py.SoftLink("/layers/dense/vars/1"))


def link_to_a_group(file: h5py.File) -> None:
    del file["layers/dense"]
    file["layers/dense"] = h5py.ExternalLink("/etc/passwd", "/")


def external_storage(file: h5py.File) -> None:
    del file["layers/dense/vars/0"]
    file.create_dataset("layers/dense/vars/0", (4, 3), "f4", external=[("/etc/passwd", 0, 48)])


def virtual(file: h5py.File) -> None:
    layout = h5py.VirtualLayout((4, 3), "f4")
    layout[:] = h5py.VirtualSource("secret.txt", "x", (4, 3))
    del file["layers/dense/vars/0"]
    file.create_virtual_dataset("layers/dense/vars/0", layout)


def huge(file: h5py.File) -> None:
    del file["layers/dense/vars/0"]
    file.create_dataset("layers/dense/vars/0", (100_000, 100_000), "f4", chunks=(1000, 1000))


def never_written(file: h5py.File) -> None:
    del file["layers/dense/vars/0"]
    file.create_dataset("layers/dense/vars/0", (4, 3), "f4", chunks=(4, 3), fillvalue=1.0)


def packed_tightly(file: h5py.File) -> None:
    del file["layers/dense/vars/0"]
    file.create_dataset("layers/dense/vars/0", data=np.zeros((3000, 3000), "f4"), compression="gzip")


def objects(file: h5py.File) -> None:
    replaced(file, np.array([b"text"] * 12, dtype=object).reshape(4, 3))


def references(file: h5py.File) -> None:
    del file["layers/dense/vars/0"]
    file.create_dataset("layers/dense/vars/0", (4, 3), h5py.ref_dtype)


def other_shape(file: h5py.File) -> None:
    replaced(file, np.zeros((3, 4), "f4"))


def one_less(file: h5py.File) -> None:
    del file["layers/dense/vars/1"]


def wide(units: int) -> Make:
    return lambda folder: archive(folder / "m.keras", sequential(dense(units)), weights())


def members(**extra: bytes) -> Make:
    return lambda folder: archive(folder / "m.keras", h5=weights(), extra=extra)


def twice(folder: Path) -> Path:
    path = archive(folder / "m.keras")
    with warnings.catch_warnings(), zipfile.ZipFile(path, "a") as file:
        warnings.simplefilter("ignore")
        file.writestr("config.json", json.dumps(sequential(layer("Lambda"))))
    return path


def symbolic_link(folder: Path) -> Path:
    path = archive(folder / "m.keras")
    info = zipfile.ZipInfo("assets/link")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(info, "/etc/passwd")
    return path


def many_members(folder: Path) -> Path:
    return archive(folder / "m.keras", extra={f"assets/{i}": b"" for i in range(1000)})


def not_whole(folder: Path) -> Path:
    path = archive(folder / "m.keras", h5=weights())
    path.write_bytes(path.read_bytes()[:700])
    return path


def text(content: str) -> Make:
    return lambda folder: configuration(folder / "m.json", content)


def whole_model(folder: Path, config: str | None) -> Path:
    path = folder / "m.h5"
    with h5py.File(path, "w") as file:
        if config is not None:
            file.attrs["model_config"] = config
        group = file.create_group("model_weights/dense")
        group.attrs["weight_names"] = [b"../../secret/kernel", b"dense/bias"]
    return path


def endless_heap(folder: Path) -> Path:
    path = whole_model(folder, json.dumps(sequential(dense())))
    data = bytearray(path.read_bytes())
    at = data.index(b"GCOL") + 16
    while data[at : at + 2] != bytes(2):  # up to the free space, which is made to lead nowhere
        at += 16 + -(-int.from_bytes(data[at + 8 : at + 16], "little") // 8) * 8
    data[at + 8 : at + 16] = bytes(8)
    path.write_bytes(data)
    return path


def circle(folder: Path) -> Path:
    def tensor(source: str) -> dict[str, Any]:
        return {"class_name": "__keras_tensor__", "config": {"shape": [None, 4], "keras_history": [source, 0, 0]}}

    def reading(name: str, *sources: str) -> dict[str, Any]:
        call = {"args": [[tensor(s) for s in sources]], "kwargs": {}}
        return {**layer("Add", name=name), "name": name, "inbound_nodes": [call]}

    x = {**layer("InputLayer", batch_shape=[None, 4], name="x"), "name": "x", "inbound_nodes": []}
    config = {
        "layers": [x, reading("a", "x", "b"), reading("b", "x", "a")],
        "input_layers": ["x", 0, 0],
        "output_layers": ["b", 0, 0],
    }
    return configuration(folder / "m.json", {"module": "keras", "class_name": "Functional", "config": config})


def deep_models(folder: Path) -> Path:
    model = sequential(dense())
    for _ in range(20):
        model = sequential(model)
    return configuration(folder / "m.json", model)


REFUSED: dict[str, tuple[Make, str]] = {
    "a link to another file": (spoiled(external_link), "link to another place"),
    "a link inside the file": (spoiled(soft_link), "link to another place"),
    "a group in another file": (spoiled(link_to_a_group), "link to another place"),
    "numbers kept in another file": (spoiled(external_storage), "in another file"),
    "numbers gathered from other files": (spoiled(virtual), "in another file"),
    "forty gigabytes that are not there": (spoiled(huge), "says .* bytes, but holds"),
    "numbers that were never written": (spoiled(never_written), "says .* bytes, but holds"),
    "zeros packed tightly": (spoiled(packed_tightly), "says .* bytes, but holds|numbers where"),
    "Python objects": (spoiled(objects), "no plain decimal numbers"),
    "references": (spoiled(references), "no plain decimal numbers"),
    "a kernel of another shape": (spoiled(other_shape), "do not fit"),
    "no bias": (spoiled(one_less), "do not fit"),
    "weights that are no HDF5": (lambda f: archive(f / "m.keras", h5=b"PK\x03\x04" * 50), "no HDF5"),
    "weights that are damaged": (lambda f: damaged(f / "m.keras"), "damaged"),
    "weights larger than the archive": (lambda f: lying_archive(f / "m.keras", 2**31), "larger than it is|damaged"),
    "a configuration that unpacks to 300 MB": (lambda f: bomb(f / "m.keras", 300 * 2**20), "more than 16 MB"),
    "two members of one name": (twice, "two members"),
    "a member above the folder": (members(**{"../evil.py": b"x"}), "points outside"),
    "a member with a path of its own": (members(**{"/etc/cron.d/evil": b"x"}), "points outside"),
    "a program in the archive": (members(**{"run.py": b"print(1)"}), "does not belong there"),
    "a symbolic link": (symbolic_link, "link instead of a file"),
    "a thousand members": (many_members, "1002 members"),
    "half an archive": (not_whole, "no .keras archive"),
    "an archive without a model": (lambda f: archive(f / "m.keras", model=[]), "class_name"),
    "NaN": (text('{"class_name": "Sequential", "config": {"layers": NaN}}'), "NaN"),
    "a number of a thousand digits": (text('{"class_name": ' + "1" * 5000 + "}"), "too long"),
    "the same key twice": (text('{"class_name": "Sequential", "class_name": "Model"}'), "stands twice"),
    "a hundred thousand brackets": (text("[" * 100_000), "too deeply"),
    "a list of lists of lists": (text("[" * 500 + "]" * 500), "too deeply"),
    "half a character": (text('{"class_name": "\\ud800"}'), "half a character"),
    "bytes that are no text": (lambda f: _bytes(f / "m.json"), "neither an archive"),
    "two layers of one name": (text(json.dumps(sequential(dense(), dense()))), "Two layers"),
    "layers in a circle": (circle, "circle"),
    "an input without a shape": (text(json.dumps({**sequential(), "config": {"layers": [dense()]}})), "no shape"),
    "a picture of 10^12 pixels": (text(json.dumps(sequential(dense(), shape=(10**12,)))), "no shape"),
    "an h5 file of weights alone": (lambda f: whole_model(f, None), "weights but no model"),
    "a heap of texts without an end": (endless_heap, "no end"),
    "an h5 file with half a configuration": (lambda f: whole_model(f, '{"class_name": '), "cannot be read"),
}  # fmt: skip

# What stays a greyed node, with the reason.
CLOSED: dict[str, tuple[dict[str, Any], str]] = {
    "a Lambda": (layer("Lambda", function={"class_name": "__lambda__", "config": {"code": "4wEAAAA="}}), "Python code"),
    "a TensorFlow program": (layer("TFSMLayer", filepath="/etc/passwd"), "TensorFlow program"),
    "a pickled module": (layer("TorchModuleWrapper", pickle="gASV"), "pickled"),
    "a vocabulary in another file": (layer("StringLookup", vocabulary="/etc/passwd"), "raw data"),
    "a table of words in another file": (layer("TextVectorization", vocabulary="/etc/passwd"), "raw data"),
    "a function of the system": (layer("system", "os", command="touch /tmp/evil"), "somebody's own class"),
    "Python's exec as a layer": (layer("exec", "builtins", source="1"), "somebody's own class"),
    "a class of somebody's own": (layer("Mine", "mine.layers"), "somebody's own class"),
    "a layer named like ours in another module": (layer("Dense", "evil", units=3), "somebody's own class"),
    "a switch of Keras": (layer("enable_unsafe_deserialization", "keras.config"), "no counterpart"),
    "an activation from elsewhere": (
        layer("Dense", units=3, activation={"module": "os", "class_name": "function", "config": "system"}),
        "somebody's own",
    ),
    "a number of units that is a text": (layer("Dense", units="4; import os"), "expected"),
    "two thousand million units and more": (layer("Dense", units=10**15), "expected"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_is_refused_with_a_sentence(name: str, tmp_path: Path) -> None:
    make, words = REFUSED[name]
    with pytest.raises(ImportFailed, match=words) as told:
        carefully(make(tmp_path))
    sentence = str(told.value)
    assert sentence.endswith(".") and "\n" not in sentence and len(sentence) < 400


@pytest.mark.parametrize("name", CLOSED)
def test_is_kept_as_a_greyed_node(name: str, tmp_path: Path) -> None:
    made, words = CLOSED[name]
    imported = carefully(configuration(tmp_path / "m.json", sequential(made)))
    assert words in unknown(imported)
    grey = [n for n in imported.document.graph.nodes.values() if isinstance(n.layer, UnknownLayer)]
    assert [n.layer.type for n in grey] == [f"keras.{made['class_name']}"]


def test_two_thousand_million_units_take_no_memory(tmp_path: Path) -> None:
    imported = carefully(configuration(tmp_path / "m.json", sequential(dense(2**31))))
    assert not imported.weights


def test_a_wide_layer_wants_its_weights(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="do not fit"):
        carefully(wide(2**30)(tmp_path))


def test_models_inside_models_end_somewhere(tmp_path: Path) -> None:
    with pytest.raises(ImportFailed, match="too deeply"):
        carefully(deep_models(tmp_path))


def test_paths_in_the_names_of_weights_lead_nowhere(tmp_path: Path) -> None:
    path = whole_model(tmp_path, json.dumps(sequential(dense())))
    assert not carefully(path).weights


def unknown(imported: Imported) -> str:
    """The one reason."""
    (entry,) = (e for e in imported.report.entries if e.status == "unknown")
    return entry.sentence


def _bytes(path: Path) -> Path:
    path.write_bytes(bytes(range(256)))
    return path
