"""Translations that were made elsewhere, as an engine: any system's text can be a witness."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from enregard.progress import Progress, silent

_STEP = 1000
_MARKS = str.maketrans(
    dict.fromkeys("’‘‛ʼ´`", "'")
    | dict.fromkeys("“”„‟«»", '"')
    | dict.fromkeys("‹›", "'")
    | dict.fromkeys("‐‑‒–—―−", "-")
    | dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff")
    | {"…": "..."}
)
_INSIDE_MARKS = re.compile(r"(?<=[«‹])\s+|\s+(?=[»›;:!?%])")


@dataclass(frozen=True, slots=True)
class Memory:
    """Says what a table of translations says; nothing of a sentence that is not in it. See `memory`."""

    name: str
    version: str
    pair: tuple[str, str]
    table: Mapping[str, str] = field(compare=False, repr=False)

    @property
    def caution(self) -> str:
        """Return nothing: whoever chose it knows what it is."""
        return ""

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        """Return the translation of each sentence, empty where there is none."""
        result: list[str] = []
        for start in range(0, len(sentences), _STEP):
            result += (self.table.get(folded(text), "") for text in sentences[start : start + _STEP])
            progress(len(result), len(sentences))
        return result


def memory(name: str, version: str, pair: tuple[str, str], pairs: Iterable[tuple[str, str]]) -> Memory:
    """Make an engine of pairs of texts, original first. Of several translations of a text the first counts."""
    table: dict[str, str] = {}
    for source, target in pairs:
        table.setdefault(folded(source), target)
    table.pop("", None)
    return Memory(name, version, pair, table)


def folded(text: str) -> str:
    """Return a text as it is looked up: spaces, quotation marks, dashes and apostrophes do not count."""
    marks = _INSIDE_MARKS.sub("", unicodedata.normalize("NFC", text)).translate(_MARKS)
    return " ".join(marks.split())
