"""Checks of whole rows: moved, missing, of another length, in another language, translated in two ways."""

import pytest

from enregard.check import Check, Context, Found, Level, Pair, Severity
from enregard.check.families import consistency, language, length, missing, moved
from enregard.text import Sentence

ORIGINAL = "The harbour stays closed until the storm has passed."
TRANSLATION = "Le port reste fermé jusqu’à la fin de la tempête."
ELSEWHERE = Sentence("Its translation stands in row {row}.", {"row": 7})


def found(check: Check, pair: Pair) -> list[Found]:
    return [each for each in check.find(pair) if each.level <= Level.USUAL]


def pair(source: str, target: str, elsewhere: Sentence | None = None, **of: object) -> Pair:
    return Pair(source, target, ("en", "fr"), elsewhere=elsewhere, **of)  # type: ignore[arg-type]


@pytest.mark.parametrize(("source", "target"), [(ORIGINAL, ""), ("", TRANSLATION)])
def test_a_sentence_whose_partner_stands_elsewhere_is_moved_and_not_missing(source: str, target: str) -> None:
    row = pair(source, target, ELSEWHERE)
    assert [(each.template, each.facts) for each in found(moved.CHECK, row)] == [(ELSEWHERE.template, ELSEWHERE.facts)]
    assert not found(missing.CHECK, row)


@pytest.mark.parametrize(
    "row", [pair(ORIGINAL, TRANSLATION, ELSEWHERE), pair(ORIGINAL, TRANSLATION), pair(ORIGINAL, "")]
)
def test_what_has_its_partner_or_none_at_all_is_not_moved(row: Pair) -> None:
    assert not found(moved.CHECK, row)


def test_a_sentence_without_partner_is_missing_as_a_whole() -> None:
    (lost,), (added,) = found(missing.CHECK, pair(ORIGINAL, "")), found(missing.CHECK, pair("", TRANSLATION))
    assert (lost.source, lost.target) == (((0, len(ORIGINAL)),), ())
    assert (added.source, added.target) == ((), ((0, len(TRANSLATION)),))


@pytest.mark.parametrize("row", [pair(ORIGINAL, TRANSLATION), pair("", "")])
def test_what_has_two_sides_or_none_is_not_missing(row: Pair) -> None:
    assert not found(missing.CHECK, row)


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("Fermé.", "much shorter"),
        ("Le port.", "much shorter"),
        (
            f"{TRANSLATION} Les bateaux attendent au large, et les pêcheurs s’inquiètent pour toute la longue saison.",
            "much longer",
        ),
    ],
)
def test_a_length_that_nobody_expects_is_found(target: str, words: str) -> None:
    (only,) = found(length.CHECK, pair(ORIGINAL, target))
    assert words in only.template
    assert only.facts == {"percent": round(100 * len(target) / len(ORIGINAL))}


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (ORIGINAL, TRANSLATION),
        (ORIGINAL, "Le port demeure fermé aussi longtemps que la tempête n’est pas entièrement passée."),
        ("No.", "Certainement pas."),  # a few letters more or less are nothing
    ],
)
def test_a_length_as_expected_is_left_in_peace(source: str, target: str) -> None:
    assert not found(length.CHECK, pair(source, target))


def test_a_length_is_held_against_that_of_the_other_rows() -> None:
    short = "Le port reste."
    assert found(length.CHECK, pair(ORIGINAL, short))
    assert not found(length.CHECK, pair(ORIGINAL, short, ratio=3.0))


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("Der Hafen bleibt geschlossen, und die Fischer warten nicht auf das Ende von einem Sturm.", "de"),
        ("El puerto está cerrado por la tormenta, pero los pescadores han vuelto del mar más tarde.", "es"),
        ("Порт останется закрытым, пока не пройдёт буря, а рыбаки ждут на берегу и смотрят на море.", "ru"),
    ],
)
def test_a_third_language_is_found(target: str, code: str) -> None:
    (only,) = found(language.CHECK, pair(ORIGINAL, target))
    assert (only.facts, only.target, only.settles) == ({"language": code}, ((0, len(target)),), True)


@pytest.mark.parametrize(
    "target",
    [
        TRANSLATION,
        ORIGINAL,  # left in the original's language: that is another check's
        "Der Hafen bleibt zu.",  # too few words to tell
        "Le groupe Los Lobos del Mar jouera à la fête de la ville, comme tous les ans au mois de juin.",
    ],
)
def test_the_languages_of_the_text_and_foreign_names_are_left_in_peace(target: str) -> None:
    assert not found(language.CHECK, pair(ORIGINAL, target))


OTHERWISE = "L’accès au port demeure interdit tant que dure la tempête."


def told(source: str, target: str, *rows: tuple[str, str]) -> list[Found]:
    context = Context.of([(source, target), *rows])
    return found(consistency.CHECK, pair(source, target, context=context, counted=True))


def test_the_same_sentence_translated_otherwise_is_found_with_the_commonest_wording() -> None:
    (only,) = told(ORIGINAL, TRANSLATION, (ORIGINAL, OTHERWISE), (ORIGINAL, OTHERWISE), (ORIGINAL, "Port fermé."))
    assert only.facts == {"rows": 2, "text": "l'accès au port demeure interdit tant que dure la tempête."}
    assert (only.source, only.target) == (((0, len(ORIGINAL)),), ((0, len(TRANSLATION)),))


@pytest.mark.parametrize(
    "rows",
    [
        (),
        ((ORIGINAL, TRANSLATION),),
        ((ORIGINAL, TRANSLATION.upper().replace("’", "'")),),  # case and apostrophes are no other wording
        (("The harbour opens again.", OTHERWISE),),
        ((ORIGINAL, ""),),
    ],
)
def test_one_translation_for_one_sentence_is_left_in_peace(rows: tuple[tuple[str, str], ...]) -> None:
    assert not told(ORIGINAL, TRANSLATION, *rows)


def test_a_short_sentence_may_be_translated_by_its_place() -> None:
    assert not told("Yes.", "Oui.", ("Yes.", "Si."))


def test_they_tell_how_much_they_matter() -> None:
    checks = (moved.CHECK, missing.CHECK, length.CHECK, language.CHECK, consistency.CHECK)
    assert [each.severity for each in checks] == [
        Severity.HINT,
        Severity.ERROR,
        Severity.WARNING,
        Severity.ERROR,
        Severity.HINT,
    ]
