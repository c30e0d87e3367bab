"""Markdown: its headings, paragraphs, lists, tables and notes, without the marks; what stands in front matter is told.

Code has no text to translate and is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from enregard.documents.encoding import decode, read_bytes, recognised
from enregard.documents.model import Kind, Paragraph, Parsed, Role
from enregard.documents.web.reading import ordered, titled, whole_text
from enregard.documents.web.tree import tree
from enregard.errors import InputError
from enregard.language import is_code, primary
from enregard.text import Sentence

_LARGEST = 2_000_000  # characters
_MOST_LINES = 50_000
_MARKS = "[]*_`<!~&("
_MOST_MARKS = 400  # in a paragraph; each may be held against each other one
_MOST_CELLS = 500  # in a row of a table
_LONGEST_FRONT = 100_000
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"""^(\w+)[ \t]*[:=][ \t]*["']?(.*?)["']?[ \t]*$""", re.MULTILINE)
_WHITE = re.compile(r"[ \t\n]{2,}|[\t\n]")  # what is more than a single space
_LEFT = {
    "code": "Code was left out, which has no text to translate: {count}.",
    "front": "The lines before the text that say what it is were left out: {count}.",
}


def read(path: Path, encoding: str = "") -> Parsed:
    """Read a Markdown file; `encoding` is the one that the user chose.

    Raises InputError if it is missing, empty, too large, or not in its encoding.
    """
    text, encoding = decode(data := read_bytes(path), path, encoding or next(iter(recognised(data)), ""))
    text = re.sub(r"\r\n?", "\n", text)
    if len(text) > _LARGEST or text.count("\n") > _MOST_LINES:
        raise InputError(
            "{path} is too large for one text: more than 2 million characters, or 50,000 lines. Divide it.", path=path
        )
    front, body = _parted(text)
    reader = _Reader(str(path))
    found = list(reader.paragraphs(_tokens(body)))
    reader.left["front"] += bool(front)
    remarks = tuple(Sentence(_LEFT[what], {"count": count}) for what, count in reader.left.items() if count)
    return Parsed(ordered(titled(found)), remarks, **_about(front), encoding=encoding)


def _parted(text: str) -> tuple[str, str]:
    """Return the front matter of a text and the rest of it."""
    found = _FRONT.match(text[:_LONGEST_FRONT])
    return (found[2], text[found.end() :]) if found else ("", text)


def _about(front: str) -> dict[str, str]:
    """Return what front matter says of a text, one line each."""
    said = {name.lower(): value for name, value in _FIELD.findall(front)}
    language = primary(said.get("lang") or said.get("language") or "")
    return {
        "title": said.get("title", ""),
        "author": said.get("author", ""),
        "date": said.get("date", ""),
        "language": language if is_code(language) else "",
    }


def _parser() -> Any:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    return MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"]).use(footnote_plugin)


def _tokens(text: str) -> Iterator[Any]:
    """Yield the tokens of a text. What is marked within a line is read a paragraph at a time, if it is text at all."""
    parser, known = _parser(), dict[str, Any]()
    wide = any(line.count("|") > _MOST_CELLS for line in text.split("\n"))
    blocks = parser.disable(["inline", "footnote_tail", *(["table"] if wide else [])]).parse(text, known)
    for token in blocks:
        token.children = None
        if token.type == "inline" and sum(map(token.content.count, _MARKS)) <= _MOST_MARKS:
            token.children = []
            parser.inline.parse(token.content, parser, known, token.children)
        yield token


class _Reader:
    """Reads the parser's tokens; `left` counts what is left out."""

    def __init__(self, name: str) -> None:
        self.left = Counter[str]()
        self._name = name
        self._around: list[str] = []  # the tokens that are open

    def paragraphs(self, tokens: Iterable[Any]) -> Iterator[Paragraph]:
        """Yield the paragraphs of a text in the order in which they stand there."""
        for token in tokens:
            if token.nesting > 0:
                self._around.append(token.type)
            elif token.nesting < 0:
                self._around.pop()
            elif token.type in {"fence", "code_block"}:
                self.left["code"] += 1
            elif token.type == "html_block":
                yield from self._html(token.content)
            elif token.type == "inline":
                said = token.content if token.children is None else "".join(map(_said, token.children))
                yield from self._lines(said)

    def _lines(self, said: str) -> Iterator[Paragraph]:
        """Yield a paragraph; a hard line break ends one."""
        heading = "heading_open" in self._around
        for text in said.split("\x1e"):
            if line := _WHITE.sub(" ", text).strip(" \t\n"):
                yield Paragraph(line, 0, Role.HEADING if heading else Role.TEXT, kind=self._kind())

    def _html(self, content: str) -> Iterator[Paragraph]:
        """Yield the paragraphs of a block of HTML."""
        for block in whole_text(tree(content, self._name), Counter()):
            yield block.paragraph

    def _kind(self) -> Kind:
        if "footnote_reference_open" in self._around:
            return Kind.NOTE
        if self._around and self._around[-1] in {"td_open", "th_open"}:
            return Kind.CELL
        return Kind.ITEM if "list_item_open" in self._around else Kind.PARAGRAPH


def _said(piece: Any) -> str:
    """Return what an inline token says: text, and code as it stands; pictures and marks say nothing."""
    match piece.type:
        case "text" | "text_special" | "code_inline":
            return str(piece.content)
        case "softbreak":
            return " "
        case "hardbreak":
            return "\x1e"
        case "html_inline":
            return "\x1e" if piece.content.lower().startswith("<br") else ""
    return ""
