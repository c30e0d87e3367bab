"""Terms in: what a translator's termbase or memory says are translations, for the aligner.

A text file with a pair a line (a tab, a semicolon or a comma between, as spreadsheets write them), a TMX or an XLIFF.
"""

from __future__ import annotations

from pathlib import Path

from enregard.errors import InputError
from enregard.exchange import bilingual
from enregard.exchange.bilingual import Pair


def read(path: Path, languages: tuple[str, str]) -> list[Pair]:
    """Return the pairs of a file, original first. Raises InputError if it can't be read or holds no pair."""
    found = list(bilingual.pairs(path, languages))
    if not found:
        raise InputError(
            "{path} holds no pair of terms in “{source}” and “{target}”: write one a line, with a tab, a semicolon "
            "or a comma between.",
            path=path,
            source=languages[0],
            target=languages[1],
        )
    return found
