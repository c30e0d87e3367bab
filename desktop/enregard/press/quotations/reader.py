"""Quotations of an article: the parts of one put together, with the clause that reports them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from enregard.check import Span
from enregard.documents import Paragraph, Role
from enregard.press.model import Article, Marks, Quotation, Reporting
from enregard.press.quotations.marks import Quoted, ends_sentence, quoted_in
from enregard.press.quotations.reporting import before, behind, people
from enregard.press.quotations.vocabulary import has_pronoun, inverted, languages

_READ = frozenset({Role.TEXT, Role.HEADING, Role.TITLE})
_ELIDED = re.compile(r"[\[(]\s*(?:\.\.\.|…)\s*[\])]|(?<=\w)\s*(?:\.\.\.|…)\s*(?=\w)|^(?:\.\.\.|…)|(?:\.\.\.|…)$")
_SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-ZÀ-Þ])(?<!\bMM)(?<!\b[DM]r)(?<!\bMrs)(?<!\bMs)\.|[!?…])[ \u00a0\u202f]+"
    r"(?=[«“\"„]?[ \u00a0\u202f]?[A-ZÀ-Þ«“\"„0-9])"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_APPOSITION = re.compile(r",[ \u00a0](?![ldns]['’])[a-zà-ÿ-]+(?:[ \u00a0][a-zà-ÿ-]+)?[ \u00a0](?:de|du|des|d['’]|à|au|aux)\b")
"""An office behind a name: "Paul Roy, président de la fédération"."""
_LISTED = re.compile(r",?(?: ?(?:et|ou|puis|and|or))?(?: (?:de|d['’]|par|à|que|qu['’]|as|that))?")
_SCARE = 3  # words of a quotation that nobody is said to have said
_LED = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|avec|par|pour|contre|chez|sur|sans|of|to|with|by|for|against|from)|\bd['’])"
    r"(?:[ \u00a0](?:la|le|les|the|l['’])?[ \u00a0]?(?:[a-zà-ÿ-]+[ \u00a0]){0,4})?[ \u00a0]?$"
)
_CLAUSE = 14  # words between two parts of one quotation


@dataclass(slots=True)
class _Draft:
    """A quotation that is being put together; places are those of its paragraph, which begins at `origin`."""

    text: str
    origin: int
    at: Span
    parts: list[Span]
    marks: Marks
    within: list[Quoted]
    reporting: Reporting | None = None
    open_end: bool = False
    further: tuple[_Draft, ...] = ()

    @property
    def words(self) -> int:
        """Return how many words are quoted."""
        return sum(len(_WORD.findall(self.text[a:b])) for a, b in self.parts)


def read(article: Article) -> tuple[Quotation, ...]:
    """Return the quotations of an article in order, those of its titles too."""
    return read_paragraphs([each for each in article.document.paragraphs if each.role in _READ], article.language)


def read_paragraphs(paragraphs: Sequence[Paragraph], language: str) -> tuple[Quotation, ...]:
    """Return the quotations of paragraphs in order."""
    drafts: list[_Draft] = []
    for paragraph in paragraphs:
        mine = list(_read_paragraph(paragraph, language))
        if drafts and mine and _goes_on(drafts[-1], mine[0]):
            drafts[-1] = _joined_over(drafts[-1], mine.pop(0))
        drafts += mine
    return tuple(_named(drafts, paragraphs))


def _goes_on(open_one: _Draft, first: _Draft) -> bool:
    """Tell whether a quotation that is open at the end of its paragraph goes on with the next one's first."""
    last = open_one.further[-1] if open_one.further else open_one
    unopened = first.marks is Marks.UNOPENED
    return last.open_end and first.at[0] == 0 and (ends_sentence(last.text) or unopened)


def _joined_over(open_one: _Draft, first: _Draft) -> _Draft:
    """Join a quotation with what goes on in the next paragraph; there an opening mark at the beginning is usual."""
    marks = Marks.SOUND if first.marks in (Marks.SOUND, Marks.UNOPENED) else first.marks
    return replace(
        open_one,
        marks=marks,
        further=(*open_one.further, first),
        reporting=open_one.reporting or first.reporting,
        open_end=first.open_end,
    )


