"""What the palette lists: groups of layers and blocks, read from the declarations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netbuilder.graph.block import Block
from netbuilder.graph.library import LIBRARY
from netbuilder.graph.terminals import BlockInput, BlockOutput
from netbuilder.layers.base import FAMILIES, Layer
from netbuilder.ui.canvas.search import Hit, layer_types
from netbuilder.ui.translation import family_title
from netbuilder.ui.words import tr

FAVOURITES, RECENT, BLOCKS = "favourites", "recent", "blocks"
OPEN_AT_FIRST = ("input/output", "core", "convolution", "pooling", "normalization", FAVOURITES)
# What most drawings are made of: shown first; the rest of a family stands behind "more". A family of which nothing
# stands here is shown whole.
COMMON = (
    "Input", "Output", "Dense", "Flatten", "Embedding", "Reshape", "Activation", "Conv2D", "Conv1D",
    "SeparableConv2D", "Conv2DTranspose", "MaxPooling2D", "GlobalAveragePooling2D", "AveragePooling2D",
    "UpSampling2D", "ReLU", "LeakyReLU", "GELU", "SiLU", "Sigmoid", "Softmax", "BatchNormalization",
    "LayerNormalization", "GroupNormalization", "Mean", "ZeroPadding2D", "Cropping2D", "Slice", "Squeeze", "ExpandDims",
    "RepeatVector", "Rescaling", "Resizing", "RandomFlip", "RandomRotation", "RandomZoom", "MelSpectrogram",
)  # fmt: skip
ICONS = {
    FAVOURITES: "mdi6.star-outline",
    RECENT: "mdi6.history",
    BLOCKS: "mdi6.package-variant-closed",
    "input/output": "mdi6.swap-horizontal",
    "core": "mdi6.layers-outline",
    "convolution": "mdi6.grid",
    "pooling": "mdi6.arrow-collapse",
    "activation": "mdi6.pulse",
    "normalization": "mdi6.chart-bell-curve",
    "regularization": "mdi6.shield-outline",
    "recurrent": "mdi6.sync",
    "attention": "mdi6.eye-outline",
    "merge": "mdi6.call-merge",
    "tensor": "mdi6.cube-outline",
    "preprocessing": "mdi6.tune-variant",
    "generative": "mdi6.creation-outline",
    "control": "mdi6.puzzle-outline",
}


@dataclass(frozen=True)
class Group:
    """A foldable part of the list. ``rest``: what comes to light by "more"."""

    key: str
    family: str
    hits: tuple[Hit, ...]
    rest: tuple[Hit, ...] = ()

    @property
    def count(self) -> int:
        return len(self.hits) + len(self.rest)

    @property
    def icon(self) -> str:
        return ICONS.get(self.key, "mdi6.circle-outline")

    def title(self) -> str:
        """In the user's language."""
        own = {FAVOURITES: tr("Favourites"), RECENT: tr("Recently used"), BLOCKS: tr("My blocks")}
        return own.get(self.key) or family_title(self.key)


def groups(
    blocks: Iterable[str] = (), favourites: Iterable[str] = (), recent: Iterable[str] = (), inside_block: bool = False
) -> list[Group]:
    """Favourites and recent ones where there are any, the families, the blocks of the drawing and of the library."""
    names = dict.fromkeys((*blocks, *LIBRARY))
    known = {hit.name: hit for hit in (*map(block_hit, names), *map(layer_hit, layer_types()))}
    own = [_own(FAVOURITES, favourites, known), _own(RECENT, recent, known)]
    families = [_family(f, inside_block) for f in FAMILIES]
    mine = Group(BLOCKS, Block.family, tuple(block_hit(name) for name in names))
    return [g for g in (*own, *families, mine) if g.count]


def layer_hit(cls: type[Layer]) -> Hit:
    """A layer as an entry of the list."""
    return Hit(cls.__name__, cls.family, cls)


def block_hit(name: str) -> Hit:
    """A block as an entry of the list."""
    return Hit(name, Block.family)


def _own(key: str, names: Iterable[str], known: dict[str, Hit]) -> Group:
    return Group(key, "", tuple(known[name] for name in names if name in known))


def _family(family: str, inside_block: bool) -> Group:
    """The common ones in their order, then the others as they are declared."""
    ports = () if inside_block else (BlockInput, BlockOutput)
    found = [c for c in dict.fromkeys(Layer.table.values()) if c.family == family and c is not Block and c not in ports]
    common = sorted((c for c in found if c.__name__ in COMMON), key=lambda c: COMMON.index(c.__name__))
    others = [c for c in found if c not in common]
    first, rest = (common, others) if common and len(others) > 1 else ([*common, *others], [])
    return Group(family, family, tuple(map(layer_hit, first)), tuple(map(layer_hit, rest)))
