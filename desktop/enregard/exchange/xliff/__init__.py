"""XLIFF, the exchange format of translation tools: 1.2 and 2.1 out; all from 1.0 to 2.1 in, and its dialects."""

from enregard.exchange.formats import Carries, Format
from enregard.exchange.xliff.reading import open_units
from enregard.exchange.xliff.writing2 import write_units_21
from enregard.exchange.xliff.writing12 import write_units_12

_CARRIED = frozenset(Carries) - {Carries.MANY}

FORMAT_21 = Format(
    "xliff",
    "XLIFF 2.1",
    (".xlf", ".xliff"),
    _CARRIED,
    open_units,
    write_units_21,
    (
        "All units of a file are in the same two languages, with the same regions.",
        "Texts inside a code, such as a footnote in the middle of a sentence, are left out.",
        "Control characters in notes are left out; in the two texts they are kept.",
    ),
)
FORMAT_12 = Format(
    "xliff12",
    "XLIFF 1.2",
    (".xlf", ".xliff"),
    _CARRIED,
    open_units,
    write_units_12,
    ("Control characters, which XML forbids, are left out.",),
)
FORMAT_TOOLS = Format(
    "xliff-tools",
    "XLIFF of Trados, memoQ or Phrase",
    (".sdlxliff", ".mqxliff", ".mxliff", ".txlf"),
    _CARRIED,
    open_units,
    None,
)

__all__ = ["FORMAT_12", "FORMAT_21", "FORMAT_TOOLS", "open_units", "write_units_12", "write_units_21"]
