"""Names: misspelt, fused with the next word, replaced by another, missing; and a reader of names for other steps."""

from enregard.check.families.names.finding import find
from enregard.check.families.names.forms import near, same
from enregard.check.families.names.reader import Name, read
from enregard.check.finding import Check, Severity

__all__ = ["CHECK", "Name", "near", "read", "same"]

CHECK = Check(
    "names",
    "Names",
    "A name that is wrong or lost makes somebody else say or do what the original says.",
    "Hold the names against each other, letter by letter.",
    Severity.WARNING,
    find,
)
