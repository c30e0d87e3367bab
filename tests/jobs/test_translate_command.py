"""`enregard translate`, as a user calls it, with the little models of the tests."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from lxml import etree
from tests.jobs.test_cli import enregard
from tests.models import install_into, sentences

PAIRS = sentences()[:6]


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a French text of two paragraphs, and the models."""
    install_into(tmp_path / "packages")
    french = [french for french, _ in PAIRS]
    (tmp_path / "text.fr.txt").write_text(f"{' '.join(french[:3])}\n\n{' '.join(french[3:])}\n", encoding="utf-8")
    return tmp_path


def translate(here: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return enregard("translate", *arguments, cwd=here, ARGOS_PACKAGES_DIR=str(here / "packages"), **environment)


def test_a_text_paragraph_by_paragraph(here: Path) -> None:
    done = translate(here, "text.fr.txt", "--to", "en")
    assert done.returncode == 0, done.stderr
    english = [english for _, english in PAIRS]
    assert done.stdout == f"{' '.join(english[:3])}\n\n{' '.join(english[3:])}\n"


def test_two_columns_and_a_memory(here: Path) -> None:
    done = translate(here, "text.fr.txt", "--to", "en", "--format", "tsv", "-o", "m.tsv")
    assert done.returncode == 0, done.stderr
    lines = (here / "m.tsv").read_text(encoding="utf-8").splitlines()
    assert [tuple(line.split("\t")) for line in lines] == list(PAIRS)
    assert translate(here, "text.fr.txt", "--to", "en", "--format", "tmx", "-o", "m.tmx").returncode == 0
    segments = [str(seg.text) for seg in etree.parse(here / "m.tmx").iter("seg")]
    assert segments == [text for pair in PAIRS for text in pair]


def test_the_engines_are_listed_and_chosen(here: Path) -> None:
    done = translate(here, "--from", "fr", "--to", "en", "--engines")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Argos Translate\tfr-en 1.0")
    assert translate(here, "text.fr.txt", "--to", "en", "--engine", "argos", "--quick").returncode == 0
    done = translate(here, "text.fr.txt", "--to", "en", "--engine", "oracle")
    assert done.returncode == 2
    assert "There is no engine “oracle”" in done.stderr


def test_a_terminal_that_cannot_write_a_character_gets_its_number(here: Path) -> None:
    french = "La séance\u202fest → ouverte."
    (here / "other.txt").write_text(f"{french}\n", encoding="utf-8")
    done = translate(here, "other.txt", "--from", "fr", "--to", "en", "--format", "tsv", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("La s\\xe9ance\\u202fest \\u2192 ouverte.\t")
    done = translate(here, "gone → é.txt", "--to", "en", PYTHONIOENCODING="ascii")
    assert done.returncode == 2
    assert "gone \\u2192" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("text.fr.txt", "--to", "de"), "enregard models install fr-de"),
        (("text.fr.txt", "--to", "fr"), "in the language “fr” already"),
        (("gone.txt", "--to", "en"), "gone.txt"),
        (("text.fr.txt", "--to", "en", "--format", "tmx"), "name it with -o"),
        (("text.fr.txt", "--to", "en", "-o", "text.fr.txt"), "will not be written over"),
    ],
)
def test_what_cannot_be_done_is_said(here: Path, arguments: tuple[str, ...], said: str) -> None:
    done = translate(here, *arguments, PATH="/nowhere")
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
