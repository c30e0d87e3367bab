"""XLIFF 1.2 out, valid against its strict schema."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from pathlib import Path

from enregard import __version__
from enregard.exchange.formats import Writing
from enregard.exchange.tables.pairs import Pair, Pairs
from enregard.exchange.units import Header, Unit, Variant
from enregard.exchange.xliff.beside import Fact, facts_of
from enregard.exchange.xliff.escapes import attributes, text_12
from enregard.exchange.xliff.markup12 import marked_up
from enregard.exchange.xliff.states import State12, written_12
from enregard.exchange.xliff.types import own
from enregard.exchange.xliff.writing import TOOL, code_of, notes_of, write

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"


def write_units_12(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write a file and return how many units it has (see `formats.Write`). Raises OutputError."""
    pairs = Pairs(units, header, writing)
    render = partial(_unit, languages=_own_languages(pairs, writing), writing=writing)
    return write(path, pairs, _head(header, pairs.languages), "</body></file></xliff>\n", render)


def _own_languages(pairs: Pairs, writing: Writing) -> tuple[str, str]:
    """Return the languages that texts may differ from, and then say so; none where codes were named."""
    source, target = ("" if named else code for named, code in zip(writing.languages, pairs.languages, strict=True))
    return source, target


def _head(header: Header, languages: tuple[str, str]) -> str:
    original = next((value for kind, value in header.props if kind == "x-source-document"), "") or TOOL
    about = [
        ("original", original),
        ("source-language", code_of(languages[0])),
        ("target-language", code_of(languages[1]) if languages[1] else ""),
        ("datatype", "plaintext"),
        ("tool-id", "enregard"),
    ]
    notes = "".join(f"<note>{text_12(note)}</note>" for note in header.notes if note)
    tool = attributes([("tool-id", "enregard"), ("tool-name", TOOL), ("tool-version", __version__)])
    return (
        f'<xliff version="1.2" xmlns="{NAMESPACE}">\n<file{attributes(about)}>\n'
        f"<header>{notes}<tool{tool}/></header>\n<body>"
    )


def _unit(pair: Pair, number: str, *, languages: tuple[str, str], writing: Writing) -> str:
    unit, source, target = pair
    state = written_12(unit.status, empty=not target.text) if writing.status else State12()
    about = [("id", number), ("approved", state.approved), ("xml:space", "preserve")]
    first = f"<source{_language(source, languages[0])}>{marked_up(source, markup=writing.markup)}</source>"
    second = marked_up(target, markup=writing.markup)
    said = attributes([("state", state.state), ("state-qualifier", state.qualifier)])
    if second or said:
        second = f"<target{_language(target, languages[1])}{said}>{second}</target>"
    contexts = _contexts(facts_of(unit, source, target, writing, number))
    notes = "".join(
        f"<note{attributes([('annotates', of)])}>{text_12(note)}</note>"
        for of, note in notes_of(unit, source, target, writing)
    )
    return f"<trans-unit{attributes(about)}>{first}{second}{contexts}{notes}</trans-unit>"


def _language(variant: Variant, usual: str) -> str:
    differs = usual and variant.language != usual
    return attributes([("xml:lang", code_of(variant.language))]) if differs else ""


def _contexts(facts: Iterator[Fact]) -> str:
    """Return what is said beside the texts, in a group for each thing that it is said of."""
    groups = []
    for of, said in groupby(facts, lambda fact: fact.of):
        purpose = f"x-enregard-{of}" if of else "x-enregard"
        contexts = "".join(
            f"<context{attributes([('context-type', own(fact.kind))])}>{text_12(fact.value)}</context>" for fact in said
        )
        groups.append(f'<context-group purpose="{purpose}">{contexts}</context-group>')
    return "".join(groups)
