"""The training recipe as data. Importing this package fills the tables of losses, metrics, optimizers and so on."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
