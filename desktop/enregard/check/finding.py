"""What a check says: a finding on a row, with its reason and its places."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from enregard.text import Sentence

Span = tuple[int, int]
"""A half-open range of characters in the text of a row's cell."""


class Severity(IntEnum):
    """How much a finding may matter."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """Return the word for it, in English."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Pair:
    """The two texts of a row, as the checks read them; `ratio` is the source's length over the target's, in general.

    `elsewhere` is what the aligner says of a partner that stands at another place.
    """

    source: str
    target: str
    languages: tuple[str, str]
    ratio: float = 1.0
    elsewhere: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a check found in a pair: an English template with its facts, and the places on both sides."""

    template: str
    facts: dict[str, Any] = field(default_factory=dict)
    source: tuple[Span, ...] = ()
    target: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A check explains itself: what it is called, why it matters, how much."""

    name: str
    title: str
    why: str
    severity: Severity
    find: Callable[[Pair], Iterator[Found]]


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
