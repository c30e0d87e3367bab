"""The command that measures the checks, on pairs of our own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from enregard.check import CHECKS, Level
from enregard.check import rates as rates_module
from enregard.check.evaluate import main, measure, rates
from enregard.check.rates import Rates, measured

CLEAN = [
    ("The minister counted 14 ships in the harbour on Monday.", "Lundi, le ministre a compté 14 navires dans le port."),
    ("They will not come back before the winter.", "Ils ne reviendront pas avant l’hiver."),
    ("Will the talks go on in Geneva?", "Les pourparlers continueront-ils à Genève ?"),
    ("The bridge was closed for 3 hours.", "Le pont est resté fermé pendant trois heures."),
]
PLANTED = [
    ("digit", 1, CLEAN[0][1].replace("14", "41")),
    ("digit", 1, CLEAN[0][1].replace("14", "19")),
    ("none", 2, CLEAN[1][1]),
    ("untranslated", 4, CLEAN[3][0]),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = ["en\tfr", *("\t".join(pair) for pair in CLEAN)]
    (tmp_path / "clean.tsv").write_text("\n".join(lines) + "\n", "utf-8")
    rows = ["error\tline\ten\tfr", *(f"{error}\t{n}\t{CLEAN[n - 1][0]}\t{fr}" for error, n, fr in PLANTED)]
    (tmp_path / "planted.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def own_rates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "shown" / "rates.json"
    monkeypatch.setattr(rates_module, "place", lambda: path)
    path.parent.mkdir()
    measured.cache_clear()
    return path


def test_it_prints_and_writes_what_it_found(
    folder: Path, tmp_path: Path, own_rates: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(folder), "--json", str(tmp_path / "out.json"), "--of", "four pairs"]) == 0
    found = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert found["found"] == {"digit": 1.0, "none": 0.0, "untranslated": 1.0}
    assert found["false_alarms"]["all"] == 0
    assert set(found["false_alarms"]) == {"all", *(each.name for each in CHECKS)}
    assert "all together" in capsys.readouterr().out
    assert measured().pairs == 4
    assert measured().of == "four pairs"
    assert measured().all(Level.USUAL) == 0
    assert own_rates.is_file()


def test_half_of_the_lines(folder: Path, own_rates: Path) -> None:
    assert [line for line, _, _ in measure(folder, "odd").clean] == [1, 3]
    assert [planted.line for planted, _ in measure(folder, "even").planted] == [2, 4]
    assert main([str(folder), "--half", "odd"]) == 0
    assert not own_rates.exists()


def test_rates_are_shares_of_sound_pairs(folder: Path) -> None:
    alarmed = CLEAN[0][1].replace("14", "15")
    (folder / "clean.tsv").write_text(f"en\tfr\n{CLEAN[0][0]}\t{alarmed}\n{CLEAN[1][0]}\t{CLEAN[1][1]}\n", "utf-8")
    (folder / "planted.tsv").write_text(f"error\tline\ten\tfr\nnone\t2\t{CLEAN[1][0]}\t{CLEAN[1][1]}\n", "utf-8")
    found = rates(measure(folder), "two")
    assert found.all(Level.USUAL) == 0.5
    assert found.all(Level.ALL) == 0.5
    assert found.rate("negation", Level.ALL) == 0
    assert found.rate("nothing", Level.ALL) is None


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("clean.tsv", "en\tfr\nalone\n", "line 2: 2 columns are expected, 1 stand there"),
        ("clean.tsv", "en\tfr\n", "holds no lines"),
        ("planted.tsv", "error\tline\ten\tfr\nx\t9\ta\tb\n", "line 2: there is no line 9"),
    ],
)
def test_a_bad_table_gets_a_sentence(
    folder: Path, name: str, text: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / name).write_text(text, "utf-8")
    assert main([str(folder)]) == 1
    assert says in capsys.readouterr().err


def test_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "none")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_rates_that_cannot_be_read_are_none_at_all(own_rates: Path) -> None:
    own_rates.write_text("[]", "utf-8")
    measured.cache_clear()
    assert measured() == Rates()
