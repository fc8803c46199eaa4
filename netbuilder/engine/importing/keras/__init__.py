"""Keras models: .keras archives, configurations in JSON, whole models in .h5. Read as data, never through Keras."""

from netbuilder.engine.importing.keras.read import read_keras

__all__ = ["read_keras"]
