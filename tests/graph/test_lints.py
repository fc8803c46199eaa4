"""Oddities that can be computed: each told once, with a way out that works."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems, prove
from netbuilder.training.plan import Plan, Turn
from tests.graph.drawings import IMAGES, TABLE, classifier, draw, layer

SOFTMAX = {"type": "SparseCategoricalCrossentropy", "from_logits": False}


def with_plan(document: Document, **settings: object) -> Document:
    return replace(document, plan=Plan(**settings))


def chain(*layers: object, fields: dict | None = None) -> Document:
    named = {f"n{i}": kind for i, kind in enumerate(layers)}
    return draw(named, fields=fields or TABLE)


def table(*between: object) -> Document:
    return chain(layer("Input", field="features"), *between, layer("Output", target="kind"))


def unscaled() -> Document:
    document = classifier()
    fields = tuple(Field(n, t, range=(0.0, 255.0) if n == "image" else None) for n, t in IMAGES.items())
    return replace(document, data=Dataset(source=Arrays(path="data.npz"), fields=fields))


def branch() -> Document:
    document = classifier()
    nodes = {i: n.layer for i, n in document.graph.nodes.items()}
    side = {"side": layer("Conv2D", activation="relu"), "end": layer("ReLU")}
    return draw({**nodes, **side}, "image conv flatten dense label, conv side end", IMAGES)


def normalized() -> Document:
    return table(layer("Dense", units=8, activation="relu"), layer("BatchNormalization"), layer("Dense", units=3))


LINTS = [
    (lambda: classifier(dense=layer("Dense", units=10, activation="sigmoid")), "sigmoid-for-classes", "dense"),
    (lambda: table(layer("Dense", units=3), layer("Softmax")), "softmax-before-logits", "n2"),
    (lambda: classifier(label=layer("Output", target="label", loss=SOFTMAX)), "logits-as-probabilities", "dense"),
    (lambda: table(layer("Dense", units=8), layer("Dense", units=3)), "no-nonlinearity", "n1"),
    (lambda: table(layer("Dense", units=3), layer("Dropout")), "noise-before-output", "n2"),
    (branch, "unused", "end"),
    (unscaled, "unscaled-input", "image"),
    (lambda: with_plan(normalized(), batch_size=1), "batch-of-one", "n2"),
    (lambda: table(layer("Dense", units=60_000_000, activation="relu"), layer("Dense", units=3)), "huge-model", "n1"),
    (lambda: with_plan(classifier(), turns=(Turn(nodes=("conv", "gone")),)), "plan-unknown-name", None),
    (lambda: chain(layer("Input", field="features"), layer("Dense", units=3)), "no-output", None),
    (lambda: classifier(label=layer("Output", target="label", metrics=["MeanAbsoluteError"])), "metric-fit", "label"),
    (lambda: classifier(image=layer("Input", field="pixels")), "unknown-field", "image"),
    (lambda: classifier(image=layer("Input", shape=(1, 8, 8))), "input-without-field", "image"),
]  # fmt: skip


@pytest.mark.parametrize(("draw_it", "code", "node"), LINTS)
def test_an_oddity_is_told_once_and_every_fix_heals_it(draw_it, code: str, node: str | None) -> None:
    document = draw_it()
    told = problems(document, infer(document))
    assert [(p.code, p.node) for p in told] == [(code, node)], [p.sentence for p in told]
    assert told[0].fixes, told[0].sentence
    for fix in told[0].fixes:
        healed = fix.edit.apply(document)
        left = problems(healed, infer(healed, infer(document)))
        assert code not in [p.code for p in left], fix.title


@pytest.mark.parametrize(
    "sound",
    [
        lambda: table(layer("Dense", units=2), layer("Dense", units=3)),  # a bottleneck is linear on purpose
        lambda: table(layer("Dense", units=8), layer("ReLU"), layer("Dense", units=3)),
        lambda: table(layer("Dense", units=3), layer("LogSoftmax")),
        normalized,
        classifier,
        lambda: with_plan(classifier(), turns=(Turn(nodes=("conv",), outputs=("label",)),)),
    ],
)
def test_what_is_meant_is_left_alone(sound) -> None:
    document = sound()
    assert problems(document, infer(document)) == ()


def test_an_empty_drawing_starts_with_an_input() -> None:
    (problem,) = problems(Document(), infer(Document()))
    assert problem.severity == "hint" and problem.fixes


def test_many_problems_stay_quick_and_can_be_proven_later() -> None:
    nodes = {"image": layer("Input", field="image")}
    nodes |= {f"dense_{i}": layer("Dense", units=4) for i in range(40)}
    document = draw(nodes, ", ".join(f"image dense_{i}" for i in range(40)), IMAGES)
    inference = infer(document)
    told = problems(document, inference)
    assert len(told) == 40 and not told[-1].fixes
    assert prove(told[-1], document, inference).fixes[0].title.startswith("Insert Flatten")


def test_effects_tell_the_parameters() -> None:
    document = classifier(dense=layer("Dense", units=9))
    (problem,) = problems(document, infer(document))
    assert problem.fixes[0].effect == "then 54,170 parameters"
