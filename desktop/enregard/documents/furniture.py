"""What stands on a page but is no sentence of its text: dates, menus, share buttons, credits, titles.

Nothing is thrown away: a paragraph gets a role and a reason, and stays where it is.
The vocabulary lies in `resources/furniture.toml`.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from enregard.documents.model import Paragraph, Role
from enregard.files import resource

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।][\"'»”’)\]\s]*$")
_LONGEST_HEADING = 160
_LONGEST_TITLE = 400
_MOST_TITLES = 4
_BUTTON = 2  # words of a button, where there are many of them


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(resource("furniture.toml").read_text(encoding="utf-8"))


@cache
def _vocabulary() -> dict[str, list[str]]:
    """Return the phrases of each list, in lower case."""
    return {name: [phrase.casefold() for phrase in phrases] for name, phrases in _lists().items()}


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Compile a list of phrases, the longest first, each at word borders."""
    phrases = sorted(_vocabulary()[name], key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, phrases)) + r")(?!\w)", re.IGNORECASE)


def agencies() -> list[str]:
    """Return the names of news agencies, as they are written."""
    return list(_lists()["agencies"])


def mark(paragraphs: Sequence[Paragraph], language_of: Callable[[str], str], language: str) -> list[Paragraph]:
    """Give each paragraph its role. `language_of` tells a text's language; `language` is the document's."""
    marked = [_marked(paragraph) for paragraph in paragraphs]
    marked = _captions(marked)
    marked = _related(marked)
    marked = _front(marked, language_of, language)
    return _headings(marked)


def _marked(paragraph: Paragraph) -> Paragraph:
    """Recognise a line that is furniture wherever it stands."""
    for reason, recognises in _LINES:
        if recognises(paragraph.text):
            return replace(paragraph, role=Role.FURNITURE, reason=reason)
    return paragraph


def _is_wordless(text: str) -> bool:
    return not _WORD.search(text) and not any(c.isalnum() for c in text)


def _is_date_line(text: str) -> bool:
    """Tell whether nothing is left but dates, times and words such as "published" and "updated"."""
    if len(text) > 120:
        return False
    bare = _TIME.sub(" ", text)
    rest = _pattern("date_words").sub(" ", bare)
    return (rest != text or bool(_DAY.search(text))) and not _WORD.search(rest)


_TIME = re.compile(r"(?<!\d)\d{1,2}\s?(?:[hH]\s?(?:\d\d)?|:\d\d)(?![\w:])")
_DAY = re.compile(r"(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d)(?!\d)")


def _is_menu(text: str) -> bool:
    """Tell whether most words of a line without a sentence belong to buttons and menus."""
    words = len(_WORD.findall(text))
    if not words or _ENDS_SENTENCE.search(text):
        return False
    if len(items := _ITEMS.split(text)) >= _FEWEST_ITEMS and all(1 <= len(_WORD.findall(each)) <= 3 for each in items):
        return True
    known = sum(len(_WORD.findall(phrase)) for phrase in _pattern("menu").findall(text))
    return known >= 0.6 * words


_ITEMS = re.compile(r"\s[|>›»/•·]\s")
_FEWEST_ITEMS = 3  # of a path of headings: "Accueil > Monde > Europe"


@cache
def _credit() -> re.Pattern[str]:
    """Compile the marks of a photo credit: an agency before a slash, a claim of rights, ©."""
    agencies = "|".join(map(re.escape, _vocabulary()["agencies"]))
    claims = "|".join(map(re.escape, _vocabulary()["claims"]))
    return re.compile(
        rf"©|(?:^|[.)]\s)photos?\s*[:/]|\b(?:{agencies})(?:\s+(?:photo|images))?\s*/|/\s*(?:{agencies})\W*$"
        rf"|\([^()]{{2,40}}\s/\s[^()]{{2,40}}\)\s*$"
        rf"|\b(?:{claims})\b",
        re.IGNORECASE,
    )


def _is_credit(text: str) -> bool:
    return len(text) <= 400 and bool(_credit().search(text))


_BYLINE = re.compile(
    r"(?:Par|By|Propos recueillis par|(?:Publié|Rédigé|Écrit|Written|Reporting) (?:par|by))"
    r"\s+(?P<names>[^\W\d_a-zà-ÿ][^.!?]*)"
)


_CORRESPONDENT = re.compile(
    r"De (?:notre|nos) (?:envoy|correspondant)\w+.{0,60}[^.!?]"
    r"|[A-ZÀ-Þ][^.!?,]{4,50},? (?:envoyée?|correspondante?)s? .{2,50}[^.!?]"
)


def _is_byline(text: str) -> bool:
    """Tell whether a short line says who wrote the text, and perhaps when."""
    if _CORRESPONDENT.fullmatch(text):
        return True
    found = _BYLINE.fullmatch(text) if len(text) <= 160 else None
    if found is None:
        return False
    dated = re.search(r"\d|[•|–-]\s*(?:publié|mise?\b|posted|published|updated)", found["names"], re.IGNORECASE)
    names = _WORD.findall(_pattern("date_words").sub(" ", found["names"]) if dated else found["names"])
    small = {"et", "and", "avec", "with", "de", "du", "la", "le", "van", "von", "der", "y", "di", "da"}
    known = names and " ".join(names) in agencies()
    return bool(known) or (2 <= len(names) <= 10 and all(name[0].isupper() or name in small for name in names))


