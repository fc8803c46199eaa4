"""Two linear layers with nothing bent between them are no more than one."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.document import Node
from netbuilder.graph.edits import SetParams, Settings
from netbuilder.graph.lints.endings import activation_of
from netbuilder.graph.problem import Fix, Problem
from netbuilder.graph.scene import Scene

WEIGHTED = frozenset({"Dense", "Conv1D", "Conv2D", "Conv3D"})
LINEAR = frozenset({
    "Identity", "Flatten", "Reshape", "Permute", "Dropout", "BatchNormalization", "Rescaling",
    "AveragePooling1D", "AveragePooling2D", "AveragePooling3D",
    "GlobalAveragePooling1D", "GlobalAveragePooling2D", "GlobalAveragePooling3D",
    "ZeroPadding1D", "ZeroPadding2D", "ZeroPadding3D", "UpSampling1D", "UpSampling2D", "UpSampling3D",
})  # fmt: skip


def missing_nonlinearities(scene: Scene) -> Iterator[Problem]:
    """A Dense or convolution without activation that feeds another one, and is no bottleneck."""
    for node, _, _ in scene.working():
        if node.type not in WEIGHTED:
            continue
        first = _linear_above(scene, node)
        if first is not None and not _is_bottleneck(scene, first, node):
            values = Settings.parse({"activation": "relu"})
            edit = SetParams(scope=scene.scope, node=first.id, values=values)
            words = f'is followed by "{node.label or node.id}" with no activation in between: together they can do no'
            fix = Fix(f"Set activation to relu at {first.id}", edit)
            yield scene.problem(first, "no-nonlinearity", "warning", f"{words} more than one of them.", (fix,))


def _linear_above(scene: Scene, node: Node) -> Node | None:
    """The layer without activation above, with nothing but linear ones between."""
    for above in scene.above(node.id):
        if above.type in WEIGHTED and not above.bypassed:
            return above if activation_of(above) == "linear" and len(scene.out_of(above.id)) == 1 else None
        if not above.bypassed and above.type not in LINEAR:
            return None
    return None


def _is_bottleneck(scene: Scene, first: Node, second: Node) -> bool:
    """Narrower than what comes in and what goes out: a code or a factorization, which is often linear on purpose."""
    before, middle = scene.found.nodes[first.id].inputs, scene.found.nodes[first.id].outputs
    after = scene.found.nodes[second.id].outputs
    if not before or not middle or not after:
        return False
    widths = [x.shape[0 if x.axes[:1] == ("channels",) else -1] for x in (before[0], middle[0], after[0])]
    return None not in widths and (widths[1] or 0) < min(widths[0] or 0, widths[2] or 0)
