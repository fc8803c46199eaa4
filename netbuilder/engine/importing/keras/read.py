"""A Keras file as a drawing with weights and a report."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from netbuilder.engine.importing.imported import Imported, ImportFailed, Report
from netbuilder.engine.importing.keras.draw import Painter, is_channels_last
from netbuilder.engine.importing.keras.drawing import Book, Drawing
from netbuilder.engine.importing.keras.model import Model, parse_model
from netbuilder.engine.importing.keras.saved import Saved, opened
from netbuilder.engine.importing.keras.training import Training
from netbuilder.engine.importing.keras.value import Value, identity, usual
from netbuilder.engine.importing.keras.weights import load_weights
from netbuilder.graph.document import Document
from netbuilder.graph.terminals import Output
from netbuilder.training.plan import Plan

if TYPE_CHECKING:
    from netbuilder.engine.importing.keras.groups import Groups

NO_WEIGHTS = "The file has no weights: they start anew."
CHANNELS_FIRST = "Pictures have their channels first here, (channels, height, width); Keras has them last."


def read_keras(path: Path) -> Imported:
    """The model in a .keras archive, a JSON configuration or a whole-model .h5; ImportFailed says what is wrong.

    The file is read as data, never through Keras: names in it are looked up in a closed table.
    """
    with opened(path) as saved:
        model = parse_model(saved.model)
        book = Book()
        try:
            document = _document(model, saved.training, book)
        except RecursionError:
            raise ImportFailed(f'"{path.name}" has models inside models too deep to follow.') from None
        weights = load_weights(document, book, _groups(saved, model))
        notes = [NO_WEIGHTS] if saved.store is None else []
        if any(n.known.rank > 2 for n in book.ends if n.type is not None):
            notes.append(CHANNELS_FIRST)
        return Imported(document, weights, Report(path.name, saved.format, tuple(book.entries), tuple(notes)))


def _document(model: Model, told: Mapping[str, object] | None, book: Book) -> Document:
    drawing = Drawing(book)
    outputs = Painter(model, drawing).draw()
    ends = [_usual(drawing, v, is_channels_last(model)) for v in outputs]
    names = [r.operation for r in model.outputs]
    training = Training(told or {}, names)
    plan = training.plan() if told else Plan()
    for index, value in enumerate(ends):
        output = Output(loss=training.loss(index), weight=training.weight(index), metrics=training.metrics(index))
        node = drawing.place("output" if len(ends) == 1 else f"{names[index]}_output", output)
        drawing.wire(node, [value], ["x"])
    book.ends.extend(ends)
    book.entries.extend(training.entries)
    return Document(drawing.graph(), dict(book.blocks), plan)


def _usual(drawing: Drawing, value: Value, is_last: bool) -> Value:
    """An output as people expect it: vectors and sequences in Keras's order, pictures with their channels first."""
    if value.type is None or (value.rank > 2 and value.known.axes[0] == "time"):
        return value
    return drawing.arrange(value, usual(value.rank) if is_last else identity(value.rank))


def _groups(saved: Saved, model: Model) -> Groups | None:
    """Where the weights are, None when the file has none."""
    if saved.store is None:
        return None
    from netbuilder.engine.importing.keras.groups import LegacyGroups, ModernGroups

    return LegacyGroups(saved.store, model) if saved.is_legacy else ModernGroups(saved.store)
