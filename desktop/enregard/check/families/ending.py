"""How a sentence ends and begins: a question, an exclamation, a final stop, a capital letter that one side lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check.finding import Check, Found, Level, Pair, Severity, Span

_STOPS = ".?!…。！？؟։।॥۔"
_QUESTIONS, _EXCLAMATIONS = "?？؟⁇⁈⁉", "!！⁈⁉‼"
_QUESTION, _EXCLAMATION = (re.compile(f"[{marks}]") for marks in (_QUESTIONS, _EXCLAMATIONS))
_CLOSING = "»”\"'’›)]}」』 \t\u00a0\u202f\u2009"
_OTHER_QUESTIONS = frozenset({"el", "hy"})
_WITHOUT_STOPS = frozenset({"km", "lo", "my", "th"})
_ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|No|etc|al|St|Mr|Mrs|Dr|Prof|Bros|vs|approx|est)\.)$"
)
_WORDED = {
    "en": re.compile(
        r"(?:^|[.?!:\"“«']\s*)(?:Are|Is|Was|Were|Do|Does|Did|Has|Have|Can|Could|Will|Would|Should|May|Must)\s"
        r"(?:you|he|she|it|we|they|I|the|this|that|there)\b"
    ),
    "fr": re.compile(
        r"(?:^|[.?!:\"“«]\s*)(?:(?:Qu['’])?[EÊ]st-(?:ce|il|elle|on)|(?:[EÊ]tes|Avez|Pouvez|Voulez|Devez|Allez|Pensez|Croyez|"
        r"Savez|Seriez|Auriez|Pourriez)-vous|(?:As|Es|Peux|Veux|Dois|Vas)-tu|(?:Sommes|Avons|Pouvons|Devons|Allons)-nous|"
        r"(?:Sont|Ont|Peuvent|Doivent|Vont|Seront|Auront)-(?:ils|elles)|(?:A|Va|Sera|Aura|Fera)-t-(?:il|elle|on)|"
        r"(?:Peut|Doit|Faut|Était|Avait|Serait|Aurait|Pourrait)-(?:il|elle|on))\b"
    ),
}
"""What is worded as a question, at the beginning of a sentence or a quotation."""
_BEGINS = re.compile(r"[^\w]*([^\W\d_]+)")


def _find(pair: Pair) -> Iterator[Found]:
    if not _OTHER_QUESTIONS.intersection(pair.languages):
        lost = list(_asked(pair))
        yield from lost
        if lost:
            return
    yield from _stop(pair)
    yield from _exclaimed(pair)
    yield from _begun(pair)


def _asked(pair: Pair) -> Iterator[Found]:
    """Find a question that only one side asks."""
    source, target = (_places(text, _QUESTION) for text in (pair.source, pair.target))
    at_end = [_last(text) in _QUESTIONS for text in (pair.source, pair.target)]
    end = ((len(pair.target.rstrip()) - 1, len(pair.target.rstrip())),)
    if source and (not target or (at_end == [True, False] and len(target) < len(source))):
        yield Found("The original asks a question; the translation does not.", {}, source[-1:], end)
    elif target and not source:
        yield Found("The translation asks a question; the original does not.", {}, (), target[-1:], Level.MORE)
    elif len(target) < len(source):
        facts = {"here": len(source), "there": len(target)}
        template = "The original has {here} question marks, the translation {there}."
        yield Found(template, facts, source, target, Level.MORE)
    elif not source and all(_worded(text, language) for text, language in _sides(pair)):
        yield Found("Both sides are worded as a question; neither has a question mark.", {}, (), end)


def _worded(text: str, language: str) -> bool:
    return language in _WORDED and bool(_WORDED[language].search(text))


def _sides(pair: Pair) -> Iterator[tuple[str, str]]:
    return zip((pair.source, pair.target), pair.languages, strict=True)


def _exclaimed(pair: Pair) -> Iterator[Found]:
    source, target = (_places(text, _EXCLAMATION) for text in (pair.source, pair.target))
    if source and not target:
        template = "The original has an exclamation mark, the translation has none."
        yield Found(template, {}, source[-1:], (), Level.ALL)
    elif target and not source:
        template = "The translation has an exclamation mark, the original has none."
        yield Found(template, {}, (), target[-1:], Level.ALL)


def _stop(pair: Pair) -> Iterator[Found]:
    """Find a sentence that ends as one on one side only."""
    if _WITHOUT_STOPS.intersection(pair.languages):
        return
    here, there = (text.rstrip(_CLOSING) for text in (pair.source, pair.target))
    if there.endswith(tuple(",;")) and _last(there[:-1]) in _STOPS:
        return
    if not (here and there) or (here[-1] in _STOPS) == (there[-1] in _STOPS):
        return
    spans: tuple[tuple[Span, ...], tuple[Span, ...]] = ((len(here) - 1, len(here)),), ((len(there) - 1, len(there)),)
    if here[-1] in _STOPS:
        unsure = here[-1] in _EXCLAMATIONS or _ABBREVIATED.search(here) or there[-1] in ",;:–—-"
        template = "The original ends with {mark}, the translation without a final stop."
        yield Found(template, {"mark": here[-1]}, *spans, level=Level.ALL if unsure else Level.MORE)
    elif not _ABBREVIATED.search(there):
        template = "The translation ends with {mark}, the original without a final stop."
        yield Found(template, {"mark": there[-1]}, *spans, level=Level.ALL)


def _begun(pair: Pair) -> Iterator[Found]:
    """Find a translation that begins with a small letter where the original begins with a capital one."""
    here, there = _BEGINS.match(pair.source), _BEGINS.match(pair.target)
    if here and there and here[1][0].isupper() and there[1].islower() and there[1] not in pair.source:
        template = "The original begins with a capital letter, the translation with a small one: “{word}”."
        yield Found(template, {"word": there[1]}, (here.span(1),), (there.span(1),), Level.ALL)


def _places(text: str, marks: re.Pattern[str]) -> tuple[Span, ...]:
    return tuple(found.span() for found in marks.finditer(text))


def _last(text: str) -> str:
    """Return the last character of a sentence, what closes it left out; a space if there is none."""
    return (text.rstrip(_CLOSING) or " ")[-1]


CHECK = Check(
    "ending",
    "End of the sentence",
    "A question that is stated says something else, and a sentence without its end may have lost more than a stop.",
    "End the sentence as the original does.",
    Severity.WARNING,
    _find,
)
