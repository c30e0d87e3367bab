"""Whether an article draws on a statement at all, with the reason in a sentence."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from enregard.press import dates
from enregard.press.dates import Mention
from enregard.press.linking import chosen_for, confidence
from enregard.press.model import Article, Drawn, Statement
from enregard.press.similar import compare, content, language_of
from enregard.segments import Segment
from enregard.text import Sentence

EARLIER = "It was published on {published:%Y-%m-%d}, before the statement of {made:%Y-%m-%d}."
OTHER_DAY = (
    "It reports what was said on {said:%Y-%m-%d}; the statement was made on {made:%Y-%m-%d}, "
    "and too few of its sentences come near it ({near} of {total})."
)
OTHER_WEEKDAY = (
    "It reports what was said on another day of the week than that of the statement ({made:%Y-%m-%d}), "
    "and too few of its sentences come near it ({near} of {total})."
)
NONE_NEAR = "None of its {total} sentences comes near the statement."
ONE_NEAR = "Only one of its {total} sentences comes near the statement."
FEW_NEAR = "Only {near} of its {total} sentences come near the statement."
EMPTY = "It has no sentences that could be held against the statement."
QUOTED = "It quotes the statement word for word: “{words}”."
ONE_OF_FEW = "One of its {total} sentences comes near the statement."
NEAR = "{near} of its {total} sentences come near the statement."

_QUOTED = re.compile(r"[«“„\"]\s*([^«»“”„\"]{15,})\s*[»”“«\"]")
_SAID = re.compile(
    r"\b(?:déclar|affirm|annonc|indiqu|dit\b|dénonc|prévenu|ajout|soulign|estim|confirm|précis|expliqu|assur|lanc|réagi"
    r"|avert|rappel|conclu|promis|appel|présent|said|told|announced|stated|warned|added|declared|confirmed|urged|decid|décid)",
    re.IGNORECASE,
)
_VOICE = re.compile(r"[A-ZÀ-Þ][\w-]{3,}")
_NEAR = 0.5  # confidence from which on a sentence comes near
_VERY_NEAR = 0.95
_RECALLED = 0.75  # from which a later text may recall the statement in a single sentence
_RUN = 7  # words that carry meaning: so many in a row are no chance
_ENOUGH = 1.5  # what sentences must weigh together; each line of the statement counts once
_ENOUGH_CERTAIN = 0.6  # of a text that names the speaker and is of the statement's day
_ENOUGH_SHORT, _SHORT = 0.8, 4  # of a text of so few sentences
_ENOUGH_LATER = 2.0  # of a text of a later day, or of one that nothing dates
_ENOUGH_OTHER_DAY = 3.0  # of a text that reports another day's words
_SOON = 2  # days in which a statement is news


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for an article: the weight of its sentences, how many come near, what it quotes to the word.

    `attributed` tells that it gives words that come very near as the speaker's, `recalled` that it says that they, or
    those they speak for, said something near in the month of the statement.
    """

    weight: float
    near: int
    quoted: str
    attributed: bool
    recalled: bool


def draws_on(article: Article, statement: Statement) -> Drawn:
    """Tell whether an article draws on a statement, and why."""
    if not article.sentences or not statement.lines:
        return Drawn(draws=False, why=Sentence(EMPTY))
    published = article.date.day if article.date else None
    if published and statement.date and published < statement.date:
        return Drawn(draws=False, why=Sentence(EARLIER, {"published": published, "made": statement.date}))
    found = _evidence(article, statement)
    other = _other_days(article, statement)
    enough = found.weight >= _enough(article, statement, bool(other))
    facts = {"near": found.near, "total": len(article.sentences)}
    if found.quoted and (enough or not other):
        return Drawn(draws=True, why=Sentence(QUOTED, {"words": found.quoted}), sentences=max(1, found.near))
    if enough or found.recalled or (found.attributed and not other):
        return Drawn(draws=True, why=Sentence(ONE_OF_FEW if found.near == 1 else NEAR, facts), sentences=found.near)
    if other:
        said = max((day for mention in other if (day := _on(mention, statement.date, published))), default=None)
        days = {"said": said, "made": statement.date}
        return Drawn(
            draws=False, why=Sentence(OTHER_DAY if said else OTHER_WEEKDAY, days | facts), sentences=found.near
        )
    return Drawn(
        draws=False, why=Sentence({0: NONE_NEAR, 1: ONE_NEAR}.get(found.near, FEW_NEAR), facts), sentences=found.near
    )


def _enough(article: Article, statement: Statement, other_day: bool) -> float:
    """Return what the sentences must weigh together: more if the article seems to speak of another day."""
    if other_day:
        return _ENOUGH_OTHER_DAY
    of_the_day = _is_of_the_day(article, statement)
    if of_the_day and _names_speaker(article, statement):
        return _ENOUGH_CERTAIN
    if len(article.sentences) <= _SHORT:
        return _ENOUGH_SHORT
    return _ENOUGH if of_the_day else _ENOUGH_LATER


