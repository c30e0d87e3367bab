"""Sense turned round: somebody is said to fight the side that all else says they stand by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from enregard.check import Severity
from enregard.check.families import names
from enregard.check.families.names import Name
from enregard.press.model import Article, Remark, Statement
from enregard.text import Sentence

_AGAINST = re.compile(
    r"\b(?:(?:pour|à|afin de|d['’]|de|va|vont|to)\s?)?(?:combattre|affronter|attaquer|fight|attack)\s+"
    r"(?:(?:le|la|les|the)\s+|l['’])?(?=[A-ZÀ-Þ])"
)
_ITS_WAR = re.compile(
    r"\s+(?:dans\s+(?:sa|son|leur)\s+(?:guerre|offensive|combat|lutte|campagne)"
    r"|in\s+(?:its|their|his)\s+(?:war|fight|offensive|campaign))"
    r"(?:\s+\w+){0,2}?\s+(?:contre|against)\b"
)
_TOGETHER = re.compile(
    r"\b(?:alliée?s?|alliance|coopération|coopère\w*|coopérer|soutien|soutien\w+|souten\w+|aid\w+|partenaires?|partenariat"
    r"|fourni\w*|livr\w+|livraisons?"
    r"|approvisionn\w+|aux côtés|au côté|combattre avec|appui\w*|renfort\w*"
    r"|ally|allies|cooperat\w+|support\w*|help\w*|suppl\w+|alongside|partners?)\b",
    re.IGNORECASE,
)
_ENOUGH = 2  # sentences that must say that two stand together


def errors(article: Article, statement: Statement | None) -> Iterator[Remark]:
    """Yield the sentences in which somebody fights their own ally.

    That is said only where the sentence itself calls the war that side's own, and where several sentences of the
    article or the statement tell that the two stand together.
    """
    language = article.language
    if language not in ("fr", "en"):
        return
    told = [each.text for each in article.sentences]
    if statement is not None:
        told += [line.official if statement.languages[1] == language else line.original for line in statement.lines]
    for sentence in article.sentences:
        for verb in _AGAINST.finditer(sentence.text):
            named = names.read(sentence.text, language)
            side = next((name for name in named if name.span[0] >= verb.end() - 1), None)
            if side is None or not _ITS_WAR.match(sentence.text, side.span[1]):
                continue
            sent = [name for name in named if name.span[1] <= verb.start() and name.sure]
            others = [text for text in told if text != sentence.text]
            if any(_stand_together(actor, side, others, language) for actor in sent):
                facts = {"here": sentence.text[verb.start() : side.span[1]].strip(), "side": side.text}
                said = Sentence("“{here}” seems to say the contrary: all else has them fight with {side}.", facts)
                at = (sentence.start + verb.start(), sentence.start + side.span[1])
                yield Remark("sense", Severity.ERROR, said, (at,))


def _stand_together(actor: Name, side: Name, told: Sequence[str], language: str) -> bool:
    """Tell whether several sentences name both and say that one helps the other."""
    if names.same(actor.text, side.text):
        return False
    count = 0
    for text in told:
        found = names.read(text, language)
        both = all(any(names.same(one.text, each.text) for each in found) for one in (actor, side))
        count += both and bool(_TOGETHER.search(text))
    return count >= _ENOUGH
