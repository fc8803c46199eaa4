"""A drawing as a Keras model: as data, as a script, as the config of an archive. Nothing here needs Keras."""

from __future__ import annotations
