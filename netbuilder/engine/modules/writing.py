"""Writing word by word: greedy and beam search with a network that was trained to say the next word."""

from collections.abc import Callable

import torch

SILENT = (0, 1, 2)  # padding, unknown word, start: never written
START = 2
END = 3


@torch.no_grad()
def write(
    scores: Callable[[torch.Tensor, int], torch.Tensor], samples: int, steps: int, beams: int, device: torch.device
) -> tuple[torch.Tensor, torch.Tensor]:
    """The likeliest texts among ``beams`` beginnings kept at every step; with one beam the likeliest word each time.

    ``scores(tokens, length)`` gives raw scores (rows, words) of what follows the first ``length`` of ``tokens`` (rows,
    steps), where sample s has the rows s · beams to s · beams + beams - 1. Gives ids (samples, beams, steps), padded
    with 0 behind the end token, likeliest text first, and the log probability of every word. The probability of a
    text is the product of those of its words (Sutskever et al. 2014).
    """
    texts = torch.zeros((samples, beams, steps), dtype=torch.int64, device=device)
    logs = torch.zeros((samples, beams, steps), device=device)
    sums = torch.full((samples, beams), -torch.inf, device=device)
    sums[:, 0] = 0.0  # all beams begin the same: one is enough
    is_done = torch.zeros((samples, beams), dtype=torch.bool, device=device)
    for step in range(steps):
        tokens = torch.cat([torch.full_like(texts[..., :1], START), texts[..., :-1]], -1)
        found = scores(tokens.flatten(0, 1), step + 1).float().log_softmax(-1).reshape(samples, beams, -1)
        found[..., SILENT] = -torch.inf
        found[is_done] = -torch.inf
        found[..., 0] = torch.where(is_done, 0.0, -torch.inf)  # behind the end there is nothing to choose
        words = found.shape[-1]
        sums, places = (sums[..., None] + found).flatten(1).topk(beams)
        beam, word = places // words, places % words
        rows = torch.arange(samples, device=device)[:, None]
        texts, logs, is_done = texts[rows, beam], logs[rows, beam], is_done[rows, beam]
        texts[..., step], logs[..., step] = word, found[rows, beam, word]
        is_done |= word == END
        if is_done.all():
            break
    return texts, logs
