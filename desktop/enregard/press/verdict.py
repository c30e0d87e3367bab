"""The verdict on a quotation: how it stands to the official translation, the original, and what machines make of it."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.check import Severity, Span
from enregard.press import attribution, cutting
from enregard.press.difference import Difference
from enregard.press.differences import differences
from enregard.press.likeness import Likeness, likeness
from enregard.press.model import Article, Judgement, Link, Quotation, Remark, Statement, Verdict
from enregard.press.remarks import Places, remark
from enregard.press.reported import sentence_remarks
from enregard.press.witness import Witnesses, nearest, of_lines, whole, witnesses
from enregard.press.wording import compared, pieces, verbatim, words
from enregard.text import Sentence

__all__ = ["judge", "sentence_remarks"]

_FEW = 3  # words of a quotation that says nothing by itself
_NEARLY = 0.75  # share of the official wording from which a quotation may be cut short


def judge(quotation: Quotation, link: Link, statement: Statement, article: Article) -> Judgement:
    """Return the verdict on a quotation that was linked to lines of a statement."""
    language = article.language
    quoted = pieces(quotation.text)
    if quoted and (judged := _word_for_word(quotation, quoted, link, statement, article)):
        return judged
    held = nearest(quotation.text, link, statement, language)
    if held is None or not quoted:
        return Judgement(quotation, link, Verdict.ABSENT, (_absent(quotation, statement, language),))
    return _held_against(quotation, link, statement, article, held)


def _word_for_word(
    quotation: Quotation, quoted: list[str], link: Link, statement: Statement, article: Article
) -> Judgement | None:
    """Return the verdict on words that stand in the statement as they are, or None.

    They are looked for in the linked lines first, then in the whole statement: a word or two say little anywhere.
    """
    whole = of_lines(statement.lines, statement, article.language)
    linked = witnesses(link, statement, article.language)
    for held in (linked, whole):
        spans = verbatim(quoted, held.mine.text) if held else ()
        if held and spans:
            said = (
                "The statement has it word for word." if held.official_first else "The original has it word for word."
            )
            reasons = [Sentence(said)]
            remarks = [
                *_cut(quotation, article, held, (spans[0][0], spans[-1][1])),
                *attribution.remarks(quotation, statement, held),
            ]
            verdict = _graver(Verdict.VERBATIM, remarks)
            return Judgement(quotation, link, verdict, (*(each.said for each in remarks), *reasons), tuple(remarks))
    return None


def _absent(quotation: Quotation, statement: Statement, language: str) -> Sentence:
    speaker = quotation.reporting.speaker
    if language not in statement.languages:
        return Sentence("No text of the statement is in the article's language.")
    if speaker and statement.speaker and attribution.somebody_else(speaker, statement):
        return Sentence("{speaker} is quoted here, and the statement has no such words.", {"speaker": speaker})
    return Sentence("No sentence of the statement comes near it.")


def _held_against(
    quotation: Quotation, link: Link, statement: Statement, article: Article, held: Witnesses
) -> Judgement:
    beside = compared(quotation.text, held.mine.text)
    part = beside.stretch
    like = likeness(quotation.text, held, beside)
    wider = whole(statement, article.language)
    says = len(words(quotation.text)) >= _FEW
    found = differences(quotation.text, held, beside, wider, near=like.near) if says else []
    proposed = held.mine.text[slice(*part)] if beside.kept >= 0.5 else held.mine.text
    lost = () if beside.kept < _NEARLY or any(each.kind == "limits" for each in found) else (part,)
    remarks = [
        *(remark(each, Places(quotation.parts), held, proposed) for each in found),
        *(each for span in lost for each in _cut(quotation, article, held, span)),
        *attribution.remarks(quotation, statement, held),
    ]
    verdict = _graver(Verdict.ANEW if like.same else Verdict.PARAPHRASE, remarks)
    plainly = () if verdict in (Verdict.ALTERED, Verdict.CUT) else (_plainly(like, held),)
    reasons = (*(each.said for each in remarks), *plainly)
    return Judgement(quotation, link, verdict, reasons, tuple(remarks))


def _plainly(like: Likeness, held: Witnesses) -> Sentence:
    if not like.same:
        return Sentence("It gives the sense of the statement loosely.")
    if held.official_first:
        return Sentence("It says the same in other words than the official translation.")
    return Sentence("It says the same in other words than the original.")


def _graver(verdict: Verdict, remarks: list[Remark]) -> Verdict:
    """Return the verdict with what was remarked: altered before cut short."""
    kinds = {each.kind for each in remarks if each.severity > Severity.HINT}
    if kinds - {"cut"}:
        return Verdict.ALTERED
    return Verdict.CUT if kinds else verdict


def _cut(quotation: Quotation, article: Article, held: Witnesses, part: Span) -> Iterator[Remark]:
    """Yield what a quotation loses by beginning late or ending early."""
    lost = cutting.lost(quotation, article, held.mine.text, part, held.mine.language)
    if lost:
        said = Sentence(
            "It is cut short: “{there}” limits it in the statement.", {"there": held.mine.text[slice(*lost)]}
        )
        difference = Difference("cut", Severity.WARNING, said, (), (lost,))
        around = min(part[0], lost[0]), max(part[1], lost[1])
        yield remark(difference, Places(quotation.parts), held, held.mine.text[slice(*around)])
