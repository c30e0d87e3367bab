"""Words that stand twice in a row."""

import pytest

from enregard.check import Level, Pair, Severity
from enregard.check.families.repetition import CHECK


def places(target: str, source: str = "They met in the town.", language: str = "fr") -> list[str]:
    pair = Pair(source, target, ("en", language))
    return [target[a:b] for each in CHECK.find(pair) if each.level <= Level.USUAL for a, b in each.target]


@pytest.mark.parametrize(
    ("target", "place"),
    [
        ("Ils parlent de de la paix.", "de de"),
        ("La la paix est proche.", "La la"),
        ("Ils ont vu la\u00a0la paix.", "la\u00a0la"),
        ("Ce que l’l’Alliance veut.", "l’l’"),
        ("Ils sont venus en ce en ce lundi.", "en ce en ce"),
        ("Les ministres de la défense de la défense parlent.", "de la défense de la défense"),
    ],
)
def test_what_stands_twice_is_found_at_its_place(target: str, place: str) -> None:
    assert places(target) == [place]


@pytest.mark.parametrize(
    "target",
    [
        "Nous nous réunirons si vous vous décidez.",
        "Ils l’ont fait faire, faire et refaire.",
        "De l’aide, de, de plus en plus.",
        "Le groupe Duran Duran est venu.",
        "C’est très très loin.",
        "Il y a un peut-être être.",
        "Va là-bas, bas les armes.",
        "L’un l’autre, l’une l’aide.",
        "En 10 10 fois ou 5 5.",
        "Ils avancent pas à pas, jour après jour.",
    ],
)
def test_what_may_be_doubled_is_left_in_peace(target: str) -> None:
    assert places(target) == []


def test_english_doubles_other_words() -> None:
    assert places("He said that that had had no effect.", "x", "en") == []
    assert places("They met in the the town.", "x", "en") == ["the the"]


def test_where_the_original_doubles_words_too_it_is_no_usual_alarm() -> None:
    assert places("Une rose rose.", "A rose rose.") == []


def test_it_explains_itself() -> None:
    assert (CHECK.name, CHECK.severity) == ("repetition", Severity.WARNING)
