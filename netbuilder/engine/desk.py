"""Where questions are answered: knows the model they are about and keeps what the next one may need."""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from pathlib import Path

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.backtest import backtested
from netbuilder.engine.cases import Cases, Evaluation, evaluation
from netbuilder.engine.data import Part
from netbuilder.engine.evaluate import part_named, part_to_look_at
from netbuilder.engine.evaluated import evaluated
from netbuilder.engine.examine import examined
from netbuilder.engine.explain import explained
from netbuilder.engine.exported import exported
from netbuilder.engine.forecast import forecasted
from netbuilder.engine.forecaster import Forecaster
from netbuilder.engine.foretell import foretold
from netbuilder.engine.histograms import look_back
from netbuilder.engine.imported import imported
from netbuilder.engine.look import look
from netbuilder.engine.opening import open_drawing, open_run
from netbuilder.engine.predict import predicted
from netbuilder.engine.preview import Previewer
from netbuilder.engine.probe import probe
from netbuilder.engine.projection import projected
from netbuilder.engine.recognised import recognised
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.samples import sampled
from netbuilder.engine.surface import surface
from netbuilder.engine.task import Task, prepare
from netbuilder.graph.files import loads
from netbuilder.protocol.commands import (
    AnyQuestion,
    Backtest,
    Evaluate,
    Examine,
    Explain,
    Export,
    Forecast,
    Foretell,
    Import,
    Look,
    LookBack,
    ModelQuestion,
    OpenRun,
    Predict,
    Preview,
    Probe,
    Project,
    Recognise,
    Sample,
    Surface,
)
from netbuilder.protocol.events import AnyEvent, Opened, Probed

Steps = Iterator[AnyEvent | None]


class Cancelled(NetBuilderError):
    """Nobody wants the answer any more."""

    def __init__(self) -> None:
        super().__init__("The question was cancelled.")


