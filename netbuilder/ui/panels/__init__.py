"""The panels around the canvas; the order here is the order of their tabs."""

from __future__ import annotations

from netbuilder.ui.panel import PanelKind
from netbuilder.ui.words import QT_TR_NOOP

PANELS: tuple[PanelKind, ...] = (
    PanelKind("palette", QT_TR_NOOP("Layers"), "mdi6.layers-outline", "left", "palette.panel:PalettePanel"),
    PanelKind("outline", QT_TR_NOOP("Outline"), "mdi6.file-tree-outline", "left", "panels.outline:OutlinePanel"),
    PanelKind("inspector", QT_TR_NOOP("Inspector"), "mdi6.tune-variant", "right", "inspector.panel:InspectorPanel"),
    PanelKind("training", QT_TR_NOOP("Training"), "mdi6.chart-line", "bottom", "panels.training.panel:TrainingPanel"),
    PanelKind(
        "problems", QT_TR_NOOP("Problems"), "mdi6.alert-circle-outline", "bottom", "panels.problems.panel:ProblemsPanel"
    ),
    PanelKind("data", QT_TR_NOOP("Data"), "mdi6.database-outline", "bottom", "panels.data.panel:DataPanel"),
    PanelKind("plan", QT_TR_NOOP("Plan"), "mdi6.clipboard-list-outline", "bottom", "panels.plan.panel:PlanPanel"),
    PanelKind(
        "evaluate",
        QT_TR_NOOP("Evaluate"),
        "mdi6.check-decagram-outline",
        "bottom",
        "panels.evaluate.panel:EvaluatePanel",
    ),
    PanelKind("try_it", QT_TR_NOOP("Try it"), "mdi6.gesture", "bottom", "panels.try_it.panel:TryItPanel"),
    PanelKind("runs", QT_TR_NOOP("Runs"), "mdi6.chart-multiple", "bottom", "panels.runs.panel:RunsPanel"),
    PanelKind("code", QT_TR_NOOP("Code"), "mdi6.code-tags", "bottom", "panels.code.panel:CodePanel"),
    PanelKind("summary", QT_TR_NOOP("Summary"), "mdi6.table", "bottom", "panels.summary.panel:SummaryPanel"),
)
