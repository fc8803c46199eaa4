"""Templates that make pictures: they learn, their baselines are honest, new pictures can be drawn."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from netbuilder.__main__ import main
from netbuilder.base.errors import NetBuilderError
from netbuilder.engine.desk import Desk
from netbuilder.engine.samples import make
from netbuilder.engine.trainer import Trainer
from netbuilder.protocol.commands import Sample
from netbuilder.protocol.events import Finished, Sampled
from tests.engine.drawings import digits_mlp
from tests.engine.running import train
from tests.engine.scenarios import few_pictures, template, trained


@pytest.fixture(scope="module")
def vae(tmp_path_factory: pytest.TempPathFactory) -> tuple[Trainer, Finished]:
    folder = tmp_path_factory.mktemp("vae")
    return trained(few_pictures(template("mnist_vae", epochs=3, batch_size=32), folder, 2000), folder)


def test_the_autoencoder_learns_and_stands_beside_principal_components(vae: tuple[Trainer, Finished]) -> None:
    finished = vae[1]
    assert finished.metrics["test_mse"] < 0.05
    assert finished.baseline_names == {"again": "principal components"}
    assert 0.015 < finished.baseline["test_mse"] < 0.035


def test_the_baseline_is_what_a_singular_value_decomposition_gives(vae: tuple[Trainer, Finished]) -> None:
    data = vae[0].task.data
    known, new = (p.columns["image"].gather(torch.arange(len(p))).flatten(1).numpy() for p in (data.train, data.test))
    mean = known.mean(0)
    axes = np.linalg.svd(known - mean, full_matrices=False)[2][:16]
    error = np.mean((mean + (new - mean) @ axes.T @ axes - new) ** 2)
    assert vae[1].baseline["test_mse"] == pytest.approx(error, rel=1e-3)


def test_new_pictures_come_from_random_numbers(vae: tuple[Trainer, Finished]) -> None:
    task = vae[0].task
    before = torch.get_rng_state()
    made = make(task, 5, seed=3)
    assert made.node == "picture" and made.values.shape == (5, 1, 28, 28) and made.latent.shape == (5, 16)
    assert torch.equal(made.values, make(task, 5, seed=3).values)
    assert not torch.equal(made.values, make(task, 5, seed=4).values)
    torch.testing.assert_close(make(task, 1, latent=made.latent[2:3]).values, made.values[2:3])
    assert torch.equal(torch.get_rng_state(), before)


def test_a_window_gets_pictures(vae: tuple[Trainer, Finished]) -> None:
    desk = Desk()
    desk.show(vae[0].task, "")
    (answer,) = desk.answer(Sample(request=7, latent=[[0.0] * 16, [1.0] * 16]))
    assert isinstance(answer, Sampled)
    assert (answer.request, len(answer.pictures), len(answer.latent)) == (7, 2, 2)


def test_the_wrong_number_of_random_numbers_is_told(vae: tuple[Trainer, Finished]) -> None:
    with pytest.raises(NetBuilderError, match='"z" takes 16 numbers a sample'):
        make(vae[0].task, 1, latent=torch.zeros(1, 3))


def test_a_model_without_chance_makes_nothing_new(tmp_path: Path) -> None:
    task = train(digits_mlp(epochs=1), tmp_path).task
    with pytest.raises(NetBuilderError, match="draws nothing by chance"):
        make(task, 4)


def test_two_networks_take_turns_and_draw(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    document = few_pictures(template("mnist_dcgan", epochs=1), tmp_path, 320, 40)
    trainer, finished = trained(document, tmp_path)
    assert {"test_is_real_loss", "test_is_made_loss", "test_fools_loss"} <= finished.metrics.keys()
    assert finished.baseline == {}
    assert [p.turn.name for p in trainer.learner.players] == ["judge", "maker"]
    assert make(trainer.task, 3).node == "draw"
    out = tmp_path / "made.png"
    assert main(["sample", finished.run, str(out), "--count", "9"]) == 0
    with Image.open(out) as picture:
        assert picture.size == (84, 84)
    assert "9 samples" in capfd.readouterr().err
    assert main(["sample", finished.run, str(out), "--count", "0"]) == 2
    assert main(["sample", finished.run, str(tmp_path / "made.gif")]) == 2
