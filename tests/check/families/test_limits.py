"""Limits and quantifiers exchanged or lost."""

import pytest

from enregard.check import Level, Pair
from enregard.check.families import limits
from enregard.check.finding import Found, Severity


def found(source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> list[Found]:
    return list(limits.CHECK.find(Pair(source, target, languages)))


@pytest.mark.parametrize(
    ("source", "target", "level"),
    [
        ("More than 40 ships sailed.", "Moins de 40 navires ont appareillé.", Level.USUAL),
        ("At least 40 ships sailed.", "Au plus 40 navires ont appareillé.", Level.USUAL),
        ("The convoy has up to 40 lorries.", "Le convoi compte 40 camions.", Level.MORE),
        ("About 40 ships sailed.", "Exactement 40 navires ont appareillé.", Level.MORE),
        ("Several Allies agreed.", "Tous les Alliés étaient d’accord.", Level.MORE),
        ("Patrols sometimes meet.", "Les patrouilles se croisent toujours.", Level.MORE),
        ("All Allies agreed.", "Certains Alliés étaient d’accord.", Level.ALL),
    ],
)
def test_a_limit_that_changed_is_found(source: str, target: str, level: Level) -> None:
    assert [each.level for each in found(source, target)] == [level]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("More than 40 ships sailed.", "Plus de 40 navires ont appareillé."),
        ("Over 40 ships sailed.", "Au-delà de 40 navires ont appareillé."),
        ("No fewer than 40 ships sailed.", "Pas moins de 40 navires ont appareillé."),
        ("About 40 ships sailed.", "Quelque 40 navires ont appareillé."),
        ("Some Allies agreed.", "Certains Alliés étaient d’accord."),
        ("All Allies agreed.", "Tous les Alliés étaient d’accord."),
        ("The ship sailed in 1940.", "Le navire a appareillé en 1940."),
    ],
)
def test_the_same_limit_is_left_in_peace(source: str, target: str) -> None:
    assert found(source, target) == []


def test_both_limits_are_lit_in_one_language_too() -> None:
    source, target = "Plus de 10 000 soldats sont partis.", "Moins de 10 000 soldats sont partis."
    (one,) = found(source, target, ("fr", "fr"))
    assert (source[slice(*one.source[0])], target[slice(*one.target[0])]) == ("Plus de", "Moins de")
    assert found(source, source, ("fr", "fr")) == []


def test_limits_are_read_by_class() -> None:
    text = "At least 12 ships and most crews"
    assert [(cue.kind, cue.sense) for cue in limits.read(text, "en")] == [("limit", "at_least"), ("limit", "most")]
    assert limits.read(text, "de") == []


def test_it_is_a_warning() -> None:
    assert limits.CHECK.severity is Severity.WARNING
