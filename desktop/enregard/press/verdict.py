"""The verdict on a quotation: how it stands to the official translation, the original, and what machines make of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from enregard.check import Severity, Span
from enregard.press import attribution, cutting
from enregard.press.difference import Difference
from enregard.press.differences import differences
from enregard.press.edits import edits
from enregard.press.model import Article, Judgement, Link, Quotation, Remark, Statement, Verdict
from enregard.press.similar import vectors_of
from enregard.press.witness import Witness, Witnesses, of_lines, witnesses
from enregard.press.wording import Compared, compared, coverage, pieces, verbatim, words
from enregard.segments import Segment
from enregard.text import Sentence

_FEW = 3  # words of a quotation that says nothing by itself
_SURE = 0.6  # confidence of a link at which reported speech is held against it
_NEARLY = 0.75  # share of the official wording from which single words put in or left out are named
_SAME = 0.5  # likeness in meaning from which it is the same said in other words
_NEAR = 0.62  # and from which nothing of it should be missing
_SHARED = 0.5  # share of the telling words
_ECHO = 0.55  # share of a reported sentence's words that are the official ones, from which it denies the same
_QUOTED = re.compile(r"[«»“”„\"]")
_REPORTED = frozenset({"number", "name", "negation"})


def judge(quotation: Quotation, link: Link, statement: Statement, article: Article) -> Judgement:
    """Return the verdict on a quotation that was linked to lines of a statement."""
    language = article.language
    quoted = pieces(quotation.text)
    if quoted and (judged := _word_for_word(quotation, quoted, link, statement, article)):
        return judged
    held = witnesses(link, statement, language)
    if held is None or not quoted:
        return Judgement(quotation, link, Verdict.ABSENT, (_absent(quotation, statement, language),))
    return _held_against(quotation, link, statement, article, held)


def sentence_remarks(sentence: Segment, link: Link, statement: Statement, article: Article) -> list[Remark]:
    """Return what a reported sentence of an article contradicts in the lines it is linked to.

    Only figures, names, negations: what a journalist adds is no difference.
    """
    held = witnesses(link, statement, article.language)
    if held is None or not (link.by_hand or link.confidence >= _SURE):
        return []
    beside = compared(sentence.text, held.mine.text)
    # What a sentence leaves out it may give in quotation marks, and those are judged by themselves.
    near = not _QUOTED.search(sentence.text) and beside.kept >= _ECHO
    found = differences(sentence.text, held, beside.stretch, _all(statement, article.language), near=near)
    return [
        _remark(each, _Places(((sentence.start, sentence.start + len(sentence.text)),)), held, None)
        for each in found
        if each.kind in _REPORTED and (near or each.kind != "negation")
    ]


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
    places = _Places(quotation.parts)
    likeness = _likeness(quotation.text, held, beside)
    plain, why = likeness.verdict
    wider = _all(statement, article.language)
    found = differences(quotation.text, held, part, wider, near=likeness.near) if _says(quotation) else []
    if not found and beside.kept >= _NEARLY:
        found = list(edits(beside, quotation.text, held))
    proposed = held.mine.text[slice(*part)] if beside.kept >= 0.5 else held.mine.text
    remarks = [
        *(_remark(each, places, held, proposed) for each in found),
        *(_cut(quotation, article, held, part) if beside.kept >= _NEARLY else ()),
        *attribution.remarks(quotation, statement, held),
    ]
    verdict = _graver(plain, remarks)
    return Judgement(quotation, link, verdict, (*(each.said for each in remarks), why), tuple(remarks))


def _says(quotation: Quotation) -> bool:
    """Tell whether a quotation is more than a word or two."""
    return len(words(quotation.text)) >= _FEW


def _graver(verdict: Verdict, remarks: list[Remark]) -> Verdict:
    """Return the verdict with what was remarked: altered before cut short."""
    kinds = {each.kind for each in remarks if each.severity > Severity.HINT}
    if kinds - {"cut"}:
        return Verdict.ALTERED
    return Verdict.CUT if kinds else verdict


@dataclass(frozen=True, slots=True)
class _Likeness:
    """How much a quotation is like what it was linked to: in meaning, and by the telling words both share."""

    meaning: float
    shared: float
    official: bool

    @property
    def near(self) -> bool:
        """Tell whether it says so nearly the same that something left out of it is missing."""
        return self.meaning >= _NEAR or self.shared >= _SHARED

    @property
    def verdict(self) -> tuple[Verdict, Sentence]:
        """Tell the same in other words from the sense loosely told."""
        if self.near or self.meaning >= _SAME:
            return Verdict.ANEW, Sentence(
                "It says the same in other words than the official translation."
                if self.official
                else "It says the same in other words than the original."
            )
        return Verdict.PARAPHRASE, Sentence("It gives the sense of the statement loosely.")


def _likeness(text: str, held: Witnesses, beside: Compared) -> _Likeness:
    texts = [held.mine.text[slice(*beside.stretch)], *(each.text for each in held.all)]
    vectors = vectors_of([text, *texts])
    shared = coverage(text, [each.text for each in held.all if each.language == held.mine.language])
    return _Likeness(float((vectors[1:] @ vectors[0]).max()), shared, held.official_first)


def _all(statement: Statement, language: str) -> str:
    """Return all that a statement says in a language."""
    side = 1 if statement.languages[1] == language else 0
    return " ".join((line.original, line.official)[side] for line in statement.lines)


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the words of a passage stand in the article's file; parts are joined by a space."""

    parts: tuple[Span, ...]

    def __call__(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(self._place(span) for span in spans) or ((self.parts[0][0], self.parts[-1][1]),)

    def _place(self, span: Span) -> Span:
        start = 0
        for part in self.parts:
            length = part[1] - part[0]
            if span[0] < start + length + 1:
                off = part[0] - start
                return min(span[0] + off, part[1]), min(span[1] + off, part[1])
            start += length + 1
        return self.parts[-1]


def _remark(found: Difference, places: _Places, held: Witnesses, proposed: str | None) -> Remark:
    theirs = held.mine.places(found.theirs or ((0, len(held.mine.text)),))
    original = _original(held)
    other = original.places(((0, len(original.text)),)) if original and original is not held.mine else ()
    return Remark(
        found.kind,
        found.severity,
        found.said,
        places(found.mine),
        theirs if held.official_first else (),
        other if held.official_first else theirs,
        proposed or "",
        against=True,
    )


def _original(held: Witnesses) -> Witness | None:
    return next((each for each in held.others if each.at), None) if held.official_first else held.mine


def _cut(quotation: Quotation, article: Article, held: Witnesses, part: Span) -> Iterator[Remark]:
    """Yield what a quotation loses by beginning late or ending early."""
    lost = cutting.lost(quotation, article, held.mine.text, part, held.mine.language)
    if lost:
        said = Sentence(
            "It is cut short: “{there}” limits it in the statement.", {"there": held.mine.text[slice(*lost)]}
        )
        difference = Difference("cut", Severity.WARNING, said, (), (lost,))
        around = min(part[0], lost[0]), max(part[1], lost[1])
        yield _remark(difference, _Places(quotation.parts), held, held.mine.text[slice(*around)])
