"""Axes taken apart into what never divides, so that reshaping and transposing are bookkeeping instead of layers.

An ONNX graph moves axes about a lot: it transposes, splits heads, merges batch and time, squeezes. A drawing has the
batch in front and names for the other axes. So a value here is a tensor of the drawing together with the axes ONNX
believes it has; only a layer that needs its numbers in another order makes Reshape and Permute nodes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import prod

from netbuilder.base.tensor import Dim, TensorType


@dataclass(eq=False, slots=True)
class Atom:
    """An axis, or a factor of one. ``size`` of an unknown axis is a large prime that stands for it in arithmetic.

    ``parts``: what it was split into later; then it is only a name for those.
    """

    size: int
    batch: bool = False
    is_open: bool = False
    parts: tuple[Atom, ...] = ()

    @property
    def dim(self) -> Dim:
        """The size, None where it is unknown."""
        return None if self.is_open else self.size

    def split(self, first: int) -> bool:
        """Into ``first`` × the rest; False where that cannot be."""
        if self.batch or self.is_open or first < 1 or self.size % first:
            return False
        self.parts = (Atom(first), Atom(self.size // first))
        return True


Group = tuple[Atom, ...]
Groups = tuple[Group, ...]


def resolved(atoms: Iterable[Atom]) -> Iterator[Atom]:
    """The atoms that are left after all splitting."""
    for atom in atoms:
        if atom.parts:
            yield from resolved(atom.parts)
        else:
            yield atom


def tidy(groups: Iterable[Iterable[Atom]]) -> Groups:
    """Groups of atoms after all splitting; axes of size 1 have none."""
    return tuple(tuple(resolved(group)) for group in groups)


def size_of(group: Iterable[Atom]) -> int:
    """Elements along a group, primes standing for unknown ones."""
    return prod(atom.size for atom in group)


def dims_of(groups: Iterable[Group]) -> tuple[int, ...]:
    """The shape as ONNX sees it, primes standing for unknown sizes."""
    return tuple(map(size_of, groups))


def own(group: Iterable[Atom]) -> Group:
    """A group without the batch: what an axis of the drawing can hold."""
    return tuple(atom for atom in resolved(group) if not atom.batch)


def has_batch(group: Iterable[Atom]) -> bool:
    """Whether the batch is among the atoms."""
    return any(atom.batch for atom in group)


class Sizes:
    """Makes atoms; unknown sizes get primes far above what a file holds."""

    def __init__(self) -> None:
        self.last = 1_000_003
        self.slid: dict[tuple[Group, int, int], Group] = {}

    def atom(self, size: Dim, batch: bool = False) -> Atom:
        """A new atom."""
        if size is not None:
            return Atom(size, batch)
        found = self.last
        self.last = _next_prime(found + 2)
        return Atom(found, batch, is_open=True)

    def group(self, size: Dim) -> Group:
        """One new axis; none of its own where it has size 1."""
        return () if size == 1 else (self.atom(size),)

    def after(self, group: Group, offset: int, stride: int, size: Dim) -> Group:
        """The axis a window of this stride makes of another one; ``offset``: padding less what the window reaches.

        Two branches that shorten an axis of unknown size alike have the same axis in the end.
        """
        if offset == -1 and stride == 1:
            return group
        if size is not None:
            return self.group(size)
        key = tuple(resolved(group)), offset, stride
        if key not in self.slid:
            self.slid[key] = self.group(None)
        return self.slid[key]


def _next_prime(number: int) -> int:
    while any(number % d == 0 for d in range(3, int(number**0.5) + 1, 2)):
        number += 2
    return number


@dataclass(frozen=True, eq=False)
class Tensor:
    """What leaves a port in the drawing: ``axes`` says which atoms each axis of its type holds."""

    node: str
    port: str
    axes: Groups
    type: TensorType


@dataclass(frozen=True, eq=False)
class View:
    """A tensor of the drawing with the axes ONNX gives it: ``groups`` holds the same atoms in ONNX's order, and the
    batch somewhere among them."""

    tensor: Tensor
    raw_groups: Groups

    @property
    def groups(self) -> Groups:
        """The axes in the file."""
        return tidy(self.raw_groups)

    @property
    def axes(self) -> Groups:
        """The axes of the tensor in the drawing."""
        return tidy(self.tensor.axes)

    @property
    def dims(self) -> tuple[int, ...]:
        """Sizes of the axes in the file, primes standing for unknown ones."""
        return dims_of(self.groups)

    @property
    def rank(self) -> int:
        """Number of axes in the file."""
        return len(self.raw_groups)

    def with_groups(self, groups: Iterable[Group]) -> View:
        """The same tensor with other axes."""
        return View(self.tensor, tuple(groups))


def regroup(atoms: Iterable[Atom], shape: tuple[int, ...]) -> Groups | None:
    """The same atoms in the same order as axes of these sizes, split where needed; None where sizes do not divide."""
    left = list(resolved(atoms))
    found: list[Group] = []
    for want in shape:
        group = _taken(left, want)
        if group is None:
            return None
        found.append(group)
    if any(atom.size != 1 for atom in left):
        return None
    return (*found[:-1], (*found[-1], *left)) if found else ()


def _taken(left: list[Atom], want: int) -> Group | None:
    """Atoms off the front of ``left`` that together have ``want`` elements."""
    group: list[Atom] = []
    while left and left[0].size == 1:
        group.append(left.pop(0))
    missing = want
    while missing > 1:
        if not left:
            return None
        atom = left.pop(0)
        if missing % atom.size == 0:
            group.append(atom)
            missing //= atom.size
        elif atom.split(missing):
            group.append(atom.parts[0])
            left.insert(0, atom.parts[1])
            missing = 1
        else:
            return None
    return tuple(group)


def matched(a: Group, b: Group) -> bool:
    """Splits both groups (of one size) until they have the same factors; False where that cannot be."""
    left, right = list(resolved(a)), list(resolved(b))
    while left and right:
        x, y = left.pop(0), right.pop(0)
        if x.batch != y.batch or (x.batch and x is not y):
            return False
        if x.size > y.size:
            if not x.split(y.size):
                return False
            left.insert(0, x.parts[1])
        elif y.size > x.size:
            if not y.split(x.size):
                return False
            right.insert(0, y.parts[1])
    return not left and not right
