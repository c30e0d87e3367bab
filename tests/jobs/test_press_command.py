"""`enregard press`: articles against a statement, as text, JSON, HTML and a Word document."""

from __future__ import annotations

import json
from pathlib import Path

import docx
import pytest

from enregard.cli import main
from enregard.errors import InputError
from enregard.jobs.press import read_press

ENGLISH = (
    "The airline will cut 300 jobs by the end of June. No route to Africa will be closed. "
    "Fares may rise slightly next year. We regret the strike, which has cost us 8 million euros. "
    "Talks with the pilots begin again on Thursday."
)
FRENCH = (
    "La compagnie supprimera 300 emplois d’ici à la fin juin. Aucune ligne vers l’Afrique ne sera fermée. "
    "Les tarifs pourraient augmenter légèrement l’an prochain. Nous regrettons la grève, qui nous a coûté "
    "8 millions d’euros. Les discussions avec les pilotes reprennent jeudi."
)
COPY = (
    "Le transporteur l’a dit mardi : « La compagnie supprimera 800 emplois d’ici à la fin juin. »\n\n"
    "« Nous regrettons la grève, qui nous a coûté 8 millions d’euros », a déclaré la direction.\n"
)
OTHER = (
    "Les vendanges ont commencé tôt dans le Beaujolais, où la chaleur a avancé la maturité du raisin. "
    "« Je n’avais jamais vu cela », dit une vigneronne.\n"
)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    texts = {"s.fr.txt": FRENCH, "s.en.txt": ENGLISH, "copy.txt": COPY, "other.txt": OTHER}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return {name.split(".txt")[0]: tmp_path / name for name in texts}


def _press(files: dict[str, Path], *more: object) -> int:
    texts = (files["s.fr"], "--original", files["s.en"], "--article", files["copy"], files["other"])
    return main(["press", *map(str, (*texts, *more))])


def test_as_text(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _press(files) == 0
    copy, other, *_ = capsys.readouterr().out.split("\n\n")
    assert copy.startswith("copy.txt")
    assert "draws on the statement" in copy
    assert "altered." in copy
    assert "word for word." in copy
    assert "error, paragraph 1, number: " in copy
    assert "    proposed: La compagnie supprimera 300 emplois" in copy
    assert "does not draw on the statement" in other
    assert "vu cela" not in other


def test_the_exit_status_tells_of_findings(files: dict[str, Path]) -> None:
    assert _press(files, "--fail-on", "error") == 1
    files["copy"].write_text(COPY.replace("800", "300"), "utf-8")
    assert _press(files, "--fail-on", "error") == 0


def test_the_name_of_the_output_tells_its_format(files: dict[str, Path], tmp_path: Path) -> None:
    outputs = {suffix: tmp_path / f"report.{suffix}" for suffix in ("json", "html", "docx", "txt")}
    for path in outputs.values():
        assert _press(files, "-o", path) == 0
    said = json.loads(outputs["json"].read_text("utf-8"))
    assert [each["draws_on_statement"] for each in said["articles"]] == [True, False]
    assert outputs["html"].read_text("utf-8").startswith("<!doctype html>")
    assert docx.Document(str(outputs["docx"])).tables
    assert outputs["txt"].read_text("utf-8").startswith("copy.txt")


def test_the_format_may_be_named(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _press(files, "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["statement"]["sentences"] == 5


def test_articles_may_be_named_one_by_one(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _press(files, "--article", files["s.fr"]) == 0
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("s.fr.txt")]


def test_a_word_document_is_not_for_the_screen(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _press(files, "--format", "docx") == 2
    assert "Name the file" in capsys.readouterr().err


def test_no_text_is_written_over(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    assert _press(files, "-o", files["other"]) == 2
    assert "will not be written over" in capsys.readouterr().err
    assert files["other"].read_text("utf-8") == OTHER


def test_a_missing_article_gets_a_sentence(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    files["copy"].unlink()
    assert _press(files) == 2
    assert "copy.txt" in capsys.readouterr().err


def test_an_article_in_another_encoding_is_read(files: dict[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    files["copy"].write_bytes(COPY.encode("cp1252"))
    assert _press(files) == 0
    assert "« La compagnie" not in capsys.readouterr().err


def test_a_machine_translation_made_elsewhere_is_a_witness(tmp_path: Path, english: Path, french: Path) -> None:
    article = tmp_path / "a.fr.txt"
    article.write_text("Mark Rutte a déclaré : « Pyongyang a livré des millions d’obus et des missiles. »\n", "utf-8")
    machine, unknown = tmp_path / "machine.tsv", tmp_path / "unknown.tsv"
    said = "Pyongyang has already supplied Russia with millions of artillery shells, and with ballistic missiles."
    machine.write_text(f"{said}\tPyongyang a livré des millions d’obus et des missiles.\n", "utf-8")
    unknown.write_text("Something else altogether stands here.\tTout autre chose se trouve ici.\n", "utf-8")
    press = read_press(french, english, [article], against=[machine])
    assert [line.machine for line in press.statement.lines if line.machine] == [
        "Pyongyang a livré des millions d’obus et des missiles."
    ]
    with pytest.raises(InputError, match=r"unknown\.tsv holds none"):
        read_press(french, english, [article], against=[unknown])
