"""A little language in French and English: what delegations say and do, with dates, numbers, negation and quotation.

Each sentence has one translation, and is the translation of one, so that translating there and back returns it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product, zip_longest
from typing import Any

Pair = tuple[str, str]
"""The same in French and in English."""

_STRIDE = 7919  # a prime: a step that reaches every combination of a kind, its neighbours far apart

_SUBJECTS: list[Pair] = [
    ("la délégation française", "the French delegation"),
    ("le Conseil de sécurité", "the Security Council"),
    ("la délégation chinoise", "the Chinese delegation"),
    ("l’Assemblée générale", "the General Assembly"),
    ("la délégation britannique", "the British delegation"),
    ("le secrétaire général", "the Secretary-General"),
    ("la délégation coréenne", "the Korean delegation"),
    ("notre délégation", "our delegation"),
    ("la délégation indienne", "the Indian delegation"),
    ("le ministre", "the minister"),
    ("la délégation polonaise", "the Polish delegation"),
    ("la Commission", "the Commission"),
    ("la délégation suisse", "the Swiss delegation"),
    ("le Comité", "the Committee"),
]

_VERBS = [  # participle and future, past and infinitive
    (("approuvé", "approuvera"), ("approved", "approve")),
    (("rejeté", "rejettera"), ("rejected", "reject")),
    (("signé", "signera"), ("signed", "sign")),
    (("publié", "publiera"), ("published", "publish")),
    (("examiné", "examinera"), ("examined", "examine")),
    (("reçu", "recevra"), ("received", "receive")),
    (("défendu", "défendra"), ("defended", "defend")),
    (("modifié", "modifiera"), ("amended", "amend")),
    (("soutenu", "soutiendra"), ("supported", "support")),
]

_OBJECTS: list[Pair] = [
    ("le projet de résolution", "the draft resolution"),
    ("le rapport", "the report"),
    ("la déclaration", "the statement"),
    ("l’accord", "the agreement"),
    ("la proposition", "the proposal"),
    ("le budget", "the budget"),
    ("la lettre", "the letter"),
    ("le traité", "the treaty"),
    ("la liste des témoins", "the list of witnesses"),
    ("le plan de paix", "the peace plan"),
    ("les amendements", "the amendments"),
]

_DAYS: list[Pair] = [("1er", "1"), ("3", "3"), ("8", "8"), ("12", "12"), ("17", "17"), ("24", "24"), ("30", "30")]
_MONTHS: list[Pair] = [
    ("janvier", "January"),
    ("mars", "March"),
    ("avril", "April"),
    ("mai", "May"),
    ("juin", "June"),
    ("juillet", "July"),
    ("août", "August"),
    ("septembre", "September"),
    ("octobre", "October"),
    ("novembre", "November"),
    ("décembre", "December"),
]
_YEARS = ["1950", "1951", "1953", "1972", "1999", "2024"]

_NUMBERS: list[Pair] = [
    ("deux", "two"),
    ("trois", "three"),
    ("dix", "ten"),
    ("vingt", "twenty"),
    ("45", "45"),
    ("240", "240"),
    ("600", "600"),
    ("1\u00a0500", "1,500"),
    ("27\u00a0000", "27,000"),
    ("600\u00a0000", "600,000"),
]
_COUNTED: list[Pair] = [
    ("soldats", "soldiers"),
    ("réfugiés", "refugees"),
    ("prisonniers", "prisoners"),
    ("camions", "trucks"),
    ("tonnes de riz", "tons of rice"),
]
_COUNTING: list[Pair] = [
    ("a compté", "counted"),
    ("a envoyé", "sent"),
    ("n’a pas trouvé", "did not find"),
    ("a demandé", "asked for"),
]

_CLAUSES: list[Pair] = [
    ("nous voulons la paix", "we want peace"),
    ("la guerre est finie", "the war is over"),
    ("nos soldats rentreront demain", "our soldiers will return tomorrow"),
    ("nous ne signerons pas ce texte", "we will not sign this text"),
    ("le peuple coréen a souffert", "the Korean people have suffered"),
    ("personne n’a répondu à notre lettre", "nobody answered our letter"),
    ("les négociations continuent", "the negotiations go on"),
    ("la situation est grave", "the situation is serious"),
    ("il faut protéger les civils", "civilians must be protected"),
    ("nous avons besoin de temps", "we need time"),
    ("ce n’est pas vrai", "that is not true"),
    ("nos alliés sont prêts", "our allies are ready"),
]
_SAYING: list[Pair] = [
    ("pense que", "thinks that"),
    ("sait que", "knows that"),
    ("a répondu que", "replied that"),
    ("ne croit pas que", "does not believe that"),
]

_WHEN: list[Pair] = [
    ("demain", "tomorrow"),
    ("lundi", "on Monday"),
    ("mardi", "on Tuesday"),
    ("jeudi", "on Thursday"),
    ("la semaine prochaine", "next week"),
]
_SITTINGS: list[Pair] = [
    ("la séance", "the meeting"),
    ("la conférence", "the conference"),
    ("le vote", "the vote"),
    ("le débat", "the debate"),
]
_COURSE: list[Pair] = [("a commencé", "began"), ("a repris", "resumed"), ("a pris fin", "ended")]
_HOURS: list[Pair] = [
    ("9\u00a0h\u00a030", "9:30"),
    ("11\u00a0heures", "11 o’clock"),
    ("14\u00a0h\u00a015", "14:15"),
    ("18\u00a0heures", "18 o’clock"),
]

_COURTESIES: list[Pair] = [
    ("Bonjour à toutes et à tous.", "Good morning to you all."),
    ("Monsieur le Président, merci.", "Thank you, Mr President."),
    ("Merci.", "Thank you."),
    ("Merci beaucoup.", "Thank you very much."),
    ("La séance est ouverte.", "The meeting is open."),
    ("La séance est levée.", "The meeting is closed."),
    ("Je donne la parole au ministre.", "I give the floor to the minister."),
    ("Qui demande la parole\u00a0?", "Who wishes to speak?"),
    ("Il n’y a pas d’objection.", "There is no objection."),
    ("Il en est ainsi décidé.", "It is so decided."),
    ("Passons au vote.", "Let us vote."),
    ("À demain\u00a0!", "See you tomorrow!"),
]


def sentences() -> list[Pair]:
    """Return 600 sentences, French and English, the kinds in turn."""
    kinds = [
        _some(90, _told, _SUBJECTS, _VERBS, _OBJECTS),
        _some(80, _negated, _SUBJECTS, _VERBS, _OBJECTS),
        _some(90, _dated, _DAYS, _MONTHS, _YEARS, _SUBJECTS, _VERBS, _OBJECTS),
        _some(70, _counted, _SUBJECTS, _COUNTING, _NUMBERS, _COUNTED),
        _some(60, _quoted, _SUBJECTS, _CLAUSES),
        _some(60, _reported, _SUBJECTS, _SAYING, _CLAUSES),
        _some(50, _asked, _SUBJECTS, _VERBS, _OBJECTS),
        _some(50, _foreseen, _WHEN, _SUBJECTS, _VERBS, _OBJECTS),
        _some(38, _timed, _SITTINGS, _COURSE, _HOURS),
        _COURTESIES,
    ]
    return [pair for turn in zip_longest(*kinds) for pair in turn if pair]


def _some(count: int, kind: Callable[..., Pair], *parts: Sequence[Any]) -> Iterator[Pair]:
    """Return that many sentences of a kind, spread over what can be made of the parts."""
    made = list(product(*parts))
    return (_capital(kind(*made[k * _STRIDE % len(made)])) for k in range(count))


def _told(subject: Pair, verb: Any, thing: Pair) -> Pair:
    (participle, _), (past, _) = verb
    return f"{subject[0]} a {participle} {thing[0]}.", f"{subject[1]} {past} {thing[1]}."


def _negated(subject: Pair, verb: Any, thing: Pair) -> Pair:
    (participle, _), (_, infinitive) = verb
    return f"{subject[0]} n’a pas {participle} {thing[0]}.", f"{subject[1]} did not {infinitive} {thing[1]}."


def _dated(day: Pair, month: Pair, year: str, subject: Pair, verb: Any, thing: Pair) -> Pair:
    french, english = _told(subject, verb, thing)
    return f"le {day[0]} {month[0]} {year}, {french}", f"on {day[1]} {month[1]} {year}, {english}"


def _counted(subject: Pair, counting: Pair, number: Pair, counted: Pair) -> Pair:
    french, english = zip(subject, counting, number, counted, strict=True)
    return " ".join(french) + ".", " ".join(english) + "."


def _quoted(subject: Pair, clause: Pair) -> Pair:
    said = _capital(clause)
    return f"{subject[0]} a déclaré\u00a0: «\u00a0{said[0]}.\u00a0»", f"{subject[1]} said: “{said[1]}.”"


def _reported(subject: Pair, saying: Pair, clause: Pair) -> Pair:
    french = f"{subject[0]} {saying[0]} {clause[0]}.".replace("que il", "qu’il")
    return french, f"{subject[1]} {saying[1]} {clause[1]}."


def _asked(subject: Pair, verb: Any, thing: Pair) -> Pair:
    (participle, _), (_, infinitive) = verb
    return f"est-ce que {subject[0]} a {participle} {thing[0]}\u00a0?", f"did {subject[1]} {infinitive} {thing[1]}?"


def _foreseen(when: Pair, subject: Pair, verb: Any, thing: Pair) -> Pair:
    (_, future), (_, infinitive) = verb
    return f"{when[0]}, {subject[0]} {future} {thing[0]}.", f"{when[1]}, {subject[1]} will {infinitive} {thing[1]}."


def _timed(sitting: Pair, course: Pair, hour: Pair) -> Pair:
    return f"{sitting[0]} {course[0]} à {hour[0]}.", f"{sitting[1]} {course[1]} at {hour[1]}."


def _capital(pair: Pair) -> Pair:
    return pair[0][0].upper() + pair[0][1:], pair[1][0].upper() + pair[1][1:]
