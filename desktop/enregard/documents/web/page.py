"""The main text of a web page: the part that holds its sentences, with its heading, without what stands around it."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import Any

from enregard.documents.model import Role
from enregard.documents.web.about import About, text_of
from enregard.documents.web.around import form_boxes, lineage, names_of, skipping
from enregard.documents.web.flow import Block, flow, roles
from enregard.documents.web.tree import AROUND
from enregard.files import resource

_SENTENCE = re.compile(r"[.!?…:;。！？؟][\"'»”’)\]\s]*$")
_FEWEST = 40  # characters of what counts as running text, if it does not end like a sentence
_MOST_LINKS = 0.8
_HALF, _MOST, _NEARLY_ALL = 0.5, 0.75, 0.95  # of the running text
_MOST_HEADINGS = 100  # among which that of the text is sought
_HOME = re.compile(r"(?:https?://[^/]*)?/?(?:index\.\w+)?")
_UNSAID = re.compile(r"\W+")


def is_page(root: Any) -> bool:
    """Tell whether a file is a page of a web site, with menus and the like, and no document that was written as one."""
    return (
        root.find(".//nav") is not None
        or any(each.get("property", "").startswith("og:") for each in root.iter("meta"))
        or any(each.text for each in root.iter("script"))
        or any("navigation" in roles(each) for each in root.iter("div", "ul"))
        or any(names_of(each) == "always" for each in root.iter("div", "ul"))
    )


def main_text(root: Any, said: About, left: Counter[str]) -> list[Block]:
    """Return the blocks of a page's main text; `left` counts what was left out."""
    body = root.find("body")
    body = body if body is not None else root
    top = heading(root, said)
    marked = lineage([*([top] if top is not None else []), *_marked(body)])
    weights = _weights(body, flow(body, lambda _element: "", Counter()))
    central = lineage([_centre(body, weights, _HALF)])
    blocks = list(flow(body, skipping(marked, central, form_boxes(body, marked | central), weights), left))
    within = _within(_main_part(body, _weights(body, blocks), top), top)
    kept = [k for k, each in enumerate(blocks) if each.element in within]
    if not kept:
        return []
    first = next((k for k, each in enumerate(blocks) if top is not None and each.element is top), kept[0])
    chosen = [each for k, each in enumerate(blocks) if each.element in within or first <= k < kept[0]]
    text = _without_links(chosen, top)
    left[AROUND] += len(blocks) - len(text)
    return text


def heading(root: Any, said: About) -> Any:
    """Return the heading of a page's text: a main one that is no logo, or else one that the page's title repeats."""
    title = _bare(said.title)
    found = {each: _bare(text_of(each)) for each in islice(root.iter("h1", "h2"), _MOST_HEADINGS)}
    main = [each for each, text in found.items() if each.tag == "h1" and text and not _is_logo(each)]
    repeated = [each for each, text in found.items() if len(text) > 3 and text in title]
    return next(iter([*(each for each in main if each in repeated), *main, *repeated]), None)


def _bare(text: str) -> str:
    return _UNSAID.sub("", text).casefold()


def _is_logo(element: Any) -> bool:
    """Tell whether a heading is the name of the site: it says so, is a link home, or stands in a menu."""
    names = f"{element.get('class', '')} {element.get('id', '')}".lower()
    is_link = any(_HOME.fullmatch(each.get("href", "#")) for each in element.iterdescendants("a"))
    return (
        "logo" in names or "site" in names or is_link or next(element.iterancestors("nav", "aside"), None) is not None
    )


def _marked(body: Any) -> Iterator[Any]:
    """Yield the elements that the page marks as the main part."""
    for each in body.iter():
        if each.tag == "main" or each.get("itemprop") == "articleBody" or "main" in roles(each):
            yield each


def _weight(block: Block) -> int:
    """Return how much running text a block is."""
    text = block.paragraph.text
    running = block.paragraph.role is Role.TEXT and block.links < _HALF
    return len(text) if running and (len(text) >= _FEWEST or _SENTENCE.search(text)) else 0


def _weights(body: Any, blocks: Iterable[Block]) -> dict[Any, int]:
    """Return how much running text is in each element that has any."""
    weights: defaultdict[Any, int] = defaultdict(int)
    for each in blocks:
        weights[each.element] += _weight(each)
    for element in reversed(list(body.iter())):
        if element is not body and (weight := weights.get(element)):
            weights[element.getparent()] += weight
    return weights


def _centre(body: Any, weights: Mapping[Any, int], share: float) -> Any:
    """Return the innermost element that holds such a share of the running text."""
    centre = body
    while (inner := max(centre, key=lambda child: weights.get(child, 0), default=None)) is not None:
        if not weights.get(inner) or weights[inner] < share * weights[body]:
            break
        centre = inner
    return centre


def _main_part(body: Any, weights: Mapping[Any, int], top: Any) -> Any:
    """Return the article or main part with most of the running text.

    Where none is marked, it is the part with most of the text and the heading, or with nearly all of the text.
    """
    centre = _centre(body, weights, _MOST)
    for each in (centre, *centre.iterancestors()):
        if each.tag in {"article", "main"} or roles(each) & {"article", "main"}:
            return each
    if top is None:
        return _centre(body, weights, _NEARLY_ALL)
    above = lineage([top])
    return next(each for each in (centre, *centre.iterancestors()) if each in above)


def _within(root: Any, top: Any) -> set[Any]:
    """Return what stands in an element, but for articles of their own in it: comments, other news."""
    within = set(root.iter())
    above = lineage([top] if top is not None else [])
    for other in root.iterdescendants("article") if root.tag == "article" else ():
        if other in within and other not in above:
            within.difference_update(other.iter())
    return within


@cache
def _links_follow() -> re.Pattern[str]:
    """Compile what stands over links to other pages: "See also"."""
    phrases = tomllib.loads(resource("furniture.toml").read_text(encoding="utf-8"))["related"]
    return re.compile(r"\W*(?:" + "|".join(map(re.escape, phrases)) + r")\W*", re.IGNORECASE)


def _without_links(blocks: Sequence[Block], top: Any) -> list[Block]:
    """Return blocks without those that are links to other pages, and without the headings of such."""
    kept: list[Block] = []  # from the end
    links = False  # whether links were left out before what was kept last
    for block in reversed(blocks):
        is_heading = block.paragraph.role is Role.HEADING and block.element is not top
        of_nothing = is_heading and (not kept or (links and kept[-1].paragraph.role is Role.HEADING))
        if block.element is not top and (
            of_nothing or _is_link(block) or _links_follow().fullmatch(block.paragraph.text)
        ):
            links = True
        else:
            links = False
            kept.append(block)
    return kept[::-1]


def _is_link(block: Block) -> bool:
    """Tell whether a block is nothing but a link to another page. A sentence that is one stays."""
    sentence = len(block.paragraph.text) > 2 * _FEWEST and block.paragraph.text.endswith((".", "…"))
    return block.links > _MOST_LINKS and not sentence
