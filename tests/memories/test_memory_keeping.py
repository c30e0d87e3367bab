"""Memories merged, filtered, freed of duplicates, counted and validated."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from tests.memories.made import Make, pair

from enregard.errors import Cancelled, InputError
from enregard.exchange import tmx
from enregard.exchange.formats import Reading
from enregard.exchange.units import Code, CodeKind, Stamps, Unit, Variant
from enregard.memories.manage.filters import Filter
from enregard.memories.manage.rewrite import Figures, Keep, Plan, rewrite
from enregard.memories.manage.seen import seen
from enregard.memories.manage.statistics import statistics
from enregard.memories.manage.tmx_rules import breaches
from enregard.memories.manage.validate import bad_code, unbalanced, validate
from enregard.project import Status

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en"
 srclang="en" datatype="plaintext"/>
<body>
{body}
</body></tmx>
"""
GOOD = '<tu><tuv xml:lang="en"><seg>One</seg></tuv><tuv xml:lang="fr"><seg>Un</seg></tuv></tu>'


def units(path: Path) -> list[Unit]:
    return list(tmx.open_units(path, Reading()))


def said(path: Path) -> list[str]:
    return ["|".join(variant.text for variant in unit.variants) for unit in units(path)]


def changed(unit: Unit, date: str, *notes: str) -> Unit:
    return unit._replace(stamps=Stamps(changed=date), notes=notes)


def rewritten(paths: list[Path], plan: Plan, output: Path) -> tuple[list[str], Figures]:
    figures = rewrite(paths, output, plan)
    return said(output), figures


@pytest.fixture
def twice(make: Make) -> Path:
    return make(
        [
            changed(pair("a", "x"), "20240101T000000Z", "first"),
            pair("b", "y"),
            changed(pair("a", "x"), "20240301T000000Z", "second"),
            changed(pair("a", "other"), "20240201T000000Z"),
            changed(pair("a", "x"), "20240201T000000Z", "first", "third"),
        ]
    )


def test_merging_keeps_all(make: Make, twice: Path, tmp_path: Path) -> None:
    texts, figures = rewritten([twice, make([pair("c", "z")])], Plan(), tmp_path / "out.tmx")
    assert texts == ["a|x", "b|y", "a|x", "a|other", "a|x", "c|z"]
    assert (figures.read, figures.written, figures.dropped) == (6, 6, Counter())


@pytest.mark.parametrize(
    ("keep", "notes"),
    [(Keep.FIRST, ("first",)), (Keep.NEWEST, ("second",)), (Keep.JOINED, ("first", "second", "third"))],
)
def test_duplicates(twice: Path, tmp_path: Path, keep: Keep, notes: tuple[str, ...]) -> None:
    texts, figures = rewritten([twice], Plan(keep=keep), tmp_path / "out.tmx")
    assert sorted(texts) == ["a|other", "a|x", "b|y"]
    assert figures.dropped.total() == 2
    assert (figures.read, figures.written) == (5, 3)
    (kept,) = [unit for unit in units(tmp_path / "out.tmx") if unit.variants[1].text == "x"]
    assert kept.notes == notes


def test_units_in_three_languages_are_no_duplicates_if_one_differs(make: Make, tmp_path: Path) -> None:
    unit = Unit((Variant("en", "a"), Variant("fr", "b"), Variant("de", "c")))
    other = unit._replace(variants=(*unit.variants[:2], Variant("de", "d")))
    path = make([unit, other, unit])
    assert rewritten([path], Plan(keep=Keep.FIRST), tmp_path / "all.tmx")[0] == ["a|b|c", "a|b|d"]
    narrowed = Plan(("en", "fr"), keep=Keep.FIRST)
    assert rewritten([path], narrowed, tmp_path / "two.tmx")[0] == ["a|b"]


