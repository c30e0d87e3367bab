"""What denies in a text: in so many words, or in a word like "without"; in English and French."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from enregard.check.families.cues import LANGUAGES, Cue, any_of, lowered, overlap, vocabulary

_DENIED = {
    "en": r"\b(?:not|never|nobody|no[\s-]one|nothing|neither|nor|cannot|none|nowhere)\b"
    r"|\b\w{1,12}n\s?['’]t\b|\bno\s(?=[^\W\d_])",
    "fr": r"(?:\bne\s|\bn['’])(?:[^\s.;!?]+\s){0,7}?"
    r"(?:pas|plus|jamais|rien|personne|aucune?|guère|point|nul|nulle|nullement|ni)\b"
    r"|\b(?:personne|rien|aucune?|nul|nulle|jamais|ni)\b(?:\s[^\s.;!?]+){0,8}?\s(?:ne\b|n['’])"
    r"|(?:\bne\s|\bn['’])(?:l['’]|s['’]|(?:l[ea]s?|y|en|se)\s)?"
    r"(?:peu[tx]|peuvent|pouv\w+|puis|pourr\w+|saur\w+|sai[st]|savai\w+|os(?:e|ent|ai\w*)|cess\w+)\b",
}
"""What denies in so many words: a verb negated, a pronoun, a determiner."""
_ASKED = {
    "en": r"n['’]t\s(?:i|you|he|she|it|we|they|there|this|that)\b|\b(?:i|you|he|she|it|we|they)\snot\b[^.;!]*\?"
    r"|\b(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|should)\s(?:not|\w+\snot)\b[^.;!]*\?",
    "fr": r"-(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)\spas\b",
}
"""Negations in a question, which often expect a yes."""
_WORDS = {
    "en": {
        "plain": r"\b(?:not|cannot|never)\b|n['’]t\b",
        "none": r"\bno\b|\bnobody\b|\bnothing\b|\bnone\b|\bnowhere\b",
        "nor": r"\bneither\b|\bnor\b",
        "no longer": r"\bno\b\s+(?:longer|more)\b",
    },
    "fr": {
        "plain": r"\b(?:pas|point|jamais)\b",
        "none": r"\bguère\b|\bpersonne\b|\brien\b|\baucune?\b|\bnul(?:le|lement)?\b",
        "nor": r"\bni\b",
        "no longer": r"\bplus\b",
    },
}
"""By what word a text denies."""


@cache
def _compiled(kind: str, language: str) -> re.Pattern[str]:
    words = vocabulary("negation")[language]
    affixed = (
        rf"(?!{any_of(words['exceptions'])}){any_of(words['beginnings'] + [f'*{end}' for end in words['endings']])}"
    )
    patterns = {
        "denied": lambda: rf"{_DENIED[language]}|{any_of(words['denying'])}",
        "strong": lambda: rf"(?P<idle>{any_of(words['idle'])})|{any_of(words['implied'])}",
        "slight": lambda: any_of(words["slight"]),
        "affixed": lambda: affixed,
        "implied": lambda: rf"(?P<idle>{any_of(words['idle'])})|{any_of(words['implied'] + words['slight'])}|{affixed}",
        "litotes": lambda: "|".join(
            [
                _ASKED[language],
                any_of(words["litotes"]),
                rf"(?:\b(?:not|pas)|n['’]t)\s{affixed}",
                *_around(words.get("verbs", ())),
            ]
        ),
    }
    return re.compile(patterns[kind]())


def _around(verbs: Sequence[str]) -> list[str]:
    """Return the expressions for French verbs that are denied: "ne … cesse … de", "n’a pas hésité"."""
    negated = r"(?:\bne\s|\bn['’])(?:\S+\s){0,3}?(?:\w['’])?"
    return [negated + any_of(verbs)] if verbs else []


def read(text: str, language: str) -> list[Cue]:
    """Return the negations of a text: `denied` in so many words, or `implied` in a word like "without".

    Those in so many words that say little but a yes ("not only") are `implied`.
    """
    found = denied(text, language)
    told = [Cue(cue.kind, "implied" if is_litotes(cue, text, language) else cue.sense, cue.span) for cue in found]
    return sorted([*told, *_others("implied", text, language, found)], key=lambda cue: cue.span)


def denied(text: str, language: str) -> list[Cue]:
    """Return the negations in so many words."""
    if language not in LANGUAGES:
        return []
    return [Cue("negation", "denied", found.span()) for found in _compiled("denied", language).finditer(lowered(text))]


def implied(text: str, language: str, known: list[Cue]) -> list[Cue]:
    """Return what denies in other words, apart from the `known` negations, by how much it does.

    "Without" is `strong`, "only" is `slight`, and "unbeaten" denies by how it begins or ends: it is `affixed`.
    """
    found: list[Cue] = []
    for sense in ("strong", "slight", "affixed"):
        found += (Cue(cue.kind, sense, cue.span) for cue in _others(sense, text, language, [*known, *found]))
    return sorted(found, key=lambda cue: cue.span)


def _others(kind: str, text: str, language: str, known: list[Cue]) -> list[Cue]:
    if language not in LANGUAGES:
        return []
    matches = _compiled(kind, language).finditer(lowered(text))
    found = (each.span() for each in matches if each.lastgroup != "idle")
    return [Cue("negation", "implied", span) for span in found if not any(overlap(span, cue.span) for cue in known)]


def is_litotes(cue: Cue, text: str, language: str) -> bool:
    """Tell whether a negation says little but a yes: "not only", "isn't it"."""
    return any(overlap(cue.span, found.span()) for found in _compiled("litotes", language).finditer(lowered(text)))


def manner(cue: Cue, text: str, language: str) -> str:
    """Return by what a negation denies: `plain` ("not"), `none`, `nor`, `no longer`, `word` ("unable")."""
    wording = lowered(cue.within(text))
    if language == "en" and wording.startswith("no "):
        wording = lowered(text)[cue.span[0] : cue.span[1] + 7]
    kinds = (kind for kind in ("no longer", "plain", "none", "nor") if re.search(_WORDS[language][kind], wording))
    return next(kinds, "word")
