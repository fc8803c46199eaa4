"""The inspector inside a block while nothing is selected: the block's name, arguments and note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton, QWidget

from netbuilder.base.parameter import Parameter
from netbuilder.graph.block import Arguments, Block, Scalar
from netbuilder.graph.document import BlockDefinition
from netbuilder.graph.edits import Edit, EditError, RenameBlock, SetBlock, free_name
from netbuilder.graph.node import Prose
from netbuilder.ui.icons import icon
from netbuilder.ui.inspector.document_face import title
from netbuilder.ui.inspector.editors.editor import Editor
from netbuilder.ui.inspector.editors.notation import EMPTY
from netbuilder.ui.inspector.editors.switch import SwitchEditor
from netbuilder.ui.inspector.editors.text import TextEditor
from netbuilder.ui.inspector.editors.value import ValueEditor
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.naming import NoteField
from netbuilder.ui.inspector.words import ElidedLabel, column, label, line, row
from netbuilder.ui.session import Session
from netbuilder.ui.translation import said
from netbuilder.ui.words import tr

EDITORS: dict[type, type[Editor]] = {bool: SwitchEditor, int: ValueEditor, float: ValueEditor, str: TextEditor}


class BlockFace(Face):
    """The definition whose inside is shown.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.header = Header()
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("Name of the block"))
        self.name.editingFinished.connect(self._rename)
        self.refusal = label("", "error")
        self.refusal.hide()
        self.new = QPushButton(tr("New argument"))
        self.new.clicked.connect(self._add)
        self.note = NoteField(tr("Note"), tr("What this block is for"))
        self.note.typed.connect(lambda text: self._set(note=text))
        self.note.left.connect(session.end_burst)
        self._arguments = QWidget()
        self._rows = column(self._arguments, 6)
        self.fields: dict[str, Editor] = {}
        self._arrange()
        self.update_all()

    def _arrange(self) -> None:
        words = tr("Nodes inside can follow an argument; every use of the block may give it another value.")
        self.add(self.header, title(tr("Name"), self.name), self.name, self.refusal, line())
        self.add(title(tr("Arguments")), label(words, "muted"), self._arguments, self.new, line())
        self.add(title(tr("Note"), self.note), self.note)
        self.box.addStretch(1)

    @property
    def _block(self) -> BlockDefinition | None:
        return self.context.block(self.session.scope[-1]) if self.session.scope else None

    def update_all(self) -> None:
        block = self._block
        if block is None:
            return
        self.header.put(block.name, Block.family, "", tr("Block"))
        if not self.name.hasFocus():
            self.name.setText(block.name)
        self.note.put(block.note)
        shape = {name: type(value) for name, value in block.arguments}
        if shape != {name: type(editor.parameter.default) for name, editor in self.fields.items()}:
            self._make_fields(block)
        for name, value in block.arguments:
            self.fields[name].put(value)

    def _make_fields(self, block: BlockDefinition) -> None:
        for old in self._arguments.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            old.hide()
            old.deleteLater()
        self.fields = {name: self._make_field(name, value) for name, value in block.arguments}
        for name, editor in self.fields.items():
            self._rows.addWidget(self._line(name, editor))

    def _make_field(self, name: str, value: Scalar) -> Editor:
        parameter = Parameter(name=name, kind=type(value), default=value, help="")
        made = EDITORS[type(value)](parameter, Block, self.context)
        made.set_name(name, tr("The usual value of this argument"))
        made.edited.connect(lambda new: self._change(name, new))
        made.left.connect(self.session.end_burst)
        return made

    def _line(self, name: str, editor: Editor) -> QWidget:
        made, box = QWidget(), row(4)
        made.setLayout(box)
        words = ElidedLabel(name)
        words.setBuddy(editor.field)
        remove = QToolButton()
        remove.setIcon(icon("mdi6.close"))
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.setAccessibleName(tr("Take away {name}").format(name=name))
        remove.setToolTip(tr("Take away {name}").format(name=name))
        remove.clicked.connect(lambda: self._remove(name))
        for widget, share in ((words, 40), (editor, 50), (remove, 0)):
            box.addWidget(widget, share)
        return made

    # What is asked for

    def _change(self, name: str, value: object) -> None:
        block = self._block
        if block and value is not EMPTY and type(value) is type(dict(block.arguments).get(name)):
            self.fields[name].accept(value)
            self._set({**dict(block.arguments), name: value})

    def _add(self) -> None:
        block = self._block
        if block:
            name = free_name("size", dict(block.arguments))
            self.session.end_burst()
            self._set({**dict(block.arguments), name: 1})

    def _remove(self, name: str) -> None:
        block = self._block
        if block:
            self.session.end_burst()
            self._set({k: v for k, v in block.arguments if k != name})

    def _set(self, arguments: object = None, note: str | None = None) -> None:
        block = self._block
        if block:
            values = Arguments.parse(block.arguments if arguments is None else arguments)
            text = Prose(block.note if note is None else note)
            self._do(SetBlock(name=block.name, arguments=values, note=text))

    def _rename(self) -> None:
        block, new = self._block, self.name.text().strip()
        if block and new != block.name:
            self._do(RenameBlock(name=block.name, new=new))

    def _do(self, edit: Edit) -> None:
        try:
            edit.apply(self.session.document)
        except EditError as error:
            self.refusal.setText(said(str(error)))
            self.refusal.show()
            return
        self.refusal.hide()
        self.session.do(edit)
