"""What a check says: a finding on a row, with its reason and its places."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from enregard.check.context import Context, words_of
from enregard.text import Sentence

Span = tuple[int, int]
"""A half-open range of characters in the text of a row's cell."""


_LONGEST = 10_000  # characters: no sentence, nor a paragraph, is longer


class Severity(IntEnum):
    """How much a finding may matter."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the word for it, in English."""
        return self.name.lower()


class Level(IntEnum):
    """From "fewer" to "more": how many false alarms one puts up with to have this found."""

    SURE = 1
    USUAL = 2
    """On from the start: all checks up to here raise at most two false alarms in a hundred sound sentences."""
    MORE = 3
    ALL = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts of a row, as the checks read them; `languages` are primary codes, and may be the same twice.

    `ratio` is the source's length over the target's, in general. `elsewhere` is what the aligner says of a partner
    that stands at another place. `counted` tells that the pair is one of those that the context counts.
    """

    source: str
    target: str
    languages: tuple[str, str]
    ratio: float = 1.0
    elsewhere: Sentence | None = None
    context: Context = field(default_factory=Context)
    counted: bool = False

    @property
    def endless(self) -> bool:
        """Tell whether a side is longer than what anybody writes; a check that compares all with all passes it over."""
        return max(len(self.source), len(self.target)) > _LONGEST

    def others_with(self, side: int, word: str) -> int:
        """Count the other rows whose source (0) or target (1) has a word, written like this."""
        text = (self.source, self.target)[side]
        return max(0, self.context.rows_with(side, word) - (self.counted and word in words_of(text)))


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found in a pair: an English template with its facts, and the places on both sides.

    `settles` tells that the row is no translation of its original at all: what else is found follows from that.
    """

    template: str
    facts: dict[str, Any] = field(default_factory=dict)
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()
    level: Level = Level.USUAL
    settles: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """A check explains itself: what it is called, why it matters, what to do, how much it may matter.

    `prepare`, if there is one, does at once what costs less for many pairs than for each by itself. `of_form` tells a
    check of marks and spelling, on which a machine translation is no witness.
    """

    name: str
    title: str
    why: str
    advice: str
    severity: Severity
    find: Callable[[Pair], Iterator[Found]]
    prepare: Callable[[Sequence[Pair]], None] | None = None
    of_form: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding on a row."""

    row: int
    check: Check
    found: Found

    @property
    def message(self) -> str:
        """Return the sentence that says what differs, in English."""
        return self.found.template.format(**self.found.facts)
