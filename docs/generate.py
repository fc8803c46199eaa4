"""Writes the reference pages anew from the declarations: docs/layers/*.md and docs/protocol.md.

Run it with `make docs`; a test compares the pages with what this file would write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING
from pathlib import Path
from typing import Any, get_args

import msgspec

import netbuilder.graph.document
import netbuilder.layers  # noqa: F401  fills Layer.table
from netbuilder.base.declared import to_json
from netbuilder.base.parameter import Parameter
from netbuilder.layers.activations import Activation
from netbuilder.layers.base import FAMILIES, Layer
from netbuilder.layers.initializers import Initializer
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.protocol.commands import AnyCommand
from netbuilder.protocol.events import AnyEvent

DOCS = Path(__file__).resolve().parent
ORIGIN = "<!-- Written by `make docs` from the declarations in the code; change those, not this page. -->"
SHARED = {"Initializer": Initializer, "Regularizer": Regularizer, "Constraint": Constraint}
ACTIVATIONS = "one of " + ", ".join(get_args(Activation))
TRANSPORT = """\
The program that draws and the process that trains talk in lines: one JSON object a line, UTF-8, commands on the
worker's stdin and events on its stdout. `type` names the message; fields that have a default may be left out of a
command. A line that is no message, or has a field of a wrong type, is answered with an event `Failed` (code
`protocol`) and does no harm. A command with a field nobody knows is refused; in events such fields are passed over, so
that runs of newer versions can be read. A question carries a number, `request`, which its answer repeats; answers are
not kept in `events.jsonl`.

Start a worker with `netbuilder worker`; it says `Ready` when torch is loaded. `netbuilder train FILE --json` prints
the same events, the last of them `Finished` or `Failed`, and a run keeps them in `events.jsonl`. Numbers that are no
numbers (a loss of NaN) are `null`. Times are seconds: `time` since 1970, `seconds` a duration. Steps and epochs count
from 1.

