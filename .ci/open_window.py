"""Opens the window on a drawing as `netbuilder FILE` does, looks at what that has loaded, and closes it again.

Usage: open_window.py FILE
"""

from __future__ import annotations

import os
import sys

HEAVY = {"torch", "scipy", "pandas", "keras", "tensorflow", "onnx", "PIL", "torchmetrics"}


def main(file: str) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTimer

    from netbuilder.__main__ import main as netbuilder
    from netbuilder.ui.app import make_app

    app = make_app()
    QTimer.singleShot(0, lambda: look_and_close(app))
    return netbuilder([file])


def look_and_close(app) -> None:
    """The program goes on running when a look fails, so it is ended here."""
    from netbuilder.ui.main_window import MainWindow

    (window,) = [w for w in app.topLevelWidgets() if isinstance(w, MainWindow)]
    app.processEvents()
    loaded = HEAVY & {name.partition(".")[0] for name in sys.modules}
    engine = [name for name in sys.modules if name.startswith("netbuilder.engine")]
    nodes = window.session.graph.nodes if window.session else ()
    if loaded or engine or not nodes or not window.isVisible():
        print(f"loaded: {loaded or engine}, nodes: {list(nodes)}, visible: {window.isVisible()}", file=sys.stderr)
        app.exit(1)
        return
    window.close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
