"""Archives and XML that mean harm: refused with a sentence, in bounded memory."""

import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard.documents.safe import xml
from enregard.documents.safe.archive import open_archive
from enregard.errors import InputError

MB = 1 << 20


@pytest.fixture
def archive(tmp_path: Path) -> Callable[..., Path]:
    def make(files: dict[str, bytes], name: str = "file.zip") -> Path:
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as opened:
            for inner, data in files.items():
                opened.writestr(inner, data)
        return path

    return make


def refused(path: Path, name: str) -> str:
    with pytest.raises(InputError) as caught, open_archive(path) as opened:
        opened.read(name)
    return str(caught.value)


def test_an_archive_is_read(archive: Callable[..., Path]) -> None:
    with open_archive(archive({"a/b.txt": b"text", "c": b""})) as opened:
        assert opened.names() == ["a/b.txt", "c"]
        assert opened.read("a/b.txt") == b"text"
        assert opened.read("c") == b""
        assert "a/b.txt" in opened
        assert "b.txt" not in opened


def test_a_part_that_is_missing(archive: Callable[..., Path]) -> None:
    assert "the part b is missing" in refused(archive({"a": b""}), "b")


def test_a_bomb_is_refused_while_it_goes_off(archive: Callable[..., Path]) -> None:
    path = archive({"bomb": bytes(100 * MB)})
    tracemalloc.start()
    said = refused(path, "bomb")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "far larger" in said
    assert peak < 80 * MB


def test_the_budget_is_that_of_the_whole_archive(archive: Callable[..., Path]) -> None:
    path = archive({f"part {k}": bytes(MB) for k in range(40)})
    with open_archive(path) as opened, pytest.raises(InputError, match="far larger"):
        opened.verify()


def test_a_lying_directory_is_not_believed(archive: Callable[..., Path]) -> None:
    """Both sizes that the archive gives for the part are made ten bytes."""
    path = archive({"a": b"x" * 1000})
    true = (1000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(true, (10).to_bytes(4, "little")))
    assert "damaged" in refused(path, "a")


def test_a_limit_for_one_part(archive: Callable[..., Path]) -> None:
    with open_archive(archive({"a": b"x" * 1000})) as opened:
        assert len(opened.read("a", limit=1000)) == 1000
        with pytest.raises(InputError, match="far larger"):
            opened.read("a", limit=999)


def test_a_password(archive: Callable[..., Path]) -> None:
    path = archive({"a": b"secret"})
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert "protected by a password" in refused(path, "a")


def test_containers_of_old_office(tmp_path: Path) -> None:
    start = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
    old, locked = tmp_path / "old.docx", tmp_path / "locked.docx"
    old.write_bytes(start + "WordDocument".encode("utf-16-le"))
    locked.write_bytes(start + "EncryptedPackage".encode("utf-16-le") + bytes(100))
    assert "before 2007" in refused(old, "")
    assert "protected by a password" in refused(locked, "")


def test_what_is_no_archive(tmp_path: Path, archive: Callable[..., Path]) -> None:
    (tmp_path / "text.zip").write_bytes(b"PK is how it begins")
    whole = archive({"a": b"x" * 1000}).read_bytes()
    (tmp_path / "cut.zip").write_bytes(whole[: len(whole) // 2])
    assert "no sound document" in refused(tmp_path / "text.zip", "a")
    assert "no sound document" in refused(tmp_path / "cut.zip", "a")
    assert "There is no file" in refused(tmp_path / "nothing.zip", "a")
    assert "cannot be read" in refused(tmp_path, "a")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_whatever_is_wrong_in_an_archive_is_said(archive: Callable[..., Path], data: st.DataObject) -> None:
    path = archive({"a": b"some text " * 20, "b": b"more"})
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    path.write_bytes(whole)
    try:
        with open_archive(path) as opened:
            for name in opened.names():
                opened.read(name)
    except InputError as error:
        assert path.name in str(error)


def parsed(data: bytes) -> str:
    with pytest.raises(InputError) as caught:
        xml.parse(data, Path("a.xml"), "part")
    return str(caught.value)


def test_sound_xml() -> None:
    root = xml.parse('<?xml version="1.0" encoding="utf-16"?><a b="c">é<d/></a>'.encode("utf-16"), Path("a.xml"))
    assert (root.tag, root.get("b"), root.text, root[0].tag) == ("a", "c", "é", "d")


def test_malformed_xml_is_said_with_its_line() -> None:
    assert parsed(b"<a>\n<b>\n</a>").startswith("a.xml (part) is no sound XML (line 3: ")
    assert "no element found" in parsed(b"")


@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/hostname">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;',
    ],
)
def test_entities_are_refused(declaration: str) -> None:
    assert "declares XML entities" in parsed(f"<!DOCTYPE x [{declaration}]><x>&a;</x>".encode())


def test_a_dtd_is_not_fetched(tmp_path: Path) -> None:
    (tmp_path / "a.dtd").write_text('<!ENTITY said "read from the file">')
    data = f'<!DOCTYPE x SYSTEM "{(tmp_path / "a.dtd").as_uri()}"><x>&said;</x>'.encode()
    assert "read from" not in "".join(xml.parse(data, Path("a.xml")).itertext())


def test_what_is_too_deep_is_refused() -> None:
    assert "nested too deep" in parsed(b"<a>" * 100_000)


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"<a>" + b"<b/>" * 700_000, id="elements"),
        pytest.param(b"<a " + b" ".join(b'a%d=""' % k for k in range(700_000)), id="attributes"),
        pytest.param(b"<a " + b" ".join(b'xmlns:a%d="x"' % k for k in range(700_000)), id="namespaces"),
    ],
)
def test_what_is_too_much_is_refused_before_it_ends(data: bytes) -> None:
    assert "too large" in parsed(data)


def test_a_text_without_end_is_refused() -> None:
    assert "too large" in parsed(b"<a>" + b"x" * (11 * MB))


def test_a_stream_forgets_what_was_read() -> None:
    """More elements than are held at a time, one after the other."""

    def pieces() -> Iterator[bytes]:
        yield b"<x><head><a/></head><body>"
        for _ in range(70):
            yield b"<p><r/><p/></p>" * 5000
        yield b"</body><body><q/></body></x>"

    tags = [element.tag for element in xml.stream(pieces(), Path("a.xml"), "", {"body"})]
    assert tags == ["p"] * 350_000 + ["q"]


def test_a_stream_gives_whole_children() -> None:
    data = b"<x><body><p>one <b>two</b></p>tail<p k='v'/></body></x>"
    texts = ["".join(e.itertext()) for e in xml.stream((bytes([b]) for b in data), Path("a.xml"), "", {"body"})]
    assert texts == ["one two", ""]


@given(st.binary(max_size=200) | st.text(alphabet="<>/ab&;\"'=!-[]?", max_size=60).map(str.encode))
def test_any_bytes_are_xml_or_refused(data: bytes) -> None:
    try:
        assert xml.parse(data, Path("a.xml")) is not None
    except InputError as error:
        assert "a.xml" in str(error)


def test_a_file_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "file.zip"
    with zipfile.ZipFile(path, "w") as made, made.open(zipfile.ZipInfo(""), "w") as nameless:
        nameless.write(b"text")
    with open_archive(path) as opened:
        assert opened.names() == [""]


def test_a_document_of_one_element() -> None:
    assert xml.parse(b"<a/>", Path("a.xml")).tag == "a"
