"""What comes back for the questions of a window."""

from __future__ import annotations

from typing import Any

from netbuilder.protocol.event import Event


class Answer(Event, frozen=True, kw_only=True):
    """What comes back for a question; ``request`` is the question's."""

    request: int = 0


class Evaluated(Answer, frozen=True, tag=True, kw_only=True):
    """Loss and metrics on a part of the data.

    ``baseline``: what an answer without a network would reach, by the same names as in ``values``. ``outputs``: for
    each Output node {"task": "classification" | "binary" | "regression", "target": field, "baseline": which one}, and
    for classes: "names"; "confusion": counts, rows are the true classes; "classes": [{"name", "precision", "recall",
    "f1", "support"}]; "roc": [{"name", "points": [[false positive rate, true positive rate], …], "auc"}];
    "calibration": [{"confidence", "accuracy", "count"}]. For numbers, in raw units: "unit"; "scatter": [[true,
    predicted], …]; "residuals": {"histogram", "edges"}; and for forecasts "series": {"true", "predicted", "naive"},
    the first step ahead of each window, in order, and "forecast": {"items": names of the series, "horizon"}, about
    which Backtest tells more. Of texts a model writes, with the task "writing": "texts": [{"read", "wanted", "written",
    "rouge_1", "is_exact"}], the first of the part. Of summaries "others": [{"name", "rouge_1"}], the network too.
    """

    part: str
    values: dict[str, Any]
    samples: int
    baseline: dict[str, float | None] = {}
    outputs: dict[str, dict[str, Any]] = {}


class Probed(Answer, frozen=True, tag=True, kw_only=True):
    """``layers``: per node path {"mean", "std", "dead", "shape", …}; ``activations``: nested lists, on request."""

    step: int
    layers: dict[str, dict[str, Any]]
    activations: dict[str, Any] = {}


class Explained(Answer, frozen=True, tag=True, kw_only=True):
    """What the answer ``name`` of ``output`` hangs on: ``saliency``, a PNG in base64 of the size of the picture in
    ``field``, white where a change of the pixel counts most; ``cam``, a small one that is white where the feature maps
    of ``node`` spoke for the answer ("" without such maps)."""

    output: str
    name: str
    field: str
    saliency: str
    node: str = ""
    cam: str = ""


class Surfaced(Answer, frozen=True, tag=True, kw_only=True):
    """A plane, ``names`` across and up, ``range`` [left, right, bottom, top] in raw units; pictures begin at the top.

    ``output``: the Output node that answers. ``pictures``: PNG in base64 of the answer, one a column of ``columns``.
    ``are_classes``: they are probabilities, black 0 and white 1; else numbers from ``heights``[0] (black) to
    ``heights``[1] (white). ``nodes``: per node path {"picture": its first units side by side, each on its own scale
    with zero in the middle, "units": how many these are, "all": how many it has}.
    """

    step: int
    field: str
    names: list[str]
    range: list[float]
    output: str
    columns: list[str]
    are_classes: bool
    pictures: list[str]
    heights: list[float]
    nodes: dict[str, dict[str, Any]] = {}


class Previewed(Answer, frozen=True, tag=True, kw_only=True):
    """Some samples in raw units, and what the data are.

    ``fields``: as in a document. ``sizes``: samples of each part. ``samples``: for each field one of {"picture": PNG in
    base64}, {"series": [[…], …] one list a channel, "names": […]} (recordings also "rate" in Hz and "spectrogram", a
    PNG; articles "title" and "sentences"), {"text": "…"}, the name of a class, a number, a list of numbers (their
    names are those of the field). ``classes``: for each label [(class, samples of it in the training part), …].
    ``columns``: of a table [{"name", "type", "classes", "missing"}]. ``keys``: what else can order or group the
    samples ("speaker").
    ``forecast``: of a table whose rows have a time {"window": its settings, "column": where the time stands, "columns":
    types to read it with}: what a forecast of it would begin with.
    """

    fields: list[dict[str, Any]]
    sizes: dict[str, int]
    samples: list[dict[str, Any]]
    classes: dict[str, list[tuple[str, int]]] = {}
    notes: list[str] = []
    columns: list[dict[str, Any]] = []
    forecast: dict[str, Any] = {}
    keys: list[str] = []


