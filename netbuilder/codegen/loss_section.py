"""The part of a script that judges: the loss of every output, penalties, metrics."""

from __future__ import annotations

from collections.abc import Container, Iterator

from netbuilder.base.tensor import Lengths
from netbuilder.codegen.initialize import weight_path
from netbuilder.codegen.printed import comment, function, literal, statement
from netbuilder.codegen.program import Program, ProgramOutput
from netbuilder.training.fits import class_dim
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.training.metrics_classification import Accuracy, TopKAccuracy, is_binary
from netbuilder.training.metrics_regression import MeanAbsoluteError, MeanSquaredError, RootMeanSquaredError

NUMBERS: dict[type[Metric], str] = {
    MeanAbsoluteError: ".abs()",
    MeanSquaredError: ".square()",
    RootMeanSquaredError: ".square()",
}


def loss_section(program: Program, talking: bool, parts: bool = False) -> list[list[str]]:
    """``losses(model, predictions, batch)``: the total, then the loss of each output.

    ``talking``: there are layers which add a ``penalty`` of their own to the loss. ``parts``: an optimizer follows only
    some of the losses; the total comes from ``combined(model, each, chosen)``.
    """
    lines = [
        "def losses(model, predictions, batch):",
        '    """What training makes small, and the loss of every output alone; means over the batch."""',
    ]
    names = []
    for index, output in enumerate(program.outputs):
        names.append(f"loss_{index}" if len(program.outputs) > 1 else "loss")
        lines += statement(4, names[-1], _loss(output, index))
    if parts:
        lines.append(f"    each = [{', '.join(names)}]")
        return [_combined(program, talking), [*lines, "    return combined(model, each), each"]]
    lines.append(f"    total = {' + '.join(map(_weighted, names, program.outputs))}")
    return [[*lines, *_additions(program, talking), f"    return total, [{', '.join(names)}]"]]


def _combined(program: Program, talking: bool) -> list[str]:
    weighted = (_weighted(f"each[{i}]", output) for i, output in enumerate(program.outputs))
    return [
        f"def combined(model, each, chosen={tuple(range(len(program.outputs)))}):",
        '    """The losses of the chosen outputs, weighted, with what is added to every loss."""',
        f"    weighted = [{', '.join(weighted)}]",
        "    first, *rest = chosen",
        "    total = sum((weighted[i] for i in rest), weighted[first])",
        *_additions(program, talking),
        "    return total",
    ]


def _additions(program: Program, talking: bool) -> Iterator[str]:
    """What is added to ``total``: regularizers, and what layers say themselves."""
    penalties = list(_penalties(program))
    if penalties:
        yield from [f"    total = total + {penalties[0]}"] if len(penalties) == 1 else _sum(penalties)
    if talking:
        yield "    for module in model.modules():  # some layers have a say in the loss"
        yield '        if isinstance(getattr(module, "penalty", None), torch.Tensor):'
        yield "            total = total + module.penalty"


def metrics_section(program: Program, scaled: Container[str]) -> list[str]:
    """``measure(predictions, batch)``: for every metric the sum over the batch and how many cases it has.

    ``scaled``: fields whose numbers are scaled; metrics are told in the units of the data.
    """
    lines = [
        "def measure(predictions, batch):",
        '    """Sum and number of cases for every metric."""',
        "    found = {}",
    ]
    for index, output in enumerate(program.outputs):
        assert output.judgement is not None
        prefix = f"{output.node}_" if len(program.outputs) > 1 else ""
        for metric in output.judgement.metrics:
            if not is_measured(metric):
                lines.append(f"    {comment(prefix + metric.name + ' is measured by the program only')}")
                continue
            lines += _metric(metric, output, index, output.field in scaled)
            lines.append(f"    found[{literal(prefix + metric.name)}] = (cases.sum().item(), cases.numel())")
    return [*lines, "    return found"]


def is_measured(metric: Metric) -> bool:
    """Whether the script can measure it."""
    return type(metric) in NUMBERS or isinstance(metric, Accuracy | TopKAccuracy)


def rooted(program: Program) -> list[str]:
    """Names of the metrics whose mean still wants its square root."""
    many = len(program.outputs) > 1
    return [
        (f"{o.node}_" if many else "") + m.name
        for o in program.outputs
        for m in (o.judgement.metrics if o.judgement else ())
        if isinstance(m, RootMeanSquaredError)
    ]


