"""Tables in Word documents."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.tables import DOCX
from enregard.exchange.units import Header, Unit, Variant
from enregard.project import Status

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def opened(path: Path, reading: Reading | None = None) -> Any:
    assert DOCX.read
    return DOCX.read(path, reading or Reading(("en", "fr")))


def texts(path: Path) -> list[list[str]]:
    return [[variant.text for variant in unit.variants] for unit in opened(path)]


def document(path: Path, *tables: list[list[str]]) -> Path:
    made = docx.Document()
    made.add_paragraph("Before.")
    for rows in tables:
        table = made.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        made.add_paragraph("Between.")
    made.save(str(path))
    return path


def by_hand(path: Path, body: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(
            "word/document.xml", f'<w:document xmlns:w="{SPACE}" xmlns:mc="mc"><w:body>{body}</w:body></w:document>'
        )
    return path


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"


def p(*runs: str, more: str = "") -> str:
    return f"<w:p>{more}{''.join(runs)}</w:p>"


def r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def test_tables_of_python_docx(tmp_path: Path) -> None:
    path = document(
        tmp_path / "a.docx",
        [["Version", "2"]],
        [
            ["1", "Yes, it was good.", "Oui, c’était bon."],
            ["2", "No, it was bad.\nVery.", "Non, c’était mauvais.\nTrès."],
        ],
        [["The end of this text.", "La fin de ce texte."]],
    )
    assert texts(path) == [
        ["Yes, it was good.", "Oui, c’était bon."],
        ["No, it was bad.\nVery.", "Non, c’était mauvais.\nTrès."],
        ["The end of this text.", "La fin de ce texte."],
    ]


def test_names_above_the_columns(tmp_path: Path) -> None:
    path = document(tmp_path / "a.docx", [["ID", "French", "English", "Comment"], ["7", "Oui.", "Yes.", "ask"]])
    (found,) = opened(path)
    assert found.id == "7"
    assert found.notes == ("ask",)
    assert [(v.language, v.text) for v in found.variants] == [("fr", "Oui."), ("en", "Yes.")]


def test_paragraphs_breaks_changes_and_boxes(tmp_path: Path) -> None:
    deleted_end = "<w:pPr><w:tabs><w:tab/></w:tabs><w:rPr><w:del/></w:rPr></w:pPr>"
    source = (
        p(
            r("One"),
            "<w:ins>",
            r(" new"),
            "</w:ins><w:del><w:r><w:delText> old</w:delText></w:r></w:del>",
            more=deleted_end,
        )
        + p(r(" more."))
        + p("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>")
        + p("<w:moveFrom>", r("gone"), "</w:moveFrom><w:hyperlink>", r("link"), "</w:hyperlink>")
        + "<w:sdt><w:sdtContent>"
        + p(r("control"))
        + "</w:sdtContent></w:sdt>"
        + p(
            "<mc:AlternateContent><mc:Choice>",
            p(r("box")),
            "</mc:Choice><mc:Fallback>",
            p(r("box")),
            "</mc:Fallback></mc:AlternateContent>",
        )
    )
    gone = "<w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p(r("x")) + "</w:tc><w:tc>" + p(r("y")) + "</w:tc></w:tr>"
    table = f"<w:tbl><w:tblPr/>{row(p(r('en')), p(r('fr')))}{gone}{row(source, p(r('Un.')))}</w:tbl>"
    (found,) = texts(by_hand(tmp_path / "a.docx", table))
    assert found == ["One new more.\na\tb\nc\u2011\nlink\ncontrol\n\nbox", "Un."]


def test_merged_cells_keep_their_columns(tmp_path: Path) -> None:
    wide = f"<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>{p(r('Title of both'))}"
    table = f"<w:tbl>{row(wide, p())}{row(p(r('7')), p(r('en')), p(r('fr')))}{row(wide, p(r('Deux.')))}</w:tbl>"
    assert texts(by_hand(tmp_path / "a.docx", table)) == [["", "Deux."]]


def test_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    unit = Unit(
        (Variant("en-GB", "=1 <b>"), Variant("ar-EG", "مرحبا\n؟")), id="1", status=Status.DOUBTFUL, notes=("ask",)
    )
    assert DOCX.write
    assert DOCX.write(path, [unit] * 2, Header("en-GB", "ar-EG"), Writing()) == 2
    made = docx.Document(str(path))
    section = made.sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.page_width > section.page_height
    (table,) = made.tables
    assert [cell.text for cell in table.rows[1].cells] == ["1", "=1 <b>", "مرحبا\n؟", "doubtful", "", "ask"]
    assert table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    english, arabic = (table.rows[1].cells[at]._tc for at in (1, 2))
    assert [each.get(qn("w:val")) for each in english.iter(qn("w:lang"))] == ["en-GB"]
    assert [each.get(qn("w:bidi")) for each in arabic.iter(qn("w:lang"))] == ["ar-EG"]
    assert next(arabic.iter(qn("w:rtl")), None) is not None
    assert next(arabic.iter(qn("w:bidi")), None) is not None
    assert next(english.iter(qn("w:rtl")), None) is None


def test_escapes_of_others_stay(tmp_path: Path) -> None:
    assert texts(document(tmp_path / "a.docx", [["en", "fr"], ["_x0041_", "_x005F_"]])) == [["_x0041_", "_x005F_"]]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<w:p/>", "no table with two columns"),
        (f"<w:tbl><w:tr>{'<w:tc/>' * 3_000_000}</w:tr></w:tbl>", "too large"),
        ("<w:p>" * 2000 + "</w:p>" * 2000, "nested too deep"),
        ("<w:tbl>", "sound XML"),
        ("x" * 40_000_000, r"a\.docx"),
    ],
    ids=["none", "huge", "deep", "broken", "text"],
)
def test_bad_documents_get_a_sentence(tmp_path: Path, body: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(opened(by_hand(tmp_path / "a.docx", body)))


@pytest.mark.parametrize(("name", "said"), [("a.doc", "Word 97-2003"), ("a.docx", "password")])
def test_old_and_protected_documents(tmp_path: Path, name: str, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000))
    with pytest.raises(InputError, match=said):
        opened(path)


def test_libreoffice_shows_the_same(tmp_path: Path) -> None:
    if not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    path = tmp_path / "a.docx"
    given = ["=1+1", "a\tb", "“quoted”", "שלום", "👩\u200d👩\u200d👧", "<b>&amp;"]
    units = [Unit((Variant("en", text), Variant("fr", "x")), id="") for text in given]
    assert DOCX.write
    DOCX.write(path, units, Header("en", "fr"), Writing(status=False, notes=False))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    shown = (tmp_path / "a.txt").read_text("utf-8-sig").split("\n")
    assert [line for line in shown if line][3:] == [each for text in given for each in (text, "x")]
