"""Tables of texts: which column is read, which is predicted, and whether that holds classes, numbers or texts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Literal

from netbuilder.base.errors import ParameterError
from netbuilder.datasets.source import TextCsv
from netbuilder.engine.data.errors import DataError
from netbuilder.engine.data.guess import LABEL_NAMES, Guess, useless
from netbuilder.engine.data.readers.columns import MOST_TARGET_CLASSES, Column
from netbuilder.engine.data.readers.rows import open_rows
from netbuilder.engine.data.text_pairs import text_pairs, tokens_of

READ = frozenset({  # how columns to be read are called
    "text", "article", "document", "body", "content", "source", "src", "question", "input", "prompt",
    "context", "dialogue", "passage", "original", "正文", "文章", "原文", "内容", "文本", "问题", "提问", "输入",
})  # fmt: skip
WRITTEN = frozenset({  # and those to be written
    "summary", "summaries", "highlights", "abstract", "title", "headline", "answer", "answers",
    "response", "reply", "output", "target", "tgt", "translation", "completion", "short", "摘要", "总结",
    "概要", "标题", "答案", "回答", "回复", "译文", "翻译", "输出",
})  # fmt: skip
CATEGORY_NAMES = LABEL_NAMES | {"category", "topic", "sentiment", "mood", "标签", "类别", "分类", "情感"}
REPEATED = 10  # times that a value of a text column occurs, on average, where it is a class
LOOKED_AT = 5_000  # rows, for lengths and words
LONGER = 1.5  # times as long: which text is read is told by their lengths


@dataclass(frozen=True)
class TextTable:
    """The columns of a table by what they can be.

    Args:
        columns: all of them, with types.
        rows: how many rows.
    """

    path: Path
    columns: tuple[Column, ...]
    rows: int

    @cached_property
    def _first(self) -> list[list[str]]:
        """The first rows."""
        return [cells for _, cells in islice(open_rows(self.path), LOOKED_AT)]

    def _texts(self, column: Column) -> list[str]:
        return [cells[column.position] for cells in self._first]

    def _length(self, column: Column) -> float:
        """Letters of a text, on average."""
        return sum(map(len, self._texts(column))) / max(1, len(self._first))

    @property
    def words(self) -> list[Column]:
        """Those of texts that can be read."""
        return [c for c in self.columns if c.type == "text" and not useless(c, self.rows)]

    @property
    def others(self) -> list[Column]:
        """Numbers and categories."""
        return [c for c in self.columns if c.type in ("numeric", "category") and not useless(c, self.rows)]

    def is_meant(self, targets: tuple[str, ...]) -> bool:
        """Whether texts are what there is to learn from in it, and not numbers and categories."""
        words, others = self.words, self.others
        if targets:
            texts = [c for c in words if c.name in targets]
            rest = [c for c in words if c.name not in targets]
            is_only = all(c.name in targets for c in others)
            return len(targets) == 1 and bool(rest) and (is_only or any(not self._is_label(c) for c in texts))
        if len(others) > 1:
            return self._has_pair_names() and not any(_is_named(c, CATEGORY_NAMES) for c in others)
        return bool(words) and len(words) + len(others) > 1

    def guess(self, targets: tuple[str, ...] = (), text: str = "") -> Guess:
        """The source, with the roles that were given or those the names, types and lengths tell."""
        if len(targets) > 1:
            raise ParameterError("targets", f"a table of texts has one column to predict, got {', '.join(targets)}")
        if text and text in targets:
            raise ParameterError("targets", f'column "{text}" is read; expected another one to predict')
        known = {c.name: c for c in self.columns}
        target, reason = (known[targets[0]], "") if targets else self._target(text)
        read = known[text] if text else self._read(target)
        notes, told = tuple(self._rest(read, target)), _told(read, target, self._is_text(target))
        missing: Literal["stop", "drop"] = "drop" if read.missing or target.missing else "stop"
        others = tuple(c.name for c in (*self.words, *self.others) if c not in (read, target))
        if self._is_text(target):
            pair = text_pairs(self.path, (read.name, target.name), (self._texts(read), self._texts(target)))
            return Guess(replace(pair, missing=missing), ("target",), reason, others, notes, told)
        return Guess(replace(self._labelled(read, target), missing=missing), ("label",), reason, others, notes, told)

    def _labelled(self, read: Column, target: Column) -> TextCsv:
        is_class = target.type != "numeric" or (target.is_whole and 0 < target.different <= MOST_TARGET_CLASSES)
        labels: Literal["classes", "numbers"] = "classes" if is_class else "numbers"
        tokens = tokens_of(self._texts(read))
        return TextCsv(
            path=str(self.path), text_column=read.name, label_column=target.name, labels=labels, tokens=tokens
        )

    def _is_label(self, column: Column) -> bool:
        """Whether a column of texts holds the names of many classes."""
        return 0 < column.different * REPEATED <= self.rows

    def _is_text(self, column: Column) -> bool:
        return column.type == "text" and not self._is_label(column)

    def _has_pair_names(self) -> bool:
        return all(any(_is_named(c, names) for c in self.words) for names in (READ, WRITTEN))

    def _target(self, text: str) -> tuple[Column, str]:
        """What is predicted, and why: a column called so, classes or numbers, classes as texts, the shorter texts."""
        free = [c for c in self.columns if c.type not in ("date", "ignore") and c.name != text]
        free = [c for c in free if not useless(c, self.rows)] or free
        if not free or len(free) < 2 - bool(text):
            count = len(self.columns)
            raise DataError(
                f"{self.path}: expected a column of texts and one to predict from them; it has {count} column(s)."
            )
        words = [c for c in self.words if c.name != text]
        plain = [c for c in free if c not in words] + [c for c in words if self._is_label(c)]
        if len(plain) == 1 and len(free) == 2 - bool(text):
            return plain[0], "the only one beside the texts"
        if named := [c for c in plain if _is_named(c, CATEGORY_NAMES)] or [
            c for c in free if _is_named(c, LABEL_NAMES)
        ]:
            return named[0], "by its name"
        if self._has_pair_names() or not plain:
            return self._written(words)
        return plain[-1], "the last one"

    def _written(self, words: list[Column]) -> tuple[Column, str]:
        """Of several columns of texts the one that a network should write."""
        if named := [c for c in words if _is_named(c, WRITTEN)]:
            return named[0], "by its name"
        free = [c for c in words if not _is_named(c, READ)]
        if len(words) == 2 and len(free) == 2:
            first, last = (self._length(c) for c in words)
            if max(first, last) >= LONGER * min(first, last):
                return words[0 if first < last else 1], "its texts are the shorter ones"
        return (free or words)[-1], "the last one"

    def _read(self, target: Column) -> Column:
        """The text to be read: by its name, else the longest; without texts the first column that is no target."""
        words = [c for c in self.words if c is not target]
        if named := [c for c in words if _is_named(c, READ)]:
            return next((c for c in named if c.name.lower() == "text"), named[0])
        if words:
            return max(words, key=self._length) if len(words) > 1 else words[0]
        rest = [c for c in self.columns if c is not target and c.type not in ("date", "ignore")]
        if not rest:
            raise DataError(f'{self.path}: expected a column of texts beside "{target.name}"; it has none.')
        return rest[0]

    def _rest(self, read: Column, target: Column) -> Iterable[str]:
        for column in self.columns:
            if column not in (read, target):
                yield useless(column, self.rows) or f'column "{column.name}" is left out: one is read, one is predicted'


def _told(read: Column, target: Column, is_text: bool) -> str:
    if is_text:
        return f'column "{read.name}" is read, column "{target.name}" is to be written'
    return f'column "{read.name}" is read, column "{target.name}" is predicted from it'


def _is_named(column: Column, names: frozenset[str]) -> bool:
    """Whether a name, or its last word, is one of those."""
    words = re.split(r"[\W_]+", column.name.lower())
    return column.name.lower() in names or words[-1] in names
