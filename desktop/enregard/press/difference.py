"""A difference between a passage of an article and the statement."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.check import Severity, Span
from enregard.text import Sentence


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs: `mine` are places in the passage, `theirs` in the text of `Witnesses.mine`."""

    kind: str
    severity: Severity
    said: Sentence
    mine: tuple[Span, ...] = ()
    theirs: tuple[Span, ...] = ()
