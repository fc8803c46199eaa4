"""The part of a Keras script that loads the data as the program does: same split, same scaling, channels last."""

from __future__ import annotations

from netbuilder.codegen.data_section import PARTS, joined_pieces, reading_pieces, reads_original
from netbuilder.codegen.printed import literal
from netbuilder.codegen.section import Section, text
from netbuilder.datasets.dataset import Dataset


def keras_data(data: Dataset) -> Section:
    """``load_data(path)`` gives ``{"train": {field: array, …}, "validation": …, "test": …}``."""
    pictures = [f.name for f in data.fields if f.type.axes[:1] == ("channels",)]
    table = (f"PICTURES = {literal(pictures)}  # fields with channels, which Keras has last",)
    if not reads_original(data):
        return Section(joined_pieces((*table, *text(PARTS)), text(PREPARED)), ("import numpy as np",))
    (fields, *reader), imports = reading_pieces(data)
    return Section(joined_pieces((*fields, *table), *reader, text(LOAD)), imports)


PREPARED = '''
def load_data(path):
    """The parts as NetBuilder prepared them (export the data as .npz): arrays called part/field."""
    data = {part: {} for part in PARTS}
    with np.load(path) as file:
        for name in file.files:
            part, _, field = name.partition("/")
            if part in data:
                array = file[name]
                data[part][field] = np.moveaxis(array, 1, -1) if field in PICTURES else array
    return data
'''

LOAD = '''
def load_data(path):
    """The parts as arrays: {"train": {field: (samples, …)}, "validation": …, "test": …}."""
    columns, given = read_file(path)
    rows = dict(zip(PARTS, split(given)))
    data = {part: {} for part in PARTS}
    for field, (shape, dtype, scaling) in FIELDS.items():
        array = columns[field]
        if dtype == "float32" and array.dtype != np.uint8:
            array = array.astype(np.float32)
        if scaling != "none":
            SCALES[field] = scaler(array[rows["train"]], scaling)
        for part in PARTS:
            values = array[rows[part]]
            if scaling != "none":
                values = (values - SCALES[field][0]) / SCALES[field][1]
            values = values.astype(dtype)
            data[part][field] = np.moveaxis(values, 1, -1) if field in PICTURES else values
    return data
'''
