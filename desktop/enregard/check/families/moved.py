"""A sentence whose translation or original stands at another place: moved, and neither left out nor added."""

from collections.abc import Iterator

from enregard.check.finding import Check, Found, Pair, Severity


def _find(pair: Pair) -> Iterator[Found]:
    if pair.elsewhere and not (pair.source and pair.target):
        yield Found(pair.elsewhere.template, pair.elsewhere.facts)


CHECK = Check(
    "moved",
    "Moved",
    "What stands in another order may say something else; and no memory has it.",
    "Make sure that it may stand there.",
    Severity.HINT,
    _find,
)
