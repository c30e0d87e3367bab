"""The user's own rules, applied to a text before those that come along; whoever wrote them, none of them hangs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from time import monotonic
from typing import Any

from enregard.errors import InputError
from enregard.segments import syntax
from enregard.segments.ruleset import Rule

_LIMIT = 2.0  # seconds for a paragraph


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring rules that say the same of the places where one of them holds."""

    breaks: bool
    rules: tuple[Rule, ...]
    holds: Any


@lru_cache(16)
def runs(rules: tuple[Rule, ...], language: str) -> tuple[_Run, ...]:
    """Return those rules that hold for a language, ready to be applied. Raises `regex.error`."""
    of_the_language = [rule for rule in rules if speaks_of(rule, language)]
    groups = ((breaks, tuple(some)) for breaks, some in groupby(of_the_language, key=lambda rule: rule.breaks))
    return tuple(_Run(breaks, some, syntax.compiled("|".join(map(place, some)))) for breaks, some in groups)


def place(rule: Rule) -> str:
    """Return the expression that matches, without a character, where a rule holds."""
    return f"(?:(?<={rule.before})(?={rule.after}))"


def speaks_of(rule: Rule, language: str) -> bool:
    """Tell whether a rule holds for a language, in whatever form its pattern expects the code."""
    codes = {language, language.replace("-", "_")}
    pattern = syntax.compiled(rule.languages)
    return any(pattern.fullmatch(code, timeout=_LIMIT) for code in codes | {code.upper() for code in codes})


def overruled(text: str, general: Sequence[int], own: Sequence[_Run]) -> list[int]:
    """Return where sentences end by one's own rules and, where these say nothing, as they do in `general`.

    Raises InputError if the rules take too long.
    """
    deadline = monotonic() + _LIMIT
    try:
        found = {end for run in own if run.breaks for rule in run.rules for end in _ends(rule, text, deadline)}
        known = frozenset(general)
        return [end for end in sorted(known | found) if _ends_at(text, end, own, deadline, otherwise=end in known)]
    except TimeoutError as error:
        raise InputError(
            "Your segmentation rules take too long on the text “{text}”. Look for a repetition inside a repetition, "
            "such as (a+)+, and make it simpler.",
            text=text[:60],
        ) from error


def _ends(rule: Rule, text: str, deadline: float) -> Iterator[int]:
    """Yield the places, inside the text, before which the first half of a rule matches; as Java does, one by one."""
    before, start = syntax.compiled(rule.before), 0
    while start <= len(text):
        match = before.search(text, start, timeout=_left(deadline), concurrent=True)
        if match is None:
            return
        if 0 < match.end() < len(text):
            yield match.end()
        start = match.end() + (match.end() == match.start())


def _ends_at(text: str, end: int, own: Sequence[_Run], deadline: float, *, otherwise: bool) -> bool:
    """Tell whether a sentence ends at a place: the first rule that holds there says so."""
    for run in own:
        if run.holds.match(text, end, timeout=_left(deadline), concurrent=True):
            return run.breaks
    return otherwise


def _left(deadline: float) -> float:
    """Return the seconds until a deadline. Raises TimeoutError if it is over."""
    left = deadline - monotonic()
    if left <= 0:
        raise TimeoutError
    return left
