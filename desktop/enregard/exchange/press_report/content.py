"""Says what was found in press copies in the language of a report; each format only lays it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from enregard import __version__
from enregard.check import Severity, Span
from enregard.exchange.press_report import passages
from enregard.exchange.press_report.model import Account, Content, Entry, Quoted, Term
from enregard.exchange.press_report.passages import Passage, Piece
from enregard.exchange.press_report.table import table
from enregard.exchange.press_report.words import SEVERITIES, VERDICTS, WORDS, Tr, as_it_is, capital, said
from enregard.press.copies import Press
from enregard.press.model import Judgement, Reading, Remark, Statement, Verdict

_DRAWS, _DRAWS_NOT = "draws on the statement", "does not draw on the statement"
_UNHELD = "It was not held against the statement: its quotations have no verdict, and no differences are raised."
_NONE = "Nothing was found in which it differs from the statement without being borne out by it or by its original."


def content(press: Press, tr: Tr = as_it_is, language: str = "en") -> Content:
    """Return what the report says; `tr` translates its templates into a language."""
    statement = press.statement
    articles = tuple(
        _Teller(reading, statement, tr, language).account(k) for k, reading in enumerate(press.readings, 1)
    )
    kinds = {entry.kind for article in articles for entry in (*article.differences, *article.own)}
    return Content(
        language,
        {english: tr(english) for english in WORDS},
        statement.title or press.project.target.name,
        statement.languages[1],
        statement.speaker,
        statement.date.isoformat() if statement.date else "",
        __version__,
        tuple(_made(press, tr)),
        tuple(_cautions(press, tr, language)),
        _verdicts(tr),
        _severities(tr),
        articles,
        table(press.facts, tr),
        tuple((kind, kind) for kind in sorted(kinds)),
    )


def _made(press: Press, tr: Tr) -> list[str]:
    """Return how the report was made."""
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    names = {"official": press.project.target.name, "original": press.project.source.name}
    made = [
        tr("Made by En regard {version} on {time}.").format(version=__version__, time=now),
        tr("The statement is {official}, a translation of {original}.").format(**names),
    ]
    if not any(line.machine for line in press.statement.lines):
        made.append(tr("No machine translation was at hand to bear out what an article translates anew."))
    return made


def _cautions(press: Press, tr: Tr, language: str) -> list[str]:
    """Return what a reader of the report must know."""
    documents = (press.project.source, press.project.target)
    return [
        tr("“Translated anew” is no error: what counts is whether the statement or its original bears it out."),
        tr("A program has found all this: read the passage before anything is changed."),
        *(
            tr("{name}: {note}").format(name=each.name, note=note)
            for each in documents
            if (note := each.origin.note(language))
        ),
    ]


def _severities(tr: Tr, among: Sequence[Severity] | None = None) -> tuple[Term, ...]:
    """Return the severities, or those that occur with their counts, the gravest first."""
    counted = [(each, among.count(each) if among is not None else 0) for each in SEVERITIES]
    return tuple(_severity(each, tr, count) for each, count in counted if count or among is None)


def _severity(severity: Severity, tr: Tr, count: int = 0) -> Term:
    word, shape, means = SEVERITIES[severity]
    return Term(severity.word, capital(tr(word)), tr(means), shape, count)


def _verdicts(tr: Tr, among: Sequence[Verdict] | None = None) -> tuple[Term, ...]:
    """Return the verdicts, or those that occur with their counts."""
    counted = [(each, among.count(each) if among is not None else 0) for each in VERDICTS]
    return tuple(_verdict(each, tr, count) for each, count in counted if count or among is None)


def _verdict(verdict: Verdict, tr: Tr, count: int = 0) -> Term:
    word, means = VERDICTS[verdict]
    return Term(verdict.name.lower(), capital(tr(word)), tr(means), count=count)


@dataclass(frozen=True, slots=True)
class _Teller:
    """Tells of an article in a language."""

    reading: Reading
    statement: Statement
    tr: Tr
    language: str

    def account(self, number: int) -> Account:
        article, drawn, remarks = self.reading.article, self.reading.drawn, self.reading.remarks
        judged = self.reading.quotations if drawn.draws else ()
        differences = self._entries(lambda remark: remark.against)
        date = article.date.day.isoformat() if article.date else ""
        return Account(
            number,
            article.name,
            article.title,
            article.language,
            date,
            tuple(filter(None, (article.source, date, article.author))),
            article.document.origin.note(self.language),
            drawn.draws,
            capital(self.tr(_DRAWS if drawn.draws else _DRAWS_NOT)),
            said(drawn.why, self.tr),
            "" if differences else self.tr(_NONE if drawn.draws else _UNHELD),
            _verdicts(self.tr, [each.verdict for each in judged]),
            _severities(self.tr, [each.severity for each in remarks]),
            differences,
            tuple(self._quoted(k, each) for k, each in enumerate(judged, start=1)),
            self._entries(lambda remark: not remark.against),
        )

    def _entries(self, wanted: Callable[[Remark], bool]) -> tuple[Entry, ...]:
        """Return some remarks, the gravest first, and then in the order of the article."""
        chosen = sorted(filter(wanted, self.reading.remarks), key=lambda remark: -remark.severity)
        return tuple(map(self._entry, chosen))

    def _entry(self, remark: Remark) -> Entry:
        number, judged = self._judged(remark)
        lines = passages.lines_at(self.statement, remark.official_at, remark.original_at)
        if judged and not lines:
            lines = list(judged.link.lines)
        return Entry(
            _severity(remark.severity, self.tr),
            capital(self.tr(remark.kind)),
            self._place(remark.at),
            passages.in_article(self.reading.article, remark.at),
            passages.original(lines, self.statement, remark.original_at),
            passages.official(lines, self.statement, remark.official_at),
            said(remark.said, self.tr),
            self._proposed(remark.proposed),
            number,
            judged.verdict.name.lower() if judged else "",
        )

    def _judged(self, remark: Remark) -> tuple[int, Judgement | None]:
        """Return the quotation that a remark is on, with its number."""
        for number, each in enumerate(self.reading.quotations, start=1):
            if remark in each.remarks:
                return number, each
        return 0, None

    def _place(self, spans: Sequence[Span]) -> str:
        number = passages.paragraph_of(self.reading.article, spans)
        return self.tr("Paragraph {number}").format(number=number)

    def _proposed(self, wording: str) -> Passage | None:
        if not wording:
            return None
        return Passage((Piece(wording),), self.reading.article.language)

    def _quoted(self, number: int, judged: Judgement) -> Quoted:
        article, quotation, link = self.reading.article, judged.quotation, judged.link
        whole, speaker = (quotation.at,), quotation.reporting.speaker
        worst = max((remark.severity for remark in judged.remarks), default=None)
        return Quoted(
            number,
            _verdict(judged.verdict, self.tr),
            self._place(whole),
            self.tr("Speaker: {name}").format(name=speaker) if speaker else "",
            passages.in_article(article, quotation.parts or whole),
            passages.original(link.lines, self.statement, ()),
            passages.official(link.lines, self.statement, link.parts),
            tuple(said(each, self.tr) for each in judged.reasons),
            worst.word if worst else "",
            tuple(dict.fromkeys(capital(self.tr(remark.kind)) for remark in judged.remarks)),
        )
