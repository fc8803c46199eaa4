"""The inspector of one node, or of several at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from netbuilder.base.parameter import Parameter
from netbuilder.graph.block import Block
from netbuilder.graph.document import Node
from netbuilder.graph.edits import Bypass, Edit, EditError, Unpack
from netbuilder.graph.infer import infer
from netbuilder.layers.base import Layer
from netbuilder.ui.inspector.face import Face
from netbuilder.ui.inspector.facts import FactTable, node_facts
from netbuilder.ui.inspector.fold import Fold
from netbuilder.ui.inspector.form import Form
from netbuilder.ui.inspector.header import Header
from netbuilder.ui.inspector.help import HelpText
from netbuilder.ui.inspector.inside import Inside
from netbuilder.ui.inspector.naming import Naming
from netbuilder.ui.inspector.problem_view import ProblemList
from netbuilder.ui.inspector.target import NodesTarget
from netbuilder.ui.inspector.words import label, line, row
from netbuilder.ui.lab import Lab
from netbuilder.ui.session import Session
from netbuilder.ui.translation import layer_summary, said
from netbuilder.ui.words import tr


class NodeFace(Face):
    """Header, form, problems, facts, help, names. What needs exactly one node is left out for several.

    Args:
        session: the document.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._ids = session.selection.nodes
        self._target = NodesTarget(session, self._ids)
        self._types = [type(layer) for _, layer in self._target.layers()]
        self.is_single = len(self._ids) == 1
        self.header = Header()
        self.form = Form(self._types[0], self.context, self._target, _common(self._types))
        self.problems = ProblemList()
        self.facts = FactTable()
        self.naming: Naming | None = None  # made with the fold it stands in
        self.inside: Inside | None = None
        self._arrange()
        self.update_all()

    def _arrange(self) -> None:
        self.bypass = self.header.add_switch("mdi6.debug-step-over", tr("Bypass: what comes in goes straight out"))
        self.bypass.clicked.connect(self._bypass)
        self.freeze = self.header.add_switch("mdi6.snowflake", tr("Freeze: training leaves the weights as they are"))
        self.freeze.clicked.connect(self._freeze)
        self.refusal = label("", "warning")
        self.refusal.hide()
        self.box.addWidget(self.header)
        self.box.addWidget(self.refusal)
        if len(set(self._types)) == 1:
            self.box.addWidget(label(layer_summary(self._types[0]), "muted"))
        if self.is_single and self._types[0] is Block:
            self.box.addLayout(self._block_buttons())
        for widget in (self.problems, self.form, line(), self.facts, line()):
            self.box.addWidget(widget)
        self._add_folds()
        self.box.addStretch(1)

    def _add_folds(self) -> None:
        if self.is_single:
            self.names = Fold("names", tr("Name and note"), self._make_naming, is_bold=True)
            self.box.addWidget(self.names)
            self.header.pill.clicked.connect(self._edit_id)
        if len(set(self._types)) == 1:
            cls = self._types[0]
            self.box.addWidget(Fold("help", tr("Help"), lambda: HelpText(cls), is_open=True, is_bold=True))

    def _make_naming(self) -> Naming:
        self.naming = Naming(self.session)
        for node, _ in self._target.layers():
            self.naming.put(node)
        return self.naming

    def _block_buttons(self) -> QHBoxLayout:
        line = row(8)
        for words, run in ((tr("Open"), self._open), (tr("Unpack"), self._unpack)):
            button = QPushButton(words)
            button.clicked.connect(run)
            line.addWidget(button)
        line.addStretch()
        return line

    def look_at_selection(self) -> None:
        """Other nodes of the same types: the same form with other values."""
        if self.session.selection.nodes != self._ids:
            self._ids = self.session.selection.nodes
            self._target = NodesTarget(self.session, self._ids)
            self.form.look_at(self._target)
            self._refuse("")
            if self.inside is not None:
                self.inside.look_at(self._ids[0])
        self.update_all()

    def update_all(self) -> None:
        found = self._target.layers()
        if len(found) != len(self._ids):
            return  # some are gone; the selection follows in a moment
        self._update_header([node for node, _ in found])
        self.form.update_values()
        self.facts.put(node_facts(self.session, self._ids))
        if self.naming:
            self.naming.put(found[0][0])
        self.update_problems()

    def _update_header(self, nodes: list[Node]) -> None:
        scope = self.session.scope
        place = tr("in {block}").format(block=scope[-1]) if scope else ""
        layers = [n.layer for n in nodes if isinstance(n.layer, Layer)]
        families = {layer.family for layer in layers}
        family = families.pop() if len(families) == 1 else ""
        if self.is_single:
            self.header.put(_title(nodes[0]), family, nodes[0].id, place)
        else:
            words = tr("%n nodes", "", len(nodes))
            kind = nodes[0].type if len(set(self._types)) == 1 else ""
            self.header.put(f"{words} · {kind}" if kind else words, family, "", place)
        self.bypass.setChecked(all(n.bypassed for n in nodes))
        self.bypass.setVisible(any(layer.input_ports() or isinstance(layer, Block) for layer in layers))
        frozen = [not getattr(layer, "trainable", True) for layer in layers if hasattr(layer, "trainable")]
        self.freeze.setVisible(bool(frozen))
        self.freeze.setChecked(bool(frozen) and all(frozen))

    def look_inside(self, lab: Lab) -> None:
        """Below everything else: weights and activations of the one node, where it was trained."""
        if self.is_single and self.inside is None:
            layer = self._target.layers()[0][1]
            self.inside = Inside(self.session, lab, layer.family if isinstance(layer, Layer) else "")
            self.box.insertWidget(self.box.indexOf(self.facts) + 1, self.inside)
            self.inside.look_at(self._ids[0])

    def update_problems(self) -> None:
        path = self.session.path
        mine = [p for p in self.session.problems if p.path[:-1] == path and p.node in self._ids]
        rest = self.form.show_problems(mine if self.is_single else [])
        self.problems.put(rest if self.is_single else mine[:3], self.session)

    # What the buttons do

    def _bypass(self, is_on: bool) -> None:
        edit = Bypass(scope=self.session.scope, nodes=self._ids, bypassed=is_on)
        wrong = self._refusal(edit) if is_on else ""
        self._refuse(wrong)
        if wrong:
            self.bypass.setChecked(False)
        else:
            self._do(edit)

    def _refusal(self, edit: Edit) -> str:
        """Why the nodes cannot be bypassed: they have no way through, or what follows would break."""
        try:
            then = infer(edit.apply(self.session.document), self.session.inference)
        except EditError as error:
            return said(str(error))
        now = {i for i, n in self.session.inference.nodes.items() if n.failure}
        for node_id, known in then.nodes.items():
            if known.failure and node_id not in now:
                return said(f"{then.graph.nodes[node_id].described()} {known.failure.message}")
        return ""

    def _freeze(self, is_on: bool) -> None:
        """Of those nodes that have weights."""
        having = tuple(n.id for n, layer in self._target.layers() if hasattr(layer, "trainable"))
        self.session.end_burst()
        NodesTarget(self.session, having).set("trainable", not is_on)
        self.session.end_burst()

    def _open(self) -> None:
        self.session.go((*self.session.path, self._ids[0]))

    def _unpack(self) -> None:
        self._do(Unpack(scope=self.session.scope, node=self._ids[0]))

    def _edit_id(self) -> None:
        self.names.title.setChecked(True)
        if self.naming:
            self.naming.edit_id()

    def _do(self, edit: Edit) -> None:
        self.session.do_alone(edit)

    def _refuse(self, sentence: str) -> None:
        self.refusal.setText(sentence)
        self.refusal.setVisible(bool(sentence))


def _title(node: Node) -> str:
    return node.layer.block if isinstance(node.layer, Block) else node.type


def _common(types: list[type[Layer]]) -> list[Parameter]:
    """The parameters that all of them have in the same way; names and defaults may differ from type to type."""
    if set(types) == {Block}:  # what a block's arguments are is the point of using it
        return [replace(p, more=False) for p in Block.parameters()]
    first, *rest = [{p.name: p for p in cls.parameters()} for cls in dict.fromkeys(types)]
    return [p for name, p in first.items() if all(name in other and _alike(p, other[name]) for other in rest)]


def _alike(a: Parameter, b: Parameter) -> bool:
    return replace(a, help="", default=None, more=False) == replace(b, help="", default=None, more=False)
