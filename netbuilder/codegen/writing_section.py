"""The part of a script that writes texts word by word, as the program does."""

from __future__ import annotations

from netbuilder.codegen.data_section import reading
from netbuilder.codegen.printed import literal
from netbuilder.codegen.program import Program
from netbuilder.codegen.section import text
from netbuilder.codegen.writer import Writer
from netbuilder.datasets.dataset import Dataset
from netbuilder.datasets.source import Text

HELPERS = ("write",)  # pasted from the engine

GENERATE = '''
def generate(model, batch, beams=1):
    """The likeliest text for every sample: ids (samples, STEPS), 0 behind the end, and the log of every probability.

    With one beam the likeliest word each time, with more the likeliest text among so many beginnings kept at once.
    """
    model.eval()
    rows = {name: values.repeat_interleave(beams, 0) for name, values in batch.items()}

    def scores(tokens, length):
        rows[FIELD], rows[LENGTHS] = tokens, torch.full((len(tokens),), length, device=tokens.device)
        return predict(model, rows)[PLACE][:, length - 1]

    samples, device = len(next(iter(batch.values()))), next(model.parameters()).device
    texts, logs = write(scores, samples, STEPS, beams, device)
    return texts[:, 0], logs[:, 0]
'''

TYPED = '''
def write_text(model, text, beams=1):
    """What the network writes for a text; the words it knows come with the data."""
    known = {word: number for number, word in enumerate(WORDS[SOURCE])}
    ids = [known.get(token, 1) for token in TOKENS][:LONGEST]
    padded = torch.tensor([ids + [0] * (LONGEST - len(ids))])
    batch = {SOURCE: padded, SOURCE_LENGTHS: torch.tensor([len(ids)])}
    device = next(model.parameters()).device
    found, _ = generate(model, {name: values.to(device) for name, values in batch.items()}, beams)
    return GAP.join(WORDS[TARGET][number] for number in found[0].tolist() if number > END)
'''


def generate(program: Program, writer: Writer) -> list[str]:
    """``generate(model, batch, beams)``: ids and log probabilities of the texts."""
    replaced = {
        "FIELD": literal(writer.written),
        "LENGTHS": literal(f"{writer.written} lengths"),
        "PLACE": str(writer.output),
        "STEPS": str(writer.steps),
    }
    return list(_filled(GENERATE, replaced))


def typed(program: Program, writer: Writer, data: Dataset) -> list[str]:
    """``write_text(model, text, beams)``; nothing where more enters the network than one text."""
    source = source_of(program, writer, data)
    if not source:
        return []
    own = reading(data.source)
    is_letters = isinstance(own, Text) and own.tokens == "characters"
    replaced = {
        "SOURCE_LENGTHS": literal(f"{source} lengths"),
        "SOURCE": literal(source),
        "TARGET": literal(writer.target),
        "LONGEST": str(data.field(source).type.shape[0]),
        "TOKENS": "text" if is_letters else 're.findall(r"\\w+|[^\\w\\s]", text.lower())',
        "GAP": '""' if is_letters else '" "',
    }
    return list(_filled(TYPED, replaced))


def source_of(program: Program, writer: Writer, data: Dataset) -> str:
    """The field of the text that is read, when nothing else enters the network; else nothing."""
    others = {i.field for i in program.inputs} - {writer.written}
    field = data.field(others.pop()) if len(others) == 1 else None
    is_text = field is not None and field.type.axes == ("time",) and field.type.dtype == "int64" and field.padded
    return field.name if field is not None and is_text else ""


def _filled(template: str, replaced: dict[str, str]) -> tuple[str, ...]:
    for name, value in replaced.items():
        template = template.replace(name, value)
    return text(template)
