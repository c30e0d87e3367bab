"""From one language into another through English, where no model translates directly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from enregard.language import primary
from enregard.progress import Progress, silent
from enregard.translate import argos, cache
from enregard.translate.engine import Listener, keeper

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
        """Return a translation for each sentence; each model is half of the work.

        The English is kept in the cache: what is stopped half-way has not worked for nothing.
        """
        count = len(sentences)

        def first_half(done: int, total: int) -> None:
            progress(done * count // max(1, total), 2 * count)

        def second_half(done: int, total: int) -> None:
            progress(total + done, 2 * total)

        english = cache.translate(self.first, sentences, first_half)
        return self.second.translate(english, Listener(second_half, keeper(progress)))


def find(source: str, target: str, *, quick: bool = False) -> list[Pivot]:
    """Return the way through English, if the models for both halves are installed."""
    if _THROUGH in {primary(source), primary(target)}:
        return []
    return [
        Pivot((primary(source), primary(target)), first, second)
        for first in argos.find(source, _THROUGH, quick=quick)
        for second in argos.find(_THROUGH, target, quick=quick)
    ]
