"""Edits of a document's data. What needs a look at the files first is tried by the worker before it is done."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from netbuilder.base.errors import ParameterError
from netbuilder.datasets import Dataset, Field
from netbuilder.datasets.preparation import Window
from netbuilder.datasets.source import Csv, Source, TextCsv, TextPairs
from netbuilder.graph.edits import SetData
from netbuilder.protocol.commands import Preview, Recognise
from netbuilder.protocol.events import AnyEvent, Failed, Previewed, Recognised
from netbuilder.ui.data.fitting import scaled_like
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session


class Changes(QObject):
    """One document's data.

    Args:
        session: the document.
        lab: where to look at files.
    """

    refused = Signal(str)  # a sentence of the worker
    brought = Signal(object)  # Recognised: own data are in the document now
    began = Signal()  # something is being looked at
    ended = Signal()

    def __init__(self, session: Session, lab: Lab, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.lab = session, lab
        self.waits = 0

    @property
    def data(self) -> Dataset | None:
        return self.session.document.data

    def take(self, data: Dataset | None) -> None:
        """Other data, as one step."""
        self.session.do_alone(SetData(data=data))

    def bring(self, path: str, text: str = "", target: str = "") -> None:
        """A person's own file or folder; it becomes the document's data when it can be read.

        ``text``, ``target``: columns of a table of texts, the one to read and the one to predict; empty: guessed.
        """
        folder = str(self.session.file.parent) if self.session.file else ""
        targets = [target] if target else []
        self._ask(Recognise(path=path, folder=folder, text=text, targets=targets), self._take_own)

    def _take_own(self, event: AnyEvent) -> None:
        if isinstance(event, Recognised):
            made, before = Dataset.from_json(event.data), self.data
            if before is not None and before.source.files() == made.source.files() and before.split.by == "fraction":
                made = replace(made, split=before.split, seed=before.seed)
            self.take(made)
            self.brought.emit(event)

    def give_role(self, column: str, is_target: bool) -> None:
        """Another column of a table is the one whose texts are read, or what is predicted from them.

        Two columns change their roles where one gets that of the other. The worker looks what follows from it:
        classes, numbers or texts, how long they are.
        """
        if self.data is None:
            return
        text, target = roles(self.data.source)
        if is_target:
            text, target = (target if column == text else text), column
        else:
            text, target = column, (text if column == target else target)
        self.bring(self.data.source.files()[0], text, target)

    def read_as(self, **settings: Any) -> str:
        """Other settings of the source; empty, or the sentence why they cannot be."""
        data = self.data
        if data is None:
            return ""
        try:
            source = replace(data.source, **settings)
            tried = Dataset.from_json(
                {k: v for k, v in replace(data, source=source).to_json().items() if k != "fields"}
            )
        except ParameterError as error:
            return str(error.args[0])
        self._try(data, tried)
        return ""

    def cut(self, window: Window | None, column: str = "", kinds: Mapping[str, Any] | None = None) -> None:
        """Windows over the rows, or the rows as they are. A forecast is judged on what comes later.

        ``column``: where the time stands; ``kinds``: types of the columns of a table to read it with.
        """
        data = self.data
        if data is None:
            return
        split = replace(data.split, by="time", column=column) if window and data.split.by != "time" else data.split
        source = data.source
        if window and kinds and isinstance(source, Csv):
            source = replace(source, targets=(window.target,), columns=tuple(kinds.items()))
        made = Dataset.of(source, split=split, window=window, seed=data.seed)
        if made.fields:
            self.take(scaled_like(data, made))
        else:
            self._try(data, made)

    def set_window(self, **settings: Any) -> None:
        """Other settings of the window, inside the running burst."""
        data = self.data
        if data is not None and data.window is not None:
            made = replace(data, window=replace(data.window, **settings))
            self.session.do(SetData(data=made))

    def _try(self, before: Dataset, tried: Dataset) -> None:
        """Asks what fields there are then; they are taken when nobody has changed the data meanwhile."""
        question = Preview(data=replace(tried, scalers=()).to_json(), folder=str(self.session.folder), count=1)

        def take(event: AnyEvent) -> None:
            if isinstance(event, Previewed) and self.data == before:
                fields = tuple(Field.from_json(f) for f in event.fields)
                rest: dict[str, Any] = {"split": tried.split, "window": tried.window, "seed": tried.seed}
                self.take(scaled_like(before, Dataset.of(tried.source, fields, **rest)))

        self._ask(question, take)

    def scale(self, field: str, scaling: str) -> None:
        """How a field is normalised."""
        if self.data is not None:
            scalers = dict(self.data.scalers) | {field: scaling}
            names = [f.name for f in self.data.fields]
            kept = tuple((n, s) for n, s in scalers.items() if s != "none" and n in names)
            self.take(replace(self.data, scalers=kept))  # type: ignore[arg-type]

    def split(self, **settings: Any) -> str:
        """Other settings of the split, inside the running burst; empty, or the sentence why not."""
        if self.data is None:
            return ""
        try:
            seed = settings.pop("seed", self.data.seed)
            made = replace(self.data, split=replace(self.data.split, **settings), seed=seed)
        except ParameterError as error:
            return str(error.args[0])
        self.session.do(SetData(data=made))
        return ""

    def _ask(self, question: Preview | Recognise, answer: Any) -> None:
        self.waits += 1
        self.began.emit()

        def hear(event: AnyEvent) -> None:
            self.waits -= 1
            if isinstance(event, Failed):
                self.refused.emit(event.message)
            else:
                answer(event)
            self.ended.emit()

        self.lab.ask(question, hear)


def roles(source: Source) -> tuple[str, str]:
    """The column of a table whose texts are read, and the one that is predicted; empty where there is none."""
    if isinstance(source, TextPairs):
        return source.text_column, source.target_column
    if isinstance(source, TextCsv):
        return source.text_column, source.label_column
    return "", source.targets[0] if isinstance(source, Csv) and source.targets else ""
