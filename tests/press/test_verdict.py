"""Verdicts on quotations of invented statements, and the remarks on reported sentences."""

from __future__ import annotations

import pytest

from enregard.check import Severity
from enregard.press import verdict
from enregard.press.model import Judgement, Line, Link, Statement, Verdict
from tests.press.stories import BANK, CITY, FIRM, FOOTBALL, HEALTH, article, linked, only, statement

Rows = tuple[tuple[str, str], ...]

BANK_SAYS = statement(BANK, "Claire Dumas", "Déclaration de la gouverneure de la banque centrale, Claire Dumas")
MADE = {
    BANK: BANK_SAYS,
    HEALTH: statement(HEALTH),
    FOOTBALL: statement(FOOTBALL, "Gérard Vasseur"),
    CITY: statement(CITY, "Hélène Marchand", "Déclaration de la maire, Hélène Marchand"),
    FIRM: statement(FIRM, "Thomas Keller", "Discours du directeur général, Thomas Keller"),
}


def judged(rows: Rows, lines: tuple[int, ...], text: str) -> Judgement:
    quotation = only(text)
    return verdict.judge(quotation, linked(quotation, *lines), MADE[rows], article(text))


@pytest.mark.parametrize(
    ("rows", "lines", "expected", "text"),
    [
        (
            BANK,
            (0,),
            Verdict.VERBATIM,
            "« Nous avons décidé de maintenir notre taux directeur à 3,5 % », a déclaré Claire Dumas.",
        ),
        (BANK, (3,), Verdict.VERBATIM, "La gouverneure assure que « nous ne nous attendons pas à une récession »."),
        (
            BANK,
            (1,),
            Verdict.VERBATIM,
            '"L\'inflation est tombée à 2,4 % [...] son plus bas niveau depuis trois ans", a-t-elle dit.',
        ),
        (
            BANK,
            (0,),
            Verdict.VERBATIM,
            "« [La banque centrale a] décidé de maintenir [son] taux directeur à 3,5 % », selon elle.",
        ),
        (BANK, (2,), Verdict.CUT, "« Nous pourrions abaisser les taux en juin », a annoncé Claire Dumas."),
        (
            BANK,
            (2,),
            Verdict.VERBATIM,
            "« Nous pourrions abaisser les taux en juin », a annoncé Claire Dumas, si la hausse des salaires faiblit.",
        ),
        (BANK, (2,), Verdict.VERBATIM, "« Nous pourrions abaisser les taux en juin… », a annoncé Claire Dumas."),
        (BANK, (2,), Verdict.VERBATIM, "La banque évoque la possibilité d’« abaisser les taux »."),
        (
            HEALTH,
            (4,),
            Verdict.CUT,
            "« Le port du masque ne sera plus obligatoire dans les écoles », indique le ministère.",
        ),
        (
            HEALTH,
            (1,),
            Verdict.CUT,
            "« 8 millions de doses seront livrées d’ici à la fin novembre », promet le ministère.",
        ),
        (
            HEALTH,
            (1,),
            Verdict.VERBATIM,
            "Jusqu’à « 8 millions de doses seront livrées d’ici à la fin novembre », promet le ministère.",
        ),
        (
            BANK,
            (0,),
            Verdict.ANEW,
            "« Nous avons choisi de laisser notre taux principal inchangé, à 3,5 % », a déclaré Claire Dumas.",
        ),
        (
            BANK,
            (1,),
            Verdict.ANEW,
            "« L’inflation est descendue à 2,4 % au mois de mars, au plus bas depuis trois ans », a-t-elle souligné.",
        ),
        (
            BANK,
            (2,),
            Verdict.ANEW,
            "« Nous pourrions baisser les taux en juin si la hausse des salaires continue "
            "de ralentir », a-t-elle souligné.",
        ),
        (
            BANK,
            (4,),
            Verdict.ANEW,
            "« Quelques banques devront accroître leur capital, mais l’ensemble du système "
            "est sain », a-t-elle souligné.",
        ),
        (
            BANK,
            (5,),
            Verdict.ANEW,
            "« Plus de quarante établissements ont pris part à l’exercice, aucun n’a échoué », a-t-elle souligné.",
        ),
        (
            HEALTH,
            (2,),
            Verdict.ANEW,
            "« Il se peut que les hôpitaux aient à repousser des interventions non urgentes », prévient le ministère.",
        ),
        (
            HEALTH,
            (0,),
            Verdict.ANEW,
            "« La campagne de vaccination commencera le 14 octobre dans l’ensemble des "
            "régions », précise le ministère.",
        ),
        (
            FOOTBALL,
            (0,),
            Verdict.ANEW,
            "La fédération dénonce « les violences survenues après la rencontre de samedi entre Lyon et Lens ».",
        ),
        (
            FOOTBALL,
            (1,),
            Verdict.ANEW,
            "« Douze supporters ont été arrêtés et trois stadiers légèrement blessés », indique la fédération.",
        ),
        (
            FOOTBALL,
            (2,),
            Verdict.ANEW,
            "« Les deux prochains matchs à domicile auront lieu à huis clos », annonce la fédération.",
        ),
        (
            BANK,
            (1,),
            Verdict.ALTERED,
            "« L’inflation est tombée à 4,2 % en mars, son plus bas niveau depuis trois ans », a déclaré Claire Dumas.",
        ),
        (BANK, (3,), Verdict.ALTERED, "« Nous nous attendons à une récession cette année », a déclaré Claire Dumas."),
        (
            BANK,
            (2,),
            Verdict.ALTERED,
            "« Nous abaisserons les taux en juin si les salaires ralentissent encore », a déclaré Claire Dumas.",
        ),
        (
            BANK,
            (4,),
            Verdict.ALTERED,
            "« Toutes les banques doivent renforcer leurs fonds propres, mais le système "
            "dans son ensemble est solide », a déclaré Claire Dumas.",
        ),
        (BANK, (5,), Verdict.ALTERED, "« Moins de 40 banques ont participé à l’exercice », a déclaré Claire Dumas."),
        (
            BANK,
            (0,),
            Verdict.ALTERED,
            "« Nous avons décidé de maintenir notre taux directeur à 3,5 % », a reconnu Claire Dumas.",
        ),
        (
            BANK,
            (0,),
            Verdict.ALTERED,
            "« Nous avons décidé de maintenir notre taux directeur à 3,5 % », a déclaré Paul Martin.",
        ),
        (
            HEALTH,
            (3,),
            Verdict.ALTERED,
            "Le ministère salue les soignants, « qui ont fait preuve d’un dévouement absolument remarquable ».",
        ),
        (
            HEALTH,
            (0,),
            Verdict.ALTERED,
            "« La campagne de vaccination débute le 15 octobre dans toutes les régions », dit le ministère.",
        ),
        (
            HEALTH,
            (0,),
            Verdict.ALTERED,
            "« La campagne de vaccination se termine le 14 octobre dans toutes les régions », dit le ministère.",
        ),
        (
            HEALTH,
            (2,),
            Verdict.ALTERED,
            "« Les hôpitaux doivent reporter les opérations qui ne sont pas urgentes », dit le ministère.",
        ),
        (
            FOOTBALL,
            (0,),
            Verdict.ALTERED,
            "« La fédération condamne les violences qui ont suivi le match de samedi entre Lyon et Lille », lit-on.",
        ),
        (
            FOOTBALL,
            (0,),
            Verdict.ALTERED,
            "« La fédération soutient les violences qui ont suivi le match de samedi entre Lyon et Lens », lit-on.",
        ),
        (
            FOOTBALL,
            (1,),
            Verdict.ALTERED,
            "« Douze supporteurs ont été interpellés, et trente stadiers ont été légèrement blessés », dit-elle.",
        ),
        (
            FOOTBALL,
            (1,),
            Verdict.ALTERED,
            "« Douze supporteurs ont été interpellés, et trois stadiers ont été blessés », dit la fédération.",
        ),
        (HEALTH, (3,), Verdict.PARAPHRASE, "« Les soignants ont été formidables », a-t-il dit."),
        (BANK, (3,), Verdict.PARAPHRASE, "« L’économie devrait tenir bon dans les mois qui viennent », a-t-elle dit."),
        (FOOTBALL, (), Verdict.ABSENT, "« Le président a démissionné ce matin », a dit Paul Martin."),
        (FOOTBALL, (), Verdict.ABSENT, "Ce « séisme » secoue le club."),
        (
            CITY,
            (0,),
            Verdict.ANEW,
            "« La municipalité interdira le pont aux camions dès le 2 mai et les "
            "automobilistes ne disposeront que d’une voie », a expliqué Hélène Marchand.",
        ),
        (
            CITY,
            (0,),
            Verdict.ALTERED,
            "« La ville fermera le pont aux poids lourds à partir du 12 mai », a expliqué Hélène Marchand.",
        ),
        (
            CITY,
            (0,),
            Verdict.ALTERED,
            "« La ville rouvrira le pont aux poids lourds à partir du 2 mai », a expliqué Hélène Marchand.",
        ),
        (CITY, (1,), Verdict.VERBATIM, "La maire « regrett[e] la gêne occasionnée »."),
        (
            CITY,
            (1,),
            Verdict.ANEW,
            "« Désolés pour ces désagréments, mais la sécurité des habitants est prioritaire », a dit la maire.",
        ),
        (CITY, (1,), Verdict.CUT, "« Nous regrettons la gêne occasionnée », a dit la maire."),
        (
            CITY,
            (2,),
            Verdict.ANEW,
            "« La réparation devrait revenir à une douzaine de millions d’euros, dont la "
            "région s’est engagée à prendre sa part », précise-t-elle.",
        ),
        (
            CITY,
            (2,),
            Verdict.ALTERED,
            "« Les travaux coûteront 12 millions d’euros, que la région a promis de partager », précise-t-elle.",
        ),
        (CITY, (2,), Verdict.ALTERED, "« Les travaux devraient coûter environ 120 millions d’euros », précise-t-elle."),
        (
            CITY,
            (3,),
            Verdict.ANEW,
            "« La chute d’un morceau du parapet, la semaine passée, n’a fait aucun blessé », rappelle la maire.",
        ),
        (CITY, (3,), Verdict.VERBATIM, "« Personne n’a été blessé », rappelle la maire."),
        (
            CITY,
            (4,),
            Verdict.ALTERED,
            "« Tous les ingénieurs qui ont inspecté le pont estiment qu’il peut être sauvé », assure-t-elle.",
        ),
        (
            CITY,
            (4,),
            Verdict.CUT,
            "« ingénieurs qui ont inspecté le pont estiment qu’il peut être sauvé », assure-t-elle.",
        ),
        (
            CITY,
            (5,),
            Verdict.ALTERED,
            "« Nous avons caché l’état du pont au conseil municipal », avoue Hélène Marchand.",
        ),
        (
            CITY,
            (5,),
            Verdict.ANEW,
            "« Jamais nous n’avons dissimulé au conseil dans quel état se trouvait le pont », assure Hélène Marchand.",
        ),
        (
            CITY,
            (5,),
            Verdict.ALTERED,
            "« Nous n’avons jamais caché l’état du pont au conseil municipal », a lancé Bruno Lefort.",
        ),
        (
            FIRM,
            (0,),
            Verdict.VERBATIM,
            "Le chiffre d’affaires « a progressé de 7 % au premier semestre », selon le groupe.",
        ),
        (
            FIRM,
            (0,),
            Verdict.ANEW,
            "« Nos ventes ont augmenté de 7 % sur les six premiers mois pour atteindre 3,2 "
            "milliards d’euros », s’est félicité Thomas Keller.",
        ),
        (
            FIRM,
            (0,),
            Verdict.ALTERED,
            "« Nos ventes ont reculé de 7 % sur les six premiers mois », a déploré Thomas Keller.",
        ),
        (
            FIRM,
            (0,),
            Verdict.ALTERED,
            "« Notre chiffre d’affaires a progressé de 7 % au premier semestre, à 3,2 "
            "millions d’euros », a dit M. Keller.",
        ),
        (
            FIRM,
            (1,),
            Verdict.ANEW,
            "« Aucune fermeture d’usine n’est prévue en Europe d’ici à 2027 », a promis Thomas Keller.",
        ),
        (
            FIRM,
            (1,),
            Verdict.ALTERED,
            "« Nous prévoyons de fermer des usines en Europe avant 2027 », a déclaré Thomas Keller.",
        ),
        (FIRM, (2,), Verdict.CUT, "« Quelque 1 500 emplois pourraient être touchés », a prévenu Thomas Keller."),
        (
            FIRM,
            (2,),
            Verdict.ALTERED,
            "« Quelque 1 500 emplois seront touchés si la demande ne repart pas », a prévenu Thomas Keller.",
        ),
        (
            FIRM,
            (2,),
            Verdict.ANEW,
            "« Environ 1.500 postes pourraient être concernés si la demande ne redémarre "
            "pas », a prévenu Thomas Keller.",
        ),
        (
            FIRM,
            (3,),
            Verdict.ANEW,
            "« Les négociations avec les organisations syndicales ont bien démarré et "
            "chacun veut aboutir à un accord », dit-il.",
        ),
        (FIRM, (3,), Verdict.PARAPHRASE, "« Tout le monde est de bonne volonté autour de la table », dit-il."),
        (
            FIRM,
            (4,),
            Verdict.ANEW,
            "« Je tiens à remercier Mme Berger, qui s’en va après onze années au conseil », a dit Thomas Keller.",
        ),
        (
            FIRM,
            (4,),
            Verdict.ALTERED,
            "« Je remercie Mme Bergson, qui quitte le conseil après onze ans », a dit Thomas Keller.",
        ),
        (
            FIRM,
            (5,),
            Verdict.ALTERED,
            "« Notre nouvelle batterie stocke trois fois plus d’énergie que l’ancienne », a dit Thomas Keller.",
        ),
        (
            FIRM,
            (5,),
            Verdict.ANEW,
            "« Notre nouvelle batterie emmagasine le double d’énergie de la précédente », a dit Thomas Keller.",
        ),
        (
            FIRM,
            (3, 0),
            Verdict.ANEW,
            "« Les discussions avec les syndicats ont bien commencé. Notre chiffre "
            "d’affaires a progressé de 7 % », a dit Thomas Keller.",
        ),
        (FIRM, (), Verdict.ABSENT, "« Nous allons embaucher », a dit Thomas Keller."),
    ],
)
def test_verdict(rows: Rows, lines: tuple[int, ...], expected: Verdict, text: str) -> None:
    found = judged(rows, lines, text)
    assert found.verdict is expected, [str(reason) for reason in found.reasons]
    assert found.reasons
    assert bool(found.remarks) == (expected in (Verdict.ALTERED, Verdict.CUT))


