"""What a page says of itself: title, author, date, language."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from enregard.language import is_code, primary

_LONGEST = 1000  # characters of a title or name
_MOST = 10_000  # things that are looked at in a page's own description
_SITE = re.compile(r"\s+[|·–—-]\s+[^|·–—]{2,60}$")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=\D|$)")
_WHITE = re.compile(r"\s+")
_TITLES = ("og:title", "dcterms.title", "dc.title", "twitter:title")
_AUTHORS = ("author", "article:author", "dcterms.creator", "dc.creator", "parsely-author", "byl")
_DATES = ("article:published_time", "datepublished", "dcterms.date", "dc.date", "dc.date.issued", "date", "pubdate",
          "parsely-pub-date", "publish-date")  # fmt: skip


@dataclass(frozen=True, slots=True)
class About:
    """What a page says of itself, empty where it says nothing."""

    title: str = ""
    author: str = ""
    date: str = ""
    language: str = ""


def about(root: Any) -> About:
    """Return what a page says of itself."""
    meta = _meta(root)
    described = _described(root)
    return About(
        title=_text(described.get("headline"))
        or _first(meta, _TITLES)
        or _SITE.sub("", _element(root.find(".//title"))),
        author=_people(described.get("author")) or _author(root, meta),
        date=_day(_text(described.get("datePublished")) or _first(meta, _DATES) or _time(root)),
        language=_language(root, meta, described),
    )


def _title(root: Any) -> str:
    """Return the title without the name of the site."""
    return _SITE.sub("", _element(root.find(".//title")))


def _meta(root: Any) -> dict[str, str]:
    """Return the page's meta elements by name, the first of each."""
    found: dict[str, str] = {}
    for each in root.iter("meta"):
        name = each.get("property") or each.get("name") or each.get("http-equiv") or each.get("itemprop") or ""
        found.setdefault(name.strip().lower(), _clean(each.get("content", "")))
    return found


def _described(root: Any) -> dict[str, Any]:
    """Return the description of the article in the page's JSON-LD, if there is one."""
    best: dict[str, Any] = {}
    for script in root.iter("script"):
        try:
            said = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for each in _objects(said):
            if "headline" in each:
                return each
            if "datePublished" in each and not best:
                best = each
    return best


def _objects(said: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a description, the outer ones first."""
    waiting = [said]
    for each in waiting:
        if isinstance(each, dict):
            yield each
            waiting.extend(each.values())
        elif isinstance(each, list):
            waiting.extend(each)
        if len(waiting) > _MOST:
            return


def _people(said: Any) -> str:
    """Return the names of authors: one or several, as names or described."""
    several = said if isinstance(said, list) else [said]
    names = [_text(each.get("name") if isinstance(each, dict) else each) for each in several[:20]]
    return ", ".join(dict.fromkeys(name for name in names if name and "://" not in name))


def _author(root: Any, meta: dict[str, str]) -> str:
    """Return the author by the page's meta elements, or by the link or element that is marked so."""
    named = _first(meta, _AUTHORS)
    if named and "://" not in named:
        return named
    marked = (each for each in root.iter("a", "span", "p", "div", "address") if _is_author(each))
    return next((name for each in islice(marked, 20) if 2 < len(name := _element(each)) <= 100), "")


def _is_author(element: Any) -> bool:
    return element.get("itemprop") == "author" or "author" in element.get("rel", "").split()


def _time(root: Any) -> str:
    """Return the time that is marked as that of publication, or else the first that is marked in the page."""
    times = [each for each in root.iter("time", "meta", "span") if each.get("datetime") or each.get("itemprop")]
    published = (each for each in times if each.get("itemprop", "").lower() == "datepublished")
    other = (each for each in times if each.tag == "time")
    first = next(published, None)
    first = first if first is not None else next(other, None)
    return "" if first is None else _clean(first.get("datetime") or first.get("content") or "")


def _day(said: str) -> str:
    """Return the day of a date with a time; another date as it stands."""
    found = _DAY.match(said)
    return found[0] if found else said[:40]


def _language(root: Any, meta: dict[str, str], described: dict[str, Any]) -> str:
    """Return the first language that is named and known."""
    body = root.find("body")
    named = [root.get("lang"), root.get("xml:lang"), *([body.get("lang")] if body is not None else [])]
    named += [_text(described.get("inLanguage")), meta.get("content-language"), meta.get("dcterms.language"),
              meta.get("dc.language"), meta.get("og:locale")]  # fmt: skip
    return next((primary(code) for code in named if code and len(code) < 20 and is_code(code)), "")


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if meta.get(name)), "")


def _text(said: Any) -> str:
    return _clean(said) if isinstance(said, str) else ""


def _element(element: Any) -> str:
    return "" if element is None else _clean(text_of(element))


def text_of(element: Any) -> str:
    """Return the beginning of what stands in an element, which may be all of the page."""
    pieces: list[str] = []
    for piece in element.itertext():
        pieces.append(piece[:_LONGEST])
        if sum(map(len, pieces)) > _LONGEST:
            break
    return "".join(pieces)


def _clean(text: str) -> str:
    return _WHITE.sub(" ", text).strip()[:500]
