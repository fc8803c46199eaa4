"""Python identifiers for values and modules: unique, and never one the script itself uses."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, field

RESERVED = frozenset({"torch", "nn", "F", "math", "np", "self", "super", "print", "model", "train", "forward"})
# Attributes of nn.Module that a submodule must not hide.
MODULE_RESERVED = frozenset(
    """training forward parameters modules children buffers apply to cpu cuda double float half bfloat16 train eval
    zero_grad requires_grad_ type state_dict load_state_dict register_buffer register_parameter add_module share_memory
    extra_repr compile named_parameters named_modules named_children named_buffers get_submodule get_parameter
    get_buffer ipu xpu mtia to_empty dump_patches call_super_init graph code print_readable recompile meta""".split()  # noqa: SIM905
)


@dataclass
class Names:
    """Hands out names; a taken one gets a number."""

    taken: set[str] = field(default_factory=lambda: set(RESERVED))
    modules: set[str] = field(default_factory=lambda: set(MODULE_RESERVED))

    def new(self, wanted: str) -> str:
        return _free(wanted, self.taken)

    def new_module(self, wanted: str) -> str:
        return _free(wanted, self.modules)


def identifier(text: str) -> str:
    """``text`` as an identifier: everything that is not a letter, digit or _ becomes _."""
    cleaned = re.sub(r"\W", "_", text, flags=re.ASCII) or "_"
    return f"_{cleaned}" if cleaned[0].isdigit() or keyword.iskeyword(cleaned) else cleaned


def _free(wanted: str, taken: set[str]) -> str:
    base = identifier(wanted)
    name, number = base, 2
    while name in taken:
        name, number = f"{base}_{number}", number + 1
    taken.add(name)
    return name
