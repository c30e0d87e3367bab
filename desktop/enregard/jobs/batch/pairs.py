"""Which pairs a batch has: those of two folders, of one folder, or of a manifest (CSV)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count, permutations
from pathlib import Path, PurePosixPath

from enregard.documents.encoding import decode, read_bytes
from enregard.errors import InputError
from enregard.jobs.batch import places
from enregard.jobs.batch.model import Pair
from enregard.jobs.pairing import Pairing, languages_within, pair, pair_within, stem_of
from enregard.language import is_code
from enregard.text import Sentence

_COLUMNS = {"source", "target", "name", "from", "to"}
_MOST = 20  # names in a sentence


@dataclass(frozen=True, slots=True)
class Listing:
    """The pairs of a batch, and sentences on the files that are in none."""

    pairs: tuple[Pair, ...]
    remarks: tuple[Sentence, ...] = ()


def listed(given: Sequence[Path], languages: tuple[str, str] = ("", "")) -> Listing:
    """Return the pairs of two folders, of one folder, or of a manifest. Raises InputError if there is none."""
    if len(given) == 2:
        # Folders that are named for languages tell them better than a short text does.
        source, target = (said or _language_of(folder) for said, folder in zip(languages, given, strict=True))
        return _of_pairing(pair(given[0], given[1], _suffixes()), given[0], (source, target))
    (one,) = given
    if one.is_dir():
        found, chosen = pair_within(one, languages, _suffixes())
        return _of_pairing(found, one, chosen)
    return Listing(tuple(_with_sizes(_of_manifest(one, languages))))


def directions(folder: Path, own_language: str = "") -> list[tuple[str, str]]:
    """Return the directions in which the texts of one folder may be translated, the likeliest first.

    The user's own language is likelier that of the translations, and English that of the originals. Raises InputError
    if the folder cannot be read.
    """

    def unlikely(codes: tuple[str, ...]) -> tuple[bool, bool]:
        return codes[1] != own_language, codes[0] != "en"

    codes = languages_within(folder, _suffixes())
    return [(source, target) for source, target in sorted(permutations(codes, 2), key=unlikely)]


def _language_of(folder: Path) -> str:
    """Return the language that a folder is named for, or nothing."""
    name = folder.absolute().name
    return name if is_code(name) else ""


def _suffixes() -> list[str]:
    from enregard.documents.reader import formats

    return [suffix for each in formats() for suffix in each.suffixes]


def _of_pairing(found: Pairing, folder: Path, languages: tuple[str, str]) -> Listing:
    pairs = (
        Pair(_name(source.relative_to(folder)), str(source.absolute()), str(target.absolute()), languages)
        for source, target in found.pairs
    )
    return Listing(tuple(_with_sizes(_named(pairs))), tuple(_remarks(found)))


def _remarks(found: Pairing) -> Iterator[Sentence]:
    if found.alone:
        yield Sentence("Without a partner of the same name: {files}.", {"files": _few(found.alone)})
    for group in found.doubtful:
        yield Sentence(
            "Several files bear the same name, and none of them is aligned: {files}.", {"files": _few(group)}
        )


def _few(paths: Sequence[Path]) -> str:
    more = f" (and {len(paths) - _MOST} more)" if len(paths) > _MOST else ""
    return ", ".join(str(path) for path in paths[:_MOST]) + more


def _name(path: Path) -> str:
    """Return the name for results of a text: its own, without a language's code, in the folder where it lies."""
    stem = path.stem[: len(stem_of(path))]
    return (PurePosixPath(path.parent.as_posix()) / stem).as_posix()


def _named(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Give pairs of the same name others: a number behind it."""
    seen: set[str] = set()
    for each in pairs:
        names = (each.name if k == 1 else f"{each.name}-{k}" for k in count(1))
        name = next(name for name in names if name.casefold() not in seen)
        seen.add(name.casefold())
        yield Pair(name, each.source, each.target, each.languages)


def _with_sizes(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Add what is known of the files without reading them."""
    for each in pairs:
        facts = [_size_and_time(place) for place in (each.source, each.target)]
        size = sum(size for size, _ in facts)
        yield Pair(each.name, each.source, each.target, each.languages, size, " ".join(f"{s}:{t}" for s, t in facts))


def _size_and_time(place: str) -> tuple[int, int]:
    if places.is_address(place):
        return 0, 0
    try:
        facts = Path(place).stat()
    except OSError:
        return 0, 0  # that it is not there is told when it is its turn
    return facts.st_size, facts.st_mtime_ns


# Manifests


def _of_manifest(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the pairs that a manifest names; its paths are seen from its own folder. Raises InputError."""
    text, _ = decode(read_bytes(path), path)
    try:
        rows = list(csv.DictReader(io.StringIO(text), delimiter=_delimiter(text), restkey="", strict=True))
    except csv.Error as error:
        raise InputError("{path} is no table that can be read ({reason}).", path=path, reason=error) from error
    _refuse_columns(path, [*{name: None for row in rows for name in row}])
    yield from _named(_pair(path, line, row, languages) for line, row in enumerate(rows, start=2))


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _refuse_columns(path: Path, names: Sequence[str]) -> None:
    if not {"source", "target"} <= set(names):
        raise InputError(
            "{path} is no manifest: its first line must name the columns, “source” and “target” at least, and below it "
            "must stand a pair a line. “name”, “from” and “to” may be there too.",
            path=path,
        )
    if unknown := [name for name in names if name not in _COLUMNS]:
        raise InputError(
            "{path} has a column “{name}”, which means nothing here. Known are: {known}.",
            path=path,
            name=unknown[0] or "(without a name)",
            known=", ".join(sorted(_COLUMNS)),
        )


def _pair(path: Path, line: int, row: dict[str, str], languages: tuple[str, str]) -> Pair:
    cells = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    if not (cells["source"] and cells["target"]):
        raise InputError("{path}, line {line}: a pair needs a source and a target.", path=path, line=line)
    source, target = (_place(path, cells[side]) for side in ("source", "target"))
    name = cells["name"] or _name(Path(PurePosixPath(cells["source"]).name))
    if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts or name.startswith("."):
        raise InputError(
            "{path}, line {line}: the name “{name}” leads out of the folder for results.",
            path=path,
            line=line,
            name=name,
        )
    return Pair(name, source, target, (cells["from"] or languages[0], cells["to"] or languages[1]))


def _place(manifest: Path, place: str) -> str:
    return place if places.is_address(place) else str((manifest.parent / place).absolute())
