"""XLIFF files of other tools come in: texts, codes, segments, states, notes, languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.exchange import xliff
from enregard.exchange.formats import Reading, Units
from enregard.exchange.units import Code, CodeKind, Unit
from enregard.project import Status

HEAD_12 = (
    '<?xml version="1.0"?>\n<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" '
    'xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns:mq="MQXliff" xmlns:m="http://www.memsource.com/mxlf/2.0">'
    '<file original="a.txt" source-language="en-GB" target-language="fr-FR" datatype="plaintext">'
)
HEAD_2 = (
    '<xliff version="{version}" srcLang="en-GB" trgLang="fr-FR" xmlns="urn:oasis:names:tc:xliff:document:2.0">'
    '<file id="f" original="a.txt">'
)


def opened(tmp_path: Path, text: str, encoding: str = "utf-8", languages: tuple[str, str] = ("", "")) -> Units:
    path = tmp_path / "a.xlf"
    path.write_bytes(text.encode(encoding))
    return xliff.open_units(path, Reading(languages))


def read_12(tmp_path: Path, body: str) -> list[Unit]:
    units = opened(tmp_path, f"{HEAD_12}<body>{body}</body></file></xliff>")
    read = list(units)
    assert not units.problems
    return read


def read_2(tmp_path: Path, body: str, version: str = "2.1") -> list[Unit]:
    units = opened(tmp_path, f"{HEAD_2.format(version=version)}{body}</file></xliff>")
    read = list(units)
    assert not units.problems
    return read


def texts(units: list[Unit]) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


def test_units_segments_and_what_is_passed_over(tmp_path: Path) -> None:
    units = read_12(
        tmp_path,
        """<group id="g"><trans-unit id="1"><source>He <g id="1">left</g>. She left!</source>
