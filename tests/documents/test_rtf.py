"""RTF: each structure as it stands in the file, documents of LibreOffice, and files that mean harm."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.documents.formats.rtf import read
from enregard.documents.model import Kind, Parsed, Role
from enregard.errors import InputError
from tests.documents.office import converted, needs_office
from tests.documents.test_docx import EXPECTED, LEFT_OUT, made_by_python_docx

HEAD = rb"""\ansi\ansicpg1252\deff0\deflang1036
{\fonttbl{\f0\froman\fcharset0{\*\falt Times} Times New Roman;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset2 Symbol;}
{\f3\fcharset128 MS Mincho;}{\f4\fnil\fcharset77 Geneva;}{\f5\fnil Plain;}}
{\colortbl;\red0\green0\blue0;}
{\stylesheet{\ql Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Title,Titre;}{\s3\ls2 List Bullet;}{\s4 toc 1;}
{\s5\outlinelevel2 Mine;}{\*\cs10 \additive Default Paragraph Font;}}
{\info{\title Le titre d\'e9j\'e0 vu}{\author Moi}{\creatim\yr2024\mo10\dy28\hr9}{\operator Someone}}
"""


def make(folder: Path, body: bytes, head: bytes = HEAD) -> Parsed:
    path = folder / "text.rtf"
    path.write_bytes(rb"{\rtf1" + head + body + b"}")
    return read(path)


def texts(parsed: Parsed) -> list[str]:
    return [paragraph.text for paragraph in parsed.paragraphs]


def kinds(parsed: Parsed) -> list[tuple[str, str]]:
    return [(paragraph.text, paragraph.kind.value) for paragraph in parsed.paragraphs]


def said(parsed: Parsed) -> list[str]:
    return [str(remark) for remark in parsed.remarks]


def test_paragraphs_and_what_the_file_says_of_itself(tmp_path: Path) -> None:
    parsed = make(tmp_path, b"\\pard One \\b bold\\b0 .\\par\r\n{\\i Two\r\n lines}\\line and more\\par\\par Last")
    assert texts(parsed) == ["One bold.", "Two lines and more", "Last"]
    assert (parsed.title, parsed.author, parsed.date) == ("Le titre déjà vu", "Moi", "2024-10-28")
    assert (parsed.language, parsed.encoding, parsed.remarks) == ("fr-FR", "cp1252", ())


@pytest.mark.parametrize(
    ("body", "text"),
    [
        pytest.param(rb"\'ab\'a0d\'e9j\'e0\'a0\'bb", "«\xa0déjà\xa0»", id="western"),
        pytest.param(rb"{\f1 \'cc\'e8\'f0}", "Мир", id="by the font's character set"),
        pytest.param(rb"{\f3 \'93\'fa\'96\'7b}", "日本", id="two bytes"),
        pytest.param(rb"{\f3 \'83e\'83X}", "テス", id="second bytes that are letters"),
        pytest.param(rb"{\f4 \'8e}", "é", id="Macintosh"),
        pytest.param(rb"{\f2 a\'62}{\f2\u61543 ?}", "αβγ", id="Symbol"),
        pytest.param(rb"\u1052\'cc\u1080\'e8\u1088\'f0 \u8217'", "Мир ’", id="numbers with a fallback"),
        pytest.param(rb"\uc0\u1052\u1080 !", "Ми!", id="numbers without one"),
        pytest.param(rb"{\uc2\u26085\'93\'fa}\u26412 ?", "日本", id="a fallback of two bytes"),
        pytest.param(rb"\u8212\emdash x{\u8212}y", "—x—y", id="a fallback that is a word, or missing"),
        pytest.param(rb"\u-10179 ?\u-8704 ?\u128512 ?\u-9999?", "😀😀", id="beyond the BMP, and half a character"),
        pytest.param(rb"a\~b\_c\-d\tab e\emdash\lquote x\rquote\{\}\\", "a\xa0b\u2011cd e—‘x’{}\\", id="signs"),
        pytest.param(b"a\\'00\\'01\\u0 ?b", "ab", id="control characters"),
    ],
)  # fmt: skip
def test_characters(tmp_path: Path, body: bytes, text: str) -> None:
    assert texts(make(tmp_path, body)) == [text]


@pytest.mark.parametrize(
    ("head", "text"), [(rb"\mac", "é"), (rb"\ansicpg1251", "Ћ"), (rb"\pca", "Ä"), (rb"\ansicpg99999", "Ž")]
)
def test_the_encoding_of_the_document(tmp_path: Path, head: bytes, text: str) -> None:
    assert texts(make(tmp_path, rb"\'8e", head)) == [text]


def test_headings_and_items(tmp_path: Path) -> None:
    body = rb"""\pard\s1 heading\par\pard\plain\s2 title\par\pard\s5 mine\par\pard\outlinelevel3 direct\par
    \pard body\par\pard\s3 bullet\par\pard{\listtext\'b7\tab}\ls1 numbered\par
    \pard\ls0 none\par{\pntext 1.\tab}old\par"""
    parsed = make(tmp_path, body)
    assert [p.text for p in parsed.paragraphs if p.role is Role.HEADING] == ["heading", "title", "mine", "direct"]
    assert kinds(parsed)[4:] == [
        ("body", "paragraph"), ("bullet", "item"), ("numbered", "item"), ("none", "paragraph"), ("old", "item")
    ]  # fmt: skip


def test_tables(tmp_path: Path) -> None:
    body = rb"""before\par\trowd\cellx100\cellx200\pard\intbl a\par b\cell c\cell\row
    \pard\intbl\itap2 nested\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl d\cell\row
    \pard after"""
    cells = ["a", "b", "c", "nested", "d"]
    assert kinds(make(tmp_path, body)) == [
        ("before", "paragraph"), *((cell, "cell") for cell in cells), ("after", "paragraph"),
    ]  # fmt: skip


def test_notes_come_after_the_text(tmp_path: Path) -> None:
    body = rb"""One{\super\chftn}{\footnote\pard\plain{\super\chftn} first\par second\par}
 two{\footnote\ftnalt end}.{\footnote\b}\par Last{\footnote third}"""
    parsed = make(tmp_path, body)
    assert texts(parsed) == ["One two.", "Last", "first", "second", "third", "end"]
    assert [p.place for p in parsed.paragraphs if p.kind is Kind.NOTE] == [
        "footnote 1", "footnote 1", "footnote 2", "endnote 1"
    ]  # fmt: skip


def test_text_boxes_follow_their_paragraph(tmp_path: Path) -> None:
    body = rb"""around {\shp{\*\shpinst\shpleft0{\sp{\sn name}{\sv value}}{\shptxt\pard boxed\par two}}
{\shprslt{\*\do{\dptxbxtext for old readers}}}}it\par{\*\do\dobxpage{\dptxbxtext old}}next\par"""
    assert kinds(make(tmp_path, body)) == [
        ("around it", "paragraph"), ("boxed", "box"), ("two", "box"), ("next", "paragraph"), ("old", "box"),
    ]  # fmt: skip


def test_what_is_left_out_is_said(tmp_path: Path) -> None:
    body = rb"""{\header\pard Head\par}{\footer\pard\par}Seen{\v  not seen}\v x\v0 .
{\*\atnid XY}{\*\atnauthor X}\chatn{\*\annotation{\*\atndate 1}a comment}
{\object\objemb{\*\objclass Excel}{\*\objdata 0102}{\result{\pict 0102}}}{\*\unknown group{ in it}}\par
{\pict\wmetafile8 0123456789abcdef}{\*\bkmkstart mark}{\xe index entry}"""
    parsed = make(tmp_path, body)
    assert texts(parsed) == ["Seen."]
    assert said(parsed) == [
        "Comments were left out: 1.",
        "Hidden text was left out: 9 characters.",
        "Headers and footers were left out: 1.",
        "Embedded documents and objects were left out: 1.",
    ]


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    body = rb"""Kept {\deleted\revauthdel1 gone}{\revised\revauth1 new}.\par Joined {\deleted\par }to this.\par"""
    parsed = make(tmp_path, body)
    assert texts(parsed) == ["Kept new.", "Joined to this."]
    assert said(parsed) == ["Tracked changes were accepted: 3."]


def test_fields(tmp_path: Path) -> None:
    body = rb"""{\field{\*\fldinst{HYPERLINK "http://example.org"}}{\fldrslt{\ul a link}}}
{\field{\*\fldinst SYMBOL 97 \\f "Symbol" \\s 10}{\fldrslt}}\par\pard\s4 Chapter\tab 3\par"""
    parsed = make(tmp_path, body)
    assert texts(parsed) == ["a linkα", "Chapter 3"]
    assert parsed.paragraphs[1].reason == "table of contents"


def test_what_is_said_twice_is_read_once(tmp_path: Path) -> None:
    assert texts(make(tmp_path, rb"a{\upr{old}{\*\ud{new}}}b")) == ["anewb"]


def test_binary_data_is_passed_over(tmp_path: Path) -> None:
    assert texts(make(tmp_path, b"a{\\pict\\bin5 }}}}}}b\\bin3 {{{c")) == ["abc"]


def test_damage_is_tolerated_and_said(tmp_path: Path) -> None:
    path = tmp_path / "cut.rtf"
    path.write_bytes(rb"{\rtf1 One.\par {\b Two{\footnote a note")
    parsed = read(path)
    assert texts(parsed) == ["One.", "Two", "a note"]
    assert said(parsed) == ["The file is damaged or cut short; what could be read of it was kept."]
    path.write_bytes(b"{\\rtf1 One.}}} what follows is no part of it" + bytes(10))
    assert texts(read(path)) == ["One."]


@needs_office
def test_a_document_of_libreoffice(tmp_path: Path) -> None:
    parsed = read(converted(made_by_python_docx(tmp_path), "rtf"))
    assert [(p.text, p.role, p.kind) for p in parsed.paragraphs] == EXPECTED
    assert said(parsed) == LEFT_OUT
    assert (parsed.title, parsed.author, parsed.language) == ("In the properties", "An Author", "en-US")


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path)
    return str(caught.value)


def test_what_is_no_rtf(tmp_path: Path) -> None:
    (tmp_path / "text.rtf").write_text("Only a text.")
    (tmp_path / "empty.rtf").touch()
    assert "no RTF document" in refused(tmp_path / "text.rtf")
    assert "no RTF document" in refused(tmp_path / "empty.rtf")
    assert "There is no file" in refused(tmp_path / "nothing.rtf")
    assert "cannot be read" in refused(tmp_path)


@pytest.mark.parametrize("piece", [b"{", b"{\\b ", b"word "], ids=["groups", "groups with words", "one line"])
def test_what_is_too_much_is_refused_in_bounded_memory(tmp_path: Path, piece: bytes) -> None:
    path = tmp_path / "huge.rtf"
    path.write_bytes(b"{\\rtf1 " + piece * (25_000_000 // len(piece)))
    tracemalloc.start()
    said = refused(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "more text or markup" in said
    assert peak < 300 * 1024 * 1024


def test_a_large_picture_is_no_matter(tmp_path: Path) -> None:
    picture = b"{\\pict " + (b"0123456789abcdef" * 8 + b"\r\n") * 100_000 + b"}"
    assert texts(make(tmp_path, b"before" + picture + b"after")) == ["beforeafter"]


PIECES = [
    b"{", b"}", b"\\par ", b"\\cell", b"\\row", b"text", b"\\'e9", b"\\'8", b"\\u-1 ?", b"\\u99999999999 ", b"\\uc-5 ",
    b"\\*", b"\\footnote ", b"\\ftnalt", b"\\shptxt ", b"\\header ", b"\\fonttbl", b"\\f1 ", b"\\f-7", b"\\fcharset2 ",
    b"\\stylesheet", b"\\s3 ", b"\\info", b"\\title ", b"\\creatim\\yr-1", b"\\bin9999999999 ", b"\\bin-3 ", b"\\upr",
    b"\\ud", b"\\v ", b"\\deleted", b"\\plain", b"\\pard", b"\\listtext", b"\\fldinst ", b"SYMBOL 99999 ", b"\\lang-1 ",
    b"\\ansicpg-1 ", b"\\cpg65001 ", b"\\cpg1200 ", b"\\pict ", b"\\", b"\xff\x81", b"\\outlinelevel-2 ", b"\\objdata",
]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=3), max_size=40).map(b"".join))
def test_any_tokens_are_read(tmp_path: Path, body: bytes) -> None:
    for paragraph in make(tmp_path, body).paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""
        paragraph.text.encode()
