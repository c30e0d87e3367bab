"""Quotation marks that are not in pairs."""

import re
from collections.abc import Iterator

from enregard.check.finding import Check, Found, Pair, Severity

_OPENING, _CLOSING = "«“„", "»”"
_MARKS = re.compile(r"[«»“”„\"]")


def _balanced(text: str) -> bool:
    """Tell whether marks come in pairs: straight ones are even in number, the others open and close."""
    marks = _MARKS.findall(text)
    depth = 0
    for mark in marks:
        depth += (mark in _OPENING) - (mark in _CLOSING)
        if depth < 0:
            return False
    return depth == 0 and marks.count('"') % 2 == 0


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(found.span() for found in _MARKS.finditer(text))


def _find(pair: Pair) -> Iterator[Found]:
    if not _balanced(pair.target) and _balanced(pair.source):
        yield Found("The quotation marks of the translation are not in pairs.", target=_spans(pair.target))


CHECK = Check(
    "quotation",
    "Quotation marks",
    "Where a quotation begins and ends decides who is said to have said it.",
    "Close each quotation where the original does.",
    Severity.WARNING,
    _find,
)
