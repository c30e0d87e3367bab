"""Numbers written with digits: what they say in a language, and what they would say in another."""

from __future__ import annotations

from functools import cache

import regex

_SPACE = r" \u00a0\u202f\u2009"
_GROUPS_AND_POINTS = {"en": (f"[,{_SPACE}]", r"\."), "other": (f"[.{_SPACE}'’]", ",")}
_ENGLISH_WAY = {"en", "zh", "ja", "ko", "th", "he", "hi", "ms", "ga", "ta", "ne", "ur"}

NUMBER = rf"(?:\d{{1,3}}(?:[.,{_SPACE}'’]\d{{3}})+(?![\d])|\d+)(?:[.,]\d+)?"  # of any language: which it is shows later


def readings(word: str, language: str) -> list[str]:
    """Return the values that a number may have, first the one that it has in its language; nothing of other words."""
    if not word[:1].isdigit():
        return []
    ways = ["en", "other"] if language in _ENGLISH_WAY else ["other", "en"]
    return list(dict.fromkeys(value for way in ways if (value := _value(word, way))))


def _value(word: str, way: str) -> str:
    """Return a number with its groups joined and a point, or nothing where it is not written in this way."""
    found = _pattern(way).fullmatch(word)
    return regex.sub(r"\D", "", found["whole"]) + (f".{found['part']}" if found["part"] else "") if found else ""


@cache
def _pattern(way: str) -> regex.Pattern[str]:
    group, point = _GROUPS_AND_POINTS[way]
    return regex.compile(rf"(?P<whole>\d{{1,3}}(?:{group}\d{{3}})+|\d+)(?:{point}(?P<part>\d+))?")
