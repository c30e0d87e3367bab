"""What is wrong with a memory: each fault with file, line and reason."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from enregard.exchange import registry
from enregard.exchange.formats import Reading
from enregard.exchange.problems import Problem, Problems
from enregard.exchange.units import Code, CodeKind, Content, Stamps, Unit, Variant
from enregard.language import primary
from enregard.memories.manage.rewrite import Opener
from enregard.memories.manage.tmx_rules import breaches
from enregard.text import Sentence

BAD_CODE = "“{code}” is no language code of BCP 47, such as “en” or “en-GB”."
MEANT = "“{code}” is no language code; “{meant}” is meant."
BAD_DATE = "“{date}” is no date such as 20241028T091500Z."
INVISIBLE = "The text in “{language}” holds a character that nobody sees or that XML forbids: {characters}."
UNBALANCED = "Inline codes of the text in “{language}” do not pair: {codes}."
EMPTY = "The text in “{language}” is empty."
COPY = "The translation in “{language}” is the original."
ALONE = "The unit has a text in one language only."

_CODE = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
    r"(-[a-wyz0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?|x(-[a-z0-9]{1,8})+",
    re.IGNORECASE,
)
_MEANT = {"sp": "es", "jp": "ja", "cz": "cs", "gr": "el", "dk": "da", "cn": "zh", "ua": "uk"}
"""Countries that are often written for languages; none of them is a code of its own."""
_MEANT_REGION = {"en-uk": "en-GB"}
_DATE = re.compile(r"[0-9]{8}T[0-9]{6}Z")
_MEANINGFUL = set("\t\n\r\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u2066\u2067\u2068\u2069\u061c")
"""Soft hyphens, joiners, marks of direction and the like: seldom seen, but meant."""


def validate(path: Path, reading: Reading | None = None, opener: Opener = registry.open_units) -> Problems:
    """Return what is wrong with a memory, in the order of its units; what breaks TMX's own rules comes first.

    Raises InputError if the file as a whole cannot be read.
    """
    reading = reading or Reading()
    found = Problems()
    units = opener(path, reading)
    for line, reason in breaches(path):
        found.add(Problem(path, line, reason, lost=False))
    codes: set[str] = set()
    for unit in units:
        for fault in _faults(unit, codes):
            found.add(Problem(path, unit.line, fault, lost=False))
    for problem in units.problems:
        found.add(problem)
    return found


def _faults(unit: Unit, codes: set[str]) -> Iterator[Sentence]:
    """Yield what is wrong with a unit; of a bad language code only the first time."""
    if len(unit.variants) < 2:
        yield Sentence(ALONE)
    yield from _bad_dates(unit.stamps)
    original = unit.variant(unit.source_language) if unit.source_language else None
    original = original or next(iter(unit.variants), None)
    for variant in unit.variants:
        if variant.language not in codes:
            codes.add(variant.language)
            yield from bad_code(variant.language)
        yield from _bad_dates(variant.stamps)
        yield from _bad_text(variant)
        if variant is not original and original and _is_copy(variant, original):
            yield Sentence(COPY, {"language": variant.language})


def bad_code(code: str) -> Iterator[Sentence]:
    """Yield what is wrong with a language code."""
    meant = _MEANT_REGION.get(code.lower()) or _MEANT.get(primary(code))
    if not _CODE.fullmatch(code):
        yield Sentence(BAD_CODE, {"code": code})
    elif meant:
        yield Sentence(MEANT, {"code": code, "meant": meant})


def _bad_dates(stamps: Stamps) -> Iterator[Sentence]:
    for date in filter(None, (stamps.created, stamps.changed)):
        if not _is_date(date):
            yield Sentence(BAD_DATE, {"date": date})


def _is_date(date: str) -> bool:
    if not _DATE.fullmatch(date):
        return False
    try:
        datetime.strptime(date, "%Y%m%dT%H%M%SZ")
    except ValueError:
        return False
    return True


def _bad_text(variant: Variant) -> Iterator[Sentence]:
    if not variant.text.strip():
        yield Sentence(EMPTY, {"language": variant.language})
    hidden = [] if variant.text.isprintable() else sorted(filter(_is_hidden, set(variant.text)))
    if hidden:
        named = ", ".join(f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip() for character in hidden)
        yield Sentence(INVISIBLE, {"language": variant.language, "characters": named})
    lonely = unbalanced(variant.content)
    if lonely:
        yield Sentence(UNBALANCED, {"language": variant.language, "codes": ", ".join(lonely)})


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character)[0] == "C" and character not in _MEANINGFUL


def unbalanced(content: Content) -> list[str]:
    """Return the codes that open and never close, or close what was never opened."""
    opened: dict[tuple[bool, str], Code] = {}
    lonely = []
    for code in (part for part in content if isinstance(part, Code)):
        key = code.kind in (CodeKind.MARK, CodeKind.UNMARK), code.id  # marks are numbered by themselves
        if code.kind in (CodeKind.OPEN, CodeKind.MARK):
            opened[key] = code
        elif code.kind in (CodeKind.CLOSE, CodeKind.UNMARK) and opened.pop(key, None) is None:
            lonely.append(code.data or code.id)
    return lonely + [code.data or code.id for code in opened.values()]


def _is_copy(variant: Variant, original: Variant) -> bool:
    """Tell whether a text with letters is the same in another language."""
    text = variant.text.strip()
    is_other = primary(variant.language) != primary(original.language)
    return is_other and text == original.text.strip() and any(map(str.isalpha, text))
