"""Rows that face the wrong sentence, are not translated, are in a third language, or far too short or long."""

import pytest

from enregard.check import Check, Level, Pair, Severity
from enregard.check.families import language, length, misaligned, untranslated
from enregard.check.finding import Found


def found(check: Check, source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> list[Found]:
    pair = Pair(source, target, languages, 0.9)
    if check.prepare:
        check.prepare([pair])
    return [each for each in check.find(pair) if each.level <= Level.USUAL]


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        (
            "The harvest was poor because the rain came too late for the farmers in the valley.",
            "La ministre de la Défense a signé hier un contrat portant sur douze sous-marins.",
            ("en", "fr"),
        ),
        (
            "La récolte fut mauvaise, car la pluie est venue trop tard pour les paysans de la vallée.",
            "La ministre de la Défense a signé hier un contrat portant sur douze sous-marins.",
            ("fr", "fr"),
        ),
        (
            "The harvest was poor because the rain came too late for the farmers in the valley.",
            "Die Verteidigungsministerin hat gestern einen Vertrag über zwölf U-Boote unterschrieben.",
            ("en", "de"),
        ),
    ],
)
def test_another_sentence_is_found(source: str, target: str, languages: tuple[str, str]) -> None:
    (each,) = found(misaligned.CHECK, source, target, languages)
    assert each.source == ((0, len(source)),)
    assert each.target == ((0, len(target)),)
    assert misaligned.CHECK.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("source", "target", "languages"),
    [
        ("It is raining cats and dogs.", "Il pleut des cordes.", ("en", "fr")),
        ("He kicked the bucket.", "Il est mort.", ("en", "fr")),
        (
            "The harvest was poor because the rain came too late for the farmers in the valley.",
            "La récolte fut mauvaise : la pluie est venue trop tard pour les paysans de la vallée.",
            ("en", "fr"),
        ),
        (
            "The harvest was poor because the rain came too late for the farmers in the valley.",
            "Die Ernte war schlecht, weil der Regen für die Bauern im Tal zu spät kam.",
            ("en", "de"),
        ),
        ("The harvest was poor because the rain came late.", "Korn gikk tapt fordi regnet uteble i år.", ("en", "no")),
    ],
)
def test_a_translation_is_left_in_peace(source: str, target: str, languages: tuple[str, str]) -> None:
    assert found(misaligned.CHECK, source, target, languages) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("The ministers met in Oslo.", "The ministers met in Oslo.", True),
        ("The ministers met in Oslo this morning.", "The ministers met in Oslo ce matin.", True),
        ("They were late again.", "They were late again.", True),
        (
            "The ministers met in Oslo and said that they would send more aid.",
            "Les ministres se sont réunis and said that they would send more aid.",
            True,
        ),
        ("Mark Rutte, Jens Stoltenberg, Ursula von der Leyen", "Mark Rutte, Jens Stoltenberg, Ursula von der Leyen", 0),
        ("The New York Times, CNN", "The New York Times, CNN", False),
        (
            "His book “How to win a war that nobody wants” sold well.",
            "Son livre « How to win a war that nobody wants » s’est bien vendu.",
            False,
        ),
        ("“Il faut cultiver notre jardin.”", "« Il faut cultiver notre jardin. »", False),
        ("Police questions on radiation exposition.", "Questions de la police sur l’exposition aux radiations.", False),
    ],
)
def test_what_is_not_translated(source: str, target: str, expected: bool) -> None:
    assert bool(found(untranslated.CHECK, source, target)) == bool(expected)


def test_a_part_that_is_not_translated_is_lit() -> None:
    target = "Les ministres se sont réunis and said that they would send more aid."
    (each,) = found(untranslated.CHECK, "They met and said that they would send more aid.", target)
    ((start, stop),) = each.target
    assert target[start:stop] == each.facts["words"] == "and said that they would send more aid"


@pytest.mark.parametrize(
    ("target", "code"),
    [
        ("Die Minister haben gestern beschlossen, mit den Verbündeten eine neue Brücke für das Land zu bauen.", "de"),
        (
            "Los ministros decidieron ayer por la tarde construir una nueva presa, pero los vecinos están en contra.",
            "es",
        ),
        ("Министры вчера решили построить новую плотину вместе с союзниками и соседями страны.", "ru"),
    ],
)
def test_a_third_language_is_found(target: str, code: str) -> None:
    (each,) = found(language.CHECK, "The ministers decided yesterday to build a new dam.", target)
    assert each.facts == {"language": code}


@pytest.mark.parametrize(
    "target",
    [
        "Les ministres ont décidé hier de construire un nouveau barrage avec les pays voisins.",
        "Le quotidien Die Welt cite « der das und nicht » comme les mots que tout le monde connaît en Allemagne.",
        "Luiz Inácio Lula da Silva, Jair Bolsonaro",
    ],
)
def test_the_right_language_is_left_in_peace(target: str) -> None:
    assert found(language.CHECK, "The ministers decided yesterday to build a new dam.", target) == []


def test_a_translation_of_half_the_length_or_double() -> None:
    long = "The ministers decided yesterday to build a new dam together with the neighbouring countries of the region."
    assert [each.facts for each in found(length.CHECK, long, "Ils décident d’un barrage.")] == [{"percent": 22}]
    assert found(length.CHECK, "They decide.", "Ils en décident ensemble.") == []
    (each,) = found(length.CHECK, "The ministers met in Oslo.", long)
    assert "longer" in each.template
