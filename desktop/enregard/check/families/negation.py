"""A negation that one side has, while nothing near its place on the other side comes near one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from enregard.check.families.coverage.lexicon import covered
from enregard.check.families.coverage.words import telling
from enregard.check.families.cues import LANGUAGES, Cue, any_of, lowered, overlap, paired, spans, vocabulary, wording
from enregard.check.finding import Check, Found, Level, Pair, Severity

_NEAR = 0.1  # how far apart two words that imply a negation may stand and be one's translation
_REACH = 0.3  # how far apart, as a share of the text, a negation and what answers it may stand
_SHORT = 60  # what is shorter than this is hardly ever said in other words altogether
_AROUND = 25  # how many characters behind a negation what it denies may stand

_DENIED = {
    "en": r"\b(?:not|never|nobody|no[\s-]one|nothing|neither|nor|cannot|none|nowhere)\b"
    r"|\b\w{1,12}n['’]t\b|\bno\s(?=[^\W\d_])",
    "fr": r"(?:\bne\s|\bn['’])(?:[^\s.;!?]+\s){0,7}?"
    r"(?:pas|plus|jamais|rien|personne|aucune?|guère|point|nul|nulle|nullement|ni)\b"
    r"|\b(?:personne|rien|aucune?|nul|nulle|jamais|ni)\b(?:\s[^\s.;!?]+){0,8}?\s(?:ne\b|n['’])",
}
"""What denies in so many words: a verb negated, a pronoun, a determiner."""
_ASKED = {
    "en": r"n['’]t\s(?:i|you|he|she|it|we|they|there|this|that)\b|\b(?:i|you|he|she|it|we|they)\snot\b[^.;!]*\?",
    "fr": r"-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)\spas\b",
}
"""Negations in a question, which often expect a yes."""
_EXPRESSLY = {
    "en": r"\b(?:not|cannot|unable|unknown|unclear|unaware|unlikely|intolera|disregard)|n['’]t\b",
    "fr": r"\bpas$",
}


class _Side(NamedTuple):
    """A text and its language."""

    text: str
    language: str


@cache
def _compiled(kind: str, language: str) -> re.Pattern[str]:
    words = vocabulary("negation")[language]
    affixed = (
        rf"(?!{any_of(words['exceptions'])}){any_of(words['beginnings'] + [f'*{end}' for end in words['endings']])}"
    )
    patterns = {
        "denied": rf"{_DENIED[language]}|{any_of(words['denying'])}",
        "expressly": _EXPRESSLY[language],
        "implied": rf"{any_of(words['implied'])}|{affixed}",
        "litotes": rf"{_ASKED[language]}|{any_of(words['litotes'])}|(?:\b(?:not|pas)|n['’]t)\s{affixed}",
    }
    return re.compile(patterns[kind])


def read(text: str, language: str) -> list[Cue]:
    """Return the negations of a text: `denied` in so many words, or `implied` in a word like "without"."""
    denied = _denied(text, language)
    return sorted([*denied, *_implied(text, language, denied)], key=lambda cue: cue.span)


def _denied(text: str, language: str) -> list[Cue]:
    """Return the negations in so many words; those that say little but a yes ("not only") are `implied`."""
    if language not in LANGUAGES:
        return []
    found = [each.span() for each in _compiled("denied", language).finditer(lowered(text))]
    idle = [each.span() for each in _compiled("litotes", language).finditer(lowered(text))] if found else []
    return [
        Cue("negation", "implied" if any(overlap(span, each) for each in idle) else "denied", span) for span in found
    ]


def _implied(text: str, language: str, denied: list[Cue]) -> list[Cue]:
    if language not in LANGUAGES:
        return []
    found = (each.span() for each in _compiled("implied", language).finditer(lowered(text)))
    return [Cue("negation", "implied", span) for span in found if not any(overlap(span, cue.span) for cue in denied)]


def _find(pair: Pair) -> Iterator[Found]:
    if not LANGUAGES.issuperset(pair.languages):
        return
    source, target = _denied(pair.source, pair.languages[0]), _denied(pair.target, pair.languages[1])
    lost, added = paired(source, pair.source, target, pair.target)
    if not _any(lost) and not _any(added):
        return
    lost += _implied(pair.source, pair.languages[0], source)
    added += _implied(pair.target, pair.languages[1], target)
    lost, added = paired(lost, pair.source, added, pair.target, _NEAR, same=True)
    reach = _REACH if len(pair.source) > _SHORT else 1.0
    lost, added = paired(lost, pair.source, added, pair.target, reach)
    here, there = _Side(pair.source, pair.languages[0]), _Side(pair.target, pair.languages[1])
    if lost := _any(lost):
        yield Found(
            "The original denies something ({words}); the translation has no negation there.",
            {"words": wording(lost, pair.source)},
            spans(lost),
            level=_level(lost, here, there),
        )
    if added := _any(added):
        yield Found(
            "The translation denies something ({words}); the original has no negation there.",
            {"words": wording(added, pair.target)},
            (),
            spans(added),
            _level(added, there, here),
        )


def _any(cues: list[Cue]) -> list[Cue]:
    return [cue for cue in cues if cue.sense == "denied"]


def _level(cues: list[Cue], here: _Side, there: _Side) -> Level:
    """Return how sure it is: a plain "not" is seldom lost where the rest is said on the other side, too."""
    plain = _compiled("expressly", here.language)
    sure = any(plain.search(lowered(cue.within(here.text))) and _echoed(cue, here, there) for cue in cues)
    return Level.USUAL if sure else Level.MORE


def _echoed(cue: Cue, here: _Side, there: _Side) -> bool:
    """Tell whether the other text has any of the words that are denied: if not, it says all of it in other words."""
    if len(here.text) < _SHORT:
        return True
    start, end = cue.span
    denied = [w.stem for w in telling(here.text, here.language) if w.stop > start and w.start < end + _AROUND]
    partners = [word.stem for word in telling(there.text, there.language)]
    return not denied or bool(covered(denied, partners, (here.language, there.language)))


CHECK = Check(
    "negation",
    "Negation",
    "A negation lost or added turns the meaning round.",
    "Read both sentences again: does each deny what the other denies?",
    Severity.WARNING,
    _find,
)
