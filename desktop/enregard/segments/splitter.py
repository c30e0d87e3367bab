"""Split paragraphs into sentences by SRX 2.0 rules: our additions first, then LanguageTool's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from enregard.documents import Document, Paragraph, Role
from enregard.files import resource
from enregard.segments.model import Segment


@cache
def _rules() -> Any:
    """Load both rule files into one cascading document: the rule that comes first decides."""
    import xml.sax
    from pathlib import Path

    import choppa
    from choppa.srx_parser import SRXHandler

    document = choppa.SrxDocument(ruleset=str(resource("srx", "additions.srx")))
    general = Path(choppa.__file__).parent / "data" / "srx" / "languagetool_segment.srx"
    xml.sax.parse(str(general), SRXHandler(document))  # noqa: S317 - a file of the package
    return document


def split_text(text: str, language: str) -> list[str]:
    """Split a text into sentences; joined together they are the text again, white space and all.

    A paragraph ends at an empty line; single line breaks do not end a sentence.
    """
    from choppa import SrxTextIterator

    return list(SrxTextIterator(_rules(), f"{language}_two", text))


def split(document: Document) -> tuple[Segment, ...]:
    """Split a document into segments in order, named "1", "2"...; titles and furniture stay whole."""
    pieces = (
        (number, paragraph, start, text)
        for number, paragraph in enumerate(document.paragraphs)
        for start, text in _pieces(paragraph, document.language)
    )
    return tuple(
        Segment(str(k), text, number, start, paragraph.role, paragraph.reason)
        for k, (number, paragraph, start, text) in enumerate(pieces, start=1)
    )


def _pieces(paragraph: Paragraph, language: str) -> Iterator[tuple[int, str]]:
    """Yield the offset in the file and the text of each sentence, without the spaces around it."""
    if paragraph.role is not Role.TEXT:
        yield paragraph.start, paragraph.text
        return
    start = paragraph.start
    for piece in split_text(paragraph.text, language):
        body = piece.strip()
        if body:
            yield start + piece.index(body), body
        start += len(piece)
