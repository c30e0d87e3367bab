"""What the formats with columns and lines have in common: what they carry comes back, whatever it is."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from enregard.errors import Cancelled, EnRegardError, InputError, OutputError
from enregard.exchange import lines, tables
from enregard.exchange.formats import Carries, Format, Reading, Writing
from enregard.exchange.tables.formulas import disarmed, rearmed
from enregard.exchange.tables.packed import pack, unpack
from enregard.exchange.units import UNSTAMPED, Header, Stamps, Unit, Variant
from enregard.project import Status

FORMATS = (tables.CSV, tables.TSV, tables.XLSX, tables.DOCX, tables.HTML, lines.TEXT, lines.MOSES, lines.HUNALIGN)
HEADER = Header("en-GB", "ar-EG")
by_name = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)

HOSTILE = [
    *(
        "=1+1",
        "+1",
        "-1",
        "@A1",
        " =1",
        "'=1",
        "''@",
        "'tis",
        "\t=1",
        "\uff1d1",
        "#",
        "# unit: 3",
        "| target",
        "||",
        "\\n",
        "\\",
    ),
    *(
        "_x0001_",
        "_x005F_x0041_",
        "_",
        "<b>",
        "</td></tr></table>",
        "&amp;",
        "&#124;",
        "&lt;b&gt; &apos;",
        "]]>",
        "<!--",
        "<p>",
    ),
    *(
        '"',
        '""',
        '"a',
        "a\tb",
        ",",
        ";",
        "|",
        "~~~",
        "\r",
        "\n",
        "\r\n",
        "\n\n",
        "\0",
        "\x01",
        "\x0b",
        "\x1b",
        "\x1f",
        "\x85",
        "\x9f",
    ),
    *(
        "\u2028",
        "\u2029",
        "\ufeff",
        "\ufffe",
        "\uffff",
        "\ud800",
        "\udfff",
        "\u200f\u202eشلوم",
        "👩\u200d👩\u200d👧",
        "e\u0301",
        "𝔸",
    ),
    *(" ", "  a  ", "\u00a0", "source", "unit", "en", "sep=;", "\U0001ffff", "\ufdd0", "\u00ad", "\u2011"),
]
texts = st.lists(st.one_of(st.sampled_from(HOSTILE), st.text(max_size=8)), max_size=4).map("".join)
said = st.text(min_size=1, max_size=12) | st.sampled_from(HOSTILE)
stamps = st.builds(Stamps, *[st.just("") | said] * 4) | st.just(UNSTAMPED)


def variants(language: str) -> st.SearchStrategy[Variant]:
    notes = st.lists(said, max_size=2).map(tuple)
    return st.tuples(texts, notes, stamps).map(lambda drawn: Variant(language, drawn[0], (), drawn[1], (), drawn[2]))


@st.composite
def units(draw: st.DrawFn) -> Unit:
    unit = Unit(
        (draw(variants("en-GB")), draw(variants("ar-EG"))),
        draw(texts),
        draw(st.sampled_from(Status)),
        draw(st.none() | st.floats(0, 1)),
        tuple(draw(st.lists(said, max_size=3))),
        stamps=draw(stamps),
    )
    assume(any(variant.text for variant in unit.variants))
    return unit


def whole(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)


def kept(unit: Unit, form: Format) -> Unit:
    """Return what a format says that it keeps of a unit."""
    one_line = Carries.BREAKS not in form.carries
    exact = form is lines.TEXT

    def fit(text: str) -> str:
        text = text if exact else whole(text)
        return text.translate({10: " ", 13: " ", 0: "\ufffd"}) if one_line else text

    def stamped(stamps: Stamps) -> Stamps:
        return Stamps(*map(fit, stamps)) if Carries.STAMPS in form.carries else UNSTAMPED

    def noted(notes: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(fit, notes)) if Carries.NOTES in form.carries else ()

    return Unit(
        tuple(
            each._replace(text=fit(each.text), notes=noted(each.notes), stamps=stamped(each.stamps))
            for each in unit.variants
        ),
        id=fit(unit.id) if not one_line else "",
        status=unit.status if Carries.STATUS in form.carries else Status.OPEN,
        probability=unit.probability if Carries.PROBABILITY in form.carries else None,
        notes=noted(unit.notes),
        stamps=stamped(unit.stamps),
    )


def written(form: Format, folder: Path, given: Iterable[Unit], header: Header = HEADER) -> Path:
    assert form.write
    path = folder / f"out{form.suffixes[0]}"
    form.write(path, given, header, Writing())
    return path


def read(form: Format, path: Path, reading: Reading | None = None) -> list[Unit]:
    assert form.read
    opened = form.read(path, reading or Reading())
    found = list(opened)
    assert not opened.problems
    return [unit._replace(line=0, props=()) for unit in found]


@by_name
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(given_units=st.lists(units(), min_size=1, max_size=4))
@example(
    given_units=[
        Unit(
            (Variant("en-GB", text), Variant("ar-EG", other)), id=text, notes=(text,), stamps=Stamps(text, "", "", text)
        )
        for text, other in zip(HOSTILE, reversed(HOSTILE), strict=True)
    ]
)
def test_what_is_carried_comes_back(form: Format, tmp_path: Path, given_units: list[Unit]) -> None:
    path = written(form, tmp_path, given_units)
    wanted = [kept(unit, form) for unit in given_units]
    if form is lines.HUNALIGN:
        wanted = [
            unit._replace(variants=tuple(v._replace(text="" if v.text == "<p>" else v.text) for v in unit.variants))
            for unit in wanted
        ]
        wanted = [unit for unit in wanted if any(variant.text for variant in unit.variants)]
    assert read(form, path) == wanted


@by_name
def test_a_text_of_a_megabyte(form: Format, tmp_path: Path) -> None:
    unit = Unit((Variant("en-GB", "Long, “long” text. " * 55_000), Variant("ar-EG", "نص طويل، " * 100_000)), id="1")
    if form is tables.XLSX:
        with pytest.raises(OutputError, match=r"row 1 has a text of 1045000 characters .* holds 32767"):
            written(form, tmp_path, [unit])
        assert list(tmp_path.iterdir()) == []
    else:
        assert read(form, written(form, tmp_path, [unit])) == [kept(unit, form)]


@by_name
def test_no_units(form: Format, tmp_path: Path) -> None:
    assert read(form, written(form, tmp_path, [])) == []


@by_name
def test_what_the_user_does_not_want_is_not_written(form: Format, tmp_path: Path) -> None:
    unit = Unit(
        (Variant("en-GB", "One."), Variant("ar-EG", "واحد.", notes=("secret",))),
        id="1",
        status=Status.ACCEPTED,
        probability=0.5,
        notes=("secret",),
        stamps=Stamps("20240101T000000Z", "secret"),
    )
    assert form.write
    path = tmp_path / f"out{form.suffixes[0]}"
    form.write(path, [unit], HEADER, Writing(status=False, notes=False, stamps=False, languages=("en-US", "ar")))
    (found,) = read(form, path)
    assert found._replace(id="") == Unit((Variant("en-US", "One."), Variant("ar", "واحد.")))


@by_name
def test_two_kinds_of_one_language(form: Format, tmp_path: Path) -> None:
    given = [
        Unit((Variant("en-GB", "The lift."), Variant("en-US", "The elevator.")), id="1"),
        Unit((Variant("en-US", "The sidewalk."),), id="2"),
    ]
    found = read(form, written(form, tmp_path, given, Header("en-GB", "en-US")))
    assert [[v.text for v in unit.variants] for unit in found] == [
        ["The lift.", "The elevator."],
        ["", "The sidewalk."],
    ]


@by_name
def test_a_unit_without_text_is_left_out(form: Format, tmp_path: Path) -> None:
    given = [
        Unit((Variant("en-GB", ""), Variant("ar-EG", "")), id="1", notes=("kept by nobody",)),
        Unit((Variant("en-GB", "Two."), Variant("ar-EG", "")), id="2"),
    ]
    assert form.write
    path = tmp_path / f"out{form.suffixes[0]}"
    assert form.write(path, given, HEADER, Writing()) == 1
    assert len(read(form, path)) == 1


@by_name
def test_units_without_languages(form: Format, tmp_path: Path) -> None:
    pairs = [("Where is the station, please?", "Où est la gare, s’il vous plaît ?")] * 3
    given = [Unit((Variant("", a), Variant("x", b)), id="1") for a, b in pairs]
    path = written(form, tmp_path, given, Header())
    if form in (lines.MOSES, lines.HUNALIGN):
        with pytest.raises(InputError, match=r"\(0 were found\)"):
            read(form, path)
        return
    found = read(form, path, Reading(("en", "")))
    assert [(v.text, v.language) for v in found[0].variants] == [
        (pairs[0][0], "en"),
        (pairs[0][1], "x" if form is not lines.TEXT else "fr"),
    ]


@by_name
def test_the_user_stops_it(form: Format, tmp_path: Path) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    unit = Unit((Variant("en-GB", "One."), Variant("ar-EG", "واحد.")), id="1")
    assert form.write
    with pytest.raises(Cancelled):
        form.write(tmp_path / f"out{form.suffixes[0]}", [unit], HEADER, Writing(progress=stop))
    assert list(tmp_path.iterdir()) == []
    path = written(form, tmp_path, [unit])
    with pytest.raises(Cancelled):
        read(form, path, Reading(progress=stop))


@by_name
def test_an_old_file_stays_whole(form: Format, tmp_path: Path) -> None:
    def failing() -> Iterator[Unit]:
        yield Unit((Variant("en-GB", "New."), Variant("ar-EG", "جديد.")), id="1")
        raise InputError("The source broke off.")

    old = Unit((Variant("en-GB", "Old."), Variant("ar-EG", "قديم.")), id="1")
    path = written(form, tmp_path, [old])
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    with pytest.raises(InputError, match="broke off"):
        written(form, tmp_path, failing())
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before
    assert read(form, path)[0].variants[0].text == "Old."


@by_name
@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4), st.integers(0, 30)), min_size=1, max_size=6))
def test_a_damaged_file_raises_nothing_but_a_sentence(
    form: Format, tmp_path: Path, cuts: list[tuple[float, bytes, int]]
) -> None:
    given = [Unit((Variant("en-GB", f"One {k}."), Variant("ar-EG", f"واحد {k}.")), id=str(k)) for k in range(5)]
    path = written(form, tmp_path, given)
    data = bytearray(path.read_bytes() if path.exists() else b"")
    for where, replaced, length in cuts:
        at = int(where * len(data))
        data[at : at + length] = replaced
    path.write_bytes(data)
    swallow(form, path)


@by_name
@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200) | st.text(alphabet=string.printable + "\0é", max_size=200).map(str.encode))
@example(data=b"")
@example(data=b"PK\x03\x04")
@example(data=b"\xff\xfe")
@example(data=b"\0" * 100)
def test_any_bytes_raise_nothing_but_a_sentence(form: Format, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / f"any{form.suffixes[0]}"
    path.write_bytes(data)
    swallow(form, path)


def swallow(form: Format, path: Path) -> None:
    """Read a file; an error that is no sentence of ours fails the test."""
    assert form.read
    try:
        for unit in form.read(path, Reading()):
            assert any(variant.text for variant in unit.variants)
    except EnRegardError as error:
        assert str(path.stem) in str(error)


@by_name
@pytest.mark.parametrize("make", [lambda path: None, Path.mkdir, Path.touch], ids=["missing", "folder", "empty"])
def test_what_is_no_file(form: Format, tmp_path: Path, make: Callable[[Path], None]) -> None:
    path = tmp_path / f"any{form.suffixes[0]}"
    make(path)
    assert form.read
    with pytest.raises(InputError, match="any"):
        list(form.read(path, Reading()))


@given(text=texts)
def test_a_text_that_a_spreadsheet_would_run_is_disarmed_and_comes_back(text: str) -> None:
    assert rearmed(disarmed(text)) == text
    assert disarmed(text).lstrip()[:1] not in tuple("=+-@")
    assert disarmed(text)[:1] not in tuple("\t\r\n")


@given(entries=st.lists(st.tuples(st.sampled_from(["", "source", "target"]), said), max_size=5))
def test_several_texts_in_one_cell(entries: list[tuple[str, str]]) -> None:
    assert unpack(pack(entries)) == entries


@pytest.mark.parametrize(("form", "name"), [(tables.XLSX, "a.xlsm"), (tables.DOCX, "a.docm")])
def test_no_file_with_macros_is_written(form: Format, name: str, tmp_path: Path) -> None:
    assert form.write
    with pytest.raises(OutputError, match="macros"):
        form.write(tmp_path / name, [], HEADER, Writing())
    assert list(tmp_path.iterdir()) == []
