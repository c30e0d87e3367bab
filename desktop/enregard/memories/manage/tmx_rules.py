"""The rules of TMX that a reader overlooks: which attributes must stand, and in which order the elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat  # no tree is made, no entity is expanded, nothing else is read

from enregard.text import Sentence

MISSING = "<{element}> lacks the attribute “{attribute}”, which TMX demands."
UNKNOWN = "<{element}> has an attribute “{attribute}”, which TMX does not know."
OUT_OF_PLACE = "<{element}> stands where TMX does not allow it, in <{parent}>."
LATE = "<{element}> stands after <{after}>; it must stand before."
BROKEN = "The file is no XML that other programs read ({reason})."

_CHUNK = 1 << 16
_DEEPEST = 500  # elements inside each other
_ABOUT = {"creationtool", "creationtoolversion", "datatype", "o-tmf", "segtype", "creationdate", "creationid",
          "changedate", "changeid"}  # fmt: skip
_USE = {"usagecount", "lastusagedate", "o-encoding", "srclang", "tuid"}
_REQUIRED = {
    "tmx": {"version"},
    "header": {"creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"},
    "prop": {"type"},
    "bpt": {"i"},
    "ept": {"i"},
    "it": {"pos"},
    "ude": {"name"},
    "map": {"unicode"},
}
_ALLOWED = {
    "tmx": {"version"},
    "header": _ABOUT | {"adminlang", "srclang", "o-encoding"},
    "body": set(),
    "tu": _ABOUT | _USE,
    "tuv": _ABOUT | (_USE - {"srclang", "tuid"}) | {"xml:lang", "lang"},
    "seg": set(),
    "note": {"o-encoding", "xml:lang", "lang"},
    "prop": {"type", "o-encoding", "xml:lang", "lang"},
    "bpt": {"i", "x", "type"},
    "ept": {"i"},
    "ph": {"x", "assoc", "type"},
    "it": {"pos", "x", "type"},
    "hi": {"x", "type"},
    "ut": {"x"},
    "sub": {"datatype", "type"},
    "ude": {"name", "base"},
    "map": {"unicode", "code", "ent", "subst"},
}
_INLINE = {"bpt", "ept", "ph", "it", "hi", "ut"}
_INSIDE: dict[str, tuple[set[str], ...]] = {
    "tmx": ({"header"}, {"body"}),
    "header": ({"note", "prop", "ude"},),
    "body": ({"tu"},),
    "tu": ({"note", "prop"}, {"tuv"}),
    "tuv": ({"note", "prop"}, {"seg"}),
    "ude": ({"map"},),
    "seg": (_INLINE,),
    "hi": (_INLINE,),
    "sub": (_INLINE,),
    **{name: ({"sub"},) for name in _INLINE - {"hi"}},
}
"""What may stand in an element: groups, each after the one before."""


def breaches(path: Path) -> Iterator[tuple[int, Sentence]]:
    """Yield where a TMX file breaks the rules, with its lines; nothing of files of other kinds or compressed ones."""
    if path.suffix.lower() != ".tmx":
        return
    parser = expat.ParserCreate()
    looking = _Looking(parser)
    parser.StartElementHandler = looking.start
    parser.EndElementHandler = looking.end
    parser.EntityDeclHandler = looking.refuse
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
                yield from looking.taken()
            parser.Parse(b"", True)  # noqa: FBT003 - that was all
        yield from looking.taken()
    except expat.ExpatError as error:
        yield from looking.taken()
        yield error.lineno, Sentence(BROKEN, {"reason": expat.ErrorString(error.code)})
    except (_RefusedError, ValueError, LookupError) as error:
        yield parser.CurrentLineNumber, Sentence(BROKEN, {"reason": error})
    except OSError:
        return  # the reader has said so


class _RefusedError(Exception):
    """What stands in a file is not looked at any further."""


@dataclass(slots=True)
class _Looking:
    """Elements as they begin and end; of those that are open, how far in their order what they hold has come."""

    parser: expat.XMLParserType
    found: list[tuple[int, Sentence]] = field(default_factory=list)
    open: list[tuple[str, int, str]] = field(default_factory=list)
    """Names of the open elements, each with the group that was reached in it and its last element."""

    def taken(self) -> Iterator[tuple[int, Sentence]]:
        """Yield what was found since the last time."""
        found, self.found = self.found, []
        return iter(found)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Look at an element and at its place."""
        line = self.parser.CurrentLineNumber
        self.found += ((line, reason) for reason in _of_attributes(name, set(attributes)))
        if self.open:
            parent, reached, last = self.open[-1]
            place = _place(parent, name)
            if place is None:
                self.found.append((line, Sentence(OUT_OF_PLACE, {"element": name, "parent": parent})))
            elif place < reached:
                self.found.append((line, Sentence(LATE, {"element": name, "after": last})))
            else:
                self.open[-1] = parent, place, name
        if len(self.open) == _DEEPEST:
            raise _RefusedError("elements are nested too deeply")
        self.open.append((name, 0, ""))

    def end(self, _name: str) -> None:
        """Leave an element."""
        self.open.pop()

    def refuse(self, *_entity: object) -> None:
        """Refuse entities of a file's own: other programs do too."""
        raise _RefusedError("it declares entities")


def _place(parent: str, name: str) -> int | None:
    """Return the group in which an element may stand, None if it may not."""
    return next((k for k, group in enumerate(_INSIDE.get(parent, ())) if name in group), None)


def _of_attributes(name: str, has: set[str]) -> Iterator[Sentence]:
    for attribute in sorted(_REQUIRED.get(name, set()) - has):
        yield Sentence(MISSING, {"element": name, "attribute": attribute})
    if name == "tuv" and not has & {"xml:lang", "lang"}:
        yield Sentence(MISSING, {"element": name, "attribute": "xml:lang"})
    if name in _ALLOWED:
        for attribute in sorted(has - _ALLOWED[name] - {"xml:space"}):
            yield Sentence(UNKNOWN, {"element": name, "attribute": attribute})
