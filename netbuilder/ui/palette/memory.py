"""What the palette remembers between two starts: open groups, favourites, what was used lately."""

from __future__ import annotations

from netbuilder.ui.palette.groups import OPEN_AT_FIRST
from netbuilder.ui.settings import Settings

MOST_RECENT = 8


class Memory:
    """Lists of names in the settings.

    Args:
        settings: where they are kept.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    @property
    def favourites(self) -> list[str]:
        """Names with a star, in the order in which they got it."""
        return self._names("palette/favourites")

    @property
    def recent(self) -> list[str]:
        """Names of what was added lately, the newest first."""
        return self._names("palette/recent")

    def is_open(self, key: str) -> bool:
        """Whether a group is unfolded."""
        return self._settings.flag(f"palette/open/{key.replace('/', '-')}", key in OPEN_AT_FIRST)

    def set_open(self, key: str, is_open: bool) -> None:
        self._settings.put(f"palette/open/{key.replace('/', '-')}", is_open)

    def toggle_favourite(self, name: str) -> None:
        """Gives a star or takes it away."""
        names = self.favourites
        self._put("palette/favourites", [n for n in names if n != name] if name in names else [*names, name])

    def use(self, name: str) -> None:
        """Puts a name in front of the recent ones."""
        self._put("palette/recent", [name, *(n for n in self.recent if n != name)][:MOST_RECENT])

    def _names(self, key: str) -> list[str]:
        return [name for name in self._settings.text(key).split(" ") if name]

    def _put(self, key: str, names: list[str]) -> None:
        self._settings.put(key, " ".join(names))
