"""What is left out, added, broken off."""

import pytest

from enregard.check import Found, Level, Pair, Severity
from enregard.check.families.coverage import CHECK
from enregard.check.families.coverage.lexicon import counterparts, covered
from enregard.check.families.coverage.words import telling, unfinished

WHOLE = (
    "The ministers agreed to send more ammunition to the front, and promised to repair the damaged power stations.",
    "Les ministres ont convenu d’envoyer davantage de munitions au front, et promis de réparer les centrales "
    "électriques endommagées.",
)


def found(
    source: str,
    target: str,
    languages: tuple[str, str] = ("en", "fr"),
    ratio: float = 0.88,
    level: Level = Level.USUAL,
) -> list[Found]:
    return [each for each in CHECK.find(Pair(source, target, languages, ratio)) if each.level <= level]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        WHOLE,
        ("She thanked the crew.", "Elle a remercié l’équipage."),
        ("He was stunned.", "Il en est resté bouche bée."),
        (
            "According to the spokesman, the convoy reached the harbour before dawn without a single loss.",
            "Le porte-parole affirme que le convoi a atteint le port avant l’aube sans subir la moindre perte.",
        ),
        ("Brussels, 4 May", "Bruxelles, le 4 mai"),
        ("", "!"),
        ("…", "…"),
    ],
)
def test_what_is_whole_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_a_clause_that_was_left_out_is_named_and_lit() -> None:
    source, target = WHOLE[0], "Les ministres ont convenu d’envoyer davantage de munitions au front."
    (each,) = found(source, target)
    ((start, stop),) = each.source
    assert source[start:stop] == each.facts["words"]
    assert "repair the damaged power stations" in each.facts["words"]
    assert "ammunition" not in each.facts["words"]
    assert each.target == ()
    assert CHECK.severity is Severity.WARNING


@pytest.mark.parametrize("addition", ["comme le craignaient les pêcheurs bretons", "dont la sœur habite à Marseille"])
def test_a_clause_that_was_added_is_named_and_lit(addition: str) -> None:
    target = WHOLE[1].removesuffix(".") + f", {addition}."
    (each,) = found(WHOLE[0], target, level=Level.MORE)
    ((start, stop),) = each.target
    assert target[start:stop] == each.facts["words"] == addition
    assert each.source == ()


@pytest.mark.parametrize(
    ("word", "text"), [("les", "Les ministres ont visité les."), ("par", "Le pont fut détruit par")]
)
def test_a_translation_that_breaks_off(word: str, text: str) -> None:
    sure = [each for each in found("The ministers visited the bridge.", text) if "breaks off" in each.template]
    assert [each.facts for each in sure] == [{"word": word}]
    assert [text[slice(*each.target[0])] for each in sure] == [word]


def test_what_breaks_off_on_both_sides_is_left_in_peace() -> None:
    assert found("We shall see the", "Nous verrons le") == []


def test_the_same_language_on_both_sides() -> None:
    official = "Les Alliés condamnent cette attaque, et ils demandent le retrait immédiat des soldats nord-coréens."
    assert found(official, official, ("fr", "fr"), 1.0) == []
    assert found(official, "Les Alliés condamnent cette attaque.", ("fr", "fr"), 1.0)
    assert found(official, official.replace("demandent", "exigent"), ("fr", "fr"), 1.0) == []


def test_other_languages_are_not_judged() -> None:
    assert found(WHOLE[0], "Die Minister einigten sich.", ("en", "de")) == []


def test_the_other_way_round() -> None:
    assert found(WHOLE[1], WHOLE[0], ("fr", "en"), 1.13) == []
    (each,) = found(WHOLE[1], "The ministers agreed to send more ammunition to the front.", ("fr", "en"), 1.13)
    assert "réparer les centrales" in each.facts["words"]


def test_words_stand_for_each_other_by_the_list_and_by_their_beginning() -> None:
    assert covered(["soldie", "rutte"], ["soldat", "rutte"], ("en", "fr")) == {"soldie", "rutte"}
    assert covered(["banana"], ["soldat"], ("en", "fr")) == frozenset()
    assert counterparts("soldie", ["soldat", "banane"], ("en", "fr")) == {"soldat"}


def test_little_words_say_nothing() -> None:
    assert [word.stem for word in telling("Il a envoyé 12 000 soldats à l’Ouest.", "fr")] == [
        "envoye",
        "12000",
        "soldat",
        "ouest",
    ]
    assert unfinished("Elle vient de Paris.", "fr") is None
