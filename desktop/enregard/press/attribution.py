"""Who is said to have said a quotation, and how: said, admitted, claimed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check import Severity
from enregard.check.families import names
from enregard.press.model import Quotation, Remark, Statement, Verb
from enregard.press.quotations.reporting import people
from enregard.press.witness import Witnesses
from enregard.text import Sentence

_LEAST = 5  # words of a quotation that only its speaker can have said
_LOADED = {
    Verb.CONCESSION: Sentence("“{verb}” makes it an admission; the statement just says it."),
    Verb.CLAIM: Sentence("“{verb}” makes it a mere claim; the statement just says it."),
    Verb.DENIAL: Sentence("“{verb}” makes it a denial; the statement just says it."),
}
_SAYS_SO = {
    Verb.CONCESSION: re.compile(
        r"\b(?:reconn|admet|avou|conc[eé]d|certes|admit|acknowledg|conced|granted)", re.IGNORECASE
    ),
    Verb.CLAIM: re.compile(r"(?!)"),
    Verb.DENIAL: re.compile(
        r"\b(?:ne|n['’]|pas|aucun|jamais|faux|démen|not|no|never|den(?:y|ied)|false)\b", re.IGNORECASE
    ),
}
_TITLE = re.compile(r"^(?:M\.|Mme|MM\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)\s+")


def somebody_else(speaker: str, statement: Statement) -> bool:
    """Tell whether a speaker is a person who did not make the statement; an office or a body may speak for it."""
    if not statement.speaker or not any(span == (0, len(speaker)) for span in people(speaker)):
        return False
    mine = {word.lower() for word in _TITLE.sub("", speaker).split()}
    theirs = {word.lower() for word in statement.speaker.split()}
    known = {word.lower().strip(",.") for word in statement.title.split()}
    if mine & (theirs | known):
        return False
    return not any(names.near(one, other) or names.same(one, other) for one in mine for other in theirs)


def remarks(quotation: Quotation, statement: Statement, held: Witnesses) -> Iterator[Remark]:
    """Yield what an article says wrongly of who said something, and how."""
    reporting = quotation.reporting
    if len(quotation.text.split()) < _LEAST:
        return
    if reporting.speaker and somebody_else(reporting.speaker, statement):
        facts = {"here": reporting.speaker, "there": statement.speaker}
        said = Sentence("The article ascribes it to {here}; {there} said it.", facts)
        at = (reporting.speaker_at,) if reporting.speaker_at != (0, 0) else (quotation.at,)
        yield Remark("attribution", Severity.WARNING, said, at, proposed=statement.speaker, against=True)
    if blamed := loaded(reporting.kind, reporting.verb, held):
        yield Remark("attribution", Severity.WARNING, blamed, (reporting.verb_at,), against=True)


def loaded(kind: Verb, verb: str, held: Witnesses) -> Sentence | None:
    """Return what is to be said of a verb that says more than "said", and of which no text has anything."""
    said = _LOADED.get(kind)
    if said is None or any(_SAYS_SO[kind].search(each.text) for each in held.all):
        return None
    return Sentence(said.template, {"verb": verb})
