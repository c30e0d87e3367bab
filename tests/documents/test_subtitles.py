"""Subtitles: sentences whole, markup gone, nothing lost."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enregard import documents, files
from enregard.documents import Kind, Role
from enregard.errors import EncodingError, InputError

SUBRIP = """1
00:01:02,500 --> 00:01:04,000 X1:100 X2:200
{\\an8}<i>I am now in a position</i>

2
00:01:04,100 --> 00:01:07,000
to <font color="#fff">confirm</font> that soldiers
were sent. 3 < 4 & it is so.

3
00:01:08,000 --> 00:01:09,000
- Is it true?
- It is true…

00:01:09,500 --> 00:01:10,500
[applause]

5
00:01:11,000 --> 00:01:12,000
Six hundred thousand.
6
00:01:12,200 --> 00:01:14,000
We waited…

7
00:01:14,100 --> 00:01:15,000
…and waited – all
– of us – for news.
"""

WEB = """WEBVTT - Doorstep
Language: en
Kind: captions

STYLE
::cue(b) { color: red }

NOTE
nobody sees this
on two lines

1 - first
01:02.500 --> 01:04.000 align:start position:0%
<v.loud Mark Rutte>Good <c.yellow>morning</c> to &amp; for

second
01:04.000 --> 01:05.000
you <00:01:04.500>all.

NOTE again

01:05.000 --> 01:06.000
<v A journalist>Thank you
<v Mark Rutte>Not at all, really.
"""


def read(text: str, path: Path, encoding: str = "utf-8") -> list[tuple[str, str]]:
    path.write_bytes(text.encode(encoding))
    return [(p.text, p.place) for p in documents.read(path).paragraphs]


def test_subrip(tmp_path: Path) -> None:
    assert read(SUBRIP, tmp_path / "film.srt") == [
        (
            "I am now in a position to confirm that soldiers were sent. 3 < 4 & it is so.",
            "00:01:02,500 - 00:01:07,000",
        ),
        ("Is it true?", "00:01:08,000 - 00:01:09,000"),
        ("It is true…", "00:01:08,000 - 00:01:09,000"),
        ("[applause]", "00:01:09,500 - 00:01:10,500"),
        ("Six hundred thousand.", "00:01:11,000 - 00:01:12,000"),
        ("We waited… …and waited – all – of us – for news.", "00:01:12,200 - 00:01:15,000"),
    ]


def test_webvtt(tmp_path: Path) -> None:
    assert read(WEB, tmp_path / "film.vtt") == [
        ("Good morning to & for you all.", "00:01:02,500 - 00:01:05,000"),
        ("Thank you", "00:01:05,000 - 00:01:06,000"),
        ("Not at all, really.", "00:01:05,000 - 00:01:06,000"),
    ]
    document = documents.read(tmp_path / "film.vtt")
    assert [str(remark) for remark in document.remarks] == ["Names of speakers, which stood in tags, were left out: 3."]
    assert {(p.kind, p.role) for p in document.paragraphs} == {(Kind.CUE, Role.TEXT)}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("name", ["film.srt", "film.txt", "film.vtt"])
def test_line_ends_and_names_make_no_difference(end: str, name: str, tmp_path: Path) -> None:
    assert read(SUBRIP.replace("\n", end), tmp_path / name) == read(SUBRIP, tmp_path / "other.srt")


def test_cues_are_put_in_order(tmp_path: Path) -> None:
    text = "00:00:05,000 --> 00:00:06,000\nThen we left.\n\n00:00:01,000 --> 00:00:02,000\nFirst we met.\n"
    assert [said for said, _ in read(text, tmp_path / "a.srt")] == ["First we met.", "Then we left."]


def test_a_rolling_display_says_each_line_once(tmp_path: Path) -> None:
    text = """WEBVTT

00:00:01.000 --> 00:00:03.000
good<00:00:01.200><c> morning</c><00:00:01.500><c> to</c>

00:00:03.000 --> 00:00:03.010
good morning to

00:00:03.010 --> 00:00:05.000
good morning to
you<00:00:03.200><c> all</c>
"""
    assert [said for said, _ in read(text, tmp_path / "a.vtt")] == ["good morning to", "you all"]


def test_without_full_stops_each_subtitle_stands_alone(tmp_path: Path) -> None:
    cues = "\n\n".join(f"{k}\n00:00:{k:02},000 --> 00:00:{k:02},900\nverse number {k}" for k in range(1, 21))
    assert len(read(cues, tmp_path / "a.srt")) == 20


def test_another_encoding_is_named_and_then_read(tmp_path: Path) -> None:
    path = tmp_path / "film.fr.srt"
    path.write_bytes("1\n00:00:01,000 --> 00:00:02,000\nDéjà, l’été est passé.\n".encode("windows-1252"))
    with pytest.raises(EncodingError) as caught:
        documents.read(path)
    read_again = documents.read(path, encoding=caught.value.suggestion)
    assert (read_again.paragraphs[0].text, read_again.encoding) == ("Déjà, l’été est passé.", "windows-1252")


def test_a_text_without_times_gets_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "film.srt"
    path.write_text("There is no time in this.\n")
    with pytest.raises(InputError, match="holds no subtitles"):
        documents.read(path)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_statement_as_subtitles_comes_out_sentence_by_sentence(language: str, tmp_path: Path) -> None:
    text = files.corpus(f"statement.{language}.txt").read_text(encoding="utf-8").split("\n\n")[-3:]
    words = " ".join(text).split()
    lines = [" ".join(words[k : k + 7]) for k in range(0, len(words), 7)]
    clock = [f"00:{k // 60:02}:{k % 60:02}" for k in range(len(lines))]
    cues = [f"{time},000 --> {time},990\n{line}\n" for time, line in zip(clock, lines, strict=True)]
    found = read("\n".join(cues), tmp_path / "a.srt")
    assert " ".join(said for said, _ in found).split() == words
    assert all(said.rstrip("»”").endswith((".", "?", "!")) for said, _ in found)


@settings(deadline=None)
@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=40), max_size=6))
def test_no_word_is_lost(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    said = [f"word{k} {''.join(c for c in line if c.isalpha())}" for k, line in enumerate(lines)] or ["word"]
    path = tmp_path_factory.mktemp("a") / "a.srt"
    cues = [f"{k}\n00:00:{k:02},000 --> 00:00:{k:02},900\n{line}\n" for k, line in enumerate(said)]
    path.write_text("\n".join(cues), encoding="utf-8")
    assert " ".join(p.text for p in documents.read(path).paragraphs).split() == " ".join(said).split()
