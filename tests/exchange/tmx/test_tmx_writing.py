"""What we write: valid, whole, read again without loss, by us and by others."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from enregard.errors import Cancelled, InputError, OutputError
from enregard.exchange import tmx
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.units import UNSTAMPED, Code, CodeKind, Content, Header, Stamps, Unit, Variant, plain
from enregard.project import Status

SCHEMAS = Path(__file__).parents[1] / "schemas"
HEADER = Header("en", "fr")
STAMPS = Stamps("20241028T091500Z", "anna", "20241029T000000Z", "bert & co")


def pair(source: str, target: str = "Oui.", **more: object) -> Unit:
    return Unit((Variant("en", source), Variant("fr", target)))._replace(**more)  # type: ignore[arg-type]


def written(path: Path, units: Iterable[Unit], writing: Writing | None = None, header: Header = HEADER) -> list[Unit]:
    """Write units, prove that the file is valid, and read it again."""
    tmx.write_units(path, units, header, writing or Writing())
    if path.suffix == ".tmx":
        with (SCHEMAS / "tmx14.dtd").open() as dtd:
            etree.DTD(dtd).assertValid(etree.parse(path, etree.XMLParser(huge_tree=True)))
    again = tmx.open_units(path, Reading())
    found = [unit._replace(line=0) for unit in again]
    assert not again.problems
    return found


def test_everything_comes_in_again(tmp_path: Path) -> None:
    units = [
        Unit(
            (
                Variant("en-GB", " Yes\t & <no>\r\n ", notes=("n",), props=(("p", "q"),), stamps=STAMPS),
                Variant("fr-CA", "« Oui »"),
                Variant("de", "Ja 😀"),
            ),
            'id "1"\n',
            Status.DOUBTFUL,
            0.123456,
            ("a\nb", "<c>"),
            (("domain", "law & order"), ("tmx:usagecount", "3"), ("tmx:segtype", "block")),
            STAMPS,
            "de",
        ),
        pair("One.", status=Status.REJECTED),
        pair("Two.", probability=1.0),
    ]
    header = Header("en-GB", "fr-CA", notes=("Note & so on",), props=(("x-source-document", "a.txt"),))
    path = tmp_path / "m.tmx"
    assert written(path, units, header=header) == units
    again = tmx.open_units(path, Reading()).header
    assert (again.source_language, again.tool, again.notes, again.props) == ("en-GB", "En regard", *header[4:6])


def test_a_plain_memory_is_valid_against_the_schema(tmp_path: Path) -> None:
    written(tmp_path / "m.tmx", [pair("One."), pair("Two.", "Deux\x00.", id="7")])
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "tmx14.xsd"))
    schema.assertValid(etree.parse(tmp_path / "m.tmx"))


def test_markup(tmp_path: Path) -> None:
    content: Content = (
        Code(CodeKind.OPEN, "1", "<b>", "bold", "1"),
        "Bold ",
        Code(CodeKind.MARK, "1", "", "verb", "2"),
        "and",
        Code(CodeKind.CLOSE, "1", "</b>"),
        " marked",
        Code(CodeKind.UNMARK, "1"),
        Code(CodeKind.ALONE, "", '<img alt="Start & <here>!">', "image", "3", ("Start", "<here>")),
        Code(CodeKind.BEGIN, "", "{\\i "),
        Code(CodeKind.END, "", "}"),
    )
    variant = Variant("en", plain(content), content)
    units = [Unit((variant, Variant("fr", "Gras")))]
    assert written(tmp_path / "m.tmx", units) == units
    (bare,) = written(tmp_path / "m.tmx", units, Writing(markup=False))
    assert bare.variants[0] == Variant("en", "Bold and marked")
    edited = Unit((variant._replace(text="Another"), Variant("fr", "Gras")))
    assert written(tmp_path / "m.tmx", [edited])[0].variants[0] == Variant("en", "Another")


def test_markup_that_does_not_fit_together(tmp_path: Path) -> None:
    content: Content = (
        Code(CodeKind.CLOSE, "x", "</b>"),
        Code(CodeKind.UNMARK, "9"),
        Code(CodeKind.OPEN, "a", "<i>"),
        Code(CodeKind.OPEN, "a", "<i>"),
        "text",
        Code(CodeKind.CLOSE, "a", "</i>"),
        Code(CodeKind.OPEN, "7", "<u>"),
        Code(CodeKind.MARK),
    )
    (found,) = written(tmp_path / "m.tmx", [Unit((Variant("en", "text", content), Variant("fr", "texte")))])
    assert [(part.kind, part.data) for part in found.variants[0].content if isinstance(part, Code)] == [
        (CodeKind.END, "</b>"),
        (CodeKind.BEGIN, "<i>"),
        (CodeKind.OPEN, "<i>"),
        (CodeKind.CLOSE, "</i>"),
        (CodeKind.BEGIN, "<u>"),
        (CodeKind.MARK, ""),
        (CodeKind.UNMARK, ""),
    ]


def test_what_is_not_wanted_is_not_written(tmp_path: Path) -> None:
    unit = pair("One.", notes=("n",), stamps=STAMPS, status=Status.ACCEPTED, probability=0.5, props=(("p", "q"),))
    writing = Writing(notes=False, status=False, stamps=False)
    assert written(tmp_path / "m.tmx", [unit], writing) == [pair("One.", props=(("p", "q"),))]
    assert "creationdate" not in (tmp_path / "m.tmx").read_text()


def test_languages(tmp_path: Path) -> None:
    unit = Unit((Variant("fr_FR", "Oui"), Variant("en", "Yes"), Variant("en-US", "Yep")), source_language="en")
    path = tmp_path / "m.tmx"
    (found,) = written(path, [unit], Writing(("en-GB", "fr-BE")))
    assert [each.language for each in found.variants] == ["fr-BE", "en-GB", "en-US"]
    assert found.source_language == ""
    assert tmx.open_units(path, Reading()).header.source_language == "en-GB"
    (found,) = written(path, [unit], header=Header())
    assert [each.language for each in found.variants] == ["fr-FR", "en", "en-US"]
    assert tmx.open_units(path, Reading()).header.source_language == "en"


def test_halves_are_left_out(tmp_path: Path) -> None:
    units = [pair("", "Seul"), Unit((Variant("en", "One"),)), Unit(()), pair("One.", "Un.")]
    assert written(tmp_path / "m.tmx", units) == units[3:]
    assert written(tmp_path / "m.tmx", []) == []


@pytest.mark.parametrize("name", ["m.tmx.gz", "m.tmx.zip", "m.zip"])
def test_compressed(tmp_path: Path, name: str) -> None:
    units = [pair(f"Number {k}") for k in range(999)]
    assert written(tmp_path / name, units) == units
    if name.endswith("gz"):
        assert gzip.decompress((tmp_path / name).read_bytes()).endswith(b"</tmx>\n")
    else:
        with zipfile.ZipFile(tmp_path / name) as archive:
            assert archive.namelist() == ["m.tmx"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
@pytest.mark.parametrize("name", ["m.tmx", "m.tmx.gz"])
def test_append(tmp_path: Path, encoding: str, name: str) -> None:
    old = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header '
        'creationtool="Other" creationtoolversion="1" segtype="block" o-tmf="o" adminlang="fr" srclang="EN-us" '
        'datatype="html"/><body><!-- kept --><tu tuid="9" o-encoding="x"><tuv xml:lang="EN-us"><seg>Old é</seg></tuv>'
        '<tuv xml:lang="fr"><seg>Vieux</seg></tuv></tu></body></tmx>\n'
    ).encode(encoding)
    path = tmp_path / name
    path.write_bytes(gzip.compress(old) if name.endswith("gz") else old)
    assert tmx.write_units(path, [pair("New é")], HEADER, Writing(append=True)) == 1
    again = tmx.open_units(path, Reading())
    assert [unit.variants[0].text for unit in again] == ["Old é", "New é"]
    assert again.header.tool == "Other"
    raw = gzip.decompress(path.read_bytes()) if name.endswith("gz") else path.read_bytes()
    assert b'<!-- kept --><tu tuid="9" o-encoding="x">' in raw
    assert etree.fromstring(raw).tag == "tmx"


def test_append_to_nothing_and_to_an_empty_memory(tmp_path: Path) -> None:
    path = tmp_path / "m.tmx"
    assert written(path, [pair("One.")], Writing(append=True)) == [pair("One.")]
    assert written(path, [pair("Two.")], Writing(append=True)) == [pair("One."), pair("Two.")]
    path.write_text('<tmx version="1.4"><header srclang="en"/><body/></tmx>')
    tmx.write_units(path, [pair("One.")], HEADER, Writing(append=True))
    assert len(list(tmx.open_units(path, Reading()))) == 1


@pytest.mark.parametrize(
    ("old", "error", "sentence"),
    [
        ('<tmx><header srclang="de"/><body></body></tmx>', OutputError, "originals in “de”"),
        ('<tmx><header srclang="en"/><body><tu>', InputError, "no sound end"),
        ("Bonjour", InputError, "no translation memory"),
    ],
)
def test_what_nothing_can_be_added_to_stays_as_it_is(
    tmp_path: Path, old: str, error: type[Exception], sentence: str
) -> None:
    path = tmp_path / "m.tmx"
    path.write_text(old)
    with pytest.raises(error, match=sentence):
        tmx.write_units(path, [pair("One.")], HEADER, Writing(append=True))
    assert path.read_text() == old
    assert [each.name for each in tmp_path.iterdir()] == ["m.tmx"]


def test_a_memory_is_whole_or_not_written(tmp_path: Path) -> None:
    path = tmp_path / "m.tmx"
    path.write_text("old")

    def failing() -> Iterator[Unit]:
        yield pair("One.")
        raise Cancelled

    with pytest.raises(Cancelled):
        tmx.write_units(path, failing(), HEADER, Writing())
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["m.tmx"]


def test_progress_of_writing(tmp_path: Path) -> None:
    told: list[int] = []
    units = [pair("One.")] * 1200
    tmx.write_units(tmp_path / "m.tmx", units, HEADER, Writing(progress=lambda done, _total: told.append(done)))
    assert told == [500, 1000, 1200]


# Any text

HOSTILE = st.one_of(
    st.text(st.characters(codec=None), max_size=60),
    st.sampled_from(
        [
            "</seg></tuv></tu>",
            "<!-- <tu> ]]> &amp; &#x1F; &nbsp;",
            "<![CDATA[ x ]]>",
            "\ud800 \udfff",
            "👩‍👩‍👧‍👦 🏳️‍🌈 e\u0301 \u202eעברית\u202c ﷽ \ufeff\ufffe\uffff",
            "\r\n\r \t \u0085\u2028",
            "\x00\x1b[31m",
        ]
    ),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(HOSTILE, HOSTILE, HOSTILE, HOSTILE), max_size=5))
def test_any_text_comes_in_again(tmp_path: Path, texts: list[tuple[str, str, str, str]]) -> None:
    units = [pair(a, b, notes=(c,), props=((d, c),), id=d) for a, b, c, d in texts]
    expected = [
        pair(
            tmx.clean(a),
            tmx.clean(b),
            notes=(tmx.clean(c),),
            props=((tmx.clean(d) if d.strip() else "x-unknown", tmx.clean(c)),),
            id=tmx.clean(d) if d.strip() else "",
        )
        for a, b, c, d in texts
        if a and b
    ]
    assert written(tmp_path / "m.tmx", units) == expected


CODES = st.builds(Code, st.sampled_from(CodeKind), st.sampled_from(["", "1", "2", "a"]), HOSTILE)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.one_of(HOSTILE, CODES), min_size=1, max_size=12))
def test_any_markup_keeps_the_text(tmp_path: Path, parts: list[str | Code]) -> None:
    text = plain(tuple(parts)) + "."
    content: Content = (*parts, ".")
    (found,) = written(tmp_path / "m.tmx", [Unit((Variant("en", text, content), Variant("fr", "x")))])
    assert found.variants[0].text == tmx.clean(text)
    native = [tmx.clean(part.data) for part in parts if isinstance(part, Code) and "mark" not in part.kind]
    assert [p.data for p in found.variants[0].content if isinstance(p, Code) and "mark" not in p.kind] == native


def test_a_segment_of_a_megabyte(tmp_path: Path) -> None:
    units = [pair("<&>\r" * 250_000, "é😀" * 500_000), pair("=\"'" * 300_000, "< " * 500_000)]
    assert written(tmp_path / "m.tmx", units) == units


# Others


def test_translate_toolkit_reads_it_without_loss(tmp_path: Path) -> None:
    reader = pytest.importorskip("translate.storage.tmx", reason="translate-toolkit is not installed")
    units = [
        pair(f"One & <{k}> 😀", f"« Un » {k}\u00a0!", notes=(f"Note {k}",), id=str(k), status=Status.ACCEPTED)
        for k in range(50)
    ]
    path = tmp_path / "m.tmx"
    tmx.write_units(path, units, HEADER, Writing(("en-GB", "fr-FR")))
    with path.open("rb") as file:
        found = reader.tmxfile(file, "en-GB", "fr-FR").units
    assert [(str(each.source), str(each.target), each.getnotes()) for each in found] == [
        (unit.variants[0].text, unit.variants[1].text, unit.notes[0]) for unit in units
    ]


def test_what_translate_toolkit_writes_is_read_without_loss(tmp_path: Path) -> None:
    module = pytest.importorskip("translate.storage.tmx", reason="translate-toolkit is not installed")
    store = module.tmxfile()
    for k in range(20):
        store.addtranslation(f"One & <{k}>", "en", f"« Un » {k} 😀", "fr", comment=f"Note {k}")
    path = tmp_path / "m.tmx"
    with path.open("wb") as file:
        store.serialize(file)
    units = list(tmx.open_units(path, Reading()))
    assert [(*[v.text for v in unit.variants], *unit.notes) for unit in units] == [
        (f"One & <{k}>", f"« Un » {k} 😀", f"Note {k}") for k in range(20)
    ]


def test_stamps_in_another_form_are_left_out(tmp_path: Path) -> None:
    (found,) = written(tmp_path / "m.tmx", [pair("One.", stamps=Stamps("yesterday", "anna"))])
    assert found.stamps == UNSTAMPED._replace(created_by="anna")
