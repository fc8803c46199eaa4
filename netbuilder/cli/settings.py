"""``--set place=value`` and the short options for the plan, as changes of a document."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import Any

from netbuilder.base.errors import ParameterError
from netbuilder.cli.common import UsageError
from netbuilder.graph.document import Document
from netbuilder.training.setting import replaced

SHORT = ("epochs", "batch_size", "device", "seed", "threads")


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options; None where one is not given."""
    parser.add_argument("--epochs", metavar="N", help="times through the training data")
    parser.add_argument("--batch-size", metavar="N", help="samples a step")
    parser.add_argument("--device", metavar="D", help="auto, cpu, cuda, cuda:N or mps")
    parser.add_argument("--seed", metavar="S", help="of first weights, shuffling and dropout")
    parser.add_argument("--threads", metavar="N", help="processor threads; 0: chosen by the network's size")
    words = "plan.optimizer.learning_rate=0.01, nodes.dense_1.units=64, data.seed=3, …; may be repeated"
    parser.add_argument("--set", metavar="PLACE=VALUE", action="append", default=[], dest="settings", help=words)


def changes(args: argparse.Namespace) -> list[tuple[str, str]]:
    """Places and values, the short options first."""
    short = [(f"plan.{name}", value) for name in SHORT if (value := getattr(args, name)) is not None]
    return [*short, *(_pair(text) for text in args.settings)]


def changed(document: Document, pairs: Iterable[tuple[str, str]]) -> Document:
    """The document with other values; ParameterError or UsageError names the place that is wrong."""
    return reduce(lambda made, pair: _with(made, *pair), pairs, document)


def _pair(text: str) -> tuple[str, str]:
    place, sign, value = text.partition("=")
    if not sign or not place:
        raise UsageError(f'--set: expected PLACE=VALUE, e.g. plan.epochs=3, got "{text}".')
    return place.strip(), value.strip()


def _with(document: Document, place: str, value: str) -> Document:
    first, _, rest = place.partition(".")
    if first == "plan" and rest:
        return replace(document, plan=document.plan.with_setting(rest, value))
    if first == "nodes" and rest.count("."):
        return _with_node(document, rest, value)
    if place == "data.seed" and document.data is not None:
        return replace(document, data=replace(document.data, seed=_whole(place, value)))
    if place.startswith("data.source.") and document.data is not None:
        source = _inside("data.source", document.data.source, rest.split(".")[1:], value)
        return replace(document, data=replace(document.data, source=source))
    if place.startswith("data.split.") and document.data is not None:
        split = _inside("data.split", document.data.split, rest.split(".")[1:], value)
        return replace(document, data=replace(document.data, split=split))
    raise UsageError(
        f'--set: expected a place in plan., nodes.NAME., data.source., data.split., or data.seed, got "{place}".'
    )


def _with_node(document: Document, rest: str, value: str) -> Document:
    name, _, parameter = rest.partition(".")
    node = document.graph.nodes.get(name)
    if node is None:
        known = ", ".join(document.graph.nodes) or "none"
        raise UsageError(f'--set: expected the name of a node, got "{name}"; the drawing has {known}.')
    layer = _inside(f"nodes.{name}", node.layer, parameter.split("."), value)
    graph = replace(document.graph, nodes={**document.graph.nodes, name: replace(node, layer=layer)})
    return replace(document, graph=graph)


def _inside(place: str, thing: Any, path: list[str], value: str) -> Any:
    try:
        return replaced(thing, path, value)
    except ParameterError as error:
        raise error.within(place) from None


def _whole(place: str, value: str) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 9:
        raise ParameterError(place, f'expected an integer at least 0, got "{value}"')
    return int(value)
