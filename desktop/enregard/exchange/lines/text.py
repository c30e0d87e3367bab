r"""Aligned plain text: for people to read, to print and to correct, and read back unchanged.

    # En regard: aligned text
    # source: en
    # target: fr

    # unit: 1
    # status: accepted
    Thank you.
    Merci.

A block is a text and its translation, a line each, with an empty line between blocks; what is known of them stands
above, behind "# ". `escapes` says how a text of several lines stands on one. Blocks of two lines without such a
beginning are read too, as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.lines.beside import sentences
from enregard.exchange.lines.escapes import escaped, unescaped
from enregard.exchange.problems import Problems
from enregard.exchange.tables import separated
from enregard.exchange.tables.columns import ABOUT, SOURCE, STATUS, TARGET, UNIT, Layout, Table, unit_of
from enregard.exchange.tables.decoding import encoding_of
from enregard.exchange.tables.layout import SAMPLE, tell
from enregard.exchange.tables.opened import Opened, beginning, lost
from enregard.exchange.units import Header, Unit
from enregard.files import atomic_write
from enregard.project import Status

_TITLE = "# En regard: aligned text"
_MOST_LINES, _MOST_CHARACTERS = 1000, 1 << 24  # of a block
_ABOUT = (UNIT, *ABOUT)

Block = tuple[int, list[str]]
"""The number of its first line, and its lines."""


# In


def open_units(path: Path, reading: Reading) -> Units:
    """Open an aligned text, or a table with tabs or semicolons, to read its units. Raises InputError."""
    encoding = encoding_of(path, reading)
    blocks = _blocks(sentences(path, encoding, reading.progress))
    head = beginning(blocks, SAMPLE, lambda block: sum(map(len, block[1])))
    own = bool(head) and head[0][1][0].strip() == _TITLE
    if not own and _is_table([line for _, lines in head for line in lines]):
        return separated.open_units(path, reading)
    pairs = [texts for _, lines in head if len(texts := _texts(lines, own=own)) == 2]
    if not own and 2 * len(pairs) < len(head):
        raise InputError(
            "{path} is no aligned text. Put a sentence and its translation on a line each, with an empty line between "
            "such pairs, or both on one line with a tab between.",
            path=path,
        )
    named = _named(head[0][1] if own else ())
    languages = named.get(SOURCE, ""), named.get(TARGET, "")
    if not all(languages):
        languages = tell(" ".join(pair[0] for pair in pairs), " ".join(pair[1] for pair in pairs), reading.languages)
    problems = Problems()
    units = _units(path, languages, chain(head[own:], blocks), problems, own=own)
    return Opened(path, Header(*languages), units, problems, encoding)


def _blocks(lines: Iterable[str]) -> Iterator[Block]:
    """Yield the lines between empty ones; what is too long for a block comes in parts."""
    block: list[str] = []
    size = 0
    number = 0
    for number, line in enumerate(lines, start=1):
        if line.strip():
            block.append(line)
            size += len(line)
        if block and (not line.strip() or len(block) == _MOST_LINES or size > _MOST_CHARACTERS):
            yield number - len(block) + bool(line.strip()), block
            block, size = [], 0
    if block:
        yield number - len(block) + 1, block


def _is_table(lines: Sequence[str]) -> bool:
    """Tell whether most lines have a separator."""
    return any(2 * sum(sign in line for line in lines) > len(lines) for sign in "\t;")


def _texts(lines: Iterable[str], *, own: bool) -> list[str]:
    """Return the lines of a block that are texts."""
    return [unescaped(line) for line in lines if not line.startswith("#")] if own else list(lines)


def _named(lines: Iterable[str]) -> dict[str, str]:
    """Return what lines say behind "# ", by name."""
    said = (line[1:].strip(" ").partition(": ") for line in lines if line.startswith("#"))
    return {name: unescaped(value) for name, _, value in said}


def _units(
    path: Path, languages: tuple[str, str], blocks: Iterable[Block], problems: Problems, *, own: bool
) -> Iterator[Unit]:
    places = {UNIT: 0} | {name: at for at, name in enumerate(ABOUT, start=3)} if own else {}
    layout = Layout(((1, languages[0]), (2, languages[1])), places, own=own)
    for line, lines in blocks:
        texts = _texts(lines, own=own)
        if len(texts) != 2:
            problems.add(lost(path, line, "The block has {found} lines of text and not 2.", found=len(texts)))
            continue
        said = _named(lines) if own else {}
        unit = unit_of([said.get(UNIT, ""), *texts, *(said.get(name, "") for name in ABOUT)], layout, line)
        if unit:
            yield unit


# Out


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units, a block each; return how many. Raises OutputError."""
    table = Table(units, header, writing, fit=str)
    with atomic_write(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{_TITLE}\n")
        for name, language in zip((SOURCE, TARGET), table.pairs.languages, strict=True):
            if language:
                file.write(f"# {name}: {escaped(language)}\n")
        for row in table:
            file.write("\n")
            for name, value in zip(table.names, row, strict=True):
                if name in _ABOUT and value and (name, value) != (STATUS, Status.OPEN):
                    file.write(f"# {name}: {escaped(value)}\n")
            file.write(f"{escaped(row[1])}\n{escaped(row[2])}\n")
    return table.pairs.count
