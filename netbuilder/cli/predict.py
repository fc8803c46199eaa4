"""``netbuilder predict``: answers of a trained model to new data."""

from __future__ import annotations

import argparse
import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netbuilder.cli import forecast
from netbuilder.cli.common import UsageError, json_option, open_model, say, show, show_json, table

if TYPE_CHECKING:
    from netbuilder.engine.answers import Answers

LINES = 20  # samples shown on a terminal; --to and --json give all


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("run", metavar="RUN|FILE", help="the run's folder, or a drawing whose plan names weights")
    words = "a table (.csv), arrays (.npz), a picture, a recording (.wav), a text (.txt), or a folder of them; "
    words += "of a network that forecasts also one of future, test, validation, train: its own data"
    parser.add_argument("input", type=Path, metavar="INPUT", help=words)
    parser.add_argument("--to", type=Path, metavar="OUT.csv", help="write all answers to a table")
    parser.add_argument("--output", default="", metavar="NODE", help="which Output forecasts (the one in the middle)")
    parser.add_argument(
        "--beams", type=int, default=1, metavar="N", help="of a network that writes: beginnings followed at once (1)"
    )
    json_option(parser)


def run(args: argparse.Namespace) -> int:
    from netbuilder.engine.answers import answer
    from netbuilder.engine.new_samples import new_samples

    task = open_model(args.run)
    if forecast.is_forecast(task):
        return forecast.run(task, args)
    if args.output:
        raise UsageError("--output is for networks that forecast; this run's data have no forecast window.")
    samples = new_samples(task, args.input)
    answers = answer(task, samples, args.beams)
    if args.to is not None:
        args.to.write_text(_csv(samples.names, answers), encoding="utf-8", newline="")
        say(f"{len(samples.names):,} answers are in {args.to}.")
    if args.json:
        show_json({"predictions": [_json(name, i, answers) for i, name in enumerate(samples.names)]})
    elif args.to is None:
        _show(samples.names, answers)
    return 0


def _json(name: str, sample: int, answers: list[Answers]) -> dict[str, Any]:
    if len(answers) == 1:
        return {"sample": name, **answers[0].of(sample)}
    return {"sample": name, "outputs": {a.output: a.of(sample) for a in answers}}


def _show(names: tuple[str, ...], answers: list[Answers]) -> None:
    rows = [(name, *(_words(a, i) for a in answers)) for i, name in enumerate(names[:LINES])]
    show(table(rows))
    if len(names) > LINES:
        show(f"… and {len(names) - LINES:,} more; --to OUT.csv writes all of them.")


def _words(answers: Answers, sample: int) -> str:
    """The class with the likeliest three, a text, or the numbers with their unit."""
    if answers.chosen and not answers.columns:
        return answers.chosen[sample]
    numbers = list(zip(answers.columns, answers.values[sample], strict=True))
    if answers.chosen:
        best = sorted(numbers, key=lambda pair: -pair[1])[:3]
        return f"{answers.chosen[sample]}  ({', '.join(f'{n} {100 * p:.1f} %' for n, p in best)})"
    unit = f" {answers.unit}" if answers.unit else ""
    return ", ".join(f"{name} {value:.6g}{unit}" for name, value in numbers)


def _csv(names: tuple[str, ...], answers: list[Answers]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["sample", *(cell for a in answers for cell in _header(a, len(answers) > 1))])
    for i, name in enumerate(names):
        writer.writerow([name, *(cell for a in answers for cell in ([a.chosen[i]] if a.chosen else []) + a.values[i])])
    return text.getvalue()


def _header(answers: Answers, is_one_of_many: bool) -> list[str]:
    prefix = f"{answers.output}." if is_one_of_many else ""
    first = [answers.target or "class"] if answers.chosen else []
    return [prefix + name for name in (*first, *answers.columns)]
