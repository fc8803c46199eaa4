"""The part of a script that trains and evaluates, in the program's order of doing things: one seed, one curve."""

from __future__ import annotations

from netbuilder.codegen.callback_section import ends, epoch_ends, starts
from netbuilder.codegen.loss_section import key, rooted
from netbuilder.codegen.printed import indexed, literal
from netbuilder.codegen.program import Program
from netbuilder.codegen.turns_section import batch_lines, makes_optimizers, players
from netbuilder.training.plan import Plan
from netbuilder.training.schedules import Constant


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


def evaluation(program: Program, plan: Plan) -> list[str]:
    """``evaluate(model, part)``: loss and metrics over all samples."""
    compared = ["predictions = predict(model, batch)", "total, each = losses(model, predictions, batch)"]
    if plan.precision != "float32":
        compared = ["with precision(model):", *(f"    {line}" for line in compared)]
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
        *(" " * 8 + line for line in compared),
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
    counts = [] if isinstance(plan.schedule, Constant) else ["    total = epochs * math.ceil(samples / BATCH_SIZE)"]
    average = [p.name for p in players(plan) if p.turn.optimizer.use_ema]
    return [
        "def train(model, data, epochs=EPOCHS):",
        '    """Shuffle, predict, compare, step; the learning rate counts all steps from 0."""',
        *makes_optimizers(program, plan),
        "    shuffling = torch.Generator().manual_seed(SEED + 1)",
        "    torch.manual_seed(SEED + 2)  # dropout, noise, augmentation",
        '    samples = len(next(iter(data["train"].values())))',
        *counts,
        *(['    adapt(model, data["train"])'] if adapts else []),
        *starts(plan),
        "    step = 0",
        "    for epoch in range(1, epochs + 1):",
        "        model.train()",
        *(f"        model{indexed(place)}.eval()  # frozen" for place in _frozen(program)),
        f"        order = {_order(plan)}",
        "        seen = 0.0",
        "        for indices in order.split(BATCH_SIZE):",
        '            batch = gather(data["train"], indices)',
        *(" " * 12 + line for line in batch_lines(program, plan)),
        "            step += 1",
        "            seen += told * len(indices)",
        '        values = {"loss": seen / samples}',
        '        if len(next(iter(data["validation"].values()))):',
        '            values |= {f"val_{name}": v for name, v in evaluate(model, data["validation"]).items()}',
        '        print(f"epoch {epoch}", *(f"{name} {value:.4f}" for name, value in values.items()))',
        *epoch_ends(plan),
        *(f"    end_with_average({name})" for name in average),
        *ends(plan),
    ]


def precision(plan: Plan) -> list[list[str]]:
    """``precision(model)``: the heavy work in 16 bits; nothing for plans that compute in 32."""
    if plan.precision == "float32":
        return []
    return [
        [
            "def precision(model):",
            f'    """Heavy work in {plan.precision}, on the device the model is on."""',
            f"    return torch.autocast(next(model.parameters()).device.type, torch.{plan.precision})",
        ]
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
