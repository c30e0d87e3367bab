"""Which format a file is in: by its name, else by how it begins; and a sentence where none reads it."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest

from enregard.errors import InputError, OutputError
from enregard.exchange import registry
from enregard.exchange.formats import Format, Writing
from enregard.exchange.units import Header, Unit, Variant

UNITS = [Unit((Variant("en", f"Good morning, {name}."), Variant("fr", f"Bonjour, {name}."))) for name in ("Ada", "Bo")]
BOTH_WAYS = [form for form in registry.formats() if form.read and form.write]
WITH_MACROS = {".xlsm", ".docm"}


def texts(path: Path) -> list[list[str]]:
    return [[variant.text for variant in unit.variants] for unit in registry.open_units(path)]


@pytest.mark.parametrize("form", BOTH_WAYS, ids=lambda form: form.name)
def test_each_format_is_known_by_its_name(form: Format, tmp_path: Path) -> None:
    for suffix in set(form.suffixes) - WITH_MACROS:
        path = tmp_path / f"Rows{suffix.upper()}"
        known = registry.for_writing(path)
        assert registry.write_units(path, UNITS, Header("en", "fr"), Writing(), known) == len(UNITS)
        assert texts(path) == [[variant.text for variant in unit.variants] for unit in UNITS]


@pytest.mark.parametrize("suffix", [".tmx", ".xlf", ".tsv"])
def test_a_file_whose_name_says_nothing_is_known_by_its_beginning(suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"rows{suffix}"
    registry.write_units(path, UNITS, Header("en", "fr"))
    other = path.rename(tmp_path / "rows.unknown")
    assert len(texts(other)) == len(UNITS)


@pytest.mark.parametrize("content", [b"<html><p>Hello</p></html>", b"PK\x03\x04 something", b"%PDF-1.7", b"{\\rtf1}"])
def test_what_is_no_bilingual_file_gets_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "text.unknown"
    path.write_bytes(content)
    with pytest.raises(InputError, match="is no bilingual file that can be read"):
        registry.for_reading(path)


def test_a_compressed_file_that_is_no_memory_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "rows.xlf.gz"
    path.write_bytes(gzip.compress(b"<xliff/>"))
    with pytest.raises(InputError, match="is compressed"):
        registry.open_units(path)


def test_a_name_that_no_format_is_written_under(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="does not say in which format"):
        registry.for_writing(tmp_path / "rows.doc")
    with pytest.raises(InputError, match="no format “word”"):
        registry.named("word")


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        registry.open_units(tmp_path / "gone.tmx")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="a device and no file"):
        registry.open_units(pipe)
