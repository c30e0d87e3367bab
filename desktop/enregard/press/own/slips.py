"""Misspelt words of an article, by the check of spelling."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.check import Level, Pair, Severity
from enregard.check.families import spelling
from enregard.press.model import Article, Remark
from enregard.text import Sentence

_NONE = "-"  # the check holds a translation against an original, and an article has none


def errors(article: Article) -> Iterator[Remark]:
    """Yield the words that nobody writes; those with a capital are names and left to `naming`."""
    language = article.language
    for sentence in article.sentences:
        for found in spelling.CHECK.find(Pair(_NONE, sentence.text, (language, language))):
            spans = [span for span in found.target if sentence.text[span[0]].islower()]
            if found.level <= Level.USUAL and spans:
                at = tuple((sentence.start + a, sentence.start + b) for a, b in spans)
                yield Remark("spelling", Severity.HINT, Sentence(found.template, found.facts), at)
