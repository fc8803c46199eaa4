"""PyTorch models: a module from a Python file, weights from a file of torch.save. Both are read by another process."""

from netbuilder.engine.importing.pytorch.module import read_module

__all__ = ["read_module"]