def key(field: str, lengths: bool = False) -> str:
    """A field of the batch, or the true lengths of a padded one, as an expression."""
    return f"batch[{literal(field + ' lengths' if lengths else field)}]"


def _target(output: ProgramOutput, index: int) -> str:
    assert output.judgement is not None
    if output.field:
        return key(output.field)
    return f"torch.full_like(predictions[{index}], {output.judgement.constant!r})"


def _loss(output: ProgramOutput, index: int) -> str:
    judgement = output.judgement
    assert judgement is not None
    first, *rest = judgement.loss.calls(judgement.prediction, judgement.target)
    lengths = []
    if first.lengths and judgement.prediction.lengths:
        lengths.append(("lengths", _lengths(judgement.prediction.lengths)))
    if judgement.loss.target_lengths and judgement.target.lengths:
        lengths.append(("target_lengths", key(output.field, lengths=True)))
    expression = function(first, [f"predictions[{index}]", _target(output, index)], lengths)
    for call in rest:
        expression = function(call, [expression])
    return expression


def _lengths(lengths: Lengths) -> str:
    """The true lengths after the layers that changed them."""
    found = key(lengths.source, lengths=True)
    for add, times, divide, plus in lengths.steps:
        found = f"(({found} + {add}) * {times} // {divide} + {plus})"
    return found


def _weighted(name: str, output: ProgramOutput) -> str:
    assert output.judgement is not None
    weight = output.judgement.weight
    return name if weight == 1.0 else f"{name} * {weight!r}"


def _penalties(program: Program) -> Iterator[str]:
    """Regularizers of the weights that are trained."""
    for step in program.modules():
        for weight in step.call.weights if step.trainable else ():
            if weight.penalty is None or weight.role != "trained":
                continue
            path = weight_path(step, weight)
            l1, l2 = weight.penalty.factors
            terms = [f"{l1!r} * {path}.abs().sum()"] * bool(l1) + [f"{l2!r} * {path}.square().sum()"] * bool(l2)
            if terms:
                yield terms[0] if len(terms) == 1 else f"({' + '.join(terms)})"


def _sum(terms: list[str]) -> list[str]:
    """The terms added to each other first, then to the total, as the program does."""
    inner = [f"        {'+ ' * bool(index)}{term}" for index, term in enumerate(terms)]
    return ["    total = total + (", *inner, "    )"]


def _metric(metric: Metric, output: ProgramOutput, index: int, scaled: bool) -> Iterator[str]:
    judgement = output.judgement
    assert judgement is not None
    prediction, target = f"predictions[{index}]", _target(output, index)
    if scaled:
        prediction, target = (f"in_units({literal(output.field)}, {values})" for values in (prediction, target))
    if type(metric) in NUMBERS:
        yield f"    cases = ({prediction} - {target}.reshape(predictions[{index}].shape)){NUMBERS[type(metric)]}"
    elif _says_yes_or_no(output):
        yield f"    answers = {prediction} > {_threshold(judgement.loss)}"
        yield f"    cases = answers == ({target}.reshape(predictions[{index}].shape) > 0.5)"
    else:
        dim = class_dim(judgement.prediction)
        right = f"{target}.argmax({dim})" if judgement.target.dtype == "float32" else target
        if isinstance(metric, TopKAccuracy):
            best = f"{prediction}.topk({metric.k}, {dim}).indices"
            yield f"    cases = ({best} == {right}.unsqueeze({dim})).any({dim})"
        else:
            yield f"    cases = {prediction}.argmax({dim}) == {right}"
    if judgement.prediction.lengths is not None:
        yield "    steps = torch.arange(cases.shape[1], device=cases.device)"
        yield f"    cases = cases[steps < {_lengths(judgement.prediction.lengths)}[:, None]]"


def _says_yes_or_no(output: ProgramOutput) -> bool:
    """Each score says yes or no, as the engine sees it."""
    judgement = output.judgement
    assert judgement is not None
    binary = is_binary(judgement.prediction, judgement.target)
    return binary or (judgement.loss.task == "binary" and judgement.prediction.rank == judgement.target.rank)


def _threshold(loss: Loss) -> float:
    """Raw scores say yes above 0, probabilities above one half."""
    is_raw = loss.shown_as == "sigmoid" or (loss.task == "binary" and loss.activation == "linear")
    return 0.0 if is_raw else 0.5
