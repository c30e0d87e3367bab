"""Which pairs a batch has: of two folders, of one, of a manifest; and what is in none."""

from __future__ import annotations

from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.jobs.batch.pairs import directions, listed


def touched(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("text", "utf-8")
    return folder


def test_two_folders_with_folders_in_them(tmp_path: Path) -> None:
    touched(tmp_path / "en", "a.en.txt", "sub/a.docx", "sub/b.txt", ".git/a.txt", "picture.png")
    touched(tmp_path / "fr", "a_fr.odt", "Sub/A.docx", "c.txt")
    found = listed([tmp_path / "en", tmp_path / "fr"])
    assert [(pair.name, Path(pair.target).name) for pair in found.pairs] == [("a", "a_fr.odt"), ("sub/a", "A.docx")]
    assert {pair.languages for pair in found.pairs} == {("en", "fr")}  # so are the folders named
    assert {pair.size for pair in found.pairs} == {8}
    assert [remark.facts["files"] for remark in found.remarks] == [f"{tmp_path}/fr/c.txt, {tmp_path}/en/sub/b.txt"]


@pytest.mark.parametrize(
    "names", [("x.en.docx", "x_fr.docx"), ("en/x.txt", "fr/x.txt"), ("docs/en/1/x.txt", "docs/fr/1/x.md")]
)
def test_one_folder(names: tuple[str, str], tmp_path: Path) -> None:
    touched(tmp_path, *names, "readme.txt")
    (pair,) = listed([tmp_path], ("en", "")).pairs
    assert (Path(pair.source), Path(pair.target)) == (tmp_path / names[0], tmp_path / names[1])
    assert pair.languages == ("en", "fr")
    (swapped,) = listed([tmp_path], ("", "en")).pairs
    assert swapped.languages == ("fr", "en")


def test_one_folder_in_many_languages(tmp_path: Path) -> None:
    touched(tmp_path, "x.en.txt", "x.fr.txt", "x.de.txt", "y.de.txt")
    with pytest.raises(InputError, match=r"has texts in de, en, fr\. Say which are originals"):
        listed([tmp_path])
    (pair,) = listed([tmp_path], ("de", "fr")).pairs
    assert pair.name == "x"


def test_the_likeliest_direction_comes_first(tmp_path: Path) -> None:
    touched(tmp_path, "x.en.txt", "x.fr.txt", "de/x.txt", "plain.txt")
    assert directions(tmp_path, "fr")[:3] == [("en", "fr"), ("de", "fr"), ("en", "de")]
    assert len(directions(tmp_path)) == 6
    assert directions(touched(tmp_path / "none", "plain.txt")) == []


def test_three_files_of_one_name(tmp_path: Path) -> None:
    touched(tmp_path / "en", "a.txt", "a.docx", "b.txt")
    touched(tmp_path / "fr", "a.txt", "b.txt")
    found = listed([tmp_path / "en", tmp_path / "fr"])
    assert [pair.name for pair in found.pairs] == ["b"]
    assert "Several files bear the same name, and none of them is aligned" in str(found.remarks[0])
    assert str(found.remarks[0]).count("a.") == 3


@pytest.mark.parametrize("names", [(), ("en/a.txt", "fr/b.txt"), ("a.txt",)])
def test_a_folder_without_pairs(names: tuple[str, ...], tmp_path: Path) -> None:
    touched(tmp_path / "folder", ".hidden", *names)
    with pytest.raises(InputError, match=r"No two files in .* pair"):
        listed([tmp_path / "folder"], ("en", "fr"))
    with pytest.raises(InputError, match="cannot be read"):
        listed([tmp_path / "nothing", tmp_path / "folder"])


def manifest(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "pairs.csv"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_manifest(tmp_path: Path, delimiter: str) -> None:
    lines = [
        "source,target,from,to,name",
        "a/x.txt,/b/x.txt,en,fr,",
        "s3://texts/x.txt,https://example.org/x,,,other/y",
    ]
    found = listed([manifest(tmp_path, "\n".join(lines).replace(",", delimiter))], ("de", "it")).pairs
    assert [(pair.name, pair.source, pair.target, pair.languages) for pair in found] == [
        ("x", str(tmp_path / "a/x.txt"), "/b/x.txt", ("en", "fr")),
        ("other/y", "s3://texts/x.txt", "https://example.org/x", ("de", "it")),
    ]


def test_pairs_of_one_name_in_a_manifest_get_numbers(tmp_path: Path) -> None:
    found = listed([manifest(tmp_path, "source,target\na/x.txt,b/x.txt\nc/x.txt,d/x.txt\ne/X.txt,f/x.txt\n")]).pairs
    assert [pair.name for pair in found] == ["x", "x-2", "X-3"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("a,b\n", "is no manifest"),
        ("source\nx.txt\n", "is no manifest"),
        ("source,target,language\na,b,en\n", "a column “language”"),
        ("source,target\na.txt,\n", "line 2: a pair needs a source and a target"),
        ("source,target\na,b\nc,d,e\n", "a column"),
        ("source,target,name\na.txt,b.txt,../../etc/x\n", "leads out of the folder"),
        ("source,target,name\na.txt,b.txt,/etc/x\n", "leads out of the folder"),
        ('source,target\n"a.txt,b.txt\n', "no table that can be read"),
    ],
)
def test_a_bad_manifest(text: str, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=sentence):
        listed([manifest(tmp_path, text)])
