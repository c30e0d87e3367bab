"""SRX files and the user's own rules: read, written, applied, refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex
from hypothesis import example, given, settings
from hypothesis import strategies as st

from enregard import documents, files
from enregard.errors import EnRegardError, InputError
from enregard.segments import STANDARD, Layer, Rule, Ruleset, kept, rules, split, split_text, syntax
from enregard.segments.abbreviations import abbreviation_at

ALONE = frozenset(Layer)
FILE = """<?xml version="1.0" encoding="UTF-8"?>
<srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
<header segmentsubflows="yes" cascade="{cascade}"><okpsrx:options oneSegmentIncludesAll="no"/></header>
<body><languagerules>
<languagerule languagerulename="Stops"><!-- where a sentence ends -->
<rule break="yes"><beforebreak>[.?!]\\h</beforebreak><afterbreak>\\p{{IsLu}}</afterbreak></rule>
</languagerule>
<languagerule languagerulename="French">
<rule break="no"><beforebreak>\\bcf\\.\\s</beforebreak><afterbreak></afterbreak></rule>
<rule><beforebreak>;\\s</beforebreak></rule>
</languagerule>
</languagerules>
<maprules><languagemap languagepattern="(?i)fr.*" languagerulename="French"/>
<languagemap languagepattern=".*" languagerulename="Stops"/></maprules>
</body></srx>
"""
TEXT = "Voir cf. Le texte. Fin; et suite."


def written(folder: Path, text: str) -> Path:
    path = folder / "rules.srx"
    path.write_text(text, "utf-8")
    return path


def by(file: Path) -> Ruleset:
    return Ruleset(rules=rules.load(file), off=ALONE)


# Reading


def test_rules_cascade(tmp_path: Path) -> None:
    own = by(written(tmp_path, FILE.format(cascade="yes")))
    assert split_text(TEXT, "fr-FR", rules=own) == ["Voir cf. Le texte. ", "Fin; ", "et suite."]
    assert split_text(TEXT, "en", rules=own) == ["Voir cf. ", "Le texte. ", "Fin; et suite."]


def test_rules_that_do_not_cascade(tmp_path: Path) -> None:
    own = by(written(tmp_path, FILE.format(cascade="no")))
    assert split_text(TEXT, "FR", rules=own) == ["Voir cf. Le texte. Fin; ", "et suite."]
    assert split_text(TEXT, "en", rules=own) == ["Voir cf. ", "Le texte. ", "Fin; et suite."]


def test_srx_1_0_and_a_file_without_a_namespace(tmp_path: Path) -> None:
    text = FILE.format(cascade="no").replace(' xmlns="http://www.lisa.org/srx20"', "").replace('"2.0"', '"1.0"')
    maps = text.replace("<maprules>", '<maprules><maprule maprulename="all">').replace(
        "</maprules>", "</maprule></maprules>"
    )
    assert split_text(TEXT, "en", rules=by(written(tmp_path, maps))) == ["Voir cf. ", "Le texte. ", "Fin; et suite."]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (r";\s", "(;", ("rules.srx, line 10: rule 2", "no regular expression: missing )", "character 3")),
        (r";\s", "(a|aa)+$", ("line 10", "too long on ordinary text")),
        (r";\s", r"(a)\1", ("line 10", "References to groups")),
        (r";\s", "(?R)", ("line 10", "References to groups")),
        (r";\s", "(" * 3000, ("line 10", "nested too deep")),
        (r";\s", "", ("line 10", "would hold everywhere")),
        (r";\s", "a" * 20_000, ("line 10", "20000 characters")),
        ("(?i)fr.*", "(fr", ("line 9", "for the languages “(fr”", "missing )")),
        ('languagerulename="Stops"/>', 'languagerulename="Others"/>', ("names the rules “Others”",)),
        ("</body>", "", ("no sound XML", "line")),
    ],
)
def test_a_bad_file_gets_a_sentence(tmp_path: Path, old: str, new: str, said: tuple[str, ...]) -> None:
    path = written(tmp_path, FILE.format(cascade="yes").replace(old, new))
    with pytest.raises(InputError) as caught:
        rules.load(path)
    assert str(path) in str(caught.value)
    assert [each for each in said if each not in str(caught.value)] == []


def test_no_rules_at_all(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds no segmentation rules"):
        rules.load(written(tmp_path, "<tmx/>"))
    with pytest.raises(InputError, match=r"cannot be read \(No such file"):
        rules.load(tmp_path / "gone.srx")


def test_entities_are_refused(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE srx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><srx><rule>&b;</rule></srx>'
    with pytest.raises(InputError, match="declares XML entities"):
        rules.load(written(tmp_path, bomb))


@settings(deadline=None)
@given(st.binary(max_size=300), st.integers(0, 900), st.integers(0, 30))
def test_nothing_but_a_sentence_comes_of_a_damaged_file(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes, at: int, gone: int
) -> None:
    whole = FILE.format(cascade="yes").encode()
    path = tmp_path_factory.mktemp("damaged") / "rules.srx"
    path.write_bytes(whole[:at] + damage + whole[at + gone :])
    try:
        rules.load(path)
    except EnRegardError as error:
        assert str(path) in str(error)


def test_languagetools_rules_say_the_same_through_our_matcher(english: Path, french: Path) -> None:
    """Two ways to apply 1,700 rules: choppa's, and ours for what the user brings."""
    import choppa

    file = Path(choppa.__file__).parent / "data" / "srx" / "languagetool_segment.srx"
    own, theirs = by(file), Ruleset(off=frozenset({Layer.ADDITIONS}))
    for path in (english, french):
        document = documents.read(path)
        assert split(document, rules=own) == split(document, rules=theirs)