def _is_of_the_day(article: Article, statement: Statement) -> bool:
    """Tell whether the article came out while the statement was news, or may speak of its day."""
    if article.date and statement.date and (article.date.day - statement.date).days <= _SOON:
        return True
    return _names_day(article, statement)


def _names_day(article: Article, statement: Statement) -> bool:
    """Tell whether the article may speak of the day of the statement."""
    made, published = statement.date, article.date.day if article.date else None
    return made is not None and any(mention.fits(made, published) for mention in _mentions(article, article.sentences))


def _names_speaker(article: Article, statement: Statement) -> bool:
    return any(_is_named(statement.speaker, sentence.text) for sentence in article.sentences)


def _is_named(speaker: str, text: str) -> bool:
    """Tell whether a text names somebody, at least by the surname."""
    return any(name in text for name in speaker.split()[-1:])


def _other_days(article: Article, statement: Statement) -> list[Mention]:
    """Return the days, later than the statement, on which what the article reports was said.

    There are none if something was said on the day of the statement too. Of an article without a day of its own, a
    weekday that is not the statement's counts.
    """
    made, published = statement.date, article.date.day if article.date else None
    if made is None:
        return []
    said = _mentions(article, [sentence for sentence in article.sentences if _SAID.search(sentence.text)])
    if any(mention.fits(made, published) for mention in said):
        return []
    return [mention for mention in said if _is_other(mention, made, published)]


def _is_other(mention: Mention, made: datetime.date, published: datetime.date | None) -> bool:
    day = _on(mention, made, published)
    if day:
        return (day - made).days > _SOON and (published is None or day <= published)
    return published is None and mention.day is None and not mention.to_come and mention.fits(made, None) is False


def _on(mention: Mention, made: datetime.date | None, published: datetime.date | None) -> datetime.date | None:
    """Return the day that is meant; what lacks a year, in a text without a day, lies near the statement's."""
    return mention.on(published or (made if mention.day else None))


def _mentions(article: Article, sentences: Iterable[Segment]) -> list[Mention]:
    return [mention for sentence in sentences for mention in dates.mentions(sentence.text, article.language)]


def _evidence(article: Article, statement: Statement) -> _Evidence:
    """Weigh what the sentences, and what they quote, have in common with the statement."""
    passages = [passage for number, sentence in enumerate(article.sentences) for passage in _passages(number, sentence)]
    comparison = compare([text for _, text in passages], statement)
    best, which = comparison.of_lines(len(statement.lines))
    weights: dict[int, float] = {}
    near = set()
    attributed = recalled = False
    for k, (number, text) in enumerate(passages):
        sure = confidence(comparison, k, best[k], chosen_for(comparison, k, best[k], which[k].tolist()))
        line = int(best[k].argmax())
        weights[line] = max(weights.get(line, 0.0), sure)
        if sure >= _NEAR:
            near.add(number)
        sentence = article.sentences[number].text
        attributed |= sure >= _VERY_NEAR and text != sentence and _is_named(statement.speaker, sentence)
        recalled |= sure >= _RECALLED and _recalls(sentence, statement)
    weight = sum(each for each in weights.values() if each >= _NEAR)
    return _Evidence(weight, len(near), _word_for_word(article, statement), attributed, recalled)


def _recalls(sentence: str, statement: Statement) -> bool:
    """Tell whether a sentence says of the month of the statement that its speaker, or their office, said something."""
    if statement.date is None or not dates.names_month(sentence, statement.date) or not _SAID.search(sentence):
        return False
    office = statement.title.split(statement.speaker)[0] if statement.speaker else ""
    voices = {voice.casefold() for voice in _VOICE.findall(office, 1)}
    return _is_named(statement.speaker, sentence) or bool(voices & set(re.findall(r"[\w-]+", sentence.casefold())))


def _passages(number: int, sentence: Segment) -> Iterator[tuple[int, str]]:
    """Yield a sentence, and what it quotes."""
    yield number, sentence.text
    for quoted in _QUOTED.finditer(sentence.text):
        if len(quoted[1]) < 0.9 * len(sentence.text):
            yield number, quoted[1]


def _word_for_word(article: Article, statement: Statement) -> str:
    """Return the beginning of the first long run of words that the article shares with the statement, or nothing."""
    language = language_of([sentence.text for sentence in article.sentences], statement)
    own = [line.original if language == statement.languages[0] else line.official for line in statement.lines]
    known = {run for text in own for run in _runs(content(text, language))}
    for sentence in article.sentences:
        words = content(sentence.text, language)
        if any(run in known for run in _runs(words)):
            quoted = _QUOTED.search(sentence.text)
            return _beginning(quoted[1] if quoted else sentence.text)
    return ""


def _runs(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    return (words[k : k + _RUN] for k in range(len(words) - _RUN + 1))


def _beginning(text: str) -> str:
    """Return the first words of a text, for a sentence about it."""
    return text if len(text) <= 80 else f"{text[:80].rsplit(' ', 1)[0]}…"
