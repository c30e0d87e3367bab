"""Files as they are: the corpus sorted out, and bad input told in a sentence."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents, files
from enregard.documents import Role
from enregard.documents.paragraphs import paragraphs
from enregard.errors import EncodingError, InputError

GOLD = [line.split("\t") for line in files.corpus("gold", "roles.tsv").read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize("name", sorted({row[0] for row in GOLD}))
def test_every_paragraph_has_the_role_that_a_reader_gave_it(name: str) -> None:
    document = documents.read(files.corpus(*name.split("/")))
    found = [[name, str(k), p.role.value, p.text[:40]] for k, p in enumerate(document.paragraphs)]
    assert found == [row for row in GOLD if row[0] == name]


@pytest.mark.parametrize("name", sorted({row[0] for row in GOLD}))
def test_offsets_point_into_the_file(name: str) -> None:
    document = documents.read(files.corpus(*name.split("/")))
    text = files.corpus(*name.split("/")).read_text(encoding="utf-8")
    assert all(text[p.start : p.end] == p.text for p in document.paragraphs)


def test_nothing_of_a_page_is_thrown_away(french: Path) -> None:
    words = french.read_text(encoding="utf-8").split()
    kept = " ".join(p.text for p in documents.read(french).paragraphs).split()
    assert kept == words


def test_page_furniture_of_another_page() -> None:
    """Not the pages that the rules were written beside."""
    page = """Accueil | Actualités | Vidéos | Se connecter
Ukraine : le Conseil adopte une déclaration
Publié le 3 mars 2025 à 14 h 05 - Mis à jour le 4 mars 2025
Par Jeanne Martin et Paul Le Goff
Des manifestants devant le siège. © Reuters / A. Dupont
Partager sur Facebook

Le Conseil a adopté lundi une déclaration. Elle a été lue par son président.

Ce que dit le texte

Il appelle à la retenue. Un vote est prévu jeudi.

Lire aussi
Un vote reporté
"""
    roles = [p.role.value for p in documents.from_text(page, "page", "fr").paragraphs]
    assert roles == [
        "furniture", "title", "furniture", "furniture", "furniture", "furniture",
        "text", "heading", "text", "furniture", "furniture",
    ]  # fmt: skip


def test_a_poem_is_no_title() -> None:
    poem = "Under the wide and starry sky\nDig the grave and let me lie\nGlad did I live and gladly die"
    assert {p.role for p in documents.from_text(poem, "poem", "en").paragraphs} == {Role.TEXT}


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "It was a bright cold day in the month that comes before May, and the\n"
        "clocks of the town were striking an hour that no clock of any town had\n"
        "ever struck before. Nobody in the street looked up."
    )
    (paragraph,) = paragraphs(wrapped)
    assert paragraph.text == wrapped.replace("\n", " ")


@settings(deadline=None)
@given(st.text())
def test_paragraphs_keep_every_word_and_its_place(text: str) -> None:
    found = list(paragraphs(text))
    assert "".join("".join(p.text for p in found).split()) == "".join(text.split())
    for paragraph in found:
        piece = text[paragraph.start : paragraph.end]
        assert piece.split() == paragraph.text.split()


def test_origin_says_that_the_english_is_a_working_text(english: Path, french: Path) -> None:
    origin = documents.read(english).origin
    assert "not NATO's transcript" in origin.note("en")
    assert "transcription de l’OTAN" in origin.note("fr")
    assert documents.read(french).origin.note("en") == ""


BAD = {
    "missing": (None, "There is no file"),
    "empty": (b"", "is empty"),
    "blank": (b" \n\t\n", "is empty"),
    "binary": (bytes(range(256)) * 8, "is no text file"),
    "null bytes": (b"text\0\0\0\1\2text", "is no text file"),
    "dots": (b"...\n!\n", "holds no words"),
}


@pytest.mark.parametrize("kind", BAD)
def test_bad_file_gets_a_sentence(kind: str, tmp_path: Path) -> None:
    content, sentence = BAD[kind]
    path = tmp_path / "text.txt"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(InputError, match=sentence) as caught:
        documents.read(path)
    assert "text.txt" in str(caught.value)


def test_folder_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        documents.read(tmp_path)


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encoding_is_named_and_then_read(encoding: str, french: Path, tmp_path: Path) -> None:
    text = french.read_text(encoding="utf-8")
    path = tmp_path / "statement.fr.txt"
    path.write_bytes(text.encode(encoding))
    with pytest.raises(EncodingError, match="is not in UTF-8: byte") as caught:
        documents.read(path)
    assert caught.value.suggestion == encoding
    read = documents.read(path, encoding=caught.value.suggestion)
    assert read.paragraphs == documents.read(french).paragraphs


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_sixteen_bits_of_plain_ascii_are_no_binary_data(encoding: str, english: Path, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_bytes(b"Good morning to you all. Thank you.".decode().encode(encoding))
    with pytest.raises(EncodingError) as caught:
        documents.read(path)
    assert caught.value.suggestion == encoding
    assert documents.read(path, encoding=encoding).paragraphs[0].text == "Good morning to you all. Thank you."


def test_an_encoding_is_not_forced_on_utf8(french: Path) -> None:
    assert documents.read(french, encoding="latin-1").paragraphs == documents.read(french).paragraphs


def test_unknown_encoding_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("déjà vu".encode("latin-1"))
    with pytest.raises(InputError, match="no encoding named nonsense"):
        documents.read(path, encoding="nonsense")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_one(end: str) -> None:
    text = end.join(["First line.", "Second line.", "", "Third line."])
    assert [p.text for p in paragraphs(text)] == ["First line.", "Second line.", "Third line."]


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "any.txt"
    path.write_bytes(data)
    try:
        document = documents.read(path)
    except InputError as error:
        assert "any.txt" in str(error)
    else:
        assert document.paragraphs
