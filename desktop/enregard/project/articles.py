"""Press articles as a project keeps them: the text whole, what the user says of it, and what the user corrected."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from enregard.documents import Document
from enregard.project import serial

Span = tuple[int, int]
"""A half-open range of characters in a file."""


@dataclass(frozen=True, slots=True)
class HandLink:
    """A link that the user made: a passage of the article, and the places in the original's file that it comes from.

    The original's places hold for every translation of it, and whatever becomes of the rows. None of them: the passage
    comes from nowhere in the statement.
    """

    at: Span
    original: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class DismissedRemark:
    """A remark that shall not be raised again: its kind, its places in the article, and what it said."""

    kind: str
    at: tuple[Span, ...]
    said: str = ""


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article with the user's word on it. An empty text, or None, leaves it to what the article itself tells."""

    document: Document
    name: str = ""
    source: str = ""
    date: str = ""
    """The day of publication, as ISO writes it."""
    author: str = ""
    draws: bool | None = None
    """Whether it draws on the statement."""
    links: tuple[HandLink, ...] = ()
    dismissed: tuple[DismissedRemark, ...] = ()


def to_json(article: KeptArticle) -> str:
    """Write an article."""
    content = {
        "document": json.loads(serial.document_to_json(article.document)),
        "paragraphs": json.loads(serial.paragraphs_to_json(article.document.paragraphs)),
        "name": article.name,
        "source": article.source,
        "date": article.date,
        "author": article.author,
        "draws": article.draws,
        "links": [[link.at, link.original] for link in article.links],
        "dismissed": [[each.kind, each.at, each.said] for each in article.dismissed],
    }
    return json.dumps(content, separators=(",", ":"))  # as ASCII: lone surrogates cannot be stored otherwise


def from_json(text: str) -> KeptArticle:
    """Read an article. Raises KeyError, TypeError or ValueError if it is none."""
    content = json.loads(text)
    paragraphs = tuple(serial.paragraphs_from_json(json.dumps(content["paragraphs"])))
    return KeptArticle(
        serial.document_from_json(json.dumps(content["document"]), paragraphs),
        name=str(content["name"]),
        source=str(content["source"]),
        date=str(content["date"]),
        author=str(content["author"]),
        draws=content["draws"],
        links=tuple(HandLink(_span(at), _spans(original)) for at, original in content["links"]),
        dismissed=tuple(DismissedRemark(kind, _spans(at), said) for kind, at, said in content["dismissed"]),
    )


def _span(content: Any) -> Span:
    start, end = content
    return int(start), int(end)


def _spans(content: Any) -> tuple[Span, ...]:
    return tuple(map(_span, content))
