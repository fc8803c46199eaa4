"""The part of a script that loads the data as the program does: same layout, same split, same scaling."""

from __future__ import annotations

from pathlib import PurePosixPath, PureWindowsPath

from netbuilder.codegen.printed import filled, literal
from netbuilder.codegen.section import Section, text
from netbuilder.datasets.catalogue import entry
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Arrays, Bundled, Csv, Download, Source

PREPARED_FILE = "data.npz"


def reading(source: Source) -> Source:
    """How the files of a source are read; those of the catalogue say it themselves."""
    return entry(source).reading if isinstance(source, Bundled | Download) else source


def reads_original(data: Dataset) -> bool:
    """Whether the script reads the file the program reads; otherwise it takes an .npz of prepared parts."""
    source = reading(data.source)
    plain = data.window is None and not data.split.column and data.split.by != "group"
    if isinstance(source, Arrays):
        return plain and not source.lengths and source.path.endswith(".npz")
    return plain and isinstance(source, Csv) and source.header != "no" and source.missing == "stop"


def default_file(data: Dataset) -> str:
    """Name of the file the script looks for beside itself."""
    source = reading(data.source)
    if not reads_original(data) or not source.files():
        return PREPARED_FILE
    return PureWindowsPath(PurePosixPath(source.files()[0]).name).name


def data_section(data: Dataset) -> Section:
    """``load_data(path)`` gives ``{"train": {field: tensor, …}, "validation": …, "test": …}``."""
    if not reads_original(data):
        return Section(joined_pieces(text(PARTS), text(PREPARED), text(UNITS)), ("import numpy as np", "import torch"))
    reader, imports = reading_pieces(data)
    return Section(joined_pieces(*reader, text(LOAD), text(UNITS)), (*imports, "import torch"))


def reading_pieces(data: Dataset) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """What reads the original file, splits and scales it, with nothing but numpy; and the imports."""
    source = reading(data.source)
    assert isinstance(source, Arrays | Csv)
    reader = text(ARRAYS) if isinstance(source, Arrays) else _csv(source)
    imports = ("import numpy as np", *(["import csv"] if isinstance(source, Csv) else []))
    return ((*_fields(data), *_features(data, source)), reader, _split(data), text(SCALING)), imports


def joined_pieces(*pieces: tuple[str, ...]) -> tuple[str, ...]:
    """The pieces with two empty lines between them."""
    return tuple(line for piece in pieces for line in (*piece, "", ""))[:-2]


def _fields(data: Dataset) -> tuple[str, ...]:
    """Shape, kind and scaling of every field, in the order of the file."""
    lines = ["# field: shape of a sample, kind of numbers, scaling", "FIELDS = {"]
    for f in data.fields:
        settings = (f.type.shape, f.type.dtype, data.scaling(f.name))
        lines.append(f"    {literal(f.name)}: {literal(settings)},")
    return (*lines, "}", *text(PARTS))


def _features(data: Dataset, source: Source) -> tuple[str, ...]:
    """The columns behind a field of several numbers."""
    wide = [f for f in data.fields if f.type.dtype == "float32" and len(f.names) > 1]
    if not isinstance(source, Csv) or not wide:
        return ()
    lines = ["FEATURES = {"]
    for f in wide:
        names = (f"        {line}," for line in filled([literal(name) for name in f.names]))
        lines += [f"    {literal(f.name)}: [", *names, "    ],"]
    return (*lines, "}")


def _csv(source: Csv) -> tuple[str, ...]:
    delimiter = 'max(",;\\t|", key=file.readline().count)' if source.delimiter == "auto" else literal(source.delimiter)
    encoding = literal("utf-8-sig" if source.encoding == "auto" else source.encoding)
    return text(
        TABLE.replace("ENCODING", encoding).replace("DELIMITER", delimiter).replace("DECIMAL", literal(source.decimal))
    )


def _split(data: Dataset) -> tuple[str, ...]:
    plan = data.split
    order = "free" if plan.by == "time" else f"np.random.default_rng([{data.seed}, 0x5B117]).permutation(free)"
    filled = SPLIT.replace("SHARES", literal((plan.validation, plan.test))).replace("ORDER", order)
    lines = text(filled)
    if plan.use_given_test:
        return lines
    return (*lines[:2], "    given = np.zeros_like(given)  # the file's own parts are not used", *lines[2:])


PARTS = """
PARTS = ("train", "validation", "test")
SCALES = {}  # field: (shift, divisor), known once the data are loaded
"""

UNITS = '''
def in_units(field, values):
    """Scaled numbers in the units of the data again."""
    shift, divisor = (v.to(values.device) for v in SCALES[field])
    return values * divisor + shift
'''

PREPARED = '''
WORDS = {}  # field of a text: the word of every number, known once the data are loaded


def load_data(path):
    """The parts as NetBuilder prepared them (export the data as .npz): arrays part/field, scale/field, words/field."""
    data = {part: {} for part in PARTS}
    with np.load(path) as file:
        for name in file.files:
            part, _, field = name.partition("/")
            if part == "words":
                WORDS[field] = file[name].tolist()
            else:
                (SCALES if part == "scale" else data[part])[field] = torch.from_numpy(file[name])
    return data
'''

