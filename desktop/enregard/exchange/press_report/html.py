"""The report as HTML: one file that needs nothing else, and a plain one that Qt can print."""

from __future__ import annotations

from pathlib import Path

from enregard.exchange.press_report.content import content
from enregard.exchange.press_report.words import Tr, as_it_is
from enregard.files import resource, write_text
from enregard.press.copies import Press


def write(press: Press, path: Path, tr: Tr = as_it_is, language: str = "en") -> None:
    """Write the report. Raises OutputError; what was at `path` before stays whole."""
    write_text(path, rendered(press, tr, language))


def rendered(press: Press, tr: Tr = as_it_is, language: str = "en") -> str:
    """Return the report as one page with filters; `tr` translates its templates into a language."""
    return _filled("press.html", press, tr, language)


def plain(press: Press, tr: Tr = as_it_is, language: str = "en") -> str:
    """Return the report as simple HTML, without script and with few styles, for a printer of rich text."""
    return _filled("press_plain.html", press, tr, language)


def _filled(template: str, press: Press, tr: Tr, language: str) -> str:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    report = content(press, tr, language)
    return environment.get_template(template).render(report=report, words=report.words)
