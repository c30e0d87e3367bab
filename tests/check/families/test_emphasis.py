"""Words that strengthen or weaken on one side only."""

import pytest

from enregard.check import Level, Pair
from enregard.check.families import emphasis
from enregard.check.finding import Found, Severity


def found(source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> list[Found]:
    return list(emphasis.CHECK.find(Pair(source, target, languages)))


def test_an_added_word_is_lit() -> None:
    target = "C’est une menace directe."
    (one,) = found("It is a threat.", target)
    assert [target[a:b] for a, b in one.target] == ["directe"]
    assert (one.source, one.level) == ((), Level.ALL)


def test_a_dropped_word_is_lit() -> None:
    source = "The so-called republic voted."
    (one,) = found(source, "La république a voté.")
    assert [source[a:b] for a, b in one.source] == ["so-called"]
    assert one.target == ()


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("A significant step.", "Une étape importante."),
        ("A serious violation.", "Une violation grave."),
        ("The alleged spy left.", "L’espion présumé est parti."),
        ("A massive attack.", "Une attaque très violente."),
        ("The fleet has left.", "La flotte est partie."),
    ],
)
def test_a_word_of_like_weight_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_of_two_texts_in_one_language_it_says_more() -> None:
    (one,) = found("Une implication de Moscou", "Une implication directe de Moscou", ("fr", "fr"))
    assert one.level is Level.MORE


def test_it_is_a_hint_and_says_nothing_of_other_languages() -> None:
    assert emphasis.CHECK.severity is Severity.HINT
    assert emphasis.read("Eine ernste Lage", "de") == []
