"""Quotations of an article: the parts of one put together, with the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from enregard.documents import Paragraph, Role
from enregard.press.model import Article, Marks, Quotation, Reporting
from enregard.press.quotations.draft import WORD, Draft
from enregard.press.quotations.marks import Quoted, ends_sentence, quoted_in
from enregard.press.quotations.reporting import before, behind
from enregard.press.quotations.speakers import SENTENCE_END, named
from enregard.press.quotations.vocabulary import has_pronoun, inverted, languages

_READ = frozenset({Role.TEXT, Role.HEADING, Role.TITLE})
_APPOSITION = re.compile(
    r",[ \u00a0](?![ldns]['’])[a-zà-ÿ-]+(?:[ \u00a0][a-zà-ÿ-]+)?[ \u00a0](?:de|du|des|d['’]|à|au|aux)\b"
)
"""An office behind a name: "Paul Roy, président de la fédération"."""
_LISTED = re.compile(r",?(?: ?(?:et|ou|puis|and|or))?(?: (?:de|d['’]|par|à|que|qu['’]|as|that))?")
_MOST_BARE = 2  # paragraphs without marks that a quotation goes on over
_SCARE = 3  # words of a quotation that nobody is said to have said
_CLAUSE = 14  # words between two parts of one quotation


def read(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article in order, those of its titles too."""
    return read_paragraphs([each for each in article.document.paragraphs if each.role in _READ], article.language)


def read_paragraphs(paragraphs: Sequence[Paragraph], language: str) -> tuple[Quotation, ...]:
    """Return the quotations of paragraphs in order."""
    drafts: list[Draft] = []
    between: list[Paragraph] = []
    for paragraph in paragraphs:
        mine = list(_read_paragraph(paragraph, language))
        if drafts and drafts[-1].is_open:
            mine = _with_nested(mine)
        if drafts and mine and (first := _goes_on(drafts[-1], mine[0], between)):
            for piece in (*map(_bare, between if first.marks is Marks.UNOPENED else ()), first):
                drafts[-1] = _joined_over(drafts[-1], piece)
            mine.pop(0)
        drafts += mine
        between = [] if mine else [*between, paragraph]
    return tuple(named(drafts, paragraphs))


def _goes_on(open_one: Draft, first: Draft, between: Sequence[Paragraph]) -> Draft | None:
    """Return what goes on, in a later paragraph, with a quotation that is open at the end of its own; or nothing.

    `between` are paragraphs without marks; a closing mark that nothing opened takes them in too.
    """
    last = open_one.further[-1] if open_one.further else open_one
    if not open_one.is_open or len(between) > _MOST_BARE:
        return None
    if first.marks is Marks.UNOPENED:
        return replace(first, at=(0, first.at[1]), parts=[(0, first.parts[0][1]), *first.parts[1:]])
    return first if not between and first.at[0] == 0 and ends_sentence(last.text) else None


def _with_nested(drafts: list[Draft]) -> list[Draft]:
    """Hang what is quoted before a closing mark that nothing opened on what that mark closes."""
    closing = next((n for n, each in enumerate(drafts) if each.marks is Marks.UNOPENED), 0)
    if not closing or drafts[0].at[0] == 0:
        return drafts
    inside = [Quoted(each.at, each.parts[0], each.marks) for each in drafts[:closing]]
    return [replace(drafts[closing], within=inside), *drafts[closing + 1 :]]


def _bare(paragraph: Paragraph) -> Draft:
    """Return all of a paragraph as a part of a quotation that goes on."""
    whole = (0, len(paragraph.text))
    return Draft(paragraph.text, paragraph.start, whole, [whole], Marks.SOUND, [], open_end=True)


def _joined_over(open_one: Draft, first: Draft) -> Draft:
    """Join a quotation with what goes on in the next paragraph; there an opening mark at the beginning is usual."""
    marks = Marks.SOUND if first.marks in (Marks.SOUND, Marks.UNOPENED) else first.marks
    told = [each for each in (open_one.reporting, first.reporting) if each]
    return replace(
        open_one,
        marks=marks,
        further=(*open_one.further, first),
        reporting=next((each for each in told if each.speaker), told[0] if told else None),
        open_end=first.open_end,
    )


def _read_paragraph(paragraph: Paragraph, language: str) -> Iterator[Draft]:
    """Yield the quotations of a paragraph, stitched together where a speaker only pauses."""
    text = paragraph.text
    drafts: list[Draft] = []
    for quoted in quoted_in(text):
        draft = Draft(
            text, paragraph.start, quoted.outer, [quoted.inner], quoted.marks, quoted.within, None, quoted.open_end
        )
        _part_at_clauses(draft, language)
        if drafts and (clause := _pause(drafts[-1], draft, language)):
            last = drafts[-1]
            last.at = (last.at[0], draft.at[1])
            last.parts += draft.parts
            last.within += draft.within
            last.reporting = last.reporting or clause
            last.marks = draft.marks if last.marks is Marks.SOUND else last.marks
            last.open_end = draft.open_end
        else:
            drafts.append(draft)
    for number, draft in enumerate(drafts):
        draft.reporting = draft.reporting or _reported(drafts, number, language)
    _shared(drafts)
    yield from drafts


