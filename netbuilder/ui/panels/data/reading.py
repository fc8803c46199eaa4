"""How the files are read: the settings of the source, applied when a field is left, as the worker has to look again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbuilder.datasets.source import Bundled, Download, Source
from netbuilder.ui.inspector.context import Context
from netbuilder.ui.inspector.form import Form

SHOWN_ELSEWHERE = ("targets", "columns")
Read = Callable[..., str]


class Reading(QWidget):
    """A form for the settings of a source that is not one of the catalogue.

    Args:
        read_as: takes the changed settings; gives the sentence why not.
    """

    def __init__(self, read_as: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_as = read_as
        self._source: Source | None = None
        self._pending: dict[str, Any] = {}
        self.form: Form | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def put(self, source: Source) -> None:
        """Shows the settings; nothing for what is read as the catalogue says."""
        if self._source == source:
            return
        is_same_kind = type(source) is type(self._source)
        self._source, self._pending = source, {}
        if not is_same_kind:
            self._make_form(source)
        if self.form is not None:
            self.form.update_values()
        self.setVisible(self.form is not None)

    def _make_form(self, source: Source) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
        found = [p for p in source.parameters() if p.name not in SHOWN_ELSEWHERE]
        is_ours = isinstance(source, Bundled | Download) or not found
        self.form = None if is_ours else Form(type(source), Context(), self, found)
        if self.form is not None:
            self._box.addWidget(self.form)

    # What the form edits

    def values(self, name: str) -> list[Any]:
        """The value of a setting, as it is typed."""
        return [self._pending.get(name, getattr(self._source, name))]

    def set(self, name: str, value: Any) -> str:
        """Keeps it until the field is left."""
        self._pending[name] = value
        return ""

    def end(self) -> None:
        """The field is left: what was changed is tried."""
        pending = {n: v for n, v in self._pending.items() if v != getattr(self._source, n)}
        self._pending = {}
        if pending:
            self._read_as(**pending)

    def binding(self, name: str) -> str:
        """Settings of data follow no argument."""
        return ""
