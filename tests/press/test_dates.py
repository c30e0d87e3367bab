"""Days as texts name them."""

import datetime

import pytest

from enregard.press import dates

PUBLISHED = datetime.date(2025, 3, 6)  # a Thursday


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("le 28 octobre 2024", "fr", "2024-10-28"),
        ("28 Oct. 2024", "fr", "2024-10-28"),
        ("28/10/2024", "fr", "2024-10-28"),
        ("le 1er août 2025", "fr", "2025-08-01"),
        ("October 28th, 2024", "en", "2024-10-28"),
        ("the 28th of October 2024", "en", "2024-10-28"),
        ("2024-10-28", "en", "2024-10-28"),
        ("jeudi", "fr", "2025-03-06"),
        ("ce mercredi", "fr", "2025-03-05"),
        ("on Friday", "en", "2025-02-28"),
        ("hier", "fr", "2025-03-05"),
        ("le 17 décembre", "fr", "2024-12-17"),
        ("le 2 avril", "fr", "2025-04-02"),
        ("mercredi 26 février", "fr", "2025-02-26"),
    ],
)
def test_a_day_is_read(text: str, language: str, expected: str) -> None:
    (mention,) = dates.mentions(f"Il a parlé {text} à Bruxelles.", language)
    assert mention.on(PUBLISHED) == datetime.date.fromisoformat(expected)


@pytest.mark.parametrize(
    "text",
    ["une majorité de 10.12.20 voix", "30/02/2025", "le 45 mars", "mars et mai", "résolution 1718", "3-2",
     "un mardisme", "le marché de 2024"],
)  # fmt: skip
def test_what_names_no_day(text: str) -> None:
    assert dates.mentions(text, "fr") == []


def test_places_are_those_of_the_text() -> None:
    text = "À Genève, le 3 août 2025, puis « mardi »."
    assert [text[slice(*each.at)] for each in dates.mentions(text, "fr")] == ["3 août 2025", "mardi"]


def test_a_day_to_come_is_not_taken_for_one_gone_by() -> None:
    (mention,) = dates.mentions("Un vote est prévu jeudi.", "fr")
    assert mention.on(PUBLISHED) is None


def test_without_a_day_of_the_text_only_what_is_certain_is_told() -> None:
    monday = datetime.date(2024, 10, 28)
    (weekday,) = dates.mentions("Il a parlé mercredi.", "fr")
    assert weekday.on(None) is None
    assert weekday.fits(monday, None) is False
    (named,) = dates.mentions("Il a parlé le 28 octobre.", "fr")
    assert named.on(None) is None
    assert named.fits(monday, None) is True


@pytest.mark.parametrize(
    ("name", "expected"),
    [("2024-10-28_report.txt", "2024-10-28"), ("report_20241028.fr.txt", "2024-10-28"),
     ("a/2024/10/28/b", "2024-10-28"),
     ("2024-10_report.txt", None), ("2024-13-28.txt", None), ("120241028.txt", None)],
)  # fmt: skip
def test_a_name_gives_a_day(name: str, expected: str | None) -> None:
    assert dates.in_name(name) == (datetime.date.fromisoformat(expected) if expected else None)


def test_a_year_of_two_figures() -> None:
    assert dates.mentions("Le 03/03/25 à 18:22", "fr")[0].full == datetime.date(2025, 3, 3)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("En mai, le maire avait dit non.", True),
        ("Début mai, rien n’allait.", True),
        ("Le 4 mai, tout a changé.", True),
        ("En mai 2019, le maire avait dit non.", False),
        ("It may rain.", False),
        ("En juin, le maire avait dit oui.", False),
    ],
)
def test_the_month_of_a_day(text: str, named: bool) -> None:
    assert dates.names_month(text, datetime.date(2024, 5, 13)) is named
