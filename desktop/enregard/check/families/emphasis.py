"""What strengthens or weakens on one side only: an added "direct", a dropped "so-called"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from enregard.check.families.cues import LANGUAGES, Classes, Cue, spans, vocabulary, wording
from enregard.check.finding import Check, Found, Level, Pair, Severity

_STRENGTHENS = "strong_"
_LOOSE = frozenset({"strong_very", "strong_significant", "strong_clear", "weak_slightly", "weak_limited"})
"""Classes that translators add and drop freely; they are told of two texts in one language only."""
_WEAKENED = "The original is more guarded or stronger here ({here}); the translation has no such word."
_STRENGTHENED = "The translation adds a word that strengthens or weakens ({there}); the original has none like it."


@cache
def _classes(language: str) -> Classes:
    return Classes("emphasis", vocabulary("emphasis")[language])


def read(text: str, language: str) -> list[Cue]:
    """Return the words of a text that strengthen or weaken, by classes of words that may stand for each other."""
    return _classes(language).read(text) if language in LANGUAGES else []


def _find(pair: Pair) -> Iterator[Found]:
    if not LANGUAGES.issuperset(pair.languages):
        return
    source, target = read(pair.source, pair.languages[0]), read(pair.target, pair.languages[1])
    lost, added = _without(source, target), _without(target, source)
    same = pair.languages[0] == pair.languages[1]
    if not same:
        lost, added = _telling(lost), _telling(added)
    if lost and added and _strengthening(lost) == _strengthening(added):
        return  # one word for another of about the same weight
    level = Level.MORE if same else Level.ALL
    if lost:
        yield Found(_WEAKENED, {"here": wording(lost, pair.source)}, spans(lost), level=level)
    if added:
        yield Found(_STRENGTHENED, {"there": wording(added, pair.target)}, (), spans(added), level)


def _without(cues: list[Cue], others: list[Cue]) -> list[Cue]:
    """Return the cues of whose class the other side has none."""
    classes = {cue.sense for cue in others}
    return [cue for cue in cues if cue.sense not in classes]


def _telling(cues: list[Cue]) -> list[Cue]:
    return [cue for cue in cues if cue.sense not in _LOOSE]


def _strengthening(cues: list[Cue]) -> set[bool]:
    return {cue.sense.startswith(_STRENGTHENS) for cue in cues}


CHECK = Check(
    "emphasis",
    "Strengthened or weakened",
    "A small word can make a statement graver, or take half of it back.",
    "Look whether the word on one side only is in the spirit of the original.",
    Severity.HINT,
    _find,
)
