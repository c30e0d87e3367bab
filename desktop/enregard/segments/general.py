"""The rules that come along: our additions, then LanguageTool's, as choppa applies them."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from enregard.files import resource
from enregard.language import primary
from enregard.segments.ruleset import Layer

_REMEMBERED = 1 << 15
"""Paragraphs: the same text is split again and again while its rules are edited."""


@lru_cache(_REMEMBERED)
def ends(text: str, language: str, layers: tuple[Layer, ...]) -> tuple[int, ...]:
    """Return where sentences of a text end, in characters and in order, but for the end of the text.

    A paragraph ends at an empty line; single line breaks do not end a sentence.
    """
    from choppa import SrxTextIterator

    if not layers:
        return ()
    pieces = SrxTextIterator(_rules(layers), f"{primary(language)}_two", text)
    return tuple(end for end in accumulate(map(len, pieces)) if end < len(text))


@cache
def _rules(layers: tuple[Layer, ...]) -> Any:
    """Load rule files into one cascading document: the rule that comes first decides."""
    import xml.sax
    from pathlib import Path

    import choppa
    from choppa.srx_parser import SRXHandler

    files = {
        Layer.ADDITIONS: resource("srx", "additions.srx"),
        Layer.LANGUAGETOOL: Path(choppa.__file__).parent / "data" / "srx" / "languagetool_segment.srx",
    }
    document = choppa.SrxDocument()
    for layer in layers:
        xml.sax.parse(str(files[layer]), SRXHandler(document))  # noqa: S317 - files of ours and of the package
    return document
