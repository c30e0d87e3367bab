"""The formats of a sentence a line."""

from enregard.exchange.formats import Carries, Format
from enregard.exchange.lines import hunalign, moses, text
from enregard.exchange.tables.columns import CARRIED

_ONE_LINE = frozenset({Carries.LANGUAGES, Carries.HALVES, Carries.SPACES})
_LOST = "Halves of surrogate pairs, which are no characters, and null characters become U+FFFD."

TEXT = Format(
    "text",
    "Aligned text (TXT)",
    (".txt",),
    CARRIED,
    text.open_units,
    text.write_units,
    ("All texts are in the two languages that stand above.",),
)
MOSES = Format(
    "moses",
    "Moses: two files with a sentence a line",
    (moses.SUFFIX,),
    _ONE_LINE,
    moses.open_units,
    moses.write_units,
    (_LOST,),
)
HUNALIGN = Format(
    "hunalign",
    "hunalign: a ladder and two files with a sentence a line",
    (".ladder",),
    _ONE_LINE,
    hunalign.open_units,
    hunalign.write_units,
    (
        _LOST,
        "A text that is only “<p>”, hunalign’s border of a paragraph, is left out.",
        "The probability is written as hunalign’s quality, which is read as a property and not as a probability.",
    ),
)
