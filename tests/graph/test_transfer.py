"""A trained drawing for other data: frozen, with a new head that fits."""

from __future__ import annotations

import pytest

import netbuilder.layers  # noqa: F401
from netbuilder.base.tensor import image, label, vector
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.field import Field
from netbuilder.datasets.source import Arrays, Bundled, ImageFolder
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer
from netbuilder.graph.problems import problems
from netbuilder.graph.size import total
from netbuilder.graph.starter import starter
from netbuilder.graph.terminals import Input, Output
from netbuilder.graph.transfer import TransferError, transferred
from netbuilder.layers.core import Dense

WEIGHTS = "runs/one/weights.safetensors"
MNIST, FASHION = Dataset.of(Bundled(name="mnist")), Dataset.of(Bundled(name="fashion_mnist_small"))


def own(**types: object) -> Dataset:
    return Dataset.of(Arrays(path="own.npz"), tuple(Field(n, t) for n, t in types.items()))  # type: ignore[arg-type]


def healthy(document: Document) -> Document:
    found = infer(document)
    assert found.is_valid and not [p for p in problems(document, found) if p.severity == "error"]
    return document


def test_only_the_new_head_is_trained() -> None:
    trained = starter(MNIST)
    found = healthy(transferred(trained, FASHION, WEIGHTS))
    assert found.plan.weights == WEIGHTS and found.data == FASHION
    assert "new_head" in found.graph.nodes and "scores" not in found.graph.nodes
    before, after = total(infer(trained)), total(infer(found))
    (head,) = (n for n in found.graph.of_type(Dense) if n.id == "new_head")
    width = infer(found).nodes["new_head"].inputs[0].shape[0]  # type: ignore[index]
    assert isinstance(head.layer, Dense) and after.parameters == before.parameters
    assert after.trainable == 10 * (width or 0) + 10


def test_the_head_has_a_unit_for_every_new_class_and_fields_may_have_other_names() -> None:
    found = healthy(transferred(starter(MNIST), own(photo=image(1, 28, 28), kind=label(3)), WEIGHTS))
    (entrance,), (output,) = found.graph.of_type(Input), found.graph.of_type(Output)
    assert isinstance(entrance.layer, Input) and entrance.layer.field == "photo"
    assert isinstance(output.layer, Output) and output.layer.target == "kind"
    assert found.graph.nodes["new_head"].layer.line() == "3"


def test_numbers_instead_of_classes_get_another_loss() -> None:
    found = healthy(transferred(starter(MNIST), own(image=image(1, 28, 28), angle=vector(1)), WEIGHTS))
    assert infer(found).nodes[found.graph.of_type(Output)[0].id].judgement.loss.task == "regression"  # type: ignore[union-attr]


def test_pictures_of_a_folder_come_in_the_size_the_network_takes() -> None:
    photos = Dataset.of(
        ImageFolder(path="photos", size=(200, 300)),
        (Field("image", image(3, 200, 300), range=(0.0, 255.0)), Field("label", label(2), names=("cat", "dog"))),
    )
    found = healthy(transferred(starter(MNIST), photos, WEIGHTS))
    assert found.data is not None and found.data.source == ImageFolder(path="photos", size=(28, 28), grayscale=True)
    assert infer(found).nodes["new_head"].outputs == (vector(2),)


def test_without_other_data_those_it_was_trained_with() -> None:
    found = healthy(transferred(starter(MNIST), None, WEIGHTS))
    assert found.data == MNIST and "new_head" in found.graph.nodes


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (own(image=image(3, 28, 28), kind=label(3)), "another size, for which its weights are not made"),
        (own(row=vector(4), kind=label(3)), "fed with 1 channel × 28 height × 28 width; the data chosen here"),
    ],
)
def test_what_cannot_enter_is_said(data: Dataset, words: str) -> None:
    with pytest.raises(TransferError, match=words):
        transferred(starter(MNIST), data, WEIGHTS)
