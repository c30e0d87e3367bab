"""What a machine translation engine is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from enregard.progress import Progress, silent

Keep = Callable[[int, str], None]
"""Called with the number of a sentence and its translation."""


@dataclass(frozen=True, slots=True)
class Listener:
    """A progress that also hears each translation as soon as it is there: so the work of a stopped job is not lost."""

    progress: Progress
    keep: Keep

    def __call__(self, done: int, total: int) -> None:
        """Tell of progress."""
        self.progress(done, total)


def keeper(progress: Progress) -> Keep:
    """Return what shall hear of each translation: nobody, if the progress is no `Listener`."""
    return progress.keep if isinstance(progress, Listener) else _forget


def _forget(_number: int, _translation: str) -> None:
    pass


class Engine(Protocol):
    """Translates sentences from one language into another, on this machine."""

    @property
    def name(self) -> str:
        """Return the name that users know, such as "Argos Translate"."""
        ...

    @property
    def version(self) -> str:
        """Return what decides the result: the model or the language data, and how it is run.

        Our own way of decoding is not in it: `batches.DECODING` counts that, and the cache asks for both.
        """
        ...

    @property
    def pair(self) -> tuple[str, str]:
        """Return the languages as codes, such as ("en", "fr")."""
        ...

    @property
    def caution(self) -> str:
        """Return how far its text can be trusted, as an English sentence, or nothing."""
        ...

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return a translation for each sentence, in order.

        A `progress` that is a `Listener` may hear each translation before the end. Raises EngineError if it cannot,
        and what `progress` raises.
        """
        ...
