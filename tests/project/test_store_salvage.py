"""Damaged project files: refused with a sentence, and opened as far as they can be read, as a copy."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from enregard.documents import Document, Paragraph
from enregard.errors import DamagedError, OutputError, ProjectError
from enregard.project import Project, Row, Side, gestures
from enregard.project.store import Store, create, salvage
from enregard.project.store.carve import records
from enregard.segments import Segment

PAGE = 4096


def long_project(rows: int = 1500) -> Project:
    """Two texts of many paragraphs."""
    texts = {
        Side.SOURCE: "Sentence {} of the original, which is about as long as such sentences are.",
        Side.TARGET: "La phrase {} de la traduction, qui « dure » autant que de telles phrases durent…",
    }
    cells = {side: [Segment(str(k), text.format(k), k, 100 * k) for k in range(rows)] for side, text in texts.items()}
    source, target = (
        Document(side, language, tuple(Paragraph(s.text, s.start) for s in cells[side]))
        for side, language in ((Side.SOURCE, "en"), (Side.TARGET, "fr"))
    )
    pairs = zip(*cells.values(), strict=True)
    return Project(source, target, [Row(k, (a,), (b,), 0.98) for k, (a, b) in enumerate(pairs, start=1)])


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Row]]:
    """A project with six edits, two of them undone, and its rows."""
    path = tmp_path_factory.mktemp("whole") / "long.enregard"
    with closing(create(long_project(), path)) as store:
        project = store.project
        store.keep("focus", "700")
        for at in (3, 700, 1400):
            for gesture in (gestures.accept, gestures.merge_with_next):
                change = gesture(project.rows, at)
                assert change
                project.apply(change)
        project.go_to(4)
        return path, list(project.rows)


@pytest.fixture
def damaged(whole: tuple[Path, list[Row]], tmp_path: Path) -> Path:
    """A copy of it, for the test to damage."""
    path = tmp_path / "long.enregard"
    path.write_bytes(whole[0].read_bytes())
    return path


def pages(path: Path, needle: bytes) -> list[int]:
    """Return the pages that hold some bytes."""
    content = path.read_bytes()
    return [k for k in range(len(content) // PAGE) if needle in content[k * PAGE : (k + 1) * PAGE]]


def overwrite(path: Path, page: int, content: bytes = bytes(PAGE)) -> None:
    with path.open("rb+") as file:
        file.seek(page * PAGE)
        file.write(content)


def is_refused(path: Path) -> None:
    """Hold that a file is refused as damaged, and left as it is."""
    before = path.read_bytes()
    with pytest.raises(DamagedError, match="is damaged"):
        Store(path)
    assert path.read_bytes() == before


def test_all_of_a_whole_file_is_read(whole: tuple[Path, list[Row]]) -> None:
    path, rows = whole
    salvaged = salvage(path)
    assert salvaged.path == path.with_name("long, recovered.enregard")
    assert (salvaged.rows, salvaged.lost, salvaged.edits) == (len(rows), 0, 6)
    with closing(Store(path)) as store, closing(Store(salvaged.path)) as copy:
        one, other = store.project, copy.project
        assert (one.source, one.target, one.next_id) == (other.source, other.target, other.next_id)
        assert (one.rows, one.done, one.undone) == (other.rows, other.done, other.undone)
        assert copy.history() == store.history()
        assert copy.get("focus") == "700"
        assert copy.recovered is None
        copy.project.go_to(6)
        copy.project.go_to(0)
        assert copy.project.rows == long_project().rows


@pytest.mark.parametrize("percent", [30, 60, 90])
def test_a_truncated_file_opens_as_far_as_it_goes(percent: int, whole: tuple[Path, list[Row]], damaged: Path) -> None:
    os.truncate(damaged, damaged.stat().st_size * percent // 100)
    is_refused(damaged)
    before = damaged.read_bytes()
    salvaged = salvage(damaged)
    assert damaged.read_bytes() == before
    assert salvaged.rows + salvaged.lost == len(whole[1])
    assert salvaged.rows > len(whole[1]) * (percent - 20) // 100
    with closing(Store(salvaged.path)) as store:
        known = set(whole[1])
        assert set(store.project.rows) <= known
        assert store.project.rows == [row for row in whole[1] if row in set(store.project.rows)]
        assert store.project.source.name == "source"
        change = gestures.reject(store.project.rows, 5)
        assert change
        store.project.apply(change)


def test_a_scheme_in_bytes_that_are_no_text_gets_a_sentence(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    content = damaged.read_bytes()
    at = content.lower().index(b"create table")
    damaged.write_bytes(content[: at + 3] + b"\xff\x92" + content[at + 5 :])
    with pytest.raises(DamagedError, match="is damaged"):
        Store(damaged)
    assert salvage(damaged).rows == len(whole[1])


def test_a_page_of_rows_that_was_wiped_costs_its_rows(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    (page,) = pages(damaged, b"Sentence 750 of")[:1]
    overwrite(damaged, page)
    is_refused(damaged)
    salvaged = salvage(damaged)
    assert 0 < salvaged.lost < 15
    with closing(Store(salvaged.path)) as store:
        rows = store.project.rows
        assert len(rows) == salvaged.rows
        lost = set(whole[1]) - set(rows)
        assert len(lost) == salvaged.lost
        assert {750} <= {int(row.source[0].name) for row in lost}
        ids = [row.id for row in rows]
        assert len(set(ids)) == len(ids)
        assert store.project.new_id() > max(ids)


@pytest.mark.parametrize("page", range(1, 9))
def test_whichever_page_is_wiped_no_other_row_is_lost(page: int, whole: tuple[Path, list[Row]], damaged: Path) -> None:
    """The first pages hold what leads to all the others: rows are found without it."""
    holds_texts = page in {*pages(damaged, b'"encoding"')}
    overwrite(damaged, page)
    is_refused(damaged)
    if holds_texts:
        with pytest.raises(ProjectError, match="Nothing of"):
            salvage(damaged)
        return
    salvaged = salvage(damaged)
    assert salvaged.rows >= len(whole[1]) - 15
    with closing(Store(salvaged.path)) as store:
        assert len(store.project.rows) == salvaged.rows


def test_wiped_paragraphs_keep_the_numbers_of_the_others(damaged: Path) -> None:
    with closing(sqlite3.connect(damaged)) as database:
        (block,) = database.execute("select content from paragraphs where place < 100 limit 1 offset 5").fetchone()
    (page,) = pages(damaged, block[:60])
    overwrite(damaged, page)
    salvaged = salvage(damaged)
    assert salvaged.lost == 0
    with closing(Store(salvaged.path)) as store:
        whole, read = long_project().source.paragraphs, store.project.source.paragraphs
        assert len(read) == len(whole)
        same = [one == other for one, other in zip(whole, read, strict=True)]
        assert len(same) // 2 < sum(same) < len(same)
        assert {p.text for p, is_same in zip(read, same, strict=True) if not is_same} == {""}


def test_garbage_in_a_row_costs_that_row(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    with closing(sqlite3.connect(damaged)) as database, database:
        database.execute("update row set content = substr(content, 1, 90) where content like '%Sentence 750 of%'")
    is_refused(damaged)
    salvaged = salvage(damaged)
    assert (salvaged.rows, salvaged.lost) == (len(whole[1]) - 1, 1)
    assert "rows lost: 1" in str(salvaged.sentence)


def test_a_history_that_does_not_fit_is_kept_as_far_as_it_does(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    with closing(sqlite3.connect(damaged)) as database, database:
        (content,) = database.execute("select content from edit limit 1 offset 2").fetchone()
        changed = content.replace("Sentence 701 of", "Sentence 70l of")
        assert changed != content
        database.execute("update edit set content = ? where content = ?", (changed, content))
    with closing(Store(damaged)) as store:
        before = list(store.project.rows)
        store.project.go_to(3)
        after = list(store.project.rows)
        with pytest.raises(ProjectError, match="does not fit"):
            store.project.go_to(0)
        assert store.project.rows == after
        store.project.go_to(4)
        assert store.project.rows == before
    salvaged = salvage(damaged)
    assert (salvaged.rows, salvaged.lost, salvaged.edits) == (len(whole[1]), 0, 3)
    with closing(Store(salvaged.path)) as store:
        assert (len(store.project.done), len(store.project.undone)) == (1, 2)
        store.project.go_to(3)
        store.project.go_to(0)


def test_a_history_that_cannot_be_read_leaves_the_rows(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    for page in pages(damaged, b"Merge rows"):
        overwrite(damaged, page)
    is_refused(damaged)
    salvaged = salvage(damaged)
    assert (salvaged.rows, salvaged.lost, salvaged.edits) == (len(whole[1]), 0, 0)
    with closing(Store(salvaged.path)) as store:
        assert store.project.rows == whole[1]
        assert store.project.done == store.project.undone == []


def test_every_copy_has_a_name_of_its_own(damaged: Path) -> None:
    names = [salvage(damaged).path.name for _ in range(3)]
    assert names == [f"long, recovered{n}.enregard" for n in ("", " 2", " 3")]


@pytest.mark.parametrize("content", [b"", b"text " * 5000, bytes(40_000)])
def test_where_nothing_can_be_read_a_sentence_says_so(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "p.enregard"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match="Nothing of"):
        salvage(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_copy_that_cannot_be_written_is_told(nobody: None) -> None:
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "p.enregard"
        create(long_project(20), path).close()
        Path(place).chmod(0o555)
        with pytest.raises(OutputError):
            salvage(path)
        assert list(Path(place).iterdir()) == [path]
        Path(place).chmod(0o755)


def test_a_write_that_was_broken_off_is_taken_back_in_the_copy(whole: tuple[Path, list[Row]], damaged: Path) -> None:
    code = (
        "import os, signal, sqlite3, sys\nfrom pathlib import Path\nfrom enregard.project.store import Store\n"
        "d = Store(Path(sys.argv[1]))._database\n"
        "d.execute('pragma cache_size = 1'); d.execute('begin immediate')\n"
        "d.execute(\"update row set content = replace(content, 'open', 'rejected')\")\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(damaged)], check=False)
    assert done.returncode == -signal.SIGKILL
    before = {file.name: file.read_bytes() for file in damaged.parent.iterdir()}
    assert len(before) == 2
    salvaged = salvage(damaged)
    assert {name: (damaged.parent / name).read_bytes() for name in before} == before
    with closing(Store(salvaged.path)) as store:
        assert store.project.rows == whole[1]


def test_all_translations_are_read(damaged: Path) -> None:
    with closing(Store(damaged)) as store:
        first = list(store.project.rows)
        other = store.add(replace(long_project(), next_id=5000))
        store.use(other.id)
        change = gestures.accept(store.project.rows, 8)
        assert change
        store.project.apply(change)
        rows = list(store.project.rows)
    with closing(Store(salvage(damaged).path)) as store:
        assert (store.current, store.project.rows, len(store.history())) == (other.id, rows, 1)
        store.use(1)
        assert (store.project.rows, len(store.history())) == (first, 6)


def test_records_of_any_kind_are_carved(tmp_path: Path) -> None:
    """Numbers of every size, texts and blobs over several pages: all that SQLite itself reads."""
    path = tmp_path / "t.db"
    values = [None, 0, 1, -1, 100, -30_000, 8_000_000, 2**31, -(2**45), 2**62, 1.5, "", "é" * 10, b"\0\1", "x" * 20_000]
    values += ["y" * n for n in range(4040, 4080)] + [b"z" * n for n in range(8100, 8140)]
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("create table t (a, b)")
        database.executemany("insert into t values (?, ?)", [(value, k) for k, value in enumerate(values)])
    found = [row for _, row in records(path.read_bytes()) if len(row) == 2]
    assert sorted(found, key=lambda row: row[1]) == [[value, k] for k, value in enumerate(values)]  # type: ignore[arg-type, return-value]
