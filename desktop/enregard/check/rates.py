"""How often each check raises a false alarm, as it was measured: `enregard.check.evaluate` writes what is shown."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from functools import cache
from pathlib import Path

from enregard.check.finding import Level
from enregard.files import resource, write_text

NAME = "rates.json"


@dataclass(frozen=True, slots=True)
class Rates:
    """Shares (0 to 1) of `pairs` sound sentence pairs that a check raises an alarm on, by its name and level.

    A level holds what the levels below it raise too; `joint` is the share that any check raises an alarm on.
    """

    pairs: int = 0
    of: str = ""
    """What was measured on, in English."""
    checks: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    joint: Mapping[str, float] = field(default_factory=dict)

    def rate(self, check: str, level: Level) -> float | None:
        """Return the rate of a check up to a level; None where it was not measured."""
        return self.checks.get(check, {}).get(str(int(level)))

    def all(self, level: Level) -> float | None:
        """Return the rate of all checks together up to a level."""
        return self.joint.get(str(int(level)))


@cache
def measured() -> Rates:
    """Return the rates that the program shows."""
    try:
        return Rates(**json.loads(place().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return Rates()


def place() -> Path:
    """Return where the rates lie."""
    return resource("checks") / NAME


def keep(rates: Rates) -> None:
    """Write the rates that the program shows from now on. Raises OutputError."""
    write_text(place(), json.dumps(asdict(rates), indent=1, sort_keys=True) + "\n")
    measured.cache_clear()
