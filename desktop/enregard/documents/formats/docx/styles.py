"""What the styles of a docx file say of paragraphs and runs that use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from enregard.documents.formats.docx.names import child, number, on, tag, value

_HEADING = re.compile(r"(heading [1-9]|title|subtitle)", re.IGNORECASE)
_CONTENTS = re.compile(r"(toc [1-9]|table of figures)", re.IGNORECASE)
_BODY_LEVEL = 9  # the outline level of what is no heading
_DEEPEST = 50  # styles that are based on one another


@dataclass(frozen=True, slots=True)
class Style:
    """A style, with what it says by itself: None where the style that it is based on is asked."""

    name: str = ""
    based_on: str = ""
    level: int | None = None
    listed: bool | None = None
    hidden: bool | None = None
    language: str = ""


class Styles:
    """The styles of a document by their ids. Word's own names are English in every language ("heading 1")."""

    def __init__(self, root: Any | None = None) -> None:
        self._styles: dict[str, Style] = {}
        self.language = ""
        self._default = ""
        for element in () if root is None else root:
            if tag(element) == "w:docDefaults":
                self.language = value(child(element, "w:rPrDefault", "w:rPr", "w:lang"))
            elif tag(element) == "w:style":
                self._add(element)

    def _add(self, element: Any) -> None:
        name = value(element, "styleId")
        self._styles[name] = _read(element)
        if value(element, "type") == "paragraph" and value(element, "default") in {"1", "true", "on"}:
            self._default = name

    def heading(self, style: str, properties: Any) -> bool:
        """Tell whether a paragraph with these properties is a heading."""
        level = number(value(child(properties, "w:outlineLvl")))
        if level is not None:
            return level < _BODY_LEVEL
        for one in self._chain(style or self._default):
            if one.level is not None:
                return one.level < _BODY_LEVEL
            if _HEADING.fullmatch(one.name):
                return True
        return False

    def contents(self, style: str) -> bool:
        """Tell whether a style is that of a table of contents."""
        return any(_CONTENTS.fullmatch(one.name) for one in self._chain(style))

    def listed(self, style: str, properties: Any) -> bool:
        """Tell whether a paragraph with these properties is an item of a list."""
        direct = _listed(properties)
        if direct is not None:
            return direct
        return next((one.listed for one in self._chain(style or self._default) if one.listed is not None), False)

    def hidden(self, paragraph: str, run: str) -> bool:
        """Tell whether a run's style and its paragraph's hide it: the two together turn it on and off again."""
        return self._hidden(paragraph or self._default) != self._hidden(run)

    def run_language(self, paragraph: str, run: str) -> str:
        """Return the language that the styles of a run and its paragraph give, or the document's."""
        chains = (*self._chain(run), *self._chain(paragraph or self._default))
        return next((one.language for one in chains if one.language), self.language)

    def _hidden(self, style: str) -> bool:
        return next((one.hidden for one in self._chain(style) if one.hidden is not None), False)

    def _chain(self, name: str) -> Iterator[Style]:
        """Yield a style and those that it is based on."""
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield style
            name = style.based_on


def _read(element: Any) -> Style:
    paragraph, run = child(element, "w:pPr"), child(element, "w:rPr")
    vanish = child(run, "w:vanish")
    return Style(
        name=value(child(element, "w:name")),
        based_on=value(child(element, "w:basedOn")),
        level=number(value(child(paragraph, "w:outlineLvl"))),
        listed=_listed(paragraph),
        hidden=None if vanish is None else on(vanish),
        language=value(child(run, "w:lang")),
    )


def _listed(properties: Any) -> bool | None:
    """Tell whether paragraph properties put it in a list, take it out of one, or say nothing."""
    numbering = child(properties, "w:numPr")
    if numbering is None:
        return None
    return value(child(numbering, "w:numId")) != "0"
