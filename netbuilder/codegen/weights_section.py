"""The part of a script that reads a .safetensors file with nothing but torch and json."""

from __future__ import annotations

IMPORTS = ("import json", "from pathlib import Path")

READ_WEIGHTS = '''DTYPES = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
DTYPES |= {"I64": torch.int64, "I32": torch.int32, "U8": torch.uint8, "BOOL": torch.bool}


def read_weights(path):
    """The tensors of a .safetensors file, by name: the header's length, a JSON header, then the numbers."""
    data = Path(path).read_bytes()
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    header.pop("__metadata__", None)
    weights = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        numbers = torch.frombuffer(bytearray(data[start + first : start + last] or b"\\0"), dtype=torch.uint8)
        weights[name] = numbers[: last - first].view(DTYPES[entry["dtype"]]).reshape(entry["shape"])
    return weights'''.splitlines()
