"""The same original translated in two ways."""

from collections.abc import Iterator

from enregard.check.context import alike
from enregard.check.finding import Check, Found, Level, Pair, Severity

_SHORT = 25  # characters below which an original depends on where it stands ("Yes.")


def _find(pair: Pair) -> Iterator[Found]:
    mine = alike(pair.target)
    others = {text: rows for text, rows in pair.context.translations(pair.source).items() if text != mine}
    if not others:
        return
    text, rows = max(others.items(), key=lambda other: other[1])
    level = Level.USUAL if len(pair.source) >= _SHORT else Level.MORE
    template = "The same sentence is translated otherwise elsewhere ({rows}×): “{text}”."
    whole = ((0, len(pair.source)),), ((0, len(pair.target)),)
    yield Found(template, {"rows": rows, "text": text}, *whole, level)


CHECK = Check(
    "consistency",
    "Consistency",
    "Who reads the same sentence twice should read the same translation, unless its place asks for another.",
    "Choose one of the translations for all, or dismiss the finding if both are meant.",
    Severity.HINT,
    _find,
    of_form=True,
)
