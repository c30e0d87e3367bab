"""Word documents: each structure as it stands in the file, documents of python-docx, and files that mean harm."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.documents.formats.docx import read
from enregard.documents.model import Kind, Parsed, Role
from enregard.errors import InputError
from tests.documents.office import converted, needs_office

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
)  # fmt: skip
STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Chapitre"/><w:basedOn w:val="Titre1"/></w:style>
<w:style w:type="paragraph" w:styleId="Level"><w:name w:val="Rubrik"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="x"/><w:basedOn w:val="Titre1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Puces"><w:name w:val="List Bullet"/>
  <w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="TM1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="loop"/><w:basedOn w:val="Loop"/></w:style>
"""


def make(folder: Path, body: str, main: str = "word/document.xml", **parts: str) -> Path:
    """Write a document by hand; `parts` are footnotes, styles, header1...: what stands inside their root."""
    path = folder / "text.docx"
    relations = "".join(
        f'<Relationship Id="r{k}" Type="{OFFICE}/{re.sub("[0-9]", "", name)}" Target="{name}.xml"/>'
        for k, name in enumerate(parts)
    )
    base, name = main.rsplit("/", 1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="/{main}"/>'
            "</Relationships>",
        )
        archive.writestr(main, f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>")
        archive.writestr(f"{base}/_rels/{name}.rels", f'<Relationships xmlns="{PACKAGE}">{relations}</Relationships>')
        for part, content in parts.items():
            archive.writestr(f"{base}/{part}.xml", f"<w:{part} {NAMESPACES}>{content}</w:{part}>")
    return path


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{text if '<' in text else r(text)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(style: str, text: str) -> str:
    return p(text, f'<w:pStyle w:val="{style}"/>')


def texts(parsed: Parsed) -> list[str]:
    return [paragraph.text for paragraph in parsed.paragraphs]


def kinds(parsed: Parsed) -> list[tuple[str, str]]:
    return [(paragraph.text, paragraph.kind.value) for paragraph in parsed.paragraphs]


def said(parsed: Parsed) -> list[str]:
    return [str(remark) for remark in parsed.remarks]


def test_headings_by_the_style_whatever_its_language(tmp_path: Path) -> None:
    body = (
        styled("Titre1", "one") + styled("Mine", "two") + styled("Level", "three") + styled("Body", "four")
        + p("five", '<w:outlineLvl w:val="0"/>') + p("six") + styled("Loop", "seven") + styled("nowhere", "eight")
    )  # fmt: skip
    parsed = read(make(tmp_path, body, styles=STYLES))
    headings = [paragraph.text for paragraph in parsed.paragraphs if paragraph.role is Role.HEADING]
    assert headings == ["one", "two", "three", "five"]
    assert len(parsed.paragraphs) == 8


def test_items_of_lists(tmp_path: Path) -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    body = (
        p("direct", numbered.format(1)) + styled("Puces", "by style") + p("none", numbered.format(0))
        + p("taken out", '<w:pStyle w:val="Puces"/>' + numbered.format(0))
        + p("a heading", '<w:pStyle w:val="Titre1"/>' + numbered.format(1))
    )  # fmt: skip
    assert kinds(read(make(tmp_path, body, styles=STYLES))) == [
        ("direct", "item"), ("by style", "item"), ("none", "paragraph"), ("taken out", "paragraph"),
        ("a heading", "paragraph"),
    ]  # fmt: skip


def test_tables_cell_by_cell_merged_ones_once(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    inner = f"<w:tbl>{row(p('nested'))}</w:tbl>"
    body = (
        p("before")
        + "<w:tbl>"
        + row('<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>' + p("wide"), p("a") + p("b"))
        + row('<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>' + p("tall"), inner + p("c"))
        + row("<w:tcPr><w:vMerge/></w:tcPr>" + p("covered"), p("d", '<w:numPr><w:numId w:val="1"/></w:numPr>'))
        + f"<w:sdt><w:sdtContent>{row(p('in a control'))}</w:sdtContent></w:sdt>"
        + "</w:tbl>"
        + p("after")
    )
    cells = ["wide", "a", "b", "tall", "nested", "c", "d", "in a control"]
    assert kinds(read(make(tmp_path, body))) == [
        ("before", "paragraph"), *((cell, "cell") for cell in cells), ("after", "paragraph"),
    ]  # fmt: skip


def test_notes_come_after_the_text_in_the_order_of_their_references(tmp_path: Path) -> None:
    def note(number: int, text: str, kind: str = "footnote") -> str:
        return f'<w:{kind} w:id="{number}">{p(f"<w:r><w:footnoteRef/></w:r>{r(text)}")}</w:{kind}>'

    def reference(number: int, kind: str = "footnote") -> str:
        return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'

    body = p(r("One") + reference(3) + r(" two") + reference(2) + r(".") + reference(5, "endnote")) + p("Last.")
    notes = '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>' + note(2, " second") + note(3, " first")
    path = make(tmp_path, body, footnotes=notes + note(4, "unused"), endnotes=note(5, "end", "endnote"))
    parsed = read(path)
    assert texts(parsed) == ["One two.", "Last.", "first", "second", "end"]
    assert [q.place for q in parsed.paragraphs if q.kind is Kind.NOTE] == ["footnote 1", "footnote 2", "endnote 1"]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    content = f"<w:txbxContent>{p('in the box')}</w:txbxContent>"
    box = (
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:wsp><wps:txbx>"
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    old = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p('old box')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    body = p(f"{r('around ')}<w:r>{box}</w:r>{r('it')}<w:r>{old}</w:r>") + p("next")
    assert kinds(read(make(tmp_path, body))) == [
        ("around it", "paragraph"), ("in the box", "box"), ("old box", "box"), ("next", "paragraph"),
    ]  # fmt: skip


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    deleted = '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>'
    body = (
        p(f"{r('Kept ')}{deleted}<w:ins>{r('new')}</w:ins>{r('.')}")
        + p(f"<w:moveFrom>{r('moved')}</w:moveFrom>{r('Here:')}<w:moveTo>{r(' moved')}</w:moveTo>")
        + p(r("Joined "), "<w:rPr><w:del/></w:rPr>")
        + p("to this.")
        + f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('deleted row')}</w:tc></w:tr></w:tbl>"
    )
    parsed = read(make(tmp_path, body))
    assert texts(parsed) == ["Kept new.", "Here: moved", "Joined to this."]
    assert said(parsed) == ["Tracked changes were accepted: 6."]


def test_hidden_text_comments_and_headers_are_left_out_and_said(tmp_path: Path) -> None:
    body = (
        p(r("Seen") + r(" unseen", "<w:vanish/>") + r(" by style", '<w:rStyle w:val="Secret"/>'))
        + p(r("Shown", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>') + '<w:r><w:commentReference w:id="0"/></w:r>')
        + p("<w:r><w:drawing><c:chart/></w:drawing></w:r>")
    )
    parsed = read(make(tmp_path, body, styles=STYLES, header1=p("Head"), footer1=p(""), comments=p("a comment")))
    assert texts(parsed) == ["Seen", "Shown"]
    assert said(parsed) == [
        "Comments were left out: 1.",
        "Hidden text was left out: 14 characters.",
        "Headers and footers were left out: 1.",
        "Diagrams and charts were left out: 1.",
    ]


def test_hidden_boxes_and_empty_fields_of_forms_are_left_out_and_said(tmp_path: Path) -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{p('Box')}</w:txbxContent></v:textbox></w:pict>"
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = (
        p(f"<w:r><w:rPr><w:vanish/></w:rPr>{box}</w:r>" + r("Seen"))
        + p(r("Name: ") + prompt.format(r("Click.")))
        + prompt.format(p("Click here too."))
    )
    parsed = read(make(tmp_path, body))
    assert texts(parsed) == ["Seen", "Name:"]
    assert said(parsed) == [
        "Fields of a form in which nothing was entered were left out: 2.",
        "Hidden text was left out: 3 characters.",
    ]


def field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_fields_give_their_results(tmp_path: Path) -> None:
    nested = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>'
        + field("MERGEFIELD x", r("condition"))
        + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("chosen")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        p(field("PAGE", r("7"))) + p(nested)
        + p(f"<w:hyperlink>{r('a link')}</w:hyperlink><w:fldSimple w:instr='DATE'>{r(' today')}</w:fldSimple>")
        + p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>never ended</w:instrText></w:r>') + p("Not swallowed.")
        + styled("TM1", "Chapter one 3")
    )  # fmt: skip
    parsed = read(make(tmp_path, body, styles=STYLES))
    assert texts(parsed) == ["7", "chosen", "a link today", "Not swallowed.", "Chapter one 3"]
    assert (parsed.paragraphs[-1].role, parsed.paragraphs[-1].reason) == (Role.FURNITURE, "table of contents")


def test_signs_inside_a_paragraph(tmp_path: Path) -> None:
    signs = (
        "<w:r><w:t>non</w:t><w:noBreakHyphen/><w:t>stop, Silben</w:t><w:softHyphen/><w:t>tren\u00adnung</w:t></w:r>"
        '<w:r><w:tab/><w:t>tab</w:t><w:br/><w:t>line</w:t><w:sym w:font="Symbol" w:char="F061"/>'
        '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Other" w:char="F041"/></w:r>'
        "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
        f"<w:ruby><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby>"
        f"<w:smartTag>{r(' smart')}</w:smartTag><w:sdt><w:sdtContent>{r(' control')}</w:sdtContent></w:sdt>"
    )
    assert texts(read(make(tmp_path, p(signs)))) == [
        "non\u2011stop, Silbentrennung tab lineα✓\ufffdx=1漢 smart control"
    ]


def test_two_line_breaks_make_a_paragraph(tmp_path: Path) -> None:
    body = p("<w:r><w:t>One</w:t><w:br/><w:t>line.</w:t><w:br/><w:br/><w:t>Two.</w:t></w:r>")
    assert texts(read(make(tmp_path, body))) == ["One line.", "Two."]


def test_the_strict_standard(tmp_path: Path) -> None:
    path = make(tmp_path, styled("Titre1", "Title") + p("Text"), styles=STYLES)
    strict = tmp_path / "strict.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode().replace(W, STRICT)
            new.writestr(name, text.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"))
    assert read(strict) == read(path)
    assert read(strict).paragraphs[0].role is Role.HEADING


def test_the_main_part_may_have_any_name(tmp_path: Path) -> None:
    parsed = read(make(tmp_path, p("Text"), main="content/mydocument2.xml", header1=p("Head")))
    assert texts(parsed) == ["Text"]
    assert said(parsed) == ["Headers and footers were left out: 1."]


def test_the_language_is_that_of_most_of_the_text(tmp_path: Path) -> None:
    body = p(r("court") + r("a longer passage in English", '<w:lang w:val="en-GB"/>'))
    assert read(make(tmp_path, body, styles=STYLES)).language == "en-GB"
    assert read(make(tmp_path, p("court"), styles=STYLES)).language == "fr-FR"


def made_by_python_docx(folder: Path) -> Path:
    """Write a document with what python-docx can make."""
    document = docx.Document()
    document.add_heading("The title", 0)
    document.add_heading("A heading", 2)
    document.add_paragraph("First sentence. Second one.")
    document.add_paragraph("An item", style="List Bullet")
    table = document.add_table(2, 2)
    for k, cell in enumerate(table._cells):
        cell.text = f"cell {k}"
    runs = document.add_paragraph("Seen")
    runs.add_run(" not seen").font.hidden = True
    document.add_comment(runs.runs[:1], "a comment", "me")
    document.sections[0].header.paragraphs[0].text = "Running head"
    document.core_properties.title = "In the properties"
    document.core_properties.author = "An Author"
    path = folder / "made.docx"
    document.save(str(path))
    return path


EXPECTED = [
    ("The title", Role.HEADING, Kind.PARAGRAPH),
    ("A heading", Role.HEADING, Kind.PARAGRAPH),
    ("First sentence. Second one.", Role.TEXT, Kind.PARAGRAPH),
    ("An item", Role.TEXT, Kind.ITEM),
    *((f"cell {k}", Role.TEXT, Kind.CELL) for k in range(4)),
    ("Seen", Role.TEXT, Kind.PARAGRAPH),
]
LEFT_OUT = [
    "Comments were left out: 1.",
    "Hidden text was left out: 8 characters.",
    "Headers and footers were left out: 1.",
]


def test_a_document_of_python_docx(tmp_path: Path) -> None:
    parsed = read(made_by_python_docx(tmp_path))
    assert [(q.text, q.role, q.kind) for q in parsed.paragraphs] == EXPECTED
    assert said(parsed) == LEFT_OUT
    assert (parsed.title, parsed.author, parsed.language) == ("In the properties", "An Author", "en-US")
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", parsed.date)


@needs_office
def test_a_document_of_libreoffice(tmp_path: Path) -> None:
    again = converted(converted(made_by_python_docx(tmp_path), "odt"), "docx")
    parsed = read(again)
    assert [(q.text, q.role, q.kind) for q in parsed.paragraphs] == EXPECTED
    assert said(parsed) == LEFT_OUT


def refused(path: Path) -> str:
    with pytest.raises(InputError) as caught:
        read(path)
    return str(caught.value)


def test_what_is_no_word_document(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.docx"
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert "no Word document" in refused(sheet)
    assert "no Word document" in refused(make(tmp_path, "").rename(tmp_path / "empty.docx"))
    (tmp_path / "text.docx").write_text("Only a text.")
    assert "no sound document" in refused(tmp_path / "text.docx")


def test_broken_xml_is_said_with_its_part(tmp_path: Path) -> None:
    assert "text.docx (word/document.xml) is no sound XML (line 1: " in refused(make(tmp_path, "<w:p>"))


def test_deep_nesting_neither_recurses_nor_is_lost(tmp_path: Path) -> None:
    """As deep as XML is taken: 60 tables in one another."""
    body = "<w:tbl><w:tr><w:tc>" * 60 + p("deep") + "</w:tc></w:tr></w:tbl>" * 60
    assert kinds(read(make(tmp_path, body))) == [("deep", "cell")]
    assert "nested too deep" in refused(make(tmp_path, "<w:tbl><w:tr><w:tc>" * 5000))


def test_nothing_outside_is_touched(tmp_path: Path) -> None:
    """A target outside of the archive is a part that is not there."""
    (tmp_path / "styles.xml").write_text("not to be read")
    path, other = make(tmp_path, p("Text"), styles=STYLES), tmp_path / "other.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(other, "w") as new:
        for name in set(old.namelist()) - {"word/styles.xml"}:
            target = f'Target="{(tmp_path / "styles.xml").as_uri()}"'
            new.writestr(name, old.read(name).replace(b'Target="styles.xml"', target.encode()))
    path.unlink()
    assert texts(read(other)) == ["Text"]
    assert sorted(tmp_path.iterdir()) == [other, tmp_path / "styles.xml"]


NAMES = [
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:sdt", "w:ins", "w:del", "w:fldChar", "w:pPr", "w:rPr", "w:sym",
    "mc:AlternateContent", "w:drawing", "w:txbxContent", "w:footnoteReference", "w:vMerge", "w:outlineLvl",
]  # fmt: skip
VALUES = ["", "1", "-3", "F0A7", "begin", "99999999999"]
ELEMENTS = st.recursive(
    st.text("ab \t&<", max_size=5).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inner: st.builds(
        lambda name, value, children: f'<{name} w:val="{value}" w:id="{value}">{"".join(children)}</{name}>',
        st.sampled_from(NAMES),
        st.sampled_from(VALUES),
        st.lists(inner, max_size=4),
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(ELEMENTS, max_size=6).map("".join))
def test_any_structure_is_read(tmp_path: Path, body: str) -> None:
    for paragraph in read(make(tmp_path, p("first") + body, styles=STYLES)).paragraphs:
        assert paragraph.text == paragraph.text.strip() != ""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_a_damaged_file_is_read_or_refused(tmp_path: Path, data: st.DataObject) -> None:
    whole = bytearray(make(tmp_path, p("text") * 3, styles=STYLES, footnotes=p("x")).read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "damaged.docx"
    path.write_bytes(whole)
    try:
        read(path)
    except InputError as error:
        assert "damaged.docx" in str(error)
