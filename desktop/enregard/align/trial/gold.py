"""Texts aligned by hand: a folder of documents NAME.src and NAME.tgt (a sentence a line) and NAME.gold (a bead a line).

A bead is written `[source lines]:[target lines]`, counted from 0, such as `[0,1]:[2]` or `[]:[5]`. What follows a
second colon, where some aligners write a cost, is not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from enregard.align.model import Bead
from enregard.errors import InputError
from enregard.files import reason, write_text

Link = tuple[tuple[int, ...], tuple[int, ...]]
"""The sentences of a bead on both sides; where one side is empty, the other has one sentence."""

_LIST = r"\[\s*((?:\d+(?:\s*,\s*\d+)*)?)\s*\]"
_BEAD = re.compile(rf"\s*{_LIST}\s*:\s*{_LIST}\s*(?::.*)?")


@dataclass(frozen=True, slots=True)
class Document:
    """Two texts and the beads that hold between them."""

    name: str
    source: tuple[str, ...]
    target: tuple[str, ...]
    gold: frozenset[Link]


@dataclass(frozen=True, slots=True)
class Folder:
    """Documents of one kind, scored together."""

    name: str
    documents: tuple[Document, ...]


def read_folder(folder: Path) -> Folder:
    """Read all documents of a folder, in the order of their names.

    Raises InputError if there is none, if a file is missing or if a line can't be read.
    """
    if not folder.is_dir():
        raise InputError("{folder} is no folder. Give one with documents NAME.src, NAME.tgt, NAME.gold.", folder=folder)
    golds = sorted(folder.glob("*.gold"))
    if not golds:
        raise InputError("{folder} holds no document: NAME.src, NAME.tgt, NAME.gold.", folder=folder)
    return Folder(folder.resolve().name, tuple(_read_document(path) for path in golds))


def _read_document(gold: Path) -> Document:
    source, target = (_lines(gold.with_suffix(suffix)) for suffix in (".src", ".tgt"))
    return Document(gold.stem, source, target, read_beads(gold, (len(source), len(target))))


def _lines(path: Path) -> tuple[str, ...]:
    """Read lines that end with a newline and nothing else: U+2028 or a form feed within a sentence is no end."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise InputError("{path} can't be read ({reason}).", path=path, reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise InputError("{path} is not UTF-8. Convert it, then try again.", path=path) from error
    return tuple(line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")) if text else ()


def read_beads(path: Path, lengths: tuple[int, int]) -> frozenset[Link]:
    """Read the beads of two texts of so many sentences. Raises InputError that names the file and the line."""
    links: set[Link] = set()
    for number, line in enumerate(_lines(path), start=1):
        if not line.strip():
            continue
        match = _BEAD.fullmatch(line)
        if not match:
            raise InputError(
                "{path}, line {number}: {line!r} is no bead; write [source lines]:[target lines], such as [0,1]:[2].",
                path=path,
                number=number,
                line=line,
            )
        sides = [tuple(int(digits) for digits in re.findall(r"\d+", side)) for side in match.groups()]
        for side, length, text in zip(sides, lengths, ("source", "target"), strict=True):
            if side and max(side) >= length:
                raise InputError(
                    "{path}, line {number}: there is no {text} sentence {sentence}; the last is {last}.",
                    path=path,
                    number=number,
                    text=text,
                    sentence=max(side),
                    last=length - 1,
                )
        links.update(links_of(*sides))
    return frozenset(links)


def links_of(source: Iterable[int], target: Iterable[int]) -> Iterator[Link]:
    """Yield a bead as it is scored: one without a source or a target as a bead for each of its sentences."""
    source, target = tuple(source), tuple(target)
    if source and target:
        yield source, target
        return
    yield from (((i,), ()) for i in source)
    yield from (((), (j,)) for j in target)


def write_beads(path: Path, beads: Iterable[Bead]) -> None:
    """Write beads as `read_beads` reads them. Raises OutputError if the file can't be written."""
    write_text(path, "".join(f"{_list(bead.source)}:{_list(bead.target)}\n" for bead in beads))


def _list(sentences: tuple[int, int]) -> str:
    return f"[{','.join(str(sentence) for sentence in range(*sentences))}]"
