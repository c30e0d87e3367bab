"""A batch: its files, its journal, its summary; stopped, gone on with, retried; and what goes wrong."""

from __future__ import annotations

import csv
import json
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from enregard.errors import Cancelled, InputError, OutputError
from enregard.exchange import registry
from enregard.jobs.batch import pool
from enregard.jobs.batch.journal import NAME, Journal
from enregard.jobs.batch.model import Outcome, Pair, Plan, failed, outcome_from_json
from enregard.jobs.batch.pairs import listed
from enregard.jobs.batch.run import Finished, Standing, Tell, run
from enregard.jobs.batch.task import perform
from enregard.project.store import Store

PLAN = Plan(created="20241028T091500Z")
FULL = replace(PLAN, formats=("project", "xlsx", "docx"), merge=True, check=True)


def one_by_one(
    pairs: Iterable[Pair], plan: Plan, out: str, alive: Callable[[], None]
) -> Iterator[tuple[Pair, Outcome]]:
    """Do pairs here and now."""
    for pair in pairs:
        alive()
        yield pair, perform(pair, plan, out)


def quiet(_standing: Standing) -> None:
    """Tell nobody."""


def done(texts: Path, out: Path, plan: Plan = PLAN, tell: Tell = quiet, *, retry: bool = False) -> Finished:
    return run(listed([texts / "en", texts / "fr"]).pairs, plan, str(out), one_by_one, tell, retry=retry)


