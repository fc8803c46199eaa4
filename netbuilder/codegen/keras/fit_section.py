"""The part of a Keras script that compiles, fits and evaluates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from netbuilder.codegen.keras.axes import keras_shape
from netbuilder.codegen.keras.model import Exit, KerasModel, Made
from netbuilder.codegen.keras.printing import value
from netbuilder.codegen.printed import comment, literal, quoted
from netbuilder.training.callback import Callback
from netbuilder.training.callbacks import (
    BestWeights,
    CSVLogger,
    EarlyStopping,
    ReduceLROnPlateau,
    TerminateOnNaN,
)
from netbuilder.training.plan import Plan

BEST = "best.weights.h5"

LOAD_WEIGHTS = '''def load_weights(model, path):
    """The weights from an .npz file: arrays called layer/0, layer/1, … as layer.get_weights() has them."""
    with np.load(path) as file:
        for layer in model.layers:
            names = [f"{layer.name}/{i}" for i in range(len(layer.weights))]
            if names and names[0] in file:
                layer.set_weights([file[name] for name in names])
            if isinstance(layer, layers.Normalization):
                layer.finalize_state()'''.splitlines()


def inputs_and_targets(model: KerasModel) -> list[str]:
    """``inputs(part)`` and ``targets(part)``."""
    given = [(literal(e.value.layer), f"part[{literal(e.source.field)}]") for e in model.entrances]
    several = "{" + ", ".join(f"{name}: {array}" for name, array in given) + "}"
    right = [_target(e) for e in model.exits]
    return [
        "def inputs(part):",
        '    """What enters."""',
        f"    return {given[0][1] if len(given) == 1 else several}",
        "",
        "",
        "def targets(part):",
        '    """What the answers are compared with."""',
        f"    return {right[0] if len(right) == 1 else '[' + ', '.join(right) + ']'}",
    ]


def _target(end: Exit) -> str:
    judgement = end.source.judgement
    assert judgement is not None
    if end.source.field:
        return f"part[{literal(end.source.field)}]"
    shape = ", ".join(["len(next(iter(part.values())))", *map(str, keras_shape(judgement.prediction))])
    return f"np.full(({shape}), {judgement.constant!r}, np.float32)"


def compile_model(arguments: dict[str, Any], stretched: bool) -> list[str]:
    """``compile_model(model, steps)``; the steps of the whole run where the learning rate follows them."""
    lines = ["def compile_model(model, steps):" if stretched else "def compile_model(model):"]
    lines += ['    """Optimizer, loss and metrics of the plan."""', "    model.compile("]
    for name, argument in arguments.items():
        text = f"[{', '.join(value(v) for v in argument)}]" if isinstance(argument, list) else value(argument)
        note = "  # raw scores, no softmax" if name == "loss" and _logits(argument) else ""
        lines.append(f"        {name}={text},{note}")
    return [*lines, "    )"]


def _logits(loss: Any) -> bool:
    return isinstance(loss, Made) and loss.config.get("from_logits") is True


def training(plan: Plan, model: KerasModel, stretched: bool, own_schedule: bool) -> list[str]:
    """``train(model, data, epochs)``."""
    counted = stretched or own_schedule
    steps = '    steps = epochs * -(-len(next(iter(data["train"].values()))) // BATCH_SIZE)'
    best = any(isinstance(c, BestWeights) for c in plan.callbacks)
    return [
        "def train(model, data, epochs=EPOCHS):",
        '    """Fits the model to the training part."""',
        *([steps] if counted else []),
        f"    compile_model(model{', steps' if stretched else ''})",
        *_adapting(model),
        '    checked = data["validation"]',
        "    return model.fit(" if not best else "    history = model.fit(",
        '        inputs(data["train"]),',
        '        targets(data["train"]),',
        "        batch_size=BATCH_SIZE,",
        "        epochs=epochs,",
        "        validation_data=(inputs(checked), targets(checked)) if len(next(iter(checked.values()))) else None,",
        *([] if plan.shuffle else ["        shuffle=False,"]),
        *_class_weights(model),
        *_callbacks(plan, own_schedule),
        "    )",
        *([f"    model.load_weights({quoted(BEST)})", "    return history"] if best else []),
    ]


def _adapting(model: KerasModel) -> Iterator[str]:
    """Layers that take mean and variance from what enters are fitted to the training part."""
    for layer in model.layers:
        for entrance in model.entrances:
            is_fitted = layer.made.class_name == "Normalization" and "mean" not in layer.made.config
            normalizes = is_fitted and layer.calls[0].arguments[0]
            if normalizes and entrance.value.is_same(normalizes):
                field = f'data["train"][{literal(entrance.source.field)}]'
                yield f"    model.get_layer({literal(layer.name)}).adapt({field})"


def _class_weights(model: KerasModel) -> Iterator[str]:
    for end in model.exits:
        judgement = end.source.judgement
        weights = getattr(judgement.loss, "class_weights", ()) if judgement else ()
        if weights and len(model.exits) == 1:
            yield f"        class_weight={{{', '.join(f'{i}: {w!r}' for i, w in enumerate(weights))}}},"


def _callbacks(plan: Plan, own_schedule: bool) -> Iterator[str]:
    found = [text for callback in plan.callbacks if (text := _callback(callback))]
    found += ["FollowSchedule(steps)"] * own_schedule
    left_out = [type(c).__name__ for c in plan.callbacks if not _callback(c)]
    if left_out:
        yield f"        {comment('without ' + ', '.join(left_out))}"
    if found:
        yield "        callbacks=["
        yield from (f"            {line}," for line in found)
        yield "        ],"


def _callback(callback: Callback) -> str:
    """A callback of Keras with the same settings; "" for those a script does without."""
    settings = {p.name: v for p in callback.parameters() if (v := getattr(callback, p.name)) != p.default}
    if isinstance(callback, BestWeights):
        options = {"filepath": BEST, "monitor": callback.monitor, "save_best_only": True, "save_weights_only": True}
        return _made("ModelCheckpoint", options | settings)
    if isinstance(callback, EarlyStopping | ReduceLROnPlateau):
        return _made(type(callback).__name__, {"monitor": callback.monitor, "mode": "auto"} | settings)
    if isinstance(callback, CSVLogger):
        return _made("CSVLogger", {"filename": callback.filename} | settings)
    return _made("TerminateOnNaN", {}) if isinstance(callback, TerminateOnNaN) else ""


def _made(name: str, settings: dict[str, Any]) -> str:
    return f"keras.callbacks.{name}({', '.join(f'{k}={literal(v)}' for k, v in settings.items())})"


FOLLOW = '''class FollowSchedule(keras.callbacks.Callback):
    """Sets the learning rate before every step."""

    def __init__(self, total):
        super().__init__()
        self.step, self.total = 0, total

    def on_train_batch_begin(self, batch, logs=None):
        self.model.optimizer.learning_rate = learning_rate(self.step, self.total, RATE)
        self.step += 1'''.splitlines()


def whole_main(weights_file: str | None, data_file: str, stretched: bool) -> list[str]:
    """Reads the command line, then trains and tests, or only tests."""
    weights = f"here / {quoted(weights_file)}" if weights_file else "None"
    return [
        "def main():",
        "    here = Path(__file__).parent",
        '    parser = argparse.ArgumentParser(description="Train or test the network.")',
        f'    parser.add_argument("--data", default=here / {quoted(data_file)}, help="file with the data")',
        f'    parser.add_argument("--weights", default={weights}, help=".npz file to start from")',
        '    parser.add_argument("--evaluate", action="store_true", help="test only, do not train")',
        '    parser.add_argument("--epochs", type=int, default=EPOCHS)',
        '    parser.add_argument("--save", help="file for the trained model (.keras)")',
        "    options = parser.parse_args()",
        "    keras.utils.set_random_seed(SEED)",
        "    data = load_data(options.data)",
        "    model = make_model()",
        "    if options.weights is not None:",
        "        load_weights(model, options.weights)",
        "    if options.evaluate:",
        f"        compile_model(model{', 1' if stretched else ''})",
        "    else:",
        "        train(model, data, options.epochs)",
        "    if options.save:",
        "        model.save(options.save)",
        '    if len(next(iter(data["test"].values()))):',
        '        found = model.evaluate(inputs(data["test"]), targets(data["test"]), verbose=0, return_dict=True)',
        '        print(*(f"test_{name} {value:.6f}" for name, value in found.items()))',
        "",
        "",
        'if __name__ == "__main__":',
        "    main()",
    ]


def model_main(weights_file: str | None) -> list[str]:
    """Makes the model, loads its weights where there are some, shows it."""
    load = f"    load_weights(model, Path(__file__).with_name({quoted(weights_file or '')}))"
    return [
        'if __name__ == "__main__":',
        "    model = make_model()",
        *([load] if weights_file else []),
        "    model.summary()",
    ]
