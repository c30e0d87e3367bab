"""Quotation marks as they come: which of them open, which close, and what is wrong with them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from enregard.check import Span
from enregard.press.model import Marks

OPENING, CLOSING = "«‹“„‘", "»›”’"
_MARK = re.compile(r"[«»‹›“”„\"‘]|''|(?<![^\W_])'(?=\w)|(?<=[^\s'])['’](?!\w)")
_FAMILY = {mark: k for k, marks in enumerate(("«»", "‹›", "“”„", '"', "‘’'")) for mark in marks} | {"''": 3}
_SINGLE = 4
_GAP = " \t\u00a0\u202f\u2009"
_SPEAKS = re.compile(r"[ \u00a0\u202f]*(?:[,.;:!?)…]|$|a(?:-t-|\s)|ont(?:-|\s)|(?:selon|d['’]après|said|says)\b)")
_ENDS = re.compile(r"[.!?…][)»”\"]?[ \u00a0\u202f]*$")


_MOST = 400
"""Marks of a paragraph that can be a reader's: more are no prose, and would take long."""


@dataclass(slots=True)
class Quoted:
    """Words between marks: `outer` with the marks, `inner` without; `marks` says what is wrong with them.

    `open_end` tells that they go on in the next paragraph, or were never closed.
    """

    outer: Span
    inner: Span
    marks: Marks = Marks.SOUND
    within: list[Quoted] = field(default_factory=list)
    open_end: bool = False


@dataclass(slots=True)
class _Open:
    family: int
    start: int
    behind: int
    within: list[Quoted] = field(default_factory=list)


def quoted_in(text: str) -> list[Quoted]:
    """Return what stands between marks in a paragraph, in order; what is nested hangs on what is around it."""
    return _Paragraph(text).read()


class _Paragraph:
    """One pass over the marks of a paragraph."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = [(each[0], *each.span()) for each in _MARK.finditer(text)]
        self._marks = found if len(found) <= _MOST else []
        self._stack: list[_Open] = []
        self._found: list[Quoted] = []

    def read(self) -> list[Quoted]:
        """Return what is quoted."""
        for number, (mark, start, end) in enumerate(self._marks):
            family = _FAMILY[mark]
            if self._stack and self._closes(number, mark, start, end):
                self._close(mark, start, end)
            elif family == _SINGLE and not self._has_partner(number):
                continue
            elif mark in "»›”" and not self._opens_turned(number, start, end):
                self._unopened(start, end)
            elif mark != "’" and not self._is_apostrophe(mark, start):
                self._open(number, family, start, end)
        while self._stack:
            self._give_up(len(self._text))
        return self._found

    def _closes(self, number: int, mark: str, start: int, end: int) -> bool:
        """Tell whether a mark closes the quotation that is open, by its shape and by what stands around it."""
        top = self._stack[-1]
        family = _FAMILY[mark]
        if family == _SINGLE or top.family == _SINGLE:
            return family == top.family and mark != "‘"
        if mark in "»›”":
            return True
        before, behind = self._text[start - 1], self._text[end : end + 1]
        tight = before not in _GAP and (not behind or not behind.isalnum())
        if mark in ('"', "''"):
            if tight:
                return True
            loose = before in _GAP and (not behind or behind in _GAP or behind in ",.;:!?)…")
            return top.family == family and (loose or (before not in _GAP and not behind.isalnum()))
        if mark == "“" and self._text[top.start] == "„":
            return True
        # An opening mark that closes: nothing that could be quoted follows it, and there are words before it.
        turned = bool(_SPEAKS.match(self._text, end)) or (tight and behind != "")
        return top.family == family and turned and start > top.behind + 1 and not self._has_partner(number)

    def _close(self, mark: str, start: int, end: int) -> None:
        top = self._stack.pop()
        opening = self._text[top.start]
        if _FAMILY[mark] != top.family:
            fault = Marks.MIXED
        elif mark in OPENING and opening != "„":
            fault = Marks.TURNED
        else:
            fault = Marks.SOUND
        self._add(Quoted((top.start, end), self._trimmed(top.behind, start), fault, top.within))

    def _open(self, number: int, family: int, start: int, end: int) -> None:
        """Open a quotation: inside the one that is open if both are closed later on, else in its place."""
        while self._stack and not self._nests(number, family):
            self._give_up(start)
        self._stack.append(_Open(family, start, end))

    def _nests(self, number: int, family: int) -> bool:
        top = self._stack[-1]
        if top.family != family:
            return any(_FAMILY[mark] == top.family for mark, *_ in self._marks[number + 1 :])
        if family in (3, _SINGLE):
            return False
        depth = 2
        for mark, *_ in self._marks[number + 1 :]:
            if _FAMILY[mark] == family:
                depth += -1 if mark in CLOSING else 1
            if depth == 0:
                return True
        return False

    def _give_up(self, until: int) -> None:
        """End what was never closed: before the next quotation, or with the paragraph."""
        top = self._stack.pop()
        inner = self._trimmed(top.behind, until)
        self._add(Quoted((top.start, inner[1]), inner, Marks.UNCLOSED, top.within, open_end=until == len(self._text)))

    def _unopened(self, start: int, end: int) -> None:
        """Read what stands before a closing mark that nothing opened: from the beginning of its sentence."""
        since = self._found[-1].outer[1] if self._found else 0
        border = max((found.end() for found in re.finditer(r"[.!?…:]\s+", self._text[since:start].rstrip())), default=0)
        inner = self._trimmed(since + border, start)
        if inner[0] < inner[1]:
            self._add(Quoted((inner[0], end), inner, Marks.UNOPENED))

    def _add(self, quoted: Quoted) -> None:
        if quoted.inner[0] < quoted.inner[1]:
            (self._stack[-1].within if self._stack else self._found).append(quoted)

    def _has_partner(self, number: int) -> bool:
        """Tell whether a mark of the same family that can close follows."""
        mark = self._marks[number][0]
        closing = "’'" if _FAMILY[mark] == _SINGLE else CLOSING
        rest = [each for each in self._marks[number + 1 :] if _FAMILY[each[0]] == _FAMILY[mark]]
        if _FAMILY[mark] != _SINGLE:
            return bool(rest) and rest[0][0] in closing and bool(self._stack)
        return mark in "‘'" and any(each[0] in closing and self._is_tight(each) for each in rest)

    def _is_tight(self, mark: tuple[str, int, int]) -> bool:
        return mark[1] > 0 and self._text[mark[1] - 1] not in _GAP

    def _opens_turned(self, number: int, start: int, end: int) -> bool:
        """Tell whether a closing mark opens: »so«, ”so”."""
        free = (start == 0 or self._text[start - 1] in f"{_GAP}(") and self._text[end : end + 1].isalnum()
        family = _FAMILY[self._marks[number][0]]
        return free and any(_FAMILY[each[0]] == family for each in self._marks[number + 1 :])

    def _is_apostrophe(self, mark: str, start: int) -> bool:
        return mark in "‘'" and start > 0 and self._text[start - 1].isalnum()

    def _trimmed(self, start: int, end: int) -> Span:
        text = self._text[start:end]
        body = text.strip()
        begin = start + len(text) - len(text.lstrip())
        return begin, begin + len(body)


def ends_sentence(text: str) -> bool:
    """Tell whether words end like a sentence."""
    return bool(_ENDS.search(text))
