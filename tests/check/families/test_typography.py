"""Typography: what is set wrongly, and what is only set otherwise."""

import pytest

from enregard.check import Context, Level, Pair, Severity
from enregard.check.families.typography import CHECK

NBSP = "\u00a0"


def places(target: str, level: Level = Level.USUAL, source: str = "Text.", language: str = "fr") -> list[str]:
    findings = [each for each in CHECK.find(Pair(source, target, ("en", language))) if each.level <= level]
    return [target[a:b] for each in findings for a, b in each.target]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Ils sont  venus.", ["  "]),
        (f"Ils disent « {NBSP}oui{NBSP}».", [f" {NBSP}"]),
        ("Ils sont venus.   Puis ils sont partis.", ["   "]),
        ("Ils sont venus\ufffd hier.", ["\ufffd"]),
        ("Ils ont dÃ©cidÃ©.", ["Ã©", "Ã©"]),
    ],
)
def test_what_is_wrong_is_found(target: str, expected: list[str]) -> None:
    assert places(target) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (f"Que dire{NBSP}? Rien! Jamais.", ["!"]),
        ("Ils sont venus , puis partis .", [" ,", " ."]),
        ("Ils sont venus,puis partis.", [","]),
        ("Ils sont venus,, puis partis..", [",,", ".."]),
        ("Rien à dire!", ["!"]),
        ("Il a dit «oui».", ["«", "»"]),
        (f"Il a dit «{NBSP}oui{NBSP}» ; puis non.", [" "]),
        ("Sa soeur a du coeur.", ["soeur", "coeur"]),
        ("Ils sont venus (hier.", ["("]),
        ("Ils sont venus] hier.", ["]"]),
        ("Ils sont venus -- hier.", ["--"]),
    ],
)
def test_what_is_less_sure_is_raised_further_up(target: str, expected: list[str]) -> None:
    assert places(target) == []
    assert places(target, Level.MORE) == expected


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Les Etats membres.", ["Etats"]),
        ("Ils viennent...", ["..."]),
        ("Ils viennent - peut-être.", [" - "]),
        ("Rien à dire !", [" "]),
        ("L'aide qu’il veut.", ["'"]),
    ],
)
def test_what_is_a_matter_of_taste_is_raised_last(target: str, expected: list[str]) -> None:
    assert places(target, Level.MORE) == []
    assert places(target, Level.ALL) == expected


@pytest.mark.parametrize(
    "target",
    [
        f"«{NBSP}Que dire{NBSP}?{NBSP}» a-t-il demandé{NBSP}: rien{NBSP}!",
        "À 10:30, sur https://example.org/a?b=c;d, 3,5 % et 2:1.",
        "a) le premier point ; 2) le second (et [dernier]).",
        "La coexistence de Noé et de Phoenix.",
        "Quoi\u202f?! Vraiment\u202f!",
        "Ils sont venus… puis partis.",
        "Le taux est de ,5 et l’on garde .NET.",
    ],
)
def test_what_is_well_set_is_left_in_peace(target: str) -> None:
    assert places(target, Level.MORE if " ;" not in target and " %" not in target else Level.USUAL) == []


def test_two_spaces_behind_a_full_stop_are_usual_in_english() -> None:
    assert places("They came.  They left.", language="en") == []
    assert places("They  came.", language="en") == ["  "]
    assert places("Why? Nothing! Never: no.", Level.MORE, language="en") == []


def test_a_bracket_that_the_original_leaves_open_too_is_left_in_peace() -> None:
    assert places("Ils sont venus (hier.", Level.MORE, source="They came (yesterday.") == []


def test_apostrophes_are_held_against_those_of_the_other_rows() -> None:
    others = Context.of(
        [("x", "Ils disent qu’il vient."), ("x", "C’est l’heure d’un choix."), ("x", "Il n’est pas là.")]
    )
    pair = Pair("x", "Il dit qu'il vient.", ("en", "fr"), context=others)
    (finding,) = CHECK.find(pair)
    assert (finding.target, finding.level) == (((9, 10),), Level.ALL)
    assert list(CHECK.find(Pair("x", "Il dit qu’il vient.", ("en", "fr"), context=others))) == []


def test_it_explains_itself() -> None:
    assert (CHECK.name, CHECK.severity) == ("typography", Severity.HINT)