# Writing

SIGNS = ("a", " ", "\\s", "«", "\u00a0", "[.?]", "<&>", "\n", "\t", "\\.", "é", "\x01")
PATTERN = st.lists(st.sampled_from(SIGNS)).map("".join)
LANGUAGES = st.sampled_from([".*", "(?i)fr.*", "en"])


@settings(deadline=None)
@given(st.lists(st.builds(Rule, st.booleans(), PATTERN, PATTERN.filter(bool), LANGUAGES), max_size=6))
@example([Rule(breaks=True, before="\\\t", after="\ud800")])
def test_what_is_written_is_read_again(tmp_path_factory: pytest.TempPathFactory, some: list[Rule]) -> None:
    path = tmp_path_factory.mktemp("srx") / "rules.srx"
    rules.write(path, some)
    again = rules.load(path)
    assert [(rule.breaks, rule.languages) for rule in again] == [(rule.breaks, rule.languages) for rule in some]
    for old, new in zip(some, again, strict=True):
        for one, other in ((old.before, new.before), (old.after, new.after)):
            # Only what XML cannot carry is written otherwise.
            escapes = regex.sub(r"\\x\{([0-9A-F]+)\}", lambda found: chr(int(found[1], 16)), other)
            assert escapes == regex.sub(r"\\([\n\t\x01\ud800])", r"\1", one)


def test_what_is_written_is_valid(tmp_path: Path) -> None:
    import choppa
    import xmlschema

    path = tmp_path / "rules.srx"
    rules.write(path, STANDARD.never_after("M.", "fr").never_after("etc.", "").own)
    schema = Path(choppa.__file__).parent / "data" / "xsd" / "srx20.xsd"
    xmlschema.XMLSchema(str(schema)).validate(str(path))


def test_choppa_splits_by_what_is_written_as_we_do(tmp_path: Path) -> None:
    import choppa

    own = Ruleset(rules=(Rule(breaks=True, before=r"\.\s", after=""),)).never_after("M.", "fr")
    path = tmp_path / "rules.srx"
    rules.write(path, own.own)
    text = "Le MM. vint. M. Rutte parla, et p. ex. M.\u00a0Yoon. Fin."
    theirs = list(choppa.SrxTextIterator(choppa.SrxDocument(ruleset=str(path)), "fr", text))
    assert theirs == split_text(text, "fr", rules=Ruleset(own.abbreviations, own.rules, ALONE))
    assert theirs == ["Le MM. ", "vint. ", "M. Rutte parla, et p. ", "ex. ", "M.\u00a0Yoon. ", "Fin."]


# Expressions of other dialects


@pytest.mark.parametrize(
    ("pattern", "matches", "fails"),
    [
        (r"\p{IsL}+", "é", "1"),
        (r"\p{javaLowerCase}", "é", "É"),
        (r"\p{InBasic_Latin}\p{IsBasicLatin}", "ab", "aé"),
        (r"[\p{L}&&[^rwn]]", "a", "r"),
        (r"[a-z-[aeiou]]", "b", "e"),
        (r"\Qa.b\E*", "a.bb", "axb"),
        (r"\x{1F600}\x41", "😀A", "A"),
        (r"\h\v", "\u1680\n", "\n\u1680"),
        (r"(?U)\w(?iU)é(?U:x)", "éÉx", "éÉy"),
        (r"a\z", "a", "a\n"),
        (r"\\h\cA", "\\h\x01", "\\ \x01"),
        (r"a++b", "aab", "aa"),
    ],
)
def test_a_dialect(pattern: str, matches: str, fails: str) -> None:
    assert syntax.compiled(pattern).fullmatch(matches)
    assert not syntax.compiled(pattern).fullmatch(fails)


# One's own rules


