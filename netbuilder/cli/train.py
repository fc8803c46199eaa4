"""``netbuilder train``: a run from a drawing, or the rest of a run."""

from __future__ import annotations

import argparse
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.base.errors import NetBuilderError
from netbuilder.cli import settings
from netbuilder.cli.common import INTERRUPTED, MISTAKE, UsageError, find_run, json_option, problem_lines, read, say
from netbuilder.cli.screen import Screen
from netbuilder.cli.stream import EventStream, own_stdout
from netbuilder.engine.told import failed
from netbuilder.protocol.events import Finished

if TYPE_CHECKING:
    from netbuilder.engine.control import Control
    from netbuilder.graph.document import Document


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the drawing (.netb); not with --resume")
    settings.arguments(parser)
    parser.add_argument("--run-dir", type=Path, metavar="DIR", help="where the run's folder is made (runs)")
    parser.add_argument("--resume", metavar="RUN", help="go on with a run where it stopped, to the last bit")
    parser.add_argument("--warm-start", metavar="RUN", help="take a run's weights wherever name and shape agree")
    parser.add_argument("--nproc-per-node", type=int, metavar="N", help="train with N processes (torchrun)")
    json_option(parser, "print events, one JSON object a line")


def run(args: argparse.Namespace) -> int:
    if (args.file is None) == (args.resume is None):
        raise UsageError("netbuilder train: expected either a drawing (FILE) or --resume RUN.")
    if args.resume is not None and args.warm_start is not None:
        raise UsageError("netbuilder train: --resume goes on with a run's own weights; leave --warm-start out.")
    if args.nproc_per_node is not None and "RANK" not in os.environ:
        return _many_processes(args.nproc_per_node)
    if not args.json:
        return _train(args, Screen(is_main=_is_main()))
    with own_stdout() as stream:
        return _train(args, EventStream(stream, is_main=_is_main()))


def _is_main() -> bool:
    return os.environ.get("RANK", "0") == "0"


def _train(args: argparse.Namespace, out: Screen | EventStream) -> int:
    try:
        document = _document(args, out) if args.file else None
        finished = _run(args, document, out)
    except NetBuilderError as error:
        out.event(failed(error))
        raise
    if finished.reason == "stopped" and _is_main():
        say(f"Stopped and saved. To go on: netbuilder train --resume {finished.run}")
        # torchrun would take any other code for a crash and report it at length.
        return 0 if "RANK" in os.environ else INTERRUPTED
    return 0


def _document(args: argparse.Namespace, out: Screen | EventStream) -> Document:
    """The drawing as the options want it; its oddities are said once, mistakes end here."""
    from netbuilder.graph.infer import infer
    from netbuilder.graph.problems import problems

    document = settings.changed(read(args.file), settings.changes(args))
    if document.data is not None and not document.data.fields:
        return document  # nobody has looked at the data yet; the engine does, and checks then
    found = problems(document, infer(document))
    if errors := [p for p in found if p.severity == "error"]:
        raise DrawingMistake("\n".join(problem_lines(errors)))
    if out.is_main:
        for line in problem_lines(p for p in found if p.severity == "warning"):
            say(line)
    return document


class DrawingMistake(NetBuilderError):
    """The drawing has mistakes; the message lists them with the ways out."""


def _run(args: argparse.Namespace, document: Document | None, out: Screen | EventStream) -> Finished:
    from netbuilder.engine import runner
    from netbuilder.engine.control import Control, stop_on_interrupt
    from netbuilder.engine.distribution import leave
    from netbuilder.engine.tuning import tune_process
    from netbuilder.protocol.commands import Stop

    tune_process()
    control: Control = Control()
    out.when_nobody_listens = lambda: control.put(Stop())
    try:
        with stop_on_interrupt(control):
            if document is None:
                pairs = settings.changes(args)
                trainer = runner.reopen(find_run(args.resume), out.event, control, lambda d: settings.changed(d, pairs))
            else:
                base = args.file.resolve().parent
                warm = find_run(args.warm_start) if args.warm_start else None
                run_dir = args.run_dir or base / "runs"
                trainer = runner.start(document, base, run_dir, out.event, control, warm_start=warm)
            return runner.run(trainer)
    finally:
        out.close()
        leave()


def _many_processes(count: int) -> int:
    """The same command again, under torchrun."""
    if count < 1:
        raise UsageError(f"--nproc-per-node: expected a positive integer, got {count}.")
    environment = dict(os.environ)
    environment.setdefault("OMP_NUM_THREADS", str(max(1, (os.cpu_count() or 1) // count)))
    torchrun = [sys.executable, "-m", "torch.distributed.run", "--standalone", f"--nproc-per-node={count}"]
    torchrun.append("--signals-to-handle=SIGTERM,SIGHUP,SIGQUIT")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the trainings, which save; torchrun waits for them
    sys.stdout.flush()
    os.execve(sys.executable, [*torchrun, "-m", "netbuilder", *sys.argv[1:]], environment)
    return MISTAKE
