"""Where data come from: a closed table of declared sources."""

from __future__ import annotations

from collections.abc import Mapping
from math import isfinite
from typing import Any, ClassVar, Literal

from netbuilder.base.declared import Declared, declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param, shown

ColumnType = Literal["numeric", "category", "date", "text", "ignore"]
Delimiter = Literal["auto", ",", ";", "\t", "|"]
MOST_PAINTED_CLASSES = 10
MARKS = 5  # a vocabulary of targets: padding, other tokens, start, end, and one word at least
Missing = Literal["stop", "drop"]
MISSING_HELP = "Rows with a missing value: stop with an error, or leave out."
Sounds = Literal["none", "mfcc"]  # mfcc: 13 mel-frequency cepstral coefficients every 25 ms of 8 kHz
Toys = Literal["moons", "circles", "xor", "spiral", "clusters", "plane", "hills"]


@declared
class Source(Declared, kind=True):
    """Where data come from. Paths are data: relative ones start at the document's folder, nothing is imported."""

    paths: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        for name in self.paths:
            if "\0" in getattr(self, name):
                raise ParameterError(name, "a path cannot contain a NUL character")

    def files(self) -> tuple[str, ...]:
        """The paths this source names, as written."""
        return tuple(path for name in self.paths if (path := getattr(self, name)))


@declared
class Bundled(Source):
    """A data set shipped with the program."""

    name: str = param(..., "Its name in the catalogue, e.g. mnist.")


@declared
class Download(Source):
    """A data set which the program fetches once and keeps."""

    name: str = param(..., "Its name in the catalogue, e.g. cifar10.")


Encoding = Literal["auto", "utf-8-sig", "utf-16", "gb18030", "cp1252"]


@declared
class Csv(Source):
    """A table in a text file: one sample a row, columns separated by commas, semicolons or tabs.

    Numeric columns and categories (one-hot) together make the field ``features``; each target column is a field of
    its own. Date columns order the rows; text columns are left out (use TextCsv).
    """

    paths = ("path",)
    path: str = param(..., "The file.")
    targets: tuple[str, ...] = param((), "Columns to predict.")
    columns: tuple[tuple[str, ColumnType], ...] = param((), "Column types that differ from the guessed ones.")
    delimiter: Delimiter = param("auto", "What separates the columns.", more=True)
    decimal: Literal[".", ","] = param(".", "The decimal mark.", more=True)
    header: Literal["auto", "yes", "no"] = param("auto", "Whether the first row holds the column names.", more=True)
    encoding: Encoding = param("auto", "How its letters are written; auto: told by looking at it.", more=True)
    categories: Literal["one-hot", "index"] = param("one-hot", "Categories inside features, or a field each.")
    missing: Missing = param("stop", MISSING_HELP)

    @classmethod
    def migrate(cls, settings: dict[str, Any]) -> dict[str, Any]:
        """In files the column types are an object, ``{"age": "numeric"}``."""
        columns = settings.get("columns")
        if columns is not None and not isinstance(columns, Mapping):
            raise ParameterError("columns", f"expected an object of column types, got {shown(columns)}")
        return settings | ({"columns": tuple(columns.items())} if columns is not None else {})

    def settings(self) -> dict[str, Any]:
        """Parameters that differ from their default; the column types as an object."""
        settings = super().settings()
        return settings | ({"columns": dict(self.columns)} if self.columns else {})


@declared
class ImageFolder(Source):
    """Pictures, one folder a class, or train/class, validation/class, test/class; in a folder, zip or tar file."""

    paths = ("path",)
    path: str = param(..., "The folder or archive.")
    size: tuple[int, int] = param((64, 64), "Height and width every picture is resized to.", min=1, max=4096, unit="px")
    grayscale: bool = param(False, "One channel instead of red, green, blue.")
    skip_broken: bool = param(False, "Leave out files that cannot be read (they are listed).", more=True)


@declared
class Arrays(Source):
    """NumPy arrays (.npz, .npy): each array one field, first axis the samples; x_train … y_test as Keras has them."""

    paths = ("path",)
    path: str = param(..., "The file.")
    classes: tuple[str, ...] = param((), "Names of the classes, in the order of their numbers.", more=True)
    lengths: str = param("", "Array with the lengths of sequences that lie end to end in the others.", more=True)
    keys: tuple[str, ...] = param(
        (), "Arrays that order or group the samples (who speaks) and are no field.", more=True
    )
    part: str = param("", "Array that names the part of each sample: train, validation or test.", more=True)
    recordings: Sounds = param("none", "How a recording to try (.wav) becomes such a sequence.", more=True)


@declared
class JoinedWords(Source):
    """Recordings of single words (arrays as in Arrays, with lengths), joined to sequences of several words.

    The target is the words in their order, ids from 1 and 0 behind the last; nobody says when each is spoken (for
    CTC). A recording is in sequences of one part only: one in ten recordings validates, one in five tests.
    """

    paths = ("path",)
    path: str = param(..., "The file.")
    lengths: str = param("lengths", "Array with the lengths of the recordings.")
    classes: tuple[str, ...] = param((), "Names of the words, in the order of their numbers.", more=True)
    keys: tuple[str, ...] = param((), "Arrays which say more about the recordings; they are left out.", more=True)
    samples: int = param(2000, "How many sequences are made.", min=10, max=1_000_000)
    words: int = param(5, "Most words in a sequence; the fewest are two.", min=2, max=100)
    steps: int = param(120, "Most time steps of a sequence; it ends before a word that would be too much.", min=2)
    seed: int = param(0, "Same seed, same sequences.", min=0, more=True)
    recordings: Sounds = param("none", "How a recording to try (.wav) becomes such a sequence.", more=True)


