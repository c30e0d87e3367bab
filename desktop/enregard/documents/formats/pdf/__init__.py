"""PDF as a text: headers, footers, page numbers, columns and divided words undone, notes apart.

The letters and their places are PDFium's (`taking`, in a process of its own, `child`); what they make is found here:
`running` leaves out what stands at the edge of several pages, `columns` orders a page, `notes` takes the footnotes out,
`tables` and `blocks` join lines to cells and paragraphs, `hyphens` joins words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from enregard.documents.formats.pdf import columns, hyphens, notes, running
from enregard.documents.formats.pdf.blocks import Block, Style, blocks, is_large, style_of
from enregard.documents.formats.pdf.child import take
from enregard.documents.formats.pdf.lines import Line, bullet, glue, lines, with_initials
from enregard.documents.formats.pdf.model import Taken
from enregard.documents.model import Kind, Paragraph, Parsed, Role
from enregard.errors import InputError
from enregard.language import detect
from enregard.text import Sentence

_LONGEST_HEADING, _LONGEST_LARGE = 160, 400
_ENDS_SENTENCE = re.compile(r"[.!?…][\"'»”’)\]\s]*$")
_DATE = re.compile(r"D?:?(\d{4})(\d\d)(\d\d)")
_NO_TITLE = re.compile(r"\.\w{2,5}$|^(?:untitled|microsoft word)\b", re.IGNORECASE)
_LISTED = 20
_MOSTLY = 0.3


def read(path: Path) -> Parsed:
    """Read the text of a PDF. Raises InputError if it has none, or cannot be read."""
    taken = take(path)
    _check(path, taken)
    style = style_of(lines(page.fragments, page.number) for page in taken.pages)
    rows = [lines(with_initials(page.fragments, style.size), page.number) for page in taken.pages]
    kept, left_out = running.without(rows)
    pieces = ([piece for line in page for piece in line.pieces] for page in kept)
    pages = [columns.regions(some, page.number, page.rules) for page, some in zip(taken.pages, pieces, strict=True)]
    texts, apart = notes.take_apart(pages, style.size)
    regions = [_without_references(region, apart) for region in chain.from_iterable(texts)]
    all_lines = [line.text for region in regions for line in region.lines]
    join = hyphens.joiner(all_lines, taken.language[:2] or detect(" ".join(all_lines)))
    paragraphs = [*_paragraphs(blocks(regions, style), style, join), *_notes(apart, join), *_turned(taken)]
    return Parsed(
        tuple(paragraphs),
        tuple(_remarks(taken, left_out, hyphens.hyphenated(all_lines))),
        taken.language,
        "" if _NO_TITLE.search(taken.title) else taken.title.strip(),
        taken.author.strip(),
        "-".join(found.groups()) if (found := _DATE.match(taken.date)) else "",
    )


def _check(path: Path, taken: Taken) -> None:
    """Raise InputError if a file has no text that can be read."""
    letters = sum(len(piece.text) for page in taken.pages for piece in page.fragments)
    if not letters:
        raise InputError(
            "{path} holds no text, only pictures of pages: it was scanned. Let a program for character recognition "
            "(OCR) read it, then give its text.",
            path=path,
        )
    if sum(page.unknown for page in taken.pages) > _MOSTLY * letters:
        raise InputError(
            "{path} does not say which letters its signs are: its text can be seen but not read. Let a program for "
            "character recognition (OCR) read it, then give its text.",
            path=path,
        )


def _without_references(region: columns.Region, apart: notes.Notes) -> columns.Region:
    if not apart.marks:
        return region
    cleaned = (notes.without_references(line, apart.marks.get(line.page, set())) for line in region.lines)
    return replace(region, lines=tuple(cleaned))


def _paragraphs(found: Iterable[Block], style: Style, join: hyphens.Joiner) -> Iterator[Paragraph]:
    """Yield what blocks say; the largest heading before the text is its title."""
    listed = list(found)
    heads = [_is_heading(block, style) for block in listed]
    first = next((k for k, head in enumerate(heads) if not head and listed[k].size >= 0.9 * style.size), len(listed))
    before = [k for k in range(first) if heads[k] and is_large(listed[k].lines[0], style)]
    largest = max((listed[k].size for k in before), default=0.0)
    for k, block in enumerate(listed):
        text = block.text or _text(block.lines, join)
        title = k in before and block.size == largest
        role = Role.TITLE if title else Role.HEADING if heads[k] else Role.TEXT
        text = text.removeprefix(bullet(text)).strip() if block.kind is Kind.ITEM else text
        yield Paragraph(text, 0, role, "title" if title else "", block.kind, f"page {block.page}")


def _is_heading(block: Block, style: Style) -> bool:
    text = " ".join(line.text for line in block.lines)
    if block.kind is not Kind.PARAGRAPH or not any(map(str.isalpha, text)):
        return False
    if is_large(block.lines[0], style):
        return len(text) <= _LONGEST_LARGE
    return block.bold and len(text) <= _LONGEST_HEADING and not _ENDS_SENTENCE.search(text)


def _text(found: Iterable[Line], join: hyphens.Joiner) -> str:
    """Return the lines of a paragraph as one, with the words whole again."""
    result = ""
    for line in found:
        if hyphens.ends_divided(result):
            result = join(result, line.text)
        else:
            result = f"{result}{glue(result, line.text)}{line.text}" if result else line.text
    return result.replace("\u00ad", "")


def _notes(apart: notes.Notes, join: hyphens.Joiner) -> Iterator[Paragraph]:
    for note in apart.found:
        yield Paragraph(notes.unmarked(_text(note, join)), 0, kind=Kind.NOTE, place=f"page {note[0].page}")


def _turned(taken: Taken) -> Iterator[Paragraph]:
    """Yield once what is written across pages: stamps, notes at the margin, watermarks."""
    seen: set[str] = set()
    for page in taken.pages:
        for text in page.turned:
            if text not in seen:
                seen.add(text)
                yield Paragraph(
                    text,
                    0,
                    Role.FURNITURE,
                    reason="text across the page",
                    kind=Kind.BOX,
                    place=f"page {page.number}",
                )


def _remarks(taken: Taken, left_out: running.Running, divided: int) -> Iterator[Sentence]:
    if left_out.lines:
        yield Sentence("Running headers and footers were left out: {count}.", {"count": left_out.lines})
    if left_out.numbers:
        yield Sentence("Page numbers were left out: {count}.", {"count": left_out.numbers})
    if divided:
        yield Sentence("Words that were divided at the end of a line were joined: {count}.", {"count": divided})
    if pictures := [page.number for page in taken.pages if page.image]:
        yield Sentence("Pages without text, perhaps pictures of text: {pages}.", {"pages": _list(pictures)})
    if broken := [page.number for page in taken.pages if page.broken]:
        yield Sentence("Pages that are damaged and were left out: {pages}.", {"pages": _list(broken)})


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers[:_LISTED])) + (", …" if len(numbers) > _LISTED else "")
