"""The callbacks."""

from __future__ import annotations

from typing import ClassVar

from netbuilder.base.declared import declared
from netbuilder.base.errors import ParameterError
from netbuilder.base.parameter import param
from netbuilder.training.callback import Callback, Watching


@declared
class EarlyStopping(Watching):
    """Ends the run when a number has not got better for some epochs.

    Source: keras.callbacks.EarlyStopping
    """

    min_delta: float = param(0.0, "Smaller gains do not count.", min=0)
    patience: int = param(0, "Epochs without a gain that are allowed.", min=0, unit="epochs")
    baseline: float | None = param(None, "The number has to beat this one from the start.", more=True)
    restore_best_weights: bool = param(False, "End with the weights of the best epoch.")
    start_from_epoch: int = param(0, "Epochs before the watch begins.", min=0, unit="epochs", more=True)


@declared
class BestWeights(Watching):
    """Keeps the weights of the best epoch and ends the run with them.

    Source: keras.callbacks.ModelCheckpoint(save_best_only=True)
    """


@declared
class ModelCheckpoint(Callback):
    """Saves everything needed to go on later, every so many epochs or steps.

    Source: keras.callbacks.ModelCheckpoint
    """

    replaces: ClassVar[tuple[str, ...]] = ("BackupAndRestore",)

    epochs: int = param(1, "Epochs from one checkpoint to the next; 0: not by epochs.", min=0, unit="epochs")
    steps: int = param(0, "Steps from one checkpoint to the next; 0: not by steps.", min=0, unit="steps")
    keep: int = param(3, "How many of the newest are kept; 0: all.", min=0, more=True)


@declared
class TerminateOnNaN(Callback):
    """Ends the run at a loss that is not a number, before it spoils the weights.

    Source: keras.callbacks.TerminateOnNaN
    """


@declared
class CSVLogger(Callback):
    """Writes a line of numbers for every epoch to a file in the run's folder.

    Source: keras.callbacks.CSVLogger
    """

    filename: str = param("metrics.csv", "Name of the file, without folders.")
    separator: str = param(",", "Between two numbers.", more=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.filename or self.filename in (".", "..") or set(self.filename) & set("/\\:\0"):
            raise ParameterError("filename", f'expected a file name without folders, got "{self.filename}"')


@declared
class TensorBoard(Callback):
    """Writes the curves for TensorBoard to the run's folder (needs the package tensorboard).

    Source: keras.callbacks.TensorBoard
    """

    histogram_freq: int = param(0, "Epochs between two histograms of the weights; 0: none.", min=0, unit="epochs")
    update_freq: int = param(0, "Steps between two points of the curves; 0: each epoch.", min=0, unit="steps")


@declared
class ReduceLROnPlateau(Watching):
    """Multiplies the learning rate with a factor when a number has not got better for some epochs.

    Source: keras.callbacks.ReduceLROnPlateau
    """

    factor: float = param(0.1, "What is left of the learning rate.", min=0, below=1)
    patience: int = param(10, "Epochs without a gain that are allowed.", min=0, unit="epochs")
    min_delta: float = param(1e-4, "Smaller gains do not count.", min=0)
    cooldown: int = param(0, "Epochs of rest after a cut.", min=0, unit="epochs", more=True)
    min_lr: float = param(0.0, "The learning rate goes no lower.", min=0, more=True)


@declared
class LearningRateFinder(Callback):
    """Before the run, tries learning rates from low to high, one a step, and draws the loss over them.

    A good learning rate lies where the loss falls fastest, well below where it explodes. Weights are put back.
    Source: Smith 2015 (arXiv:1506.01186)
    """

    start: float = param(1e-7, "First learning rate.", above=0)
    end: float = param(10.0, "Last learning rate.", above=0)
    steps: int = param(100, "How many are tried.", min=2, max=10000, unit="steps")
    stop_factor: float = param(4.0, "Stop when the loss is this many times the best.", above=1, more=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.end <= self.start:
            raise ParameterError("end", f"expected a number above start ({self.start:g}), got {self.end:g}")

    def rate(self, step: int) -> float:
        """Learning rate tried in this step: even on a logarithmic scale."""
        return float(self.start * (self.end / self.start) ** (step / (self.steps - 1)))