class Desk:
    """Answers are generators that stop (None) after every piece of work, so that a training can go on in between.

    ``is_busy``: a training runs, so another model can be neither loaded nor tried out.
    """

    def __init__(self) -> None:
        self.task: Task | None = None
        self.run = ""
        self.step = 0
        self.is_busy = False
        self._stamp = 0
        self._cancelled: set[int] = set()
        self._evaluations: dict[str, Evaluation] = {}
        self._forecaster: Forecaster | None = None
        self._previewer = Previewer()

    def show(self, task: Task, run: str, stamp: int = 0) -> None:
        """Questions are about this model from now on; ``stamp``: when its weights were written."""
        self.task, self.run, self.step, self._stamp = task, run, 0, stamp
        self._evaluations = {}
        self._forecaster = None

    def cancel(self, request: int) -> None:
        """The question with this number is not gone on with; may be called from any thread."""
        self._cancelled.add(request)

    def is_cancelled(self, request: int) -> bool:
        return request in self._cancelled

    def answer(self, question: AnyQuestion) -> Steps:
        """The events that answer, the last of them being the answer itself; NetBuilderError when there is none."""
        match question:
            case Evaluate():
                yield from self._evaluate(question)
            case Examine():
                yield from self._examine(question)
            case Probe():
                yield self._probe(question)
            case Predict():
                yield predicted(self._task(question), question)
            case Backtest():
                yield from self._backtest(question)
            case Foretell():
                self._task(question)
                yield foretold(self._forecast(), question)
            case Sample():
                yield sampled(self._task(question), question)
            case Look():
                task = self._task(question)
                yield look(task, part_to_look_at(task, question.part), question)
            case LookBack():
                yield look_back(self._task(question), RunFolder.open(Path(self.run)), question)
            case Project():
                task = self._task(question)
                yield from projected(task, part_to_look_at(task, question.part), question)
            case Explain():
                yield explained(self._task(question), question)
            case Surface():
                yield surface(self._task(question), question, self.step)
            case Preview():
                self._refuse_while_busy()
                yield self._previewer.answer(question)
            case Recognise():
                yield recognised(question)
            case Forecast():
                yield forecasted(self._trial(question), question)
            case OpenRun():
                yield self._open(question)
            case Export():
                self._refuse_while_busy()
                yield exported(question)
            case Import():
                yield from imported(question)
            case _:
                raise NetBuilderError(f"{type(question).__name__} cannot be answered here.")

    def _evaluate(self, question: Evaluate) -> Steps:
        task = self._task(question)
        part = part_named(task, question.part)
        found = yield from _gone_through(task, part)
        if task is self.task:
            self._evaluations[question.part] = found
        yield from evaluated(task, part, found, question)

    def _examine(self, question: Examine) -> Steps:
        """About what the last Evaluate of this part saw, so that a cell holds exactly the samples counted there."""
        task = self._task(question)
        found = yield from self._evaluation(task, question.part)
        yield examined(task, part_named(task, question.part), _of(found.cases, question.output), question)

    def _backtest(self, question: Backtest) -> Steps:
        """Like Examine, about what the last Evaluate saw."""
        found = yield from self._evaluation(self._task(question), question.part)
        yield backtested(self._forecast(), found, question)

    def _evaluation(self, task: Task, name: str) -> Generator[None, None, Evaluation]:
        """What the last Evaluate of this part saw, or else a new one."""
        if name not in self._evaluations:
            self._evaluations[name] = yield from _gone_through(task, part_named(task, name))
        return self._evaluations[name]

    def _forecast(self) -> Forecaster:
        """Of the model questions are about; what is known without it does not change while it trains."""
        assert self.task is not None
        if self._forecaster is None:
            self._forecaster = Forecaster.of(self.task)
        return self._forecaster

    def _probe(self, question: Probe) -> Probed:
        task = self._task(question)
        layers, activations = probe(
            task,
            part_to_look_at(task, question.part),
            question.samples,
            question.nodes,
            gradients=question.gradients,
            histograms=question.histograms,
        )
        return Probed(request=question.request, step=self.step, layers=layers, activations=activations)

    def _task(self, question: ModelQuestion) -> Task:
        """The model a question is about; a run that is not open yet, or has trained on, is loaded."""
        if question.run is not None:
            self._load(Path(question.run))
        elif question.document is not None:
            self._load_drawing(json.dumps(question.document), Path(question.folder))
        if self.task is None:
            raise NetBuilderError("There is no trained model to look at yet: train one, or open a run.")
        return self.task

    def _load(self, run: Path) -> Task:
        folder = RunFolder.open(run)
        if self.task is None or self.run != str(run) or (self._stamp and self._stamp != folder.weights_stamp()):
            self._refuse_while_busy()
            stamp = folder.weights_stamp()
            self.show(open_run(run), str(run), stamp)
        assert self.task is not None
        return self.task

    def _load_drawing(self, text: str, base: Path) -> None:
        """A drawing with the weights its plan starts from, unless it is the one looked at last."""
        document = loads(text)
        weights = base / document.plan.weights
        stamp = weights.stat().st_mtime_ns if document.plan.weights and weights.is_file() else 0
        key = f"{base}\n{text}"
        if self.task is None or (self.run, self._stamp) != (key, stamp):
            self._refuse_while_busy()
            self.show(open_drawing(document, base), key, stamp)

    def _open(self, question: OpenRun) -> Opened:
        task = self._load(Path(question.run))
        data = task.data
        sizes = {"train": len(data.train), "validation": len(data.validation), "test": len(data.test)}
        outputs = [o.node for o in task.program.outputs]
        return Opened(request=question.request, run=question.run, outputs=outputs, sizes=sizes)

    def _trial(self, question: Forecast) -> Task:
        self._refuse_while_busy()
        return prepare(loads(json.dumps(question.document)), Path(question.folder), room_for=1)

    def _refuse_while_busy(self) -> None:
        if self.is_busy:
            raise NetBuilderError("This process is training; another model is looked at by another process.")


def _gone_through(task: Task, part: Part) -> Generator[None, None, Evaluation]:
    """Evaluates, stopping after every piece; returns what was found."""
    for found in evaluation(task, part):
        if found is not None:
            return found
        yield None
    raise AssertionError("an evaluation ends with what it found")


def _of(cases: list[Cases], output: str) -> Cases:
    for case in cases:
        if output in ("", case.judge.node):
            return case
    known = ", ".join(case.judge.node for case in cases) or "none that is judged"
    raise NetBuilderError(f'The model has no Output "{output}"; it has {known}.')
