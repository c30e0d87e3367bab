"""What is only possible, advisable or reported, and became firmer."""

import pytest

from enregard.check import Level, Pair
from enregard.check.families import modality
from enregard.check.finding import Found, Severity


def found(source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> list[Found]:
    return list(modality.CHECK.find(Pair(source, target, languages)))


@pytest.mark.parametrize(
    ("source", "target", "level"),
    [
        ("The missile could reach the capital.", "Le missile peut atteindre la capitale.", Level.USUAL),
        ("The Allies may invoke the clause.", "Les Alliés doivent invoquer la clause.", Level.USUAL),
        ("Members should spend more.", "Les membres doivent dépenser davantage.", Level.USUAL),
        ("The vote is expected to take place on Friday.", "Le vote doit avoir lieu vendredi.", Level.USUAL),
        ("The troops reportedly killed two civilians.", "Les troupes ont tué deux civils.", Level.USUAL),
        ("An attack would be a mistake.", "Une attaque est une erreur.", Level.MORE),
    ],
)
def test_what_became_firmer_is_found(source: str, target: str, level: Level) -> None:
    assert [each.level for each in found(source, target)] == [level]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The missile could reach the capital.", "Le missile pourrait atteindre la capitale."),
        ("He could swim when he was young.", "Il savait nager quand il était jeune."),
        ("The missile can reach the capital.", "Le missile peut atteindre la capitale."),
        ("The Allies must act.", "Les Alliés doivent agir."),
        ("Members should spend more.", "Les membres devraient dépenser davantage."),
        ("The troops reportedly killed two civilians.", "Les troupes auraient tué deux civils."),
        ("The troops allegedly killed two civilians.", "Selon des témoins, les troupes ont tué deux civils."),
        ("He said that he would come.", "Il a dit qu’il viendrait."),
        ("He would often walk along the river.", "Il se promenait souvent le long du fleuve."),
    ],
)
def test_what_is_as_sure_on_both_sides_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_both_passages_are_lit() -> None:
    source, target = "Moscow could attack.", "Moscou peut attaquer."
    (one,) = found(source, target)
    assert [source[a:b] for a, b in one.source] == ["could"]
    assert [target[a:b] for a, b in one.target] == ["peut"]


def test_a_french_conditional_is_held_against_a_french_text() -> None:
    (one, *_) = found("L’armée pourrait intervenir.", "L’armée peut intervenir.", ("fr", "fr"))
    assert one.level is Level.USUAL
    assert found("L’armée aurait tué un civil.", "L’armée a tué un civil.", ("fr", "fr"))
    assert not found("L’armée aurait tué un civil.", "L’armée aurait abattu un civil.", ("fr", "fr"))


@pytest.mark.parametrize(
    ("text", "language", "sense"),
    [
        ("The minister admitted it.", "en", "concession"),
        ("The minister denied it.", "en", "denial"),
        ("The minister warned them.", "en", "warning"),
        ("The minister said it.", "en", "neutral"),
        ("Le ministre a reconnu cela.", "fr", "concession"),
        ("Le ministre prétend cela.", "fr", "claim"),
        ("Le ministre a promis cela.", "fr", "promise"),
        ("Le ministre a déclaré cela.", "fr", "neutral"),
    ],
)
def test_verbs_that_report_have_a_class(text: str, language: str, sense: str) -> None:
    assert [cue.sense for cue in modality.read(text, language) if cue.kind == "attribution"] == [sense]


def test_imperfects_are_no_conditionals() -> None:
    assert modality.read("Il montrait la carte et ouvrait la porte.", "fr") == []
    assert [cue.sense for cue in modality.read("Il viendrait.", "fr")] == ["conditional"]


def test_it_is_a_warning_and_says_nothing_of_other_languages() -> None:
    assert modality.CHECK.severity is Severity.WARNING
    assert not found("Es könnte regnen.", "Il peut pleuvoir.", ("de", "fr"))
