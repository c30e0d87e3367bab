"""The paragraphs of a plain text: a line each, or several lines where the text is hard-wrapped."""

import re
from collections.abc import Iterator
from itertools import pairwise

from enregard.documents.model import Paragraph

_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_BREAK = re.compile(r"[ \t]*(?:\r\n|[\r\n\u2028\u2029\x0b\x0c\x85])")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？][\"'»”’)\]]*$")
_WRAP_WIDTHS = range(45, 101)


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text, each at its offset; joined lines keep their length."""
    for block in _blocks(text):
        if _hard_wrapped(block):
            start, end = block[0].start(), block[-1].end()
            yield from _trimmed(_BREAK.sub(lambda gap: " " * len(gap[0]), text[start:end]), start)
        else:
            for line in block:
                yield from _trimmed(line[0], line.start())


def _blocks(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of lines that no empty line divides."""
    block: list[re.Match[str]] = []
    for line in _LINE.finditer(text):
        if not line[0].strip():
            continue
        if block and len(_BREAK.findall(text[block[-1].end() : line.start()])) > 1:
            yield block
            block = []
        block.append(line)
    if block:
        yield block


def _hard_wrapped(block: list[re.Match[str]]) -> bool:
    """Tell whether the lines are one paragraph broken at a margin, as in old e-mails and e-texts."""
    if len(block) < 2:
        return False
    inner = [line[0].rstrip() for line in block[:-1]]
    widest = max(len(line) for line in inner)
    if widest not in _WRAP_WIDTHS:
        return False
    # A line was broken at a margin if the next line's first word would not have fitted.
    tight = sum(
        len(line[0].rstrip()) + 1 + len(following[0].split()[0]) > widest - 4 for line, following in pairwise(block)
    )
    open_ended = sum(not _ENDS_SENTENCE.search(line) for line in inner)
    return tight >= 0.8 * len(inner) and open_ended >= 0.5 * len(inner)


def _trimmed(text: str, start: int) -> Iterator[Paragraph]:
    """Yield a paragraph without the white space around it, if anything is left."""
    body = text.strip()
    if body:
        yield Paragraph(body, start + text.index(body))
