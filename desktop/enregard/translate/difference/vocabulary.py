"""Small words: which there are in French and English, and which are forms of one another."""

ARTICLE = "article "
"""The lemma of articles."""
AUXILIARIES = {
    *("être ", "avoir ", "be ", "have ", "sein ", "haben ", "werden "),
    *("ser ", "haber ", "essere ", "avere "),
}
"""The lemmas of verbs that help others to their tenses."""

GROUPS = {
    "fr": {
        "article": "le la les l' un une des",
        "de": "de d' du des",
        "à": "à au aux",
        "que": "que qu'",
        "ne": "ne n'",
        "se": "se s'",
        "si": "si s'",
        "ce": "ce c' ç' cet cette ces",
        "celui": "celui celle ceux celles",
        "je": "je j'",
        "me": "me m' moi",
        "te": "te t' toi",
        "il": "il elle ils elles",
        "mon": "mon ma mes",
        "ton": "ton ta tes",
        "son": "son sa ses",
        "notre": "notre nos",
        "votre": "votre vos",
        "leur": "leur leurs",
        "tout": "tout toute tous toutes",
        "quel": "quel quelle quels quelles",
        "lequel": "lequel laquelle lesquels lesquelles",
        "duquel": "duquel desquels desquelles",
        "auquel": "auquel auxquels auxquelles",
        "aucun": "aucun aucune",
        "jusque": "jusque jusqu'",
        "lorsque": "lorsque lorsqu'",
        "puisque": "puisque puisqu'",
        "être": "être est sont suis es sommes êtes était étaient étais étions étiez été étant sera seront serai seras "
        "serons serez serait seraient serais serions seriez soit soient sois soyons soyez fut furent fût fussent",
        "avoir": "avoir a ont ai as avons avez avait avaient avais avions aviez eu eue eus eues ayant aura auront "
        "aurai auras aurons aurez aurait auraient aurais aurions auriez ait aient aie aies ayons ayez eut eurent eût",
    },
    "en": {
        "article": "a an the",
        "be": "be am is are was were been being 's 're 'm",
        "have": "have has had having 's 've 'd",
        "do": "do does did done doing",
        "will": "will would 'll 'd wo",
        "can": "can could ca",
        "shall": "shall sha",
        "not": "not n't",
        "this": "this these",
        "that": "that those",
        "i": "i me",
        "he": "he him",
        "she": "she her",
        "we": "we us",
        "they": "they them",
        "who": "who whom",
        "my": "my mine",
        "your": "your yours",
        "our": "our ours",
        "their": "their theirs",
        "one": "one ones",
    },
    "de": {
        "article": "der die das den dem des ein eine einen einem einer eines",
        "sein": "sein ist sind war waren gewesen sei seien wäre wären",
        "haben": "haben hat habe hatte hatten hätte hätten gehabt",
        "werden": "werden wird werde wurde wurden worden würde würden",
        "in": "in im ins",
        "zu": "zu zum zur",
        "an": "an am ans",
        "von": "von vom",
    },
    "es": {
        "article": "el la los las un una unos unas",
        "de": "de del",
        "a": "a al",
        "y": "y e",
        "o": "o u",
        "ser": "ser es son fue fueron era eran sido sea sean será serán",
        "haber": "haber ha han había habían haya hayan habrá habrán he hemos",
    },
    "it": {
        "article": "il lo la l' i gli le un uno una un'",
        "di": "di d' del dello della dell' dei degli delle",
        "a": "a ad al allo alla all' ai agli alle",
        "da": "da dal dallo dalla dall' dai dagli dalle",
        "in": "in nel nello nella nell' nei negli nelle",
        "su": "su sul sullo sulla sull' sui sugli sulle",
        "e": "e ed",
        "essere": "essere è sono era erano stato stata stati state sia siano sarà saranno",
        "avere": "avere ha hanno ho abbiamo aveva avevano abbia abbiano avrà avranno",
    },
    "nl": {"article": "de het een"},
    "pt": {
        "article": "o a os as um uma uns umas",
        "de": "de do da dos das",
        "em": "em no na nos nas",
        "por": "por pelo pela pelos pelas",
    },
    "ru": {"в": "в во", "с": "с со", "о": "о об обо", "к": "к ко"},
    "uk": {"у": "у в", "і": "і й та", "з": "з із зі"},
}
"""Forms of one word, by its lemma. A contraction is a form of each word that is in it."""

_FRENCH = """
    à afin ainsi alors après assez au aucun aucune aujourd'hui auquel auquels aussi autant autour autre autres aux
    auxquelles auxquels avant avec beaucoup bien c' car ce ceci cela celle celles celui cependant certain certaine
    certaines certains ces cet cette ceux chacun chacune chaque chez ci comme comment contre d' dans de déjà depuis
    derrière des dès desquelles desquels devant donc dont du duquel durant elle elles en encore enfin ensuite entre
    envers et eux fait faire font hors il ils j' jamais je jusqu' jusque l' la là laquelle le lequel les lesquelles
    lesquels leur leurs lors lorsqu' lorsque lui m' ma mais malgré me même mêmes mes moi moins mon n' ne ni non nos
    notre nous on ont or ou où par parce parmi pas pendant personne peu peut peuvent plus plusieurs plutôt pour
    pourquoi pourtant près puis puisqu' puisque qu' quand que quel quelle quelles quelqu'un quelque quelques quels qui
    quoi quoique rien s' sa sans sauf se selon ses si sien sienne son sont sous souvent sur surtout t' ta tandis tant te
    tel telle telles tels tes toi ton toujours tous tout toute toutes très trop tu un une vers voici voilà vos votre
    vous vraiment y
"""
_ENGLISH = """
    a about above across after again against all almost along already also although always am among amongst an and
    another any are around as at be because been before behind being below between both but by ca can could did do does
    doing done during each either else even ever every few for from had has have having he her here hers him his how
    however i if in indeed into is it its just less many may me might mine more most much must my n't neither never no
    nor not now of off often on once one ones only or other others our ours out over own per perhaps quite rather same
    sha shall she should since so some still such than that the their theirs them then there these they this those
    though through throughout thus to together too toward towards under until up upon us very was we were what when
    where whether which while who whom whose why will with within without wo would yes yet you your yours 'd 'll 'm 're
    's 've
"""
SMALL_WORDS = {
    "fr": _FRENCH + " ".join(GROUPS["fr"].values()),
    "en": _ENGLISH + " ".join(GROUPS["en"].values()),
}
"""Words that serve grammar more than meaning, with the forms above."""
