"""Choosing the set: the best candidates, spread over sentences, paragraphs, forms and keys."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.questions.candidate import Candidate

LEAST_SCORE = 0.22
"""Candidates below are left out even when that leaves fewer questions than were asked for."""
GOOD_SCORE = 0.33
"""Candidates below are taken only to bring a set to ``ENOUGH`` of what was asked for."""
ENOUGH = 0.8
SAME_SENTENCE = 1.0
"""More than any score: no second question on a sentence while another sentence is free."""
SAME_KEY = 0.5
SAME_FORM = 0.03
MOST_STATEMENTS = 0.3
"""Share of a set that may be true/false: half of their answers can be guessed."""
MOST_TRUTHS = 1 / 3
"""Share of the statements that may lack a false counterpart: their answer is always True."""
BESIDE = frozenset({"vocabulary", "sequence", "absent", "referent"})
"""Forms that ask about words or about the whole: they may stand beside a question of detail."""
MOST_BESIDE = 0.3
"""Share of a set that such questions may make up."""
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
    words = {id(candidate): _content(candidate) for candidate in pool}
    lost = {id(candidate): _asked_better(candidate, pool) for candidate in pool}
    chosen: list[Candidate] = []
    left = {
        "statement": max(1.0, most_statements * count),
        "truth": max(1.0, MOST_TRUTHS * most_statements * count),
        "beside": max(1.0, MOST_BESIDE * count),
        **{sort: max(1.0, share * count) for sort, share in MOST_OF_SORT.items()},
    }
    judged: set[int] = set()
    while pool and len(chosen) < count:
        best = max(pool, key=lambda c: (round(c.score - lost[id(c)], 6), -c.start))
        if id(best) not in judged:
            judged.add(id(best))
            if not accept(best) or best.score < least:
                pool.remove(best)
            continue  # its options are known now, and so its score may be another
        if best.score < GOOD_SCORE and len(chosen) >= ENOUGH * count and least > 0:
            pool.remove(best)
            continue
        chosen.append(best)
        for quota in _quotas(best):
            left[quota] -= 1
        pool = [
            other
            for other in pool
            if other is not best
            and not _near(other, best, words)
            and all(left[quota] > 0 for quota in _quotas(other))
        ]
        for other in pool:
            lost[id(other)] += _loss(other, best)
    return sorted(chosen, key=lambda c: (c.sentence.index, c.start, c.stem))


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
        return ("statement",) if candidate.foil else ("statement", "truth")
    if candidate.form in SORTS:
        return (SORTS[candidate.form],)
    return ("beside",) if candidate.form in BESIDE else ()


def _loss(candidate: Candidate, chosen: Candidate) -> float:
    """Return what a candidate's score loses because another has been chosen."""
    loss = SAME_FORM * (candidate.form == chosen.form)
    loss += SAME_PARAGRAPH * (candidate.sentence.paragraph == chosen.sentence.paragraph)
    loss += SAME_SENTENCE * (candidate.sentence is chosen.sentence)
    same = candidate.entity is not None and candidate.entity is chosen.entity
    if same or candidate.key.casefold() == chosen.key.casefold():
        loss += SAME_KEY
    return loss


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
    if (candidate.form in BESIDE) != (other.form in BESIDE):
        return candidate.key.casefold() == other.key.casefold()
    if _tells(candidate, other) or _tells(other, candidate):
        return True
    if candidate.sentence is other.sentence:
        if candidate.form == "cloze" or other.form == "cloze":
            return True
        if candidate.start < other.end and other.start < candidate.end:
            return True
    if not mine or not theirs:
        return False
    return len(mine & theirs) / min(len(mine), len(theirs)) >= SIMILAR
