"""What stands inside a paragraph of a docx file: its text, its text boxes, its references to notes."""

from __future__ import annotations

from collections import Counter
from typing import Any

from enregard.documents.formats.docx.names import child, on, tag, value
from enregard.documents.formats.docx.styles import Styles
from enregard.documents.formats.symbols import symbol

_CONTAINERS = frozenset(
    {
        "w:hyperlink", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml", "w:bdo", "w:dir",
        "w:ruby", "w:rubyBase", "w:subDoc", "mc:Choice", "mc:Fallback", "m:oMathPara", "m:oMath",
    }
)  # fmt: skip
_INSERTED = frozenset({"w:ins", "w:moveTo"})
_DELETED = frozenset({"w:del", "w:moveFrom"})
_DRAWN = frozenset({"w:drawing", "w:pict", "w:object"})
_SIGNS = {
    "w:tab": " ",
    "w:ptab": " ",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
}
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote"}


def is_placeholder(element: Any) -> bool:
    """Tell whether an element is a field of a form in which nothing was entered yet."""
    properties = child(element, "w:sdtPr") if tag(element) == "w:sdt" else None
    return on(child(properties, "w:showingPlcHdr"))


class Inline:
    """A reader of paragraphs. Fields may begin in one and end in another, so it remembers which are open."""

    def __init__(
        self, styles: Styles, counts: Counter[str], languages: Counter[str], notes: list[tuple[str, str]]
    ) -> None:
        self._styles, self._counts, self._languages, self._notes = styles, counts, languages, notes
        self._style = ""
        self._text: list[str] = []
        self._boxes: list[Any] = []
        self._fields: list[bool] = []  # of each open field, whether its result has begun

    def read(self, paragraph: Any, style: str) -> tuple[str, list[Any]]:
        """Return a paragraph's text and the contents of its text boxes."""
        self._text, self._boxes, self._style = [], [], style
        # An instruction that does not end with its paragraph is damage; it must not swallow what follows.
        self._fields = [result for result in self._fields if result]
        self._walk(paragraph)
        return "".join(self._text), self._boxes

    def _walk(self, element: Any) -> None:
        for inner in element:
            name = tag(inner)
            if name == "w:r":
                self._run(inner)
            elif name in _DELETED:
                self._counts["changes"] += 1
            elif name in _INSERTED:
                self._counts["changes"] += 1
                self._walk(inner)
            elif name == "mc:AlternateContent":
                self._walk(inner[:1])
            elif is_placeholder(inner):
                self._counts["placeholders"] += 1
            elif name in _CONTAINERS:
                self._walk(inner)
            elif name == "m:r":
                self._text += (part.text or "" for part in inner if tag(part) == "m:t" and self._shown())
            elif name.startswith("m:"):
                self._walk(inner)

    def _run(self, run: Any) -> None:
        properties = child(run, "w:rPr")
        hidden = self._hidden(properties)
        text = "".join(self._piece(part, hidden) for part in run)
        if hidden:
            self._counts["hidden"] += len(text.strip())
        elif text:
            self._text.append(text)
            self._languages[self._language(properties)] += len(text)

    def _piece(self, part: Any, hidden: bool) -> str:
        """Return the text of a part of a run; take note of what is no text."""
        name = tag(part)
        if name == "w:t":
            return (part.text or "") if self._shown() else ""
        if name in _SIGNS:
            return _SIGNS[name] if self._shown() else ""
        if name == "w:sym":
            return symbol(value(part, "font"), value(part, "char")) if self._shown() else ""
        if name == "w:fldChar":
            self._field(value(part, "fldCharType"))
        elif name == "w:commentReference":
            self._counts["comments"] += 1
        elif name in _NOTES and not hidden:
            self._notes.append((_NOTES[name], value(part, "id")))
        elif hidden:
            self._counts["hidden"] += sum(len(text.text or "") for text in part.iter("{*}t"))
        elif name == "mc:AlternateContent" or name in _DRAWN:
            self._drawn(part)
        return ""

    def _field(self, step: str) -> None:
        """Begin a field, its result, or end it."""
        if step == "begin":
            self._fields.append(False)
        elif self._fields and step == "separate":
            self._fields[-1] = True
        elif self._fields and step == "end":
            self._fields.pop()

    def _shown(self) -> bool:
        """Tell whether no field is open whose instruction is being read."""
        return all(self._fields)

    def _hidden(self, properties: Any) -> bool:
        vanish = child(properties, "w:vanish")
        if vanish is not None:
            return on(vanish)
        return self._styles.hidden(self._style, value(child(properties, "w:rStyle")))

    def _language(self, properties: Any) -> str:
        direct = value(child(properties, "w:lang"))
        return direct or self._styles.run_language(self._style, value(child(properties, "w:rStyle")))

    def _drawn(self, element: Any) -> None:
        """Collect the text boxes of a drawing, each once although it may be there for old programs too."""
        name = tag(element)
        if name == "w:txbxContent":
            self._boxes.append(element)
        elif name == "mc:AlternateContent":
            for inner in element[:1]:
                self._drawn(inner)
        elif name in {"chart", "relIds"}:
            self._counts["drawings"] += 1
        elif name == "OLEObject":
            self._counts["embedded"] += 1
        else:
            for inner in element:
                self._drawn(inner)
