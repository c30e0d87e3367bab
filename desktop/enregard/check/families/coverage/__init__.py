"""A passage that one side has and nothing on the other accounts for: left out, or added.

By its words: each is held against the words of the other side (`lexicon`), and the clause, or the run of words, that
speaks most for having no counterpart (`side`) is weighed with its place and with the lengths (`passage`, `fit`).
Vectors of whole sentences were tried and added nothing to that.
"""

from collections.abc import Iterator

from enregard.check.families.coverage.passage import KINDS, passage
from enregard.check.families.coverage.side import Side, sides
from enregard.check.families.coverage.words import LANGUAGES, unfinished
from enregard.check.finding import Check, Found, Level, Pair, Severity, Span

_OMITTED = "Nothing in the translation corresponds to “{words}” in the original."
_ADDED = "Nothing in the original corresponds to “{words}” in the translation."
_BREAKS_OFF = "The translation breaks off behind “{word}”."


def _find(pair: Pair) -> Iterator[Found]:
    if not LANGUAGES.issuperset(pair.languages):
        return
    source, target = sides((pair.source, pair.target), pair.languages)
    if level_and_span := _likeliest(source, target, pair.ratio, KINDS[0]):
        level, span = level_and_span
        yield Found(_OMITTED, {"words": pair.source[slice(*span)]}, source=(span,), level=level)
    if level_and_span := _likeliest(target, source, 1 / pair.ratio, KINDS[1]):
        level, span = level_and_span
        yield Found(_ADDED, {"words": pair.target[slice(*span)]}, target=(span,), level=level)
    end = unfinished(pair.target, pair.languages[1])
    if end and not source.breaks_off:
        yield Found(_BREAKS_OFF, {"word": end[0]}, target=(end.span(),), level=Level.SURE)


def _likeliest(mine: Side, other: Side, ratio: float, kind: str) -> tuple[Level, Span] | None:
    found = passage(mine, other, ratio, kind)
    level = found.level(kind) if found else None
    return (level, found.span) if found and level else None


CHECK = Check(
    "coverage",
    "Omission or addition",
    "A clause left out or added changes what the text says, and reads well all the same.",
    "Look for the passage on the other side; if it is not there, translate it or take it out.",
    Severity.WARNING,
    _find,
)
