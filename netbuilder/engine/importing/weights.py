"""Weights of another program laid onto a drawing that fits them: by name, else by shape in order."""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from netbuilder.codegen.program import Program, to_program
from netbuilder.engine.build import build_program
from netbuilder.engine.importing.imported import Entry, Imported, ImportFailed, Report
from netbuilder.engine.importing.pytorch.described import Description, Wish
from netbuilder.engine.importing.pytorch.sandbox import TENSORS, ask
from netbuilder.graph.document import Document
from netbuilder.graph.infer import infer

FORMAT = "weights"
PICKLED = (".pt", ".pth", ".bin")
WRAPPERS = ("module.", "model.", "_orig_mod.", "net.", "network.", "state_dict.", "backbone.")
DOUBTFUL = "matched by shape in order"
COUNTER = "num_batches_tracked"
# Names of tensors within a layer; others are parameters of the user's own and stand for themselves.
WITHIN = re.compile(
    r"(weight|bias|running_mean|running_var|num_batches_tracked|in_proj_\w+|[qkv]_proj_weight)(_[ih]h_l\w+)?"
)
# How torch's own layers call what ours call otherwise: patterns on "suffix within the layer".
RENAMES = (
    (re.compile(r"^(weight|bias)_(ih|hh)_l"), r"rnn.\1_\2_l"),
    (re.compile(r"^self_attn\."), "attention."),
    (re.compile(r"^multihead_attn\."), "cross_attention."),
    (re.compile(r"^linear1\."), "widen."),
    (re.compile(r"^linear2\."), "narrow."),
)
Shapes = tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(frozen=True)
class Group:
    """The tensors of one layer, by their names within it; ``place``: the layer's name."""

    place: str
    tensors: Mapping[str, Tensor]

    @property
    def shapes(self) -> Shapes:
        """What two layers of one kind and size have in common; counters of batches do not count."""
        return tuple(sorted((n, tuple(t.shape)) for n, t in self.tensors.items() if not n.endswith(COUNTER)))


def onto(document: Document, path: Path) -> Imported:
    """The drawing with weights from a file of tensors (.safetensors; .pt and .pth, read by a process of their own).

    A tensor goes where name and shape are the same; layers that are left over go, in order, to nodes whose tensors have
    the same names and shapes. The report says which went where, which are left, and which nodes start anew.
    """
    if path.suffix.lower() not in (".safetensors", *PICKLED):
        known = ", ".join((".safetensors", *PICKLED))
        raise ImportFailed(f'"{path.name}" is no file of weights: expected a name ending in one of {known}.')
    if not path.is_file():
        raise ImportFailed(f'There is no file "{path}" to import.')
    program = to_program(document, infer(document))
    found = list(_groups(_unwrapped(_read(path))))
    wanted = list(_wanted(program))
    matched = _by_name(found, wanted) | _by_shape(found, wanted)
    if not matched:
        first = next((f"{g.place} {'×'.join(map(str, shape))}" for g in found for _, shape in g.shapes), "no tensors")
        raise ImportFailed(f'"{path.name}" fits no node of the drawing, by name or by shape; it begins with {first}.')
    nodes = {group.place: _node(program, group.place) for group in wanted}
    weights = {
        f"{place}.{name}": source.tensors[name].to(target.tensors[name].dtype)
        for place, (source, target, _) in matched.items()
        for name in target.tensors
        if name in source.tensors
    }
    _join_biases(program, weights)
    report = Report(path.name, FORMAT, tuple(_entries(found, matched, nodes)), tuple(_notes(wanted, matched, nodes)))
    return Imported(document, weights, report)


def without_drawing(path: Path) -> Imported:
    """A file of torch.save by itself: it says nothing about which layers there are."""
    raise ImportFailed(
        f'"{path.name}" holds weights, but no drawing: lay them onto one that fits (--onto DRAWING.netb).'
    )


Match = tuple[Group, Group, str]  # where from, where to, why if not by name


def _read(path: Path) -> dict[str, Tensor]:
    if path.suffix.lower() in PICKLED:
        return _unpickled(path)
    try:
        return load_file(path)
    except (SafetensorError, ValueError) as error:
        raise ImportFailed(f'"{path.name}" is damaged, or no safetensors file ({error}).') from None


def _unpickled(path: Path) -> dict[str, Tensor]:
    """A file of torch.save: another process, with little memory beside the weights, builds nothing but tensors."""
    megabytes = 1500 + (path.stat().st_size >> 20) * 3
    with tempfile.TemporaryDirectory() as folder:
        answer = ask("weights", Wish(str(path.resolve()), megabytes=megabytes), Path(folder))
        failure = msgspec.json.decode(answer, type=Description).failure
        if failure:
            raise ImportFailed(
                f'"{path.name}" is not read: {failure.rstrip(".")}. Save it anew with safetensors.torch.save_file.'
            )
        return load_file(Path(folder) / TENSORS)


def _unwrapped(tensors: dict[str, Tensor]) -> dict[str, Tensor]:
    """Names without what wrappers put in front of all of them."""
    for start in WRAPPERS:
        if tensors and all(name.startswith(start) for name in tensors):
            return _unwrapped({name.removeprefix(start): t for name, t in tensors.items()})
    return tensors


