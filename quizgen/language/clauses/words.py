"""Word lists that decide what a clause states; each says what being in it means."""

from __future__ import annotations

RELATIVES = frozenset({"who", "which", "that"})
RELATIVE_OBJECTS = frozenset({"who", "whom", "which", "that"})

FACTUAL_MARKS = frozenset({"although", "though", "whereas", "because", "for"})
"""Subordinators whose clause is stated as a fact of its own, whatever its tense."""
PAST_MARKS = frozenset({"after", "when", "while", "until", "till", "since", "once", "so"})
"""Subordinators whose clause is a fact when it and its main clause speak of the past.

"Before" is none: "he died before the bridge was finished" does not say that it ever was.
"""

REPORT_VERBS = frozenset(
    """say report claim argue explain add state estimate suggest show find conclude note announce
    warn believe think reveal discover indicate predict declare write tell insist confirm prove
    demonstrate observe establish""".split()
)
"""Verbs whose subject vouches for the clause: "According to X, …"."""
KNOWING_VERBS = frozenset("know learn realise realize notice recognise recognize".split())
"""Verbs that nobody uses of what is not so: the article itself vouches for the clause."""
FOUND_OUT = frozenset(
    """find discover show prove reveal establish confirm demonstrate learn notice know realise
    realize""".split()
)
"""Verbs whose passive states a fact: "it was found that …"; "it is believed" does not."""

QUOTES = frozenset('"“”«»')
DROPPED_ADVERBS = frozenset(
    """however therefore thus hence moreover furthermore nevertheless nonetheless meanwhile
    instead namely consequently accordingly similarly likewise indeed finally eventually also
    too additionally besides still then yet rather actually even just only fortunately
    unfortunately sadly interestingly notably importantly today now nowadays currently recently
    again already subsequently""".split()
)
"""Adverbs that tie a sentence to its neighbours or colour it; a question does without them."""

FILLERS = frozenset(
    {
        "in turn", "for example", "for instance", "in fact", "in addition", "of course", "as well",
        "at least", "at last", "at first", "in particular", "by contrast", "in contrast",
        "in general",
        "on the other hand", "as a result", "in the end", "in other words", "after all", "in short",
        "at the same time", "in the meantime", "above all", "once again", "so far", "at present",
        "as a consequence", "as a direct result", "to this end", "as such", "even so", "after that",
        "in this way", "in that way", "for this reason", "for that reason", "in this case",
        "as of now", "until now", "in any case", "in either case", "in other respects",
        "by comparison", "in comparison", "at one point", "in the process", "in the meanwhile",
        "to date", "in reality", "in practice", "by the way", "in effect", "as usual", "of late",
    }
)  # fmt: skip
"""Phrases that do the work of such an adverb."""

DOUBTS = frozenset(
    "perhaps maybe possibly probably apparently allegedly reportedly supposedly presumably".split()
)
"""Adverbs that take back part of what is said: a clause under one is no plain fact."""

STATES = frozenset(
    """call know name situate locate base surround make use bound cover fill equip line associate
    concern interest divide compose populate speak own run operate write_off allege""".split()
)
"""Participles that tell how a thing is, so that a present main clause leaves them present."""

EVENTS = frozenset(
    """build design found establish create write publish compose paint record release launch open
    complete finish invent discover develop introduce produce construct erect commission direct
    bear kill murder assassinate defeat capture destroy damage elect appoint crown educate train
    hire adopt award sign pass enact organise organize host form set begin start inspire film
    translate sculpt carve patent bombard donate buy purchase
    sell acquire rename excavate""".split()
)
"""Participles that tell what happened once: past, whatever the tense of the main clause."""

BEING = frozenset(
    """date last belong contain feature measure stretch extend span run weigh house cover comprise
    consist stand lie live hold carry bear face overlook border join cross lead""".split()
)
"""Verbs that tell how a thing is: their participle is often said of the noun before it."""
HABITS = frozenset(
    "focus relate serve specialise specialize take feed use work offer operate".split()
)
"""Verbs whose participle beside "is" tells what is done all the time."""

RESULTS = frozenset(
    """expand cause make lead allow mean result force enable spark prompt trigger escalate end
    increase reduce leave raise help give bring""".split()
)
"""Verbs that a whole event can have as subject: "war was declared on France, which expanded it"."""

LOOSE_PARTICIPLES = frozenset(
    """be have make allow lead cause result leave bring give help force mean ensure provide raise
    include follow accord depend concern regard consider range begin start compare judge speak
    assume suppose grant exclude bar fail pend create enable prompt spark mark turn render put
    set prevent reduce increase show prove suggest indicate imply reflect reveal confirm see
    trigger drive send contribute add end talk come go look total represent constitute say claim
    argue note state explain warn tell insist announce declare assert hope fear want head
    think believe know owe""".split()
)
"""Verbs whose participle may hang from the whole event, or does the work of a preposition."""
