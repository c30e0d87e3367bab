"""Write a memory: TMX 1.4, valid against the DTD and OmegaT's schema, unit by unit.

The version is "1.4": tools that validate refuse "1.4b". Notes and props stand before the texts, as the DTD wants.
"""

from __future__ import annotations

import gzip
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from io import BufferedWriter
from itertools import chain
from pathlib import Path
from typing import IO

from enregard import __version__
from enregard.exchange.formats import Writing
from enregard.exchange.tmx.appending import begun
from enregard.exchange.tmx.escapes import PROLOG, attribute, escape, language_code
from enregard.exchange.tmx.inline import markup
from enregard.exchange.tmx.making import ANY, KEPT, OF_TMX, PROBABILITY, STATUS
from enregard.exchange.units import Header, Stamps, Unit, Variant, plain
from enregard.files import atomic_write

END = "</body>\n</tmx>\n"

_BUFFER = 1 << 20
_TOLD = 500
"""Units after which the progress is told."""
_DATE = re.compile(r"\d{8}T\d{6}Z")
_VALID = {
    "usagecount": re.compile(r"\d+"),
    "lastusagedate": _DATE,
    "segtype": re.compile("block|paragraph|sentence|phrase"),
    "datatype": re.compile(r"[\w.\-]+"),
}


def write_units(path: Path, units: Iterable[Unit], header: Header, writing: Writing) -> int:
    """Write units to a memory, or add them to the one that is there; return how many.

    A name that ends in `.gz` or `.zip` is compressed. Units that have a text in fewer than two languages are left out.
    Raises OutputError, and InputError for a memory that nothing can be added to; what was at `path` before stays whole.
    """
    with atomic_write(path) as beside, _opened(beside, path.name) as stream:
        units = iter(units)
        if writing.append and path.exists():
            source = begun(path, stream, writing.languages[0] or header.source_language)
        else:
            # Where no source is said, the first unit says it: tools refuse a memory that has none.
            first = tuple(unit for unit in (next(units, None),) if unit)
            units = chain(first, units)
            source = language_code(writing.languages[0] or header.source_language or _source(first))
            stream.write(_head(header, source, writing).encode())
        count = _write_all(stream, units, header, writing, source)
        stream.write(END.encode())
    return count


@contextmanager
def _opened(beside: Path, name: str) -> Iterator[IO[bytes]]:
    """Open the file that is written; `name` is what it will be called."""
    with beside.open("wb") as file:
        if name.lower().endswith(".gz"):
            with gzip.GzipFile("", "wb", 6, file, 0) as packed, BufferedWriter(packed, _BUFFER) as stream:
                yield stream
        elif name.lower().endswith(".zip"):
            inside = name[:-4] if name.lower().endswith(".tmx.zip") else f"{name[:-4]}.tmx"
            with (
                zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
                archive.open(inside, "w", force_zip64=True) as stream,
            ):
                yield stream
        else:
            yield file


def _source(units: Sequence[Unit]) -> str:
    return next((unit.source_language or unit.variants[0].language for unit in units if unit.variants), "")


def _write_all(stream: IO[bytes], units: Iterator[Unit], header: Header, writing: Writing, source: str) -> int:
    count = seen = 0
    waiting: list[str] = []
    renamed = _Renamed(header, writing.languages)
    for seen, unit in enumerate(units, start=1):
        if text := _unit(renamed.unit(unit), writing, source):
            waiting.append(text)
            count += 1
        if not seen % _TOLD:
            stream.write("".join(waiting).encode())
            waiting.clear()
            writing.progress(seen, seen)
    stream.write("".join(waiting).encode())
    writing.progress(seen, seen)
    return count


class _Renamed:
    """Gives the two languages of units the codes that the user wants."""

    def __init__(self, header: Header, wanted: tuple[str, str]) -> None:
        self._wanted = wanted
        self._languages = header.source_language, header.target_language

    def unit(self, unit: Unit) -> Unit:
        """Return a unit with other codes. Where the header names no languages, the first two texts are meant."""
        if not any(self._wanted):
            return unit
        found = [unit.variant(code) if code else None for code in self._languages]
        if not any(self._languages):
            found = list(unit.variants[:2])
        wanted = {id(variant): code for variant, code in zip(found, self._wanted, strict=False) if variant and code}
        variants = tuple(each._replace(language=wanted.get(id(each), each.language)) for each in unit.variants)
        # The source of a unit is said only if it is another than that of the whole memory.
        of_unit = unit.variant(unit.source_language) if unit.source_language else None
        return unit._replace(variants=variants, source_language=wanted.get(id(of_unit), unit.source_language))


