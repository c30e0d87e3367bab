"""Bilingual text in: translations that were made elsewhere, as pairs or as an engine.

A translation memory (TMX), a bilingual file (XLIFF 1.2, as Trados and memoQ write it too, 2.0 and 2.1), or a text file
with two columns: a tab, a semicolon or a comma between, as spreadsheets write them.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

from lxml import etree

from enregard.errors import InputError
from enregard.files import reason
from enregard.language import narrowed, primary
from enregard.translate.memory import Memory, memory

Pair = tuple[str, str]

_XML = {".tmx", ".xml", ".xlf", ".xliff", ".mqxliff", ".mxliff", ".sdlxliff"}
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_CODES = {"bpt", "ept", "ph", "it", "ut"}
"""Elements that hold a tool's own codes, not text."""
_SAMPLE = 200  # lines by which columns are told apart
_SPACE = re.compile(r"[ \t\r\n]+")


def read(path: Path, languages: tuple[str, str]) -> list[Pair]:
    """Return the pairs of a file, in the order of the languages, whichever way round the file has them.

    Raises InputError if it can't be read or holds no pair in these languages.
    """
    found = list(pairs(path, languages))
    if not found:
        raise InputError(
            "{path} holds no translation between “{source}” and “{target}”. It can be a TMX, an XLIFF, or a text file "
            "with a sentence and its translation on each line and a tab between.",
            path=path,
            source=languages[0],
            target=languages[1],
        )
    return found


def engine_of(path: Path, languages: tuple[str, str]) -> Memory:
    """Return a file of translations as an engine, from the first language into the second. Raises InputError."""
    try:
        seen = path.stat()
        return _engine(path, (primary(languages[0]), primary(languages[1])), (seen.st_mtime_ns, seen.st_size))
    except OSError as error:
        raise _unreadable(path, error) from error


@lru_cache(maxsize=32)  # files of an open project are asked for again at every edit, in both directions
def _engine(path: Path, languages: tuple[str, str], _seen: tuple[int, int]) -> Memory:
    """Make the engine; again if the file has changed."""
    found = read(path, languages)
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return memory(path.name, digest[:8], languages, found)


