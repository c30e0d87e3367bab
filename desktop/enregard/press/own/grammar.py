"""Sentences that lost a word or have one too many, by patterns that are hardly ever right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from enregard.check import Severity, Span
from enregard.press.model import Article, Remark
from enregard.text import Sentence

_VERB = (
    r"(?:constitue|constituent|représente|représentent|est|sont|a|ont|était|étaient|sera|seront|avait|avaient"
    r"|fait|font|peut|peuvent|doit|doivent|va|vont"
    r"|permet|permettent|menace|menacent|reste|restent|devient|deviennent|provoque|provoquent|entraîne|entraînent|montre|montrent"
    r"|compromet|compromettent"
    r"|alimente|alimentent|inquiète|inquiètent|marque|marquent|dure|durent|continue|continuent|semble|semblent|risque|risquent)"
)
_DETERMINED = (
    r"(?:une?|la|les?|des|du|l['’]|d['’]|cette|ce|ces|son|sa|ses|leur|leurs"
    r"|pas|plus|été|déjà|encore|désormais|aussi|« ?|“|\")"
)
_NAMED = r"[A-ZÀ-Þ][\w’'-]*(?:\s[A-ZÀ-Þ][\w’'-]*)*"
_GROUP = r"(?:(?:le|la|les|l['’]|du|des|un|une)\s?)?(?:(?!et\b)[\wÀ-ÿ-]+['’]?\s?){1,4}?"


@dataclass(frozen=True, slots=True)
class _Pattern:
    kind: str
    found: re.Pattern[str]
    said: str


_FRENCH = (
    _Pattern(
        "missing word",
        re.compile(rf"\b[Ee]ntre\s{_GROUP}\s?et\s{_VERB}\s{_DETERMINED}"),
        "“{here}”: what comes after “et” is missing.",
    ),
    _Pattern(
        "missing word",
        re.compile(rf"\b[Ee]ntre\s{_GROUP}\s?et(?:\s(?:jusqu['’]|depuis|pendant|dès|afin|lors|malgré|grâce)|\s?[,.;])"),
        "“{here}”: what comes after “et” is missing.",
    ),
    _Pattern(
        "missing word",
        re.compile(r"(?<![\w'’-])(?:du|de|des|à|aux|au|dans|chez|les|ces|cet|et|que|qui)\s?[.;](?=\s|$)(?!\.)"),
        "A word is missing before the stop: “{here}”.",
    ),
    _Pattern(
        "missing word",
        re.compile(r"(?<![\w'’-])(?:du|des|aux|cette|ces|cet)\s?,(?=\s(?!sinon|voire|ou\b))"),
        "A word is missing before the comma: “{here}”.",
    ),
    _Pattern(
        "missing word",
        re.compile(
            r"(?<![\w'’-])(?:du|des|aux|cette|cet)\s(?:est|sont|ont|était|étaient|sera|seront|avait|avaient|peuvent|doivent|constitue|représente)\s"
            r"(?=\w)"
        ),
        "A noun is missing: “{here}”.",
    ),
    _Pattern(
        "grammar",
        re.compile(
            r"\b(?:veut|veulent|peut|peuvent|voulait|voulaient|pouvait|pouvaient|pourra|pourront|voudrait|pourrait|pourraient)\s(?:à\s|de\s|d['’]\s?)(?:(?:en|y|le|la|les|lui|leur|se)\s|[lsm]['’])?"
            r"[a-zà-ÿ]{3,}(?:er|ir|endre|ettre|aire)\b(?!\sministre)"
        ),
        "A verb is missing, or a preposition is too many: “{here}”.",
    ),
    _Pattern(
        "grammar",
        re.compile(
            r"\b(?:approvisionn|ravitaill)[a-zé]+\s"
            rf"{_NAMED}\s(?:des|les|un|une|du)\s[a-zà-ÿ]+"
        ),
        "A preposition is missing between who is supplied and with what: “{here}”.",
    ),
    _Pattern(
        "grammar",
        re.compile(
            r"\b(?:que|lorsque|puisque|quoique)\s(?:ils?|elles?|une?)\b(?=\s)|\bsi\sils?\b|\bde\s(?:le|les)\s(?:gouvernement|pays|président|ministre|groupe)s?\b|\bà\sles?\s(?:pays|gouvernement|président|ministre|groupe)s?\b"
        ),
        "Two words should be one: “{here}”.",
    ),
    _Pattern(
        "grammar",
        re.compile(
            r"\b(?:[Ll][ea]|[Uu]ne?|[Cc]e(?:t|tte)?|[Dd]u|[Aa]u)\s(?:[A-ZÀ-Þ]\w+-)?[A-ZÀ-Þ][a-zà-ÿ]*(?:[ié]ens|cains)\b(?!\s[A-ZÀ-Þ])"
        ),
        "An article in the singular stands before a plural: “{here}”.",
    ),
    _Pattern(
        "grammar",
        re.compile(
            r"\b(?:que|et|ou|mais|car|donc)\s(?:Des|Une|Ils|Elles|Ces|Cette|Nos|Ses|Leurs|Dans|Avec|Pour)\s(?=[a-zà-ÿ]{3,}\s[a-zà-ÿ])"
        ),
        "A capital in the middle of a sentence: “{here}”.",
    ),
)
_DOUBLED = {
    "fr": re.compile(
        r"(?<![\w'’-])(de|la|le|les|des|du|et|à|au|aux|dans|une?|qui|est|sont|pour|par|sur|avec|ce|cette|son|sa|ses|leur|a|ont)\s+\1(?![\w'’-])",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<![\w'’-])(the|of|and|to|in|a|an|for|on|with|by|at|from|is|are|was|were|it)\s+\1(?![\w'’-])", re.I
    ),
}
_NAMES_TWICE = re.compile(r"^[A-ZÀ-Þ]\w*\s+[A-ZÀ-Þ]")


def errors(article: Article) -> Iterator[Remark]:
    """Yield what the patterns find in the sentences of an article."""
    language = article.language
    for sentence in article.sentences:
        for pattern in _FRENCH if language == "fr" else ():
            for found in pattern.found.finditer(sentence.text):
                yield _remark(pattern.kind, pattern.said, found, sentence.start)
        for found in _DOUBLED[language].finditer(sentence.text) if language in _DOUBLED else ():
            if not _NAMES_TWICE.match(found[0]):
                yield _remark("grammar", "A word stands there twice: “{here}”.", found, sentence.start)


def _remark(kind: str, said: str, found: re.Match[str], start: int) -> Remark:
    at: Span = (start + found.start(), start + found.end())
    return Remark(kind, Severity.WARNING, Sentence(said, {"here": found[0].strip()}), (at,))
