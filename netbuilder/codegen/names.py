"""Python identifiers for values and modules: unique, and never one the script itself uses."""

from __future__ import annotations

import keyword
import re
from dataclasses import dataclass, field

RESERVED = frozenset({"torch", "nn", "F", "math", "np", "self", "super", "print", "model", "train", "forward"})
# Public attributes of torch.fx.GraphModule and torch.nn.Sequential, which a submodule must not hide (a test compares
# them with torch's own), and self, which the forward that torch.fx writes calls its first argument.
MODULE_RESERVED = frozenset(
    """self append extend insert pop T_destination add_module add_submodule apply bfloat16 buffers call_super_init
    children code compile cpu cuda delete_all_unused_submodules delete_submodule double dump_patches eval extra_repr
    float forward get_buffer get_extra_state get_parameter get_submodule graph half ipu load_state_dict meta modules
    mtia named_buffers named_children named_modules named_parameters parameters print_readable recompile
    register_backward_hook register_buffer register_forward_hook register_forward_pre_hook register_full_backward_hook
    register_full_backward_pre_hook register_load_state_dict_post_hook register_load_state_dict_pre_hook register_module
    register_parameter register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state
    set_submodule shape_env share_memory state_dict to to_empty to_folder train training type xpu zero_grad""".split()  # noqa: SIM905
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
