"""Words that turn the meaning, as the readers of `negation`, `modality`, `limits` and `emphasis` report them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from enregard.check.finding import Span
from enregard.files import resource

LANGUAGES = frozenset({"en", "fr"})
"""The languages that the readers know; of others they say nothing."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase that turns the meaning: what kind of turn, in what sense, where."""

    kind: str
    sense: str
    span: Span

    def within(self, text: str) -> str:
        """Return its wording."""
        return text[slice(*self.span)]

    def place(self, text: str) -> float:
        """Return how far into the text it stands, from 0 to 1."""
        return sum(self.span) / 2 / max(1, len(text))


@cache
def vocabulary(name: str) -> dict[str, Any]:
    """Return the word lists of a family, from `resources/checks`."""
    return tomllib.loads((resource("checks") / f"{name}.toml").read_text(encoding="utf-8"))


def any_of(phrases: Iterable[str]) -> str:
    """Return a regular expression for phrases; `*` stands for any ending, the longest phrase wins."""
    return rf"\b(?:{'|'.join(_pattern(each) for each in sorted(phrases, key=len, reverse=True))})(?!\w)"


def _pattern(phrase: str) -> str:
    """Return the expression for a phrase; a blank stands for any blanks, an apostrophe for either."""
    escaped = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return escaped.replace("'", "['’]")


class Classes:
    """Phrases by their class. Of those that match at a place, the class that comes first wins, then the longest."""

    def __init__(self, kind: str, classes: Mapping[str, Sequence[str]]) -> None:
        self._kind = kind
        phrases = [each for several in classes.values() for each in sorted(several, key=len, reverse=True)]
        # One flat alternation is several times as fast as one with a group for each class.
        self._any = re.compile(rf"\b(?:{'|'.join(map(_pattern, phrases))})(?!\w)")
        self._class = re.compile("|".join(f"(?P<{name}>{any_of(several)})" for name, several in classes.items()))

    def read(self, text: str) -> list[Cue]:
        """Return the phrases of a text."""
        return [Cue(self._kind, self._sense(text, found.start()), found.span()) for found in self._found(text)]

    def _found(self, text: str) -> Iterator[re.Match[str]]:
        return self._any.finditer(lowered(text))

    def _sense(self, text: str, start: int) -> str:
        found = self._class.match(lowered(text), start)
        return (found.lastgroup or "") if found else ""


def lowered(text: str) -> str:
    """Return a text in lower case, or as it is if it would become longer; patterns without flags are read faster."""
    lower = text.lower()
    return lower if len(lower) == len(text) else text


def overlap(one: Span, other: Span) -> bool:
    """Tell whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def wording(cues: Iterable[Cue], text: str) -> str:
    """Return the wordings of cues, for a message."""
    return ", ".join(dict.fromkeys(cue.within(text) for cue in cues))


def spans(cues: Iterable[Cue]) -> tuple[Span, ...]:
    """Return the places of cues."""
    return tuple(cue.span for cue in cues)
