"""A run for the person at the terminal: a bar while an epoch goes, a line when it is over, the end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from typing import Any

from tqdm import tqdm

from netbuilder.cli.common import say, show
from netbuilder.protocol.events import (
    AnyEvent,
    EpochEnd,
    Failed,
    Finished,
    LearningRateChanged,
    Metrics,
    Notice,
    Started,
)


class Screen:
    """Listens to a run and shows it. The bar goes to stderr and only on a terminal; lines go to stdout."""

    def __init__(self, is_main: bool) -> None:
        self.is_main = is_main
        self.when_nobody_listens: Callable[[], None] = lambda: None
        self.bar: tqdm[Any] | None = None
        self.started: Started | None = None

    def event(self, event: AnyEvent) -> None:
        """Show one event of the run."""
        if not self.is_main:
            return
        try:
            self._show(event)
        except BrokenPipeError:
            self.is_main = False
            self.when_nobody_listens()

    def close(self) -> None:
        """Take the bar away."""
        if self.bar is not None:
            self.bar.close()
            self.bar = None

    def _show(self, event: AnyEvent) -> None:
        match event:
            case Started():
                self.started = event
                self._line(_beginning(event))
            case Metrics():
                self._progress(event)
            case EpochEnd():
                self.close()
                self._line(f"epoch {event.epoch}/{self._epochs()}  {numbers(event.values)}  {short(event.seconds)}")
            case Notice(message=message):
                say(message)
            case LearningRateChanged():
                self._line(f"learning rate {event.learning_rate:g}: {event.reason}")
            case Finished():
                self.close()
                self._line(_ending(event))
            case Failed():
                self.close()

    def _epochs(self) -> int:
        return self.started.epochs if self.started else 0

    def _line(self, text: str) -> None:
        show(text)
        sys.stdout.flush()

    def _progress(self, event: Metrics) -> None:
        if not sys.stderr.isatty() or self.started is None:
            return
        steps = self.started.steps_per_epoch
        if self.bar is None:
            form = "{percentage:3.0f}% {bar:20} {remaining} left  {desc}"
            self.bar = tqdm(total=steps, bar_format=form, leave=False, file=sys.stderr)
        words = (
            f"epoch {event.epoch}/{self._epochs()}  {numbers(event.values)}  {event.samples_per_second:,.0f} samples/s"
        )
        self.bar.set_description_str(words, refresh=False)
        self.bar.n = event.step - (event.epoch - 1) * steps
        self.bar.refresh()


def numbers(values: Mapping[str, Any]) -> str:
    """Metrics that are one number: "loss 0.2531  accuracy 0.9264"."""
    return "  ".join(f"{name} {value:.4g}" for name, value in values.items() if isinstance(value, int | float))


def short(seconds: float) -> str:
    """A duration: "0.04 s", "12.3 s"."""
    return f"{seconds:.2f} s" if seconds < 1 else f"{seconds:.1f} s"


def _beginning(event: Started) -> str:
    parts = ", ".join(f"{count:,} {name}" for name, count in event.samples.items() if count)
    threads = f" ({event.threads} thread{'s' if event.threads > 1 else ''})" if event.device == "cpu" else ""
    again = f", from step {event.step:,}" if event.step else ""
    return f"{event.parameters:,} parameters on {event.device}{threads}; {parts} samples{again}"


def _ending(event: Finished) -> str:
    tested = {k: v for k, v in event.metrics.items() if k.startswith("test_")}
    lines = [numbers(tested)] if tested else []
    if event.baseline:
        lines.append(f"without a network ({', '.join(dict.fromkeys(event.baseline_names.values()))}):")
        lines.append(numbers({k: v for k, v in event.baseline.items() if k in tested}))
    words = {"done": "Done", "stopped": "Stopped"}.get(event.reason, f"Ended ({event.reason})")
    lines.append(f"{words} after {short(event.seconds)}. The run is in {event.run}")
    if event.reason != "stopped":  # then what is said next is how to go on
        lines.append(f"To take the model elsewhere: netbuilder export {event.run} --to model.py")
    return "\n".join(lines)
