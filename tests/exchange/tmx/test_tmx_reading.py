"""Memories as tools of all kinds write them: everything comes in, and what does not is named."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest

from enregard.errors import Cancelled, InputError
from enregard.exchange import tmx
from enregard.exchange.formats import Reading
from enregard.exchange.tmx.reading import Memory
from enregard.exchange.units import Code, CodeKind, Unit
from enregard.project import Status

HEAD = """<?xml version="1.0" encoding="{encoding}"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header creationtool="Tool" creationtoolversion="2" segtype="sentence" o-tmf="x" adminlang="en"
 srclang="en-US" datatype="plaintext"{more}/><body>
"""
END = "</body></tmx>\n"


def unit(source: str, target: str = "Oui.", more: str = "") -> str:
    english, french = (
        f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>' for code, text in (("en-US", source), ("fr-CA", target))
    )
    return f"<tu{more}>{english}{french}</tu>\n"


def memory(*units: str, encoding: str = "utf-8", head: str = HEAD, end: str = END, more: str = "") -> str:
    return head.replace("{encoding}", encoding).replace("{more}", more) + "".join(units) + end


def opened(folder: Path, content: str | bytes, name: str = "m.tmx", reading: Reading | None = None) -> Memory:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Memory(path, reading or Reading())


def sources(units: list[Unit]) -> list[str]:
    return [each.variants[0].text for each in units]


def said(units: Memory) -> list[tuple[int, str, bool]]:
    return [(problem.line, str(problem.reason), problem.lost) for problem in units.problems]


@pytest.mark.parametrize(
    ("codec", "declared", "encoding"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8-sig", "utf-8", "utf-8"),
        ("utf-16", "utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16", "utf-16-le"),
        ("utf-16-be", "utf-16", "utf-16-be"),
        ("utf-32", "utf-32", "utf-32-le"),
        ("windows-1252", "windows-1252", "windows-1252"),
        ("iso-8859-1", "ISO-8859-1", "windows-1252"),
        ("iso-8859-15", "ISO-8859-15", "iso8859-15"),
        ("shift_jis", "Shift_JIS", "shift_jis"),
    ],
)
def test_every_encoding(tmp_path: Path, codec: str, declared: str, encoding: str) -> None:
    text = "これ" if codec == "shift_jis" else "Déjà vu, çà et là"
    units = opened(tmp_path, memory(unit(text), encoding=declared).encode(codec))
    assert sources(list(units)) == [text]
    assert (units.encoding, said(units)) == (encoding, [])


def test_ascii_with_references(tmp_path: Path) -> None:
    units = opened(tmp_path, memory(unit("&#xe9;&#233;&#x1F600;&#x9;&lt;b>"), encoding="us-ascii"))
    assert sources(list(units)) == ["éé😀\t<b>"]
    assert not units.problems


@pytest.mark.parametrize(
    ("codec", "declared", "wanted", "encoding"),
    [
        ("windows-1252", "utf-8", "", "windows-1252"),
        ("utf-8", "windows-1250", "", "utf-8"),
        ("utf-8", "utf-16", "", "utf-8"),
        ("iso-8859-2", "utf-8", "iso-8859-2", "iso-8859-2"),
        ("windows-1252", "no-such-thing", "", "windows-1252"),
        ("windows-1252", "rot13", "", "windows-1252"),
    ],
)
def test_a_wrong_declaration_is_mended(tmp_path: Path, codec: str, declared: str, wanted: str, encoding: str) -> None:
    content = memory(unit("é, ö et ü"), encoding=declared).encode(codec)
    units = opened(tmp_path, content, reading=Reading(encoding=wanted))
    assert sources(list(units)) == ["é, ö et ü"]
    assert units.encoding == encoding
    assert units.problems.lost == 0
    assert bool(units.problems.mended) == (not wanted and declared != "utf-16")


@pytest.mark.parametrize("wanted", ["utf-16", "utf-32", "cp037", "shift_jis", "iso2022_jp", "utf-8-sig"])
def test_an_encoding_that_the_file_is_not_in(tmp_path: Path, wanted: str) -> None:
    content = memory(unit("é" * 99)).encode("windows-1252")
    if wanted in {"utf-16", "utf-32", "cp037"}:
        with pytest.raises(InputError, match="is no translation memory"):
            opened(tmp_path, content, reading=Reading(encoding=wanted))
    else:
        units = opened(tmp_path, content, reading=Reading(encoding=wanted))
        assert len(list(units)) == 1
        assert units.problems.mended == 1
    assert opened(tmp_path, memory(unit("é")), reading=Reading(encoding=wanted)).encoding == "utf-8"


def test_an_encoding_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no encoding named klingon"):
        opened(tmp_path, memory(unit("é")), reading=Reading(encoding="klingon"))


def test_single_wrong_bytes_are_mended_where_they_stand(tmp_path: Path) -> None:
    good, bad = unit("Près de là, déjà").encode(), unit("caf\udce9").encode("utf-8", "surrogateescape")
    units = opened(tmp_path, memory("").encode().replace(END.encode(), good * 3 + bad + good + END.encode()))
    assert sources(list(units)) == ["Près de là, déjà"] * 3 + ["café", "Près de là, déjà"]
    assert [(line, lost) for line, _, lost in said(units)] == [(8, False)]


def test_surrogates_one_by_one(tmp_path: Path) -> None:
    split = "\ud83d\ude00".encode("utf-8", "surrogatepass")
    content = memory(unit("é SPLIT"), unit("&#xD83D;&#xDE00; &#xD83D;")).encode().replace(b"SPLIT", split)
    units = opened(tmp_path, content)
    assert sources(list(units)) == ["é 😀", "😀 \ufffd"]
    assert units.problems.mended == 2


def test_everything_that_is_said_of_a_unit(tmp_path: Path) -> None:
    content = """<?xml version="1.0"?><!-- a --><tmx version="1.4"><header creationtool="T" creationtoolversion="7"
 segtype="block" o-tmf="x" adminlang="en" srclang="en" datatype="html" creationdate="20020523T091200Z" creationid="ys">
 <note>Header note</note><prop type="p">Header prop</prop></header><!-- <body> --><body><!-- <tu></tu> -->
