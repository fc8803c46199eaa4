"""What there is to see inside a node: weights, kernels, feature maps, attention."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from netbuilder.protocol.events import Looked
from netbuilder.ui.calm import ComboBox, SpinBox
from netbuilder.ui.inspector.inside_histogram import Histogram
from netbuilder.ui.inspector.words import column, label, line, repolish, row
from netbuilder.ui.pictures.png import decoded, diverging
from netbuilder.ui.pictures.tiles import Tiles
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr


class Section(QWidget):
    """A title with something at its right, and a body; hidden while there is nothing to show."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.box: QVBoxLayout = column(self, 6)
        self.title, self.note = label(title, "title", wraps=False), label("", "muted", wraps=False)
        head = row(8)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.note)
        self.head = head
        self.box.addWidget(line())
        self.box.addLayout(head)
        self.hide()


class WeightsSection(Section):
    """Histogram of one tensor at a time, and how large the gradients are beside the weights.

    Args:
        family: of the layer.
    """

    def __init__(self, family: str) -> None:
        super().__init__(tr("Weights"))
        self.tensor = ComboBox()
        self.tensor.setAccessibleName(tr("Tensor of weights"))
        self.tensor.activated.connect(self._show)
        self.histogram = Histogram(family)
        self.ratio, self.health = label("", "muted", wraps=False), label("", "ok")
        self._found: dict[str, dict[str, object]] = {}
        for widget in (self.tensor, self.histogram, self.ratio, self.health):
            self.box.addWidget(widget)

    def put(self, looked: Looked) -> None:
        """Shows those of a node."""
        self._found = looked.weights
        names = list(looked.weights)
        if names != [self.tensor.itemText(i) for i in range(self.tensor.count())]:
            self.tensor.clear()
            self.tensor.addItems(names)
        self.tensor.setVisible(len(names) > 1)
        self.setVisible(bool(names))
        self._show()

    def put_gradients(self, ratio: float | None, trouble: tuple[str, str] | None) -> None:
        """From the last Probe: size of the gradients over that of the weights, and what is wrong."""
        self.ratio.setVisible(ratio is not None)
        self.ratio.setText("" if ratio is None else tr("gradient / weight {ratio}").format(ratio=f"{ratio:.2g}"))
        self.health.setVisible(ratio is not None or trouble is not None)
        self.health.setText(said(trouble[1]) if trouble else tr("healthy"))
        repolish(self.health, {"amber": "warning", "red": "error"}[trouble[0]] if trouble else "ok")

    def _show(self) -> None:
        found = self._found.get(self.tensor.currentText())
        if found:
            self.histogram.put(found["histogram"], found["edges"])  # type: ignore[arg-type]
            words = tr("mean {mean}, spread {std}").format(mean=f"{found['mean']:.2g}", std=f"{found['std']:.2g}")
            self.histogram.setToolTip(words)
            self.histogram.setAccessibleName(words)


class PicturesSection(Section):
    """Small pictures of one kind.

    Args:
        is_signed: whether they are of numbers above and below zero.
    """

    def __init__(self, title: str, side: int, is_signed: bool = False) -> None:
        super().__init__(title)
        self.is_signed = is_signed
        self.tiles = Tiles(side)
        self.tiles.setAccessibleName(title)
        self.box.addWidget(self.tiles)

    def put(self, pictures: Sequence[str]) -> None:
        """Shows these, PNG in base64."""
        images: list[QImage] = [decoded(text) for text in pictures]
        self.tiles.put([diverging(image) for image in images] if self.is_signed else images)
        self.setVisible(bool(images))


class OutputSection(Section):
    """What leaves the node for a sample that is chosen: feature maps, the histogram of its values, dead units.

    Args:
        family: of the layer.
    """

    chosen = Signal()  # another sample

    def __init__(self, family: str) -> None:
        super().__init__(tr("Activations"))
        self.sample = SpinBox()
        self.sample.setRange(0, 99999)
        self.sample.setPrefix(tr("sample") + " ")
        self.sample.setAccessibleName(tr("Sample of the validation data"))
        self.sample.setKeyboardTracking(False)
        self.sample.valueChanged.connect(self.chosen)
        self.head.addWidget(self.sample)
        self.histogram, self.tiles = Histogram(family), Tiles(40)
        self.zero: QLabel = label("", "muted")
        for widget in (self.tiles, self.histogram, self.zero):
            self.box.addWidget(widget)

    def put(self, looked: Looked) -> None:
        """Shows those of a node."""
        values = looked.values
        self.setVisible(bool(values))
        if not values:
            return
        maps = looked.maps[0] if looked.maps else []
        self.tiles.put([decoded(text) for text in maps])
        self.tiles.setVisible(bool(maps))
        self.histogram.put(values["histogram"], values["edges"])
        share = tr("{share} % of the numbers are zero for this sample").format(share=f"{100 * values['zero']:.0f}")
        self.zero.setText(share)
