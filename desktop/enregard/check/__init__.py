"""Findings: where a row's translation parts from its original."""

from enregard.check.checks import CHECKS, check, expected_ratio
from enregard.check.finding import Finding, Severity

__all__ = ["CHECKS", "Finding", "Severity", "check", "expected_ratio"]
