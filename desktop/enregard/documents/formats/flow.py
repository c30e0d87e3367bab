"""What the readers of word processors' files share: paragraphs of what was gathered, and remarks on what was not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from enregard.documents.model import Kind, Paragraph, Role
from enregard.errors import InputError
from enregard.text import Sentence

CONTENTS = "table of contents"
"""The reason for which the entries of a table of contents are left out: they are headings said twice."""

_REMARKS = {
    "changes": "Tracked changes were accepted: {count}.",
    "comments": "Comments were left out: {count}.",
    "placeholders": "Fields of a form in which nothing was entered were left out: {count}.",
    "hidden": "Hidden text was left out: {count} characters.",
    "headers": "Headers and footers were left out: {count}.",
    "drawings": "Diagrams and charts were left out: {count}.",
    "embedded": "Embedded documents and objects were left out: {count}.",
    "damage": "The file is damaged or cut short; what could be read of it was kept.",
}
_MOST_BLOCKS = 1_000_000
_EMPTY_LINE = re.compile(r"\n\s*\n")
_BREAK = re.compile(r"[ \t]*\n[ \t]*")


def paragraphs(
    text: str, role: Role = Role.TEXT, kind: Kind = Kind.PARAGRAPH, place: str = "", reason: str = ""
) -> Iterator[Paragraph]:
    """Yield what was gathered as a paragraph, or as several where empty lines were typed into it.

    The end of a line is a space, and soft hyphens go.
    """
    for piece in _EMPTY_LINE.split(text.replace("\u00ad", "")):
        body = _BREAK.sub(" ", piece.strip())
        if body:
            yield Paragraph(body, 0, role, reason, kind, place)


def bounded(blocks: Iterable[Any], path: Path) -> Iterator[Any]:
    """Pass on the blocks of a document. Raises InputError if there are more than anybody writes."""
    for count, block in enumerate(blocks):
        if count >= _MOST_BLOCKS:
            raise InputError(
                "{path} was refused: it has more than {count} paragraphs. Divide the document first.",
                path=path,
                count=_MOST_BLOCKS,
            )
        yield block


def remarks(counts: Counter[str]) -> tuple[Sentence, ...]:
    """Return a sentence for each thing that was counted; a name with no sentence counts for something else."""
    return tuple(Sentence(template, {"count": counts[name]}) for name, template in _REMARKS.items() if counts[name] > 0)
