"""Who is said to have said a quotation, and with which verb: behind it, before it, or inside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check import Span
from enregard.press.model import Reporting, Verb
from enregard.press.quotations.vocabulary import (
    class_of,
    enders,
    has_pronoun,
    inverted,
    languages,
    leading,
    sources,
    unlisted,
    verbs,
    whens,
)

_WORD = re.compile(r"[^\W_]+(?:['’.\-‑][^\W_]+)*['’.]?")
_TITLES = frozenset({"M.", "Mme", "MM.", "Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Me"})
_TITLED = r"(?:M\.|Mme|Mr|Mrs|Ms|Dr)[ \u00a0]"
_CAPITAL = r"[A-ZÀ-Þ][\w'’-]+"
_PERSON = re.compile(
    rf"(?:\b{_TITLED})?(?<![\w-])(?<!\b[lL]['’]){_CAPITAL}"
    rf"(?:[ \u00a0](?:(?:de|van|von|der|al|ben)[ \u00a0])*{_CAPITAL})+"
    rf"|\b{_TITLED}{_CAPITAL}"
)
_PRONOUNS = frozenset(
    {
        "il",
        "elle",
        "ils",
        "elles",
        "on",
        "lui",
        "eux",
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "celui-ci",
        "celle-ci",
    }
)
_OWN_WORDS = re.compile(
    r"(?:ses|leurs)[ \u00a0](?:propres[ \u00a0])?(?:mots|propos|termes|dires|paroles)\b", re.IGNORECASE
)
_LONGEST = 14  # words that name a speaker
_BORDER = re.compile(r"[.!?…;:»”\"][ \u00a0\u202f]+|\n|\(|\)")
_NOUN = re.compile(
    r"(?:\b(?:[ld]es?|du|au|un|une|la|sa|son|leur|cette|the|a|an|its|his|her|de|sans|ne)|\bd['’]|\bl['’])[ \u00a0]?$",
    re.IGNORECASE,
)
"""What stands before a word that looks like a reporting verb and is a noun: "une note", "sur demande"."""
_SKIPPED = re.compile(r"(?:qui|que|dont|où|who|which|lui|eux)\b", re.IGNORECASE)
_ASIDE = re.compile(r",[ \u00a0][a-zà-ÿ ]{3,30},(?=[ \u00a0](?:l[ea]s?[ \u00a0]|l['’]|M\.|Mme|[A-ZÀ-Þ]))")
"""How somebody says it: ", catégorique, la ministre"."""
_BEHIND_QUOTED = re.compile(r"[»”\"][ \u00a0]*,[ \u00a0]$")
_SOMEBODY = re.compile(r"[ \u00a0](?:(?:l[ea]s?|une?|son|sa|leur)[ \u00a0](?!\d)|l['’]|M\.|Mme|[A-ZÀ-Þ])")
"""Who speaks, right behind the verb that reports an earlier quotation: "», assure la directrice"."""
_DETERMINED = re.compile(r"(?:l[ea]s?|l['’]|une?|the|an?|son|sa|ses|their|his|her|le|des|ce|cette)\b", re.IGNORECASE)


def behind(text: str, start: int, end: int, language: str) -> Reporting | None:
    """Return the reporting clause that follows a quotation: `, a déclaré Mme Roy lundi`. It lies in text[start:end]."""
    if language not in languages():
        return None
    begin = start + len(text[start:end]) - len(text[start:end].lstrip(" \u00a0\u202f,\t"))
    source = sources(language).match(text, begin, end)
    if source and source[0].lower() != "pour":
        at = _name_after(text, source.end(), end, language)
        return _reporting(text, source.span(), Verb.NEUTRAL, at)
    found = inverted(language).match(text, begin, end)
    if found and _is_set_off(text, start, begin, found):
        who = has_pronoun(found)
        at = found.span() if who else _name_after(text, found.end(), end, language)
        return _reporting(text, found.span(), class_of(found), at, pronoun=who)
    if language == "en":
        return _named_first(text, begin, end)
    return _unlisted(text, start, begin, end)


def _is_set_off(text: str, start: int, begin: int, found: re.Match[str]) -> bool:
    """Tell whether a verb behind a quotation reports it, and what is quoted is not just its subject or part of it."""
    comma = "," in text[start:begin] or text[max(0, start - 2) : start].strip(' «»“”"’\u00a0')[-1:] in tuple(",!?…")
    return comma or has_pronoun(found) or bool(_SOMEBODY.match(text, found.end()))


def _unlisted(text: str, start: int, begin: int, end: int) -> Reporting | None:
    """Return a French clause whose place and form show that its verb reports: `, énumère le ministre`."""
    found = unlisted().match(text, begin, end) if "," in text[start:begin] or text[start - 1] in ",!?" else None
    if found is None:
        return None
    who = has_pronoun(found)
    at = None if who else _name_after(text, found.end(), end, "fr")
    return _reporting(text, found.span(), Verb.NEUTRAL, at, pronoun=who) if who or at else None


def _named_first(text: str, begin: int, end: int) -> Reporting | None:
    """Return an English clause that begins with the speaker: `, the minister said`."""
    found = verbs("en").search(text, begin, min(end, begin + 90))
    if not found or re.search(r"[.;:!?]\s", text[begin : found.start()]):
        return None
    at = begin, len(text[: found.start()].rstrip(" ,"))
    words = _WORD.findall(text[slice(*at)])
    if not words or len(words) > _LONGEST or words[0].lower() in enders("en"):
        return None
    return _reporting(text, found.span(), class_of(found), at)


def before(text: str, start: int, end: int, language: str) -> Reporting | None:
    """Return the reporting clause that leads to a quotation: `Mme Roy a déclaré que`. It lies in text[start:end]."""
    if language not in languages():
        return None
    if language == "fr" and (lead := leading().search(text, start, end)):
        at = _name_before(text, start, lead.start())
        if at is not None:
            return _reporting(text, lead.span("verb"), Verb.NEUTRAL, at)
    found = [each for each in verbs(language).finditer(text, start, end) if not _NOUN.search(text[: each.start()])]
    for each in reversed(found):
        if each[0].endswith(("ant", "ing")):  # whose subject is that of the clause before
            return _reporting(text, each.span(), class_of(each), None)
        after = (
            language == "fr" and _BEHIND_QUOTED.search(text, start, each.start()) and _SOMEBODY.match(text, each.end())
        )
        at = _name_after(text, each.end(), end, language) if after else _name_before(text, start, each.start())
        if at is not None:
            return _reporting(text, each.span(), class_of(each), at)
    named = list(sources(language).finditer(text, start, end))
    if named and (named[-1][0].lower() != "pour" or text[named[-1].start()] == "P"):
        return _reporting(text, named[-1].span(), Verb.NEUTRAL, _name_after(text, named[-1].end(), end, language))
    if text[start:end].rstrip().endswith(":"):
        colon = text[start:end].rstrip(" :\u00a0\u202f")
        at = _name_before(text, start, start + len(colon))
        if at and len(_WORD.findall(text[slice(*at)])) <= 4 and text[at[0]].isupper():
            return Reporting(":", Verb.NEUTRAL, (start + len(colon), end), text[slice(*at)], at)
    return None


def is_pronoun(text: str) -> bool:
    """Tell whether a speaker is only pointed at: "il"."""
    return not text or text.lower() in _PRONOUNS or bool(_OWN_WORDS.match(text))


def people(text: str) -> Iterator[Span]:
    """Yield the names of several words that a text has: "Mark Rutte", "Mme Roy"."""
    for found in _PERSON.finditer(text):
        yield found.span()


def _reporting(text: str, verb: Span, kind: Verb, at: Span | None, *, pronoun: bool = False) -> Reporting:
    speaker = "" if at is None or pronoun else text[slice(*at)]
    if is_pronoun(speaker):
        return Reporting(text[slice(*verb)], kind, verb, "", (0, 0))
    return Reporting(text[slice(*verb)], kind, verb, speaker, at or (0, 0))


def _name_after(text: str, start: int, end: int, language: str) -> Span | None:
    """Return the naming that begins at a place: as far as a word that goes on otherwise, or a border."""
    if skipped := whens(language).match(text, start, end) or _ASIDE.match(text, start, end):
        start = skipped.end()
    stop = _BORDER.search(text, start, end)
    limit = stop.start() if stop and not _is_title(text, stop.start() + 1) else end
    last, count, begin = start, 0, None
    for word in _WORD.finditer(text, start, limit):
        gap = text[last : word.start()]
        lower = word[0].lower()
        if begin is not None and ("," in gap or "–" in gap or "-" in gap.strip()) and not word[0][0].isupper():
            break
        if begin is not None and "," in gap and not _starts_name(text, word.start()):
            break
        if re.search(r"[.;:!?«“\"„(]", gap) or lower.rstrip(".") in enders(language) or count >= _LONGEST:
            break
        if re.fullmatch(r"(?:le|on)\s\d+", text[word.start() : word.end() + 2].strip()):
            break
        begin = word.start() if begin is None else begin
        last, count = word.end(), count + 1
    if begin is None:
        return None
    while text[last - 1] in ".,":
        last -= 1
    return _narrowed(text, (begin, last))


def _is_title(text: str, end: int) -> bool:
    return any(text[:end].rstrip().endswith(title) for title in _TITLES)


def _starts_name(text: str, start: int) -> bool:
    return text[start].isupper()


def _narrowed(text: str, span: Span) -> Span:
    """Return the name itself where an office stands before it: "le ministre, Paul Roy"."""
    wording = text[slice(*span)]
    comma = wording.rfind(", ")
    if comma > 0 and wording[comma + 2 : comma + 3].isupper():
        return span[0] + comma + 2, span[1]
    return span


def _name_before(text: str, start: int, end: int) -> Span | None:
    """Return the naming that ends before a verb, back to a comma or the beginning of the clause."""
    begin = start
    for border in _BORDER.finditer(text, start, end):
        if not _is_title(text, border.start() + 1):
            begin = border.end()
    pieces = [found.span() for found in re.finditer(r"[^,–]+", text[begin:end]) if found[0].strip()]
    for number in range(len(pieces) - 1, -1, -1):
        at = _stripped(text, (begin + pieces[number][0], begin + pieces[number][1]))
        wording = text[slice(*at)]
        if _SKIPPED.match(wording):
            continue
        if number and (_DETERMINED.match(wording) or wording[:1].islower()):
            previous = _stripped(text, (begin + pieces[number - 1][0], begin + pieces[number - 1][1]))
            if any(span == (0, previous[1] - previous[0]) for span in people(text[slice(*previous)])):
                return previous
        return _subject(text, at)
    return None


def _subject(text: str, at: Span) -> Span | None:
    """Return what of the words before a verb names somebody; None where they do not."""
    wording = text[slice(*at)]
    lead = re.match(r"(?:et|mais|car|puis|and|but|also|que|qu['’])\s+|(?:qu['’])", wording, re.IGNORECASE)
    if lead:
        at = at[0] + lead.end(), at[1]
        wording = text[slice(*at)]
    tail = re.search(r"\s(?:s['’]|se|lui|leur|y|en|n['’]|ne|also|has|have|had)$", wording)
    if tail:
        at = at[0], at[0] + tail.start()
        wording = text[slice(*at)]
    words = _WORD.findall(wording)
    if not words:
        return None
    if is_pronoun(words[0]):
        return at[0], at[0] + len(words[0])
    if len(words) <= _LONGEST and (words[0][0].isupper() or _DETERMINED.match(wording)):
        return at
    names = list(people(wording))
    return (at[0] + names[-1][0], at[0] + names[-1][1]) if names else None


def _stripped(text: str, span: Span) -> Span:
    wording = text[slice(*span)]
    begin = span[0] + len(wording) - len(wording.lstrip())
    return begin, begin + len(wording.strip())
