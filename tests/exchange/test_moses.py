"""Pairs of files as Moses and OPUS have them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from enregard.errors import InputError, OutputError
from enregard.exchange.formats import Reading, Writing
from enregard.exchange.lines import MOSES
from enregard.exchange.units import Header, Unit, Variant


def opened(path: Path, reading: Reading | None = None) -> Any:
    assert MOSES.read
    return MOSES.read(path, reading or Reading())


def texts(units: Any) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in units]


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / name.replace("__", "-").replace("_", ".")).write_text(text, "utf-8")
    return path


def test_either_file_or_what_they_have_in_common(tmp_path: Path) -> None:
    folder(tmp_path, c_en="Yes.\n\nNo.\n\n", c_fr="Oui.\n\n\n\n", c_txt="x", d_de="y")
    for name, languages in (
        ("c.en", ("en", "fr")),
        ("c.fr", ("fr", "en")),
        ("c", ("en", "fr")),
        ("c.moses", ("en", "fr")),
    ):
        found = opened(tmp_path / name)
        assert found.header[:2] == languages
        assert sorted(map(sorted, texts(found))) == [["", "No."], ["Oui.", "Yes."]]
        assert not found.problems


def test_opus_tells_the_direction(tmp_path: Path) -> None:
    folder(tmp_path, c_fr__en_en="Yes.\n", c_fr__en_fr="Oui.\n", c_en="stale\n")
    for name in ("c", "c.moses", "c.fr-en", "c.fr-en.fr"):
        found = opened(tmp_path / name)
        assert found.header[:2] == ("fr", "en")
        assert texts(found) == [("Oui.", "Yes.")]


def test_more_than_two_files(tmp_path: Path) -> None:
    folder(tmp_path, c_en="Yes.\n", c_fr="Oui.\n", c_de="Ja.\n")
    with pytest.raises(InputError, match=r"\(3 were found\)"):
        opened(tmp_path / "c.moses")
    assert texts(opened(tmp_path / "c.moses", Reading(("fr", "de")))) == [("Oui.", "Ja.")]
    with pytest.raises(InputError, match=r"\(3 were found\)"):
        opened(tmp_path / "c.moses", Reading(("fr", "")))


def test_a_file_that_ends_before_the_other(tmp_path: Path) -> None:
    folder(tmp_path, c_en="1\n2\n3\n", c_fr="un\ndeux\n")
    found = opened(tmp_path / "c.en")
    assert texts(found) == [("1", "un"), ("2", "deux")]
    (problem,) = found.problems
    assert (problem.line, problem.lost) == (3, True)
    assert "“fr” ends" in str(problem)


def test_escapes_are_undone_only_where_there_are_some(tmp_path: Path) -> None:
    folder(
        tmp_path,
        c_en="He &apos;s &#91; AT &amp; T &#124; &#93;\n<b> &amp;amp;\nAT & T &lt;\n",
        c_fr="&quot; &lt; a &gt;\n&amp;\n«&#124;»\n",
    )
    assert texts(opened(tmp_path / "c.en")) == [
        ("He 's [ AT & T | ]", '" < a >'),
        ("<b> &amp;amp;", "&"),
        ("AT & T &lt;", "«|»"),
    ]


def test_names_of_what_is_written(tmp_path: Path) -> None:
    unit = Unit((Variant("en", "a\nb"), Variant("fr-FR", "c\r\nd")))
    assert MOSES.write
    for name in ("c.moses", "d.en", "e"):
        assert MOSES.write(tmp_path / name, [unit], Header("en", "fr-FR"), Writing()) == 1
    names = ["c.en-fr-FR.en", "c.en-fr-FR.fr-FR", "d.en", "d.fr-FR", "e.en-fr-FR.en", "e.en-fr-FR.fr-FR"]
    assert sorted(each.name for each in tmp_path.iterdir()) == names
    assert (tmp_path / "d.en").read_bytes() == b"a b\n"
    for name in ("c.moses", "d.en", "e"):
        assert opened(tmp_path / name).header[:2] == ("en", "fr-FR")


def test_one_language_is_no_pair(tmp_path: Path) -> None:
    unit = Unit((Variant("en", "a"), Variant("en", "b")))
    assert MOSES.write
    with pytest.raises(OutputError, match="two different language codes"):
        MOSES.write(tmp_path / "c.moses", [unit], Header("en", "en"), Writing())
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_leads_elsewhere_is_none(tmp_path: Path) -> None:
    unit = Unit((Variant("../en", "a"), Variant("/fr", "b")))
    assert MOSES.write
    MOSES.write(tmp_path / "c.moses", [unit], Header("../en", "/fr"), Writing())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["c.en-fr.en", "c.en-fr.fr"]
