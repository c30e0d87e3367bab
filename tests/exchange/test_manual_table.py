"""The manual's table of formats says what the formats say of themselves: `python tests/exchange/test_manual_table.py`
prints it anew."""

from __future__ import annotations

import re

import pytest

from enregard.exchange import registry
from enregard.exchange.formats import Carries, Format
from enregard.files import resource

WORDS = {
    "en": {
        Carries.STATUS: "what was decided",
        Carries.PROBABILITY: "probability",
        Carries.NOTES: "notes",
        Carries.LANGUAGES: "languages",
        Carries.MANY: "more than two languages",
        Carries.MARKUP: "inline markup",
        Carries.STAMPS: "who and when",
        Carries.PROPS: "other tools’ properties",
        Carries.HALVES: "sentences without a partner",
        Carries.BREAKS: "line breaks in a text",
        Carries.SPACES: "spaces at its ends",
    },
    "fr": {
        Carries.STATUS: "les décisions",
        Carries.PROBABILITY: "la probabilité",
        Carries.NOTES: "les notes",
        Carries.LANGUAGES: "les langues",
        Carries.MANY: "plus de deux langues",
        Carries.MARKUP: "le balisage",
        Carries.STAMPS: "qui et quand",
        Carries.PROPS: "les propriétés d’autres outils",
        Carries.HALVES: "les phrases sans partenaire",
        Carries.BREAKS: "les sauts de ligne dans un texte",
        Carries.SPACES: "les espaces à ses bouts",
    },
}
MARKS = {"en": ("in", "out", "nothing"), "fr": ("entrée", "sortie", "rien")}


def line(form: Format, language: str) -> str:
    """Return a format's line of the table: its endings, its directions, and what it cannot hold."""
    into, out, nothing = MARKS[language]
    lacks = ", ".join(WORDS[language][each] for each in Carries if each not in form.carries) or nothing
    ways = ", ".join(word for word, can in ((into, form.read), (out, form.write)) if can)
    return f"| {form.name} | {' '.join(f'`{suffix}`' for suffix in form.suffixes)} | {ways} | {lacks} |"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_manual_lists_every_format_with_what_it_cannot_hold(language: str) -> None:
    text = resource("manual", f"{language}.md").read_text(encoding="utf-8")
    lines = set(re.sub("[\u00a0\u202f]", " ", text).splitlines())
    missing = [row for form in registry.formats() if (row := line(form, language)) not in lines]
    assert not missing


if __name__ == "__main__":
    for code in WORDS:
        print("\n".join(line(form, code) for form in registry.formats()))  # noqa: T201
