"""The verbs that report speech, from `resources/press/reporting.toml`, and the expressions made of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from typing import Any

from enregard.files import resource
from enregard.press.model import Verb

_FINITE = "(?:e|ent|a|èrent|ait|aient|era|eront|erait|eraient)"
_AUXILIARY = "(?:a|ont|avait|avaient|aurait|auraient|ayant|s['’]est|s['’]était|se sont)"
_ADVERB = (
    r"(?:[ \u00a0](?:également|aussi|encore|ensuite|enfin|notamment|toutefois|cependant|alors"
    r"|déjà|même|lui-même|\w{3,}ment)){0,2}"
)
_OBJECT = r"(?:(?:lui|leur|nous|y|en|se)[ \u00a0]|[mls]['’])?"
_CLASSES = [each.value for each in Verb]


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads((resource("press") / "reporting.toml").read_text(encoding="utf-8"))


def languages() -> frozenset[str]:
    """Return the languages whose reporting verbs are known."""
    return frozenset({"fr", "en"})


def any_of(words: Iterable[str]) -> str:
    """Return an expression for words, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"[ \u00a0]") for word in sorted(words, key=len, reverse=True))


def _words(kind: str, what: str) -> str:
    """Return an expression for a list of a French class; one that matches nothing where there is no such list."""
    return any_of(_lists()["fr"].get(kind, {}).get(what, ())) or "(?!)"


def _present(kind: str) -> str:
    """Return the expression for a French verb of a class in a finite form or as a gerund, without auxiliary."""
    return rf"(?:{_words(kind, 'er')})(?:{_FINITE}|ant)|{_words(kind, 'forms')}"


def _past(kind: str) -> str:
    return (
        rf"(?:{_words(kind, 'er')})ée?s?|{_words(kind, 'past')}"
        r"|(?:borné|contenté|limité|tenu|cherché|refusé|préféré|voulu|tenté)e?s?[ \u00a0]"
        rf"(?:à[ \u00a0]|de[ \u00a0]|d['’])?(?:{_words(kind, 'er')})er"
    )


@cache
def verbs(language: str) -> re.Pattern[str]:
    """Return an expression that finds a reporting verb anywhere, with its auxiliary; its group is its class."""
    if language == "en":
        parts = [f"(?P<{kind}>{any_of(_lists()['en'][kind]['forms'])})" for kind in _CLASSES]
        return re.compile(rf"\b(?:{'|'.join(parts)})\b")
    parts = [rf"(?P<{kind}>{_AUXILIARY}{_ADVERB}[ \u00a0](?:{_past(kind)})|{_present(kind)})" for kind in _CLASSES]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


@cache
def inverted(language: str) -> re.Pattern[str]:
    """Return an expression for a reporting verb that comes before who speaks, as behind a quotation.

    `who` is a pronoun that is part of the verb: "a-t-il ajouté", "dit-elle", "he said".
    """
    if language == "en":
        parts = [f"(?P<{kind}>{any_of(_lists()['en'][kind]['forms'])})" for kind in _CLASSES]
        return re.compile(rf"(?:(?P<who>he|she|they)[ ])?(?:{'|'.join(parts)})\b")
    pronoun = r"(?:il|elle|ils|elles|on|je|nous)"
    parts = [
        rf"(?P<{kind}>{_OBJECT}{_AUXILIARY}-(?:t-)?(?P<who_{kind}>{pronoun}){_ADVERB}[ \u00a0](?:{_past(kind)})"
        rf"|{_AUXILIARY}{_ADVERB}[ \u00a0](?:{_past(kind)})"
        rf"|(?:{_present(kind)})(?:-(?:t-)?(?P<too_{kind}>{pronoun})(?![\w-]))?)"
        for kind in _CLASSES
    ]
    return re.compile(rf"(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


@cache
def sources(language: str) -> re.Pattern[str]:
    """Return an expression for words that name a source without a verb: "selon"."""
    return re.compile(rf"(?<![\w-])(?:{any_of(_lists()['according'][language])})(?=[ \u00a0])", re.IGNORECASE)


@cache
def enders(language: str) -> frozenset[str]:
    """Return the words before which the naming of a speaker ends."""
    return frozenset(_lists()["after"][language])


def class_of(found: re.Match[str]) -> Verb:
    """Return the class of the verb that one of these expressions found."""
    return next(Verb(kind) for kind in _CLASSES if found[kind])


@cache
def whens(language: str) -> re.Pattern[str]:
    """Return an expression for a day or a place between a verb and who speaks: "a déclaré lundi Mme Roy"."""
    return re.compile(rf"[ \u00a0](?:{any_of(_lists()['between'][language])})(?=[ \u00a0])", re.IGNORECASE)


@cache
def leading() -> re.Pattern[str]:
    """Return an expression for French words that lead to a quotation as to what somebody sees or speaks of."""
    verb = rf"(?:{_AUXILIARY}{_ADVERB}[ \u00a0])(?:vu|parlé)|voit|voyait|parle|parlait"
    return re.compile(
        rf"(?<![\w-])(?:y[ \u00a0])?(?P<verb>{verb}){_ADVERB}"
        r"(?:[ \u00a0](?:là|dans[ \u00a0][^,;:.]{1,60}))?(?:[ \u00a0](?:d['’](?:une?)?|de|du|des|comme))?[ \u00a0]*$"
    )


@cache
def unlisted() -> re.Pattern[str]:
    """Return an expression for any French verb in the place of a reporting one: right behind a quotation and a comma.

    What follows it must name somebody, or it is joined to a pronoun (`who`); that shows that it is a verb.
    """
    who = "-(?:t-)?(?P<who_{}>ils?|elles?|on)"
    when = rf"(?:[ \u00a0](?:{any_of(_lists()['between']['fr'])}))?"
    somebody = rf"(?={when}[ \u00a0](?:(?:l[ea]s?|une?|son|sa|leur|cette|ce|des)[ \u00a0](?!\d)|l['’]|M\.|[A-ZÀ-Þ]))"
    auxiliary = rf"{_OBJECT}(?:{_AUXILIARY}|est|était|sont|étaient)"
    participle = rf"{_ADVERB}[ \u00a0][a-zà-ÿ]{{2,}}(?:é|i|u|is|it|ert)e?s?"
    present = (
        rf"(?:[sl]['’]|se[ \u00a0])?(?!(?:{any_of(_lists()['no_verbs']['fr'])})\b|\w+(?:ment|ée|[^qg]ue)\b)"
        r"[a-zà-ÿ]{2,}(?:e|ent|it|d|ait|aient)"
    )
    forms = (
        rf"{auxiliary}{who.format(1)}{participle}",
        rf"{auxiliary}{participle}{somebody}",
        rf"{present}{who.format(2)}",
        rf"{present}{somebody}",
    )
    return re.compile(rf"(?:{'|'.join(forms)})(?![\w-])")


def has_pronoun(found: re.Match[str]) -> bool:
    """Tell whether a reporting verb is joined to the pronoun that speaks."""
    return any(value for name, value in found.groupdict().items() if name.startswith(("who", "too")))
