"""Tables in web pages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.tables import HTML
from enregard.exchange.units import Header, Unit, Variant
from enregard.project import Status


def opened(path: Path, page: str | bytes) -> Any:
    path.write_bytes(page if isinstance(page, bytes) else page.encode())
    assert HTML.read
    return HTML.read(path, Reading(("en", "fr")))


def texts(path: Path, page: str | bytes) -> list[list[str]]:
    return [[variant.text for variant in unit.variants] for unit in opened(path, page)]


def test_a_table_of_others(tmp_path: Path) -> None:
    page = """<!doctype html><title>T</title><nav><a>Home</a></nav>
    <script>var t = "<table><tr><td>a<td>b</table>"</script>
    <table><caption>Words</caption><tr><th>No.<th>English<th>French
    <tr><td>1<td> Yes,
       <b>it</b>&nbsp;is&amp;was. <td>Oui,<br>   c’est <i>ça</i>.<script>x</script>
    <tr><td>2</td><td><p>No.</p><p>Never.</p></td><td>Non.</td></tr></table><p>After</p>"""
    assert texts(tmp_path / "a.html", page) == [["Yes, it\xa0is&was.", "Oui,\nc’est ça."], ["No.\nNever.", "Non."]]


def test_a_table_inside_a_table(tmp_path: Path) -> None:
    inner = "<table><tr><td>en</td><td>fr</td></tr><tr><td>Yes.</td><td>Oui.</td></tr></table>"
    assert texts(tmp_path / "a.html", f"<table><tr><td>{inner}</td></tr></table>") == [["Yes.", "Oui."]]


def test_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    unit = Unit((Variant("en-GB", "a\0<b>"), Variant("he-IL", "שלום")), id="7", status=Status.ACCEPTED)
    assert HTML.write
    HTML.write(path, [unit], Header("en-GB", "he-IL"), Writing())
    page = path.read_text("utf-8")
    assert "http" not in page
    assert "<script" not in page
    assert "prefers-color-scheme: dark" in page
    assert "@media print" in page
    root = html.fromstring(page)
    (row,) = root.iterfind(".//tbody/tr")
    cells = list(row)
    assert [(cell.get("lang"), cell.get("dir")) for cell in cells[1:3]] == [("en-GB", "ltr"), ("he-IL", "rtl")]
    assert "".join(map(str, cells[1].itertext())) == "aU+0000<b>"
    assert cells[3].text == "accepted"
    assert [head.get("scope") for head in root.iterfind(".//thead/tr/th")] == ["col"] * 10


@pytest.mark.parametrize("number", ["", "zz", "-1", "110000", "9" * 50, "d800"])
def test_numbers_that_are_no_characters(tmp_path: Path, number: str) -> None:
    page = (
        "<table class=en-regard><tr><th>unit<th>en<th>fr</tr>"
        f"<tr><td>1</td><td>a<span data-character='{number}'>b</span>c</td><td>d</td></tr></table>"
    )
    ((source, target),) = texts(tmp_path / "a.html", page)
    assert source in ("abc", "a\ufffdc")
    assert target == "d"


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<p>No table.</p>",
        "<table><tr><td>one</table>",
        "<table>" * 3000,
        "<div>" * 30_000 + "<table><tr><td>a",
        "<table><tr><td>" + "x" * 20_000_000,
        "<table><tr>" + "<td>" * 200_000,
        "<table><tr><td a=" + "x" * 20_000_000,
        "<!--" * 1_000_000,
        "<table>" + "</td>" * 300_000,
        "<" * 1_000_000,
        "&" * 1_000_000,
    ],
    ids=[
        "empty",
        "none",
        "one",
        "tables",
        "deep",
        "long",
        "wide",
        "attribute",
        "comments",
        "ends",
        "angles",
        "ampersands",
    ],
)
def test_bad_pages_get_a_sentence(tmp_path: Path, page: str) -> None:
    with pytest.raises(InputError, match=r"a\.html"):
        list(opened(tmp_path / "a.html", page))


def test_a_declared_encoding(tmp_path: Path) -> None:
    page = "<meta charset=windows-1252><table><tr><td>en<td>fr<tr><td>It was here.<td>C’était là, à l’été.</table>"
    assert texts(tmp_path / "a.html", page.encode("windows-1252")) == [["It was here.", "C’était là, à l’été."]]
