"""What a format cannot hold of the units that are written in it: counted, and said in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from enregard.exchange.formats import Carries, Format, Writing
from enregard.exchange.units import Unit
from enregard.project import Status
from enregard.text import Sentence

_TOLD: dict[Carries, str] = {
    Carries.STATUS: "{format} cannot hold what was decided (accepted, doubtful, rejected). Rows that lose it: {count}.",
    Carries.PROBABILITY: "{format} cannot hold the probability. Rows that lose it: {count}.",
    Carries.NOTES: "{format} cannot hold notes. Rows that lose them: {count}.",
    Carries.LANGUAGES: "{format} does not say which languages it is in.",
    Carries.MANY: "{format} cannot hold more than two languages. Rows that lose some: {count}.",
    Carries.MARKUP: "{format} cannot hold inline markup. Rows that lose it: {count}.",
    Carries.STAMPS: "{format} cannot hold who changed a row and when. Rows that lose it: {count}.",
    Carries.PROPS: "{format} cannot hold the properties that other tools gave a unit. Rows that lose them: {count}.",
    Carries.HALVES: "{format} cannot hold a sentence without its partner. Rows that are left out: {count}.",
    Carries.BREAKS: "{format} cannot hold line breaks inside a text. Rows that lose them: {count}.",
    Carries.SPACES: "{format} cannot hold spaces at both ends of a text. Rows that lose them: {count}.",
}


def _needs(unit: Unit) -> Iterator[Carries]:
    """Yield what a format must carry to hold all of a unit."""
    texts = [variant.text for variant in unit.variants]
    checks = (
        (Carries.STATUS, unit.status is not Status.OPEN),
        (Carries.PROBABILITY, unit.probability is not None),
        (Carries.NOTES, bool(unit.notes) or any(variant.notes for variant in unit.variants)),
        (Carries.LANGUAGES, True),
        (Carries.MANY, len(texts) > 2),
        (Carries.MARKUP, any(variant.content for variant in unit.variants)),
        (Carries.STAMPS, any(unit.stamps) or any(any(variant.stamps) for variant in unit.variants)),
        (Carries.PROPS, bool(unit.props) or any(variant.props for variant in unit.variants)),
        (Carries.HALVES, sum(map(bool, texts)) < 2),
        (Carries.BREAKS, any("\n" in text or "\r" in text for text in texts)),
        (Carries.SPACES, any(text != text.strip() for text in texts)),
    )
    return (what for what, needed in checks if needed)


class Lost:
    """Counts what of some units a format will not hold, as they pass."""

    def __init__(self, form: Format, writing: Writing) -> None:
        self._form = form
        dropped = (
            (Carries.MARKUP, writing.markup),
            (Carries.NOTES, writing.notes),
            (Carries.STATUS, writing.status),
            (Carries.PROBABILITY, writing.status),
            (Carries.STAMPS, writing.stamps),
        )
        # What the user does not want to be written is no loss.
        unwanted = {what for what, wanted in dropped if not wanted}
        self._watched = frozenset(Carries) - form.carries - unwanted
        self.counts: dict[Carries, int] = {}

    def watched(self, units: Iterator[Unit]) -> Iterator[Unit]:
        """Yield the units, and count."""
        for unit in units:
            for what in _needs(unit):
                if what in self._watched:
                    self.counts[what] = self.counts.get(what, 0) + 1
            yield unit

    def remarks(self) -> list[Sentence]:
        """Say what was lost, and of how many."""
        return [
            Sentence(_TOLD[what], {"format": self._form.title, "count": count}) for what, count in self.counts.items()
        ]
