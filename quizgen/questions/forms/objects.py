"""What was done, and to what: objects and the objects of a verb's own preposition."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.language.clauses import Clause
from quizgen.language.tokens import Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.forms.subject import make
from quizgen.questions.keys import Key, names_people, noun_key
from quizgen.questions.stems import assemble, parts, subject_text
from quizgen.questions.unclear import Unclear
from quizgen.questions.verbs import inverted
from quizgen.questions.wording import Writer

LIGHT_VERBS = frozenset(
    """have do make take get give be become include see show let want involve like know say tell
    think mean keep put bring go come play pay offer teach lend cease stop start begin continue
    finish lie sit stand""".split()
)
"""Verbs that leave "What did X …?" open to many answers."""

VERB_PREPOSITIONS = frozenset(
    """rely-on depend-on focus-on consist-of belong-to lead-to result-in result-from
    refer-to participate-in specialize-in specialise-in respond-to contribute-to suffer-from
    derive-from evolve-from originate-from stem-from protect-against fight-against
    campaign-for compete-for apply-for account-for search-for look-for hunt-for
    react-to adapt-to object-to turn-into develop-into transform-into translate-into
    divide-into write-about talk-about speak-about learn-about complain-about worry-about
    know-as work-as serve-as act-as use-as describe-as regard-as base-on name-after
    concentrate-on insist-on feed-on agree-on experiment-with collaborate-with
    marry-to compare-to convert-to attribute-to replace-with fill-with cover-with associate-with
    make-of make-from invest-in believe-in enrol-in enroll-in succeed-in compose-of form-from
    dedicate-to devote-to expose-to connect-to limit-to graduate-from recover-from""".split()
)
"""Verb and preposition that belong together: "What did X focus on?"."""


def object_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the direct object: "What campaign did Thorn initiate?"."""
    phrase = clause.complement("dobj")
    if phrase is None:
        yield from _embedded(clause, writer)
        return
    if clause.complement("ccomp", "xcomp", "oprd", "dative") is not None:
        return
    named = _naming_noun(phrase.head)
    owner = clause.subject.tokens
    key = named or noun_key(clause.sentence, phrase.head, writer, core=True, owner=owner)
    if key.kind == "group":
        writer.doubt("a people or nationality as object")
    whole = phrase.tokens if named else _described_by(key)
    others = parts(writer, clause, without=whole)
    content = [token for token in key.tokens if token.tag[:2] in {"NN", "JJ", "CD"}]
    if (
        named is None
        and clause.verb.lemma in LIGHT_VERBS
        and (len(content) < 2 or not any(not p.optional for p in others))
    ):
        writer.doubt("the verb leaves the object open")
    first, verbs = inverted(clause)
    wh = "Whom" if key.wh == "Who" and key.kind == "person" else key.wh
    if key.kind == "personnoun":
        wh = "Whom"
    lead = f"{wh} {first} {subject_text(writer, clause)} {verbs}"
    yield make("object", assemble(lead, others), key, clause)


