"""From Keras into a drawing and back into Keras: the same predictions at both ends."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from netbuilder.codegen.keras.convert import to_keras_model
from netbuilder.codegen.program import to_program
from netbuilder.engine.build import build_program
from netbuilder.engine.export.keras_file import archive
from netbuilder.engine.importing import Imported
from netbuilder.engine.keras_weights import keras_arrays
from netbuilder.graph.infer import infer
from tests.keras.importing.equal import compare, samples, theirs, unjudged
from tests.keras.importing.models import EXAMPLES, keras

NOT_BACK = ("functions", "film")  # Keras gets no matrix products and no TimeDistributed Flatten from here


@pytest.mark.parametrize("name", [name for name in EXAMPLES if name not in NOT_BACK])
def test_exported_again_and_loaded_by_keras(name: str, tmp_path: Path) -> None:
    make, inputs = EXAMPLES[name]
    model = make()
    again = exported(compare(model, inputs, tmp_path / "model.keras"), tmp_path / "again.keras")
    x = samples(inputs)
    for a, b in zip(theirs(model, x), theirs(again, x), strict=True):
        assert a.shape == b.shape
        np.testing.assert_allclose(b, a, atol=1e-5, rtol=1e-5)


def exported(imported: Imported, path: Path):
    """Keras's model from the archive written here (without the check in a process of its own, which takes long)."""
    document = unjudged(imported.document)
    inference = infer(document)
    model = build_program(to_program(document, inference))
    said = to_keras_model(document, inference)
    path.write_bytes(archive(said, keras_arrays(said, model.state_dict() | imported.weights), "model", None))
    return keras.saving.load_model(path, compile=False)
