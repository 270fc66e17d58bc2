"""What pronouns and bare definite nouns refer to, when that is certain; otherwise nothing.

A wrong antecedent makes a wrong question, so an answer is certain only where one thing stands out
from all others that agree with the pronoun by a margin that was set on several hundred pronouns
read and labelled by hand. What stands out by less is only likely: a later pronoun may take it up
in its turn, but like everything else it is left unresolved, and the caller drops it.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from quizgen.language.analysis import Analysis
from quizgen.language.antecedents import protagonist
from quizgen.language.definite_nouns import DefiniteNouns
from quizgen.language.definites import is_bare_definite, is_expletive
from quizgen.language.entity import Entity
from quizgen.language.pronouns import (
    as_referent,
    hangs_loose,
    is_nearer,
    is_pronoun,
    is_told,
    open_pronoun,
    pronoun_sort,
    stands_out,
    tells_what,
)
from quizgen.language.quotations import quoted_tokens
from quizgen.language.referents import (
    OBLIQUE,
    SUBJECT_LABELS,
    Referent,
    referents,
    sort_of_entity,
)
from quizgen.language.salience import (
    Ranked,
    agrees,
    is_acted_on,
    is_collective,
    lead,
    own_subject,
    rank,
    subject_of,
)
from quizgen.language.tokens import Sentence, Token
from quizgen.language.unnamed import Unnamed
from quizgen.language.words import PERSON_PRONOUNS, YEAR

PERSON_REACH = 3
"""Sentences back in which a person pronoun's antecedent may stand."""
THING_REACH = 1
"""Sentences back in which the antecedent of "it" or "they" may stand."""

CERTAIN = {"person": 2.0, "thing": 2.2, "group": 2.0}
LIKELY = {"person": 1.4, "thing": 1.8, "group": 1.7}
"""How many times as salient as the next the antecedent must be, by sort of pronoun."""
HERO = 1.6
"""How much whom the article is about gains."""

FRONTED = frozenset({"prep", "advcl", "acl", "amod", "dep", "acomp"})
"""Labels of what may open a sentence before the subject that its "his" means."""
_OBJECTS = frozenset({"dobj", "pobj", "dative"})


