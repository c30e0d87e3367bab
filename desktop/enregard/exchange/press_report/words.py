"""The words of the report that are no sentences; whoever writes it passes them through a translation."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from enregard.check import Severity
from enregard.press.model import Verdict
from enregard.text import Sentence

Tr = Callable[[str], str]
"""Translates a template of English into the language of the report."""

WORDS = (
    "All",
    "All kinds",
    "All severities",
    "All verdicts",
    "Article",
    "Article {number}",
    "Contradiction",
    "Date",
    "Differences from the statement",
    "Errors of the article’s own",
    "Found",
    "How much it matters",
    "In the article",
    "In one text only",
    "Kind",
    "Name or figure",
    "Names and figures",
    "Official translation",
    "Original",
    "Overview",
    "Paragraph {number}",
    "Press copies held against a statement",
    "Proposed wording",
    "Quotation {number}",
    "Quotations",
    "Reset",
    "Severity",
    "Show",
    "Speaker: {name}",
    "Statement",
    "The statement",
    "Verdict",
    "What differs",
    "What the words mean",
    "What is wrong",
    "Why",
    "draws on the statement",
    "does not draw on the statement",
    "nothing",
    "unknown",
    "{name}: {note}",
    "{shown} of {all} shown",
)

KINDS = (
    "added words",
    "attribution",
    "currency",
    "cut",
    "date",
    "dateline",
    "emphasis",
    "figure",
    "grammar",
    "limits",
    "missing word",
    "modality",
    "name",
    "negation",
    "number",
    "quotation marks",
    "sense",
    "spelling",
    "words left out",
)
"""What remarks are about; another word is shown as it is."""

SEVERITIES: Mapping[Severity, tuple[str, str, str]] = {
    Severity.ERROR: ("error", "■", "It says something else than the statement, or something false."),
    Severity.WARNING: ("warning", "▲", "It may mislead a reader, or is a fault of language that readers see."),
    Severity.HINT: ("hint", "○", "A small thing, or one that may be meant."),
}
"""The word for a severity, its shape, what it means; the gravest first."""

VERDICTS: Mapping[Verdict, tuple[str, str]] = {
    Verdict.VERBATIM: ("word for word", "The statement has these very words."),
    Verdict.ANEW: (
        "translated anew",
        "It says the same in other words. That is no error: most articles translate the original themselves.",
    ),
    Verdict.PARAPHRASE: ("paraphrase", "It gives the sense loosely; quotation marks promise more than that."),
    Verdict.ALTERED: ("altered", "It says what neither the official translation nor the original bears out."),
    Verdict.CUT: ("cut short", "What limits it in the statement has been left out."),
    Verdict.ABSENT: ("absent", "Nothing in the statement is like it."),
}
"""The word for a verdict, and what it means."""


def as_it_is(template: str) -> str:
    """Return a template as it is: the report in English."""
    return template


def said(sentence: Sentence, tr: Tr) -> str:
    """Return a sentence in the language of the report."""
    return tr(sentence.template).format(**sentence.facts)


def capital(words: str) -> str:
    """Return words with a capital at the beginning, and the others as they are."""
    return words[:1].upper() + words[1:]
