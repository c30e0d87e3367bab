"""Remarks on an article, made of the differences that were found in a passage of it."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.check import Span
from enregard.press.difference import Difference
from enregard.press.model import Remark
from enregard.press.witness import Witness, Witnesses


@dataclass(frozen=True, slots=True)
class Places:
    """Where the words of a passage stand in the article's file; parts are joined by a space."""

    parts: tuple[Span, ...]

    def __call__(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return the places of some spans of the passage; all of it if there are none."""
        return tuple(self._place(span) for span in spans) or ((self.parts[0][0], self.parts[-1][1]),)

    def _place(self, span: Span) -> Span:
        start = 0
        for part in self.parts:
            length = part[1] - part[0]
            if span[0] < start + length + 1:
                off = part[0] - start
                return min(span[0] + off, part[1]), min(span[1] + off, part[1])
            start += length + 1
        return self.parts[-1]


def remark(found: Difference, places: Places, held: Witnesses, proposed: str) -> Remark:
    """Return the remark on a difference, with its places in the article and in both texts of the statement."""
    theirs = held.mine.places(found.theirs or ((0, len(held.mine.text)),))
    original = _original(held)
    other = original.places(((0, len(original.text)),)) if original and original is not held.mine else ()
    return Remark(
        found.kind,
        found.severity,
        found.said,
        places(found.mine),
        theirs if held.official_first else (),
        other if held.official_first else theirs,
        proposed,
        against=True,
    )


def _original(held: Witnesses) -> Witness | None:
    return next((each for each in held.others if each.at), None) if held.official_first else held.mine
