"""What the templates are about, in the order in which they are shown."""

from __future__ import annotations

from dataclasses import dataclass

from netbuilder.ui.words import QT_TR_NOOP


@dataclass(frozen=True)
class Subject:
    """A kind of task and its templates, the quickest first."""

    name: str
    icon: str
    templates: tuple[str, ...]


SUBJECTS = (
    Subject(
        QT_TR_NOOP("Pictures"),
        "mdi6.image-outline",
        ("digits_mlp", "digits_cnn", "mnist_mlp", "mnist_cnn", "fashion_cnn", "residual"),
    ),
    Subject(
        QT_TR_NOOP("Playground"),
        "mdi6.chart-scatter-plot",
        (
            "playground_moons",
            "playground_circles",
            "playground_xor",
            "playground_features",
            "playground_spiral",
            "playground_hills",
        ),
    ),
    Subject(QT_TR_NOOP("Tables"), "mdi6.table", ("iris", "wine", "breast_cancer", "diabetes", "two_inputs")),
    Subject(QT_TR_NOOP("Forecasts"), "mdi6.chart-timeline-variant", ("demand_bike", "demand_bike_variants")),
    Subject(
        QT_TR_NOOP("Text"),
        "mdi6.format-text",
        ("topics_wordnet", "transformer", "summary_extractive", "summary_seq2seq"),
    ),
    Subject(QT_TR_NOOP("Speech"), "mdi6.microphone-outline", ("spoken_digits", "spoken_sequence_ctc")),
    Subject(QT_TR_NOOP("Generated pictures"), "mdi6.creation-outline", ("mnist_vae", "mnist_dcgan")),
)


def rank(name: str) -> tuple[int, int]:
    """Where a template stands; what no subject names comes at the end."""
    for number, subject in enumerate(SUBJECTS):
        if name in subject.templates:
            return number, subject.templates.index(name)
    return len(SUBJECTS), 0
