"""The findings: how many are wanted, their list, and the chosen one explained."""

from enregard.ui.panels.findings.panel import FindingsPanel

__all__ = ["FindingsPanel"]
