"""The report of an import, as text and as JSON, and the choice of a reader."""

from pathlib import Path

import pytest

from netbuilder.engine.importing import Entry, ImportFailed, Report, import_file

ENTRIES = (
    Entry("conv1", "Conv2D", "same", ("conv1",)),
    Entry("conv2", "Conv2D", "same", ("conv2", "relu")),
    Entry("pool", "AveragePooling2D", "approximated", ("pool",), "its border is counted."),
    Entry("mine", "MyLayer", "unknown", ("mine",), "it is not a layer of Keras."),
    Entry("mine_2", "MyLayer", "unknown", ("mine_2",), "it is not a layer of Keras."),
)


def test_text_says_first_what_is_not_the_same_and_groups_the_rest():
    text = Report("net.keras", "Keras model", ENTRIES, ("It was compiled with Adam.",)).text()
    assert text == (
        "net.keras (Keras model): 2 same, 1 approximated, 2 unknown.\n"
        "Unknown:\n"
        '  MyLayer "mine", "mine_2": it is not a layer of Keras.\n'
        "Approximated:\n"
        '  AveragePooling2D "pool": its border is counted.\n'
        "The same: 2 Conv2D.\n"
        "Note: It was compiled with Adam."
    )


def test_json_holds_counts_and_every_entry():
    found = Report("net.keras", "Keras model", ENTRIES).to_json()
    assert found["counts"] == {"same": 2, "approximated": 1, "unknown": 2, "left out": 0}
    assert found["entries"][1] == {
        "source": "conv2", "kind": "Conv2D", "status": "same", "nodes": ["conv2", "relu"], "sentence": "",
    }  # fmt: skip


def test_nothing_in_a_file_is_said():
    assert Report("a.onnx", "ONNX", ()).text() == "a.onnx (ONNX): nothing in it is a layer."


def test_an_ending_nobody_reads_is_a_sentence(tmp_path: Path):
    with pytest.raises(ImportFailed, match=r'"net.pkl" cannot be imported: expected a file name ending in one of'):
        import_file(tmp_path / "net.pkl")
