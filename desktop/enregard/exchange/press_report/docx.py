"""The report as a Word document: A4 on its side, headings, tables whose head is repeated on each page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.exchange.press_report.content import content
from enregard.exchange.press_report.docx_parts import Part, Row, fit, say, speak, table
from enregard.exchange.press_report.model import Account, Content, Entry, Quoted, Term
from enregard.exchange.press_report.words import Tr, as_it_is
from enregard.files import atomic_write
from enregard.press.copies import Press

if TYPE_CHECKING:
    from docx.document import Document

_WIDE = 26.7  # centimetres between the margins
_MARGIN = 1.5
_FIVE, _FOUR = (3.4, 6.4, 5.5, 5.5, 5.9), (3.4, 9.3, 7.0, 7.0)


def write(press: Press, path: Path, tr: Tr = as_it_is, language: str = "en") -> None:
    """Write the report. Raises OutputError; what was at `path` before stays whole."""
    document = _document(content(press, tr, language))
    with atomic_write(path) as beside:
        document.save(str(beside))


def _document(report: Content) -> Document:
    document = _blank(report)
    _opening(document, report)
    for article in report.articles:
        _article(document, article, report)
    _known(document, report)
    return document


def _blank(report: Content) -> Document:
    """Return an empty document: A4 on its side, in the language of the report."""
    import docx
    from docx.enum.section import WD_ORIENT
    from docx.shared import Cm, Pt

    document = docx.Document()
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    normal: Any = document.styles["Normal"]
    normal.font.size = Pt(10)
    normal.paragraph_format.space_after = Pt(4)
    speak(normal.element.get_or_add_rPr(), report.language)
    document.core_properties.title = fit(report.title)
    document.core_properties.author = f"En regard {report.version}"
    document.core_properties.comments = ""
    document.core_properties.language = report.language
    return document


def _opening(document: Document, report: Content) -> None:
    """Write what the report is of, how it was made, and the table of articles."""
    words = report.words
    document.add_paragraph(words["Press copies held against a statement"])
    say(document.add_heading(level=0), report.title, report.title_language)
    document.add_paragraph(fit(", ".join(filter(None, (report.speaker, report.date)))))
    document.add_paragraph(fit(" ".join(report.made)))
    for caution in report.cautions:
        document.add_paragraph(fit(caution)).runs[0].italic = True
    document.add_heading(words["Overview"], 1)
    names = [words[each] for each in ("Article", "Date", "The statement", "Quotations", "Found")]
    rows: list[Row] = [
        [
            (f"{each.number}. {each.name}",),
            (each.date or words["unknown"],),
            (each.headline,),
            (str(len(each.quotations)) if each.draws else "–",),
            (_counts(each.severities) or "–",),
        ]
        for each in report.articles
    ]
    table(document, names, rows, (8.7, 3.0, 6.0, 3.0, 6.0))
    document.add_heading(words["What the words mean"], 2)
    means: list[Row] = [[(each,), (each.means,)] for each in (*report.severities, *report.verdicts)]
    table(document, [f"{words['Severity']}, {words['Verdict']}", ""], means, (6.0, 20.7))


def _article(document: Document, article: Account, report: Content) -> None:
    document.add_heading(fit(f"{article.number}. {article.name}"), 1)
    if article.title:
        say(document.add_paragraph(), article.title, article.language)
    document.add_paragraph(fit(" · ".join(article.about)))
    if article.note:
        document.add_paragraph(fit(article.note)).runs[0].italic = True
    drawn = document.add_paragraph()
    drawn.add_run(f"{article.headline}.").bold = True
    drawn.add_run(fit(f" {article.why}"))
    for line in filter(None, (article.calm, _counts(article.verdicts), _counts(article.severities))):
        document.add_paragraph(line)
    parts: tuple[tuple[str, tuple[str, ...], list[Row], Sequence[float]], ...] = (
        (
            "Differences from the statement",
            ("How much it matters", "In the article", "Original", "Official translation", "What differs"),
            [_difference(each, report) for each in article.differences],
            _FIVE,
        ),
        (
            "Quotations",
            ("Verdict", "In the article", "Original", "Official translation", "Why"),
            [_quoted(each) for each in article.quotations],
            _FIVE,
        ),
        (
            "Errors of the article’s own",
            ("How much it matters", "In the article", "What is wrong", "Proposed wording"),
            [[_mattering(each, report), (each.passage,), (each.said,), (each.proposed,)] for each in article.own],
            _FOUR,
        ),
    )
    for heading, names, rows, widths in parts:
        if rows:
            document.add_heading(report.words[heading], 2)
            table(document, [report.words[name] for name in names], rows, widths)


def _mattering(entry: Entry, report: Content) -> Sequence[Part]:
    number = report.words["Quotation {number}"].format(number=entry.quotation) if entry.quotation else ""
    return [part for part in (entry.severity, entry.kind, entry.place, number) if part]


def _difference(entry: Entry, report: Content) -> Row:
    proposed: Sequence[Part] = (f"{report.words['Proposed wording']} →", entry.proposed) if entry.proposed else ()
    return [
        _mattering(entry, report),
        (entry.passage,),
        (entry.original,),
        (entry.official,),
        (entry.said, *proposed),
    ]


def _quoted(quoted: Quoted) -> Row:
    about = [part for part in (quoted.place, quoted.speaker) if part]
    return [
        (f"{quoted.number}.", quoted.verdict, *about),
        (quoted.passage,),
        (quoted.original,),
        (quoted.official,),
        quoted.reasons,
    ]


def _known(document: Document, report: Content) -> None:
    """Write the table of names and figures, and below it what only one text has."""
    texts = len(report.table.texts)
    if report.table.shared:
        document.add_heading(report.words["Names and figures"], 1)
        rows: list[Row] = [
            [(row.value, row.kind), *((wording,) for wording in row.wordings), (row.contradicted,)]
            for row in report.table.shared
        ]
        table(document, report.columns, rows, (5.0, *[(_WIDE - 10) / texts] * texts, 5.0))
    if report.table.alone:
        document.add_heading(report.words["In one text only"], 2)
    for each in report.table.alone:
        paragraph = document.add_paragraph()
        paragraph.add_run(report.text(each.number)).bold = True
        paragraph.add_run(fit(f" {', '.join(each.wordings)}"))


def _counts(terms: Sequence[Term]) -> str:
    return ", ".join(f"{each.shape} {each.word} × {each.count}".strip() for each in terms)
