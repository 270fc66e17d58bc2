"""What stands in the place of words that refer: names for pronouns, "the X" for "this X".

Nothing here guesses. A phrase that holds a reference which can't be settled raises ``Unclear``
with the reason, and the candidate is dropped and counted.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from quizgen.bank.model import GAP
from quizgen.language import lexicon
from quizgen.language.definites import TYPE_NOUNS, is_bare_definite
from quizgen.language.entity import Entity
from quizgen.language.tokens import Token
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
from quizgen.questions.unclear import Unclear

if TYPE_CHECKING:
    from quizgen.questions.wording import Writer

LONGEST_OWNER = 4
"""Words of an owner that is no name: "the free newspaper in Lund's website" is hard to read."""
OWN_ANYWAY = frozenset({"way", "best", "mind", "turn", "breath", "time"})
"""Objects that are always the subject's own: "they fought their way inside"."""
NEAR = frozenset({"this", "these", "those"})
"""Demonstratives in whose place "the" says less but nothing else; "that" may be misread."""
ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


class Swaps:
    """The texts that replace the referring words of one phrase."""

    def __init__(
        self, writer: Writer, tokens: Sequence[Token], antecedents: Iterable[Token]
    ) -> None:
        """Take the clause's writer, the phrase and the words of the stem that it may refer to."""
        self._writer = writer
        self._resolver = writer.resolver
        self._clause = writer.clause
        self._sentence = writer.clause.sentence
        self._gap = writer.gap
        self._tokens = tokens
        self._inside = set(tokens)
        self._antecedents = list(antecedents)
        self._texts: dict[int, str] = {}

    def texts(self) -> dict[int, str]:
        """Return the text that replaces each referring token, by token index.

        Raises:
            Unclear: a reference can't be settled.
        """
        for before, token in itertools.pairwise(self._tokens):
            if token.lower == "year" and before.lower in {"this", "that"}:
                year = self._resolver.year(self._sentence)
                if year is None:
                    raise Unclear("an unnamed year")
                self._texts |= {before.i: "", token.i: year}
        if self._gap and self._gap[0] in self._inside:
            self._texts |= {token.i: "" for token in self._gap} | {self._gap[0].i: GAP}
        for token in self._tokens:
            if token.i in self._texts:
                continue
            if token.mention is not None and token.mention.is_name:
                self._shorten(token)
            else:
                self._swap(token)
        return self._texts

    def _shorten(self, token: Token) -> None:
        """Write "Name: Its Long Form" as its short name, "the Institute" with its full one."""
        mention = token.mention
        if mention is None or mention.entity is None:
            return
        name = stem_name(mention.entity)
        if mention.text.casefold() in TYPE_NOUNS and " " in name.removeprefix("the "):
            determiner, following = token.child("det"), token.child("case")
            if determiner is not None:
                self._texts[determiner.i] = ""
            self._texts[token.i] = name if following is None else genitive(name)
        if ":" not in mention.text:
            return
        for part in mention.tokens:
            self._texts[part.i] = ""
        self._texts[mention.first] = mention.entity.short

    def _swap(self, token: Token) -> None:
        lower = token.lower
        if lower in FIRST_SECOND and token.text != "US":
            raise Unclear("first or second person")
        if lower in PERSON_PRONOUNS or lower in THING_PRONOUNS or lower in GROUP_PRONOUNS:
            self._swap_pronoun(token)
        elif lower in DEMONSTRATIVES and token.tag == "DT":
            if token.dep != "det" or token.head not in self._inside:
                raise Unclear("demonstrative")
            if self._is_introduced_theme(token.head):
                self._texts[token.i] = "the"
                return
            self._swap_definite(token.head)
        elif token.tag in {"NN", "NNS"} and is_bare_definite(token):
            self._swap_definite(token)
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
            if self._writer.about is not None and any(
                c.lower == "of" for c in token.children_of("prep")
            ):
                return  # "much of the work"
            raise Unclear("a determiner stands for a noun")

    def _unsettled(self, reason: str) -> None:
        """Refuse the question, unless the caller wants just this asked about: then it is vague.

        "These schools" becomes "the schools", "his works" "the works": less is said, nothing wrong.
        """
        if self._writer.about is None:
            raise Unclear(reason)
        self._writer.doubt(f"{reason} left out")

    def _swap_pronoun(self, token: Token) -> None:
        if self._resolver.in_quotation(token):
            raise Unclear("a pronoun in quoted words")
        if any(child.lower == "own" for child in token.head.children) and token.dep == "poss":
            if self._clause.subject.head in self._antecedents:
                return  # "its own": nobody's but the subject's
            raise Unclear("an owner outside the stem")
        if token.dep == "poss" and token.head.lower in OWN_ANYWAY and token.head.dep == "dobj":
            if self._clause.subject.head in self._antecedents:
                return
            raise Unclear("an owner outside the stem")
        entity = self._resolver.resolve(self._sentence, token)
        governed = token.dep in {"dobj", "pobj", "dative"}
        if entity is not None and governed and self._is_subject(token, entity):
            raise Unclear("a pronoun that can't be the subject's")
        possessive = token.lower in POSSESSIVES and token.dep == "poss"
        if (
            any(part in self._antecedents for part in self._gap)
            and token.start > self._gap[0].start
        ):
            held = self._gap[0].mention
            if entity is not None and held is not None and held.entity is entity:
                return  # the pronoun stands for the gap
        if entity is None and possessive and bound(self._clause, token, self._antecedents):
            self._writer.doubt("an owner told by the clause alone")
            return
        if entity is None and continues(self._clause, token, self._antecedents):
            return
        if entity is None and explained(self._clause, token, self._antecedents):
            self._writer.doubt("a pronoun explained in the stem")
            return
        if entity is None:
            if possessive and not lexicon.is_person_noun(token.head.lemma):
                self._unsettled("unresolved pronoun")
                self._texts[token.i] = "the"
                return
            raise Unclear("unresolved pronoun")
        subject = self._clause.subject.head
        own = self._clause.subject.tokens
        if any(
            a is not token
            and (a.start < token.start or (a in own and a.mention is not None))
            and self._stands_for(a, entity)
            for a in self._antecedents
        ):
            return  # "published her book": the antecedent stands in the stem itself
        unnamed = entity.kind in {"thing", "things", "people"}
        if unnamed and subject.start < token.start and self._stands_for(subject, entity):
            return  # "What kind of plants survive because they store water?"
        if possessive:
            if unnamed and len(stem_name(entity).split()) > LONGEST_OWNER:
                raise Unclear("too long an owner")
            self._texts[token.i] = genitive(stem_name(entity))
        elif token.lower in {"himself", "herself", "itself", "themselves"}:
            return
        else:
            self._texts[token.i] = stem_name(entity)

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

    def _is_introduced_theme(self, noun: Token) -> bool:
        """Whether "this X" is the one X that the article is about and has brought in before."""
        known = self._resolver
        return (
            is_bare_definite(noun)
            and known.resolve(self._sentence, noun) is None
            and known.topical(noun)
            and known.analysis.is_theme(noun)
            and introduced_before(known, self._sentence, noun)
        )

    def _swap_definite(self, head: Token) -> None:
        if is_bare_definite(head):
            entity = self._resolver.resolve(self._sentence, head)
            if entity is not None:
                if head.child("poss") is None:
                    self._put(head, stem_name(entity))
                return
        determiner = head.child("det")
        pointed = determiner is not None and determiner.lower in DEMONSTRATIVES
        if head.mention is not None or (determiner is not None and determiner.i in self._texts):
            if pointed and head.mention is not None:
                raise Unclear("unresolved demonstrative")
            return
        full = self._resolver.spelled_out(self._sentence, head) if is_bare_definite(head) else None
        if full is not None:
            self._put(head, full)
        elif determiner is not None and pointed:
            if determiner.lower not in NEAR:
                raise Unclear("unresolved demonstrative")
            self._unsettled("unresolved demonstrative")
            self._texts[determiner.i] = "the"
        elif is_bare_definite(head) and not self._resolver.topical(head):
            self._writer.doubt("definite noun taken up from earlier")

    def _put(self, head: Token, name: str) -> None:
        """Write a name in the place of a noun with all that hangs from it."""
        for token in head.subtree():
            self._texts[token.i] = ""
        self._texts[head.i] = name if head.child("case") is None else genitive(name)
