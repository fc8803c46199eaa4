"""Trains the finished templates and writes docs/scenarios.md from the reports of their runs.

Run it with `make scenarios`, for some of them with `make scenarios ONLY=playground`, and with SEEDS=1 for one run each.
What was measured before stays in docs/scenarios.json until it is measured again.
"""

from __future__ import annotations

import json
import platform
import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean, stdev
from typing import Any

import torch

import netbuilder.layers  # noqa: F401  fills the table of layers
from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.source import Bundled, Toy
from netbuilder.engine import runner
from netbuilder.graph.document import Document
from netbuilder.graph.files import load
from netbuilder.graph.terminals import Input, Output

DOCS = Path(__file__).resolve().parent
TEMPLATES = DOCS.parent / "netbuilder" / "resources" / "templates"
RESULTS, PAGE = DOCS / "scenarios.json", DOCS / "scenarios.md"


@dataclass(frozen=True)
class Scenario:
    """A template and the metric it is judged by; ``scale``: 100 for percent; ``more``: other settings, by place.

    ``title``: for the page, where the template's name alone does not tell. ``seeds``: others than 0, 1, 2, …; with
    ``is_split`` they are those of the split, so that others are tested.
    """

    template: str
    metric: str
    unit: str = "%"
    scale: float = 100.0
    digits: int = 1
    more: tuple[str, ...] = ()
    title: str = ""
    seeds: tuple[int, ...] = ()
    is_split: bool = False

    @property
    def name(self) -> str:
        return " ".join((self.template, *self.more))

    @property
    def command(self) -> str:
        """What reproduces a run: ``SEED`` is one of those in the last column."""
        changes = "".join(f" --set {m}" for m in self.more)
        seed = "--set data.seed=SEED" if self.is_split else "--seed SEED"
        return f"netbuilder train {self.template}.netb{changes} {seed} --threads 1 --json"


UNSEEN_SPEAKER = (
    "data.split.column=speaker",
    "data.split.by=group",
    "data.split.use_given_test=false",
    "data.split.validation=0",
)
SCENARIOS = (
    Scenario("mnist_mlp", "accuracy", digits=2),
    Scenario("mnist_cnn", "accuracy", digits=2),
    Scenario("fashion_cnn", "accuracy"),
    Scenario("mnist_vae", "mse", "squared error", 1.0, 4),
    Scenario("playground_moons", "accuracy"),
    Scenario("playground_circles", "accuracy"),
    Scenario("playground_xor", "accuracy"),
    Scenario("playground_features", "accuracy"),
    Scenario("playground_spiral", "accuracy"),
    Scenario("playground_hills", "r2", "R²", 1.0, 2),
    Scenario("topics_wordnet", "accuracy"),
    Scenario("spoken_digits", "accuracy"),
    Scenario(
        "spoken_digits",
        "accuracy",
        more=UNSEEN_SPEAKER,
        title="spoken_digits, a voice never heard",
        seeds=(0, 1, 2, 3, 5, 19),
        is_split=True,
    ),
    Scenario("summary_extractive", "rouge_1", "ROUGE-1", 1.0, 3),
    Scenario("summary_seq2seq", "written_rouge_1", "ROUGE-1", 1.0, 3),
    Scenario("spoken_sequence_ctc", "wer", "% wrong words"),
    Scenario("demand_bike", "demand_mae", "bicycles", 1.0, 0),
    Scenario("demand_bike_variants", "gru_mae", "bicycles (GRU)", 1.0, 0),
    Scenario("iris", "accuracy"),
    Scenario("wine", "accuracy"),
    Scenario("breast_cancer", "accuracy"),
    Scenario("diabetes", "r2", "R²", 1.0, 2),
)
START = """\
<!-- Written by `make scenarios` from the reports of the runs in scenarios.json; do not change this page by hand. -->
# What the templates reach

Each line is a finished drawing of the start page, trained with its own plan on one processor core by the command
below the table. The result is the metric on the test part, mean ± standard deviation over the seeds of first weights
and shuffling; the split stays the same, but where a command sets data.seed: there each seed tests another speaker, and
the spread is that between the six of them. Baseline: the same metric on the same samples without a network, computed
by the program. Times are of a machine that had other work to do, so they are upper bounds.

| scenario | data | model | result | baseline | seconds | seeds |
| --- | --- | --- | ---: | ---: | ---: | --- |
"""


