"""The drawing as SVG: everything is in it, wires go around plates, wide drawings come in rows."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

import netbuilder.layers  # noqa: F401  fills Layer.table
from netbuilder.codegen.picture import drawing_svg, insides
from netbuilder.codegen.plate import fitted, text_width
from netbuilder.codegen.wires import course
from netbuilder.graph.document import Document, Edge, Graph, Node, UnknownLayer
from netbuilder.graph.drawing import Comment, Frame
from netbuilder.graph.files import loads
from netbuilder.graph.infer import infer
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer

BLOCKS = """{"format": "netbuilder", "version": 1,
 "nodes": {"x": {"layer": {"type": "Input", "shape": [4]}}, "twice": {"layer": {"type": "Block", "block": "layer",
 "repeat": 2, "arguments": {"width": 4}}, "at": [200, 0]}}, "edges": [["x", "twice"]],
 "blocks": {"layer": {"arguments": {"width": 8}, "nodes": {"i": {"layer": "BlockInput"}, "dense": {"layer": "Dense",
 "bindings": {"units": "width"}, "at": [200, 0]}, "o": {"layer": "BlockOutput", "at": [400, 0]}},
 "edges": [["i", "dense"], ["dense", "o"]]}}}"""


def chain(count: int, gap: float = 160.0) -> Document:
    layers: list[Layer | UnknownLayer] = [Input(shape=(8,)), *(Layer.parse("Dense") for _ in range(count - 1))]
    nodes = {f"n{i}": Node(f"n{i}", layer, (gap * i, 0.0)) for i, layer in enumerate(layers)}
    edges = tuple(Edge(f"n{i}", "output", f"n{i + 1}", "x") for i in range(count - 1))
    return Document(Graph(nodes, edges, (Frame("f", "Stem", (0, -40, 300, 150)),), (Comment("c", "why", (0, 90)),)))


def drawn(document: Document) -> ElementTree.Element:
    return ElementTree.fromstring(drawing_svg(document, infer(document), "a network"))


def of_class(svg: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [e for e in svg.iter() if name in e.get("class", "").split()]


def test_nodes_wires_frames_and_comments() -> None:
    svg = drawn(chain(4))
    assert len(of_class(svg, "plate")) == 4 and len(of_class(svg, "wire")) == 3
    assert [t.text for t in svg.iter("text")][:2] == ["Stem", "why"]
    assert {"Dense", "128 ", "1,152"} >= {t.text for t in of_class(svg, "title") if t.text} - {"Stem", "Input"}


def test_wide_drawings_come_in_rows_that_fit() -> None:
    svg = drawn(chain(20))
    left, top, width, height = map(float, svg.get("viewBox", "").split())
    assert width < 1500 and height > 300 and not of_class(svg, "frame")
    for rect in of_class(svg, "body"):
        x, y = float(rect.get("x", "")), float(rect.get("y", ""))
        assert left <= x and x + float(rect.get("width", "")) <= left + width and top <= y <= top + height
    for wire in of_class(svg, "wire"):
        numbers = [float(n) for n in re.findall(r"-?[\d.]+", wire.get("d", ""))]
        assert min(numbers[0::2]) >= left and max(numbers[0::2]) <= left + width


def test_unknown_layers_and_broken_drawings_are_drawn_too() -> None:
    nodes = {"a": Node("a", UnknownLayer("Mystery<b>", "")), "b": Node("b", Layer.parse("Dense"), (200, 0))}
    svg = drawn(Document(Graph(nodes, (Edge("a", "output", "b", "x"),))))
    assert [t.text for t in of_class(svg, "title")] == ["Mystery<b>", "Dense"]
    assert len(drawn(Document())) == 0


def test_the_inside_of_blocks_with_the_values_of_their_arguments() -> None:
    document = loads(BLOCKS)
    found = dict(insides(document, infer(document)))
    assert list(found) == ["layer"]
    svg = ElementTree.fromstring(drawing_svg(document, found["layer"], "layer"))
    assert [t.text for t in of_class(svg, "line")] == ["i", "4", "o"]


@pytest.mark.parametrize(("top", "lane"), [(-30.0, 26.0), (-10.0, -26.0)])
def test_a_wire_goes_around_what_stands_in_its_way(top: float, lane: float) -> None:
    way = course((0, 0), (400, 0), [(150.0, top, 250.0, top + 40)])
    assert float(way.d.split(" L ")[1].split()[1]) == lane  # the shorter way, 16 pixels away
    assert " L " not in course((0, 0), (400, 0), [(150, 50, 250, 90)]).d


def test_texts_are_cut_where_they_do_not_fit() -> None:
    assert fitted("short", "title", 100) == "short"
    cut = fitted("非常非常非常非常长的名字", "title", 100)
    assert cut.endswith("…") and text_width(cut, "title") <= 100
