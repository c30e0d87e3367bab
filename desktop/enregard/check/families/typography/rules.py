"""What is set wrongly in a text: a pattern, the sentence that says so, and how sure it is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from enregard.check.finding import Level

_FIXED = "\u00a0\u202f\u2009"


@dataclass(frozen=True, slots=True)
class Rule:
    """What a pattern finds wrong, in a text in which `beside` finds something too, if there is such a pattern."""

    pattern: re.Pattern[str]
    template: str
    level: Level = Level.MORE
    beside: re.Pattern[str] | None = None


def _rule(pattern: str, template: str, level: Level = Level.MORE, beside: str = "") -> Rule:
    return Rule(re.compile(pattern), template, level, re.compile(beside) if beside else None)


_STRAIGHT, _CURLY = (rf"{mark}(?<=[^\W\d_]{mark})(?=[^\W\d_])" for mark in "'’")
_UNSPACED = r"[;:!?](?<=[^\s;:!?«(\[/].)(?<!\d:)(?=[\s»”\")]|$)"
_MAY_BREAK = r" (?=[;:!?»](?:[^\w]|$))|(?<=«) "
_OE = (
    r"\b(?:[Cc]|[Ss]|[Cc]h|[Rr]anc)oeurs?\b|\b(?:[Mm]an|[Dd]és)?[Oo]euvr\w+|\b[Oo]eufs?\b|\b[Oo]eil\b|\b[Vv]oeux?\b|"
    r"\b[Nn]oeuds?\b|\b[Bb]oeufs?\b|\b[Mm]oeurs\b|\b[Ff]oetus\b|\b[Oo]edèm\w+|\b[Oo]esoph\w+|\b[Oo]ecumén\w+"
)
_CAPITALS = (
    r"\b(?:Etats?|Ecoles?|Eglises?|Egypt\w+|Equateur|Erythrée\w*|Ethiopi\w+|Emirats?|Elysée|Ecosse|Edimbourg|Elections?|"
    r"Evidemment|Egalement|Etant|Etai(?:t|ent)|Editions?|Energie|Economie|Education|Equipes?|Eté)\b"
)

ANYWHERE = (
    _rule(
        r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ufeff]",
        "A character stands here that cannot be shown.",
        Level.USUAL,
    ),
    _rule(
        r"Ã[\u0080-\u00bf]|â€[™œ\u009d¦]", "Characters stand here that were read in the wrong encoding.", Level.USUAL
    ),
    _rule(r"(?<! ) ++(?:,(?!\d)|\.(?=\s|$))", "A space stands before a comma or a full stop."),
    _rule(r",(?=[^\W\d_]{2})", "No space stands behind a comma."),
    _rule(r",\s?,|;\s?;|:\s:|\.\.(?<![.…]..)(?!\.)", "A mark stands twice."),
    _rule(_STRAIGHT, "Straight and curly apostrophes stand in the same sentence.", Level.ALL, _CURLY),
    _rule(r"--(?<=[\w ]--)(?=[\w ])", "Two hyphens stand for a dash."),
    _rule(r" - ", "A hyphen stands for a dash.", Level.ALL),
    _rule(r"\.\.\.(?<!\....)(?!\.)", "Three full stops stand for an ellipsis (…).", Level.ALL),
)
"""What is wrong in any language."""

SPACES = _rule(rf"(?<=\S)[ {_FIXED}]{{2,}}+(?=\S)", "Two spaces stand in a row.", Level.USUAL)
SPACES_WITHIN = _rule(rf"(?<=[^\s.?!:])[ {_FIXED}]{{2,}}+(?=\S)", SPACES.template, Level.USUAL)
"""Two spaces behind a full stop are a habit of those who type English."""

FRENCH = (
    _rule(
        _UNSPACED,
        "No space stands before a mark, while one stands before another.",
        beside=rf"[\s{_FIXED}][;:!?»]",
    ),
    _rule(_UNSPACED, "No space stands before a mark that has one in French."),
    _rule(r"«(?=\w)|»(?<=[\w.!?…]»)", "No space stands between a quotation mark and what it encloses."),
    _rule(
        _MAY_BREAK,
        "A line may break at this space; elsewhere in the sentence it is a no-break one.",
        beside=rf"[{_FIXED}][;:!?»]|«[{_FIXED}]",
    ),
    _rule(_MAY_BREAK, "A line may break at this space; French has a no-break one here.", Level.ALL),
    _rule(_OE, "This word is written with œ.", beside="[Oo]e"),
    _rule(_CAPITALS, "The capital letter lacks its accent.", Level.ALL),
)
"""How French is set."""