def _pause(last: Draft, following: Draft, language: str) -> Reporting | None:
    """Return the clause between two parts of one quotation: `"mais", a-t-il dit, "cela peut changer"`."""
    between = last.text[last.at[1] : following.at[0]]
    quoted = last.text[slice(*last.parts[-1])]
    if ends_sentence(quoted) or SENTENCE_END.search(between) or len(WORD.findall(between)) > _CLAUSE:
        return None
    begins = following.text[following.parts[0][0]]
    if not between.rstrip().endswith((",", ":", "–")) or begins.isupper():
        return None
    clause = behind(last.text, last.at[1], following.at[0], language)
    tail = between.rstrip(" ,:–\u00a0")
    return clause if clause and ("," not in tail.strip(" ,") or len(WORD.findall(tail)) <= 8) else None


def _part_at_clauses(draft: Draft, language: str) -> None:
    """Take a clause such as ", a-t-il dit," out of the quoted words; where nothing closed it, end it there."""
    start, end = draft.parts[0]
    for comma in re.finditer(r",[ \u00a0]+", draft.text[start:end]) if language in languages() else ():
        at = start + comma.end()
        found = inverted(language).match(draft.text, at, end)
        clause = behind(draft.text, at, end, language) if found else None
        if not found or clause is None or not (has_pronoun(found) or _is_named(clause, " " in found[0])):
            continue
        behind_it = max(found.end(), clause.speaker_at[1])
        apposition = _APPOSITION.match(draft.text, behind_it, end)
        closing = re.compile(r"[,.]").search(draft.text, apposition.end() if apposition else behind_it, end)
        draft.reporting = clause
        if draft.marks is Marks.UNCLOSED:
            draft.parts = [(start, start + comma.start())]
            draft.at, draft.open_end = (draft.at[0], start + comma.start()), False
        elif closing and closing.start() + 1 < end:
            rest = closing.end() + len(draft.text[closing.end() : end]) - len(draft.text[closing.end() : end].lstrip())
            draft.parts = [(start, start + comma.start()), (rest, end)]
        else:
            draft.parts = [(start, start + comma.start())]
        return


def _is_named(clause: Reporting, is_compound: bool) -> bool:
    """Tell whether a clause names who speaks; by a name if its verb is a single word, which may be a noun too."""
    return clause.speaker[:1].isalpha() and (is_compound or any(word[0].isupper() for word in clause.speaker.split()))


def _reported(drafts: Sequence[Draft], number: int, language: str) -> Reporting | None:
    """Return the clause that reports a quotation: behind it, else before it in the same sentence."""
    draft = drafts[number]
    text, (begin, end) = draft.text, draft.at
    limit = drafts[number + 1].at[0] if number + 1 < len(drafts) else len(text)
    border = SENTENCE_END.search(text, end, limit)
    limit = border.start() + 1 if border else limit
    found = behind(text, end, limit, language)
    if found and not text[draft.parts[0][0]].islower():
        return found
    since = max((each.end() for each in SENTENCE_END.finditer(text, 0, begin)), default=0)
    for earlier in drafts[:number]:
        if ends_sentence(text[slice(*earlier.parts[-1])]) and text[earlier.at[1] :][:2].strip()[:1].isupper():
            since = max(since, earlier.at[1])
    clear = _without_quotes(text, drafts[:number])
    lead = before(clear, since, begin, language)
    return lead if lead and (found is None or (lead.speaker and lead.verb_at[1] > since)) else found


def _without_quotes(text: str, drafts: Iterable[Draft]) -> str:
    """Return a text with the words of earlier quotations made blank, so that no verb is found in them."""
    for draft in drafts:
        for start, end in draft.parts:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _shared(drafts: Sequence[Draft]) -> None:
    """Give whole sentences that follow each other in one paragraph the clause that one of them has."""
    for order in (list(drafts), list(reversed(drafts))):
        for one, other in pairwise(order):
            low, high = sorted((one, other), key=lambda each: each.at[0])
            between = low.text[low.at[1] : high.at[0]].strip(" \u00a0\u202f.")
            listed = bool(_LISTED.fullmatch(between))
            bare = not between or listed or (one.reporting is not None and one is low and _is_clause(low, high))
            whole = other.words > _SCARE and _is_whole(other)
            if one.reporting and not other.reporting and bare and (whole or (listed and between)):
                other.reporting = one.reporting


def _is_clause(low: Draft, high: Draft) -> bool:
    """Tell whether nothing but the reporting clause of the first stands between two quotations."""
    between = low.text[low.at[1] : high.at[0]]
    return len(WORD.findall(between)) <= _CLAUSE and not SENTENCE_END.search(between.rstrip()[:-1])


def _is_whole(draft: Draft) -> bool:
    """Tell whether the quoted words are a sentence by themselves."""
    wording = draft.text[slice(*draft.parts[0])]
    before_it = draft.text[: draft.at[0]].rstrip()
    return wording[:1].isupper() and (not before_it or before_it[-1] in '.!?…»”"')
