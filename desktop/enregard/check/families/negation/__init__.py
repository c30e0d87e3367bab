"""A negation that one side has, while nothing on the other side says the same.

Negations are read (`reading`) and those of both sides answer each other (`pairing`). What tells of each that is left
whether it is lost, or said in other words (`clues`), is weighed (`score`, `fit`): does the other side say what is
denied, and does anything beside that deny it, too?
"""

from enregard.check.families.negation.finding import find
from enregard.check.families.negation.reading import read
from enregard.check.finding import Check, Severity

__all__ = ["CHECK", "read"]

CHECK = Check(
    "negation",
    "Negation",
    "A negation lost or added turns the meaning round.",
    "Read both sentences again: does each deny what the other denies?",
    Severity.WARNING,
    find,
)
