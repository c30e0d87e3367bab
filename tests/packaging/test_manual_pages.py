"""The manual as pages: made by the command, whole, in both languages, with links that lead somewhere."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from enregard.files import resource
from enregard.ui.dialogs.manual.chapters import NAMES

PACKAGING = Path(__file__).parents[2] / "packaging"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages, without their pictures: those need a window of their own."""
    out = tmp_path_factory.mktemp("manual")
    command = [sys.executable, str(PACKAGING / "manual.py"), str(out), "--no-pictures"]
    subprocess.run(command, check=True, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"})
    return out


def pages(made: Path) -> Iterator[tuple[Path, html.HtmlElement]]:
    for path in sorted(made.rglob("*.html")):
        yield path, html.fromstring(path.read_bytes())


def test_each_chapter_is_a_page_in_both_languages(made: Path) -> None:
    for language in ("en", "fr"):
        assert {path.stem for path in (made / language).iterdir()} == {*NAMES, "all"}
    assert "Maj+" in (made / "fr" / "keys.html").read_text("utf-8")
    assert "fausses alertes" in (made / "fr" / "findings.html").read_text("utf-8")
    assert "Shift+" in (made / "en" / "keys.html").read_text("utf-8")


def test_pages_are_well_made(made: Path) -> None:
    for path, tree in pages(made):
        assert len(tree.xpath("//h1")) == 1, path
        assert tree.get("lang") == (path.parent.name if path.parent != made else "en")
        assert not tree.xpath("//script"), path
        assert not re.search(r"(src|href)=.https?:", path.read_text("utf-8")), "nothing from elsewhere"
        assert all(link.text_content().strip() for link in tree.xpath("//a")), path
        names = tree.xpath("//@id")
        assert len(names) == len(set(names)), path
        assert "{{" not in path.read_text("utf-8")


def test_links_lead_somewhere(made: Path) -> None:
    trees = {path.resolve(): tree for path, tree in pages(made)}
    for path, tree in trees.items():
        for link in tree.xpath("//@href"):
            place, _, name = unquote(link).partition("#")
            leads = (path.parent / place).resolve() if place else path
            assert leads.is_file(), (path, link)
            assert not name or name in trees[leads].xpath("//@id"), (path, link)


def test_the_pictures_that_it_names_are_taken() -> None:
    scenes = ast.parse((PACKAGING / "scenes" / "manual.py").read_text("utf-8"))
    (names,) = (each.value for each in scenes.body if isinstance(each, ast.Assign) and each.targets[0].id == "NAMES")  # type: ignore[attr-defined]
    taken = set(ast.literal_eval(names).values())
    texts = (path.read_text("utf-8") for path in resource("manual").rglob("*.md"))
    named = {name for text in texts for name in re.findall(r"\(picture:([\w-]+)\)", text)}
    assert named == taken


def test_a_link_that_leads_nowhere_is_told() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); import manual; "
        "from enregard.ui.dialogs.manual.chapters import Chapter; "
        "manual.check_links([manual.page(Chapter('a', '# A\\n\\n[b](b.md)'))])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(PACKAGING)], capture_output=True, text=True, check=False)
    assert "a: the link to b.md leads nowhere." in done.stderr
