"""Translation units: what every bilingual format is read into and written from.

Named tuples, since millions of them pass by; immutable, so that they can be handed on.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from enregard.language import primary
from enregard.project import Status


class CodeKind(StrEnum):
    """What an inline code does."""

    OPEN = "open"  # its closing one stands in the same segment, with the same id
    CLOSE = "close"
    ALONE = "alone"  # a line break, a picture
    BEGIN = "begin"  # opens what another segment closes
    END = "end"
    MARK = "mark"  # the text from here to UNMARK is a special part: no code of the file, but said of the text
    UNMARK = "unmark"


class Code(NamedTuple):
    """Inline markup: no text, but what a tool needs to write the file again.

    `id` pairs an opening with its closing one; `match` says which code of the other language it is (TMX's x);
    `data` is the native code, such as "<b>"; `inner` are texts that lie inside it, such as that of a footnote.
    """

    kind: CodeKind
    id: str = ""
    data: str = ""
    type: str = ""
    match: str = ""
    inner: tuple[str, ...] = ()


Content = tuple[str | Code, ...]
"""A text with its inline codes, in order."""


class Stamps(NamedTuple):
    """Who made and changed something and when; times as TMX has them, "20241028T091500Z", or empty."""

    created: str = ""
    created_by: str = ""
    changed: str = ""
    changed_by: str = ""


UNSTAMPED = Stamps()


class Variant(NamedTuple):
    """A text in one language. `language` is the code as its file has it; `content` is empty where no code stands."""

    language: str
    text: str
    content: Content = ()
    notes: tuple[str, ...] = ()
    props: tuple[tuple[str, str], ...] = ()
    stamps: Stamps = UNSTAMPED


class Unit(NamedTuple):
    """A text in two languages or more, with what is known of it; `line` is where it begins in its file, or 0.

    `props` are what a tool says beside (type and value), without our own status and probability. A variant may
    be empty: a sentence without a partner.
    """

    variants: tuple[Variant, ...]
    id: str = ""
    status: Status = Status.OPEN
    probability: float | None = None
    notes: tuple[str, ...] = ()
    props: tuple[tuple[str, str], ...] = ()
    stamps: Stamps = UNSTAMPED
    source_language: str = ""
    line: int = 0

    def pair(self, languages: tuple[str, str]) -> tuple[Variant, Variant] | None:
        """Return the variants in two languages, or None if one is missing (see `variant`)."""
        source, target = (self.variant(language) for language in languages)
        return None if source is None or target is None or source is target else (source, target)

    def variant(self, language: str) -> Variant | None:
        """Return the text in a language: that of the same code, whatever its case, or else of the same language."""
        wanted = language.lower().replace("_", "-")
        near = None
        for each in self.variants:
            code = each.language.lower().replace("_", "-")
            if code == wanted:
                return each
            if near is None and primary(code) == primary(wanted):
                near = each
        return near


class Header(NamedTuple):
    """What a file says of itself as a whole. `source_language` is empty where any language may be the source."""

    source_language: str = ""
    target_language: str = ""
    tool: str = ""
    version: str = ""
    notes: tuple[str, ...] = ()
    props: tuple[tuple[str, str], ...] = ()
    stamps: Stamps = UNSTAMPED


def plain(content: Content) -> str:
    """Return the text of a content without its codes."""
    return "".join(part for part in content if isinstance(part, str))


def texts(unit: Unit) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of each variant."""
    return ((variant.language, variant.text) for variant in unit.variants)
