"""An article as it was read: its sentences, and what it tells of its source, its day and its author."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from enregard import documents
from enregard.check import Span
from enregard.documents import Document, Paragraph, Role
from enregard.documents.furniture import agencies
from enregard.press import dates
from enregard.press.dates import Mention
from enregard.press.model import Article, Dated
from enregard.segments import Segment, split

_OF_PICTURES = frozenset({"photo credit", "caption"})
_PUBLISHED = re.compile(
    r"\b(?:publi[ée]e?s?|post[ée]e?|mis(?:e)? en ligne|paru|cré[ée]e?|published|posted|first published|issued)\b", re.I
)
_UPDATED = re.compile(
    r"\b(?:(?:mis(?:e)?|dernière mise) à jour|modifi[ée]e?|actualis[ée]e?|(?:last )?(?:updated|modified|update))\b",
    re.I,
)
_DATELINE = re.compile(r"\s*(?:\([^()]{2,30}\)\s*)?(?:[-–—:|]|\(|$)")
_AGENCY_LINE = 90  # characters at the beginning in which a dateline stands
_AUTHOR = re.compile(
    r"(?i:propos recueillis par|interview(?: réalisée)? par|(?:written|reporting) by"
    r"|(?:publié|rédigé|écrit|posté) par|par|by)"
    r"\s*:?\s+(?P<names>[^\W\d_a-zà-ÿ].*)"
)
_CAPITAL = r"[^\W\d_a-zà-ÿ][\w’'.-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:(?:de|du|la|le|van|von|der|den|di|da|dos|bin|ben|el|al)\s+)*{_CAPITAL})*"
_NAMES = re.compile(rf"{_NAME}(?:(?:\s*,\s*|\s+(?:et|and|&)\s+){_NAME})*")


def read(path: Path, language: str = "", encoding: str = "") -> Article:
    """Read an article from a file. Raises InputError like `documents.read`."""
    return from_document(documents.read(path, language, encoding))


def from_document(document: Document) -> Article:
    """Return the article that a document holds."""
    sentences = tuple(segment for segment in split(document) if not segment.left_out)
    date = published(document)
    return Article(
        document,
        sentences,
        source=_source(document),
        date=date,
        author=_author(document),
        title=document.title,
        days=tuple(_days(sentences, document.language, date.day if date else None)),
    )


def published(document: Document) -> Dated | None:
    """Return the day on which a text was published, as far as anything tells: the most trusted word first."""
    if day := _iso(document.origin.date):
        return Dated(day)
    around = [p for p in document.paragraphs if p.role is not Role.TEXT and p.reason not in _OF_PICTURES]
    said, updated = _said(around, document.language)
    if said or (said := _in_dateline(document)):
        return said
    if day := dates.in_name(document.origin.source) or dates.in_name(document.name):
        return Dated(day)
    return updated or _this_day(document)


def _iso(date: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(date[:10])
    except ValueError:
        return None


def _said(paragraphs: Sequence[Paragraph], language: str) -> tuple[Dated | None, Dated | None]:
    """Return the day of publication and of the last change that the lines around a text tell."""
    plainly, updated = [], []
    for paragraph in paragraphs:
        days = [mention for mention in dates.mentions(paragraph.text, language) if mention.full]
        for number, mention in enumerate(days):
            before = paragraph.text[days[number - 1].at[1] if number else 0 : mention.at[0]]
            dated = Dated(mention.full or datetime.date.min, _moved(mention.at, paragraph.start))
            if _UPDATED.search(before):
                updated.append(dated)
            elif _PUBLISHED.search(before):
                return dated, None
            elif paragraph.role is Role.TITLE or paragraph.reason in {"date line", "author's line"}:
                plainly.append(dated)
    return next(iter(plainly), None), next(iter(updated), None)


def _in_dateline(document: Document) -> Dated | None:
    """Return the day that the text begins with: "BRUXELLES, 28 octobre 2024 (AFP) -"."""
    first = next((p for p in document.paragraphs if p.role is Role.TEXT), None)
    if first is None:
        return None
    for mention in dates.mentions(first.text[:_AGENCY_LINE], document.language):
        day = mention.full or _in_a_year_named(mention, document)
        if day and _is_place(first.text[: mention.at[0]]) and _DATELINE.match(first.text, mention.at[1]):
            return Dated(day, _moved(mention.at, first.start))
    return None


def _is_place(before: str) -> bool:
    """Tell whether nothing but a place and an agency stands before the day of a dateline."""
    rest = re.sub(r"\([^()]*\)|\b(?:le|on)\b|[-–—:,|/]", " ", before)
    return len(rest.split()) <= 4 and all(not word[0].islower() for word in rest.split())


def _this_day(document: Document) -> Dated | None:
    """Return the day that the text calls its own: "ce lundi 21 octobre"."""
    for paragraph in document.paragraphs:
        if paragraph.role is not Role.TEXT:
            continue
        for mention in dates.mentions(paragraph.text, document.language):
            day = mention.full or _in_a_year_named(mention, document)
            if mention.this and mention.weekday is not None and mention.day and day:
                return Dated(day, _moved(mention.at, paragraph.start))
    return None


def _in_a_year_named(mention: Mention, document: Document) -> datetime.date | None:
    """Return the day in the one year that the document names and in which it falls on the weekday named with it."""
    years = dates.years(p.text for p in document.paragraphs)
    if mention.day is None or mention.month is None:
        return None
    if mention.weekday is not None:
        return dates.weekday_of(mention.day, mention.month, mention.weekday, years)
    return datetime.date(years.pop(), mention.month, mention.day) if len(years) == 1 else None


def _days(sentences: Sequence[Segment], language: str, day: datetime.date | None) -> Iterator[Dated]:
    """Yield the days that sentences speak of, reckoned from the day of their text."""
    for sentence in sentences:
        for mention in dates.mentions(sentence.text, language):
            if meant := mention.on(day):
                yield Dated(meant, _moved(mention.at, sentence.start))


def _moved(span: Span, start: int) -> Span:
    return span[0] + start, span[1] + start


def _source(document: Document) -> str:
    """Return what is known of a text's source: its origin, the site of its address, the agency that it names."""
    source = document.origin.source
    host = urlsplit(source or document.name).hostname if "://" in (source or document.name) else ""
    if host:
        return host.removeprefix("www.")
    return source or _agency(document)


