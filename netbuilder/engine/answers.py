"""A model's predictions as people read them: class names with probabilities, numbers in their own units."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import torch

from netbuilder.codegen.program import ProgramOutput
from netbuilder.engine import png
from netbuilder.engine.batch import Batch
from netbuilder.engine.decoding import ctc_beam
from netbuilder.engine.evaluate import predictions
from netbuilder.engine.metrics.view import View
from netbuilder.engine.new_samples import Samples
from netbuilder.engine.sentence_choice import chosen
from netbuilder.engine.shown import Shown
from netbuilder.engine.task import Task
from netbuilder.engine.writing import Written, completed, writer
from netbuilder.training.losses_sequence import CTC

SHOWN = 256  # pictures at once: a file of samples may hold millions


@dataclass(frozen=True)
class Answers:
    """Of one Output. For sequences ``chosen`` holds a text a sample and there are no columns. For classes ``chosen``
    holds a name a sample and ``columns`` are the classes, ``values`` their probabilities (samples, classes); else
    ``chosen`` is empty and ``values`` (samples, columns) are raw numbers, of a model that answers with pictures those
    too, as PNG in base64. ``words``: of a model that writes, the words of each text with their probabilities.
    ``sentences``: of each article given as a text, each sentence with its score and whether it is of the summary."""

    output: str
    target: str
    columns: tuple[str, ...]
    values: list[list[float]]
    chosen: tuple[str, ...] = ()
    unit: str = ""
    pictures: tuple[str, ...] = ()
    words: tuple[tuple[tuple[str, float], ...], ...] = ()
    sentences: tuple[list[dict[str, Any]], ...] = ()

    def of(self, sample: int) -> dict[str, Any]:
        """The answer for one sample, as JSON."""
        if sample < len(self.pictures):
            return {"picture": self.pictures[sample]}
        numbers = dict(zip(self.columns, self.values[sample], strict=True))
        if self.chosen and not self.columns:
            if self.sentences:
                return {"text": self.chosen[sample], "sentences": self.sentences[sample]}
            spoken = [[word, p] for word, p in self.words[sample]] if self.words else None
            return {"text": self.chosen[sample]} | ({} if spoken is None else {"words": spoken})
        if self.chosen:
            return {"class": self.chosen[sample], "probabilities": numbers}
        return {"values": numbers} | ({"unit": self.unit} if self.unit else {})


def answer(task: Task, samples: Samples, beams: int = 1) -> list[Answers]:
    """The answers of every Output for all samples; ``beams``: beginnings of a text that are followed at once."""
    part, written = completed(task, samples.part, beams)
    found, own = predictions(task, part), writer(task)
    answers = []
    for place, (output, values) in enumerate(zip(task.program.outputs, found, strict=True)):
        if own is not None and written is not None and place == own.output:
            answers.append(_written(task, output, written))
        elif samples.sentences and output.value.type.axes == ("time", "features"):
            answers.append(_summary(task, output, values, samples))
        else:
            answers.append(
                _said(task, output, values, samples) if _is_sequence(output) else _answers(task, output, values)
            )
    return answers


def _summary(task: Task, output: ProgramOutput, prediction: torch.Tensor, samples: Samples) -> Answers:
    """The best sentences of articles, in their order."""
    every, texts = [], []
    for scores, sentences in zip(_raw(task, output, prediction)[:, :, 0].tolist(), samples.sentences, strict=True):
        best = chosen(task, output.node, scores[: len(sentences)])
        pairs = enumerate(zip(sentences, scores, strict=False))
        every.append([{"text": s, "score": round(p, 5), "is_chosen": i in best} for i, (s, p) in pairs])
        texts.append(" ".join(sentences[i] for i in best))
    return Answers(output.node, output.field, (), [[] for _ in texts], tuple(texts), sentences=tuple(every))


def _written(task: Task, output: ProgramOutput, found: Written) -> Answers:
    """Texts, with the probability of every word and of the end."""
    assert task.document.data is not None
    shown, known = Shown(task.data, task.document.data), task.data.fitted.vocabularies[output.field]
    texts = tuple(shown.text(output.field, ids) for ids in found.ids.tolist())
    pairs = zip(found.ids.tolist(), found.logs.exp().tolist(), strict=True)
    words = tuple(tuple((known[i], round(p, 5)) for i, p in zip(*pair, strict=True) if i) for pair in pairs)
    return Answers(output.node, output.field, (), [[] for _ in texts], texts, words=words)


def _is_sequence(output: ProgramOutput) -> bool:
    return output.judgement is not None and isinstance(output.judgement.loss, CTC)


def _said(task: Task, output: ProgramOutput, prediction: torch.Tensor, samples: Samples) -> Answers:
    """What CTC reads off: the likeliest sequence of words, by beam search over the true steps."""
    assert output.judgement is not None and isinstance(output.judgement.loss, CTC)
    blank = output.judgement.loss.blank % prediction.shape[2]
    judge = next(j for j in task.learner.judges if j.node == output.node)
    every = torch.arange(len(prediction))
    ends = judge.lengths(Batch(len(prediction), {}, samples.part.gather_lengths(every)))
    ends = torch.full_like(every, prediction.shape[1]) if ends is None else ends
    names = _names(task, output)[0] or tuple(str(i) for i in range(prediction.shape[2]))
    found = [ctc_beam(p[:end], blank) for p, end in zip(prediction, ends.tolist(), strict=True)]
    texts = tuple(" ".join(names[i] for i in ids) for ids in found)
    return Answers(output.node, output.field, (), [[] for _ in texts], texts)


def _answers(task: Task, output: ProgramOutput, prediction: torch.Tensor) -> Answers:
    names, unit = _names(task, output)
    judged = output.judgement
    if judged is not None and judged.loss.task in ("classification", "binary") and prediction.ndim <= 2:
        view = View.of(judged.prediction, judged.target, judged.loss)
        return _classes(output, view.probabilities(view.scores(prediction)), names)
    values = _raw(task, output, prediction).reshape(len(prediction), -1)
    columns = names if len(names) == values.shape[1] else _places(output.field or output.node, values.shape[1])
    pictures = tuple(_pictures(task, output, prediction))
    return Answers(output.node, output.field, columns, values.tolist(), unit=unit, pictures=pictures)


def _pictures(task: Task, output: ProgramOutput, prediction: torch.Tensor) -> Iterator[str]:
    """Nothing where the answer is no picture; else over the range that the target's pictures have."""
    if output.value.type.axes != ("channels", "height", "width"):
        return
    limits = task.data.description.field(output.field).range if output.field else None
    for values in _raw(task, output, prediction)[:SHOWN].numpy():
        yield png.picture(values, limits)


