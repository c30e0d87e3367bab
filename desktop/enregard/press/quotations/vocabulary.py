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
_AUXILIARY = "(?:a|ont|avait|avaient|aurait|auraient|ayant)"
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
    return rf"(?:{_words(kind, 'er')})ée?s?|{_words(kind, 'past')}"


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
