"""What is exported: a document with its weights, and the run they come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import torch
from torch import Tensor, fx

from netbuilder.base.errors import NetBuilderError
from netbuilder.base.tensor import TensorType
from netbuilder.codegen.program import Program, to_program
from netbuilder.engine.batch import Batch
from netbuilder.engine.build import build_program
from netbuilder.engine.data import Data, Part, load
from netbuilder.engine.learner import as_tuple, model_inputs
from netbuilder.engine.run_folder import RunFolder
from netbuilder.engine.start import give, run_weights, start_of_plan
from netbuilder.graph.document import Document
from netbuilder.graph.files import load as load_document
from netbuilder.graph.infer import Inference, infer

VERIFIED_SAMPLES = 64
INVENTED, OPEN = 5, 12  # samples, and the size of open axes, where there are no data


class ExportError(NetBuilderError):
    """The export cannot be made, or the written file does not do what the network does."""


@dataclass(frozen=True)
class Subject:
    """A document whose relative paths start at ``base``; the weights; the run, when there is one.

    Without weights the network has those its plan starts from, or new ones.

    The fields of the data are filled in from the files themselves, so that shapes are those of the run.
    """

    document: Document
    base: Path
    weights: dict[str, Tensor] | None = None
    run: RunFolder | None = None

    @classmethod
    def of_run(cls, path: Path) -> Subject:
        """The document and the weights of a run's folder."""
        folder = RunFolder.open(path)
        document = load_document(folder.document_path)
        return cls(document, folder.base, run_weights(folder), folder)

    @cached_property
    def data(self) -> Data | None:
        """The data, loaded; None when the document has none."""
        return load(self.document.data, self.base) if self.document.data else None

    @cached_property
    def described(self) -> Document:
        """The document with the fields its data have now."""
        if self.document.data is None or self.data is None:
            return self.document
        return replace(self.document, data=replace(self.document.data, fields=self.data.description.fields))

    @cached_property
    def inference(self) -> Inference:
        return infer(self.described)

    @cached_property
    def program(self) -> Program:
        return to_program(self.described, self.inference)

    @cached_property
    def model(self) -> fx.GraphModule:
        """The network with these weights, those the plan starts from, or new ones from its seed; in eval mode."""
        model = build_program(self.program, self.document.plan.seed)
        if self.weights is not None:
            model.load_state_dict(self.weights)
        elif start := start_of_plan(self.document.plan, self.base):
            give(model, start)
        return model.eval()

    def samples(self) -> list[Tensor]:
        """Arguments of the model: the first real samples of the test part, random ones when there are no data."""
        part = self._part()
        if part is None:
            return invented(self.program)
        indices = torch.arange(min(VERIFIED_SAMPLES, len(part)))
        return model_inputs(self.program, Batch(len(indices), part.gather(indices), part.gather_lengths(indices)))

    def _part(self) -> Part | None:
        if self.data is None:
            return None
        return self.data.test if len(self.data.test) else self.data.train

    @torch.no_grad()
    def answers(self) -> tuple[Tensor, ...]:
        """What the network says to ``samples``."""
        return as_tuple(self.model(*self.samples()))


def difference(one: tuple[Tensor, ...], two: tuple[Tensor, ...]) -> float:
    """Largest absolute difference of two answers; infinite when they differ in number, shape or kind."""
    if [(a.shape, a.dtype) for a in one] != [(b.shape, b.dtype) for b in two]:
        return float("inf")
    pairs = [(a.double(), b.double()) for a, b in zip(one, two, strict=True)]
    found = [torch.where((a == b) | (a.isnan() & b.isnan()), 0.0, (a - b).abs()) for a, b in pairs]
    largest = [d.nan_to_num(nan=float("inf")).max().item() for d in found if d.numel()]
    return max(largest, default=0.0)


def invented(program: Program) -> list[Tensor]:
    """Random arguments of the model, nobody's data: five samples; open axes get a size of their own."""
    generator = torch.Generator().manual_seed(0)
    lengths = {i.lengths.name: i.value.type.shape[0] or OPEN for i in program.inputs if i.lengths}
    tensors = [_random(entry.value.type, generator) for entry in program.inputs]
    return tensors + [torch.linspace(1, n, INVENTED).long() for n in lengths.values()]


def _random(type: TensorType, generator: torch.Generator) -> Tensor:
    shape = (INVENTED, *(d or OPEN for d in type.shape))
    if type.dtype == "float32":
        return torch.rand(shape, generator=generator)
    found = torch.randint(0, type.classes or 2, shape, generator=generator)
    return found > 0 if type.dtype == "bool" else found
