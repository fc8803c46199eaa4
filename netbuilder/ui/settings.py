"""What the program remembers between two starts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

MOST_RECENT = 12


class Settings:
    """Preferences and the state of the window, in the user's configuration folder (QSettings, INI)."""

    def __init__(self) -> None:
        self._store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "NetBuilder", "NetBuilder")

    def text(self, name: str, default: str = "") -> str:
        return str(self._store.value(name, default))

    def flag(self, name: str, default: bool = False) -> bool:
        return str(self._store.value(name, str(default))).lower() == "true"

    def number(self, name: str, default: float) -> float:
        """A stored number; ``default`` where there is none or it is damaged."""
        try:
            return float(str(self._store.value(name, default)))
        except ValueError:
            return default

    def state(self, name: str) -> QByteArray | None:
        """What ``saveState`` or ``saveGeometry`` gave."""
        value = self._store.value(name)
        return value if isinstance(value, QByteArray) else None

    def put(self, name: str, value: Any) -> None:
        """Remembers; booleans and numbers are written as text."""
        self._store.setValue(name, value if isinstance(value, QByteArray) else str(value))

    @property
    def recent(self) -> list[Path]:
        """Files opened or saved lately, the newest first."""
        found = self._store.value("recent", [])
        return [Path(str(f)) for f in (found if isinstance(found, list) else [found]) if f]

    def add_recent(self, file: Path) -> None:
        """Puts a file in front of the recent ones."""
        path = file.absolute()
        self._store.setValue("recent", [str(f) for f in [path, *(p for p in self.recent if p != path)][:MOST_RECENT]])

    def forget_recent(self, file: Path | None = None) -> None:
        """Takes one file out of the recent ones, or all."""
        self._store.setValue("recent", [str(p) for p in self.recent if file is not None and p != file])
