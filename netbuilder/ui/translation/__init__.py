"""The window's languages, and the words of the core in them."""

from netbuilder.ui.translation.catalogue import (
    data_summary,
    data_title,
    family_title,
    in_own_words,
    layer_page,
    layer_summary,
    layer_types,
    parameter_help,
    parameter_unit,
    template_in,
)
from netbuilder.ui.translation.languages import LANGUAGES, install, system_language
from netbuilder.ui.translation.sentences import said

__all__ = [
    "LANGUAGES",
    "data_summary",
    "data_title",
    "family_title",
    "in_own_words",
    "install",
    "layer_page",
    "layer_summary",
    "layer_types",
    "parameter_help",
    "parameter_unit",
    "said",
    "system_language",
    "template_in",
]
