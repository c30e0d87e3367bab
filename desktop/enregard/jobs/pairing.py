"""Two folders of files, paired by name: "report.en.docx" and "report_fr.docx", or the same name in both."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from enregard.errors import InputError
from enregard.files import reason
from enregard.language import is_code

_CODE = re.compile(r"[._ -]([A-Za-z]{2,3}(?:[_-][A-Za-z]{2})?)$")


@dataclass(frozen=True, slots=True)
class Pairing:
    """Files that belong together, original first, by name; and those that have no partner or more than one."""

    pairs: tuple[tuple[Path, Path], ...]
    alone: tuple[Path, ...]
    doubtful: tuple[tuple[Path, ...], ...]
    """Files of one folder that bear the same name but for a code or an ending."""


def stem_of(path: Path) -> str:
    """Return a file's name without its ending and without a language's code at its end, in lower case."""
    stem = path.stem
    found = _CODE.search(stem)
    return (stem[: found.start()] if found and is_code(found[1]) else stem).casefold()


def pair(source: Path, target: Path, suffixes: Iterable[str]) -> Pairing:
    """Pair the texts of two folders by name. Raises InputError if a folder cannot be read or no two files pair."""
    known = set(suffixes)
    sides = [_by_stem(folder, known) for folder in (source, target)]
    pairs, doubtful, alone = [], [], []
    for stem in sorted({*sides[0], *sides[1]}):
        left, right = (side.get(stem, []) for side in sides)
        if len(left) == len(right) == 1:
            pairs.append((left[0], right[0]))
        elif left and right:
            doubtful.append((*left, *right))
        else:
            alone += [*left, *right]
    if not pairs:
        raise InputError(
            "No file in {source} has a partner of the same name in {target}. Names may differ in a language's code and "
            "in their ending, as “report.en.docx” and “report_fr.odt”.",
            source=source,
            target=target,
        )
    return Pairing(tuple(pairs), tuple(alone), tuple(doubtful))


def _by_stem(folder: Path, suffixes: set[str]) -> dict[str, list[Path]]:
    """Return the texts of a folder by their stems; hidden files and what is no text are passed over."""
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    except OSError as error:
        raise InputError("The folder {path} cannot be read ({reason}).", path=folder, reason=reason(error)) from error
    found: dict[str, list[Path]] = {}
    for path in files:
        if path.suffix.lower() in suffixes:
            found.setdefault(stem_of(path), []).append(path)
    return found
