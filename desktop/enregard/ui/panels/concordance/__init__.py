"""What the memories have: for the row in focus, or for words that are looked up."""

from enregard.ui.panels.concordance.panel import ConcordancePanel

__all__ = ["ConcordancePanel"]
