"""Moses pairs: two files, "name.en" and "name.fr", with a sentence and its translation on the same line.

Either file, "name" or "name.moses" stands for both. "name.en-fr.en" tells the direction as well, as OPUS does.
Files that were escaped for Moses ("&#124;") are unescaped.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.lines.beside import both, chosen, file_codes, languages_beside, one_line, write_beside
from enregard.exchange.problems import Problems
from enregard.exchange.tables.names import is_code
from enregard.exchange.tables.opened import Opened, lost
from enregard.exchange.tables.pairs import Pairs
from enregard.exchange.units import Header, Unit, Variant

SUFFIX = ".moses"

_ESCAPES = {
    "&#124;": "|",
    "&#91;": "[",
    "&#93;": "]",
    "&lt;": "<",
    "&gt;": ">",
    "&apos;": "'",
    "&quot;": '"',
    "&amp;": "&",
}
_ESCAPE = re.compile("|".join(_ESCAPES))
_RAW = re.compile(f"[|\\[\\]<>'\"]|&(?!{'|'.join(name[1:] for name in _ESCAPES)})")


def unescaped(line: str) -> str:
    """Return a line without Moses' escapes; one with a sign that Moses would have escaped was never escaped."""
    if "&" not in line or _RAW.search(line):
        return line
    return _ESCAPE.sub(lambda found: _ESCAPES[found[0]], line)


def escaped(line: str) -> str:
    """Return a line as it is written: as it is, unless it looks escaped by itself."""
    return line if unescaped(line) == line else line.replace("&", "&amp;")


def open_units(path: Path, reading: Reading) -> Units:
    """Open a pair of files to read its units. Raises InputError if there is no pair."""
    stem = _stem(path)
    found = languages_beside(path.parent, stem)
    if (given := path.suffix[1:]) in found:
        found = {given: found[given]} | found
    pair = chosen(found, reading)
    if pair is None:
        raise InputError(
            "{path} is no pair of files: beside it, exactly two are wanted that are called {stem}.en and {stem}.fr, or "
            "with other language codes ({count} were found). Name the languages if there are more (--from en --to fr).",
            path=path,
            stem=stem,
            count=len(found),
        )
    problems = Problems()
    lines, encoding = both((found[pair[0]], found[pair[1]]), reading)
    return Opened(path, Header(*pair), _units(path, pair, lines, problems), problems, encoding)


def _stem(path: Path) -> str:
    """Return what two files have in common in their names."""
    return path.stem if path.suffix == SUFFIX or is_code(path.suffix[1:]) else path.name


def _units(
    path: Path, pair: tuple[str, str], lines: Iterable[tuple[str | None, str | None]], problems: Problems
) -> Iterator[Unit]:
    for line, texts in enumerate(lines, start=1):
        if None in texts:
            short = pair[texts.index(None)]
            problems.add(lost(path, line, "The file in “{language}” ends before this line.", language=short))
        elif any(texts):
            yield Unit(
                tuple(Variant(code, unescaped(text or "")) for code, text in zip(pair, texts, strict=True)), line=line
            )


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units to two files, a line each; return how many. Raises OutputError."""
    pairs = Pairs(units, header, writing)
    codes = file_codes(pairs.languages)
    if path.suffix[1:] in codes:
        stem = path.stem
    else:
        stem = f"{path.stem if path.suffix == SUFFIX else path.name}.{codes[0]}-{codes[1]}"
    rows = ((escaped(one_line(source.text)), escaped(one_line(target.text))) for _, source, target in pairs)
    write_beside([path.with_name(f"{stem}.{code}") for code in codes], rows)
    return pairs.count
