"""Where Keras still knows which steps of a tensor are padding: it then leaves them out of losses and metrics itself."""

from __future__ import annotations

from netbuilder.codegen.keras.model import KerasModel, Result, results_in

# Layers that hand the mask of their input on (``supports_masking``) as it is; operations and other layers lose it, and
# sums of several tensors join their masks otherwise than true lengths are joined here.
KEEPING = frozenset({
    "Activation", "ActivityRegularization", "AlphaDropout", "BatchNormalization", "Bidirectional", "Dense", "Dropout",
    "ELU", "GRU", "GaussianDropout", "GaussianNoise", "GroupNormalization", "LSTM", "LayerNormalization", "LeakyReLU",
    "MultiHeadAttention", "Normalization", "PReLU", "ReLU", "Rescaling", "SimpleRNN", "Softmax", "SpatialDropout1D",
    "UnitNormalization",
})  # fmt: skip


def is_masked(model: KerasModel, result: Result) -> bool:
    """Whether a mask that was given to a layer before it arrives with a tensor."""
    layers = {layer.name: layer for layer in model.layers}
    while (layer := layers.get(result.layer)) is not None and layer.made.class_name in KEEPING:
        call = layer.calls[result.call]
        if "mask" in call.options:
            return True
        (result, *_) = results_in(call)  # of attention the query
    return False
