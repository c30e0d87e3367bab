"""What the program says of itself in the manual, as tables: every key, every format, every check with its rate."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from enregard.check import CHECKS, Level
from enregard.check.rates import measured
from enregard.exchange.formats import Carries, Format
from enregard.exchange.registry import formats as known
from enregard.ui import pdf, words
from enregard.ui.actions import keys as said_keys
from enregard.ui.actions.table import ENTRIES, plain_menu_text, plain_text_of
from enregard.ui.panels.findings import wording


def _tr(text: str) -> str:
    return QCoreApplication.translate("Manual", text)


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation, by the name that Qt's lupdate looks for; it is translated where it is shown."""
    return text


LACKING = {
    Carries.STATUS: QT_TRANSLATE_NOOP("Manual", "what was decided"),
    Carries.PROBABILITY: QT_TRANSLATE_NOOP("Manual", "probability"),
    Carries.NOTES: QT_TRANSLATE_NOOP("Manual", "notes"),
    Carries.LANGUAGES: QT_TRANSLATE_NOOP("Manual", "languages"),
    Carries.MANY: QT_TRANSLATE_NOOP("Manual", "more than two languages"),
    Carries.MARKUP: QT_TRANSLATE_NOOP("Manual", "inline markup"),
    Carries.STAMPS: QT_TRANSLATE_NOOP("Manual", "who and when"),
    Carries.PROPS: QT_TRANSLATE_NOOP("Manual", "other tools’ properties"),
    Carries.HALVES: QT_TRANSLATE_NOOP("Manual", "sentences without a partner"),
    Carries.BREAKS: QT_TRANSLATE_NOOP("Manual", "line breaks in a text"),
    Carries.SPACES: QT_TRANSLATE_NOOP("Manual", "spaces at its ends"),
}
"""What a format may not be able to hold."""


def formats() -> str:
    """Return the formats of translations: their endings, whether they are read and written, what they cannot hold."""
    heads = _tr("format"), _tr("name"), _tr("endings"), _tr("direction"), _tr("cannot hold")
    return _table(heads, map(_format, (*known(), pdf.FORMAT)))


def _format(form: Format) -> tuple[str, ...]:
    ways = [word for word, can in ((_tr("in"), form.read), (_tr("out"), form.write)) if can]
    lacking = [_tr(LACKING[each]) for each in Carries if each not in form.carries]
    if not form.read:
        lacking = [_tr("it is for reading only")]
    endings = " ".join(f"`{suffix}`" for suffix in form.suffixes)
    return words.said(form.title), f"`{form.name}`", endings, ", ".join(ways), ", ".join(lacking) or _tr("nothing")


def checks() -> str:
    """Return the checks with their rates of false alarms: from the start, and with all that they find."""
    heads = _tr("check"), _tr("false alarms from the start"), _tr("false alarms with all")
    rates = measured()
    rows = (
        (
            words.said(check.title),
            *(wording.short_rate(rates.rate(check.name, level)) for level in (Level.USUAL, Level.ALL)),
        )
        for check in CHECKS
    )
    return _table(heads, rows)


def all_keys() -> str:
    """Return every command that has a key, below the name of its menu."""
    entries = (entry for entry in ENTRIES if entry.keys)
    tables = []
    for menu, group in groupby(entries, key=lambda entry: entry.menu):
        rows = [(plain_text_of(entry), f"**{said_keys.said(entry.keys)}**") for entry in group]
        tables.append(_table((plain_menu_text(menu), _tr("keys")), rows))
    return "\n\n".join(tables)


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, ("---",) * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
