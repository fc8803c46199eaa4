"""What can be computed and yet is probably not meant."""

from __future__ import annotations

from collections.abc import Iterator

from netbuilder.graph.lints.endings import endings
from netbuilder.graph.lints.inputs import fieldless_inputs, unscaled_inputs
from netbuilder.graph.lints.looking_ahead import looking_ahead
from netbuilder.graph.lints.nonlinearity import missing_nonlinearities
from netbuilder.graph.lints.sharing import mismatched_sharing
from netbuilder.graph.lints.structure import missing_ends, unused_branches
from netbuilder.graph.lints.training import training
from netbuilder.graph.problem import Problem
from netbuilder.graph.scene import Scene


def lints(scene: Scene, has_failures: bool) -> Iterator[Problem]:
    """Oddities of a drawing. While something cannot be computed, what is missing or unused is not told: it follows."""
    if not has_failures:
        yield from missing_ends(scene)
        yield from unused_branches(scene)
    yield from fieldless_inputs(scene)
    yield from endings(scene)
    for each in (scene, *scene.inside()):
        yield from mismatched_sharing(each)
    for each in (scene, *scene.inside()):
        yield from missing_nonlinearities(each)
    yield from unscaled_inputs(scene)
    yield from looking_ahead(scene)
    yield from training(scene)
