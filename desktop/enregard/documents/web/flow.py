"""The paragraphs of a page in reading order: what divides them, what they are, how much of each is links."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from enregard.documents.model import Kind, Paragraph, Role
from enregard.documents.paragraphs import paragraphs
from enregard.documents.web.tags import names

Skip = Callable[[Any], str]
"""Says why an element is left out ("hidden"), or nothing for one that is read."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = names(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre section summary table "
    "tbody td tfoot th thead tr ul"
)
_SILENT = names(
    "annotation annotation-xml applet area audio base button canvas datalist embed frameset head iframe input link map "
    "meta meter noscript object progress rp rt script select style svg template textarea title video"
)
_NOTES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "rearnote", "rearnotes", "note"})
_MARKS = frozenset({"noteref", "backlink", "pagebreak"})  # what leads to a note and back, and pages of the printed book
_MOST_LINES = 100_000  # of text that is shown as it was typed
_NO_ROLES = frozenset[str]()
_TELLING = _CELLS | HEADINGS | {"li", "pre"}
_WHITE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")  # what is more than a single space
_LINE_END = "\ud800"  # half a letter, which no page can hold
_CONTROLS = (k for k in range(160) if (k < 32 or k > 126) and chr(k) not in "\t\n\r\f")
_INVISIBLE = dict.fromkeys([*_CONTROLS, *map(ord, "\u00ad\u200b\u2060\ufeff")])
_ENDED = re.compile(r"[.!?…:;。！？؟][\"'»”’)\]\s]*$")
_ANCHORS = frozenset("¶#§")
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BULLET = re.compile(r"\s*[-–—•·*▪►]\s")
_REFERENCE = re.compile(r"\W*(?:\d{1,3}|[a-z*†‡])\W*")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, the element that it stands in, and the share of its characters that are links to other pages."""

    paragraph: Paragraph
    element: Any
    links: float


def is_hidden(element: Any) -> bool:
    """Tell whether an element says that it is not shown."""
    style = element.get("style")
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden", "").lower() == "true"
        or bool(style and _UNSEEN.search(style))
    )


def has_words(element: Any) -> bool:
    """Tell whether there is any text in an element."""
    return any(c.isalnum() for piece in element.itertext() for c in piece)


def roles(element: Any) -> frozenset[str]:
    """Return what an element is by its role and, in a book, by its type: {"footnote"}."""
    role, kind = element.get("role"), element.get("epub:type")
    if not role and not kind:
        return _NO_ROLES
    return frozenset(word.removeprefix("doc-") for word in f"{role or ''} {kind or ''}".lower().split())


def flow(root: Any, skip: Skip, left: Counter[str]) -> Iterator[Block]:
    """Yield the paragraphs under an element, but for what `skip` gives a reason for; `left` counts those reasons."""
    from lxml import etree

    reader = _Reader()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: Any = None
    for event, element in walk:
        if event == "start":
            reason = _unread(element) or skip(element)
            if reason:
                left[reason] += reason != _NO_TEXT and has_words(element)
                walk.skip_subtree()
                skipped = element
            else:
                yield from reader.start(element)
        else:
            if element is not skipped:
                yield from reader.end(element)
            elif element.tag in _BLOCKS:
                yield from reader.flush()
            skipped = None
            if element is not root:
                reader.hear(element.tail)
    yield from reader.flush()


_NO_TEXT = "no text"


def _unread(element: Any) -> str:
    """Say why nothing of an element is read in any page."""
    if element.tag in _SILENT or roles(element) & _MARKS or _is_reference(element):
        return _NO_TEXT
    if element.tag == "del":
        return "deleted"
    return "hidden" if is_hidden(element) else ""


def _is_reference(element: Any) -> bool:
    """Tell whether an element is the number of a note, raised and linked to it, or a mark that links to its heading."""
    if element.tag == "a":
        return element.get("href", "").startswith("#") and (element.text or "").strip() in _ANCHORS
    if element.tag != "sup" or len(element) != 1 or element[0].tag != "a":
        return False
    text = "".join(element.itertext())
    return element[0].get("href", "").startswith("#") and bool(_REFERENCE.fullmatch(text))


class _Reader:
    """Hears what stands in elements and says where a paragraph ends."""

    def __init__(self) -> None:
        self._blocks: list[Any] = []  # the blocks that we are in, the innermost last
        self._around: list[Any] = []  # those elements that tell what a paragraph is
        self._notes = 0  # how many elements we are in that hold notes
        self._links = 0  # and how many that lead to other pages
        self._pieces: list[str] = []
        self._linked = 0

    def start(self, element: Any) -> Iterator[Block]:
        """Enter an element."""
        tag = element.tag
        if tag in _BLOCKS:
            yield from self.flush()
            self._blocks.append(element)
        if tag in _TELLING or (tag == "div" and element.get("role") == "heading"):
            self._around.append(element)
        self._notes += _holds_notes(element)
        self._links += _leads_away(element)
        if tag == "br":
            self._pieces.append(_LINE_END)
        elif tag == "q":
            self._pieces.append("“")
        self.hear(element.text)

    def end(self, element: Any) -> Iterator[Block]:
        """Leave an element."""
        if element.tag in _BLOCKS:
            yield from self.flush()
            self._blocks.pop()
        elif element.tag == "q":
            self._pieces.append("”")
        if self._around and self._around[-1] is element:
            self._around.pop()
        self._notes -= _holds_notes(element)
        self._links -= _leads_away(element)

    def hear(self, text: str | None) -> None:
        """Take up text."""
        if text:
            self._pieces.append(text)
            if self._links:
                self._linked += len(text.strip())

    def flush(self) -> Iterator[Block]:
        """Yield the paragraphs of what was heard."""
        if not self._pieces:
            return
        text, linked = "".join(self._pieces).translate(_INVISIBLE), self._linked
        self._pieces.clear()
        self._linked = 0
        if not text.strip(" \t\n\r\f\xa0" + _LINE_END):
            return
        around = self._around[-1] if self._around else None
        tag = around.tag if around is not None else ""
        block = self._blocks[-1] if self._blocks else None
        heading = tag in HEADINGS or tag == "div"
        kind = Kind.NOTE if self._notes else _kind(around, tag)
        role = Role.HEADING if heading else Role.TEXT
        share = min(1.0, linked / len(text.strip())) if linked else 0.0
        lines = _verses(text) if tag == "pre" else [_one(text)] if heading else _lines(text)
        for line in lines:
            yield Block(Paragraph(line, 0, role, kind=kind), block, share)


def _kind(around: Any, tag: str) -> Kind:
    """Say what a paragraph is; a cell that holds several paragraphs is no cell of a table but a part of the page."""
    if tag == "li":
        return Kind.ITEM
    if tag in _CELLS and len(list(islice(around.iter(_BLOCKS), 3))) < 3:  # the cell itself and a block in it
        return Kind.CELL
    return Kind.PARAGRAPH


def _holds_notes(element: Any) -> bool:
    return bool(roles(element) & _NOTES)


def _leads_away(element: Any) -> bool:
    return element.tag == "a" and not element.get("href", "#").startswith("#")


def _one(text: str) -> str:
    return _WHITE.sub(" ", text.replace(_LINE_END, " ")).strip()


def _verses(text: str) -> Iterator[str]:
    """Yield the paragraphs of text that is shown as it was typed, unless that is no text but endless lines."""
    if text.count("\n") > _MOST_LINES:
        return _lines(text)
    return (each.text for each in paragraphs(text.replace(_LINE_END, "\n")))


def _lines(text: str) -> Iterator[str]:
    """Yield the paragraphs of a text with line breaks in it.

    Two breaks end a paragraph. A single one does after the end of a sentence and before a dash or bullet; anywhere else
    it is one of layout.
    """
    paragraph: list[str] = []
    for line in (_WHITE.sub(" ", each).strip() for each in text.split(_LINE_END)):
        if paragraph and (not line or _ENDED.search(paragraph[-1]) or _BULLET.match(line)):
            yield " ".join(paragraph)
            paragraph.clear()
        if line:
            paragraph.append(line)
    if paragraph:
        yield " ".join(paragraph)
