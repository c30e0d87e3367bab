"""A page as a tree of elements, and what is read of it as a whole."""

from collections import Counter
from typing import Any

from enregard.documents.web.tags import tame
from enregard.text import Sentence

HIDDEN = "hidden"
AROUND = "around"


def tree(text: str, name: str) -> Any:
    """Return the root of a page, with nothing in it if there is nothing. Raises InputError if it is too large."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    tamed = tame(text, name).encode("utf-8", "replace")
    try:
        root = etree.fromstring(tamed, parser) if tamed.strip() else None
    except etree.LxmlError:
        root = None
    return root if root is not None else etree.Element("html")


def remarks(left: Counter[str], damaged: int, encoding: str) -> tuple[Sentence, ...]:
    """Say what was left out of a page, and what could not be read."""
    said = []
    if left[AROUND]:
        said.append(
            Sentence("Menus, notices and links around the text were left out: {count}.", {"count": left[AROUND]})
        )
    if left["deleted"]:
        said.append(Sentence("Passages that are marked as deleted were left out: {count}.", {"count": left["deleted"]}))
    if left[HIDDEN]:
        said.append(Sentence("Hidden text was left out: {count}.", {"count": left[HIDDEN]}))
    if damaged:
        said.append(
            Sentence(
                "Characters that are not in {encoding} are shown as �: {count}. Read the page in another encoding.",
                {"encoding": encoding, "count": damaged},
            )
        )
    return tuple(said)
