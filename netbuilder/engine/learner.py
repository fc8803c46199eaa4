"""One step of learning: forward, loss, backward, update."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from math import isfinite
from typing import Any

import torch
from torch import Tensor, fx

from netbuilder.base.errors import NetBuilderError
from netbuilder.codegen.program import Program
from netbuilder.engine.bare import bare
from netbuilder.engine.batch import Batch
from netbuilder.engine.constraints import constrain
from netbuilder.engine.data import Scaler
from netbuilder.engine.distribution import World
from netbuilder.engine.gradients import backward
from netbuilder.engine.judge import Judge, judges
from netbuilder.engine.kernels import with_quick_kernels
from netbuilder.engine.optimizers import KerasOptimizer, make_optimizer
from netbuilder.engine.optimizers.ema import end_with_average
from netbuilder.engine.penalties import penalty
from netbuilder.engine.speed import quicker
from netbuilder.layers.penalties import Constraint, Regularizer
from netbuilder.training.plan import Plan, Turn


class NonFiniteLoss(NetBuilderError):
    """The loss is NaN or infinite; the weights are still those before the step. ``node``: where it begins, if known."""

    def __init__(self, message: str, node: str | None = None) -> None:
        super().__init__(message)
        self.node = node


@dataclass
class Player:
    """One optimizer and what is its: parameters, the outputs whose losses it makes small, when it has its turn."""

    turn: Turn
    parameters: list[Tensor]
    judges: list[int]
    optimizer: KerasOptimizer
    rate: float
    constraints: list[tuple[Tensor, Constraint]] = field(default_factory=list)

    def set_rate(self, rate: float) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = rate

    def finish(self) -> None:
        """The end of training: weights become their moving average where the optimizer keeps one."""
        end_with_average(self.optimizer)


@dataclass(frozen=True)
class Outcome:
    """What a batch came to: predictions of the whole batch, losses of each Output, total loss."""

    predictions: tuple[Tensor, ...]
    losses: list[float]
    total: float


class Learner:
    """A model with its optimizers."""

    def __init__(
        self,
        program: Program,
        model: fx.GraphModule,
        plan: Plan,
        device: torch.device,
        world: World,
        scalers: Mapping[str, Scaler],
    ) -> None:
        self.program, self.model, self.plan, self.device, self.world = program, model, plan, device, world
        self.judges: list[Judge] = judges(program, scalers)
        self.regularized, constrained = _watched(program, model)
        self.onlooker: Callable[[Player], None] | None = None  # sees an update while its gradients are there
        self.talking = [m for m in model.modules() if hasattr(m, "penalty")]
        self.players = [_player(turn, self, constrained) for turn in plan.turns]
        quick = quicker(model)
        if device.type == "cpu" and plan.precision == "float32" and not plan.compile:
            with_quick_kernels(quick)
        self.alone: Callable[..., Any] = torch.compile(quick) if plan.compile else bare(quick)
        self.network: Callable[..., Any] = world.wrap(quick, device) if world.size > 1 else self.alone
        self.backward = torch.autograd.backward if plan.compile or world.size > 1 else backward
        self.scaler = torch.amp.GradScaler(device.type, enabled=plan.precision == "float16" and device.type == "cuda")

    def train_mode(self) -> None:
        """Dropout on; frozen layers keep their running statistics, as in Keras."""
        self.model.train()
        for step in self.program.steps:
            if step.module is not None and not step.trainable:
                self.model.get_submodule(step.module).eval()

    def predict(self, batch: Batch) -> tuple[Tensor, ...]:
        """What arrives at the outputs."""
        return as_tuple(self.network(*model_inputs(self.program, batch)))

    def learn(self, batch: Batch, step: int) -> Outcome:
        """Every optimizer whose turn it is takes its step. ``step`` counts from 0."""
        outcome: Outcome | None = None
        for player in self.players:
            if step % player.turn.every == 0:
                found = self._learn(player, batch, step)
                outcome = outcome or found
        return outcome or self.evaluate(batch)

    def _learn(self, player: Player, batch: Batch, step: int) -> Outcome:
        local, share = self.world.share(batch)
        with self._precision():
            predictions = self.predict(local)
            losses = self.losses(predictions, local)
            total = self._total(losses, player.judges)
        told, *values = self.world.mean(self._numbers(losses, total), share)
        if not isfinite(told):
            raise self._diagnosed(batch, step, player)
        factor = share / self.plan.accumulate
        scaled = self.scaler.scale(total if factor == 1.0 else total * factor)
        self.backward(scaled, inputs=player.parameters if len(self.players) > 1 else None)
        if (step + 1) % self.plan.accumulate == 0:
            self._update(player)
        if self.world.size > 1:
            predictions = tuple(self.world.gather(p, share) for p in predictions)
        return Outcome(predictions, values or [told], told)

    def _numbers(self, losses: list[Tensor], total: Tensor) -> list[float]:
        """The loss of all Outputs together, whoever's turn it is, and each one's; only the first where they are one."""
        if len(losses) == 1 and losses[0] is total:
            return [total.item()]
        with torch.no_grad():
            together = total if len(self.players) == 1 else self._total(losses, list(range(len(losses))))
        return [together.item(), *(loss.item() for loss in losses)]

    def _update(self, player: Player) -> None:
        if self.scaler.is_enabled():
            self.scaler.step(player.optimizer)
            self.scaler.update()
        else:
            player.optimizer.advance()
        if self.onlooker is not None:
            self.onlooker(player)
        for parameter in player.parameters:  # what zero_grad does, without its profiling
            parameter.grad = None
        for parameter, rule in player.constraints:
            constrain(parameter, rule)

    def losses(self, predictions: tuple[Tensor, ...], batch: Batch) -> list[Tensor]:
        """The loss of every Output, unweighted."""
        return [judge.loss(p, batch) for judge, p in zip(self.judges, predictions, strict=True)]

    def _total(self, losses: list[Tensor], chosen: list[int]) -> Tensor:
        total = self._weighted(losses, chosen[0])
        for index in chosen[1:]:
            total = total + losses[index] * self.judges[index].judgement.weight
        if self.regularized:
            total = total + penalty(self.regularized)
        for module in self.talking:
            if isinstance(module.penalty, Tensor):
                total = total + module.penalty
        return total

    def _weighted(self, losses: list[Tensor], index: int) -> Tensor:
        weight = self.judges[index].judgement.weight
        return losses[index] if weight == 1.0 else losses[index] * weight

    @torch.no_grad()
    def evaluate(self, batch: Batch) -> Outcome:
        """Losses and predictions without learning; total is that of all outputs."""
        with self._precision():
            predictions = self.predict_alone(batch)
            losses = self.losses(predictions, batch)
            total = self._total(losses, list(range(len(losses))))
        return Outcome(predictions, [loss.item() for loss in losses], total.item())

    def predict_alone(self, batch: Batch) -> tuple[Tensor, ...]:
        """Predictions by this process alone."""
        return as_tuple(self.alone(*model_inputs(self.program, batch)))

    def _precision(self) -> AbstractContextManager[Any]:
        if self.plan.precision == "float32":
            return nullcontext()
        return torch.autocast(self.device.type, getattr(torch, self.plan.precision))

    def _diagnosed(self, batch: Batch, step: int, player: Player) -> NonFiniteLoss:
        guilty = first_non_finite(self.program, self.model, batch)
        where = f'the first layer with such numbers is "{guilty}"' if guilty else "the loss itself overflows"
        rate = player.optimizer.param_groups[0]["lr"]
        usual = type(player.turn.optimizer)().learning_rate
        return NonFiniteLoss(
            f"The loss became NaN or infinite at step {step + 1}; {where}. The learning rate is {rate:g}: "
            f"try {min(rate / 10, usual):g}, scale the inputs, or clip gradients. "
            "The weights before this step are kept.",
            guilty,
        )

    def state(self) -> dict[str, Any]:
        """Optimizers, their rates, the gradient scaler, and gradients still being accumulated."""
        grads = {n: p.grad for n, p in self.model.named_parameters() if p.grad is not None}
        players = [{"optimizer": p.optimizer.state_dict(), "rate": p.rate} for p in self.players]
        return {"players": players, "scaler": self.scaler.state_dict(), "gradients": grads}

    def restore(self, state: dict[str, Any]) -> None:
        """Back to a checkpoint."""
        for player, saved in zip(self.players, state["players"], strict=True):
            player.optimizer.load_state_dict(saved["optimizer"])
            player.rate = saved["rate"]
        self.scaler.load_state_dict(state["scaler"])
        for name, parameter in self.model.named_parameters():
            parameter.grad = state["gradients"].get(name)


def model_inputs(program: Program, batch: Batch) -> list[Tensor]:
    """A batch as the model's arguments: the inputs, then the lengths of the padded ones, each once."""
    lengths = {i.lengths.name: batch.lengths[i.field] for i in program.inputs if i.lengths}
    return [batch.fields[i.field] for i in program.inputs] + list(lengths.values())


