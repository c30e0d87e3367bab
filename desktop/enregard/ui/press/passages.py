"""The passages of an article that are looked at one by one: its quotations, and what is remarked outside of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.check import Severity
from enregard.press.model import Judgement, Link, Reading, Remark
from enregard.project.articles import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation with what is remarked in it, or a remark outside of all quotations; `at` is its place."""

    at: Span
    link: Link
    judgement: Judgement | None
    remarks: tuple[Remark, ...]

    @property
    def severity(self) -> Severity | None:
        """Return how much the gravest remark may matter, if there is any."""
        return max((each.severity for each in self.remarks), default=None)


def passages(reading: Reading) -> list[Passage]:
    """Return the passages of an article in its order."""
    inside = {id(remark): _holder(remark, reading.quotations) for remark in reading.remarks}
    quoted = [
        Passage(
            _whole(judgement),
            judgement.link,
            judgement,
            tuple(remark for remark in reading.remarks if inside[id(remark)] is judgement),
        )
        for judgement in reading.quotations
    ]
    others = [
        Passage(_of(remark), link_at(_of(remark), reading.links), None, (remark,))
        for remark in reading.remarks
        if inside[id(remark)] is None
    ]
    return sorted([*quoted, *others], key=lambda passage: passage.at)


def _whole(judgement: Judgement) -> Span:
    """Return where a quotation stands with its marks."""
    quotation = judgement.quotation
    starts, ends = zip(quotation.at, *quotation.parts, strict=True)
    return min(starts), max(ends)


def _holder(remark: Remark, judged: Sequence[Judgement]) -> Judgement | None:
    """Return the quotation in which a remark stands, the narrowest of them."""
    at = _of(remark)
    holding = [each for each in judged if _whole(each)[0] <= at[0] and at[1] <= _whole(each)[1]]
    return min(holding, key=lambda each: _whole(each)[1] - _whole(each)[0], default=None)


def _of(remark: Remark) -> Span:
    """Return the first place of a remark; the beginning of the article if it has none."""
    return remark.at[0] if remark.at else (0, 0)


def link_at(at: Span, links: Sequence[Link]) -> Link:
    """Return the narrowest link that holds a place, or one to nothing."""
    holding = [link for link in links if link.at[0] <= at[0] and at[1] <= link.at[1]]
    return min(holding, key=lambda link: link.at[1] - link.at[0], default=Link(at))


def nearest(found: Sequence[Passage], offset: int) -> int:
    """Return the number of the passage that holds a place, the narrowest, or -1."""
    holding = [number for number, each in enumerate(found) if each.at[0] <= offset <= each.at[1]]
    return min(holding, key=lambda number: found[number].at[1] - found[number].at[0], default=-1)


def following(found: Sequence[Passage], offset: int, step: int) -> int:
    """Return the number of the next passage in a direction; from the other end again after the last. -1: none."""
    if step > 0:
        after = (number for number, each in enumerate(found) if each.at[0] > offset)
        return next(after, 0 if found else -1)
    before = (number for number in reversed(range(len(found))) if found[number].at[0] < offset)
    return next(before, len(found) - 1)
