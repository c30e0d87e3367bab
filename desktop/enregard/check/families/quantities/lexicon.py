"""The words of English and French that numbers, months and days are said with."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum, auto
from typing import NamedTuple


class Role(IntEnum):
    """What a word does in a numeral or a date."""

    UNIT = auto()
    TEN = auto()
    HUNDRED = auto()
    POWER = auto()
    GROUP = auto()
    """Dozen, centaine: counts by itself, and is counted."""
    VAGUE = auto()
    """Hundreds, milliers: an order of magnitude, unless it is counted."""
    ORDINAL = auto()
    PART = auto()
    """Half, tiers: a fraction."""
    AND = auto()
    HINT = auto()
    MONTH = auto()
    WEEKDAY = auto()
    CLOCK = auto()
    DECADE = auto()
    DAY = auto()
    """Today, hier: a day counted from the text's date."""


class Entry(NamedTuple):
    """What a word is worth."""

    role: Role
    values: tuple[float, ...]


def _counted(words: str, start: int = 1, step: int = 1) -> dict[str, float]:
    """Return the words of a list with their numbers; those with a bar between them have the same."""
    return {word: start + step * at for at, names in enumerate(words.split()) for word in names.split("|")}


def _priced(words: str) -> dict[str, tuple[float, ...]]:
    """Read "word=value|value" pairs."""
    pairs = (each.split("=") for each in words.split())
    return {word: tuple(map(float, values.split("|"))) for word, values in pairs}


