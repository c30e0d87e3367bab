"""Words that say the contrary of each other: "increase" where the statement has "decrease"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache

from enregard.check import Span
from enregard.files import resource
from enregard.press.witness import Witness

_Pair = dict[str, tuple[re.Pattern[str], re.Pattern[str]]]
"""Expressions for the words of two senses, by language."""


@cache
def _pairs() -> list[_Pair]:
    lists = tomllib.loads((resource("press") / "opposites.toml").read_text(encoding="utf-8"))
    return [
        {"fr": (_beginning(row[0]), _beginning(row[1])), "en": (_beginning(row[2]), _beginning(row[3]))}
        for row in lists["pairs"]
    ]


def _beginning(stems: str) -> re.Pattern[str]:
    """Return an expression for words that begin so; an underscore joins the beginnings of a phrase."""
    each = (stem.replace("_", r"\w*\s(?:\w+\s)?") for stem in stems.split())
    return re.compile(rf"(?<![\w-])(?:{'|'.join(each)})\w*", re.IGNORECASE)


def opposed(mine: str, theirs: str, language: str, others: Sequence[Witness]) -> Iterator[tuple[Span, Span]]:
    """Yield the places of words that say the contrary in two texts of a language, and that no other text bears out."""
    if language not in ("fr", "en"):
        return
    for found, facing, pair, here in _facing(mine, theirs, language):
        if all(_has(each, pair, 1 - here) and not _has(each, pair, here) for each in others):
            yield found, facing


def contraries(mine: str, theirs: str, language: str) -> list[Span]:
    """Return the places of words of a text whose contrary another text has: to deny them may be to say the same."""
    return [found for found, *_ in _facing(mine, theirs, language)] if language in ("fr", "en") else []


def _facing(mine: str, theirs: str, language: str) -> Iterator[tuple[Span, Span, _Pair, int]]:
    for pair in _pairs():
        for here, there in ((0, 1), (1, 0)):
            one, other = pair[language][here], pair[language][there]
            found, facing = one.search(mine), other.search(theirs)
            if found and facing and not one.search(theirs) and not other.search(mine):
                yield found.span(), facing.span(), pair, here


def _has(witness: Witness, pair: _Pair, sense: int) -> bool:
    return witness.language in pair and bool(pair[witness.language][sense].search(witness.text))
