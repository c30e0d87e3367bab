"""Spelling, with real Hunspell dictionaries that are small."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enregard import files, spelling
from enregard.errors import OutputError

FRENCH = ["armée/S", "la", "aujourd'hui", "élève/S", "porte/S", "avion/S", "il", "qui", "cœur", "été"]
BRITISH, AMERICAN = ["colour/S", "the", "don't", "sea"], ["color/S", "the", "don't", "sea"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of dictionaries that is looked at first; those of the machine are out of sight."""
    monkeypatch.setattr(spelling, "_places", lambda: [(tmp_path / "dictionaries", "")])
    spelling._checker.cache_clear()
    yield tmp_path / "dictionaries"
    spelling._checker.cache_clear()


def install(folder: Path, name: str, words: list[str], encoding: str = "UTF-8") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    rules = f"SET {encoding}\nTRY esianrtolcdugmphbyfvkwz\nSFX S Y 1\nSFX S 0 s .\n"
    (folder / f"{name}.aff").write_text(rules, encoding=encoding)
    (folder / f"{name}.dic").write_text("\n".join([str(len(words)), *words]) + "\n", encoding=encoding)


@pytest.fixture
def french(folder: Path) -> spelling.Checker:
    install(folder, "fr", FRENCH)
    return found("fr")


def found(language: str) -> spelling.Checker:
    checker = spelling.checker(language)
    assert checker
    return checker


def wrong(checker: spelling.Checker, text: str) -> list[str]:
    return [text[begin:end] for begin, end in checker.misspelt(text)]


def test_words_that_no_dictionary_knows_are_found_where_they_stand(french: spelling.Checker) -> None:
    assert french.misspelt("La armé, les armées") == [(3, 7), (9, 12)]
    assert wrong(french, "Armée. ÉLÈVES ; « élèves » !") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’armée d'aujourd’hui", []),
        ("L’armée qu’il", []),
        ("jusqu’aujourd’hui", []),
        ("l’armé", ["armé"]),
        ("aujourd’hu", ["aujourd’hu"]),
        ("porte-avions", []),
        ("porte-avionz", ["avionz"]),
        ("va-t-il", ["va"]),
        ("l’été d’été", []),
    ],
)
def test_french_apostrophes_and_hyphens(french: spelling.Checker, text: str, expected: list[str]) -> None:
    assert wrong(french, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "OTAN",
        "l’OTAN",
        "B52 3e x_y 1 234,5",
        "https://exemple.fr/chemin",
        "a.b@exemple.fr",
        "www.exemple.fr",
        "p.ex.",
        "à",
        "–",
    ],
)
def test_what_is_no_word_is_passed_over(french: spelling.Checker, text: str) -> None:
    assert french.misspelt(text) == []


def test_letters_may_be_composed_and_hyphens_soft(french: spelling.Checker) -> None:
    assert wrong(french, "e\u0301le\u0300ve ar\u00admée \u00ad\u00ad") == []
    assert wrong(french, "e\u0301le\u0300vz") == ["e\u0301le\u0300vz"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(text=st.text())
def test_any_text_has_spans_in_order_that_hold_letters(french: spelling.Checker, text: str) -> None:
    spans = french.misspelt(text)
    # As `regex` knows letters: its Unicode may be newer than Python's.
    assert all(regex.search(r"\p{L}", text[begin:end]) for begin, end in spans)
    assert [at for span in spans for at in span] == sorted({at for span in spans for at in span})


def test_suggestions_are_few_likely_and_written_as_the_word_is(french: spelling.Checker) -> None:
    assert french.suggest("armé")[0] == "armée"
    assert french.suggest("aujourd’hu") == ["aujourd’hui"]
    assert french.suggest("aujourd'hu") == ["aujourd'hui"]
    assert len(french.suggest("a")) <= 7


def test_a_dictionary_in_an_old_encoding_does_not_judge_what_it_cannot_write(folder: Path) -> None:
    install(folder, "fr", [word for word in FRENCH if word != "cœur"], "ISO8859-1")
    assert wrong(found("fr"), "élèves cœur armé") == ["armé"]
    assert found("fr").suggest("cœr") == []


def test_words_that_were_learned_stay_learned(french: spelling.Checker, folder: Path) -> None:
    assert wrong(french, "Oumerov koulaks") == ["Oumerov", "koulaks"]
    french.learn("Oumerov")
    french.learn("koulaks")
    again = spelling.Checker("fr-CA", french._dictionaries)
    for checker in (french, again):
        assert wrong(checker, "Koulaks koulaks Oumerov oumerov") == ["oumerov"]


def test_a_list_of_words_that_a_user_wrote_is_added_to(french: spelling.Checker) -> None:
    own = files.user_data() / "spelling" / "fr.txt"
    own.parent.mkdir(parents=True)
    own.write_text("Séoul", encoding="utf-8")
    french.learn("Oumerov")
    assert own.read_text(encoding="utf-8").split() == ["Séoul", "Oumerov"]


def test_a_word_that_cannot_be_kept_is_told(french: spelling.Checker) -> None:
    files.user_data().mkdir(parents=True, exist_ok=True)
    (files.user_data() / "spelling").write_text("no folder", encoding="utf-8")
    with pytest.raises(OutputError, match=r"Oumerov.*could not be added"):
        french.learn("Oumerov")
    assert french.misspelt("Oumerov") == []


def test_a_region_has_its_spelling_and_a_language_without_one_the_usual_ones(folder: Path) -> None:
    install(folder, "en_GB", BRITISH)
    install(folder, "en_US", AMERICAN)
    text = "the colours, the colors, the NATO’s sea’s don’t"
    assert wrong(found("en-GB"), text) == ["colors"]
    assert wrong(found("en_US"), text) == ["colours"]
    assert wrong(found("en"), text) == []


def test_another_region_serves_where_there_is_no_better_one(folder: Path) -> None:
    install(folder, "fr_CA", FRENCH)
    install(folder, "hyph_fr", FRENCH)
    assert wrong(found("fr-BE"), "armé") == ["armé"]


def test_no_dictionary_is_no_checker(folder: Path) -> None:
    assert spelling.checker("fr") is None
    install(folder, "de_DE_frami", ["See"])
    (folder / "it.dic").write_text("1\nmare\n", encoding="utf-8")  # without its rules
    install(folder, "ja", ["海"])
    assert found("de").misspelt("See") == []
    for language in ("fr", "it", "ja"):
        assert spelling.checker(language) is None


def test_one_checker_serves_all_threads(french: spelling.Checker) -> None:
    text = "L’armé, porte-avionz. " * 50
    with ThreadPoolExecutor(8) as pool:
        found_by = list(pool.map(lambda _: spelling.checker("fr"), range(16)))
        spans = list(pool.map(lambda _: french.misspelt(text), range(16)))
    assert set(map(id, found_by)) == {id(french)}
    assert spans == [french.misspelt(text)] * 16


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="the folders of Linux")
def test_dictionaries_are_found_where_systems_and_libreoffice_keep_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    spelling._checker.cache_clear()
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("XDG_DATA_DIRS", str(tmp_path / "share"))
    extension = "home/.config/libreoffice/4/user/uno_packages/cache/uno_packages/abc.tmp_/dict.oxt/dictionaries"
    install(tmp_path / "share/hunspell", "xa", ["un"])
    install(tmp_path / "share/myspell/dicts", "xb", ["un"])
    install(tmp_path / extension, "xc_XC", ["un"])
    install(files.user_data() / "dictionaries", "xd", ["un"])
    for language in ("xa", "xb", "xc", "xd"):
        assert wrong(found(language), "un deux") == ["deux"]
