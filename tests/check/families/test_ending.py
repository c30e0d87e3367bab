"""Ends of sentences: questions, exclamations and stops that one side lacks."""

import pytest

from enregard.check import Level, Pair, Severity
from enregard.check.families.ending import CHECK


def found(source: str, target: str, level: Level = Level.USUAL, languages: tuple[str, str] = ("en", "fr")) -> list[str]:
    return [each.template for each in CHECK.find(Pair(source, target, languages)) if each.level <= level]


ASKED = "The original asks a question; the translation does not."
STOP = "The original ends with {mark}, the translation without a final stop."


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Will they come?", "Viendront-ils .", ASKED),
        ("“Will they come?”", "« Viendront-ils. »", ASKED),
        ("“Will they come?” he asked.", "« Viendront-ils », a-t-il demandé.", ASKED),
        ("Who? When? And will they come?", "Qui ? Quand ? Et ils viendront.", ASKED),
        ("He asked: “Are they ready.”", "Il a demandé : « Sont-ils prêts. »", "Both sides are worded as a question; "),
    ],
)
def test_what_is_lost(source: str, target: str, expected: str) -> None:
    (template,) = found(source, target)
    assert template.startswith(expected)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("They came.", "Ils sont venus"),
        ("“They came.”", "« Ils sont venus »"),
        ("They came (on Monday).", "Ils sont venus (lundi)"),
    ],
)
def test_a_final_stop_that_is_lost_is_raised_further_up(source: str, target: str) -> None:
    assert found(source, target) == []
    assert found(source, target, Level.MORE) == [STOP]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Will they come?", "Viendront-ils\u00a0?"),
        ("“Will they come?”", "« Viendront-ils ? »,"),
        ("Really? Will they come?", "Viendront-ils vraiment ?"),
        ("They came.", "Ils sont venus."),
        ("“They came.”", "« Ils sont venus »."),
        ("They came.", "Ils sont venus…"),
        ("A new summit", "Un nouveau sommet"),
        ("A new summit in the U.S.", "Un nouveau sommet aux États-Unis"),
        ("Talks with Example Inc.", "Discussions avec Example"),
        ("The points are:", "Voici les points :"),
        ("A new summit", "Un nouveau sommet se tient."),
        ("Come!", "Venez."),
        ("Is he here. He is.", "Il est là."),
        ("", "Bonjour."),
    ],
)
def test_what_ends_alike_or_may_end_so_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_the_ends_are_lit() -> None:
    (finding,) = CHECK.find(Pair("He said “no.”", "Il a dit « non »", ("en", "fr")))
    assert (finding.source, finding.target) == (((11, 12),), ((13, 14),))
    (finding,) = CHECK.find(Pair("Why? Will they?", "Ils le feront.", ("en", "fr")))
    assert (finding.source, finding.target) == (((14, 15),), ((13, 14),))


def test_what_is_less_sure_is_raised_further_up() -> None:
    asks = "The translation asks a question; the original does not."
    assert found("He may come.", "Viendra-t-il ?") == []
    assert found("He may come.", "Viendra-t-il ?", Level.MORE) == [asks]
    assert found("They came.", "Ils sont venus,") == []
    assert found("They came.", "Ils sont venus,", Level.ALL) == [STOP]
    assert found("Join us!", "Rejoignez-nous", Level.MORE) == []
    assert STOP in found("Join us!", "Rejoignez-nous", Level.ALL)
    assert found("Come!", "Venez.", Level.ALL) == ["The original has an exclamation mark, the translation has none."]
    assert "small one" in found("Then they came.", "puis ils sont venus.", Level.ALL)[0]


def test_other_languages() -> None:
    assert found("Ils sont venus.", "Ils sont venus", Level.MORE, ("fr", "fr")) == [STOP]
    assert found("They came.", "彼らは来た。", languages=("en", "ja")) == []
    assert found("Will they come?", "彼らは来る。", languages=("en", "ja")) == [ASKED]
    assert found("Will they come?", "Θα έρθουν;", languages=("en", "el")) == [STOP][:0]
    assert found("They came.", "พวกเขามา", languages=("en", "th")) == []


def test_it_explains_itself() -> None:
    assert (CHECK.name, CHECK.severity) == ("ending", Severity.WARNING)
