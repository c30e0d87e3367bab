"""What each control word of RTF does; a word that is not here, and begins no group to be skipped, does nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from enregard.documents.formats.rtf.fonts import Font, codec
from enregard.documents.formats.rtf.state import Layout, Story, Words
from enregard.documents.model import Kind

if TYPE_CHECKING:
    from enregard.documents.formats.rtf.reader import Reader

Action = Callable[["Reader", int | None], None]

SIGNS = {
    "tab": " ", "line": "\n", "softline": "\n", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "page": "\n", "column": "\n",
    "~": "\u00a0", "_": "\u2011", "\t": " ", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
"""The words and signs that stand for characters."""
ENTERED = frozenset({"shppict", "shpinst", "do", "ud"})
"""Groups that are marked to be skipped by who does not know them, with text inside."""
TABLES = frozenset({"fonttbl", "stylesheet", "info"})
"""Groups whose inner groups are each an entry."""
_SKIPPED = (
    "aftncn", "aftnsep", "aftnsepc", "colortbl", "filetbl", "ftncn", "ftnsep", "ftnsepc", "listtable",
    "nonesttables", "nonshppict", "pict", "revtbl", "rxe", "shprslt", "sp", "tc", "tcn", "txe", "xe",
)  # fmt: skip
_HEADERS = ("header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf")
_MOST_FONTS = 10_000


def _skip(reader: Reader, _number: int | None) -> None:
    reader.tokens.skip()


def _count(name: str, reader: Reader, _number: int | None) -> None:
    """Count a group and leave it out."""
    reader.counts[name] += 1
    reader.tokens.skip()


def _item(reader: Reader, _number: int | None) -> None:
    """Leave out the number or bullet of an item, and know by it that there is one."""
    around = reader.around[-1] if reader.around else reader.state
    around.layout = replace(around.layout, listed=True)
    reader.tokens.skip()


def _gather(name: str, reader: Reader, _number: int | None) -> None:
    """Let the text of the group be gathered apart."""
    reader.state.sink = Words(name)


def _story(name: str, kind: Kind, reader: Reader, _number: int | None) -> None:
    """Begin a text of paragraphs of its own."""
    reader.state.sink, reader.state.layout = Story(name, kind), Layout()


def _endnote(reader: Reader, _number: int | None) -> None:
    if reader.state.sink.name == "footnote":
        reader.state.sink.name = "endnote"


def _said_twice(reader: Reader, _number: int | None) -> None:
    reader.said_twice = True


def _paragraph(reader: Reader, _number: int | None) -> None:
    """End a paragraph, unless its mark was deleted or is hidden."""
    if not (reader.state.deleted or reader.state.hidden):
        reader.end(reader.state.layout)


def _cell(reader: Reader, _number: int | None) -> None:
    reader.end(replace(reader.state.layout, celled=True))


def _style(reader: Reader, number: int | None) -> None:
    reader.state.layout = replace(reader.state.layout, style=number or 0)


def _level(reader: Reader, number: int | None) -> None:
    reader.state.layout = replace(reader.state.layout, level=number or 0)


def _celled(reader: Reader, number: int | None) -> None:
    reader.state.layout = replace(reader.state.layout, celled=number != 0)


def _listed(reader: Reader, number: int | None) -> None:
    reader.state.layout = replace(reader.state.layout, listed=number != 0)


def _plain_paragraph(reader: Reader, _number: int | None) -> None:
    reader.state.layout = Layout()


def _plain(reader: Reader, _number: int | None) -> None:
    state, default = reader.state, reader.default
    state.hidden = state.deleted = False
    state.font, state.language = default.font, default.language


def _hide(reader: Reader, number: int | None) -> None:
    reader.state.hidden = number != 0


def _deleted(reader: Reader, number: int | None) -> None:
    reader.counts["changes"] += number != 0 and not reader.state.deleted
    reader.state.deleted = number != 0


def _inserted(reader: Reader, number: int | None) -> None:
    reader.counts["changes"] += number != 0


def _font(reader: Reader, number: int | None) -> None:
    reader.state.font = number or 0
    if reader.state.sink.name.startswith("fonttbl") and len(reader.fonts) < _MOST_FONTS:
        reader.fonts.setdefault(reader.state.font, Font())


def _charset(reader: Reader, number: int | None) -> None:
    if font := reader.fonts.get(reader.state.font):
        font.charset = number


def _page(reader: Reader, number: int | None) -> None:
    if font := reader.fonts.get(reader.state.font):
        font.page = number


def _usual(page: int | None, reader: Reader, number: int | None) -> None:
    """Set the encoding of the document."""
    reader.usual = codec((number or 0) if page is None else page)


def _default_font(reader: Reader, number: int | None) -> None:
    reader.default.font = reader.state.font = number or 0


def _language(reader: Reader, number: int | None) -> None:
    reader.state.language = number or 0


def _default_language(reader: Reader, number: int | None) -> None:
    reader.default.language = reader.state.language = number or 0


def _fallback(reader: Reader, number: int | None) -> None:
    reader.state.fallback = max(0, number or 0)


def _character(reader: Reader, number: int | None) -> None:
    font = reader.fonts.get(reader.state.font) or Font()
    reader.write(font.character(number or 0))
    reader.left_of_fallback = reader.state.fallback


def _dated(name: str, reader: Reader, number: int | None) -> None:
    if reader.state.sink.name == "creatim":
        reader.made_on[name] = number or 0


ACTIONS: dict[str, Action] = {
    **dict.fromkeys(_SKIPPED, _skip),
    **dict.fromkeys(("listtext", "pntext"), _item),
    **dict.fromkeys(("par", "sect", "row", "nestrow", "\n", "\r"), _paragraph),
    **dict.fromkeys(("cell", "nestcell"), _cell),
    **dict.fromkeys(_HEADERS, partial(_gather, "header")),
    **{name: partial(_gather, name) for name in (*TABLES, "fldinst", "title", "author", "creatim")},
    **{name: partial(_dated, name) for name in ("yr", "mo", "dy")},
    "footnote": partial(_story, "footnote", Kind.NOTE),
    **dict.fromkeys(("shptxt", "dptxbxtext"), partial(_story, "box", Kind.BOX)),
    "ftnalt": _endnote,
    "annotation": partial(_count, "comments"),
    "objdata": partial(_count, "embedded"),
    "upr": _said_twice,
    "pard": _plain_paragraph,
    "s": _style,
    "outlinelevel": _level,
    "intbl": _celled,
    "ls": _listed,
    "plain": _plain,
    "v": _hide,
    **dict.fromkeys(("deleted", "mvf"), _deleted),
    **dict.fromkeys(("revised", "mvt"), _inserted),
    "f": _font,
    "fcharset": _charset,
    "cpg": _page,
    "ansicpg": partial(_usual, None),
    "mac": partial(_usual, 10000),
    "pc": partial(_usual, 437),
    "pca": partial(_usual, 850),
    "deff": _default_font,
    "lang": _language,
    "deflang": _default_language,
    "uc": _fallback,
    "u": _character,
}
