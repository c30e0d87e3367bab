"""What the first line of a table calls its columns, in English, French and German."""

from __future__ import annotations

import re

from enregard.exchange.tables.columns import NOTES, PROBABILITY, SOURCE, STAMPS, STATUS, TARGET, UNIT
from enregard.language import primary
from enregard.text import plain

_ROLES: dict[str, str] = {
    word: role
    for role, words in {
        SOURCE: "source src original originaltext ausgangstext ausgangssprache quelltext quelle quellsprache",
        TARGET: "target tgt translation translated cible traduction zieltext zielsprache ziel ubersetzung",
        UNIT: "unit id nr no n° # row line number numero nummer zeile ligne key cle schlussel",
        STATUS: "status statut etat state",
        PROBABILITY: "probability probabilite wahrscheinlichkeit",
        NOTES: "note notes comment comments commentaire commentaires remarque remarques kommentar kommentare "
        "bemerkung bemerkungen anmerkung anmerkungen",
    }.items()
    for word in words.split()
} | {name: name for name in STAMPS}
_FILLER_WORDS = (
    "text texts texte textes segment segments segmente sentence phrase satz language langue sprache column colonne "
    "spalte de du des of in en auf the la le"
)
_FILLERS = frozenset(_FILLER_WORDS.split())
"""Words that may stand beside the name of a language or of a side."""

_NAMES: dict[str, str] = {
    name: code
    for code, names in {
        "ar": "arabic arabe arabisch",
        "bg": "bulgarian bulgare bulgarisch",
        "ca": "catalan katalanisch",
        "cs": "czech tcheque tschechisch",
        "da": "danish danois danisch",
        "de": "german allemand deutsch",
        "el": "greek grec griechisch",
        "en": "english anglais englisch",
        "es": "spanish espagnol spanisch espanol",
        "et": "estonian estonien estnisch",
        "eu": "basque baskisch",
        "fa": "persian persan persisch farsi",
        "fi": "finnish finnois finnisch",
        "fr": "french francais franzosisch",
        "ga": "irish irlandais irisch",
        "gl": "galician galicien galicisch",
        "he": "hebrew hebreu hebraisch",
        "hi": "hindi",
        "hr": "croatian croate kroatisch",
        "hu": "hungarian hongrois ungarisch",
        "id": "indonesian indonesien indonesisch",
        "is": "icelandic islandais islandisch",
        "it": "italian italien italienisch italiano",
        "ja": "japanese japonais japanisch",
        "ko": "korean coreen koreanisch",
        "lb": "luxembourgish luxembourgeois luxemburgisch",
        "lt": "lithuanian lituanien litauisch",
        "lv": "latvian letton lettisch",
        "mk": "macedonian macedonien mazedonisch",
        "mt": "maltese maltais maltesisch",
        "nl": "dutch neerlandais niederlandisch nederlands",
        "no": "norwegian norvegien norwegisch",
        "pl": "polish polonais polnisch",
        "pt": "portuguese portugais portugiesisch portugues",
        "ro": "romanian roumain rumanisch",
        "ru": "russian russe russisch",
        "sk": "slovak slovaque slowakisch",
        "sl": "slovenian slovene slowenisch",
        "sq": "albanian albanais albanisch",
        "sr": "serbian serbe serbisch",
        "sv": "swedish suedois schwedisch",
        "tr": "turkish turc turkisch",
        "uk": "ukrainian ukrainien ukrainisch",
        "vi": "vietnamese vietnamien vietnamesisch",
        "zh": "chinese chinois chinesisch",
    }.items()
    for name in names.split()
}
_CODE_WORDS = (
    "aa ab af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo "
    "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka "
    "kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng "
    "nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su "
    "sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu "
    "ast ceb ckb cmn dsb fil frp fur gsw haw hsb kab lld nds sco yue"
)
_CODES = frozenset(_CODE_WORDS.split())
_CODE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_BRACKETED = re.compile(r"[(\[]\s*([^)\]]*?)\s*[)\]]")
_LONGEST = 60  # characters of a name; what is longer is a text


def is_code(word: str) -> bool:
    """Tell whether a word is a language code, such as "en" or "pt-BR"."""
    return bool(_CODE.fullmatch(word)) and primary(word) in _CODES


def meaning(name: str) -> tuple[str, str]:
    """Return what a column holds by its name: its role and its language, each empty if the name does not tell.

    A column named by its language alone has no role: "en-GB", "French", "Texte anglais". "Source (en)" has both.
    """
    name = name.strip().strip('":')
    if not name or len(name) > _LONGEST:
        return "", ""
    if is_code(name):
        return _ROLES.get(name.lower(), ""), name
    simple = plain(name)
    if simple in _ROLES:
        return _ROLES[simple], ""
    bracketed = next((word for word in _BRACKETED.findall(name) if is_code(word)), "")
    words = re.findall(r"[\w°#-]+", _BRACKETED.sub(" ", simple)) or _bare(simple)
    roles = {_ROLES[word] for word in words if word in _ROLES}
    languages = {_NAMES[word] for word in words if word in _NAMES} | {
        word for word in words if "-" in word and is_code(word)
    }
    known = all(word in _ROLES or word in _NAMES or word in _FILLERS or is_code(word) for word in words)
    if not known or len(roles) > 1 or len(languages) > 1:
        return "", ""
    return next(iter(roles), ""), bracketed or next(iter(languages), "")


def _bare(name: str) -> list[str]:
    """Return the words of a name that stands in brackets altogether."""
    return re.findall(r"[\w-]+", name)