<tu tuid="7" srclang="en" creationdate="20020523T091201Z" creationid="a" changedate="20020523T091202Z" changeid="b"
 usagecount="3" segtype="block" o-tmf="x">
<note>One</note><prop type="x-status">accepted</prop><prop type="x-probability">0.75</prop><note>Two</note><prop
 type="domain">law</prop>
<tuv xml:lang="en" creationid="c"><note>On the text</note><prop type="q">r</prop><seg>Yes</seg></tuv>
<tuv lang="fr_CA"><seg>Oui</seg></tuv><tuv xml:lang="DE"><seg>Ja</seg></tuv></tu></body></tmx>"""
    units = opened(tmp_path, content)
    assert units.header[:6] == ("en", "", "T", "7", ("Header note",), (("p", "Header prop"),))
    assert units.header.stamps[:2] == ("20020523T091200Z", "ys")
    (found,) = list(units)
    assert (found.id, found.status, found.probability) == ("7", Status.ACCEPTED, 0.75)
    assert (found.notes, found.source_language) == (("One", "Two"), "en")
    assert found.props == (("domain", "law"), ("tmx:usagecount", "3"), ("tmx:segtype", "block"))
    assert found.stamps == ("20020523T091201Z", "a", "20020523T091202Z", "b")
    english = found.variants[0]
    assert (english.notes, english.props, english.stamps.created_by) == (("On the text",), (("q", "r"),), "c")
    assert units.languages == {"en": 1, "fr_CA": 1, "DE": 1}
    assert found.pair(("de-DE", "fr"))
    assert not units.problems


def test_markup(tmp_path: Path) -> None:
    source = (
        '<it pos="begin" x="1" type="italic">&lt;I></it><bpt i="1" x="2" type="bold">&lt;B></bpt>Click '
        '<ph x="3" type="image">&lt;IMG ALT="<sub>Start <hi>here</hi>!</sub>"></ph> to <hi type="verb" x="4">start'
        "<ut>{\\v}</ut></hi>.<ept i='1'>&lt;/B></ept> <b>So<br/></b><sub>stray</sub>"
    )
    (found,) = list(opened(tmp_path, memory(unit(source))))
    variant = found.variants[0]
    assert variant.text == "Click  to start. Sostray"
    assert variant.content == (
        Code(CodeKind.BEGIN, "", "<I>", "italic", "1"),
        Code(CodeKind.OPEN, "1", "<B>", "bold", "2"),
        "Click ",
        Code(CodeKind.ALONE, "", '<IMG ALT="Start here!">', "image", "3", ("Start here!",)),
        " to ",
        Code(CodeKind.MARK, "1", "", "verb", "4"),
        "start",
        Code(CodeKind.ALONE, "", "{\\v}"),
        Code(CodeKind.UNMARK, "1"),
        ".",
        Code(CodeKind.CLOSE, "1", "</B>"),
        " ",
        Code(CodeKind.OPEN, "b1", "<b>"),
        "So",
        Code(CodeKind.OPEN, "br2", "<br>"),
        Code(CodeKind.CLOSE, "br2", "</br>"),
        Code(CodeKind.CLOSE, "b1", "</b>"),
        "stray",
    )
    assert found.variants[1].content == ()


def test_white_space_cdata_and_comments(tmp_path: Path) -> None:
    units = opened(tmp_path, memory(unit(" a\t\t  b\n c <![CDATA[<seg> & </tu>]]>d<!-- </tu> -->e<?pi </tu>?> ")))
    assert sources(list(units)) == [" a\t\t  b\n c <seg> & </tu>de "]
    assert not units.problems


@pytest.mark.parametrize(
    ("head", "end"),
    [
        ('<tmx version="1.1">', "</tmx>"),
        ('<tmx version="1.1"><header/><body>', END),
        ('<tmx version="2.0" xmlns="http://www.lisa.org/tmx20"><header srclang="*all*"/><body>', END),
        ("", ""),
    ],
)
def test_incomplete_memories(tmp_path: Path, head: str, end: str) -> None:
    units = opened(tmp_path, memory(unit("One."), unit("Two."), head=head, end=end))
    assert units.header.source_language == ""
    assert sources(list(units)) == ["One.", "Two."]
    assert [reason for _, reason, _ in said(units)] == ([] if end else [str(units.problems.listed[0].reason)])


def test_prefixes(tmp_path: Path) -> None:
    content = memory(unit("One <ph>x</ph>"), more=' creationid="me"')
    for name in ("tmx", "header", "body", "tuv", "seg", "ph", "tu>", "tu "):
        content = content.replace(f"<{name}", f"<t:{name}").replace(f"</{name}", f"</t:{name}")
    units = opened(tmp_path, content.replace("<t:tmx ", '<t:tmx xmlns:t="urn:x" '))
    assert units.header.stamps.created_by == "me"
    assert sources(list(units)) == ["One "]
    assert not units.problems


def test_units_that_lack_something(tmp_path: Path) -> None:
    units = opened(
        tmp_path,
        memory(
            "<tu></tu>\n<tu/>\n",
            '<tu><tuv xml:lang="en"/><tuv xml:lang="fr"><seg/></tuv></tu>\n',
            "<tu><tuv><seg>Nowhere</seg></tuv><tuv lang='fr'><seg>a</seg><seg>b</seg></tuv></tu>\n",
            unit("", ""),
            unit("Alike."),
            unit("Alike."),
        ),
    )
    found = list(units)
    assert [[variant.text for variant in each.variants] for each in found] == [
        ["", ""],
        ["a b"],
        ["", ""],
        ["Alike.", "Oui."],
        ["Alike.", "Oui."],
    ]
    assert [(line, lost) for line, _, lost in said(units)] == [
        (5, True),
        (6, True),
        (7, False),
        (8, True),
        (8, False),
    ]


def test_what_is_broken_is_named_and_the_rest_comes_in(tmp_path: Path) -> None:
    units = opened(
        tmp_path,
        memory(
            unit("Zero."),
            unit("One &nbsp;&hellip; &who; & you &#x1F; < 3 \x0b"),
            "\n<tu><tuv xml:lang='en'><seg>no end",
            unit("Two"),
            "<tu><tuv xml:lang='en'><seg>crossed</tuv></seg></tu>\n",
            "<tu><tuv xml:lang=en><seg>unquoted</seg></tuv></tu>\n",
            unit("a <b>bold <br> word"),
            "</tu>",
            unit("<!-- never closed"),
            unit("Last."),
        ),
    )
    assert sources(list(units)) == [
        "Zero.",
        "One \u00a0… &who; & you  < 3 ",
        "Two",
        "a <b>bold <br> word",
        "<!-- never closed",
        "Last.",
    ]
    assert [(line, lost) for line, _, lost in said(units)] == [
        (6, False),
        (6, False),
        (6, False),
        (8, True),
        (9, True),
        (10, True),
        (11, False),
        (12, False),
    ]
    assert units.problems.lost == 3
    assert any("&nbsp;, &hellip;, &who;" in reason for _, reason, _ in said(units))


def test_a_file_that_was_cut_off(tmp_path: Path) -> None:
    whole = memory(unit("One."), unit("Two."))
    units = opened(tmp_path, whole[: whole.index("Two.") + 2])
    assert sources(list(units)) == ["One."]
    assert [(line, lost) for line, _, lost in said(units)] == [(6, True)]
    units = opened(tmp_path, whole.removesuffix(END))
    assert sources(list(units)) == ["One.", "Two."]
    assert [(line, lost) for line, _, lost in said(units)] == [(7, False)]


def test_several_memories_in_one_file(tmp_path: Path) -> None:
    units = opened(tmp_path, memory(unit("One.")) + memory(unit("Two.")))
    assert sources(list(units)) == ["One.", "Two."]
    assert not units.problems


def test_characters_that_the_user_made(tmp_path: Path) -> None:
    head = HEAD.replace("{more}/>", '><ude name="x"><map unicode="#xF8FF" code="#xF0" ent="AppleLogo"/></ude></header>')
    units = opened(tmp_path, memory(unit("&AppleLogo; &#xF8FF;"), head=head))
    assert sources(list(units)) == ["\uf8ff \uf8ff"]


def test_compressed(tmp_path: Path) -> None:
    one, two = memory(unit("One.")).encode(), memory(unit("Deux é"), encoding="utf-16").encode("utf-16")
    assert sources(list(opened(tmp_path, gzip.compress(one), "m.tmx.gz"))) == ["One."]
    assert sources(list(opened(tmp_path, gzip.compress(one[:300]) + gzip.compress(one[300:]), "m.tmx.gz"))) == ["One."]
    path = tmp_path / "m.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in (("a.tmx", one), ("read.me", b"no"), ("b/c.TMX", two), ("d.tmx", b"<html/>")):
            archive.writestr(name, content)
    units = Memory(path, Reading())
    assert sources(list(units)) == ["One.", "Deux é"]
    assert [problem.path.name for problem in units.problems] == ["d.tmx"]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("read.me", "no")
    with pytest.raises(InputError, match="holds no translation memory"):
        Memory(path, Reading())


def test_a_gzip_that_was_cut_off(tmp_path: Path) -> None:
    packed = gzip.compress(memory(*(unit(f"Number {k}, {k * k}") for k in range(2000))).encode())
    units = opened(tmp_path, packed[: len(packed) // 2], "m.tmx.gz")
    found = sources(list(units))
    assert found[:2] == ["Number 0, 0", "Number 1, 1"]
    assert 200 < len(found) < 2000
    assert "damaged or cut off" in str(units.problems.listed[0])


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"<html><body>no</body></html>", "is no translation memory"),
        (b"\x00\x01\x02" * 999, "is no translation memory"),
        ("Bonjour".encode("utf-16"), "is no translation memory"),
        (b"PK\x03\x04rubbish", "damaged"),
        (b"\x1f\x8brubbish", "is no translation memory"),
    ],
)
def test_what_is_no_memory(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(InputError, match=sentence):
        opened(tmp_path, content)


def test_what_is_no_file(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "gone.tmx"):
        with pytest.raises(InputError, match=str(path)):
            tmx.open_units(path, Reading())


def test_progress_and_cancelling(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    content = memory(*(unit(f"Number {k}") for k in range(20_000)))
    opened_units = opened(tmp_path, content, reading=Reading(progress=lambda done, total: told.append((done, total))))
    assert len(list(opened_units)) == 20_000
    size = len(content)
    assert told == sorted(told)
    assert told[-1] == (size, size)
    assert len(told) > size / (1 << 18)

    def stop(done: int, _total: int) -> None:
        if done > size // 2:
            raise Cancelled

    units = iter(Memory(tmp_path / "m.tmx", Reading(progress=stop)))
    assert next(units).variants[0].text == "Number 0"
    with pytest.raises(Cancelled):
        list(units)


def test_line_numbers_hold_across_pieces(tmp_path: Path) -> None:
    units = list(opened(tmp_path, memory(*(unit(f"{k} <!-- \n -->" + "x" * (k % 999)) for k in range(3000)))))
    assert [each.line for each in units] == [5 + 2 * k for k in range(3000)]
