"""From constituents back to text: references replaced, asides left out, verbs put in form.

Nothing here guesses. A phrase that holds a reference which can't be settled raises ``Unclear``
with the reason, and the candidate is dropped and counted.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.analysis import Analysis
from quizgen.language.clauses import Clause
from quizgen.language.definites import is_bare_definite
from quizgen.language.entity import Entity
from quizgen.language.reference import Resolver
from quizgen.language.tokens import Sentence, Token
from quizgen.language.words import (
    DEICTIC,
    DEMONSTRATIVES,
    FIRST_SECOND,
    GROUP_PRONOUNS,
    ORDINAL_DETERMINERS,
    PERSON_PRONOUNS,
    POSSESSIVES,
    THING_PRONOUNS,
)
from quizgen.questions.binding import bound, continues, explained
from quizgen.questions.naming import genitive, introduced_before, stem_name
from quizgen.questions.trimming import (
    spell,
    tears_list,
    tears_phrase,
    without_asides,
    without_descriptions,
)
from quizgen.questions.unclear import Unclear

LONGEST_OWNER = 4
"""Words of an owner that is no name: "the free newspaper in Lund's website" is hard to read."""
NEAR = frozenset({"this", "these", "those"})
"""Demonstratives in whose place "the" says less but nothing else; "that" may be misread."""
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
REFERRING = frozenset({"PRP", "PRP$", "DT", "WDT", "WP"})
"""Tags of words whose wording depends on what else the stem holds."""


class Writer:
    """Writes the constituents of one clause."""

    def __init__(
        self,
        resolver: Resolver,
        clause: Clause,
        gap: Iterable[Token] = (),
        doubts: list[str] | None = None,
        about: tuple[int, int] | None = None,
    ) -> None:
        """Take the article's resolver, the clause to be written and tokens to leave a gap for.

        ``about`` is the stretch of the article that the caller wants asked about, if any.
        """
        self.about = about
        self._gap = sorted(gap, key=lambda token: token.i)
        self._doubts: list[str] = doubts if doubts is not None else []
        self._phrases: dict[object, tuple[str, tuple[str, ...]]] = {}
        self._resolver = resolver
        self._clause = clause
        self._sentence: Sentence = clause.sentence

    def with_gap(self, gap: Iterable[Token]) -> Writer:
        """Return a writer of the same clause that leaves a gap for the given tokens."""
        writer = Writer(self._resolver, self._clause, gap, self._doubts, self.about)
        writer._phrases = self._phrases
        return writer

    @property
    def analysis(self) -> Analysis:
        """The article."""
        return self._resolver.analysis

    def doubt(self, reason: str) -> None:
        """Note what speaks against the question being written without making it wrong."""
        if reason not in self._doubts:
            self._doubts.append(reason)

    def take_doubts(self) -> tuple[str, ...]:
        """Return the doubts noted since they were last taken."""
        taken = tuple(self._doubts)
        self._doubts.clear()
        return taken

    def entity(self, token: Token) -> Entity | None:
        """Return the entity that a name or a pronoun of the sentence stands for, if it is known."""
        if token.mention is not None:
            return token.mention.entity
        return self._resolver.resolve(self._sentence, token)

    def topical(self, noun: Token) -> bool:
        """Whether a plain noun is one of those that the article is about."""
        return self._resolver.topical(noun)

    def subject(self) -> str:
        """Return the clause's subject as it stands in a stem."""
        return self.phrase(self._clause.subject.tokens)

    def phrase(
        self, tokens: Sequence[Token], *, antecedents: Iterable[Token] = (), brief: bool = False
    ) -> str:
        """Return a constituent's text with references replaced and asides left out.

        Args:
            tokens: the constituent, in text order.
            antecedents: tokens of the stem that possessives in the phrase may refer to.
            brief: whether to leave out clauses that only describe ("a campaign *which…*").

        Raises:
            Unclear: a reference can't be settled.
        """
        place = (tokens[0].i, tokens[-1].i, len(tokens), brief) if tokens else None
        known = self._phrases.get(place)
        if known is not None and not any(gap in tokens for gap in self._gap):
            for doubt in known[1]:
                self.doubt(doubt)
            return known[0]
        kept = without_asides(tokens)
        if tears_list(kept, tokens) or tears_phrase(kept, tokens):
            raise Unclear("a list without its end")
        if brief:
            kept = without_descriptions(kept)
        before = set(self._doubts)
        text = spell(kept, self.swaps(kept, antecedents))
        free = not any(t.tag in REFERRING for t in kept) and not any(g in kept for g in self._gap)
        if place is not None and free:
            noted = tuple(doubt for doubt in self._doubts if doubt not in before)
            self._phrases[place] = (text, noted)
        return text

    def swaps(self, tokens: Sequence[Token], antecedents: Iterable[Token]) -> dict[int, str]:
        """Return the text that replaces each referring token, by token index.

        Raises:
            Unclear: a reference can't be settled.
        """
        antecedents = list(antecedents)
        swaps: dict[int, str] = {}
        inside = set(tokens)
        for before, token in itertools.pairwise(tokens):
            if token.lower == "year" and before.lower in {"this", "that"}:
                year = self._resolver.year(self._sentence)
                if year is None:
                    raise Unclear("an unnamed year")
                swaps |= {before.i: "", token.i: year}
        if self._gap and self._gap[0] in inside:
            swaps |= {token.i: "" for token in self._gap} | {self._gap[0].i: GAP}
        for token in tokens:
            if token.i in swaps:
                continue
            if token.mention is not None and token.mention.is_name:
                self._shorten(token, swaps)
                continue
            self._swap(token, swaps, inside, antecedents)
        return swaps

    def _shorten(self, token: Token, swaps: dict[int, str]) -> None:
        """Write "Name: Its Long Form" as the short name that the article uses."""
        mention = token.mention
        if mention is None or mention.entity is None or ":" not in mention.text:
            return
        for part in mention.tokens:
            swaps[part.i] = ""
        swaps[mention.first] = mention.entity.short

    def _swap(
        self, token: Token, swaps: dict[int, str], inside: set[Token], antecedents: list[Token]
    ) -> None:
        lower = token.lower
        if lower in FIRST_SECOND and token.text != "US":
            raise Unclear("first or second person")
        if lower in PERSON_PRONOUNS or lower in THING_PRONOUNS or lower in GROUP_PRONOUNS:
            self._swap_pronoun(token, swaps, antecedents)
        elif lower in DEMONSTRATIVES and token.tag == "DT":
            if token.dep != "det" or token.head not in inside:
                raise Unclear("demonstrative")
            if (
                (
                    is_bare_definite(token.head)
                    and self._resolver.resolve(self._sentence, token.head) is None
                )
                and self._resolver.topical(token.head)
                and self._resolver.analysis.is_theme(token.head)
                and introduced_before(self._resolver, self._sentence, token.head)
            ):
                swaps[token.i] = "the"
                return
            self._swap_definite(token.head, swaps)
        elif token.tag in {"NN", "NNS"} and is_bare_definite(token):
            self._swap_definite(token, swaps)
        elif lower in DEICTIC and token.tag[:2] == "RB":
            raise Unclear("points to the writer's time or place")
        elif (
            lower in ORDINAL_DETERMINERS
            and token.tag in {"JJ", "DT"}
            and token.dep in {"amod", "det"}
        ):
            noun = token.head
            compared = noun.dep == "pobj" and noun.head.lower in {"than", "like", "unlike"}
            beside = lower == "other" and (
                noun.dep == "conj" or compared
            )  # "cats and other animals"
            if lower != "own" and not beside:
                self._unsettled("compares with something outside the stem")
        elif token.tag in {"JJ", "DT", "PDT"} and token.dep in ARGUMENTS:
            if self.about is not None and any(c.lower == "of" for c in token.children_of("prep")):
                return  # "much of the work"
            raise Unclear("a determiner stands for a noun")

    def _unsettled(self, reason: str) -> None:
        """Refuse the question, unless the caller wants just this asked about: then it is vague.

        "These schools" becomes "the schools", "his works" "the works": less is said, nothing wrong.
        """
        if self.about is None:
            raise Unclear(reason)
        self.doubt(f"{reason} left out")

    def _swap_pronoun(self, token: Token, swaps: dict[int, str], antecedents: list[Token]) -> None:
        if self._resolver.in_quotation(token):
            raise Unclear("a pronoun in quoted words")
        if any(child.lower == "own" for child in token.head.children) and token.dep == "poss":
            if self._clause.subject.head in antecedents:
                return  # "its own": nobody's but the subject's
            raise Unclear("an owner outside the stem")
        entity = self._resolver.resolve(self._sentence, token)
        governed = token.dep in {"dobj", "pobj", "dative"}
        if entity is not None and governed and self._is_subject(token, entity):
            raise Unclear("a pronoun that can't be the subject's")
        possessive = token.lower in POSSESSIVES and token.dep == "poss"
        if any(part in antecedents for part in self._gap) and token.start > self._gap[0].start:
            held = self._gap[0].mention
            if entity is not None and held is not None and held.entity is entity:
                return  # the pronoun stands for the gap
        if entity is None and possessive and bound(self._clause, token, antecedents):
            self.doubt("an owner told by the clause alone")
            return
        if entity is None and continues(self._clause, token, antecedents):
            return
        if entity is None and explained(self._clause, token, antecedents):
            self.doubt("a pronoun explained in the stem")
            return
        if entity is None:
            if possessive and not lexicon.is_person_noun(token.head.lemma):
                self._unsettled("unresolved pronoun")
                swaps[token.i] = "the"
                return
            raise Unclear("unresolved pronoun")
        subject = self._clause.subject.head
        own = self._clause.subject.tokens
        if any(
            a is not token
            and (a.start < token.start or (a in own and a.mention is not None))
            and self._stands_for(a, entity)
            for a in antecedents
        ):
            return  # "published her book": the antecedent stands in the stem itself
        unnamed = entity.kind in {"thing", "things", "people"}
        if unnamed and subject.start < token.start and self._stands_for(subject, entity):
            return  # "What kind of plants survive because they store water?"
        if possessive:
            if unnamed and len(stem_name(entity).split()) > LONGEST_OWNER:
                raise Unclear("too long an owner")
            swaps[token.i] = genitive(stem_name(entity))
        elif token.lower in {"himself", "herself", "itself", "themselves"}:
            return
        else:
            swaps[token.i] = stem_name(entity)

    def _stands_for(self, token: Token, entity: Entity) -> bool:
        return self._resolver.stands_for(self._sentence, token, entity)

    def _is_subject(self, token: Token, entity: Entity) -> bool:
        """Whether an entity is the subject of a pronoun's clause; "him" is then somebody else."""
        for verb in token.ancestors():
            if not verb.is_verb:
                continue
            subject = verb.child("nsubj", "nsubjpass")
            if subject is None and verb is not self._clause.verb:
                continue
            head = subject if subject is not None else self._clause.subject.head
            if head.mention is not None:
                return head.mention.entity is entity
            return self._resolver.resolve(self._sentence, head) is entity
        return False

    def _swap_definite(self, head: Token, swaps: dict[int, str]) -> None:
        determiner = head.child("det")
        entity = self._resolver.resolve(self._sentence, head) if is_bare_definite(head) else None
        if entity is None:
            pointed = determiner is not None and determiner.lower in DEMONSTRATIVES
            if pointed and head.mention is not None:
                raise Unclear("unresolved demonstrative")
            if head.mention is not None or (determiner is not None and determiner.i in swaps):
                return
            full = (
                self._resolver.spelled_out(self._sentence, head) if is_bare_definite(head) else None
            )
            if full is not None:
                for token in head.subtree():
                    swaps[token.i] = ""
                swaps[head.i] = genitive(full) if head.child("case") is not None else full
                return
            if determiner is not None and determiner.lower in DEMONSTRATIVES:
                if determiner.lower not in NEAR:
                    raise Unclear("unresolved demonstrative")
                self._unsettled("unresolved demonstrative")
                swaps[determiner.i] = "the"
                return
            if is_bare_definite(head) and not self._resolver.topical(head):
                self.doubt("definite noun taken up from earlier")
            return
        if head.child("poss") is not None:
            return
        for token in head.subtree():
            swaps[token.i] = ""
        following = head.child("case")
        swaps[head.i] = stem_name(entity) if following is None else genitive(stem_name(entity))
