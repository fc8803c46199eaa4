"""The drawing as SVG, to be put into a page that brings the colours (``PICTURE_STYLE``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from netbuilder.codegen.colours import FAMILIES_DARK, FAMILIES_LIGHT
from netbuilder.codegen.markup import element, number, words
from netbuilder.codegen.plate import MARGIN, Plate, fitted, plate
from netbuilder.codegen.wires import Box, course
from netbuilder.graph.document import Comment, Document, Edge, Frame
from netbuilder.graph.infer import GraphInference
from netbuilder.graph.layout import layout

WIDEST, ROW = 1500.0, 1000.0  # canvas pixels; what is wider is arranged anew in rows
BORDER = 16.0
COMMENT_LINES, COMMENT_LETTERS, LINE = 12, 80, 16.0


def drawing_svg(document: Document, found: GraphInference, title: str) -> str:
    """A graph with its frames and comments. A wide one is arranged in rows, which leaves out frames and comments.

    ``title`` is what is read aloud instead. Classes: plate, family-NAME, wire, ids, bool, frame, comment.
    """
    plates = {node.id: plate(document, found, node) for node in found.graph.nodes.values()}
    boxes = [p.box for p in plates.values()]
    surroundings: list[str] = []
    if boxes and max(b[2] for b in boxes) - min(b[0] for b in boxes) > WIDEST:
        places = layout(found.graph, {i: (p.width, p.height) for i, p in plates.items()}, ROW)
        plates = {i: replace(p, x=places[i][0], y=places[i][1]) for i, p in plates.items()}
        boxes = [p.box for p in plates.values()]
    else:
        surroundings = [*map(_frame, found.graph.frames), *map(_comment, found.graph.comments)]
        boxes += [(x, y, x + w, y + h) for x, y, w, h in (f.rect for f in found.graph.frames)]
        boxes += [(*c.position, c.position[0] + 200, c.position[1] + 40) for c in found.graph.comments]
    wires = [_wire(edge, plates, found) for edge in found.graph.edges]
    boxes += [box for _, box in wires]
    content = [*surroundings, *(drawn for drawn, _ in wires), *map(_node, plates.values())]
    return _svg(boxes or [(0, 0, 100, 40)], title, content)


def picture_style() -> str:
    """The style sheet of such drawings; a page names the ground (--panel, --line, --text, --muted, --wire …)."""
    return (
        ".drawing{max-width:100%;height:auto;display:block}"
        ".plate .body{fill:var(--panel);stroke:var(--line)}.plate .band{fill:var(--family,var(--muted))}"
        ".plate .title{font-weight:600;font-size:13px;fill:var(--text)}"
        ".plate .line,.plate .figures,.frame text,.comment{font-size:11px;fill:var(--muted)}"
        ".bypassed{opacity:.5}.wire{fill:none;stroke:var(--wire);stroke-width:1.6}"
        ".wire.ids{stroke:#C77E00}.wire.bool{stroke:#6F52A5}.port{fill:var(--panel);stroke:var(--wire)}"
        ".frame rect{fill:none;stroke:var(--line);stroke-dasharray:4 3}" + _families(FAMILIES_LIGHT)
    )


def dark_style() -> str:
    """What is different on dark ground."""
    return _families(FAMILIES_DARK)


def _families(colours: Mapping[str, str]) -> str:
    return "".join(f".{_family(name)}{{--family:#{colour}}}" for name, colour in colours.items())


def _family(name: str) -> str:
    return "family-" + (name.replace("/", "-") or "unknown")


def _svg(boxes: list[Box], title: str, content: list[str]) -> str:
    left, top = min(b[0] for b in boxes) - BORDER, min(b[1] for b in boxes) - BORDER
    width, height = max(b[2] for b in boxes) + BORDER - left, max(b[3] for b in boxes) + BORDER - top
    box = " ".join(map(number, (left, top, width, height)))
    return element(
        "svg",
        *content,
        class_="drawing",
        viewBox=box,
        width=number(width),
        height=number(height),
        role="img",
        aria_label=title,
    )


def _node(p: Plate) -> str:
    room = p.width - MARGIN
    left, bottom = p.x + 14, p.y + p.height - 12
    children = [
        element("title", words(f"{p.node.type} {p.node.id}")),
        _rect("body", p.x, p.y, p.width, p.height, rx=8),
        _rect("band", p.x, p.y + 8, 4, p.height - 16, rx=2),
        _text("title", left, p.y + 21, fitted(p.title, "title", room)),
        _text("line", left, p.y + 37, fitted(p.line, "line", room)),
        _text("figures", left, bottom, p.figures),
        _text("figures", p.x + p.width - 12, bottom, fitted(p.shape, "line", room), text_anchor="end"),
    ]
    classes = f"plate {_family(p.family)}" + (" bypassed" if p.node.bypassed else "")
    return element("g", *children, class_=classes)


def _wire(edge: Edge, plates: Mapping[str, Plate], found: GraphInference) -> tuple[str, Box]:
    start, end = plates[edge.source].exit(edge), plates[edge.target].entry(edge)
    way = course(start, end, [p.box for i, p in plates.items() if i not in (edge.source, edge.target)])
    classes = {"int64": "wire ids", "bool": "wire bool"}.get(_dtype(edge, plates[edge.source], found), "wire")
    dots = (element("circle", class_="port", cx=number(x), cy=number(y), r=3) for x, y in (start, end))
    return element("path", class_=classes, d=way.d) + "".join(dots), way.box


def _dtype(edge: Edge, source: Plate, found: GraphInference) -> str:
    outputs = found.nodes[edge.source].outputs
    known = dict(zip(source.outputs, outputs or (), strict=False))
    return known[edge.source_port].dtype if edge.source_port in known else ""


def _frame(frame: Frame) -> str:
    x, y, width, height = frame.rect
    title = _text("title", x + 10, y + 18, fitted(frame.title, "line", width - 20))
    return element("g", _rect("", x, y, width, height, rx=10), title, class_="frame")


def _comment(comment: Comment) -> str:
    x, y = comment.position
    lines = comment.text.splitlines()[:COMMENT_LINES]
    return "".join(_text("comment", x, y + LINE * (i + 1), line[:COMMENT_LETTERS]) for i, line in enumerate(lines))


def _rect(name: str, x: float, y: float, width: float, height: float, rx: int) -> str:
    place = {"x": number(x), "y": number(y), "width": number(width), "height": number(height)}
    return element("rect", class_=name, **place, rx=rx)


def _text(name: str, x: float, y: float, text: str, **more: object) -> str:
    return element("text", words(text), class_=name, x=number(x), y=number(y), **more) if text else ""


def insides(document: Document, found: GraphInference) -> Iterator[tuple[str, GraphInference]]:
    """The name and the graph of each block that is used, once, as far as it can be computed."""
    seen: set[str] = set()
    todo = [found]
    for graph in todo:
        for known in graph.nodes.values():
            name = str(getattr(known.layer, "block", ""))
            if known.bodies and name in document.blocks and name not in seen:
                seen.add(name)
                todo.append(known.bodies[0])
                yield name, known.bodies[0]
