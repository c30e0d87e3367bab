"""Negations lost and added, and what answers one in other words."""

import pytest

from enregard.check import Level, Pair
from enregard.check.families import negation
from enregard.check.finding import Found, Severity


def found(source: str, target: str, languages: tuple[str, str] = ("en", "fr")) -> list[Found]:
    return list(negation.CHECK.find(Pair(source, target, languages)))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The Council will send troops.", "Le Conseil n’enverra pas de troupes."),
        ("The Council will not send troops.", "Le Conseil enverra des troupes."),
        ("The ministers don't accept the plan.", "Les ministres acceptent le plan."),
        (
            "The treaty is not signed, and the embassy opens.",
            "Le traité n’est pas signé, et l’ambassade n’ouvre pas.",
        ),
        ("The general never left his post during the siege.", "Le général a quitté son poste pendant le siège."),
        (
            "The spokesman said that the missiles destroyed the bridge.",
            "Le porte-parole a dit que les missiles n’ont pas détruit le pont.",
        ),
        (
            "The spokesman said that the pilots were not on board when the ship sank.",
            "Le porte-parole a dit que les pilotes étaient à bord quand le navire a coulé.",
        ),
    ],
)
def test_a_negation_on_one_side_is_found(source: str, target: str) -> None:
    (one,) = found(source, target)
    assert one.level <= Level.MORE


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The Council will not send troops.", "Le Conseil n’enverra pas de troupes."),
        ("Nobody answered the call.", "Personne n’a répondu à l’appel."),
        ("He went without a word.", "Il est parti sans un mot."),
        ("They failed to agree.", "Ils ne se sont pas mis d’accord."),
        ("He did not agree.", "Il a refusé d’être d’accord."),
        ("Not only the Allies but also the partners came.", "Les Alliés et les partenaires sont venus."),
        ("They fear that the war may spread.", "Ils craignent que la guerre ne s’étende."),
        ("Only two ships came.", "Il n’est venu que deux navires."),
        ("The road is hard.", "La route n’est pas facile."),
        ("Isn't it time to act?", "Il est temps d’agir, n’est-ce pas ?"),
        ("The deal is not impossible.", "L’accord est possible."),
        ("The fine is not more than 100 euros.", "L’amende est de 100 euros au plus."),
        ("It was so cold that the engines failed to start.", "Il faisait si froid que les moteurs n’ont pas démarré."),
        ("The ambassador keeps repeating his warning.", "L’ambassadeur ne cesse de répéter son avertissement."),
        ("The old squares are always crowded.", "Les vieilles places ne désemplissent pas."),
        ("The deputies kept silent.", "Les députés n’ont rien dit."),
        ("Residents remain without power.", "Les habitants n’ont toujours pas de courant."),
        ("Talks go on until the ministers return.", "Les pourparlers ne cesseront pas avant le retour des ministres."),
    ],
)
def test_a_negation_said_otherwise_is_left_in_peace(source: str, target: str) -> None:
    assert not [each for each in found(source, target) if each.level <= Level.USUAL]


def test_the_passage_is_lit_on_the_side_that_has_it() -> None:
    target = "Les troupes ne partiront pas demain."
    (one,) = found("The troops will leave tomorrow.", target)
    assert one.source == ()
    assert [target[a:b] for a, b in one.target] == ["ne partiront pas"]
    assert "ne partiront pas" in one.template.format(**one.facts)


def test_what_is_said_in_quite_other_words_is_less_sure() -> None:
    source = "The debate in the northern capital went on for several hours with great liveliness on all benches."
    target = "Les députés ne se sont pas ennuyés pendant cette longue séance de leur assemblée septentrionale."
    (one,) = found(source, target)
    assert one.level > Level.USUAL


def test_what_denies_by_a_word_is_less_sure() -> None:
    (one,) = found("The origin of the drone is unknown.", "L’origine du drone est connue.")
    assert one.level > Level.USUAL
    assert not found("The origin of the drone is unknown.", "L’origine du drone est inconnue.")


def test_ne_alone_denies_with_some_verbs() -> None:
    assert not found("The mayor cannot say it.", "Le maire ne saurait le dire.")
    assert [cue.sense for cue in negation.read("Elle ne peut le croire.", "fr")] == ["denied"]
    assert [cue.sense for cue in negation.read("Ils craignent qu’elle ne vienne.", "fr")] == ["implied"]


def test_a_few_answer_no_negation_and_few_do() -> None:
    (one,) = found("The ministers did not vote.", "Quelques-uns des ministres ont un peu voté.")
    (other,) = found("The ministers did not vote.", "Peu de ministres ont voté.")
    assert one.level <= Level.USUAL < other.level
    assert negation.read("A few ministers came a little late.", "en") == []


def test_of_several_negations_the_one_without_an_answer_is_lit() -> None:
    source = "The minister did not sign the treaty, and the army will not leave the border."
    target = "Le ministre a signé le traité, et l’armée ne quittera pas la frontière."
    (one,) = found(source, target)
    assert [source[a:b] for a, b in one.source] == ["not"]
    assert one.source[0][0] < source.index("sign")


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("L’Alliance ne sera pas partie au conflit.", "L’Alliance sera partie au conflit.", "fr"),
        ("The Alliance is not a party to the war.", "The Alliance is a party to the war.", "en"),
    ],
)
def test_both_sides_may_be_of_one_language(source: str, target: str, language: str) -> None:
    assert found(source, target, (language, language))
    assert not found(source, source, (language, language))


def test_of_other_languages_nothing_is_said() -> None:
    assert not found("Wir kommen nicht.", "Nous venons.", ("de", "fr"))
    assert negation.read("Wir kommen nicht.", "de") == []


def test_negations_are_read_in_their_order() -> None:
    text = "Sans accord, ils ne voteront jamais et n’ont pas d’argent."
    assert [(cue.sense, cue.within(text)) for cue in negation.read(text, "fr")] == [
        ("implied", "Sans"),
        ("denied", "ne voteront jamais"),
        ("denied", "n’ont pas"),
    ]


def test_it_is_a_warning() -> None:
    assert negation.CHECK.severity is Severity.WARNING
