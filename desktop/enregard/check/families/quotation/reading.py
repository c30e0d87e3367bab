"""How a text stands to quotations: whether it begins or ends inside one, and which marks do not go together."""

from __future__ import annotations

from dataclasses import dataclass, field

from enregard.check.families.quotation.marks import Mark, marks


@dataclass(slots=True)
class Reading:
    """The marks that have no partner: closing ones that nothing before them opens, opening ones that stay open.

    `turned` stand the other way than they are written; `crossed` close what another kind of mark opened.
    """

    marks: list[Mark]
    unopened: list[Mark] = field(default_factory=list)
    unclosed: list[Mark] = field(default_factory=list)
    turned: list[Mark] = field(default_factory=list)
    crossed: list[Mark] = field(default_factory=list)

    @property
    def regular(self) -> bool:
        """Tell whether it can be understood: at most one quotation comes from before, and one goes on behind."""
        return not (self.turned or self.crossed) and len(self.unopened) < 2 and len(self.unclosed) < 2

    @property
    def whole(self) -> bool:
        """Tell whether each mark has its partner."""
        return self.regular and not (self.unopened or self.unclosed)


def read(text: str) -> Reading:
    """Read the quotation marks of a text: as they are written if that goes well, or else as they stand."""
    found = marks(text)
    reading = _paired(found, [each.standing if each.surely else each.written for each in found])
    if _ends_within(text, reading):
        reading.unclosed.clear()
    if reading.whole:
        return reading
    by_place = [each.written if each.standing is None else each.standing for each in found]
    return _paired(found, by_place)


def _paired(found: list[Mark], directions: list[bool | None]) -> Reading:
    reading = Reading(found)
    stack = reading.unclosed
    for mark, direction in zip(found, directions, strict=True):
        opens = not any(each.text == mark.text for each in stack) if direction is None else direction
        turned = mark.written is not None and opens != mark.written
        if turned:
            reading.turned.append(mark)
        if opens:
            stack.append(mark)
        elif not stack:
            reading.unopened.append(mark)
        else:
            _close(reading, mark, turned=turned)
    return reading


def _close(reading: Reading, mark: Mark, *, turned: bool) -> None:
    """Close the quotation that a mark closes; one of another kind inside of it stays open."""
    stack = reading.unclosed
    at = next((k for k in reversed(range(len(stack))) if turned or mark.fits(stack[k])), None)
    if at is None:
        reading.crossed.append(mark)
        stack.pop()
    else:
        del stack[at]


def _ends_within(text: str, reading: Reading) -> bool:
    """Tell whether the last mark closes two quotations that end together, as is usual in French: « a : « b »."""
    last = reading.marks[-3:]
    if [each.text for each in last] != ["«", "«", "»"] or reading.unclosed != last[:1]:
        return False
    return text[: last[1].at].rstrip().endswith(":")
