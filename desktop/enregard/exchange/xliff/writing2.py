"""XLIFF 2.1 out, valid against its schema; what it has no place for is metadata, as its own module has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from enregard.exchange.formats import Writing
from enregard.exchange.tables.pairs import Pair, Pairs
from enregard.exchange.units import Header, Unit
from enregard.exchange.xliff.beside import Fact, facts_of
from enregard.exchange.xliff.escapes import attributes, text_12
from enregard.exchange.xliff.markup2 import Originals, marked_up
from enregard.exchange.xliff.states import written_2
from enregard.exchange.xliff.unit2 import CATEGORY
from enregard.exchange.xliff.writing import TOOL, code_of, notes_of, write

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"  # of 2.1, too
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"


def write_units_21(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write a file and return how many units it has (see `formats.Write`). Raises OutputError."""
    pairs = Pairs(units, header, writing)
    return write(path, pairs, _head(header, pairs.languages), "</file></xliff>\n", partial(_unit, writing=writing))


def _head(header: Header, languages: tuple[str, str]) -> str:
    about = [
        ("version", "2.1"),
        ("srcLang", code_of(languages[0])),
        ("trgLang", code_of(languages[1]) if languages[1] else ""),
        ("xmlns", NAMESPACE),
        ("xmlns:mda", METADATA),
    ]
    original = next((value for kind, value in header.props if kind == "x-source-document"), "") or TOOL
    notes = _notes(("", note) for note in header.notes if note)
    file = attributes([("id", "f1"), ("original", original), ("xml:space", "preserve")])
    return f"<xliff{attributes(about)}>\n<file{file}>{notes}"


def _unit(pair: Pair, number: str, *, writing: Writing) -> str:
    unit, source, target = pair
    originals = Originals()
    first = f"<source>{marked_up(source, originals, markup=writing.markup)}</source>"
    second = marked_up(target, originals, markup=writing.markup)
    state, substate = written_2(unit.status, empty=not target.text) if writing.status else ("", "")
    if second or state:
        second = f"<target>{second}</target>"
    metadata = _metadata(facts_of(unit, source, target, writing, number))
    notes = _notes(notes_of(unit, source, target, writing))
    said = attributes([("state", state), ("subState", substate)])
    segment = f"<segment{said}>{first}{second}</segment>"
    return f'<unit id="{number}">{metadata}{notes}{originals.element()}{segment}</unit>'


def _notes(notes: Iterable[tuple[str, str]]) -> str:
    """Return notes, each with what it is about; in them, there is no way to hold what XML forbids."""
    elements = "".join(f"<note{attributes([('appliesTo', of)])}>{text_12(note)}</note>" for of, note in notes)
    return f"<notes>{elements}</notes>" if elements else ""


def _metadata(facts: Iterator[Fact]) -> str:
    """Return what is said beside the texts, in a group for each thing that it is said of."""
    groups = []
    for of, said in groupby(facts, lambda fact: fact.of):
        about = attributes([("category", CATEGORY), ("appliesTo", of)])
        metas = "".join(
            f"<mda:meta{attributes([('type', fact.kind)])}>{text_12(fact.value)}</mda:meta>" for fact in said
        )
        groups.append(f"<mda:metaGroup{about}>{metas}</mda:metaGroup>")
    return f"<mda:metadata>{''.join(groups)}</mda:metadata>" if groups else ""