def _classes(output: ProgramOutput, probabilities: torch.Tensor, names: tuple[str, ...]) -> Answers:
    """One column a class; a single probability is that of the second class."""
    if probabilities.ndim == 1 or probabilities.shape[1] == 1:
        yes = probabilities.reshape(-1, 1)
        probabilities = torch.cat([1 - yes, yes], 1)
    columns = names if len(names) == probabilities.shape[1] else tuple(str(i) for i in range(probabilities.shape[1]))
    chosen = tuple(columns[i] for i in probabilities.argmax(1).tolist())
    return Answers(output.node, output.field, columns, probabilities.tolist(), chosen)


def _names(task: Task, output: ProgramOutput) -> tuple[tuple[str, ...], str]:
    """Names and unit of the target field; of one number the field's own name."""
    if not output.field:
        return (), ""
    field = task.data.description.field(output.field)
    return field.names or ((field.name,) if field.type.size == 1 else ()), field.unit


def _raw(task: Task, output: ProgramOutput, prediction: torch.Tensor) -> torch.Tensor:
    scaler = task.data.fitted.scalers.get(output.field)
    return scaler.inverse(prediction.float()) if scaler is not None else prediction.float()


def _places(name: str, count: int) -> tuple[str, ...]:
    return (name,) if count == 1 else tuple(f"{name} {i}" for i in range(count))
