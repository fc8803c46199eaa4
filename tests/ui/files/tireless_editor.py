"""The real window with a hand that edits and saves without pause; prints each edit when it is done.

Run as a program by test_crash.py, which kills it. The number of the edit is the value it sets.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from netbuilder.graph.edits import MoveNodes, SetParams, Settings
from netbuilder.ui.app import make_app
from netbuilder.ui.main_window import MainWindow


class Hand:
    """Edits at each turn of the event loop."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.count = 0
        self.timer = QTimer(interval=3)
        self.timer.timeout.connect(self.edit)
        self.timer.start()

    def edit(self) -> None:
        self.count += 1
        session = self.window.session
        assert session is not None
        session.do(MoveNodes(positions=(("hidden", float(self.count), 5.0),)))
        session.end_burst()
        assert session.do(SetParams(node="hidden", values=Settings.parse({"units": self.count})))
        print(self.count, flush=True)
        if self.count % 10 == 0:
            self.window.files.saving.save(session)
        if self.count % 7 == 0:
            session.undo()
            session.redo()


def main(file: Path) -> None:
    app = make_app([sys.argv[0]])
    window = MainWindow()
    window.show()
    window.files.start([file])
    hand = Hand(window)
    app.exec()
    print(hand.count)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
