"""What hunalign writes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.lines import HUNALIGN
from enregard.exchange.units import Header, Unit, Variant

SOURCE = "One.\nTwo.\n<p>\nThree.\nFour.\n"
TARGET = "Un, deux.\n<p>\nTrois.\nQuatre.\n"
LADDER = "0\t0\t0.3\n2\t1\t0\n3\t2\t-0.3\n4\t3\t1.5\n5\t3\t0.1\n5\t4\t0\n"
UNITS = [("One. Two.", "Un, deux."), ("Three.", "Trois."), ("Four.", ""), ("", "Quatre.")]


def opened(path: Path, reading: Reading | None = None) -> Any:
    assert HUNALIGN.read
    return HUNALIGN.read(path, reading or Reading())


def texts(units: Any) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


def ladder(folder: Path, text: str = LADDER, names: tuple[str, str] = ("a.en.snt", "a.fr.snt")) -> Path:
    path = folder / "a.ladder"
    path.write_text(text, "utf-8")
    for name, content in zip(names, (SOURCE, TARGET), strict=True):
        (folder / name).write_text(content, "utf-8")
    return path


@pytest.mark.parametrize("ending", [".snt", ".sen", ".raw", ".txt", ""])
def test_a_ladder_with_its_two_texts(tmp_path: Path, ending: str) -> None:
    found = opened(ladder(tmp_path, names=(f"a.en{ending}", f"a.fr{ending}")))
    units = list(found)
    assert found.header[:2] == ("en", "fr")
    assert texts(units) == UNITS
    assert units[1].props == (("x-hunalign-quality", "-0.3"),)
    assert {unit.probability for unit in units} == {None}


def test_the_numbers_of_lines_tell_which_text_is_the_first(tmp_path: Path) -> None:
    found = opened(ladder(tmp_path, names=("a.zu.snt", "a.de.snt")))
    assert found.header[:2] == ("zu", "de")
    assert texts(found) == UNITS
    assert texts(opened(tmp_path / "a.ladder", Reading(("de", "zu")))) == UNITS


def test_the_text_form(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    lines = [
        "One. ~~~ Two.\tUn, deux.\t0.3",
        "<p>\t<p>\t1",
        "\t\t0",
        "The third one is here.\tVoici la troisième.\t",
        "x\ty",
    ]
    path.write_text("\n".join(lines), "utf-8")
    found = opened(path, Reading(("en", "fr")))
    assert texts(found) == [("One. Two.", "Un, deux."), ("The third one is here.", "Voici la troisième.")]
    (problem,) = found.problems
    assert (problem.line, problem.lost) == (5, True)


def test_what_is_written_is_a_ladder(tmp_path: Path) -> None:
    units = [
        Unit((Variant("en", "One."), Variant("fr", "Un.")), probability=0.75),
        Unit((Variant("en", "Two."), Variant("fr", "")), props=(("x-hunalign-quality", "1.25"),)),
        Unit((Variant("en", ""), Variant("fr", "Trois."))),
    ]
    path = tmp_path / "a.ladder"
    assert HUNALIGN.write
    assert HUNALIGN.write(path, units, Header("en", "fr"), Writing()) == 3
    assert path.read_text() == "0\t0\t0.75\n1\t1\t1.25\n2\t1\t0\n2\t2\t0\n"
    assert (tmp_path / "a.en-fr.en.snt").read_text() == "One.\nTwo.\n"
    assert (tmp_path / "a.en-fr.fr.snt").read_text() == "Un.\nTrois.\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0\t0\t0\n9\t4\t0\n", "asks for sentence 9 of “en”"),
        ("2\t2\t0\n0\t0\t0\n", "does not fit"),
        ("0\t0\t0\n999999999\t1\t0\n", "does not fit"),
        ("0\t0\t0\n" * 300 + "x\n", "line 301 is no rung"),
        ("a sentence\n", "no file of hunalign"),
        ("", "is empty"),
    ],
)
def test_bad_ladders_get_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(opened(ladder(tmp_path, text)))


def test_a_ladder_without_its_texts(tmp_path: Path) -> None:
    path = tmp_path / "a.ladder"
    path.write_text(LADDER)
    with pytest.raises(InputError, match=r"a\.en\.snt and a\.fr\.snt.*\(0 were found\)"):
        opened(path)
