"""The reader of RTF: groups that begin and end, and the text that is gathered in them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from locale import windows_locale

from enregard.documents.formats.rtf.fonts import Font, codec
from enregard.documents.formats.rtf.state import Layout, State, Story, Style, Words
from enregard.documents.formats.rtf.tokens import Token, Tokens
from enregard.documents.formats.rtf.words import ACTIONS, ENTERED, SIGNS, TABLES
from enregard.documents.formats.symbols import in_font
from enregard.documents.model import Kind, Paragraph

_MOST_TEXT = 20_000_000  # characters: four times as many as the Bible has
_MOST_TOKENS = 2_000_000  # outside of pictures
_MOST_GROUPS = 10_000  # open at a time
_MOST_STYLES = 10_000
_PIECE = 1 << 20  # bytes that are gathered before they are made characters
_NUMBER = re.compile(rb"u(-?\d+)")
_NUMBERED = re.compile(rb"\\u(-?\d+)(?: ?\?|\\'([0-9a-fA-F]{2}))")
_SYMBOL = re.compile(r"\s*SYMBOL\s+(\d{1,5})\b(?:.*?\\f\s*\"?([^\"\\]+))?", re.IGNORECASE)


class TooLargeError(Exception):
    """More than is taken of a file."""


class Reader:
    """A state machine over the tokens of a file. Control words (`words`) change what is public in it."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.state = State(main := Story("text"))
        self.default = State(main)
        self.around: list[State] = []
        self.fonts: dict[int, Font] = {}
        self.usual = codec(1252)
        self.counts: Counter[str] = Counter()
        self.said: dict[str, str] = {}
        self.made_on: dict[str, int] = {}
        self.left_of_fallback = 0
        self.said_twice = False  # the next group says what the one after it says better
        self._main = main
        self._notes: dict[str, list[Paragraph]] = {"footnote": [], "endnote": []}
        self._numbers: Counter[str] = Counter()
        self._languages: Counter[int] = Counter()
        self._styles: dict[int, Style] = {}
        self._pending = bytearray()
        self._optional = False  # the next word names a group that may be skipped
        self._length = 0

    @property
    def language(self) -> str:
        """Return the language that most of the text is marked to be in."""
        most = max(self._languages, key=self._languages.__getitem__, default=0)
        return windows_locale.get(most, "").replace("_", "-")

    @property
    def date(self) -> str:
        """Return the day on which the document was made."""
        year, month, day = (self.made_on.get(name, 0) for name in ("yr", "mo", "dy"))
        return f"{year:04}-{month:02}-{day:02}" if 0 < year < 10_000 and 0 < month < 13 and 0 < day < 32 else ""

    def read(self) -> list[Paragraph]:
        """Return the text up to the end of the first group, and the notes after it. Raises TooLargeError."""
        for count, (kind, data, number) in enumerate(self.tokens):
            if count > _MOST_TOKENS:
                raise TooLargeError
            if kind is Token.TEXT:
                self._take(data)
            else:
                self._flush()
                self._turn(kind, data, number)
                if kind is Token.CLOSE and not self.around:
                    break
        self._flush()
        self.counts["damage"] = len(self.around)
        while self.around:
            self._close()
        self.end(self.state.layout)
        return [*self._main.paragraphs, *self._notes["footnote"], *self._notes["endnote"]]

    def end(self, layout: Layout) -> None:
        """End a paragraph."""
        if isinstance(self.state.sink, Story):
            self.state.sink.end(layout, self._styles.get(layout.style, Style()))
        else:
            self.state.sink.write(" ")

    def write(self, text: str) -> None:
        """Take text, unless it is hidden or was deleted."""
        state = self.state
        self._length += len(text)
        if self._length > _MOST_TEXT:
            raise TooLargeError
        if not isinstance(state.sink, Story):
            state.sink.write(text)
        elif state.hidden and not state.deleted:
            self.counts["hidden"] += len(text.strip())
        elif not state.deleted:
            self._languages[state.language] += len(text)
            state.sink.write(text)

    def _turn(self, kind: Token, data: bytes, number: int | None) -> None:
        if kind is Token.OPEN:
            self._open()
        elif kind is Token.CLOSE:
            self._close()
        elif kind is Token.NUMBERED:
            self._number(data)
        else:
            self._meet(data.decode("latin-1"), number)

    def _open(self) -> None:
        if len(self.around) >= _MOST_GROUPS:
            raise TooLargeError
        self.around.append(self.state)
        self.state = self.state.inner()
        self.left_of_fallback = 0
        self._optional = False
        if self.said_twice:
            self.said_twice = False
            self.tokens.skip()
        elif self.state.sink.name in TABLES:
            self.state.sink = Words(f"{self.state.sink.name} entry")

    def _close(self) -> None:
        self.left_of_fallback = 0
        if self.around:
            state, self.state = self.state, self.around.pop()
            if state.sink is not self.state.sink:
                self._finish(state)

    def _meet(self, name: str, number: int | None) -> None:
        """Do what a control word or sign says."""
        optional, self._optional = self._optional, name == "*"
        if name in SIGNS and self.left_of_fallback:
            self.left_of_fallback -= 1
            return
        self.left_of_fallback = 0
        if name in SIGNS:
            self.write(SIGNS[name])
        elif name in ACTIONS:
            ACTIONS[name](self, number)
        elif optional and name not in ENTERED:
            self.tokens.skip()

    def _number(self, data: bytes) -> None:
        """Take characters by their numbers, and leave out the byte after each as far as that stands for it."""
        self.left_of_fallback = 0
        if self.state.fallback == 1:
            font = self.fonts.get(self.state.font) or Font()
            self.write("".join(font.character(int(number)) for number in _NUMBER.findall(data)))
            return
        for match in _NUMBERED.finditer(data):
            self._meet("u", int(match[1]))
            self._take(bytes.fromhex(match[2].decode("ascii")) if match[2] else b"?")
            self._flush()

    def _take(self, data: bytes) -> None:
        """Take bytes of text, without those that only stand for a character given by its number."""
        passed = min(self.left_of_fallback, len(data))
        self.left_of_fallback -= passed
        self._pending += data[passed:]
        if len(self._pending) > _PIECE:
            self._flush()

    def _flush(self) -> None:
        """Make characters of the bytes that were gathered: those of one may come in two tokens."""
        if self._pending:
            data = bytes(self._pending)
            self._pending.clear()
            font = self.fonts.get(self.state.font) if isinstance(self.state.sink, Story) else None
            self.write(font.decode(data, self.usual) if font else data.decode(self.usual, "replace"))

    def _finish(self, state: State) -> None:
        """Put what was gathered in a group where it belongs."""
        sink = state.sink
        if isinstance(sink, Story):
            self._finish_story(sink, state.layout)
        elif sink.name in {"title", "author"}:
            self.said.setdefault(sink.name, sink.text)
        elif sink.name == "header":
            self.counts["headers"] += any(c.isalnum() for c in sink.text)
        elif sink.name == "fldinst":
            self._symbol(sink.text)
        elif sink.name.startswith("fonttbl") and state.font in self.fonts:
            self.fonts[state.font].name = sink.text.strip("; ")
        elif sink.name == "stylesheet entry" and len(self._styles) < _MOST_STYLES:
            name = re.split("[;,]", sink.text)[0]
            self._styles[state.layout.style] = Style(name, state.layout.level, state.layout.listed)

    def _finish_story(self, story: Story, layout: Layout) -> None:
        """Keep a note with its number; let a text box follow the paragraph that is being gathered around it."""
        story.end(layout, self._styles.get(layout.style, Style()))
        if story.kind is Kind.BOX:
            if isinstance(self.state.sink, Story):
                self.state.sink.boxes += story.paragraphs
        elif story.paragraphs:
            self._numbers[story.name] += 1
            place = f"{story.name} {self._numbers[story.name]}"
            self._notes[story.name] += (replace(p, place=place) for p in story.paragraphs)

    def _symbol(self, instruction: str) -> None:
        """Write the sign that a field stands for, if it is of that kind."""
        if match := _SYMBOL.match(instruction):
            number, font = int(match[1]), (match[2] or "").strip()
            self.write(in_font(font, 0xF000 + number if font and number < 256 else number))