@declared
class Idx(Source):
    """MNIST's file format (IDX, may be gzipped): pictures and labels."""

    paths = ("images", "labels", "test_images", "test_labels")
    images: str = param(..., "File with the pictures.")
    labels: str = param(..., "File with the labels.")
    test_images: str = param("", "Pictures of the test part.", more=True)
    test_labels: str = param("", "Labels of the test part.", more=True)
    classes: tuple[str, ...] = param((), "Names of the classes, in the order of their numbers.", more=True)


@declared
class Cifar(Source):
    """The binary version of CIFAR-10: one tar.gz."""

    paths = ("path",)
    path: str = param(..., "The archive.")


@declared
class WavFolder(Source):
    """Recordings (.wav) in one folder a class, or named class_speaker_number.wav; a folder or a zip or tar file."""

    paths = ("path",)
    path: str = param(..., "The folder or archive.")
    rate: int = param(0, "Resample to this rate; 0 keeps the files' own, which must agree.", min=0, unit="Hz")
    seconds: float = param(0.0, "Cut longer recordings here; 0 keeps them whole.", min=0, unit="s")
    labels: Literal["folder", "name"] = param("folder", "The class is the folder's name, or the file name up to _.")
    skip_broken: bool = param(False, "Leave out files that cannot be read (they are listed).", more=True)


@declared
class Text(Source, abstract=True):
    """What all sources of text have in common."""

    paths = ("path",)
    path: str = param(..., "The file or folder.")
    tokens: Literal["words", "characters"] = param("words", "What one token is.")
    vocabulary: int = param(10000, "Most frequent tokens kept; 0 is padding, 1 is any other token.", min=3)
    max_length: int = param(200, "Longer texts are cut here.", min=1, unit="tokens")


@declared
class TextCsv(Text):
    """Texts with labels in a table: one text a row."""

    text_column: str = param("text", "Column with the texts.")
    label_column: str = param("label", "Column with what is predicted; empty when there is nothing.")
    labels: Literal["classes", "numbers"] = param("classes", "What that column holds: classes, or quantities.")
    missing: Missing = param("stop", MISSING_HELP)
    delimiter: Delimiter = param("auto", "What separates the columns.", more=True)


@declared
class TextPairs(Text):
    """Two texts in each row of a table: one to read, one to write (a summary, a translation, an answer).

    Makes the fields ``text``, ``target`` (an end token behind the words), and ``written``: the target one step later,
    behind a start token, which is what a network that writes has written so far.
    """

    text_column: str = param("text", "Column with the texts to read.")
    target_column: str = param("target", "Column with the texts to write.")
    target_length: int = param(20, "Longer targets are cut here, the end token counts.", min=2, unit="tokens")
    missing: Missing = param("stop", MISSING_HELP)
    delimiter: Delimiter = param("auto", "What separates the columns.", more=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.vocabulary < MARKS:
            raise ParameterError("vocabulary", f"expected at least {MARKS}: targets have a start and an end token")


@declared
class TextFolder(Text):
    """Text files (.txt) in one folder a class, or in train/class, test/class; a folder or a zip or tar file."""

    skip_broken: bool = param(False, "Leave out files that cannot be read (they are listed).", more=True)


@declared
class Articles(Source):
    """Articles with a summary each, for choosing sentences.

    The file is a JSON list of objects with "title", "body" (a list of sentences) and "summary".

    A sample is an article. ``features``: of each sentence its place, length, words of the title, likeness to the whole
    article and so on. ``score``: how much of the summary it holds (ROUGE-1). ``overlap`` and ``reference`` are what
    the metric Rouge1 counts. How rare words are is taken from all articles, also those of the test: no summary is.
    """

    paths = ("path",)
    path: str = param(..., "The file.")
    sentences: int = param(150, "Longer articles are cut here.", min=1, max=10_000)


@declared
class Toy(Source):
    """Points in the plane, made on the spot."""

    name: Toys = param("moons", "Which picture the points make.")
    samples: int = param(1000, "How many points.", min=4, max=1_000_000)
    noise: float = param(0.1, "Standard deviation of the noise added to the points.", min=0)
    seed: int = param(0, "Same seed, same points.", min=0, more=True)


@declared
class Painted(Source):
    """Points in the plane that were set by hand; they stand in the document itself."""

    points: tuple[tuple[float, float, int], ...] = param((), "x, y and number of the class of every point.")

    def __post_init__(self) -> None:
        super().__post_init__()
        for number, (x, y, kind) in enumerate(self.points):
            if not (isfinite(x) and isfinite(y) and 0 <= kind < MOST_PAINTED_CLASSES):
                wanted = f"two numbers and a class from 0 to {MOST_PAINTED_CLASSES - 1}"
                raise ParameterError(f"points.{number}", f"expected {wanted}, got {shown([x, y, kind])}")
