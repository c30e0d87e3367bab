"""The third witness: what a machine translation says on the point of a finding."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from enregard.check.context import Context
from enregard.check.finding import Finding, Found, Pair, Span
from enregard.language import primary
from enregard.stems import stems
from enregard.text import Sentence
from enregard.translate.difference import Kind, Piece, differences

_ALIKE = (Kind.SAME, Kind.TYPOGRAPHY, Kind.INFLECTED)
_FEWEST, _LONGEST = 3, 80  # characters of a phrase that is worth quoting


def witness(
    finding: Finding,
    texts: tuple[str, str],
    machine: str,
    engine: str,
    languages: tuple[str, str],
    context: Context | None = None,
) -> Sentence | None:
    """Return what an engine's translation `machine` of the original says on a finding; None if it is no witness.

    `texts` are the row's original and translation, `languages` their codes, `context` is that of the rows.
    """
    source, target = texts
    languages = primary(languages[0]), primary(languages[1])
    context = context or Context()
    if finding.check.of_form or not (source and target and machine.strip()):
        return None
    facts = {"engine": engine}
    parts_too = _parts_too(finding, Pair(source, machine, languages, context.ratio, None, context))
    if finding.found.target and not _is_whole(finding.found.target, target):
        if not finding.found.source and not _has(machine, target, finding.found.target, languages[1]):
            return Sentence("{engine} says nothing of the kind.", facts)
        return _on_words(finding.found.target, target, machine, languages[1], facts, parts_too=parts_too)
    if parts_too:
        return Sentence("{engine} parts from the original in the same way.", facts)
    phrase = _phrase(machine, target, languages[1])
    if phrase:
        return Sentence("{engine} raises no such doubt; it has “{words}”.", facts | {"words": phrase})
    return Sentence("{engine} raises no such doubt.", facts)


def _parts_too(finding: Finding, pair: Pair) -> bool:
    """Tell whether the check says the same of the machine's text."""
    return any(_alike(found, finding.found) for found in finding.check.find(pair))


def _alike(one: Found, other: Found) -> bool:
    if one.source and other.source:
        return any(a < d and c < b for a, b in one.source for c, d in other.source)
    return one.template == other.template


def _has(machine: str, target: str, spans: Sequence[Span], language: str) -> bool:
    """Tell whether a text has most of the words that were lit in another."""
    words = [word for start, end in spans for word, _, _ in stems(target[start:end], language)]
    known = {word for word, _, _ in stems(machine, language)}
    return sum(word in known for word in words) > len(words) / 2


def _is_whole(spans: Sequence[Span], text: str) -> bool:
    return any(start <= 0 and end >= len(text) for start, end in spans)


def _on_words(
    spans: Sequence[Span], target: str, machine: str, language: str, facts: dict[str, str], *, parts_too: bool
) -> Sentence:
    """Return what the machine has in the place of words of the translation."""
    touched = [piece for piece in differences(target, machine, language)[0] if _touches(piece, spans)]
    if touched and all(piece.kind in _ALIKE for piece in touched):
        words = " … ".join(target[start:end] for start, end in spans)
        return Sentence("{engine} says “{words}” too.", facts | {"words": words})
    facing = " … ".join(said for piece in touched if (said := machine[slice(*piece.facing)].strip()))
    if not facing:
        return Sentence("{engine} says nothing of the kind.", facts)
    if parts_too:
        return Sentence("{engine} says “{words}”, which parts from the original as well.", facts | {"words": facing})
    return Sentence("{engine} says “{words}” here.", facts | {"words": facing})


def _touches(piece: Piece, spans: Iterable[Span]) -> bool:
    return any(piece.start < end and start < piece.end for start, end in spans)


def _phrase(machine: str, target: str, language: str) -> str:
    """Return what only the machine has: from the first word to the last, or the longest phrase if that is much."""
    pieces = differences(machine, target, language)[0]
    only = [(piece.start, piece.end) for piece in pieces if piece.kind is Kind.DIFFERENT]
    if not only:
        return ""
    start, end = only[0][0], only[-1][1]
    if end - start > _LONGEST:
        start, end = max(only, key=lambda span: span[1] - span[0])
    return machine[start:end].strip() if end - start >= _FEWEST else ""