def test_languages_narrowed_and_renamed(make: Make, tmp_path: Path) -> None:
    path = make([pair("a", "b"), pair("a", "c", ("en", "de"))])
    plan = Plan(("en", "fr"), renamed=(("EN", "en-GB"), ("fr", "fr-BE")))
    texts, figures = rewritten([path], plan, tmp_path / "out.tmx")
    assert texts == ["a|b"]
    assert figures.dropped == {"Not in both languages.": 1}
    (unit,) = units(tmp_path / "out.tmx")
    assert [variant.language for variant in unit.variants] == ["en-GB", "fr-BE"]
    assert tmx.open_units(tmp_path / "out.tmx", Reading()).header.source_language == "en-GB"


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter(), "abcdef"),
        (Filter(copies=False), "acdef"),
        (Filter(numbers=False), "abdef"),
        (Filter(ratio=3), "abcef"),
        (Filter(shortest=7), "abcd"),
        (Filter(longest=20), "abcef"),
        (Filter(statuses=frozenset({Status.ACCEPTED})), "e"),
        (Filter(since="20240601"), "abcde"),
        (Filter(until="20240101"), "abcdf"),
        (Filter(holding="^In 20"), "c"),
        (Filter(without="[0-9]"), "abdef"),
    ],
)
def test_filters(make: Make, tmp_path: Path, wanted: Filter, kept: str) -> None:
    path = make(
        [
            pair("Original a.", "Traduction a."),
            pair("Same on both sides", "Same on both sides"),
            pair("In 2024 and 1,000", "En 2023 et 1000"),
            pair("Short it is", "et pourtant cette phrase n’en finit plus du tout"),
            changed(pair("status", "statut"), "20240701T000000Z")._replace(status=Status.ACCEPTED),
            changed(pair("aged", "vieux"), "20240101T120000Z"),
        ]
    )
    texts, figures = rewritten([path], Plan(wanted=wanted), tmp_path / "out.tmx")
    names = dict(zip(said(path), "abcdef", strict=True))
    assert "".join(names[text] for text in texts) == kept
    assert figures.dropped.total() == 6 - len(kept)


def test_the_same_numbers_are_written_differently(make: Make, tmp_path: Path) -> None:
    path = make([pair("1,000 in 2024", "En 2024, 1 000"), pair("3", "4")])
    assert rewritten([path], Plan(wanted=Filter(numbers=False)), tmp_path / "out.tmx")[0] == [
        "1,000 in 2024|En 2024, 1 000"
    ]


def test_what_cannot_be_done_leaves_the_old_file(make: Make, tmp_path: Path) -> None:
    path, output = make([pair("a", "b")] * 3), tmp_path / "out.tmx"
    output.write_text("old")

    def stop(done: int, total: int) -> None:
        raise Cancelled

    for refused in (Plan(wanted=Filter(holding="(")), Plan(wanted=Filter(without="a)(b"))):
        with pytest.raises(InputError):
            rewrite([path], output, refused)
    with pytest.raises(Cancelled):
        rewrite([path], output, Plan(), stop)
    assert output.read_text() == "old"


# Figures


def test_statistics(make: Make) -> None:
    path = make(
        [
            changed(pair("One two three", "Un deux"), "20240101T000000Z")._replace(
                stamps=Stamps("20230101T000000Z", "ann", "20240101T000000Z", "bob")
            ),
            pair("One two three", "Un deux"),
            pair("One two three", "Autre chose"),
            pair("Copy", "Copy"),
        ]
    )
    told = statistics(path)
    assert (told.units, told.pair, told.duplicates, told.inconsistent, told.copies) == (4, ("en", "fr"), 1, 1, 1)
    volume = told.volumes["en"]
    assert (volume.texts, volume.words, volume.characters, volume.longest) == (4, 10, 43, 13)
    assert (told.oldest, told.newest, told.people) == ("20230101T000000Z", "20240101T000000Z", {"bob": 1})
    (inconsistency,) = told.inconsistencies
    assert inconsistency == ("One two three", (("Un deux", 2), ("Autre chose", 1)))


def test_what_was_seen_is_looked_up_by_both_texts() -> None:
    with seen() as store:
        assert store.add(0, "a", "b\udc00")
        assert store.add(1, "a\0", "b")
        assert not store.add(2, "a", "b\udc00", "2024", newest=True)
        assert store.best("a", "b\udc00") == 2
        assert store.best("a", "c") == 0
        assert (store.duplicates, store.inconsistent) == (1, 0)


