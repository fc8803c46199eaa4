"""Callbacks that change what is learnt: early stopping, best weights, a learning rate that is cut."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.codegen.loss_section import is_measured
from netbuilder.codegen.printed import literal, quoted
from netbuilder.codegen.program import Program
from netbuilder.training.callback import Watching
from netbuilder.training.callbacks import BestWeights, EarlyStopping, ReduceLROnPlateau
from netbuilder.training.plan import Plan

WATCH = '''class Watch:
    """Follows one number of every epoch and counts the epochs without a gain."""

    def __init__(self, name, higher_is_better, min_delta=0.0, best=None):
        self.name, self.sign, self.min_delta = name, 1 if higher_is_better else -1, min_delta
        self.best, self.waited, self.resting = best, 0, 0

    def improved(self, values):
        """Whether this epoch is the best so far."""
        value = values[self.name]
        better = value == value if self.best is None else self.beats(value)
        self.best, self.waited = (value, 0) if better else (self.best, self.waited + 1)
        return better

    def beats(self, value):
        return value - self.min_delta > self.best if self.sign > 0 else value + self.min_delta < self.best'''


def watching(plan: Plan) -> list[tuple[str, Watching]]:
    """The callbacks a script has, and what it calls them."""
    found: list[tuple[str, Watching]] = []
    words = {EarlyStopping: "stopping", BestWeights: "keeping", ReduceLROnPlateau: "plateau"}
    for callback in plan.callbacks:
        if isinstance(callback, Watching):
            word = words.get(type(callback), "watch")
            number = sum(name.split("_")[0] == word for name, _ in found)
            found.append((f"{word}_{number + 1}" if number else word, callback))
    return found


def watch_class(plan: Plan) -> list[list[str]]:
    """The class the callbacks need, or nothing."""
    return [WATCH.splitlines()] if watching(plan) else []


def starts(plan: Plan) -> Iterator[str]:
    """Before the first epoch."""
    for name, rule in watching(plan):
        settings = [quoted(rule.monitor), literal(rule.wants_higher)]
        if isinstance(rule, EarlyStopping | ReduceLROnPlateau):
            settings.append(f"min_delta={rule.min_delta!r}")
        if isinstance(rule, EarlyStopping) and rule.baseline is not None:
            settings.append(f"best={rule.baseline!r}")
        yield f"    {name} = Watch({', '.join(settings)})"
        if _keeps(rule):
            yield f"    {name}_weights = None"
    if _stops(plan):
        yield "    stop = False"


def epoch_ends(plan: Plan) -> Iterator[str]:
    """After an epoch, ``values`` being its numbers."""
    for name, rule in watching(plan):
        if isinstance(rule, ReduceLROnPlateau):
            yield from _plateau(name, rule)
        elif isinstance(rule, EarlyStopping):
            yield from _stopping(name, rule)
        else:
            yield f"        if {name}.improved(values):"
            yield from _copy(name, 12)
    if _stops(plan):
        yield "        if stop:"
        yield "            break"


def ends(plan: Plan) -> Iterator[str]:
    """After the last epoch."""
    for name, rule in watching(plan):
        if _keeps(rule):
            yield f"    if {name}_weights is not None:"
            yield f"        model.load_state_dict({name}_weights)"


def unmeasured(program: Program, plan: Plan) -> Iterator[str]:
    """Sentences about numbers that callbacks follow and a script does not have."""
    known = {"loss", *(f"val_{name}" for name in _measured(program))}
    for rule in plan.callbacks:
        if isinstance(rule, Watching) and rule.monitor not in known:
            yield f'its {type(rule).__name__} follows "{rule.monitor}", which a script does not measure'


def _measured(program: Program) -> Iterator[str]:
    many = len(program.outputs) > 1
    yield "loss"
    for output in program.outputs:
        prefix = f"{output.node}_" if many else ""
        if many:
            yield f"{prefix}loss"
        for metric in output.judgement.metrics if output.judgement else ():
            if is_measured(metric):
                yield prefix + metric.name


def _keeps(rule: Watching) -> bool:
    return isinstance(rule, BestWeights) or (isinstance(rule, EarlyStopping) and rule.restore_best_weights)


def _stops(plan: Plan) -> bool:
    return any(isinstance(rule, EarlyStopping) for _, rule in watching(plan))


def _copy(name: str, indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{name}_weights = {{key: tensor.clone() for key, tensor in model.state_dict().items()}}"


def _stopping(name: str, rule: EarlyStopping) -> Iterator[str]:
    late = f"epoch > {rule.start_from_epoch} and " if rule.start_from_epoch else ""
    if _keeps(rule):
        yield f"        if {late}{name}.improved(values):"
        yield from _copy(name, 12)
        yield f"        stop = stop or {name}.waited >= {max(rule.patience, 1)}"
    else:
        yield f"        if {late}not {name}.improved(values):"
        yield f"            stop = stop or {name}.waited >= {max(rule.patience, 1)}"


def _plateau(name: str, rule: ReduceLROnPlateau) -> Iterator[str]:
    yield f"        improved = {name}.improved(values)"
    if rule.cooldown:
        yield f"        if {name}.resting > 0:"
        yield f"            {name}.resting, {name}.waited = {name}.resting - 1, 0"
    yield f"        if not improved and {name}.waited >= {max(rule.patience, 1)}:"
    yield f"            rates = [max(rate * {rule.factor!r}, {rule.min_lr!r}) for rate in rates]"
    yield f"            {name}.resting, {name}.waited = {rule.cooldown}, 0"
