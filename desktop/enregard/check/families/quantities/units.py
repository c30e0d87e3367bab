"""Units of measure and of money, their names, and how one is turned into another."""

from __future__ import annotations

import re
from math import floor, log10

DEGREES = "degrees"
_NAMES = {
    "": "% ‰ pp $ £ € ¥ ₹ ₽ km m cm mm kg g mg km² km2 m² m2 ha km/h kmh mph l h min °c °f ° t kw mw gw",
    "en": "pp:percentage~point|percentage~points|percentage-point %:percent|per~cent|pct $:dollar|dollars|usd|bucks "
    "£:pound|pounds|quid|gbp lb:pound|pounds|lb|lbs €:euro|euros|eur ¥:yen|yuan|renminbi "
    "₽:rouble|roubles|ruble|rubles ₹:rupee|rupees mi:mile|miles "
    "km:kilometre|kilometres|kilometer|kilometers|kilometres|kms|km m:metre|metres|meter|meters "
    "cm:centimetre|centimetres|centimeter|centimeters mm:millimetre|millimetres|millimeter|millimeters "
    "ft:foot|feet|ft in:inch|inches yd:yard|yards kg:kilogram|kilograms|kilo|kilos g:gram|grams oz:ounce|ounces "
    "st:stone t:tonne|tonnes|ton|tons ac:acre|acres ha:hectare|hectares mph:mph|miles~per~hour|miles~an~hour "
    "km/h:kilometres~per~hour|kilometers~per~hour|kph km²:square~kilometre|square~kilometres|square~kilometers|sq~km "
    "mi²:square~mile|square~miles|sq~miles m²:square~metre|square~metres|square~meters "
    "ft²:square~foot|square~feet|sq~ft l:litre|litres|liter|liters gal:gallon|gallons degrees:degree|degrees "
    "°F:degrees~fahrenheit|fahrenheit °C:degrees~celsius|celsius|degrees~centigrade s:second|seconds "
    "min:minute|minutes|min|mins h:hour|hours|hr|hrs o'clock:o'clock|o’clock d:day|days dec:decade|decades "
    "cen:century|centuries w:week|weeks mo:month|months "
    "y:year|years|yr|yrs|yo mw:megawatt|megawatts",
    "fr": "pp:points~de~pourcentage|point~de~pourcentage %:pourcent|pour~cent|pour~cents $:dollar|dollars|usd "
    "£:livre|livres|gbp £:livre~sterling|livres~sterling lb:livre|livres €:euro|euros|eur ¥:yen|yens|yuan|yuans "
    "₽:rouble|roubles ₹:roupie|roupies mi:mile|miles|mille|milles km:kilomètre|kilomètres|kilometres m:mètre|mètres "
    "cm:centimètre|centimètres mm:millimètre|millimètres ft:pied|pieds in:pouce|pouces yd:yard|yards "
    "kg:kilogramme|kilogrammes|kilo|kilos g:gramme|grammes oz:once|onces t:tonne|tonnes ac:acre|acres "
    "ha:hectare|hectares km/h:kilomètres~à~l’heure|kilomètres~à~l'heure|kilomètres~heure|kilomètres~par~heure|kmh "
    "km²:kilomètre~carré|kilomètres~carrés mi²:mile~carré|miles~carrés m²:mètre~carré|mètres~carrés ft²:pieds~carrés "
    "l:litre|litres gal:gallon|gallons degrees:degré|degrés °F:degrés~fahrenheit °C:degrés~celsius s:seconde|secondes "
    "min:minute|minutes|mn h:heure|heures d:jour|jours|journées dec:décennie|décennies cen:siècle|siècles "
    "w:semaine|semaines mo:mois y:an|ans|année|années "
    "mw:mégawatt|mégawatts",
}
_SCALES: dict[str, tuple[str, float]] = {
    "km": ("length", 1000),
    "m": ("length", 1),
    "cm": ("length", 0.01),
    "mm": ("length", 0.001),
    "mi": ("length", 1609.344),
    "yd": ("length", 0.9144),
    "ft": ("length", 0.3048),
    "in": ("length", 0.0254),
    "kg": ("mass", 1),
    "g": ("mass", 0.001),
    "mg": ("mass", 0.000001),
    "t": ("mass", 1000),
    "lb": ("mass", 0.45359),
    "oz": ("mass", 0.02835),
    "st": ("mass", 6.35029),
    "km²": ("area", 1e6),
    "mi²": ("area", 2.58999e6),
    "m²": ("area", 1),
    "ft²": ("area", 0.092903),
    "ha": ("area", 1e4),
    "ac": ("area", 4046.86),
    "km/h": ("speed", 1),
    "mph": ("speed", 1.609344),
    "l": ("volume", 1),
    "gal": ("volume", 3.785),
    "s": ("duration", 1 / 3600),
    "min": ("duration", 1 / 60),
    "h": ("duration", 1),
    "d": ("duration", 24),
    "w": ("duration", 168),
    "mo": ("duration", 730.5),
    "y": ("duration", 8766),
    "dec": ("duration", 87660),
    "cen": ("duration", 876600),
}
MONEY = frozenset("$£€¥₹₽")
"""Currencies, by their marks; a dollar is a dollar whatever its country."""
PERCENT = "%"
POINTS = "pp"
O_CLOCK = "o'clock"
YEARS_IN = {"dec": 10, "cen": 100}
_SYMBOL = {"km2": "km²", "m2": "m²", "kmh": "km/h", "°c": "°C", "°f": "°F", "°": DEGREES}