ARRAYS = '''
def read_file(path):
    """Every field as an array (samples, …), and the part each sample belongs to (x_train, x_test, …)."""
    endings = {"train": 0, "training": 0, "val": 1, "valid": 1, "validation": 1, "test": 2, "testing": 2}
    groups = {}
    with np.load(path) as file:
        for name in file.files:
            stem, _, ending = name.rpartition("_")
            group, part = (stem, endings[ending]) if stem and ending in endings else (name, 0)
            groups.setdefault(group, {})[part] = file[name]
    pieces = [dict(sorted(groups[name].items())) for name in sorted(groups, key=str.lower)]
    given = np.concatenate([np.full(len(array), part) for part, array in pieces[0].items()])
    columns = {}
    for (field, (shape, dtype, _)), arrays in zip(FIELDS.items(), pieces):
        array = np.concatenate(list(arrays.values()))
        if array.dtype.kind == "U":  # classes written as words
            array = np.unique(array, return_inverse=True)[1]
        if array.ndim == 4 and array.shape[1:] != shape:
            array = np.moveaxis(array, 3, 1)  # pictures: channels first
        columns[field] = array.reshape(-1, *shape)
    return columns, given
'''

TABLE = '''
def read_file(path):
    """Every field as an array (samples, …), and the part each sample belongs to (all are 0: free to be split)."""
    with open(path, encoding=ENCODING, newline="") as file:
        delimiter = DELIMITER
        file.seek(0)
        header, *rows = [row for row in csv.reader(file, delimiter=delimiter) if row]
    cells = {name.strip(): [row[i].strip() for row in rows] for i, name in enumerate(header)}
    columns = {field: column(field, cells) for field in FIELDS}
    return columns, np.zeros(len(rows), np.int64)


def column(field, cells):
    """A class for every row, one number, or all the numbers and categories (one-hot) of the inputs."""
    if FIELDS[field][1] == "int64":
        return class_ids(cells[field])
    if field in cells:
        return numbers(cells[field])[:, None]
    features = []
    for name in FEATURES[field]:
        if name in cells:
            features.append(numbers(cells[name]))
        else:  # "column=class"
            source = next(c for c in cells if name.startswith(c + "="))
            features.append(np.array([float(cell == name[len(source) + 1 :]) for cell in cells[source]]))
    return np.stack(features, axis=1)


def numbers(texts):
    return np.array([float(t.replace(DECIMAL, ".")) for t in texts])


def class_ids(texts):
    """Classes are numbered in order: numbers by size, words by letter."""
    try:
        names = sorted(set(texts), key=lambda name: (float(name), name))
    except ValueError:
        names = sorted(set(texts))
    return np.array([names.index(t) for t in texts])
'''

SPLIT = '''
def split(given):
    """Sample numbers of the training, validation and test part; the file's own parts are kept where it has them."""
    free = np.flatnonzero(given == 0)
    order = ORDER
    validation, test = (
        0 if (given == part).any() or not share else max(1, round(len(free) * share))
        for part, share in zip((1, 2), SHARES)
    )
    first, second = max(0, len(order) - validation - test), max(0, len(order) - test)
    parts = order[:first], order[first:second], order[second:]
    own = np.array([], np.int64), np.flatnonzero(given == 1), np.flatnonzero(given == 2)
    return [np.sort(np.concatenate(rows)) for rows in zip(parts, own)]
'''

SCALING = '''
def scaler(array, scaling):
    """Shift and divisor for each feature (or channel, the first axis of pictures), from the training part."""
    behind = (1,) * (array.ndim - 2) if array.ndim > 3 else ()
    if scaling == "divide by 255":
        return np.float32(0), np.float32(255)
    if scaling == "minmax":
        low = np.min([c.min(0) for c in chunks(array)], axis=0)
        high = np.max([c.max(0) for c in chunks(array)], axis=0)
        shift, divisor = low, np.where(high > low, high - low, 1.0)
    else:  # mean 0, standard deviation 1
        count = sum(len(c) for c in chunks(array))
        shift = sum(c.sum(0) for c in chunks(array)) / count
        deviation = np.sqrt(sum(((c - shift) ** 2).sum(0) for c in chunks(array)) / count)
        divisor = np.where(deviation > 1e-12 * np.abs(shift), deviation, 1.0)
    pair = (np.asarray(v, np.float32) for v in (shift, divisor))
    return tuple(v.reshape(()) if v.size == 1 else v.reshape(-1, *behind) for v in pair)


def chunks(array):
    """(values, features) in double precision, 4,096 samples at a time."""
    for start in range(0, len(array), 4096):
        chunk = array[start : start + 4096].astype(np.float64)
        if chunk.ndim > 3:
            chunk = np.moveaxis(chunk, 1, -1)
        yield chunk.reshape(-1, chunk.shape[-1])
'''

LOAD = '''
def load_data(path):
    """The parts as tensors: {"train": {field: (samples, …)}, "validation": …, "test": …}."""
    columns, given = read_file(path)
    rows = dict(zip(PARTS, split(given)))
    data = {part: {} for part in PARTS}
    for field, (shape, dtype, scaling) in FIELDS.items():
        array = columns[field]
        if dtype == "float32" and array.dtype != np.uint8:
            array = array.astype(np.float32)
        if scaling != "none":
            SCALES[field] = tuple(map(torch.as_tensor, scaler(array[rows["train"]], scaling)))
        for part in PARTS:
            tensor = torch.from_numpy(array[rows[part]])
            if scaling != "none":
                tensor = (tensor - SCALES[field][0]) / SCALES[field][1]
            data[part][field] = tensor.to(torch.float32 if dtype == "float32" else torch.int64)
    return data
'''
