"""What a worker does for its window: runs commands one after the other, reports events."""

from __future__ import annotations

import json
import os
import threading
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine import devices, runner
from netbuilder.engine.attach import Door
from netbuilder.engine.control import Control
from netbuilder.engine.desk import Cancelled, Desk
from netbuilder.engine.fetching import Fetcher
from netbuilder.engine.told import failed, mistake, unanswered
from netbuilder.engine.trainer import Trainer
from netbuilder.engine.tuning import tune_process
from netbuilder.graph.files import loads
from netbuilder.protocol.commands import AnyCommand, AnyQuestion, Cancel, Detach, Fetch, Question, Quit, Train
from netbuilder.protocol.events import AnyEvent, Failed, Ready
from netbuilder.protocol.lines import ProtocolError, decode_command, encode


def serve(commands: int, events: BinaryIO) -> None:
    """Get ready, say so, and work until told to leave. ``commands`` is a file descriptor."""
    tune_process()
    worker = Worker(events)
    threading.Thread(target=worker.listen, args=(commands,), daemon=True).start()
    warm_up()
    worker.say(Ready(torch=str(torch.__version__), devices=devices.available(), threads=torch.get_num_threads()))
    worker.work()


def warm_up() -> None:
    """Pay for first times now: the optimizers' imports, the first backward."""
    layer = torch.nn.Linear(4, 4)
    optimizer = torch.optim.Adam(layer.parameters(), fused=True)
    layer(torch.ones(2, 4)).sum().backward()
    optimizer.step()


class Worker:
    """Takes commands, runs them one after the other; a running training looks at them itself."""

    def __init__(self, events: BinaryIO) -> None:
        self.events = events
        self.control = Control()
        self.is_detached = False
        self.is_heard = True
        self.desk = Desk()
        self.fetcher = Fetcher(self.say)
        self._speaking = threading.Lock()

    def say(self, event: AnyEvent) -> None:
        """Send an event; a window that is gone does not stop the work."""
        try:
            with self._speaking:
                if self.is_heard:
                    self.events.write(encode(event))
        except (BrokenPipeError, ValueError):
            self.is_heard = False

    def listen(self, descriptor: int) -> None:
        """Read commands until the window is gone; then stop and save, unless told to train on alone."""
        for line in lines(descriptor):
            try:
                command = decode_command(line)
            except ProtocolError as error:
                self.say(Failed(message=str(error), code="protocol"))
                continue
            self._hear(command)
        if not self.is_detached:
            self.control.put(Quit())

    def _hear(self, command: AnyCommand) -> None:
        """What cannot wait until the running work is done, at once."""
        match command:
            case Detach():
                self.is_detached = True
            case Fetch():
                self.fetcher.begin(command)
            case Cancel(request=request):
                self.desk.cancel(request)
                self.fetcher.cancel(request)
            case _:
                self.control.put(command)

    def work(self) -> None:
        """Until Quit. A detached worker leaves when its training is over."""
        while True:
            command = self.control.wait()
            if isinstance(command, Quit):
                return
            self._do(command)
            if self.is_detached or self.control.is_over:
                return

    def _do(self, command: AnyCommand) -> None:
        if isinstance(command, Question):
            self._answer(command)
            return
        try:
            if not isinstance(command, Train):
                raise NetBuilderError(f"{type(command).__name__} is not possible now: nothing is being trained.")
            self._train(command)
        except NetBuilderError as error:
            self.say(failed(error) if isinstance(command, Train) else Failed(message=str(error)))
        except Exception as error:
            traceback.print_exc()
            self.say(mistake(error))

    def _answer(self, question: AnyQuestion) -> None:
        try:
            for event in self.desk.answer(question):
                if event is not None:
                    self.say(event)
                elif self.desk.is_cancelled(question.request):
                    raise Cancelled
        except NetBuilderError as error:
            self.say(unanswered(error, question.request))
        except Exception as error:
            traceback.print_exc()
            self.say(mistake(error, question.request))

    def _train(self, command: Train) -> None:
        trainer = self._trainer(command)
        trainer.desk = self.desk
        door = Door(trainer.folder.path, self.control) if trainer.folder else None
        try:
            runner.run(trainer)
        finally:
            self.desk.is_busy = False
            if door:
                door.close()

    def _trainer(self, command: Train) -> Trainer:
        if command.resume is not None:
            trainer = runner.reopen(Path(command.resume), self.say, self.control)
            trainer.epochs = max(trainer.epochs, command.epochs)
            return trainer
        base = Path(command.folder)
        document = loads(json.dumps(command.document))
        warm = Path(command.warm_start) if command.warm_start else None
        return runner.start(document, base, base / command.run_dir, self.say, self.control, warm_start=warm)


def lines(descriptor: int) -> Iterator[bytes]:
    """Lines as they come. Without a buffered reader, whose lock would be held when the program ends."""
    rest = b""
    while chunk := os.read(descriptor, 1 << 16):
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
    if rest:
        yield rest
