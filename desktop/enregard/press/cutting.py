"""Quotations cut so that what limits them is lost: a condition, an exception, a doubt in the same sentence."""

from __future__ import annotations

import re

from enregard.check import Span
from enregard.press.model import Article, Quotation

_CONDITIONS = {
    "fr": "sauf|hormis|à condition|à moins|sous réserve|tant que|en cas de|au cas où|pour autant",
    "en": "if|unless|provided|except|as long as|so long as|subject to|in case|on condition",
}
_FURTHER = {
    "fr": r"si\b(?!\s+(?:bien|vite|peu))|s['’](?=ils?\b)|pourvu|dès lors que|seulement"
    r"|uniquement|à l['’]exception|excepté|jusqu['’]à ce que|dans la mesure",
    "en": "only|until",
}
"""What limits a sentence where it follows; what comes before it must be a condition or a doubt."""
_DOUBTS = {
    "fr": r"\b(?:je|nous|on)\s(?:ne\s(?:dis|disons|dit|crois|croyons|croit|pense|pensons|suis|sommes)"
    r"|n['’](?:ai|avons|affirme))\s+pas[^.!?]*"
    r"|il\s(?:n['’]est\spas\s\w+|est\s(?:possible|probable|faux)|se\speut)[^.!?]*|peut-être",
    "en": r"\b(?:i|we)\s(?:do not|don['’]t|am not|are not|cannot)\s+(?:say|think|believe|saying|claim|confirm)[^.!?]*"
    r"|it\sis\s(?:possible|likely|not\s\w+|wrong|false)[^.!?]*|perhaps|maybe",
}
_SHARES = {
    "fr": r"\b(?:jusqu['’](?:à|au|aux)|au (?:moins|plus)|(?:plus|moins|près) d(?:e\s|['’])|environ|presque|certaine?s"
    r"|la plupart d(?:es|e\s)|une partie d(?:es|e\s))",
    "en": r"\b(?:up to|at (?:least|most)|(?:more|less|fewer) than|nearly|almost|about|some(?: of)?|most(?: of)?"
    r"|part of)",
}
_LEADS = {"fr": r"(?:^|[,;:–]\s*|\bet\s+)(?:si\s|s['’]ils?\s|", "en": r"(?:^|[,;:–]\s*|\band\s+)(?:"}
_BUTS = {"fr": "mais|cependant|toutefois", "en": "but|however"}


def _behind(language: str, more: str) -> re.Pattern[str]:
    return re.compile(
        rf"[,;:–—\s]*(?:(?:et|and)\s)?(?P<limit>(?:{_FURTHER[language]}|(?:{_CONDITIONS[language]}{more})\b).*)",
        re.IGNORECASE | re.DOTALL,
    )


_BEHIND = {language: _behind(language, "") for language in _CONDITIONS}
_BEHIND_ALL = {language: _behind(language, f"|{_BUTS[language]}") for language in _CONDITIONS}
"""Behind what begins like the sentence, a "but" limits too; a few words of it are quoted for themselves."""
_BEFORE = {
    language: re.compile(
        rf"(?P<limit>{_LEADS[language]}(?:{_CONDITIONS[language]})\b)[^.!?]*|{_DOUBTS[language]}|{_SHARES[language]})\s*$",
        re.IGNORECASE,
    )
    for language in _CONDITIONS
}
_END = re.compile(r"[.!?…](?=\s|$)")
_OMITTED = re.compile(r"(?:\[?\(?\s*(?:…|\.\.\.)\s*\)?\]?)")
_LEAST = 3  # words from which a quotation may be cut short; of so few nothing before them is missed
_FIRST = re.compile(r"[^\W\d_]+")


def lost(quotation: Quotation, article: Article, text: str, part: Span, language: str) -> Span | None:
    """Return the place in a statement's text of what limits a quotation and was cut off; None if nothing was.

    `part` is what the quotation covers. What is marked as left out, or told in the article's own words, is not lost.
    """
    length = len(quotation.text.split())
    if language not in _BEHIND or length < _LEAST:
        return None
    end = _END.search(text, part[1])
    start = max((found.end() for found in _END.finditer(text, 0, part[0])), default=0)
    marked = _OMITTED.search(quotation.text[-8:]), _OMITTED.match(quotation.text)
    stopped = _END.search(text[max(part[0], part[1] - 2) : part[1] + 1])
    limits = _BEHIND[language] if part[0] > start else _BEHIND_ALL[language]
    found = None if stopped else limits.match(text, part[1], end.start() if end else len(text))
    if found and not marked[0] and not _told(found["limit"], quotation, article):
        return found.span("limit")
    lead = _BEFORE[language].search(text[start : part[0]])
    if lead and length > _LEAST and not marked[1] and not _told(lead["limit"], quotation, article):
        return start + lead.start("limit"), start + lead.end("limit")
    return None


def _told(limit: str, quotation: Quotation, article: Article) -> bool:
    """Tell whether the article says the limit in its own words around the quotation."""
    around = [
        each.text
        for each in article.document.paragraphs
        if each.start <= quotation.at[0] < each.end or each.start < quotation.at[1] <= each.end
    ]
    outside = " ".join(around).replace(quotation.text, " ").lower()
    first = _FIRST.search(limit)
    telling = [word.lower()[:6] for word in _FIRST.findall(limit) if len(word) > 4]
    said = sum(word in outside for word in telling) >= max(1, len(telling) // 2) if telling else False
    return said or (first is not None and re.search(rf"(?<!\w){first[0].lower()}(?!\w)", outside) is not None)