class Recognised(Answer, frozen=True, tag=True, kw_only=True):
    """A person's own data, ready for a document. ``data``: the JSON of its data, paths as seen from the folder.

    ``targets``: the fields that are probably to be predicted; empty where nothing tells. ``notes``: what was seen.
    """

    data: dict[str, Any]
    targets: list[str] = []
    notes: list[str] = []


class Forecasted(Answer, frozen=True, tag=True, kw_only=True):
    """What a run would need. ``memory``: bytes of "weights", "gradients", "optimizer", "activations" and "total".

    ``layers``: for each node path the bytes of its {"weights", "activations"} at this batch size. ``available``: bytes
    free on the device. ``largest_batch``: the largest power of two that fits in them; None when nothing does.
    """

    seconds_per_epoch: float
    samples_per_second: float
    memory: dict[str, int]
    available: int
    largest_batch: int | None = None
    layers: dict[str, dict[str, int]] = {}


class Examined(Answer, frozen=True, tag=True, kw_only=True):
    """Samples as in Previewed with "number" (within the part), "true", "predicted", "loss" and, for classes,
    "probabilities" by class name. Of an article "true" and "predicted" are {"text": a summary, "sentences": [{"text",
    "score"}]}: the best sentences by these scores. ``total``: how many there are of this kind."""

    samples: list[dict[str, Any]]
    total: int


class Predicted(Answer, frozen=True, tag=True, kw_only=True):
    """``answers``: one a sample: {"class", "probabilities": {name: 0 … 1}}, {"values": {name: number}, "unit"}, or
    {"picture": PNG in base64}, or {"text", "words": [[word, probability], …]} with the end token last.
    Of an article given as a text {"text": its summary, "sentences": [{"text", "score", "is_chosen"}]}.

    With several Output nodes those of all are in "outputs", by name. ``activations``: for each node path how strongly
    the samples excite it, 0 to 1: the mean of its absolute values over the largest of them.
    """

    answers: list[dict[str, Any]]
    activations: dict[str, float] = {}


class ForecastAnswer(Answer, frozen=True, kw_only=True):
    """What a plot of forecasts needs; Backtested says what the fields hold."""

    items: list[str]
    dates: list[str]
    calendar: str
    lines: dict[str, list[float | None]]
    methods: dict[str, dict[str, Any]]
    levels: list[float | None]
    ahead: int
    unit: str = ""
    written: str = ""


class Backtested(ForecastAnswer, frozen=True, tag=True, kw_only=True):
    """``lines``: by name numbers in raw units, one for each of ``dates`` (None where there is none): "true", "network",
    "lower", "upper" (only where the network has such limits), "naive", and "growth" (a naive forecast with a trend).

    ``methods``: for each naive line {"name", "season": rows}. ``levels``: which quantiles the limits are, None without.
    ``ahead``: place of the first date that is forecast. ``origins``: for each forecast the last date known to it.
    ``scores``: of this series, then of ``all_scores`` of all, for each step ahead {"step": 0 means all together,
    "network", "naive", "growth": {"mae", "smape", "mase", "pinball", "coverage"}}. ``calendar``: what dates are:
    "date", "number" or "row". ``written``: the table that was asked for.
    """

    origins: list[str]
    scores: list[dict[str, Any]]
    all_scores: list[dict[str, Any]]


class Foretold(ForecastAnswer, frozen=True, tag=True, kw_only=True):
    """As Backtested, of one forecast. ``length``: rows of the series; ``end``: how many of them are known.

    ``columns``, ``rows``: the history the network saw, row by row, in raw units. ``stock``: {"level", "each": for each
    step upper limit - forecast, "together": √Σ each², which holds where errors are independent, "most": Σ each, where
    they are all alike}: how much more than the forecast to have in store; empty without an upper limit.
    """

    length: int
    end: int
    columns: list[str]
    rows: list[list[float | None]]
    stock: dict[str, Any] = {}
    activations: dict[str, float] = {}


