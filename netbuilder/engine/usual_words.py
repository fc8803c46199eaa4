"""Texts written without a network: what is in most of them, then the first words of the text to be read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import torch
from torch import Tensor

from netbuilder.codegen.writer import Writer
from netbuilder.engine.batch import Batch
from netbuilder.engine.data import Data, vocabulary
from netbuilder.engine.metrics.sequences import rouge_1

SEEN = 1000  # training samples they are chosen by
MOST = 8  # words of either kind


@dataclass(frozen=True)
class UsualWords:
    """``start``: ids all texts begin with. ``count``: words taken from the field ``source`` ("": there is none).

    ``known`` (source vocabulary,): id of each word of the source among the words that are written, or unknown.
    """

    start: tuple[int, ...]
    count: int
    source: str
    known: Tensor
    steps: int

    def write(self, batch: Batch) -> Tensor:
        """Ids (batch, steps), an end token behind the words."""
        found = torch.zeros((batch.size, self.steps), dtype=torch.int64)
        begin = torch.tensor(self.start, dtype=torch.int64).expand(batch.size, -1)
        words = self.known[batch.fields[self.source].cpu()][:, : self.count] if self.count else begin[:, :0]
        texts = torch.cat([begin, words], 1)[:, : self.steps - 1]
        found[:, : texts.shape[1]] = texts
        ends = (found > 0).sum(1)  # padding of a short source counts for nothing
        found[torch.arange(batch.size), ends] = vocabulary.END
        return found


def usual_words(data: Data, writer: Writer, entering: set[str]) -> UsualWords:
    """Those with the highest ROUGE-1 on training samples."""
    part = data.train
    batch_rows = torch.linspace(0, len(part) - 1, min(SEEN, len(part))).round().long()
    fields = {name: part.columns[name].gather(batch_rows).cpu() for name in entering | {writer.target}}
    batch, target = Batch(len(batch_rows), fields), fields[writer.target]
    source = next((n for n in sorted(entering) if n in data.fitted.vocabularies and n != writer.written), "")
    known = _known(data, source, writer.target)
    starts = [*(_start(target, length) for length in range(MOST + 1)), _common(target)]
    counts = range(MOST + 1 if source else 1)
    tries = [UsualWords(s, n, source, known, writer.steps) for s in starts for n in counts]
    return max(tries, key=lambda t: float(rouge_1(t.write(batch), target).mean()))


def _start(target: Tensor, length: int) -> tuple[int, ...]:
    """The most frequent first words, marks left out."""
    counted = Counter(map(tuple, target[:, :length].tolist()))
    return tuple(i for i in counted.most_common(1)[0][0] if i > vocabulary.END)


def _common(target: Tensor) -> tuple[int, ...]:
    """The words that stand in more than half of the texts."""
    counted = Counter(word for text in target.tolist() for word in set(text) if word > vocabulary.END)
    return tuple(word for word, count in counted.most_common(MOST) if 2 * count > len(target))


def _known(data: Data, source: str, target: str) -> Tensor:
    words = {word: i for i, word in enumerate(data.fitted.vocabularies[target])}
    found = [words.get(word, vocabulary.UNKNOWN) for word in data.fitted.vocabularies.get(source, ())]
    return torch.tensor([vocabulary.PADDING, *found[1:]], dtype=torch.int64)
