"""Running headers, footers and page numbers: what stands at the edge of several pages, the same but for a number."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enregard.documents.formats.pdf.lines import Line

_EDGE = 3
"""How many lines at the top and at the foot of a page may belong to it and not to the text."""
_NUMBER = re.compile(r"\d{1,5}")
_ROMAN = re.compile(r"[ivxlcIVXLC]{1,7}")
_BARE = re.compile(
    r"[-–—|\[(]?\s*(?:(?:page|p\.|seite|página|pagina|str\.|с\.)\s*)?(?:\d{1,5}|[ivxlc]{1,7})"
    r"(?:\s*(?:/|of|sur|de|von|di|из|\|)\s*\d{1,5})?\s*[-–—|\])]?",
    re.IGNORECASE,
)
_NEAR = 6.0  # points
_MOST_NUMBERS = 4
_MANY = 0.4  # of the pages
_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@dataclass(frozen=True, slots=True)
class Running:
    """What was left out at the edges: how many headers and footers, how many bare page numbers."""

    lines: int = 0
    numbers: int = 0


def without(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], Running]:
    """Return the lines of each page without those that run through the document, and how many these were.

    Where nothing would be left, all of it is the text.
    """
    places: dict[tuple[str, int], set[int]] = defaultdict(set)
    for k, lines in enumerate(pages):
        for line in _at_edge(lines):
            for key in _keys(line, k):
                places[key].add(k)
    numbered = _numbering(pages)
    kept, counts = [], [0, 0]
    for k, lines in enumerate(pages):
        edge = set(_at_edge(lines))
        dropped = {line for line in edge if _runs(line, k, places, len(pages))}
        dropped |= {line for line in lines[:1] + lines[-1:] if numbered & set(_offsets(line, k))}
        kept.append([line for line in lines if line not in dropped])
        for line in dropped:
            counts[bool(_BARE.fullmatch(line.text))] += 1
    return (kept, Running(*counts)) if any(kept) else (list(map(list, pages)), Running())


def _at_edge(lines: Sequence[Line]) -> Sequence[Line]:
    return list(lines) if len(lines) <= 2 * _EDGE else [*lines[:_EDGE], *lines[-_EDGE:]]


def _keys(line: Line, page: int) -> Iterator[tuple[str, int]]:
    """Yield what a line is called where it returns: as it stands, and with each number counted from its page."""
    near = round(line.base / _NEAR)
    texts = {f"={line.text}", *(f"#{each}" for each in _relative(line.text, page))}
    return ((text, near + shift) for text in texts for shift in (0, 1))


def _relative(text: str, page: int) -> Iterator[str]:
    for found in [*_NUMBER.finditer(text)][:_MOST_NUMBERS]:
        yield f"{text[: found.start()]}\0{int(found[0]) - page}{text[found.end() :]}"
    if _BARE.fullmatch(text) and (roman := _ROMAN.search(text)) and not _NUMBER.search(text):
        yield f"{text[: roman.start()]}\0{_value(roman[0].lower()) - page}{text[roman.end() :]}"


def _numbering(pages: Sequence[list[Line]]) -> set[int]:
    """Return by how much the numbers that begin or end the outermost lines exceed their page's, where many agree."""
    found = Counter(
        offset
        for k, lines in enumerate(pages)
        for offset in {each for line in lines[:1] + lines[-1:] for each in _offsets(line, k)}
    )
    return {offset for offset, count in found.items() if count >= max(3, _MANY * len(pages))}


def _offsets(line: Line, page: int) -> Iterator[int]:
    """Yield the numbers at both ends of a line, counted from its page."""
    for word in {*line.text.split()[:1], *line.text.split()[-1:]}:
        if _NUMBER.fullmatch(word):
            yield int(word) - page


def _value(roman: str) -> int:
    """Return the value of a number in Roman figures."""
    values = [_VALUES[sign] for sign in roman]
    return sum(-value if value < max(values[k:]) else value for k, value in enumerate(values))


def _runs(line: Line, page: int, places: dict[tuple[str, int], set[int]], pages: int) -> bool:
    """Tell whether a line returns on enough pages, or is the page's own number."""
    if _BARE.fullmatch(line.text) and (pages == 1 or len(line.text) <= 4):
        digits = _NUMBER.search(line.text)
        if digits and int(digits[0]) == page + 1:
            return True
    often = 2 if pages <= 4 or _BARE.fullmatch(line.text) else 3
    return any(len(places[key]) >= often for key in _keys(line, page))
