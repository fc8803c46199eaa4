"""Where nodes put samples and words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch

from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Desk
from netbuilder.engine.projection import components, flat
from netbuilder.protocol.commands import Project
from netbuilder.protocol.events import Projected
from tests.engine.asking import ask
from tests.engine.drawings import bundled, digits_cnn, draw
from tests.engine.running import train


@pytest.fixture(scope="module")
def digits(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return train(digits_cnn(epochs=3), tmp_path_factory.mktemp("digits")).desk


def projected(desk: Desk, node: str, **wish: Any) -> Projected:
    found = ask(desk, Project(node=node, **wish))
    assert isinstance(found, Projected)
    return found


@pytest.mark.parametrize("shape", [(50, 4), (6, 40), (3, 1), (2, 2)])
def test_components_are_those_of_a_singular_value_decomposition(shape: tuple[int, int]) -> None:
    values = torch.randn(*shape, generator=torch.Generator().manual_seed(3)) * torch.arange(1, shape[1] + 1)
    points, shares = components(values)
    centred = values.double() - values.double().mean(0)
    left, sizes, _ = torch.linalg.svd(centred, full_matrices=False)
    expected = (left * sizes)[:, :2]
    found = torch.tensor(points, dtype=torch.float64)[:, : expected.shape[1]]
    torch.testing.assert_close(found.abs(), expected.abs(), rtol=1e-4, atol=1e-4)
    assert shares[0] == pytest.approx(float(sizes[0] ** 2 / (sizes**2).sum()), rel=1e-6)
    largest = found.gather(0, found.abs().argmax(0, keepdim=True))
    assert (largest >= 0).all(), "the picture does not flip"


def test_samples_that_are_all_the_same_lie_on_one_point() -> None:
    points, shares = components(torch.ones(5, 3))
    assert points == [[0, 0]] * 5 and shares == [0, 0]


def test_maps_and_sequences_become_one_row_a_sample() -> None:
    assert flat(torch.ones(4, 3, 8, 8)).shape == (4, 3) and flat(torch.ones(4, 9, 5)).shape == (4, 5)
    assert flat(torch.tensor([float("nan"), 1.0])).tolist() == [[0.0], [1.0]]


def test_classes_lie_apart_in_the_last_layer(digits: Desk) -> None:
    found = projected(digits, "classes", part="test", count=120)
    assert len(found.points) == len(found.numbers) == len(found.labels) == 120 and found.classes == list("0123456789")
    assert found.numbers[0] == 0 and sorted(set(found.numbers)) == found.numbers
    assert 0.3 < sum(found.shares) <= 1
    points, labels = torch.tensor(found.points), torch.tensor(found.labels)
    middles = torch.stack([points[labels == c].mean(0) for c in range(10)])
    within = torch.stack([(points[labels == c] - middles[c]).norm(dim=1).mean() for c in range(10)]).mean()
    assert within < torch.pdist(middles).mean()


def test_wishes_that_cannot_be_met_have_their_sentence(digits: Desk) -> None:
    with pytest.raises(NetBuilderError, match="nothing to see"):
        projected(digits, "nobody")
    with pytest.raises(NetBuilderError, match="2 to 2000"):
        projected(digits, "classes", count=1)
    with pytest.raises(NetBuilderError, match="Embedding"):
        projected(digits, "classes", of="words")


def test_words_of_an_embedding_have_their_names(tmp_path: Path) -> None:
    nodes = {
        "text": {"type": "Input", "field": "text"},
        "embedding": {"type": "Embedding", "output_dim": 8},
        "pool": "GlobalAveragePooling1D",
        "scores": {"type": "Dense", "units": 8},
        "topic": {"type": "Output", "target": "label"},
    }
    desk = train(draw(nodes, bundled("topics"), {"epochs": 1, "batch_size": 512}), tmp_path).desk
    found = projected(desk, "embedding", of="words", count=50)
    assert len(found.points) == len(found.words) == 50 and len(set(found.words)) == 50
    assert not any(word.isdigit() for word in found.words[2:])
    sentences = projected(desk, "embedding", count=20)
    assert len(sentences.points) == 20 and len(sentences.classes) > 1