def main(words: list[str]) -> None:
    """``words``: parts of names of scenarios (none: all), and how many seeds as a number."""
    seeds = int(next((w for w in words if w.isdigit()), "3"))
    chosen = [w for w in words if not w.isdigit()]
    found = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for scenario in SCENARIOS:
        if chosen and not any(w in scenario.name for w in chosen):
            continue
        for seed in scenario.seeds or range(seeds):
            found.setdefault(scenario.name, {})[str(seed)] = measure(scenario, seed)
            print(scenario.name, seed, found[scenario.name][str(seed)], flush=True)
            RESULTS.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(found), encoding="utf-8")


def document_of(scenario: Scenario) -> Document:
    """The template with the scenario's settings."""
    from netbuilder.cli.settings import changed

    pairs = [tuple(m.split("=", 1)) for m in scenario.more]
    return changed(load(TEMPLATES / f"{scenario.template}.netb"), [(a, b) for a, b in pairs])


def measure(scenario: Scenario, seed: int) -> dict[str, Any]:
    """One run, as its report tells it."""
    document = document_of(scenario)
    plan = replace(document.plan, threads=1, device="cpu")
    if scenario.is_split and document.data is not None:
        document = replace(document, data=replace(document.data, seed=seed))
    else:
        plan = replace(plan, seed=seed)
    with tempfile.TemporaryDirectory() as folder:
        trainer = runner.start(replace(document, plan=plan), TEMPLATES, Path(folder), lambda event: None)
        runner.run(trainer)
        assert trainer.folder is not None
        report = trainer.folder.report()
    key = f"test_{scenario.metric}"
    names = sorted(set(report["baseline_names"].values()))
    return {
        "value": report["metrics"][key],
        "baseline": report["baseline"].get(key),
        "baseline_name": ", ".join(names),
        "seconds": report["seconds"],
    }


def page(found: dict[str, dict[str, Any]]) -> str:
    """The whole page."""
    known = [s for s in SCENARIOS if s.name in found]
    lines = [_row(s, list(found[s.name].values()), sorted(found[s.name], key=int)) for s in known]
    missing = [s.name for s in SCENARIOS if s.name not in found]
    notes = [f"\nNot measured for this page: {', '.join(missing)}."] if missing else []
    commands = "\n".join(s.command for s in known)
    about = f"\nMeasured with PyTorch {torch.__version__} on {platform.machine()}, {platform.system()}."
    how = (
        "\nTo do one of them again, `netbuilder new NAME NAME.netb` and then the command; the last line it prints is"
        "\nthe event with metrics and baseline. `make scenarios` measures all of them and writes this page.\n"
    )
    return START + "\n".join(lines) + "\n" + "\n".join([*notes, about, how]) + f"\n```\n{commands}\n```\n"


def _row(scenario: Scenario, runs: list[dict[str, Any]], seeds: list[str]) -> str:
    document = document_of(scenario)
    values = [r["value"] * scenario.scale for r in runs]
    spread = f" ± {stdev(values):.{scenario.digits}f}" if len(values) > 1 else ""
    result = f"{mean(values):.{scenario.digits}f}{spread} {scenario.unit}"
    first = runs[0]["baseline"]
    baseline = "none" if first is None else f"{first * scenario.scale:.{scenario.digits}f} ({runs[0]['baseline_name']})"
    seconds = f"{mean(r['seconds'] for r in runs):.0f}"
    cells = (
        scenario.title or scenario.name,
        _data(document),
        _model(document),
        result,
        baseline,
        seconds,
        ", ".join(seeds),
    )
    return f"| {' | '.join(cells)} |"


def _data(document: Document) -> str:
    source = document.data.source if document.data else None
    if isinstance(source, Bundled):
        return entry(source).description.title
    return f"toy, {source.samples:,} points, noise {source.noise:g}" if isinstance(source, Toy) else ""


def _model(document: Document) -> str:
    """Its layers with weights or memory, in order: "Conv2D, Conv2D, Dense"."""
    plain = {"Flatten", "Reshape", "Dropout", "Add", "Slice"}
    layers = [n.type for n in document.graph.nodes.values() if not isinstance(n.layer, Input | Output)]
    return ", ".join(name for name in layers if name not in plain)


if __name__ == "__main__":
    main(sys.argv[1:])
