"""Descriptions of data: where they come from, which fields they have, how they are prepared. Nothing is loaded here."""

from netbuilder.datasets.catalogue import CATALOGUE, entry, fields_of
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.entry import Entry, File
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.preparation import Scaling, Split, Window, recommended
from netbuilder.datasets.source import Source

__all__ = [
    "CATALOGUE",
    "Dataset",
    "Description",
    "Entry",
    "Field",
    "File",
    "Scaling",
    "Source",
    "Split",
    "Window",
    "entry",
    "fields_of",
    "recommended",
]
