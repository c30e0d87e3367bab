"""PDF: the text that comes out is the text that was set, paragraph by paragraph."""

import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from enregard import documents, files
from enregard.documents import Kind, Parsed, Role
from enregard.documents.formats import pdf
from enregard.errors import InputError
from tests.documents.typeset import BOLD, FONT, Layout, Press, broken, typeset


def statement(language: str) -> list[str]:
    """The statement's paragraphs, without what stands above it; a PDF knows one kind of space."""
    text = files.corpus(f"statement.{language}.txt").read_text(encoding="utf-8").replace("\u00a0", " ")
    begin = {"en": "Good morning", "fr": "Bonjour"}[language]
    return text[text.index(begin) :].strip().split("\n\n")


def said(parsed: Parsed, kind: Kind = Kind.PARAGRAPH) -> list[str]:
    return [p.text for p in parsed.paragraphs if p.kind is kind and p.role is Role.TEXT]


PLAIN = Layout(header=lambda _page: "NATO · Statements", footer=lambda page: f"- {page} -")
LAYOUTS = {
    "one column": PLAIN,
    "two columns": replace(PLAIN, columns=2),
    "three columns": replace(PLAIN, columns=3, width=560, height=250, size=9, pitch=10.5),
    "ragged": replace(PLAIN, justified=False, divided=False),
    "ragged columns": replace(PLAIN, columns=2, justified=False),
    "indented": replace(PLAIN, indent=14, apart=0),
    "indented columns": replace(PLAIN, columns=2, indent=10, apart=0),
    "no space between": replace(PLAIN, apart=0),
    "small pages": replace(PLAIN, height=200, width=300),
    "turned": replace(PLAIN, columns=2, rotation=90),
    "large": replace(PLAIN, size=14, pitch=22, apart=12),
    "numbers amid a footer": Layout(
        header=lambda page: f"{page}   Statements" if page % 2 == 0 else f"28 October 2024   {page}",
        height=250,
        footer=lambda page: f"SG(2024)0042 – page {page} of 9",
    ),
}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_what_was_set_comes_out_again(name: str, language: str, tmp_path: Path) -> None:
    wanted = statement(language)
    path = typeset(tmp_path / "statement.pdf", wanted, LAYOUTS[name])
    assert [p.text for p in pdf.read(path).paragraphs] == wanted


@pytest.mark.parametrize("columns", [1, 2, 3])
def test_a_title_across_the_columns_comes_first(columns: int, tmp_path: Path) -> None:
    layout = replace(PLAIN, columns=columns, width=560, height=300)
    path = typeset(tmp_path / "a.pdf", statement("en"), layout, "A statement that was made at the door")
    first, *rest = pdf.read(path).paragraphs
    assert (first.text, first.role) == ("A statement that was made at the door", Role.TITLE)
    assert [p.text for p in rest] == statement("en")


def test_headings_between_columns_and_within(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout(columns=2, height=600))
    texts = statement("en")
    press.across("The title of all of it", 20)
    press.paragraph(texts[0])
    press.y -= 6
    press.line("What the meeting was about", press.left, font=BOLD)
    press.y -= 16
    press.paragraph(texts[1])
    press.close()
    found = [(p.text, p.role) for p in pdf.read(tmp_path / "a.pdf").paragraphs]
    assert found == [
        ("The title of all of it", Role.TITLE),
        (texts[0], Role.TEXT),
        ("What the meeting was about", Role.HEADING),
        (texts[1], Role.TEXT),
    ]


def test_footnotes_stand_apart_and_their_numbers_are_gone(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout(height=300))
    first, second = statement("en")[:2]
    press.paragraph(first)
    press.line("Allies met in the morning", press.left)
    press.canvas.setFont(FONT, 6)
    end = press.left + press.canvas.stringWidth("Allies met in the morning", FONT, 10)
    press.canvas.drawString(end, press.y + 4, "1")
    press.canvas.setFont(FONT, 10)
    press.canvas.drawString(end + 3.5, press.y, " and spoke of 20 m")
    end += 3.5 + press.canvas.stringWidth(" and spoke of 20 m", FONT, 10)
    press.canvas.setFont(FONT, 6)
    press.canvas.drawString(end, press.y + 4, "2")
    press.canvas.setFont(FONT, 10)
    press.canvas.drawString(end + 3.5, press.y, " of paper.")
    press.y = 75
    press.canvas.setFont(FONT, 5)
    press.canvas.drawString(press.left, press.y + 3, "1")
    press.canvas.setFont(FONT, 8)
    press.canvas.drawString(press.left + 4, press.y, "The meeting was held at the headquarters, which had been")
    press.canvas.drawString(press.left, press.y - 9, "opened six years before.")
    press.next_column()
    press.paragraph(second)
    press.close()
    parsed = pdf.read(tmp_path / "a.pdf")
    assert said(parsed) == [first, "Allies met in the morning and spoke of 20 m² of paper.", second]
    assert said(parsed, Kind.NOTE) == [
        "The meeting was held at the headquarters, which had been opened six years before."
    ]
    assert [p.place for p in parsed.paragraphs] == ["page 1", "page 1", "page 2", "page 1"]


