"""Rows go out as units and come in again as rows, with all that their file said of them."""

from dataclasses import replace
from pathlib import Path

import pytest

from enregard.errors import InputError
from enregard.exchange.rows import Choice, Which, header_of, opened, units_of
from enregard.exchange.units import Code, CodeKind, Stamps, Unit, Variant
from enregard.project import Project, Side, Status
from enregard.project.gestures.decide import note
from enregard.project.store import Store, create

LANGUAGES = ("en-GB", "fr-FR")
BOLD = (Code(CodeKind.OPEN, "1", "<b>", "bold"), "Good", Code(CodeKind.CLOSE, "1", "</b>"), " morning")
RICH = Unit(
    (
        Variant("en-GB", "Good morning", BOLD, ("variant note",), (("x-a", "b"),), Stamps("20240101T000000Z", "ann")),
        Variant("fr-FR", "Bonjour"),
        Variant("de-DE", "Guten Morgen"),
    ),
    "tu7",
    Status.ACCEPTED,
    0.75,
    ("a note",),
    (("x-domain", "press"),),
    Stamps("20240101T000000Z", "ann", "20240102T000000Z", "bob"),
    "en-GB",
)
PLAIN = Unit((Variant("en-GB", "One.\nTwo. "), Variant("fr-FR", "Un.\nDeux. ")), "2")
HALF = Unit((Variant("en-GB", "Alone."), Variant("fr-FR", "")), "3", Status.REJECTED)


def _back(units: list[Unit], tmp_path: Path) -> Store:
    made = opened(units, LANGUAGES, Path("memory.tmx"))
    return create(made.project, tmp_path / "made.enregard", made.extras)


def test_a_project_file_gives_back_the_units_that_it_was_made_of(tmp_path: Path) -> None:
    store = _back([RICH, PLAIN, HALF], tmp_path)
    try:
        out = list(units_of(store.project, Choice(Which.ALL), store.extras()))
        assert out == [RICH, PLAIN, HALF]
        assert header_of(store.project).source_language == "en-GB"
        assert set(store.extras()) == {1}  # nothing is kept where the row says all
    finally:
        store.close()


def test_an_edited_text_loses_its_markup_only(tmp_path: Path) -> None:
    store = _back([RICH], tmp_path)
    try:
        row = store.project.rows[0]
        edited = row.with_cell(Side.SOURCE, (row.source[0].edited("Good evening"),))
        (out,) = units_of(Project(store.project.source, store.project.target, [edited]), extras=store.extras())
        assert out.variants[0] == RICH.variants[0]._replace(text="Good evening", content=())
        assert out.props == RICH.props
    finally:
        store.close()


def test_an_edit_says_when_and_by_whom(tmp_path: Path) -> None:
    store = _back([RICH, PLAIN], tmp_path)
    try:
        change = note(store.project.rows, 1, "looked at")
        assert change
        store.project.apply(change)
        first, second = units_of(store.project, extras=store.extras(), changed_at=store.changed_at(), changed_by="me")
        assert first.stamps == RICH.stamps
        assert second.stamps.changed_by == "me"
        assert second.stamps.changed.endswith("Z")
        assert len(second.stamps.changed) == len("20241028T091500Z")
    finally:
        store.close()


def test_the_choice_of_rows(statement: Project) -> None:
    rows = [row for row in statement.rows if row.paired][:4]
    rows[0] = replace(rows[0], status=Status.ACCEPTED, probability=0.3)
    rows[1] = replace(rows[1], status=Status.REJECTED)
    rows[2] = replace(rows[2], status=Status.OPEN, probability=0.5)
    rows[3] = replace(rows[3], status=Status.OPEN, probability=0.99)
    project = Project(statement.source, statement.target, [*rows, replace(rows[3], id=999, target=())])

    def ids(choice: Choice) -> list[str]:
        return [unit.id for unit in units_of(project, choice)]

    names = [str(row.id) for row in rows]
    assert ids(Choice()) == [names[0], names[2], names[3]]
    assert ids(Choice(Which.ACCEPTED)) == [names[0]]
    assert ids(Choice(minimum=0.9)) == [names[0], names[3]]
    assert ids(Choice(Which.ALL)) == [*names, "999"]


def test_units_without_a_text_are_counted_and_a_file_without_any_is_refused() -> None:
    empty = Unit((Variant("en", " "), Variant("fr", "")))
    made = opened([empty, PLAIN], ("en", "fr"), Path("a.tmx"))
    assert (len(made.project.rows), made.skipped) == (1, 1)
    with pytest.raises(InputError, match="holds no text"):
        opened([empty], ("en", "fr"), Path("a.tmx"))


def test_damaged_extras_are_nothing(statement: Project) -> None:
    row = next(row for row in statement.rows if row.paired)
    for text in ("{", '{"variants":[{}]}', "[]", '{"stamps":[1,2,3,4,5]}'):
        (out,) = units_of(Project(statement.source, statement.target, [row]), extras={row.id: text})
        assert out.variants[0].text == row.text(Side.SOURCE)


def test_rows_with_the_same_texts_go_out_as_one() -> None:
    texts = Variant("en-GB", "Thank you."), Variant("fr-FR", "Merci.")
    first = Unit(texts, "1", probability=0.9, notes=("sure?",))
    second = Unit(texts, "2", Status.ACCEPTED, 0.5, ("yes", "sure?"))
    other = Unit((texts[0], Variant("fr-FR", "Je vous remercie.")), "3")
    project = opened([first, other, second, first], LANGUAGES, Path("memory.tmx")).project
    assert [unit.notes for unit in units_of(project)] == [("sure?",), (), ("yes\nsure?",), ("sure?",)]
    one, two = units_of(project, Choice(merge=True))
    assert (one.variants, one.status, one.probability) == (texts, Status.ACCEPTED, 0.5)
    assert one.notes == ("sure?\nyes",)
    assert two.variants == other.variants
    assert [unit.status for unit in units_of(project, Choice(Which.ACCEPTED, merge=True))] == [Status.ACCEPTED]
