"""Electronic books, made by hand: version 2 and 3, with notes, contents, locks and damage."""

from __future__ import annotations

import zipfile
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard.documents import Kind, Parsed, Role
from enregard.documents.formats import epub
from enregard.errors import EnRegardError, InputError

CONTAINER = """<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>"""
PACKAGE = """<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0"><metadata>
<dc:title>The Lamp</dc:title><dc:creator>Ann Oyelaran</dc:creator><dc:creator>Jo Marsh</dc:creator>
<dc:date>2019-03-02T00:00:00Z</dc:date><dc:language>en-GB</dc:language></metadata><manifest>
<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>
<item id="two" href="text/ch%202.xhtml" media-type="application/xhtml+xml"/>
<item id="one" href="text/ch1.xhtml" media-type="application/xhtml+xml"/>
<item id="notes" href="text/notes.xhtml" media-type="application/xhtml+xml"/>
<item id="ad" href="text/ad.xhtml" media-type="application/xhtml+xml"/>
<item id="cover" href="cover.jpg" media-type="image/jpeg"/></manifest>
<spine toc="ncx"><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/>
<itemref idref="two"/><itemref idref="notes" linear="no"/><itemref idref="ad" linear="no"/><itemref idref="gone"/>
</spine></package>"""
SHELL = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/x.dtd"><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/>
<script src="x.js"/></head><body>{}</body></html>"""
PARTS = {
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": PACKAGE,
    "OEBPS/nav.xhtml": SHELL.format(
        '<nav epub:type="toc"><h1>Contents</h1><ol><li><a href="x">One</a></li></ol></nav>'
    ),
    "OEBPS/text/ch1.xhtml": SHELL.format(
        '<nav><a href="x">home</a></nav><h1>One</h1><p><a id="p"/>It began<a epub:type="noteref" href="n">1</a>'
        '&nbsp;here.<span epub:type="pagebreak">12</span></p><aside epub:type="footnote"><p>First note.</p></aside>'
    ),
    "OEBPS/text/ch 2.xhtml": SHELL.format("<h2>Two</h2><p>It went on.</p><div hidden='hidden'><p>Unseen.</p></div>"),
    "OEBPS/text/notes.xhtml": SHELL.format('<section epub:type="endnotes"><p>Second note.</p></section>'),
    "OEBPS/text/ad.xhtml": SHELL.format("<p>Buy our other books.</p>"),
}


def write(folder: Path, **changed: str | None) -> Path:
    """Write a book; `changed` gives parts by the end of their names another content, or none."""
    path = folder / "book.epub"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in PARTS.items():
            given = changed.get(Path(name).stem.replace(" ", ""), content)
            if given is not None:
                archive.writestr(name, given)
        if lock := changed.get("lock"):
            archive.writestr("META-INF/encryption.xml", lock)
    return path


def texts(parsed: Parsed) -> list[str]:
    return [p.text for p in parsed.paragraphs]


def test_chapters_in_reading_order_with_notes_apart(tmp_path: Path) -> None:
    parsed = epub.read(write(tmp_path))
    assert [(p.role, p.kind, p.text) for p in parsed.paragraphs] == [
        (Role.TEXT, Kind.PARAGRAPH, "home"),
        (Role.HEADING, Kind.PARAGRAPH, "One"),
        (Role.TEXT, Kind.PARAGRAPH, "It began\xa0here."),
        (Role.HEADING, Kind.PARAGRAPH, "Two"),
        (Role.TEXT, Kind.PARAGRAPH, "It went on."),
        (Role.TEXT, Kind.NOTE, "First note."),
        (Role.TEXT, Kind.NOTE, "Second note."),
    ]
    assert [p.place for p in parsed.paragraphs][1::4] == ["OEBPS/text/ch1.xhtml", "footnote 1"]
    assert (parsed.title, parsed.author) == ("The Lamp", "Ann Oyelaran, Jo Marsh")
    assert (parsed.date, parsed.language) == ("2019-03-02", "en")
    assert [str(remark) for remark in parsed.remarks] == [
        "Hidden text was left out: 1.",
        "The table of contents was left out.",
        "Parts outside the reading order were left out: 1.",
    ]


def test_a_chapter_that_is_missing_is_said(tmp_path: Path) -> None:
    parsed = epub.read(write(tmp_path, ch1=None))
    assert "It went on." in texts(parsed)
    assert "It began\xa0here." not in texts(parsed)
    assert "Chapters that the book names are not in it: 1. Its text has gaps." in map(str, parsed.remarks)
    with pytest.raises(InputError, match="No text was found"):
        epub.read(
            write(tmp_path, **dict.fromkeys(Path(name).stem.replace(" ", "") for name in PARTS if "text/" in name))
        )


LOCK = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#">
<enc:EncryptedData><enc:EncryptionMethod Algorithm="{}"/></enc:EncryptedData></encryption>"""


def test_a_locked_book_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"book\.epub is protected against copying"):
        epub.read(write(tmp_path, lock=LOCK.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")))


def test_fonts_may_be_locked(tmp_path: Path) -> None:
    assert "It went on." in texts(epub.read(write(tmp_path, lock=LOCK.format("http://www.idpf.org/2008/embedding"))))


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"container": None}, "container.xml is missing"),
        ({"book": None}, "book.opf is missing"),
        ({"container": "<a></a>"}, "is missing"),
        ({"book": "<package><spine>"}, r"book\.opf.* is no sound XML"),
        ({"book": '<!DOCTYPE a [<!ENTITY b "c">]><package>&b;</package>'}, "declares XML entities"),
        ({"book": "<package/>"}, "No text was found"),
        ({"container": CONTAINER.replace("OEBPS/book.opf", "../../etc/passwd")}, "is missing"),
        ({"ch1": SHELL.format("<p>x" * 400_000)}, r"ch1\.xhtml\) is too large"),
    ],
)
def test_damaged_books_get_a_sentence(changed: dict[str, str | None], sentence: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=sentence) as caught:
        epub.read(write(tmp_path, **changed))
    assert "book.epub" in str(caught.value)


def test_what_is_no_archive_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "book.epub"
    path.write_bytes(b"no book")
    with pytest.raises(InputError, match=r"book\.epub"):
        epub.read(path)


def test_a_book_of_endless_chapters_is_refused(tmp_path: Path) -> None:
    chapter = SHELL.format("<p>x</p>" * 51_000)
    with pytest.raises(InputError, match="more than 100,000 paragraphs"):
        epub.read(write(tmp_path, ch1=chapter, ch2=chapter))


@given(st.integers(0, 2**32), st.sampled_from(["container", "book", "ch1", "archive"]))
@settings(max_examples=60)
def test_damaged_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, seed: int, part: str) -> None:
    folder, chance = tmp_path_factory.mktemp("any"), Random(seed)
    path = write(folder)
    if part == "archive":
        path.write_bytes(mutated(path.read_bytes(), chance))
    else:
        source = next(content for name, content in PARTS.items() if Path(name).stem == part)
        path = write(folder, **{part: mutated(source.encode(), chance).decode("latin-1")})
    try:
        epub.read(path)
    except EnRegardError as error:
        assert "book.epub" in str(error)


def mutated(data: bytes, chance: Random) -> bytes:
    """Return bytes of which some are others, are missing or stand twice."""
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 8)):
        at = chance.randrange(len(changed))
        match chance.randrange(3):
            case 0:
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + chance.randrange(1, 40)]
            case _:
                changed[at:at] = changed[at : at + chance.randrange(1, 40)]
    return bytes(changed)
