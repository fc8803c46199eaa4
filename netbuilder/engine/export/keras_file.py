"""The content of a .keras archive: written with json, zipfile and h5py, without Keras."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from netbuilder.codegen.keras.config import config_json
from netbuilder.codegen.keras.model import KerasModel
from netbuilder.codegen.keras.order import weight_folders
from netbuilder.engine.keras_layout import Arrays
from netbuilder.engine.keras_weights import slots

KERAS_VERSION = "3.15.1"  # whose files these are like


def archive(
    model: KerasModel,
    arrays: Mapping[str, Arrays],
    name: str,
    compiled: Mapping[str, Any] | None,
    optimizer: Arrays | None = None,
) -> bytes:
    """The content of the file: metadata, config, weights, the optimizer's variables; stored, as Keras does."""
    metadata = {"keras_version": KERAS_VERSION, "date_saved": datetime.now().strftime("%Y-%m-%d@%H:%M:%S")}
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as file:
        file.writestr("metadata.json", json.dumps(metadata))
        file.writestr("config.json", json.dumps(config_json(model, name, compiled), allow_nan=False))
        file.writestr("model.weights.h5", weights_file(model, arrays, optimizer))
    return content.getvalue()


def weights_file(model: KerasModel, arrays: Mapping[str, Arrays], optimizer: Arrays | None = None) -> bytes:
    """HDF5: layers/<class>_<count>/vars/<index>, the name of the layer beside."""
    import h5py

    layers = {layer.name: layer for layer in model.layers}
    content = io.BytesIO()
    with h5py.File(content, "w") as file:
        for name, folder in weight_folders(model).items():
            group = file.create_group(f"layers/{folder}")
            group.create_group("vars").attrs["name"] = name
            if name in arrays:
                for slot, array in zip(slots(layers[name]), arrays[name], strict=False):
                    group.create_dataset(slot, data=array)
        for index, array in enumerate(optimizer or ()):
            file.create_dataset(f"optimizer/vars/{index}", data=array)
    return content.getvalue()