class Sampled(Answer, frozen=True, tag=True, kw_only=True):
    """What the model made, at ``node``, of the random numbers ``latent`` (one row a sample): ``pictures`` as PNG in
    base64, or else ``values``."""

    node: str
    latent: list[list[float]]
    pictures: list[str] = []
    values: list[Any] = []


class Looked(Answer, frozen=True, tag=True, kw_only=True):
    """Inside a node. ``weights``: for each tensor {"histogram", "edges": [low, high], "mean", "std", "dead", "shape"}.

    ``kernels``: a convolution's as PNG in base64. ``maps``: for each sample its feature maps as PNG. ``attention``: for
    each sample one PNG a head, rows are queries. ``values``: {"shape", "mean", "std", "dead" (share of
    channels or features that are zero), "zero" (share of all numbers), "histogram", "edges", "output"}: what leaves the
    node; "output" whole where it is short.
    """

    node: str
    weights: dict[str, dict[str, Any]] = {}
    kernels: list[str] = []
    maps: list[list[str]] = []
    attention: list[list[str]] = []
    values: dict[str, Any] = {}


class LookedBack(Answer, frozen=True, tag=True, kw_only=True):
    """Histograms over the epochs of a run: 0 is before the first batch, the later ones are thinned out.

    ``weights``, ``gradients``: for each tensor one {"counts", "edges": [low, high]} an epoch of ``epochs``, or None
    where none was seen. Gradients are those of the last update in the epoch.
    """

    node: str
    epochs: list[int]
    weights: dict[str, list[dict[str, Any] | None]] = {}
    gradients: dict[str, list[dict[str, Any] | None]] = {}


class Projected(Answer, frozen=True, tag=True, kw_only=True):
    """Principal components of what leaves a node. ``points``: [x, y] of each sample or word, in the node's own units.

    ``numbers``: of the samples within the part; of the rows for words. ``shares``: of the variance, which each axis
    tells. ``classes`` and ``labels``: names, and the place of each sample's true class among them; ``values``: its
    target where that is a number, in raw units; ``words``: what each row stands for.
    """

    node: str
    points: list[list[float]]
    numbers: list[int]
    shares: list[float]
    classes: list[str] = []
    labels: list[int] = []
    values: list[float] = []
    words: list[str] = []


class Progress(Answer, frozen=True, tag=True, kw_only=True):
    """A question takes longer: ``done`` of ``total`` (bytes for a download), ``words`` say what is being done."""

    done: int
    total: int
    words: str


class Fetched(Answer, frozen=True, tag=True, kw_only=True):
    """The data set is on this computer, in the folder ``path``."""

    path: str


class Opened(Answer, frozen=True, tag=True, kw_only=True):
    """Questions are now about this run. ``outputs``: names of its Output nodes. ``sizes``: samples of each part."""

    run: str
    outputs: list[str]
    sizes: dict[str, int]


class Exported(Answer, frozen=True, tag=True, kw_only=True):
    """The file ``path`` is written, with those in ``more`` beside it. ``checked``: a sentence on what was made of it.

    ``difference``: the largest absolute one between what was meant and what the file gives, read back and run; None
    where there is nothing to compare. ``note``: what else is worth knowing, or empty.
    """

    path: str
    checked: str
    difference: float | None = None
    more: list[str] = []
    note: str = ""


class Imported(Answer, frozen=True, tag=True, kw_only=True):
    """What another program's file holds. ``document``: the JSON of a `.netb`, its plan naming the file ``weights`` (its
    whole path; empty when there are none).

    ``report``: {"source", "format", "counts": entries by status, "entries": [{"source", "kind", "status": "same",
    "approximated", "unknown" or "left out", "nodes": those it became, "sentence"}], "notes"}.
    """

    document: dict[str, Any]
    weights: str
    report: dict[str, Any]


AnyAnswer = (
    Evaluated
    | Probed
    | Surfaced
    | Explained
    | Previewed
    | Recognised
    | Forecasted
    | Examined
    | Predicted
    | Backtested
    | Foretold
    | Sampled
    | Looked
    | LookedBack
    | Projected
    | Fetched
    | Opened
    | Exported
    | Imported
)
