"""Another program that uses exported scripts as anybody would: no NetBuilder in it, only PyTorch."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

PROGRAM = """
import json, runpy, sys
from pathlib import Path
import torch
torch.set_num_threads(1)
print("{}", flush=True)
for line in sys.stdin:
    script, data, number, target = json.loads(line)
    own = runpy.run_path(script, run_name="story")
    model = own["make_model"]().eval()
    model.load_state_dict(own["read_weights"](Path(script).with_suffix(".safetensors")))
    batch = own["gather"](own["load_data"](data)["test"], torch.tensor([number]))
    with torch.no_grad():
        outputs = own["predict"](model, batch)
        _, losses = own["losses"](model, outputs, batch)
    answer = own["in_units"](target, outputs[0]) if target in own["SCALES"] else outputs[0]
    print(json.dumps({"answer": answer[0].tolist(), "loss": float(losses[0])}), flush=True)
"""


class ScriptRunner:
    """Runs any number of scripts, so that torch is imported once."""

    def __init__(self) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._process: Any = subprocess.Popen([sys.executable, "-c", PROGRAM], **pipes)  # type: ignore[call-overload]

    def run(self, script: Path, data: Path, target: str, number: int) -> dict[str, Any]:
        """What the script's network, with the weights and data it reads itself, says to a sample of its test part.

        Args:
            data: the file the script reads.
            target: the field the first output answers for; "" where that is a fixed value.
            number: of the sample.

        Returns:
            ``answer``: the numbers of the first output, in units where it has some; ``loss``: of that output.
        """
        self._process.stdin.write(json.dumps([str(script), str(data), number, target]) + "\n")
        self._process.stdin.flush()
        return self._read()

    def wait(self) -> None:
        """Until torch is there."""
        self._read()

    def _read(self) -> dict[str, Any]:
        line = self._process.stdout.readline()
        assert line, "the script ended with an error"
        found: dict[str, Any] = json.loads(line)
        return found

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()
