"""Does NetBuilder work as people get it? Build the wheel, install it alone, use it from another folder.

The clean environment holds what the wheel says it needs and nothing else, so that an undeclared dependency or a
resource left out of the wheel fails here. It is kept in .cache, by the hash of what it was made from.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RECIPES = ("constraints.txt", "pyproject.toml")
FORBIDDEN = ("torchvision", "keras", "pytest", "pytestqt", "hypothesis", "onnx", "tensorboard")
SMALLEST_PICTURE = 15_000  # bytes; an empty window has fewer
PROBE = f"""
import importlib.metadata, importlib.util, netbuilder, torch
assert torch.__version__.split("+")[0].startswith("2.13."), torch.__version__
assert "site-packages" in netbuilder.__file__, netbuilder.__file__
present = [name for name in {FORBIDDEN!r} if importlib.util.find_spec(name)]
assert not present, f"expected only what the wheel declares, found {{present}}"
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        wheel = build(Path(folder))
        check_files(wheel)
        bin = environment(wheel)
        python(bin, "-m", "pip", "check")
        python(bin, "-c", PROBE, cwd=folder)
        use(bin, Path(folder) / "elsewhere")
        look(bin, Path(folder) / "elsewhere")
    print("The wheel works on its own.")


def build(folder: Path) -> Path:
    """The wheel of this checkout."""
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)])
    return next(folder.glob("netbuilder-*.whl"))


def check_files(wheel: Path) -> None:
    """Every file of the package that git knows is in the wheel."""
    listed = run(["git", "ls-files", "--", "netbuilder"]).splitlines()
    missing = sorted(set(listed) - set(zipfile.ZipFile(wheel).namelist()))
    gone = [name for name in missing if (ROOT / name).exists()]
    if gone:
        raise SystemExit(f"The wheel lacks {', '.join(gone)}.")


def environment(wheel: Path) -> Path:
    """The folder of programs of a clean environment with this wheel in it."""
    recipe = b"".join((ROOT / name).read_bytes() for name in RECIPES)
    key = hashlib.sha256(recipe + sys.version.encode()).hexdigest()[:16]
    home = ROOT / ".cache" / f"wheel-{key}"
    bin = home / ("Scripts" if os.name == "nt" else "bin")
    pip = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    if not (home / "ready").exists():
        for old in home.parent.glob("wheel-*"):
            shutil.rmtree(old)
        run([sys.executable, "-m", "venv", str(home)])
        python(bin, *pip, "-c", str(ROOT / "constraints.txt"), str(wheel))
        (home / "ready").touch()
    else:
        python(bin, *pip, "--no-deps", "--force-reinstall", str(wheel))
    return bin


def use(bin: Path, folder: Path) -> None:
    """A drawing from a template, checked, trained for one epoch, exported; all by the installed program."""
    folder.mkdir()
    drawing, program = str(folder / "digits.netb"), str(bin / "netbuilder")
    run([program, "new", "digits_mlp", drawing], cwd=folder)
    problems = json.loads(run([program, "check", drawing, "--json"], cwd=folder))["problems"]
    if any(p["severity"] == "error" for p in problems):
        raise SystemExit(f"The template digits_mlp has mistakes: {problems}")
    lines = run([program, "train", drawing, "--epochs", "1", "--threads", "1", "--json"], cwd=folder).splitlines()
    last = json.loads(lines[-1])
    if last["type"] != "Finished" or not last["metrics"]["test_accuracy"] > 0.5:
        raise SystemExit(f"expected a finished training with a test accuracy, got {last}")
    model = folder / "model.safetensors"
    run([program, "export", drawing, "--run", last["run"], "--to", str(model)], cwd=folder)
    if not model.stat().st_size:
        raise SystemExit("The exported model is empty.")


def look(bin: Path, folder: Path) -> None:
    """The window, opened on the drawing without a display and pictured, empty and full."""
    drawing, program = str(folder / "digits.netb"), str(bin / "netbuilder")
    python(bin, str(ROOT / ".ci" / "open_window.py"), drawing, cwd=folder)
    for words in ([], [drawing]):
        picture = folder / "window.png"
        run([program, "screenshot", *words, str(picture), "--size", "1366x768", "--theme", "dark"], cwd=folder)
        content = picture.read_bytes()
        size = struct.unpack(">II", content[16:24])
        if content[:4] != b"\x89PNG" or size != (1366, 768) or len(content) < SMALLEST_PICTURE:
            raise SystemExit(f"expected a picture of the window, got {size} in {len(content)} bytes")
        picture.unlink()


def python(bin: Path, *words: str, cwd: str | Path | None = None) -> str:
    return run([str(bin / "python"), *words], cwd=cwd)


def run(words: list[str], cwd: str | Path | None = None) -> str:
    """What a command prints; this program ends with the command's words when it fails."""
    clean = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    clean |= {f"XDG_{name}_HOME": str(ROOT / ".cache" / "home") for name in ("CONFIG", "STATE", "DATA")}
    done = subprocess.run(words, cwd=cwd or ROOT, env=clean, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)}\nended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
