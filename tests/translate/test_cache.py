"""Nothing is translated twice, and the cache never stands in the way."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tests.models import install_into, sentences

from enregard.documents import from_text
from enregard.errors import Cancelled, EngineError
from enregard.files import user_cache
from enregard.progress import Progress, silent
from enregard.project import Project, Row, Side
from enregard.score import compare
from enregard.segments import Segment
from enregard.translate import Engine, argos, batches, cache
from enregard.translate.engine import keeper
from enregard.translate.memory import memory
from enregard.translate.models import packages_folder


@dataclass
class Turning:
    """An engine that turns a text round and counts what it was asked for."""

    name: str = "turning"
    version: str = "1"
    pair: tuple[str, str] = ("en", "fr")
    caution: str = ""
    asked: list[str] = field(default_factory=list)

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        result = []
        keep = keeper(progress)
        for done, sentence in enumerate(sentences, start=1):
            self.asked.append(sentence)
            result.append(sentence[::-1])
            keep(done - 1, result[-1])
            progress(done, len(sentences))
        return result


class Counting:
    """A real engine that counts what it is asked for."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.asked: list[str] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self.engine, name)

    def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
        self.asked += sentences
        return self.engine.translate(sentences, progress)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "cache.sqlite"


def test_nothing_is_translated_twice(place: Path) -> None:
    engine = Turning()
    assert cache.translate(engine, ["ab", "cd", "ab"], path=place) == ["ba", "dc", "ba"]
    assert cache.translate(engine, ["cd", "ef"], path=place) == ["dc", "fe"]
    assert engine.asked == ["ab", "cd", "ef"]


@pytest.mark.parametrize(
    "other", [Turning(version="2"), Turning(name="other"), Turning(pair=("en", "de")), Turning(pair=("enf", "r"))]
)
def test_another_engine_has_its_own(place: Path, other: Turning) -> None:
    cache.translate(Turning(), ["ab"], path=place)
    cache.translate(other, ["ab"], path=place)
    assert other.asked == ["ab"]