def _agency(document: Document) -> str:
    """Return the agency of a dateline ("PARIS (AFP) -"), of the author's line or of the last words ("avec AFP")."""
    named = "|".join(map(re.escape, agencies()))
    texts = [p for p in document.paragraphs if p.role is Role.TEXT]
    if texts:
        dateline = re.match(rf"[^.!?]{{0,60}}?\(({named})\)\s*[-–—:]|({named})\s*[-–—:]\s", texts[0].text)
        ending = re.search(rf"\((?:(?:avec|with|source\s*:?)\s+)?({named})\)\s*$", texts[-1].text, re.I)
        if found := dateline or ending:
            return str(found[1] or found[found.lastindex or 1])
    for paragraph in document.paragraphs:
        if paragraph.role is Role.FURNITURE and paragraph.reason not in _OF_PICTURES:
            if found := re.search(rf"\b(?:avec|with|source\s*:)\s+({named})\b", paragraph.text, re.I):
                return found[1]
            if found := re.fullmatch(rf"(?:Par |By )?({named})", paragraph.text):
                return found[1]
    return ""


def _author(document: Document) -> str:
    """Return who wrote a text, by a line such as "Par Jeanne Martin, publié le...", or nothing."""
    for paragraph in document.paragraphs:
        if paragraph.role is Role.FURNITURE and paragraph.reason not in _OF_PICTURES:
            found = _AUTHOR.match(paragraph.text)
            named = _NAMES.match(found["names"]) if found else None
            if named and named[0] not in agencies():
                return _without_agency(named[0])
    return ""


def _without_agency(names: str) -> str:
    """Return names without an agency behind them."""
    parts = re.split(r"\s*,\s*", names)
    return ", ".join(part for part in parts if part not in agencies())
