"""The memory that we write: valid, whole, and of use to a real tool."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from enregard import documents
from enregard.exchange import tmx
from enregard.project import Project, Row, Side
from enregard.segments import Segment, split_text

SCHEMAS = Path(__file__).parent / "schemas"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
OMEGAT = Path("/usr/share/omegat/OmegaT.jar")
needs_omegat = pytest.mark.skipif(
    not (shutil.which("omegat") and OMEGAT.is_file()), reason="Debian's omegat is not installed"
)


@pytest.fixture
def memory(statement: Project, tmp_path: Path) -> Path:
    path = tmp_path / "statement.tmx"
    assert tmx.write(statement, path) == 21
    return path


def test_valid_against_dtd_and_schema(memory: Path) -> None:
    tree = etree.parse(str(memory))
    with (SCHEMAS / "tmx14.dtd").open() as file:
        etree.DTD(file).assertValid(tree)
    etree.XMLSchema(etree.parse(str(SCHEMAS / "tmx14.xsd"))).assertValid(tree)
    assert memory.read_bytes().startswith(b"<?xml version='1.0' encoding='UTF-8'?>")


def test_the_schemas_refuse_what_is_wrong(memory: Path) -> None:
    tree = etree.parse(str(memory))
    tree.getroot().set("version", "1.4b")
    schema = etree.XMLSchema(etree.parse(str(SCHEMAS / "tmx14.xsd")))
    with (SCHEMAS / "tmx14.dtd").open() as file:
        assert not etree.DTD(file).validate(tree)
    assert not schema.validate(tree)


@needs_omegat
def test_valid_against_what_omegat_brings_along(memory: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(OMEGAT) as jar:
        for name in ("schemas/tmx14.dtd", "schemas/tmx14.xsd"):
            jar.extract(name, tmp_path)
    shutil.copy(SCHEMAS / "xml.xsd", tmp_path / "schemas")
    tree = etree.parse(str(memory))
    with (tmp_path / "schemas" / "tmx14.dtd").open() as file:
        etree.DTD(file).assertValid(tree)
    etree.XMLSchema(etree.parse(str(tmp_path / "schemas" / "tmx14.xsd"))).assertValid(tree)


def test_content(memory: Path, statement: Project) -> None:
    root = etree.parse(str(memory)).getroot()
    header = root.find("header")
    assert header is not None
    assert header.get("srclang") == "en"
    assert "not NATO's transcript" in str(header.findtext("note"))
    units = root.findall("body/tu")
    texts = [[(str(v.get(LANG)), str(v.findtext("seg"))) for v in unit.findall("tuv")] for unit in units]
    assert texts == [[("en", row.text(Side.SOURCE)), ("fr", row.text(Side.TARGET))] for row in statement.aligned]
    props = {str(p.get("type")): p.text for p in units[0].findall("prop")}
    assert props["x-status"] == "open"
    assert float(props["x-probability"] or 0) > 0.9


@given(st.text(min_size=1), st.text(min_size=1))
def test_any_text_is_written_and_read_again(tmp_path_factory: pytest.TempPathFactory, source: str, target: str) -> None:
    document = documents.from_text("word", "a", "en")
    row = Row(1, (Segment("1", source, 0, 0),), (Segment("1", target, 0, 0),))
    path = tmp_path_factory.mktemp("tmx") / "a.tmx"
    tmx.write(Project(document, replace(document, language="fr"), [row]), path)
    found = [seg.text or "" for seg in etree.parse(str(path)).iter("seg")]
    # A lone carriage return is a line end in XML; lxml writes it as a reference, so it comes back.
    assert found == [tmx.clean(source), tmx.clean(target)]


@needs_omegat
def test_omegat_translates_the_statement_with_it(
    memory: Path, statement: Project, english: Path, tmp_path: Path
) -> None:
    """OmegaT in console mode, on the original as it lies on disk, with the memory in tm/auto."""
    project = tmp_path / "project"
    for folder in ("source", "target", "omegat", "glossary", "dictionary", "tm/auto"):
        (project / folder).mkdir(parents=True)
    shutil.copy(english, project / "source")
    shutil.copy(memory, project / "tm" / "auto")
    (project / "omegat.project").write_text(_OMEGAT_PROJECT, encoding="utf-8")
    command = ["omegat", "--mode=console-translate", "--quiet", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    translated = (project / "target" / english.name).read_text(encoding="utf-8")
    single = [row for row in statement.aligned if len(split_text(row.text(Side.SOURCE), "en")) == 1]
    assert len(single) == 17
    missing = [row.text(Side.SOURCE) for row in single if row.text(Side.TARGET) not in translated]
    assert missing == []


_OMEGAT_PROJECT = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>EN</source_lang><target_lang>FR</target_lang><sentence_seg>true</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
"""
