"""Texts that are to be scored, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from enregard.documents.encoding import decode, read_bytes
from enregard.errors import InputError

_BILINGUAL = frozenset({".tmx", ".xml", ".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff", ".csv", ".tsv"})

_Key = tuple[str, int]
"""A sentence of the original, and which of its occurrences."""


def read(paths: Sequence[Path], pair: tuple[str, str], encoding: str) -> tuple[list[list[str]], int]:
    """Return the rows of each file, all with as many, and how many have no partner in every file.

    Raises InputError if the files cannot be read or do not go together.
    """
    bilingual = [path.suffix.lower() in _BILINGUAL for path in paths]
    if all(bilingual):
        return _matched(paths, pair)
    if any(bilingual):
        raise InputError(
            "{table} is a table with originals and {text} is a text with a sentence a line: their rows cannot be "
            "matched. Give files of one kind.",
            table=paths[bilingual.index(True)],
            text=paths[bilingual.index(False)],
        )
    return _lines(paths, encoding), 0


def _lines(paths: Sequence[Path], encoding: str) -> list[list[str]]:
    """Return the lines of texts, an empty one too, as sacrebleu reads them."""
    texts = [decode(read_bytes(path), path, encoding)[0] for path in paths]
    columns = [[line.rstrip() for line in text.removesuffix("\n").split("\n")] for text in texts]
    for path, lines in zip(paths, columns, strict=True):
        if len(lines) != len(columns[0]):
            raise InputError(
                "{first} has {one} lines and {second} has {other}: all must have as many, a sentence a line. "
                "What is divided otherwise can be scored as memories: “enregard align” makes one of an original and "
                "its translation, “enregard translate --format tmx” of what a machine makes of it.",
                first=paths[0],
                one=len(columns[0]),
                second=path,
                other=len(lines),
            )
    return columns


def _matched(paths: Sequence[Path], pair: tuple[str, str]) -> tuple[list[list[str]], int]:
    """Return the translations of the originals that all files have, in the first file's order."""
    from enregard.exchange.bilingual import read as read_pairs

    if not all(pair):
        raise InputError("{path} holds two languages: say which with --from and --to.", path=paths[0])
    tables = [_by_original(read_pairs(path, pair)) for path in paths]
    shared = [key for key in tables[0] if all(key in table for table in tables)]
    if not shared:
        raise InputError(
            "{names} share no sentence of the original: they are not translations of the same text.",
            names=", ".join(path.name for path in paths),
        )
    return [[table[key] for key in shared] for table in tables], len(set().union(*tables)) - len(shared)


def _by_original(pairs: Iterable[tuple[str, str]]) -> dict[_Key, str]:
    """Return translations by their originals; the second occurrence of a sentence is matched with the second."""
    seen: Counter[str] = Counter()
    found: dict[_Key, str] = {}
    for original, translation in pairs:
        text = " ".join(original.split())
        if text and translation.strip():
            found[text, seen[text]] = " ".join(translation.split())
            seen[text] += 1
    return found