def test_abbreviations_end_no_sentence() -> None:
    text = "Il cita M. Le Pen, etc. Puis S. E. Mgr. Puis rien."
    own = STANDARD.never_after("etc.", "fr-CA").never_after("Mgr.", "fr")
    assert len(split_text(text, "fr", rules=STANDARD)) > 1
    assert split_text(text, "fr", rules=own.never_after("S. E", "fr")) == [text]
    assert split_text(text, "en", rules=own) == split_text(text, "en", rules=STANDARD)
    assert own.never_after("etc.", "fr") == own


@pytest.mark.parametrize(
    ("text", "whole"), [("Le vol. A", True), ("Un seul vol.\u00a0A", True), ("Un envol. A", False)]
)
def test_an_abbreviation_is_a_word_of_its_own(text: str, whole: bool) -> None:
    own = Ruleset(rules=(Rule(breaks=True, before=r"\.[\s\u00A0]", after=""),), off=ALONE).never_after("vol.", "fr")
    assert (split_text(text, "fr", rules=own) == [text]) is whole


def test_the_first_rule_decides() -> None:
    stop = Rule(breaks=True, before=r"\.\s", after="")
    not_here = Rule(breaks=False, before=r"No\.\s", after=r"\d")
    text = "See No. 5. Then No. Six."
    assert split_text(text, "en", rules=Ruleset(rules=(not_here, stop), off=ALONE)) == [
        "See No. 5. ",
        "Then No. ",
        "Six.",
    ]
    assert split_text(text, "en", rules=Ruleset(rules=(stop, not_here), off=ALONE))[0] == "See No. "


def test_a_rule_that_hangs_is_stopped() -> None:
    text = "x" * 60 + "! "
    own = Ruleset(rules=(Rule(breaks=True, before=r"(x|xx)+y", after=""),))
    with pytest.raises(InputError, match="take too long on the text “xxxx"):
        split_text(text * 3, "en", rules=own)


@settings(deadline=None)
@given(st.text(), st.sampled_from(["en", "fr", "de"]), st.booleans())
def test_splitting_by_own_rules_loses_nothing(text: str, language: str, breaks: bool) -> None:
    own = Ruleset(rules=(Rule(breaks, r"\w", r"\W"), Rule(breaks, "", r"\s"))).never_after(".", "")
    assert "".join(split_text(text, language, rules=own)) == text


def test_the_statement_by_paragraph(french: Path) -> None:
    document = documents.read(french)
    assert [s.text for s in split(document, by="paragraph")] == [p.text for p in document.paragraphs]


# Kept for all projects


def test_what_is_kept_holds_for_all_projects() -> None:
    text = "Voir l’annexe. Puis rien."
    assert len(split_text(text, "fr")) == 2
    mine = STANDARD.never_after("annexe.", "fr")
    kept.keep(mine)
    assert split_text(text, "fr") == [text]
    assert kept.own() == mine
    kept.keep(STANDARD)
    assert len(split_text(text, "fr")) == 2


@given(
    st.builds(
        Ruleset,
        rules=st.lists(st.builds(Rule, st.booleans(), st.just(r"\."), st.sampled_from(["é", "«"])), max_size=3).map(
            tuple
        ),
        off=st.frozensets(st.sampled_from(Layer)),
    ),
    st.lists(st.text(min_size=1, max_size=5), max_size=3),
)
def test_what_is_kept_comes_again(mine: Ruleset, words: list[str]) -> None:
    for word in words:
        mine = mine.never_after(word, "fr")
    assert kept.from_json(kept.to_json(mine)) == mine


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"abbreviations": 1}', '{"abbreviations": [], "rules": [[true, "(", "", ".*"]], "off": []}'],
)
def test_a_damaged_set_gets_a_sentence_and_stays(text: str) -> None:
    kept.keep(STANDARD)
    kept.place().write_text(text, "utf-8")
    with pytest.raises(InputError, match=r"rules\.json cannot be read"):
        split_text("One. Two.", "en")
    assert kept.place().read_text("utf-8") == text


def test_additions_are_sound() -> None:
    assert rules.load(files.resource("srx", "additions.srx"))


# What stands at the caret


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il vit M.| Rutte", "M."),
        ("Il vit |M. Rutte", "M."),
        ("Il vit M. |Rutte", "M."),
        ("Il vit M. R|utte", ""),
        ("(cf.|) Puis", "cf."),
        ("« S.E.|» Puis", "S.E."),
        ("puis...| Fin", ""),
        ("en 1945.| Fin", ""),
        ("Fin.|", "Fin."),
        ("|", ""),
        ("  |", ""),
    ],
)
def test_the_abbreviation_at_the_caret(text: str, found: str) -> None:
    assert abbreviation_at(text.replace("|", ""), text.index("|")) == found
