"""Names of the local variables in a printed forward: one ``x`` along the main line, the node's name beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from netbuilder.codegen.names import identifier
from netbuilder.codegen.program import Step, Value
from netbuilder.codegen.scope import Use, reads


@dataclass
class Variables:
    """Which variable holds which value, and until which step it is needed. ``named`` values get their node's name."""

    taken: set[str]
    last_use: dict[str, int]
    named: set[str] = field(default_factory=set)
    names: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, items: Sequence[Step | Use], results: Iterable[Value], taken: Iterable[str]) -> Variables:
        """``results``: what forward returns; ``taken``: names its body uses for other things."""
        last: dict[str, int] = {}
        for index, item in enumerate(items):
            last.update({v.name: index for v in reads(item)})
        names = {value.name for value in results}
        last.update(dict.fromkeys(names, len(items)))
        return cls(set(taken), last, names if len(names) > 1 else set())

    def argument(self, value: Value, wanted: str) -> str:
        """The name of an argument of forward."""
        return self._give(value, self._free(wanted))

    def result(self, value: Value, wanted: str, index: int) -> str:
        """The name of what step ``index`` gives: x where x is not needed any more, else (and for several outputs) the
        node's."""
        living = self._living(index)
        if "x" not in living and value.name not in self.named:
            return self._give(value, "x")
        return self._give(value, self._free(wanted, living))

    def handed_on(self, old: Value, new: Value, wanted: str, index: int) -> str:
        """The name of a value that takes the place of another in a loop; what the loop reads besides keeps its own."""
        if self.last_use.get(old.name, -1) == index:
            return self._give(new, self[old])
        return self.result(new, wanted, index - 1)

    def loop(self) -> str:
        """A name for what runs through a list of modules."""
        return self._free("layer")

    def __getitem__(self, value: Value) -> str:
        return self.names[value.name]

    def _living(self, index: int) -> set[str]:
        """Variables whose value is still read after step ``index``."""
        return {name for value, name in self.names.items() if self.last_use.get(value, -1) > index}

    def _free(self, wanted: str, living: set[str] | None = None) -> str:
        base = identifier(wanted)
        used_up = self.taken | (set(self.names.values()) if living is None else living)
        name, number = base, 2
        while name in used_up:
            name, number = f"{base}_{number}", number + 1
        return name

    def _give(self, value: Value, name: str) -> str:
        # Whatever else this variable held is dead by now.
        self.names = {v: n for v, n in self.names.items() if n != name}
        self.names[value.name] = name
        return name
