"""Glossaries: TBX, a table with columns (CSV, TSV), or an Excel sheet; the small one of NATO terms that comes along.

A table has a column for each language, named by its code in the first line ("en", "fr"), and may have `forbidden` and
`note`. Several translations of a term, and several that are forbidden, are divided by "|". Without such a first line
the first column is the original's and the second the translation's.
"""

from __future__ import annotations

import csv
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from lxml import etree

from enregard.check.context import Term
from enregard.errors import InputError
from enregard.files import reason, resource
from enregard.language import primary

NATO = "nato.csv"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_FORBIDDEN_STATUS = ("deprecated", "superseded")
_CODE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_LARGEST, _LARGEST_UNPACKED = 64 * 1024 * 1024, 512 * 1024 * 1024
_MOST_COLUMNS, _MOST_ROWS = 64, 1_000_000
_BAD_SHEETS = (
    *(zipfile.BadZipFile, zlib.error, SyntaxError, EOFError, RuntimeError),
    *(AttributeError, IndexError, KeyError, TypeError, ValueError),
)
"""What openpyxl raises for a damaged sheet; errors of XML are SyntaxErrors."""


def read(path: Path, languages: tuple[str, str]) -> tuple[Term, ...]:
    """Return the terms of a glossary in two languages. Raises InputError if it can't be read or holds none."""
    wanted = primary(languages[0]), primary(languages[1])
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError("{path} is larger than 64 MB: too large for a glossary.", path=path)
        terms = tuple(_readers(path)(path, wanted))
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error
    if not terms:
        raise InputError(
            "{path} holds no term in “{source}” and “{target}”. It can be a TBX, or a table (CSV, XLSX) with a column "
            "for each language and its code above.",
            path=path,
            source=languages[0],
            target=languages[1],
        )
    return terms


@cache
def built_in(languages: tuple[str, str]) -> tuple[Term, ...]:
    """Return the glossary of NATO terms that comes along, if it has the languages (primary codes)."""
    try:
        return read(resource("glossaries") / NATO, languages)
    except InputError:
        return ()


def _readers(path: Path) -> Callable[[Path, tuple[str, str]], Iterator[Term]]:
    return {".tbx": _of_tbx, ".xml": _of_tbx, ".xlsx": _of_sheet, ".xlsm": _of_sheet}.get(path.suffix.lower(), _of_csv)


# Tables


def _of_csv(path: Path, languages: tuple[str, str]) -> Iterator[Term]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError("{path} is not UTF-8. Convert it, then try again.", path=path) from error
    lines = [line for line in text.splitlines() if line.strip()]
    separator = max("\t;,", key=lambda each: sum(each in line for line in lines[:200]))
    try:
        yield from _of_table(csv.reader(lines, delimiter=separator), languages)
    except csv.Error as error:
        raise InputError("{path} is damaged: {reason}.", path=path, reason=error) from error


def _of_sheet(path: Path, languages: tuple[str, str]) -> Iterator[Term]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(path) as parts:
            if sum(part.file_size for part in parts.infolist()) > _LARGEST_UNPACKED:
                raise InputError("{path} unpacks to more than 512 MB: too large for a glossary.", path=path)
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            rows = book.worksheets[0].iter_rows(values_only=True, max_col=_MOST_COLUMNS, max_row=_MOST_ROWS)
            cells = ([("" if cell is None else str(cell)) for cell in row] for row in rows)
            yield from list(_of_table(cells, languages))
        finally:
            book.close()
    except _BAD_SHEETS as error:
        raise InputError("{path} is no Excel sheet that can be read ({reason}).", path=path, reason=error) from error


def _of_table(rows: Iterable[Sequence[str]], languages: tuple[str, str]) -> Iterator[Term]:
    places: dict[str, int] | None = None
    for row in rows:
        if places is None:
            places = _columns(row, languages)
            if places is not None:
                continue
            if _names_others(row):
                return
            places = {"source": 0, "target": 1}
        cells = {name: row[at].strip() if at < len(row) else "" for name, at in places.items()}
        forbidden = _several(cells.get("forbidden", ""))
        for source in _several(cells["source"]):
            if cells["target"] or forbidden:
                yield Term(source, _several(cells["target"]), forbidden, cells.get("note", ""))


def _columns(row: Sequence[str], languages: tuple[str, str]) -> dict[str, int] | None:
    """Return the columns that a first line names, or None if it names none."""
    names = [primary(cell.strip()) for cell in row]
    for pair in (languages, ("source", "target")):
        if all(name in names for name in pair):
            found = {"source": names.index(pair[0]), "target": names.index(pair[1])}
            return found | {name: names.index(name) for name in ("forbidden", "note") if name in names}
    return None


def _names_others(row: Sequence[str]) -> bool:
    """Tell whether a first line names languages: then they are not those that are wanted."""
    return sum(bool(_CODE.fullmatch(cell.strip())) for cell in row) > 1


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


# TBX, of 2008 ("termEntry") and of 2019 ("conceptEntry")


def _of_tbx(path: Path, languages: tuple[str, str]) -> Iterator[Term]:
    try:
        with path.open("rb") as file:
            tags = ["{*}termEntry", "{*}conceptEntry"]
            for _, entry in etree.iterparse(file, tag=tags, resolve_entities=False, no_network=True, load_dtd=False):
                yield from _of_entry(entry, languages)
                entry.clear()
    except etree.XMLSyntaxError as error:
        raise InputError("{path} is damaged: {reason}", path=path, reason=error.msg) from error


def _of_entry(entry: etree._Element, languages: tuple[str, str]) -> Iterator[Term]:
    """Yield a term for each name that a concept has in the original's language."""
    (sources, _), (targets, forbidden) = (_names(entry, language) for language in languages)
    notes = [" ".join(str(note.xpath("string()")).split()) for note in entry.iterchildren("{*}note", "{*}descrip")]
    if targets or forbidden:
        yield from (Term(source, targets, forbidden, " ".join(notes)) for source in sources)


def _names(entry: etree._Element, language: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a concept may be called in a language, and what it must not."""
    may: list[str] = []
    must_not: list[str] = []
    for section in entry.iter("{*}langSet", "{*}langSec"):
        if primary(str(section.get(_LANGUAGE) or section.get("lang") or "")) != language:
            continue
        for group in section.iter("{*}tig", "{*}ntig", "{*}termSec"):
            term = next(group.iter("{*}term"), None)
            if term is not None and (text := "".join(map(str, term.itertext())).strip()):
                (must_not if _is_forbidden(group) else may).append(text)
    return tuple(may), tuple(must_not)


def _is_forbidden(group: etree._Element) -> bool:
    notes = group.iter("{*}termNote", "{*}administrativeStatus")
    return any(str(note.text or "").strip().lower().startswith(_FORBIDDEN_STATUS) for note in notes)
