"""How each operator of ONNX is drawn. Importing this package fills ``values.OPERATORS``."""

from importlib import import_module
from pkgutil import iter_modules

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")
