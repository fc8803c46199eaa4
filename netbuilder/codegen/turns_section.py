"""What a script does with one batch: every optimizer whose turn it is takes its step, as in the engine."""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from dataclasses import dataclass

from netbuilder.codegen.constraint_section import constraints
from netbuilder.codegen.names import RESERVED, identifier
from netbuilder.codegen.printed import comment, literal
from netbuilder.codegen.program import Program, Step
from netbuilder.training.callbacks import ReduceLROnPlateau
from netbuilder.training.plan import Plan, Turn
from netbuilder.training.schedules import Constant

TRAIN_NAMES = {*RESERVED, "data", "epochs", "epoch", "step", "samples", "total", "order", "indices", "batch", "loss"}
TRAIN_NAMES |= {
    "each",
    "seen",
    "told",
    "values",
    "rates",
    "scaler",
    "shuffling",
    "stop",
    "everything",
    "device",
    "rate",
}
TRAIN_NAMES |= {"losses", "predict", "gather", "evaluate", "combined", "adapt", "precision", "learning_rate", "norms"}
TRAIN_NAMES |= {"stopping", "keeping", "plateau", "improved", "optimizer", "end_with_average", *dir(builtins)}


@dataclass(frozen=True)
class Player:
    """One optimizer of a script. ``name``: its variable; ``maker``: the function that makes it."""

    turn: Turn
    number: int
    name: str
    maker: str


def players(plan: Plan) -> list[Player]:
    """The optimizers; a plan with a single one calls it "optimizer"."""
    if len(plan.turns) == 1:
        return [Player(plan.turns[0], 0, "optimizer", "make_optimizer")]
    found: list[Player] = []
    taken = set(TRAIN_NAMES)
    for number, turn in enumerate(plan.turns):
        name = identifier(turn.name.lower()) if turn.name else f"optimizer_{number}"
        while name in taken:
            name += "_optimizer"
        taken |= {name, f"{name}_weights"}
        found.append(Player(turn, number, name, f"make_{name}"))
    return found


def makes_optimizers(program: Program, plan: Plan) -> Iterator[str]:
    """The lines of ``train`` that make the optimizers, each for its weights."""
    for player in players(plan):
        weights = _weights(program, player.turn)
        if len(plan.turns) == 1:
            yield f"    optimizer = make_optimizer({weights})"
        else:
            yield f"    {player.name}_weights = {weights}"
            yield f"    {player.name} = {player.maker}({player.name}_weights)"
    if changes_rates(plan):
        yield f"    rates = {literal([turn.optimizer.learning_rate for turn in plan.turns])}"
    if plan.precision == "float16":
        yield "    device = next(model.parameters()).device"
        yield '    scaler = torch.amp.GradScaler(device.type, enabled=device.type == "cuda")'


def changes_rates(plan: Plan) -> bool:
    """Whether learning rates are kept in a list: a callback cuts them, or each of several follows the schedule."""
    cut = any(isinstance(c, ReduceLROnPlateau) for c in plan.callbacks)
    return cut or (len(plan.turns) > 1 and not isinstance(plan.schedule, Constant))


def batch_lines(program: Program, plan: Plan) -> Iterator[str]:
    """The lines for one batch, from the learning rates to the weights; ``told`` is the loss people see."""
    turns = players(plan)
    for player in turns:
        yield from _rate(player, plan)
    always = turns[0].turn.every == 1
    if not always:
        yield "told = None"
    for player in turns:
        if len(turns) > 1:
            yield comment(player.turn.name or f"optimizer {player.number + 1}")
        lines = list(_turn(program, plan, player, tells=player.number == 0 or not always, always=always))
        if player.turn.every > 1:
            yield f"if step % {player.turn.every} == 0:"
            lines = [f"    {line}" for line in lines]
        yield from lines
    if not always:
        yield "if told is None:  # nobody's turn"
        yield "    with torch.no_grad():"
        yield from (f"        {line}" for line in _forward(plan, "told", "_"))
        yield "    told = told.item()"


