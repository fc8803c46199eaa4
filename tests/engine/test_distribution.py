"""Two processes with gloo learn what one learns."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from netbuilder.engine.batch import Batch
from netbuilder.engine.distribution import World
from netbuilder.graph.files import save
from tests.engine.drawings import digits_mlp
from tests.engine.running import train

PROGRAM = """
import sys
from pathlib import Path
from netbuilder.engine import runner
from netbuilder.engine.distribution import leave
from netbuilder.graph.files import load
path = Path(sys.argv[1])
runner.run(runner.start(load(path), path.parent, path.parent / "two", lambda event: None))
leave()
"""


def test_two_equal_one(tmp_path: Path) -> None:
    plan = {"batch_size": 48, "epochs": 2, "optimizer": {"type": "SGD", "learning_rate": 0.2, "momentum": 0.9}}
    document = digits_mlp(**plan)
    nodes = dict(document.graph.nodes)
    rate = nodes["dropout"]
    nodes["dropout"] = type(rate)(rate.id, type(rate.layer)(rate=0.0), rate.position)
    document = type(document)(type(document.graph)(nodes, document.graph.edges), plan=document.plan, data=document.data)
    save(document, tmp_path / "drawing.netb")
    (tmp_path / "program.py").write_text(PROGRAM)
    command = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONPATH": str(Path.cwd())}
    done = subprocess.run(
        [*command, str(tmp_path / "program.py"), str(tmp_path / "drawing.netb")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    [two] = (tmp_path / "two").iterdir()
    one = train(document, tmp_path).folder.path
    for name, tensor in load_file(one / "weights.safetensors").items():
        torch.testing.assert_close(tensor, load_file(two / "weights.safetensors")[name], atol=1e-6, rtol=0)
    reports = [json.loads((run / "report.json").read_text())["metrics"] for run in (one, two)]
    for name, value in reports[0].items():
        assert value == pytest.approx(reports[1][name], abs=1e-6), name


def test_shares_cover_the_batch() -> None:
    batch = Batch(5, {"x": torch.arange(5)}, {"x": torch.arange(5)})
    shares = [World(rank, 3).share(batch) for rank in range(3)]
    assert torch.cat([part.fields["x"] for part, _ in shares]).tolist() == [0, 1, 2, 3, 4]
    assert sum(share for _, share in shares) == pytest.approx(3)
    empty, share = World(0, 3).share(batch.part(0, 1))
    assert (empty.size, share) == (1, 0.0)
