"""Memories beside the rows of a project: what they would fill in, and where they translate otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from enregard.memories.matches import Match, find
from enregard.memories.memory import Memory
from enregard.progress import Progress, silent
from enregard.project import Row, Side
from enregard.translate.memory import folded

EXACT = 99
"""The score from which on the words are the same."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A translation that a memory would put into a row, in place of `before`."""

    row: int
    before: str
    match: Match


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A row whose original stands in memories, each time with another translation than here; the best match first."""

    row: int
    here: str
    matches: tuple[Match, ...]


def fill(
    rows: Sequence[Row],
    memories: Sequence[Memory],
    languages: tuple[str, str],
    minimum: int = EXACT,
    *,
    only_empty: bool = True,
    progress: Progress = silent,
) -> list[Proposal]:
    """Return what memories would fill into rows: into those without a translation, or into all that say otherwise.

    Of several translations the best match counts, of equal ones that of the first memory. `progress` may raise
    Cancelled; nothing is changed here.
    """
    proposals = []
    for row, text in _originals(rows, progress):
        before = row.text(Side.TARGET)
        if not before or not only_empty:
            found = find(memories, languages, text, minimum, limit=1)
            if found and found[0].target.text != before:
                proposals.append(Proposal(row.id, before, found[0]))
    return proposals


def compare(
    rows: Sequence[Row], memories: Sequence[Memory], languages: tuple[str, str], progress: Progress = silent
) -> list[Disagreement]:
    """Return the rows whose original stands in memories, but never with the row's translation.

    Originals count as the same whatever their case, spaces and punctuation; so do translations whatever their spaces
    and kinds of quotation marks.
    """
    found = []
    for row, text in _originals(rows, progress):
        here = row.text(Side.TARGET)
        matches = find(memories, languages, text, EXACT) if here else []
        if matches and folded(here) not in {folded(match.target.text) for match in matches}:
            found.append(Disagreement(row.id, here, tuple(matches)))
    return found


def _originals(rows: Sequence[Row], progress: Progress) -> Iterator[tuple[Row, str]]:
    """Yield rows with their originals, those that have one and were not left out."""
    for done, row in enumerate(rows):
        progress(done, len(rows))
        text = row.text(Side.SOURCE)
        if text and not row.left_out:
            yield row, text
    progress(len(rows), len(rows))
