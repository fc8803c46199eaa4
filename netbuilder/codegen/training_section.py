"""The part of a script that trains and evaluates, in the program's order of doing things: one seed, one curve."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.codegen.initialize import weight_path
from netbuilder.codegen.loss_section import key, rooted
from netbuilder.codegen.printed import comment, indexed, literal
from netbuilder.codegen.program import Program
from netbuilder.layers.penalties import Constraint, MaxNorm, NonNeg, UnitNorm
from netbuilder.training.plan import Plan
from netbuilder.training.schedules import Constant

DONE_HERE = ("ModelCheckpoint", "CSVLogger", "TensorBoard", "TerminateOnNaN", "LearningRateFinder")


def predict(program: Program) -> list[str]:
    """``predict(model, batch)``: a tuple with one tensor an output."""
    inputs = [key(i.field) for i in program.inputs]
    lengths = {i.lengths.name: key(i.field, lengths=True) for i in program.inputs if i.lengths}
    result = f"model({', '.join([*inputs, *lengths.values()])})"
    return [
        "def predict(model, batch):",
        '    """What arrives at every output."""',
        f"    return {result}" if len(program.outputs) > 1 else f"    return ({result},)",
        "",
        "",
        "def gather(part, indices):",
        '    """The samples at these places, (batch, …) for every field."""',
        "    return {name: values[indices] for name, values in part.items()}",
    ]


def evaluation(program: Program) -> list[str]:
    """``evaluate(model, part)``: loss and metrics over all samples."""
    names, values = ["loss"], ["total"]
    if len(program.outputs) > 1:
        names += [f"{o.node}_loss" for o in program.outputs]
        values.append("*each")
    return [
        "@torch.no_grad()",
        "def evaluate(model, part):",
        '    """Means of losses and metrics over all samples."""',
        "    model.eval()",
        "    sums, counts = {}, {}",
        "    for indices in torch.arange(len(next(iter(part.values())))).split(256):",
        "        batch = gather(part, indices)",
        "        predictions = predict(model, batch)",
        "        total, each = losses(model, predictions, batch)",
        f"        found = dict(zip({literal(names)}, [{', '.join(values)}]))",
        "        found = {name: (value.item() * len(indices), len(indices)) for name, value in found.items()}",
        "        for name, (value, cases) in (found | measure(predictions, batch)).items():",
        "            sums[name], counts[name] = sums.get(name, 0) + value, counts.get(name, 0) + cases",
        "    means = {name: sums[name] / counts[name] for name in sums}",
        *(f"    means[{literal(name)}] **= 0.5  # the root of the mean" for name in rooted(program)),
        "    return means",
    ]


def training(program: Program, plan: Plan, adapts: bool) -> list[str]:
    """``train(model, data, epochs)``. ``adapts``: there are layers fitted to the training data before the start."""
    rate = ['            optimizer.param_groups[0]["lr"] = learning_rate(step, total, RATE)']
    rate = [] if isinstance(plan.schedule, Constant) else rate
    loss = f"(loss / {plan.accumulate})" if plan.accumulate > 1 else "loss"
    return [
        "def train(model, data, epochs=EPOCHS):",
        '    """Shuffle, predict, compare, step; the learning rate counts all steps from 0."""',
        *_left_out(plan),
        "    optimizer = make_optimizer([p for p in model.parameters() if p.requires_grad])",
        "    shuffling = torch.Generator().manual_seed(SEED + 1)",
        "    torch.manual_seed(SEED + 2)  # dropout, noise, augmentation",
        '    samples = len(next(iter(data["train"].values())))',
        *(["    total = epochs * math.ceil(samples / BATCH_SIZE)"] if rate else []),
        *(['    adapt(model, data["train"])'] if adapts else []),
        "    step = 0",
        "    for epoch in range(1, epochs + 1):",
        "        model.train()",
        *(f"        model{indexed(place)}.eval()  # frozen" for place in _frozen(program)),
        f"        order = {_order(plan)}",
        "        seen = 0.0",
        "        for indices in order.split(BATCH_SIZE):",
        '            batch = gather(data["train"], indices)',
        *rate,
        "            loss, _ = losses(model, predict(model, batch), batch)",
        f"            {loss}.backward()",
        *_step(program, plan),
        "            step += 1",
        "            seen += loss.item() * len(indices)",
        '        values = {"loss": seen / samples}',
        '        if len(next(iter(data["validation"].values()))):',
        '            values |= {f"val_{name}": v for name, v in evaluate(model, data["validation"]).items()}',
        '        print(f"epoch {epoch}", *(f"{name} {value:.4f}" for name, value in values.items()))',
        *(["    end_with_average(optimizer)"] if plan.optimizer.use_ema else []),
    ]


def adapting() -> list[str]:
    """``adapt(model, part)``: what Keras's adapt does, for every layer that has it."""
    return [
        "@torch.no_grad()",
        "def adapt(model, part):",
        '    """Fits layers that know the data (Normalization) to what reaches them from the training part."""',
        "    model.eval()",
        "    for layer in model.modules():",
        '        if hasattr(layer, "adapt"):',
        "            seen = []",
        "            handle = layer.register_forward_pre_hook(lambda _, inputs: seen.append(inputs[0].clone()))",
        "            for indices in torch.arange(len(next(iter(part.values())))).split(256):",
        "                predict(model, gather(part, indices))",
        "            handle.remove()",
        "            layer.adapt(torch.cat(seen))",
    ]


def _order(plan: Plan) -> str:
    return "torch.randperm(samples, generator=shuffling)" if plan.shuffle else "torch.arange(samples)"


def _frozen(program: Program) -> list[str]:
    return list(dict.fromkeys(s.module for s in program.steps if s.module is not None and not s.trainable))


def _left_out(plan: Plan) -> Iterator[str]:
    """Callbacks that change what is learnt and are the program's alone."""
    names = [type(c).__name__ for c in plan.callbacks if type(c).__name__ not in DONE_HERE]
    if names:
        yield "    " + comment(f"left out here: {', '.join(names)}")


def _step(program: Program, plan: Plan) -> list[str]:
    """The optimizer's step, and what brings weights back to their rules."""
    rules = list(_constraints(program))
    body = ["optimizer.step()", "optimizer.zero_grad()"]
    body += ["with torch.no_grad():", *(f"    {rule}" for rule in rules)] if rules else []
    if plan.accumulate == 1:
        return [" " * 12 + line for line in body]
    return [
        f"            if (step + 1) % {plan.accumulate} == 0:  # gradients of several batches add up",
        *(" " * 16 + line for line in body),
    ]


def _constraints(program: Program) -> Iterator[str]:
    for step in program.modules():
        for weight in step.call.weights if step.trainable else ():
            if weight.constraint is not None and weight.role == "trained":
                yield from _rule(weight_path(step, weight), len(weight.shape), weight.constraint)


def _rule(path: str, rank: int, rule: Constraint) -> Iterator[str]:
    """Norms run over every axis but the first; of a vector over all of it."""
    if isinstance(rule, NonNeg):
        yield f"{path}.clamp_(min=0)"
        return
    dims = tuple(range(1, rank)) or (0,)
    yield f"norms = {path}.square().sum({dims}, keepdim=True).sqrt()"
    if isinstance(rule, MaxNorm):
        yield f"{path}.mul_(norms.clamp(max={rule.max_value!r}) / (norms + 1e-7))"
    if isinstance(rule, UnitNorm):
        yield f"{path}.div_(norms + 1e-7)"
