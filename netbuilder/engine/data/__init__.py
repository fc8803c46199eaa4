"""Loading data: readers, splits, scalers, vocabularies, windows, downloads, and parts to gather batches from."""

from netbuilder.engine.data.download import Cancelled
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.fetch import Fetching, is_here, locate
from netbuilder.engine.data.fitted import Fitted
from netbuilder.engine.data.load import Data, load, load_new
from netbuilder.engine.data.part import Part, batch
from netbuilder.engine.data.readers import describe
from netbuilder.engine.data.scaler import Scaler

__all__ = [
    "Cancelled",
    "Data",
    "DataError",
    "Fetching",
    "Fitted",
    "Part",
    "Scaler",
    "batch",
    "describe",
    "is_here",
    "load",
    "load_new",
    "locate",
]
