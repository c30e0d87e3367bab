"""HTML files: documents as they were written, pages that were saved, and what would break a parser."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enregard.documents import Kind, Parsed, Role
from enregard.documents.formats import html
from enregard.errors import EnRegardError, InputError

FRENCH = "Cet été, la délégation a présenté ses évaluations à l’ensemble des Alliés, et l’échange a été très utile."
PAGES = Path(__file__).parent / "pages"


def texts(page: str, **options: str) -> list[str]:
    return [p.text for p in html.parse(page.encode(), "page.html", **options).paragraphs]


def test_structure_is_kept() -> None:
    parsed = html.parse(
        b"""<html lang="en-GB"><head><title>A title</title><meta name="author" content="Ann"></head><body>
        <h1>The <i>whole</i> title</h1><p>An introduction.</p><h2>A part</h2><div>Bare text <b>in</b> a div</div>
        <ul><li>one<ul><li>inner</li></ul></li><li><p>two</p><p>more of two</p></li></ul>
        <table><caption>A caption.</caption><tr><th>head</th></tr>
        <tr><td>cell <br>of one</td><td><p>b</p></td></tr></table>
        <aside>A remark<sup><a href="#f">2</a></sup>.</aside>
        <section role="doc-endnotes"><p id="f">A note.</p></section>
        <p>The <q>end</q>.</p></body></html>""",
        "page.html",
    )
    assert [(p.role, p.kind, p.text) for p in parsed.paragraphs] == [
        (Role.TITLE, Kind.PARAGRAPH, "The whole title"),
        (Role.TEXT, Kind.PARAGRAPH, "An introduction."),
        (Role.HEADING, Kind.PARAGRAPH, "A part"),
        (Role.TEXT, Kind.PARAGRAPH, "Bare text in a div"),
        (Role.TEXT, Kind.ITEM, "one"),
        (Role.TEXT, Kind.ITEM, "inner"),
        (Role.TEXT, Kind.ITEM, "two"),
        (Role.TEXT, Kind.ITEM, "more of two"),
        (Role.TEXT, Kind.PARAGRAPH, "A caption."),
        (Role.TEXT, Kind.CELL, "head"),
        (Role.TEXT, Kind.CELL, "cell of one"),
        (Role.TEXT, Kind.CELL, "b"),
        (Role.TEXT, Kind.PARAGRAPH, "A remark."),
        (Role.TEXT, Kind.PARAGRAPH, "The “end”."),
        (Role.TEXT, Kind.NOTE, "A note."),
    ]
    assert parsed.paragraphs[-1].place == "footnote 1"
    assert (parsed.title, parsed.author, parsed.language) == ("A title", "Ann", "en")


def test_what_is_not_shown_is_left_out_and_said() -> None:
    parsed = html.parse(
        b"""<p>Seen.</p><p hidden>a</p><div style="color: red; DISPLAY : none"><p>b</p></div><p aria-hidden="true">c</p>
        <script>var p = "<p>d</p>";</script><style>e {}</style><!-- <p>f</p> --><template><p>g</p></template>
        <noscript>h</noscript><p hidden></p><svg><text>i</text></svg><textarea>j</textarea>""",
        "page.html",
    )
    assert [p.text for p in parsed.paragraphs] == ["Seen."]
    assert [str(remark) for remark in parsed.remarks] == ["Hidden text was left out: 3."]


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("One.<br><br>Two.", ["One.", "Two."]),
        ("One.<br>Two<br>goes on.", ["One.", "Two goes on."]),
        ("List<br>- one<br>- two", ["List", "- one", "- two"]),
        ("<h1>A title<br>on two lines.<br>Or three</h1>", ["A title on two lines. Or three"]),
        ("<p>unclosed<p>paragraphs<div>and</div>tails", ["unclosed", "paragraphs", "and", "tails"]),
        ("<p>5 &lt; 6 caf&eacute; &#8364; &#x20AC; &nbsp;: &notit; &bogus;</p>", ["5 < 6 café € € \xa0: ¬it; &bogus;"]),
        ("<p>a < b and 3<4</p>", ["a < b and 3<4"]),
        ("<p>soft\u00adhyphen, zero\u200bwidth, <wbr>break</p>", ["softhyphen, zerowidth, break"]),
        ("<p>« non\u00a0», 600\u202f000</p>", ["« non\u00a0», 600\u202f000"]),
        ("<p>a\r\n  b\tc</p>", ["a b c"]),
        ("<pre>First line\nof verse.\n\nSecond.</pre>", ["First line", "of verse.", "Second."]),
        ("<a href=http://x/>link</a> after <a name='x'/>it", ["link after it"]),
        ("<p>x<span>y</span>z</p><![CDATA[bare]]>", ["xyz", "bare"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", ["漢字"]),
        ("<p>one</p>\x00<p>tw\x0bo</p>", ["one", "\ufffd", "two"]),
        ("<dl><dt>term</dt><dd>meaning</dd></dl>", ["term", "meaning"]),
        ("<script>a</scripty></script><p>text</p>", ["text"]),
        ("<p title='a>b' data-x=\"<p>\">text</p>", ["text"]),
        ("<p>one</p><!-- unclosed <p>two</p>", ["one"]),
    ],
)  # fmt: skip
def test_markup_as_it_is_written(page: str, found: list[str]) -> None:
    assert texts(page) == found


def test_a_saved_page_gives_its_main_text_and_a_document_all_of_it() -> None:
    page = (PAGES / "gazette.html").read_bytes()
    expected = [line.partition(": ")[2] for line in (PAGES / "gazette.txt").read_text(encoding="utf-8").splitlines()]
    assert [p.text for p in html.parse(page, "gazette.html").paragraphs] == expected
    written = "<header><p>To whom it may concern.</p></header><p>Text.</p><footer><p>Signed.</p></footer>"
    assert texts(written) == ["To whom it may concern.", "Text.", "Signed."]


def test_a_page_with_nothing_but_menus_is_read_whole() -> None:
    assert texts("<nav><p>Home</p></nav>") == ["Home"]


@pytest.mark.parametrize(
    ("page", "encoding", "found"),
    [
        ('<meta charset="iso-8859-1"><p>“déjà”</p>'.encode("cp1252"), "cp1252", "“déjà”"),
        (f'<meta charset="utf-8"><p>{FRENCH}</p>'.encode("cp1252"), "cp1252", FRENCH),
        ("<?xml version='1.0' encoding='koi8-r'?><p>Доброе утро</p>".encode("koi8-r"), "koi8-r", "Доброе утро"),
        ("<p>caf\xe9</p>".encode("utf-16"), "utf-16-le", "café"),
        ('<meta charset="shift_jis"><p>日本語</p>'.encode("cp932"), "cp932", "日本語"),
        (b'<meta charset="hex"><p>6162</p>', "utf-8", "6162"),
        ('<meta charset="iso-2022-jp"><p>日本</p>'.encode("iso2022_jp"), "iso2022_jp", "日本"),
    ],
)
def test_encodings_are_recognised(page: bytes, encoding: str, found: str) -> None:
    parsed = html.parse(page, "page.html")
    assert ([p.text for p in parsed.paragraphs], parsed.encoding) == ([found], encoding)


def test_the_user_chooses_an_encoding() -> None:
    page = "<p>Ελλάδα</p>".encode("iso8859-7")
    assert [p.text for p in html.parse(page, "page.html", "iso-8859-7").paragraphs] == ["Ελλάδα"]


def test_damaged_characters_are_said() -> None:
    parsed = html.parse(b'<meta charset="utf-8"><p>' + "é".encode() * 3000 + b"\xff</p>", "page.html")
    assert [str(remark).partition(".")[0] for remark in parsed.remarks] == [
        "Characters that are not in utf-8 are shown as �: 1"
    ]


TOO_LARGE = {
    "a line of 100 MB": b"<p>" + b"word " * 20_000_000,
    "tags": b"<p>x" * 400_000,
}


@pytest.mark.parametrize("kind", TOO_LARGE)
def test_too_large(kind: str) -> None:
    with pytest.raises(InputError, match=r"page\.html is too large for one text.* Divide it"):
        html.parse(TOO_LARGE[kind], "page.html")


def test_pictures_in_a_page_do_not_count() -> None:
    page = b'<p>Before.</p><img src="data:image/png;base64,' + b"A" * 30_000_000 + b'"><p>After.</p>'
    assert [p.text for p in html.parse(page, "page.html").paragraphs] == ["Before.", "After."]


HOSTILE = {
    "nesting": b"<div>" * 100_000 + b"The text." + b"</div>" * 100_000,
    "nesting inside a line": b"<b>" * 100_000 + b"The text.",
    "lists": b"<ul><li>" * 50_000 + b"The text.",
    "tables": b"<table><tr><td>" * 50_000 + b"The text.",
    "attributes": b"<p " + b" ".join(b"a%x" % k for k in range(300_000)) + b">The text.",
    "a long attribute": b'<p class="' + b"x" * 5_000_000 + b'">The text.',
    "a long name": b"<p" + b"x" * 5_000_000 + b">The text.",
    "quotes": b"<p '\"" * 50_000 + b">The text.",
    "ends": b"<div>" * 1000 + b"</p>" * 200_000 + b"The text.",
    "comments": b"<!-- -- >" * 100_000 + b"-->The text.",
    "forms": b"<div>" * 200 + b"<input>" * 100_000 + b"The text.",
    "description": b'<script type="application/ld+json">' + b"[" * 400_000 + b"</script>The text.",
    "entities": b'<!DOCTYPE html [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><p>The text.',
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_files_lose_no_text(kind: str) -> None:
    found = html.parse(HOSTILE[kind], "page.html").paragraphs
    assert "The text." in "".join(p.text for p in found) or kind == "quotes"


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<p>Read.</p>", encoding="utf-8")
    assert [p.text for p in html.read(path).paragraphs] == ["Read."]


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<div hidden>", "</div>", "<table>", "<td>", "<article>", "<nav>", "<h1>", "<br>", "<a href=x>",
     "</a>", "<!--", "-->", "<script>", "</script>", "<", ">", "'", '"', "=", "&", "&#0;", "&#xD800;", "text. ", "\x00",
     "<![CDATA[", "]]>", "<li>", "<pre>", "<form>", "<input>", "<title>", "/>", "é", "\U0001f600", "<sup>"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join) | st.binary(max_size=200).map(lambda data: data.decode("latin-1")))
def test_anything_is_read_or_refused(page: str) -> None:
    try:
        parsed: Parsed = html.parse(page.encode("utf-8", "surrogatepass"), "page.html")
    except EnRegardError as error:
        assert "page.html" in str(error)
    else:
        assert all(p.text == p.text.strip(" \t\n\r\f") and p.text for p in parsed.paragraphs)


def test_what_is_marked_as_deleted_is_left_out_and_said(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("<html><body><p>It was <del>closed </del><ins>open</ins> today.</p></body></html>", "utf-8")
    parsed = html.read(path)
    assert [paragraph.text for paragraph in parsed.paragraphs] == ["It was open today."]
    assert [str(remark) for remark in parsed.remarks] == ["Passages that are marked as deleted were left out: 1."]
