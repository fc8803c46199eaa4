"""Metrics for sequences whose steps are not matched one to one, and for texts a network writes."""

from __future__ import annotations

from typing import ClassVar, Literal

from netbuilder.base.declared import declared
from netbuilder.base.errors import ShapeError
from netbuilder.base.parameter import param
from netbuilder.base.tensor import TensorType
from netbuilder.training.metric import Metric


@declared
class WordErrorRate(Metric):
    """Word error rate: words to insert, delete or change over the words there are (0 is perfect). For CTC.

    What was said is read off as the best class of every step, without repetitions and blanks. With characters as
    tokens it is the character error rate.
    """

    better: ClassVar[Literal["higher", "lower"]] = "lower"
    live: ClassVar[bool] = False
    also: ClassVar[tuple[str, ...]] = ("WER", "CER", "edit distance", "Levenshtein", "speech")

    blank: int = param(0, "Class of the blank, as in the loss.", min=0)

    @property
    def name(self) -> str:
        return "wer"

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        if prediction.axes != ("time", "features") or target.axes != ("time",) or target.dtype != "int64":
            raise ShapeError("it compares scores for every step with a sequence of ids.", code="metric-fit")


@declared
class Rouge1(Metric):
    """ROUGE-1 of a summary made of the sentences with the highest scores: F score of the words it has in common
    with the true summary (0 … 1), mean over the articles (Lin 2004). For data of the source Articles.
    """

    also: ClassVar[tuple[str, ...]] = ("ROUGE", "summary", "extractive")

    sentences: int = param(3, "How many sentences are chosen.", min=1, unit="sentences")
    overlap: str = param("overlap", "Field with the counts of each sentence.", more=True)
    reference: str = param("reference", "Field with the counts of the true summary.", more=True)

    @property
    def name(self) -> str:
        return "rouge_1"

    def fields(self) -> tuple[str, ...]:
        return (self.overlap, self.reference)

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        if prediction.axes != ("time", "features") or prediction.shape[1] != 1:
            raise ShapeError("it needs one score for every sentence.", code="metric-fit")


@declared
class WrittenMetric(Metric, abstract=True):
    """A metric of texts that the network writes by itself, the likeliest word each time, from the source alone.

    In training it is shown the true words so far; what it is worth shows when it is not. For data with a field of what
    was written (TextPairs); measured on the test part and in Evaluate.
    """

    live: ClassVar[bool] = False
    of_text: ClassVar[bool] = True

    def fits(self, prediction: TensorType, target: TensorType) -> None:
        if prediction.axes != ("time", "features") or target.axes != ("time",) or target.dtype != "int64":
            raise ShapeError("it compares texts: scores of all words for every step, and token ids.", code="metric-fit")


@declared
class ExactMatch(WrittenMetric):
    """Share of texts that the network writes exactly as wanted (0 … 1), without being told the true words so far."""

    also: ClassVar[tuple[str, ...]] = ("seq2seq", "exact match", "generated text")


@declared
class WrittenRouge1(WrittenMetric):
    """ROUGE-1 of texts that the network writes without being told the true words so far: F score of the words they
    have in common with those wanted (0 … 1), mean over the samples (Lin 2004).
    """

    also: ClassVar[tuple[str, ...]] = ("ROUGE", "summary", "abstractive", "seq2seq", "generated text")

    @property
    def name(self) -> str:
        return "written_rouge_1"
