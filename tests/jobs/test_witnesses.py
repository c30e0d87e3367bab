"""Which witnesses a project is held against."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.models import install_into

from enregard.jobs.witnesses import held_against, witnesses
from enregard.project import Project, Side


def made_elsewhere(project: Project, path: Path, of: Side = Side.SOURCE) -> Path:
    """Write a file of translations that says what the project says, but for one word."""
    lines = []
    for row in project.aligned:
        texts = row.text(Side.SOURCE), row.text(Side.TARGET).replace("Corée", "Chine")
        lines.append("\t".join(texts if of is Side.SOURCE else texts[::-1]))
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_a_file_of_translations_is_a_witness_beside_the_engines(statement: Project, tmp_path: Path) -> None:
    path = made_elsewhere(statement, tmp_path / "system.tsv")
    found = witnesses(statement, [path])
    assert "system.tsv" in found.offered
    assert not found.failures
    only = witnesses(statement, [path], without={name for name in found.offered if name != "system.tsv"})
    comparison = held_against(statement, only)
    (forward,) = comparison.forward
    assert forward.engine.name == "system.tsv"
    row = next(row for row in statement.aligned if "Corée" in row.text(Side.TARGET))
    assert forward.said[row.id].text == row.text(Side.TARGET).replace("Corée", "Chine")
    same = next(row for row in statement.aligned if "Corée" not in row.text(Side.TARGET))
    assert forward.rows[same.id][0].value == pytest.approx(100)
    assert forward.rows[row.id][0].value < 100


def test_a_file_the_other_way_round_serves_too(statement: Project, tmp_path: Path) -> None:
    path = made_elsewhere(statement, tmp_path / "system.tsv", Side.TARGET)
    assert "system.tsv" in [engine.name for engine in witnesses(statement, [path]).forward]


def test_a_file_that_knows_nothing_or_is_missing_is_told(statement: Project, tmp_path: Path) -> None:
    other = tmp_path / "other.tsv"
    other.write_text("Other words.\tD’autres mots.\n", encoding="utf-8")
    found = witnesses(statement, [other, tmp_path / "gone.tmx"])
    assert str(found.failures[0]).startswith("other.tsv holds none of the sentences")
    assert "gone.tmx" in str(found.failures[1])
    comparison = held_against(statement, found)
    assert [str(error) for error in comparison.failures][:2] == [str(error) for error in found.failures]


def test_engines_that_are_put_aside_are_offered_but_not_asked(
    statement: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install_into(tmp_path)
    found = witnesses(statement)
    assert found.forward[0].name == "Argos Translate"
    without = witnesses(statement, without={"Argos Translate"})
    assert "Argos Translate" in without.offered
    assert "Argos Translate" not in [engine.name for engine in (*without.forward, *without.back)]


def test_quick_asks_other_than_best(statement: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path))
    install_into(tmp_path)
    best, quick = witnesses(statement).forward[0], witnesses(statement, quick=True).forward[0]
    assert best.name == quick.name
    assert best.version != quick.version


def test_files_of_the_same_name_are_two_engines(statement: Project, tmp_path: Path) -> None:
    paths = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        paths.append(made_elsewhere(statement, tmp_path / folder / "system.tsv"))
    found = witnesses(statement, paths)
    assert [name for name in found.offered if "system" in name] == ["one/system.tsv", "two/system.tsv"]