def _head(header: Header, source: str, writing: Writing) -> str:
    stamps = header.stamps
    created = stamps.created if _DATE.fullmatch(stamps.created) else datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    attributes = {
        "creationtool": "En regard",
        "creationtoolversion": __version__,
        "segtype": "sentence",
        "o-tmf": "En regard",
        "adminlang": "en",
        "srclang": source,
        "datatype": "plaintext",
    }
    named = "".join(f' {name}="{attribute(value)}"' for name, value in attributes.items())
    if writing.stamps:
        named += _stamps(stamps._replace(created=created))
    notes = header.notes if writing.notes else ()
    inside = "".join(f"{line}\n" for line in (*map(_note, notes), *(_prop(*prop) for prop in header.props)))
    return f'{PROLOG}<tmx version="1.4">\n<header{named}>\n{inside}</header>\n<body>\n'


def _unit(unit: Unit, writing: Writing, source: str) -> str:
    """Return a unit as XML, nothing for one that has a text in fewer than two languages."""
    variants = [_variant(variant, writing) for variant in unit.variants if variant.text]
    if len(variants) < 2:
        return ""
    named = f' tuid="{attribute(unit.id)}"' if unit.id.strip() else ""
    props = [prop for prop in unit.props if prop[0] not in {STATUS, PROBABILITY}] if unit.props else []
    inside = ""
    if writing.status:
        inside = f'<prop type="{STATUS}">{unit.status}</prop>'
        if unit.probability is not None:
            inside += f'<prop type="{PROBABILITY}">{unit.probability:.6g}</prop>'
    if unit.source_language and language_code(unit.source_language).lower() != source.lower():
        named += f' srclang="{_srclang(unit.source_language)}"'
    return f"<tu{_described(named, unit.stamps, props, unit.notes, writing, inside)}{''.join(variants)}\n</tu>\n"


def _variant(variant: Variant, writing: Writing) -> str:
    named = f' xml:lang="{language_code(variant.language)}"'
    if any(variant[3:]):
        begin = _described(named, variant.stamps, variant.props, variant.notes, writing)
    else:
        begin = f"{named}>"
    content = variant.content
    marked = content and writing.markup and plain(content) == variant.text
    return f"\n<tuv{begin}<seg>{markup(content) if marked else escape(variant.text)}</seg></tuv>"


def _described(
    named: str,
    stamps: Stamps,
    props: Sequence[tuple[str, str]],
    notes: Sequence[str],
    writing: Writing,
    inside: str = "",
) -> str:
    """Return the rest of a tag, and what is said of a unit or of a text before the texts."""
    if props:
        named += "".join(_attribute(*prop) for prop in props)
        inside += "".join(_prop(*prop) for prop in props if not _attribute(*prop))
    if writing.stamps and any(stamps):
        named += _stamps(stamps)
    if notes and writing.notes:
        inside = "".join(map(_note, notes)) + inside
    return f"{named}>{inside}"


def _attribute(kind: str, value: str) -> str:
    """Return what TMX says in an attribute, nothing for any other property."""
    name = kind.removeprefix(OF_TMX)
    fits = name != kind and name in KEPT and _VALID[name].fullmatch(value)
    return f' {name}="{value}"' if fits else ""


def _note(text: str) -> str:
    return f"<note>{escape(text)}</note>"


def _prop(kind: str, value: str) -> str:
    return f'<prop type="{attribute(kind) if kind.strip() else "x-unknown"}">{escape(value)}</prop>'


def _stamps(stamps: Stamps) -> str:
    """Return who and when as attributes; a time in another form than TMX's is left out."""
    names = ("creationdate", "creationid", "changedate", "changeid")
    return "".join(
        f' {name}="{attribute(value)}"'
        for name, value in zip(names, stamps, strict=True)
        if value and (name.endswith("id") or _DATE.fullmatch(value))
    )


def _srclang(code: str) -> str:
    return ANY if code == ANY else language_code(code)
