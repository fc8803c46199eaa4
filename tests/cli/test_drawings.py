"""Commands that look at drawings: check, summary, layers, new."""

from __future__ import annotations

import json

import netbuilder.layers  # noqa: F401
from netbuilder.graph.files import load
from netbuilder.layers.base import Layer


def test_check_of_a_good_drawing(cli, drawing):
    said = cli("check", drawing("iris"))
    assert (said.code, said.out) == (0, "iris.netb: no problems.\n")


def test_check_tells_mistakes_with_ways_out(cli, drawing):
    path = drawing("mnist_mlp")
    path.write_text(path.read_text().replace('["flatten", "hidden"]', '["image", "hidden"]'))
    said = cli("check", path)
    assert said.code == 1
    assert 'error: Dense "hidden" needs one feature axis' in said.out
    assert "    fix: " in said.out
    found = json.loads(cli("check", path, "--json").out)["problems"]
    first = found[0]
    assert (first["code"], first["severity"], first["node"]) == ("needs-features", "error", "hidden")
    assert first["message"].startswith('Dense "hidden"') and first["fixes"]


def test_warnings_alone_are_no_failure(cli, drawing):
    path = drawing("iris")
    path.write_text(path.read_text().replace('"activation": "relu"', '"activation": "linear"'))
    said = cli("check", path)
    assert said.code == 0
    assert said.out.startswith('warning: Dense "hidden"')


def test_summary(cli, drawing):
    said = cli("summary", drawing("mnist_mlp"))
    assert said.code == 0
    assert "407,050" in said.out
    found = json.loads(cli("summary", drawing("mnist_mlp"), "--json").out)
    assert found["parameters"] == 784 * 512 + 512 + 512 * 10 + 10
    assert [layer["id"] for layer in found["layers"]] == ["image", "flatten", "hidden", "scores"]


def test_summary_of_a_drawing_with_a_mistake(cli, drawing):
    path = drawing("mnist_mlp")
    path.write_text(path.read_text().replace('["flatten", "hidden"]', '["image", "hidden"]'))
    said = cli("summary", path)
    assert (said.code, said.out) == (1, "")
    assert "hidden" in said.err


def test_layers_are_all_there(cli):
    lines = cli("layers").out.splitlines()
    assert {line.split()[0] for line in lines} == {kind.__name__ for kind in Layer.table.values()}
    found = json.loads(cli("layers", "--json").out)["layers"]
    assert len(found) == len(lines)
    assert all(p["help"] and p["expected"] for layer in found for p in layer["parameters"])


def test_one_layer(cli):
    found = json.loads(cli("layers", "dense", "--json").out)
    units = next(p for p in found["parameters"] if p["name"] == "units")
    assert (found["name"], found["family"], found["inputs"], found["outputs"]) == ("Dense", "core", ["x"], ["output"])
    assert (units["default"], units["range"], units["required"]) == (128, {"min": 1}, False)
    said = cli("layers", "Linear")  # as torch calls it
    assert said.out.startswith("Dense (core") and "Output: (..., units) float" in said.out


def test_new_makes_a_file_that_opens(cli, tmp_path):
    path = tmp_path / "my.netb"
    assert cli("new", "iris", path).code == 0
    assert list(load(path).graph.nodes) == ["features", "hidden", "scores", "species"]


def test_new_speaks_chinese_where_it_is_asked_to(cli, tmp_path):
    path = tmp_path / "my.netb"
    assert cli("new", "playground_xor", path, "--language", "zh_CN").code == 0
    made = load(path)
    assert made.notes.startswith("游乐场：异或 · ")
    assert made.graph.frames[0].title == "一个点，以及它在哪一边" and made.graph.comments[0].text.startswith("经典问题")
    assert list(made.graph.nodes) == ["point", "hidden_1", "scores", "side"], "names are part of scripts and weights"
    assert "鸢尾花，三个品种 · " in cli("new", "--language", "zh_CN").out


def test_new_never_writes_over_a_file(cli, drawing):
    path = drawing("wine")
    said = cli("new", "iris", path)
    assert said.code == 2 and "exists already" in said.err
    assert "cultivar" in path.read_text()


def test_new_into_a_folder_that_is_not_there(cli, tmp_path):
    said = cli("new", "iris", tmp_path / "no" / "my.netb")
    assert said.code == 2 and "no such file or directory" in said.err


def test_new_alone_lists_the_templates(cli):
    lines = cli("new").out.splitlines()
    assert len(lines) >= 13
    assert all("·" in line for line in lines)
