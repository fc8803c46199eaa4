"""What torch lacks: every public class and function of this package's files, under one roof.

Each file is self-contained (it uses torch, nn, F and math only), as exported scripts get its source pasted.
"""

from importlib import import_module
from pkgutil import iter_modules

for _info in iter_modules(__path__):
    _file = import_module(f"{__name__}.{_info.name}")
    for _name, _thing in vars(_file).items():
        if getattr(_thing, "__module__", None) == _file.__name__ and not _name.startswith("_"):
            globals()[_name] = _thing
