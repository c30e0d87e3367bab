"""Two folders of files, paired by name."""

from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.jobs.pairing import pair, stem_of


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("report.en.docx", "report"),
        ("Report_fr.odt", "report"),
        ("speech-pt-BR.txt", "speech"),
        ("speech pt_BR.txt", "speech"),
        ("minutes final.txt", "minutes final"),
        ("v1.2.txt", "v1.2"),
        ("en.txt", "en"),
    ],
)
def test_a_stem_is_the_name_without_ending_and_code(name: str, stem: str) -> None:
    assert stem_of(Path(name)) == stem


def _files(folder: Path, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        (folder / name).write_text("text", encoding="utf-8")
    return folder


def test_files_pair_by_name_whatever_their_code_and_ending(tmp_path: Path) -> None:
    left = _files(tmp_path / "en", "a.en.docx", "b.txt", "c.txt", ".hidden.txt", "picture.png")
    right = _files(tmp_path / "fr", "a_fr.odt", "b.txt", "d.txt")
    found = pair(left, right, [".docx", ".odt", ".txt"])
    assert found.pairs == ((left / "a.en.docx", right / "a_fr.odt"), (left / "b.txt", right / "b.txt"))
    assert found.alone == (left / "c.txt", right / "d.txt")
    assert found.doubtful == ()


def test_several_of_one_name_are_doubtful(tmp_path: Path) -> None:
    left, right = _files(tmp_path / "en", "a.docx", "a.txt", "b.txt"), _files(tmp_path / "fr", "a.txt", "b.txt")
    found = pair(left, right, [".docx", ".txt"])
    assert [path.name for path, _ in found.pairs] == ["b.txt"]
    assert found.doubtful == ((left / "a.docx", left / "a.txt", right / "a.txt"),)


def test_folders_without_a_pair_get_a_sentence(tmp_path: Path) -> None:
    left, right = _files(tmp_path / "en", "a.txt"), _files(tmp_path / "fr", "b.txt")
    with pytest.raises(InputError, match=r"No file in .* has a partner of the same name"):
        pair(left, right, [".txt"])
    with pytest.raises(InputError, match="cannot be read"):
        pair(left / "nothing", right, [".txt"])
