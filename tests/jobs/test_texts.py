"""Texts as they come in: from a file, an address or the clipboard, and `enregard align` on them, into any format."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from enregard.cli import main
from enregard.documents import Document, from_text
from enregard.errors import EncodingError, InputError, OutputError
from enregard.exchange import registry
from enregard.exchange.formats import Reading
from enregard.jobs import texts
from enregard.jobs.texts import Taken
from enregard.project.store import Store

ENGLISH = "Good morning. The delegation arrived today. It left at 6. Thank you."
FRENCH = "Bonjour à tous. La délégation est arrivée aujourd’hui. Elle est partie à 6 heures. Merci."
PAGE = """<!doctype html><html lang="{0}"><head><title>x</title></head><body><nav><p>Menu</p></nav>
<main><p>{1}</p></main><footer><p>©</p></footer></body></html>"""
SIDES = ("fr", FRENCH), ("en", ENGLISH)


@pytest.fixture
def site() -> Iterator[str]:
    """Serve both texts as pages on this machine; return the site's address."""
    pages = {f"/{code}/page": PAGE.format(code, text) for code, text in SIDES}

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = pages.get(self.path.partition("?")[0])
            self.send_response(200 if page else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((page or "").encode())

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "a.en.txt", tmp_path / "a.fr.txt"
    source.write_text(ENGLISH, "utf-8")
    target.write_text(FRENCH, "utf-8")
    return source, target


# From wherever they are


def test_a_text_from_a_file_an_address_or_the_clipboard(pair: tuple[Path, Path], site: str) -> None:
    for taken in (Taken(file=pair[1]), Taken(address=f"{site}/fr/page"), Taken(text=FRENCH, name="pasted")):
        assert taken
        seen = texts.preview(taken)
        assert seen.document.language == "fr"
        assert next(each.text for each in seen.segments if not each.left_out) == "Bonjour à tous."
        assert (seen.sentences, seen.words) == (4, 15)
    assert not Taken()


def test_a_page_is_not_asked_for_again_in_another_language(site: str) -> None:
    page = texts.read(Taken(address=f"{site}/fr/page"))
    again = texts.read(Taken(address="http://127.0.0.1:9/gone", page=page), "fr-CA")
    assert (again.language, again.paragraphs) == ("fr-CA", page.paragraphs)


def test_what_is_left_out_is_counted_by_reason() -> None:
    seen = texts.preview(Taken(text=f"28 octobre 2024\n\n{FRENCH}\n\nPartager\n\nSuivez-nous\n"))
    left_out = [each for each in seen.segments if each.left_out]
    assert sum(count for _, count in seen.left_out) == len(left_out) > 0
    assert {reason for reason, _ in seen.left_out} == {each.reason or each.role.value for each in left_out}
    assert seen.sentences == 4


def test_a_text_is_split_again_by_paragraph() -> None:
    seen = texts.preview(Taken(text=f"{FRENCH}\n\n{FRENCH}"))
    assert seen.sentences == 8
    assert texts.resplit(seen.document, "paragraph").sentences == 2


def test_a_file_is_read_in_the_encoding_that_it_seems_to_be_in(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(FRENCH.replace("’", "'").encode("latin-1"))
    seen = texts.preview(Taken(file=path))
    assert "délégation" in seen.document.paragraphs[0].text
    assert "cp1252" in [each.replace("windows-", "cp") for each in seen.encodings]
    with pytest.raises(EncodingError):
        texts.preview(Taken(file=path), encoding="utf-8")
    assert "délégation" not in texts.read(Taken(file=path), encoding="cp1251").paragraphs[0].text


def test_what_cannot_be_read_gets_a_sentence(tmp_path: Path, site: str) -> None:
    with pytest.raises(InputError, match="There is no file"):
        texts.preview(Taken(file=tmp_path / "none.txt"))
    with pytest.raises(InputError):
        texts.preview(Taken(address=f"{site}/nothing"))


# Warned of


def warned(source: str, target: str, codes: tuple[str, str] = ("en", "fr")) -> list[str]:
    """Return what speaks against aligning two texts, a `!` before what forbids it."""
    sides = [texts.preview(Taken(text=text), code) for text, code in zip((source, target), codes, strict=True)]
    return [f"{'!' * texts.refuses(said)}{said}" for said in texts.warnings(sides[0], sides[1])]


def test_two_texts_that_belong_together() -> None:
    assert warned(ENGLISH, FRENCH) == []


def test_what_speaks_against_two_texts() -> None:
    assert warned(FRENCH, FRENCH) == [f"!{texts.SAME_TEXT}"]
    (language,) = warned(ENGLISH, FRENCH, ("fr", "fr-CA"))
    assert language.startswith("!Both texts are in the language “fr”")
    assert warned(f"(Traduction de l’intervention)\n\n{FRENCH}", ENGLISH, ("fr", "en")) == [texts.SWAPPED]
    (length,) = warned(ENGLISH, "\n\n".join(f"{number}. {FRENCH}" for number in range(5)))
    assert length.startswith("One text is much longer than the other: 12 and ")


# Made into a project


def documents() -> tuple[Document, Document]:
    return from_text(ENGLISH, "original", "en"), from_text(FRENCH, "translation", "fr")


@pytest.mark.parametrize(("by", "rows"), [("sentence", 4), ("paragraph", 1)])
def test_two_texts_become_a_project(by: str, rows: int, tmp_path: Path) -> None:
    path = texts.make(*documents(), tmp_path / "new.enregard", by=by)
    store = Store(path)
    assert len(store.project.aligned) == rows
    assert store.get("split by") == by
    store.close()


def test_what_no_project_is_made_of(pair: tuple[Path, Path], tmp_path: Path) -> None:
    source, target = documents()
    with pytest.raises(InputError, match="same text"):
        texts.make(source, source, tmp_path / "new.enregard")
    with pytest.raises(OutputError, match="There is no folder"):
        texts.make(source, target, tmp_path / "nowhere" / "new.enregard")
    read = [texts.read(Taken(file=path)) for path in pair]
    with pytest.raises(OutputError, match="will not be written over"):
        texts.make(read[0], read[1], pair[1])
    assert sorted(tmp_path.iterdir()) == sorted(pair)
    assert pair[1].read_text("utf-8") == FRENCH


# Aligned by the command


def align(*arguments: object) -> int:
    return main(["align", *map(str, arguments)])


@pytest.mark.parametrize("name", ["m.enregard", *(f"m{form.suffixes[0]}" for form in registry.writable())])
def test_two_texts_into_any_format(name: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    output = tmp_path / name
    assert align(*pair, "-o", output) == 0
    if output.suffix == ".enregard":
        store = Store(output)
        assert len(store.project.aligned) == 4
        store.close()
        return
    units = [unit.pair(("en", "fr")) for unit in registry.open_units(output, Reading(("en", "fr")))]
    assert [(both[0].text, both[1].text) for both in units if both] == [
        ("Good morning.", "Bonjour à tous."),
        ("The delegation arrived today.", "La délégation est arrivée aujourd’hui."),
        ("It left at 6.", "Elle est partie à 6 heures."),
        ("Thank you.", "Merci."),
    ]


def test_two_pages_by_their_addresses(
    site: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert align(f"{site}/en/page", f"{site}/fr/page?part=1/2#top") == 0
    assert "en > fr: 4 rows aligned" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["page.tmx"]
    assert "Bonjour à tous." in (tmp_path / "page.tmx").read_text("utf-8")


def test_a_page_and_a_file(site: str, pair: tuple[Path, Path], tmp_path: Path) -> None:
    assert align(f"{site}/en/page", pair[1], "-o", tmp_path / "m.csv", "--to", "fr-CA") == 0
    assert "Good morning.,Bonjour à tous." in (tmp_path / "m.csv").read_text("utf-8-sig")


@pytest.mark.parametrize("target", ["{site}/fr/none", "{site}/fr/.", "{folder}/none.txt", ".", "/", "https://"])
def test_a_translation_that_cannot_be_read_leaves_nothing(
    target: str,
    site: str,
    pair: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert align(pair[0], target.format(site=site, folder=tmp_path)) == 2
    assert capsys.readouterr().err.startswith("enregard: ")
    assert sorted(tmp_path.iterdir()) == sorted(pair)


def test_an_ending_that_says_nothing(
    pair: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert align(*pair, "-o", tmp_path / "m.odd") == 2
    assert "its ending does not say in which format to write" in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == sorted(pair)
