"""Figures with what they count: "jusqu'à 10 000 soldats nord-coréens"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from enregard.check import Span
from enregard.check.families import limits, quantities
from enregard.check.families.quantities import Form, Kind, Quantity
from enregard.press.wording import alike, words

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LINK = re.compile(r"[ \u00a0\u202f]+(?:(?:de|of)[ \u00a0]+|d['’])?")
_BEFORE, _AROUND = 24, 70  # characters in which a limit stands, and what else tells figures apart
_KINDS = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.FRACTION})
_SIZES = frozenset({"at_least", "at_most", "more", "less", "nearly", "about"})
_SAME = 0.6  # share of the words around that two figures of one thing have in common
_FEWEST = 3
_SMALL = 2  # a figure up to which nothing is counted


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure in a text: its value, what it counts (one or two words), the limit before it, what stands around it."""

    value: float
    kind: Kind
    units: tuple[str, ...]
    what: tuple[str, ...]
    limit: str
    around: frozenset[str]
    at: Span
    wording: str


def counted(text: str, start: int, language: str) -> Iterator[Counted]:
    """Yield the figures of a sentence that begins at a place in its file."""
    for quantity in quantities.read(text, language):
        if quantity.kind in _KINDS and quantity.form is not Form.HINT and isinstance(quantity.value, float):
            found = _of(quantity, text, start, language)
            if found.what or found.units:
                yield found


def _of(quantity: Quantity, text: str, start: int, language: str) -> Counted:
    begin, end = quantity.span
    link = _LINK.match(text, end)
    after = list(islice(_WORD.finditer(text, link.end()), 2)) if link else []
    what = [
        word for k, word in enumerate(after) if text[word.start() - 1 : word.start()].isspace() and _is_noun(word[0], k)
    ]
    if len(what) == 2 and text[what[0].end() : what[1].start()].strip():
        what = what[:1]
    if not after or not what or what[0] is not after[0]:
        what = []
    lead = text[max(0, begin - _BEFORE) : begin]
    cues = [
        cue for cue in limits.read(lead, language) if cue.sense in _SIZES and not lead[cue.span[1] :].strip(" dez’'")
    ]
    first = begin - len(lead) + cues[-1].span[0] if cues else begin
    last = what[-1].end() if what else end
    around = text[max(0, begin - _AROUND) : begin] + " " + text[last : last + _AROUND]
    return Counted(
        float(quantity.value),
        quantity.kind,
        quantity.units,
        tuple(word[0].lower() for word in what),
        cues[-1].sense if cues else "",
        frozenset(word.form for word in words(around) if word.telling),
        (start + first, start + last),
        text[first:last],
    )


def _is_noun(word: str, place: int) -> bool:
    """Tell whether a word may say what is counted; a second word must look like a plural, and so like no verb."""
    return len(word) > 3 and word.islower() and words(word)[0].telling and (place == 0 or word[-1] in "sx")


def same_thing(one: Counted, other: Counted) -> bool:
    """Tell whether two figures count the same kind of thing."""
    if one.kind is not other.kind or one.units != other.units or not one.what:
        return False
    return bool(other.what) and alike(one.what[0], other.what[0])


def contradict(one: Counted, other: Counted) -> bool:
    """Tell whether two figures say otherwise of the same thing, in nearly the same words and to the same limit."""
    if not same_thing(one, other) or one.value == other.value or min(one.value, other.value) <= _SMALL:
        return False
    shared = sum(any(alike(a, b) for b in other.around) for a in one.around)
    fewer = min(len(one.around), len(other.around))
    return fewer >= _FEWEST and shared >= _SAME * fewer and one.limit == other.limit
