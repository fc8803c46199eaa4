"""From scores for every step to the sequence they say."""

from __future__ import annotations

from math import exp, inf, log1p

import torch
from torch import Tensor

Sums = tuple[float, float]  # log probability of a beginning that ends in a blank, and of one that does not


def collapsed(steps: list[int], blank: int) -> list[int]:
    """The best class of every step without repetitions and blanks: greedy decoding of CTC."""
    return [s for i, s in enumerate(steps) if s != blank and (i == 0 or s != steps[i - 1])]


def ctc_beam(scores: Tensor, blank: int, width: int = 8) -> list[int]:
    """The likeliest sequence over all its alignments, among ``width`` beginnings kept at each step.

    ``scores`` (steps, classes) raw. Prefix beam search (Hannun et al. 2014, without a language model).
    """
    beams: dict[tuple[int, ...], Sums] = {(): (0.0, -inf)}
    for step in torch.log_softmax(scores.float(), -1).tolist():
        likely = sorted(range(len(step)), key=step.__getitem__, reverse=True)[: width + 1]
        found: dict[tuple[int, ...], Sums] = {}
        for said, sums in beams.items():
            for token in likely:
                _extend(found, said, sums, token, step[token], blank)
        best = sorted(found.items(), key=lambda pair: _added(*pair[1]), reverse=True)
        beams = dict(best[:width])
    return list(next(iter(beams)))


def _extend(
    found: dict[tuple[int, ...], Sums], said: tuple[int, ...], sums: Sums, token: int, p: float, blank: int
) -> None:
    """Adds what one more step makes of a beginning."""
    blanked, spoken = sums
    if token == blank:
        _add(found, said, (_added(blanked, spoken) + p, -inf))
    elif said and said[-1] == token:
        _add(found, said, (-inf, spoken + p))  # still the same word
        _add(found, (*said, token), (-inf, blanked + p))  # the word again, after a blank
    else:
        _add(found, (*said, token), (-inf, _added(blanked, spoken) + p))


def _add(found: dict[tuple[int, ...], Sums], said: tuple[int, ...], sums: Sums) -> None:
    old = found.get(said, (-inf, -inf))
    found[said] = (_added(old[0], sums[0]), _added(old[1], sums[1]))


def _added(a: float, b: float) -> float:
    """log(exp a + exp b)."""
    high, low = max(a, b), min(a, b)
    return high if low == -inf else high + log1p(exp(low - high))
