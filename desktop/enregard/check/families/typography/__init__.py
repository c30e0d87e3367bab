"""Typography: spaces, apostrophes, dashes, brackets, and characters that do not belong into a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from enregard.check.families.typography.rules import ANYWHERE, FRENCH, SPACES, SPACES_WITHIN, Rule
from enregard.check.finding import Check, Found, Level, Pair, Severity, Span

_RULES = {"en": (SPACES_WITHIN, *ANYWHERE), "fr": (SPACES, *ANYWHERE, *FRENCH)}
_OTHERS = (SPACES, *ANYWHERE)
_BRACKET = re.compile(r"[()\[\]]")
_ENUMERATED = re.compile(r"(?<!\S)\w{1,3}\)|[:;]-?[()]")
"""What has a bracket without its partner: a) or 1), and faces."""
_PARTNER = {")": "(", "]": "["}
_ELIDED = {
    "en": ("don{}t", "it{}s", "that{}s", "didn{}t", "doesn{}t", "can{}t", "he{}s", "isn{}t", "I{}m", "we{}re"),
    "fr": (
        "d{}un",
        "d{}une",
        "qu{}il",
        "n{}est",
        "c{}est",
        "l{}on",
        "s{}est",
        "n{}a",
        "C{}est",
        "qu{}ils",
        "aujourd{}hui",
    ),
}
_HABITS = {
    language: {kind: [word.format(kind) for word in words] for kind in "'’"} for language, words in _ELIDED.items()
}
_APOSTROPHE = re.compile(r"['’](?<=[^\W\d_].)(?=[^\W\d_])")


def _find(pair: Pair) -> Iterator[Found]:
    taken: set[Span] = set()
    for rule in _RULES.get(pair.languages[1], _OTHERS):
        if places := [span for span in _places(rule, pair.target) if span not in taken]:
            taken.update(places)
            yield Found(rule.template, {}, (), tuple(places), rule.level)
    if not pair.endless and (lone := _lone_brackets(pair.target)) and not _lone_brackets(pair.source):
        yield Found("A bracket has no partner.", {}, (), lone, Level.MORE)
    yield from _apostrophes(pair)


def _places(rule: Rule, text: str) -> Iterator[Span]:
    if rule.beside is None or rule.beside.search(text):
        for found in rule.pattern.finditer(text):
            yield found.span()


def _lone_brackets(text: str) -> tuple[Span, ...]:
    """Return the brackets without a partner."""
    brackets = list(_BRACKET.finditer(text))
    harmless = {found.end() - 1 for found in _ENUMERATED.finditer(text)} if brackets else ()
    stack: list[re.Match[str]] = []
    lone = []
    for bracket in brackets:
        if bracket[0] not in _PARTNER:
            stack.append(bracket)
        elif stack and stack[-1][0] == _PARTNER[bracket[0]]:
            stack.pop()
        elif bracket.start() not in harmless:
            lone.append(bracket)
    return tuple(bracket.span() for bracket in [*stack, *lone])


def _apostrophes(pair: Pair) -> Iterator[Found]:
    """Find apostrophes of another kind than most of the text's, of which some frequent words tell the habit."""
    places = list(_APOSTROPHE.finditer(pair.target))
    kinds = {found[0] for found in places}
    habits = _HABITS.get(pair.languages[1])
    if len(kinds) != 1 or not habits:
        return
    (mine,) = kinds
    rows = {kind: sum(pair.context.rows_with(1, word) for word in words) for kind, words in habits.items()}
    if rows[mine] < rows["’" if mine == "'" else "'"]:
        template = "Most sentences of the translation are written with the other kind of apostrophe."
        yield Found(template, {}, (), tuple(found.span() for found in places), Level.ALL)


CHECK = Check(
    "typography",
    "Typography",
    "Readers see it before they read, and a search misses what is written in two ways.",
    "Set it as the rest of the text is set.",
    Severity.HINT,
    _find,
    of_form=True,
)