@dataclass(slots=True)
class Resolver:
    """Resolves references in one analysed article; answers are cached."""

    analysis: Analysis
    _answers: dict[tuple[int, int], Entity | None] = field(default_factory=dict)
    _spoken_of: dict[int, list[Referent]] = field(default_factory=dict)
    _quoted: set[int] = field(default_factory=set)
    _hero: Entity | None = None
    _definite_nouns: DefiniteNouns = field(init=False)
    _unnamed: Unnamed = field(init=False)

    def __post_init__(self) -> None:
        self._hero = protagonist(self.analysis.entities)
        self._quoted = quoted_tokens(self.analysis.sentences)
        self._definite_nouns = DefiniteNouns(self.analysis, self._known)
        self._unnamed = Unnamed(self._definite_nouns.topical)
        for sentence in self.analysis.sentences:
            for token in sentence.tokens:  # in order: what is taken up once can be taken up again
                if is_pronoun(token) or is_bare_definite(token):
                    self.resolve(sentence, token)

    def resolve(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return the entity that a pronoun or a definite noun certainly stands for, or None."""
        place = (sentence.index, token.i)
        if place not in self._answers:
            self._answers[place] = None  # a word never stands for itself
            self._answers[place] = self._resolve(sentence, token)
        return self._answers[place]

    def stands_for(self, sentence: Sentence, token: Token, entity: Entity) -> bool:
        """Whether a name, noun or pronoun speaks of an entity."""
        if token.mention is not None and token.mention.entity is entity:
            return True
        if self._unnamed.of(sentence, token) is entity:
            return True
        return self.resolve(sentence, token) is entity

    def topical(self, noun: Token) -> bool:
        """Whether "the X" is clear to whoever has read the article: it speaks of one X."""
        return self._definite_nouns.topical(noun)

    def spelled_out(self, sentence: Sentence, noun: Token) -> str | None:
        """Return "the X" with the words that told which X when it was brought in just before."""
        return self._definite_nouns.spelled_out(sentence, noun)

    def year(self, sentence: Sentence) -> str | None:
        """Return the one year that "this year" in a sentence takes up from the sentence before."""
        previous = self.analysis.neighbours(sentence, 1)
        if not previous or previous[0].paragraph != sentence.paragraph:
            return None
        years = {t.text for t in previous[0].tokens if t.tag == "CD" and YEAR.fullmatch(t.text)}
        return years.pop() if len(years) == 1 else None

    def _known(self, sentence: Sentence, token: Token) -> Entity | None:
        """Return what a word was found to stand for so far."""
        return self._answers.get((sentence.index, token.i))

    def _resolve(self, sentence: Sentence, token: Token) -> Entity | None:
        if is_pronoun(token):
            return self._pronoun(sentence, token)
        if is_bare_definite(token):
            return self._definite_nouns.entity(sentence, token)
        return None

    def _pronoun(self, sentence: Sentence, token: Token) -> Entity | None:
        sort = pronoun_sort(token)
        if (sort == "thing" and is_expletive(token)) or token.dep in {"appos", "npadvmod"}:
            return None  # "it rained", "the king himself"
        subject = self._subject_ahead(sentence, token)
        if subject is not None:
            return self._ahead(sentence, token, subject)
        ranked = rank(sentence, token, self._reach(sentence, sort), self.in_quotation)
        ranked = [self._raised(item) for item in ranked if not is_acted_on(item, token)]
        ranked.sort(key=lambda item: (-item.weight, item.last.token.start))
        margin = lead(ranked)
        entity = None
        if margin >= LIKELY[sort] and (sort == "person" or stands_out(ranked, token)):
            entity = self._unnamed.entity(ranked[0].last, person=sort == "person")
        if entity is None:
            self._spoken_of[sentence.index].append(open_pronoun(sentence, token, sort))
            return None
        certain = margin >= CERTAIN[sort] and self._plain(sentence, token, ranked)
        self._spoken_of[sentence.index].append(as_referent(sentence, token, ranked[0], certain))
        return entity if certain else None

    def _subject_ahead(self, sentence: Sentence, token: Token) -> Referent | None:
        """Return the subject that a possessive before it may take up ("In its prime, Rome…")."""
        if token.dep != "poss":
            return None
        above = [token, *token.ancestors()]
        verb = next((v for v in above if v.is_verb and v.child(*SUBJECT_LABELS)), None)
        subject = verb.child(*SUBJECT_LABELS) if verb is not None else None
        front = next((a for a in above if a.head is verb and a is not verb), None)
        if subject is None or front is None or front.dep not in FRONTED:
            return None
        found = next((r for r in self._referents(sentence) if r.token is subject), None)
        ahead = found is not None and subject.i > token.i and agrees(found, token)
        return found if ahead else None

    def _ahead(self, sentence: Sentence, token: Token, found: Referent) -> Entity | None:
        """Return the subject behind a possessive, where the sentence before has nothing like it."""
        named = found.entity is not None and found.sort != "any"
        before = self._reach(sentence, "person")[1:]
        rivals = any(agrees(r, token) and r.key != found.key for _, near in before for r in near)
        entity = self._unnamed.entity(found) if named else None
        return entity if not rivals else None

    def _plain(self, sentence: Sentence, token: Token, ranked: list[Ranked]) -> bool:
        """Whether nothing but salience speaks against the first of what was ranked."""
        best = ranked[0]
        if len(ranked) == 1 and is_told(best.last, token) and token.dep not in _OBJECTS:
            return True
        if not best.last.certain or (token.lower == "it" and tells_what(token)):
            return False
        if not self._beside_is_certain(sentence, token):
            return False  # "he sold him a boat": each depends on the other
        if is_collective(best.last, token) or best.last.sort == "any":
            return False
        if token.dep == "poss" and not token.head.is_noun:
            return False  # "and the district has its own"
        if token.dep in _OBJECTS and hangs_loose(token):
            return False
        if _has_nearer_name(ranked, token):
            return False
        by_name = not is_pronoun(best.last.token)
        if len(ranked) == 1 and best.last.weight < OBLIQUE and by_name:
            return False
        settled = token.lower in PERSON_PRONOUNS or best.last.token is own_subject(token)
        return settled or not any(is_nearer(item, best) for item in ranked[1:])

    def _beside_is_certain(self, sentence: Sentence, token: Token) -> bool:
        """Whether a pronoun that is the subject of an object pronoun's verb is itself settled."""
        verb = next((above for above in token.ancestors() if above.is_verb), None)
        subject = subject_of(verb) if verb is not None else None
        if token.dep in SUBJECT_LABELS or subject is None or not is_pronoun(subject):
            return True
        if pronoun_sort(subject) != pronoun_sort(token):
            return True
        return self._known(sentence, subject) is not None

    def _raised(self, item: Ranked) -> Ranked:
        """Return a candidate with what it gains as whom the article is about."""
        if item.last.entity is None or item.last.entity is not self._hero:
            return item
        return replace(item, weight=item.weight * HERO)

    def in_quotation(self, token: Token) -> bool:
        """Whether a token stands between quotation marks."""
        return token.start in self._quoted

    def _reach(self, sentence: Sentence, sort: str) -> list[tuple[int, list[Referent]]]:
        """Return the sentences that a pronoun may reach with what they speak of, nearest first."""
        back = PERSON_REACH if sort == "person" else THING_REACH
        apart = 1 if sort == "person" else 0
        before = [
            near
            for near in self.analysis.neighbours(sentence, back)
            if sentence.paragraph - near.paragraph <= apart
        ]
        near = [sentence, *reversed(before)]
        return [(sentence.index - s.index, self._referents(s)) for s in near]

    def _referents(self, sentence: Sentence) -> list[Referent]:
        """Return what a sentence speaks of, its nouns that take up something settled."""
        if sentence.index not in self._spoken_of:
            self._spoken_of[sentence.index] = [
                self._settled(sentence, found) for found in referents(sentence)
            ]
        return self._spoken_of[sentence.index]

    def _settled(self, sentence: Sentence, found: Referent) -> Referent:
        if found.entity is not None or not is_bare_definite(found.token):
            return found
        entity = self.resolve(sentence, found.token)
        if entity is None:
            return found
        return replace(
            found, key=id(entity), entity=entity, sort=sort_of_entity(entity), gender=entity.gender
        )


def _has_nearer_name(ranked: list[Ranked], token: Token) -> bool:
    """Whether somebody else is named between a pronoun of a person and what it may take up.

    A possessive whose clause has a subject that agrees takes that one up, or nobody for certain.
    """
    best = ranked[0]
    own = own_subject(token)
    if token.lower not in PERSON_PRONOUNS or best.last.token is own:
        return False
    for item in ranked[1:]:
        named = item.last.entity is not None and item.distance == 0
        behind = best.distance > 0 or item.last.token.i > best.last.token.i
        if named and (item.last.token is own or (behind and token.dep not in SUBJECT_LABELS)):
            return True
    return False