def pairs(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the pairs of a file in the order of the languages, perhaps none. Raises InputError if it can't be read."""
    try:
        yield from _of_xml(path, languages) if is_xml(path) else _of_columns(path, languages)
    except OSError as error:
        raise _unreadable(path, error) from error
    except UnicodeError as error:
        raise InputError(
            "{path} is not UTF-8 (line {line}). Convert it, then try again.",
            path=path,
            line=_readable_lines(path) + 1,
        ) from error
    except etree.XMLSyntaxError as error:
        raise InputError("{path} is damaged: {reason}", path=path, reason=error.msg) from error


def is_xml(path: Path) -> bool:
    """Tell whether a file is read as TMX or XLIFF, and not as columns."""
    return path.suffix.lower() in _XML


def columns(path: Path) -> Iterator[list[str]]:
    """Yield the lines of a text file with columns, in fields."""
    return _rows(path, _separator(path))


def _unreadable(path: Path, error: OSError) -> InputError:
    return InputError("{path} can't be read ({reason}).", path=path, reason=reason(error))


# Columns


def _of_columns(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the pairs of a text file. Its first line may name the languages; if not, the texts tell them."""
    separator = _separator(path)
    head = list(islice(_rows(path, separator), _SAMPLE))
    places = _named(head[0], languages) if head else None
    first, second = places or ((1, 0) if _is_reversed(head, languages) else (0, 1))
    for row in islice(_rows(path, separator), 1 if places else 0, None):
        if len(row) > max(first, second):
            pair = _tidy(row[first]), _tidy(row[second])
            if all(pair):
                yield pair


def _encoding(path: Path) -> str:
    with path.open("rb") as file:
        marked = file.read(2) in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    return "utf-16" if marked else "utf-8-sig"


def _rows(path: Path, separator: str) -> Iterator[list[str]]:
    """Yield the lines of a file, in fields. Where a tab divides them a quotation mark is one, and no spreadsheet's."""
    with path.open(encoding=_encoding(path), newline="") as lines:
        reader = _reader(lines, separator)
        try:
            yield from reader
        except csv.Error as error:
            raise InputError(
                "{path} is damaged: {reason}, line {line}", path=path, reason=error, line=reader.line_num
            ) from error


def _separator(path: Path) -> str:
    """Return what divides most lines into two fields."""
    with path.open(encoding=_encoding(path)) as file:
        lines = [line for line in islice(file, _SAMPLE) if line.strip()]

    def fitting(separator: str) -> tuple[int, int]:
        counts = [_columns(line, separator) for line in lines]
        return sum(count == 2 for count in counts), sum(count > 2 for count in counts)

    return max("\t;,", key=fitting)


def _columns(line: str, separator: str) -> int:
    """Count the fields of a line, 0 if a quotation mark stands where none can."""
    try:
        return len(next(_reader([line], separator, strict=True)))
    except csv.Error:
        return 0


def _reader(lines: Iterable[str], separator: str, *, strict: bool = False) -> Any:
    if separator == "\t":
        return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE, strict=strict)
    return csv.reader(lines, delimiter=separator, strict=strict)


def _named(row: Sequence[str], languages: tuple[str, str]) -> tuple[int, int] | None:
    """Return the columns of the languages if a line names them, by codes or as source and target."""
    names = [primary(field.strip().strip('"')) for field in row]
    for wanted in ([primary(language) for language in languages], ["source", "target"]):
        if all(name in names for name in wanted):
            return names.index(wanted[0]), names.index(wanted[1])
    return None


def _is_reversed(rows: Iterable[Sequence[str]], languages: tuple[str, str]) -> bool:
    """Tell whether both columns are in the language of the other."""
    columns = [" ".join(row[k] for row in rows if len(row) > 1) for k in (0, 1)]
    wanted = primary(languages[0]), primary(languages[1])
    if not all(columns):
        return False
    language_of = narrowed(wanted)
    return (language_of(columns[0]), language_of(columns[1])) == wanted[::-1]


def _readable_lines(path: Path) -> int:
    """Count the lines before the first that can't be decoded."""
    decode = codecs.getincrementaldecoder(_encoding(path))().decode
    count = 0
    with path.open("rb") as file:
        for line in file:
            try:
                decode(line)
            except UnicodeError:
                break
            count += 1
    return count


# XML


def _of_xml(path: Path, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield the pairs of a TMX or an XLIFF; whatever a document type would fetch or multiply is not."""
    wanted = primary(languages[0]), primary(languages[1])
    tags = [f"{{*}}{name}" for name in _READERS]
    with path.open("rb") as file:
        for _, element in etree.iterparse(file, tag=tags, resolve_entities=False, no_network=True, load_dtd=False):
            for first, second in _READERS[_name(element)](element, wanted):
                pair = _tidy(first), _tidy(second)
                if all(pair):
                    yield pair
            _forget(element)


def _forget(element: etree._Element) -> None:
    """Give the memory of what was read back."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _of_memory(unit: etree._Element, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield what a TMX unit has in both languages; of several variants of one the first that says something."""
    texts: dict[str, str] = {}
    for variant in _children(unit, "tuv"):
        language = primary(str(variant.get(_LANGUAGE) or variant.get("lang") or ""))
        texts[language] = texts.get(language) or "".join(_text(segment) for segment in _children(variant, "seg"))
    yield texts.get(languages[0], ""), texts.get(languages[1], "")


def _of_unit(unit: etree._Element, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield what a unit of XLIFF 1.2 holds: its segments if it is divided, else its text."""
    file = next(iter(unit.iterancestors("{*}file")), None)
    turned = _turned(file, "source-language", "target-language", languages)
    source, target, divided = (next(_children(unit, name), None) for name in ("source", "target", "seg-source"))
    if turned is None or source is None or target is None:
        return
    segments = _segments(source if divided is None else divided), _segments(target)
    common = [number for number in segments[0] if number in segments[1]]
    found = [(segments[0][number], segments[1][number]) for number in common] or [(_text(source), _text(target))]
    yield from ((b, a) if turned else (a, b) for a, b in found)


def _segments(element: etree._Element) -> dict[str, str]:
    """Return the text of each segment that is marked inside a source or a target."""
    marked = (mark for mark in element.iter("{*}mrk") if mark.get("mtype") == "seg")
    return {str(mark.get("mid")): _text(mark) for mark in marked}


def _of_segment(segment: etree._Element, languages: tuple[str, str]) -> Iterator[Pair]:
    """Yield what a segment of XLIFF 2 holds."""
    root = next(iter(segment.iterancestors("{*}xliff")), None)
    turned = _turned(root, "srcLang", "trgLang", languages)
    source, target = (next(_children(segment, name), None) for name in ("source", "target"))
    if turned is None or source is None or target is None:
        return
    yield (_text(target), _text(source)) if turned else (_text(source), _text(target))


def _turned(element: etree._Element | None, source: str, target: str, languages: tuple[str, str]) -> bool | None:
    """Tell whether an XLIFF has the languages the other way round; None if it has others.

    A file that names one language only is believed to have the other as well.
    """
    if element is None:
        return None
    named = primary(str(element.get(source) or "")), primary(str(element.get(target) or ""))
    for turned, wanted in ((False, languages), (True, languages[::-1])):
        if any(named) and all(name in ("", want) for name, want in zip(named, wanted, strict=True)):
            return turned
    return None


def _children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    return element.iterchildren(f"{{*}}{name}")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname


def _text(element: etree._Element) -> str:
    """Return the text of an element, with that of what it marks, without a tool's own codes."""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            is_code = _name(child) in _CODES or (not len(child) and not child.text)
            pieces.append(_break(child) if is_code else _text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _break(code: etree._Element) -> str:
    """Return a space for a code that breaks the line, which divides words."""
    return " " if "lb" in (code.get("ctype"), str(code.get("subType")).removeprefix("xlf:")) else ""


def _tidy(text: str) -> str:
    """Return a text on one line; spaces that do not break stay what they are."""
    return _SPACE.sub(" ", text).strip(" ")


_READERS: dict[str, Callable[[etree._Element, tuple[str, str]], Iterator[Pair]]] = {
    "tu": _of_memory,
    "trans-unit": _of_unit,
    "segment": _of_segment,
}
