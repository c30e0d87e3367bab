"""The words and marks of a text, and how two of them differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from enregard.translate.difference.forms import UNSPACED, Form, form
from enregard.translate.difference.numerals import NUMBER
from enregard.translate.difference.pieces import Kind

_LETTER = rf"[[\p{{L}}\p{{N}}]--[{UNSPACED}]]"
_LETTERS = rf"{_LETTER}[[\p{{L}}\p{{N}}\p{{M}}\u00ad\u200c\u200d\u2060]--[{UNSPACED}]]*+"
_HYPHEN, _APOSTROPHE = "[-‐‑]", "['’ʼ]"
_COMPOUND = rf"{_LETTERS}(?:{_HYPHEN}{_LETTERS})*+"
_WHOLE = (
    rf"(?i:aujourd{_APOSTROPHE}hui\b|quelqu{_APOSTROPHE}une?s?\b"
    rf"|(?:presqu{_APOSTROPHE}î|prud{_APOSTROPHE}ho|grand{_APOSTROPHE})\p{{L}}+)"
)
_SHORTENED = rf"(?i:n{_APOSTROPHE}t\b|{_APOSTROPHE}(?:s|re|ve|ll|d|m)\b)"
_ELIDED = rf"{_LETTERS}{_APOSTROPHE}(?={_LETTER})"
_ELIDED_ALONE = rf"(?i:(?:[ldjmnstcç]|(?:jus|lors|puis|quoi)?qu){_APOSTROPHE})(?!{_LETTER})"
_OF_LANGUAGE = {
    "fr": rf"{_WHOLE}|{_ELIDED}|{_ELIDED_ALONE}|{_COMPOUND}",
    "it": _ELIDED,
    "ca": _ELIDED,
    "oc": _ELIDED,
    "en": rf"{_SHORTENED}|(?i:can(?=not\b)|\p{{L}}+?(?=n{_APOSTROPHE}t\b))|{_COMPOUND}",
}
_OF_OTHERS = rf"{_LETTERS}(?:[-‐‑'’ʼ]{_LETTERS})*+"


@dataclass(frozen=True, slots=True)
class Word:
    """A word or a mark, where it stands in its text, and the white space before it."""

    text: str
    start: int
    end: int
    space: str
    form: Form


def words(text: str, language: str) -> list[Word]:
    """Return the words and marks of a text in order; only white space is left out."""
    found = []
    at = 0
    for match in _pattern(language).finditer(text):
        start, end = match.span()
        found.append(Word(match[0], start, end, text[at:start], form(match[0], language)))
        at = end
    return found


@cache
def _pattern(language: str) -> regex.Pattern[str]:
    own = _OF_LANGUAGE.get(language, _OF_OTHERS)
    return regex.compile(
        rf"(?<!{_LETTER}){NUMBER}(?!{_LETTER})|{own}|{_OF_OTHERS}|[{UNSPACED}]\p{{M}}*+|\.{{3,}}+|``|''|[^\s\x1c-\x1f]",
        regex.V1,
    )


def relation(first: Word, second: Word) -> Kind | None:
    """Tell how two words differ: SAME, TYPOGRAPHY or INFLECTED; None where they are different words."""
    mine, theirs = first.form, second.form
    if first.text == second.text:
        return Kind.SAME
    if mine.key == theirs.key:
        return Kind.TYPOGRAPHY
    if mine.bare == theirs.bare:
        if _accents_of_capitals(first.text, second.text):
            return Kind.TYPOGRAPHY
        # Small words that differ in an accent only are different words: a and à, ou and où.
        return None if mine.is_small and theirs.is_small and not mine.lemmas & theirs.lemmas else Kind.INFLECTED
    return Kind.INFLECTED if mine.lemmas & theirs.lemmas else None


def _accents_of_capitals(first: str, second: str) -> bool:
    """Tell whether two words differ in accents of capital letters only, which custom often leaves out."""
    return len(first) == len(second) and all(
        a.casefold() == b.casefold() or a.isupper() or b.isupper() for a, b in zip(first, second, strict=True)
    )
