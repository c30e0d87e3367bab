"""What a passage of an article is held against: the official text, the original, and what machines make of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from enregard.check import Span
from enregard.press.model import Line, Link, Statement
from enregard.press.wording import compared


@dataclass(frozen=True, slots=True)
class Witness:
    """A text in a language, put together of pieces; `at` are their places in its file, `starts` those in the text."""

    text: str
    language: str
    starts: tuple[int, ...] = ()
    at: tuple[Span, ...] = ()

    def places(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """Return the places in the file of some places in the text."""
        return tuple(self._place(span) for span in spans) if self.at else ()

    def _place(self, span: Span) -> Span:
        number = max((k for k, start in enumerate(self.starts) if start <= span[0]), default=0)
        off = self.at[number][0] - self.starts[number]
        return min(span[0] + off, self.at[number][1]), min(span[1] + off, self.at[number][1])


@dataclass(frozen=True, slots=True)
class Witnesses:
    """The texts of linked lines: `mine` in the article's language, `others` that bear a difference out.

    `official_first` tells that `mine` is the official translation, and not the original.
    """

    mine: Witness
    others: tuple[Witness, ...]
    official_first: bool = True

    @property
    def all(self) -> tuple[Witness, ...]:
        """Return all texts, that of the article's language first."""
        return (self.mine, *self.others)


def witnesses(link: Link, statement: Statement, language: str) -> Witnesses | None:
    """Return what a passage is held against, or None where no text is in its language, or it comes from nowhere."""
    return of_lines([statement.lines[k] for k in sorted(set(link.lines))], statement, language)


_ENOUGH = 0.1  # how much less of a passage one line may have than several, and is still all that it comes from


def nearest(passage: str, link: Link, statement: Statement, language: str) -> Witnesses | None:
    """Return what a passage is held against: of several lines that one which has its words by itself."""
    together = witnesses(link, statement, language)
    if together is None or len(set(link.lines)) == 1:
        return together
    alone = [of_lines([statement.lines[k]], statement, language) for k in dict.fromkeys(link.lines)]
    kept = [compared(passage, each.mine.text).kept if each else 0.0 for each in alone]
    best = max(range(len(alone)), key=kept.__getitem__)
    return alone[best] if kept[best] >= max(0.5, compared(passage, together.mine.text).kept - _ENOUGH) else together


def whole(statement: Statement, language: str) -> str:
    """Return all that a statement says in a language, and what it is called."""
    side = 1 if statement.languages[1] == language else 0
    said = " ".join((line.original, line.official)[side] for line in statement.lines)
    return f"{statement.speaker} {statement.title} {said}"


def of_lines(lines: Sequence[Line], statement: Statement, language: str) -> Witnesses | None:
    """Return some lines' texts as witnesses of a passage in a language."""
    original = _put_together([(each.original, each.original_at) for each in lines], statement.languages[0])
    official = _put_together([(each.official, each.official_at) for each in lines], statement.languages[1])
    machine = _put_together([(each.machine, (0, 0)) for each in lines], statement.languages[1], placed=False)
    if official.text and official.language == language:
        return Witnesses(official, tuple(each for each in (original, machine) if each.text))
    if original.text and original.language == language:
        return Witnesses(original, tuple(each for each in (official,) if each.text), official_first=False)
    return None


def _put_together(texts: Iterable[tuple[str, Span]], language: str, *, placed: bool = True) -> Witness:
    text, starts, at = "", [], []
    for piece, place in texts:
        if piece:
            text += " " if text else ""
            starts.append(len(text))
            at.append(place)
            text += piece
    return Witness(text, language, tuple(starts), tuple(at) if placed else ())
