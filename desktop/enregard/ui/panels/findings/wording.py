"""How findings are spoken of: what weighs how much, which words are meant, how often a check errs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from enregard.check import Choice, Finding, Level, Severity
from enregard.check.rates import measured
from enregard.language import primary
from enregard.project import Row, Side
from enregard.ui import words

_LONGEST = 160  # characters of a passage that are quoted
_MEASURED_ON = {"en", "fr"}


def severity(of: Severity) -> str:
    """Return the word for how much a finding may matter."""
    said = {
        Severity.ERROR: QCoreApplication.translate("Findings", "error"),
        Severity.WARNING: QCoreApplication.translate("Findings", "warning"),
        Severity.HINT: QCoreApplication.translate("Findings", "hint"),
    }
    return said[of]


def passage(finding: Finding, row: Row, side: Side) -> str:
    """Return the words that a finding lights in a text, as they are quoted; shortened if they are many."""
    text = row.text(side)
    lit = " … ".join(text[start:end] for start, end in spans(finding, side))
    return lit if len(lit) <= _LONGEST else f"{lit[:_LONGEST].rstrip()}…"


def spans(finding: Finding, side: Side) -> tuple[tuple[int, int], ...]:
    """Return the places that a finding lights in a text."""
    return finding.found.source if side is Side.SOURCE else finding.found.target


def level_of(check: str, choice: Choice) -> Level:
    """Return up to which level the findings of a check are shown."""
    return Level.ALL if check in choice.on else choice.level


def rate(of: float | None) -> str:
    """Say how often a check errs: once in how many sound sentences."""
    if of is None:
        return QCoreApplication.translate("Findings", "not measured")
    if not of:
        return QCoreApplication.translate("Findings", "no false alarm in {0} sound sentences").format(
            _number(measured().pairs)
        )
    return QCoreApplication.translate("Findings", "about 1 false alarm in {0} sound sentences").format(
        _number(_rounded(1 / of))
    )


def short_rate(of: float | None) -> str:
    """Say the same in a word or two."""
    if of is None:
        return QCoreApplication.translate("Findings", "not measured")
    if not of:
        return QCoreApplication.translate("Findings", "none in {0}").format(_number(measured().pairs))
    return QCoreApplication.translate("Findings", "1 in {0}").format(_number(_rounded(1 / of)))


def joint_rate(level: Level) -> str:
    """Say how often all checks together err up to a level."""
    of = measured().all(level)
    if of is None:
        return QCoreApplication.translate("Findings", "How often the checks err has not been measured.")
    return QCoreApplication.translate("Findings", "About {0} false alarms in 100 sound sentences.").format(
        QLocale().toString(round(100 * of, 1), "g", 3)
    )


def measured_on(languages: tuple[str, str] | None) -> str:
    """Say what the rates were measured on, and to beware where that is another pair of languages."""
    of = measured().of
    if not of:
        return ""
    said = QCoreApplication.translate("Findings", "Measured on: {0}.").format(words.said(of))
    if languages is None or {primary(each) for each in languages} <= _MEASURED_ON:
        return said
    return f"{said} {QCoreApplication.translate('Findings', 'In other languages the checks may err more often.')}"


def _rounded(number: float) -> int:
    """Return a number as one says it: 7, 25, 250."""
    step = 1 if number < 20 else 5 if number < 100 else 10 if number < 500 else 50
    return max(1, step * round(number / step))


def _number(of: int) -> str:
    return QLocale().toString(of)
