"""Names: what is found, and the other forms of a name that are left in peace."""

import pytest

from enregard.check import Context, Found, Level, Pair, Severity
from enregard.check.families import names
from enregard.check.families.names import near, pairing, read, same
from enregard.check.families.names.words import frequency

SOUND = [
    ("Mark Rutte met Volodymyr Zelenskyy in Brussels.", "Mark Rutte a rencontré Volodymyr Zelensky à Bruxelles."),
    ("The Russian army left Kursk.", "L’armée russe a quitté Koursk."),
    ("Moscow has denied it, said Rustem Umerov.", "Le Kremlin le nie, a déclaré Roustem Oumerov."),
    ("Pyongyang sent soldiers to Russia.", "La Corée du Nord a envoyé des soldats en Russie."),
    ("The White House thanked Seoul.", "Washington a remercié la Corée du Sud."),
    ("NATO and the EU support the UN.", "L’OTAN et l’UE soutiennent l’ONU."),
    ("The US warned the DPRK.", "Les États-Unis ont mis en garde la RPDC."),
    ("Pope John Paul II visited London and Cologne.", "Le pape Jean-Paul II a visité Londres et Cologne."),
    ("The Italian and the Chilean ministers agreed.", "Les ministres italien et chilien sont tombés d’accord."),
    ("Mr Rutte spoke on Monday in March.", "M. Rutte s’est exprimé un lundi de mars."),
    ("Republicans left the Senate.", "Les républicains ont quitté le Sénat."),
    ("The Supreme Court heard Sergei Lavrov.", "La Cour suprême a entendu Sergueï Lavrov."),
    ("Kim Jong-un greeted Vladimir Putin.", "Kim Jong Un a salué Vladimir Poutine."),
    ("The Ministers discussed the Annual Report.", "Les ministres ont discuté du rapport annuel."),
]


def found(source: str, target: str, others: tuple[tuple[str, str], ...] = (), language: str = "en") -> list[Found]:
    context = Context.of([*SOUND, *others, (source, target)])
    pair = Pair(source, target, (language, "fr"), 1.0, None, context, counted=True)
    return [each for each in names.CHECK.find(pair) if each.level <= Level.USUAL]


@pytest.mark.parametrize(("source", "target"), SOUND)
def test_other_forms_of_a_name_raise_no_alarm(source: str, target: str) -> None:
    assert found(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "here", "there"),
    [
        ("Zelenskyy asked for help.", "Zelenksy a demandé de l’aide.", "Zelenskyy", "Zelenksy"),
        ("He thanked Mark Rutte.", "Il a remercié Mark Ruttte.", "Rutte", "Ruttte"),
        ("He flew to Kyiv on Friday.", "Il s’est rendu à Kiyv vendredi.", "Kyiv", "Kiyv"),
        ("Mark Rutte has agreed.", "Mark Ruttea accepté.", "Rutte", "Ruttea"),
        ("The talks in Stoltenbro failed.", "Les pourparlers de Stoltenbor ont échoué.", "Stoltenbro", "Stoltenbor"),
    ],
)
def test_a_name_misspelt_or_fused(source: str, target: str, here: str, there: str) -> None:
    (one,) = found(source, target)
    assert one.facts == {"here": here, "there": there}
    assert [source[a:b] for a, b in one.source] == [here]
    assert [target[a:b] for a, b in one.target] == [there]


HABIT = (
    ("The envoy met Marta Lindqvist.", "L’envoyé a rencontré Marta Lindqvist."),
    ("Later Lindqvist left.", "Plus tard, Lindqvist est partie."),
    ("General Okonkwo stayed.", "Le général Okonkwo est resté."),
    ("Nobody asked Okonkwo.", "Personne n’a interrogé Okonkwo."),
)


def test_a_name_in_the_place_of_another() -> None:
    source, target = "The report quotes Marta Lindqvist at length.", "Le rapport cite longuement Marta Okonkwo."
    (one,) = found(source, target, HABIT)
    assert one.facts == {"here": "Lindqvist", "there": "Okonkwo"}
    assert [source[a:b] for a, b in one.source] == ["Lindqvist"]
    assert [target[a:b] for a, b in one.target] == ["Okonkwo"]


