"""Words found in memories, on either side."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.memories.made import Make, Open, Some, pair

from enregard.errors import Cancelled, InputError, OutputError
from enregard.exchange import tmx
from enregard.exchange.formats import Reading
from enregard.exchange.units import Stamps, Unit, Variant
from enregard.memories import Memories, Query, concordance, open_memory, search
from enregard.memories.packed import packed, unpacked
from enregard.project import Side, Status

NATO = (
    ("The NATO summit is over.", "Le sommet de l’OTAN est terminé."),
    ("The summit of nations", "Le sommet des nations"),
    ("A pact of nuclear deterrence", "Un pacte de dissuasion nucléaire"),
)
BOTH = ("en", "fr")


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("otan", [0]),
        ("OTAN SOMMET", [0]),
        ("nucleaire", [2]),
        ('"le sommet"', [0, 1]),
        ('"sommet le"', []),
        ("nation*", [1]),
        ("nation", []),
        ("n*", [0, 1, 2]),
        ("su* n*", [0, 1]),
        ('"l\'OTAN est"', [0]),
        ("« de l’otan »", [0]),
        ("de-l'otan", [0]),
        ('"the summit" nations', [1]),
        ('"unclosed', []),
    ],
)
def test_what_is_found(opened: Open, words: str, which: list[int]) -> None:
    found = search([opened(*NATO)], BOTH, Query(words))
    assert {hit.source.text for hit in found.hits} == {NATO[k][0] for k in which}
    assert bool(found.units) == bool(which)
    assert found.whole


def test_where_the_words_stand_on_each_side(opened: Open) -> None:
    memory = opened(*NATO)
    (hit,) = search([memory], BOTH, Query("nucleaire pact*")).hits
    assert [hit.target.text[a:b] for a, b in hit.target_spans] == ["pacte", "nucléaire"]
    assert hit.source_spans == ()
    assert search([memory], BOTH, Query("nucleaire", Side.SOURCE)).hits == ()
    assert len(search([memory], BOTH, Query("nucleaire", Side.TARGET)).hits) == 1


def test_case_accents_and_typography_where_they_count(opened: Open) -> None:
    memory = opened(("It was the Summer.", "C’était l’été."), ("summer", "été"))
    for words, count in (
        ("Summer", 1),
        ("summer", 1),
        ("été", 2),
        ("ete", 0),
        ("l’été", 1),
        ("l'été", 0),
        ("Summer.", 1),
    ):
        assert len(search([memory], BOTH, Query(words, exact=True)).hits) == count, words


def test_scripts_without_spaces(opened: Open) -> None:
    memory = opened(("北大西洋条约组织", "องค์การสนธิสัญญา"), ("大洋", "มหาสมุทร"), languages=("zh", "th"))
    for words, count in (("大西洋", 1), ("洋", 2), ("西", 1), ("洋大", 0), ("สนธิ", 1), ("สมุ", 1), ("大*", 2)):
        found = search([memory], ("zh", "th"), Query(words))
        assert len(found.hits) == count, words
    (hit,) = search([memory], ("zh", "th"), Query("西洋条")).hits
    assert hit.source_spans == ((2, 5),)


def test_words_side_by_side_come_first_and_equal_units_once(opened: Open) -> None:
    memory = opened(("summit of NATO", "b"), ("NATO summit", "a"), ("NATO summit", "a"), ("the NATO summit", "c"))
    found = search([memory], BOTH, Query("nato summit"))
    assert [(hit.target.text, hit.count) for hit in found.hits] == [("a", 2), ("c", 1), ("b", 1)]
    assert (found.units, found.whole) == (4, True)
    assert len(search([memory], BOTH, Query("nato", limit=2)).hits) == 2


def test_a_search_ends_when_it_is_late_and_says_so(opened: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    memory = opened(*NATO)
    monkeypatch.setattr(concordance, "_SOON", -1.0)
    found = search([memory], BOTH, Query("summit*"))
    assert (len(found.hits), found.whole) == (1, False)


def test_several_memories_in_their_order_and_switched_off(make: Make) -> None:
    beside = Memories(BOTH)
    first, second = (beside.open(make([pair("a word", f"un mot {k}")])) for k in range(2))
    beside.move(second, 0)
    assert [hit.memory for hit in beside.search(Query("word")).hits] == [second, first]
    beside.switch(second, on=False)
    assert [hit.memory for hit in beside.search(Query("word")).hits] == [first]
    assert beside.matches("a word")[0].memory is first
    beside.close_all()
    assert beside.memories == []


def test_languages_and_their_varieties(make: Make) -> None:
    unit = Unit((Variant("fr-CA", "le pain"), Variant("en-US", "bread"), Variant("de", "Brot")))
    memory = open_memory(make([unit, Unit((Variant("de", "Brot allein"), Variant("en-US", "bread alone")))]))
    assert memory.languages == {"fr-ca": 1, "en-us": 2, "de": 2}
    (hit,) = search([memory], ("en", "fr"), Query("bread")).hits
    assert (hit.source.text, hit.target.text) == ("bread", "le pain")
    (hit,) = search([memory], ("de", "fr-CA"), Query("brot")).hits
    assert hit.target.language == "fr-CA"
    assert search([memory], ("es", "pt"), Query("bread")).hits == ()
    memory.close()


def test_a_variant_of_the_same_language_twice_is_no_half(make: Make) -> None:
    unit = Unit((Variant("en", "first"), Variant("en", "second"), Variant("fr", "texte")))
    memory = open_memory(make([unit]))
    assert len(search([memory], BOTH, Query("first")).hits) == 1
    assert search([memory], BOTH, Query("second")).hits == ()  # another text faces the translation
    memory.close()


def test_no_word_is_a_sentence(opened: Open) -> None:
    memory = opened(*NATO)
    for words in ("", "  ", "«»", "…", '"*"'):
        with pytest.raises(InputError, match="no word"):
            search([memory], BOTH, Query(words))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.sampled_from(list('"*ab «»()^:-+ANDORNEAR{}北\0\ud800')) | st.characters(), max_size=30))
def test_nothing_that_is_typed_is_an_error(opened: Open, text: str) -> None:
    """What is typed never reaches the language of full-text search."""
    memory = opened(("a b and or near 北大", "c"))
    if Query(text).terms:
        for hit in search([memory], BOTH, Query(text)).hits:
            assert hit.source_spans or hit.target_spans


# The index


def test_an_index_is_made_once_for_each_state(make: Make, own_cache: Path) -> None:
    path = make([pair("before", "avant")])
    open_memory(path).close()
    (index,) = (own_cache / "memories").iterdir()
    made = index.stat().st_mtime_ns
    open_memory(path).close()
    assert index.stat().st_mtime_ns == made
    path.write_text(path.read_text("utf-8").replace("before", "afterwards"), "utf-8")
    memory = open_memory(path)
    assert len(search([memory], BOTH, Query("afterwards")).hits) == 1
    memory.close()
    (index,) = (own_cache / "memories").iterdir()  # that of the old state is gone


@pytest.mark.parametrize("damage", [b"", b"no database", None])
def test_a_damaged_index_is_made_anew(make: Make, own_cache: Path, damage: bytes | None) -> None:
    path = make([pair("a word", "un mot")])
    open_memory(path).close()
    (index,) = (own_cache / "memories").iterdir()
    if damage is None:
        with sqlite3.connect(index) as database:
            database.execute("drop table fact")
        database.close()
    else:
        index.write_bytes(damage)
    memory = open_memory(path)
    assert len(search([memory], BOTH, Query("word")).hits) == 1
    memory.close()


def test_stopping_leaves_nothing(make: Make, own_cache: Path) -> None:
    path = make([pair("a word", "un mot")])

    def units() -> Iterator[Unit]:
        yield pair("a", "b")
        raise Cancelled

    with pytest.raises(Cancelled):
        open_memory(path, reader=lambda *_: Some(units()))
    assert list((own_cache / "memories").iterdir()) == []

    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):  # while it is merged
        open_memory(path, Reading(progress=stop), reader=lambda *_: Some(iter([pair("a", "b")])))
    assert list((own_cache / "memories").iterdir()) == []


def test_progress_rises_to_the_end(make: Make) -> None:
    path = make(pair(f"text {k}", f"texte {k}") for k in range(3000))
    told: list[tuple[int, int]] = []
    open_memory(path, Reading(progress=lambda done, total: told.append((done, total)))).close()
    assert told == sorted(told)
    assert told[-1][0] > 0.9 * told[-1][1]


def test_a_cache_that_cannot_be_written_is_a_sentence(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path / "file"))
    with pytest.raises(OutputError, match="ENREGARD_CACHE"):
        open_memory(make([pair("a", "b")]))
    with pytest.raises(InputError, match="can't be read"):
        open_memory(tmp_path / "nothing.tmx")


def test_what_a_unit_says_is_kept() -> None:
    stamps = Stamps("20240101T000000Z", "ann", "20240102T000000Z", "bob")
    variant = Variant("en", "half \ud800 and \0", notes=("n",), props=(("k", "v"),), stamps=stamps)
    unit = Unit((variant, Variant("fr", "")), "7", Status.ACCEPTED, 0.5, ("note",), (("a", "b"),), stamps, "en", 12)
    assert unpacked(packed(unit)) == unit
    assert unpacked(packed(Unit(()))) == Unit(())


def test_hostile_languages_and_texts(make: Make) -> None:
    """Codes without end, half characters, a text of a million letters: all of it is indexed or left, nothing breaks."""
    units = [Unit((Variant(f"x-{k}\ud800", "word"), Variant("fr", "mot"))) for k in range(500)]
    units.append(pair("a" * 1_000_000, "\ud800 \0 fin"))
    memory = open_memory(make([]), reader=lambda *_: Some(iter(units)))
    assert memory.units == 501
    assert len(search([memory], ("x-1?", "fr"), Query("fin")).hits) == 0
    assert search([memory], ("x-1?", "fr"), Query("mot")).units == 500
    memory.close()


def test_the_reader_is_tmx(make: Make) -> None:
    path = make([replace_note(pair("a word", "un mot"))])
    memory = open_memory(path, reader=tmx.open_units)
    assert memory.unit(1).notes == ("see the minutes",)
    assert memory.pair == ("en", "fr")
    memory.close()


def replace_note(unit: Unit) -> Unit:
    return unit._replace(notes=("see the minutes",))
