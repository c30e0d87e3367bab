"""Which quantities of a pair are said to differ."""

import datetime

import pytest

from enregard.check import Context, Found, Level, Pair, Severity
from enregard.check.families.quantities import CHECK, Conflict, differences, read


def raised(
    source: str, target: str, languages: tuple[str, str] = ("en", "fr"), date: datetime.date | None = None
) -> list[Found]:
    return list(CHECK.find(Pair(source, target, languages, context=Context(date=date))))


def said(source: str, target: str) -> str:
    (found,) = raised(source, target)
    return found.template.format(**found.facts)


SAME = """
It cost $2bn. | Cela a coûté 2 milliards de dollars.
A $2m deal | Un contrat de 2 millions de dollars
Some 600,000 soldiers | Quelque six cent mille soldats
Two dozen ships | Vingt-quatre navires
On Monday at 5 p.m. | Lundi à 17 h
At 8:30 p.m. | À 20h30
At noon | À 12 h
In the 1990s | Dans les années 90
In the 1990s | Dans les années quatre-vingt-dix
From 1950-53 | De 1950 à 1953
On 28 Oct. 2024 | Le 28 octobre 2024
On 10/28/2024 | Le 28/10/2024
In the 21st century | Au XXIe siècle
First, they left. | Primo, ils sont partis.
Two thirds of the members | Les deux tiers des membres
Half of the members | La moitié des membres
Half of the members | 50 % des membres
Three quarters of them | 75 % d’entre eux
It is 26 miles long. | Il fait 42 km de long.
Six feet deep | 1,80 m de profondeur
About a mile away | À environ 1,5 km
100 acres | 40 hectares
30 mph | 48 km/h
86 °F | 30 °C
The envoy, 46, resigned. | L’envoyé, âgé de 46 ans, a démissionné.
They won 3-1. | Ils ont gagné 3 à 1.
The G7 and Covid-19 | Le G7 et la Covid-19
between 70% and 90% | entre 70 et 90 %
an 18-month delay | un retard d’un an et demi
a fortnight | quinze jours
the last two decades | les vingt dernières années
World War II | la Seconde Guerre mondiale
tens of thousands | des dizaines de milliers
3 percentage points | 3 points
a hundred soldiers | une centaine de soldats
over 1,000 people | plus d’un millier de personnes
$1 trillion | 1 000 milliards de dollars
in 2014, 20 countries | en 2014, 20 pays
group 1, 18 teams | le groupe 1 18 équipes
""".strip().splitlines()


@pytest.mark.parametrize("line", SAME)
def test_the_same_said_otherwise_is_left_in_peace(line: str) -> None:
    english, french = line.split(" | ")
    assert raised(english, french) == []
    assert raised(french, english, ("fr", "en")) == []
    assert raised(english, english, ("en", "en")) == []
    assert raised(french, french, ("fr", "fr")) == []


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("It cost $2bn.", "Cela a coûté 2 milliards d’euros.",
         "$2bn in the original, 2 milliards d’euros in the translation: another currency."),
        ("It cost $2bn.", "Cela a coûté 2 millions de dollars.",
         "The amounts differ: $2bn in the original, 2 millions de dollars in the translation."),
        ("They sent 350,000 shells.", "Ils ont envoyé 350 00 obus.",
         "“350 00” in the translation is no number: its groups of figures do not fit (350,000 in the original)."),
        ("75% of the members", "75 des membres",
         "75% is a percentage in the original, 75 in the translation is none."),
        ("On Monday", "Mardi", "The days of the week differ: Monday in the original, Mardi in the translation."),
        ("In March", "En mai", "The months differ: March in the original, mai in the translation."),
        ("In 2018", "En 2019", "The years differ: 2018 in the original, 2019 in the translation."),
        ("The 1980s", "Les années 70", "The decades differ: 1980s in the original, 70 in the translation."),
        ("At 5 p.m.", "À 18 h", "The times of day differ: 5 p.m. in the original, 18 h in the translation."),
        ("6 feet deep", "6 mètres de profondeur",
         "6 feet in the original, 6 mètres in the translation: the same number in another unit."),
        ("26 miles", "48 km", "The numbers differ: 26 miles in the original, 48 km in the translation."),
        ("The G7", "Le G8",
         "The names differ in their figures: G7 in the original, G8 in the translation."),
        ("Twelve ships", "Treize navires", "The numbers differ: Twelve in the original, Treize in the translation."),
        ("In the 21st century", "Au XXe siècle", "The numbers differ: 21st in the original, XXe in the translation."),
        ("Three days later", "2 jours plus tard",
         "The numbers differ: Three days in the original, 2 jours in the translation."),
        ("billions of dollars", "des millions de dollars",
         "The numbers differ: billions in the original, millions de dollars in the translation."),
        ("They left in 1949.", "Ils sont partis.", "The translation has nothing for 1949 of the original."),
        ("They left.", "Ils sont partis à 340.", "The translation says 340, which the original does not say."),
    ],
)  # fmt: skip
def test_what_differs_is_said(source: str, target: str, sentence: str) -> None:
    assert said(source, target) == sentence
    (found,) = raised(source, target)
    assert found.level <= Level.USUAL


