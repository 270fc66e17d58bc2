"""Small word lists that the analysis reads; each says what being in it means."""

from __future__ import annotations

import re

YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
"""A year as articles write it, of this millennium or the last."""
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
"""The months, as a pattern's alternatives."""

TITLES = {
    "mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "father": "m", "brother": "m",
    "emperor": "m", "duke": "m", "count": "m", "baron": "m", "pope": "m",
    "mrs": "f", "ms": "f", "miss": "f", "lady": "f", "queen": "f", "princess": "f", "sister": "f",
    "empress": "f", "duchess": "f", "countess": "f", "baroness": "f", "dame": "f", "madam": "f",
    "dr": "u", "prof": "u", "professor": "u", "president": "u", "senator": "u", "judge": "u",
    "captain": "u", "general": "u", "colonel": "u", "major": "u", "lieutenant": "u", "st": "u",
    "saint": "u", "minister": "u", "chancellor": "u", "governor": "u", "mayor": "u", "rev": "u",
    "reverend": "u", "bishop": "u", "chief": "u", "justice": "u", "secretary": "u", "doctor": "u",
    "congressman": "m", "congresswoman": "f", "representative": "u", "admiral": "u",
}  # fmt: skip
"""Words before a name that make it a person's → gender, "u" when they don't show it."""

ROLE_GENDER = {
    "actor": "m", "actress": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f",
    "man": "m", "woman": "f", "boy": "m", "girl": "f", "father": "m", "mother": "f", "son": "m",
    "daughter": "f", "brother": "m", "sister": "f", "husband": "m", "wife": "f", "uncle": "m",
    "aunt": "f", "nephew": "m", "niece": "f", "grandfather": "m", "grandmother": "f",
    "widow": "f", "widower": "m", "emperor": "m", "empress": "f", "monk": "m", "nun": "f",
    "priest": "m", "duke": "m", "duchess": "f", "count": "m", "countess": "f", "lord": "m",
    "lady": "f", "hero": "m", "heroine": "f", "gentleman": "m", "policeman": "m",
    "policewoman": "f", "businessman": "m", "businesswoman": "f", "chairman": "m",
    "chairwoman": "f", "spokesman": "m", "spokeswoman": "f", "waiter": "m", "waitress": "f",
    "bishop": "m", "pope": "m", "knight": "m", "ex-wife": "f", "ex-husband": "m", "mum": "f",
    "dad": "m", "stepmother": "f", "stepfather": "m", "giant": "m", "wizard": "m", "witch": "f",
}  # fmt: skip
"""Role nouns that show gender."""

ORG_WORDS = frozenset(
    """agency academy airline airlines alliance army assembly association authority bank board
    brigade bureau cabinet centre center charity church club coalition college commission committee
    community company congress consortium corporation corp council court department federation
    firm force forces foundation fund gallery government group hospital house inc institute
    institution journal laboratory league ltd magazine ministry mission movement museum navy
    network newspaper office organisation organization orchestra parliament party police press
    project school senate service services society societies station studio studios team tribunal
    trust union universities university zoo""".split()
)
"""Last (or first) words of a name that make it an organisation's."""

PLACE_WORDS = {
    "river": "place", "lake": "place", "ocean": "place", "sea": "place", "mountain": "place",
    "mountains": "place", "island": "place", "islands": "place", "valley": "place",
    "desert": "place", "bay": "place", "gulf": "place", "peninsula": "place", "county": "place",
    "province": "place", "region": "place", "city": "place", "street": "facility",
    "road": "facility", "avenue": "facility", "square": "facility", "bridge": "facility",
    "castle": "facility", "tower": "facility", "palace": "facility", "cathedral": "facility",
    "airport": "facility", "park": "place", "canal": "facility", "wall": "facility",
    "market": "facility", "hall": "facility", "stadium": "facility", "theatre": "facility",
    "theater": "facility", "war": "event", "conference": "event",
    "marathon": "event", "cup": "event", "games": "event", "championship": "event",
    "tournament": "event",
    "revolution": "event", "battle": "event",
    "festival": "event", "olympics": "event", "act": "law", "treaty": "law", "constitution": "law",
    "award": "work", "prize": "work", "kingdom": "place", "duchy": "place", "empire": "place",
    "republic": "place", "glacier": "place", "mount": "place", "cape": "place", "strait": "place",
    "falls": "place", "forest": "place", "plateau": "place", "plain": "place", "coast": "place",
    "beach": "place", "reef": "place", "volcano": "place", "cave": "place", "creek": "place",
    "library": "facility", "hotel": "facility", "monument": "facility", "memorial": "facility",
    "mausoleum": "facility", "tomb": "facility",
    "mosque": "facility", "temple": "facility", "quadrangle": "facility", "polytechnic": "org",
    "bible": "work", "symphony": "work", "gospel": "work",
    "depression": "event", "uprising": "event", "rebellion": "event", "crusade": "event",
    "crusades": "event", "wars": "event", "massacre": "event", "expedition": "event",
    "canyon": "place", "hill": "place", "hills": "place", "lane": "facility", "station": "facility",
}  # fmt: skip
"""Last words of a name that settle its kind → the kind."""

FIRST_WORDS = {
    "fort": "facility", "mount": "place", "mt": "place", "lake": "place", "cape": "place",
    "river": "place", "hurricane": "event", "cyclone": "event", "typhoon": "event",
    "operation": "event", "hotel": "facility",
}  # fmt: skip
"""First words of a name that settle its kind → the kind."""

