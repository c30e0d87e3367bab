"""The library: its page of examples runs as it stands, it gives what the commands give, and it loads on demand."""

from __future__ import annotations

import copy
import doctest
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import enregard
from enregard import Side, files
from enregard.cli import main
from enregard.exchange import press_json
from enregard.press.statement import of_project
from tests.models import install_into

PAGE = Path(__file__).parents[1] / "docs" / "library.md"
_BLOCK = re.compile(r"^```python\n(?P<code>.*?)^```\n(?:\s*^```text\n(?P<output>.*?)^```\n)?", re.MULTILINE | re.DOTALL)


WRONG = {
    "en": ["The meeting will take place on 28 October 2024.", "It is not a serious escalation.", "Thank you all."],
    "fr": ["La réunion aura lieu le 29 octobre 2024.", "Il s’agit d’une grave escalade.", "Merci à tous."],
}
"""An original and a translation with a wrong day and a lost negation."""


@dataclass(frozen=True, slots=True)
class Example:
    """A block of code on the page, the line it begins in, and the output that the page shows."""

    line: int
    code: str
    output: str


def examples() -> Iterator[Example]:
    page = PAGE.read_text(encoding="utf-8")
    for found in _BLOCK.finditer(page):
        yield Example(page.count("\n", 0, found.start("code")), found["code"], found["output"] or "")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the statement and the articles to work in, and the tests' little model of translation."""
    work, models = tmp_path / "work", tmp_path / "models"
    shutil.copytree(files.corpus(), work)
    install_into(models)
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(models))
    monkeypatch.chdir(work)
    return work


def test_the_page_shows_what_its_examples_print(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, Any] = {"__name__": "page"}
    checker, wrong = doctest.OutputChecker(), []
    for example in examples():
        code = compile("\n" * example.line + example.code, str(PAGE), "exec", dont_inherit=True)
        exec(code, names)  # noqa: S102 - the page is ours
        said = capsys.readouterr().out
        if not checker.check_output(example.output, said, doctest.ELLIPSIS):
            wrong.append(f"line {example.line}: the page shows\n{example.output}and it prints\n{said}")
    assert not wrong, "\n".join(wrong)


def test_the_page_uses_every_function() -> None:
    code = "".join(example.code for example in examples())
    functions = [name for name in enregard.__all__ if name.islower() and not name.startswith("_")]
    assert len(functions) == 9
    assert all(f"enregard.{name}(" in code for name in functions)


def test_no_example_on_the_page_is_left_out() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page.count("```python") == len(list(examples())) > 10
    assert page.count("```text") == sum(bool(example.output) for example in examples())


