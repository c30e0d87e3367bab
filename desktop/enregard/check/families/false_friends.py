"""False friends: words of English and French that look alike and mean something else."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from enregard.check.finding import Check, Found, Level, Pair, Severity
from enregard.files import resource

_TOP_LEVEL = re.compile(r"\|(?![^(]*\))")
_WORD = re.compile(r"\w+")
_FIRST = 2  # letters that each pattern begins with at least
_LETTERS = re.compile(r"[^\W\d_]+(?![?*])")


@dataclass(frozen=True, slots=True)
class _Friends:
    """A word of the original, the like word of the translation, and what that should probably be."""

    beginnings: tuple[str, ...]
    original: re.Pattern[str]
    like: re.Pattern[str]
    sound: re.Pattern[str]
    right: str
    level: Level


@cache
def _friends(languages: tuple[str, str]) -> tuple[_Friends, ...]:
    """Return the false friends of a pair of languages; none where none are known."""
    lists = tomllib.loads(resource("checks", "false_friends.toml").read_text(encoding="utf-8"))
    here, there = languages
    return tuple(
        _Friends(
            _beginnings(entry[here]),
            _word(entry[here]),
            _word(entry[there]),
            re.compile(entry["sound"], re.IGNORECASE),
            entry["right"],
            Level.USUAL if entry.get("sure") else Level.MORE,
        )
        for entry in lists.get(f"{here}-{there}", ())
    )


def _word(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})(?!\w)", re.IGNORECASE)


def _beginnings(pattern: str) -> tuple[str, ...]:
    """Return the letters that each alternative of a pattern begins with: to look for them first is much faster."""
    alternatives = _TOP_LEVEL.split(pattern)
    return tuple(found[0] for each in alternatives if (found := _LETTERS.match(each)))


@cache
def _by_letters(languages: tuple[str, str]) -> Mapping[str, Sequence[int]]:
    """Return the numbers of the false friends whose word of the original may begin with these letters."""
    found: dict[str, list[int]] = {}
    for number, each in enumerate(_friends(languages)):
        for letters in {beginning[:_FIRST] for beginning in each.beginnings}:
            found.setdefault(letters, []).append(number)
    return found


def _likely(pair: Pair) -> list[_Friends]:
    """Return the false friends of which the original may have the word."""
    friends, by_letters = _friends(pair.languages), _by_letters(pair.languages)
    numbers = {
        number
        for word in set(_WORD.findall(pair.source.lower()))
        for number in by_letters.get(word[:_FIRST], ())
        if word.startswith(friends[number].beginnings)
    }
    return [friends[number] for number in sorted(numbers)]


def _find(pair: Pair) -> Iterator[Found]:
    for each in _likely(pair):
        like = each.like.search(pair.target)
        if not like:
            continue
        here = each.original.search(pair.source)
        # A word that stands twice may be sound once; what is translated soundly elsewhere in the row excuses it.
        rest = pair.target[: like.start()] + pair.target[like.end() :]
        if here and not each.sound.search(rest):
            facts = {"here": here[0], "there": like[0], "right": each.right}
            template = "“{there}” is a false friend of “{here}”, which probably means: {right}."
            yield Found(template, facts, (here.span(),), (like.span(),), each.level)


CHECK = Check(
    "false_friends",
    "False friends",
    "Words that look alike in two languages may say different things.",
    "Read what the original's word means here, and say that.",
    Severity.WARNING,
    _find,
)
