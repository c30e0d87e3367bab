"""From one language into another through English, where no model translates directly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.translate import argos

_THROUGH = "en"


@dataclass(frozen=True, slots=True)
class Pivot:
    """Two engines, one after the other."""

    pair: tuple[str, str]
    first: argos.Argos
    second: argos.Argos

    @property
    def name(self) -> str:
        """Return the name, which says that it takes a way round."""
        return f"{self.first.name} (through English)"

    @property
    def version(self) -> str:
        """Return what both engines are."""
        return f"{self.first.version}; {self.second.version}"

    @property
    def caution(self) -> str:
        """Return what is lost on the way."""
        return (
            "There is no model for these two languages, so the text went through English. The mistakes of two models "
            "add up, and what English does not say, such as gender or the polite form, is guessed."
        )

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return a translation for each sentence; each model is half of the work."""
        english = self.first.translate(sentences, lambda done, total: progress(done, 2 * total))
        return self.second.translate(english, lambda done, total: progress(total + done, 2 * total))


def find(source: str, target: str, *, quick: bool = False) -> list[Pivot]:
    """Return the way through English, if the models for both halves are installed."""
    if _THROUGH in {primary(source), primary(target)}:
        return []
    return [
        Pivot((primary(source), primary(target)), first, second)
        for first in argos.find(source, _THROUGH, quick=quick)
        for second in argos.find(_THROUGH, target, quick=quick)
    ]
