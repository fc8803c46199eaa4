"""The closed table of what can be read: names from files are looked up here and nowhere else."""

from __future__ import annotations

from netbuilder.engine.importing.keras import (
    augmenting,
    convolutions,
    core,
    functions,
    merging,
    normalizing,
    sequences,
    wrapping,
)
from netbuilder.engine.importing.keras.reading import Reader

READERS: dict[str, Reader] = {
    **core.READERS,
    **convolutions.READERS,
    **normalizing.READERS,
    **sequences.READERS,
    **merging.READERS,
    **functions.READERS,
    **augmenting.READERS,
    **wrapping.READERS,
}
RAW_DATA = (
    "TextVectorization", "StringLookup", "IntegerLookup", "Discretization", "Hashing", "HashedCrossing", "FeatureSpace",
)  # fmt: skip
WHY = {
    **dict.fromkeys(RAW_DATA, "turns raw data into numbers, which data sets do here before the network."),
    "TFSMLayer": "holds a TensorFlow program, which is never run from a file.",
    **dict.fromkeys(("JaxLayer", "FlaxLayer"), "holds a program of JAX, which is never run from a file."),
    "STFTSpectrogram": "fades its frames in and out otherwise than the layer of this name here; draw that one instead.",
    "AutoContrast": "stretches the brightness of every picture, for which there is no layer here: prepare the data so.",
    "ContrastLimitedAdaptiveHistogramEqualization": "evens out the brightness of every picture, for which there is no "
    "layer here: prepare the data so.",
    "ConvLSTM1D": "remembers sequences; here there is a ConvLSTM2D, which remembers pictures.",
    "ConvLSTM3D": "remembers volumes; here there is a ConvLSTM2D, which remembers pictures.",
    "AdditiveAttention": "adds query and key (Bahdanau), and attention here multiplies them.",
    "MaxNumBoundingBoxes": "prepares boxes around things, and networks here have no boxes.",
    "Pipeline": "is a chain of preparations of its own: put its layers into the model one by one.",
    "TorchModuleWrapper": "holds a pickled PyTorch module, which is never opened.",
}
