"""The chapters of the manual, as they are written, with what the program says of itself filled in.

The window shows them, and `packaging/manual.py` makes pages of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from enregard.files import resource
from enregard.ui.dialogs.manual import generated

NAMES = (
    *("start", "review", "texts", "rows", "machine", "figures", "findings", "press", "exporting", "memories"),
    *("batch", "keys", "privacy", "trouble"),
)
"""The chapters in their order: the names of their files, and of their pages."""

_FILLED = re.compile(r"^\{\{(\w+)\}\}$", re.MULTILINE)
_PICTURE = re.compile(r"^!\[.*?\]\(picture:\w[\w-]*\)\n\n?", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((\w+)\.md(?:#([^)]+))?\)")
_TABLES = {"keys": generated.all_keys, "formats": generated.formats, "checks": generated.checks}


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in Markdown: its title, then sections below headings of the second level."""

    name: str
    text: str

    @property
    def title(self) -> str:
        """Return what its first line says."""
        return self.text.partition("\n")[0].removeprefix("# ")

    def sections(self) -> list[str]:
        """Return the headings of its sections."""
        return re.findall(r"^## (.+)$", self.text, re.MULTILINE)


def chapters(language: str) -> list[Chapter]:
    """Return the manual in a language, or in English where there is none.

    What is filled in is said in the language of the interface.
    """
    folder = resource("manual", language)
    if not folder.is_dir():
        folder = resource("manual", "en")
    texts = ((name, (folder / f"{name}.md").read_text("utf-8")) for name in NAMES)
    return [Chapter(name, _FILLED.sub(lambda found: _TABLES[found[1]](), text)) for name, text in texts]


def anchor(heading: str) -> str:
    """Return the name by which links call a heading: "Keys, and yours" is "keys-and-yours"."""
    return re.sub(r"[^\w\s-]", "", heading).strip().lower().replace(" ", "-")


def as_one(parts: list[Chapter]) -> str:
    """Return all chapters as one text without pictures, whose links lead to headings in it."""
    titles = {part.name: anchor(part.title) for part in parts}

    def inside(found: re.Match[str]) -> str:
        return f"](#{found[2] or titles[found[1]]})"

    return "\n".join(_LINK.sub(inside, _PICTURE.sub("", part.text)) for part in parts)


def links(text: str) -> Iterator[tuple[str, str]]:
    """Yield the links to other chapters: the chapter's name and the heading's, which may be empty."""
    for found in _LINK.finditer(text):
        yield found[1], found[2] or ""
