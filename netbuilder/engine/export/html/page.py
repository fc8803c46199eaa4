"""The report of a run, section by section, as HTML."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from netbuilder import __version__
from netbuilder.codegen.markup import element, words
from netbuilder.codegen.picture import drawing_svg, insides
from netbuilder.engine.export.html.charts import Series, curves, scatter
from netbuilder.engine.export.html.style import style
from netbuilder.engine.export.html.tables import classes, confusion, pairs, shown, table
from netbuilder.engine.export.html.texts import Texts
from netbuilder.engine.export.record import Record

PART_NAMES = {"train": "Training", "validation": "Validation", "test": "Test"}
STEPS = 200  # of a forecast that are drawn


def page(record: Record, title: str, texts: Texts) -> str:
    """The whole file."""
    head = element("title", words(title)) + element("style", style())
    meta = '<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
    sections = (_header, _result, _network, _curves, _answers, _data, _plan, _again)
    body = "\n".join(section(record, texts) for section in sections)
    content = element("main", element("h1", words(title)), body)
    language = texts.language.replace("_", "-")
    return f'<!doctype html>\n<html lang="{language}"><head>{meta}{head}</head><body>{content}</body></html>\n'


def _section(title: str, *content: str) -> str:
    return element("section", element("h2", words(title)), *content)


def _header(record: Record, texts: Texts) -> str:
    made = texts(
        "Run {run} · made on {date} with NetBuilder {version}",
        run=record.run.id,
        date=time.strftime("%Y-%m-%d"),
        version=__version__,
    )
    lines = "".join(element("span", words(texts(name))) for name in ("Name", "Date"))
    notes = record.subject.document.notes
    return (
        element("p", words(made), class_="muted")
        + element("div", lines, class_="hand")
        + (element("p", words(notes), class_="notes") if notes else "")
    )


def _result(record: Record, texts: Texts) -> str:
    """Each metric on every part, beside what is reached without a network on the part the answers are about."""
    results, baseline = record.results(), record.evaluated.baseline
    header = [texts("Metric"), *(texts(PART_NAMES[part]) for part in results)]
    if baseline:
        header.append(_baseline_name(record, texts))
    columns: list[dict[str, Any]] = [*results.values(), *([dict(baseline)] if baseline else [])]
    rows = ([name, *(shown(column.get(name)) for column in columns)] for name in results[record.part])
    note = "The right-hand column says what is reached without a network, on the same samples as the column before it."
    told = element("p", words(texts(note)), class_="muted") if baseline else ""
    return _section(texts("Result"), table(header, rows), told)


def _baseline_name(record: Record, texts: Texts) -> str:
    names = {texts(o["baseline"]) for o in record.evaluated.outputs.values() if o.get("baseline")}
    if len(names) != 1:
        return texts("Without a network")
    return texts("Without a network ({name})", name=next(iter(names)))


def _network(record: Record, texts: Texts) -> str:
    document, inference, total = record.subject.described, record.subject.inference, record.summary.total
    size = texts(
        "{parameters} parameters ({trained} trained), {adds} multiply-adds for one sample.",
        parameters=f"{total.parameters:,}",
        trained=f"{total.trainable:,}",
        adds=f"{total.multiply_adds:,}",
    )
    pictures = [_picture(drawing_svg(document, inference, texts("The network")))]
    for name, inside in insides(document, inference):
        title = texts("Inside {name}", name=name)
        pictures += [element("h3", words(title)), _picture(drawing_svg(document, inside, title))]
    header = [texts(w) for w in ("Layer", "Type", "Output", "Parameters", "Multiply-adds")]
    layers = table(header, (row.cells() for row in record.summary.rows), text_columns=3)
    return _section(texts("Network"), element("p", words(size)), *pictures, element("div", layers, class_="wide"))


def _picture(svg: str) -> str:
    return element("div", svg, class_="picture wide")


def _curves(record: Record, texts: Texts) -> str:
    figures = []
    for name in record.metrics:
        pair = ((name, texts("training"), "one"), (f"val_{name}", texts("validation"), "two"))
        series = [Series(label, kind, _points(record, key)) for key, label, kind in pair]
        figures.append(_figure(name, curves([s for s in series if s.points], texts("epoch"), name)))
    return _section(texts("Learning curves"), element("div", *figures, class_="charts"))


def _points(record: Record, key: str) -> list[tuple[float, float]]:
    return [(row["epoch"], row[key]) for row in record.epochs if key in row]


def _figure(title: str, svg: str) -> str:
    return element("figure", element("figcaption", words(title)), svg) if svg else ""


def _answers(record: Record, texts: Texts) -> str:
    found = []
    for output, told in record.evaluated.outputs.items():
        title = texts(
            "Answers of {output} on {count} samples ({part})",
            output=output,
            count=f"{record.evaluated.samples:,}",
            part=texts(PART_NAMES[record.part]),
        )
        if content := "".join(_answer(told, texts)):
            found += [element("h3", words(title)), content]
    return _section(texts("Answers"), *found) if found else ""


def _answer(told: dict[str, Any], texts: Texts) -> Iterator[str]:
    if "confusion" in told:
        yield element("div", confusion(told["names"], told["confusion"], texts), class_="wide")
        yield element("div", classes(told["classes"], texts), class_="wide")
    figures = []
    if "scatter" in told:
        unit = f" ({told['unit']})" if told["unit"] else ""
        points = [(a, b) for a, b in told["scatter"]]
        svg = scatter(points, texts("true") + unit, texts("predicted") + unit, texts("predicted"))
        figures.append(_figure(texts("The line is where both are equal."), svg))
    if "series" in told:
        names = (("true", "one"), ("predicted", "two"), ("naive", "three"))
        series = [Series(texts(n), kind, list(enumerate(told["series"][n][-STEPS:], 1))) for n, kind in names]
        title = texts("The last steps, in order")
        figures.append(_figure(title, curves(series, texts("step"), title)))
    if figures:
        yield element("div", *figures, class_="charts")


def _data(record: Record, texts: Texts) -> str:
    described, data = record.data.description, record.subject.described.data
    assert data is not None
    sizes = {part: f"{count:,}" for part, count in record.sizes.items()}
    rows = [
        (texts("Data set"), described.title or described.name),
        ("", described.summary),
        (texts("Licence"), described.license),
        (texts("Parts"), texts("{train} training, {validation} validation, {test} test", **sizes)),
        (texts("Split"), _settings(data.split.settings())),
        (texts("Scaling"), ", ".join(f"{name}: {scaling}" for name, scaling in data.scalers)),
        *((texts("Field {name}", name=f.name), f.describe().partition(": ")[2]) for f in described.fields),
        *((texts("Note"), note) for note in record.data.notes),
    ]
    return _section(texts("Data"), pairs(rows))


def _plan(record: Record, texts: Texts) -> str:
    plan = record.subject.document.plan
    named = {p.name: getattr(plan, p.name) for p in plan.parameters() if not p.more and p.name != "turns"}
    told = plan.to_json()
    rows = [(name, _said(told.get(name, _json(value)))) for name, value in named.items()]
    optimizers = [(turn.name or "optimizer", _optimizer(turn.to_json(), turn.optimizer)) for turn in plan.turns]
    losses = [
        (texts("Loss of {output}", output=o.node), _said(o.judgement.loss.to_json()))
        for o in record.subject.program.outputs
        if o.judgement is not None
    ]
    others = [(k, _said(v)) for k, v in told.items() if k not in named and k not in ("turns", "optimizer")]
    return _section(texts("Plan"), pairs([*optimizers, *losses, *rows, *others]))


def _optimizer(turn: dict[str, Any], optimizer: Any) -> str:
    """The optimizer with its learning rate, also where that is the usual one; then what the turn is for."""
    settings = optimizer.settings()
    known = {"learning_rate": optimizer.learning_rate, **settings}
    rest = {k: v for k, v in turn.items() if k not in ("optimizer", "name")}
    return "; ".join(t for t in (f"{type(optimizer).__name__} ({_settings(known)})", _settings(rest)) if t)


def _again(record: Record, texts: Texts) -> str:
    told = record.report
    plan = record.subject.document.plan
    rows = [
        (texts("Ended"), str(told.get("reason", ""))),
        (texts("Epochs done"), f"{record.epochs[-1]['epoch']:.0f}"),
        (texts("Seconds"), shown(told["seconds"]) if "seconds" in told else ""),
        (texts("Device"), str(told.get("device", ""))),
        (texts("Threads"), str(told.get("threads", ""))),
        (texts("Seed"), str(plan.seed)),
        *record.versions.items(),
    ]
    note = element("p", words(texts("Same seed, same machine, same threads: same numbers.")), class_="muted")
    return _section(texts("To make it again"), pairs(rows), note)


def _json(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_json(v) for v in value]
    return value.to_json() if hasattr(value, "to_json") else value


def _said(value: Any) -> str:
    """JSON of a plan for people: Adam (learning_rate 0.001)."""
    if isinstance(value, dict):
        rest = _settings({k: v for k, v in value.items() if k != "type"})
        return f"{value.get('type', '')} ({rest})" if rest else str(value.get("type", ""))
    return ", ".join(map(_said, value)) if isinstance(value, list) else str(value)


def _settings(value: dict[str, Any]) -> str:
    return ", ".join(f"{k} {_said(v)}" for k, v in value.items())
