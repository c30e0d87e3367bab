"""Make pages of the manual, from what the program's help shows: `python packaging/manual.py OUT`.

A folder for each language, a page for each chapter, and one page of all of them, to search and to print. No page needs
a script or anything from elsewhere. The pictures are taken by `packaging/screenshots.py --manual`.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import jinja2
from markdown_it import MarkdownIt
from PySide6.QtWidgets import QApplication

from enregard import __version__
from enregard.ui import application
from enregard.ui.dialogs.manual.chapters import NAMES, Chapter, anchor, chapters

HERE = Path(__file__).resolve().parent
SOURCES = HERE / "manual"
ALL = "all"
WORDS = {
    "en": {"manual": "The manual of En regard", "contents": "Chapters", "all": "All on one page", "other": "Français"}
    | {"next": "Next", "skip": "To the text", "version": "Version", "no_picture": "(a picture)"},
    "fr": {"manual": "Le manuel d’En regard", "contents": "Chapitres", "all": "Tout sur une page", "other": "English"}
    | {"next": "Suite", "skip": "Au texte", "version": "Version", "no_picture": "(une image)"},
}
_PICTURE = re.compile(r'<p><img src="picture:([\w-]+)" alt="([^"]*)"\s*/?></p>')
_LINK = re.compile(r'href="(\w+)\.md(#[^"]*)?"')


@dataclass(frozen=True, slots=True)
class Page:
    """A chapter as HTML; `sections` are anchors and headings."""

    name: str
    title: str
    body: str
    sections: tuple[tuple[str, str], ...]


class Wrong(Exception):  # noqa: N818 - it is told in a sentence
    """A link or a picture leads nowhere; the sentence says which."""


def page(chapter: Chapter, prefix: str = "") -> Page:
    """Return a chapter as HTML, its headings with anchors.

    Where several chapters stand on one page they have a prefix, and headings are of the next level.
    """
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = parser.parse(chapter.text)
    sections = []
    for token, inline in pairwise(tokens):
        if token.type == "heading_open":
            name = prefix + anchor(inline.content)
            token.attrSet("id", name)
            if token.tag == "h2":
                sections.append((name, inline.content))
        if prefix and token.type in {"heading_open", "heading_close"}:
            token.tag = {"h1": "h2", "h2": "h3"}[token.tag]
    body = parser.renderer.render(tokens, parser.options, {})
    body = body.replace("<table>", '<div class="wide" tabindex="0"><table>').replace("</table>", "</table></div>")
    return Page(chapter.name, chapter.title, body, tuple(sections))


def with_pictures(body: str, language: str, pictures: Path | None) -> str:
    """Put pictures into a page: light or dark, as the reader's system is; without pictures their descriptions."""

    def shown(found: re.Match[str]) -> str:
        name, said = found[1], found[2]
        if not pictures:
            return f'<p class="picture">{WORDS[language]["no_picture"]} {said}</p>'
        light, dark = (f"../pictures/{language}-{name}{look}.png" for look in ("", "-dark"))
        for each in (light, dark):
            if not (pictures.parent / each.removeprefix("../")).is_file():
                raise Wrong(f"There is no picture {each}.")
        source = f'<source srcset="{dark}" media="(prefers-color-scheme: dark)">'
        return f'<figure><picture>{source}<img src="{light}" alt="{said}" loading="lazy"></picture></figure>'

    return _PICTURE.sub(shown, body)


def to_pages(body: str) -> str:
    """Let links between chapters lead to their pages."""
    return _LINK.sub(lambda found: f'href="{found[1]}.html{found[2] or ""}"', body)


def to_places(body: str) -> str:
    """Let links between chapters lead to places on the page of all of them."""
    return _LINK.sub(lambda found: f'href="#{found[1]}{"-" + found[2][1:] if found[2] else ""}"', body)


def check_links(parts: Sequence[Page]) -> None:
    """Raise Wrong if a link leads to no chapter or to no heading."""
    known = {part.name: {f"#{place}" for place, _ in part.sections} for part in parts}
    for part in parts:
        for name, place in ((found[0], unquote(found[1])) for found in _LINK.findall(part.body)):
            if name not in known or (place and place not in known[name]):
                raise Wrong(f"{part.name}: the link to {name}.md{place} leads nowhere.")


def write(out: Path, language: str, pictures: Path | None) -> None:
    """Write the pages of a language."""
    texts = chapters(language)
    parts = [page(text) for text in texts]
    check_links(parts)
    folder = out / language
    folder.mkdir(parents=True, exist_ok=True)
    loader = jinja2.FileSystemLoader(SOURCES)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined)
    facts = {
        "language": language,
        "other": "fr" if language == "en" else "en",
        "words": WORDS[language],
        "parts": parts,
        "version": __version__,
    }

    def put(name: str, title: str, body: str, following: Page | None) -> None:
        html = environment.get_template("page.html").render(
            facts, name=name, title=title, body=with_pictures(body, language, pictures), following=following
        )
        (folder / f"{name}.html").write_text(html, "utf-8", newline="\n")

    for part, following in zip(parts, [*parts[1:], None], strict=True):
        put(part.name, part.title, to_pages(part.body), following)
    title = WORDS[language]["manual"]
    together = (page(text, f"{text.name}-") for text in texts)
    bodies = (f'<div id="{part.name}">{to_places(part.body)}</div>' for part in together)
    put(ALL, title, "".join((f"<h1>{title}</h1>", *bodies)), None)


def take_pictures(out: Path) -> None:
    """Take the pictures of all chapters, in both languages, light and dark."""
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    command = [sys.executable, str(HERE / "screenshots.py"), "--manual", str(out)]
    subprocess.run(command, check=True, env=environment)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pages; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", nargs="?", type=Path, default=Path("dist", "manual"))
    parser.add_argument("--no-pictures", action="store_true", help="their descriptions in their place: that is quick")
    parser.add_argument("--pack", action="store_true", help="one archive with all of it, in OUT")
    options = parser.parse_args(arguments)
    try:
        if not options.pack:
            make(options.out, no_pictures=options.no_pictures)
            return 0
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place, f"enregard-manual-{__version__}")
            make(folder, no_pictures=options.no_pictures)
            options.out.mkdir(parents=True, exist_ok=True)
            print(shutil.make_archive(str(options.out / folder.name), "zip", place))
    except Wrong as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def make(out: Path, *, no_pictures: bool) -> None:
    """Make the pages. Raises Wrong if a link or a picture leads nowhere."""
    out.mkdir(parents=True, exist_ok=True)
    pictures = None if no_pictures else out / "pictures"
    if pictures:
        take_pictures(pictures)
    app = QApplication.instance() or application.make()
    assert isinstance(app, QApplication)  # noqa: S101 - said for the checker of types
    for language in WORDS:  # a translation cannot be taken off again: English comes first
        application.translate(app, language)
        write(out, language, pictures)
    for name in ("style.css", "index.html"):
        shutil.copy(SOURCES / name, out)
    size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    print(
        f"{out}: {len(NAMES) + 1} pages in each of {len(WORDS)} languages, {size / 2**20:.1f} MB, version {__version__}"
    )


if __name__ == "__main__":
    sys.exit(main())
