"""What both versions of XLIFF have in common when they are written: a stream of units, whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from enregard.exchange.formats import Writing
from enregard.exchange.tables.pairs import Pair, Pairs
from enregard.exchange.units import Unit, Variant
from enregard.exchange.xliff.beside import SOURCE, TARGET, UNIT
from enregard.files import atomic_write

TOOL = "En regard"

_CODE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def write(path: Path, pairs: Pairs, head: str, foot: str, render: Callable[[Pair, str], str]) -> int:
    """Write a file around units and return how many they are. Raises OutputError."""
    with atomic_write(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'<?xml version="1.0" encoding="UTF-8"?>\n{head}\n')
        for number, pair in enumerate(pairs, start=1):
            file.write(f"{render(pair, str(number))}\n")
        file.write(foot)
    return pairs.count


def code_of(language: str) -> str:
    """Return a language as XML names it; what is none becomes "und", undetermined."""
    code = language.replace("_", "-")
    return code if _CODE.fullmatch(code) else "und"


def notes_of(unit: Unit, source: Variant, target: Variant, writing: Writing) -> Iterator[tuple[str, str]]:
    """Yield the notes of a unit and what each is about."""
    if writing.notes:
        for of, notes in ((UNIT, unit.notes), (SOURCE, source.notes), (TARGET, target.notes)):
            yield from ((of, note) for note in notes if note)
