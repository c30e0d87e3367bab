"""A segment: a sentence of a text, with its place in the file it came from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from enregard.documents import LEFT_OUT, Role

BY_HAND = "left out by hand"
"""The reason of a segment that the user took out of the text."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or a title, or a piece of furniture).

    `name` never changes and is unique on its side; a piece of a segment that was split is named after it ("12.1").
    `paragraph` counts from 0; `start` is the offset in the file, in characters. `wording` is what stood there before
    the user edited the text; empty if nobody did.
    """

    name: str
    text: str
    paragraph: int
    start: int
    role: Role = Role.TEXT
    reason: str = ""
    wording: str = ""

    @property
    def left_out(self) -> bool:
        """Tell whether it stays unaligned unless the user aligns it."""
        return self.role in LEFT_OUT

    @property
    def taken_up(self) -> Segment:
        """Return it as a sentence of the text, which the user has made of it."""
        return replace(self, role=Role.TEXT, reason="") if self.left_out else self

    @property
    def taken_out(self) -> Segment:
        """Return it as something that does not belong to the text, by the user's word."""
        return self if self.left_out else replace(self, role=Role.FURNITURE, reason=BY_HAND)

    @property
    def first_wording(self) -> str:
        """Return what stood in the file."""
        return self.wording or self.text

    def edited(self, text: str) -> Segment:
        """Return it with another text; one that is as it was at first is no longer edited."""
        return replace(self, text=text, wording="" if text == self.first_wording else self.first_wording)

    def cut(self, offset: int) -> tuple[Segment, Segment]:
        """Split it before `offset` (in characters of its text, inside it); both halves lose their outer spaces.

        Where the text was edited, nobody can say which half the first wording belongs to: both keep all of it.
        """
        left, right = self.text[:offset].rstrip(), self.text[offset:].lstrip()
        right_start = self.start + len(self.text) - len(right)
        return (
            replace(self, name=f"{self.name}.1", text=left),
            replace(self, name=f"{self.name}.2", text=right, start=right_start),
        )

    def with_next(self, following: Segment) -> Segment:
        """Return both as one sentence; two halves of one that was cut are that one again."""
        halves = self.name.endswith(".1") and following.name == f"{self.name[:-1]}2"
        name = self.name[:-2] if halves else f"{self.name}+{following.name}"
        text = joined((self, following))
        if not self.wording and not following.wording:
            return replace(self, name=name, text=text)
        parts = (self,) if halves else (self, following)
        wording = joined(replace(part, text=part.first_wording) for part in parts)
        return replace(self, name=name, text=text, wording="" if wording == text else wording)


def joined(segments: Iterable[Segment]) -> str:
    """Return the text of a cell: its segments with a space between, none where the script uses none."""
    return joined_texts(segment.text for segment in segments)


def joined_texts(sentences: Iterable[str]) -> str:
    """Return sentences as one text, with a space between, none where the script uses none."""
    text = ""
    for sentence in sentences:
        text += sentence if not text or not sentence or _sticks(text[-1]) else f" {sentence}"
    return text


def starts(segments: Sequence[Segment]) -> list[int]:
    """Return where each segment begins in the text of a cell, in characters."""
    found, end, last = [], 0, ""
    for segment in segments:
        begin = end if not last or _sticks(last) else end + 1
        found.append(begin)
        end = begin + len(segment.text)
        last = segment.text[-1:] or last
    return found


def _sticks(last: str) -> bool:
    """Tell whether the next sentence follows without a space, as after a Chinese or Japanese full stop."""
    return last in "。！？」』"
