"""A sound to try: from the microphone, from a file, or one of the data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from netbuilder.datasets.field import Field
from netbuilder.ui.data import sound
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.words import label
from netbuilder.ui.panels.try_it.other_entries import SeriesEntry
from netbuilder.ui.recording.meter import Meter
from netbuilder.ui.recording.recorder import Recorder
from netbuilder.ui.recording.take import Take
from netbuilder.ui.words import tr


class SoundEntry(SeriesEntry):
    """Records, plays, takes files.

    Args:
        longest: seconds of a sound at most; 0 when nobody knows.
        recorder: another one in tests.
    """

    def __init__(self, field: Field, longest: float = 0.0, recorder: Recorder | None = None) -> None:
        super().__init__(field)
        self._longest, self._folder, self._takes = longest, QTemporaryDir(), 0
        self.filter = tr("Recordings (*.wav)")
        self.pick.setText(tr("Choose a recording…"))
        self.recorder = recorder or Recorder()
        self.recorder.setParent(self)
        self.record, self.listen = QPushButton(), QPushButton(icon("mdi6.play-outline"), tr("Hear it"))
        self.meter, self.state = Meter(), label("", "muted")
        self.recorder.changed.connect(self._hear_level)
        self.recorder.done.connect(self._take)
        self.recorder.failed.connect(self._fail)
        self.record.clicked.connect(self._turn)
        self.listen.clicked.connect(self._listen)
        self.changed.connect(self._look)
        self._arrange()
        self._refuse(self.recorder.microphone.trouble())
        self._look()

    def _arrange(self) -> None:
        box = self.layout()
        assert isinstance(box, QVBoxLayout)
        box.removeWidget(self.pick)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.record, self.pick, self.listen):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for widget in (self.meter, self.state):
            box.addWidget(widget)
        box.addLayout(buttons)

    def take(self, file: Path) -> None:
        super().take(file)
        self.drawn.put(sound.read_wav(file))

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.recorder.cancel()
        self._look()

    # Recording

    def _turn(self) -> None:
        """Begins to record, or ends it."""
        if self.recorder.is_recording:
            self.recorder.finish()
        else:
            self._say("")
            self.recorder.begin(self._longest)
        self._look()

    def _hear_level(self, level: float) -> None:
        self.meter.put(level)
        self._say(tr("Recording…") if self.recorder.is_heard else tr("Speak now…"))

    def _take(self, take: Take) -> None:
        self._takes += 1
        file = Path(self._folder.path()) / tr("recording {number}.wav").format(number=self._takes)
        take.save(file)
        self._say("")
        self.take(file)

    def _fail(self, sentence: str) -> None:
        self._say(sentence)
        self._look()

    def _refuse(self, reason: str) -> None:
        """Says why one cannot record here."""
        self.record.setEnabled(not reason)
        self.record.setToolTip(reason or tr("Ends by itself when you are silent"))
        self._say(reason)

    def _listen(self) -> None:
        value = self.value()
        is_played = (
            QDesktopServices.openUrl(QUrl.fromLocalFile(value["file"]))
            if "file" in value
            else sound.hear(value, self.field.name)
        )
        if not is_played:
            self._say(tr("Your system has no player for WAV recordings: install one, or open the file itself."))

    # What is shown

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _look(self) -> None:
        is_recording = self.recorder.is_recording
        self.record.setText(tr("Done") if is_recording else tr("Record"))
        self.record.setIcon(icon("mdi6.stop" if is_recording else "mdi6.microphone"))
        self.meter.setVisible(is_recording)
        self.pick.setEnabled(not is_recording)
        value: Any = self.value()
        can_play = isinstance(value, dict) and ("file" in value or sound.is_recording(value))
        self.listen.setEnabled(can_play and not is_recording)
