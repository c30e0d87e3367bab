"""OmegaT reads our memory: the real program translates the statement with it, where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from enregard.exchange import registry, rows
from enregard.exchange.formats import Writing
from enregard.exchange.rows import Choice, Which
from enregard.files import corpus
from enregard.project import Project, Side, Status

pytestmark = pytest.mark.skipif(
    not (shutil.which("omegat") and shutil.which("java")), reason="OmegaT and Java are not installed"
)

SETTINGS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>EN</source_lang><target_lang>FR</target_lang>
<sentence_seg>true</sentence_seg><support_default_translations>true</support_default_translations>
<remove_tags>false</remove_tags><external_command></external_command>
</project></omegat>
"""


def _omegat(project: Path, *arguments: str) -> None:
    """Run OmegaT on a project without a window."""
    done = subprocess.run(
        ["omegat", str(project), *arguments],
        env={"HOME": str(project / "home"), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An OmegaT project with the statement's original."""
    folder = tmp_path / "omegat"
    for name in ("source", "target", "omegat", "glossary", "dictionary", "tm/auto", "home"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(SETTINGS, encoding="utf-8")
    shutil.copy(corpus("statement.en.txt"), folder / "source")
    return folder


def _segments(folder: Path) -> list[str]:
    """Return the statement's sentences as OmegaT splits them."""
    memory = folder / "segments.tmx"
    _omegat(
        folder,
        "--mode=console-createpseudotranslatetmx",
        f"--pseudotranslatetmx={memory}",
        "--pseudotranslatetype=equal",
    )
    units = etree.parse(str(memory)).iterfind(".//tu")
    return [str(unit.findtext("tuv/seg")).strip() for unit in units]


@pytest.mark.parametrize("languages", [("en", "fr"), ("en-GB", "fr-BE")])
def test_omegat_finds_every_accepted_row(statement: Project, folder: Path, languages: tuple[str, str]) -> None:
    accepted = [
        replace(row, status=Status.ACCEPTED) if row.paired and number % 9 else row
        for number, row in enumerate(statement.rows)
    ]
    project = Project(statement.source, statement.target, accepted)
    units = rows.units_of(project, Choice(Which.ACCEPTED))
    registry.write_units(folder / "tm/auto/ours.tmx", units, rows.header_of(project), Writing(languages))

    segments = _segments(folder)
    wanted = [row for row in accepted if row.status is Status.ACCEPTED and segments.count(row.text(Side.SOURCE)) == 1]
    left = [row for row in accepted if row.paired and row.status is not Status.ACCEPTED]
    assert len(wanted) > 12

    _omegat(folder, "--mode=console-translate")
    translated = (folder / "target/statement.en.txt").read_text(encoding="utf-8")
    missing = [row.text(Side.TARGET) for row in wanted if row.text(Side.TARGET) not in translated]
    assert not missing
    assert not [row for row in wanted if row.text(Side.SOURCE) in translated]
    assert [row for row in left if row.text(Side.SOURCE) in translated]
