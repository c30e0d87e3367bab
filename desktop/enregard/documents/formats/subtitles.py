"""Subtitles (SubRip and WebVTT) as a text: a sentence that runs over several of them is one paragraph."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from enregard.documents.encoding import decode, read_bytes
from enregard.documents.model import Kind, Paragraph, Parsed
from enregard.errors import InputError
from enregard.text import Sentence

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{1,2}[,.:]\d{1,3}"
_TIMES = re.compile(rf"[ \t]*({_TIME})[ \t]*-{{1,3}}>[ \t]*({_TIME})(?:[ \t].*)?")
_LINES = re.compile(r"\r\n|[\r\n\u2028\u0085\x0b\x0c]")
_CODES = re.compile(r"\{\\[^{}]*\}|<(?:\d+:)?\d+:\d+\.\d+>")
_SPEAKER = re.compile(r"<v(?:\.[^\s>]*)?\s[^<>]*>")
_TAGS = re.compile(r"</?(?:i|b|u|s|em|strong|font|c|v|lang|ruby|rt|span)(?:[.\s][^<>]*)?>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>|\\[Nn]", re.IGNORECASE)
_TURN = re.compile(r"[-–—‐]\s*(?=\S)")
_NEW_TURN = re.compile(r"[-–—‐]\s*[\"'«“¿¡(\[♪]*[^\W_a-zß-öø-ÿ]")
_SOUND = re.compile(r"[(\[♪♫#].*[)\]♪♫#]")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？]+[\"'»”’)\]\s]*$")
_ENDS_A_SENTENCE = re.compile(r"\w[.!?…。！？]+(?:\W|$)")
_TRAILS_OFF = re.compile(r"(?:\.{2,}|…)[\"'»”’]?$")
_GOES_ON = re.compile(r"(?:\.{2,}|…)?\s*[^\W\dA-ZÀ-ÖØ-Þ_]")
_PAUSE = 4.0  # seconds after which a sentence does not go on
_LONGEST = 2000  # letters of what goes on without an end
_PUNCTUATED = 0.1  # of the subtitles hold the end of a sentence, where sentences can be told
_FLASH = 0.05  # seconds: nobody reads it, it belongs to a rolling display


@dataclass(frozen=True, slots=True)
class Cue:
    """A subtitle: from when to when, in seconds, and its lines."""

    start: float
    end: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a cue; `opens` tells that nobody goes on with what was said before."""

    text: str
    start: float
    end: float
    opens: bool


def read(path: Path, encoding: str = "") -> Parsed:
    """Read subtitles. Raises InputError if there are none, EncodingError as a plain text does."""
    text, encoding = decode(read_bytes(path), path, encoding)
    cues = sorted(_cues(text), key=lambda cue: cue.start)
    if not cues:
        raise InputError(
            "{path} holds no subtitles: no line says from when to when one is shown. If it is a plain text, give it "
            "the ending .txt.",
            path=path,
        )
    spoken = len(_SPEAKER.findall(text))
    turns = [turn for cue in (_unrolled(cues) if "<c>" in text else cues) for turn in _turns(cue)]
    remarks = [Sentence("Names of speakers, which stood in tags, were left out: {count}.", {"count": spoken})]
    return Parsed(tuple(_paragraphs(turns)), tuple(remarks if spoken else ()), _language(text), encoding=encoding)


def _language(text: str) -> str:
    """Return the language that the head of a WebVTT file names."""
    found = re.match(r"WEBVTT[^\n]*\n(?:[^\n]+\n){0,5}?Language:\s*([-\w]+)", text[:1000].replace("\r", "\n"))
    return found[1] if found else ""


def _cues(text: str) -> Iterator[Cue]:
    """Yield the cues: each from its line with times to the next one, without the number or name before that."""
    lines = _LINES.split(text)
    web = lines[0].startswith("WEBVTT")
    times = [(k, found) for k, line in enumerate(lines) if "->" in line and (found := _TIMES.fullmatch(line.rstrip()))]
    ends = [*(k for k, _ in times), len(lines)][1:]
    for number, ((k, found), end) in enumerate(zip(times, ends, strict=False), 1):
        inner = lines[k + 1 : end]
        kept = _to_blank(inner) if web else _without_number(inner, number + 1, end < len(lines))
        if shown := tuple(line.strip() for line in kept if line.strip()):
            yield Cue(_seconds(found[1]), _seconds(found[2]), shown)


