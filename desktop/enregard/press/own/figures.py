"""Figures of an article that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from enregard.check import Severity
from enregard.press.counted import Counted, contradict, counted
from enregard.press.model import Article, Remark
from enregard.text import Sentence


def errors(article: Article) -> Iterator[Remark]:
    """Yield the figures that say otherwise of the same thing what another sentence says of it."""
    found = [
        each for sentence in article.sentences for each in counted(sentence.text, sentence.start, article.language)
    ]
    reported: set[Counted] = set()
    for one, other in combinations(found, 2):
        if other not in reported and contradict(one, other):
            reported.add(other)
            facts = {"here": other.wording, "there": one.wording}
            said = Sentence("The article has “{here}” here and “{there}” elsewhere.", facts)
            yield Remark("figure", Severity.WARNING, said, (other.at, one.at))
