"""The wording of quotations against that of a statement: word for word, what was put in, what was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from enregard.check import Span
from enregard.text import plain

_WORD = re.compile(r"\d+(?:[ \u00a0\u202f.,]\d{3}(?!\d))*|[^\W_]+")
_GAP = re.compile(r"[\[(]\s*(?:\.\.\.|…)\s*[\])]|\w*\[[^\]]*\]\w*|\.\.\.|…")
_ENDINGS = re.compile(r"(?:ements?|ations?|ments?|s|es|e|ent|er|é|ée|és|ées|ed|ing)$")
_BEYOND = 3  # words
_FORM = 5  # letters that two forms of one word share at least

_FRENCH = (
    "le la les l un une des de du d à au aux et ou que qu qui ce cet cette ces se s il elle ils elles on nous vous je"
    " j y en ne n lui leur leurs son sa ses notre nos celle celui ceux est sont été être a ont avons avoir dans sur par"
    " pour avec c dont où mais car si donc comme aussi"
)
_ENGLISH = (
    "the a an of to in on at by for with and or that which who this these it its is are was were be been has have"
    " had we they he she as their our from also"
)
_SMALL = frozenset(plain(word) for word in f"{_FRENCH} {_ENGLISH}".split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: how it is compared, and where it stands."""

    form: str
    start: int
    end: int

    @property
    def telling(self) -> bool:
        """Tell whether it says something by itself."""
        return self.form not in _SMALL


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text, without case, accents, marks; 600 000 is one."""
    return tuple(
        Word(re.sub(r"\D", "", found[0]) if found[0][0].isdigit() else plain(found[0]), *found.span())
        for found in _WORD.finditer(text)
    )


def pieces(text: str) -> list[str]:
    """Return what stands between the marks of omission and the insertions in brackets of a quotation."""
    return [piece for piece in _GAP.split(text) if words(piece)]


def verbatim(quoted: Sequence[str], text: str) -> tuple[Span, ...]:
    """Return where pieces stand in a text, word for word and in this order; nothing if one of them does not."""
    there = words(text)
    forms = [word.form for word in there]
    found: list[Span] = []
    at = 0
    for piece in quoted:
        wanted = [word.form for word in words(piece)]
        place = next((k for k in range(at, len(forms) - len(wanted) + 1) if forms[k : k + len(wanted)] == wanted), None)
        if place is None or not wanted:
            return ()
        at = place + len(wanted)
        found.append((there[place].start, there[at - 1].end))
    return tuple(found)


def alike(one: str, other: str) -> bool:
    """Tell whether two words are forms of one."""
    if one == other:
        return True
    left, right = _ENDINGS.sub("", one), _ENDINGS.sub("", other)
    return left == right or (min(len(one), len(other)) >= _FORM + 1 and one[: _FORM + 1] == other[: _FORM + 1])


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of a quotation that stand in the place of words of the text; one of the two may be empty."""

    mine: tuple[Word, ...]
    theirs: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A quotation laid beside a text: the stretch it covers, how much of it is the text's wording, and the edits."""

    stretch: Span
    kept: float
    edits: tuple[Edit, ...]


def compared(quoted: str, text: str) -> Compared:
    """Lay a quotation beside a text."""
    mine, theirs = words(quoted), words(text)
    matcher = SequenceMatcher(None, [w.form for w in mine], [w.form for w in theirs], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    telling = [b for b in blocks if any(w.telling for w in mine[b.a : b.a + b.size])]
    if not telling or not mine:
        return Compared((0, len(text)), 0.0, ())
    # Words at both ends that differ stand for as many of the text.
    last = telling[-1]
    low = max(0, telling[0].b - min(_BEYOND, telling[0].a and telling[0].a + 1))
    high = min(len(theirs), last.b + last.size + min(_BEYOND, len(mine) - last.a - last.size))
    edits = tuple(
        Edit(mine[i:j], theirs[max(k, low) : min(m, high)])
        for what, i, j, k, m in matcher.get_opcodes()
        if what != "equal" and (i < j or (k >= low and m <= high and k < m))
    )
    kept = sum(block.size for block in blocks) / len(mine)
    return Compared((theirs[low].start, theirs[high - 1].end), kept, edits)


def coverage(quoted: str, texts: Sequence[str]) -> float:
    """Return the share of a quotation's telling words that one of some texts has in some form."""
    mine = [word.form for word in words(quoted) if word.telling]
    theirs = {word.form for text in texts for word in words(text)}
    if not mine:
        return 1.0
    return sum(any(alike(one, other) for other in theirs) for one in mine) / len(mine)
