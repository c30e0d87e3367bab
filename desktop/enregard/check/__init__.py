"""Findings: where a row's translation parts from its original."""

from enregard.check.checks import CHECKS, check, context_of, everything, found_in
from enregard.check.chosen import EVERYTHING, USUAL, Choice
from enregard.check.context import Context, Term
from enregard.check.finding import Check, Finding, Found, Level, Pair, Severity, Span

__all__ = [
    "CHECKS",
    "EVERYTHING",
    "USUAL",
    "Check",
    "Choice",
    "Context",
    "Finding",
    "Found",
    "Level",
    "Pair",
    "Severity",
    "Span",
    "Term",
    "check",
    "context_of",
    "everything",
    "found_in",
]
