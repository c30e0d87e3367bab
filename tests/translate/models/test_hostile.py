"""Packages that nobody should make: refused with the reason, nothing written anywhere, other models go on working."""

from __future__ import annotations

import io
import shutil
import stat
import struct
import sys
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.models import PACKAGES
from tests.translate.models.packages import FOLDER, contents, package, zipped

from enregard.errors import Cancelled, ModelError
from enregard.translate.models import archive, install_file, installed, packages_folder, remove
from enregard.translate.models.archive import unpack
from enregard.translate.models.model import UnusableError


@pytest.fixture(autouse=True)
def other_models_go_on(places: None, tmp_path: Path) -> Iterator[None]:
    """Another model, which is there before and after, and nothing else is."""
    model = install_file(PACKAGES["fr", "en"])
    before = everything(tmp_path)
    yield
    assert installed() == [model]
    assert everything(tmp_path) - {"bad.argosmodel", "empty"} == before


def everything(folder: Path) -> set[str]:
    """Return all that lies in a folder."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    """See that a package is refused with a sentence."""
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(content)
    with pytest.raises(ModelError, match=sentence):
        install_file(path)


def with_entry(name: str, mode: int = 0, content: bytes = b"x", **attributes: Any) -> bytes:
    """Return the little model with one more entry, of any name and kind."""
    buffer = io.BytesIO(package())
    entry = zipfile.ZipInfo("placeholder")
    entry.filename = name
    entry.external_attr = mode << 16
    for attribute, value in attributes.items():
        setattr(entry, attribute, value)
    with zipfile.ZipFile(buffer, "a") as opened:
        opened.writestr(entry, content)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("../outside", "leads out of its folder"),
        (f"{FOLDER}/../../outside", "leads out of its folder"),
        (f"{FOLDER}/model/..", "leads out of its folder"),
        (f"{FOLDER}\\..\\..\\outside", "leads out of its folder"),
        ("..\\outside", "leads out of its folder"),
        ("/outside", "the absolute path /outside"),
        ("//server/share/outside", "the absolute path"),
        ("\\\\server\\share", "the absolute path"),
        ("C:\\outside", "the absolute path"),
        ("C:outside", "the absolute path"),
        ("c:/outside", "the absolute path"),
        (f"{FOLDER}/a:b", "no proper name"),
        (f"{FOLDER}//a", "no proper name"),
        (f"{FOLDER}/a\nb", r"a\\nb in it is no proper name"),
        (f"{FOLDER}/aux.txt", "no proper name"),
        (f"{FOLDER}/model.", "no proper name"),
        (f"{FOLDER}/{'x' * 250}", "no proper name"),
        ("", "no proper name"),
        ("other/file", "does not hold one folder"),
        ("file", "does not hold one folder"),
        (f"{FOLDER}/METADATA.json", "is in it twice"),
        (f"{FOLDER}/metadata.json/x", "is in it twice"),
        (f"{FOLDER}/./metadata.json", "no proper name"),
    ],
)
def test_names(tmp_path: Path, name: str, sentence: str) -> None:
    refused(tmp_path, with_entry(name), sentence)


def test_a_name_that_goes_on_behind_its_end(tmp_path: Path) -> None:
    content = with_entry(f"{FOLDER}/readable_..").replace(b"readable_..", b"readable\0..")
    refused(tmp_path, content, r"readable\\x00\.\. in it is no proper name")


def with_second_name(name: str, second: str) -> bytes:
    """Return the little model with an entry that Info-ZIP's extra field gives another name."""
    extra = struct.pack("<BI", 1, zlib.crc32(name.encode())) + second.encode()
    return with_entry(name, extra=struct.pack("<HH", 0x7075, len(extra)) + extra)


@pytest.mark.parametrize(
    ("second", "sentence"),
    [
        (f"{FOLDER}/../../outside.txt", "leads out of its folder"),
        ("/outside.txt", "the absolute path /outside.txt"),
        (f"{FOLDER}/readme\u00e9", "readme in it has a second name"),
    ],
)
def test_a_second_name(tmp_path: Path, second: str, sentence: str) -> None:
    """Python takes it from 3.12 on, and ignores it before."""
    path, folder = tmp_path / "bad.argosmodel", tmp_path / "empty"
    path.write_bytes(with_second_name(f"{FOLDER}/readme", second))
    folder.mkdir()
    if sys.version_info < (3, 12):
        assert (unpack(path, folder, lambda _done, _total: None, path.name) / "readme").read_bytes() == b"x"
    else:
        with pytest.raises(UnusableError, match=sentence):
            unpack(path, folder, lambda _done, _total: None, path.name)
        assert list(folder.iterdir()) == []
    shutil.rmtree(folder)


