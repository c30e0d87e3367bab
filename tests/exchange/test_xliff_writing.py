"""What is written as XLIFF is valid, comes in again unchanged, and is read by another program."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from enregard.errors import OutputError
from enregard.exchange import xliff
from enregard.exchange.formats import Format, Reading, Writing
from enregard.exchange.units import Code, CodeKind, Header, Stamps, Unit, Variant, plain
from enregard.project import Status

SCHEMAS = Path(__file__).parent / "schemas" / "xliff"
FORMATS = [xliff.FORMAT_12, xliff.FORMAT_21]
LANGUAGES = ("en-GB", "fr-FR")
HEADER = Header(*LANGUAGES, notes=("about it",), props=(("x-source-document", "a.txt"),))
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
BOLD: tuple[str | Code, ...] = (
    Code(CodeKind.OPEN, "1", "<b>", "bold", "1"),
    "Good",
    Code(CodeKind.CLOSE, "1", "</b>"),
    " ",
    Code(CodeKind.OPEN, "i", "", "italic", "i"),
    "morning",
    Code(CodeKind.CLOSE, "i"),
)
RICH = Unit(
    (
        Variant("en-GB", "Good morning", BOLD, ("left",), (("x-a", "b"),), Stamps("20240101T000000Z", "ann")),
        Variant("fr-FR", "Bonjour", (), ("right",)),
    ),
    "tu7",
    Status.ACCEPTED,
    0.1 + 0.2,
    ("a note", "of two\nlines"),
    (("x-domain", "press"), ("a kind: of <its> own%", "v")),
    Stamps("20240101T000000Z", "ann", "20240102T000000Z", "bob"),
    "en-GB",
)
UNITS = [
    RICH,
    Unit((Variant("en-GB", " Alone.\r\n\t"), Variant("fr-FR", "")), "2", Status.REJECTED, source_language="en-GB"),
    Unit((Variant("en-GB", ""), Variant("fr-FR", "Seul.")), "2", Status.DOUBTFUL, source_language="en-GB"),
    Unit((Variant("en-GB", "Open."), Variant("fr-FR", "")), "", source_language="en-GB"),
    Unit(
        (Variant("en-GB", "<b>&amp;]]></b>"), Variant("fr-FR", "«\u00a0👩‍👩‍👧 \u202eabc e\u0301»")),
        "x y",
        source_language="en-GB",
    ),
]


@cache
def schema(form: Format) -> Any:
    name = "xliff-core-1.2-strict.xsd" if form is xliff.FORMAT_12 else "xliff-core-2.0.xsd"
    imported = re.compile(rb'schemaLocation="[^"]*xml\.xsd"')
    text = imported.sub(b'schemaLocation="xml.xsd"', (SCHEMAS / name).read_bytes())
    return etree.XMLSchema(etree.fromstring(text, base_url=str(SCHEMAS / name)))


def written(form: Format, units: list[Unit], path: Path, writing: Writing | None = None) -> int:
    assert form.write
    count = form.write(path, units, HEADER, writing or Writing())
    schema(form).assertValid(etree.parse(path, etree.XMLParser(huge_tree=True)))
    return count


def read(path: Path) -> list[Unit]:
    units = xliff.open_units(path, Reading())
    found = [unit._replace(line=0) for unit in units]
    assert not units.problems
    return found


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_units_are_valid_and_come_in_again(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    assert written(form, UNITS, path) == len(UNITS)
    unnamed = UNITS[3]._replace(id="4")
    assert read(path) == [*UNITS[:3], unnamed, *UNITS[4:]]
    header = xliff.open_units(path, Reading()).header
    assert (header.notes, header.props) == (HEADER.notes, HEADER.props)


looking_like_tags = st.sampled_from(["</source>", "<cp hex='1'/>", "]]>", "\r\n"])
hostile = st.text(st.characters(codec=None), max_size=30) | looking_like_tags
notes = st.lists(hostile.map(lambda text: FORBIDDEN.sub("", text)).filter(bool), max_size=2).map(tuple)
codes = st.builds(
    Code,
    st.sampled_from(CodeKind),
    st.sampled_from(["", "1", "2", "a b", "é"]),
    st.sampled_from(["", "<b>", "\x01&"]),
    st.sampled_from(["", "bold", "lb", "x-a", "seg", "term", "a:b", "quite other", "%"]),
    st.sampled_from(["", "1", "3"]),
)
contents = st.lists(hostile | codes, max_size=12).map(tuple)


@st.composite
def variants(draw: st.DrawFn, language: str) -> Variant:
    content = draw(contents)
    has_codes = any(isinstance(part, Code) for part in content)
    return Variant(language, plain(content), content if has_codes else (), draw(notes))


units_of_all_kinds = st.builds(
    Unit,
    st.tuples(variants(LANGUAGES[0]), variants(LANGUAGES[1])).filter(lambda pair: any(each.text for each in pair)),
    st.from_regex(r"[\w .-]{1,9}", fullmatch=True),
    st.sampled_from(Status),
    st.none() | st.floats(0, 1),
    notes,
)


def carried(unit: Unit, form: Format) -> tuple[Any, ...]:
    """Return what must come back of a unit: 1.2 has no way to hold what XML forbids, and a line break is a space."""
    dropped = (lambda text: FORBIDDEN.sub("", text)) if form is xliff.FORMAT_12 else str
    texts = tuple((each.language, dropped(each.text), each.notes) for each in unit.variants)
    status = Status.OPEN if not unit.variants[1].text and unit.status is Status.OPEN else unit.status
    return texts, unit.id, status, unit.probability, unit.notes


def spaceless(unit: Unit) -> Unit:
    """Return a unit without the codes for which a space would be read."""
    kept = [
        each._replace(content=tuple(p for p in each.content if isinstance(p, str) or p.type != "lb"))
        for each in unit.variants
    ]
    return unit._replace(variants=tuple(kept))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@settings(deadline=None, max_examples=60)
@given(units=st.lists(units_of_all_kinds.map(spaceless), max_size=4).filter(bool))
def test_hostile_units_come_in_again(form: Format, units: list[Unit]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlf"
        assert written(form, units, path) == len(units)
        once = read(path)
        assert [carried(unit, form) for unit in once] == [carried(unit, form) for unit in units]
        written(form, once, path)
        assert read(path) == once  # markup, too: what is left of it after the first time stays


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_segment_of_a_megabyte_and_one_of_many_codes(form: Format, tmp_path: Path) -> None:
    long = "é<&\t" * 250_000
    overlapping = [Code(CodeKind.OPEN, str(k)) for k in range(3000)] + [
        Code(CodeKind.CLOSE, str(k)) for k in range(3000)
    ]
    nested = [Code(CodeKind.OPEN, str(k)) for k in range(3000)] + [
        Code(CodeKind.CLOSE, str(k)) for k in range(2999, -1, -1)
    ]
    units = [
        Unit((Variant("en-GB", long), Variant("fr-FR", long[::-1])), "1"),
        Unit((Variant("en-GB", "a", (*overlapping, "a")), Variant("fr-FR", "b", (*nested, "b"))), "2"),
    ]
    path = tmp_path / "a.xlf"
    written(form, units, path)
    first, second = read(path)
    assert [variant.text for variant in first.variants] == [long, long[::-1]]
    assert [[getattr(part, "kind", part) for part in variant.content] for variant in second.variants] == [
        [getattr(part, "kind", part) for part in variant.content] for variant in units[1].variants
    ]


def test_inner_texts_stay_in_1_2(tmp_path: Path) -> None:
    content = ("a", Code(CodeKind.ALONE, "1", "{fn}", "", "1", ("a note & more",)))
    unit = Unit((Variant("en-GB", "a", content), Variant("fr-FR", "b")), "1", source_language="en-GB")
    path = tmp_path / "a.xlf"
    written(xliff.FORMAT_12, [unit], path)
    assert read(path) == [unit]


def test_languages_of_single_units_stay_in_1_2(tmp_path: Path) -> None:
    unit = Unit((Variant("en-US", "a"), Variant("fr-FR", "b")), "1")
    path = tmp_path / "a.xlf"
    written(xliff.FORMAT_12, [unit], path)
    assert [variant.language for variant in read(path)[0].variants] == ["en-US", "fr-FR"]
    written(xliff.FORMAT_12, [unit], path, Writing(("en", "fr-CA")))
    assert [variant.language for variant in read(path)[0].variants] == ["en", "fr-CA"]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_what_is_not_wanted_stays_out(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    written(form, [RICH], path, Writing(markup=False, notes=False, status=False, stamps=False))
    (unit,) = read(path)
    assert (unit.status, unit.probability, unit.notes, unit.stamps) == (Status.OPEN, None, (), Stamps())
    assert not any(variant.content or variant.notes for variant in unit.variants)
    assert [variant.text for variant in unit.variants] == ["Good morning", "Bonjour"]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_the_old_file_is_whole_when_writing_fails(form: Format, tmp_path: Path) -> None:
    path = tmp_path / "a.xlf"
    path.write_text("old")

    def failing(done: int, total: int) -> None:
        raise OSError(28, "No space left on device")

    assert form.write
    with pytest.raises(OutputError, match="No space left"):
        form.write(path, UNITS, HEADER, Writing(progress=failing))
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_translate_toolkit_reads_1_2_without_loss(tmp_path: Path) -> None:
    storage = pytest.importorskip("translate.storage.xliff", reason="translate-toolkit is not installed")
    path = tmp_path / "a.xlf"
    written(xliff.FORMAT_12, UNITS, path)
    store = storage.xlifffile.parsefile(str(path))
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == LANGUAGES
    plain_ones = [(unit, each) for unit, each in zip(store.units, UNITS, strict=True) if each is not RICH]
    assert [str(unit.source) for unit, _ in plain_ones] == [each.variants[0].text for _, each in plain_ones]
    assert [str(unit.target or "") for unit, _ in plain_ones] == [each.variants[1].text for _, each in plain_ones]
    assert [unit.isapproved() for unit in store.units] == [each.status is Status.ACCEPTED for each in UNITS]
    assert "of two\nlines" in store.units[0].getnotes()


def test_translate_toolkit_reads_2_1_without_loss(tmp_path: Path) -> None:
    storage = pytest.importorskip("translate.storage.xliff2", reason="translate-toolkit is not installed")
    path = tmp_path / "a.xlf"
    written(xliff.FORMAT_21, UNITS, path)
    store = storage.Xliff2File.parsefile(str(path))
    units = [unit for unit in store.units if not unit.isheader()]
    pairs = [(unit, each) for unit, each in zip(units, UNITS, strict=True) if each is not RICH]
    assert [str(unit.source) for unit, _ in pairs] == [each.variants[0].text for _, each in pairs]
    assert [str(unit.target or "") for unit, _ in pairs] == [each.variants[1].text for _, each in pairs]
