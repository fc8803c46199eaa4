"""What the worker can be told."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Part = Literal["train", "validation", "test"]


class Command(msgspec.Struct, frozen=True, tag=True, kw_only=True, forbid_unknown_fields=True):
    """A wish of the window. On the wire: ``{"type": "Pause"}``."""


class Train(Command, frozen=True, tag=True):
    """Start a run. ``document`` is the JSON of a `.netb`; relative data paths start at ``folder``.

    ``resume``: folder of a run to go on with, to the last bit; ``epochs``: how many it then has in all, when they are
    more than its plan says. ``warm_start``: folder of a run whose weights are taken wherever name and shape agree.
    ``run_dir``: where the new run folder is made.
    """

    document: dict[str, Any]
    folder: str = "."
    run_dir: str = "runs"
    resume: str | None = None
    warm_start: str | None = None
    epochs: int = 0


class Pause(Command, frozen=True, tag=True):
    """Hold after the running batch."""


class Continue(Command, frozen=True, tag=True):
    """Go on; ``epochs`` more than planned, when given."""

    epochs: int = 0


class Step(Command, frozen=True, tag=True):
    """While paused: train one batch or up to the end of the epoch, then hold again."""

    unit: Literal["batch", "epoch"] = "batch"


class Stop(Command, frozen=True, tag=True):
    """End after the running batch; the weights are kept and the run can be resumed."""


class SetLearningRate(Command, frozen=True, tag=True):
    """From the next batch on; schedules then scale this rate. ``turn``: index of the optimizer."""

    learning_rate: float
    turn: int = 0


class ChangeData(Command, frozen=True, tag=True):
    """From the next batch on other samples of the same fields: the epoch begins anew, weights stay. Event: DataChanged.

    ``data``: the JSON of a document's data; ``batch_size``: that of the plan from now on. Failed when the model cannot
    read these data; the run goes on as before then.
    """

    data: dict[str, Any]
    batch_size: int


class Question(Command, frozen=True, kw_only=True):
    """A command that is answered; the answer has the same ``request``. Failed with code "request" when it cannot be."""

    request: int = 0


class ModelQuestion(Question, frozen=True, kw_only=True):
    """A question about a trained model: the one trained or opened last, when nothing is said.

    ``run``: folder of the run whose model is meant; or ``document``, the JSON of a `.netb` whose relative paths start
    at ``folder``, with the weights its plan starts from.
    """

    run: str | None = None
    document: dict[str, Any] | None = None
    folder: str = "."


class Evaluate(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Loss and metrics of the model on a part of the data, and what they come from. Answer: Evaluated."""

    part: Part = "test"


