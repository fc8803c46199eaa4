"""What watching a training costs: how late the window's event loop is, and how much slower the training gets.

The real window, offscreen, with the panel Training in front and activity on the canvas, trains on all cores; in turn
with it the same drawing is trained by `netbuilder train`. Speed is that of the median epoch.
A precise timer of 10 ms tells how late the event loop is. On a machine that does other things beside, look at the
processor time of the window: that is all it can take from the training.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QEventLoop, Qt, QTimer
from report import record, table

import netbuilder
from netbuilder.graph.files import load, save
from netbuilder.ui.app import make_app
from netbuilder.ui.engine_client.training import State, Training
from netbuilder.ui.main_window import MainWindow

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"
TICK = 10.0  # milliseconds
PATIENCE = 120.0  # seconds
LIMITS = {"late p99": 16.0, "late max": 50.0, "first point": 1000.0, "stop shown": 50.0}  # ms, at most
MORE = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
SPEED = 0.97  # of the headless speed, at least


class Ticks:
    """How many milliseconds later than due the event loop came round."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self._clock = QElapsedTimer()
        self._timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=int(TICK))
        self._timer.timeout.connect(self._note)

    def start(self) -> None:
        self._clock.start()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _note(self) -> None:
        self.late.append(max(0.0, self._clock.nsecsElapsed() / 1e6 - TICK))
        self._clock.restart()


def wait(until: Callable[[], bool]) -> float:
    """Lets the window live until something is so; milliseconds it took."""
    app, start = QCoreApplication.instance(), time.monotonic()
    assert app is not None
    while not until():
        app.processEvents(MORE)
        if time.monotonic() - start > PATIENCE:
            raise TimeoutError
    return 1000 * (time.monotonic() - start)


def watched(file: Path, quiet: bool) -> dict[str, float]:
    """One training in the window."""
    make_app()
    window = MainWindow()
    if quiet:
        window.activity.choose("off")
    window.resize(1440, 900)
    window.show()
    window.open_file(file)
    window.docks.reveal("training")
    window.lab.workers.warm()
    wait(lambda: window.lab.is_warm)
    found = train(window)
    window.lab.close()
    return found


def train(window: MainWindow) -> dict[str, float]:
    """From the press on Train to the end; then again to see how late the event loop is, which costs time itself."""
    training = press(window)
    found = {"first point": wait(lambda: len(training.curves.batches) > 0 and shows(window))}
    processor, start = time.process_time(), time.monotonic()
    wait(lambda: training.is_over)
    found["window CPU"] = 100 * (time.process_time() - processor) / (time.monotonic() - start)
    assert training.state is State.DONE, training.trouble
    found["speed"] = speed(_run(training))
    return found | lateness(window) | {"stop shown": stop(window)}


def press(window: MainWindow) -> Training:
    """Train, as the button does it."""
    assert window.session is not None
    window.actions_by_name["train.start"].trigger()
    training = window.lab.training(window.session)
    assert training is not None
    return training


def lateness(window: MainWindow) -> dict[str, float]:
    """How late the event loop comes round during a whole run."""
    ticks, training = Ticks(), press(window)
    wait(lambda: len(training.curves.batches) > 0 and shows(window))
    ticks.start()
    wait(lambda: training.is_over)
    ticks.stop()
    late = sorted(ticks.late)
    found = {"late p50": statistics.median(late), "late p99": late[int(0.99 * len(late))], "late max": late[-1]}
    return found | {"ticks": len(late)}


def stop(window: MainWindow) -> float:
    """Milliseconds from the press on Stop until the window shows it, in another run."""
    training = press(window)
    wait(lambda: len(training.curves.batches) > 0 and shows(window))
    start = time.monotonic()
    window.actions_by_name["train.stop"].trigger()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.UpdateRequest)
    assert training.state in (State.STOPPING, State.DONE)
    shown = 1000 * (time.monotonic() - start)
    wait(lambda: training.is_over)
    return shown


def shows(window: MainWindow) -> bool:
    """Whether the panel has a chart with a point."""
    view = getattr(window.panels["training"], "view", None)
    return view is not None and view.charts.feed.last_step > 0


def _run(training: Training) -> Path:
    assert training.run is not None
    return training.run


def headless(file: Path, folder: Path) -> float:
    """Epochs a second of `netbuilder train`."""
    command = [sys.executable, "-m", "netbuilder", "train", str(file), "--run-dir", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return speed(max(folder.iterdir(), key=lambda run: run.stat().st_mtime))


def speed(run: Path) -> float:
    """Epochs a second, by the median epoch: others on the machine slow single ones down."""
    lines = [json.loads(line) for line in (run / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    return 1 / statistics.median(float(line["seconds"]) for line in lines if line["type"] == "EpochEnd")


def in_a_process(file: Path, home: Path, quiet: bool) -> dict[str, float]:
    """A window in a process of its own, so that none inherits anything."""
    environment = {**os.environ, **dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), str(home))}
    command = [sys.executable, __file__, "--window", str(file), *(["--no-activity"] if quiet else [])]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def main() -> int:
    """Measures in turn, writes the report; 1 where a limit is exceeded."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--template", default="digits_cnn")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-activity", action="store_true", help="the canvas shows nothing of the nodes")
    parser.add_argument("--window", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.window:
        print(json.dumps(watched(args.window, args.no_activity)), flush=True)
        os._exit(0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "drawing.netb"
        document = load(TEMPLATES / f"{args.template}.netb")
        save(replace(document, plan=replace(document.plan, epochs=args.epochs, callbacks=())), file)
        rounds, ratios = [], []
        for turn in range(args.rounds):
            before = headless(file, folder / "alone")
            rounds.append(in_a_process(file, folder / "home", args.no_activity))
            after = headless(file, folder / "alone")
            ratios.append(2 * rounds[-1]["speed"] / (before + after))
            print(turn + 1, rounds[-1], f"ratio {ratios[-1]:.3f}", os.getloadavg(), file=sys.stderr, flush=True)
    return report(args, rounds, ratios)


def report(args: argparse.Namespace, rounds: list[dict[str, float]], ratios: list[float]) -> int:
    """Medians over the rounds; the worst lateness."""
    figures = {name: statistics.median(found[name] for found in rounds) for name in rounds[0]}
    figures["late max"] = max(found["late max"] for found in rounds)
    figures["speed ratio"] = statistics.median(ratios)
    figures = {name: round(value, 3) for name, value in figures.items()}
    rows = [[name, f"{value:g}", f"{LIMITS[name]:g}" if name in LIMITS else ""] for name, value in figures.items()]
    load_ = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    words = f"{args.template}, {args.epochs} epochs, medians of {args.rounds} rounds; load of the machine {load_}."
    text = f"{words}\n\n{table(['what (ms, % of a core, epochs/s)', 'measured', 'limit'], rows)}"
    print(text)
    record("training window", figures, text)
    is_fine = figures["speed ratio"] >= SPEED and all(figures[name] < limit for name, limit in LIMITS.items())
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
