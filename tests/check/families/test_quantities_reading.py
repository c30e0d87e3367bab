"""What quantities are read in a text."""

import datetime

import pytest

from enregard.check.families.quantities import Form, Kind, read


def worth(text: str, language: str) -> list[float | str]:
    return [each.value for each in read(text, language) if each.form > Form.HINT]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "12,000 men", 12000),
        ("en", "12 000 men", 12000),
        ("en", "1.5 million", 1_500_000),
        ("en", "£125m", 125_000_000),
        ("en", "two and a half million", 2_500_000),
        ("en", "one hundred and five", 105),
        ("en", "twelve hundred", 1200),
        ("en", "ninety-seven", 97),
        ("en", "two dozen", 24),
        ("en", "two thirds", 2 / 3),
        ("en", "the forty-second", 42),
        ("fr", "12.000 hommes", 12000),
        ("fr", "12 000 hommes", 12000),
        ("fr", "600\u00a0000 hommes", 600000),
        ("fr", "600\u202f000 hommes", 600000),
        ("fr", "1,5 milliard", 1_500_000_000),
        ("fr", "4.2 (p. ex.)", 4.2),
        ("fr", "six cent mille", 600000),
        ("fr", "soixante-dix-huit", 78),
        ("fr", "quatre-vingts", 80),
        ("fr", "quatre-vingt-dix-sept", 97),
        ("fr", "cent quatre-vingt-onze", 191),
        ("fr", "deux mille vingt-quatre", 2024),
        ("fr", "une douzaine", 12),
        ("fr", "trois quarts", 0.75),
        ("fr", "2 millions et demi", 2_500_000),
        ("fr", "vingt et unième", 21),
        ("fr", "XXIe siècle", 21),
        ("fr", "125e", 125),
        ("ja", "価格は1,200円", 1200),
        ("de", "600.000", 600000),
    ],
)
def test_numbers(language: str, text: str, value: float) -> None:
    assert worth(text, language) == [value]


@pytest.mark.parametrize(
    ("language", "text", "kind", "values", "units"),
    [
        ("en", "70%", Kind.PERCENT, (70,), ("%",)),
        ("en", "3 percentage points", Kind.PERCENT, (3,), ("pp",)),
        ("fr", "3 pour cent", Kind.PERCENT, (3,), ("%",)),
        ("en", "US$300", Kind.MONEY, (300,), ("$",)),
        ("fr", "2 milliards d’euros", Kind.MONEY, (2e9,), ("€",)),
        ("fr", "10 M€", Kind.MONEY, (1e7,), ("€",)),
        ("fr", "40 livres sterling", Kind.MONEY, (40,), ("£",)),
        ("en", "26 miles", Kind.MEASURE, (26,), ("mi",)),
        ("en", "her 16-year-old", Kind.MEASURE, (16,), ("y",)),
        ("en", "half an hour", Kind.MEASURE, (0.5,), ("h",)),
        ("fr", "un an et demi", Kind.MEASURE, (1.5,), ("y",)),
        ("en", "5 p.m.", Kind.TIME, (1020,), ()),
        ("fr", "17h30", Kind.TIME, (1050,), ()),
        ("en", "the 1990s", Kind.DECADE, (1990,), ()),
        ("fr", "années 90", Kind.DECADE, (1990, 1890, 90), ()),
        ("en", "Tuesday", Kind.WEEKDAY, (1,), ()),
        ("en", "F-16", Kind.CODE, ("F16",), ()),
        ("fr", "350 00 dollars", Kind.BROKEN, ("35000", 350, 0), ()),
        ("en", "tens of thousands", Kind.VAGUE, (10000, 12000), ()),
    ],
)
def test_kinds(language: str, text: str, kind: Kind, values: tuple[float | str, ...], units: tuple[str, ...]) -> None:
    (found,) = read(text, language)
    assert (found.kind, found.values, found.units) == (kind, values, units)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "28 Oct. 2024"),
        ("en", "October 28th, 2024"),
        ("en", "10/28/2024"),
        ("en", "2024-10-28"),
        ("fr", "28 octobre 2024"),
        ("fr", "28/10/2024"),
        ("fr", "28.10.2024"),
    ],
)
def test_dates_are_read_in_their_parts(language: str, text: str) -> None:
    assert {each.kind: each.value for each in read(text, language)} == {
        Kind.DAY: 28,
        Kind.MONTH: 10,
        Kind.YEAR: 2024,
    }


def test_seven_and_september_are_told_apart() -> None:
    kinds = [each.kind for each in read("le 3 sept. 2024, sept navires", "fr")]
    assert kinds == [Kind.DAY, Kind.MONTH, Kind.YEAR, Kind.NUMBER]


def test_a_range_shares_its_unit_and_its_magnitude() -> None:
    found = read("$2-3 million", "en")
    assert [(each.values, each.units) for each in found] == [((2, 2e6), ("$",)), ((3e6,), ("$",))]
    assert [each.kind for each in read("70 à 90 %", "fr")] == [Kind.PERCENT, Kind.PERCENT]


def test_today_is_the_weekday_of_the_text() -> None:
    (today,) = read("She spoke today.", "en", datetime.date(2024, 10, 28))
    assert (today.kind, today.values, today.form) == (Kind.WEEKDAY, (0,), Form.HINT)
    assert read("She spoke today.", "en") == ()


def test_articles_and_verbs_are_no_dates_and_no_numbers() -> None:
    assert worth("They may march on a street, and an envoy said one thing.", "en") == []
    assert worth("Le ministre a dit une chose ; un envoyé, une autre.", "fr") == []


def test_what_is_said_to_be_about_right_is_approximate() -> None:
    assert [each.approximate for each in read("about 300 ships, 40 planes", "en")] == [True, False]


def test_places_are_those_of_the_words() -> None:
    text = "Le coût : 2 milliards d’euros, soit 14 % du budget."
    assert [text[slice(*each.span)] for each in read(text, "fr")] == ["2 milliards d’euros", "14 %"]
