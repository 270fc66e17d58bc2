"""Who or what did it: the subject asked for, and the agent of a passive."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.language.inflection import inflect
from quizgen.questions.candidate import Candidate
from quizgen.questions.keys import Key, noun_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import asking_verbs
from quizgen.questions.wording import Writer

LIGHT = frozenset({"make", "take", "have", "get", "give", "do"})
"""Verbs whose object carries the sense: "Who made a living?" asks for nobody."""
OPEN_VERBS = frozenset("include have mean involve refer denote represent constitute".split())
"""Verbs that say little of what their subject is."""
EMPTY_VERBS = frozenset(
    {"be", "have", "do", "seem", "become", "remain", "appear", "get", "go", "come"}
)
"""Verbs that alone describe nobody: "Who went?" needs more behind it."""


def subject_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the subject: "Who founded Thorn in 2009?"."""
    if clause.subject.role == "antecedent" or clause.copula:
        return
    key = noun_key(clause.sentence, clause.subject.head, writer)
    if key.kind == "noun" and clause.subject.head.child("conj") is not None:
        writer.doubt("coordinated subject")
    if key.entity is None and clause.subject.tokens[0].lower in {"a", "an"}:
        writer.doubt("an indefinite subject")
    pieces = parts(writer, clause, with_subject=False)
    if clause.verb.lemma in OPEN_VERBS:
        writer.doubt("a verb that does not pick out its subject")
    content = [t for p in clause.complements for t in p.tokens if t.tag in {"NNP", "CD"}]
    if clause.verb.lemma in LIGHT and not content and len(pieces) < 2:
        writer.doubt("a light verb says too little of its subject")
    if not any(piece.tells for piece in pieces) or (
        clause.verb.lemma in EMPTY_VERBS and len(pieces) < 2
    ):
        raise Unclear("too little is said of the subject")
    verbs = asking_verbs(clause, singular=True)
    yield make("subject", assemble(f"{key.wh} {verbs}", pieces), key, clause)


def agent_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for a passive's agent in the active: "Who covered the song in 1990?"."""
    agent = clause.complement("agent")
    noun = agent.object if agent is not None else None
    if agent is None or noun is None or not clause.passive:
        return
    key = noun_key(clause.sentence, noun, writer)
    verb = _active_verb(clause)
    pieces = parts(writer, clause, skip=[agent])
    lead = f"{key.wh} {verb} {subject_text(writer, clause)}"
    yield make("agent", assemble(lead, pieces), key, clause)


def _active_verb(clause: Clause) -> str:
    """Return the finite active form for a passive verb group."""
    auxiliaries = [aux.lower for aux in clause.auxiliaries]
    lemma = clause.verb.lemma
    particle = f" {clause.particle.lower}" if clause.particle is not None else ""
    if auxiliaries in (["was"], ["were"]):
        return inflect(lemma, "VBD") + particle
    if auxiliaries in (["is"], ["are"]):
        return inflect(lemma, "VBZ") + particle
    if auxiliaries[:1] in (["has"], ["have"]):
        return "has " + clause.verb.lower + particle
    if auxiliaries[:1] == ["had"]:
        return "had " + clause.verb.lower + particle
    raise Unclear("passive that has no plain active")


def make(form: str, stem: str, key: Key, clause: Clause) -> Candidate:
    """Return the candidate for a key found as tokens."""
    return Candidate(
        form,
        stem,
        key.text,
        key.tokens[0].start,
        key.tokens[-1].end,
        key.kind,
        clause.sentence,
        list(key.tokens),
        clause,
        key.entity,
    )
