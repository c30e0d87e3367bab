"""What is to be exported: as the dialog shows it, as the user's settings keep it, as the writers take it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields

from PySide6.QtCore import QSettings

from enregard.exchange.formats import Writing
from enregard.exchange.rows import Choice, Which

_GROUP = "export"


@dataclass(slots=True)
class Wanted:
    """The user's choices; languages are not kept, they belong to a project."""

    format: str = "tmx"
    which: str = Which.KEPT.value
    minimum: int = 0
    """Per cent."""
    markup: bool = True
    notes: bool = True
    status: bool = True
    stamps: bool = True
    by: str = ""
    merge: bool = False
    """Rows with the same two texts go out as one."""

    def choice(self) -> Choice:
        """Return which rows go out."""
        return Choice(Which(self.which), self.minimum / 100, self.merge)

    def writing(self, languages: tuple[str, str], *, append: bool = False) -> Writing:
        """Return how they are written."""
        return Writing(languages, self.markup, self.notes, self.status, self.stamps, append)


def load() -> Wanted:
    """Return what was chosen last."""
    settings, wanted = QSettings(), Wanted()
    for field in fields(Wanted):
        usual = getattr(wanted, field.name)
        setattr(wanted, field.name, settings.value(f"{_GROUP}/{field.name}", usual, type(usual)))
    if wanted.which not in list(Which):
        wanted.which = Which.KEPT.value
    return wanted


def save(wanted: Wanted) -> None:
    """Keep what was chosen."""
    settings = QSettings()
    for name, value in asdict(wanted).items():
        settings.setValue(f"{_GROUP}/{name}", value)
