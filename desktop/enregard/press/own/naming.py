"""Names misspelt, spelt in two ways, or run together with the next word."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from enregard.check import Severity, Span
from enregard.check.families import names
from enregard.check.families.names.forms import groups_of
from enregard.press.model import Article, Remark, Statement
from enregard.text import Sentence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FUSED = re.compile(r"(?P<name>[A-ZÀ-Þ][a-zà-ÿ]{2,})(?P<rest>a|ont|est|et)$")
_PARTICIPLE = re.compile(r"\s+(?:[a-zà-ÿ]{2,}(?:é|i|u|is|it|rt)e?s?)\b")
_PERSON = re.compile(
    r"(?<![\w.’'-])(?P<first>[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?)\s(?=(?P<last>[A-ZÀ-Þ][a-zà-ÿ]{2,})(?![\w-]))"
)
_SHORTEST = 5  # letters of a name that a slip is looked for in
_RARE = 2.0  # zipf up to which it may be a slip that many make
_ORDINARY = 3.0  # zipf from which a word is an ordinary one


@dataclass(frozen=True, slots=True)
class _Use:
    """A word with a capital and its place in the file."""

    text: str
    at: Span
    following: str


def errors(article: Article, statement: Statement | None) -> Iterator[Remark]:
    """Yield the names that are not written as elsewhere in the article, in the statement, or in general."""
    yield from _first_names(article, statement)
    uses = list(_uses(article))
    counts = Counter(use.text for use in uses)
    known = _known(statement)
    for use in uses:
        if found := _fused(use, counts, known):
            name, rest = found
            facts = {"here": use.text, "there": name, "rest": rest}
            said = Sentence("“{here}” runs two words together: {there} and “{rest}”.", facts)
            yield Remark("name", Severity.WARNING, said, (use.at,), proposed=f"{name} {rest}")
        elif meant := _swapped(use.text, article.language) or _meant(use.text, article.language, counts, known):
            said = Sentence(
                "The name {here} is misspelt, or spelt otherwise than {there}.", {"here": use.text, "there": meant}
            )
            yield Remark("name", Severity.WARNING, said, (use.at,), proposed=meant)


def _first_names(article: Article, statement: Statement | None) -> Iterator[Remark]:
    """Yield the people whom the article gives another first name than the statement: "Jon Smith" for "John Smith"."""
    people = {last: first for first, last in _people(statement)} if statement else {}
    for sentence in article.sentences:
        for found in _PERSON.finditer(sentence.text):
            yield from _last_name(found, people, sentence.start)
            first, last = found["first"], next((last for last in people if found["last"].startswith(last)), "")
            known = people.get(last, first)
            exact = found["last"] == last or _FUSED.match(found["last"])
            if exact and first != known and (names.near(first, known) or names.same(first, known)):
                at = (sentence.start + found.start("first"), sentence.start + found.end("first"))
                facts = {"here": f"{first} {last}", "there": f"{known} {last}"}
                said = Sentence("The statement calls {here} {there}.", facts)
                yield Remark("name", Severity.WARNING, said, (at,), proposed=known)


def _last_name(found: re.Match[str], people: Mapping[str, str], start: int) -> Iterator[Remark]:
    """Yield the short last name with a letter wrong, which the first name tells: "John Snith"."""
    first, last = found["first"], found["last"]
    known = next((each for each in people if people[each] == first and names.near(last, each)), "")
    if known and last not in people and len(last) < _SHORTEST and not _is_ordinary(last, "fr"):
        at = (start + found.start("last"), start + found.end("last"))
        facts = {"here": f"{first} {last}", "there": f"{first} {known}"}
        said = Sentence("The statement calls {here} {there}.", facts)
        yield Remark("name", Severity.WARNING, said, (at,), proposed=known)


def _people(statement: Statement) -> Iterator[tuple[str, str]]:
    """Yield the first and last names of the people whom a statement names in full in the official text."""
    texts = [statement.speaker, statement.title, *(line.official for line in statement.lines)]
    for text in texts:
        for found in _PERSON.finditer(text):
            if found["first"] == statement.speaker.split(" ")[0] or text != statement.title:
                yield found["first"], found["last"]


def _uses(article: Article) -> Iterator[_Use]:
    """Yield the words of an article's names."""
    for sentence in article.sentences:
        for name in names.read(sentence.text, article.language):
            if not name.sure:
                continue
            for word in _WORD.finditer(sentence.text, *name.span):
                if word[0][0].isupper():
                    at = (sentence.start + word.start(), sentence.start + word.end())
                    yield _Use(word[0], at, sentence.text[word.end() : word.end() + 40])


def _known(statement: Statement | None) -> frozenset[str]:
    """Return the words of the names that a statement has, in its two languages."""
    if statement is None:
        return frozenset()
    texts = [(line.official, statement.languages[1]) for line in statement.lines]
    texts.append((f"{statement.speaker}. {statement.title}", statement.languages[1]))
    return frozenset(
        word
        for text, language in texts
        for name in names.read(text, language)
        for word in _WORD.findall(name.text)
        if word[0].isupper()
    )


def _fused(use: _Use, counts: Mapping[str, int], known: frozenset[str]) -> tuple[str, str] | None:
    """Return the name and the little word that a word runs together: "Ruttea confirmé"."""
    found = _FUSED.match(use.text)
    if found is None or not (counts[found["name"]] or found["name"] in known):
        return None
    follows = found["rest"] in ("et", "est") or _PARTICIPLE.match(use.following)
    return (found["name"], found["rest"]) if follows and counts[use.text] <= counts[found["name"]] + 1 else None


def _meant(word: str, language: str, counts: Mapping[str, int], known: frozenset[str]) -> str:
    """Return the name that a word is a slip of, or nothing."""
    if (
        len(word) < _SHORTEST
        or not (word[1:].islower() or "-" in word)
        or word in known
        or _is_ordinary(word, language)
    ):
        return ""
    for other in known:
        if _is_slip(word, other) and counts[word] <= max(1, counts[other]):
            return other
    if max(_frequency(word, language), _frequency(word, "en")) > _RARE:
        return ""
    rivals = [other for other in counts if counts[other] > counts[word] and _is_slip(word, other)]
    return max(rivals, key=lambda other: counts[other]) if rivals else ""


def _swapped(word: str, language: str) -> str:
    """Return the well-known name of which a word has two letters in the wrong order: "Toyko"; or nothing."""
    if len(word) < _SHORTEST - 1 or groups_of(word) or max(_frequency(word, language), _frequency(word, "en")) > _RARE:
        return ""
    letters = word.lower()
    swapped = (letters[:k] + letters[k + 1] + letters[k] + letters[k + 2 :] for k in range(len(letters) - 1))
    return next((each.capitalize() for each in swapped if each != letters and groups_of(each)), "")


def _is_slip(word: str, other: str) -> bool:
    """Tell whether a word is another name with a letter or two wrong, and neither a form of it nor of its people."""
    if len(other) < _SHORTEST or other.isupper() or not names.near(word, other):
        return False
    short, long = sorted((word.lower(), other.lower()), key=len)
    inflected = long.startswith(short) and long[len(short) :] in ("s", "e", "es", "n", "ne", "x")
    return not inflected and word[0] == other[0]


def _is_ordinary(word: str, language: str) -> bool:
    """Tell whether a word, written small, is an ordinary one, or a well-known name of its own."""
    return _frequency(word, language) >= _ORDINARY


def _frequency(word: str, language: str) -> float:
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word.lower(), language if language in ("fr", "en") else "en"))