<seg-source><mrk mtype="seg" mid="a">He <g id="1">left</g>.</mrk> <mrk mtype="seg" mid="b">She left!</mrk></seg-source>
<target><mrk mtype="seg" mid="b">Elle est partie !</mrk> <mrk mtype="seg" mid="a">Il est parti.</mrk></target>
<alt-trans><source>Wrong.</source><target>Faux.</target></alt-trans></trans-unit></group>
<bin-unit id="2" mime-type="x"><bin-source/></bin-unit>
<trans-unit id="3"><source>Open.</source></trans-unit>
<trans-unit id="4"><source>Not divided yet.</source>
<seg-source><mrk mtype="seg" mid="1">Not divided yet.</mrk></seg-source><target>Pas encore.</target></trans-unit>""",
    )
    assert texts(units) == [
        ("He left.", "Il est parti."),
        ("She left!", "Elle est partie !"),
        ("Open.", ""),
        ("Not divided yet.", "Pas encore."),
    ]
    assert [unit.id for unit in units] == ["1:a", "1:b", "3", "4"]
    assert [unit.line for unit in units] == [2, 2, 7, 8]
    assert {variant.language for unit in units for variant in unit.variants} == {"en-GB", "fr-FR"}


def test_codes_of_1_2(tmp_path: Path) -> None:
    (unit,) = read_12(
        tmp_path,
        '<trans-unit id="1"><source>a<bpt id="1" ctype="bold">{b}</bpt>b<ept id="1">{/b}</ept>'
        '<ph id="2">{f}<sub>note</sub></ph><bx id="3" rid="9"/>c<ex id="4" rid="9"/><it id="5" pos="open">{i}</it>'
        '<mrk mtype="term" mid="m">d</mrk></source><target>A<x id="2"/>&amp;<g id="7" ctype="x-y">B</g></target>'
        "</trans-unit>",
    )
    source, target = unit.variants
    assert source.text == "abcd"
    assert source.content == (
        "a",
        Code(CodeKind.OPEN, "1", "{b}", "bold", "1"),
        "b",
        Code(CodeKind.CLOSE, "1", "{/b}"),
        Code(CodeKind.ALONE, "2", "{f}", "", "2", ("note",)),
        Code(CodeKind.OPEN, "9", "", "", "3"),
        "c",
        Code(CodeKind.CLOSE, "9"),
        Code(CodeKind.BEGIN, "5", "{i}", "", "5"),
        Code(CodeKind.MARK, "m", "", "term"),
        "d",
        Code(CodeKind.UNMARK, "m"),
    )
    assert target.text == "A&B"
    assert target.content[-3:] == (Code(CodeKind.OPEN, "7", "", "x-y", "7"), "B", Code(CodeKind.CLOSE, "7"))


def test_codes_of_2(tmp_path: Path) -> None:
    (unit,) = read_2(
        tmp_path,
        '<unit id="u"><originalData><data id="d1">&lt;b></data><data id="d2">x<cp hex="0001"/></data></originalData>'
        '<segment><source>a<pc id="1" dataRefStart="d1" type="fmt" subType="xlf:b">b</pc><ph id="2" dataRef="d2"/>'
        '<cp hex="001A"/><sc id="3"/>c<ec startRef="3"/><sc id="4" isolated="yes"/>'
        '<sm id="5" type="term"/>d<em startRef="5"/></source><target>A<cp hex="zz"/></target></segment></unit>',
    )
    assert unit.variants[0].text == "ab\x1acd"
    assert unit.variants[0].content == (
        "a",
        Code(CodeKind.OPEN, "1", "<b>", "bold", "1"),
        "b",
        Code(CodeKind.CLOSE, "1"),
        Code(CodeKind.ALONE, "2", "x\x01", "", "2"),
        "\x1a",
        Code(CodeKind.OPEN, "3", "", "", "3"),
        "c",
        Code(CodeKind.CLOSE, "3"),
        Code(CodeKind.BEGIN, "4", "", "", "4"),
        Code(CodeKind.MARK, "5", "", "term"),
        "d",
        Code(CodeKind.UNMARK, "5"),
    )
    assert unit.variants[1].text == "A\ufffd"


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_segments_states_and_notes_of_2(tmp_path: Path, version: str) -> None:
    units = read_2(
        tmp_path,
        '<group id="g"><unit id="u"><notes><note>both</note><note appliesTo="target">right</note></notes>'
        '<segment id="s1" state="final"><source>One.</source><target>Un.</target></segment>'
        "<ignorable><source> </source></ignorable>"
        '<segment state="translated"><source>Two.</source><target order="1">Deux.</target></segment>'
        '<segment state="reviewed"><source>Three.</source></segment></unit></group>'
        '<unit id="v"><ignorable><source> </source></ignorable></unit>',
        version,
    )
    assert texts(units) == [("One.", "Un."), ("Two.", "Deux."), ("Three.", "")]
    assert [unit.id for unit in units] == ["u:s1", "u:2", "u:3"]
    assert [unit.status for unit in units] == [Status.ACCEPTED, Status.OPEN, Status.ACCEPTED]
    assert units[0].notes == ("both",)
    assert units[0].variants[1].notes == ("right",)
    assert not units[1].notes


@pytest.mark.parametrize(
    ("unit", "target", "status"),
    [
        ('approved="yes"', "", Status.ACCEPTED),
        ('approved="no"', 'state="translated"', Status.OPEN),
        ("", 'state="final"', Status.ACCEPTED),
        ("", 'state="signed-off"', Status.ACCEPTED),
        ("", 'state="needs-review-translation"', Status.OPEN),
        ("", 'state="translated" state-qualifier="rejected-grammar"', Status.REJECTED),
        ("", 'state="new"', Status.OPEN),
        ('mq:status="Proofread"', "", Status.ACCEPTED),
        ('mq:status="ManuallyConfirmed"', "", Status.OPEN),
        ('mq:status="Rejected"', "", Status.REJECTED),
        ('m:confirmed="1"', "", Status.ACCEPTED),
    ],
)
def test_states(tmp_path: Path, unit: str, target: str, status: Status) -> None:
    body = f'<trans-unit id="1" {unit}><source>a</source><target {target}>b</target></trans-unit>'
    assert [each.status for each in read_12(tmp_path, body)] == [status]


def test_states_of_trados(tmp_path: Path) -> None:
    units = read_12(
        tmp_path,
        '<trans-unit id="1"><source>a b</source><seg-source><mrk mtype="seg" mid="1">a</mrk><mrk mtype="seg" mid="2">b'
        '</mrk><mrk mtype="seg" mid="3">c</mrk></seg-source><target><mrk mtype="seg" mid="1">A</mrk>'
        '<mrk mtype="seg" mid="2">B</mrk><mrk mtype="seg" mid="3"/></target><sdl:seg-defs>'
        '<sdl:seg id="1" conf="ApprovedSignOff"/><sdl:seg id="2" conf="RejectedTranslation" percent="87"/>'
        '<sdl:seg id="3" conf="Translated"/></sdl:seg-defs></trans-unit>',
    )
    assert [unit.status for unit in units] == [Status.ACCEPTED, Status.REJECTED, Status.OPEN]
    assert texts(units) == [("a", "A"), ("b", "B"), ("c", "")]


def test_notes_and_contexts_of_1_2(tmp_path: Path) -> None:
    (unit,) = read_12(
        tmp_path,
        '<trans-unit id="1"><source>a</source><target xml:lang="fr-CA">b</target>'
        '<context-group purpose="location"><context context-type="sourcefile">a.c</context></context-group>'
        '<note>plain</note><note from="Ann" annotates="source">left</note><note/></trans-unit>',
    )
    assert unit.notes == ("plain",)
    assert unit.variants[0].notes == ("Ann: left",)
    assert unit.props == (("sourcefile", "a.c"),)
    assert unit.variants[1].language == "fr-CA"


def test_the_header_is_known_before_the_first_unit(tmp_path: Path) -> None:
    units = opened(
        tmp_path,
        HEAD_12
        + '<header><tool tool-id="t" tool-name="Tool" tool-version="3"/><note>about it</note></header><body>'
        + '<trans-unit id="1"><source>a</source></trans-unit></body></file></xliff>',
    )
    header = units.header
    assert (header.source_language, header.target_language) == ("en-GB", "fr-FR")
    assert (header.tool, header.version, header.notes) == ("Tool", "3", ("about it",))
    assert header.props == (("x-source-document", "a.txt"),)


def test_each_file_has_its_languages(tmp_path: Path) -> None:
    unit = '<body><trans-unit id="1"><source>a</source><target>b</target></trans-unit></body></file>'
    units = opened(
        tmp_path, f'{HEAD_12}{unit}<file original="b" source-language="de" target-language="it">{unit}</xliff>'
    )
    assert [tuple(variant.language for variant in each.variants) for each in units] == [
        ("en-GB", "fr-FR"),
        ("de", "it"),
    ]
    assert units.languages == {"en-GB": 1, "fr-FR": 1, "de": 1, "it": 1}


@pytest.mark.parametrize(
    ("named", "wanted", "found"),
    [
        ('source-language="fr"', ("en", "fr"), ("fr", "en")),
        ('source-language="en-US"', ("en", "fr"), ("en-US", "fr")),
        ('source-language="de"', ("en", "fr"), ("de", "")),
        ('source-language="de" target-language="it"', ("en", "fr"), ("de", "it")),
        ("", ("en", "fr"), ("en", "fr")),
        ('source-language="en"', ("", ""), ("en", "")),
    ],
)
def test_a_file_that_names_one_language(
    tmp_path: Path, named: str, wanted: tuple[str, str], found: tuple[str, str]
) -> None:
    body = '<body><trans-unit id="1"><source>a</source></trans-unit></body>'
    units = opened(tmp_path, f'<xliff version="1.2"><file {named}>{body}</file></xliff>', languages=wanted)
    assert (units.header.source_language, units.header.target_language) == found
    (unit,) = units
    assert tuple(variant.language for variant in unit.variants) == found


@pytest.mark.parametrize("kind", ['<x id="1" ctype="lb"/>', '<ph id="1" ctype="lb">{br}</ph>'])
def test_a_line_break_divides_words(tmp_path: Path, kind: str) -> None:
    units = read_12(
        tmp_path,
        f'<trans-unit id="1"><source>Thank{kind}you</source><target>Merci {kind}à vous{kind}</target></trans-unit>',
    )
    assert texts(units) == [("Thank you", "Merci à vous")]


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("windows-1252", "windows-1252"),
        ("iso-8859-15", "iso-8859-15"),
        ("utf-8", "utf-16"),
    ],
)
def test_encodings(tmp_path: Path, encoding: str, declared: str) -> None:
    head = f'<?xml version="1.0" encoding="{declared}"?>' if declared else '<?xml version="1.0"?>'
    text = '<xliff><file><body><trans-unit id="1"><source>déjà ç</source></trans-unit></body></file></xliff>'
    (unit,) = opened(tmp_path, head + text, encoding)
    assert unit.variants[0].text == "déjà ç"


def test_prefixes_and_foreign_elements(tmp_path: Path) -> None:
    text = (
        '<q:xliff version="1.2" xmlns:q="urn:oasis:names:tc:xliff:document:1.2" xmlns:f="urn:foreign">'
        '<q:file source-language="en" target-language="fr"><q:body><q:trans-unit id="1"><f:source>no</f:source>'
        '<q:source>a<q:x id="1"/><f:b>b</f:b></q:source></q:trans-unit>'
        '<f:trans-unit id="2"><q:source>no</q:source></f:trans-unit></q:body></q:file></q:xliff>'
    )
    assert texts(list(opened(tmp_path, text))) == [("ab", "")]


def test_the_embedded_original_may_be_long(tmp_path: Path) -> None:
    body = "QUJD" * 4_000_000
    text = (
        f'{HEAD_12}<header><skl><internal-file form="base64">{body}</internal-file></skl></header>'
        '<body><trans-unit id="1"><source>a</source></trans-unit></body></file></xliff>'
    )
    assert texts(list(opened(tmp_path, text))) == [("a", "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<html><body/></html>", "no XLIFF file: it begins with <html>"),
        ("plain text", "no XLIFF file, or is damaged"),
        ("<xliff", "no XLIFF file, or is damaged"),
        ("", "empty"),
        ('<?xml version="1.0" encoding="klingon"?><xliff/>', "encoding klingon"),
    ],
)
def test_what_is_no_xliff_is_refused(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(opened(tmp_path, text))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="There is no file"):
        xliff.open_units(tmp_path / "no.xlf", Reading())
    with pytest.raises(InputError, match="is a folder"):
        xliff.open_units(tmp_path, Reading())
