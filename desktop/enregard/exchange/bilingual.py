"""Translations that were made elsewhere, as pairs or as an engine: any bilingual file (see `registry`)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange import registry
from enregard.exchange.formats import Reading
from enregard.exchange.units import Unit
from enregard.files import reason
from enregard.language import primary
from enregard.translate.memory import Memory, memory

Pair = tuple[str, str]

_SPACE = re.compile(r"[ \t\r\n]+")


def read(path: Path, languages: tuple[str, str]) -> list[Pair]:
    """Return the pairs of a file, in the order of the languages, whichever way round the file has them.

    Raises InputError if it can't be read or holds no pair in these languages.
    """
    units = registry.open_units(path, Reading(languages))
    found = list(_pairs(units, languages))
    if not found:
        raise InputError(
            "{path} holds no translation between “{source}” and “{target}”. It can be a TMX, an XLIFF, a sheet, or a "
            "text file with a sentence and its translation on each line and a tab between.{problem}",
            path=path,
            source=languages[0],
            target=languages[1],
            problem=f" {units.problems.listed[0]}" if units.problems else "",
        )
    return found


def engine_of(path: Path, languages: tuple[str, str]) -> Memory:
    """Return a file of translations as an engine, from the first language into the second. Raises InputError."""
    try:
        seen = path.stat()
        return _engine(path, (primary(languages[0]), primary(languages[1])), (seen.st_mtime_ns, seen.st_size))
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error


@lru_cache(maxsize=32)  # files of an open project are asked for again at every edit, in both directions
def _engine(path: Path, languages: tuple[str, str], _seen: tuple[int, int]) -> Memory:
    """Make the engine; again if the file has changed."""
    found = read(path, languages)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return memory(path.name, digest[:8], languages, found)


def pairs(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the pairs of a file in the order of the languages, perhaps none. Raises InputError if it can't be read."""
    yield from _pairs(registry.open_units(path, Reading(languages)), languages)


def _pairs(units: Iterable[Unit], languages: tuple[str, str]) -> Iterator[Pair]:
    for unit in units:
        if found := unit.pair(languages):
            pair = _tidy(found[0].text), _tidy(found[1].text)
            if all(pair):
                yield pair


def _tidy(text: str) -> str:
    """Return a text on one line; spaces that do not break stay what they are."""
    return _SPACE.sub(" ", text).strip(" ")
