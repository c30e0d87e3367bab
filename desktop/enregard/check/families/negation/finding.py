"""Find negations that one side of a pair has and the other does not answer."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.check.families.coverage.side import sides
from enregard.check.families.cues import LANGUAGES, Cue, spans, wording
from enregard.check.families.negation.clues import Known, clues
from enregard.check.families.negation.pairing import unanswered
from enregard.check.families.negation.reading import denied
from enregard.check.families.negation.score import level
from enregard.check.finding import Found, Level, Pair

_MOST = 40  # negations of a side: no sentence has more, and each is held against each
_LOST = "The original denies something ({words}); the translation has no negation there."
_ADDED = "The translation denies something ({words}); the original has no negation there."


def find(pair: Pair) -> Iterator[Found]:
    """Yield what is found in a pair; of languages that it cannot read it says nothing."""
    if pair.endless or not LANGUAGES.issuperset(pair.languages):
        return
    here, there = denied(pair.source, pair.languages[0]), denied(pair.target, pair.languages[1])
    if len(here) == len(there) or max(len(here), len(there)) > _MOST:
        return
    source, target = sides((pair.source, pair.target), pair.languages)
    one, other = Known(source, here), Known(target, there)
    for sure, cues in _by_level(one, other).items():
        yield Found(_LOST, {"words": wording(cues, pair.source)}, source=spans(cues), level=sure)
    for sure, cues in _by_level(other, one).items():
        yield Found(_ADDED, {"words": wording(cues, pair.target)}, target=spans(cues), level=sure)


def _by_level(mine: Known, other: Known) -> dict[Level, list[Cue]]:
    """Return the negations of one side without an answer on the other, by how sure that is."""
    found: dict[Level, list[Cue]] = {}
    for cue in unanswered(mine, other):
        if sure := level(clues(cue, mine, other), mine.language):
            found.setdefault(sure, []).append(cue)
    return found
