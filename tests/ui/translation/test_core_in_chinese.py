"""What the core really says, in Chinese: no English word is left but names.

Problems, fixes, edits, layers, losses, parameters and broken files are provoked, as many kinds of them as there are;
a sentence that the walk over the source missed shows here.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

import netbuilder
from netbuilder.base.declared import Declared
from netbuilder.base.errors import NetBuilderError, ParameterError
from netbuilder.base.parameter import Parameter
from netbuilder.base.tensor import Lengths, TensorType, image, label, sequence, tokens, vector, volume
from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.keras.model import KerasError
from netbuilder.graph.document import Document, Edge, Graph, Node
from netbuilder.graph.edits import Batch, Edit, EditError, SetParams, Settings
from netbuilder.graph.files.disk import load
from netbuilder.graph.files.text import FileError, dumps, loads
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.graph.terminals import Input
from netbuilder.layers.base import Layer
from netbuilder.training.loss import Loss
from netbuilder.training.metric import Metric
from netbuilder.ui.translation import install, said
from netbuilder.ui.translation.sentence_patterns import HOLE
from netbuilder.ui.translation.sentences import CONTEXT
from tests.graph.drawings import classifier
from tests.graph.random_edits import random_edit
from tests.graph.test_files import HOSTILE, WRONG, change, mutate, rich
from tests.graph.test_lints import LINTS
from tests.graph.test_mistakes import MISTAKES
from translations import sentences
from translations.sentence_words import BY_HAND

TEMPLATES = Path(netbuilder.__file__).parent / "resources" / "templates"
CHINESE = re.compile("[一-鿿]")
VALUES = re.compile(r"`.*`|“[^”]*”+|\"[^\"]*\"|'[^']*'|[\[{].*[\]}…]")  # quoted or shown as they are
NAMES = {"true", "false", "nan", "float", "turns", "optimizer", "auto", "cpu", "mps", "cuda", "https", "tensorboard"}
NAMES |= {"zip", "tar", "safetensors", "points"}
SAMPLES = {"n": "dense_1", "t": "iris.csv", "d": "7", "p": "kernel size", "l": "a, b", "m": "b", "w": "7 features"}
TYPES = (
    *(vector(1), vector(7), image(1, 5, 5), image(3, 4, 6), image(32, None, None), volume(2, 3, 3, 3)),
    *(sequence(6, 4), sequence(None, 4), TensorType((6, 5), ("time", "features"), lengths=Lengths("text"))),
    *(tokens(6, 90), tokens(6, None), label(3), label(None), TensorType((), ())),
    *(TensorType((4,), ("points",)), TensorType((2,), ("features",), "bool")),
)


@pytest.fixture(autouse=True)
def _chinese(qapp: QApplication) -> Iterator[None]:
    install(qapp, "zh_CN")
    yield
    install(qapp, "en")


def parameters() -> Iterator[Parameter]:
    """Everything that a person sets."""
    kinds: list[type[Declared]] = [Declared]
    for cls in kinds:
        kinds += cls.__subclasses__()
        if cls.__module__.startswith("netbuilder.") and cls in cls.table.values():
            yield from cls.parameters()


@cache
def names() -> frozenset[str]:
    """Words that stay English: parameters, values to choose, metrics."""
    choices = {choice for p in parameters() for choice in re.findall(r"'(\w+)'", repr(p.kind))}
    return frozenset(NAMES | {p.name for p in parameters()} | {m().name for m in metrics()} | choices)


def losses() -> list[type[Loss]]:
    return sorted(set(Loss.table.values()), key=lambda cls: cls.__name__)


def metrics() -> list[type[Metric]]:
    return sorted(set(Metric.table.values()), key=lambda cls: cls.__name__)


def english(text: str) -> set[str]:
    """The small words in a text, without names, quotations and shown values; types begin with a capital."""
    pieces = re.findall(r"[^\s，。；：？！（）、()]+", VALUES.sub(" ", text))
    return {p for p in pieces if re.fullmatch("[a-z]{2,}", p)} - names()


def check(sentence: str, own: Collection[str] = ()) -> None:
    """The sentence has a translation, in which no English is left but ``own`` names."""
    told = said(sentence)
    assert CHINESE.search(told) and english(told) <= set(own), f"{sentence!r} became {told!r}"


def named(document: Document) -> set[str]:
    """What its author called things."""
    graphs = (document.graph, *(b.graph for b in document.blocks.values()))
    fields = document.data.fields if document.data else ()
    return {i for g in graphs for i in g.nodes} | set(document.blocks) | {f.name for f in fields}


COMMANDS = "pip", "install", "netbuilder"  # are typed as they stand
# Words of Python, Keras, torch and ONNX, which sentences about their files name.
FOREIGN = (
    "opset", "invert", "stateful", "pickle", "accumulate", "permute", "amax", "eps", "torch", "forward", "dim",
    "memory", "if", "len", "range",
)  # fmt: skip


def test_each_template_is_known_again() -> None:
    for text, template in sentences.collect().items():
        if text not in BY_HAND and CHINESE.search(QCoreApplication.translate(CONTEXT, text)):
            samples = (SAMPLES[kind] for kind in template.kinds)
            check(HOLE.sub("{}", text).format(*samples).strip(), {"features", *COMMANDS, *FOREIGN})


@pytest.mark.parametrize("made", [made for made, *_ in (*MISTAKES, *LINTS)])
def test_problems_and_their_fixes(made) -> None:
    document = made()
    found = problems(document, infer(document))
    assert found
    for problem in found:
        check(problem.sentence, named(document))
        for fix in problem.fixes:
            check(fix.title, named(document))
            check(fix.edit.title(document), named(document) | words(fix.edit))
            assert not fix.effect or CHINESE.search(said(fix.effect))


@pytest.mark.parametrize("seed", range(6))
def test_random_edits(seed: int) -> None:
    """Titles and refusals of edits, and what is wrong with the drawings they lead to."""
    random = Random(seed)
    document = classifier() if seed % 2 else load(sorted(TEMPLATES.glob("*.netb"))[seed])
    for _ in range(200):
        edit = random_edit(random, document)
        own = named(document) | words(edit)
        if not isinstance(edit, Batch):  # its name is given
            check(edit.title(document), own)
        try:
            document = edit.apply(document)
        except EditError as error:
            check(str(error), own)
    for problem in problems(document, infer(document)):
        check(problem.sentence, named(document))


def words(edit: Edit) -> set[str]:
    """The names in an edit."""
    return set(re.findall("[A-Za-z]+", str(edit.to_json())))


def test_what_edits_of_parameters_say() -> None:
    for path in TEMPLATES.glob("*.netb"):
        document = load(path)
        for node in document.graph.nodes.values():
            for p in node.layer.parameters():
                edit = SetParams(node=node.id, values=Settings.parse({p.name: getattr(node.layer, p.name)}))
                check(edit.title(document), words(edit))


LAYERS = sorted((c for c in set(Layer.table.values()) if ".layers." in c.__module__), key=lambda cls: cls.__name__)


@pytest.mark.parametrize("kind", LAYERS)
def test_what_layers_refuse(kind: type[Layer]) -> None:
    ports = 2 if kind.variadic else len(kind.inputs)
    for first, other in product(TYPES, TYPES):
        try:
            kind().infer(first, *[other] * (ports - 1))
        except NetBuilderError as error:
            check(f'{kind.__name__} "a" {error}')


def test_what_keras_cannot_express() -> None:
    """Every layer between an input and nothing, where Keras has no such layer."""
    refused = set()
    for kind, type_ in product(LAYERS, (vector(7), image(3, 4, 6), sequence(6, 4))):
        if kind.variadic or len(kind.inputs) != 1:
            continue
        nodes = {"a": Node("a", Input(shape=tuple(n or -1 for n in type_.shape))), "b": Node("b", kind())}
        document = Document(Graph(nodes, (Edge("a", "output", "b", kind.inputs[0]),)))
        inference = infer(document)
        if inference.nodes["b"].outputs is not None and inference.nodes["b"].failure is None:
            try:
                to_keras_model(document, inference)
            except KerasError as error:
                refused.add(kind.__name__)
                check(str(error))
    assert {"RReLU", "LocalResponseNormalization", "GradientReversal", "Noise"} <= refused


def test_captions_of_layers() -> None:
    """The line under a node's name, with each setting changed by itself."""
    changes: list[object] = [True, False, 2, -1, 0.5, (1, 2), "features"]
    for layer in (kind() for kind in LAYERS):
        for p, value in product(type(layer).parameters(), changes):
            try:
                caption = replace(layer, **{p.name: value}).line()
            except (NetBuilderError, TypeError):
                continue
            assert english(said(caption)) <= set(re.findall(r"\w+", repr(layer))), caption


