"""A segment: a sentence of a text, with its place in the file it came from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from enregard.documents import LEFT_OUT, Role


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence (or a title, or a piece of furniture).

    `name` never changes and is unique on its side; a piece of a segment that was split is named after it ("12.1").
    `paragraph` counts from 0; `start` is the offset in the file, in characters.
    """

    name: str
    text: str
    paragraph: int
    start: int
    role: Role = Role.TEXT
    reason: str = ""

    @property
    def left_out(self) -> bool:
        """Tell whether it stays unaligned unless the user aligns it."""
        return self.role in LEFT_OUT

    @property
    def taken_up(self) -> Segment:
        """Return it as a sentence of the text, which the user has made of it."""
        return replace(self, role=Role.TEXT, reason="") if self.left_out else self

    def cut(self, offset: int) -> tuple[Segment, Segment]:
        """Split it before `offset` (in characters of its text, inside it); both halves lose their outer spaces."""
        left, right = self.text[:offset].rstrip(), self.text[offset:].lstrip()
        right_start = self.start + len(self.text) - len(right)
        return (
            replace(self, name=f"{self.name}.1", text=left),
            replace(self, name=f"{self.name}.2", text=right, start=right_start),
        )


def joined(segments: Iterable[Segment]) -> str:
    """Return the text of a cell: its segments with a space between, none where the script uses none."""
    text = ""
    for segment in segments:
        text += segment.text if not text or _sticks(text[-1]) else f" {segment.text}"
    return text


def _sticks(last: str) -> bool:
    """Tell whether the next sentence follows without a space, as after a Chinese or Japanese full stop."""
    return last in "。！？」』"
