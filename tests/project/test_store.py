"""The project file: translations, history, recovery, older and newer versions, and what is no project."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from enregard import documents
from enregard.errors import DamagedError, ProjectError
from enregard.project import Change, Project, Row, Side, Status, gestures, serial
from enregard.project.build import build
from enregard.project.change import Edit
from enregard.project.lazy import Rows
from enregard.project.store import Store, create


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.enregard"


def accept(project: Project, *positions: int) -> None:
    for at in positions:
        change = gestures.accept(project.rows, at)
        assert change
        project.apply(change)


def killed(code: str, *arguments: object) -> None:
    """Run a program that ends by SIGKILL."""
    given = [sys.executable, "-c", code, *map(str, arguments)]
    assert subprocess.run(given, check=False).returncode == -signal.SIGKILL


# Rows and history


def test_rows_are_decoded_when_they_are_looked_at(statement: Project, path: Path) -> None:
    create(statement, path).close()
    with closing(sqlite3.connect(path)) as database, database:
        (content,) = database.execute("select content from row order by place limit 1 offset 12").fetchone()
        database.execute("update row set content = ? where content = ?", (content.replace('"open"', '"odd"'), content))
    with closing(Store(path)) as store:
        rows = store.project.rows
        assert len(rows) == len(statement.rows)
        assert rows[9:12] == statement.rows[9:12]
        assert store.project.left_out() == statement.left_out() != set()
        with pytest.raises(DamagedError):
            rows[12]


def test_rows_are_decoded_in_pieces_and_copied_as_they_are(statement: Project) -> None:
    looked_at: list[str] = []

    def decoded(text: str) -> Row:
        looked_at.append(text)
        return serial.row_from_json(text)

    texts = [serial.row_to_json(row) for row in statement.rows]
    rows = Rows(texts, decoded)
    assert rows.copy() == rows
    assert looked_at == []
    rows.decode(3, 5)
    rows.decode(4, 6)
    assert looked_at == texts[3:6]
    del rows[0]
    rows[1:1] = statement.rows[7:9]
    assert looked_at == texts[3:6]
    expected = statement.rows[1:]
    expected[1:1] = statement.rows[7:9]
    assert rows == expected
    assert rows[::-1] == expected[::-1]
    assert rows != expected[1:]


def test_history_says_what_was_done_and_can_be_gone_back_to(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        accept(store.project, 9, 10)
        merged = gestures.merge_with_next(store.project.rows, 11)
        assert merged
        store.project.apply(merged)
        rows = list(store.project.rows)
    with closing(Store(path)) as store:
        history = store.history()
        assert [(e.number, e.label, e.done) for e in history] == [
            (1, "Accept", True),
            (2, "Accept", True),
            (3, "Merge rows", True),
        ]
        assert history[0].row == statement.rows[9].id
        assert statement.rows[9].text(Side.SOURCE).startswith(history[0].text.rstrip("…"))
        made = datetime.fromisoformat(history[0].made_at)
        assert made.tzinfo == UTC
        assert abs((datetime.now(UTC) - made).total_seconds()) < 3600
        back = store.project.go_to(0)
        assert [change.label for change in back] == ["Merge rows", "Accept", "Accept"]
        assert store.project.rows == statement.rows
        assert [entry.done for entry in store.history()] == [False] * 3
    with closing(Store(path)) as store:
        assert len(store.project.go_to(3)) == 3
        assert store.project.rows == rows
        assert store.project.go_to(3) == store.project.go_to(99) == []
        store.project.go_to(1)
        accept(store.project, 13)
        assert [entry.label for entry in store.history()] == ["Accept", "Accept"]
        assert store.project.undone == []
    with closing(Store(path)) as store:
        assert [edit.label for edit in store.project.done] == ["Accept", "Accept"]
        store.project.go_to(-5)
        assert store.project.rows == statement.rows


def test_a_number_is_never_given_twice(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        for _ in range(2):
            inserted = gestures.insert(store.project.rows, 12, store.project.new_id)
            assert inserted
            store.project.apply(inserted)
        store.project.undo()
        highest = store.project.next_id
    with closing(Store(path)) as store:
        assert store.project.next_id == highest == max(row.id for row in statement.rows) + 3


def test_rows_inserted_again_and_again_at_one_place_find_room(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        project = store.project
        for number in range(200):
            project.apply(Change(12, (), (Row(project.new_id(), (), (), note=str(number)),), "Insert a row"))
            project.apply(Change(0, (), (Row(project.new_id(), (), (), note=f"first {number}"),), "Insert a row"))
            last = len(project.rows)
            project.apply(Change(last, (), (Row(project.new_id(), (), ()),), "Insert a row"))
        rows = list(project.rows)
    with closing(Store(path)) as store:
        assert store.project.rows == rows
        store.project.go_to(0)
        assert store.project.rows == statement.rows
    with closing(Store(path)) as store:
        assert store.project.rows == statement.rows


def test_all_rows_may_go(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        store.project.apply(Change(0, tuple(store.project.rows), (), "Clear"))
    with closing(Store(path)) as store:
        assert store.project.rows == []
        store.project.undo()
    with closing(Store(path)) as store:
        assert store.project.rows == statement.rows


def test_only_what_differs_is_kept_of_a_change(statement: Project) -> None:
    rows = statement.rows
    change = gestures.accept_all(rows, [9, 12, 20])
    assert change
    edit = Edit.of(change)
    assert [(part.at, len(part.old), len(part.new)) for part in edit.parts] == [(9, 1, 1), (12, 1, 1), (20, 1, 1)]
    assert edit.change(rows) == change
    change.apply(rows)
    assert edit.inverse.change(rows) == change.inverse
    text = serial.edit_to_json(edit)
    assert serial.edit_from_json(text, edit.label) == edit
    assert "Thank you" not in text


def test_an_edit_that_changes_nothing_is_an_edit(statement: Project) -> None:
    nothing = Change(3, tuple(statement.rows[3:5]), tuple(statement.rows[3:5]), "Nothing")
    statement.apply(nothing)
    assert statement.undo() == Change(3, (), (), "Nothing")


# Translations


@pytest.fixture
def second(statement: Project) -> Project:
    """Another French of the statement."""
    text = "\n\n".join(
        row.text(Side.TARGET).replace("Corée", "péninsule") for row in statement.rows if not row.left_out
    )
    return build(statement.source, documents.from_text(text, "autre version", "fr")).project


def test_translations_have_rows_history_and_focus_of_their_own(statement: Project, second: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        accept(store.project, 10)
        store.keep("focus", "11")
        other = store.add(second)
        assert [(t.name, t.language) for t in store.translations] == [
            (statement.target.name, "fr"),
            ("autre version", "fr"),
        ]
        first = store.project
        store.use(other.id)
        assert (store.current, store.get("focus"), store.history()) == (other.id, "", [])
        assert store.project.rows == second.rows
        accept(store.project, 2, 3)
        store.project.undo()
        store.keep("focus", "5")
        store.use(1)
        assert store.project is first, "what is shown of it stays what it was"
        store.use(other.id)
        store.rename(other.id, "Deuxième")
    with closing(Store(path)) as store:
        assert store.current == other.id
        assert store.translations[1].name == "Deuxième"
        assert (store.get("focus"), len(store.project.done), len(store.project.undone)) == ("5", 1, 1)
        assert store.project.target == second.target
        assert store.project.source == statement.source
        store.use(1)
        assert (store.get("focus"), len(store.project.done), store.project.accepted) == ("11", 1, 1)


def test_a_translation_is_removed_but_not_the_last(statement: Project, second: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        other = store.add(second)
        store.use(other.id)
        accept(store.project, 2)
        store.remove(other.id)
        assert (store.current, store.project.rows) == (1, statement.rows)
        with pytest.raises(ProjectError, match="at least one translation"):
            store.remove(1)
        again = store.add(second)
        store.use(again.id)
        assert (store.project.rows, store.history()) == (second.rows, [])
        store.remove(1)
    with closing(Store(path)) as store:
        assert [t.id for t in store.translations] == [again.id]
        assert store.project.rows == second.rows


def test_a_translation_of_another_original_is_refused(statement: Project, path: Path) -> None:
    source = documents.from_text("Good morning. Thank you.", "other", "en")
    stranger = build(source, documents.from_text("Bonjour. Merci.", "autre", "fr")).project
    with closing(create(statement, path)) as store:
        with pytest.raises(ProjectError, match="another original"):
            store.add(stranger)
        assert len(store.translations) == 1


# What was left open


def test_a_file_that_was_closed_has_nothing_to_say(statement: Project, path: Path) -> None:
    create(statement, path).close()
    with closing(Store(path)) as store:
        assert store.recovered is None


_OPENED = (
    "import os, signal, sys\nfrom pathlib import Path\nfrom enregard.project.store import Store\n"
    "from enregard.project import gestures\nstore = Store(Path(sys.argv[1]))\np = store.project\n"
)


def test_a_program_that_was_killed_is_told_of(statement: Project, path: Path) -> None:
    create(statement, path).close()
    killed(_OPENED + "os.kill(os.getpid(), signal.SIGKILL)", path)
    with closing(Store(path)) as store:
        assert store.recovered
        assert "No edit had been made" in str(store.recovered)
    edits = "p.apply(gestures.accept(p.rows, 10)); p.apply(gestures.merge_with_next(p.rows, 12)); p.undo()\n"
    killed(_OPENED + edits + "os.kill(os.getpid(), signal.SIGKILL)", path)
    with closing(Store(path)) as store:
        assert store.recovered
        assert store.recovered.facts["edits"] == 2
        assert store.recovered.facts["label"] == "Merge rows"
        assert f"{datetime.now():%Y-%m-}" in str(store.recovered)
        assert store.project.accepted == 1
    with closing(Store(path)) as store:
        assert store.recovered is None, "it is said once"


def test_a_write_that_was_broken_off_is_taken_back_and_told(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        accept(store.project, 10)
    # So small a cache that the change reaches the file before it is committed.
    half = (
        "store._database.execute('pragma cache_size = 1'); store._database.execute('begin immediate')\n"
        "store._database.execute(\"update row set content = replace(content, 'open', 'rejected')\")\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed(_OPENED + half, path)
    with closing(Store(path)) as store:
        assert store.recovered
        assert "while it was writing" in str(store.recovered)
        assert store.project.accepted == 1
        assert not any(row.status is Status.REJECTED for row in store.project.rows)


def test_what_a_killed_project_left_behind_does_not_reach_a_new_one(statement: Project, path: Path) -> None:
    create(statement, path).close()
    rollback = path.with_name(f"{path.name}-journal")
    rollback.write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(5000))
    with closing(create(statement, path)) as store:
        assert store.project.rows == statement.rows


# Other versions


def write_first_format(project: Project, edits: list[Change], cursor: int, path: Path) -> None:
    """Write a project as the first version of the program did."""

    def document(text: documents.Document) -> dict[str, Any]:
        paragraphs = [[p.text, p.start, p.role, p.reason] for p in text.paragraphs]
        return {**json.loads(serial.document_to_json(text)), "paragraphs": paragraphs}

    def rows(some: tuple[Row, ...]) -> list[Any]:
        return [json.loads(serial.row_to_json(row)) for row in some]

    with closing(sqlite3.connect(path)) as database, database:
        database.executescript(
            "create table meta (key text primary key, value text not null) strict;"
            "create table document (side text primary key, content text not null) strict;"
            "create table row (position integer primary key, content text not null) strict;"
            "create table journal (seq integer primary key, content text not null,"
            " made_at text not null default (datetime())) strict;"
            f"pragma application_id = {0x456E5267}; pragma user_version = 1;"
        )
        database.execute("insert into meta values ('cursor', ?), ('focus', '12')", (str(cursor),))
        for side, text in (("source", project.source), ("target", project.target)):
            database.execute("insert into document values (?, ?)", (side, json.dumps(document(text))))
        content = enumerate(serial.row_to_json(row) for row in project.rows)
        database.executemany("insert into row values (?, ?)", content)
        for change in edits:
            kept = {"at": change.at, "label": change.label, "old": rows(change.old), "new": rows(change.new)}
            database.execute(
                "insert into journal (content, made_at) values (?, '2026-05-04 09:15:00')", (json.dumps(kept),)
            )


@pytest.fixture
def first_format(statement: Project, path: Path) -> Project:
    """The project that a file of the first format holds: three edits, the last one undone."""
    before = replace(statement, rows=list(statement.rows), done=[], undone=[])
    accept(statement, 9)
    merged = gestures.merge_with_next(statement.rows, 12)
    assert merged
    statement.apply(merged)
    accept(statement, 14)
    made = [change for edit in [*statement.done] for change in edit.parts]
    statement.undo()
    write_first_format(before, made, 2, path)
    return statement


def test_a_file_of_the_first_format_is_brought_up_to_date(first_format: Project, path: Path) -> None:
    for _ in range(2):
        with closing(Store(path)) as store:
            project = store.project
            assert (project.rows, project.done, project.undone) == (
                first_format.rows,
                first_format.done,
                first_format.undone,
            )
            assert (project.source, project.target) == (first_format.source, first_format.target)
            assert (store.get("place"), project.next_id) == ("11", first_format.next_id)
            assert [entry.made_at for entry in store.history()] == ["2026-05-04T09:15:00Z"] * 3
            assert store.recovered is None
    with closing(Store(path)) as store:
        store.project.go_to(3)
        assert store.project.accepted == 2


def test_an_old_file_that_cannot_be_brought_up_to_date_stays_what_it_is(first_format: Project, path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("delete from row where position = 12")
    content = path.read_bytes()
    with pytest.raises(DamagedError):
        Store(path)
    assert path.read_bytes() == content


def test_a_file_of_a_newer_version_stays_what_it_is(statement: Project, path: Path) -> None:
    create(statement, path).close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("pragma user_version = 99")
    content = path.read_bytes()
    with pytest.raises(ProjectError, match="newer version"):
        Store(path)
    assert path.read_bytes() == content


# What cannot be opened or written


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no project"),
        (b"just a text, long enough to be taken for nothing else\n" * 30, "is no project"),
        (b"SQLite format 3\0" + bytes(3000), "is no project"),
    ],
)
def test_what_is_no_project_is_left_alone(content: bytes, sentence: str, path: Path) -> None:
    path.write_bytes(content)
    with pytest.raises(ProjectError, match=sentence):
        Store(path)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_what_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(ProjectError, match="There is no project"):
        Store(path)
    assert not path.exists()


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.executescript("create table t (x); pragma user_version = 2;")
    content = path.read_bytes()
    with pytest.raises(ProjectError, match="is no project"):
        Store(path)
    assert path.read_bytes() == content


def test_a_project_opened_twice_is_refused_and_goes_on(statement: Project, path: Path) -> None:
    with closing(create(statement, path)) as store:
        with pytest.raises(ProjectError, match="is open in another window"):
            Store(path)
        accept(store.project, 10)
    with closing(Store(path)) as store:
        assert store.project.accepted == 1


@pytest.mark.parametrize(("folder", "file"), [(0o755, 0o444), (0o555, 0o666)])
def test_what_may_not_be_written_is_told(statement: Project, folder: int, file: int, nobody: None) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "p.enregard"
        create(statement, path).close()
        content = path.read_bytes()
        path.chmod(file)
        Path(place).chmod(folder)
        with pytest.raises(ProjectError, match="or its folder may not be written"):
            Store(path)
        assert path.read_bytes() == content
        Path(place).chmod(0o755)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)]
    if sys.platform != "linux" or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("a small file system can only be mounted by root on Linux")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def note_number(number: int) -> str:
    return f"This is note number {number}. " * 20 + "End"


def write_notes(project: Project, count: int) -> None:
    for _ in range(count):
        change = gestures.note(project.rows, 10, note_number(len(project.done)))
        assert change
        project.apply(change)


def test_an_edit_on_a_full_disk_is_not_shown_and_can_be_made_later(statement: Project, small_disk: Path) -> None:
    path, filler = small_disk / "p.enregard", small_disk / "filler"
    with closing(create(statement, path)) as store:
        project = store.project
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while file.write(b"x" * 512):
                pass
        with pytest.raises(ProjectError, match="disk is full"):
            write_notes(project, 1000)
        made = len(project.done)
        assert made < 1000
        assert len(store.history()) == made
        assert project.rows[10].note == (note_number(made - 1) if made else "")
        filler.unlink()
        write_notes(project, 1)
        assert len(project.done) == made + 1
        left = list(project.rows)
    with closing(Store(path)) as store:
        assert store.project.rows == left
        store.project.go_to(0)
        assert store.project.rows == statement.rows
