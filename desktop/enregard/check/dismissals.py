"""Findings that the user has dismissed for good: this one, this kind for this wording, or this kind.

A finding is known again by its check, by the words it lights and by the sentences they stand in, not by its row: so
neither a realignment nor an edit elsewhere in the row raises it again.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from enregard.check.context import alike
from enregard.check.finding import Finding, Span
from enregard.project import Row, Side
from enregard.segments import Segment, starts


class Scope(StrEnum):
    """How much a dismissal takes in."""

    ONE = "one"
    """This finding, wherever its sentence goes."""
    WORDING = "wording"
    """What the same check says of the same words."""
    KIND = "kind"
    """All that the check says."""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What was dismissed, why and when. `template` and `facts` are what the finding said, for the list.

    `wording` are the words that were lit on both sides, `segments` the sentences they stood in ("s12", "t7").
    """

    check: str
    scope: Scope
    wording: tuple[str, str] = ("", "")
    segments: tuple[str, ...] = ()
    reason: str = ""
    template: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    made_at: str = ""

    def hides(self, check: str, wording: tuple[str, str], segments: Iterable[str]) -> bool:
        """Tell whether it dismisses what a check says of some words in some sentences."""
        if check != self.check:
            return False
        if self.scope is Scope.KIND:
            return True
        if wording != self.wording:
            return False
        return self.scope is Scope.WORDING or not set(self.segments).isdisjoint(segments)


def dismissed(finding: Finding, row: Row, scope: Scope, reason: str = "") -> Dismissal:
    """Return the dismissal of a finding on a row; of a kind, neither words nor sentences are kept."""
    wording = ("", "") if scope is Scope.KIND else wording_of(finding, row)
    return Dismissal(
        finding.check.name,
        scope,
        wording,
        tuple(sorted(_sentences(finding, row))) if scope is Scope.ONE else (),
        reason,
        finding.found.template,
        {name: fact if isinstance(fact, int | float) else str(fact) for name, fact in finding.found.facts.items()},
        datetime.now(UTC).isoformat(timespec="seconds"),
    )


class Dismissals:
    """The dismissals of a project, or of all projects, in the order in which they were made."""

    def __init__(self, made: Iterable[Dismissal] = ()) -> None:
        self._by_check: dict[str, list[Dismissal]] = defaultdict(list)
        for each in made:
            self.add(each)

    def __iter__(self) -> Iterator[Dismissal]:
        return iter(sorted((each for some in self._by_check.values() for each in some), key=lambda d: d.made_at))

    def __len__(self) -> int:
        return sum(map(len, self._by_check.values()))

    def add(self, made: Dismissal) -> None:
        """Dismiss something."""
        self._by_check[made.check].append(made)

    def take_back(self, made: Dismissal) -> None:
        """Let something be raised again."""
        self._by_check[made.check].remove(made)

    def of(self, finding: Finding, row: Row) -> Dismissal | None:
        """Return the dismissal that hides a finding on a row, if there is one."""
        made = self._by_check.get(finding.check.name)
        if not made:
            return None
        wording = wording_of(finding, row)
        likely = [each for each in made if each.scope is Scope.KIND or each.wording == wording]
        segments = _sentences(finding, row) if likely else set()
        return next((each for each in likely if each.hides(finding.check.name, wording, segments)), None)

    def to_json(self) -> str:
        """Return them as a text to be kept."""
        return json.dumps([asdict(each) for each in self], ensure_ascii=False)

    @staticmethod
    def from_json(text: str) -> Dismissals:
        """Return what `to_json` made; what cannot be read is passed over."""
        return Dismissals(each for raw in _list(text) if (each := _read(raw)))


def wording_of(finding: Finding, row: Row) -> tuple[str, str]:
    """Return the words that a finding lights on both sides; nothing where that is the whole text of a cell.

    Where nothing is lit, or all, the words would be those of the whole row, which any edit changes.
    """
    return _lit(row.text(Side.SOURCE), finding.found.source), _lit(row.text(Side.TARGET), finding.found.target)


def _lit(text: str, spans: Sequence[Span]) -> str:
    if any(start <= 0 and end >= len(text) for start, end in spans):
        return ""
    return " … ".join(alike(text[start:end]) for start, end in spans)


def _sentences(finding: Finding, row: Row) -> set[str]:
    """Name the sentences that a finding lights, or all of the row's if it lights none."""
    lit = [
        *_touched(row.cell(Side.SOURCE), finding.found.source, "s"),
        *_touched(row.cell(Side.TARGET), finding.found.target, "t"),
    ]
    whole = [(Side.SOURCE, "s"), (Side.TARGET, "t")]
    return set(lit) or {name for side, mark in whole for each in row.cell(side) for name in _names(each, mark)}


def _touched(segments: Sequence[Segment], spans: Sequence[Span], mark: str) -> Iterator[str]:
    for segment, start in zip(segments, starts(segments), strict=True):
        end = start + len(segment.text)
        if any(a < end and start < max(b, a + 1) for a, b in spans):
            yield from _names(segment, mark)


def _names(segment: Segment, mark: str) -> Iterator[str]:
    """Yield the names of the sentences that a segment was made of: "12.1+13" is of 12 and 13."""
    for part in segment.name.split("+"):
        yield mark + re.sub(r"(?:\.[12])+$", "", part)


def _list(text: str) -> list[Any]:
    try:
        found = json.loads(text or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _read(raw: Any) -> Dismissal | None:
    """Return a dismissal as it was kept; fields that a later version may add are passed over."""
    try:
        left, right = map(str, raw["wording"])
        segments, facts = tuple(map(str, raw["segments"])), dict(raw["facts"])
        texts = {name: str(raw[name]) for name in ("check", "reason", "template", "made_at")}
        return Dismissal(scope=Scope(raw["scope"]), wording=(left, right), segments=segments, facts=facts, **texts)
    except (TypeError, KeyError, ValueError):
        return None