def test_a_remark_shows_the_places_and_proposes_the_official_words() -> None:
    text = "Elle l’a dit : « L’inflation est tombée à 4,2 % en mars, son plus bas niveau depuis trois ans », à Lyon."
    (remark,) = judged(BANK, (1,), text).remarks
    assert (remark.kind, remark.severity, remark.against) == ("number", Severity.ERROR, True)
    assert [text[a:b] for a, b in remark.at] == ["4,2 %"]
    official = "\n".join(row[1] for row in BANK)
    assert [official[a:b] for a, b in remark.official_at] == ["2,4 %"]
    original = "\n".join(row[0] for row in BANK)
    assert [original[a:b] for a, b in remark.original_at] == [BANK[1][0]]
    assert "2,4 %" in remark.proposed


def test_places_in_the_second_part_of_a_quotation() -> None:
    text = (
        "« Douze supporteurs ont été interpellés », a dit la fédération, « et trente "
        "stadiers ont été légèrement blessés »."
    )
    (remark,) = judged(FOOTBALL, (1,), text).remarks
    assert [text[a:b] for a, b in remark.at] == ["trente"]


def test_what_only_the_official_text_has_otherwise_is_no_error() -> None:
    rows = (("The talks took six hours.", "Les discussions ont duré cinq heures."),)
    text = "« Les discussions ont duré six heures », a dit la porte-parole."
    quotation = only(text)
    found = verdict.judge(quotation, linked(quotation, 0), statement(rows), article(text))
    assert found.verdict is Verdict.ANEW
    assert not found.remarks


