"""Texts that come in: read from wherever they are, and seen before anything is made of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from enregard import documents
from enregard.documents import Document
from enregard.errors import EncodingError, InputError
from enregard.jobs.pairs import is_same_text, seems_swapped
from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.project.store import create, refuse_open
from enregard.segments import Segment, split
from enregard.text import Sentence

SAME_TEXT = "Both sides hold the same text."
SAME_LANGUAGE = "Both texts are in the language “{language}”. If that is wrong, choose the right one."
SWAPPED = "The left text seems to be the translation and the right one the original."
LENGTHS = "One text is much longer than the other: {source} and {target} words."

_MUCH = 3.0
"""How many times as long a text may be as its translation before it is said."""


@dataclass(frozen=True, slots=True)
class Taken:
    """Where a text comes from: a file, the address of a page, or the text itself as it was pasted."""

    file: Path | None = None
    address: str = ""
    text: str = ""
    name: str = ""
    page: Document | None = None
    """The page as it was read: to see it in another language it is not asked for again."""

    def __bool__(self) -> bool:
        return bool(self.file or self.address or self.text)


@dataclass(frozen=True, slots=True)
class Preview:
    """A text as it would come in: its sentences in order, and what is left out of it, by reason."""

    document: Document
    segments: tuple[Segment, ...]
    left_out: tuple[tuple[str, int], ...]
    encodings: tuple[str, ...] = ()
    """Those in which the file may be, the likeliest first; empty where it says so itself."""

    @property
    def sentences(self) -> int:
        """Return how many sentences would be aligned."""
        return sum(not segment.left_out for segment in self.segments)

    @property
    def words(self) -> int:
        """Return how many words these have."""
        return sum(len(segment.text.split()) for segment in self.segments if not segment.left_out)


def read(taken: Taken, language: str = "", encoding: str = "") -> Document:
    """Read a text from where it is. A file that is in no encoding it says is read in the one that it seems to be in.

    Raises InputError.
    """
    if taken.file:
        return _read_file(taken.file, language, encoding)
    if taken.address:
        from enregard.documents import web

        page = taken.page or web.read(taken.address)
        return replace(page, language=language) if language else page
    return documents.from_text(taken.text, taken.name, language)


def _read_file(path: Path, language: str, encoding: str) -> Document:
    try:
        return documents.read(path, language, encoding)
    except EncodingError as error:
        if encoding:
            raise
        return documents.read(path, language, error.suggestion)


def preview(taken: Taken, language: str = "", encoding: str = "", by: str = "sentence") -> Preview:
    """Read a text and split it. Raises InputError if it cannot be read."""
    return resplit(read(taken, language, encoding), by, _encodings(taken.file))


def resplit(document: Document, by: str, encodings: tuple[str, ...] = ()) -> Preview:
    """Split a text that was read."""
    segments = split(document, by=by)
    left_out = Counter(segment.reason or segment.role.value for segment in segments if segment.left_out)
    return Preview(document, segments, tuple(left_out.most_common()), encodings)


def _encodings(path: Path | None) -> tuple[str, ...]:
    """Return in which encodings a plain text may be."""
    if path is None:
        return ()
    from enregard.documents.encoding import read_bytes, recognised

    return recognised(read_bytes(path))


def warnings(source: Preview, target: Preview) -> Iterator[Sentence]:
    """Say what speaks against aligning two texts; see `refuses` for what forbids it."""
    if is_same_text(source.document, target.document):
        yield Sentence(SAME_TEXT)
        return
    if primary(source.document.language) == primary(target.document.language):
        yield Sentence(SAME_LANGUAGE, {"language": source.document.language})
    elif seems_swapped(source.document, target.document):
        yield Sentence(SWAPPED)
    counts = source.words, target.words
    if min(counts) * _MUCH < max(counts):
        yield Sentence(LENGTHS, {"source": counts[0], "target": counts[1]})


def refuses(said: Sentence) -> bool:
    """Tell whether a warning forbids to align."""
    return said.template in (SAME_TEXT, SAME_LANGUAGE)


def make(
    source: Document,
    target: Document,
    path: Path,
    progress: Progress = silent,
    *,
    quick: bool = False,
    by: str = "sentence",
) -> Path:
    """Align two texts that were read into a new project file; return its path.

    Raises InputError, OutputError or ProjectError.
    """
    from enregard.jobs.work import refuse_output
    from enregard.project.build import build

    inputs = tuple(document.path for document in (source, target) if document.path)
    refuse_output(path, inputs)
    refuse_open(path)
    if is_same_text(source, target):
        raise InputError(SAME_TEXT)
    with closing(create(build(source, target, progress, quick=quick, by=by).project, path)) as store:
        store.keep("split by", by)
    return path
