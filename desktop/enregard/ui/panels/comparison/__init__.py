"""The machine's texts for the row in focus, held against the original and the translation."""

from enregard.ui.panels.comparison.panel import ComparisonPanel

__all__ = ["ComparisonPanel"]
