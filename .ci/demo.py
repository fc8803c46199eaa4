"""The whole way: a drawing, its training, its export, and the proof that the exported script is the same model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

EPOCHS = 5


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    drawing, model, script = folder / "mnist_mlp.netb", folder / "model.safetensors", folder / "mnist_mlp.py"
    for old in (drawing, model, script):
        old.unlink(missing_ok=True)
    netbuilder("new", "mnist_mlp", str(drawing))
    netbuilder("train", str(drawing), "--epochs", str(EPOCHS), "--run-dir", str(folder / "runs"))
    run = max((folder / "runs").iterdir(), key=lambda path: path.stat().st_mtime)
    for target in (model, script):
        netbuilder("export", str(drawing), "--run", str(run), "--to", str(target))
    trained = json.loads((run / "report.json").read_text(encoding="utf-8"))["metrics"]["test_accuracy"]
    exported = accuracy(script, model)
    print(f"\ntest accuracy in NetBuilder:           {trained:.4f}")
    print(f"test accuracy of the exported script:  {exported:.4f}")
    if round(trained, 6) != exported:
        raise SystemExit("The exported script does not give the same accuracy.")


def netbuilder(*words: str) -> None:
    """Run a command as a person would, and show it."""
    print(f"\n$ netbuilder {' '.join(words)}", flush=True)
    done = subprocess.run([sys.executable, "-m", "netbuilder", *words])
    if done.returncode:
        raise SystemExit(done.returncode)


def accuracy(script: Path, model: Path) -> float:
    """What the script, run on its own, says about the exported weights; it prints six decimals."""
    words = [script.name, "--data", "mnist.npz", "--weights", model.name, "--evaluate"]
    print(f"\n$ cd {script.parent} && python {' '.join(words)}", flush=True)
    done = subprocess.run([sys.executable, "-P", *words], cwd=script.parent, stdout=subprocess.PIPE, text=True)
    if done.returncode:
        raise SystemExit(done.returncode)
    print(done.stdout.strip())
    numbers = done.stdout.split()
    return float(numbers[numbers.index("test_accuracy") + 1])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
