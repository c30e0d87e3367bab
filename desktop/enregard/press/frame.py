"""What a sentence reports of somebody's words, without the words that say who said it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from enregard.check import Span
from enregard.press.model import Verb
from enregard.press.quotations.reporting import people
from enregard.press.quotations.vocabulary import class_of, inverted, languages, sources, verbs

_THAT = {"fr": re.compile(r"(?:\s[^\s,.;:]+){0,3}?\s(?:que\s|qu['’])"), "en": re.compile(r"\sthat\s")}
_LEAST = 4  # words of what is reported


@dataclass(frozen=True, slots=True)
class Reported:
    """What somebody is reported to have said: its place in the sentence, the verb, whether it is indirect speech."""

    at: Span
    verb_at: Span | None = None
    kind: Verb = Verb.NEUTRAL
    told: bool = False
    speaker_at: Span | None = None


def reported_in(sentence: str, language: str) -> Reported | None:
    """Return what a sentence reports; None if it does not say that somebody said it."""
    if language not in languages():
        return None
    found = _behind(sentence, language) or _source_first(sentence, language) or _that(sentence, language)
    return found if found and len(sentence[slice(*found.at)].split()) >= _LEAST else None


def _behind(sentence: str, language: str) -> Reported | None:
    """Return what stands before a reporting clause at the end: `…, a déclaré Mme Roy`, `…, selon elle`."""
    for comma in reversed(list(re.finditer(r",\s", sentence))):
        begin = comma.end()
        verb = inverted(language).match(sentence, begin)
        if verb and ", " not in sentence[verb.end() :]:
            return Reported((0, comma.start()), verb.span(), class_of(verb), speaker_at=_person(sentence, verb.end()))
        if sources(language).match(sentence, begin):
            return Reported((0, comma.start()), speaker_at=_person(sentence, begin))
    return None


def _source_first(sentence: str, language: str) -> Reported | None:
    """Return what follows a source: `Selon Mme Roy, …`."""
    comma = sentence.find(", ")
    if comma > 0 and sources(language).match(sentence):
        return Reported((comma + 2, len(sentence)), speaker_at=_person(sentence[:comma], 0))
    return None


def _that(sentence: str, language: str) -> Reported | None:
    """Return what follows a reporting verb and "that": `Mme Roy a déclaré que …`."""
    for verb in verbs(language).finditer(sentence):
        link = _THAT[language].match(sentence, verb.end())
        if link:
            speaker = _person(sentence[: verb.start()], 0)
            return Reported((link.end(), len(sentence)), verb.span(), class_of(verb), told=True, speaker_at=speaker)
    return None


def _person(text: str, start: int) -> Span | None:
    return next(((a + start, b + start) for a, b in people(text[start:])), None)