def as_tuple(found: Tensor | tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """The outputs of a model, which are a tuple only when there are several."""
    return found if isinstance(found, tuple) else (found,)


@torch.no_grad()
def first_non_finite(program: Program, model: fx.GraphModule, batch: Batch) -> str | None:
    """Path of the first node on the canvas whose output holds a NaN or infinity."""

    class Search(fx.Interpreter):
        found: str | None = None

        def run_node(self, n: fx.Node) -> Any:
            result = super().run_node(n)
            bad = isinstance(result, Tensor) and result.is_floating_point() and not result.isfinite().all()
            if bad and self.found is None and "node" in n.meta:
                self.found = n.meta["node"]
            return result

    search = Search(model)
    search.run(*model_inputs(program, batch))
    return search.found


def _watched(
    program: Program, model: fx.GraphModule
) -> tuple[list[tuple[Tensor, Regularizer]], list[tuple[Tensor, Constraint]]]:
    """Parameters with a penalty, and those with a rule to keep."""
    regularized: list[tuple[Tensor, Regularizer]] = []
    constrained: list[tuple[Tensor, Constraint]] = []
    for step in program.modules():
        for weight in step.call.weights:
            tensor = dict(model.get_submodule(step.module or "").named_parameters()).get(weight.name)
            if tensor is not None and tensor.requires_grad and weight.penalty is not None:
                regularized.append((tensor, weight.penalty))
            if tensor is not None and tensor.requires_grad and weight.constraint is not None:
                constrained.append((tensor, weight.constraint))
    return regularized, constrained


def _player(turn: Turn, learner: Learner, constrained: list[tuple[Tensor, Constraint]]) -> Player:
    parameters = _parameters(turn, learner.program, learner.model)
    if not parameters:
        raise NetBuilderError(f'The optimizer "{turn.name}" has no weights to train: every layer it is for is frozen.')
    chosen = [i for i, j in enumerate(learner.judges) if not turn.outputs or j.node in turn.outputs]
    own = {id(p) for p in parameters}
    rules = [(p, rule) for p, rule in constrained if id(p) in own]
    optimizer = make_optimizer(turn.optimizer, parameters)
    return Player(turn, parameters, chosen, optimizer, turn.optimizer.learning_rate, rules)


def _parameters(turn: Turn, program: Program, model: fx.GraphModule) -> list[Tensor]:
    """The trained parameters of the nodes a turn names (a block names all it contains), or of all."""
    found: dict[int, Tensor] = {}
    for step in program.modules():
        if not turn.nodes or step.node.split("/")[0] in turn.nodes:
            for parameter in model.get_submodule(step.module or "").parameters():
                if parameter.requires_grad:
                    found[id(parameter)] = parameter
    return list(found.values())