def results(out: Path) -> dict[str, bytes]:
    files = (path for path in out.rglob("*") if path.is_file() and path.name != NAME)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def expected(texts: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    out = tmp_path_factory.mktemp("expected")
    done(texts, out, FULL)
    return results(out)


def test_each_pair_and_all_of_them(texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    names = [f"text{k}" for k in range(6)]
    each = {f"{name}{suffix}" for name in names for suffix in (".enregard", ".xlsx", ".docx")}
    assert expected.keys() == each | {"all.tmx", "summary.csv", "summary.html"}
    finished = done(texts, tmp_path / "out", FULL)
    assert [outcome.name for outcome in finished.outcomes] == ["damaged", *names]
    assert [outcome.name for outcome in finished.outcomes if outcome.error] == ["damaged"]
    memory = list(registry.open_units(tmp_path / "out" / "all.tmx"))
    assert len(memory) == sum(outcome.rows for outcome in finished.outcomes)
    assert {dict(unit.props)["x-pair"] for unit in memory} == set(names)
    with closing(Store(tmp_path / "out" / "text0.enregard")) as store:
        assert len(store.project.aligned) == finished.outcomes[1].rows


def test_the_summary(texts: Path, tmp_path: Path) -> None:
    finished = done(texts, tmp_path, replace(PLAN, check=True))
    with (tmp_path / "summary.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["pair"] for row in rows] == [outcome.name for outcome in finished.outcomes]
    assert [int(row["rows"] or 0) for row in rows] == [outcome.rows for outcome in finished.outcomes]
    assert [row["failure"] for row in rows[1:]] == [""] * 6
    assert "damaged.docx" in rows[0]["failure"]
    page = (tmp_path / "summary.html").read_text("utf-8")
    assert "7 pairs, 6 aligned, 1 failed" in page
    assert 'href="text0.tmx"' in page
    assert "2024-10-28" in page


def test_a_report_of_each_pair(texts: Path, tmp_path: Path) -> None:
    pairs = [pair for pair in listed([texts / "en", texts / "fr"]).pairs if pair.name == "text5"]
    finished = run(pairs, replace(PLAN, report=True), str(tmp_path), one_by_one, quiet)
    assert finished.outcomes[0].files == ("text5.tmx", "text5.report.html")
    assert "20241028T091500Z" in (tmp_path / "text5.report.html").read_text("utf-8")


@pytest.mark.parametrize("stop_at", range(8))
def test_a_run_that_was_stopped_goes_on(stop_at: int, texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    def stop(standing: Standing) -> None:
        if standing.done == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        done(texts, tmp_path, FULL, stop)
    before = {path: path.stat().st_mtime_ns for path in tmp_path.glob("text*")}
    later = replace(FULL, created="20300101T000000Z")
    assert done(texts, tmp_path, later).again == stop_at
    assert results(tmp_path) == expected
    finished = [path for path in before if f'"{path.stem}"' in (tmp_path / NAME).read_text("utf-8")]
    assert {path: path.stat().st_mtime_ns for path in finished} == before


def test_a_run_that_died_between_merging_and_tidying_goes_on(
    texts: Path, expected: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from enregard.jobs.batch import merging

    with monkeypatch.context() as patch:
        patch.setattr(merging, "remove_parts", lambda _out: exec("raise KeyboardInterrupt"))  # noqa: S102
        with pytest.raises(KeyboardInterrupt):
            done(texts, tmp_path, FULL)
    assert any(name.startswith(".parts/") for name in results(tmp_path))
    assert done(texts, tmp_path, FULL).again == 7
    assert results(tmp_path) == expected


def test_what_a_killed_run_was_writing_is_swept_away(texts: Path, tmp_path: Path) -> None:
    names = [".text1.tmx.4100-139708682234752.part", ".text1.enregard.12-3.part-journal", ".text1.xlsx.12-3.part.dated"]
    mine = [".hidden", ".notes.part", "text.12-3.part"]
    (tmp_path / "folder").mkdir()
    for name in (*names, *mine):
        (tmp_path / "folder" / name).touch()
    done(texts, tmp_path)
    assert sorted(path.name for path in (tmp_path / "folder").iterdir()) == sorted(mine)


def test_what_changed_or_went_is_done_again(texts: Path, tmp_path: Path) -> None:
    own = shutil.copytree(texts, tmp_path / "texts")
    out = tmp_path / "out"
    done(own, out)
    (own / "en" / "text1.txt").write_text("Another text altogether.\n", "utf-8")
    (out / "text2.tmx").unlink()
    again = done(own, out)
    assert again.again == 5
    assert (out / "text2.tmx").is_file()
    assert "Another text altogether." in (out / "text1.tmx").read_text("utf-8")


@pytest.mark.parametrize("formats", [(), ("tmx",)])
def test_the_memory_of_all_follows_the_pairs(formats: tuple[str, ...], texts: Path, tmp_path: Path) -> None:
    """Without memories of their own the parts are gone, and made again when another pair comes or one goes."""
    own, out = shutil.copytree(texts, tmp_path / "texts"), tmp_path / "out"
    plan = replace(PLAN, formats=formats, merge=True)

    def merged() -> set[str]:
        done(own, out, plan)
        return {dict(unit.props)["x-pair"] for unit in registry.open_units(out / "all.tmx")}

    names = {f"text{k}" for k in range(6)}
    assert merged() == names
    for code in ("en", "fr"):
        shutil.copy(own / code / "text5.txt", own / code / "more.txt")
    assert merged() == {*names, "more"}
    (own / "en" / "text1.txt").unlink()
    assert merged() == {*names, "more"} - {"text1"}
    (out / "all.tmx").unlink()
    assert merged() == {*names, "more"} - {"text1"}


def test_a_failure_stays_unless_it_is_retried(texts: Path, tmp_path: Path) -> None:
    assert done(texts, tmp_path).again == 0
    assert done(texts, tmp_path).again == 7
    assert done(texts, tmp_path, retry=True).again == 6


def test_a_project_in_which_somebody_worked_stays(texts: Path, tmp_path: Path) -> None:
    plan = replace(PLAN, formats=("project",))
    done(texts, tmp_path, plan)
    with closing(Store(tmp_path / "text0.enregard")) as store:
        store.keep("focus", "3")
    worked_in = (tmp_path / "text0.enregard").read_bytes()
    (tmp_path / NAME).unlink()
    outcomes = done(texts, tmp_path, plan).outcomes
    assert [outcome.name for outcome in outcomes if outcome.error] == ["damaged", "text0"]
    assert "is there already and stays as it is" in str(outcomes[1].error)
    assert (tmp_path / "text0.enregard").read_bytes() == worked_in


def test_standings(texts: Path, tmp_path: Path) -> None:
    told: list[Standing] = []
    done(texts, tmp_path, tell=told.append)
    assert told[0] == Standing(0, 7, 0, None)
    assert told[-1].done == told[-1].total == 7
    assert told[-1].failed == 1
    assert told[-1].left == 0
    assert all(each.left is not None and each.left > 0 for each in told if 0 < each.done < 7)
    assert [each.last.name for each in told if each.last] == ["damaged", *(f"text{k}" for k in range(6))]


# What goes wrong


def test_other_wishes_another_version_and_damage(texts: Path, tmp_path: Path) -> None:
    done(texts, tmp_path)
    with pytest.raises(OutputError, match="asked for other results"):
        done(texts, tmp_path, replace(PLAN, check=True))
    journal = tmp_path / NAME
    whole = journal.read_text("utf-8")
    journal.write_text(whole.replace('"version": "', '"version": "99.'), "utf-8")
    with pytest.raises(OutputError, match=r"of another version of En regard \(99\."):
        done(texts, tmp_path)
    journal.write_text(whole.replace("{", "(", 1), "utf-8")
    with pytest.raises(OutputError, match="is damaged"):
        done(texts, tmp_path)
    journal.write_text(whole[:-20], "utf-8")  # killed while it wrote its last line
    assert done(texts, tmp_path).again == 6


def test_two_runs_in_one_folder(texts: Path, tmp_path: Path) -> None:
    with Journal(tmp_path / NAME, PLAN, str(tmp_path)), pytest.raises(OutputError, match="Another run is at work"):
        done(texts, tmp_path)


def test_formats_that_there_are_not(texts: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no format “word”"):
        done(texts, tmp_path, replace(PLAN, formats=("word",)))
    with pytest.raises(InputError, match="can be read, but not written"):
        done(texts, tmp_path, replace(PLAN, formats=("po",)))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_stops_the_run(texts: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.write_text("a file", "utf-8")
    with pytest.raises(OutputError, match="Nothing can be written in the folder"):
        done(texts, out)
    assert out.read_text("utf-8") == "a file"


def test_a_text_that_is_gone_and_a_bug(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from enregard.project import build

    good = listed([texts / "en", texts / "fr"]).pairs[1]
    gone = replace(good, name="gone", source=str(tmp_path / "gone.txt"))
    assert "There is no file" in str(perform(gone, PLAN, str(tmp_path)).error)
    monkeypatch.setattr(build, "build", lambda *_, **__: 1 / 0)
    assert "make the program fail (ZeroDivisionError: division by zero)" in str(
        perform(good, PLAN, str(tmp_path)).error
    )
    monkeypatch.setattr(build, "build", lambda *_, **__: bytearray(2**62))
    outcome = perform(good, PLAN, str(tmp_path))
    assert outcome.starved
    assert "need more memory than is allowed" in str(outcome.error)


def test_outcomes_travel() -> None:
    outcome = failed(Pair("a", "b", "c"), InputError("{path}, line {line}", path=Path("x"), line=3))
    there = outcome_from_json(json.loads(json.dumps(outcome.to_json())))
    assert there == outcome
    assert str(there.error) == "x, line 3"
    full = Outcome("a", ("en", "fr"), 3, 1, 0.5, 2, {"error": 1}, {"BLEU": 1.5}, ("a.tmx",), ("careful",), seconds=1.5)
    assert outcome_from_json(json.loads(json.dumps(full.to_json()))) == full


# Processes


def test_processes_give_the_same(texts: Path, expected: dict[str, bytes], tmp_path: Path) -> None:
    pairs = listed([texts / "en", texts / "fr"]).pairs
    run(pairs, FULL, str(tmp_path), pool.outcomes_here(pool.usual(2)), quiet)
    assert results(tmp_path) == expected


def test_a_pair_that_takes_the_memory_of_ten(texts: Path, tmp_path: Path) -> None:
    """Its share does not hold it, and neither does all that is allowed; the others are done."""
    own = shutil.copytree(texts, tmp_path / "texts")
    for code, sentence in (("en", "It rains here. "), ("fr", "Il pleut ici. ")):
        (own / code / "large.txt").write_text("\n\n".join([sentence * 300] * 1000), "utf-8")
    pairs = listed([own / "en", own / "fr"]).pairs
    limits = pool.Limits(2, 2 * 500 * 2**20)
    assert pool.need(next(pair for pair in pairs if pair.name == "large")) > limits.share
    finished = run(pairs, PLAN, str(tmp_path / "out"), pool.outcomes_here(limits), quiet)
    failures = {outcome.name: str(outcome.error) for outcome in finished.outcomes if outcome.error}
    assert failures.keys() == {"damaged", "large"}
    assert "need more memory than is allowed" in failures["large"]


def test_limits() -> None:
    assert pool.usual(3, 100 * 2**30).workers == 3
    assert pool.usual(64, 2**30).workers == 1
    assert pool.usual().memory > 0
    small, large = (Pair("a", "a.txt", "b.txt", size=size) for size in (10**3, 10**6))
    packed = replace(large, source="a.docx")
    assert pool.need(small) < pool.need(large) < pool.need(packed)