def test_what_was_decoded_in_another_way_is_asked_for_again(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.translate(Turning(), ["ab"], path=place)
    monkeypatch.setattr(cache, "DECODING", batches.DECODING + 1)
    engine = Turning()
    cache.translate(engine, ["ab"], path=place)
    assert engine.asked == ["ab"]


@pytest.fixture
def project() -> Project:
    """1,000 rows of the little language; each begins with its number, so that no two are equal."""
    pairs = sentences()
    rows = [
        Row(
            number,
            (Segment(str(number), f"{number}. {pairs[number % len(pairs)][0]}", number, 0),),
            (Segment(str(number), f"{number}. {pairs[number % len(pairs)][1]}", number, 0),),
        )
        for number in range(1, 1001)
    ]
    return Project(from_text("Bonjour.", "a.fr.txt", "fr"), from_text("Hello.", "a.en.txt", "en"), rows)


def test_of_1000_rows_one_changed_is_translated_again(
    project: Project, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By the comparison, with a real model; opened again, none is."""
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path))
    install_into(packages_folder())
    forward, back = (Counting(argos.find(*pair, quick=True)[0]) for pair in (("fr", "en"), ("en", "fr")))
    first = compare(project, forward=[forward], back=[back])
    assert len(forward.asked) == len(back.asked) == 1000
    row = project.rows[500]
    changed = row.with_cell(Side.SOURCE, (row.source[0].edited("501. La réunion est finie."),))
    project.rows[500] = changed
    forward.asked, back.asked = [], []
    second = compare(project, forward=[forward], back=[back])
    assert forward.asked == ["501. La réunion est finie."]
    assert back.asked == []
    same = {key: said.text for key, said in first.forward[0].said.items() if key != row.id}
    assert same == {key: said.text for key, said in second.forward[0].said.items() if key != row.id}
    code = (
        "import sys; from enregard.translate import argos, cache\n"
        "from tests.translate.test_cache import Counting, sentences\n"
        "engine = Counting(argos.find('fr', 'en', quick=True)[0])\n"
        "pairs = sentences()\n"
        "texts = [f'{n}. {pairs[n % len(pairs)][0]}' for n in range(1, 1001) if n != 501]\n"
        "cache.translate(engine, texts); print(len(engine.asked))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=root)
    assert done.stdout == "0\n", done.stderr


def test_what_was_done_before_a_stop_is_kept(place: Path) -> None:
    texts = [f"text {number}" for number in range(1000)]
    engine = Turning()

    def stop(done: int, total: int) -> None:
        assert total == 1000
        if done >= 900:
            raise Cancelled

    with pytest.raises(Cancelled):
        cache.translate(engine, texts, stop, path=place)
    engine.asked.clear()
    cache.translate(engine, texts, path=place)
    assert engine.asked == texts[900:]


def test_a_real_model_that_is_stopped_has_not_worked_for_nothing(place: Path) -> None:
    install_into(packages_folder())
    engine = Counting(argos.find("fr", "en")[0])
    texts = [f"{number}. {french}" for number, (french, _) in enumerate(sentences())]
    known = 0

    def stop(done: int, total: int) -> None:
        nonlocal known
        known = done
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        cache.translate(engine, texts, stop, path=place)
    engine.asked.clear()
    assert cache.translate(engine, texts, path=place) == engine.engine.translate(texts)
    assert len(engine.asked) == len(texts) - known


def test_what_comes_is_written_before_the_end(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that is killed loses little."""
    monkeypatch.setattr(cache, "_WRITE", 0)
    there = []

    def look(done: int, total: int) -> None:
        engine = Turning()
        cache.translate(engine, ["text 0"], path=place)
        there.append(not engine.asked)

    cache.translate(Turning(), ["text 0", "text 1"], look, path=place)
    assert there[0]


def test_an_engine_that_only_speaks_at_the_end_is_kept(place: Path) -> None:
    class Late(Turning):
        def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
            return super().translate(sentences)

    cache.translate(Late(), ["ab", "cd"], path=place)
    engine = Turning()
    assert cache.translate(engine, ["cd", "ab"], path=place) == ["dc", "ba"]
    assert engine.asked == []


def test_half_a_character_is_not_kept_and_stops_nothing(place: Path) -> None:
    engine = Turning(version="\ud800")
    for _ in range(2):
        assert cache.translate(engine, ["ab", "c\ud800"], path=place) == ["ba", "\ud800c"]
    assert engine.asked == ["ab", "c\ud800", "c\ud800"]


def test_progress_counts_what_is_known_as_done(place: Path) -> None:
    texts = [f"text {number}" for number in range(500)]
    cache.translate(Turning(), texts[:200], path=place)
    told: list[tuple[int, int]] = []
    cache.translate(Turning(), texts, lambda done, total: told.append((done, total)), path=place)
    assert told[0] == (201, 500)
    assert told[-1] == (500, 500)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_files_of_translations_are_not_kept(place: Path) -> None:
    assert cache.translate(memory("m.tmx", "1", ("en", "fr"), [("a", "b")]), ["a", "c"], path=place) == ["b", ""]
    assert not place.exists()


def test_it_stays_within_its_limit_and_keeps_what_was_used(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LIMIT", 400_000)
    clock = 1_000_000_000
    monkeypatch.setattr(cache, "time", lambda: clock)
    engine = Turning()
    for number in range(30):
        clock += 2 * cache._DAY
        cache.translate(engine, ["always used" * 20], path=place)
        cache.translate(engine, [f"{number} {k} " + "x" * 300 for k in range(200)], path=place)
    assert cache.size(place) < 1.2 * 400_000
    engine.asked.clear()
    cache.translate(engine, ["always used" * 20, "29 7 " + "x" * 300], path=place)
    assert engine.asked == []
    cache.translate(engine, ["3 7 " + "x" * 300], path=place)
    assert len(engine.asked) == 1


def test_it_can_be_emptied(place: Path) -> None:
    assert cache.size(place) == 0
    cache.empty(place)
    engine = Turning()
    cache.translate(engine, [f"{k}" * 100 for k in range(1000)], path=place)
    before = cache.size(place)
    cache.empty(place)
    assert place.stat().st_size < before / 4
    assert cache.size(place) == 0, "nothing is kept"
    engine.asked.clear()
    assert cache.translate(engine, ["ab"], path=place) == ["ba"]
    assert engine.asked == ["ab"]


def test_its_place_is_the_users_cache(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ENREGARD_CACHE", str(tmp_path))
    cache.translate(Turning(), ["ab"])
    assert cache.size() == sum(path.stat().st_size for path in user_cache().iterdir())
    cache.empty()


@pytest.mark.parametrize("content", [b"no database " * 200, b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_started_anew(place: Path, content: bytes) -> None:
    place.write_bytes(content)
    engine = Turning()
    for _ in range(3):
        assert cache.translate(engine, ["ab"], path=place) == ["ba"]
    assert len(engine.asked) <= 2


def test_a_file_damaged_in_the_middle_is_started_anew(place: Path) -> None:
    texts = [f"{k} " * 50 for k in range(2000)]
    cache.translate(Turning(), texts, path=place)
    data = bytearray(place.read_bytes())
    for start in range(8192, len(data) - 2048, 4096):
        data[start : start + 2048] = b"\xa5" * 2048
    place.write_bytes(data)
    engine = Turning()
    for _ in range(3):
        assert cache.translate(engine, texts, path=place) == [text[::-1] for text in texts]
    engine.asked.clear()
    cache.translate(engine, texts, path=place)
    assert engine.asked == []


def test_the_file_of_an_earlier_version_is_started_anew(place: Path) -> None:
    with sqlite3.connect(place) as database:
        database.execute("create table translation (engine text, version text, pair text, text text, translation text)")
    database.close()
    engine = Turning()
    for _ in range(3):
        cache.translate(engine, ["ab"], path=place)
    assert len(engine.asked) <= 2


@pytest.mark.parametrize("kind", ["folder", "no folder", "read only"])
def test_a_cache_that_cannot_be_kept_costs_nothing_but_time(tmp_path: Path, kind: str) -> None:
    place = tmp_path / "cache.sqlite"
    if kind == "folder":
        place.mkdir()
    elif kind == "no folder":
        (tmp_path / "file").touch()
        place = tmp_path / "file" / "cache.sqlite"
    else:
        cache.translate(Turning(), ["known"], path=place)
        place.chmod(0o400)
        tmp_path.chmod(0o500)
    assert cache.translate(Turning(), ["ab", "known"], path=place) == ["ba", "nwonk"]
    tmp_path.chmod(0o700)


def test_a_full_disk_costs_nothing_but_time(tmp_path: Path) -> None:
    """In a process that may not write files of more than 64 KB."""
    code = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from enregard.translate import cache; from tests.translate.test_cache import Turning\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))\n"
        "texts = [f'{k} ' * 100 for k in range(3000)]\n"
        "assert cache.translate(Turning(), texts, path=Path(sys.argv[1])) == [t[::-1] for t in texts]\n"
        "assert cache.translate(Turning(), ['ab'], path=Path(sys.argv[1])) == ['ba']; print('done')"
    )
    root, place = Path(__file__).parents[2], str(tmp_path / "cache.sqlite")
    done = subprocess.run([sys.executable, "-c", code, place], capture_output=True, text=True, check=False, cwd=root)
    assert done.stdout == "done\n", done.stderr


def test_another_process_that_writes_does_not_stop_it(place: Path) -> None:
    cache.translate(Turning(), ["ab"], path=place)
    other = sqlite3.connect(place)
    other.execute("begin exclusive")
    engine = Turning()
    assert cache.translate(engine, ["ab", "cd"], path=place) == ["ba", "dc"]
    other.rollback()
    other.close()
    engine.asked.clear()
    assert cache.translate(engine, ["ab"], path=place) == ["ba"]
    assert engine.asked == [], "what was there before is still there"


def test_two_at_once_keep_both(place: Path) -> None:
    def work(name: str) -> None:
        cache.translate(Turning(), [f"{name} {k}" for k in range(500)], path=place)

    threads = [threading.Thread(target=work, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    engine = Turning()
    cache.translate(engine, [f"{name} {k}" for name in "abcd" for k in range(500)], path=place)
    assert engine.asked == []


def test_an_engine_that_fails_keeps_what_it_did(place: Path) -> None:
    class Failing(Turning):
        def translate(self, sentences: Sequence[str], progress: Progress = silent) -> list[str]:
            super().translate(sentences[:-1], progress)
            raise EngineError("It failed.")

    texts = [f"text {number}" for number in range(1000)]
    with pytest.raises(EngineError):
        cache.translate(Failing(), texts, path=place)
    engine = Turning()
    cache.translate(engine, texts, path=place)
    assert engine.asked == ["text 999"]