def _groups(tensors: Mapping[str, Tensor]) -> Iterator[Group]:
    """Tensors of one layer together, layers in the order of their names, numbers counted as such."""
    held: dict[str, dict[str, Tensor]] = defaultdict(dict)
    for name, tensor in tensors.items():
        place, _, last = name.rpartition(".")
        if WITHIN.fullmatch(last):
            held[place][last] = tensor
        else:  # nn.Parameter: its first axis stands for the batch where it has size 1
            held[name]["weight"] = tensor[0] if tensor.dim() > 1 and tensor.shape[0] == 1 else tensor
    for place in sorted(held, key=_natural):
        yield Group(place, held[place])


def _natural(name: str) -> list[tuple[int, int | str]]:
    return [(0, int(part)) if part.isdigit() else (1, part) for part in re.split(r"(\d+)", name)]


def _wanted(program: Program) -> Iterator[Group]:
    """What the drawing has, in its order."""
    model = build_program(program)
    state = model.state_dict()
    for place in dict.fromkeys(name.rpartition(".")[0] for name in state):
        tensors = {n.rpartition(".")[2]: t for n, t in state.items() if n.rpartition(".")[0] == place}
        yield Group(place, tensors)


def _join_biases(program: Program, weights: dict[str, Tensor]) -> None:
    """Where torch adds two biases and ours has one, the sum becomes that one."""
    for step in program.modules():
        for weight in step.call.weights:
            name = f"{step.module}.{weight.name}"
            twin = name.replace("bias_hh", "bias_ih")
            if weight.role == "fixed" and name != twin and name in weights and twin in weights:
                weights[twin] = weights[twin] + weights[name]
                weights[name] = weights[name] * 0


def _by_name(found: list[Group], wanted: list[Group]) -> dict[str, Match]:
    """Layers of the same name and shapes; our names with underscores stand for torch's with dots."""
    known: dict[str, Group] = {}
    for group in found:
        known.setdefault(_plain(group.place), group)
    pairs = ((target, known.get(_plain(target.place))) for target in wanted)
    return {t.place: (s, t, "") for t, s in pairs if s is not None and s.shapes == t.shapes}


def _plain(place: str) -> str:
    """A name as the drawing might have it: "layer1.0.self_attn" and "layer1_0_attention" are one."""
    for pattern, ours in RENAMES:
        place = pattern.sub(ours, place)
    place = re.sub(r"\.rnn$", "", place).replace("self_attn", "attention").replace("multihead_attn", "cross_attention")
    return place.replace(".", "_").lower()


def _by_shape(found: list[Group], wanted: list[Group]) -> dict[str, Match]:
    """What names did not settle: among layers whose tensors have the same names and shapes, the first to the first."""
    settled = _by_name(found, wanted)
    taken = {source.place for source, _, _ in settled.values()}
    sources: dict[Shapes, list[Group]] = defaultdict(list)
    targets: dict[Shapes, list[Group]] = defaultdict(list)
    for group in found:
        if group.place not in taken:
            sources[group.shapes].append(group)
    for group in wanted:
        if group.place not in settled:
            targets[group.shapes].append(group)
    matched: dict[str, Match] = {}
    for shapes, places in targets.items():
        given = sources.get(shapes, [])
        why = _reason(len(given), len(places))
        matched.update({t.place: (s, t, why) for s, t in zip(given, places, strict=False)})
    return matched


def _reason(given: int, places: int) -> str:
    if given == places == 1:
        return "matched by its shape, which no other layer has"
    if given == places:
        return f"matched by its shape and its place among {given} of this shape"
    return f"{DOUBTFUL}, though the file has {given} such layers and the drawing {places}: look at it"


def _node(program: Program, place: str) -> str:
    """Id of the node on the canvas that holds a module."""
    owners = (s.node for s in program.modules() if f"{place}.".startswith(f"{s.module}."))
    return next(owners, "").split("/")[0]


def _entries(found: list[Group], matched: Mapping[str, Match], nodes: Mapping[str, str]) -> Iterator[Entry]:
    went = {source.place: (place, why) for place, (source, _, why) in matched.items()}
    for group in found:
        kind = ", ".join(f"{name} {'×'.join(map(str, shape)) or '1'}" for name, shape in group.shapes) or COUNTER
        if group.place not in went:
            why = "no node of the drawing has tensors of these names and shapes"
            yield Entry(group.place, kind, "left out", (), why)
            continue
        place, why = went[group.place]
        status = "approximated" if why.startswith(DOUBTFUL) else "same"
        yield Entry(group.place, kind, status, (nodes[place],), f"{place}: {why}" if why else "")  # type: ignore[arg-type]


def _notes(wanted: list[Group], matched: Mapping[str, Match], nodes: Mapping[str, str]) -> Iterator[str]:
    by_shape = [(source.place, place) for place, (source, _, why) in matched.items() if why]
    if by_shape:
        shown = ", ".join([*(f"{a} → {b}" for a, b in by_shape[:20]), *["…"] * (len(by_shape) > 20)])
        yield f"Not by name but by shape: {shown}."
    new = dict.fromkeys(nodes[g.place] for g in wanted if g.place not in matched and g.shapes)
    if new:
        yield f"Nodes that start with new weights: {', '.join(new)}."
