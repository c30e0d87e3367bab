"""A translation much shorter or longer than the original lets expect."""

import math
from collections.abc import Iterator

from enregard.check.finding import Check, Found, Level, Pair, Severity

_SHORT = 20  # characters that both sides may differ by for nothing
# Of the natural logarithm: a translation under half or over double the length is found from the start.
_FACTORS = {Level.SURE: 1.0, Level.USUAL: 0.75, Level.MORE: 0.62, Level.ALL: 0.5}


def _find(pair: Pair) -> Iterator[Found]:
    source, target = len(pair.source), len(pair.target) * pair.ratio
    off = math.log((target + _SHORT) / (source + _SHORT))
    level = next((level for level, least in _FACTORS.items() if abs(off) > least), None)
    if level:
        facts = {"percent": round(100 * target / max(source, 1))}
        template = (
            "The translation is much shorter than the original lets expect ({percent} % of the length)."
            if off < 0
            else "The translation is much longer than the original lets expect ({percent} % of the length)."
        )
        yield Found(template, facts, level=level)


CHECK = Check(
    "length",
    "Length",
    "A clause may have been left out or added, or the row may be misaligned.",
    "Look for a clause that one side has and the other has not.",
    Severity.WARNING,
    _find,
)
