"""The statement that articles are held against, as the rows of a project give it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence

from enregard.check import Span, context_of
from enregard.documents import Document, Role
from enregard.language import primary
from enregard.press.article import published
from enregard.press.model import Line, Statement
from enregard.project import Project, Row, Side
from enregard.segments import Segment

_NOTHING: Mapping[int, str] = {}

_KINDS = re.compile(
    r"\b(?:d[ée]claration|discours|allocution|intervention|remarques|propos|point de presse|conf[ée]rence de presse"
    r"|entretien|interview|communiqu[ée]|message|lettre|audition|tribune|r[ée]ponses?|introduction liminaire|v[œo]eux"
    r"|statement|speech|remarks|address|press (?:conference|briefing|point)|doorstep|briefing|comments?|keynote|letter"
    r"|testimony|opening words)\b",
    re.IGNORECASE,
)
_PARTICLES = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ter|bin|ben|el|al|le|la)"
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'-]*\.?"
_CHAIN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:\s+(?:{_PARTICLES}\s+){{0,2}}{_CAPITAL})*")
_BEFORE_NO_NAME = re.compile(r"(?:\b(?:du|des|au|aux|le|la|les|à|in|at|the|en|sur)\s+|\b[ld][’'])$", re.IGNORECASE)
_ROLES = frozenset(
    re.findall(
        r"\S+",
        "secretary general president vice minister ministers prime governor director chair chairman "
        "chairwoman chairperson commissioner ambassador spokesperson spokesman foreign defence finance health "
        "high representative chief executive officer mr mrs ms dr professor sir lady lord king queen "
        "chancellor senator deputy m mme mm mlle me secrétaire général générale président présidente ministre "
        "gouverneur gouverneure directeur directrice commissaire ambassadeur ambassadrice premier première "
        "porte-parole chancelier chancelière ",
    )
)
_MOST_WORDS = 5


def of_project(project: Project, machine: Mapping[int, str] = _NOTHING) -> Statement:
    """Return the statement that a project holds; `machine` gives what machine translation makes of a row, by its id."""
    documents = (project.target, project.source)
    titles = [title for document in documents for title in _titles(document)]
    return Statement(
        lines=tuple(_line(row, machine) for row in project.rows if _has_text(row)),
        languages=(primary(project.source.language), primary(project.target.language)),
        date=_date(documents),
        speaker=next(filter(None, map(speaker_in, titles)), ""),
        title=project.target.title,
        context=context_of(project),
    )


def _has_text(row: Row) -> bool:
    return not row.left_out and bool(row.source or row.target)


def _line(row: Row, machine: Mapping[int, str]) -> Line:
    return Line(
        row.id,
        row.text(Side.SOURCE),
        row.text(Side.TARGET),
        _place(row.source),
        _place(row.target),
        machine.get(row.id, ""),
    )


def _place(segments: Sequence[Segment]) -> Span:
    """Return where segments stand in their file, from the first to the last; an empty span if there are none."""
    if not segments:
        return 0, 0
    last = segments[-1]
    return segments[0].start, last.start + len(last.first_wording)


def _date(documents: Sequence[Document]) -> datetime.date | None:
    """Return the day that one of the texts was published on."""
    return next((dated.day for document in documents if (dated := published(document))), None)


def _titles(document: Document) -> Iterator[str]:
    """Yield what may name the speaker: the whole title, then the lines around the text."""
    yield document.title
    yield from (p.text for p in document.paragraphs if p.role is Role.FURNITURE)


def speaker_in(title: str) -> str:
    """Return who speaks, by a title such as "Discours de la présidente de la BCE, Claire Fontaine", or nothing."""
    kind = _KINDS.search(title)
    if kind is None:
        return ""
    for chain in _CHAIN.finditer(title, kind.end()):
        words = chain[0].split()
        while words and (words[0].casefold().strip(".") in _ROLES or (words[0].isupper() and len(words[0]) > 1)):
            words.pop(0)
        named = " ".join(words)
        straight = named == chain[0]
        if 2 <= len(words) <= _MOST_WORDS and not (straight and _BEFORE_NO_NAME.search(title[: chain.start()])):
            return named.rstrip(".,")
    return ""
