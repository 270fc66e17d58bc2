"""Choosing the set: the best candidates, spread over sentences, paragraphs, forms and keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from quizgen.questions.candidate import Candidate

GOOD, FAIR, PASSABLE, LEAST_SCORE = 0.78, 0.7, 0.6, 0.4
"""Of the candidates that ask for facts strict readers accepted four in five above the first, two in
three between it and the second, half below; what is below the last is left out even when that
leaves fewer questions than were asked for."""
TIERS = ((GOOD, 1.0), (FAIR, 0.6), (PASSABLE, 0.4), (LEAST_SCORE, 0.2))
"""Score → share of the number asked for up to which candidates of that score are taken."""
LEAST_WISHED = 0.3
"""The same where only some types or one difficulty are wished for."""
SAME_SENTENCE = 1.0
"""More than any score: no second question on a sentence while another sentence is free."""
SAME_KEY = 0.5
SAME_FORM = 0.03
ELASTIC = ("beside",)
WIDER = 1.3
"""How many times its share a sort of question may have where the article holds too few others."""
MOST_STATEMENTS = 0.3
"""Share of a set that may be true/false: half of their answers can be guessed."""
MORE_TRUTHS = 1
"""By how many the true statements may outnumber the false: who always says True gains nothing."""
FALSE_WANTED = 0.2
"""What a false statement gains while more true ones were chosen, even over a question that asks
for the same: there are few of them, since only numbers and times are replaced."""
MOST_TRUTHS = 1 / 2
"""The share of a set of nothing but statements that may be true whatever the others are."""
BESIDE = frozenset({"vocabulary", "sequence", "absent", "referent"})
"""Forms that ask about words or about the whole: they may stand beside a question of detail."""
MEANING = frozenset({"vocabulary", "referent"})
"""Those that nearly every article has more of than a set can hold."""
MOST_BESIDE = 0.3
"""Share of a set that these may make up."""
MOST_OF_SORT = {"voices": 0.3, "initials": 0.2, "portrait": 0.2}
"""Share of a set that questions for a speaker, an abbreviation, a description may make up."""
SORTS = {
    "said": "voices",
    "speaker": "voices",
    "initials": "initials",
    "portrait": "portrait",
    "bearer": "portrait",
}
"""Form → the sort that it counts as."""
SAME_PARAGRAPH = 0.05
"""What a candidate's score loses for each question already chosen that it repeats."""
ASKING = frozenset(
    """what which when where whom whose many much year date month decade according from with that
    true false false? article does stand describe described""".split()
)
"""Words of the asking itself; two stems that share only these ask different things."""
ASKED_BETTER = 0.15
"""By how much a gap must be better than a question for the same key to be chosen in its place."""
SIMILAR = 0.6
"""Overlap of content words from which on two stems ask nearly the same."""


def choose(
    ranked: list[Candidate],
    count: int,
    accept: Callable[[Candidate], bool],
    most_statements: float = MOST_STATEMENTS,
    *,
    least: float = LEAST_SCORE,
) -> list[Candidate]:
    """Return up to ``count`` candidates in the article's order.

    Args:
        ranked: candidates, best first.
        count: how many are wanted.
        accept: called once for each candidate that may be chosen; it may change the candidate's
            score, now that its options are known; False passes it over.
        most_statements: the share of the set that may be true/false.
        least: the score below which nothing is chosen.
    """
    pool = [candidate for candidate in ranked if candidate.score >= least]
    spare = MORE_TRUTHS if most_statements < 1 else round(MOST_TRUTHS * count)
    choice = _Choice(pool, count, accept, least, spare)
    quotas = {
        "statement": most_statements,
        "beside": MOST_BESIDE,
        **MOST_OF_SORT,
    }
    choice.fill(quotas)
    # An article that holds too few of the sorts that one wants gets more of those it has.
    choice.fill({**quotas, **{sort: WIDER * quotas[sort] for sort in ELASTIC}})
    return sorted(choice.chosen, key=lambda c: (c.sentence.index, c.start, c.stem))


