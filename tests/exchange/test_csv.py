"""CSV and TSV as others write them."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.exchange.formats import Reading, Units, Writing
from enregard.exchange.tables import CSV, TSV
from enregard.exchange.tables.names import meaning
from enregard.exchange.units import Header, Unit, Variant
from enregard.project import Status

PAIRS = [("He left.", "Il est parti."), ("She left, at last!", "Elle est partie, enfin !")]
WANTED = Reading(("en", "fr"))


def opened(path: Path, text: str | bytes, reading: Reading = WANTED) -> Units:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert CSV.read
    return CSV.read(path, reading)


def texts(units: Units) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "windows-1252"])
@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_any_encoding_separator_and_line_end(tmp_path: Path, encoding: str, separator: str, ending: str) -> None:
    rows = [f'"{a}"{separator}"{b}"' for a, b in [*PAIRS, ("Where was it?", "Où était-ce, hélas ?")] * 5]
    found = opened(tmp_path / "a.csv", ending.join([*rows, ""]).encode(encoding))
    units = list(found)
    assert [unit.pair(("en", "fr")) is not None for unit in units] == [True] * 15
    assert [v.text for v in units[1].variants] == list(PAIRS[1])
    assert found.header[:2] == ("en", "fr")
    assert not found.problems


def test_the_encoding_that_was_found_is_shown_and_can_be_another(tmp_path: Path) -> None:
    text = "\n".join(["en;fr", *["Where was it?;Où était-ce, hélas ?"] * 9]).encode("windows-1252")
    found = opened(tmp_path / "a.csv", text)
    assert texts(found)[0] == ("Where was it?", "Où était-ce, hélas ?")
    assert found.encoding.replace("-", "").replace("_", "") in ("windows1252", "cp1252", "iso88591", "latin1")
    other = opened(tmp_path / "a.csv", text, Reading(encoding="cp437"))
    assert other.encoding == "cp437"
    assert texts(other)[0][1] != "Où était-ce, hélas ?"


@pytest.mark.parametrize("encoding", ["klingon", "base64", "utf-8"])
def test_an_encoding_that_does_not_fit_gets_a_sentence(tmp_path: Path, encoding: str) -> None:
    with pytest.raises(InputError, match="encoding"):
        list(opened(tmp_path / "a.csv", "en;fr\nIt;Où".encode("latin-1"), Reading(encoding=encoding)))


@pytest.mark.parametrize(
    ("head", "languages"),
    [
        ("en;fr", ("en", "fr")),
        ("fr-CA;en_GB", ("fr-CA", "en_GB")),
        ("English;French", ("en", "fr")),
        ("Anglais;Français", ("en", "fr")),
        ("Englisch;Französisch", ("en", "fr")),
        ("Texte source;Texte cible", ("en", "fr")),
        ("Source (en-GB);Target (fr-FR)", ("en-GB", "fr-FR")),
        ("Ausgangstext;Zieltext", ("en", "fr")),
        ("source;translation", ("en", "fr")),
        ("English text;Traduction", ("en", "fr")),
        ("Source segment [en-US];French translation", ("en-US", "fr")),
    ],
)
def test_a_first_line_names_the_columns(tmp_path: Path, head: str, languages: tuple[str, str]) -> None:
    found = opened(tmp_path / "a.csv", f"{head}\nYes.;Oui.\nNo.;Non.\n")
    assert texts(found) == [("Yes.", "Oui."), ("No.", "Non.")]
    assert found.header[:2] == languages
    assert found.languages == dict.fromkeys(languages, 2)


def test_other_columns(tmp_path: Path) -> None:
    text = (
        "Glossary 2024;;;;;\nID;Context;en;fr;Statut;Commentaire\n7;menu;Yes.;Oui.;Accepted;ask\n8;menu;No.;Non.;x;\n"
    )
    first, second = opened(tmp_path / "a.csv", text)
    assert (first.id, first.status, first.notes) == ("7", Status.ACCEPTED, ("ask",))
    assert (second.status, second.notes, second.line) == (Status.OPEN, (), 4)


def test_indonesian_and_norwegian_are_no_numbers(tmp_path: Path) -> None:
    assert opened(tmp_path / "a.csv", "id,en\nYa,Yes\n").header[:2] == ("id", "en")
    (unit,) = opened(tmp_path / "a.csv", "nr,en,no\n1,Yes,Ja\n")
    assert [variant.text for variant in unit.variants] == ["Yes", "Ja"]
    units = list(opened(tmp_path / "a.csv", "id,id-ID,en\n1,Ya,Yes\n"))
    assert [(v.language, v.text) for v in units[0].variants] == [("id-ID", "Ya"), ("en", "Yes")]
    assert units[0].id == "1"


def test_several_languages(tmp_path: Path) -> None:
    found = opened(tmp_path / "a.csv", "key,en,fr,de\nk,Yes.,Oui.,Ja.\n", Reading())
    (unit,) = found
    assert [(v.language, v.text) for v in unit.variants] == [("en", "Yes."), ("fr", "Oui."), ("de", "Ja.")]
    assert unit.id == "k"


@pytest.mark.parametrize("reading", [WANTED, Reading()])
def test_columns_the_other_way_round(tmp_path: Path, reading: Reading) -> None:
    rows = "\n".join(f"{number}|{b}|{a}|2024-10-{number}" for number, (a, b) in enumerate(PAIRS * 4, start=10))
    found = opened(tmp_path / "a.csv", rows, reading)
    assert found.header[:2] == ("fr", "en")
    assert texts(found)[0] == PAIRS[0][::-1]


def test_quotation_marks_and_line_breaks_in_fields(tmp_path: Path) -> None:
    text = 'en,fr\n"He said ""go"",\nand left","Il dit « va »,\r\npuis partit"\n5" pipe,tuyau\nYes,Oui\n'
    units = list(opened(tmp_path / "a.csv", text))
    assert units[0].variants[0].text == 'He said "go",\nand left'
    assert units[0].variants[1].text == "Il dit « va »,\r\npuis partit"
    assert units[1].variants[0].text == '5" pipe'
    assert [unit.line for unit in units] == [2, 5, 6]


def test_a_quotation_mark_that_is_never_closed_costs_one_line(tmp_path: Path) -> None:
    text = 'en,fr\n"Yes.,Oui.\nNo.,Non.\n"Thanks, all.","Merci, vous."\n' + "Again.,Encore.\n" * 300
    found = opened(tmp_path / "a.csv", text)
    pairs = texts(found)
    assert ("No.", "Non.") in pairs
    assert ("Thanks, all.", "Merci, vous.") in pairs
    assert len(pairs) == 303
    (problem,) = [each for each in found.problems if "do not fit" in str(each)]
    assert (problem.line, problem.lost) == (2, False)


def test_tabs_with_quotation_marks_that_belong_to_the_texts(tmp_path: Path) -> None:
    text = '"Yes," he said.\t« Oui », dit-il.\n"No."\t« Non. »\nHe "left.\tIl partit.\n'
    assert texts(opened(tmp_path / "a.tsv", text)) == [
        ('"Yes," he said.', "« Oui », dit-il."),
        ('"No."', "« Non. »"),
        ('He "left.', "Il partit."),
    ]


def test_rows_that_are_too_short_or_too_long(tmp_path: Path) -> None:
    found = opened(tmp_path / "a.csv", "en;fr\nYes.;Oui.\nNo.\nWell; then.;Eh bien.\n\n;\n")
    assert texts(found) == [("Yes.", "Oui."), ("No.", ""), ("Well", " then.")]
    assert [(problem.line, problem.lost) for problem in found.problems] == [(3, False), (4, False)]
    assert "has 1 columns and not 2" in str(found.problems.listed[0])


def test_excels_own_line_on_the_separator(tmp_path: Path) -> None:
    found = opened(tmp_path / "a.csv", "sep=;\r\nen;fr\r\nYes, sir.;Oui, oui.\r\n")
    (unit,) = found
    assert [variant.text for variant in unit.variants] == ["Yes, sir.", "Oui, oui."]
    assert unit.line == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        ("no pair here\nand none here\n", "no table with two columns"),
        ("en;1\nfr;2\n", "no table with two columns"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", "no text"),
        ("a;b\n" + "x" * (1 << 24) + "\n", "line of more than 16 million"),
    ],
)
def test_bad_files_get_a_sentence(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        list(opened(tmp_path / "a.csv", text))


def test_what_is_written_is_a_csv_to_anybody(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    unit = Unit((Variant("en", '=HYPERLINK("x")'), Variant("fr", "un\ndeux; trois, quatre")), id="1", probability=0.5)
    assert CSV.write
    CSV.write(path, [unit], Header("en", "fr"), Writing(stamps=False))
    assert path.read_bytes().startswith(b"\xef\xbb\xbfunit,en,fr,status,probability,notes\r\n")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[1] == ["1", '\'=HYPERLINK("x")', "un\ndeux; trois, quatre", "open", "0.5", ""]


def test_an_apostrophe_of_others_stays(tmp_path: Path) -> None:
    assert texts(opened(tmp_path / "a.csv", "en,fr\n'-tis,'=a\n")) == [("'-tis", "'=a")]


def test_a_tsv_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    assert TSV.write
    TSV.write(path, [Unit((Variant("en", "a\tb"), Variant("fr", 'c"d')), id="1")], Header("en", "fr"), Writing())
    assert path.read_text("utf-8-sig").splitlines()[1].startswith('1\t"a\tb"\t"c""d"\topen\t')


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("en", ("", "en")),
        ("No", ("unit", "No")),
        ("FR-fr", ("", "FR-fr")),
        ("Notes:", ("notes", "")),
        ("État", ("status", "")),
        ("English (United Kingdom)", ("", "en")),
        ("to be or not", ("", "")),
        ("French wine", ("", "")),
        ("x" * 1000, ("", "")),
        ("", ("", "")),
    ],
)
def test_names_of_columns(name: str, found: tuple[str, str]) -> None:
    assert meaning(name) == found
