"""Lines of dates that were never filled in: "Publié le Mis à jour", "date 2024-10"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check import Severity
from enregard.press.model import Article, Remark
from enregard.text import Sentence

_LONGEST = 120  # characters of a line of dates
_LABEL = re.compile(
    r"\b(?:(?:publié|posté|mis en ligne|mise? à jour|modifié|actualisé|créé)e?(?:\s+le)?"
    r"|(?:published|posted|updated|last updated)(?:\s+on)?)(?!\w)",
    re.IGNORECASE,
)
_EMPTY = re.compile(rf"^\s*(?:{_LABEL.pattern}\s*[:|•–-]?\s*)+$", re.IGNORECASE)
_RAW = re.compile(r"(?<![\w-])date\s*:?\s+\d{4}-\d{2}(?![-\d])", re.IGNORECASE)
_HOLLOW = re.compile(rf"{_LABEL.pattern}\s*:?\s*(?={_LABEL.pattern})", re.IGNORECASE)


def errors(article: Article) -> Iterator[Remark]:
    """Yield the lines of dates that lack the date."""
    for paragraph in article.document.paragraphs:
        text = paragraph.text
        if len(text) <= _LONGEST and _EMPTY.search(text) and re.search(r"\s", text.strip()):
            at = (paragraph.start, paragraph.end)
            yield _remark(Sentence("The line of dates names no date: “{here}”.", {"here": text}), at)
        elif len(text) <= _LONGEST and (hollow := _HOLLOW.search(text)):
            at = (paragraph.start + hollow.start(), paragraph.start + hollow.end())
            yield _remark(Sentence("The date is missing behind “{here}”.", {"here": hollow[0].strip()}), at)
        for raw in _RAW.finditer(text):
            at = (paragraph.start + raw.start(), paragraph.start + raw.end())
            yield _remark(Sentence("“{here}” is a date without its day, as a machine wrote it.", {"here": raw[0]}), at)


def _remark(said: Sentence, at: tuple[int, int]) -> Remark:
    return Remark("dateline", Severity.HINT, said, (at,))
