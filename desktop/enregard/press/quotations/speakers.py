"""Who is meant where an article only points at a speaker: "a-t-il dit"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from enregard.check import Span
from enregard.documents import Paragraph
from enregard.press.model import Quotation
from enregard.press.quotations.draft import Draft, quotation_of
from enregard.press.quotations.reporting import people

SENTENCE_END = re.compile(
    r"(?:(?<!\b[A-ZÀ-Þ])(?<!\bMM)(?<!\b[DM]r)(?<!\bMrs)(?<!\bMs)\.|[!?…])[ \u00a0\u202f]+"
    r"(?=[«“\"„]?[ \u00a0\u202f]?[A-ZÀ-Þ«“\"„0-9])"
)
_LED = re.compile(
    r"(?:\b(?:de|du|des|à|au|aux|avec|par|pour|contre|chez|sur|sans|of|to|with|by|for|against|from)|\bd['’])"
    r"(?:[ \u00a0](?:la|le|les|the|l['’])?[ \u00a0]?(?:[a-zà-ÿ-]+[ \u00a0]){0,4})?[ \u00a0]?$"
)


def named(drafts: Sequence[Draft], paragraphs: Sequence[Paragraph]) -> Iterator[Quotation]:
    """Yield the quotations; who is only pointed at ("a-t-il dit") is the one who was named last."""
    mentioned = sorted(
        (paragraph.start + a, paragraph.start + b, paragraph.text[a:b])
        for paragraph in paragraphs
        for a, b in people(paragraph.text)
    )
    last: tuple[str, Span] = ("", (0, 0))
    for draft in drafts:
        quotation = quotation_of(draft)
        reporting = quotation.reporting
        if reporting.verb and not reporting.speaker:
            seen = [each for each in mentioned if each[1] <= reporting.verb_at[0] and not _inside(each, quotation)]
            near = [each for each in seen if each[0] >= draft.origin and _is_subject(draft, each[0])]
            later = [each for each in near if each[0] > last[1][1]] if last[0] else near
            speaker, at = _first_of_last_sentence(draft, later) or (last if last[0] else _last_of(seen))
            reporting = replace(reporting, speaker=speaker, speaker_at=at)
            quotation = replace(quotation, reporting=reporting)
        if reporting.speaker:
            last = reporting.speaker, reporting.speaker_at
        yield quotation


def _is_subject(draft: Draft, start: int) -> bool:
    """Tell whether a name of a paragraph may be the subject of its clause: no preposition leads to it."""
    return not _LED.search(draft.text, 0, start - draft.origin)


def _first_of_last_sentence(draft: Draft, names: Sequence[tuple[int, int, str]]) -> tuple[str, Span] | None:
    """Return the first name in the sentence of a paragraph that has the last one: most often its subject."""
    if not names:
        return None
    borders = [draft.origin + each.end() for each in SENTENCE_END.finditer(draft.text)]
    begin = max((border for border in borders if border <= names[-1][0]), default=0)
    return next((name, (a, b)) for a, b, name in names if a >= begin)


def _last_of(names: Sequence[tuple[int, int, str]]) -> tuple[str, Span]:
    return (names[-1][2], names[-1][:2]) if names else ("", (0, 0))


def _inside(name: tuple[int, int, str], quotation: Quotation) -> bool:
    return any(start <= name[0] < end for start, end in quotation.parts)
