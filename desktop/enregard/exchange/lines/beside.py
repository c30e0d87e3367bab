"""Texts in two files, a sentence a line, that belong together by their names: "name.en" and "name.fr"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import permutations, zip_longest
from pathlib import Path

from enregard.errors import OutputError
from enregard.exchange.formats import Reading
from enregard.exchange.tables.decoding import encoding_of, lines_of
from enregard.exchange.tables.names import is_code
from enregard.exchange.tables.opened import unreadable
from enregard.exchange.tables.pairs import whole
from enregard.files import atomic_write
from enregard.language import primary
from enregard.progress import Progress, silent

Texts = dict[str, Path]
"""Files by the language that their names tell."""

_BROKEN = str.maketrans({"\n": " ", "\r": " ", "\0": "\ufffd"})
_UNFIT = re.compile(r"[^A-Za-z0-9_-]")


def languages_beside(folder: Path, stem: str, endings: Iterable[str] = ("",)) -> Texts:
    """Return the files in a folder that are called "stem.en" for any language, with one of some endings behind it.

    They may name the pair as well, original first, as OPUS does: "stem.en-fr.en". The original is then the first.
    Raises InputError if the folder cannot be read.
    """
    try:
        names = sorted(each.name for each in folder.iterdir() if each.name.startswith(f"{stem}.") and each.is_file())
    except OSError as error:
        raise unreadable(folder, error) from error
    for ending in endings:
        found: dict[str, Texts] = {}
        for name in names:
            if name.endswith(ending):
                pair, _, language = name[len(stem) + 1 : len(name) - len(ending)].rpartition(".")
                if is_code(language) and (not pair or language in (pair[: len(language)], pair[-len(language) :])):
                    found.setdefault(pair, {})[language] = folder / name
        # Those that name their pair first; one file alone is no pair.
        for pair in sorted(found, reverse=True):
            if len(found[pair]) > 1:
                return _in_order(found[pair], f"{stem}.{pair}".rstrip("."))
    return {}


def _in_order(found: Texts, named: str) -> Texts:
    """Return files with the original first, if what they have in common ends with both languages: "name.en-fr"."""
    for source, target in permutations(found, 2):
        if named.endswith(f".{source}-{target}"):
            return {source: found[source]} | found
    return found


def chosen(found: Texts, reading: Reading) -> tuple[str, str] | None:
    """Return which two languages are taken of files: those that the user names, or else the only two."""
    source, target = (_named(wanted, found) for wanted in reading.languages)
    others = [code for code in found if code not in (source, target)]
    if not source and not target:
        return (others[0], others[1]) if len(others) == 2 else None
    if source and target:
        return source, target
    return (source or others[0], target or others[0]) if len(others) == 1 else None


def _named(wanted: str, found: Iterable[str]) -> str:
    """Return the code that is meant among those that are there: the same, or one of the same language."""
    near = [code for code in found if wanted and primary(code) == primary(wanted)]
    return wanted if wanted in near else next(iter(near), "")


def sentences(path: Path, encoding: str, progress: Progress) -> Iterator[str]:
    """Yield the lines of a file without their ends."""
    return (line.rstrip("\r\n") for line in lines_of(path, encoding, progress))


def both(paths: tuple[Path, Path], reading: Reading) -> tuple[Iterator[tuple[str | None, str | None]], str]:
    """Return the lines of two files together, None for one that ended before the other, and their encoding."""
    encodings = [encoding_of(path, reading, may_be_empty=True) for path in paths]
    first = sentences(paths[0], encodings[0], reading.progress)
    # Told of one file only: both go at the same pace.
    second = sentences(paths[1], encodings[1], silent)
    return zip_longest(first, second), encodings[0] if encodings[0] != "utf-8" else encodings[1]


def write_beside(paths: Sequence[Path], rows: Iterable[Sequence[str | None]]) -> None:
    """Write rows to files, a field of each row to each, as a line unless it is None. Raises OutputError.

    Each file is whole or not there.
    """
    if len(set(paths)) < len(paths):
        raise OutputError(
            "Both languages would be written to the same file {path}. Give two different language codes.",
            path=paths[-1],
        )
    with ExitStack() as stack:
        besides = [stack.enter_context(atomic_write(path)) for path in paths]
        files = [stack.enter_context(each.open("w", encoding="utf-8", newline="\n")) for each in besides]
        for row in rows:
            for file, text in zip(files, row, strict=True):
                if text is not None:
                    # What looks like the mark of the encoding is text: with a mark before it, it stays.
                    file.write("\ufeff" if text.startswith("\ufeff") and not file.tell() else "")
                    file.write(f"{text}\n")


def one_line(text: str) -> str:
    """Return a text on one line."""
    return whole(text).translate(_BROKEN)


def file_codes(languages: tuple[str, str]) -> tuple[str, str]:
    """Return the codes of languages as names of files have them; "src" and "trg" where there are none."""
    source, target = (_UNFIT.sub("", code) for code in languages)
    return source or "src", target or "trg"