def run(code: str) -> str:
    """Return what code prints in a fresh interpreter."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr
    return done.stdout


def test_importing_it_imports_nothing_else() -> None:
    said = run(
        "import sys; before = set(sys.modules)\nimport enregard\n"
        "new = set(sys.modules) - before\n"
        "print(sorted(name for name in new if name.split('.')[0] not in sys.stdlib_module_names), 'typing' in new)"
    )
    assert said == "['enregard'] False\n"


def test_aligning_and_checking_import_neither_qt_nor_an_engine() -> None:
    said = run(
        "import sys, enregard\n"
        "enregard.check(enregard.align(['Good morning to all.'], ['Bonjour à tous.'], languages=('en', 'fr')))\n"
        "print([name for name in ('PySide6', 'ctranslate2', 'sacrebleu', 'argostranslate') if name in sys.modules])"
    )
    assert said == "[]\n"


def test_every_name_is_there_and_is_what_a_type_checker_takes_it_for() -> None:
    said = run(
        "import enregard\n"
        "print([name for name in enregard.__all__ if getattr(enregard, name, None) is None])\n"
        "print(set(enregard.__all__) <= set(dir(enregard)), callable(enregard.align), hasattr(enregard, 'nothing'))"
    )
    assert said == "[]\nTrue True False\n"


@pytest.mark.parametrize("name", ["align", "check", "press", "score", "translate"])
def test_a_part_does_not_take_the_place_of_the_function(name: str) -> None:
    said = run(
        f"import enregard.{name}\nfrom enregard.{name} import *\nimport sys, types, enregard\n"
        f"print(isinstance(enregard.{name}, types.FunctionType), type(sys.modules['enregard.{name}']).__name__)\n"
        f"from enregard import {name} as function\nprint(function is enregard.{name}, function.__module__)"
    )
    assert said == "True module\nTrue enregard.api\n"


def test_it_travels_to_another_process() -> None:
    assert copy.deepcopy(enregard) is enregard


# The same as the commands


def test_a_memory_is_byte_for_byte_that_of_the_command(folder: Path) -> None:
    assert main(["align", "statement.en.txt", "statement.fr.txt", "-o", "command.csv"]) == 0
    enregard.write(enregard.align("statement.en.txt", "statement.fr.txt"), "library.csv")
    assert Path("library.csv").read_bytes() == Path("command.csv").read_bytes()
    assert Path("library.csv").stat().st_size > 5000


def test_findings_are_those_of_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for code, lines in WRONG.items():
        Path(f"wrong.{code}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "wrong.en.txt", "wrong.fr.txt", "--level", "all", "--format", "json"]) == 0
    (checked,) = json.loads(capsys.readouterr().out)["files"]
    project = enregard.align("wrong.en.txt", "wrong.fr.txt")
    found = [
        (finding.row, finding.check.name, finding.message, finding.check.severity.word)
        for finding in enregard.check(project, level="all")
    ]
    assert found == [(each["row"], each["check"], each["message"], each["severity"]) for each in checked["findings"]]
    assert found


def test_figures_are_those_of_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, other = ["The cat sat on the mat.", "It slept."], ["The cat sat on a mat.", "It was asleep."]
    for name, lines in (("one", one), ("other", other)):
        Path(name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    capsys.readouterr()
    assert main(["score", "one", "other", "--language", "en", "--confidence", "--format", "json"]) == 0
    said = json.loads(capsys.readouterr().out)["figures"]
    figures = enregard.score(one, other, "en", samples=1000)
    assert [(figure.metric, figure.value, figure.signature, figure.mean) for figure in figures] == [
        (each["name"], each["score"], each["signature"], each["confidence_mean"]) for each in said
    ]
    assert enregard.score(one, [other], "en", samples=1000) == figures


def test_a_reading_is_that_of_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    article = "press/2024-10-28_press-report.fr.txt"
    command = ["press", "statement.fr.txt", "--original", "statement.en.txt", "--article", article, "--format", "json"]
    capsys.readouterr()
    assert main(command) == 0
    said = json.loads(capsys.readouterr().out)
    project = enregard.align("statement.en.txt", "statement.fr.txt")
    reading = enregard.press(project, article)
    texts = project.source, project.target
    assert json.loads(press_json.as_json(of_project(project), texts, [reading]))["articles"] == said["articles"]
    assert reading.quotations
    assert reading.remarks


def test_a_translation_is_that_of_the_command(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "The delegation met in Geneva. The resolution was adopted."
    Path("text.en.txt").write_text(text, encoding="utf-8")
    capsys.readouterr()
    assert main(["translate", "text.en.txt", "--from", "en", "--to", "fr", "--format", "tsv"]) == 0
    lines = [line.split("\t") for line in capsys.readouterr().out.splitlines()]
    assert enregard.translate([source for source, _ in lines], "en", "fr") == [target for _, target in lines]


# What comes in and goes out


def test_files_documents_and_a_file_beside_a_document_give_the_same_rows(folder: Path) -> None:
    source, target = "statement.en.txt", Path("statement.fr.txt")
    rows = enregard.align(source, target).rows
    assert enregard.align(enregard.read(source), enregard.read(target)).rows == rows
    assert enregard.align(source, enregard.read(target)).rows == rows


def test_sentences_of_a_list_stay_as_they_are() -> None:
    sentences = ["Good morning. How are you?", "", " Thank you very much. "]
    project = enregard.align(sentences, ["Bonjour. Comment allez-vous ?", "Merci beaucoup."], languages=("en", "fr"))
    assert [row.text(Side.SOURCE) for row in project.rows] == ["Good morning. How are you?", "Thank you very much."]
    assert [segment.paragraph for row in project.rows for segment in row.source] == [0, 2]
    text = "\n".join(sentences)
    assert all(text[s.start :].startswith(s.text) for row in project.rows for s in row.source)


def test_texts_that_are_no_translations_are_told_at_the_callers_line() -> None:
    left = [f"The committee adopted the budget of the year {year}." for year in range(2001, 2013)]
    right = ["Le chat dort au soleil sur le vieux mur.", "Mon frère aime la soupe.", "Il neige dehors."] * 4
    with pytest.warns(UserWarning, match="Nothing shows that the two texts are translations") as told:
        enregard.align(left, right, languages=("en", "fr"))
    assert told[0].filename == __file__


def test_a_glossary_is_read(folder: Path) -> None:
    Path("terms.csv").write_text("en,fr\nAllies,Partenaires\n", encoding="utf-8")
    project = enregard.align("statement.en.txt", "statement.fr.txt", glossary="terms.csv")
    found = enregard.check(project, level="all", glossary="terms.csv")
    assert "Partenaires" in "".join(finding.message for finding in found if finding.check.name == "terminology")


@pytest.mark.parametrize("name", ["out.tmx", "out.xlf", "out.xlsx", "out.csv", "out.enregard"])
def test_what_is_written_opens_again_and_is_checked_alike(folder: Path, name: str) -> None:
    project = enregard.align("statement.en.txt", "statement.fr.txt")
    assert enregard.write(project, name) == ()
    again = enregard.open_project(name)
    texts = [[(row.text(Side.SOURCE), row.text(Side.TARGET)) for row in each.aligned] for each in (project, again)]
    assert texts[0] == texts[1]
    assert [row.percent for row in again.aligned] == [row.percent for row in project.aligned]
    with pytest.raises(enregard.OutputError):  # neither a project nor a file that was read is written over
        enregard.write(again, name)


def test_what_is_wrong_with_a_file_is_told(folder: Path) -> None:
    enregard.write(enregard.align("statement.en.txt", "statement.fr.txt"), "memory.tmx")
    text = Path("memory.tmx").read_text(encoding="utf-8")
    Path("damaged.tmx").write_text(text.replace("<seg>", "<seg><bpt", 1), encoding="utf-8")
    with pytest.warns(UserWarning, match=r"damaged\.tmx, line \d+"):
        project = enregard.open_project("damaged.tmx")
    assert len(project.rows) == text.count("<tu ") > 20


def test_which_rows_go_out(folder: Path) -> None:
    project = enregard.align("statement.en.txt", "statement.fr.txt")
    enregard.write(project, "all.csv", rows="all")
    enregard.write(project, "kept.csv")
    enregard.write(project, "sure.csv", minimum=0.99)
    enregard.write(project, "accepted.csv", rows="accepted")
    counts = [
        len(Path(f"{name}.csv").read_text(encoding="utf-8").splitlines()) - 1
        for name in ("all", "kept", "sure", "accepted")
    ]
    sure = sum((row.probability or 0) >= 0.99 for row in project.aligned)
    assert counts == [len(project.rows), len(project.aligned), sure, 0]
    assert 0 < sure < len(project.aligned)


def test_what_does_not_go_together_gets_a_sentence(folder: Path) -> None:
    with pytest.raises(enregard.InputError, match="One side is a list"):
        enregard.align(["One."], "statement.fr.txt")
    with pytest.raises(enregard.InputError, match="holds no words"):
        enregard.align([], ["Un."])
    with pytest.raises(enregard.InputError, match="is in the original's language"):
        enregard.align(enregard.read("statement.fr.txt"), "statement.fr.txt")
    with pytest.raises(enregard.ScoreError, match="a reference for each"):
        enregard.score(["One.", "Two."], ["One."])
    with pytest.raises(enregard.ScoreError, match="a reference for each"):
        enregard.score(["One."], [])
    with pytest.raises(TypeError, match="A list of sentences"):
        enregard.translate("One sentence.", "en", "fr")
    with pytest.raises(enregard.OutputError, match="does not say in which format"):
        enregard.write(enregard.align("statement.en.txt", "statement.fr.txt"), "out.nothing")
