"""A quotation that is being put together, and the quotation it becomes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from enregard.check import Span
from enregard.press.model import Marks, Quotation, Reporting
from enregard.press.quotations.marks import Quoted

_ELIDED = re.compile(r"[\[(]\s*(?:\.\.\.|…)\s*[\])]|(?<=\w)\s*(?:\.\.\.|…)\s*(?=\w)|^(?:\.\.\.|…)|(?:\.\.\.|…)$")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@dataclass(slots=True)
class Draft:
    """A quotation that is being put together; places are those of its paragraph, which begins at `origin`."""

    text: str
    origin: int
    at: Span
    parts: list[Span]
    marks: Marks
    within: list[Quoted]
    reporting: Reporting | None = None
    open_end: bool = False
    further: tuple[Draft, ...] = ()

    @property
    def is_open(self) -> bool:
        """Tell whether it has not come to its end in the last of its paragraphs."""
        return self.further[-1].is_open if self.further else self.open_end

    @property
    def words(self) -> int:
        """Return how many words are quoted."""
        return sum(len(WORD.findall(self.text[a:b])) for a, b in self.parts)


def quotation_of(draft: Draft) -> Quotation:
    """Return the quotation that a draft has become, with places in the file."""
    pieces = [draft, *draft.further]
    parts = [(each.origin + a, each.origin + b) for each in pieces for a, b in each.parts]
    text = " ".join(
        each.text[a:b].rstrip(",") if n else each.text[a:b] for each in pieces for n, (a, b) in enumerate(each.parts)
    )
    return Quotation(
        (draft.origin + draft.at[0], pieces[-1].origin + pieces[-1].at[1]),
        tuple(parts),
        text,
        draft.marks,
        bool(_ELIDED.search(text)),
        _moved(draft),
        tuple(quotation_of(each) for each in _nested(pieces)),
    )


def _moved(draft: Draft) -> Reporting:
    """Return the reporting clause with places in the file."""
    found = draft.reporting
    if found is None:
        return Reporting()
    return replace(
        found, verb_at=_shifted(found.verb_at, draft.origin), speaker_at=_shifted(found.speaker_at, draft.origin)
    )


def _shifted(span: Span, origin: int) -> Span:
    return span if span == (0, 0) else (span[0] + origin, span[1] + origin)


def _nested(pieces: Iterable[Draft]) -> Iterator[Draft]:
    for piece in pieces:
        for each in piece.within:
            yield Draft(piece.text, piece.origin, each.outer, [each.inner], each.marks, each.within)
