"""The report: one file, in a real browser, without an error."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from enregard.check import check
from enregard.exchange import report
from enregard.project import Project, Row, Side
from enregard.score import Comparison, compare
from enregard.segments import Segment

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def page(statement: Project, tmp_path: Path) -> Path:
    path = tmp_path / "report.html"
    report.write(statement, compare(statement), check(statement), path)
    return path


def test_holds_every_row_and_what_was_left_out(page: Path, statement: Project) -> None:
    text = " ".join(html.parse(str(page)).getroot().text_content().split())
    for row in statement.rows:
        for side in Side:
            assert " ".join(row.text(side).split()) in text
    assert "not NATO's transcript" in text
    assert "title in another language" in text


def test_needs_nothing_else(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert not re.findall(r"(?:src|href)\s*=\s*[\"'](?!#|data:)", text)
    assert "@import" not in text
    assert "url(" not in text


def test_hostile_text_stays_text(statement: Project, tmp_path: Path) -> None:
    hostile = Segment("x", "<script>alert(1)</script> & \"'", 0, 0)
    statement.rows.append(Row(99, (hostile,), (hostile,)))
    path = tmp_path / "report.html"
    report.write(statement, Comparison(), check(statement), path)
    tree = html.parse(str(path)).getroot()
    assert tree.findall(".//script") == []
    assert "<script>alert(1)</script>" in tree.text_content()


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_opens_in_a_browser_without_an_error(page: Path, tmp_path: Path) -> None:
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    place = [f"--user-data-dir={tmp_path / 'profile'}", "--no-sandbox", "--disable-gpu"]
    log = ["--enable-logging=stderr", "--v=0", "--dump-dom"]
    command = [str(CHROMIUM), "--headless", *quiet, *place, *log, page.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "CONSOLE" not in done.stderr
    assert "Plus de 600" in done.stdout or "plus de 600" in done.stdout