@pytest.mark.parametrize("kind", [*losses(), *metrics()])
def test_what_losses_and_metrics_refuse(kind: type[Loss] | type[Metric]) -> None:
    for prediction, target in product(TYPES, TYPES):
        try:
            kind().check(prediction, target)
        except NetBuilderError as error:
            check(f'Output "a" {error}')


def test_what_parameters_expect() -> None:
    for p in parameters():
        assert english(said(p.expectation())) <= {"divide", "by"}, p
        for wrong in ("surely not", -1e30, None, [1, "b", {}]):
            try:
                p.check(wrong)
            except ParameterError as error:
                check(str(error), {"divide", "by"})


def test_broken_files() -> None:
    random = Random(7)
    texts = [*HOSTILE, *(change(dumps(classifier()), old, new) for old, new, _ in WRONG)]
    texts += [mutate(random, dumps(rich())) for _ in range(300)]
    told = [str(error) for error in map(refusal, texts) if error]
    assert len(told) > 200
    for sentence in told:
        place, listed = sentence.partition(": ")[0], re.split(r"it has |they have ", sentence)[1:]
        check(f"my drawing.netb cannot be opened: {sentence}", re.findall("[a-z]+", f"my {place} {listed}"))


def refusal(text: str) -> FileError | None:
    try:
        loads(text)
    except FileError as error:
        return error
    return None