def test_a_name_that_is_missing() -> None:
    source, target = "The paper was signed by Lindqvist.", "Le document a été signé par ."
    (one,) = found(source, target, HABIT)
    assert one.facts == {"here": "Lindqvist"}
    assert [source[a:b] for a, b in one.source] == ["Lindqvist"]


def test_a_name_that_a_pronoun_stands_for_is_left_in_peace() -> None:
    assert found("Lindqvist's plan failed.", "Son plan a échoué.", HABIT) == []


def test_two_spellings_within_a_translation() -> None:
    source, target = "The general stayed with her.", "Le général est resté avec Linqvist."
    (one,) = found(source, target, HABIT)
    assert one.facts == {"here": "Lindqvist", "there": "Linqvist"}
    assert [target[a:b] for a, b in one.target] == ["Linqvist"]


def test_two_texts_of_one_language() -> None:
    official = "Le secrétaire général Mark Rutte s’est exprimé à Bruxelles sur la Russie."
    assert found(official, "À Bruxelles, Mark Rutte a parlé de la Russie.", language="fr") == []
    (one,) = found(official, "À Bruxelles, Mark Rutet a parlé de la Russie.", language="fr")
    assert one.facts == {"here": "Rutte", "there": "Rutet"}


def test_languages_that_are_not_known_are_left_in_peace() -> None:
    pair = Pair("Mark Rutte met them.", "Markus Ruttte traf sie.", ("en", "de"))
    assert list(names.CHECK.find(pair)) == []


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenski"),
        ("Kiev", "Kyiv"),
        ("Umerov", "Oumerov"),
        ("Putin", "Poutine"),
        ("Khrushchev", "Khrouchtchev"),
        ("Shoigu", "Choïgou"),
        ("London", "Londres"),
        ("Moscow", "Kremlin"),
        ("Russian", "Russie"),
        ("NATO", "OTAN"),
        ("Mark Rutte", "Marc Rutte"),
        ("United States", "Washington"),
    ],
)
def test_the_same_name(a: str, b: str) -> None:
    assert same(a, b)
    assert same(b, a)
    assert not near(a, b)


@pytest.mark.parametrize(
    ("a", "b"), [("Zelensky", "Zelenksy"), ("Rutte", "Ruttte"), ("Kyiv", "Kiyv"), ("Bruxelles", "Bruxeles")]
)
def test_a_name_that_is_nearly_another(a: str, b: str) -> None:
    assert near(a, b)
    assert not same(a, b)


@pytest.mark.parametrize(("a", "b"), [("Rutte", "Putin"), ("Moscow", "London"), ("Iran", "Oman")])
def test_names_that_have_nothing_in_common(a: str, b: str) -> None:
    assert not same(a, b)
    assert not near(a, b)


def test_reading_names() -> None:
    text = "Hier, Mark Rutte a parlé de l’Ukraine. Depuis, le porte-parole de M. Oumerov se tait."
    assert [(each.text, each.sure) for each in read(text, "fr")] == [
        ("Hier", False),
        ("Mark Rutte", True),
        ("Ukraine", True),
        ("Depuis", False),
        ("Oumerov", True),
    ]
    assert all(text[slice(*each.span)] == each.text for each in read(text, "fr"))


def test_severity() -> None:
    assert names.CHECK.severity is Severity.WARNING


def test_a_language_without_a_list_of_words_has_none_that_are_known() -> None:
    assert frequency("paix", "zxx") == frequency("paix", "eo") == 0
    assert frequency("paix", "fr") > 0


def test_names_repeated_without_end_are_held_against_each_other_once() -> None:
    row = pairing.sides(Pair("Paul Roy met Jean Bon. " * 200, "Il pleut. " * 200, ("en", "fr")))[0]
    assert [row.words[at].text for at in row.lone] == ["Paul", "Roy", "Jean", "Bon"]
