"""How number words add up to a number: soixante-dix-huit, two hundred thousand, twenty-first."""

from __future__ import annotations

from dataclasses import dataclass

from enregard.check.families.quantities.lexicon import Role


@dataclass(slots=True)
class Sum:
    """Number words on their way to a number: what is added up, and what a power has closed."""

    language: str
    total: float = 0.0
    current: float = 0.0
    powers: tuple[float, ...] = (1.0,)
    ordinal: bool = False
    group: bool = False

    def take(self, role: Role, values: tuple[float, ...], *, first: bool) -> bool:
        """Take in a word; tell whether it belongs to the number."""
        value = values[0]
        if self.ordinal:
            return False
        if role in {Role.UNIT, Role.TEN}:
            return self._add(value, first=first)
        if role is Role.HUNDRED and self.current < 20:
            self.current = max(self.current, 1) * value
            return True
        if role is Role.ORDINAL and not first:
            self.ordinal = self._finish(value)
            return self.ordinal
        if role in {Role.POWER, Role.GROUP} or (role is Role.VAGUE and not first):
            self.total, self.current = self.total + max(self.current, 1) * value, 0
            self.powers = (1.0, *(each / value for each in values[1:] if role is Role.POWER))
            self.group = self.group or role is Role.GROUP
            return True
        return False

    def _add(self, value: float, *, first: bool) -> bool:
        fits = _adds(self.current, value, first=first, language=self.language)
        if fits:
            self.current += 76 if self.current % 100 == 4 and value == 20 else value
        return fits

    def _finish(self, value: float) -> bool:
        """Take in the word that makes it an ordinal: twenty-first, deux centième."""
        if value >= 100 and value in {100, 1000, 1e6}:
            self.current = max(self.current, 1) * value
            return True
        return self._add(value, first=False)


def _adds(current: float, value: float, *, first: bool, language: str) -> bool:
    """Tell whether a number below a hundred can be added: twenty and five, soixante et quinze, dix et sept."""
    tail = current % 100
    if first or tail == 0:
        return True
    if value < 10 and tail >= 20 and tail % 10 == 0:
        return True
    if language != "fr":
        return False
    if value == 20:
        return tail == 4
    return (tail in {60, 80} and 10 <= value <= 16) or (tail in {10, 70, 90} and 7 <= value <= 9)
