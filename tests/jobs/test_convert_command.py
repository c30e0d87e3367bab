"""`enregard convert` from the statement's project to every format and back, and what it refuses."""

from __future__ import annotations

import gzip
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from enregard.cli import main
from enregard.exchange import registry
from enregard.exchange.formats import Carries, Format, Reading, Writing
from enregard.exchange.rows import Choice, Which
from enregard.exchange.units import Header, Unit, Variant
from enregard.jobs.exchanging import losses, outgoing, survey
from enregard.project import Project, Side, Status
from enregard.project.store import Store, create

BOTH_WAYS = [form.name for form in registry.formats() if form.read and form.write]
SAID = {
    Carries.STATUS: "cannot hold what was decided",
    Carries.PROBABILITY: "cannot hold the probability",
    Carries.NOTES: "cannot hold notes",
    Carries.HALVES: "cannot hold a sentence without its partner",
}
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en" segtype="sentence" adminlang="en" creationtool="t" creationtoolversion="1"
 datatype="plaintext" o-tmf="t"/><body>
"""
Facts = list[tuple[str, str, Status, float | None, str]]


def memory(path: Path, *units: dict[str, str], tail: str = "</body></tmx>") -> Path:
    """Write a memory, a line for each unit: its texts by language."""
    texts = (
        "".join(f'<tuv xml:lang="{code}"><seg>{text}</seg></tuv>' for code, text in unit.items()) for unit in units
    )
    path.write_text(f"{HEAD}{''.join(f'<tu>{each}</tu>{chr(10)}' for each in texts)}{tail}", "utf-8")
    return path


@pytest.fixture
def project(statement: Project, tmp_path: Path) -> Path:
    """The statement as somebody has worked on it: all statuses, and notes of two lines."""
    statuses = list(Status)
    for number, row in enumerate(statement.rows):
        if row.paired:
            note = f"Note {number}\nwith “two” lines" if number % 3 == 0 else ""
            statement.rows[number] = replace(row, status=statuses[number % len(statuses)], note=note)
    path = tmp_path / "statement.enregard"
    create(statement, path).close()
    return path


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A memory in three languages, whose header's source does not come first."""
    return memory(tmp_path / "three.tmx", {"de": "Hallo", "en": "Hello", "fr": "Salut"})


def facts_of(path: Path) -> Facts:
    """Return what a project's rows hold; probabilities of six digits, since TMX has no more."""
    store = Store(path)
    try:
        return [
            (
                row.text(Side.SOURCE),
                row.text(Side.TARGET),
                row.status,
                None if row.probability is None else float(f"{row.probability:.6g}"),
                row.note,
            )
            for row in store.project.rows
        ]
    finally:
        store.close()


def languages_of(path: Path) -> tuple[str, str]:
    store = Store(path)
    try:
        return store.project.source.language, store.project.target.language
    finally:
        store.close()


def carried(facts: Facts, form: Format) -> Facts:
    """Return what a format keeps of rows, as it says."""
    has = form.carries.__contains__
    return [
        (
            source,
            target,
            status if has(Carries.STATUS) else Status.OPEN,
            probability if has(Carries.PROBABILITY) else None,
            note if has(Carries.NOTES) else "",
        )
        for source, target, status, probability, note in facts
        if has(Carries.HALVES) or (source and target)
    ]


def convert(*arguments: object) -> int:
    return main(["convert", *map(str, arguments)])


