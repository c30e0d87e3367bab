"""The projects in the pictures: the statement, one with several translations, two in other scripts, a long one."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

from enregard import documents
from enregard.align.reasons import FAR
from enregard.documents import Document, Paragraph
from enregard.files import corpus
from enregard.project import Project, Side
from enregard.project.build import build
from enregard.project.store import SUFFIX, create
from enregard.text import Sentence

TEXTS = Path(__file__).resolve().parent / "texts"
LONG = 3000  # rows
UNSURE = 16  # a row of the statement of which the aligner is made to be less sure than it is
_UNKNOWN = {"Koursk", "Kursk"}


def make_all(place: Path) -> Path:
    """Align all projects into a folder of its own; return it."""
    folder = place / "projects"
    folder.mkdir()
    english, french = (documents.read(corpus(f"statement.{code}.txt")) for code in ("en", "fr"))
    statement = build(english, french).project
    why = (Sentence(FAR),)
    statement.rows[UNSURE] = replace(statement.rows[UNSURE], probability=0.62, reasons=why)
    create(statement, folder / f"statement{SUFFIX}").close()
    store = create(statement, folder / f"several{SUFFIX}")
    press = documents.read(corpus("press", "2024-12-04_euronews.fr.txt"))
    store.add(build(english, press, quick=True).project)
    store.close()
    for code in ("ja", "ar"):
        source, target = (documents.read(TEXTS / f"lighthouse.{each}.txt", each) for each in ("en", code))
        create(build(source, target).project, folder / f"lighthouse {code}{SUFFIX}").close()
    create(_long(statement), folder / f"long{SUFFIX}").close()
    whole = (folder / f"statement{SUFFIX}").read_bytes()
    (folder / f"damaged{SUFFIX}").write_bytes(whole[: len(whole) // 2])
    (folder / f"no project{SUFFIX}").write_text("This is no project.\n", encoding="utf-8")
    return folder


def copy_all(folder: Path, place: Path) -> None:
    """Copy the projects, so that one look does not see what another did."""
    shutil.copytree(folder, place, dirs_exist_ok=True)


def write_dictionary(place: Path) -> Path:
    """Write dictionaries that know the words of the statement, but for a few; return their folder."""
    folder = place / "dictionaries"
    folder.mkdir()
    for code in ("en", "fr"):
        found = set(re.findall(r"\w+", corpus(f"statement.{code}.txt").read_text(encoding="utf-8")))
        lines = [str(len(found)), *sorted(found - _UNKNOWN)]
        (folder / f"{code}.dic").write_text("\n".join(lines), encoding="utf-8")
        (folder / f"{code}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    return folder


def _long(statement: Project) -> Project:
    """Return the statement's rows again and again, a number woven into each text."""
    texts: dict[Side, list[Paragraph]] = {side: [] for side in Side}
    rows = []
    for number in range(LONG):
        row = statement.aligned[number % len(statement.aligned)]
        for side in Side:
            cell = []
            for segment in row.cell(side):
                text, at = segment.text.replace(" ", f" {number + 1} ", 1), len(texts[side])
                texts[side].append(Paragraph(text, at * 1000))
                cell.append(replace(segment, name=str(at), text=text, paragraph=at, start=at * 1000))
            row = row.with_cell(side, tuple(cell))
        rows.append(replace(row, id=number + 1))
    return Project(_grown(statement.source, texts[Side.SOURCE]), _grown(statement.target, texts[Side.TARGET]), rows)


def _grown(document: Document, paragraphs: list[Paragraph]) -> Document:
    return replace(document, paragraphs=tuple(paragraphs))
