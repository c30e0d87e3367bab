"""OpenDocument texts: each structure as it stands in the file, documents of LibreOffice, and files that mean harm."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.documents.formats.odt import read
from enregard.documents.model import Kind, Parsed, Role
from enregard.errors import InputError
from tests.documents.office import converted, needs_office
from tests.documents.test_docx import EXPECTED, LEFT_OUT, made_by_python_docx

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
NAMESPACES = (
    " ".join(f'xmlns:{name}="{OASIS}:{name}:1.0"' for name in ("office", "style", "text", "table", "meta", "manifest"))
    + f' xmlns:draw="{OASIS}:drawing:1.0" xmlns:fo="{OASIS}:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = """
<style:default-style style:family="paragraph">
  <style:text-properties fo:language="fr" fo:country="FR"/></style:default-style>
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:family="paragraph"/>
<style:style style:name="Chapter" style:family="paragraph" style:default-outline-level="1"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P2"/>
<style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="T2" style:family="text"><style:text-properties text:display="true"/></style:style>
<style:style style:name="T3" style:family="text"><style:text-properties fo:language="en" fo:country="GB"/></style:style>
"""
AROUND = """
<style:master-page><style:header><text:p>Head</text:p></style:header><style:footer><text:p/></style:footer>
<style:header-left style:display="false"><text:p>not shown</text:p></style:header-left></style:master-page>
"""
META = """
<dc:title>A title</dc:title><meta:initial-creator>Author</meta:initial-creator><dc:creator>Another</dc:creator>
<meta:creation-date>2024-10-28T12:00:00.5</meta:creation-date><dc:date>2025-01-01T00:00:00</dc:date>
"""


def flat(folder: Path, body: str) -> Path:
    """Write a flat document by hand."""
    path = folder / "text.fodt"
    path.write_text(
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {NAMESPACES}><office:meta>{META}</office:meta>'
        f"<office:styles>{STYLES}</office:styles><office:master-styles>{AROUND}</office:master-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>",
        encoding="utf-8",
    )
    return path


def packed(folder: Path, body: str, manifest: str = "") -> Path:
    """Write the same packed."""
    path = folder / "text.odt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {NAMESPACES}>{manifest}</manifest:manifest>")
        archive.writestr(
            "meta.xml", f"<office:document-meta {NAMESPACES}><office:meta>{META}</office:meta></office:document-meta>"
        )
        archive.writestr(
            "styles.xml",
            f"<office:document-styles {NAMESPACES}><office:styles>{STYLES}</office:styles>"
            f"<office:master-styles>{AROUND}</office:master-styles></office:document-styles>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content {NAMESPACES}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
    return path


def texts(parsed: Parsed) -> list[str]:
    return [paragraph.text for paragraph in parsed.paragraphs]


def kinds(parsed: Parsed) -> list[tuple[str, str]]:
    return [(paragraph.text, paragraph.kind.value) for paragraph in parsed.paragraphs]


def said(parsed: Parsed) -> list[str]:
    """Return the remarks but for the one on the header, which all documents here have."""
    return [str(r) for r in parsed.remarks if "Headers" not in str(r)]


def test_packed_and_flat_are_the_same(tmp_path: Path) -> None:
    body = '<text:h text:outline-level="1">A heading</text:h><text:p text:style-name="P1">A title</text:p><text:p/>'
    parsed = read(flat(tmp_path, body))
    assert read(packed(tmp_path, body)) == parsed
    assert [(p.text, p.role) for p in parsed.paragraphs] == [("A heading", Role.HEADING), ("A title", Role.HEADING)]
    assert (parsed.title, parsed.author, parsed.date, parsed.language) == ("A title", "Author", "2024-10-28", "fr-FR")
    assert [str(r) for r in parsed.remarks] == ["Headers and footers were left out: 1."]


def test_headings_by_style(tmp_path: Path) -> None:
    body = "".join(
        f'<text:p text:style-name="{name}">{name}</text:p>' for name in ("Chapter", "P1", "P2", "Heading_20_2")
    )
    parsed = read(flat(tmp_path, body))
    assert [p.text for p in parsed.paragraphs if p.role is Role.HEADING] == ["Chapter", "P1", "Heading_20_2"]


def test_lists_tables_boxes_and_sections(tmp_path: Path) -> None:
    body = """
    <text:list><text:list-header><text:p>head</text:p></text:list-header>
      <text:list-item><text:p>a</text:p><text:list><text:list-item><text:p>b</text:p></text:list-item></text:list>
      </text:list-item><text:list-item><text:h>heading</text:h></text:list-item></text:list>
    <table:table><table:table-column/><table:table-header-rows><table:table-row>
      <table:table-cell table:number-columns-spanned="2"><text:p>wide</text:p></table:table-cell>
      <table:covered-table-cell><text:p>covered</text:p></table:covered-table-cell></table:table-row>
      </table:table-header-rows><table:table-row><table:table-cell><text:p>c</text:p><text:p>d</text:p>
      <table:table><table:table-row><table:table-cell><text:list><text:list-item><text:p>nested</text:p>
      </text:list-item></text:list></table:table-cell></table:table-row></table:table></table:table-cell>
      </table:table-row></table:table>
    <text:section><text:p>around
      <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame>it</text:p>
      <text:p><draw:custom-shape><text:p>in a shape</text:p></draw:custom-shape></text:p></text:section>
    """
    assert kinds(read(flat(tmp_path, body))) == [
        ("head", "item"), ("a", "item"), ("b", "item"), ("heading", "paragraph"),
        ("wide", "cell"), ("c", "cell"), ("d", "cell"), ("nested", "cell"),
        ("around it", "paragraph"), ("boxed", "box"), ("in a shape", "box"),
    ]  # fmt: skip


def test_notes_come_after_the_text(tmp_path: Path) -> None:
    def note(kind: str, text: str) -> str:
        return (
            f'<text:note text:note-class="{kind}"><text:note-citation>1</text:note-citation>'
            f"<text:note-body><text:p>{text}</text:p></text:note-body></text:note>"
        )

    body = (
        f"<text:p>One{note('endnote', 'end')} two{note('footnote', 'first')}.</text:p>"
        f"<text:p>{note('footnote', 'x')}Last</text:p>"
    )
    parsed = read(flat(tmp_path, body))
    assert texts(parsed) == ["One two.", "Last", "first", "x", "end"]
    assert [p.place for p in parsed.paragraphs if p.kind is Kind.NOTE] == ["footnote 1", "footnote 2", "endnote 1"]


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    body = """<text:tracked-changes>
      <text:changed-region><text:deletion><office:change-info/><text:p>gone</text:p></text:deletion></text:changed-region>
      <text:changed-region><text:insertion/></text:changed-region>
      <text:changed-region><text:format-change/></text:changed-region></text:tracked-changes>
    <text:p>Kept <text:change text:change-id="1"/><text:change-start/>new<text:change-end/>.</text:p>"""
    parsed = read(flat(tmp_path, body))
    assert texts(parsed) == ["Kept new."]
    assert said(parsed) == ["Tracked changes were accepted: 2."]


def test_hidden_text_and_comments_are_left_out_and_said(tmp_path: Path) -> None:
    body = """<text:p>Seen<text:span text:style-name="T1">12345</text:span>
        <office:annotation><text:p>a comment</text:p></office:annotation>
        <text:hidden-text text:is-hidden="true" text:string-value="123"/>
        <text:hidden-text text:is-hidden="false">shown</text:hidden-text></text:p>
      <text:p><text:hidden-paragraph text:is-hidden="true"/>1234</text:p>
      <text:p text:style-name="P3">12345<text:span text:style-name="T2">but this</text:span></text:p>
      <text:section text:display="none"><text:p>123</text:p></text:section>"""
    parsed = read(flat(tmp_path, body))
    assert texts(parsed) == ["Seen shown", "but this"]
    assert said(parsed) == ["Comments were left out: 1.", "Hidden text was left out: 20 characters."]


def test_the_table_of_contents_is_furniture(tmp_path: Path) -> None:
    body = """<text:table-of-content><text:table-of-content-source>
      <text:index-title-template>x</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>Contents</text:p></text:index-title>
      <text:p><text:a>One<text:tab/>1</text:a></text:p></text:index-body></text:table-of-content><text:h>One</text:h>"""
    assert [(p.text, p.role.value, p.reason) for p in read(flat(tmp_path, body)).paragraphs] == [
        ("Contents", "furniture", "table of contents"),
        ("One 1", "furniture", "table of contents"),
        ("One", "heading", ""),
    ]


def test_white_space_and_fields(tmp_path: Path) -> None:
    body = """<text:p>  one
        two<text:s text:c="3"/>three <text:span> four</text:span><text:tab/>five<text:line-break/>six
        <text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kana</text:ruby-text></text:ruby><text:page-number>7</text:page-number>
        <text:s text:c="999999999999"/></text:p>
      <text:p>a<text:line-break/><text:line-break/>b</text:p>"""
    assert texts(read(flat(tmp_path, body))) == ["one two   three four five six 漢7", "a", "b"]


def test_the_language_is_that_of_most_of_the_text(tmp_path: Path) -> None:
    body = '<text:p>court <text:span text:style-name="T3">a longer passage in English</text:span></text:p>'
    assert read(flat(tmp_path, body)).language == "en-GB"


@needs_office
@pytest.mark.parametrize("kind", ["odt", "fodt"])
def test_a_document_of_libreoffice(tmp_path: Path, kind: str) -> None:
    parsed = read(converted(made_by_python_docx(tmp_path), kind))
    assert [(p.text, p.role, p.kind) for p in parsed.paragraphs] == EXPECTED
    assert [str(r) for r in parsed.remarks] == LEFT_OUT
    assert (parsed.title, parsed.author, parsed.language) == ("In the properties", "An Author", "en-US")


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path)
    return str(caught.value)


def test_a_password(tmp_path: Path) -> None:
    entry = '<manifest:file-entry manifest:full-path="{}"><manifest:encryption-data/></manifest:file-entry>'
    assert "protected by a password" in refused(packed(tmp_path, "", entry.format("content.xml")))
    assert "protected by a password" in refused(packed(tmp_path, "", entry.format("encrypted-package")))
    assert texts(read(packed(tmp_path, "<text:p>x</text:p>", entry.format("Pictures/1.png")))) == ["x"]


def test_what_is_no_text_document(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "sheet.odt", "w") as archive:
        archive.writestr("content.xml", f"<office:document-content {NAMESPACES}/>")
    (tmp_path / "page.odt").write_text("<html/>")
    (tmp_path / "text.odt").write_text("Only a text.")
    assert "no OpenDocument text" in refused(tmp_path / "sheet.odt")
    assert "no OpenDocument text" in refused(tmp_path / "page.odt")
    assert "no sound document" in refused(tmp_path / "text.odt")
    assert "There is no file" in refused(tmp_path / "nothing.odt")


def test_deep_nesting_neither_recurses_nor_is_lost(tmp_path: Path) -> None:
    """As deep as XML is taken."""
    body = "<text:section>" * 120 + "<text:p>" + "<text:span>" * 120 + "deep" + "</text:span>" * 120 + "</text:p>"
    assert texts(read(flat(tmp_path, body + "</text:section>" * 120))) == ["deep"]
    assert "nested too deep" in refused(flat(tmp_path, "<text:section>" * 100_000))


def test_an_entity_of_a_dtd_that_is_not_fetched(tmp_path: Path) -> None:
    path = flat(tmp_path, "<text:p>a&unknown;b</text:p>&unknown;<text:p>c</text:p>")
    path.write_text(path.read_text().replace("?>", '?><!DOCTYPE x PUBLIC "-//OpenOffice.org//DTD" "office.dtd">', 1))
    assert texts(read(path)) == ["ab", "c"]


NAMES = [
    "text:p", "text:span", "text:s", "text:note", "text:note-body", "text:list", "text:list-item", "table:table",
    "table:table-row", "table:table-cell", "draw:frame", "draw:text-box", "text:section", "text:table-of-content",
    "text:index-body", "text:tracked-changes", "office:annotation", "text:hidden-paragraph", "text:ruby",
]  # fmt: skip
ELEMENTS = st.recursive(
    st.text("ab \t", max_size=5),
    lambda inner: st.builds(
        lambda name, value, children: (
            f'<{name} text:style-name="{value}" text:c="{value}">{"".join(children)}</{name}>'
        ),
        st.sampled_from(NAMES),
        st.sampled_from(["", "1", "-3", "T1", "P3", "²"]),
        st.lists(inner, max_size=4),
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ELEMENTS, max_size=6).map("".join))
def test_any_structure_is_read(tmp_path: Path, body: str) -> None:
    for paragraph in read(flat(tmp_path, "<text:p>first</text:p>" + body)).paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data(), st.sampled_from([flat, packed]))
def test_a_damaged_file_is_read_or_refused(
    tmp_path: Path, data: st.DataObject, make: Callable[[Path, str], Path]
) -> None:
    whole = bytearray(make(tmp_path, "<text:p>text</text:p>").read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.odt"
    path.write_bytes(whole)
    try:
        read(path)
    except InputError as error:
        assert "damaged.odt" in str(error)
