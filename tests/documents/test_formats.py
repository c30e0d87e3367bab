"""All formats: known by their content, read without the network, and never a traceback."""

import socket
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import NoReturn

import pytest
from docx import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents
from enregard.documents.kinds import formats, kind_of
from enregard.errors import EnRegardError, InputError
from tests.documents.typeset import Layout, typeset

SENTENCE = "The Allies met in the morning and spoke of many things."


def word(path: Path) -> Path:
    """A document that refers to a picture, its styles and a page elsewhere."""
    document = WordDocument()
    document.add_paragraph(SENTENCE)
    for kind in (RELATIONSHIP_TYPE.HYPERLINK, RELATIONSHIP_TYPE.IMAGE, RELATIONSHIP_TYPE.STYLES):
        document.part.relate_to("http://127.0.0.1:9/elsewhere", kind, is_external=True)
    document.save(str(path))
    return path


def packed(path: Path, files: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def text_document(path: Path) -> Path:
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    content = (
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
        f'<o:document-content xmlns:o="{office}" xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:l="http://www.w3.org/1999/xlink"><o:body><o:text>'
        f'<t:p><t:a l:href="http://127.0.0.1:9/">{SENTENCE}</t:a></t:p></o:text></o:body></o:document-content>'
    )
    return packed(path, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def book(path: Path) -> Path:
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><manifest>'
        '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="a"/></spine></package>'
    )
    page = f'<html xmlns="http://www.w3.org/1999/xhtml">{HEAD}<body><p>{SENTENCE}</p></body></html>'
    return packed(
        path,
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "a.opf": package,
            "a.xhtml": page,
        },
    )


HEAD = (
    '<head><title>a</title><link rel="stylesheet" href="http://127.0.0.1:9/a.css"/>'
    '<script src="http://127.0.0.1:9/a.js"></script><base href="http://127.0.0.1:9/"/></head>'
)
PAGE = (
    '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd" [<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]>'
    f'<html>{HEAD}<body><img src="http://127.0.0.1:9/a.png"><p>{SENTENCE}</p></body></html>'
)
TEXTS = {
    "txt": SENTENCE,
    "rtf": "{\\rtf1{\\field{\\*\\fldinst INCLUDEPICTURE http://127.0.0.1:9/a.png}{\\fldrslt }}" + SENTENCE + "}",
    "html": PAGE,
    "md": f"![a](http://127.0.0.1:9/a.png)\n\n{SENTENCE}\n",
    "srt": f"1\n00:00:01,000 --> 00:00:02,000\n{SENTENCE}\n",
    "vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n{SENTENCE}\n",
}
MAKERS: dict[str, Callable[[Path], Path]] = {
    "docx": word,
    "odt": text_document,
    "epub": book,
    "pdf": lambda path: typeset(path, [SENTENCE], Layout()),
}


def sample(name: str, path: Path) -> Path:
    """Make a file of a format that holds one sentence."""
    if name in MAKERS:
        return MAKERS[name](path)
    path.write_text(TEXTS[name], encoding="utf-8")
    return path


def test_all_formats_are_tried_here() -> None:
    assert {kind.name for kind in formats()} == {*TEXTS, *MAKERS}


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[object]]:
    """Refuse every connection and every look-up of a name, and list them."""
    asked: list[object] = []

    def refuse(*address: object) -> NoReturn:
        asked.append(address)
        raise OSError("there is no network")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    yield asked
    assert asked == []


@pytest.mark.usefixtures("no_network")
@pytest.mark.parametrize("name", [*TEXTS, *MAKERS])
def test_no_file_makes_the_program_go_online(name: str, tmp_path: Path) -> None:
    document = documents.read(sample(name, tmp_path / f"a.{name}"))
    assert SENTENCE in [p.text for p in document.paragraphs]


@pytest.mark.parametrize("name", [*TEXTS, *MAKERS])
def test_a_listener_hears_nothing_of_a_file_that_refers_to_it(name: str, tmp_path: Path) -> None:
    """As above, but from outside: what C libraries and other processes do is no socket of Python's."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        path = sample(name, tmp_path / f"a.{name}")
        port = listener.getsockname()[1]
        if name in TEXTS:
            path.write_text(TEXTS[name].replace("127.0.0.1:9/", f"127.0.0.1:{port}/"), encoding="utf-8")
        else:
            _redirect(path, port)
        documents.read(path)
        listener.settimeout(0.1)
        with pytest.raises(TimeoutError):
            listener.accept()


def _redirect(path: Path, port: int) -> None:
    """Let an archive's references point to a port."""
    if not zipfile.is_zipfile(path):
        return
    data = BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(data, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"127.0.0.1:9/", b"127.0.0.1:%d/" % port))
    path.write_bytes(data.getvalue())


@pytest.mark.parametrize("name", [*TEXTS, *MAKERS])
def test_a_file_is_known_by_its_content_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    if name in ("txt", "md"):
        return
    assert kind_of(sample(name, tmp_path / "a.txt")).name == name


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".odt", ".epub"])
def test_a_text_under_a_wrong_name_says_what_it_is(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_text(SENTENCE)
    with pytest.raises(InputError, match=rf"is a plain text, although its name ends in \{suffix}"):
        documents.read(path)


OTHERS = {
    "a.tmx": (b'<?xml version="1.0"?><tmx version="1.4"><body/></tmx>', "Open it as a bilingual file"),
    "a.txt": (b"\xef\xbb\xbf<!-- x --><xliff version='1.2'/>", "Open it as a bilingual file"),
    "a.csv": (b"a;b\nc;d\n", "Open it as a bilingual file"),
    "a.po": (b'msgid "a"\nmsgstr "b"\n', "Open it as a bilingual file"),
    "a.enregard": (b"SQLite format 3\0" + bytes(80), "Open it as a project"),
    "a.png": (b"\x89PNG\r\n\x1a\n" + bytes(80), "OCR"),
    "a.gz": (b"\x1f\x8b\x08" + bytes(80), "Unpack it"),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_text_says_where_it_goes(name: str, tmp_path: Path) -> None:
    data, sentence = OTHERS[name]
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=sentence) as caught:
        documents.read(tmp_path / name)
    assert name in str(caught.value)


def test_a_sheet_and_a_plain_archive_are_no_texts(tmp_path: Path) -> None:
    sheet = packed(tmp_path / "a.docx", {"[Content_Types].xml": "", "xl/workbook.xml": ""})
    with pytest.raises(InputError, match="Open it as a bilingual file"):
        documents.read(sheet)
    archive = packed(tmp_path / "a.txt", {"a.txt": "a text"})
    with pytest.raises(InputError, match="Unpack it"):
        documents.read(archive)


SUFFIXES = [suffix for kind in formats() for suffix in kind.suffixes]


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=15, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_under_any_name_are_read_or_get_a_sentence(
    suffix: str, data: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("any") / f"any{suffix}"
    path.write_bytes(data)
    try:
        assert documents.read(path).paragraphs
    except EnRegardError as error:
        assert "any" in str(error)  # either is right


@pytest.mark.parametrize("name", [*TEXTS, *MAKERS])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_gets_a_sentence(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = sample(name, tmp_path_factory.mktemp("damaged") / f"a.{name}")
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
        whole = whole or bytearray(b" ")
    path.write_bytes(whole)
    try:
        assert documents.read(path).paragraphs
    except EnRegardError as error:
        assert str(path.name) in str(error)  # either is right
