"""Which findings are raised: the slider from "fewer" to "more", and checks that are turned on or off by themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from enregard.check.finding import Check, Finding, Found, Level


@dataclass(frozen=True, slots=True)
class Choice:
    """What is raised up to a level; of the checks that are named, everything or nothing."""

    level: Level = Level.USUAL
    on: frozenset[str] = frozenset()
    off: frozenset[str] = frozenset()

    def takes(self, check: Check, found: Found) -> bool:
        """Tell whether a finding is wanted."""
        return check.name not in self.off and (found.level <= self.level or check.name in self.on)

    def may_take(self, check: Check) -> bool:
        """Tell whether a check need be asked at all."""
        return check.name not in self.off

    def of(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return which findings on a row are wanted; where one settles the row, that alone."""
        wanted = [each for each in findings if self.takes(each.check, each.found)]
        return [each for each in wanted if each.found.settles][:1] or wanted

    def turned(self, name: str, *, on: bool | None) -> Choice:
        """Return it with a check turned on, off, or (None) as the slider has it."""
        return replace(
            self,
            on=self.on | {name} if on else self.on - {name},
            off=self.off | {name} if on is False else self.off - {name},
        )


USUAL = Choice()
EVERYTHING = Choice(Level.ALL)
