"""Words of the window."""

from __future__ import annotations

import pytest

from netbuilder.ui.words import plain


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("&Save", "Save"),
        ("Save &as…", "Save as"),
        ("保存(&S)", "保存"),
        ("另存为(&A)…", "另存为"),
        ("Train && test (all)", "Train & test (all)"),
        ("Undo", "Undo"),
    ],
)
def test_a_menu_entry_elsewhere(text: str, shown: str) -> None:
    assert plain(text) == shown