def _read_paragraph(paragraph: Paragraph, language: str) -> Iterator[_Draft]:
    """Yield the quotations of a paragraph, stitched together where a speaker only pauses."""
    text = paragraph.text
    drafts: list[_Draft] = []
    for quoted in quoted_in(text):
        draft = _Draft(
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


def _pause(last: _Draft, following: _Draft, language: str) -> Reporting | None:
    """Return the clause between two parts of one quotation: `"mais", a-t-il dit, "cela peut changer"`."""
    between = last.text[last.at[1] : following.at[0]]
    quoted = last.text[slice(*last.parts[-1])]
    if ends_sentence(quoted) or _SENTENCE_END.search(between) or len(_WORD.findall(between)) > _CLAUSE:
        return None
    begins = following.text[following.parts[0][0]]
    if not between.rstrip().endswith((",", ":", "–")) or begins.isupper():
        return None
    clause = behind(last.text, last.at[1], following.at[0], language)
    tail = between.rstrip(" ,:–\u00a0")
    return clause if clause and ("," not in tail.strip(" ,") or len(_WORD.findall(tail)) <= 8) else None


def _part_at_clauses(draft: _Draft, language: str) -> None:
    """Take a clause such as ", a-t-il dit," out of the quoted words; where nothing closed it, end it there."""
    start, end = draft.parts[0]
    for comma in re.finditer(r",[ \u00a0]+", draft.text[start:end]) if language in languages() else ():
        at = start + comma.end()
        found = inverted(language).match(draft.text, at, end)
        if not found or not (has_pronoun(found) or " " in found[0]):
            continue
        clause = behind(draft.text, at, end, language)
        if clause is None or (not has_pronoun(found) and not clause.speaker[:1].isalpha()):
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


def _reported(drafts: Sequence[_Draft], number: int, language: str) -> Reporting | None:
    """Return the clause that reports a quotation: behind it, else before it in the same sentence."""
    draft = drafts[number]
    text, (begin, end) = draft.text, draft.at
    limit = drafts[number + 1].at[0] if number + 1 < len(drafts) else len(text)
    border = _SENTENCE_END.search(text, end, limit)
    limit = border.start() + 1 if border else limit
    found = behind(text, end, limit, language)
    if found and not text[draft.parts[0][0]].islower():
        return found
    since = max((each.end() for each in _SENTENCE_END.finditer(text, 0, begin)), default=0)
    for earlier in drafts[:number]:
        if ends_sentence(text[slice(*earlier.parts[-1])]) and text[earlier.at[1] :][:2].strip()[:1].isupper():
            since = max(since, earlier.at[1])
    clear = _without_quotes(text, drafts[:number])
    lead = before(clear, since, begin, language)
    return lead if lead and (found is None or (lead.speaker and lead.verb_at[1] > since)) else found


def _without_quotes(text: str, drafts: Iterable[_Draft]) -> str:
    """Return a text with the words of earlier quotations made blank, so that no verb is found in them."""
    for draft in drafts:
        for start, end in draft.parts:
            text = text[:start] + " " * (end - start) + text[end:]
    return text


def _shared(drafts: Sequence[_Draft]) -> None:
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


def _is_clause(low: _Draft, high: _Draft) -> bool:
    """Tell whether nothing but the reporting clause of the first stands between two quotations."""
    between = low.text[low.at[1] : high.at[0]]
    return len(_WORD.findall(between)) <= _CLAUSE and not _SENTENCE_END.search(between.rstrip()[:-1])


def _is_whole(draft: _Draft) -> bool:
    """Tell whether the quoted words are a sentence by themselves."""
    wording = draft.text[slice(*draft.parts[0])]
    before_it = draft.text[: draft.at[0]].rstrip()
    return wording[:1].isupper() and (not before_it or before_it[-1] in '.!?…»”"')


def _named(drafts: Sequence[_Draft], paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    """Yield the quotations; who is only pointed at ("a-t-il dit") is the one who was named last."""
    named = sorted(
        (paragraph.start + a, paragraph.start + b, paragraph.text[a:b])
        for paragraph in paragraphs
        for a, b in people(paragraph.text)
    )
    last: tuple[str, Span] = ("", (0, 0))
    for draft in drafts:
        quotation = _quotation(draft)
        reporting = quotation.reporting
        if reporting.verb and not reporting.speaker:
            seen = [each for each in named if each[1] <= reporting.verb_at[0] and not _inside(each, quotation)]
            near = [each for each in seen if each[0] >= draft.origin and _is_subject(draft, each[0])]
            if last[0] and (last[1][0] >= draft.origin or not near):
                speaker, at = last
            else:
                speaker, at = _first_of_last_sentence(draft, near) or _last_of(seen)
            reporting = replace(reporting, speaker=speaker, speaker_at=at)
            quotation = replace(quotation, reporting=reporting)
        if reporting.speaker:
            last = reporting.speaker, reporting.speaker_at
        yield quotation


def _first_of_last_sentence(draft: _Draft, names: Sequence[tuple[int, int, str]]) -> tuple[str, Span] | None:
    """Return the first of some names of a paragraph that stands in the sentence of the last one: most often a subject."""
    if not names:
        return None
    borders = [draft.origin + each.end() for each in _SENTENCE_END.finditer(draft.text)]
    begin = max((border for border in borders if border <= names[-1][0]), default=0)
    return next((name, (a, b)) for a, b, name in names if a >= begin)


def _last_of(names: Sequence[tuple[int, int, str]]) -> tuple[str, Span]:
    return (names[-1][2], names[-1][:2]) if names else ("", (0, 0))


def _is_subject(draft: _Draft, start: int) -> bool:
    """Tell whether a name of a paragraph may be the subject of its clause: no preposition leads to it."""
    return not _LED.search(draft.text, 0, start - draft.origin)


def _inside(name: tuple[int, int, str], quotation: Quotation) -> bool:
    return any(start <= name[0] < end for start, end in quotation.parts)


def _quotation(draft: _Draft) -> Quotation:
    pieces = [draft, *draft.further]
    parts = [(each.origin + a, each.origin + b) for each in pieces for a, b in each.parts]
    text = " ".join(
        each.text[a:b].rstrip(",") if n else each.text[a:b] for each in pieces for n, (a, b) in enumerate(each.parts)
    )
    return Quotation(
        (draft.origin + draft.at[0], pieces[-1].origin + pieces[-1].at[1]),
        tuple(parts),
        text,
        draft.marks,
        bool(_ELIDED.search(text)),
        _moved(draft),
        tuple(_quotation(each) for each in _nested(pieces)),
    )


def _moved(draft: _Draft) -> Reporting:
    """Return the reporting clause with places in the file."""
    found = draft.reporting
    if found is None:
        return Reporting()
    return replace(
        found, verb_at=_shifted(found.verb_at, draft.origin), speaker_at=_shifted(found.speaker_at, draft.origin)
    )


def _shifted(span: Span, origin: int) -> Span:
    return span if span == (0, 0) else (span[0] + origin, span[1] + origin)


def _nested(pieces: Iterable[_Draft]) -> Iterator[_Draft]:
    for piece in pieces:
        for each in piece.within:
            yield _Draft(piece.text, piece.origin, each.outer, [each.inner], each.marks, each.within)
