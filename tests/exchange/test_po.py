"""Gettext's files of messages come in: texts, plural forms, what is fuzzy, comments; what is damaged is named."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from enregard.errors import EnRegardError, InputError
from enregard.exchange import po
from enregard.exchange.formats import Reading
from enregard.exchange.units import Unit
from enregard.project import Status

HEADER = """# Translators
msgid ""
msgstr ""
"Content-Type: text/plain; charset={charset}\\n"
"Language: fr_FR\\n"
"X-Generator: Poedit 3\\n"

"""
MESSAGES = r"""#. for the menu
# of the translator
#
# more of it
#: a.c:10 b.c:20
#, fuzzy, c-format
#| msgid "before"
msgctxt "menu"
msgid "File\t\"%s\"\n"
"second line"
msgstr "Fichier\t« %s »\n"
"deuxième ligne \x41\101\\n"

msgid "one file"
msgid_plural "%d files"
msgstr[0] "un fichier"
msgstr[1] "%d fichiers"
msgstr[2] "%d de fichiers"
msgid "not yet"
msgstr ""

#~ msgid "old"
#~ msgstr "vieux"
"""


def read(tmp_path: Path, text: str | bytes, languages: tuple[str, str] = ("", "")) -> tuple[list[Unit], list[str]]:
    """Return the units that come in, and what is said of the others."""
    path = tmp_path / "a.po"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    units = po.open_units(path, Reading(languages))
    return list(units), [str(problem) for problem in units.problems]


def texts(units: list[Unit]) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


def test_messages(tmp_path: Path) -> None:
    units, problems = read(tmp_path, HEADER.format(charset="UTF-8") + MESSAGES)
    assert not problems
    assert texts(units) == [
        ('File\t"%s"\nsecond line', "Fichier\t« %s »\ndeuxième ligne AA\\n"),
        ("one file", "un fichier"),
        ("%d files", "%d fichiers"),
        ("%d files", "%d de fichiers"),
        ("not yet", ""),
    ]
    first = units[0]
    assert first.status is Status.DOUBTFUL
    assert units[1].status is Status.OPEN
    assert first.notes == ("of the translator\n\nmore of it", "for the menu")
    assert first.props == (("x-context", "menu"), ("x-reference", "a.c:10 b.c:20"))
    assert [unit.line for unit in units] == [8 + 7, 21, 21, 21, 26]


def test_the_header(tmp_path: Path) -> None:
    path = tmp_path / "a.po"
    path.write_text(HEADER.format(charset="UTF-8") + MESSAGES)
    header = po.open_units(path, Reading(("en", "fr"))).header
    assert (header.source_language, header.target_language, header.tool) == ("en", "fr_FR", "Poedit 3")
    header = po.open_units(path, Reading()).header
    assert (header.source_language, header.target_language) == ("en", "fr_FR")
    path.write_text(HEADER.format(charset="UTF-8").replace("fr_FR", "en_GB") + MESSAGES)
    assert po.open_units(path, Reading()).header.source_language == ""


@pytest.mark.parametrize("charset", ["UTF-8", "ISO-8859-1", "windows-1252", "CHARSET"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends(tmp_path: Path, charset: str, end: str) -> None:
    text = (HEADER + 'msgid "summer"\nmsgstr "été"\n').format(charset=charset).replace("\n", end)
    units, problems = read(tmp_path, text.encode("utf-8" if charset == "CHARSET" else charset))
    assert (texts(units), problems) == ([("summer", "été")], [])


def test_one_form_translates_both_numbers(tmp_path: Path) -> None:
    units, _ = read(tmp_path, 'msgid "a file"\nmsgid_plural "files"\nmsgstr[0] "fairu"\n')
    assert texts(units) == [("a file", "fairu"), ("files", "fairu")]


@pytest.mark.parametrize(
    ("damaged", "reason"),
    [
        ('msgid "a\nmsgstr "b"\n', "line 4 is no part of a message"),
        ('msgid "a"\nmsgstr "b" c\n', "line 5 is no part of a message"),
        ('msgid "a"\n', "no original or no translation"),
        ('msgstr "b"\n', "no original or no translation"),
        ('"b"\n', "line 4 is no part"),
        ('msgid "a"\nmsgid_plural "b"\n', "no original or no translation"),
        ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', "line 6 is no part"),
        ("<<<<<<< HEAD\n", "line 4 is no part"),
        ('msgid "a"\n' + '"x"\n' * 200 + "\x00\n", "line 205 is no part"),
    ],
)
def test_a_damaged_message_is_named_and_the_rest_comes_in(tmp_path: Path, damaged: str, reason: str) -> None:
    units, problems = read(tmp_path, f'msgid "1"\nmsgstr "un"\n\n{damaged}\nmsgid "2"\nmsgstr "deux"\n')
    assert texts(units) == [("1", "un"), ("2", "deux")]
    (problem,) = problems
    assert "line 4:" in problem
    assert reason in problem


def test_a_message_without_end_is_not_held_in_memory(tmp_path: Path) -> None:
    line = '"' + "x" * 100_000 + '"\n'
    units, problems = read(tmp_path, 'msgid "1"\nmsgstr ""\n' + line * 400 + '\nmsgid "2"\nmsgstr "deux"\n')
    assert texts(units) == [("2", "deux")]
    assert "too long" in problems[0]


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    for data in (b"", bytes(range(256)) * 20):
        with pytest.raises(InputError):
            read(tmp_path, data)
    with pytest.raises(InputError, match="There is no file"):
        po.open_units(tmp_path / "no.po", Reading())


def test_nothing_but_sentences_comes_of_any_bytes(tmp_path: Path) -> None:
    sound = (HEADER.format(charset="UTF-8") + MESSAGES).encode()
    random = Random(7)
    pieces = [b"", b'"', b"\\", b"\xff", b"\0", b"\n", b"msgstr[9] "]
    for _ in range(500):
        data = bytearray(sound)
        for _ in range(random.randint(1, 8)):
            at = random.randrange(len(data))
            data[at : at + random.randint(0, 20)] = random.choice(pieces)
        try:
            read(tmp_path, bytes(data))
        except EnRegardError as error:
            assert str(error)


def test_translate_toolkit_reads_the_same(tmp_path: Path) -> None:
    pypo = pytest.importorskip("translate.storage.pypo", reason="translate-toolkit is not installed")
    path = tmp_path / "a.po"
    text = HEADER.format(charset="UTF-8") + MESSAGES
    path.write_text(text.replace(r"\x41\101", "AA"))  # which gettext reads, and theirs does not
    theirs = [unit for unit in pypo.pofile.parsefile(str(path)).units if not unit.isheader() and not unit.isobsolete()]
    ours = list(po.open_units(path, Reading()))
    assert [str(unit.source) for unit in theirs] == [texts(ours)[k][0] for k in (0, 1, 4)]
    assert [str(unit.target) for unit in theirs] == [texts(ours)[k][1] for k in (0, 1, 4)]
    assert [unit.isfuzzy() for unit in theirs] == [True, False, False]
