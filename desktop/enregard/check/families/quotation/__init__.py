"""Quotation marks that are turned the wrong way, or that lack their partner.

A row may begin or end inside a quotation that runs over sentences; so what the translation lacks is held against the
original, which is in the same state.
"""

from __future__ import annotations

from collections.abc import Iterator

from enregard.check.families.quotation.marks import begun, single_marks
from enregard.check.families.quotation.reading import Reading, read
from enregard.check.finding import Check, Found, Level, Pair, Severity

_PAIRED = frozenset({"ca", "en", "es", "fr", "it", "pt"})
"""Languages in which « and “ open, » and ” close; in others the same marks may stand the other way round."""

_FEW = 4  # words


def _find(pair: Pair) -> Iterator[Found]:
    if pair.endless or pair.languages[1] not in _PAIRED:
        return
    target = read(pair.target)
    for mark in target.turned:
        template = (
            "A mark that opens a quotation ({mark}) stands where one is closed."
            if mark.written
            else "A mark that closes a quotation ({mark}) stands where one is opened."
        )
        level = Level.SURE if mark.surely else Level.USUAL
        yield Found(template, {"mark": mark.text}, (), (mark.span,), level)
    for mark in target.crossed:
        template = "The mark {mark} closes a quotation that another kind of mark opened."
        yield Found(template, {"mark": mark.text}, (), (mark.span,))
    if not target.turned:
        yield from _without_partner(pair, target)
    if not (target.marks or any(single_marks(pair.target))):
        yield from _lost(pair)


def _without_partner(pair: Pair, target: Reading) -> Iterator[Found]:
    """Find marks without a partner that the state of the original does not explain.

    Whole clauses in quotation marks may be cut or joined otherwise than in the original, a few words hardly ever.
    """
    source, (opening, closing) = read(pair.source), single_marks(pair.source)
    likely = pair.languages[0] in _PAIRED and _few_words(pair.source, source)
    for marks, explained, template in (
        (
            target.unopened,
            bool(source.unopened) or closing > opening,
            "A quotation is closed ({mark}) that the translation has not opened.",
        ),
        (
            target.unclosed,
            bool(source.unclosed) or opening > closing,
            "A quotation is opened ({mark}) that the translation does not close.",
        ),
    ):
        if len(marks) > explained:
            here, there = (tuple(mark.span for mark in each) for each in (source.marks, marks))
            level = Level.USUAL if likely or len(marks) > 1 else Level.MORE
            yield Found(template, {"mark": marks[-1].text}, here, there, level)


def _few_words(text: str, reading: Reading) -> bool:
    """Tell whether a text quotes nothing but a few words at a time."""
    quoted = [text[a.at : b.at] for a, b in zip(reading.marks[::2], reading.marks[1::2], strict=False)]
    return reading.whole and bool(quoted) and all(len(each.split()) <= _FEW for each in quoted)


def _lost(pair: Pair) -> Iterator[Found]:
    """Find a quotation that the translation shows by no mark; it may have turned a short one into its own words."""
    quoted, source = begun(pair.source), read(pair.source)
    if quoted:
        start, end = quoted
        surely = start == 0 and (end == len(pair.source) or end > len(pair.source) / 2)
        template = "The original begins a quotation; the translation has no quotation marks."
        yield Found(template, {}, (quoted,), (), Level.USUAL if surely else Level.MORE)
    elif source.marks:
        template = "The original quotes; the translation has no quotation marks."
        yield Found(template, {}, tuple(mark.span for mark in source.marks), (), Level.ALL)


CHECK = Check(
    "quotation",
    "Quotation marks",
    "Where a quotation begins and ends decides who is said to have said it.",
    "Close each quotation where the original does.",
    Severity.WARNING,
    _find,
    of_form=True,
)
