"""How press copies are spoken of: verdicts, whether an article draws on the statement, what stands in the margin."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from enregard.check import Severity
from enregard.press.model import Drawn, Reading, Verdict
from enregard.ui import words
from enregard.ui.panels.findings import wording
from enregard.ui.press.passages import Passage


def verdict(of: Verdict) -> str:
    """Return the words for a verdict."""
    return {
        Verdict.VERBATIM: QCoreApplication.translate("Press", "word for word"),
        Verdict.ANEW: QCoreApplication.translate("Press", "translated anew"),
        Verdict.PARAPHRASE: QCoreApplication.translate("Press", "paraphrase"),
        Verdict.ALTERED: QCoreApplication.translate("Press", "altered"),
        Verdict.CUT: QCoreApplication.translate("Press", "cut short"),
        Verdict.ABSENT: QCoreApplication.translate("Press", "absent"),
    }[of]


def not_held() -> str:
    """Return the words for a quotation of an article that does not draw on the statement."""
    return QCoreApplication.translate("Press", "quotation")


def verdicts() -> list[str]:
    """Return all the words that stand in the margin."""
    return [*map(verdict, Verdict), not_held(), *map(wording.severity, Severity)]


def in_margin(passage: Passage, *, held: bool) -> list[str]:
    """Return what stands beside a passage, a line each: the verdict, and how much the gravest remark may matter."""
    judged = [verdict(passage.judgement.verdict) if held else not_held()] if passage.judgement else []
    return [*judged, *([wording.severity(passage.severity)] if passage.severity else [])]


def draws(drawn: Drawn) -> str:
    """Say whether an article draws on the statement."""
    if drawn.draws:
        return QCoreApplication.translate("Press", "draws on the statement")
    return QCoreApplication.translate("Press", "does not draw on the statement")


def told(reading: Reading) -> str:
    """Return what is known of an article's source, day and author, as one line."""
    article = reading.article
    return " · ".join(filter(None, (article.source, day(article.date.day) if article.date else "", article.author)))


def day(of: datetime.date) -> str:
    """Return a day as the user's language writes it."""
    return QLocale().toString(QDate(of.year, of.month, of.day), "d MMMM yyyy")


def drawn(reading: Reading) -> str:
    """Say whether an article draws on the statement, and why."""
    said = draws(reading.drawn)
    return f"{said[:1].upper()}{said[1:]}. {words.sentence(reading.drawn.why)}"
