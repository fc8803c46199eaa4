"""Recordings of one's own, word by word, in a folder for each word."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFileDialog, QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout

from netbuilder.ui.calm import ComboBox
from netbuilder.ui.dialogs.page import Page
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.recording.meter import Meter
from netbuilder.ui.recording.recorder import Recorder
from netbuilder.ui.recording.take import Take
from netbuilder.ui.words import tr

if TYPE_CHECKING:
    from netbuilder.ui.main_window import MainWindow

FORBIDDEN = frozenset('/\\:*?"<>|')
LONGEST = 5.0  # seconds of a recording


class CollectRecordings(Page):
    """Says a word, keeps it under its name, and so on; the folder then becomes the data.

    Args:
        recorder: another one in tests.
    """

    def __init__(self, window: MainWindow, recorder: Recorder | None = None) -> None:
        super().__init__(window)
        self.setWindowTitle(tr("Record samples"))
        session = window.session
        self.folder = (session.folder if session and session.file else Path.home()) / "recordings"
        self.last: Path | None = None
        self.recorder = recorder or Recorder()
        self.recorder.setParent(self)
        self.place, self.choose = label("", "muted"), QPushButton(tr("Choose…"))
        self.word = ComboBox(editable=True)
        self.word.setAccessibleName(tr("Word"))
        self.record = QPushButton()
        self.undo = QPushButton(icon("mdi6.delete-outline"), tr("Delete the last one"))
        self.use = QPushButton(icon("mdi6.database-outline"), tr("Use as data"))
        self.meter, self.state, self.counts = Meter(), label("", "muted"), label("", "muted")
        for button in (self.choose, self.undo, self.use):
            button.setAutoDefault(False)  # Enter records
        self.record.setDefault(True)
        self._arrange()
        self._connect()
        self._list()
        reason = self.recorder.microphone.trouble()
        self.record.setEnabled(not reason)
        self.state.setText(reason or tr("Type a word, press Record and say it; it ends by itself."))

    def _arrange(self) -> None:
        where = QHBoxLayout()
        where.addWidget(self.place, 1)
        where.addWidget(self.choose)
        form = QFormLayout()
        form.addRow(tr("Folder"), where)
        form.addRow(tr("Word"), self.word)
        buttons = QHBoxLayout()
        for button in (self.record, self.undo):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.use)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 16, 16, 16)
        box.setSpacing(12)
        box.addLayout(form)
        for widget in (self.meter, self.state, self.counts):
            box.addWidget(widget)
        box.addLayout(buttons)
        self.counts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.resize(520, 280)

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.record.clicked.connect(self._turn)
        self.undo.clicked.connect(self._delete_last)
        self.use.clicked.connect(lambda: self.window_.bring_data(self.folder))
        self.recorder.changed.connect(self._show_level)
        self.recorder.done.connect(self._keep)
        self.recorder.failed.connect(self._tell)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.recorder.cancel()

    def counted(self) -> dict[str, int]:
        """Recordings of each word."""
        words = sorted(p for p in self.folder.glob("*") if p.is_dir())
        found = {p.name: sum(1 for _ in p.glob("*.wav")) for p in words}
        return {word: count for word, count in found.items() if count}

    # Recording

    def _turn(self) -> None:
        word = self.word.currentText().strip()
        if self.recorder.is_recording:
            self.recorder.finish()
        elif not word or word.startswith(".") or FORBIDDEN & set(word):
            self._tell(
                tr('Type the word first; its name becomes that of a folder, so it has none of / \\ : * ? " < > |.')
            )
        else:
            self.state.setText(tr("Speak now…"))
            self.recorder.begin(LONGEST)
        self._look()

    def _show_level(self, level: float) -> None:
        self.meter.put(level)
        self.state.setText(tr("Recording…") if self.recorder.is_heard else tr("Speak now…"))

    def _keep(self, take: Take) -> None:
        word = self.word.currentText().strip()
        folder = self.folder / word
        taken = {p.name for p in folder.glob("*.wav")}
        number = next(n for n in range(1, len(taken) + 2) if f"{word}_{n:03}.wav" not in taken)
        file = folder / f"{word}_{number:03}.wav"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            take.save(file)
        except OSError as error:
            self._tell(tr("{file} cannot be written: {reason}.").format(file=file, reason=error.strerror))
            return
        self.last = file
        self._tell(tr("Kept as {name}.").format(name=file.name))

    def _delete_last(self) -> None:
        if self.last is not None:
            self.last.unlink(missing_ok=True)
            self._tell(tr("{name} is deleted.").format(name=self.last.name))
            self.last = None
            self._list()

    def _tell(self, sentence: str) -> None:
        self.state.setText(sentence)
        self._list()

    # What is shown

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, tr("Folder of the recordings"), str(self.folder.parent))
        if name:
            self.folder, self.last = Path(name), None
            self._list()

    def _list(self) -> None:
        counts = self.counted()
        self.place.setText(str(self.folder))
        words = tr(", ").join(f"{word} {count}" for word, count in counts.items())
        self.counts.setText(words or tr("There are no recordings in it yet."))
        text = self.word.currentText()
        self.word.clear()
        self.word.addItems(list(counts))
        self.word.setCurrentText(text)
        self.use.setEnabled(len(counts) > 1)
        self.use.setToolTip("" if len(counts) > 1 else tr("Needs recordings of two words at least"))
        self._look()

    def _look(self) -> None:
        is_recording = self.recorder.is_recording
        self.record.setText(tr("Done") if is_recording else tr("Record"))
        self.record.setIcon(icon("mdi6.stop" if is_recording else "mdi6.microphone"))
        self.undo.setEnabled(self.last is not None and not is_recording)
        self.word.setEnabled(not is_recording)