def test_machine_translation_bears_out_too() -> None:
    line = Line(0, "", "Ils étaient cinq cents.", (0, 0), (0, 23), machine="Ils étaient six cents.")
    text = "« Ils étaient six cents », a dit la porte-parole."
    quotation = only(text)
    held = Statement([line], ("en", "fr"))
    assert verdict.judge(quotation, linked(quotation, 0), held, article(text)).verdict is not Verdict.ALTERED


def test_an_article_in_the_language_of_the_original() -> None:
    text = "“We do not expect a recession this year,” the governor said."
    quotation = only(text, "en")
    found = verdict.judge(quotation, linked(quotation, 3), BANK_SAYS, article(text, "en"))
    assert found.verdict is Verdict.VERBATIM
    text = "“We expect a recession this year,” the governor said."
    quotation = only(text, "en")
    found = verdict.judge(quotation, linked(quotation, 3), BANK_SAYS, article(text, "en"))
    assert found.verdict is Verdict.ALTERED


def test_an_article_in_another_language_is_judged_by_nothing() -> None:
    text = "„Wir erwarten keine Rezession“, sagte sie."
    quotation = only(text, "de")
    found = verdict.judge(quotation, linked(quotation, 3), BANK_SAYS, article(text, "de"))
    assert found.verdict is Verdict.ABSENT
    assert "language" in str(found.reasons[0])


@pytest.mark.parametrize(
    ("line", "text", "kinds"),
    [
        (1, "L’inflation est tombée à 4,2 % en mars, au plus bas depuis trois ans.", ["number"]),
        (1, "L’inflation est tombée à 2,4 % en mars, ce qui réjouit les 27 pays membres.", []),
        (3, "La banque s’attend à une récession cette année.", ["negation"]),
        (3, "La banque ne voit pas venir de récession cette année, malgré la crise.", []),
        (5, "Une quarantaine de banques ont participé à l’exercice.", []),
    ],
)
def test_reported_sentences(line: int, text: str, kinds: list[str]) -> None:
    read = article(text)
    (sentence,) = read.sentences
    link = Link((0, len(text)), (line,), 0.9)
    assert [each.kind for each in verdict.sentence_remarks(sentence, link, BANK_SAYS, read)] == kinds
    doubtful = Link((0, len(text)), (line,), 0.3)
    assert not verdict.sentence_remarks(sentence, doubtful, BANK_SAYS, read)
