"""False friends: what is found, and the sound renderings that are left in peace."""

import pytest

from enregard.check import Level, Pair, Severity
from enregard.check.families import false_friends


@pytest.mark.parametrize(
    ("languages", "source", "target", "here", "there", "level"),
    [
        (("en", "fr"), "They actually won.", "Ils ont actuellement gagné.", "actually", "actuellement", Level.USUAL),
        (
            ("en", "fr"),
            "He eventually left.",
            "Il est éventuellement parti.",
            "eventually",
            "éventuellement",
            Level.USUAL,
        ),
        (("en", "fr"), "The library is closed.", "La librairie est fermée.", "library", "librairie", Level.USUAL),
        (("en", "fr"), "It cost a billion.", "Cela a coûté un billion.", "billion", "billion", Level.USUAL),
        (("en", "fr"), "There is no evidence.", "Il n’y a pas d’évidence.", "evidence", "évidence", Level.USUAL),
        (("en", "fr"), "The allies support it.", "Les alliés le supportent.", "support", "supportent", Level.MORE),
        (
            ("fr", "en"),
            "Il est actuellement à Kiev.",
            "He is actually in Kyiv.",
            "actuellement",
            "actually",
            Level.USUAL,
        ),
        (("fr", "en"), "Le délai est court.", "The delay is short.", "délai", "delay", Level.MORE),
    ],
)
def test_a_false_friend(
    languages: tuple[str, str], source: str, target: str, here: str, there: str, level: Level
) -> None:
    (found,) = false_friends.CHECK.find(Pair(source, target, languages))
    assert (found.facts["here"], found.facts["there"], found.level) == (here, there, level)
    assert [source[a:b] for a, b in found.source] == [here]
    assert [target[a:b] for a, b in found.target] == [there]


@pytest.mark.parametrize(
    ("languages", "source", "target"),
    [
        (("en", "fr"), "They actually won.", "Ils ont en fait gagné."),
        (("en", "fr"), "They actually win now.", "En réalité, ils gagnent actuellement."),
        (("en", "fr"), "He is currently in Paris.", "Il est actuellement à Paris."),
        (("en", "fr"), "The library is closed.", "La bibliothèque est fermée."),
        (("en", "fr"), "It cost a billion.", "Cela a coûté un milliard."),
        (("en", "fr"), "The allies support it.", "Les alliés le soutiennent."),
        (("fr", "en"), "Il est actuellement à Kiev.", "He is currently in Kyiv."),
        (("fr", "fr"), "Il est actuellement à Kiev.", "Il est actuellement à Kiev."),
        (("en", "de"), "They actually won.", "Sie haben aktuell gewonnen."),
    ],
)
def test_sound_renderings_are_left_in_peace(languages: tuple[str, str], source: str, target: str) -> None:
    assert list(false_friends.CHECK.find(Pair(source, target, languages))) == []


@pytest.mark.parametrize("languages", [("en", "fr"), ("fr", "en")])
def test_each_word_is_looked_for_by_its_first_letters(languages: tuple[str, str]) -> None:
    for each in false_friends._friends(languages):
        assert each.beginnings
        assert all(len(letters) >= false_friends._FIRST for letters in each.beginnings)


def test_severity() -> None:
    assert false_friends.CHECK.severity is Severity.WARNING
