"""Python code in the colours of the theme."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from netbuilder.ui.theme import theme

# Pygments' token types, the first that fits counts: a token's colour, and whether it is bold or italic.
LOOKS = {
    "Token.Comment": ("muted", "italic"),
    "Token.Literal.String": ("ok", ""),
    "Token.Literal.Number": ("warning", ""),
    "Token.Keyword": ("accent", "bold"),
    "Token.Operator.Word": ("accent", "bold"),
    "Token.Name.Class": ("text", "bold"),
    "Token.Name.Function": ("text", "bold"),
    "Token.Name.Decorator": ("muted", ""),
    "Token.Name.Builtin.Pseudo": ("muted", ""),
}
Span = tuple[int, int, str]  # first character, length, entry of LOOKS


class Highlighter(QSyntaxHighlighter):
    """Colours a whole script: the text is read once, so that long strings are known for what they are."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._lines: list[list[Span]] = []
        self._formats: dict[str, QTextCharFormat] = {}

    def read(self, script: str) -> None:
        """Learns a script; to be called before the document gets it."""
        self._lines = [[] for _ in range(script.count("\n") + 1)]
        self._formats = {name: _format(*look) for name, look in LOOKS.items()}
        for line, span in _spans(script):
            self._lines[line].append(span)

    def highlightBlock(self, text: str) -> None:
        number = self.currentBlock().blockNumber()
        for start, length, name in self._lines[number] if number < len(self._lines) else []:
            self.setFormat(start, length, self._formats[name])


def _spans(script: str) -> Iterator[tuple[int, Span]]:
    from pygments.lexers.python import PythonLexer  # here: the window starts without it

    line = column = 0
    for kind, value in PythonLexer(stripnl=False).get_tokens(script):
        name = next((n for n in LOOKS if str(kind).startswith(n)), "")
        for index, part in enumerate(value.split("\n")):
            if index:
                line, column = line + 1, 0
            if part and name:
                yield line, (column, len(part), name)
            column += len(part)


def _format(color: str, weight: str) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.color(color))
    made.setFontItalic(weight == "italic")
    if weight == "bold":
        made.setFontWeight(QFont.Weight.DemiBold)
    return made
