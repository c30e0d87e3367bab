"""What an article reports outside of quotation marks, and what it contradicts in the statement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check import Severity
from enregard.press import attribution
from enregard.press.difference import Difference
from enregard.press.differences import differences
from enregard.press.frame import Reported, reported_in
from enregard.press.likeness import likeness
from enregard.press.model import Article, Link, Remark, Statement, Verb
from enregard.press.remarks import Places, remark
from enregard.press.witness import Witnesses, nearest, whole
from enregard.press.wording import Compared, compared
from enregard.segments import Segment

_SURE = 0.6  # confidence of a link at which reported speech is held against it
_CLEAR = 0.85  # and at which it is where nobody is said to have said it
_ECHO = 0.55  # share of a reported sentence's words that are the official ones, from which it says the same
_QUOTED = re.compile(r"[«»“”„\"]")
_ALWAYS = frozenset({"number"})
_IN_OTHER_WORDS = frozenset({"number", "modality", "limits", "emphasis"})
_REPORTED = _IN_OTHER_WORDS | {"name", "negation", "sense"}


def sentence_remarks(sentence: Segment, link: Link, statement: Statement, article: Article) -> list[Remark]:
    """Return what a reported sentence of an article contradicts in the lines it is linked to.

    What a journalist adds is no difference; nor is what may stand in the quotation marks of the sentence.
    """
    if not (link.by_hand or link.confidence >= _SURE):
        return []
    found = reported_in(sentence.text, article.language)
    start, end = found.at if found else (0, len(sentence.text))
    passage = sentence.text[start:end]
    held = nearest(passage, link, statement, article.language)
    if held is None:
        return []
    places = Places(((sentence.start + start, sentence.start + end),))
    beside = compared(passage, held.mine.text)
    kinds = _kinds(sentence, link, found, beside, held)
    wider = whole(statement, article.language)
    told = found is not None and found.told
    remarks = [
        remark(each, places, held, held.mine.text[slice(*beside.stretch)])
        for each in differences(passage, held, beside, wider, near="limits" in kinds, told=told)
        if each.kind in kinds
    ]
    if found and "negation" in kinds:
        remarks += _loaded(found, sentence, held)
    return remarks


def _kinds(sentence: Segment, link: Link, found: Reported | None, beside: Compared, held: Witnesses) -> frozenset[str]:
    """Return which kinds of differences are told: the fewer, the less sure it is that it says the same."""
    quoted = _QUOTED.search(sentence.text)
    if not quoted and beside.kept >= _ECHO and (found or link.by_hand or link.confidence >= _CLEAR):
        return _REPORTED
    passage = sentence.text[slice(*found.at)] if found else sentence.text
    if beside.kept < _ECHO and not likeness(passage, held, beside).near:
        return frozenset()
    return _IN_OTHER_WORDS if found and not quoted else _ALWAYS


def _loaded(found: Reported, sentence: Segment, held: Witnesses) -> Iterator[Remark]:
    """Yield a verb that makes an admission of what the statement just says."""
    said = attribution.loaded(found.kind, sentence.text[slice(*found.verb_at)] if found.verb_at else "", held)
    if said and found.verb_at and found.kind is not Verb.DENIAL:
        at = (found.verb_at[0] + sentence.start, found.verb_at[1] + sentence.start)
        difference = Difference("attribution", Severity.HINT, said, ((0, at[1] - at[0]),))
        yield remark(difference, Places((at,)), held, "")
