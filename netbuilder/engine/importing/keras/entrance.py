"""Input layers of Keras as Input nodes, and the outputs of the model as Output nodes."""

from __future__ import annotations

from collections.abc import Sequence

from netbuilder.base.errors import ParameterError
from netbuilder.engine.importing.imported import ImportFailed
from netbuilder.engine.importing.keras.model import Operation, shape_of
from netbuilder.engine.importing.keras.value import Order, identity, laid_out, usual
from netbuilder.graph.terminals import Input

TOKEN_LAYERS = ("Embedding", "ReversibleEmbedding", "CategoryEncoding")
FILM_LAYERS = ("TimeDistributed", "ConvLSTM2D")
MAX_RANK = 8


def entering(operation: Operation, users: Sequence[str], is_channels_last: bool) -> tuple[Input, Order]:
    """The Input node and the order of its axes; ImportFailed when the file does not tell its shape.

    ``users``: the kinds of the layers it goes into. Token numbers are for an Embedding; time stands before the axes of
    what is looked at step by step.
    """
    config = operation.config
    if operation.kind != "InputLayer":
        raise ImportFailed(f'The model is entered at "{operation.name[:80]}", which is no input layer.')
    told = next((config[k] for k in ("batch_shape", "batch_input_shape") if config.get(k)), None)
    shape = shape_of(told)
    if shape is None or len(shape) > MAX_RANK + 1:
        raise ImportFailed(
            f'The input "{operation.name[:80]}" has no shape: build the model before it is saved, '
            "or give it a keras.Input."
        )
    rank = len(shape) - 1
    is_film = rank > 2 and bool(users) and all(u in FILM_LAYERS for u in users)
    order = usual(rank) if is_channels_last else identity(rank)
    if is_film and is_channels_last:
        order = (0, *(k + 1 for k in usual(rank - 1)))
    sizes = tuple(-1 if n is None else n for n in laid_out(shape[1:], order))
    dtype = str(config.get("dtype") or "float32")
    kind = "int64" if any(u in TOKEN_LAYERS for u in users) else "bool" if dtype == "bool" else "float32"
    try:
        return Input.make({"shape": sizes, "dtype": kind, "time_first": is_film}), order
    except ParameterError as error:
        raise ImportFailed(f'The input "{operation.name[:80]}" cannot be drawn: {error}.') from None
