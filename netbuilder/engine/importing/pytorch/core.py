"""Linear layers, embeddings and normalizations."""

from __future__ import annotations

from math import prod

from netbuilder.engine.importing.pytorch.call import Step, function, module
from netbuilder.engine.importing.pytorch.elementwise import layer
from netbuilder.engine.importing.pytorch.grids import check
from netbuilder.engine.importing.pytorch.sequences import States
from netbuilder.engine.importing.pytorch.sketch import SEQUENCE, Held, Inexpressible, Tensor


@module("Linear", "NonDynamicallyQuantizableLinear")
def _linear(step: Step) -> Tensor:
    weights = step.all_weights()
    made = layer("Dense", units=step.setting("out_features"), use_bias="bias" in weights)
    x = step.x()
    x = x if x.order[-1] == x.type.rank else step.sketch.plain(x)
    if x.type.rank == 1 and x.type.axes != ("features",):
        x = step.sketch.one(f"{step.name}_row", layer("Flatten"), x)
    if x.type.rank <= 2:
        return step.one(made, x, order=x.order, weights=weights)
    width = step.setting("in_features")
    rows = layer("Reshape", target_shape=(prod(n or 0 for n in x.type.shape[:-1]), width))
    flat = step.sketch.one(f"{step.name}_rows", rows, x)
    found = step.one(made, flat, weights=weights)
    back = layer("Reshape", target_shape=(*x.type.shape[:-1], step.setting("out_features")))
    return step.sketch.one(f"{step.name}_back", back, found, order=x.order)


@module("Embedding")
def _embedding(step: Step) -> Tensor | Held:
    given = step.argument(0, "input")
    if isinstance(given, Held):  # positions that are always the same: their vectors are a tensor that is learned
        return Held(f"{step.name}_vectors", step.all_weights()["weight"][given.values.long()], trained=True)
    check(step, ("max_norm", None), ("scale_grad_by_freq", False))
    made = layer("Embedding", input_dim=step.setting("num_embeddings"), output_dim=step.setting("embedding_dim"))
    x = step.x()
    found = step.one(made, x, weights=step.all_weights())
    return Tensor(found.node, found.port, found.type, (*x.order, x.rank), found.known)


@module("BatchNorm1d", "BatchNorm2d", "BatchNorm3d")
def _batch_norm(step: Step) -> Tensor:
    check(step, ("track_running_stats", True))
    if step.setting("momentum") is None:
        raise Inexpressible("averages over all batches ever seen (momentum=None), which ours does not.")
    affine = step.setting("affine")
    made = layer(
        "BatchNormalization",
        epsilon=step.setting("eps"),
        momentum=1 - step.setting("momentum"),
        center=affine,
        scale=affine,
    )
    x = _channels(step)
    return step.one(made, x, order=x.order, weights=step.all_weights())


@module("InstanceNorm1d", "InstanceNorm2d", "InstanceNorm3d")
def _instance_norm(step: Step) -> Tensor:
    check(step, ("track_running_stats", False))
    affine = step.setting("affine")
    made = layer("InstanceNormalization", epsilon=step.setting("eps"), center=affine, scale=affine)
    x = _channels(step)
    return step.one(made, x, order=x.order, weights=step.all_weights())


@module("GroupNorm")
def _group_norm(step: Step) -> Tensor:
    affine = step.setting("affine")
    groups = step.setting("num_groups")
    made = layer("GroupNormalization", groups=groups, epsilon=step.setting("eps"), center=affine, scale=affine)
    x = _channels(step)
    return step.one(made, x, order=x.order, weights=step.all_weights())


def _channels(step: Step) -> Tensor:
    """The input with torch's axis 1 where ours have channels or features."""
    x = step.x()
    return step.arranged(x, SEQUENCE) if x.rank == 3 else step.sketch.plain(x)


@module("LayerNorm", "RMSNorm")
def _layer_norm(step: Step) -> Tensor:
    assert step.leaf is not None
    shape, weights = list(step.setting("normalized_shape")), step.all_weights()
    x = step.x()
    x = x if x.order[-1] == x.type.rank else step.sketch.plain(x)
    if step.leaf.kind == "RMSNorm":
        if step.setting("eps") is None or len(shape) != 1 or not weights:
            raise Inexpressible("needs a number as eps, one axis and a weight to become RMSNormalization.")
        return step.one(layer("RMSNormalization", epsilon=step.setting("eps")), x, order=x.order, weights=weights)
    settings = {"epsilon": step.setting("eps"), "scale": "weight" in weights, "center": "bias" in weights}
    if len(shape) == 1 and x.type.axes[-1] == "features":
        return step.one(layer("LayerNormalization", **settings), x, order=x.order, weights=weights)
    x = step.sketch.plain(x)
    if list(x.type.shape) == shape:
        return step.one(layer("LayerNormalization", over="all", **settings), x, weights=weights)
    raise Inexpressible(f"normalizes over {shape}; ours normalizes over the features, or over all of a sample.")


@module("LocalResponseNorm")
def _local_response(step: Step) -> Tensor:
    settings = {name: step.setting(name) for name in ("size", "alpha", "beta", "k")}
    return step.one(layer("LocalResponseNormalization", **settings), step.plain())


@function("normalize")
def _normalize(step: Step) -> Tensor:
    x = step.x()
    if step.argument(1, "p", 2.0) != 2 or x.axis(step.argument(2, "dim", 1)) != "features":
        raise Inexpressible("divides by another length than that of the features.")
    return step.same(layer("UnitNormalization"))


@module("Flatten", "Unflatten")
@function("flatten", "view", "reshape", "unflatten", "squeeze", "unsqueeze", "view_as", "reshape_as", "ravel")
def _reshaping(step: Step) -> Tensor:
    value = step.argument(0, "input")
    if isinstance(value, States):
        if value.count > 1 or len(step.gives.two) != 2:
            raise Inexpressible("reshapes the states of a recurrent layer; take one of them.")
        return value.last[0]
    x = step.x()
    if (
        x.is_plain
        and x.type.axes[:1] == ("channels",)
        and step.gives.two[1:] == (x.size(1), prod(map(x.size, range(2, x.rank))))
    ):
        return _row_of_places(step)
    return step.shaped()


def _row_of_places(step: Step) -> Tensor:
    """The places of a picture one after the other: a sequence, which torch has as (batch, channels, places)."""
    x = step.shaped()
    turned = step.sketch.one(f"{step.name}_order", layer("Permute", dims=(2, 1)), x)
    return Tensor(turned.node, turned.port, turned.type, SEQUENCE, turned.known)
