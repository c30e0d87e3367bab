"""Errors of an article's own, and what looks like one and is none."""

from __future__ import annotations

import pytest

from enregard.press import own
from enregard.press.model import Remark, Statement
from enregard.press.quotations import read
from tests.press.stories import FOOTBALL, article, statement

ALLIES = statement(
    (
        ("France supplies Belgium with shells.", "La France fournit des obus à la Belgique."),
        (
            "Cooperation between France and Belgium is deepening.",
            "La coopération entre la France et la Belgique s’approfondit.",
        ),
    )
)


def errors(text: str, held: Statement | None = None) -> list[Remark]:
    read_article = article(text)
    return own.errors(read_article, held, read(read_article))


def marked(text: str, held: Statement | None = None) -> list[tuple[str, str]]:
    return [(each.kind, text[slice(*each.at[0])].strip()) for each in errors(text, held)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Publié le Mis à jour le\n\nLe conseil s’est réuni lundi à Lyon.", ("dateline", "Publié le Mis à jour le")),
        ("date 2023-07 Le conseil s’est réuni lundi à Lyon.", ("dateline", "date 2023-07")),
        (
            "Les échanges entre Paris et représentent un tiers du total.",
            ("missing word", "entre Paris et représentent un"),
        ),
        ("Le maire a reçu les élus du. Il les reverra.", ("missing word", "du.")),
        ("La ministre a reçu des, dans son bureau, trois syndicats.", ("missing word", "des,")),
        ("La proposition des est restée sans réponse.", ("missing word", "des est")),
        ("Le club veut à recruter un gardien.", ("grammar", "veut à recruter")),
        ("L’entreprise a ravitaillé Bordeaux des milliers de litres.", ("grammar", "ravitaillé Bordeaux des milliers")),
        ("Le maire pense que il faut attendre.", ("grammar", "que il")),
        ("Le maire a dit que Des travaux sont prévus.", ("grammar", "que Des")),
        ("Le maire de de Lyon attend.", ("grammar", "de de")),
        ("« Le plan est prêt« , a dit Anne Petit.", ("quotation marks", "«")),
        ("Anne Petit juge que « le plan est prêt.", ("quotation marks", "«")),
        ("Le gouverneument attendra la fin de la semaine.", ("spelling", "gouverneument")),
    ],
)
def test_found(text: str, expected: tuple[str, str]) -> None:
    assert marked(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Publié le 3 mai 2023 Mis à jour le 4 mai 2023\n\nLe conseil s’est réuni lundi à Lyon.",
        "Publié hier à 14 h\n\nLe conseil s’est réuni lundi à Lyon.",
        "Les échanges entre Paris et Londres représentent un tiers du total.",
        "Entre Paris et la côte, il y a deux heures de train.",
        "L’accord signé entre les deux pays et la banque est entré en vigueur.",
        "Le maire est pour. Son adjoint est contre.",
        "Nous les avons vus, nous nous sommes salués.",
        "Il doit à son père d’avoir appris le métier.",
        "Le club veut recruter un gardien et peut de nouveau rêver.",
        "Le journal Le Monde et la revue Des racines en ont parlé.",
        "« Le plan est prêt », a dit Anne Petit. « Il sera suivi », a-t-elle ajouté.",
        "Quelque 300 agents ont voté lundi, et 200 agents mardi.",
        "La ville a doté Lyon des moyens nécessaires.",
    ],
)
def test_left_in_peace(text: str) -> None:
    assert marked(text) == []


def test_a_name_run_together_with_the_next_word() -> None:
    text = "Gérard Vasseura regretté ce silence. Vasseur attendait une réponse."
    (found,) = errors(text)
    assert (found.kind, found.proposed) == ("name", "Vasseur a")
    assert text[slice(*found.at[0])] == "Vasseura"


def test_a_name_that_the_statement_spells_otherwise() -> None:
    held = statement(FOOTBALL, "Gérard Vasseur")
    assert marked("Le président Gérard Vassuer a protesté.", held) == [("name", "Vassuer")]
    assert marked("Le président Gérard Vasseur a protesté.", held) == []
    assert marked("Le président Gérar Vasseur a protesté.", held) == [("name", "Gérar")]


def test_a_name_that_the_article_spells_in_two_ways() -> None:
    text = "Paul Ormessan a parlé. Mme Roy a répondu à Ormessan. Ormessam a conclu la séance."
    assert marked(text) == [("name", "Ormessam")]


def test_a_well_known_name_with_two_letters_in_the_wrong_order() -> None:
    assert marked("Le ministre s’est rendu à Toyko lundi.") == [("name", "Toyko")]


def test_forms_of_a_name_are_no_errors() -> None:
    assert marked("La Norvège a gagné. Les Norvégiens exultent, la Norvégienne Berg aussi.") == []
    assert marked("M. Zelenski a parlé. Zelensky reviendra, dit-on à Kiev, ou à Kyiv.") == []


def test_fighting_ones_own_ally() -> None:
    text = "La France enverra 300 soldats pour combattre la Belgique dans sa guerre contre le Danemark."
    assert marked(text, ALLIES) == [("sense", "pour combattre la Belgique")]
    assert marked(text) == []
    right = text.replace("combattre la", "combattre avec la")
    assert marked(right, ALLIES) == []
    other = "Le Danemark enverra 300 soldats pour combattre la Belgique dans sa guerre contre la France."
    assert marked(other, ALLIES) == []


def test_figures_that_contradict_each_other() -> None:
    text = (
        "La région a acheté 40 rames neuves au constructeur espagnol pour la ligne côtière. "
        "Le maire est content. La région a donc acheté 60 rames neuves au constructeur espagnol pour la ligne côtière."
    )
    (found,) = errors(text)
    assert found.kind == "figure"
    assert [text[a:b] for a, b in found.at] == ["60 rames neuves", "40 rames neuves"]


def test_a_mended_quotation_is_proposed() -> None:
    (found,) = errors("« Le plan est prêt« , a dit Anne Petit.")
    assert found.proposed == "«\u00a0Le plan est prêt\u00a0»"


def test_other_languages_get_no_wrong_claims() -> None:
    text = "Der Minister sagte, dass die die Lage kennen, entre Paris et."
    read_article = article(text, "de")
    assert own.errors(read_article, None, read(read_article)) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Un accord entre Lyon et depuis lundi suspendu inquiète.", "missing word"),
        ("La région veut à en fermer deux avant l’été.", "grammar"),
        ("Le Sud-Coréens sont venus en nombre.", "grammar"),
        ("Aucune fermeture n’est à. Le maire l’assure.", "missing word"),
    ],
)
def test_words_lost_or_too_many(text: str, kind: str) -> None:
    assert kind in [each.kind for each in own.errors(article(text), None, ())]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre peut demander un délai.",
        "Il veut devenir maire, et il peut aider.",
        "Le traité entre la France et l’Italie et que Rome conteste prendra fin.",
        "L’accord signé entre Paris et Rome et est resté secret.",
        "Les Sud-Coréens et un Sud-Coréen sont venus.",
        "Ariana Roy vit en Arizona, et l’Arizona lui plaît. Elle aime l’Arizona.",
    ],
)
def test_sound_sentences(text: str) -> None:
    assert not own.errors(article(text), None, ())
