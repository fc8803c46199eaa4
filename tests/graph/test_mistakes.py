"""The classic mistakes: each is one problem at the first guilty node, with a fix that heals."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbuilder.graph.document import Document
from netbuilder.graph.edits import MakeBlock, SetParams, Settings, duplicate
from netbuilder.graph.infer import infer
from netbuilder.graph.problem import Problem
from netbuilder.graph.problems import problems
from tests.graph.drawings import IMAGES, TABLE, TEXTS, classifier, draw, layer

PICTURE, LABEL = layer("Input", field="image"), layer("Output", target="label")


def dense_on_picture() -> Document:
    return draw({"image": PICTURE, "dense": layer("Dense", units=10), "label": LABEL}, fields=IMAGES)


def large_kernel() -> Document:
    return classifier(conv=layer("Conv2D", filters=8, kernel_size=31, activation="relu"))


def branches(merge: str, left: int, right: int, **settings: int) -> Document:
    conv = {"kernel_size": 3, "padding": "same", "activation": "relu"}
    nodes = {
        "image": PICTURE,
        "left": layer("Conv2D", filters=left, **conv),
        "right": layer("Conv2D", filters=right, **conv, **settings),
        "merge": layer(merge),
        "flatten": layer("Flatten"),
        "dense": layer("Dense", units=10),
        "label": LABEL,
    }
    edges = "image left merge flatten dense label, image right merge"
    return draw(nodes, edges, IMAGES)


def cycle() -> Document:
    nodes = {
        "features": layer("Input", field="features"),
        "add": layer("Add"),
        "dense": layer("Dense", units=4, activation="relu"),
        "head": layer("Dense", units=3),
        "kind": layer("Output", target="kind"),
    }
    return draw(nodes, "features add dense head kind, dense add", TABLE)


def open_input() -> Document:
    nodes = dict(classifier().graph.nodes)
    return draw({i: n.layer for i, n in nodes.items()}, "image conv, flatten dense label", IMAGES)


def no_target() -> Document:
    return classifier(label=layer("Output"))


def softmax_first() -> Document:
    return classifier(dense=layer("Dense", units=10, activation="softmax"))


def numbers_into_embedding() -> Document:
    nodes = {
        "features": layer("Input", field="features"),
        "embedding": layer("Embedding", input_dim=10, output_dim=8),
        "dense": layer("Dense", units=3),
        "kind": layer("Output", target="kind"),
    }
    return draw(nodes, fields=TABLE)


def text_into_conv2d() -> Document:
    nodes = {
        "text": layer("Input", field="text"),
        "conv": layer("Conv2D", filters=8, kernel_size=3, activation="relu"),
        "pool": layer("GlobalMaxPooling1D"),
        "dense": layer("Dense", units=8),
        "topic": layer("Output", target="topic"),
    }
    return draw(nodes, fields=TEXTS)


def lstm_on_vector() -> Document:
    nodes = {
        "features": layer("Input", field="features"),
        "lstm": layer("LSTM", units=8),
        "dense": layer("Dense", units=3),
        "kind": layer("Output", target="kind"),
    }
    return draw(nodes, fields=TABLE)


def small_vocabulary() -> Document:
    nodes = {
        "text": layer("Input", field="text"),
        "embedding": layer("Embedding", input_dim=500, output_dim=8),
        "pool": layer("GlobalAveragePooling1D"),
        "dense": layer("Dense", units=8),
        "topic": layer("Output", target="topic"),
    }
    return draw(nodes, fields=TEXTS)


MISTAKES = [
    (dense_on_picture, "dense", "needs-features", "error", "Insert Flatten"),
    (large_kernel, "conv", "kernel-too-large", "error", "Set padding to \"same\""),
    (lambda: branches("Add", 8, 16), "merge", "merge-mismatch", "error", "Set filters to 8 at right"),
    (lambda: branches("Concatenate", 8, 8, strides=2), "merge", "merge-mismatch", "error", "Insert MaxPooling2D"),
    (cycle, "add", "cycle", "error", "Cut the wire from dense to add and take add out"),
    (open_input, "flatten", "input-open", "error", "Connect conv to flatten"),
    (no_target, "label", "output-without-target", "error", 'Compare with the field "label"'),
    (lambda: classifier(dense=layer("Dense", units=9)), "label", "head-width", "error", "Set units to 10 at dense"),
    (softmax_first, "dense", "softmax-before-logits", "warning", "Set activation to linear"),
    (numbers_into_embedding, "embedding", "dtype", "error", "Replace Embedding by Dense"),
    (text_into_conv2d, "conv", "dtype", "error", "Insert Embedding and replace Conv2D by Conv1D"),
    (lstm_on_vector, "lstm", "needs-time", "error", "Insert Reshape (4×1)"),
    (small_vocabulary, "embedding", "token-beyond-vocabulary", "error", "Set input dim to 1000"),
]  # fmt: skip


def found(document: Document) -> tuple[Problem, ...]:
    return problems(document, infer(document))


def test_a_sound_drawing_has_no_problem() -> None:
    assert found(classifier()) == ()


@pytest.mark.parametrize(("draw_it", "node", "code", "severity", "fix"), MISTAKES)
def test_one_mistake_is_one_problem_with_a_fix_that_heals(draw_it, node, code, severity, fix) -> None:
    document = draw_it()
    told = found(document)
    assert [(p.code, p.node, p.severity) for p in told] == [(code, node, severity)], [p.sentence for p in told]
    problem = told[0]
    assert f'"{node}"' in problem.sentence and problem.sentence.endswith(".")
    titles = [f.title for f in problem.fixes]
    chosen = [f for f in problem.fixes if f.title.startswith(fix)]
    assert chosen, titles
    for offered in problem.fixes:
        healed = offered.edit.apply(document)
        assert not [p for p in found(healed) if p.severity == "error" or p.key == problem.key], offered.title


def test_a_mistake_in_a_block_is_told_inside_it() -> None:
    sound = MakeBlock(nodes=("conv", "flatten"), name="body").apply(classifier())
    wrong = SetParams(scope=("body",), node="conv", values=Settings.parse({"kernel_size": 31})).apply(sound)
    (problem,) = found(wrong)
    assert problem.path == ("body", "conv") and problem.code == "kernel-too-large"
    healed = problem.fixes[0].edit.apply(wrong)
    assert infer(healed).is_valid


def test_two_mistakes_behind_each_other_are_healed_one_after_the_other() -> None:
    document = dense_on_picture()
    nodes = {**document.graph.nodes}
    nodes["dense"] = replace(nodes["dense"], layer=layer("Dense", units=9))
    document = replace(document, graph=replace(document.graph, nodes=nodes))
    (first,) = found(document)
    assert first.code == "needs-features" and first.fixes
    (second,) = found(first.fixes[0].edit.apply(document))
    assert second.code == "head-width" and second.fixes[0].title == "Set units to 10 at dense"


def test_a_mistake_in_a_block_used_twice_is_told_once() -> None:
    sound = MakeBlock(nodes=("conv", "flatten"), name="body").apply(classifier())
    twice = duplicate(sound, ("body",)).apply(sound)
    wrong = SetParams(scope=("body",), node="conv", values=Settings.parse({"kernel_size": 31})).apply(twice)
    assert [p.path for p in found(wrong)] == [("body", "conv")]


def test_oddities_inside_blocks_are_told_there() -> None:
    document = classifier(conv=layer("Conv2D", filters=8, kernel_size=3))
    document = MakeBlock(nodes=("conv", "flatten", "dense"), name="body").apply(document)
    (problem,) = found(document)
    assert problem.path == ("body", "conv") and problem.code == "no-nonlinearity"
    assert not found(problem.fixes[0].edit.apply(document))
