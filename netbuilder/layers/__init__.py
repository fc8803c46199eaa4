"""Every layer there is, one module a family. Importing this package fills ``Layer.table``."""

from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
for _entry in entry_points(group="netbuilder.layers"):
    _entry.load()
