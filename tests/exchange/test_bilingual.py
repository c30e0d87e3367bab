"""Files of translations that were made elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.exchange import bilingual
from enregard.project import Project, Side
from enregard.score import compare
from enregard.translate.memory import Memory

TMX = """<?xml version="1.0" encoding="{encoding}"?>
<tmx version="1.4"{more}><header segtype="sentence" srclang="en" datatype="x" adminlang="en"/><body>
<tu><prop type="x">p</prop><tuv xml:lang="EN-gb">
<seg>He <bpt i="1">&lt;b></bpt>left<ept i="1">&lt;/b></ept>.</seg></tuv>
<tuv xml:lang="fr-FR"><seg>Il est<ph x="1">&lt;br/></ph> <hi>parti</hi><ut>{{0}}</ut>.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Haus</seg></tuv><tuv xml:lang="fr"><seg>maison</seg></tuv></tu>
<tu><tuv lang="fr"><seg>Elle
  est  partie\u00a0!</seg></tuv><tuv lang="en"><seg>She left!</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>half</seg></tuv><tuv xml:lang="fr"><seg/></tuv></tu>
</body></tmx>
"""
PAIRS = [("He left.", "Il est parti."), ("She left!", "Elle est partie\u00a0!")]

XLIFF_1 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0">
<file original="a" source-language="{source}" target-language="{target}" datatype="plaintext"><header/><body>
<group><trans-unit id="1"><source>He <g id="1">left</g>. She left!</source>
<seg-source><mrk mtype="seg" mid="1">He <g id="1">left</g>.</mrk>
<mrk mtype="seg" mid="2">She <x id="2"/>left!</mrk></seg-source>
<target><mrk mtype="seg" mid="2">Elle est partie\u00a0!</mrk>
<mrk mtype="seg" mid="1">Il est <g id="1">parti</g>.</mrk></target>
<alt-trans><source>Wrong.</source><target>Faux.</target></alt-trans></trans-unit></group>
<trans-unit id="2"><source>Thank<x id="1" ctype="lb"/>you.</source>
<target>Mer<bpt id="1">{{b}}</bpt>ci.</target></trans-unit>
<trans-unit id="3"><source>Open.</source><target/></trans-unit><trans-unit id="4"><source>None.</source></trans-unit>
</body></file></xliff>
"""
PAIRS_1 = [*PAIRS, ("Thank you.", "Merci.")]

XLIFF_2 = """<?xml version="1.0"?>
<xliff version="{version}" srcLang="{source}" trgLang="{target}" xmlns="urn:oasis:names:tc:xliff:document:2.0">
<file id="f"><unit id="1"><originalData><data id="d">&lt;b></data></originalData>
<segment><source>He <pc id="1">left</pc>.</source><target>Il est <mrk id="m" type="term">parti</mrk>.</target></segment>
<ignorable><source> </source></ignorable>
<segment state="translated"><source>She left<ph id="3"/>!</source><target>Elle est partie\u00a0!</target></segment>
<segment><source>Open.</source></segment></unit></file></xliff>
"""


def written(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


def swapped(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(b, a) for a, b in pairs]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("more", ["", ' xmlns="http://www.lisa.org/tmx14"'])
def test_a_memory_either_way(tmp_path: Path, encoding: str, more: str) -> None:
    named = "utf-16" if encoding == "utf-16" else "utf-8"
    path = written(tmp_path / "m.tmx", TMX.format(encoding=named, more=more), encoding)
    assert bilingual.read(path, ("en", "fr")) == PAIRS
    assert bilingual.read(path, ("fr-CA", "en-US")) == swapped(PAIRS)
    assert bilingual.read(path, ("de", "fr")) == [("Haus", "maison")]


@pytest.mark.parametrize("name", ["a.xlf", "a.xliff", "a.mqxliff", "a.sdlxliff", "A.XLF"])
def test_xliff_1_either_way(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / name, XLIFF_1.format(source="en-GB", target="fr-FR"))
    assert bilingual.read(path, ("en", "fr")) == PAIRS_1
    assert bilingual.read(path, ("fr", "en")) == swapped(PAIRS_1)


@pytest.mark.parametrize("version", ["2.0", "2.1"])
def test_xliff_2_either_way(tmp_path: Path, version: str) -> None:
    path = written(tmp_path / "a.xlf", XLIFF_2.format(version=version, source="en", target="fr"))
    assert bilingual.read(path, ("en", "fr")) == PAIRS
    assert bilingual.read(path, ("fr", "en")) == swapped(PAIRS)


def test_an_xliff_that_names_one_language(tmp_path: Path) -> None:
    text = XLIFF_1.format(source="fr", target="").replace(' target-language=""', "")
    assert bilingual.read(written(tmp_path / "a.xlf", text), ("en", "fr")) == swapped(PAIRS_1)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("a.tsv", ["He left.\tIl est parti.", "She said; “no”, then left!\tElle a dit ; « non », puis est partie !"]),
        ("a.txt", ['He "left.\tIl " est parti.', "", "half\t", "She left!\tElle est partie !"]),
        ("a.csv", ["He left.,Il est parti.", '"She left, at last; and he?","Elle est partie, enfin ; et lui ?"']),
        ("b.csv", ["He left, today.;Il est parti.", '"She ""left"", at last; and he?";Elle est partie, enfin.']),
        ("c.csv", ["source;target", "He left.;Il est parti.", "She left!;Elle est partie !"]),
    ],
)
def test_two_columns_either_way(tmp_path: Path, name: str, lines: list[str], encoding: str) -> None:
    path = written(tmp_path / name, "\r\n".join(lines) + "\r\n", encoding)
    found = bilingual.read(path, ("en", "fr"))
    assert len(found) == 2
    assert found[0][0].startswith("He ")
    assert found[1][1].startswith("Elle ")
    if "source;target" not in lines:
        assert bilingual.read(path, ("fr", "en")) == swapped(found)