def test_an_initial_begins_its_paragraph(tmp_path: Path) -> None:
    first, second = statement("en")[1:3]
    press = Press(tmp_path / "a.pdf", Layout())
    press.canvas.setFont(FONT, 34)
    press.canvas.drawString(press.left, press.y - 12, first[0])
    beside = broken(first[1:], press.layout, press.column_width - 28)[:2]
    for line in beside:
        press.line(line, press.left + 28, press.column_width - 28)
        press.y -= 12
    press.paragraph(first[1 + len(" ".join(beside)) :].strip())
    press.paragraph(second)
    press.close()
    assert said(pdf.read(tmp_path / "a.pdf")) == [first, second]


def test_a_table_is_read_cell_by_cell(tmp_path: Path) -> None:
    rows = [
        ("Country", "Capital", "Inhabitants"),
        ("Australia", "Canberra", "26,000,000"),
        ("Japan", "Tokyo", "124,000,000"),
        ("New Zealand", "Wellington", "5,200,000"),
    ]
    press = Press(tmp_path / "a.pdf", Layout())
    press.paragraph(statement("en")[0])
    for row in rows:
        for cell, left in zip(row, (50, 150, 250), strict=True):
            press.line(cell, left)
        press.y -= 14
    press.y -= 10
    press.paragraph(statement("en")[1])
    press.close()
    parsed = pdf.read(tmp_path / "a.pdf")
    assert said(parsed, Kind.CELL) == [cell for row in rows for cell in row]
    assert said(parsed) == statement("en")[:2]


def test_cells_of_several_lines_are_whole(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout())
    for left, right in (
        (["Assistance to", "Ukraine"], ["More than twenty Allies", "have sent equipment, and", "will send more"]),
        (["Partners"], ["Four countries took part", "in the meeting"]),
    ):
        for k in range(3):
            for lines, x in ((left, 50), (right, 180)):
                if k < len(lines):
                    press.canvas.setFont(FONT, 10)
                    press.canvas.drawString(x, press.y - 12 * k, lines[k])
        press.y -= 12 * len(right) + 12
    press.close()
    assert said(pdf.read(tmp_path / "a.pdf"), Kind.CELL) == [
        "Assistance to Ukraine",
        "More than twenty Allies have sent equipment, and will send more",
        "Partners",
        "Four countries took part in the meeting",
    ]


def test_drawn_lines_divide_the_rows_of_a_table(tmp_path: Path) -> None:
    rows = [
        (["Australia"], ["The minister of foreign", "affairs, with three people"]),
        (["Japan, which", "was late"], ["The ambassador"]),
        (["New Zealand"], ["Nobody, since the", "train had left"]),
    ]
    press = Press(tmp_path / "a.pdf", Layout())
    for row in rows:
        press.canvas.line(45, press.y + 9.5, 330, press.y + 9.5)
        for left, cell in zip((50, 180), row, strict=True):
            for k, line in enumerate(cell):
                press.canvas.setFont(FONT, 10)
                press.canvas.drawString(left, press.y - 12 * k, line)
        press.y -= 12 * max(map(len, row))
    press.canvas.line(45, press.y + 9.5, 330, press.y + 9.5)
    press.close()
    found = said(pdf.read(tmp_path / "a.pdf"), Kind.CELL)
    assert found == [" ".join(cell) for row in rows for cell in row]


def test_headers_that_change_with_the_chapter_are_known_by_their_page_numbers(tmp_path: Path) -> None:
    chapters = ["The war", "The partners", "The support", "The end"]
    layout = Layout(height=180, divided=False, header=lambda page: f"{chapters[page // 3 % 4]}   {page + 10}")
    path = typeset(tmp_path / "a.pdf", statement("en"), layout)
    assert [p.text for p in pdf.read(path).paragraphs] == statement("en")


def test_what_is_written_across_a_page_is_no_text_of_it(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout())
    press.canvas.saveState()
    press.canvas.rotate(90)
    press.canvas.drawString(100, -20, "Printed in Brussels")
    press.canvas.restoreState()
    press.paragraph(statement("en")[0])
    press.close()
    text, stamp = pdf.read(tmp_path / "a.pdf").paragraphs
    assert text.text == statement("en")[0]
    assert (stamp.text, stamp.role, stamp.reason) == ("Printed in Brussels", Role.FURNITURE, "text across the page")