class Probe(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Statistics of every layer on the first ``samples`` samples of a part. Answer: Probed.

    ``nodes``: whose activations to send whole (empty: none). ``gradients``: also those, and their ratio to the weights.
    ``histograms``: also those of the weights, which live figures on the canvas do without.
    """

    part: Part = "validation"
    samples: int = 32
    nodes: list[str] = []
    gradients: bool = False
    histograms: bool = True


class Preview(Question, frozen=True, tag=True, kw_only=True):
    """The first look at data: ``count`` samples of a part from number ``start`` on. Answer: Previewed.

    ``data``: the JSON of a document's data. Relative paths start at ``folder``.
    """

    data: dict[str, Any]
    folder: str = "."
    part: Part = "train"
    start: int = 0
    count: int = 24


class Recognise(Question, frozen=True, tag=True, kw_only=True):
    """What kind of data a person's file or folder holds. Answer: Recognised.

    ``folder``: that of the document, from where its paths start; empty: it lies nowhere yet, paths stay as they are.
    ``targets``: columns of a table that are to be predicted; ``text``: the one whose texts are to be read.
    """

    path: str
    folder: str = "."
    kind: Literal["auto", "table", "images", "text", "audio"] = "auto"
    targets: list[str] = []
    text: str = ""


class Forecast(Question, frozen=True, tag=True, kw_only=True):
    """What a run of this document would need: three batches are trained on a copy. Answer: Forecasted."""

    document: dict[str, Any]
    folder: str = "."


class Examine(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Samples of a part with the model's answers, those with the largest loss first. Answer: Examined.

    ``output``: name of the Output node, the first when empty. ``kind``: "mistakes": wrong answers (for numbers: all,
    worst first); "cell": those of class number ``true`` taken for class number ``predicted``, exactly those the
    confusion matrix of Evaluated counts there; "all": all, in order. ``start``, ``count``: which of them.
    """

    part: Part = "test"
    output: str = ""
    kind: Literal["mistakes", "cell", "all"] = "mistakes"
    true: int | None = None
    predicted: int | None = None
    start: int = 0
    count: int = 48


class Predict(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """The model's answers to new samples. Answer: Predicted.

    A sample gives each field that enters the model a value in raw units (a number, nested lists, the name of a
    category), or {"file": path}, {"picture": PNG in base64}, {"text": "…"}, of an article {"title", "text"} or
    {"title", "sentences": […]}; a table's row may give its columns by name.
    ``activations``: also how active each node is. ``beams``: of a model that writes, how many beginnings of a text are
    followed at once; 1: always the likeliest word.
    """

    samples: list[dict[str, Any]]
    activations: bool = False
    beams: int = 1


class Backtest(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Forecasts for a part of the data beside what came true and what is forecast without a network.

    Answer: Backtested. ``output``: name of the Output node whose forecasts are meant, the one in the middle when
    empty. ``item``: number of the series. ``step``: 1 to the horizon: for every row what was forecast so many rows
    before; 0: one forecast with all its steps, the ``origin``-th of the series in this part (negative: from the last).
    ``to``: a table (.csv) to write with all forecasts of the part; empty: none.
    """

    part: Part = "test"
    output: str = ""
    item: int = 0
    step: int = 1
    origin: int = -1
    to: str = ""


class Foretell(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """A forecast from any row of a series, also from the last: then it is of the future. Answer: Foretold.

    ``item``: number of the series; ``end``: how many of its rows are known, 0: all. ``rows``: what the network sees
    instead of the last rows: a list of numbers in raw units for each, with a number for each column of the field
    history. ``file``: another table with the same columns. ``output``, ``to``: as in Backtest. ``activations``: also
    how active each node is.
    """

    output: str = ""
    item: int = 0
    end: int = 0
    rows: list[list[float]] = []
    file: str = ""
    to: str = ""
    activations: bool = False


class Sample(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Something new from a model that draws by chance (Sampling, Noise). Answer: Sampled.

    ``count`` samples from random numbers of this ``seed``, or one for each row of ``latent``.
    """

    count: int = 16
    seed: int = 0
    latent: list[list[float]] = []


class Look(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Inside one node: its weights, and what it makes of some samples of a part. Answer: Looked.

    ``node``: path of the node on the canvas. ``samples``: their numbers within the part.
    """

    node: str
    part: Part = "validation"
    samples: list[int] = msgspec.field(default_factory=lambda: [0])


class Explain(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """What in the picture of a sample (as Predict takes it) an answer hangs on. Answer: Explained.

    ``output``: name of the Output node, the first when empty. ``name``: of the class, the likeliest when empty.
    """

    sample: dict[str, Any]
    output: str = ""
    name: str = ""


class Surface(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """What the model answers everywhere in a plane, for models that one field of two numbers enters. Answer: Surfaced.

    ``size``: points along an axis. ``range``: [left, right, bottom, top] in raw units; empty: that of the training
    data, with a margin. ``output``: name of the Output node, the first when empty. ``units``: also what every unit of
    every node gives.
    """

    size: int = 48
    range: list[float] = []
    output: str = ""
    units: bool = False


class LookBack(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Histograms of a node's weights and gradients over the epochs of its run. Answer: LookedBack."""

    node: str


class Project(ModelQuestion, frozen=True, tag=True, kw_only=True):
    """Where a node puts samples: the two directions in which what leaves it differs most. Answer: Projected.

    ``node``: path of the node on the canvas. ``of``: "samples", ``count`` of them evenly spread over a part, or
    "words", the first ``count`` rows of an Embedding.
    """

    node: str
    of: Literal["samples", "words"] = "samples"
    part: Part = "validation"
    count: int = 400


class Fetch(Question, frozen=True, tag=True, kw_only=True):
    """Download a data set of the catalogue. Progress comes while it goes on, then the answer: Fetched."""

    dataset: str


class OpenRun(Question, frozen=True, tag=True, kw_only=True):
    """Load model and data of a run, so that the questions after this one are about it. Answer: Opened."""

    run: str


class Export(Question, frozen=True, tag=True, kw_only=True):
    """Write a file for other programs, in the format that the ending of ``to`` names. Answer: Exported.

    ``run``: folder of the run whose drawing, weights and curves are meant; without one, ``document`` (the JSON of a
    `.netb` whose relative paths start at ``folder``) with the weights its plan starts from, or new ones. ``options``:
    what this format takes besides, as ``netbuilder export`` does.
    """

    to: str
    run: str | None = None
    document: dict[str, Any] | None = None
    folder: str = "."
    options: dict[str, Any] = {}


class Import(Question, frozen=True, tag=True, kw_only=True):
    """Read a file of another program. Progress comes while it goes on, then the answer: Imported.

    ``to``: the folder its weights are put into, made when it is not there. ``options``: what the reader of this kind of
    file takes besides, as ``netbuilder import`` does; or "onto": the JSON of a drawing that weights are laid onto.
    """

    path: str
    to: str
    options: dict[str, Any] = {}


class Cancel(Command, frozen=True, tag=True):
    """Do not go on with that question; it is answered with Failed, code "cancelled"."""

    request: int


class Detach(Command, frozen=True, tag=True):
    """Train on when the window closes."""


class Quit(Command, frozen=True, tag=True):
    """Stop, save and leave."""


AnyQuestion = (
    Evaluate
    | Probe
    | Preview
    | Recognise
    | Forecast
    | Examine
    | Predict
    | Backtest
    | Foretell
    | Sample
    | Look
    | LookBack
    | Project
    | Surface
    | Explain
    | Fetch
    | OpenRun
    | Export
    | Import
)
AnyCommand = (
    Train | Pause | Continue | Step | Stop | SetLearningRate | ChangeData | AnyQuestion | Cancel | Detach | Quit
)