_UNITS = {
    "en": _counted(
        "zero one|a|an two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen",
        0,
    ),
    "fr": _counted(
        "zéro un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", 0
    ),
}
_TENS = {
    "en": _counted("twenty thirty forty|fourty fifty sixty seventy eighty ninety", 20, 10),
    "fr": _counted("vingt|vingts trente quarante cinquante soixante septante huitante|octante nonante", 20, 10),
}
_HUNDREDS = {"en": {"hundred": 100.0}, "fr": {"cent": 100.0, "cents": 100.0}}
_POWERS = {
    "en": _priced("thousand=1e3 million=1e6 billion=1e9 trillion=1e12|1e18"),
    "fr": _priced(
        "mille=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12|1e9 billions=1e12|1e9 "
        "trillion=1e18|1e12 trillions=1e18|1e12"
    ),
}
_GROUPS = {
    "en": _priced("dozen=12"),
    "fr": _priced(
        "dizaine=10 douzaine=12 quinzaine=15|14 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 "
        "soixantaine=60 centaine=100 millier=1e3 huitaine=8|7"
    ),
}
_VAGUE = {
    "en": _priced("tens=10|12 dozens=12|10 hundreds=100 thousands=1e3 millions=1e6 billions=1e9 trillions=1e12"),
    "fr": _priced("dizaines=10|12|20 douzaines=12|10 vingtaines=20 cinquantaines=50 centaines=100 milliers=1e3"),
}
_ORDINALS = {
    "en": _counted(
        "first|firstly second|secondly third|thirdly fourth|fourthly fifth sixth seventh eighth ninth tenth "
        "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    )
    | _counted("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 30, 10)
    | {"thousandth": 1000, "millionth": 1e6},
    "fr": _counted(
        "premier|première|premiers|premières|premièrement|primo|unième "
        "deuxième|second|seconde|seconds|secondes|deuxièmement|secundo|secondement troisième|troisièmement|tertio "
        "quatrième|quatrièmement|quarto cinquième|quinto sixième septième huitième neuvième dixième onzième "
        "douzième treizième quatorzième quinzième seizième"
    )
    | _counted("vingtième trentième quarantième cinquantième soixantième", 20, 10)
    | {"centième": 100, "millième": 1000, "millionième": 1e6},
}
_PARTS = {
    "en": _priced("half=.5 halves=.5 quarter=.25 quarters=.25")
    | {f"{word}s": (1 / value,) for word, value in _ORDINALS["en"].items() if value > 2 and not word.endswith("ly")},
    "fr": _priced("demi=.5 demie=.5 moitié=.5 quart=.25 quarts=.25")
    | {"tiers": (1 / 3,)}
    | {f"{word}s": (1 / value,) for word, value in _ORDINALS["fr"].items() if value > 4 and word.endswith("ième")},
}
_HINTS = {
    "en": _priced(
        "both=2 couple=2 pair=2 twice=2 double=2 doubled=2 doubles=2 doubling=2 duo=2 twin=2 twins=2 either=2 "
        "neither=2 brace=2 triple=3 tripled=3 trio=3 thrice=3 treble=3 triplets=3 hat=3 quadruple=4 quartet=4 "
        "quintet=5 once=1 single=1 sole=1 solo=1 another=1 fortnight=14|15|2 decade=10 decades=10 century=100 "
        "centuries=100 annual=1 biennial=2 halfway=.5 halved=.5 halve=.5 pentagon=5 percent=1 nil=0 none=0 no=0 "
        "teenager=13|18 biannual=2 bicentenary=200 centenary=100"
    ),
    "fr": _priced(
        "couple=2 paire=2 double=2 doubler=2 doublé=2 doubla=2 duo=2 jumeaux=2 bis=2 tandem=2 moitiés=.5 triple=3 "
        "tripler=3 triplé=3 trio=3 ter=3 quadruple=4 quadruplé=4 quatuor=4 quintuple=5 décuple=10 centuple=100 "
        "seul=1 seule=1 unique=1 autre=1|2 décennie=10 décennies=10 siècle=100 siècles=100 semestre=6|.5 "
        "trimestre=3|.25 trimestres=3|.25 mi=.5 hexagone=6 nul=0 aucun=0 aucune=0 centenaire=100 bicentenaire=200 "
        "millénaire=1000 biennal=2 annuel=1"
    ),
}
_MONTHS = {
    "en": _counted(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec"
    ),
    "fr": _counted(
        "janvier|janv février|févr|fév mars avril|avr mai juin juillet|juil août|aout septembre octobre|oct "
        "novembre|nov décembre|déc"
    ),
}
_WEEKDAYS = {
    "en": _counted("monday tuesday wednesday thursday friday saturday sunday", 0)
    | _counted("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 0),
    "fr": _counted("lundi mardi mercredi jeudi vendredi samedi dimanche", 0)
    | _counted("lundis mardis mercredis jeudis vendredis samedis dimanches", 0),
}
_CLOCK = {"en": _priced("noon=720 midday=720 midnight=0|1440"), "fr": _priced("midi=720 minuit=0|1440")}
_DAYS = {
    "en": _priced("today=0 tonight=0 yesterday=-1 tomorrow=1"),
    "fr": _priced("aujourd=0 hier=-1 demain=1"),
}
_DECADES = {
    "en": _counted("twenties thirties forties fifties sixties seventies eighties nineties", 1920, 10),
    "fr": {},
}
_AND = {"en": {"and": 0.0}, "fr": {"et": 0.0}}


def _lexicon(language: str) -> dict[str, Entry]:
    tables: dict[Role, Mapping[str, Mapping[str, float | tuple[float, ...]]]] = {
        Role.HINT: _HINTS,
        Role.UNIT: _UNITS,
        Role.TEN: _TENS,
        Role.HUNDRED: _HUNDREDS,
        Role.POWER: _POWERS,
        Role.GROUP: _GROUPS,
        Role.VAGUE: _VAGUE,
        Role.ORDINAL: _ORDINALS,
        Role.PART: _PARTS,
        Role.AND: _AND,
        Role.MONTH: _MONTHS,
        Role.WEEKDAY: _WEEKDAYS,
        Role.CLOCK: _CLOCK,
        Role.DAY: _DAYS,
        Role.DECADE: _DECADES,
    }
    found: dict[str, Entry] = {}
    for role, table in tables.items():
        for word, value in table[language].items():
            found[word] = Entry(role, value if isinstance(value, tuple) else (float(value),))
    return found


WORDS: dict[str, dict[str, Entry]] = {language: _lexicon(language) for language in ("en", "fr")}
"""What the words of a language are worth, in lower case."""

MAGNITUDES: dict[str, tuple[float, ...]] = _priced("k=1e3 m=1e6 mn=1e6 mio=1e6 md=1e9 mds=1e9 mrd=1e9 bn=1e9 tn=1e12")
"""Letters behind figures."""

ALWAYS_CAPITAL = frozenset({"march", "may", "august", "mar", "jan", "jun", "sep", "sun", "sat"})
"""English names that are other words, or nothing, in lower case."""