def test_items_of_a_list_stay_apart(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout(apart=0))
    press.paragraph("The Allies have decided three things in all at this meeting of the council:")
    wrapped = ["to send more ships to the region, so that the trade of all", "is safe again;"]
    for item in (wrapped, ["to meet each month;"]):
        press.canvas.setFont(FONT, 10)
        press.canvas.drawString(press.left + 10, press.y, "•")
        for line in item:
            press.line(line, press.left + 24)
            press.y -= 12
    press.close()
    parsed = pdf.read(tmp_path / "a.pdf")
    assert said(parsed, Kind.ITEM) == [" ".join(wrapped), "to meet each month;"]


def test_hyphens_that_belong_to_the_words_stay(tmp_path: Path) -> None:
    press = Press(tmp_path / "a.pdf", Layout())
    lines = [
        "It was a long-term plan for the whole of the Indo-",
        "Pacific area, and one which nobody thought of as decision-",
        "making: the well-known communi-",
        "qué of the co-operation council said so, and co-",
        "operation was what they all wanted from the begin-",
        "ning.",
    ]
    for line in lines:
        press.line(line, press.left)
        press.y -= 12
    press.close()
    (text,) = said(pdf.read(tmp_path / "a.pdf"))
    assert text == (
        "It was a long-term plan for the whole of the Indo-Pacific area, and one which nobody thought of as "
        "decision-making: the well-known communiqué of the co-operation council said so, and co-operation was what "
        "they all wanted from the beginning."
    )


def test_it_is_said_what_was_left_out(tmp_path: Path) -> None:
    path = typeset(tmp_path / "a.pdf", statement("en"), replace(PLAIN, height=300))
    pages = max(int(p.place.removeprefix("page ")) for p in pdf.read(path).paragraphs)
    lines, numbers, divided = map(str, documents.read(path).remarks)
    assert lines == f"Running headers and footers were left out: {pages}."
    assert numbers == f"Page numbers were left out: {pages}."
    assert divided.startswith("Words that were divided at the end of a line were joined: ")


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), lang="fr-FR")
    canvas.setTitle("Déclaration")
    canvas.setAuthor("Service de presse")
    canvas.drawString(50, 700, "Bonjour à toutes et à tous. Nous voilà réunis.")
    canvas.save()
    read = documents.read(tmp_path / "a.pdf")
    assert (read.origin.title, read.origin.author, read.language) == ("Déclaration", "Service de presse", "fr")


def _scanned(canvas: Canvas) -> None:
    canvas.rect(100, 100, 200, 200, fill=1)


def _locked(canvas: Canvas) -> None:
    canvas.drawString(50, 700, "Nobody may read this.")
    canvas.setEncrypt(pdfencrypt.StandardEncryption("secret", "owner"))


@pytest.mark.parametrize(("draw", "sentence"), [(_scanned, "OCR"), (_locked, "protected by a password")])
def test_a_file_without_text_that_can_be_had_gets_a_sentence(
    draw: Callable[[Canvas], None], sentence: str, tmp_path: Path
) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"))
    draw(canvas)
    canvas.save()
    with pytest.raises(InputError, match=sentence) as caught:
        documents.read(tmp_path / "a.pdf")
    assert "a.pdf" in str(caught.value)


def test_a_password_for_changes_only_is_none_for_reading(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "a.pdf"), encrypt=pdfencrypt.StandardEncryption("", "owner"))
    canvas.drawString(50, 700, "Everybody may read this.")
    canvas.save()
    assert said(pdf.read(tmp_path / "a.pdf")) == ["Everybody may read this."]


def test_a_pdf_that_was_cut_short_is_read_or_gets_a_sentence(tmp_path: Path) -> None:
    whole = typeset(tmp_path / "whole.pdf", statement("en"), Layout()).read_bytes()
    for size in (9, 200, len(whole) // 2, len(whole) - 30):
        path = tmp_path / f"{size}.pdf"
        path.write_bytes(whole[:size])
        try:
            assert documents.read(path).paragraphs
        except InputError as error:
            assert str(path) in str(error)  # either is right


def test_a_page_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    """Some kilobytes that become most of a gigabyte, twice packed."""
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(b"(a) Tj " * 100_000) for _ in range(1000)) + packer.flush()
    stream = zlib.compress(packed, 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    body = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % pair for pair in enumerate(objects, 1))
    path = tmp_path / "bomb.pdf"
    path.write_bytes(body + b"trailer << /Root 1 0 R >>\n%%EOF")
    with pytest.raises(InputError, match=r"bomb\.pdf"):
        documents.read(path)