def _to_blank(lines: Sequence[str]) -> Sequence[str]:
    """Return the lines before the first empty one: behind it stand notes, styles and the next cue's name."""
    return lines[: next((k for k, line in enumerate(lines) if not line.strip()), len(lines))]


def _without_number(lines: Sequence[str], following: int, more: bool) -> Sequence[str]:
    """Return the lines without the number of the next cue, if there is one."""
    last = next((k for k in reversed(range(len(lines))) if lines[k].strip()), None)
    if not more or last is None or not lines[last].strip().isdecimal():
        return lines
    alone = last == 0 or not lines[last - 1].strip()
    return lines[:last] if alone or lines[last].strip() == str(following) else lines


def _seconds(time: str) -> float:
    *hours, minutes, seconds, thousandths = map(int, re.split(r"[:,.]", time))
    return (hours[0] if hours else 0) * 3600 + minutes * 60 + seconds + thousandths / 1000


def _clock(seconds: float) -> str:
    """Return a time as SubRip writes it."""
    whole = round(seconds * 1000)
    return f"{whole // 3600000:02}:{whole // 60000 % 60:02}:{whole // 1000 % 60:02},{whole % 1000:03}"


def _unrolled(cues: Iterable[Cue]) -> Iterator[Cue]:
    """Yield the cues of a rolling display without the line that the one before has shown already."""
    shown = ""
    for cue in cues:
        lines = tuple(line for k, line in enumerate(map(_plain, cue.lines)) if k or line != shown)
        shown = lines[-1] if lines else shown
        if lines and cue.end - cue.start > _FLASH:
            yield Cue(cue.start, cue.end, lines)


def _plain(text: str) -> str:
    """Return a line without its markup."""
    return " ".join(html.unescape(_TAGS.sub("", _CODES.sub("", _BREAK.sub(" ", text)))).split())


def _turns(cue: Cue) -> Iterator[Turn]:
    """Yield what each speaker says in a cue: a dash or a speaker's tag begins a turn."""
    lines = [(_plain(line), bool(_SPEAKER.match(_CODES.sub("", line)))) for line in cue.lines]
    lines = [(line, named) for line, named in lines if line]
    dashes = sum(bool(_TURN.match(line)) for line, _ in lines)
    parts: list[tuple[list[str], bool]] = []
    for line, named in lines:
        dashed = bool(_NEW_TURN.match(line) or (dashes > 1 and _TURN.match(line)))
        words = _TURN.sub("", line, count=1) if dashed else line
        if parts and not (named or dashed):
            parts[-1][0].append(words)
        else:
            parts.append(([words], named or dashed))
    for words_of_one, opens in parts:
        text = " ".join(words_of_one)
        yield Turn(text, cue.start, cue.end, opens or bool(_SOUND.fullmatch(text)))


def _paragraphs(turns: Sequence[Turn]) -> Iterator[Paragraph]:
    """Yield the paragraphs: each turn to the end of its sentence, wherever that stands."""
    punctuated = sum(bool(_ENDS_A_SENTENCE.search(turn.text)) for turn in turns) > _PUNCTUATED * len(turns)
    pending: list[Turn] = []
    length = 0
    for turn in turns:
        if pending and not (punctuated and length < _LONGEST and _goes_on(pending[-1], turn)):
            yield _paragraph(pending)
            pending, length = [], 0
        pending.append(turn)
        length += len(turn.text)
    if pending:
        yield _paragraph(pending)


def _goes_on(before: Turn, turn: Turn) -> bool:
    """Tell whether a turn is the rest of the sentence before it."""
    if turn.opens or turn.start - before.end > _PAUSE or _SOUND.fullmatch(before.text):
        return False
    if _TRAILS_OFF.search(before.text):
        return bool(_GOES_ON.match(turn.text))
    return not _ENDS_SENTENCE.search(before.text)


def _paragraph(turns: Sequence[Turn]) -> Paragraph:
    place = f"{_clock(turns[0].start)} - {_clock(max(turn.end for turn in turns))}"
    return Paragraph(" ".join(turn.text for turn in turns), 0, kind=Kind.CUE, place=place)
