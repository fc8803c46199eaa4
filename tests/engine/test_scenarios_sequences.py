"""Templates over time: words, sounds, days."""

from __future__ import annotations

import csv
import wave
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from netbuilder.__main__ import main
from netbuilder.datasets.bundled import SHORT_DEFINITIONS
from netbuilder.datasets.preparation import Split
from tests.engine.scenarios import RESOURCES, template, trained

RECORDINGS = Path(__file__).parents[3] / "shared" / "data" / "fsdd_600_wav.zip"


@pytest.mark.parametrize(
    ("name", "test", "epochs", "floor"), [("topics_wordnet", 0.8, 7, 0.3), ("spoken_digits", 0.6, 4, 0.8)]
)
def test_classes_over_time(name: str, test: float, epochs: int, floor: float, tmp_path: Path) -> None:
    document = template(name, epochs=epochs)
    assert document.data is not None
    few = replace(document, data=replace(document.data, split=Split(test=test, use_given_test=False)))
    finished = trained(few, tmp_path)[1]
    assert finished.metrics["test_accuracy"] > floor > 2 * finished.baseline["test_accuracy"]


def test_a_recording_is_answered_by_who_learned_coefficients(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = template("spoken_digits", epochs=3)
    assert document.data is not None
    few = replace(document, data=replace(document.data, split=Split(test=0.7, use_given_test=False)))
    finished = trained(few, tmp_path)[1]
    for folder in ("sounds", "silence"):
        (tmp_path / folder).mkdir()
    tone = (np.sin(np.arange(9600) / 7) * 9000).astype("<i2")  # at 16 kHz, twice the rate of the digits
    for name, sound in (("sounds/tone", tone), ("silence/silence", tone * 0)):
        with wave.open(str(tmp_path / f"{name}.wav"), "wb") as file:
            file.setparams((1, 2, 16000, 0, "NONE", ""))
            file.writeframes(sound.tobytes())
    assert main(["predict", finished.run, str(tmp_path / "silence")]) == 2
    assert "silence.wav is no recording that can be read: there is no sound in it." in capsys.readouterr().err
    if RECORDINGS.exists():
        with zipfile.ZipFile(RECORDINGS) as archive:
            archive.extractall(tmp_path / "sounds", [n for n in archive.namelist() if n.endswith("_5.wav")])
    out = tmp_path / "said.csv"
    assert main(["predict", finished.run, str(tmp_path / "sounds"), "--to", str(out)]) == 0
    said = {Path(row["sample"]).name: row for row in csv.DictReader(out.read_text(encoding="utf-8").splitlines())}
    assert said.pop("tone.wav")["label"] in set("0123456789")
    if RECORDINGS.exists():
        assert len(said) == 60 and sum(row["label"] == name[0] for name, row in said.items()) > 45


def test_demand_has_limits_and_goes_to_a_table(tmp_path: Path) -> None:
    finished = trained(template("demand_bike", epochs=25), tmp_path)[1]
    found, naive = finished.metrics, finished.baseline
    assert set(finished.baseline_names.values()) == {"naive"}
    assert found["test_demand_mae"] < 1.15 * naive["test_demand_mae"]
    assert {"test_demand_smape", "test_demand_mase"} <= found.keys() & naive.keys()
    assert found["test_low_coverage"] < 0.4 < 0.75 < found["test_high_coverage"]
    out = tmp_path / "forecast.csv"
    assert main(["predict", finished.run, str(RESOURCES / "datasets" / "bike_demand.csv"), "--to", str(out)]) == 0
    rows = list(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert rows[-1]["date"] == "2013-01-01" and rows[-1]["actual"] == ""
    assert float(rows[-1]["lower"]) < float(rows[-1]["forecast"]) < float(rows[-1]["upper"])


def test_short_forms_are_written(tmp_path: Path) -> None:
    lines = (RESOURCES / "datasets" / "topics.tsv").read_text(encoding="utf-8").splitlines()
    (tmp_path / "topics.tsv").write_text("\n".join(lines[:801]) + "\n", encoding="utf-8")
    document = template("summary_seq2seq", epochs=5, batch_size=32)
    assert document.data is not None
    few = replace(document.data, source=SHORT_DEFINITIONS.reading, fields=())
    finished = trained(replace(document, data=few), tmp_path)[1]
    found, usual = finished.metrics, finished.baseline
    assert found["test_accuracy"] > 0.35 > 1.3 * usual["test_accuracy"]
    assert found["test_written_rouge_1"] > 0.25 and 0.5 < usual["test_written_rouge_1"] < 0.75
    assert usual["test_exact_match"] < 0.02 and set(finished.baseline_names.values()) == {"usual words"}


def test_three_networks_are_judged_side_by_side(tmp_path: Path) -> None:
    finished = trained(template("demand_bike_variants", epochs=2), tmp_path)[1]
    names = {f"test_{n}_mae" for n in ("dense", "gru", "tcn")}
    assert names <= finished.metrics.keys() and len({finished.baseline[n] for n in names}) == 1