# Every format, there and back


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_the_statement_there_and_back(
    name: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = registry.named(name)
    output, back = tmp_path / f"out{form.suffixes[0]}", tmp_path / "back.enregard"
    arguments = ["--rows", "all", "--format", name, "--from", "en-GB", "--to", "fr-CA"]
    assert convert(project, output, *arguments) == 0
    said = capsys.readouterr().out
    before, units_written, _ = said.partition("Units written: ")
    assert units_written
    for what, sentence in SAID.items():
        assert (sentence in before) == (what not in form.carries), said
    assert convert(output, back) == 0
    assert facts_of(back) == carried(facts_of(project), form)
    assert languages_of(back) == ("en-GB", "fr-CA")
    assert Carries.LANGUAGES in form.carries


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_what_is_lost_is_told_before_anything_is_written(
    name: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form, every = registry.named(name), Choice(Which.ALL)
    store = Store(project)
    before = sorted(tmp_path.iterdir())
    count, remarks = losses(outgoing(store), form, Writing(), every)
    assert count == len(store.project.rows)
    assert sorted(tmp_path.iterdir()) == before
    store.close()
    assert convert(project, tmp_path / f"out{form.suffixes[0]}", "--rows", "all", "--format", name) == 0
    said = capsys.readouterr().out
    assert said.startswith("".join(f"{remark}\n" for remark in remarks) + "Units written: ")


HOSTILE = [
    ("one\ntwo", "un\ndeux"),
    ("  spaces at both ends ", " espaces aux deux bouts  "),
    ("<b>no markup</b> &amp; {1}", "</seg>&lt;"),
    ("=1+1", "@SUM(A1)"),
    ('"quoted", comma; semicolon', "tab\there | bar"),
    ("مرحبا بالعالم", "שלום עולם"),
    ("e\u0301 👩‍👩‍👧‍👦 𝔘", "\u00a0: non-breaking\u202f!"),
]


@pytest.mark.parametrize("name", BOTH_WAYS)
def test_hostile_texts_there_and_back(name: str, tmp_path: Path) -> None:
    form = registry.named(name)
    units = [Unit((Variant("en", source), Variant("fr", target))) for source, target in HOSTILE]
    memory = tmp_path / "in.tmx"
    registry.write_units(memory, units, Header("en", "fr"))
    output, back = tmp_path / f"out{form.suffixes[0]}", tmp_path / "back.tmx"
    assert convert(memory, output, "--format", name) == 0
    assert convert(output, back, "--from", "en", "--to", "fr") == 0
    found = [tuple(variant.text for variant in unit.variants) for unit in registry.open_units(back)]
    if Carries.BREAKS in form.carries:
        assert found == HOSTILE
    else:
        assert found == [tuple(text.replace("\n", " ") for text in pair) for pair in HOSTILE]


def test_pdf_is_written_without_a_window(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(project, tmp_path / "out.pdf") == 0
    assert "PDF cannot hold the probability" in capsys.readouterr().out
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_a_glossary_becomes_a_tbx(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    terms, output = tmp_path / "terms.csv", tmp_path / "terms.tbx"
    terms.write_text("en,fr\nally,allié\nsummit,sommet\n", "utf-8")
    assert convert(terms, output) == 2
    assert "Name the languages of the glossary" in capsys.readouterr().err
    assert convert(terms, output, "--from", "en", "--to", "fr") == 0
    assert "Terms written: 2." in capsys.readouterr().out
    assert "sommet" in output.read_text("utf-8")


# More than two languages


@pytest.mark.parametrize("name", ["out.csv", "out.xlf", "out.enregard"])
def test_two_of_many_languages_are_taken_and_said(
    name: str, three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / name
    assert convert(three, output) == 0
    assert "is in 3 languages (en, de, fr); “en” and “de” were taken." in capsys.readouterr().out
    taken = (
        languages_of(output) if name.endswith("enregard") else tuple(survey(output, Reading(), ("en", "de")).languages)
    )
    assert taken == ("en", "de")


def test_the_user_names_two_of_many_languages(three: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.enregard"
    assert convert(three, output, "--from", "fr", "--to", "de") == 0
    assert (languages_of(output), facts_of(output)[0][:2]) == (("fr", "de"), ("Salut", "Hallo"))


def test_a_format_that_holds_many_languages_keeps_them(
    three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "out.tmx"
    assert convert(three, output) == 0
    assert "were taken" not in capsys.readouterr().out
    (unit,) = registry.open_units(output)
    assert {(variant.language, variant.text) for variant in unit.variants} == {
        ("de", "Hallo"),
        ("en", "Hello"),
        ("fr", "Salut"),
    }


def test_a_unit_in_one_language_is_said_to_be_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = memory(tmp_path / "in.tmx", {"en": "Hello", "fr": "Salut"}, {"en": "Alone"})
    assert convert(source, tmp_path / "out.tmx") == 0
    assert "cannot hold a sentence without its partner. Rows that are left out: 1." in capsys.readouterr().out


# Options


@pytest.mark.parametrize("rows", ["accepted", "kept", "all", None])
def test_which_rows(rows: str | None, project: Path, tmp_path: Path) -> None:
    output, back = tmp_path / "out.csv", tmp_path / "back.enregard"
    assert convert(project, output, *(["--rows", rows] if rows else [])) == 0
    assert convert(output, back) == 0
    every = facts_of(project)
    paired = [fact for fact in every if fact[0] and fact[1]]
    kept = [fact for fact in paired if fact[2] is not Status.REJECTED]
    accepted = [fact for fact in paired if fact[2] is Status.ACCEPTED]
    assert 0 < len(accepted) < len(kept) < len(every)
    assert facts_of(back) == {"accepted": accepted, "all": every}.get(rows or "kept", kept)


def test_a_minimum_leaves_out_what_is_less_probable_and_undecided(project: Path, tmp_path: Path) -> None:
    output, back = tmp_path / "out.csv", tmp_path / "back.enregard"
    facts = [fact for fact in facts_of(project) if fact[0] and fact[1] and fact[2] is not Status.REJECTED]
    limit = sorted(fact[3] or 0.0 for fact in facts if fact[2] is Status.OPEN)[2]
    assert convert(project, output, "--minimum", limit - 1e-6) == 0
    assert convert(output, back) == 0
    expected = [fact for fact in facts if fact[2] is not Status.OPEN or (fact[3] or 0.0) >= limit]
    assert len(expected) < len(facts)
    assert facts_of(back) == expected


@pytest.mark.parametrize("option", [("--rows", "all"), ("--minimum", "0.5"), ("--merge",)])
def test_a_choice_among_rows_is_refused_where_there_are_none(
    option: tuple[str, ...], three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(three, tmp_path / "out.csv", *option) == 2
    assert "three.tmx is no project" in capsys.readouterr().err
    assert not (tmp_path / "out.csv").exists()


def test_append_adds_to_a_memory(three: Path, tmp_path: Path) -> None:
    more = memory(tmp_path / "more.tmx", {"en": "Thank you", "fr": "Merci"})
    output = tmp_path / "all.tmx"
    for source in (three, more):
        assert convert(source, output, "--append") == 0
    found = [unit.variant("en") for unit in registry.open_units(output)]
    assert [each.text for each in found if each] == ["Hello", "Thank you"]


@pytest.mark.parametrize("name", ["old.csv", "old.enregard"])
def test_append_to_anything_else_leaves_it_as_it_is(
    name: str, three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = tmp_path / name
    old.write_text("the work of last week", "utf-8")
    assert convert(three, old, "--append") == 2
    assert "only to a TMX can units be added" in capsys.readouterr().err
    assert old.read_text("utf-8") == "the work of last week"


def test_the_problems_of_a_file_are_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = memory(tmp_path / "bad.tmx", {"en": "a", "fr": "b"}, {"en": "<bpt>", "fr": "c"}, {"en": "d", "fr": "e"})
    listed = tmp_path / "list.txt"
    assert convert(bad, tmp_path / "out.csv", "--problems", listed) == 0
    told = capsys.readouterr()
    assert "Units written: 2." in told.out
    assert "Could not be read: 1; mended: 0." in told.err
    (line,) = listed.read_text("utf-8").splitlines()
    assert line.startswith(f"{bad}, line 5: ")
    assert line in told.err


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("three.tmx", "will not be written over"),
        ("out.csv", "cannot hold both"),
        ("nowhere/list.txt", "There is no folder"),
    ],
)
def test_problems_are_never_written_over_something(
    name: str, sentence: str, three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = three.read_bytes()
    assert convert(three, tmp_path / "out.csv", "--problems", tmp_path / name) == 2
    assert sentence in capsys.readouterr().err
    assert three.read_bytes() == before
    assert sorted(tmp_path.iterdir()) == [three]


def test_an_encoding_is_taken_at_its_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet, output = tmp_path / "in.csv", tmp_path / "out.tmx"
    sheet.write_bytes("en,ru\nGood morning,Доброе утро\n".encode("koi8-r"))
    assert convert(sheet, output, "--encoding", "koi8-r") == 0
    assert "Доброе утро" in output.read_text("utf-8")
    output.unlink()
    capsys.readouterr()
    assert convert(sheet, output, "--encoding", "nonsense") == 2
    assert "There is no encoding named nonsense" in capsys.readouterr().err
    assert not output.exists()


def test_the_formats_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert convert("--formats") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [form.name for form in registry.formats()]
    for line, form in zip(lines, registry.formats(), strict=True):
        assert form.title in line
        assert ("read" in line.rpartition("(")[2], "written" in line) == (bool(form.read), bool(form.write))


def test_a_format_is_written_whatever_the_name(three: Path, tmp_path: Path) -> None:
    assert convert(three, tmp_path / "corpus", "--format", "moses", "--to", "fr") == 0
    assert (tmp_path / "corpus.en-fr.fr").read_text("utf-8") == "Salut\n"
    assert convert(tmp_path / "corpus.moses", tmp_path / "back.tmx") == 0
    for name in ("odd.enregard", "odd.tbx"):
        assert convert(three, tmp_path / name, "--format", "csv") == 0
        assert "Hello,Hallo" in (tmp_path / name).read_text("utf-8-sig")


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("po", "can be read, but not written"),
        ("xliff-tools", "can be read, but not written"),
        ("odd", "There are: tmx,"),
    ],
)
def test_a_format_that_cannot_be_written(
    name: str, sentence: str, three: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert convert(three, tmp_path / "out.csv", "--format", name) == 2
    assert sentence in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == [three]


# Compressed


def test_compressed_memories(three: Path, tmp_path: Path) -> None:
    packed, archive = tmp_path / "three.tmx.gz", tmp_path / "both.zip"
    packed.write_bytes(gzip.compress(three.read_bytes()))
    other = memory(tmp_path / "other.tmx", {"en": "Thank you", "fr": "Merci"})
    with zipfile.ZipFile(archive, "w") as file:
        file.write(three, "a/three.tmx")
        file.write(other, "b.tmx")
    for source, count in ((packed, 1), (archive, 2)):
        for name in ("out.enregard", "out.tmx.gz"):
            output = tmp_path / f"{count}{name}"
            assert convert(source, output) == 0
        assert len(facts_of(tmp_path / f"{count}out.enregard")) == count
        assert len(list(registry.open_units(output))) == count
        assert output.read_bytes().startswith(b"\x1f\x8b")


# What is refused


BAD = {
    "missing": ("nothing.tmx", "out.csv", "There is no file"),
    "missing project": ("nothing.enregard", "out.csv", "There is no project"),
    "folder": ("folder", "out.csv", "folder"),
    "same": ("three.tmx", "three.tmx", "will not be written over"),
    "same by another way": ("three.tmx", "folder/../three.tmx", "will not be written over"),
    "no folder": ("three.tmx", "nowhere/out.csv", "There is no folder"),
    "folder as output": ("three.tmx", "folder", "is no ordinary file"),
    "ending unknown": ("three.tmx", "out.odd", "its ending does not say in which format to write"),
    "compressed output": ("three.tmx", "out.csv.gz", "of compressed files only translation memories (TMX) are written"),
    "no ending": ("three.tmx", "out", "its ending does not say in which format to write"),
    "not TMX": ("junk.tmx", "out.csv", "is no translation memory"),
    "no workbook": ("junk.xlsx", "out.tmx", "is damaged or cut short"),
    "no document": ("junk.docx", "out.enregard", "is damaged or cut short"),
    "damaged gzip": ("junk.tmx.gz", "out.csv", "junk.tmx.gz"),
    "damaged project": ("junk.enregard", "out.csv", "junk.enregard"),
    "XLIFF cut off at its head": ("junk.xlf", "out.csv", "junk.xlf"),
    "empty": ("empty.csv", "out.tmx", "is empty"),
    "empty memory": ("hollow.tmx", "out.csv", "holds no translation unit"),
    "compressed sheet": ("sheet.csv.gz", "out.tmx", "Of compressed files only translation memories (TMX) are read"),
    "archive without a memory": ("sheet.zip", "out.tmx", "holds no translation memory"),
    "picture": ("picture.png", "out.tmx", "picture.png"),
    "project to project": ("statement.enregard", "out.enregard", "is a project already"),
    "half a Moses pair": ("alone.moses", "out.tmx", "is no pair of files"),
}


@pytest.mark.parametrize("kind", BAD)
def test_what_cannot_be_converted_gets_a_sentence_and_leaves_nothing(
    kind: str, three: Path, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, output, sentence = BAD[kind]
    (tmp_path / "folder").mkdir()
    memory(tmp_path / "hollow.tmx")
    (tmp_path / "alone.en").write_text("Hello\n", "utf-8")
    with zipfile.ZipFile(tmp_path / "sheet.zip", "w") as archive:
        archive.writestr("sheet.csv", "en,fr\na,b\n")
    files = {
        "junk.tmx": b"\0\1\2 nothing",
        "junk.xlsx": b"PK\3\4 nothing",
        "junk.docx": b"PK\3\4 nothing",
        "junk.tmx.gz": gzip.compress(three.read_bytes())[:30],
        "junk.enregard": b"SQLite format 3\0 nothing",
        "junk.xlf": b'<?xml version="1.0"?><xliff version="2.1" srcLang="en',
        "empty.csv": b"",
        "sheet.csv.gz": gzip.compress(b"en,fr\na,b\n"),
        "picture.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4,
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert convert(tmp_path / source, tmp_path / output) == 2
    told = capsys.readouterr()
    assert told.err.startswith("enregard: ")
    assert sentence in told.err
    assert told.out == ""
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_memory_that_is_cut_off_comes_in_as_far_as_it_goes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cut = memory(tmp_path / "cut.tmx", {"en": "One", "fr": "Un"}, tail='<tu><tuv xml:lang="en"><seg>Tw')
    assert convert(cut, tmp_path / "out.enregard") == 0
    assert "it was cut off" in capsys.readouterr().err
    assert [fact[:2] for fact in facts_of(tmp_path / "out.enregard")] == [("One", "Un")]


@pytest.mark.parametrize("value", ["-0.1", "1.5", "nan"])
def test_no_probability(value: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert convert(project, tmp_path / "out.csv", f"--minimum={value}") == 2
    assert "between 0 and 1" in capsys.readouterr().err
    assert convert(project) == 2
    assert "the name of the file to write" in capsys.readouterr().err
