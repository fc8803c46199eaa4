"""The panels around the canvas; the order here is the order of their tabs."""

from __future__ import annotations

from netbuilder.ui.inspector.panel import InspectorPanel
from netbuilder.ui.palette.panel import PalettePanel
from netbuilder.ui.panel import Panel
from netbuilder.ui.panels.code.panel import CodePanel
from netbuilder.ui.panels.data.panel import DataPanel
from netbuilder.ui.panels.evaluate.panel import EvaluatePanel
from netbuilder.ui.panels.outline import OutlinePanel
from netbuilder.ui.panels.plan.panel import PlanPanel
from netbuilder.ui.panels.problems.panel import ProblemsPanel
from netbuilder.ui.panels.runs.panel import RunsPanel
from netbuilder.ui.panels.summary.panel import SummaryPanel
from netbuilder.ui.panels.training.panel import TrainingPanel
from netbuilder.ui.panels.try_it.panel import TryItPanel

PANELS: tuple[type[Panel], ...] = (
    PalettePanel,
    OutlinePanel,
    InspectorPanel,
    TrainingPanel,
    ProblemsPanel,
    DataPanel,
    PlanPanel,
    EvaluatePanel,
    TryItPanel,
    RunsPanel,
    CodePanel,
    SummaryPanel,
)
