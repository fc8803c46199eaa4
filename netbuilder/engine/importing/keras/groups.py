"""Where in an HDF5 file the weights of a layer are: Keras 3's groups by class, and Keras 2's by layer name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import h5py

from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.keras.drawing import Arrays
from netbuilder.engine.importing.keras.hdf5 import Array, Store
from netbuilder.engine.importing.keras.model import Model, Operation
from netbuilder.engine.importing.keras.settings import named

# Groups inside a layer's own, in the order of Keras's layer.weights.
PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    **dict.fromkeys(("SimpleRNN", "LSTM", "GRU", "RNN", "ConvLSTM2D"), (("cell",),)),
    "MultiHeadAttention": (("query_dense",), ("key_dense",), ("value_dense",), ("output_dense",)),
    "GroupQueryAttention": (("_query_dense",), ("_key_dense",), ("_value_dense",), ("_output_dense",)),
}
# Which of its arrays: the third of Normalization counts samples; a table that is read both ways may have one for each.
USED = {"Normalization": slice(2), "Embedding": slice(1), "ReversedEmbedding": slice(1, 2)}
SPARE = 64  # numbers a layer may have that are not counted here, as how many samples a Normalization has seen


class Groups(Protocol):
    """Keras's arrays of a layer, in the order of its ``weights``."""

    store: Store

    def find(self, operation: Operation) -> list[h5py.Dataset]:
        """The tables of numbers, none of them read; [] when the file has none."""
        ...


def parts(kind: str, config: Mapping[str, Any]) -> tuple[tuple[str, ...], ...]:
    """The groups inside a layer's own that hold its arrays."""
    if kind not in ("Bidirectional", "TimeDistributed"):
        return PARTS.get(kind, ((),))
    inner = parts(*named(config.get("layer") or ""))
    holders = ("forward_layer", "backward_layer") if kind == "Bidirectional" else ("layer",)
    return tuple((holder, *part) for holder in holders for part in inner)


class ModernGroups:
    """layers/<class>_<k>/vars/<i> of model.weights.h5."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def find(self, operation: Operation) -> list[h5py.Dataset]:
        """The tables of one layer."""
        found: list[h5py.Dataset] = []
        for part in parts(operation.kind, operation.config):
            group = self.store.group(*operation.place, *part, "vars")
            if group is None:
                continue
            names = sorted((n for n in self.store.names(group) if n.isdigit()), key=int)
            names = names[USED.get(operation.kind, slice(None))]
            found += [d for n in names if (d := self.store.dataset(group, n)) is not None]
        return found


class LegacyGroups:
    """model_weights/<layer>/<weight name> of a whole model in .h5: of a model inside, all its layers together."""

    def __init__(self, store: Store, model: Model) -> None:
        self.store = store
        self.owned: dict[tuple[str, ...], list[h5py.Dataset]] = {}
        for operation in model.operations.values():
            self._share_out(operation)

    def find(self, operation: Operation) -> list[h5py.Dataset]:
        """The tables of one layer."""
        return self.owned.get(operation.place, [])

    def _share_out(self, operation: Operation) -> None:
        """Keras wrote the trained weights of a layer first, then the others."""
        group = self.store.group("model_weights", operation.name) or self.store.group(operation.name)
        if group is None:
            return
        names = self.store.texts(group, "weight_names")
        found = [self.store.dataset(group, *name.split("/")) for name in names]
        held = [d for d in found if d is not None]
        leaves = list(_leaves(operation, True))
        if len(leaves) == 1:
            self.owned[leaves[0][0].place] = held
            return
        for leaf, trained, _ in leaves:
            self.owned[leaf.place] = [held.pop(0) for _ in range(trained) if held]
        for leaf, _, rest in leaves:
            self.owned[leaf.place] += [held.pop(0) for _ in range(rest) if held]


def _leaves(operation: Operation, trainable: bool) -> Iterator[tuple[Operation, int, int]]:
    """Every layer inside, with how many arrays of it are trained and how many are not."""
    trainable = trainable and operation.config.get("trainable", True) is not False
    if operation.body is not None:
        for inner in operation.body.operations.values():
            yield from _leaves(inner, trainable)
    elif not operation.kind.startswith("ops."):
        trained, rest = arrays_of(operation.kind, operation.config)
        yield (operation, trained, rest) if trainable else (operation, 0, trained + rest)


def arrays_of(kind: str, config: Mapping[str, Any]) -> tuple[int, int]:
    """How many arrays Keras has for a layer: trained ones and others."""
    bias = int(config.get("use_bias", True) is not False)
    affine = int(config.get("center", True) is not False) + int(config.get("scale", True) is not False)
    if kind in ("Bidirectional", "TimeDistributed"):
        trained, rest = arrays_of(*named(config.get("layer") or ""))
        return (2 * trained, 2 * rest) if kind == "Bidirectional" else (trained, rest)
    if kind.startswith("SeparableConv") or kind in ("SimpleRNN", "LSTM", "GRU", "RNN", "ConvLSTM2D"):
        return 2 + bias, 0
    if kind == "Dense" or (kind.startswith(("Conv", "DepthwiseConv")) and kind.removesuffix("Transpose").endswith("D")):
        return 1 + bias, 0
    if kind == "BatchNormalization":
        return affine, 2
    if kind in ("LayerNormalization", "GroupNormalization"):
        return affine, 0
    if kind == "EinsumDense":
        return 1 + int(config.get("bias_axes") is not None), 0
    known = {"MultiHeadAttention": (4 * (1 + bias), 0), "Normalization": (0, 3)}
    return known.get(kind, (int(kind in ("Embedding", "PReLU", "LayerScale", "RMSNormalization")), 0))


def read(
    groups: Groups, operation: Operation, size: int, places: Array | None = None, is_dense: bool = False
) -> Arrays:
    """The numbers of a layer; ImportFailed, before anything is read, when there are more than the ``size`` expected.

    ``is_dense``: the first table is a matrix which is given turned, (out, in), its columns at ``places``.
    """
    found = groups.find(operation)
    if sum(d.size for d in found) > size + SPARE:
        raise ImportFailed(
            f'The weights of {operation.kind[:40]} "{operation.name[:80]}" do not fit: the file has '
            f"{sum(d.size for d in found)} numbers where {size} are expected."
        )
    if is_dense and found and len(found[0].shape) == 2 and (places is None or len(places) == found[0].shape[0]):
        return [groups.store.read_turned(found[0], places), *(groups.store.read(d) for d in found[1:])]
    return [groups.store.read(d) for d in found]
