"""Scores by sacrebleu: each figure with the signature that reproduces it, and what it can and cannot say."""

from enregard.score.compare import Comparison, Direction, Said, compare
from enregard.score.counts import METRICS
from enregard.score.measure import Measured, described, measure
from enregard.score.metrics import FEW_ROWS, ROW_METRICS, Figure, cautions, of_document, of_row
from enregard.score.paired import Contest, contests, paired
from enregard.score.versions import LeftOut, Part, Unit, Version, of_direction, of_project, of_rows, units

__all__ = [
    "FEW_ROWS",
    "METRICS",
    "ROW_METRICS",
    "Comparison",
    "Contest",
    "Direction",
    "Figure",
    "LeftOut",
    "Measured",
    "Part",
    "Said",
    "Unit",
    "Version",
    "cautions",
    "compare",
    "contests",
    "described",
    "measure",
    "of_direction",
    "of_document",
    "of_project",
    "of_row",
    "of_rows",
    "paired",
    "units",
]
