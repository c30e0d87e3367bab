"""What a machine translation engine is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from enregard.progress import Progress, silent


class Engine(Protocol):
    """Translates sentences from one language into another, on this machine."""

    @property
    def name(self) -> str:
        """Return the name that users know, such as "Argos Translate"."""
        ...

    @property
    def version(self) -> str:
        """Return what decides the result: the versions of model and program."""
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

        Raises EngineError if it cannot, and what `progress` raises.
        """
        ...