def test_the_name_that_is_used_is_checked(tmp_path: Path) -> None:
    """Whatever version of Python reads the package."""
    entry = zipfile.ZipInfo(f"{FOLDER}/readme")
    entry.filename = f"{FOLDER}/../../outside.txt"
    with pytest.raises(UnusableError, match=r"outside\.txt in it leads out"):
        archive._check([entry], 1000, "bad")
    with pytest.raises(zipfile.BadZipFile, match="lies outside"):
        archive._place(entry, tmp_path / "empty")


def test_the_same_name_twice(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate name"):
        content = with_entry(f"{FOLDER}/metadata.json", content=b"{}")
    refused(tmp_path, content, "is in it twice")


@pytest.mark.parametrize(
    ("mode", "sentence"),
    [
        (stat.S_IFLNK | 0o777, "is a symbolic link"),
        (stat.S_IFIFO, "is no ordinary file"),
        (stat.S_IFCHR, "is no ordinary file"),
        (stat.S_IFBLK, "is no ordinary file"),
        (stat.S_IFSOCK, "is no ordinary file"),
    ],
)
def test_kinds(tmp_path: Path, mode: int, sentence: str) -> None:
    refused(tmp_path, with_entry(f"{FOLDER}/link", mode, b"/etc/passwd"), sentence)
    refused(tmp_path, with_entry(f"{FOLDER}/link", mode, b"/etc/passwd", create_system=0), sentence)


def test_a_link_and_a_file_behind_it(tmp_path: Path) -> None:
    buffer = io.BytesIO(with_entry(f"{FOLDER}/link", stat.S_IFLNK | 0o777, b"/tmp"))
    with zipfile.ZipFile(buffer, "a") as opened:
        opened.writestr(f"{FOLDER}/link/outside", b"x")
    refused(tmp_path, buffer.getvalue(), "is a symbolic link")


def test_ways_of_packing(tmp_path: Path) -> None:
    refused(tmp_path, with_entry(f"{FOLDER}/a", compress_type=zipfile.ZIP_LZMA), "packed in a way")
    content = bytearray(with_entry(f"{FOLDER}/a"))
    content[content.rindex(b"PK\x01\x02") + 8] |= 1
    refused(tmp_path, bytes(content), "is encrypted")


def test_more_than_models_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of zeros shrinks to a thousandth."""
    refused(tmp_path, package({"zeros": bytes(60_000_000)}), r"far more than models do \(60 MB in \d+ files\)")
    refused(tmp_path, package({f"{k}": b"" for k in range(3000)}), r"far more than models do \(0 MB in 30\d\d files\)")
    monkeypatch.setattr(archive, "LARGEST", 100_000)
    refused(tmp_path, package(), "far more than models do")


def test_ten_gigabytes_from_a_few_kilobytes(tmp_path: Path) -> None:
    """A header may claim any size."""
    content = bytearray(with_entry(f"{FOLDER}/zeros", content=zlib.compress(bytes(10_000)), compress_type=8))
    at = content.rindex(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 2**32 - 2)
    refused(tmp_path, bytes(content), r"far more than models do \(42\d\d MB")


def test_ten_gigabytes_in_many_entries_that_share_their_bytes(tmp_path: Path) -> None:
    content = overlapping(1000, 10_000_000)
    assert len(content) < 200_000
    refused(tmp_path, content, r"far more than models do \(10026 MB in 1000 files\)")


def test_a_header_that_says_too_little(tmp_path: Path) -> None:
    """What is unpacked is counted; a file is never larger than was said when the whole was judged."""
    content = bytearray(package({"zeros": bytes(50_000_000)}))
    for mark, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        at = content.rindex(mark, 0, content.rindex(b"zeros") if offset == 24 else content.index(b"zeros"))
        assert struct.unpack_from("<I", content, at + offset) == (50_000_000,)
        struct.pack_into("<I", content, at + offset, 1000)
    refused(tmp_path, bytes(content), "is damaged or cut short")


def test_a_directory_of_any_size(tmp_path: Path) -> None:
    """It is read as far as models need it, not into all of the memory."""
    content = bytearray(zipped({f"{FOLDER}/{k:060}": b"" for k in range(30_000)}))
    refused(tmp_path, bytes(content), "is no package of a model, or it is damaged")


def overlapping(count: int, size: int) -> bytes:
    """Return entries that all unpack to the same zeros: each quotes the headers of those that follow."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(size)) + packer.flush()
    body, total, entries = kernel, size, []
    crc = zlib.crc32(bytes(size))
    for k in range(count):
        name = f"{FOLDER}/{k:04}".encode()
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, crc, len(body), total, len(name), 0)
        header = b"PK\x03\x04" + fields + name
        entries.append((name, fields, len(header) + len(body)))
        # The entry before this one begins with a stored block that holds this one's header.
        quoted = struct.pack("<BHH", 0, len(header), len(header) ^ 0xFFFF) + header
        body, total, crc = quoted + body, total + len(header), 0
    content = body[5:]
    directory = b"".join(
        b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(content) - length) + name
        for name, fields, length in entries
    )
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(content), 0)
    return content + directory + b"PK\x05\x06" + end


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no package of a model"),
        (b"not a zip file " * 100, "is no package of a model"),
        (zipped({}), "does not hold one folder"),
        (PACKAGES["en", "fr"].read_bytes()[:100_000], "is damaged or cut short"),
        (package({"metadata.json": None}), "has no metadata.json"),
        (package({"metadata.json": b"{ no json"}), "metadata.json is no JSON"),
        (package({"metadata.json": b"\xff\xfe"}), "metadata.json is no JSON"),
        (package({"metadata.json": b"[" * 100_000}), "metadata.json is no JSON"),
        (package({"metadata.json": b"[]"}), "no proper “from_code”"),
        (package(from_code=None), "no proper “from_code”"),
        (package(to_code="../../fr"), "no proper “to_code”"),
        (package(version=None), "no proper “package_version”"),
        (package(version="1/../../.."), "no proper “package_version”"),
        (package(type="sbd"), "of the kind “sbd”"),
        (package({"model/model.bin": None}), "the model itself"),
        (package({"sentencepiece.model": None}), "has no sentencepiece.model and no bpe.model"),
        (package({"model/model.bin": b"no model"}), r"cannot be loaded \(.+\)"),
        (package({"model/model.bin": contents()["model/model.bin"][:50_000]}), r"cannot be loaded \(.+\)"),
        (package({"model/config.json": b"{ no json"}), r"cannot be loaded \(.+\)"),
        (package({"model/shared_vocabulary.json": b"[]"}), r"cannot be loaded \(.+\)"),
        (package({"sentencepiece.model": b"no model"}), r"cannot be loaded \(.+\)"),
        (package({"sentencepiece.model": b""}), r"cannot be loaded \(.+\)"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_model(tmp_path: Path, content: bytes, sentence: str) -> None:
    refused(tmp_path, content, sentence)


def test_stopping_while_it_is_unpacked(tmp_path: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        install_file(PACKAGES["en", "fr"], stop)


def test_a_folder_may_have_any_name_in_the_package(tmp_path: Path) -> None:
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(package(folder="Mon modèle"))
    model = install_file(path)
    assert model.folder == packages_folder() / FOLDER
    remove(model)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 1_000_000), st.binary(min_size=1, max_size=6)), min_size=1, max_size=8))
def test_damaged_in_any_way_it_is_whole_or_refused(tmp_path: Path, damages: list[tuple[int, bytes]]) -> None:
    """Every file that comes out is what went in, or a sentence comes."""
    good = zipped({f"{FOLDER}/{name}": content[:2000] for name, content in contents().items()})
    content = bytearray(good)
    for at, damage in damages:
        content[at % len(content) : at % len(content) + len(damage)] = damage
    path = tmp_path / "bad.argosmodel"
    path.write_bytes(content)
    folder = tmp_path / "empty"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        unpack(path, folder, lambda _done, _total: None, path.name)
    except UnusableError as error:
        assert str(error)
    else:
        made = {p.read_bytes() for p in folder.rglob("*") if p.is_file()}
        assert made <= {content[:2000] for content in contents().values()}
    finally:
        shutil.rmtree(folder)
