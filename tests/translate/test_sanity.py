"""Unreliable machine translations are found; good ones are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models import sentences

from enregard import documents, files
from enregard.project import Project, Side
from enregard.segments import split
from enregard.translate import engines
from enregard.translate.sanity import doubts

ENGLISH = "The delegation left the meeting after the vote on the budget of the mission."
FRENCH = "La délégation a quitté la réunion après le vote sur le budget de la mission."


def said(text: str, machine: str, pair: tuple[str, str] = ("en", "fr")) -> list[str]:
    return [str(doubt) for doubt in doubts(text, machine, pair)]


@pytest.mark.parametrize(
    ("machine", "expected"),
    [
        (FRENCH, []),
        ("", ["It is empty."]),
        ("… ?", ["It is empty."]),
        (ENGLISH, ["It is left untranslated."]),
        (ENGLISH.replace("vote", "scrutin"), ["It is left untranslated."]),
        ("Die Delegation verließ die Sitzung nach der Abstimmung über den Haushalt.", ["It is in another language."]),
        (FRENCH.replace("le vote", "le vote le vote le vote"), ["It repeats itself."]),
        (FRENCH.replace("mission", "mission mission mission mission"), ["It repeats itself."]),
        (f"{FRENCH} {FRENCH}", ["It repeats itself."]),
        (FRENCH.replace("réunion", "réunion , , , , ,"), ["It repeats itself."]),
        (
            "Le vote sur le budget et le vote sur le siège et le vote sur le chef et le vote sur la paix sont clos.",
            ["It repeats itself."],
        ),
        ("La délégation.", ["It is far too short."]),
    ],
)
def test_what_is_wrong_is_said(machine: str, expected: list[str]) -> None:
    assert said(ENGLISH, machine) == expected


def test_far_too_long() -> None:
    assert said("Good morning.", "Bonjour à vous qui êtes venus de loin, prenez place, la séance va s’ouvrir.") == [
        "It is far too long."
    ]


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("No, no, no!", "Non, non, non !"),
        ("Blah blah blah blah, he said.", "Bla bla bla bla, a-t-il dit."),
        ("Thank you.", "Merci."),
        ("NATO", "OTAN"),
        ("Mark Rutte, Emmanuel Macron, Olaf Scholz", "Mark Rutte, Emmanuel Macron, Olaf Scholz"),
        ("*** 28/10/2024 ***", "*** 28/10/2024 ***"),
        ("“”", ""),
        ("Le plan est « business as usual ».", "The plan is “business as usual”."),
    ],
)
def test_what_is_right_is_left_alone(text: str, machine: str) -> None:
    pair = ("fr", "en") if text.startswith("Le ") else ("en", "fr")
    assert said(text, machine, pair) == []


@pytest.mark.parametrize(
    ("text", "machine"),
    [
        ("More than 600,000 soldiers", "Plus de 600 000 soldats"),
        ("It costs 1.5 million", "Cela coûte 1,5 million"),
        ("It costs $2.50", "Cela coûte 2,5 dollars"),
        ("1,500,000 people", "1,5 million de personnes"),
        ("At 6:30 p.m.", "À 18 h 30"),
        ("At 7pm", "À 19 h"),
        ("The 5 of them", "Les cinq"),
        ("The 21st century", "Le XXIe siècle"),
        ("In the 1990s", "Dans les années 90"),
        ("On 10/28/2024", "Le 28.10.2024"),
        ("Seats 20-25", "Places 20 à 25"),
        ("The 1st day", "Le premier jour"),
        ("Some 40 men", "Une quarantaine d’hommes"),
        ("It is 20 miles away", "C’est à 32 km"),
        ("Between 2 and 4 inches", "Entre 5 et 10 cm"),
        ("Call 0123456789", "Appelez le 01 23 45 67 89"),
        ("There are ٣٤ of them", "Il y en a 34"),
        ("It has 100 members", "Elle a cent membres"),
    ],
)
def test_numbers_that_are_written_otherwise_are_not_lost(text: str, machine: str) -> None:
    assert said(text, machine) == []


@pytest.mark.parametrize(
    ("text", "machine", "number"),
    [
        ("The Assembly asked for 27,000 soldiers.", "L’Assemblée a demandé 24 000 soldats.", "27,000"),
        ("It left at 5.", "Elle est partie.", "5"),
        ("In 2024 it was over.", "En 2023, c’était fini.", "2024"),
        ("It grew by 3.7 per cent.", "Cela a crû de 3,1 pour cent.", "3.7"),
        ("It is 20 miles away.", "C’est loin d’ici.", "20"),
    ],
)
def test_numbers_that_are_lost(text: str, machine: str, number: str) -> None:
    assert said(text, machine) == [f"The number {number} is missing."]


def test_lost_numbers_in_a_language_whose_words_are_not_known() -> None:
    assert said("Sie kamen um 5.", "Öten jöttek.", ("de", "hu")) == []
    assert said("Es waren 4711 Soldaten.", "Katonák voltak.", ("de", "hu")) == ["The number 4711 is missing."]


def test_chinese_is_short_and_has_no_spaces() -> None:
    assert said(ENGLISH, "代表团在就特派团预算进行表决后离开了会议。", ("en", "zh")) == []
    assert said("There are 600,000 soldiers in the country.", "该国有60万名士兵。", ("en", "zh")) == []
    assert "It repeats itself." in said(ENGLISH, "代表团代表团代表团代表团代表团离开了会议。", ("en", "zh"))


def test_good_translations_have_no_doubts(statement: Project) -> None:
    """The official translation, and all that the little language says."""
    for row in statement.aligned:
        texts = row.text(Side.SOURCE), row.text(Side.TARGET)
        assert said(*texts, ("en", "fr")) == []
        assert said(*texts[::-1], ("fr", "en")) == []
    for french, english in sentences():
        assert said(french, english, ("fr", "en")) == []
        assert said(english, french) == []


@pytest.mark.parametrize("pair", [("en", "fr"), ("fr", "en")])
def test_apertium_on_the_statement_has_no_doubts(pair: tuple[str, str]) -> None:
    found = [engine for engine in engines(*pair) if engine.name == "Apertium"]
    if not found:
        pytest.skip("Apertium is not installed")
    texts = [segment.text for segment in split(documents.read(files.corpus(f"statement.{pair[0]}.txt")))]
    for text, machine in zip(texts, found[0].translate(texts), strict=True):
        assert said(text, machine, pair) == []


@settings(deadline=None)
@given(st.text(), st.text(), st.sampled_from([("en", "fr"), ("zh", "en"), ("de", "xx")]))
def test_any_text_can_be_asked_about(text: str, machine: str, pair: tuple[str, str]) -> None:
    for doubt in doubts(text, machine, pair):
        assert str(doubt).endswith(".")


@settings(deadline=None)
@given(st.sampled_from(sentences()), st.integers(0, 30), st.integers(1, 4), st.integers(4, 20))
def test_every_loop_is_found(pair: tuple[str, str], place: int, length: int, times: int) -> None:
    words = pair[1].split()
    place %= len(words)
    loop = words[place : place + length] * times
    assert "It repeats itself." in said(pair[0], " ".join([*words[:place], *loop]), ("fr", "en"))
