"""A sentence without a partner: left out of the translation, or added to it."""

from collections.abc import Iterator

from enregard.check.finding import Check, Found, Pair, Severity


def _find(pair: Pair) -> Iterator[Found]:
    if pair.elsewhere:
        return
    if pair.source and not pair.target:
        yield Found("This sentence of the original has no translation.", source=((0, len(pair.source)),))
    elif pair.target and not pair.source:
        yield Found("This sentence of the translation has no original.", target=((0, len(pair.target)),))


CHECK = Check(
    "missing",
    "Missing sentence",
    "What the original says is not said, or something is said that the original does not say.",
    "Translate it, or mark the row as meant so.",
    Severity.ERROR,
    _find,
)
