"""Any edits, undone, done again and gone back to, with the file closed at any moment: the rows are what a list says."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from enregard.documents import Document, Paragraph
from enregard.project import Change, Project, Row
from enregard.project.store import Store, create
from enregard.segments import Segment

TEXTS = st.text(min_size=1, max_size=5)


def row(number: int, text: str) -> Row:
    return Row(number, (Segment(str(number), text, 0, 0),), (), note=text if len(text) > 3 else "")


class Files(RuleBasedStateMachine):
    """A project file beside a model of it: the rows after each edit, and how many edits hold."""

    place: Path

    @initialize(folder=st.uuids(), texts=st.lists(TEXTS, max_size=12))
    def begin(self, folder: object, texts: list[str]) -> None:
        self.path = Files.place / f"{folder}.enregard"
        document = Document("d", "en", (Paragraph("d", 0),))
        self.states = [[row(k, text) for k, text in enumerate(texts, start=1)]]
        self.now = 0
        self.store: Store | None = create(Project(document, document, list(self.states[0])), self.path)

    @property
    def project(self) -> Project:
        assert self.store
        return self.store.project

    @rule(data=st.data(), texts=st.lists(TEXTS, max_size=6), again=st.booleans())
    def splice(self, data: st.DataObject, texts: list[str], again: bool) -> None:
        """Put rows in the place of others; some of the old ones may stay, where they are or elsewhere."""
        rows = self.states[self.now]
        at, end = sorted(data.draw(st.tuples(*[st.integers(0, len(rows))] * 2)))
        new = [row(self.project.new_id(), text) for text in texts]
        if again:
            new = list(data.draw(st.permutations(new + rows[at:end])))
        change = Change(at, tuple(rows[at:end]), tuple(new), f"Edit {self.now}")
        assert self.project.apply(change) == change
        self.states[self.now + 1 :] = [[*rows[:at], *new, *rows[end:]]]
        self.now += 1

    @rule()
    def undo(self) -> None:
        assert (self.project.undo() is not None) == (self.now > 0)
        self.now = max(0, self.now - 1)

    @rule()
    def redo(self) -> None:
        assert (self.project.redo() is not None) == (self.now < len(self.states) - 1)
        self.now = min(len(self.states) - 1, self.now + 1)

    @rule(data=st.data())
    def go_to(self, data: st.DataObject) -> None:
        rows = list(self.project.rows)
        self.now = data.draw(st.integers(0, len(self.states) - 1))
        for change in self.project.go_to(self.now):
            assert change.fits(rows)
            change.apply(rows)
        assert rows == self.states[self.now]

    @rule()
    def close_and_open(self) -> None:
        assert self.store
        self.store.close()
        self.store = Store(self.path)
        assert self.store.recovered is None

    @rule(at=st.integers(-20, 20))
    def look(self, at: int) -> None:
        """Decode a row here and there."""
        with suppress(IndexError):
            assert self.project.rows[at] == self.states[self.now][at]

    @invariant()
    def rows_are_what_the_list_says(self) -> None:
        if self.store:
            assert self.project.rows == self.states[self.now]
            assert (len(self.project.done), len(self.project.undone)) == (self.now, len(self.states) - 1 - self.now)
            assert [entry.done for entry in self.store.history()] == [k < self.now for k in range(len(self.states) - 1)]

    def teardown(self) -> None:
        store = getattr(self, "store", None)
        if store:
            store.close()


def test_any_edits_survive_the_file(tmp_path: Path) -> None:
    Files.place = tmp_path
    run_state_machine_as_test(Files, settings=settings(deadline=None, max_examples=60, stateful_step_count=30))
