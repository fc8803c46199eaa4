"""The closed table of what can be read: names from files are looked up here and nowhere else."""

from __future__ import annotations

from netbuilder.engine.importing.keras import convolutions, core, functions, merging, normalizing, sequences
from netbuilder.engine.importing.keras.reading import Reader

READERS: dict[str, Reader] = {
    **core.READERS,
    **convolutions.READERS,
    **normalizing.READERS,
    **sequences.READERS,
    **merging.READERS,
    **functions.READERS,
}
RAW_DATA = (
    "TextVectorization", "StringLookup", "IntegerLookup", "Discretization", "Hashing", "HashedCrossing", "FeatureSpace",
)  # fmt: skip
WHY = {
    **dict.fromkeys(RAW_DATA, "turns raw data into numbers, which data sets do here before the network."),
    "TFSMLayer": "holds a TensorFlow program, which is never run from a file.",
    "TorchModuleWrapper": "holds a pickled PyTorch module, which is never opened.",
}
