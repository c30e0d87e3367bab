"""Spelling: slips next to frequent words, on a machine without any dictionary and on one that has one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from enregard import spelling
from enregard.check import Context, Level, Pair, Severity
from enregard.check.families.spelling import CHECK


@pytest.fixture(autouse=True)
def no_dictionary(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """Hide the dictionaries of the machine."""
    monkeypatch.setattr(spelling, "_places", lambda: [(tmp_path, "")])
    spelling._checker.cache_clear()
    yield
    spelling._checker.cache_clear()


def found(
    target: str,
    source: str = "They met.",
    languages: tuple[str, str] = ("en", "fr"),
    level: Level = Level.USUAL,
    context: Context | None = None,
) -> dict[str, str]:
    """Return the words that are said to be misspelt, and what is said to be meant."""
    pair = Pair(source, target, languages, context=context or Context())
    findings = [each for each in CHECK.find(pair) if each.level <= level]
    assert all(target[a:b] == each.facts["word"] for each in findings for a, b in each.target)
    return {each.facts["word"]: each.facts.get("meant", "") for each in findings}


@pytest.mark.parametrize(
    ("target", "word", "meant"),
    [
        ("Les ministes se réunissent.", "ministes", "ministres"),
        ("La réunoin aura lieu lundi.", "réunoin", "réunion"),
        ("Les deux pays coopèernt.", "coopèernt", "coopèrent"),
        ("Ils ont anoncé la nouvelle.", "anoncé", "annoncé"),
        ("Le gouvernementt décide.", "gouvernementt", "gouvernement"),
        ("Mlagré cela, ils viennent.", "Mlagré", "Malgré"),
        ("L’agressoin continue.", "agressoin", "agression"),
        ("Un cessez-le-feu duralbe.", "duralbe", "durable"),
    ],
)
def test_a_slip_is_found_with_what_is_meant(target: str, word: str, meant: str) -> None:
    assert found(target) == {word: meant}


@pytest.mark.parametrize(
    "target",
    [
        "Les ministres se réunissent aujourd’hui à Bruxelles, peut-être jusqu’à vendredi.",
        "Le président Macrom parle.",
        "Ils reclassifièrent puis tweetèrent et googlaient.",
        "Une loi antigouvernementale et des mesures anticorruption.",
        "Voir www.gouvernemnt.fr et le fichier reunoin.txt.",
        "Le F16 et le XJ12abc.",
        "L’OTAN et l’UEO.",
        "Il craindrait que nous ne valorisassions l’affaire.",
    ],
)
def test_names_forms_and_addresses_are_left_in_peace(target: str) -> None:
    assert found(target) == {}


def test_a_word_of_the_original_is_left_in_peace() -> None:
    assert found("Le mot réunoin.", "The word réunoin.") == {}
    assert found("Les paarlement se réunit.", "The Paarlement meets.") == {}


def test_a_word_that_other_rows_have_is_no_usual_alarm() -> None:
    others = Context.of([("They meet.", "La réunoin a lieu.")])
    assert found("Une réunoin aura lieu.", context=others) == {}
    assert found("Une réunoin aura lieu.", context=others, level=Level.MORE) == {"réunoin": "réunion"}
    names = Context.of([("They meet.", "Réunoin est une ville.")])
    assert found("Une réunoin aura lieu.", context=names, level=Level.MORE) == {}


def test_other_languages() -> None:
    english = ("fr", "en")
    assert found("The goverment meets.", "Texte.", english) == {"goverment": "government"}
    assert found("They reanalysed the unmanned vehicles, colour by color.", "Texte.", english) == {}
    assert found("Die Regeirung tagt.", "Text.", ("en", "de")) == {}
    assert found("die regeirung tagt.", "Text.", ("en", "de"), Level.MORE) == {"regeirung": "regierung"}
    assert found("兵士は千二百人である。", "Text.", ("en", "ja"), Level.ALL) == {}
    assert found("Mae'r llywodraethh yn cwrdd.", "Text.", ("en", "cy"), Level.ALL) == {}
    assert found("La réunoin.", "La réunion.", ("fr", "fr")) == {"réunoin": "réunion"}


def test_a_word_without_a_likely_meaning_is_only_told_at_the_end() -> None:
    assert found("Ils xvrtzent.", level=Level.MORE) == {}
    assert found("Ils xvrtzent.", level=Level.ALL) == {"xvrtzent": ""}


def test_what_a_dictionary_knows_is_right(tmp_path: Path) -> None:
    pytest.importorskip("hunspell")
    (tmp_path / "fr_FR.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / "fr_FR.dic").write_text("3\nla\nréunoin\nest\n", encoding="utf-8")
    assert found("La réunoin est anoncé.") == {"anoncé": "annoncé"}


def test_it_explains_itself() -> None:
    assert (CHECK.name, CHECK.severity) == ("spelling", Severity.WARNING)


def test_a_word_without_end_is_passed_over() -> None:
    assert not list(CHECK.find(Pair("A word.", "a" * 100_000, ("en", "fr"))))
