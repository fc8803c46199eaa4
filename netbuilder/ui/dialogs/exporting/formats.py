"""The files that other programs and people can be given, and what each is good for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from netbuilder.ui.words import QT_TR_NOOP

Needs = Literal["drawing", "weights", "run", "data"]
GROUPS: tuple[str, ...] = (QT_TR_NOOP("For other programs"), QT_TR_NOOP("For people"), QT_TR_NOOP("Tables of numbers"))
OPSETS = (20, 18, 19, 21, 22, 23)  # the usual one first


@dataclass(frozen=True)
class Format:
    """A kind of file.

    ``ending``: of its name, "" for a folder. ``needs``: what there has to be; with "weights" they can be chosen.
    ``is_script``: it can be had without weights, too. ``opsets``: which versions of ONNX's operators can be chosen.
    """

    ending: str
    name: str
    good_for: str
    icon: str
    group: int = 0
    needs: Needs = "weights"
    is_script: bool = False
    opsets: tuple[int, ...] = ()


FORMATS: tuple[Format, ...] = (
    Format(
        ".py", QT_TR_NOOP("PyTorch script"),
        QT_TR_NOOP("One file to read and go on with: model, data, training and test, with nothing but PyTorch in it. "
                   "The weights lie beside it."),
        "mdi6.language-python", is_script=True,
    ),
    Format(
        ".keras", QT_TR_NOOP("Keras model"),
        QT_TR_NOOP("For Keras 3 on TensorFlow, JAX or PyTorch: layers, weights, optimizer and loss; it predicts and "
                   "trains on there."),
        "mdi6.alpha-k-box-outline",
    ),
    Format(
        ".keras.py", QT_TR_NOOP("Keras script"),
        QT_TR_NOOP("The same network written with Keras 3: to read, to change and to train there."),
        "mdi6.language-python",
    ),
    Format(
        ".onnx", QT_TR_NOOP("ONNX"),
        QT_TR_NOOP("For ONNX Runtime and most devices: phones, browsers, C++, C#. One file that predicts, with any "
                   "number of samples at a time."),
        "mdi6.hexagon-multiple-outline", opsets=OPSETS,
    ),
    Format(
        ".pt2", QT_TR_NOOP("PyTorch program (torch.export)"),
        QT_TR_NOOP("The network as torch.export keeps it, for PyTorch without a line of its Python code."),
        "mdi6.fire",
    ),
    Format(
        ".safetensors", QT_TR_NOOP("Weights (safetensors)"),
        QT_TR_NOOP("Every tensor under its name, and the drawing within: opens again here, and its weights anywhere."),
        "mdi6.weight",
    ),
    Format(
        "", QT_TR_NOOP("Folder with everything"),
        QT_TR_NOOP("Drawing, weights, script and a model card with data, metrics, seed and versions: to keep or to "
                   "pass on."),
        "mdi6.folder-zip-outline",
    ),
    Format(
        ".md", QT_TR_NOOP("Table of layers (Markdown)"),
        QT_TR_NOOP("Layers with shapes, parameters and multiply-adds, for a report or a README."),
        "mdi6.table", 1, "drawing",
    ),
    Format(
        ".html", QT_TR_NOOP("Run report (HTML)"),
        QT_TR_NOOP("One page to hand in: the drawing, curves, confusion matrix, plan and versions, for any browser."),
        "mdi6.file-chart-outline", 1, "run",
    ),
    Format(
        ".json", QT_TR_NOOP("Run report (JSON)"),
        QT_TR_NOOP("Results, plan, data and layers of the run for other programs to read."),
        "mdi6.code-json", 1, "run",
    ),
    Format(
        ".csv", QT_TR_NOOP("Curves (CSV)"),
        QT_TR_NOOP("Loss and metrics of every epoch as a table for a spreadsheet."),
        "mdi6.chart-line", 2, "run",
    ),
    Format(
        ".npz", QT_TR_NOOP("Prepared data (NumPy)"),
        QT_TR_NOOP("The data as they enter the network, split and scaled."),
        "mdi6.database-export-outline", 2, "data",
    ),
)  # fmt: skip


def format_of(ending: str) -> Format:
    """By the ending of its file; the first where there is none such."""
    return next((found for found in FORMATS if found.ending == ending), FORMATS[0])
