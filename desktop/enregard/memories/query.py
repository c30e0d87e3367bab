"""What is searched for in memories: words, phrases in quotation marks, and beginnings of words with a star."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from enregard.memories.words import Part, is_unspaced, parts, words
from enregard.project import Side

Span = tuple[int, int]
"""A half-open range of characters in a text."""

_TERM = re.compile(r'["“”«»]\s*([^"“”«»]*?)\s*(?:["“”«»]|$)(\*?)|([^\s"“”«»]+)')
_TERMS = 64  # more words than these narrow nothing down


@dataclass(frozen=True)
class Term:
    """Words that stand side by side; of the last only the beginning, where `open`."""

    written: str
    open: bool = False

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return the words as they are compared."""
        return tuple(part.text for part in parts(self.written))

    @property
    def beginning(self) -> str:
        """Return the letters that its last word begins with, where that is all that is known of it.

        So it is of a character of a script without spaces that stands alone: the index has it with the next one.
        """
        last = self.words[-1]
        alone = is_unspaced(last) and not (len(self.words) > 1 and is_unspaced(self.words[-2]))
        return last if alone or (self.open and not is_unspaced(last)) else ""

    def expression(self, *, whole: bool = True) -> str:
        """Return it for full-text search; if not `whole` without its beginning of a word, which may leave nothing."""
        indexed = words(self.written).split()
        if self.beginning:
            return _quoted(indexed) + "*" if whole else _quoted(indexed[:-1])
        if is_unspaced(self.words[-1]):
            indexed.pop()  # the last character stands in the pair before, whatever follows it
        return _quoted(indexed)

    def spans(self, text: Sequence[Part]) -> Iterator[Span]:
        """Yield where it stands in a text."""
        *before, last = self.words
        for at, part in enumerate(text[len(before) :]):
            if part.text == last or (self.open and part.text.startswith(last)):
                passage = text[at : at + len(self.words)]
                if [each.text for each in passage[:-1]] == before:
                    yield passage[0].start, passage[-1].end


@dataclass(frozen=True)
class Query:
    """Words that must all stand in a text; where `exact`, written as they are, with case, accents and typography.

    `side` is where they are looked for, None for either.
    """

    text: str
    side: Side | None = None
    exact: bool = False
    limit: int = 100

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """Return the words and phrases that are searched for."""
        found = _TERM.findall(self.text)
        terms = (Term(phrase, bool(star)) if phrase else _word(word) for phrase, star, word in found if phrase or word)
        return tuple(term for term in terms if term.words)[:_TERMS]

    @property
    def phrase(self) -> Query | None:
        """Return a search for the words side by side, where they need not be."""
        if len(self.terms) < 2 or any(mark in self.text for mark in '"“”«»'):
            return None
        return Query(f'"{self.text.removesuffix("*")}"{"*" * self.text.endswith("*")}', self.side, self.exact)

    def spans(self, text: str) -> tuple[Span, ...]:
        """Return where the words stand in a text; nothing unless all do."""
        read = parts(text)
        found: set[Span] = set()
        for term in self.terms:
            places = [span for span in term.spans(read) if not self.exact or _same(text[slice(*span)], term)]
            if not places:
                return ()
            found.update(places)
        return tuple(sorted(found))


def _quoted(indexed: Sequence[str]) -> str:
    return f'"{" ".join(indexed)}"' if indexed else ""


def _word(word: str) -> Term:
    return Term(word.rstrip("*"), word.endswith("*"))


def _same(found: str, term: Term) -> bool:
    """Tell whether a passage is written as the words of a term are, but for signs around them."""
    found, sought = (unicodedata.normalize("NFC", text) for text in (found, _bare(term.written)))
    return found.startswith(sought) if term.open else found == sought


def _bare(written: str) -> str:
    read = parts(written)
    return written[read[0].start : read[-1].end]
