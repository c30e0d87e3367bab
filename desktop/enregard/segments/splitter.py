"""Split paragraphs into sentences by SRX 2.0 rules: the user's own first, then ours, then LanguageTool's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from enregard.documents import Document, Paragraph, Role
from enregard.progress import Progress, silent
from enregard.segments import general
from enregard.segments.kept import own
from enregard.segments.matcher import overruled, runs
from enregard.segments.model import Segment
from enregard.segments.ruleset import Ruleset

Splitter = Callable[[str], list[str]]

_STEP = 20  # paragraphs between two steps of progress


def splitter(language: str, rules: Ruleset | None = None) -> Splitter:
    """Return what splits texts of a language, by the user's rules for all projects if no others are given.

    Raises InputError, as what it returns does, if the rules take too long or cannot be read.
    """
    rules = own() if rules is None else rules
    layers, prepared = rules.layers, runs(rules.own, language)

    def pieces(text: str) -> list[str]:
        ends = general.ends(text, language, layers)
        places = overruled(text, ends, prepared) if prepared else ends
        return [text[start:end] for start, end in pairwise((0, *places, len(text))) if start < end]

    return pieces


def split_text(text: str, language: str, *, rules: Ruleset | None = None) -> list[str]:
    """Split a text into sentences; joined together they are the text again, white space and all.

    A paragraph ends at an empty line; single line breaks do not end a sentence.
    """
    return splitter(language, rules)(text)


def split(
    document: Document, *, by: str = "sentence", rules: Ruleset | None = None, progress: Progress = silent
) -> tuple[Segment, ...]:
    """Split a document into segments in order, named "1", "2"...; titles and furniture stay whole.

    By "paragraph", everything stays whole. Raises InputError as `splitter` does.
    """
    pieces = splitter(document.language, rules) if by == "sentence" else _whole
    found: list[Segment] = []
    for number, paragraph in enumerate(document.paragraphs):
        if number % _STEP == 0:
            progress(number, len(document.paragraphs))
        for start, text in _pieces(paragraph, pieces):
            name = str(len(found) + 1)
            found.append(Segment(name, text, number, start, paragraph.role, paragraph.reason))
    return tuple(found)


def _whole(text: str) -> list[str]:
    return [text]


def _pieces(paragraph: Paragraph, pieces: Splitter) -> Iterator[tuple[int, str]]:
    """Yield the offset in the file and the text of each sentence, without the spaces around it."""
    if paragraph.role is not Role.TEXT:
        yield paragraph.start, paragraph.text
        return
    start = paragraph.start
    for piece in pieces(paragraph.text):
        body = piece.strip()
        if body:
            yield start + piece.index(body), body
        start += len(piece)
