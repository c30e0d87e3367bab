"""Invented statements with their originals: a bank, a ministry, a football federation, a city, a firm."""

from __future__ import annotations

from enregard.documents import from_text
from enregard.press.model import Article, Line, Link, Quotation, Statement
from enregard.press.quotations import read
from enregard.segments import split

BANK = (
    (
        "We have decided to keep our key rate at 3.5 per cent.",
        "Nous avons décidé de maintenir notre taux directeur à 3,5 %.",
    ),
    (
        "Inflation fell to 2.4 per cent in March, its lowest level in three years.",
        "L’inflation est tombée à 2,4 % en mars, son plus bas niveau depuis trois ans.",
    ),
    (
        "We could lower rates in June if wages slow down further.",
        "Nous pourrions abaisser les taux en juin si les salaires ralentissent encore.",
    ),
    ("We do not expect a recession this year.", "Nous ne nous attendons pas à une récession cette année."),
    (
        "Some banks must strengthen their capital, but the system as a whole is sound.",
        "Certaines banques doivent renforcer leurs fonds propres, mais le système dans son ensemble est solide.",
    ),
    (
        "More than 40 banks took part in the exercise, and none of them failed.",
        "Plus de 40 banques ont participé à l’exercice, et aucune n’a échoué.",
    ),
)
HEALTH = (
    (
        "The vaccination campaign starts on 14 October in all regions.",
        "La campagne de vaccination débute le 14 octobre dans toutes les régions.",
    ),
    (
        "Up to 8 million doses will be delivered by the end of November.",
        "Jusqu’à 8 millions de doses seront livrées d’ici à la fin novembre.",
    ),
    (
        "Hospitals may have to postpone operations that are not urgent.",
        "Les hôpitaux pourraient devoir reporter les opérations qui ne sont pas urgentes.",
    ),
    (
        "The ministry thanks nurses, who have shown remarkable devotion.",
        "Le ministère remercie les infirmières et les infirmiers, qui ont fait preuve d’un dévouement remarquable.",
    ),
    (
        "Wearing a mask will no longer be compulsory in schools, except where a pupil is ill.",
        "Le port du masque ne sera plus obligatoire dans les écoles, sauf si un élève est malade.",
    ),
)
FOOTBALL = (
    (
        "The federation condemns the violence that followed Saturday's match between Lyon and Lens.",
        "La fédération condamne les violences qui ont suivi le match de samedi entre Lyon et Lens.",
    ),
    (
        "Twelve supporters were arrested, and three stewards were slightly injured.",
        "Douze supporteurs ont été interpellés, et trois stadiers ont été légèrement blessés.",
    ),
    (
        "The next two home matches will be played behind closed doors.",
        "Les deux prochaines rencontres à domicile se joueront à huis clos.",
    ),
    (
        "Gérard Vasseur regrets that the club did not answer his letters.",
        "Gérard Vasseur regrette que le club n’ait pas répondu à ses courriers.",
    ),
)
CITY = (
    (
        "The city will close the bridge to lorries from 2 May, and cars may use only one lane.",
        "La ville fermera le pont aux poids lourds à partir du 2 mai, et les voitures ne "
        "pourront emprunter qu’une seule voie.",
    ),
    (
        "We regret the inconvenience, but the safety of residents comes first.",
        "Nous regrettons la gêne occasionnée, mais la sécurité des riverains passe avant tout.",
    ),
    (
        "The repairs are expected to cost about 12 million euros, which the region has promised to share.",
        "Les travaux devraient coûter environ 12 millions d’euros, que la région a promis de partager.",
    ),
    (
        "Nobody was hurt when part of the parapet fell into the river last week.",
        "Personne n’a été blessé lorsqu’une partie du parapet est tombée dans le fleuve la semaine dernière.",
    ),
    (
        "Most engineers who inspected the bridge believe that it can be saved.",
        "La plupart des ingénieurs qui ont inspecté le pont estiment qu’il peut être sauvé.",
    ),
    (
        "We have never hidden the state of the bridge from the council.",
        "Nous n’avons jamais caché l’état du pont au conseil municipal.",
    ),
)
FIRM = (
    (
        "Our sales rose by 7 per cent in the first half, to 3.2 billion euros.",
        "Notre chiffre d’affaires a progressé de 7 % au premier semestre, à 3,2 milliards d’euros.",
    ),
    (
        "We do not plan to close any plant in Europe before 2027.",
        "Nous ne prévoyons de fermer aucune usine en Europe avant 2027.",
    ),
    (
        "About 1,500 jobs could be affected if demand does not recover.",
        "Quelque 1 500 emplois pourraient être touchés si la demande ne repart pas.",
    ),
    (
        "The talks with the unions have begun well, and both sides want an agreement.",
        "Les discussions avec les syndicats ont bien commencé, et les deux parties souhaitent un accord.",
    ),
    (
        "I thank Ms Berger, who leaves the board after eleven years.",
        "Je remercie Mme Berger, qui quitte le conseil après onze ans.",
    ),
    (
        "Our new battery stores twice as much energy as the old one.",
        "Notre nouvelle batterie stocke deux fois plus d’énergie que l’ancienne.",
    ),
)


def statement(rows: tuple[tuple[str, str], ...], speaker: str = "", title: str = "") -> Statement:
    """Return a statement of these rows, as if each text stood in its file a line a row."""
    lines, starts = [], [0, 0]
    for number, (original, official) in enumerate(rows):
        places = [(start, start + len(text)) for start, text in zip(starts, (original, official), strict=True)]
        lines.append(Line(number, original, official, places[0], places[1]))
        starts = [place[1] + 1 for place in places]
    return Statement(lines, ("en", "fr"), speaker=speaker, title=title)


def article(text: str, language: str = "fr") -> Article:
    """Return an article of a text as it was pasted."""
    document = from_text(text, "article", language)
    return Article(document, [each for each in split(document) if not each.left_out])


def only(text: str, language: str = "fr") -> Quotation:
    """Return the one quotation of a text."""
    (quotation,) = read(article(text, language))
    return quotation


def linked(quotation: Quotation, *lines: int) -> Link:
    """Return a link of a quotation to lines."""
    return Link(quotation.at, lines, 0.9 if lines else 0.0)
