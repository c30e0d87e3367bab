"""Glossaries in, and what the check of terms makes of them."""

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from enregard.check import Context, Level, Pair, Term
from enregard.check.families import consistency, terminology
from enregard.check.glossary import built_in, read
from enregard.errors import InputError

LANGUAGES = ("en", "fr")
TBX = """<?xml version="1.0"?>
<martif type="TBX"><text><body>
 <termEntry id="1">
  <langSet xml:lang="en"><tig><term>ceasefire</term></tig></langSet>
  <langSet xml:lang="fr-FR"><tig><term>cessez-le-feu</term></tig>
   <tig><term>arrêt des tirs</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
  </langSet>
 </termEntry>
 <termEntry id="2"><langSet xml:lang="de"><tig><term>Waffe</term></tig></langSet></termEntry>
</body></text></martif>"""
TBX_NEW = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dct"><text><body>
 <conceptEntry id="1"><langSec xml:lang="en"><termSec><term>ceasefire</term></termSec></langSec>
 <langSec xml:lang="fr"><termSec><term>cessez-le-feu</term></termSec></langSec></conceptEntry></body></text></tbx>"""


def test_a_table_with_its_languages_above(tmp_path: Path) -> None:
    path = tmp_path / "terms.csv"
    path.write_text("fr;note;en;forbidden\ncessez-le-feu|trêve;UN;ceasefire;arrêt des tirs\n\n", "utf-8-sig")
    assert read(path, LANGUAGES) == (Term("ceasefire", ("cessez-le-feu", "trêve"), ("arrêt des tirs",), "UN"),)


def test_a_table_without_them(tmp_path: Path) -> None:
    path = tmp_path / "terms.tsv"
    path.write_text("ceasefire\tcessez-le-feu\nshell\tobus\n", "utf-8")
    assert [term.targets for term in read(path, LANGUAGES)] == [("cessez-le-feu",), ("obus",)]


def test_a_sheet(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (["en-GB", "fr-FR", None], ["ceasefire", "cessez-le-feu", 3]):
        sheet.append(line)
    book.save(tmp_path / "terms.xlsx")
    assert read(tmp_path / "terms.xlsx", LANGUAGES) == (Term("ceasefire", ("cessez-le-feu",)),)


@pytest.mark.parametrize(("text", "forbidden"), [(TBX, ("arrêt des tirs",)), (TBX_NEW, ())])
def test_a_tbx_old_and_new(tmp_path: Path, text: str, forbidden: tuple[str, ...]) -> None:
    path = tmp_path / "terms.tbx"
    path.write_text(text, "utf-8")
    assert read(path, LANGUAGES) == (Term("ceasefire", ("cessez-le-feu",), forbidden),)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("a.tbx", b"<martif><text>", "is damaged"),
        ("a.xlsx", b"no sheet", "no Excel sheet"),
        ("a.csv", b"caf\xe9;coffee", "is not UTF-8"),
        ("a.csv", b"\n\n", "holds no term"),
        ("a.tbx", TBX.encode().replace(b"fr-FR", b"it"), "holds no term"),
    ],
)
def test_a_bad_glossary_gets_a_sentence(tmp_path: Path, name: str, content: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(InputError, match=says) as raised:
        read(path, LANGUAGES)
    assert str(path) in str(raised.value)


def test_a_sheet_that_is_cut_off_gets_a_sentence(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["en", "fr"])
    book.save(tmp_path / "whole.xlsx")
    path = tmp_path / "cut.xlsx"
    with zipfile.ZipFile(tmp_path / "whole.xlsx") as whole, zipfile.ZipFile(path, "w") as cut:
        for name in whole.namelist():
            cut.writestr(name, whole.read(name)[: 200 if "sheet1" in name else None])
    with pytest.raises(InputError, match="no Excel sheet that can be read"):
        read(path, LANGUAGES)


def test_a_glossary_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="can't be read"):
        read(tmp_path / "none.csv", LANGUAGES)


def test_terms_of_nato_come_along_for_english_and_french() -> None:
    assert Term("NATO", ("OTAN",)) in built_in(LANGUAGES)
    assert built_in(("de", "fr")) == ()


TERMS = (
    Term("ceasefire", ("cessez-le-feu", "trêve"), ("arrêt des tirs",)),
    Term("shell", ("obus",)),
    Term("artillery shell", ("obus d’artillerie",)),
)


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("The ceasefire holds.", "Le cessez-le-feu tient.", []),
        ("Ceasefires were broken.", "Des trêves ont été rompues.", []),
        ("The ceasefire holds.", "L’arrêt des tirs tient.", ["arrêt des tirs"]),
        ("The ceasefire holds.", "La paix tient.", ["ceasefire"]),
        ("Two artillery shells fell.", "Deux obus d'artillerie sont tombés.", []),
        ("Two artillery shells fell.", "Deux obus sont tombés.", ["artillery shells"]),
        ("Nothing fell.", "Rien n’est tombé.", []),
    ],
)
def test_terms_are_held_against_the_glossary(source: str, target: str, said: list[str]) -> None:
    found = list(terminology.CHECK.find(Pair(source, target, LANGUAGES, context=Context(TERMS))))
    assert [each.facts.get("said", each.facts["term"]) for each in found] == said
    for each in found:
        ((start, end),) = each.source
        assert source[start:end] == each.facts["term"]


def test_the_same_original_translated_in_two_ways() -> None:
    rows = [("The Allies stand united today.", "Les Alliés restent unis."), ("So be it.", "Soit.")]
    context = Context.of([*rows, ("The Allies stand united today.", "Les Alliés sont unis."), ("So be it.", "Amen.")])

    def found(source: str, target: str) -> list[Level]:
        pair = Pair(source, target, LANGUAGES, context=context, counted=True)
        return [each.level for each in consistency.CHECK.find(pair)]

    assert found(*rows[0]) == [Level.USUAL]
    assert found("The  Allies stand united today.", "Les Alliés sont unis.") == [Level.USUAL]
    assert found(*rows[1]) == [Level.MORE]
    context.exchange([("The Allies stand united today.", "Les Alliés sont unis.")], [rows[0]])
    assert found(*rows[0]) == []
