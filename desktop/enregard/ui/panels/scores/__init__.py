"""The scores of any text of the original against others, and a picture that shows which passage departs."""

from enregard.ui.panels.scores.panel import ScoresPanel

__all__ = ["ScoresPanel"]
