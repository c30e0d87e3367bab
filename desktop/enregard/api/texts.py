"""Texts as the library takes them: files, addresses of pages, documents, and lists of sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from enregard.errors import InputError
from enregard.progress import Progress

if TYPE_CHECKING:
    from enregard.align import Glossary
    from enregard.documents import Document
    from enregard.project.build import Built

Place: TypeAlias = str | Path
"""Where a text is: a file, or the address of a web page (a `str` that begins with http:// or https://)."""


def read(place: Place, language: str = "", encoding: str = "") -> Document:
    """Read a text: a file of any kind that the program reads, or a web page, which is fetched.

    `language` is a code such as "fr"; it is found out where not given. `encoding` is for a plain text that is not
    UTF-8. Raises InputError, and its kind EncodingError, which suggests an encoding.
    """
    where = _where(place)
    if isinstance(where, Path):
        from enregard import documents

        return documents.read(where, language, encoding)
    from enregard.documents import web

    return _in_language(web.read(where), language)


def as_document(text: Place | Document, language: str, encoding: str) -> Document:
    """Return a text as a document, in a language if one is given."""
    return read(text, language, encoding) if isinstance(text, str | Path) else _in_language(text, language)


def pair_of(
    source: Place | Document, target: Place | Document, languages: tuple[str, str], encoding: str
) -> tuple[Document, Document]:
    """Return two texts as documents. Raises InputError if they cannot be original and translation of each other."""
    if isinstance(source, str | Path) and isinstance(target, str | Path):
        from enregard.jobs.pairs import read_pair

        return read_pair(_where(source), _where(target), languages, encoding)
    from enregard.jobs.work import refuse_original_language

    left, right = as_document(source, languages[0], encoding), as_document(target, languages[1], encoding)
    refuse_original_language(left, right)
    return left, right


def as_list(texts: Sequence[str]) -> list[str]:
    """Return sentences as a list; a string would be taken for a list of its letters."""
    if isinstance(texts, str):
        raise TypeError("A list of sentences is wanted, not a single string.")
    return [*texts]


def listed(sentences: Sequence[str], language: str) -> Document:
    """Return sentences as a document, a paragraph each. Raises InputError if they hold no words."""
    from enregard.documents import Document, Paragraph
    from enregard.language import detect

    texts = as_list(sentences)
    if not any(c.isalnum() for text in texts for c in text):
        raise InputError("A list of sentences holds no words: there is nothing in it to align.")
    ends = accumulate((len(text) + 1 for text in texts), initial=0)
    paragraphs = tuple(Paragraph(text, start) for text, start in zip(texts, ends, strict=False))
    return Document("", language or detect("\n".join(texts)), paragraphs)


def build_of_lists(source: Document, target: Document, progress: Progress, *, glossary: Glossary) -> Built:
    """Align two lists of sentences, of whose paragraphs nothing is known; none is left out."""
    from enregard.align import align as aligned
    from enregard.project import Project, Row
    from enregard.project.build import UNRELATED, Built
    from enregard.segments import split

    left, right = (split(each, by="paragraph") for each in (source, target))
    sentences = ([each.text for each in side] for side in (left, right))
    codes = source.language, target.language
    found = aligned(*sentences, languages=codes, glossary=glossary, progress=progress)
    rows = [
        Row(number, left[slice(*bead.source)], right[slice(*bead.target)], bead.probability, reasons=bead.reasons)
        for number, bead in enumerate(found.beads, start=1)
    ]
    return Built(Project(source, target, rows), () if found.related else (UNRELATED,))


def _where(place: Place) -> Place:
    """Return a path, or the address of a page as it stands, as the command takes it."""
    return place if isinstance(place, str) and place.startswith(("http://", "https://")) else Path(place)


def _in_language(document: Document, language: str) -> Document:
    return replace(document, language=language) if language else document
