"""What is known of an article and of the statement it may draw on. All spans are characters of the texts' files."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from enregard.check import Context, Severity, Span
from enregard.documents import Document
from enregard.segments import Segment
from enregard.text import Sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the statement: a row that pairs the original with the official translation.

    `original_at` and `official_at` are the places of the row's texts in their files (an empty span where a side is
    missing), `machine` what machine translation makes of the original; empty where there is none.
    """

    row: int
    original: str
    official: str
    original_at: Span
    official_at: Span
    machine: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement with its official translation: its lines in order, the day it was made on, who made it.

    `languages` are primary codes, original first. `title` is the official text's. `context` is what the checks know
    of the rows.
    """

    lines: Sequence[Line]
    languages: tuple[str, str]
    date: datetime.date | None = None
    speaker: str = ""
    title: str = ""
    context: Context = field(default_factory=Context)


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that a text tells, and where it does; an empty span if the name of the file or its origin tells it."""

    day: datetime.date
    at: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read. `sentences` leave out titles and page furniture; they know their place in the file.

    `days` are those that its sentences speak of, reckoned from its own.
    """

    document: Document
    sentences: Sequence[Segment]
    source: str = ""
    date: Dated | None = None
    author: str = ""
    title: str = ""
    days: tuple[Dated, ...] = ()

    @property
    def name(self) -> str:
        """Return the name of its file or page."""
        return self.document.name

    @property
    def language(self) -> str:
        """Return the primary code of its language."""
        return self.document.language[:2].lower()


@dataclass(frozen=True, slots=True)
class Drawn:
    """Whether an article draws on the statement, with the reason in a sentence; `sentences` of it come near."""

    draws: bool
    why: Sentence
    sentences: int = 0


@dataclass(frozen=True, slots=True)
class Link:
    """A passage of the article and the lines of the statement it comes from: several, one, or none.

    `lines` are indexes of `Statement.lines`, the nearest first. `parts` are the places in the official text's file, a
    span a line, narrowed where the passage is only part of one. `confidence` (0 to 1) is how sure the link is.
    """

    at: Span
    lines: tuple[int, ...] = ()
    confidence: float = 0.0
    parts: tuple[Span, ...] = ()
    by_hand: bool = False


class Marks(StrEnum):
    """What is wrong with the marks of a quotation."""

    SOUND = "sound"
    UNCLOSED = "unclosed"
    TURNED = "closed by an opening mark"
    UNOPENED = "unopened"
    MIXED = "opened and closed by marks of two kinds"


class Verb(StrEnum):
    """How a reporting verb stands to what is said."""

    NEUTRAL = "neutral"  # said, declared
    CLAIM = "claim"  # claimed, alleged
    CONCESSION = "concession"  # admitted
    DENIAL = "denial"
    WARNING = "warning"
    PROMISE = "promise"
    DEMAND = "demand"


@dataclass(frozen=True, slots=True)
class Reporting:
    """The words that say who said it: the verb with its class, the speaker as the article names them (or empty)."""

    verb: str = ""
    kind: Verb = Verb.NEUTRAL
    verb_at: Span = (0, 0)
    speaker: str = ""
    speaker_at: Span = (0, 0)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that an article gives as somebody's.

    `at` is the place in the article's file from the first mark to the last, `parts` the quoted words without marks:
    more than one where the quotation is interrupted ("mais", a-t-il dit, "cela peut changer"); `text` is them joined.
    `elided` tells that the article marks words left out ([...], …). `inner` are quotations inside it.
    """

    at: Span
    parts: tuple[Span, ...]
    text: str
    marks: Marks = Marks.SOUND
    elided: bool = False
    reporting: Reporting = field(default_factory=Reporting)
    inner: tuple[Quotation, ...] = ()


class Verdict(StrEnum):
    """How a quotation stands to the statement."""

    VERBATIM = "word for word"
    ANEW = "translated anew"
    PARAPHRASE = "paraphrase"
    ALTERED = "altered"
    CUT = "cut short"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in an article that an editor should look at.

    `kind` is a short name ("number", "name", "negation", "quotation marks"...). `at` are places in the article's file,
    `official_at` and `original_at` in those of the statement. `proposed` is a wording to put there; may be empty.
    `against` tells that it is a difference from the statement, and no error of the article by itself.
    """

    kind: str
    severity: Severity
    said: Sentence
    at: tuple[Span, ...]
    official_at: tuple[Span, ...] = ()
    original_at: tuple[Span, ...] = ()
    proposed: str = ""
    against: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """A quotation, the link that it was held against, the verdict, and why: the gravest reason first.

    `remarks` are the differences that neither the official text nor the original bears out.
    """

    quotation: Quotation
    link: Link
    verdict: Verdict
    reasons: tuple[Sentence, ...] = ()
    remarks: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that is said of an article: whether it draws on the statement, its links, quotations, and remarks."""

    article: Article
    drawn: Drawn
    links: tuple[Link, ...] = ()
    quotations: tuple[Judgement, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def facts(self) -> dict[str, Any]:
        """Return its counts: quotations by verdict, remarks by severity."""
        verdicts = [each.verdict for each in self.quotations]
        return {
            "verdicts": {verdict: verdicts.count(verdict) for verdict in Verdict if verdict in verdicts},
            "remarks": len(self.remarks),
        }
