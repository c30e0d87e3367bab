"""What stands around the main text of a web page: menus, notices, forms, links to other pages.

An element is known by its kind, by its role, and by the names that the page's makers gave it (`resources/web.toml`);
never one that holds the page's heading or a main part that is marked as such.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from enregard.documents.web.about import text_of
from enregard.documents.web.flow import HEADINGS, Skip, roles
from enregard.documents.web.tags import names
from enregard.documents.web.tree import AROUND
from enregard.files import resource

_KINDS = frozenset({"nav", "aside", "footer", "header", "form", "dialog", "figure", "figcaption", "menu"})
_ROLES = names(
    "alert alertdialog banner complementary contentinfo dialog form menu menubar navigation search tablist toolbar"
)
_NAMED = names("div section aside ul ol p span a header footer nav form h2 h3 h4 h5 h6 li table figure")
_KEPT_IN_FIGURES = ("table", "blockquote", "pre", "ul", "ol")
_LITTLE = 400  # characters of running text
_BOX = 600  # characters of a box with a form in it
_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*|[A-Z]+(?![a-z])")


@cache
def _names() -> dict[str, frozenset[str]]:
    lists = tomllib.loads(resource("web.toml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}


@lru_cache(maxsize=4096)
def _named(names: str) -> str:
    """Return the list that a class or id is in: "always", "usually", "small" or none."""
    for name in names.split():
        words = [word.lower() for word in _WORD.findall(name)]
        together = {*words, "".join(words)}
        if together & _names()["always"]:
            return "always"
        if together & _names()["usually"]:
            return "usually"
        if together & _names()["small"] or {" ".join(two) for two in pairwise(words)} & _names()["pairs"]:
            return "small"
    return ""


def names_of(element: Any) -> str:
    """Return the list that an element's class or id is in."""
    name = element.get("id", "")[:200]
    named = _named(element.get("class", "")[:200]) or _named(name)
    return "" if named and _is_of_heading(name, element) else named


def _is_of_heading(name: str, element: Any) -> bool:
    """Tell whether an id repeats the element's heading: a chapter may be called "The Edit menu"."""
    words = {word.lower() for word in _WORD.findall(name)}
    heading = next(element.iter(*HEADINGS), None) if len(words) > 1 else None
    return heading is not None and words <= {word.lower() for word in _WORD.findall(text_of(heading))}


def lineage(elements: Iterable[Any]) -> set[Any]:
    """Return elements and all that they stand in."""
    found: set[Any] = set()
    for element in elements:
        while element is not None and element not in found:
            found.add(element)
            element = element.getparent()  # noqa: PLW2901 - upwards
    return found


def skipping(marked: set[Any], central: set[Any], boxes: set[Any], weights: Mapping[Any, int]) -> Skip:
    """Return a function that says what stands around the text.

    `marked` are what the heading and the marked main parts stand in, `central` what most of the page's sentences do;
    `boxes` are known to stand around; `weights` are how much running text is in an element.
    """

    def skip(element: Any) -> str:
        if element in marked:
            return ""
        named = names_of(element) if element.tag in _NAMED else ""
        if named == "always" or element in boxes:
            return AROUND
        if element in central:
            return ""
        believed = named == "usually" or (named == "small" and weights.get(element, 0) <= _LITTLE)
        return AROUND if believed or _is_around(element) else ""

    return skip


def _is_around(element: Any) -> bool:
    """Tell whether an element's kind or role says that it stands around the text."""
    tag = element.tag
    if tag == "figure":
        return not any(element.find(f".//{kept}") is not None for kept in _KEPT_IN_FIGURES)
    if tag in {"header", "footer"}:
        part = next(element.iterancestors("article", "blockquote"), None)
        return part is None or (tag == "footer" and part.tag == "article")
    if tag == "aside" and roles(element) & {"footnote", "endnote"}:
        return False
    return tag in _KINDS or bool(roles(element) & _ROLES)


def form_boxes(body: Any, kept: set[Any]) -> set[Any]:
    """Return the small boxes that forms stand in, with all that they say, but for what is to be `kept`."""
    sizes: defaultdict[Any, int] = defaultdict(int)
    for element in reversed(list(body.iter())):
        sizes[element] += len((element.text or "").strip())
        sizes[element.getparent()] += sizes[element] + len((element.tail or "").strip())
    boxes, seen = set(), set[Any]()
    for form in body.iter("form", "input", "textarea"):
        box = form
        for element in form.iterancestors("div", "section", "aside", "form", "p"):
            if element in seen or element in kept or sizes[element] > _BOX:
                break
            seen.add(element)
            box = element
        boxes.add(box)
    return boxes - kept
