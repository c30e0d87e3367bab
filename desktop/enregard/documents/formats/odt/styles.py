"""What the styles of an OpenDocument text say of paragraphs and spans that use them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from enregard.documents.formats.odt.names import full, value

_HEADING = re.compile(r"Heading(_20_\d+)?|Title|Subtitle")
"""LibreOffice's own names, which are English in every language."""
_DEEPEST = 50  # styles that are made from one another


@dataclass(frozen=True, slots=True)
class Style:
    """A style, with what it says by itself: None or nothing where its parent is asked."""

    name: str
    parent: str
    outlined: bool
    hidden: bool | None
    language: str


class Styles:
    """The styles of a document by family ("paragraph", "text") and name."""

    def __init__(self) -> None:
        self._styles: dict[tuple[str, str], Style] = {}
        self._languages: dict[str, str] = {}

    def add(self, element: Any) -> None:
        """Take a style, or the default of a family, from the document."""
        family, name = value(element, "style:family"), value(element, "style:name")
        properties = element.find(full("style:text-properties"))
        language = "" if properties is None else _language(properties)
        if not name:
            self._languages[family] = language
            return
        shown = "" if properties is None else value(properties, "text:display")
        self._styles[family, name] = Style(
            name=name,
            parent=value(element, "style:parent-style-name"),
            outlined=value(element, "style:default-outline-level") not in {"", "0"},
            hidden=shown == "none" if shown else None,
            language=language,
        )

    def heading(self, name: str) -> bool:
        """Tell whether a style of paragraphs makes a heading."""
        return any(style.outlined or _HEADING.fullmatch(style.name) for style in self._chain("paragraph", name))

    def hidden(self, family: str, name: str) -> bool | None:
        """Tell whether a style hides its text, or shows it, or leaves that to what is around it."""
        return next((s.hidden for s in self._chain(family, name) if s.hidden is not None), None)

    def language(self, family: str, name: str) -> str:
        """Return the language that a style gives, or nothing."""
        return next((style.language for style in self._chain(family, name) if style.language), "")

    def default_language(self) -> str:
        """Return the language of what no style gives another."""
        return self._languages.get("paragraph", "")

    def _chain(self, family: str, name: str) -> Iterator[Style]:
        """Yield a style and those that it is made from."""
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name))
            if style is None:
                return
            yield style
            name = style.parent


def _language(properties: Any) -> str:
    parts = value(properties, "fo:language"), value(properties, "fo:country")
    return "-".join(part for part in parts if part not in {"", "none", "zxx"})