GROUP_WORDS = frozenset("folk folks tribe tribes clan peoples".split())
"""Last words of a name that make it a people's."""

CALENDAR_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday weekend day eve week month".split()
)
"""Last words of a name that make it a day or a feast ("Easter Sunday")."""

FOUNDED_VERBS = frozenset({"found", "establish", "co-found", "cofound", "launch", "head", "lead"})
"""Verbs whose object (or passive subject) is likelier an organisation than a person."""

HUMAN_GROUPS = frozenset(
    """authority family people team crew staff police crowd audience couple public army troop
    community population citizen government company gang tribe""".split()
)
"""Nouns for people taken together; questions ask "Who" for them."""

STORY_BEINGS = frozenset("giant dwarf fairy elf troll ogre wizard genie mermaid goblin".split())
"""Beings that are people in stories."""

NAMED_AFTER_PEOPLE = frozenset(
    """storm hurricane cyclone typhoon lake river mount mt fort port cape camp ship hms uss
    battleship street avenue operation project""".split()
)
"""Words before a name that make it no person's."""

MAKING_VERBS = frozenset(
    "open build construct found establish publish launch release produce write record".split()
)
"""Verbs of whose passive no person is the subject."""

PERSON_VERBS = frozenset(
    """say tell write think believe die marry bear ask reply explain add argue study graduate
    love wear smile speak remember recall feel hope""".split()
)
"""Verbs whose subject is likelier a person."""

WORK_VERBS = frozenset({"publish", "write", "compose", "paint", "direct"})
"""Verbs whose object is likelier a work."""

ENTITY_NOUNS = {
    "org": ORG_WORDS | {"nonprofit", "non-profit", "startup", "business", "publisher", "band"},
    "place": frozenset(
        """city town village country nation state island region capital continent kingdom
        province river lake mountain county municipality area desert""".split()
    ),
    "work": frozenset("book novel film movie poem play album song painting".split()),
    "event": frozenset("war battle festival revolution fire earthquake storm hurricane".split()),
    "facility": frozenset("building museum bridge castle tower wall canal stadium market".split()),
}
"""Common nouns by which an article takes up a named thing again ("the organization")."""

ORG_HYPERNYMS = frozenset({"organization", "organisation", "institution", "body"})
GENERIC_ORGS = ORG_HYPERNYMS | frozenset(
    {
        "company",
        "firm",
        "group",
        "charity",
        "agency",
        "nonprofit",
        "non-profit",
        "foundation",
        "startup",
    }
)
"""Nouns that any organisation can be called by, or any whose name does not say what it is."""

UNIQUE_NOUNS = frozenset(
    """sun moon earth world sky sea ocean ground air atmosphere universe government public press
    media internet economy environment climate country past future present weather law army navy
    police president king queen pope bible church state nation land north south east west
    poor rich young old elderly unemployed body brain heart""".split()
)
"""Nouns of which there is one, or one that everybody thinks of."""

PERSON_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
"""Pronouns that stand for one person → gender."""

THING_PRONOUNS = frozenset({"it", "its", "itself"})
GROUP_PRONOUNS = frozenset({"they", "them", "their", "theirs", "themselves"})
FIRST_SECOND = frozenset(
    """i me my mine myself we us our ours ourselves you your yours yourself yourselves""".split()
)
"""Pronouns whose reference is outside the article's world."""

POSSESSIVES = frozenset({"his", "her", "its", "their"})
"""Pronouns that stand before a noun like an article."""

DEMONSTRATIVES = frozenset({"this", "that", "these", "those", "such"})
"""Determiners that point back to something said before."""

ORDINAL_DETERMINERS = frozenset(
    {"another", "other", "same", "latter", "former", "own", "next", "previous", "following"}
)
"""Words that tell a thing from, or compare it with, another that was named before."""

DEICTIC = frozenset(
    """here there now today yesterday tomorrow tonight nowadays then ago currently recently
    presently soon later earlier thus therefore so hence thereby thereafter afterwards
    meanwhile lately above below""".split()
)
"""Words that point to the writer's place or moment, or back into the text."""

VAGUE_HEADS = frozenset(
    """thing things one ones something anything everything nothing someone anyone everyone
    somebody anybody everybody nobody none other others lot lots way ways part parts kind kinds
    type types sort sorts number numbers amount reason reasons fact facts case cases example
    examples issue issues matter matters aspect aspects point points time times place places
    people person man men woman women result results problem problems idea ideas bit rest same
    some many few several most all each both either neither any more less much little who what
    which that this these those variety series range set group event events feature features
    success effort efforts work role factor factors majority minority half course basis terms
    end beginning start top side use form forms level levels change changes difference
    differences effect effects extent degree need needs addition order damage understanding
    attention support importance success failure purpose meaning""".split()
)
"""Head nouns that say too little to be a key."""

QUANTIFIERS = frozenset(
    """lot number majority variety thousands thousand millions million hundreds hundred dozens
    dozen most some many few all each half part group series pair couple range rest bulk none
    several both any kind sort type form""".split()
)
"""Words that only count what the "of" behind them brings ("a lot of people")."""

UNREFERRED = frozenset(
    """fact way example instance order addition case course lot end result basis account spite
    front turn sense question role advantage care doubt use means term conjunction attempt
    charge favour favor contrast place""".split()
)
"""Nouns that mostly stand in set phrases and are hardly ever taken up ("in fact", "take place")."""
