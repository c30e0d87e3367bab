"""Files that are paired by name: of two folders, or by the languages that names and folders in one folder give.

"report.en.docx" pairs with "report_fr.odt", "en/report.txt" with "fr/report.txt"; of two folders, the same names too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from enregard.errors import InputError
from enregard.files import reason
from enregard.language import is_code, primary

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
    sides = [_by_stem(folder, set(suffixes)) for folder in (source, target)]
    found = _paired(sides[0], sides[1])
    if not found.pairs:
        raise InputError(
            "No file in {source} has a partner of the same name in {target}. Names may differ in a language's code and "
            "in their ending, as “report.en.docx” and “report_fr.odt”.",
            source=source,
            target=target,
        )
    return found


def pair_within(folder: Path, languages: tuple[str, str], suffixes: Iterable[str]) -> tuple[Pairing, tuple[str, str]]:
    """Pair the texts of one folder by the languages that their names or folders bear; return these languages too.

    They are found out where they are not given and there are just two, of which the original's must be known. Raises
    InputError if that leaves a doubt, if the folder cannot be read or if no two files pair.
    """
    by_code, plain = _by_code(folder, set(suffixes))
    chosen = _chosen(folder, languages, by_code)
    found = _paired(*(by_code.get(primary(code), {}) for code in chosen))
    if not found.pairs:
        raise InputError(
            "No two files in {folder} pair. Name their languages, as “report.en.docx” and “report.fr.docx” or "
            "“en/report.txt” and “fr/report.txt”, or give two folders.",
            folder=folder,
        )
    return replace(found, alone=(*found.alone, *plain)), chosen


def languages_within(folder: Path, suffixes: Iterable[str]) -> list[str]:
    """Return the languages that the names or folders of texts bear. Raises InputError if the folder cannot be read."""
    by_code, _ = _by_code(folder, set(suffixes))
    return sorted(by_code)


def _by_code(folder: Path, suffixes: set[str]) -> tuple[dict[str, dict[str, list[Path]]], list[Path]]:
    """Return the texts of a folder by language and name, and those that bear no language."""
    found: dict[str, dict[str, list[Path]]] = {}
    plain: list[Path] = []
    for path in _texts(folder, suffixes):
        code, stem = _code_and_stem(path.relative_to(folder))
        if code:
            found.setdefault(code, {}).setdefault(stem, []).append(path)
        else:
            plain.append(path)
    return found, plain


def _code_and_stem(path: Path) -> tuple[str, str]:
    """Return the language of a file, by its name or by the innermost folder that bears one, and its name without it."""
    found = _CODE.search(path.stem)
    if found and is_code(found[1]):
        return primary(found[1]), (path.parent / path.stem[: found.start()]).as_posix().casefold()
    for place, part in reversed(list(enumerate(path.parts[:-1]))):
        if is_code(part):
            rest = Path(*path.parts[:place], *path.parts[place + 1 :])
            return primary(part), rest.with_suffix("").as_posix().casefold()
    return "", path.with_suffix("").as_posix().casefold()


def _chosen(folder: Path, given: tuple[str, str], found: Mapping[str, object]) -> tuple[str, str]:
    """Return original's and translation's language. Raises InputError if it is not clear which they are."""
    if all(given):
        return given
    codes = sorted(found)
    for known, unknown in ((0, 1), (1, 0)):
        others = [code for code in codes if code != primary(given[known])]
        if given[known] and len(others) == 1:
            return (given[0], others[0]) if unknown else (others[0], given[1])
    raise InputError(
        "{folder} has texts in {languages}. Say which are originals and which translations (--from en --to fr).",
        folder=folder,
        languages=", ".join(codes) or "no language that names or folders tell",
    )


def _paired(left_by_stem: Mapping[str, list[Path]], right_by_stem: Mapping[str, list[Path]]) -> Pairing:
    pairs, doubtful, alone = [], [], []
    for stem in sorted({*left_by_stem, *right_by_stem}):
        left, right = left_by_stem.get(stem, []), right_by_stem.get(stem, [])
        if len(left) == len(right) == 1:
            pairs.append((left[0], right[0]))
        elif left and right:
            doubtful.append((*left, *right))
        else:
            alone += [*left, *right]
    return Pairing(tuple(pairs), tuple(alone), tuple(doubtful))


def _by_stem(folder: Path, suffixes: set[str]) -> dict[str, list[Path]]:
    """Return the texts of a folder and of those in it, by their folders and stems."""
    found: dict[str, list[Path]] = {}
    for path in _texts(folder, suffixes):
        within = path.parent.relative_to(folder).as_posix().casefold()
        found.setdefault(f"{within}/{stem_of(path)}", []).append(path)
    return found


def _texts(folder: Path, suffixes: set[str]) -> list[Path]:
    """Return the texts of a folder and of those in it; what is hidden and what is no text is passed over."""

    def refuse(error: OSError) -> None:
        raise InputError("The folder {path} cannot be read ({reason}).", path=folder, reason=reason(error)) from error

    found: list[Path] = []
    for place, folders, files in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        known = (name for name in sorted(files) if not name.startswith(".") and Path(name).suffix.lower() in suffixes)
        found += [Path(place, name) for name in known]
    return found
