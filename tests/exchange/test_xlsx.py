"""Excel workbooks, as others and as we write them."""

from __future__ import annotations

import csv
import datetime
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from enregard.errors import InputError, OutputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.tables import XLSX
from enregard.exchange.tables.opened import Opened
from enregard.exchange.units import Header, Unit, Variant

HEADER = Header("en-GB", "he-IL")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def unit(source: str, target: str = "x") -> Unit:
    return Unit((Variant("en-GB", source), Variant("he-IL", target)), id="1")


def written(path: Path, *units: Unit) -> Path:
    assert XLSX.write
    XLSX.write(path, units, HEADER, Writing())
    return path


def opened(path: Path) -> Any:
    assert XLSX.read
    return XLSX.read(path, Reading(("en", "fr")))


def texts(path: Path) -> list[list[str]]:
    return [[variant.text for variant in unit.variants] for unit in opened(path)]


def book(path: Path, *sheets: list[list[Any]]) -> Path:
    made = Workbook()
    for number, rows in enumerate(sheets):
        sheet = made.active if not number else made.create_sheet()
        assert sheet is not None
        for row in rows:
            sheet.append(row)
    made.save(path)
    return path


def by_hand(path: Path, sheet: str, strings: str = "", more: str = "") -> Path:
    """Write a workbook part by part."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="r"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships xmlns="p"><Relationship Id="r1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        )
        parts.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}">{more}<sheetData>{sheet}</sheetData></worksheet>'
        )
        if strings:
            parts.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{strings}</sst>')
    return path


def inline(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def test_a_workbook_of_openpyxl(tmp_path: Path) -> None:
    path = book(
        tmp_path / "a.xlsx", [["Nr", "English", None, "French"], [1, "Yes.", "x", "Oui."], [2.0, 3, None, True]]
    )
    found = opened(path)
    assert found.header[:2] == ("en", "fr")
    assert [(u.id, u.line, [v.text for v in u.variants]) for u in found] == [
        ("1", 2, ["Yes.", "Oui."]),
        ("2", 3, ["3", "TRUE"]),
    ]


def test_dates_and_times_are_read_as_they_are_shown(tmp_path: Path) -> None:
    day = datetime.datetime(2024, 10, 28, 9, 15)
    path = book(tmp_path / "a.xlsx", [["en", "fr"], [day.date(), day], [day.time(), 0.1]])
    assert texts(path) == [["2024-10-28", "2024-10-28 09:15:00"], ["09:15:00", "0.1"]]


def test_the_sheet_with_two_columns_of_text(tmp_path: Path) -> None:
    german = [["en", "de"], ["Yes.", "Ja."]]
    path = book(
        tmp_path / "a.xlsx",
        [["Read me"], ["This is the cover."]],
        [["en", "fr"], ["Yes.", "Oui."]],
        german,
        [["en", "fr"], ["No.", "Non."]],
    )
    assert texts(path) == [["Yes.", "Oui."], ["No.", "Non."]]
    with pytest.raises(InputError, match="no table with two columns of text"):
        opened(book(tmp_path / "b.xlsx", [["Read me"], [1, 2]]))


def test_cells_of_all_kinds(tmp_path: Path) -> None:
    strings = "<si><t>Yes</t></si><si><r><t>O</t></r><r><t xml:space='preserve'>ui </t></r><rPh><t>ruby</t></rPh></si>"
    rows = (
        "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c></row>"
        "<row r='9'><c r='B9' t='str'><f>A1</f><v>a_x000D_b</v></c><c r='A9' t='e'><v>#REF!</v></c></row>"
        "<row r='7'><c r='A7' t='s'><v>99</v></c><c r='B7' t='s'><v>-1</v></c></row>"
        "<row><c r='XFD10' t='s'><v>0</v></c></row>"
    )
    path = by_hand(tmp_path / "a.xlsx", f"<row>{inline('A1', 'en')}{inline('B1', 'fr')}</row>{rows}", strings)
    assert [(u.line, [v.text for v in u.variants]) for u in opened(path)] == [
        (2, ["Yes", "Oui "]),
        (9, ["#REF!", "a\rb"]),
    ]


def test_what_is_written_is_text_to_excel(tmp_path: Path) -> None:
    given = ["=1+1", "+1", "-1", "@SUM(A1)", "'a", "3", "TRUE", "2024-10-28", "a_x0041_b", "tab\there\nand\rthere\x01"]
    path = written(tmp_path / "a.xlsx", *(unit(text) for text in given))
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = [sheet.cell(row, 2) for row in range(2, len(given) + 2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells][:8] == given[:8]
    assert sheet.freeze_panes == "A2"
    assert sheet.cell(2, 3).alignment.readingOrder == 2
    assert [found[0] for found in texts(path)] == given


def test_more_than_a_sheet_holds_is_refused_and_nothing_written(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", unit("x" * 32_767))
    before = path.read_bytes()
    for text in ("x" * 32_768, "👩" * 16_384, "\x01" * 4_682):
        with pytest.raises(OutputError, match=r"row 1 .* “en-GB”, and a cell of Excel holds 32767"):
            written(path, unit(text))
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["a.xlsx"]


def test_more_rows_than_a_sheet_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("enregard.exchange.tables.sheet_out._MOST_ROWS", 3)
    written(tmp_path / "a.xlsx", unit("1"), unit("2"))
    with pytest.raises(OutputError, match="holds 3 rows"):
        written(tmp_path / "a.xlsx", unit("1"), unit("2"), unit("3"))


def test_a_sheet_that_lies(tmp_path: Path) -> None:
    lie = '<dimension ref="A1:XFD1048576"/>'
    cells = inline("A5", "Yes.") + inline("ZZZ1", "x") + inline("B5", "Oui.")
    rows = f"<row r='1'>{inline('A1', 'en')}{inline('B1', 'fr')}</row><row r='1048576'>{cells}</row>"
    (found,) = opened(by_hand(tmp_path / "a.xlsx", rows, more=lie))
    assert [v.text for v in found.variants] == ["Yes.", "Oui."]


@pytest.mark.parametrize(
    ("sheet", "strings"),
    [
        (f"<row>{'<c/>' * 3_000_000}</row>", ""),
        ("<row/>", "<si>" + "<r/>" * 3_000_000 + "</si>"),
        ("<row/>", f"<si><t>{'x' * 40_000_000}</t></si>"),
        (f"<row>{inline('A1', 'y' * 40_000_000)}</row>", ""),
        ("<row>" + "<c>" * 10_000 + "</c>" * 10_000 + "</row>", ""),
    ],
    ids=["cells", "runs", "text", "cell", "deep"],
)
def test_bombs_are_refused(tmp_path: Path, sheet: str, strings: str) -> None:
    with pytest.raises(InputError, match=r"a\.xlsx"):
        list(opened(by_hand(tmp_path / "a.xlsx", sheet, strings)))


def test_entities_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    by_hand(path, "<row/>")
    with zipfile.ZipFile(path, "a") as parts:
        parts.writestr(
            "xl/sharedStrings.xml", f'<!DOCTYPE sst [<!ENTITY a "b">]><sst xmlns="{MAIN}"><si><t>&a;</t></si></sst>'
        )
    with pytest.raises(InputError, match="entities"):
        list(opened(path))


@pytest.mark.parametrize(("name", "said"), [("a.xls", "Excel 97-2003"), ("a.xlsx", "password")])
def test_old_and_protected_workbooks(tmp_path: Path, name: str, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))
    with pytest.raises(InputError, match=said):
        opened(path)


def test_libreoffice_shows_the_same(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    given = ["=1+1", " spaces ", "a\nb", "“quoted”, 'so'", "שלום", "👩\u200d👩\u200d👧", "<b>&amp;"]
    path = written(tmp_path / "a.xlsx", *(unit("en", text) for text in given))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    kind = "csv:Text - txt - csv (StarCalc):44,34,76,1"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    with (tmp_path / "a.csv").open(encoding="utf-8", newline="") as file:
        assert [row[2] for row in csv.reader(file)][1:] == given


def test_it_is_read_as_a_stream(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", *(unit(f"Line {number}.") for number in range(500)))
    done: list[int] = []
    assert XLSX.read
    found = XLSX.read(path, Reading(progress=lambda count, _total: done.append(count)))
    assert isinstance(found, Opened)
    assert len(list(found)) == 500
    assert done
