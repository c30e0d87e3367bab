"""Limits and quantifiers: "more than" for "less than", "all" for "some", an "at least" that is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from enregard.check.families.cues import LANGUAGES, Classes, Cue, spans, vocabulary, wording
from enregard.check.finding import Check, Found, Level, Pair, Severity

_NUMBER = re.compile(r"(?:\s(?:the|a|an|half|les?|la|des?|du|un|une)\b){0,2}\s?[£$€]?\s?\d")
_DIGITS = re.compile(r"\d+")
_SIZES = frozenset({"at_least", "at_most", "more", "less", "nearly", "about"})
_UPWARDS, _DOWNWARDS = frozenset({"at_least", "more"}), frozenset({"at_most", "less", "nearly"})
_OPPOSED = {
    "more": _DOWNWARDS,
    "at_least": frozenset({"less", "at_most", "nearly"}),
    "less": _UPWARDS,
    "at_most": _UPWARDS,
}
"""What turns the limit of a figure the other way."""

_EXCHANGED = (
    ("part", "all", frozenset({"part", "few", "many", "most", "about"})),
    ("about", "exact", frozenset({"about", "nearly"})),
    ("nearly", "exact", frozenset({"about", "nearly"})),
    ("sometimes", "always", frozenset({"sometimes"})),
    ("most", "all", frozenset({"most", "many"})),
    ("few", "many", frozenset({"few", "less"})),
    ("all", "part", frozenset({"all"})),
)
"""A class that became another one, unless the other side has one of these, too."""
_SURE = frozenset({"part", "about", "nearly", "sometimes"})


@cache
def _classes(language: str) -> Classes:
    return Classes("limit", vocabulary("limits")[language])


def read(text: str, language: str) -> list[Cue]:
    """Return the limits and quantifiers of a text by their class, such as `at_least` or `most`."""
    return _classes(language).read(text) if language in LANGUAGES else []


def _find(pair: Pair) -> Iterator[Found]:
    if not LANGUAGES.issuperset(pair.languages):
        return
    source, target = read(pair.source, pair.languages[0]), read(pair.target, pair.languages[1])
    if not source and not target:
        return
    yield from _turned(pair, source, target)
    here, there = {cue.sense for cue in source}, {cue.sense for cue in target}
    for old, new, excused in _EXCHANGED:
        if old in here and new in there and new not in here and not excused & there:
            yield _exchanged(pair, source, target, old, new)


def _turned(pair: Pair, source: list[Cue], target: list[Cue]) -> Iterator[Found]:
    """Yield the limits of figures that became the opposite, or are lost."""
    here, there = _of_figures(source, pair.source), _of_figures(target, pair.target)
    senses = {cue.sense for cue in target}
    for cue in here:
        opposed = [each for each in there if each.sense in _OPPOSED.get(cue.sense, ())]
        if cue.sense in senses:
            continue
        if opposed and len(here) == len(there) == 1:
            same = _figure(pair.source, cue) == _figure(pair.target, opposed[0])
            yield _found(pair, [cue], opposed, Level.USUAL if same else Level.MORE)
        elif not senses & _SIZES and cue.sense in _OPPOSED:
            yield Found(
                "The original sets a limit ({here}), which the translation does not have.",
                {"here": cue.within(pair.source)},
                (cue.span,),
                level=Level.MORE,
            )


def _of_figures(cues: list[Cue], text: str) -> list[Cue]:
    """Return the limits that a figure follows."""
    return [cue for cue in cues if cue.sense in _SIZES and _NUMBER.match(text, cue.span[1])]


def _figure(text: str, cue: Cue) -> str:
    """Return the first digits of the figure that a limit is of; empty if it is in words."""
    found = _DIGITS.search(text, cue.span[1])
    return found[0] if found else ""


def _exchanged(pair: Pair, source: list[Cue], target: list[Cue], old: str, new: str) -> Found:
    level = Level.MORE if old in _SURE else Level.ALL
    return _found(pair, [c for c in source if c.sense == old], [c for c in target if c.sense == new], level)


def _found(pair: Pair, source: list[Cue], target: list[Cue], level: Level) -> Found:
    return Found(
        "The original says {here}, the translation {there}.",
        {"here": wording(source, pair.source), "there": wording(target, pair.target)},
        spans(source),
        spans(target),
        level,
    )


CHECK = Check(
    "limits",
    "Limits and quantifiers",
    "All are not some, and more than ten are not ten.",
    "Compare how many or how much both sentences say, and where the limit lies.",
    Severity.WARNING,
    _find,
)
