"""Two runs side by side, in words: what changed, and which did better by how much."""

from __future__ import annotations

from netbuilder.base.errors import NetBuilderError
from netbuilder.training.callback import higher_is_better
from netbuilder.ui import differences
from netbuilder.ui.panels.runs.record import Record
from netbuilder.ui.panels.runs.restoring import document_of
from netbuilder.ui.panels.runs.table import full_title, measured
from netbuilder.ui.panels.training.words import is_share
from netbuilder.ui.translation.sentences import said
from netbuilder.ui.words import tr

MOST = 60  # lines of what changed


def changes(old: Record, new: Record) -> list[str]:
    """From the drawing, plan and data of one run to those of the other."""
    try:
        before, after = document_of(old.path), document_of(new.path)
    except NetBuilderError as error:
        return [said(str(error))]
    found = [*differences.drawing(before, after), *differences.settings(before, after)]
    return found[:MOST] or [tr("Drawing, plan and data are the same.")]


def verdicts(old: Record, new: Record) -> list[str]:
    """A line for each metric that both have; test and validation first."""
    names = [n for n in new.best if n in old.best]
    names.sort(key=lambda n: (not n.startswith("test_"), not n.startswith("val_"), n.endswith("loss")))
    return [_verdict(name, old, new) for name in names]


def _verdict(name: str, old: Record, new: Record) -> str:
    a, b = old.best[name], new.best[name]
    title = full_title(name)
    if a == b:
        return tr("{metric}: the same, {value}").format(metric=title, value=measured(name, a))
    winner = new if (b > a) is higher_is_better(name) else old
    values = {"metric": title, "old": measured(name, a), "new": measured(name, b), "run": winner.name}
    words = tr("{metric}: {old} and {new}; “{run}” is better by {gap}")
    return words.format(**values, gap=_gap(name, abs(a - b), a))


def _gap(name: str, gap: float, first: float) -> str:
    if is_share(name):
        return tr("{count} percentage points").format(count=f"{100 * gap:.1f}")
    share = f" ({100 * gap / abs(first):.0f} %)" if first else ""
    return f"{gap:.3g}{share}"
