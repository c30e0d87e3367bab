"""What is said of press copies as JSON: each offset holds in the file as it lies on the disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from enregard.exchange.press_json import as_json
from enregard.jobs.press import read_press
from enregard.press.copies import Press
from enregard.press.facts import Fact, Mention
from enregard.text import Sentence

ENGLISH = (
    "The council met on Monday. The bridge will be closed for 14 days from 2 May 2025. "
    "No lorry may use it before the repairs are finished. We thank the engineers, who have worked day and night. "
    "The repairs will cost 3 million euros. The region pays half of that."
)
FRENCH = (
    "Le conseil s’est réuni lundi. Le pont sera fermé pendant 14 jours à partir du 2 mai 2025. "
    "Aucun poids lourd ne pourra l’emprunter avant la fin des travaux. Nous remercions les ingénieurs, qui ont "
    "travaillé jour et nuit. Les travaux coûteront 3 millions d’euros. La région en paie la moitié."
)
COPY = (
    "Pont fermé",
    "Le maire, Paul Kerjean, l’a annoncé le 29 avril 2025 : "
    "« Le pont sera fermé pendant 41 jours à partir du 2 mai 2025. »",
    "« Nous remercions les ingénieurs, qui ont travaillé jour et nuit », a-t-il ajouté.",
)
MARK = "\ufeff"


def _read(folder: Path, end: str = "\n", mark: str = "") -> tuple[Press, dict[str, Any], dict[str, str]]:
    """Read the copy, with ends of lines and a byte order mark in each file; return the files as they are, too."""
    texts = {
        "article": mark + (end * 2).join(COPY) + end,
        "statement": mark + FRENCH + end,
        "original": mark + ENGLISH + end,
    }
    names = {"article": "copy.txt", "statement": "bridge.fr.txt", "original": "bridge.en.txt"}
    paths = {name: folder / names[name] for name in texts}
    for name, path in paths.items():
        path.write_bytes(texts[name].encode("utf-8"))
    press = read_press(paths["statement"], paths["original"], [paths["article"]], languages=("en", "fr"))
    documents = press.project.source, press.project.target
    return press, json.loads(as_json(press.statement, documents, press.readings, press.facts)), texts


def _cut(text: str, place: dict[str, Any]) -> str:
    return text[place["start"] : place["end"]]


@pytest.mark.parametrize(("end", "mark"), [("\n", ""), ("\r\n", ""), ("\n", MARK), ("\r\n", MARK)])
def test_offsets_hold_on_the_disk(tmp_path: Path, end: str, mark: str) -> None:
    _, said, texts = _read(tmp_path, end, mark)
    (article,) = said["articles"]
    assert article["draws_on_statement"]
    altered, verbatim = article["quotations"]
    assert _cut(texts["article"], altered) == "« Le pont sera fermé pendant 41 jours à partir du 2 mai 2025. »"
    assert [_cut(texts["article"], part) for part in verbatim["parts"]] == [verbatim["text"]]
    assert verbatim["verdict"] == "word for word"
    assert [_cut(texts["statement"], place).rstrip(".") for place in verbatim["statement"]] == [verbatim["text"]]
    (original,) = [_cut(texts["original"], place) for place in verbatim["original"]]
    assert original == "We thank the engineers, who have worked day and night."


@pytest.mark.parametrize(("end", "mark"), [("\n", ""), ("\r\n", MARK)])
def test_a_finding_points_at_both_texts(tmp_path: Path, end: str, mark: str) -> None:
    _, said, texts = _read(tmp_path, end, mark)
    (found,) = [each for each in said["articles"][0]["findings"] if each["kind"] == "number"]
    assert (found["severity"], found["against_statement"]) == ("error", True)
    assert "41" in _cut(texts["article"], found)
    (place,) = found["places"]
    assert "41" in _cut(texts["article"], place)
    assert any("14" in _cut(texts["statement"], each) for each in found["statement"])
    assert any("14 days" in _cut(texts["original"], each) for each in found["original"])


@pytest.mark.parametrize(("end", "mark"), [("\n", ""), ("\r\n", MARK)])
def test_names_and_figures_stand_where_they_say(tmp_path: Path, end: str, mark: str) -> None:
    _, said, texts = _read(tmp_path, end, mark)
    mentions = [each for fact in said["facts"] for each in fact["mentions"]]
    assert {each["article"] for each in mentions} == {None, 0}
    for each in mentions:
        text = texts["statement"] if each["article"] is None else texts["article"]
        assert _cut(text, each) == each["wording"]


def test_it_tells_what_was_read(tmp_path: Path) -> None:
    press, said, _ = _read(tmp_path)
    (article,) = said["articles"]
    assert article["file"] == str(tmp_path / "copy.txt")
    assert said["statement"]["official"] == str(tmp_path / "bridge.fr.txt")
    assert said["statement"]["sentences"] == len(press.statement.lines) == 6
    assert len(article["links"]) == len(press.readings[0].links)
    for link in article["links"]:
        assert 0 <= link["confidence"] <= 1
        assert link["start"] < link["end"]


def test_a_contradiction_is_told(tmp_path: Path) -> None:
    press, _, texts = _read(tmp_path)
    start = texts["article"].index("41 jours")
    mention = Mention(0, (start, start + 8), "41 jours")
    fact = Fact("figure", "41 jours", (mention,), Sentence("Another text has {there}.", {"there": "14 jours"}))
    documents = press.project.source, press.project.target
    (told,) = json.loads(as_json(press.statement, documents, press.readings, [fact]))["facts"]
    assert told["contradicted"] == "Another text has 14 jours."
    assert [_cut(texts["article"], each) for each in told["mentions"]] == ["41 jours"]


def test_a_text_without_a_file_has_its_name(tmp_path: Path) -> None:
    press, _, _ = _read(tmp_path)
    (tmp_path / "copy.txt").unlink()
    said = json.loads(as_json(press.statement, (press.project.source, press.project.target), press.readings))
    assert said["facts"] == []
    assert _cut((tmp_path / "bridge.fr.txt").read_text("utf-8"), said["articles"][0]["quotations"][1]["statement"][0])
