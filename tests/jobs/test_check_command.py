"""`enregard check`: on two texts, on bilingual files, on projects; as text, JSON and a report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from enregard.cli import main
from enregard.errors import InputError
from enregard.exchange.languages import languages_of
from enregard.jobs.checking import check_files
from enregard.project import Project
from enregard.project.store import create

PAIRS = [
    ("Fourteen ships left the harbour on 3 May 2021.", "Quatorze navires ont quitté le port le 3 mai 2021."),
    ("The mission cost $20 million in all.", "La mission a coûté 30 millions de dollars en tout."),
]
TMX = """<?xml version="1.0"?><tmx version="1.4"><header srclang="{source}" segtype="sentence" adminlang="en"
 creationtool="t" creationtoolversion="1" datatype="plaintext" o-tmf="t"/><body>{units}</body></tmx>"""
UNIT = (
    '<tu><tuv xml:lang="de"><seg>-</seg></tuv><tuv xml:lang="en-GB"><seg>{0}</seg></tuv>'
    '<tuv xml:lang="fr"><seg>{1}</seg></tuv></tu>'
)


@pytest.fixture
def columns(tmp_path: Path) -> Path:
    path = tmp_path / "pairs.tsv"
    path.write_text("".join(f"{source}\t{target}\n" for source, target in PAIRS), "utf-8")
    return path


def test_a_file_with_two_columns(columns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(columns)]) == 0
    said = capsys.readouterr().out
    assert "pairs.tsv: 2 rows, 1 findings" in said
    assert PAIRS[1][1] in said
    assert PAIRS[0][1] not in said


def test_as_json_with_offsets_into_the_row(columns: Path, tmp_path: Path) -> None:
    output = tmp_path / "found.json"
    assert main(["check", str(columns), "-o", str(output), "--fail-on", "error"]) == 1
    (file,) = json.loads(output.read_text("utf-8"))["files"]
    assert (file["languages"], file["rows"]) == (["en", "fr"], 2)
    (found,) = file["findings"]
    assert (found["row"], found["check"], found["severity"]) == (2, "quantities", "error")
    ((start, end),) = [(span["start"], span["end"]) for span in found["target_spans"]]
    assert "30 millions" in found["target"][start:end]


def test_as_a_report(columns: Path, tmp_path: Path) -> None:
    output = tmp_path / "found.html"
    assert main(["check", str(columns), "-o", str(output)]) == 0
    html = output.read_text("utf-8")
    assert "30 millions" in html
    assert html.startswith("<!")


def test_two_texts_are_aligned_first(english: Path, french: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(english), str(french), "--fail-on", "hint"]) == 0
    assert "0 findings" in capsys.readouterr().out


def test_a_project_as_it_stands(statement: Project, tmp_path: Path) -> None:
    path = tmp_path / "s.enregard"
    create(statement, path).close()
    (checked,) = check_files([path])
    assert len(checked.project.rows) == len(statement.rows)
    assert checked.findings == []


def test_a_memory_in_many_languages_tells_which(tmp_path: Path) -> None:
    path = tmp_path / "m.tmx"
    path.write_text(TMX.format(source="en-GB", units="".join(UNIT.format(*pair) for pair in PAIRS)), "utf-8")
    assert languages_of(path) == ("en-GB", "de")
    (checked,) = check_files([path], languages=("en", "fr"))
    assert [finding.row for finding in checked.findings] == [2]


def test_checks_are_chosen(columns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(columns), "--without", "quantities"]) == 0
    assert "0 findings" in capsys.readouterr().out
    assert main(["check", str(columns), "--only", "negation", "--level", "all"]) == 0
    assert "0 findings" in capsys.readouterr().out
    assert main(["check", str(columns), "--only", "nonsense"]) == 2
    assert "There is no check “nonsense”" in capsys.readouterr().err


def test_a_glossary_of_ones_own(columns: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    glossary = tmp_path / "terms.csv"
    glossary.write_text("en;fr\nship;bâtiment\n", "utf-8")
    assert main(["check", str(columns), "--glossary", str(glossary), "--only", "terminology"]) == 0
    assert "bâtiment" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("alone.txt", "One text of one language.", "is a text of one language"),
        ("same.tsv", "One sentence here.\tAnother sentence there.\n", "does not tell its two languages"),
        ("bad.xlf", "<xliff", "is no XLIFF file, or is damaged"),
    ],
)
def test_bad_input_gets_a_sentence(
    tmp_path: Path, name: str, content: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_text(content, "utf-8")
    assert main(["check", str(path)]) == 2
    said = capsys.readouterr().err
    assert says in said
    assert name in said


def test_no_file_is_written_over_that_is_read(columns: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(columns), "-o", str(columns)]) == 2
    assert "will not be written over" in capsys.readouterr().err
    with pytest.raises(InputError):
        languages_of(columns.with_name("none.tmx"))
