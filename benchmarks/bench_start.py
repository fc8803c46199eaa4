"""How soon the window is there, and what it costs when nothing happens.

Whole processes on an offscreen screen: milliseconds from the start of the process to the first painted start page and
to the last card of it; then the part of one core that an idle window takes.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from report import record, table

import netbuilder

ROUNDS = 5
IDLE_AFTER, IDLE_FOR = 4.0, 10.0  # seconds
BUDGET = {"first paint": 1000.0, "idle": 1.0}  # ms, percent of a core
TEMPLATE = Path(netbuilder.__file__).parent / "resources" / "templates" / "residual.netb"

# Runs the program as its command does and prints two times of the clock that all processes share.
PROBE = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

class Probe(QObject):
    painted = False

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            QTimer.singleShot(0, lambda: print(time.monotonic(), flush=True))
            QTimer.singleShot(0, self.wait)
        return False

    def wait(self):
        (window,) = [w for w in QApplication.topLevelWidgets() if hasattr(w, "start_page")]
        if window.start_page.templates.is_complete():
            print(time.monotonic(), flush=True)
            QApplication.quit()
        else:
            QTimer.singleShot(1, self.wait)

run = QApplication.exec

def probed(*_):
    probe = Probe()
    QApplication.instance().installEventFilter(probe)
    return run()

QApplication.exec = probed
from netbuilder.cli.main import main
sys.exit(main([]))
"""


def start(environment: dict[str, str]) -> tuple[float, float]:
    """Milliseconds to the first paint, and until every template is shown."""
    begin = time.monotonic()
    found = subprocess.run(
        [sys.executable, "-c", PROBE], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    )
    first, last = (1000 * (float(line) - begin) for line in found.stdout.split())
    return first, last


def idle(environment: dict[str, str], *files: str) -> float:
    """Percent of one core that a window takes while nobody touches it."""
    process = subprocess.Popen([sys.executable, "-m", "netbuilder", *files], env=environment, stderr=subprocess.DEVNULL)
    try:
        time.sleep(IDLE_AFTER)
        before = _cpu(process.pid)
        time.sleep(IDLE_FOR)
        return 100 * (_cpu(process.pid) - before) / IDLE_FOR
    finally:
        process.terminate()
        process.wait()


def _cpu(process: int) -> float:
    """CPU seconds of a process so far."""
    parts = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(parts[11]) + int(parts[12])) / float(os.sysconf("SC_CLK_TCK"))


def main() -> int:
    """Measures, writes the report; 1 where a budget is exceeded."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": home}
        environment |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"), home)
        start(environment)  # the files are in the memory of the system after this
        times = [start(environment) for _ in range(ROUNDS)]
        figures = {
            "first paint": round(statistics.median(first for first, _ in times), 0),
            "all templates": round(statistics.median(last for _, last in times), 0),
            "idle start page": round(idle(environment), 2),
            "idle drawing": round(idle(environment, str(TEMPLATE)), 2),
        }
    units = {name: "% of a core" if name.startswith("idle") else "ms" for name in figures}
    rows = [[name, f"{value:g} {units[name]}"] for name, value in figures.items()]
    text = f"Median of {ROUNDS} starts with warm files; idle for {IDLE_FOR:g} s.\n\n{table(['what', 'measured'], rows)}"
    record("window", figures, text)
    print(text)
    is_fine = figures["first paint"] < BUDGET["first paint"] and all(
        value < BUDGET["idle"] for name, value in figures.items() if name.startswith("idle")
    )
    return 0 if is_fine else 1


if __name__ == "__main__":
    raise SystemExit(main())
