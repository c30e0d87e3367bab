"""One text, ready to be compared: what is known of each sentence and of each run of sentences."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from enregard.align.texts.glossary import Glossary
from enregard.align.texts.lexical import Lexicon
from enregard.align.texts.written import terms, written_numbers

Floats = NDArray[np.float32]
Indices = NDArray[np.int64]

_QUESTIONS, _EXCLAMATIONS = "?？؟", "!！"
_KINDS = (".…。۔", _QUESTIONS, _EXCLAMATIONS, ":：", ";；؛", ",，،")
_ENDS = {mark: kind for kind, marks in enumerate(_KINDS, 1) for mark in marks}
_BEGINS = dict.fromkeys("\"“”«»„‘’'‹「『", 1) | dict.fromkeys("-–—―", 2) | dict.fromkeys("(（[", 3)
_LOWER = 4
_LONGEST_HEADING = 100  # characters
_CLOSERS = " \u00a0\u202f»\"”’')]」』"
_ITEM = re.compile(r"\s*[(\[]?(\d+(?:\.\d+)*|[a-z]{1,4}(?=[.)\]]))[.)\]]?\s", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Side:
    """Arrays over the sentences of a text; runs of k sentences stand at vectors[k - 1], at their first."""

    lengths: NDArray[np.float64]
    numbers: NDArray[np.uint64]
    ends: Indices
    """The kind of mark at the end of each sentence, 0 for none."""
    begins: Indices
    """The kind of mark at its beginning: quotation, dash, bracket, or none; 4 if it goes on in lower case."""
    items: Indices
    """The number or letter of a list's item at its beginning, as a number, or 0."""
    headings: Indices
    """1 for each sentence that looks like a heading, else 0."""
    asks: Indices
    """How many question and exclamation marks it has (sentences, 2)."""
    borders: Indices
    """At each node 1 where a paragraph begins or the last one ends, else 0 (sentences + 1)."""
    lexical: Floats
    """Vectors of what is written alike; they add up over sentences."""
    norms: Floats
    """The squared norms of these vectors, which add up too."""
    vectors: list[NDArray[Any]]
    """Vectors of meaning, or none."""

    def __len__(self) -> int:
        return len(self.lengths)

    def part(self, start: int, stop: int) -> Side:
        """Return the sentences from `start` up to `stop`."""
        single: dict[str, Any] = {f.name: getattr(self, f.name)[start:stop] for f in fields(self)}
        single["vectors"] = [run[start : max(start, stop - k)] for k, run in enumerate(self.vectors)]
        return Side(**(single | {"borders": self.borders[start : stop + 1]}))

    def alike(self, sentences: Indices | slice) -> Floats:
        """Return the vectors (sentences, 256) of what is written alike, of about unit length."""
        return _scaled(self.lexical[sentences], self.norms[sentences])

    def run_alike(self, k: int) -> Floats:
        """Return the same for each run of k sentences (sentences - k + 1, 256)."""
        count = max(0, len(self) - k + 1)
        sums, norms = self.lexical[:count].copy(), self.norms[:count].copy()
        for following in range(1, k):
            sums += self.lexical[following : following + count]
            norms += self.norms[following : following + count]
        return _scaled(sums, norms)

    def with_vectors(self, vectors: list[NDArray[Any]]) -> Side:
        """Return the text with vectors of meaning."""
        return replace(self, vectors=vectors)


def prepare(
    source: Sequence[str],
    target: Sequence[str],
    paragraphs: tuple[Sequence[int], Sequence[int]],
    glossary: Glossary,
) -> tuple[Side, Side]:
    """Compute what can be had without vectors of meaning, for both texts."""
    numbers = [[written_numbers(text) for text in texts] for texts in (source, target)]
    found = [
        [terms(text, each) for text, each in zip(texts, numbered, strict=True)]
        for texts, numbered in zip((source, target), numbers, strict=True)
    ]
    found[0] = [known | glossary.terms(text) for known, text in zip(found[0], source, strict=True)]
    lexicon = Lexicon(*found)
    left, right = (
        _side(texts, numbered, _borders(starts, len(texts)), lexicon.vectors(each))
        for texts, numbered, starts, each in zip((source, target), numbers, paragraphs, found, strict=True)
    )
    return left, right


def _side(
    texts: Sequence[str],
    numbers: Sequence[dict[str, str]],
    borders: Indices,
    lexical: tuple[Floats, Floats],
) -> Side:
    lengths = np.array([len(text) for text in texts], np.float64)
    ends = np.array([_ENDS.get(text.rstrip(_CLOSERS)[-1:], 0) for text in texts], np.int64)
    begins = np.array([_begin(text) for text in texts], np.int64)
    return Side(
        lengths=lengths,
        numbers=np.array([_mask(found) for found in numbers], np.uint64),
        ends=ends,
        begins=begins,
        headings=_headings(lengths, ends, begins, borders),
        items=np.array([_item(text) for text in texts], np.int64),
        asks=np.array([[_count(text, m) for m in (_QUESTIONS, _EXCLAMATIONS)] for text in texts]).reshape(-1, 2),
        borders=borders,
        lexical=lexical[0],
        norms=lexical[1],
        vectors=[],
    )


def _mask(numbers: Iterable[str]) -> int:
    """Return a set of numbers as a set of bits, hashed to 64."""
    mask = 0
    for number in numbers:
        mask |= 1 << zlib.crc32(number.encode()) % 64
    return mask


def _count(text: str, marks: str) -> int:
    return sum(map(text.count, marks))


def _borders(starts: Sequence[int], count: int) -> Indices:
    borders = np.zeros(count + 1, np.int64)
    borders[list(starts)] = 1
    borders[count] = bool(starts)
    return borders


def _begin(text: str) -> int:
    first = text.lstrip()[:1]
    return _BEGINS.get(first, _LOWER if first.islower() else 0)


def _headings(lengths: NDArray[np.float64], ends: Indices, begins: Indices, borders: Indices) -> Indices:
    """Tell which sentences look like headings: short, without a mark at the end, and not continued by the next.

    Where paragraphs are known, a heading is one. Where most sentences have no mark at the end (Thai, verse), its
    absence says nothing.
    """
    continued = np.append(begins[1:], 0) == _LOWER
    found = (lengths <= _LONGEST_HEADING) & (ends == 0) & (begins != _LOWER) & ~continued
    if borders.any():
        found &= (borders[:-1] & borders[1:]).astype(bool)
    if (ends == 0).sum() * 2 > len(ends):
        found[:] = False
    return np.asarray(found, np.int64)


def _item(text: str) -> int:
    """Return the number of a list's item: 12 for "12." and "(12)", the letters as a number to base 256."""
    found = _ITEM.match(text)
    if not found:
        return 0
    item = found[1].lower()
    return int(item) if item.isdecimal() and len(item) < 9 else int.from_bytes(item.encode()[:6])


def _scaled(sums: Floats, norms: Floats) -> Floats:
    """Bring sums to unit length; a floor keeps those of short sentences modest."""
    return np.asarray(sums / np.sqrt(np.maximum(norms, 4))[:, None], np.float32)
