"""The inspector of a frame or a comment: its text."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from netbuilder.graph.document import Comment, Frame
from netbuilder.graph.edits import PutComment, PutFrame, RemoveSurroundings
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.naming import NoteField
from netbuilder.ui.session import Session
from netbuilder.ui.words import tr


class SurroundingsFace(Face):
    """Title of a frame, text of a comment; for several only what can be done with all.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.text = NoteField(tr("Text"))
        self.text.typed.connect(self._write)
        self.text.left.connect(session.end_burst)
        self.remove = QPushButton(tr("Remove"))
        self.remove.clicked.connect(self._remove)
        for widget in (self.header, self.text, self.remove):
            self.box.addWidget(widget)
        self.box.addStretch(1)
        self.update_all()

    def _chosen(self) -> list[Frame | Comment]:
        graph, ids = self.session.graph, self.session.selection.surroundings
        around: list[Frame | Comment] = [*graph.frames, *graph.comments]
        return [item for item in around if item.id in ids]

    def update_all(self) -> None:
        chosen = self._chosen()
        self.text.setVisible(len(chosen) == 1)
        if len(chosen) != 1:
            self.header.put(tr("%n frames and comments", "", len(chosen)), "")
            return
        item = chosen[0]
        is_frame = isinstance(item, Frame)
        self.header.put(tr("Frame") if is_frame else tr("Comment"), "")
        self.text.put(item.title if isinstance(item, Frame) else item.text)

    def _write(self, text: str) -> None:
        scope, chosen = self.session.scope, self._chosen()
        if len(chosen) != 1:
            return
        if isinstance(chosen[0], Frame):
            self.session.do(PutFrame(scope=scope, frame=replace(chosen[0], title=text)))
        else:
            self.session.do(PutComment(scope=scope, comment=replace(chosen[0], text=text)))

    def _remove(self) -> None:
        self.session.end_burst()
        self.session.do(RemoveSurroundings(scope=self.session.scope, ids=self.session.selection.surroundings))