class _Choice:
    """The candidates that are left and those that were chosen."""

    def __init__(
        self,
        pool: list[Candidate],
        count: int,
        accept: Callable[[Candidate], bool],
        least: float,
        spare_truths: int,
    ) -> None:
        self.chosen: list[Candidate] = []
        self._pool = pool
        self._count = count
        self._accept = accept
        self._least = least
        self._spare_truths = spare_truths
        self._words = {id(candidate): _content(candidate) for candidate in pool}
        self._lost = {id(candidate): _asked_better(candidate, pool) for candidate in pool}
        self._judged: set[int] = set()

    def fill(self, quotas: Mapping[str, float]) -> None:
        """Choose the best, again and again, as long as their sorts keep within their shares."""
        left = {sort: max(1.0, share * self._count) for sort, share in quotas.items()}
        for one in self.chosen:
            for quota in _quotas(one):
                left[quota] -= 1
        while len(self.chosen) < self._count:
            free = [c for c in self._pool if all(left[quota] > 0 for quota in _quotas(c))]
            if self._surplus() >= self._spare_truths:
                free = [c for c in free if not _is_truth(c)]
            if not free:
                return
            best = max(free, key=lambda c: (round(self._worth(c), 6), -c.start))
            if not self._stands(best):
                continue
            self.chosen.append(best)
            for quota in _quotas(best):
                left[quota] -= 1
            self._pool = [
                other
                for other in self._pool
                if other is not best and not _near(other, best, self._words)
            ]
            for other in self._pool:
                self._lost[id(other)] += _loss(other, best)

    def _worth(self, candidate: Candidate) -> float:
        """Return what a candidate is worth beside those that were chosen."""
        wanted = candidate.foil and candidate.score >= FAIR and self._surplus() >= 0
        return candidate.score - self._lost[id(candidate)] + (FALSE_WANTED if wanted else 0.0)

    def _surplus(self) -> int:
        """Return by how many the true statements outnumber the false ones so far."""
        statements = [c for c in self.chosen if c.form == "statement"]
        truths = sum(_is_truth(c) for c in statements)
        return 2 * truths - len(statements)

    def _stands(self, best: Candidate) -> bool:
        """Whether the best is to be chosen; if not, its options are told now, or it is gone."""
        if id(best) not in self._judged:
            self._judged.add(id(best))
            if not self._accept(best) or best.score < self._least:
                self._pool.remove(best)
            return False  # its options are known now, and so its score may be another
        if self._least >= LEAST_SCORE and len(self.chosen) >= _most(best.score) * self._count:
            self._pool.remove(best)
            return False
        return True


def _most(score: float) -> float:
    """Return the share of the number asked for up to which a score is good enough."""
    return next((share for least, share in TIERS if score >= least), 0.0)


def _asked_better(candidate: Candidate, pool: list[Candidate]) -> float:
    """Return what a gap or statement loses because a question asks the same nearly as well."""
    if candidate.form not in {"cloze", "statement"}:
        return 0.0
    for other in pool:
        asks = other.form not in {"cloze", "statement", *BESIDE}
        if asks and other.sentence is candidate.sentence and other.start < candidate.end:
            same = candidate.form == "statement" or candidate.start < other.end
            if same and candidate.score - other.score < ASKED_BETTER:
                return ASKED_BETTER
    return 0.0


def _quotas(candidate: Candidate) -> tuple[str, ...]:
    """Return under which limited sorts of question a candidate counts."""
    if candidate.form == "statement":
        return ("statement",)
    if candidate.form in SORTS:
        return (SORTS[candidate.form],)
    return ("beside",) if candidate.form in MEANING else ()


def _loss(candidate: Candidate, chosen: Candidate) -> float:
    """Return what a candidate's score loses because another has been chosen."""
    loss = SAME_FORM * (candidate.form == chosen.form)
    loss += SAME_PARAGRAPH * (candidate.sentence.paragraph == chosen.sentence.paragraph)
    loss += SAME_SENTENCE * (candidate.sentence is chosen.sentence)
    same = candidate.entity is not None and candidate.entity is chosen.entity
    if same or candidate.key.casefold() == chosen.key.casefold():
        loss += SAME_KEY
    return loss


def _is_truth(candidate: Candidate) -> bool:
    return candidate.form == "statement" and not candidate.foil


def _content(candidate: Candidate) -> frozenset[str]:
    text = candidate.stem.casefold().replace("?", " ").replace("_", " ")
    return frozenset(
        word.strip(".,;:“”\"'’()") for word in text.split() if len(word) > 3 and word not in ASKING
    )


def _tells(one: Candidate, other: Candidate) -> bool:
    """Whether one stem says the other's key of the same fact."""
    return one.sentence is other.sentence and other.key.casefold() in one.stem.casefold()


def _near(candidate: Candidate, other: Candidate, words: dict[int, frozenset[str]]) -> bool:
    """Whether two candidates ask nearly the same, or one gives the other's key away."""
    mine, theirs = words[id(candidate)], words[id(other)]
    if candidate.form == other.form == "vocabulary":
        keys = sorted((candidate.key.casefold(), other.key.casefold()), key=len)
        return keys[1].startswith(keys[0])  # "unwilling", "unwillingly"
    if _tells(candidate, other) or _tells(other, candidate):
        return True
    if (candidate.form in BESIDE) != (other.form in BESIDE):
        return candidate.key.casefold() == other.key.casefold()
    if candidate.sentence is other.sentence:
        if candidate.form == "cloze" or other.form == "cloze":
            return True
        if candidate.start < other.end and other.start < candidate.end:
            return True
    if not mine or not theirs:
        return False
    return len(mine & theirs) / min(len(mine), len(theirs)) >= SIMILAR
