"""What was found in press copies, as JSON for other programs.

Offsets count the characters of a file from 0 as it lies on the disk, its line ends and a byte order mark included.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from enregard.check import Span
from enregard.documents import Document
from enregard.press.facts import STATEMENT, Fact, Mention
from enregard.press.model import Judgement, Link, Reading, Remark, Statement

_MARK = b"\xef\xbb\xbf"  # of UTF-16 none is left once it is decoded


def as_json(
    statement: Statement, texts: tuple[Document, Document], readings: Sequence[Reading], facts: Iterable[Fact] = ()
) -> str:
    """Return what is said of articles; `texts` are the original and the official translation."""
    marks = _mark(texts[0].path), _mark(texts[1].path)
    files = [_Places(_mark(each.article.document.path), *marks) for each in readings]
    said = {
        "statement": {
            "original": _name(texts[0]),
            "official": _name(texts[1]),
            "date": statement.date.isoformat() if statement.date else None,
            "speaker": statement.speaker,
            "sentences": len(statement.lines),
        },
        "articles": [_article(each, statement, places) for each, places in zip(readings, files, strict=True)],
        "facts": [_fact(each, files) for each in facts],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _article(reading: Reading, statement: Statement, places: _Places) -> dict[str, Any]:
    article = reading.article
    return {
        "file": _name(article.document),
        "draws_on_statement": reading.drawn.draws,
        "why": str(reading.drawn.why),
        "title": article.title,
        "source": article.source,
        "date": article.date.day.isoformat() if article.date else None,
        "author": article.author,
        "links": [_link(each, statement, places) for each in reading.links],
        "quotations": [_quotation(each, statement, places) for each in reading.quotations],
        "findings": [_finding(each, places) for each in reading.remarks],
    }


class _Places:
    """Turns spans into offsets on the disk: a byte order mark is a character there."""

    def __init__(self, article: int, original: int, official: int) -> None:
        self._shifts = {"article": article, "original": original, "official": official}

    def of(self, text: str, spans: Iterable[Span]) -> list[dict[str, int]]:
        """Return the spans in a text's file, without those that are empty."""
        shift = self._shifts[text]
        return [{"start": start + shift, "end": end + shift} for start, end in spans if start < end]

    def around(self, spans: Sequence[Span]) -> dict[str, int]:
        """Return where spans of the article begin and end together."""
        spans = [span for span in spans if span[0] < span[1]] or [(0, 0)]
        shift = self._shifts["article"]
        return {"start": min(a for a, _ in spans) + shift, "end": max(b for _, b in spans) + shift}


def _link(link: Link, statement: Statement, places: _Places) -> dict[str, Any]:
    lines = [statement.lines[k] for k in link.lines]
    return {
        **places.around([link.at]),
        "lines": list(link.lines),
        "statement": places.of("official", link.parts or [line.official_at for line in lines]),
        "original": places.of("original", [line.original_at for line in lines]),
        "confidence": round(link.confidence, 3),
        "by_hand": link.by_hand,
    }


def _quotation(judged: Judgement, statement: Statement, places: _Places) -> dict[str, Any]:
    quotation, reporting = judged.quotation, judged.quotation.reporting
    held = _link(judged.link, statement, places)
    return {
        **places.around([quotation.at]),
        "text": quotation.text,
        "parts": places.of("article", quotation.parts),
        "verdict": str(judged.verdict),
        "reasons": [str(each) for each in judged.reasons],
        "marks": str(quotation.marks),
        "speaker": reporting.speaker,
        "verb": reporting.verb,
        **{name: held[name] for name in ("lines", "statement", "original", "confidence")},
    }


def _finding(remark: Remark, places: _Places) -> dict[str, Any]:
    return {
        **places.around(remark.at),
        "kind": remark.kind,
        "severity": remark.severity.word,
        "message": str(remark.said),
        "places": places.of("article", remark.at),
        "statement": places.of("official", remark.official_at),
        "original": places.of("original", remark.original_at),
        "proposed": remark.proposed,
        "against_statement": remark.against,
    }


def _fact(fact: Fact, files: Sequence[_Places]) -> dict[str, Any]:
    """Return a name or a figure; a mention's text is the number of its article from 0, or null for the statement."""
    return {
        "kind": fact.kind,
        "value": fact.value,
        "contradicted": str(fact.contradicted) if fact.contradicted else None,
        "mentions": [
            {
                "article": None if each.text == STATEMENT else each.text,
                **_mentioned(each, files),
                "wording": each.wording,
            }
            for each in fact.mentions
        ],
    }


def _mentioned(mention: Mention, files: Sequence[_Places]) -> dict[str, int]:
    """Return where something is mentioned; the statement's places are those of its official text."""
    if mention.text == STATEMENT:
        return next(iter(files[0].of("official", [mention.at])), {"start": 0, "end": 0})
    return files[mention.text].around([mention.at])


def _name(document: Document) -> str:
    return str(document.path or document.name)


def _mark(path: Path | None) -> int:
    """Return 1 if a file begins with a byte order mark, which the text that was read lacks."""
    if path is None:
        return 0
    try:
        with path.open("rb") as file:
            return int(file.read(3).startswith(_MARK))
    except OSError:
        return 0
