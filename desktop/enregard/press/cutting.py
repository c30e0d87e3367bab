"""Quotations cut so that what limits them is lost: a condition, an exception, a doubt in the same sentence."""

from __future__ import annotations

import re

from enregard.check import Span
from enregard.press.model import Article, Quotation

_BEHIND = {
    "fr": re.compile(
        r"[,;:–—\s]*(?:et\s)?(?P<limit>(?:si\b(?!\s+(?:bien|vite|peu))|s['’](?=ils?\b)|sauf|hormis|à condition|à moins|sous réserve|pourvu|pour autant|tant que|dès lors que"
        r"|mais|cependant|toutefois|seulement|uniquement|à l['’]exception|excepté|en cas de|au cas où|jusqu['’]à ce que|dans la mesure|lorsque)\b.*)",
        re.IGNORECASE | re.DOTALL,
    ),
    "en": re.compile(
        r"[,;:–—\s]*(?:and\s)?(?P<limit>(?:if|unless|provided|except|but|however|only|as long as|so long as|until|subject to|in case|when|on condition)\b.*)",
        re.IGNORECASE | re.DOTALL,
    ),
}
_BEFORE = {
    "fr": re.compile(
        r"(?P<limit>(?:(?:^|[,;:–]\s*|\bet\s+)(?:si\s|s['’]ils?\s|sauf|à condition|à moins|sous réserve|tant que|en cas de|au cas où|pour autant que)[^.!?]*"
        r"|(?:^|\b)(?:je|nous|on)\s(?:ne\s(?:dis|disons|dit|crois|croyons|croit|pense|pensons|suis|sommes)|n['’](?:ai|avons|affirme))\s+pas[^.!?]*"
        r"|(?:il\s(?:n['’]est\spas\s\w+|est\s(?:possible|probable|faux)|se\speut|est\sfaux\sde\sdire))[^.!?]*|peut-être"
        r"|\b(?:jusqu['’](?:à|au|aux)|au (?:moins|plus)|(?:plus|moins|près) d(?:e\s|['’])|environ|presque|certaine?s|la plupart d(?:es|e\s)|une partie d(?:es|e\s)))\s*$)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?P<limit>(?:(?:^|[,;:–]\s*|\band\s+)(?:if|unless|provided|as long as|subject to|in case)\s[^.!?]*"
        r"|(?:i|we)\s(?:do not|don['’]t|am not|are not|cannot)\s+(?:say|think|believe|saying|claim|confirm)[^.!?]*"
        r"|it\sis\s(?:possible|likely|not\s\w+|wrong|false)[^.!?]*|perhaps|maybe"
        r"|\b(?:up to|at (?:least|most)|(?:more|less|fewer) than|nearly|almost|about|some(?: of)?|most(?: of)?|part of))\s*$)",
        re.IGNORECASE,
    ),
}
_END = re.compile(r"[.!?…](?=\s|$)")
_OMITTED = re.compile(r"(?:\[?\(?\s*(?:…|\.\.\.)\s*\)?\]?)")
_FIRST = re.compile(r"[^\W\d_]+")


def lost(quotation: Quotation, article: Article, text: str, part: Span, language: str) -> Span | None:
    """Return the place in a statement's text of what limits a quotation and was cut off; None if nothing was.

    `part` is what the quotation covers. What is marked as left out, or told in the article's own words, is not lost.
    """
    if language not in _BEHIND or len(quotation.text.split()) < 4:
        return None
    end = _END.search(text, part[1])
    start = max((found.end() for found in _END.finditer(text, 0, part[0])), default=0)
    marked = _OMITTED.search(quotation.text[-8:]), _OMITTED.match(quotation.text)
    stopped = _END.search(text[max(part[0], part[1] - 2) : part[1] + 1])
    found = None if stopped else _BEHIND[language].match(text, part[1], end.start() if end else len(text))
    if found and not marked[0] and not _told(found["limit"], quotation, article):
        return found.span("limit")
    lead = _BEFORE[language].search(text[start : part[0]])
    if lead and not marked[1] and not _told(lead["limit"], quotation, article):
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
