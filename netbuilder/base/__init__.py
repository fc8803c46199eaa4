"""The words every other package is written in: declarations, parameters, tensor types, calls."""
