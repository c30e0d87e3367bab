"""Errors of an article's own: they need no statement to be seen, though one may help."""

from __future__ import annotations

from collections.abc import Sequence

from enregard.press.model import Article, Quotation, Remark, Statement
from enregard.press.own import datelines, figures, grammar, marks, naming, sense, slips

__all__ = ["errors"]


def errors(article: Article, statement: Statement | None, quotations: Sequence[Quotation]) -> list[Remark]:
    """Return the errors of an article in the order of its text.

    `statement` is what it draws on, if anything: its names and what it says of who stands with whom count as known.
    """
    found = [
        *datelines.errors(article),
        *marks.errors(article, quotations),
        *naming.errors(article, statement),
        *grammar.errors(article),
        *sense.errors(article, statement),
        *figures.errors(article),
    ]
    taken = [span for remark in found for span in remark.at]
    found += [each for each in slips.errors(article) if not any(_overlap(each.at[0], span) for span in taken)]
    return sorted(found, key=lambda remark: remark.at[0])


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
