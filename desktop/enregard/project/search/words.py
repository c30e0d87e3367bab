"""Words to search for, literal or a regular expression: where they stand in a text, and what is put in their place."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from enregard.errors import InputError
from enregard.project.search.folding import fold, places

# `regex` can be told to give up, which `re` cannot. It is imported when it is needed: the window starts without.
if TYPE_CHECKING:
    from regex import Match, Pattern

Span = tuple[int, int]
"""A half-open range of characters in a text."""

PATIENCE = 0.2
"""Seconds that a regular expression may take for one text; a usual one takes millionths."""
_REFERENCE = re.compile(r"\\(?:(?P<number>[0-9]{1,2})|g<(?P<name>\w+)>|(?P<other>.?))")
_MOST_REPEATS = 100_000  # `regex` writes (a{1000}){1000} out in memory

_Part = tuple[str, int | str | None]
"""A piece of a template: text, and the group of the regular expression that follows it, if one does."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words to search for. Where accents make no difference, kinds of spaces, quotation marks and dashes make none."""

    text: str = ""
    expression: bool = False
    match_case: bool = False
    match_accents: bool = False
    whole_words: bool = False

    @property
    def lax(self) -> bool:
        """Tell whether all that can be ignored is."""
        return not self.match_case and not self.match_accents

    def read(self, text: str) -> str:
        """Return a text without what makes no difference; an expression sees to case itself where accents count."""
        return fold(text, self.match_case or (self.expression and self.match_accents), self.match_accents)

    def compiled(self) -> Pattern[str]:
        """Return what is searched for in texts as they are read. Raises InputError if the expression is none."""
        return _compiled(self)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place in a text where the words stand."""

    match: Match[str]
    places: Sequence[int]

    def span(self, group: int | str = 0) -> Span:
        """Return which characters of the text a group of the expression takes in; none if it takes no part."""
        start, end = self.match.span(group)
        return (self.places[start], self.places[end]) if start >= 0 else (0, 0)


def occurrences(text: str, words: Words, patience: float = PATIENCE) -> Iterator[Occurrence]:
    """Yield where the words stand in a text. Raises InputError if that takes too long."""
    read = words.read(text)
    at = places(text, read)
    try:
        for match in words.compiled().finditer(read, timeout=patience):
            yield Occurrence(match, at)
    except TimeoutError:
        raise too_slow() from None


def replaced(text: str, words: Words, template: str) -> str:
    r"""Return a text with a template in the place of the words. Raises InputError.

    Where the words are a regular expression, \1 and \g<name> stand for what a group took in, \\ for a backslash.
    """
    parts, done, end = _parts(words, template), [], 0
    for found in occurrences(text, words):
        start, stop = found.span()
        done.append(text[end:start])
        for literal, group in parts:
            done.append(literal)
            if group is not None:
                done.append(text[slice(*found.span(group))])
        end = stop
    return "".join(done) + text[end:]


def too_slow() -> InputError:
    """Return the sentence for a regular expression that has used up its time."""
    return InputError(
        "The regular expression takes too long on these texts. Make it simpler, above all where something that is "
        "repeated is repeated again, as in “(a+)+”."
    )


# Regular expressions


@lru_cache(maxsize=32)
def _compiled(words: Words) -> Pattern[str]:
    import regex

    if not words.expression:
        return regex.compile(_framed(regex.escape(words.read(words.text)), words))
    _refuse_a_bomb(words.text)
    # Accents can be taken off an expression; small letters would change it (\S is not \s).
    text = fold(words.text, case=True, accents=words.match_accents)
    flags = 0 if words.match_case else regex.IGNORECASE
    try:
        regex.compile(text, flags)  # without its frame first: inside, "a)(b" would be one
        return regex.compile(_framed(text, words), flags)
    except regex.error as error:
        raise _refusal(error) from None
    except RecursionError:
        raise InputError("The regular expression has too many brackets inside each other.") from None


def _framed(pattern: str, words: Words) -> str:
    """Return a pattern that begins and ends where words do, if only whole words are wanted."""
    return rf"(?<!\w)(?:{pattern})(?!\w)" if words.whole_words else pattern


def _refuse_a_bomb(text: str) -> None:
    """Raise InputError if the repeats that an expression demands, one inside the other, would fill the memory."""
    if math.prod(max(1, int(count)) for count in re.findall(r"\{([0-9]{1,20})", text)) > _MOST_REPEATS:
        raise InputError("The regular expression demands too many repeats. Write smaller numbers between the braces.")


def _refusal(error: Any) -> InputError:
    """Return the sentence for a regular expression that is none: what is wrong, and where."""
    template = _REFUSALS.get(error.msg, "The regular expression can't be read at character {at} ({reason}).")
    return InputError(template, at=(error.pos or 0) + 1, reason=error.msg)


_REFUSALS = {
    "missing )": "The regular expression lacks a “)”. To find the sign “(” itself, write “\\(”.",
    "unbalanced parenthesis": "The “)” at character {at} closes nothing. To find the sign itself, write “\\)”.",
    "unterminated character set": "The regular expression lacks a “]”. To find the sign “[” itself, write “\\[”.",
    "nothing to repeat": "There is nothing to repeat at character {at}. To find the sign itself, write “\\” before it.",
    "multiple repeat": "A repeat is repeated at character {at}. To find the sign itself, write “\\” before it.",
    "bad escape (end of pattern)": "Nothing follows the last “\\”. To find the sign itself, write “\\\\”.",
}


# Templates


@lru_cache(maxsize=32)
def _parts(words: Words, template: str) -> tuple[_Part, ...]:
    """Take a template apart. Raises InputError if it refers to a group that is not there."""
    if not words.expression:
        return ((template, None),)
    parts: list[_Part] = []
    end = 0
    for reference in _REFERENCE.finditer(template):
        literal = template[end : reference.start()]
        parts.append((literal + "\\", None) if reference["other"] == "\\" else (literal, _group(words, reference)))
        end = reference.end()
    return (*parts, (template[end:], None))


def _group(words: Words, reference: re.Match[str]) -> int | str:
    """Return the group that a template refers to. Raises InputError if there is none."""
    pattern = words.compiled()
    if reference["number"] and int(reference["number"]) <= pattern.groups:
        return int(reference["number"])
    if reference["name"] in pattern.groupindex:
        return str(reference["name"])
    if reference["other"] is None:
        raise InputError("The regular expression has no group for “{reference}”.", reference=reference[0])
    raise InputError(
        "In the replacement, “{reference}” means nothing. Write “\\\\” for a backslash, “\\1” for what the first group "
        "took in.",
        reference=reference[0],
    )
