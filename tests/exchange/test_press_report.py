"""The report for an editor, as HTML, plain HTML and a Word document, of readings made by hand."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from enregard.check import Severity
from enregard.documents import Document, Origin, from_text
from enregard.errors import OutputError
from enregard.exchange.press_report import docx as word
from enregard.exchange.press_report import html as page
from enregard.exchange.press_report import words
from enregard.exchange.press_report.content import content
from enregard.exchange.press_report.passages import in_article, lines_at, official
from enregard.press import article as articles
from enregard.press.copies import Press
from enregard.press.facts import STATEMENT, Fact, Mention
from enregard.press.model import (
    Article,
    Drawn,
    Judgement,
    Line,
    Link,
    Quotation,
    Reading,
    Remark,
    Reporting,
    Statement,
    Verdict,
)
from enregard.project import Project
from enregard.text import Sentence

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ENGLISH = "The ferry will stop for 12 days. The port stays open."
FRENCH = "Le bac sera arrêté pendant 12 jours. Le port reste ouvert."
COPY = (
    "Le bac s’arrête\n\n"
    "Le maire a parlé lundi. « Le bac sera arrêté pendant 21 jours », a averti Anne Le Gall. "
    "Elle n’a pas dit pourquoi.\n\n"
    "« Le port <b>reste</b> ouvert & sûr », a-t-elle ajouté le le soir."
)
OTHER = "Le conseil a voté hier le budget de la ville. « Il fallait choisir », a dit un élu."


def _parsed(text: str) -> Any:
    """Return the tree of a page; what XPath finds in it has too many types to tell."""
    return html.fromstring(text)


def _document(text: str, name: str, language: str, **origin: str) -> Document:
    return from_text(text, name, language, origin=Origin(**origin))  # type: ignore[arg-type]


def _statement() -> Statement:
    lines = [
        Line(1, ENGLISH[:32], FRENCH[:36], (0, 32), (0, 36)),
        Line(2, ENGLISH[33:], FRENCH[37:], (33, len(ENGLISH)), (37, len(FRENCH))),
    ]
    return Statement(lines, ("en", "fr"), datetime.date(2025, 3, 3), "Anne Le Gall", "Déclaration sur le bac")


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _drawing(article: Article) -> Reading:
    at = _at(COPY, "« Le bac sera arrêté pendant 21 jours »")
    figure = Remark(
        "number",
        Severity.ERROR,
        Sentence("The article has {here} where the statement has {there}.", {"here": "21", "there": "12"}),
        (_at(COPY, "21"),),
        (_at(FRENCH, "12"),),
        (_at(ENGLISH, "12"),),
        "pendant 12 jours",
        against=True,
    )
    twice = Remark("grammar", Severity.WARNING, Sentence("A word stands there twice."), (_at(COPY, "le le"),))
    broken = Quotation(
        at, ((at[0] + 2, at[1] - 2),), COPY[at[0] + 2 : at[1] - 2], reporting=Reporting(speaker="Le Gall")
    )
    safe_at = _at(COPY, "« Le port <b>reste</b> ouvert & sûr »")
    safe = Quotation(safe_at, ((safe_at[0] + 2, safe_at[1] - 2),), COPY[safe_at[0] + 2 : safe_at[1] - 2])
    judged = (
        Judgement(broken, Link(at, (0,), 0.9, ((0, 36),)), Verdict.ALTERED, (figure.said,), (figure,)),
        Judgement(safe, Link(safe_at, (1,), 0.8), Verdict.ANEW, (Sentence("It says the same."),)),
    )
    drawn = Drawn(draws=True, why=Sentence("{n} of its sentences come near.", {"n": 2}))
    return Reading(article, drawn, (), judged, (twice, figure))


@pytest.fixture
def press() -> Press:
    copy = articles.from_document(_document(COPY, "bac.txt", "fr", source="Le Quai", date="2025-03-04"))
    other = articles.from_document(_document(OTHER, "budget.txt", "fr"))
    quotation = Quotation((46, 66), ((48, 64),), "Il fallait choisir")
    left = Judgement(quotation, Link((46, 66)), Verdict.ABSENT, (Sentence("Not held."),))
    drawn = Drawn(draws=False, why=Sentence("None of its sentences comes near."))
    source = _document(ENGLISH, "ferry.en.txt", "en")
    target = _document(FRENCH, "ferry.fr.txt", "fr")
    facts = [
        Fact(
            "name",
            "Gall",
            (Mention(STATEMENT, (0, 4), "Gall"), Mention(0, (0, 4), "Gall"), Mention(0, (9, 13), "Gall")),
        ),
        Fact("name", "Nord", (Mention(1, (0, 4), "Nord"),)),
        Fact(
            "figure",
            "21 jours",
            (Mention(0, (0, 8), "21 jours"),),
            Sentence("Another text has {x}.", {"x": "12 jours"}),
        ),
    ]
    return Press(Project(source, target, []), _statement(), [_drawing(copy), Reading(other, drawn, (), (left,))], facts)


def test_what_matters_comes_first_and_says_what_to_write(press: Press) -> None:
    account = content(press).articles[0]
    (difference,) = account.differences
    assert difference.passage
    assert [piece.text for piece in difference.passage.pieces if piece.lit] == ["21"]
    assert difference.passage.text == "« Le bac sera arrêté pendant 21 jours », a averti Anne Le Gall."
    assert (difference.original, difference.official) != (None, None)
    assert difference.official
    assert [piece.text for piece in difference.official.pieces if piece.lit] == ["12"]
    assert difference.proposed
    assert difference.proposed.text == "pendant 12 jours"
    assert (difference.severity.value, difference.quotation, difference.verdict) == ("error", 1, "altered")
    assert [entry.kind for entry in account.own] == ["Grammar"]
    assert [(term.value, term.count) for term in account.verdicts] == [("anew", 1), ("altered", 1)]
    assert [(term.value, term.count) for term in account.severities] == [("error", 1), ("warning", 1)]


def test_the_gravest_difference_stands_first(press: Press) -> None:
    reading = press.readings[0]
    (figure,) = (each for each in reading.remarks if each.against)
    hint = replace(figure, severity=Severity.HINT, at=(_at(COPY, "Anne"),))
    press.readings[0] = replace(reading, remarks=(hint, figure))
    assert [each.severity.value for each in content(press).articles[0].differences] == ["error", "hint"]


def test_an_article_that_does_not_draw_on_it_has_no_verdicts(press: Press) -> None:
    account = content(press).articles[1]
    assert (account.quotations, account.differences, account.verdicts) == ((), (), ())
    assert "no differences are raised" in account.calm
    assert content(press).articles[0].calm == ""


def test_contradictions_come_first_and_what_one_text_has_last(press: Press) -> None:
    table = content(press).table
    assert table.texts == (0, 1, 2)
    assert [(row.value, row.wordings, row.contradicted) for row in table.shared] == [
        ("21 jours", ("", "21 jours", ""), "Another text has 12 jours."),
        ("Gall", ("Gall", "Gall ×2", ""), ""),
    ]
    assert [(alone.number, alone.wordings) for alone in table.alone] == [(2, ("Nord",))]


def test_sentences_that_stand_apart_are_shown_apart(press: Press) -> None:
    article = press.readings[0].article
    passage = in_article(article, (_at(COPY, "lundi"), _at(COPY, "pourquoi")))
    assert passage
    assert passage.text == "Le maire a parlé lundi. […] Elle n’a pas dit pourquoi."
    whole = in_article(article, (_at(COPY, "Elle n’a pas dit pourquoi."),))
    assert whole
    assert not any(piece.lit for piece in whole.pieces), "where all is lit nothing stands out"
    title = in_article(article, (_at(COPY, "s’arrête"),))
    assert title
    assert title.text == "Le bac s’arrête"
    assert in_article(article, ((0, 0),)) is None


def test_lines_of_the_statement_are_found_by_their_places() -> None:
    statement = _statement()
    assert lines_at(statement, ((40, 44),), ()) == [1]
    assert lines_at(statement, (), ((3, 8), (35, 38))) == [0, 1]
    both = official([1, 0], statement, ())
    assert both
    assert both.text == FRENCH


def test_the_page_needs_nothing_else_and_hostile_text_stays_text(press: Press) -> None:
    rendered = page.rendered(press)
    assert not re.findall(r"(?:src|href)\s*=\s*[\"'](?!#|data:)", rendered)
    assert "@import" not in rendered
    assert "url(" not in rendered
    tree = _parsed(rendered)
    assert len(tree.findall(".//script")) == 1
    assert tree.findall(".//td//b") == []
    assert "<b>reste</b> ouvert & sûr" in tree.text_content()


def test_the_page_is_one_that_a_reader_of_screens_can_use(press: Press) -> None:
    tree = _parsed(page.rendered(press))
    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {goal.removeprefix("#") for goal in tree.xpath("//a/@href")} <= set(ids)
    assert all(label in ids for label in tree.xpath("//@aria-labelledby"))
    assert all(th.get("scope") in {"col", "row"} for th in tree.iter("th"))
    assert all(select.getparent().tag == "label" for select in tree.iter("select"))
    assert {"en", "fr"} <= set(tree.xpath("//td//@lang"))
    (lit,) = tree.xpath("//tr[@data-severity='error'][not(@id)]/td[1]//mark")
    assert lit.text == "21"
    assert "Error" in tree.xpath("string(//tr[@data-severity='error'][not(@id)]/th)")


def test_every_choice_of_the_filters_finds_a_row(press: Press) -> None:
    tree = _parsed(page.rendered(press))
    for name in ("article", "kind"):
        values = tree.xpath(f"//select[@name='{name}']/option/@value")[1:]
        assert values
        shown = {value for text in tree.xpath(f"//tr/@data-{name}") for value in text.split("|")}
        assert set(values) - {"2"} <= shown


@pytest.mark.parametrize("layout", [page.rendered, page.plain])
def test_all_of_it_is_said_in_the_language_of_the_interface(
    press: Press, layout: Callable[[Press, words.Tr, str], str]
) -> None:
    """Each template is turned into capitals: what is left in small letters is of the texts, or of no language."""
    shouted = layout(press, _shouting, "fr")
    tree = _parsed(shouted)
    for part in tree.xpath("//style | //script"):
        part.drop_tree()
    said = tree.text_content()
    assert "DIFFERENCES FROM THE STATEMENT" in said
    assert "THE ARTICLE HAS 21 WHERE THE STATEMENT HAS 12." in said
    assert tree.get("lang") == "fr"
    for english in (*words.WORDS, *words.KINDS):
        if len(english) > 5 and "{" not in english:
            assert english not in said


def _shouting(template: str) -> str:
    return "".join(part if part.startswith("{") else part.upper() for part in re.split(r"({\w+})", template))


def test_the_plain_page_holds_all_of_it_without_script(press: Press) -> None:
    plain = page.plain(press)
    assert "<script" not in plain
    assert "flex" not in plain
    said = _parsed(plain).text_content()
    for expected in ("bac.txt", "■ Error", "pendant 12 jours", "Translated anew", "Another text has 12 jours.", "Nord"):
        assert expected in said


def test_the_word_document_reads_back(press: Press, tmp_path: Path) -> None:
    path = tmp_path / "report.docx"
    word.write(press, path)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    document = docx.Document(str(path))
    headings = [each.text for each in document.paragraphs if each.style and each.style.name == "Heading 1"]
    assert headings == ["Overview", "1. bac.txt", "2. budget.txt", "Names and figures"]
    section = document.sections[0]
    assert (section.page_width or 0) > (section.page_height or 0)
    cells = "\n".join(cell.text for table in document.tables for row in table.rows for cell in row.cells)
    assert "« Le port <b>reste</b> ouvert & sûr »" in cells
    assert "pendant 12 jours" in cells
    xml = document.element.xml
    assert xml.count("<w:tblHeader/>") == len(document.tables)
    assert '<w:lang w:val="fr-FR"/>' in xml
    assert '<w:lang w:val="en-GB"/>' in xml


def test_a_word_document_holds_what_xml_does_not(press: Press, tmp_path: Path) -> None:
    reading = press.readings[0]
    odd = replace(reading.remarks[0], said=Sentence("A page\x0c ends \x00here."), proposed="a\x1bb")
    press.readings[0] = replace(reading, remarks=(odd,))
    path = tmp_path / "report.docx"
    word.write(press, path)
    cells = "\n".join(cell.text for table in docx.Document(str(path)).tables for cell in table._cells)
    assert "A page  ends  here." in cells
    assert "a b" in cells


@pytest.mark.parametrize("write", [page.write, word.write])
def test_what_was_there_stays_whole_if_it_cannot_be_written(
    press: Press, tmp_path: Path, write: Callable[[Press, Path], None]
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OutputError):
        write(press, folder)
    write(press, tmp_path / "report")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["folder", "report"]


def test_nothing_to_report_is_said_calmly(press: Press) -> None:
    empty = replace(press.readings[0], remarks=(), quotations=())
    calm = Press(press.project, press.statement, [empty], [])
    said = _parsed(page.rendered(calm)).text_content()
    assert "Nothing was found in which it differs" in said
    assert "Names and figures" not in said


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_filters_work_in_a_browser(press: Press, tmp_path: Path) -> None:
    choose = "<script>document.querySelector('[name=severity]').value = 'warning';"
    choose += "document.getElementById('filters').dispatchEvent(new Event('change'));</script></body>"
    path = tmp_path / "report.html"
    path.write_text(page.rendered(press).replace("</body>", choose), "utf-8")
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    place = [f"--user-data-dir={tmp_path / 'profile'}", "--no-sandbox", "--disable-gpu"]
    log = ["--enable-logging=stderr", "--v=0", "--dump-dom"]
    command = [str(CHROMIUM), "--headless", *quiet, *place, *log, path.as_uri()]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    assert "CONSOLE" not in done.stderr
    tree = _parsed(done.stdout)
    shown = tree.xpath("//tr[@data-article and not(@hidden)]/@data-severity")
    assert shown == ["warning"]
    assert tree.xpath("string(//output)") == "1 of 4 shown"
    assert tree.xpath("//form[@hidden]") == []


@given(
    st.text("ab ", max_size=12),
    st.lists(st.tuples(st.integers(-3, 15), st.integers(-3, 15)).map(lambda ends: (min(ends), max(ends))), max_size=4),
)
def test_light_takes_and_adds_no_letter(text: str, spans: list[tuple[int, int]]) -> None:
    line = Line(1, "", text, (0, 0), (0, len(text)))
    passage = official([0], Statement([line], ("en", "fr")), spans)
    assert (passage.text if passage else "") == text
    lit = {k for start, end in spans for k in range(max(0, start), min(end, len(text)))}
    whole = any(start <= 0 and end >= len(text) for start, end in spans if start < end)
    shown = [piece.lit for piece in (passage.pieces if passage else ()) for _ in piece.text]
    assert shown == [k in lit and not whole for k in range(len(text))]
