"""What stands inside a paragraph of an OpenDocument text: its text, its notes, its text boxes."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from enregard.documents.formats.odt.names import tag, value
from enregard.documents.formats.odt.styles import Styles

_SILENT = frozenset(
    {
        "office:annotation-end", "office:event-listeners", "office:forms", "text:note-citation", "text:ruby-text",
        "text:script", "svg:title", "svg:desc",
    }
)  # fmt: skip
_WHITE = re.compile(r"[ \t\r\n]+")
_SPACE, _TAB, _BREAK = "\0", "\x01", "\x02"
"""What is white on purpose; XML holds none of these signs, and its own white space only sets the words apart."""
_WHITES = str.maketrans({_SPACE: " ", _TAB: " ", _BREAK: "\n"})
_MOST_SPACES = 100


@dataclass(slots=True)
class Line:
    """A paragraph that is being read: the pieces of its text, the notes referred to, the text boxes in it."""

    pieces: list[str] = field(default_factory=list)
    notes: list[Any] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    hidden: bool = False

    @property
    def text(self) -> str:
        """Return the text, white where it is meant to be."""
        return _WHITE.sub(" ", "".join(self.pieces)).translate(_WHITES)


class Inline:
    """A reader of paragraphs; `counts` and `languages` tell what was met on the way."""

    def __init__(self, styles: Styles, counts: Counter[str], languages: Counter[str]) -> None:
        self._styles, self._counts, self._languages = styles, counts, languages

    def read(self, paragraph: Any) -> Line:
        """Read a paragraph; hidden text is counted and left out."""
        line = Line()
        style = value(paragraph, "text:style-name")
        language = self._styles.language("paragraph", style) or self._styles.default_language()
        self._walk(paragraph, line, bool(self._styles.hidden("paragraph", style)), language)
        if line.hidden:
            self._counts["hidden"] += len(line.text.strip())
            line.pieces.clear()
        return line

    def _walk(self, element: Any, line: Line, hidden: bool, language: str) -> None:
        self._say(element.text, line, hidden, language)
        for inner in element:
            self._meet(inner, line, hidden, language)
            self._say(inner.tail, line, hidden, language)

    def _say(self, text: str | None, line: Line, hidden: bool, language: str) -> None:
        if not text:
            return
        if hidden:
            self._counts["hidden"] += len(text.strip())
        else:
            line.pieces.append(text)
            self._languages[language] += len(text)

    def _meet(self, element: Any, line: Line, hidden: bool, language: str) -> None:
        name = tag(element)
        match name:
            case "text:s" | "text:tab" | "text:line-break":
                line.pieces.append("" if hidden else _white(element, name))
            case "text:span":
                style = value(element, "text:style-name")
                own = self._styles.hidden("text", style)
                language = self._styles.language("text", style) or language
                self._walk(element, line, hidden if own is None else own, language)
            case "text:hidden-text" if value(element, "text:is-hidden") == "true":
                self._counts["hidden"] += len(value(element, "text:string-value"))
            case "text:hidden-paragraph":
                line.hidden |= value(element, "text:is-hidden") == "true"
            case "text:note":
                line.notes.append(element)
            case "office:annotation":
                self._counts["comments"] += 1
            case _ if name.startswith("draw:"):
                line.boxes.append(element)
            case _ if name and name not in _SILENT:
                self._walk(element, line, hidden, language)


def _white(element: Any, name: str) -> str:
    """Return the white space that an element stands for."""
    if name != "text:s":
        return _TAB if name == "text:tab" else _BREAK
    count = value(element, "text:c")
    return _SPACE * min(int(count) if count.isascii() and count.isdigit() and len(count) < 9 else 1, _MOST_SPACES)