When stdin ends, the window is gone: the worker stops after the running batch, saves, and leaves, unless `Detach` was
said before; then it trains on. While a worker trains, `control.json` in the run's folder (readable by its owner only)
holds the address and the key of a local socket which takes the same commands."""


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    families = {family: page for family in FAMILIES if (page := _family_page(family))}
    found = {_path(family): page for family, page in families.items()}
    return {**found, DOCS / "layers" / "README.md": _index(families), DOCS / "protocol.md": _protocol()}


def _path(family: str) -> Path:
    return DOCS / "layers" / f"{family.replace('/', '-')}.md"


def _layers(family: str) -> list[type[Layer]]:
    """Our layers of a family by name; those of other packages are documented there."""
    own = {cls for cls in Layer.table.values() if cls.family == family and cls.__module__.startswith("netbuilder.")}
    return sorted(own, key=lambda cls: cls.__name__.lower())


def _family_page(family: str) -> str:
    layers = _layers(family)
    return _joined(f"# Layers: {family}", ORIGIN, *(_layer(cls) for cls in layers)) if layers else ""


def _layer(cls: type[Layer]) -> str:
    prose, _, ports = cls.page().partition("\n\nInput:")
    ports = "Input:" + ports
    parts = [f"## {cls.__name__}", _markdown(prose), f"```text\n{ports.strip()}\n```"]
    if cls.also:
        parts.append(f"Also known as: {', '.join(cls.also)}.")
    if wires := _ports(cls):
        parts.append(wires)
    if parameters := cls.parameters():
        parts.append(_table(("parameter", "default", "takes", "meaning"), map(_parameter, parameters)))
    return _joined(*parts).rstrip("\n")


def _ports(cls: type[Layer]) -> str:
    """Names of the ports, where there is something to know about them."""
    several = [p for p in (("inputs", cls.inputs), ("outputs", cls.outputs)) if len(p[1]) > 1]
    words = [f"{name}: {', '.join(f'`{port}`' for port in ports)}" for name, ports in several]
    if cls.variadic:
        words.append("takes any number of inputs, two or more")
    return "Ports: " + "; ".join(words) + "." if words else ""


def _parameter(p: Parameter) -> tuple[str, ...]:
    takes = p.expectation().replace(ACTIVATIONS, "the name of an [activation](README.md#names-of-activations)")
    for name in SHARED:
        takes = takes.replace(f"a {name}", f"[{name.lower()}](README.md#{name.lower()}s)")
    default = "" if p.default is MISSING else f"`{_value(p.default)}`"
    return f"`{p.name}`", default, takes + (f", in {p.unit}" if p.unit else ""), p.help


def _value(value: Any) -> str:
    found = msgspec.json.encode(to_json(value)).decode()
    return found.strip('"') if isinstance(to_json(value), str) and value != "" else found


def _index(families: dict[str, str]) -> str:
    rows = [
        (f"[{family}]({_path(family).name})", ", ".join(f"`{cls.__name__}`" for cls in _layers(family)))
        for family in families
    ]
    intro = (
        "Names and parameters are those of Keras 3 wherever Keras has the layer. Shapes are written without the batch "
        "axis; pictures are (channels, height, width). `netbuilder layers NAME` prints the same page."
    )
    names = "What a layer's `activation` can be: " + ", ".join(f"`{name}`" for name in get_args(Activation)) + "."
    shared = [_shared(name, kind) for name, kind in SHARED.items()]
    return _joined(
        "# Layers", ORIGIN, intro, _table(("family", "layers"), rows), "## Names of activations", names, *shared
    )


def _shared(name: str, kind: Any) -> str:
    rows = [
        (f"`{entry}`", _one_line(cls.summary()), ", ".join(f"`{p.name}` {_value(p.default)}" for p in cls.parameters()))
        for entry, cls in sorted(kind.table.items())
    ]
    return _joined(f"## {name}s", _table(("name", "meaning", "parameters"), rows)).rstrip("\n")


def _protocol() -> str:
    sections = []
    for title, union in (("Commands", AnyCommand), ("Events", AnyEvent)):
        sections += [f"## {title}", *(_message(cls) for cls in get_args(union))]
    return _joined("# The worker protocol", ORIGIN, TRANSPORT, *sections)


def _message(cls: type[msgspec.Struct]) -> str:
    rows = [(f"`{f.name}`", f"`{_type(f.type)}`", _field_default(f)) for f in msgspec.structs.fields(cls)]
    table = [_table(("field", "type", "default"), rows)] if rows else []
    return _joined(f"### {cls.__name__}", _markdown(_one_line(cls.__doc__ or "")), *table).rstrip("\n")


def _type(kind: Any) -> str:
    if kind in (int, float, str, bool):
        return str(kind.__name__)
    return re.sub(r"typing\.|<class '(\w+)'>", r"\1", str(kind)).replace("|", "or")


def _field_default(f: Any) -> str:
    if f.default is not msgspec.NODEFAULT:
        return f"`{msgspec.json.encode(f.default).decode()}`"
    return "" if f.default_factory is msgspec.NODEFAULT else f"`{msgspec.json.encode(f.default_factory()).decode()}`"


def _table(header: tuple[str, ...], rows: Any) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join("| " + " | ".join(_one_line(cell).replace("|", "\\|") for cell in line) + " |" for line in lines)


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _markdown(prose: str) -> str:
    """Code in single backticks; elsewhere formulas hold characters that Markdown would take for emphasis."""
    pieces = prose.replace("``", "`").split("`")
    return "`".join(re.sub(r"([*_<])", r"\\\1", text) if i % 2 == 0 else text for i, text in enumerate(pieces))


def _joined(*parts: str) -> str:
    return "\n\n".join(parts) + "\n"


def stale(found: dict[Path, str]) -> Iterator[Path]:
    """Pages on disk which nothing writes any more."""
    return (path for path in (DOCS / "layers").glob("*.md") if path not in found)


def main() -> None:
    found = pages()
    for path in stale(found):
        path.unlink()
    for path, text in found.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    print(f"{len(found)} pages written.")


if __name__ == "__main__":
    main()
