"""What the notes of a template promise is what docs/scenarios.json says was measured."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from statistics import fmean
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "netbuilder" / "resources" / "templates"
RESULTS = json.loads((ROOT / "docs" / "scenarios.json").read_text(encoding="utf-8"))
NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?")
NEAR = 0.02  # of the value: another machine, other seeds


@pytest.fixture(scope="module")
def scenarios() -> ModuleType:
    spec = importlib.util.spec_from_file_location("scenarios", ROOT / "docs" / "scenarios.py")
    assert spec and spec.loader
    module = sys.modules["scenarios"] = importlib.util.module_from_spec(spec)  # its dataclass looks itself up there
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", RESULTS)
def test_the_notes_say_what_was_measured(name: str, scenarios: ModuleType) -> None:
    scenario = next(s for s in scenarios.SCENARIOS if s.name == name)
    notes = json.loads((TEMPLATES / f"{scenario.template}.netb").read_text(encoding="utf-8"))["notes"]
    said = [float(text.replace(",", "")) for text in NUMBER.findall(notes)]
    value = fmean(run["value"] for run in RESULTS[name].values()) * scenario.scale
    assert any(abs(number - value) <= NEAR * abs(value) for number in said), f"nothing near {value:.4g} in the notes"