def test_the_places_are_those_of_the_figures() -> None:
    source, target = "Some 600,000 soldiers in 2024", "Quelque 60 000 soldats en 2024"
    (found,) = raised(source, target)
    assert [source[a:b] for a, b in found.source] == ["600,000"]
    assert [target[a:b] for a, b in found.target] == ["60 000"]
    assert CHECK.severity is Severity.ERROR


def test_a_broken_number_is_certainly_wrong() -> None:
    assert [found.level for found in raised("They sent 16,700 shells.", "Ils ont envoyé 16 70 obus.")] == [Level.SURE]
    assert [found.level for found in raised("They sent shells.", "Ils ont envoyé 820 00 obus.")] == [Level.SURE]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("The two leaders met.", "Les dirigeants se sont rencontrés."),
        ("Their summit", "Le sommet des deux pays"),
        ("He spoke on Friday.", "Il a pris la parole hier."),
        ("the prime minister", "le premier ministre"),
        ("six ministers of four countries", "trois ministres de quatre pays"),
    ],
)
def test_small_words_do_not_alarm_from_the_start(source: str, target: str) -> None:
    assert all(found.level > Level.USUAL for found in raised(source, target))


def test_today_may_stand_for_its_weekday() -> None:
    monday = datetime.date(2024, 10, 28)
    assert raised("They met today.", "Ils se sont réunis lundi.", date=monday) == []
    assert raised("They met today.", "Ils se sont réunis mardi.", date=monday) != []


def test_a_side_in_a_language_that_is_not_known_may_say_it_in_words() -> None:
    assert raised("It has 1,200 soldiers.", "兵士は千二百人である。", ("en", "ja")) == []
    assert raised("It has 1,200 soldiers.", "兵士は1300人である。", ("en", "ja")) != []


def test_differences_tell_contradictions_from_omissions() -> None:
    original = read("In 2024 they spent $40m on 15 ships.", "en")
    article = read("En 2024, ils ont dépensé 40 millions d’euros.", "fr")
    found = differences(original, article)
    assert [conflict for _, _, conflict in found.conflicts] == [Conflict.CURRENCY]
    assert [each.value for each in found.lost] == [15]
    assert found.added == []


def test_a_sign_of_another_language_is_no_contradiction() -> None:
    pair = Pair("Es waren 20 Prozent.", "It was 20 per cent.", ("de", "en"))
    assert not [each for each in CHECK.find(pair) if each.level <= Level.USUAL]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It will be 90 degrees in Boston.", "Il fera 32 degrés à Boston."),
        ("The 6-foot-3 goalkeeper is ill.", "Le gardien, qui mesure 1,90 m, est malade."),
        ("She is 5 feet 11 inches tall.", "Elle mesure 1,80 m."),
    ],
)
def test_what_is_said_in_the_measures_of_the_other_country_is_the_same(source: str, target: str) -> None:
    assert not list(CHECK.find(Pair(source, target, ("en", "fr"))))
