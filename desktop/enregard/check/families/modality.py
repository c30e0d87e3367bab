"""What one side holds for possible, advisable or hearsay, and the other for certain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from enregard.check.families.cues import LANGUAGES, Classes, Cue, spans, vocabulary, wording
from enregard.check.finding import Check, Found, Level, Pair, Severity

_CONDITIONAL = re.compile(r"\b(?!\w*(?:nt|ff|uv|é)r)\w*[eaidtvu]r(?:ait|aient|ions|iez)\b", re.IGNORECASE)
"""French conditionals; some imperfects ("assurait") slip in, which only makes the checks more quiet."""

_ASKED = re.compile(r"\b(?:how|why|who|what|where)\s+(?:could|should|would)\b", re.IGNORECASE)
"""Questions in which "could" leaves nothing open ("How could you?")."""

_UNREAL = re.compile(r"\b\w{2,}(?:aient|ait|r(?:a|ont|ai|ons|ez|as))\b", re.IGNORECASE)
"""French imperfects and futures, which may stand for "would"."""
_OPEN = frozenset({"remote", "hypothetical", "conditional", "perhaps"})
_POSSIBLE = _OPEN | {"possible", "able"}
_HEARSAY = _OPEN | {"reported", "hearsay", "likely", "possible"}


class Step(NamedTuple):
    """A sense that became a firmer one: what excuses it on the other side, what on its own, and how sure it is."""

    soft: str
    hard: str
    there: frozenset[str]
    here: frozenset[str]
    level: Level


_STEPS = (
    Step("remote", "possible", _OPEN | {"likely", "advisable"}, frozenset({"possible", "able"}), Level.USUAL),
    Step("conditional", "possible", _OPEN | {"likely", "advisable"}, frozenset({"possible", "able"}), Level.MORE),
    Step("remote", "necessary", _POSSIBLE | {"likely", "advisable"}, frozenset({"necessary", "obliged"}), Level.USUAL),
    Step(
        "possible",
        "necessary",
        _POSSIBLE | {"advisable"},
        frozenset({"necessary", "obliged", "advisable"}),
        Level.USUAL,
    ),
    Step("advisable", "necessary", _OPEN | {"advisable"}, frozenset({"necessary", "obliged"}), Level.USUAL),
    Step("advisable", "obliged", _OPEN | {"advisable"}, frozenset({"necessary", "obliged"}), Level.MORE),
)


@cache
def _classes(kind: str, language: str) -> Classes:
    return Classes(kind, vocabulary("modality")[language][kind])


def read(text: str, language: str) -> list[Cue]:
    """Return how sure a text is (`modality`), and which verbs report what was said (`attribution`)."""
    return [] if language not in LANGUAGES else [*_modal(text, language), *_reported(text, language)]


def _modal(text: str, language: str) -> list[Cue]:
    found = _classes("modality", language).read(text)
    if language == "en":
        asked = [each.span() for each in _ASKED.finditer(text)]
        found = [cue for cue in found if not any(a <= cue.span[0] < b for a, b in asked)]
    if language == "fr":
        found += [Cue("modality", "conditional", each.span()) for each in _CONDITIONAL.finditer(text)]
    return found


def _reported(text: str, language: str) -> list[Cue]:
    return _classes("attribution", language).read(text)


def _find(pair: Pair) -> Iterator[Found]:
    if not LANGUAGES.issuperset(pair.languages):
        return
    source, target = _modal(pair.source, pair.languages[0]), _modal(pair.target, pair.languages[1])
    here, there = {cue.sense for cue in source}, {cue.sense for cue in target}
    for step in _STEPS:
        if step.soft in here and step.hard in there and not here & step.here and not there & step.there:
            yield _found(pair, _of(source, step.soft), _of(target, step.hard), step.level)
    yield from _asserted(pair, source, there)


def _asserted(pair: Pair, source: list[Cue], there: set[str]) -> Iterator[Found]:
    """Yield what is reported or supposed in the original only."""
    reported, supposed = _of(source, "reported"), _of(source, "hypothetical") + _of(source, "conditional")
    if reported and not there & _HEARSAY:
        yield _lost(pair, reported, Level.USUAL)
    elif supposed and pair.languages[1] == "fr" and not there & _HEARSAY and not _UNREAL.search(pair.target):
        yield _lost(pair, supposed, Level.MORE)


def _lost(pair: Pair, cues: list[Cue], level: Level) -> Found:
    return Found(
        "The original does not say this for certain ({here}), the translation states it as a fact.",
        {"here": wording(cues, pair.source)},
        spans(cues),
        level=level,
    )


def _of(cues: list[Cue], sense: str) -> list[Cue]:
    return [cue for cue in cues if cue.sense == sense]


def _found(pair: Pair, source: list[Cue], target: list[Cue], level: Level) -> Found:
    return Found(
        "The original leaves it open ({here}), the translation makes it firmer ({there}).",
        {"here": wording(source, pair.source), "there": wording(target, pair.target)},
        spans(source),
        spans(target),
        level,
    )


CHECK = Check(
    "modality",
    "Modality and hearsay",
    "What may be, should be or is only reported is not a fact yet.",
    "Compare how sure both sentences are: may, must, would, reportedly.",
    Severity.WARNING,
    _find,
)
