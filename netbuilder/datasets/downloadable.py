"""Data sets that are fetched once, on request. Checksums: those TensorFlow Datasets publishes."""

from __future__ import annotations

from netbuilder.base.tensor import image, label, sequence
from netbuilder.datasets.bundled import CLOTHES
from netbuilder.datasets.entry import Entry, File
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Cifar, Idx, WavFolder

_ZALANDO = "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
_THINGS = ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck")


def _fashion(name: str, checksum: str, size: int) -> File:
    elsewhere = (".keras/datasets/fashion-mnist/" + name, "data/FashionMNIST/raw/" + name)
    return File(name, f"sha256:{checksum}", size, _ZALANDO + name, elsewhere)


FASHION_MNIST = Entry(
    Description(
        "fashion_mnist",
        "Fashion-MNIST",
        "70,000 grey pictures of clothes, 28 × 28 pixels, in 10 classes.",
        (Field("image", image(1, 28, 28), range=(0, 255)), Field("label", label(10), names=CLOTHES)),
        70000,
        "MIT, Zalando SE 2017",
        ("train", "test"),
    ),
    (
        _fashion(
            "train-images-idx3-ubyte.gz", "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84", 26421880
        ),
        _fashion(
            "train-labels-idx1-ubyte.gz", "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845", 29515
        ),
        _fashion(
            "t10k-images-idx3-ubyte.gz", "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073", 4422102
        ),
        _fashion("t10k-labels-idx1-ubyte.gz", "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5", 5148),
    ),
    Idx(
        images="train-images-idx3-ubyte.gz",
        labels="train-labels-idx1-ubyte.gz",
        test_images="t10k-images-idx3-ubyte.gz",
        test_labels="t10k-labels-idx1-ubyte.gz",
        classes=CLOTHES,
    ),
)

CIFAR10 = Entry(
    Description(
        "cifar10",
        "CIFAR-10",
        "60,000 colour pictures of animals and vehicles, 32 × 32 pixels, in 10 classes.",
        (Field("image", image(3, 32, 32), range=(0, 255)), Field("label", label(10), names=_THINGS)),
        60000,
        "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images (2009); no licence stated",
        ("train", "test"),
    ),
    (
        File(
            "cifar-10-binary.tar.gz",
            "sha256:c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
            170052171,
            "https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
            (".keras/datasets/cifar-10-binary.tar.gz", "data/cifar-10-binary.tar.gz"),
        ),
    ),
    Cifar(path="cifar-10-binary.tar.gz"),
)

SPOKEN_DIGITS_WAV = Entry(
    Description(
        "spoken_digits_wav",
        "Spoken digits (recordings)",
        "2,500 recordings of five people saying the digits 0 to 9 in English, 8 kHz.",
        (
            Field("audio", sequence(8000, 1), range=(-1, 1), padded=True),
            Field("label", label(10), names=tuple("0123456789")),
        ),
        2500,
        "CC BY-SA 4.0, Z. Jackson and others, Free Spoken Digit Dataset",
    ),
    (
        File(
            "free-spoken-digit-dataset-1.0.9.tar.gz",
            "sha256:8bc44cde129d505cbbb6b365c09f80c663f2aa77578afc634e6141a2f87100c0",
            11975353,
            "https://github.com/Jakobovski/free-spoken-digit-dataset/archive/v1.0.9.tar.gz",
        ),
    ),
    WavFolder(path="free-spoken-digit-dataset-1.0.9.tar.gz", rate=8000, seconds=1.0, labels="name"),
)

DOWNLOADABLE: tuple[Entry, ...] = (FASHION_MNIST, CIFAR10, SPOKEN_DIGITS_WAV)
