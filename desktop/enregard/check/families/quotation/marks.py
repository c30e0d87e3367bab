"""Quotation marks as they stand in a text: which way each is written, and which way it looks from where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

_MARK = re.compile(r"[«»“”‹›\"]")
_SINGLE = re.compile(
    r"(?P<opens>(?<![^\s\"“«(\[])['‘](?!(?:em|til|cause|tis|twas|n|\d\ds)\b)(?=\w))|(?<=\S)(?<![sS])['’](?!\w)"
)
_BEGINS = re.compile(
    r"(?:^|:)\s*(?P<quoted>(?:\"[^\"]*|«[^»]*|“[^”]*|‹[^›]*)"
    r"|['‘](?!(?:em|til|cause|tis|twas|n|\d\ds)\b)(?=\w)(?:[^'’]|['’](?=\w)|(?<=s)['’](?=\s\w))*)"
)
_OPENING, _CLOSING = "«“‹", "»”›"
_PARTNER = dict(zip(_OPENING + '"', _CLOSING + '"', strict=True))
_FIXED = "\u00a0\u202f\u2009"
_OPENS_AFTER = "([{-–—'’/"  # what an opening mark may follow without a space
_CLOSES_BEFORE = ",.;:!?…)]}"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark: whether it opens as it is written, and as it stands; None where that does not tell.

    `surely` means that what stands like this can be nothing else, whatever is written.
    """

    text: str
    at: int
    written: bool | None
    standing: bool | None
    surely: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Return the place of the mark."""
        return self.at, self.at + 1

    def fits(self, opening: Mark) -> bool:
        """Tell whether it may close what another opens."""
        return _PARTNER.get(opening.text) == self.text


def marks(text: str) -> list[Mark]:
    """Return the quotation marks of a text, without the single ones of English: they may be apostrophes."""
    return [_mark(text, found.group(), found.start()) for found in _MARK.finditer(text)]


def _mark(text: str, mark: str, at: int) -> Mark:
    written = True if mark in _OPENING else False if mark in _CLOSING else None
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    behind = text[at + 1 :].lstrip()[:1]
    if text[:at].strip() and (not behind or after in _CLOSES_BEFORE or (after in _FIXED and behind in ";:!?")):
        return Mark(mark, at, written, standing=False, surely=True)
    outside, inside = _outside(before, _OPENS_AFTER), _outside(after, "")
    return Mark(mark, at, written, None if outside == inside else outside)


def _outside(character: str, others: str) -> bool:
    """Tell whether a character next to a mark stands outside of the quotation."""
    return not character or character in others or (character.isspace() and character not in _FIXED)


def single_marks(text: str) -> tuple[int, int]:
    """Count the single quotation marks of English that open and that close; what follows an s may be a plural's."""
    opening = [bool(found["opens"]) for found in _SINGLE.finditer(text)]
    return sum(opening), len(opening) - sum(opening)


def begun(text: str) -> tuple[int, int] | None:
    """Return what is quoted from the beginning of a text on, or behind a colon."""
    found = _BEGINS.search(text)
    return found.span("quoted") if found else None