def _names(language: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {name: (_SYMBOL.get(name, name),) for name in _NAMES[""].split()}
    for each in _NAMES[language].split() if language else ():
        unit, names = each.split(":", 1)
        for name in names.replace("~", " ").split("|"):
            known = found.get(name, ())
            found[name] = known if unit in known else (*known, unit)
    return found


def _pattern(names: dict[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Compile what stands behind a number: its unit, in words or as a mark."""
    space = r"[ \u00a0\u202f\u2009]"
    letters = sorted((n for n in names if n[0].isalpha()), key=len, reverse=True)
    words = "|".join(re.escape(name).replace(r"\ ", rf"(?:{space}|-)") for name in letters)
    # What may come between: "37 milliards de dollars", "5 billion US dollars".
    of = rf"(?:{space}|-)?(?:{space}?d(?:e{space}|['’]))?"
    between = rf"{of}(?:(?:US|U\.S\.|American|Canadian|Australian|good|full){space})?"
    return re.compile(rf"{between}(?:(?P<word>(?:{words})(?![^\W_]))|(?P<mark>[%‰$£€¥₹₽]|°(?:[CF]\b)?))", re.IGNORECASE)


NAMES = {language: _names(language) for language in ("en", "fr", "")}
BEHIND = {language: _pattern(names) for language, names in NAMES.items()}


def behind(text: str, at: int, language: str) -> tuple[tuple[str, ...], int]:
    """Return the units that stand behind a number which ends at a place, and where they end."""
    found = BEHIND[language].match(text, at)
    if not found:
        return (), at
    name = re.sub(r"[-\u00a0\u202f\u2009]", " ", found["word"] or found["mark"]).lower()
    return NAMES[language].get(name, ()), found.end()


def same_dimension(one: str, other: str) -> bool:
    """Tell whether two units measure the same thing."""
    return one == other or (one in _SCALES and other in _SCALES and _SCALES[one][0] == _SCALES[other][0])


def is_length_or_mass(unit: str) -> bool:
    """Tell whether a unit is one that is said of things, and not of time."""
    return unit in _SCALES and _SCALES[unit][0] != "duration"


def converted(value: float, unit: str, wanted: str) -> float | None:
    """Return a value in another unit; None where there is no way."""
    if unit == wanted:
        return value
    if {unit, wanted} <= {"°F", "°C", DEGREES}:
        return _temperature(value, unit, wanted)
    if not same_dimension(unit, wanted):
        return None
    return value * _SCALES[unit][1] / _SCALES[wanted][1]


def _temperature(value: float, unit: str, wanted: str) -> float:
    """Turn degrees into others; bare degrees are taken for whatever the other side has."""
    if unit == "°F" and wanted == "°C":
        return (value - 32) / 1.8
    if unit == "°C" and wanted == "°F":
        return value * 1.8 + 32
    return value


def same_degrees(one: float, other: float) -> bool:
    """Tell whether two values in bare degrees are the same temperature, in Fahrenheit and in Celsius."""
    return same_measure(one, "°F", other, "°C") or same_measure(other, "°F", one, "°C")


def same_measure(one: float, unit: str, other: float, wanted: str) -> bool:
    """Tell whether the first value was turned into the second, as roundly as that is given.

    What was rounded before it was turned back ("200 miles" of 320 km) is believed if it is not far off.
    """
    there, back = converted(one, unit, wanted), converted(other, wanted, unit)
    return (there is not None and _rounds_to(there, other, 0.12)) or (back is not None and _rounds_to(back, one, 0.05))


def _rounds_to(exact: float, said: float, most: float) -> bool:
    """Tell whether a value is what another was rounded to; a hair's breadth is always forgiven."""
    off = abs(exact - said)
    return off <= 0.004 * abs(said) or off <= min(_grain(said) / 2 + 1e-9, most * abs(said))


def _grain(value: float) -> float:
    """Return how finely a value is given: 620 by tens, 625 and 2.5 by fives of their last figure."""
    if not value:
        return 1.0
    power = 10.0 ** (floor(log10(abs(value))) - 5)
    figures = round(abs(value) / power)
    while figures % 10 == 0:
        figures //= 10
        power *= 10
    return power * 5 if figures % 5 == 0 else power