# Faults


def test_what_is_sound_has_no_fault(make: Make) -> None:
    assert not validate(make([pair("One", "Un"), pair("A — “quoted” text\u202f!", "Un\u00a0texte\u200d…")]))


def test_what_we_write_keeps_the_rules(make: Make) -> None:
    codes = (
        Code(CodeKind.OPEN, "1", "<b>"),
        "a",
        Code(CodeKind.CLOSE, "1", "</b>"),
        Code(CodeKind.ALONE, "2", "<br/>"),
    )
    unit = Unit(
        (Variant("en", "a", codes), Variant("fr", "x\x01")), "1", Status.ACCEPTED, 0.5, ("note",), (("k", "v"),)
    )
    assert list(breaches(make([unit]))) == []


@pytest.mark.parametrize(
    ("body", "line", "reason"),
    [
        (GOOD.replace('"fr"', '"sp"'), 5, "“es” is meant"),
        (GOOD.replace('"fr"', '"fr_FR!"'), 5, "BCP 47"),
        (GOOD.replace("<tu>", '<tu changedate="20241301T000000Z">'), 5, "no date"),
        (GOOD.replace("Un", " "), 5, "is empty"),
        (GOOD.replace("Un", "One"), 5, "is the original"),
        (GOOD.replace("Un", "Un\ue000"), 5, "U+E000"),
        (GOOD.replace("<tu>", '<tu colour="red">'), 5, "does not know"),
        (GOOD.replace(' xml:lang="fr"', ""), 5, "xml:lang"),
        (GOOD.replace("</tu>", "<note>late</note></tu>"), 5, "must stand before"),
        (GOOD + "\n<note>lost</note>", 6, "does not allow"),
        (GOOD.replace("Un", '<bpt i="1">x</bpt>Un'), 5, "do not pair"),
        (GOOD.replace("Un", "<bpt>x</bpt>Un<ept>x</ept>"), 5, "lacks the attribute “i”"),
    ],
)
def test_faults(tmp_path: Path, body: str, line: int, reason: str) -> None:
    path = tmp_path / "memory.tmx"
    path.write_text(TMX.format(body=body), "utf-8")
    found = [(problem.line, str(problem.reason)) for problem in validate(path)]
    assert any(at == line and reason in why for at, why in found), found


def test_files_that_are_no_xml(tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    for text, reason in (
        (TMX.format(body="<tu>"), "no XML"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "entities"),
        ("<a>" * 1000, "nested"),
        ('<?xml version="1.0" encoding="nonsense"?><tmx/>', "no XML"),
        ("", "no XML"),
    ):
        path.write_text(text, "utf-8")
        assert any(reason in str(why) for _, why in breaches(path)), text[:50]


@pytest.mark.parametrize("code", ["en", "en-GB", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996", "x-klingon", "gsw"])
def test_codes_that_are_sound(code: str) -> None:
    assert list(bad_code(code)) == []


@pytest.mark.parametrize("code", ["", "english", "en_GB", "e", "en-", "jp", "en-UK", "fr-FRANCE-", "*all*"])
def test_codes_that_are_not(code: str) -> None:
    assert len(list(bad_code(code))) == 1


def test_codes_that_do_not_pair() -> None:
    opening, closing = Code(CodeKind.OPEN, "1", "<b>"), Code(CodeKind.CLOSE, "1", "</b>")
    assert unbalanced((opening, "a", closing, Code(CodeKind.ALONE), Code(CodeKind.BEGIN, "3"))) == []
    assert unbalanced((opening, "a")) == ["<b>"]
    assert unbalanced((closing, opening)) == ["</b>", "<b>"]
    mark, end = Code(CodeKind.MARK, "1"), Code(CodeKind.UNMARK, "1")
    assert unbalanced((opening, mark, "a", end, closing)) == []
    assert unbalanced((mark, closing)) == ["</b>", "1"]
