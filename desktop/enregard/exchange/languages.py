"""Which languages a bilingual file is in: what it says of itself, or what its texts seem to be in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from pathlib import Path

from enregard.errors import InputError
from enregard.exchange import registry
from enregard.exchange.units import Header, Unit
from enregard.language import primary

_SAMPLE = 1000  # units


def languages_of(path: Path) -> tuple[str, str]:
    """Return the codes of original and translation. Raises InputError if a file does not tell."""
    units = registry.open_units(path)
    first = tuple(islice(units, _SAMPLE))
    found = pair_of(units.header, spoken(units.header, first))
    if not (all(found) and primary(found[0]) != primary(found[1])):
        raise InputError("{path} does not tell its two languages. Name them (--from en --to fr).", path=path)
    return found


def spoken(header: Header, units: Iterable[Unit]) -> tuple[str, ...]:
    """Return the codes of the languages that occur, the header's first, the others in the order in which they come."""
    found = dict.fromkeys(variant.language for unit in units for variant in unit.variants if variant.language)
    known = {code.lower(): code for code in reversed(found)}
    said = (known.get(code.lower()) for code in (header.source_language, header.target_language))
    return tuple(dict.fromkeys((*(code for code in said if code), *found)))


def pair_of(header: Header, languages: Sequence[str], wanted: tuple[str, str] = ("", "")) -> tuple[str, str]:
    """Return original and translation: those that are wanted, or else the header's source and the first other one.

    A variety of the same language is taken only where there is no other language. Empty where nothing tells.
    """
    # Of a language that the file calls that of its translations, nothing is an original.
    originals = [code for code in languages if header.source_language or code != header.target_language]
    source = wanted[0] or _other(originals, wanted[1]) or header.source_language
    return source, wanted[1] or _other(languages, source) or header.target_language


def _other(languages: Sequence[str], than: str) -> str:
    """Return the first language but one, or its first other variety."""
    others = (code for code in languages if primary(code) != primary(than))
    return next(chain(others, (code for code in languages if code.lower() != than.lower())), "")
