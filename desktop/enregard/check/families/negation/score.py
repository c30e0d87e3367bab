"""What the clues of a negation weigh, and how sure a finding that makes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from enregard.check.families.negation.clues import Clues
from enregard.check.finding import Level
from enregard.files import resource

NAME = "negation.json"


@cache
def _fitted() -> Mapping[str, Any]:
    kept: Mapping[str, Any] = json.loads(resource("checks", NAME).read_text(encoding="utf-8"))["languages"]
    return kept


def scored(weights: Mapping[str, float], clues: Clues) -> float:
    """Return what clues weigh together, in logits."""
    return sum(weights.get(name, 0.0) * value for name, value in clues.items())


def level(clues: Clues, language: str) -> Level | None:
    """Return how sure it is that a negation of a language is missing on the other side, if it is worth a word."""
    fitted = _fitted()[language]
    odds = scored(fitted["weights"], clues)
    return next((each for each in Level if odds >= fitted["levels"][str(int(each))]), None)
