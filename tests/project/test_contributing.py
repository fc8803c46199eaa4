"""The layer which CONTRIBUTING.md adds in five minutes keeps the contract of every layer."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NAME = "LowRankDense"
CHECKS = f"""
from netbuilder.base.tensor import sequence, vector
from netbuilder.layers.base import Layer
from tests.layers import contract

cls = Layer.table["{NAME}"]
assert "\\nInput:" in cls.page() and "\\nOutput:" in cls.page()
for layer in (cls(), cls(units=3, rank=2, use_bias=False)):
    contract.check_round_trip(layer)
    for types in ((vector(20),), (sequence(5, 4),), (sequence(None, 4),)):
        contract.check_shapes(layer, types)
        contract.check_training(layer, types)
        contract.check_weights(layer, types)
        contract.check_unknown_sizes(layer, types)
    assert layer.cost(vector(20)).multiply_adds == contract.counted_multiply_adds(layer, vector(20))
"""


def test_the_example_layer_keeps_the_contract() -> None:
    """In a process of its own, so that the layer does not stay in the table."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", text, re.DOTALL)
    assert found and f"class {NAME}" in found[1]
    program = found[1] + "\nimport torch\ntorch.set_num_threads(1)\n" + CHECKS
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