def test_a_first_line_names_the_columns(tmp_path: Path) -> None:
    path = written(tmp_path / "a.tsv", "id\tfr-FR\ten\n1\tparti\tleft\n2\tOK\tOK\n")
    assert bilingual.read(path, ("en", "fr")) == [("left", "parti"), ("OK", "OK")]


def test_a_field_of_several_lines(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", '"He\nleft.","Il est\nparti."\n"She left!","Elle est partie !"\n')
    assert bilingual.read(path, ("en", "fr"))[0] == ("He left.", "Il est parti.")


def test_it_is_an_engine(tmp_path: Path) -> None:
    path = written(tmp_path / "deepl.tsv", "He left.\tIl est parti.\nHe left.\tIl partit.\n")
    engine = bilingual.engine_of(path, ("en-GB", "fr"))
    assert (engine.name, engine.pair, len(engine.version)) == ("deepl.tsv", ("en", "fr"), 8)
    assert engine.translate(["He  left.", "She left."]) == ["Il est parti.", ""]
    back = bilingual.engine_of(path, ("fr", "en"))
    assert back.translate(["Il partit."]) == ["He left."]
    written(path, "He left.\tIl est reparti, enfin.\n")
    assert bilingual.engine_of(path, ("en", "fr")).translate(["He left."]) == ["Il est reparti, enfin."]
    assert bilingual.engine_of(path, ("en", "fr")).version != engine.version


def test_a_dozen_files_are_not_read_again_in_either_direction(tmp_path: Path) -> None:
    paths = [written(tmp_path / f"{number}.tsv", "He left.\tIl est parti.\n") for number in range(12)]

    def made() -> list[Memory]:
        return [bilingual.engine_of(path, pair) for path in paths for pair in (("en", "fr"), ("fr", "en"))]

    assert all(first is again for first, again in zip(made(), made(), strict=True))


def test_a_file_is_compared_like_any_engine(statement: Project, tmp_path: Path) -> None:
    rows = statement.aligned[1:]
    lines = (f"{row.text(Side.SOURCE)}\t{row.text(Side.TARGET)}\n" for row in rows)
    path = written(tmp_path / "made elsewhere.tsv", "".join(lines))
    comparison = compare(statement, forward=[bilingual.engine_of(path, ("en", "fr"))], back=[])
    (direction,) = comparison.forward
    assert [row.id for row in statement.aligned if not direction.said.get(row.id)] == [statement.aligned[0].id]
    assert {figure.metric: round(figure.value) for figure in direction.figures}["BLEU"] == 100


def test_an_entity_fetches_and_multiplies_nothing(tmp_path: Path) -> None:
    secret = written(tmp_path / "secret", "secret")
    bomb = "".join(f'<!ENTITY e{k} "{f"&e{k - 1};" * 50}">' for k in range(1, 10))
    entities = f'<!DOCTYPE tmx [<!ENTITY x SYSTEM "{secret.as_uri()}"><!ENTITY e0 "lol">{bomb}]>'
    text = TMX.format(encoding="utf-8", more="").replace("<tmx ", entities + "<tmx ").replace("She", "&x;&e9;She")
    try:
        found = bilingual.read(written(tmp_path / "m.tmx", text), ("en", "fr"))
    except InputError as error:
        assert "damaged" in str(error)
    else:
        assert "secret" not in str(found)
        assert "lol" not in str(found)


def test_deep_and_huge_xml_is_passed_over(tmp_path: Path) -> None:
    for text in ("<g>" * 5000 + "</g>" * 5000, "x" * 50_000_000):
        unit = f'<tmx><body><tu><tuv xml:lang="en"><seg>{text}</seg></tuv></tu></body></tmx>'
        with pytest.raises(InputError, match="holds no translation"):
            bilingual.read(written(tmp_path / "m.tmx", unit), ("en", "fr"))


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"no pair here\n", "no aligned text"),
        ("a.txt", b"", "is empty"),
        ("a.tmx", b"<tmx><body>\n<tu>", "holds no translation.*line 2"),
        ("a.tmx", b"", "is empty"),
        ("a.tmx", b"<html/>", "no translation memory"),
        ("a.xlf", XLIFF_1.format(source="de", target="it").encode(), "between “en” and “fr”"),
        ("a.xlf", b"\x00\x01PNG", "damaged"),
    ],
)
def test_bad_input_gets_a_sentence(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=said) as raised:
        bilingual.read(path, ("en", "fr"))
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("name", ["missing.tmx", "missing.txt"])
def test_a_file_that_is_not_there(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="There is no file"):
        bilingual.read(tmp_path / name, ("en", "fr"))
    with pytest.raises(InputError, match="can't be read"):
        bilingual.engine_of(tmp_path / name, ("en", "fr"))
    (tmp_path / "folder.tmx").mkdir()
    with pytest.raises(InputError, match="is a folder"):
        bilingual.read(tmp_path / "folder.tmx", ("en", "fr"))
