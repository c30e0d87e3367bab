"""Quotation marks that do not come in pairs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from enregard.check import Severity
from enregard.press.model import Article, Marks, Quotation, Remark
from enregard.text import Sentence

_SAID = {
    Marks.UNCLOSED: "The quotation that begins with “{here}” is not closed.",
    Marks.TURNED: "The quotation “{here}” has an opening mark where a closing one should be.",
    Marks.UNOPENED: "The quotation that ends with “{there}” is closed but never opened.",
    Marks.MIXED: "The quotation “{here}” is opened and closed by marks of two kinds.",
}
_CLOSING = {"«": "»", "“": "”", "„": "“", "‹": "›", "‘": "’", '"': '"', "'": "'"}
_WORDS = 4  # of a quotation that are told


def errors(article: Article, quotations: Sequence[Quotation]) -> Iterator[Remark]:
    """Yield what is wrong with the marks of quotations, and of those inside them."""
    for quotation in quotations:
        yield from errors(article, quotation.inner)
        if quotation.marks is Marks.SOUND:
            continue
        words = quotation.text.split()
        facts = {"here": " ".join(words[:_WORDS]), "there": " ".join(words[-_WORDS:])}
        start, end = quotation.at
        at = (start, start + 1) if quotation.marks is Marks.UNCLOSED else (end - 1, end)
        said = Sentence(_SAID[quotation.marks], facts)
        yield Remark("quotation marks", Severity.WARNING, said, (at,), proposed=_mended(article, quotation))


def _mended(article: Article, quotation: Quotation) -> str:
    """Return the quotation's words with marks in pairs, where they stand in one piece."""
    start, end = quotation.parts[0][0], quotation.parts[-1][1]
    opening = next(
        (p.text[quotation.at[0] - p.start] for p in article.document.paragraphs if p.start <= quotation.at[0] < p.end),
        "«",
    )
    if len(quotation.parts) > 1 or end - start != len(quotation.text):
        return ""
    opening = opening if opening in _CLOSING else "«"
    gap = "\u00a0" if opening == "«" else ""
    return f"{opening}{gap}{quotation.text}{gap}{_CLOSING[opening]}"
