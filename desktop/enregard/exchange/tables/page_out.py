"""HTML out: one calm page that needs nothing else, in light and dark, for the screen and for paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from enregard.exchange.formats import Writing
from enregard.exchange.tables.columns import NOTES, PROBABILITY, STAMPS, STATUS, UNIT, Table
from enregard.exchange.tables.directions import is_right_to_left
from enregard.exchange.units import Header, Unit
from enregard.files import atomic_write

MARK = "en-regard"
"""The class of a table of ours."""

_CLASSES = {UNIT: "unit", STATUS: "about", PROBABILITY: "about", NOTES: "note"} | dict.fromkeys(STAMPS, "stamp")
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe\U0001ffff]")
_STYLE = """
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #22211f; --soft: #5f5b54; --line: #dcd7cd; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1e20; --ink: #e6e2da; --soft: #a9a49a; --line: #3a3b3e; }
}
body { margin: 3rem auto; max-width: 80rem; padding: 0 1.5rem; background: var(--paper); color: var(--ink);
  font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
h1 { font-size: 1.4rem; font-weight: normal; margin: 0 0 2rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { text-align: start; vertical-align: top; padding: .6rem .8rem; border-bottom: 1px solid var(--line);
  white-space: pre-wrap; overflow-wrap: anywhere; }
th { font-weight: normal; color: var(--soft); font-size: .85rem; }
.unit { width: 4rem; } .about { width: 6rem; } .note { width: 12rem; }
td.unit, td.about, td.note { color: var(--soft); font-size: .85rem; }
.stamp { display: none; }
.sign { border: 1px solid var(--line); border-radius: .2rem; color: var(--soft); font-size: .7em; padding: 0 .15em; }
@media print {
  @page { size: A4 landscape; margin: 15mm; }
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; }
  body { margin: 0; padding: 0; max-width: none; font-size: 10pt; }
  thead { display: table-header-group; } tr { break-inside: avoid; }
}
"""


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units to a page with a table, a row each; return how many. Raises OutputError."""
    table = Table(units, header, writing)
    with atomic_write(path) as beside, beside.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_opening(table))
        for row in table:
            file.write(_row(row, table))
        file.write("</tbody>\n</table>\n</body>\n</html>\n")
    return table.pairs.count


def _opening(table: Table) -> str:
    title = " – ".join(table.names[1:3])
    names = "".join(f'<th scope="col"{_kind(name, at)}>{_shown(name)}</th>' for at, name in enumerate(table.names))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="generator" content="En regard">\n'
        f"<title>{_shown(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<h1>{_shown(title)}</h1>\n"
        f'<table class="{MARK}">\n<thead>\n<tr>{names}</tr>\n</thead>\n<tbody>\n'
    )


def _row(texts: Sequence[str], table: Table) -> str:
    cells = (
        f"<td{_spoken(table.pairs.languages[at - 1]) if at in (1, 2) else _kind(name, at)}>{_shown(text)}</td>"
        for at, (name, text) in enumerate(zip(table.names, texts, strict=True))
    )
    return f"<tr>{''.join(cells)}</tr>\n"


def _kind(name: str, at: int) -> str:
    return "" if at in (1, 2) else f' class="{_CLASSES[name]}"'


def _spoken(language: str) -> str:
    """Return the attributes that tell a text's language and direction."""
    direction = "rtl" if is_right_to_left(language) else "ltr"
    return f' lang="{escape(_UNFIT.sub("", language))}" dir="{direction}"'


def _shown(text: str) -> str:
    """Return a text as HTML; a character that HTML cannot hold is shown by its number, which gives it back."""
    return _UNFIT.sub(_sign, escape(text, quote=False))


def _sign(found: re.Match[str]) -> str:
    number = ord(found[0])
    return f'<span class="sign" data-character="{number:x}">U+{number:04X}</span>'
