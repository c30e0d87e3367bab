"""What decides where a sentence ends: the user's abbreviations, then the user's rules, then those that come along."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from enregard.language import primary


class Layer(StrEnum):
    """The rules that come along, in their order."""

    ADDITIONS = "additions"
    LANGUAGETOOL = "languagetool"


@dataclass(frozen=True, slots=True)
class Rule:
    """An SRX rule: between a text that `before` matches and one that `after` matches a sentence ends, or does not.

    It holds for the codes of language that the pattern `languages` matches as a whole.
    """

    breaks: bool
    before: str
    after: str
    languages: str = ".*"


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """What never ends a sentence, such as "M."; with an empty language, in no language."""

    text: str
    language: str = ""

    @property
    def rule(self) -> Rule:
        """Return the rule that it stands for, in the words that all readers of SRX know."""
        words = r"[\s\u00A0\u202F]{1,3}".join(_literal(word) for word in self.text.split())
        stop = r"\.?" if words[-1:].isalnum() else ""
        return Rule(
            breaks=False,
            before=rf"(?<![\p{{L}}\p{{N}}]){words}{stop}[\s\u00A0\u202F]{{0,3}}",
            after="",
            languages=f"(?i){_literal(self.language)}([-_].*)?" if self.language else ".*",
        )


@dataclass(frozen=True, slots=True)
class Ruleset:
    """The first rule that holds at a place decides; where none does, no sentence ends. `off` says what is not asked."""

    abbreviations: tuple[Abbreviation, ...] = ()
    rules: tuple[Rule, ...] = ()
    off: frozenset[Layer] = frozenset()

    @property
    def own(self) -> tuple[Rule, ...]:
        """Return what is the user's, as rules in their order."""
        return (*(abbreviation.rule for abbreviation in self.abbreviations), *self.rules)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """Return which of the rules that come along are asked."""
        return tuple(layer for layer in Layer if layer not in self.off)

    def never_after(self, text: str, language: str) -> Ruleset:
        """Return the rules by which no sentence of a language ends after an abbreviation."""
        added = Abbreviation(text, primary(language))
        return self if added in self.abbreviations else replace(self, abbreviations=(*self.abbreviations, added))


STANDARD = Ruleset()
"""The rules that come along, and no others."""


def _literal(text: str) -> str:
    """Return a text as a regular expression that matches it alone, in every dialect."""
    return "".join(sign if sign.isalnum() or sign in "_'’ " else f"\\{sign}" for sign in text)
