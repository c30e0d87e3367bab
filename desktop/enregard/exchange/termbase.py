"""Terms in: what a translator's termbase or memory says are translations, for the aligner.

A text file with a pair a line (a tab, a semicolon or a comma between, as spreadsheets write them) or a TMX.
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from enregard.errors import InputError
from enregard.files import reason
from enregard.language import primary

Pair = tuple[str, str]
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read(path: Path, languages: tuple[str, str]) -> list[Pair]:
    """Return the pairs of a file, original first. Raises InputError if it can't be read or holds no pair."""
    try:
        pairs = list(_of_memory(path, languages) if path.suffix.lower() == ".tmx" else _of_lines(path))
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise InputError("{path} is not UTF-8. Convert it, then try again.", path=path) from error
    except (etree.XMLSyntaxError, csv.Error) as error:
        raise InputError("{path} is damaged: {reason}", path=path, reason=error) from error
    if not pairs:
        raise InputError(
            "{path} holds no pair of terms in “{source}” and “{target}”: write one a line, with a tab, a semicolon "
            "or a comma between.",
            path=path,
            source=languages[0],
            target=languages[1],
        )
    return pairs


def _of_lines(path: Path) -> Iterator[Pair]:
    data = path.read_bytes()
    text = data.decode("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig")
    separator = next((mark for mark in "\t;" if mark in text), ",")
    # A quotation mark in a line of terms is one, but in the fields of a spreadsheet with semicolons.
    lines = io.StringIO(text, newline="")
    plain = separator == "\t"
    rows = csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE if plain else csv.QUOTE_MINIMAL)
    for row in rows:
        if len(row) >= 2 and row[0].strip() and row[1].strip():
            yield row[0].strip(), row[1].strip()


def _of_memory(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the units that have both languages; whatever a document type would fetch is not fetched."""
    with path.open("rb") as file:
        units = etree.iterparse(file, tag="tu", resolve_entities=False, no_network=True, load_dtd=False)
        for _, unit in units:
            texts: dict[str, str] = {}
            for variant in unit.iter("tuv"):
                language = primary(str(variant.get(_LANGUAGE) or variant.get("lang") or ""))
                texts[language] = texts.get(language) or _text(variant)
            source, target = (texts.get(primary(language), "") for language in languages)
            if source and target:
                yield source, target
            unit.clear()
            while unit.getprevious() is not None:  # what was read stands empty before it
                del unit.getparent()[0]


def _text(variant: etree._Element) -> str:
    """Return the text of a variant's segment, without inline codes."""
    pieces = variant.xpath("seg//text()[not(ancestor::bpt or ancestor::ept or ancestor::ph or ancestor::it)]")
    return "".join(map(str, pieces)).strip() if isinstance(pieces, list) else ""
