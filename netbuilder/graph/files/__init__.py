"""`.netb` files: text, reading and writing."""

from netbuilder.graph.files.disk import load, save
from netbuilder.graph.files.text import FileError, dumps, loads

__all__ = ["FileError", "dumps", "load", "loads", "save"]
