"""An imported model beside what Keras tells of it: shapes of all layers, number of parameters."""

from __future__ import annotations

from netbuilder.base.tensor import TensorType
from netbuilder.engine.importing import Imported
from netbuilder.graph.infer import GraphInference, infer
from netbuilder.graph.size import total

Shape = list[int | None]


def wrong_shapes(imported: Imported, expected: dict[str, Shape]) -> dict[str, str]:
    """Layers whose output is not Keras's ("model/layer" inside models), with what came and what was expected.

    ``expected``: without the batch, channels last; here pictures have them first.
    """
    inference = infer(imported.document)
    nodes = {entry.source: entry.nodes for entry in imported.report.entries}
    wrong = {}
    for name, shape in expected.items():
        found = output(inference, nodes[name][-1]) if nodes.get(name) else None
        if found is None or list(found.shape) != ([shape[-1], *shape[:-1]] if len(shape) == 3 else shape):
            wrong[name] = f"{found.shape if found else 'nothing'} for {shape}"
    return wrong


def output(inference: GraphInference, path: str) -> TensorType | None:
    """Type of the first output of a node ("block/node"), or of what enters a block there."""
    *blocks, node = path.split("/")
    graph = inference.inside(tuple(blocks))
    found = graph.nodes[node].outputs if graph else None
    return found[0] if found else None


def parameters(imported: Imported) -> int:
    """How many parameters the drawing has, as Keras counts them."""
    return total(infer(imported.document)).parameters
