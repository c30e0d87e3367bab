"""What memories know of a sentence: the same text, or one that is like it, and where the two differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from heapq import nlargest
from itertools import combinations, islice
from math import log
from operator import attrgetter

from enregard.exchange.units import Unit, Variant
from enregard.memories.index import FREQUENT
from enregard.memories.memory import Memory
from enregard.memories.query import Span
from enregard.memories.words import Part, digest, parts, said, words

MINIMUM = 70
"""Per cent below which a match seldom helps."""

_POSTINGS = 15_000  # units that are looked through for candidates
_CANDIDATES = 100  # of them whose texts are read
_EQUAL = 50  # units of the same words that are read
_SHORT = 4  # words of a text that is searched as a whole where all of them are frequent


class Likeness(StrEnum):
    """How like two texts are."""

    SAME = "same"
    WORDS = "same words"  # case, accents, spaces or punctuation differ
    NUMBERS = "same but for numbers"
    FUZZY = "fuzzy"


_MOST = {Likeness.SAME: 100, Likeness.WORDS: 99, Likeness.NUMBERS: 98, Likeness.FUZZY: 97}


@dataclass(frozen=True, slots=True)
class Match:
    """A unit whose original is like a text; `text_spans` and `source_spans` are the words in which they differ.

    `score` is 100 for the same text, 99 where only case, accents, spaces or punctuation differ, 98 where only numbers
    do. Else it says how many words stay: 100 × (1 - edits / words of the longer text), rounded down and never above
    97; an edit is a word that is added, left out or exchanged. `count` units say the same on both sides.
    """

    memory: Memory
    unit: Unit
    source: Variant
    target: Variant
    score: int
    likeness: Likeness
    text_spans: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    count: int = 1


def find(
    memories: Iterable[Memory], languages: tuple[str, str], text: str, minimum: int = MINIMUM, limit: int = 10
) -> list[Match]:
    """Return what memories have for a text in the first language, the best first, then in the memories' order.

    From a minimum of 98 on only texts of the same words are looked up. Raises InputError if an index cannot be read.
    """
    sought = _Sought(text, parts(text), said(text), minimum)
    if not sought.parts:
        return []
    found: dict[tuple[str, str], Match] = {}
    for memory in memories:
        for table in memory.tables(languages[0]):
            for number in _numbers(memory, table, sought):
                match = _match(memory, memory.unit(number), languages, sought)
                if match:
                    key = match.source.text, match.target.text
                    known = found.get(key)
                    found[key] = replace(known, count=known.count + 1) if known else match
    best = sorted(found.values(), key=attrgetter("score"), reverse=True)[:limit]
    return [_with_differences(match, sought) for match in best]


@dataclass(frozen=True, slots=True)
class _Sought:
    """A text that is looked up."""

    text: str
    parts: Sequence[Part]
    words: Sequence[str]
    minimum: int


# Candidates


def _numbers(memory: Memory, table: int, sought: _Sought) -> list[int]:
    """Return the units that are worth reading: those of the same words, then those that share rare ones."""
    read = words(sought.text)
    equal = islice(memory.numbers(table, f'"{digest(read)}"'), _EQUAL)
    similar = _similar(memory, table, read.split(), sought.minimum) if sought.minimum < _MOST[Likeness.NUMBERS] else ()
    return list(dict.fromkeys((*equal, *similar)))


def _similar(memory: Memory, table: int, read: Sequence[str], minimum: int) -> list[int]:
    """Return the units that share most of a text's rare words.

    A match lacks at most so many of the text's words as the minimum allows; so it has one of that many and one more,
    whichever they are, and the rarest are the quickest to look up.
    """
    rarest = sorted(set(read), key=lambda word: memory.frequency(table, word))
    lacking = len(read) * (100 - minimum) // 100
    weights: defaultdict[int, float] = defaultdict(float)
    left = _POSTINGS
    for word in rarest[: lacking + 2]:
        known = memory.frequency(table, word)
        if known > left:
            for number in _of_frequent(memory, table, rarest, lacking):
                weights[number] += 1
            break
        weight = log(2 + memory.units / (known or FREQUENT))
        holding = memory.holding(table, word)
        for number in holding:
            weights[number] += weight
        left -= len(holding)
    return nlargest(_CANDIDATES, weights, key=weights.__getitem__)


def _of_frequent(memory: Memory, table: int, read: Sequence[str], lacking: int) -> Iterator[int]:
    """Yield units that hold a short text's words, or all but one, where none of them is rare."""
    if len(read) <= _SHORT:
        for some in combinations(read, max(1, len(read) - min(1, lacking))):
            expression = " AND ".join(f'"{word}"' for word in some)
            yield from islice(memory.numbers(table, expression), _CANDIDATES)


# Holding one against the other


def _match(memory: Memory, unit: Unit, languages: tuple[str, str], sought: _Sought) -> Match | None:
    """Return a unit as a match, None if it is below the minimum or lacks a side."""
    pair = unit.pair(languages)
    if pair is None or not pair[1].text.strip():
        return None
    score, likeness = compared(sought.text, pair[0].text, sought.words)
    return Match(memory, unit, *pair, score, likeness) if score >= sought.minimum else None


def compared(text: str, other: str, said_words: Sequence[str] = ()) -> tuple[int, Likeness]:
    """Return the score of two texts (see `Match`) and how like they are; `said_words` are the first one's if known."""
    from rapidfuzz.distance import Levenshtein

    if text == other:
        return _MOST[Likeness.SAME], Likeness.SAME
    words_of_text, words_of_other = said_words or said(text), said(other)
    if words_of_text == words_of_other:
        likeness = Likeness.WORDS
    elif _without_numbers(words_of_text) == _without_numbers(words_of_other):
        likeness = Likeness.NUMBERS
    else:
        edits = Levenshtein.distance(words_of_text, words_of_other)
        longer = max(len(words_of_text), len(words_of_other))
        return min(_MOST[Likeness.FUZZY], 100 * (longer - edits) // longer), Likeness.FUZZY
    return _MOST[likeness], likeness


def _without_numbers(read: Sequence[str]) -> list[str]:
    """Return words with a mark for each number, however many groups of digits it has."""
    marked = ["0" if word.isdecimal() else word for word in read]
    return [word for k, word in enumerate(marked) if word != "0" or k == 0 or marked[k - 1] != "0"]


def _with_differences(match: Match, sought: _Sought) -> Match:
    """Return a match with the words in which it differs."""
    from rapidfuzz.distance import Levenshtein

    others = parts(match.source.text)
    steps = Levenshtein.opcodes(sought.words, [part.text for part in others])
    changed = [step for step in steps if step.tag != "equal"]
    return replace(
        match,
        text_spans=tuple(_span(sought.parts[s.src_start : s.src_end]) for s in changed if s.src_end > s.src_start),
        source_spans=tuple(_span(others[s.dest_start : s.dest_end]) for s in changed if s.dest_end > s.dest_start),
    )


def _span(passage: Sequence[Part]) -> Span:
    return passage[0].start, passage[-1].end