def _is_note(text: str) -> bool:
    """Tell whether a line in brackets speaks of the text: "(Translation of the speech)"."""
    return text[0] in "([" and text[-1] in ")]" and len(text) <= 160 and bool(_pattern("text_notes").search(text))


def _is_appeal(text: str) -> bool:
    """Tell whether a line asks the reader for something: to accept cookies, to subscribe, to read another page."""
    return len(text) <= 400 and bool(_begins("appeals").match(text) or _begins_link().match(text))


@cache
def _begins(name: str) -> re.Pattern[str]:
    return re.compile(rf"\W*{_pattern(name).pattern}", re.IGNORECASE)


@cache
def _begins_link() -> re.Pattern[str]:
    """Compile "see also" with the title of another page on the same line."""
    return re.compile(rf"\W*{_pattern('related').pattern}\s*[:|>»→–—]", re.IGNORECASE)


def _is_measure(text: str) -> bool:
    """Tell whether a line says how long the reading takes or how many comments there are."""
    return len(text) <= 60 and bool(_MEASURE.fullmatch(text))


_MEASURE = re.compile(
    r"\W*(?:(?:temps de )?lecture(?: de)?\s*:?\s*(?:environ )?\d+\s*(?:min\w*|mn)"
    r"|\d+\s*(?:min\w*|mn)\.? (?:de lecture|read)"
    r"|(?:reading time|time to read)\s*:?\s*\d+\s*min\w*|\d+ (?:commentaires?|réactions?|partages?|comments?|shares?)"
    r"|(?:temps de lecture|reading time)\s*:.*)\W*",
    re.IGNORECASE,
)

_LINES: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("no words", _is_wordless),
    ("date line", _is_date_line),
    ("menu or button", _is_menu),
    ("photo credit", _is_credit),
    ("author's line", _is_byline),
    ("note on the text", _is_note),
    ("appeal to the reader", _is_appeal),
    ("measure of the page", _is_measure),
)


def _captions(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark a caption: a line that the photo credit after it begins with."""
    result = list(paragraphs)
    for k, (line, following) in enumerate(pairwise(paragraphs)):
        if line.role is Role.TEXT and following.reason == "photo credit" and following.text.startswith(line.text):
            result[k] = replace(line, role=Role.FURNITURE, reason="caption")
    return result


def _related(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark "see also" and the links that follow it: to the end of the page, or one amid the text."""
    for k, paragraph in enumerate(paragraphs):
        if len(paragraph.text) > 60 or not _pattern("related").fullmatch(paragraph.text.rstrip(" :…")):
            continue
        tail = paragraphs[k:]
        if all(len(p.text) <= 200 for p in tail):
            return paragraphs[:k] + [_link(p) for p in tail]
        amid = 2 if len(tail) > 1 and len(tail[1].text) <= 200 and not _ENDS_SENTENCE.search(tail[1].text) else 1
        paragraphs = [*paragraphs[:k], *map(_link, tail[:amid]), *tail[amid:]]
    return paragraphs


def _link(paragraph: Paragraph) -> Paragraph:
    if paragraph.role is Role.FURNITURE:
        return paragraph
    return replace(paragraph, role=Role.FURNITURE, reason="link to another page")


def _front(paragraphs: list[Paragraph], language_of: Callable[[str], str], language: str) -> list[Paragraph]:
    """Mark the titles before the first sentence; a title in another language is furniture."""
    first = next((k for k, p in enumerate(paragraphs) if _is_sentence(p)), None)
    front = [k for k in range(first or 0) if paragraphs[k].role is Role.TEXT]
    if len(front) > _MOST_TITLES:
        paragraphs = [_button(p) if k in front else p for k, p in enumerate(paragraphs)]
        front = [k for k in front if paragraphs[k].role is Role.TEXT]
    if first is None or len(front) > _MOST_TITLES or any(len(paragraphs[k].text) > _LONGEST_TITLE for k in front):
        return paragraphs
    result = list(paragraphs)
    for k in front:
        foreign = len(_WORD.findall(result[k].text)) >= 6 and language_of(result[k].text) != language
        result[k] = (
            replace(result[k], role=Role.FURNITURE, reason="title in another language")
            if foreign
            else replace(result[k], role=Role.TITLE, reason="title")
        )
    return result


def _button(paragraph: Paragraph) -> Paragraph:
    """Mark a line of a word or two, as menus have them, among too many for titles."""
    if len(_WORD.findall(paragraph.text)) > _BUTTON:
        return paragraph
    return replace(paragraph, role=Role.FURNITURE, reason="menu or button")


def _is_sentence(paragraph: Paragraph) -> bool:
    return paragraph.role is Role.TEXT and bool(_ENDS_SENTENCE.search(paragraph.text))


def _headings(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Mark the headings inside the text: short, not ended like a sentence, and text follows."""
    result = list(paragraphs)
    for k, (line, following) in enumerate(pairwise(paragraphs)):
        short = len(line.text) <= _LONGEST_HEADING and not re.search(r"[,;:]$", line.text)
        if line.role is Role.TEXT and short and not _ENDS_SENTENCE.search(line.text) and _is_sentence(following):
            result[k] = replace(line, role=Role.HEADING)
    return result
