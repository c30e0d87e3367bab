"""Passages of an article and of its statement as a report shows them: in their sentences, with the words lit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enregard.check import Span
from enregard.press.model import Article, Line, Statement


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a passage; `lit` are those that are meant."""

    text: str
    lit: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a text in a language."""

    pieces: tuple[Piece, ...]
    language: str

    @property
    def text(self) -> str:
        """Return its words without their light."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A sentence or a paragraph: its number among its like, its place in the file, its text."""

    number: int
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def in_article(article: Article, spans: Sequence[Span]) -> Passage | None:
    """Return places of an article in the sentences, or else the paragraphs, that they lie in; None without places."""
    spans = [span for span in spans if span[0] < span[1]]
    sentences = [_Stretch(k, each.start, each.text) for k, each in enumerate(article.sentences)]
    touched = _touched(sentences, spans)
    alone = [span for span in spans if not _touched(touched, [span])]
    if alone:  # in a title, or in what is no part of the text
        paragraphs = [_Stretch(k, each.start, each.text) for k, each in enumerate(article.document.paragraphs)]
        touched = _touched(paragraphs, spans)
    return _joined(touched, spans, article.language)


def official(lines: Sequence[int], statement: Statement, spans: Sequence[Span]) -> Passage | None:
    """Return lines of the official translation, with places of its file lit."""
    return _of_lines(lines, [_official(line) for line in statement.lines], spans, statement.languages[1])


def original(lines: Sequence[int], statement: Statement, spans: Sequence[Span]) -> Passage | None:
    """Return lines of the original, with places of its file lit."""
    return _of_lines(lines, [_original(line) for line in statement.lines], spans, statement.languages[0])


def lines_at(statement: Statement, official_at: Sequence[Span], original_at: Sequence[Span]) -> list[int]:
    """Return the indexes of the lines that places of both files lie in."""
    return [
        k
        for k, line in enumerate(statement.lines)
        if any(_overlap(line.official_at, span) for span in official_at)
        or any(_overlap(line.original_at, span) for span in original_at)
    ]


def paragraph_of(article: Article, spans: Sequence[Span]) -> int:
    """Return the number of the paragraph in which places begin, from 1."""
    first = min((span[0] for span in spans if span[0] < span[1]), default=0)
    return max(1, sum(paragraph.start <= first for paragraph in article.document.paragraphs))


def _official(line: Line) -> tuple[int, str]:
    return line.official_at[0], line.official


def _original(line: Line) -> tuple[int, str]:
    return line.original_at[0], line.original


def _of_lines(
    lines: Sequence[int], texts: Sequence[tuple[int, str]], spans: Sequence[Span], language: str
) -> Passage | None:
    stretches = [_Stretch(k, *texts[k]) for k in sorted(set(lines)) if texts[k][1]]
    return _joined(stretches, spans, language)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _touched(stretches: Sequence[_Stretch], spans: Sequence[Span]) -> list[_Stretch]:
    return [each for each in stretches if any(_overlap((each.start, each.end), span) for span in spans)]


def _joined(stretches: Sequence[_Stretch], spans: Sequence[Span], language: str) -> Passage | None:
    """Return stretches as one passage; what stands between them and is not shown is marked."""
    pieces: list[Piece] = []
    for before, each in zip([None, *stretches], stretches, strict=False):
        if before:
            pieces.append(Piece(" " if each.number == before.number + 1 else " […] "))
        pieces += _lit(each.text, [(start - each.start, end - each.start) for start, end in spans])
    return Passage(tuple(pieces), language) if pieces else None


def _lit(text: str, spans: Sequence[Span]) -> Iterator[Piece]:
    """Yield a text in pieces. Where all of it is meant nothing is lit: it would tell nothing."""
    clipped = ((max(0, start), min(len(text), end)) for start, end in spans)
    inside = sorted(span for span in clipped if span[0] < span[1])
    if (0, len(text)) in inside:
        inside = []
    at = 0
    for start, end in inside:
        if at < start:
            yield Piece(text[at:start])
        if at < end:
            yield Piece(text[max(start, at) : end], lit=True)
        at = max(at, end)
    if at < len(text):
        yield Piece(text[at:])