def restricted(program: Program, plan: Plan) -> bool:
    """Whether some optimizer follows only some of the losses."""
    return any(_chosen(program, turn) != tuple(range(len(program.outputs))) for turn in plan.turns)


def is_of_turn(step: Step, turn: Turn) -> bool:
    """Whether a step's weights are trained in this turn; a block is named as a whole."""
    return not turn.nodes or step.node.split("/")[0] in turn.nodes


def _rate(player: Player, plan: Plan) -> Iterator[str]:
    base = f"rates[{player.number}]" if changes_rates(plan) else "RATE"
    constant = isinstance(plan.schedule, Constant)
    if constant and not changes_rates(plan):
        return
    rate = base if constant else f"learning_rate(step, total, {base})"
    yield f'{player.name}.param_groups[0]["lr"] = {rate}'


def _turn(program: Program, plan: Plan, player: Player, tells: bool, always: bool) -> Iterator[str]:
    yield from _forward(plan, "everything" if _is_part(program, plan, player) else "loss", _each(program, plan, player))
    if _is_part(program, plan, player):
        yield from _indented(plan, [f"loss = combined(model, each, {_chosen(program, player.turn)})"])
    if tells:
        whole = _whole(program, plan, player)
        yield f"told = {whole}.item()" if always else f"told = {whole}.item() if told is None else told"
    yield from _update(program, plan, player)


def _forward(plan: Plan, total: str, each: str) -> Iterator[str]:
    yield from _indented(plan, [f"{total}, {each} = losses(model, predict(model, batch), batch)"])


def _indented(plan: Plan, lines: list[str]) -> Iterator[str]:
    """In 16 bits where the plan says so."""
    if plan.precision == "float32":
        yield from lines
    else:
        yield "with precision(model):"
        yield from (f"    {line}" for line in lines)


def _is_part(program: Program, plan: Plan, player: Player) -> bool:
    return _chosen(program, player.turn) != tuple(range(len(program.outputs)))


def _each(program: Program, plan: Plan, player: Player) -> str:
    return "each" if _is_part(program, plan, player) else "_"


def _whole(program: Program, plan: Plan, player: Player) -> str:
    """The loss people see: that of all outputs together, but a single optimizer's own."""
    return "everything" if _is_part(program, plan, player) and len(plan.turns) > 1 else "loss"


def _update(program: Program, plan: Plan, player: Player) -> Iterator[str]:
    loss = f"(loss * (1 / {plan.accumulate}))" if plan.accumulate > 1 else "loss"
    if plan.precision == "float16":
        loss = f"scaler.scale({loss.removeprefix('(').removesuffix(')') if plan.accumulate > 1 else loss})"
    inputs = f"inputs={player.name}_weights" if len(plan.turns) > 1 else ""
    yield f"{loss}.backward({inputs})"
    step = [f"{player.name}.step()"]
    if plan.precision == "float16":
        step = [f"scaler.step({player.name})", "scaler.update()"]
    rules = list(constraints(s for s in program.modules() if is_of_turn(s, player.turn)))
    body = [*step, f"{player.name}.zero_grad()"]
    body += ["with torch.no_grad():", *(f"    {rule}" for rule in rules)] if rules else []
    if plan.accumulate == 1:
        yield from body
        return
    yield f"if (step + 1) % {plan.accumulate} == 0:  # gradients of several batches add up"
    yield from (f"    {line}" for line in body)


def _chosen(program: Program, turn: Turn) -> tuple[int, ...]:
    """Numbers of the outputs whose losses a turn makes small."""
    return tuple(i for i, o in enumerate(program.outputs) if not turn.outputs or o.node in turn.outputs)


def _weights(program: Program, turn: Turn) -> str:
    if not turn.nodes:
        return "[p for p in model.parameters() if p.requires_grad]"
    parts = dict.fromkeys((s.module or "").split(".")[0] for s in program.modules() if is_of_turn(s, turn))
    named = ", ".join(f"model.{part}" for part in parts)
    if len(parts) == 1:
        return f"[p for p in {named}.parameters() if p.requires_grad]"
    return f"[p for part in ({named}) for p in part.parameters() if p.requires_grad]"
