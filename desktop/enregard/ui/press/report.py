"""The report for an editor, in the language of the interface: a web page, a Word or a PDF document."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QLocale

from enregard.press.facts import Fact
from enregard.press.model import Reading
from enregard.progress import Progress
from enregard.project import Project
from enregard.ui import theme, words
from enregard.ui.pdf import print_page
from enregard.ui.press.work import Read

_POINTS = 9.5  # of the PDF's text


def written(project: Project, read: Read, readings: Sequence[Reading], path: Path) -> Callable[[Progress], object]:
    """Return the work that writes a report on what was read, by the suffix of its file; it returns the path."""
    rows = Project(project.source, project.target, list(project.rows))
    language, font = QLocale().name()[:2], theme.reading_font(_POINTS)

    def work(_progress: Progress) -> object:
        from enregard.exchange.press_report import docx, html
        from enregard.press.copies import Press

        facts = [fact for fact in read.facts if isinstance(fact, Fact)]
        press = Press(rows, read.statement, list(readings), facts)
        if path.suffix.lower() == ".docx":
            docx.write(press, path, words.said, language)
        elif path.suffix.lower() == ".pdf":
            print_page(html.plain(press, words.said, language), font, path)
        else:
            html.write(press, path, words.said, language)
        return path

    return work