def _embedded(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the object of an infinitive: "What did Carson want to expose?"."""
    infinitive = clause.complement("xcomp")
    noun = infinitive.head.child("dobj") if infinitive is not None else None
    to = infinitive.head.child("aux") if infinitive is not None else None
    if infinitive is None or noun is None or to is None or to.tag != "TO" or clause.copula:
        return
    if infinitive.head.child("cc", "conj") is not None or infinitive.head.lemma in LIGHT_VERBS:
        return
    key = noun_key(clause.sentence, noun, writer, core=True, owner=clause.subject.tokens)
    first, verbs = inverted(clause)
    pieces = parts(writer, clause, without=_described_by(key))
    wh = "Whom" if key.wh == "Who" else key.wh
    yield make(
        "object",
        assemble(f"{wh} {first} {subject_text(writer, clause)} {verbs}", pieces),
        key,
        clause,
    )


def _described_by(key: Key) -> list[Token]:
    """Return the key's tokens with the clauses and asides that hang from them."""
    inside = set(key.tokens)
    hanging: set[Token] = set(inside)
    for token in key.tokens:
        for child in token.children:
            if child not in inside and child.dep not in {"prep"}:
                hanging.update(child.subtree())
    return sorted(hanging, key=lambda token: token.i)


def _naming_noun(head: Token) -> Key | None:
    """Return the key for a name before a plain noun ("a *Stop Sextortion* campaign")."""
    if (
        head.tag != "NN"
        or names_people(head.lemma)
        or (head.mention is not None and head.mention.is_name)
    ):
        return None
    names = [
        child.mention
        for child in head.children_of("compound", "nmod")
        if child.mention is not None and child.mention.is_name and child.mention.last == head.i - 1
    ]
    if len(names) != 1 or names[0] is None or names[0].entity is None:
        return None
    name = names[0]
    entity = name.entity
    if entity is None or entity.kind in {"person", "group", "place"}:
        return None
    if any(child.dep in {"prep", "relcl"} for child in head.children):
        return None
    return Key(tuple(name.tokens), name.text, "title", f"What {head.lower}", False, entity)


OBLIQUE_PREPOSITIONS = frozenset(
    "into from with to on for through against about of upon over toward towards".split()
)
"""Prepositions that may end a question: "What does the remaining gas move into?"."""


def oblique_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the object of the preposition that follows the verb at once."""
    if clause.complement("dobj", "ccomp", "xcomp", "attr", "agent", "acomp") is not None:
        return
    tail = [phrase for phrase in clause.adjuncts if not phrase.fronted]
    phrase = tail[0] if tail else None
    noun = phrase.object if phrase is not None else None
    if phrase is None or noun is None or phrase.role != "prep" or phrase.head.i - clause.verb.i > 2:
        return
    if phrase.head.lower not in OBLIQUE_PREPOSITIONS or clause.verb.lemma in LIGHT_VERBS:
        return
    if f"{clause.verb.lemma}-{phrase.head.lower}" in VERB_PREPOSITIONS:
        return
    key = noun_key(clause.sentence, noun, writer, owner=clause.subject.tokens)
    if key.entity is not None or key.kind != "noun":
        writer.doubt("a name after a loose preposition")
    first, verbs = inverted(clause)
    others = [
        piece for piece in parts(writer, clause, skip=[phrase]) if not piece.optional or piece.front
    ]
    wh = "Whom" if key.wh == "Who" else key.wh
    lead = f"{wh} {first} {subject_text(writer, clause)} {verbs} {phrase.head.lower}"
    yield make("oblique", assemble(lead, others), key, clause)


FRONTED = frozenset(
    """in at on from to with for under near into during through by against between among of about
    after before behind over within without toward towards across along""".split()
)
"""Prepositions that may open a question: "At which university did Keller study?"."""


def fronted_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for what an adjunct's preposition governs, the preposition first."""
    for phrase in clause.adjuncts:
        noun = phrase.object
        if phrase.role != "prep" or noun is None or phrase.head.lower not in FRONTED:
            continue
        if noun.mention is not None and not noun.mention.is_name:
            continue
        try:
            key = noun_key(clause.sentence, noun, writer, owner=clause.subject.tokens)
        except Unclear:
            writer.take_doubts()
            continue
        wh = {"Who": "whom"}.get(key.wh, key.wh[0].lower() + key.wh[1:])
        if " " not in wh and writer.about is None:
            continue  # "At what did the dragon stop?": only where just this is asked about
        first, verbs = inverted(clause)
        others = parts(writer, clause, skip=[phrase])
        preposition = phrase.head.lower.capitalize()
        lead = f"{preposition} {wh} {first} {subject_text(writer, clause)} {verbs}"
        yield make("fronted", assemble(lead, others), key, clause)


def quality_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask behind an adjective: "What was Tesla famous for?"."""
    quality = clause.complement("acomp")
    preposition = quality.head.child("prep") if quality is not None and clause.copula else None
    noun = preposition.child("pobj") if preposition is not None else None
    if (
        quality is None
        or preposition is None
        or noun is None
        or preposition.lower in {"than", "as"}
    ):
        return
    key = noun_key(clause.sentence, noun, writer, owner=clause.subject.tokens)
    if key.kind != "noun":
        writer.doubt("a name after a loose preposition")
    before = [token for token in quality.tokens if token.i < preposition.i]
    first, verbs = inverted(clause)
    words = writer.phrase(before, antecedents=clause.subject.tokens)
    wh = "Whom" if key.wh == "Who" else key.wh
    lead = f"{wh} {first} {subject_text(writer, clause)} {verbs} {words} {preposition.lower}"
    others = [
        piece
        for piece in parts(writer, clause, skip=[quality])
        if not piece.optional or piece.front
    ]
    yield make("oblique", assemble(lead, others), key, clause)


def prepositional_questions(clause: Clause, writer: Writer) -> Iterator[Candidate]:
    """Ask for the object of a verb's own preposition: "What does Thorn focus on?"."""
    if clause.complement("dobj", "ccomp", "xcomp") is not None:
        return
    for phrase in clause.adjuncts:
        noun = phrase.object
        pair = f"{clause.verb.lemma}-{phrase.head.lower}"
        if phrase.role != "prep" or noun is None or phrase.fronted or pair not in VERB_PREPOSITIONS:
            continue
        key = noun_key(clause.sentence, noun, writer, owner=clause.subject.tokens)
        if key.kind == "person" and phrase.head.lower not in {"after", "with", "for"}:
            raise Unclear("a person where a thing is expected")
        first, verbs = inverted(clause)
        others = parts(writer, clause, skip=[phrase])
        wh = "Whom" if key.wh == "Who" else key.wh
        lead = f"{wh} {first} {subject_text(writer, clause)} {verbs} {phrase.head.lower}"
        yield make("prepositional", assemble(lead, others), key, clause)
        return
