"""A negation that one side has, while the other has nothing that comes near one."""

import re
from collections.abc import Iterator
from functools import cache

from enregard.check.finding import Check, Found, Pair, Severity, Span

# What surely denies: a verb negated, or a pronoun.
_STRONG = {
    "en": r"\b(?:not|never|nobody|no\sone|nothing|neither|cannot)\b|\b\w{1,12}n['’]t\b",
    "fr": r"(?:\bne\s|\bn['’])(?:\S+\s){1,4}?(?:pas|jamais|rien|personne|aucune?)\b|\bne\s(?:pas|jamais|rien)\b",
}
# What may stand for a negation of the other language; it raises no alarm itself.
_WEAK = {
    "en": r"\b(?:no|none|nor|nowhere|without|hardly|barely|little|few|fail\w*|refus\w*|unable|impossible|lack\w*|"
    r"absen\w*|den(?:y|i)\w*|prevent\w*|avoid\w*|stop\w*|only|unless|until|yet|except|rather|far\sfrom|less|reject\w*|ban\w*|"
    r"doubt\w*|unlike\w*|instead|miss\w*|free\sof|too|despite|cease\w*|but|un\w{4,}|dis\w{4,}|non-?\w*|"
    r"in(?!g|ter|to|st|ve|de|fo|cl|cr)\w{5,})\b|\b\w{1,30}less\b",
    "fr": r"\b(?:ne|non|pas|guère|jamais|sans|ni|nul\w*|aucun\w*|rien|impossib\w*|incapab\w*|refus\w*|manqu\w*|"
    r"échou\w*|empêch\w*|évit\w*|absen\w*|seul\w*|hormis|sauf|loin|peu|moins|plutôt|au\slieu|cess\w*|interdi\w*|rejet\w*|"
    r"malgré|mal|faute|priv\w*|dépourv\w*|à\spart|jusqu\w*|avant|trop|nie\w*|dément\w*|in\w{4,}|im[mp]\w{4,}|ir{2}\w+|il{2}\w+|"
    r"dés?\w{5,})\b|\bn['’]",
}
# What looks like a negation and is none.
_HARMLESS = {
    "en": r"\b(?:not\s(?:only|just|least)|why\snot|whether\sor\snot|nothing\s(?:but|more|less)|not\sto\smention)\b",
    "fr": r"\bn['’]est-ce\spas\b|(?:\bne\s|\bn['’])\S+\s(?:\S+\s)?pas\s(?:seulement|que|uniquement)\b",
}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _surely(text: str, language: str) -> tuple[Span, ...]:
    """Return the places where a text surely denies something."""
    harmless = [found.span() for found in _compiled(_HARMLESS[language]).finditer(text)]
    places = (found.span() for found in _compiled(_STRONG[language]).finditer(text))
    return tuple(p for p in places if not any(p[0] < b and a < p[1] for a, b in harmless))


def _perhaps(text: str, language: str) -> bool:
    """Tell whether anything in a text may stand for a negation."""
    return any(_compiled(kind[language]).search(text) for kind in (_STRONG, _WEAK))


def _find(pair: Pair) -> Iterator[Found]:
    here, there = pair.languages
    if not (here in _STRONG and there in _STRONG):
        return
    source, target = _surely(pair.source, here), _surely(pair.target, there)
    if source and not _perhaps(pair.target, there):
        words = {"words": ", ".join(pair.source[a:b] for a, b in source)}
        yield Found("The original denies something ({words}); the translation has no negation.", words, source)
    elif target and not _perhaps(pair.source, here):
        words = {"words": ", ".join(pair.target[a:b] for a, b in target)}
        template = "The translation denies something ({words}); the original has no negation."
        yield Found(template, words, (), target)


CHECK = Check(
    "negation",
    "Negation",
    "A negation lost or added turns the meaning round.",
    "Read both sentences again: does each deny what the other denies?",
    Severity.WARNING,
    _find,
)
