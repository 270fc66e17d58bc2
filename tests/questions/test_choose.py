"""Ranking and choosing: the best, spread over the article, none giving another away."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.questions.accepted import accepted_forms
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import (
    BESIDE,
    FAIR,
    GOOD,
    LEAST_SCORE,
    MOST_BESIDE,
    PASSABLE,
    WIDER,
    choose,
)
from quizgen.questions.difficulty import difficulty_of
from quizgen.questions.ranking import rank
from quizgen.questions.report import Report
from tests.questions.helpers import ARTICLE, study


def ranked() -> list[Candidate]:
    """Return fresh copies of the article's candidates, best first."""
    studied = study(ARTICLE)
    copies = [replace(candidate, features={}) for candidate in studied.candidates]
    return rank(copies, studied.analysis)


def everything(candidate: Candidate) -> bool:
    return True


def chosen(count: int) -> list[Candidate]:
    return choose(ranked(), count, everything)


def test_scores_are_shares_and_fall() -> None:
    scores = [candidate.score for candidate in ranked()]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)


def test_ranking_does_not_depend_on_the_order_of_the_candidates() -> None:
    studied = study(ARTICLE)
    backwards = [replace(candidate, features={}) for candidate in reversed(studied.candidates)]
    again = rank(backwards, studied.analysis)
    assert [(c.stem, c.key) for c in again] == [(c.stem, c.key) for c in ranked()]


def test_a_readable_question_beats_the_same_at_length() -> None:
    studied = study(ARTICLE)
    plain = studied.candidate("time", "1911")
    drawn_out = replace(plain, stem=plain.stem[:-1] + " with the help of two builders or more?")
    both = [replace(candidate, features={}) for candidate in (drawn_out, plain)]
    best, worst = rank(both, studied.analysis)
    assert (best.stem, worst.stem) == (plain.stem, drawn_out.stem)


@pytest.mark.parametrize("count", [0, 1, 4])
def test_as_many_as_are_asked_for_are_chosen(count: int) -> None:
    assert len(chosen(count)) == count


def test_no_more_than_the_article_holds_are_chosen() -> None:
    found = chosen(500)
    assert 4 < len(found) < len(ranked())


def test_the_chosen_stand_in_the_articles_order() -> None:
    places = [(c.sentence.index, c.start) for c in chosen(10)]
    assert places == sorted(places)


def test_a_sentence_is_asked_about_once_while_others_are_free() -> None:
    indexes = [candidate.sentence.index for candidate in chosen(8)]
    assert len(set(indexes)) == len(indexes)


def test_the_chosen_are_spread_over_paragraphs_and_forms() -> None:
    found = chosen(8)
    assert len({candidate.sentence.paragraph for candidate in found}) >= 4
    assert len({candidate.form for candidate in found}) >= 3


def test_no_key_is_asked_for_twice_while_others_are_free() -> None:
    keys = [candidate.key for candidate in chosen(8)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("count", [8, 500])
def test_no_stem_gives_away_the_key_of_another_on_its_sentence(count: int) -> None:
    found = chosen(count)
    for one in found:
        for other in found:
            if one is not other and one.sentence is other.sentence:
                assert other.key.casefold() not in one.stem.casefold()


def test_what_is_not_accepted_is_passed_over_and_replaced() -> None:
    first = chosen(5)
    refused = first[0].stem
    asked: list[str] = []

    def accept(candidate: Candidate) -> bool:
        asked.append(candidate.stem)
        return candidate.stem != refused

    found = choose(ranked(), 5, accept)
    assert len(found) == 5
    assert refused not in [candidate.stem for candidate in found]
    assert asked.count(refused) == 1


def test_a_poor_candidate_is_left_out_even_when_few_are_left() -> None:
    first, second = ranked()[:2]
    poor = replace(second, score=LEAST_SCORE - 0.01)
    assert choose([first, poor], 2, everything) == [first]


@pytest.mark.parametrize(
    ("score", "most"), [(LEAST_SCORE, 2), (PASSABLE, 4), (FAIR, 6), (GOOD, 10)]
)
def test_the_poorer_a_candidate_the_fewer_of_its_kind(score: float, most: int) -> None:
    alike = [replace(c, score=score) for c in ranked()]
    assert len(choose(alike, 10, everything)) == most
    assert len(choose(alike, 10, everything, least=0.0)) == 10


def test_questions_about_words_stand_beside_those_of_detail_but_are_few() -> None:
    detail = next(c for c in ranked() if c.form not in BESIDE)
    words = [
        replace(c, form="vocabulary", key=f"word{i}", score=0.99)
        for i, c in enumerate(ranked()[:60])
        if c.sentence is not detail.sentence
    ]
    found = choose([*words, detail], 10, everything)
    assert sum(c.form == "vocabulary" for c in found) == round(WIDER * MOST_BESIDE * 10 + 0.5)
    assert detail in found


@pytest.mark.parametrize(("other", "both"), [("unwillingly", 1), ("angry", 2)])
def test_a_meaning_is_asked_for_once_in_whatever_form(other: str, both: int) -> None:
    words = [
        replace(c, form="vocabulary", key=key, score=0.99)
        for c, key in zip(ranked()[:30:10], ["unwilling", other], strict=False)
    ]
    assert len(choose(words, 10, everything)) == both


@pytest.mark.parametrize(
    ("kind", "stem_words", "clause_kind", "difficulty"),
    [
        ("year", 8, "main", "easy"),
        ("noun", 8, "main", "medium"),
        ("year", 19, "main", "medium"),
        ("year", 8, "relative", "medium"),
        ("noun", 19, "main", "hard"),
        ("noun", 19, "relative", "hard"),
        ("year", 8, "participial", "medium"),
    ],
)
def test_difficulty_grows_with_what_makes_a_question_hard(
    kind: str, stem_words: int, clause_kind: str, difficulty: str
) -> None:
    plain = study(ARTICLE).candidate("time", "1911")
    assert plain.clause is not None
    clause = replace(plain.clause, kind=clause_kind)  # type: ignore[arg-type]  # a plain str
    candidate = replace(plain, kind=kind, stem=" ".join(["word"] * stem_words), clause=clause)
    assert difficulty_of(candidate) == difficulty
    assert difficulty_of(candidate, typed=True) != "easy"


def test_the_short_and_the_full_name_are_both_accepted() -> None:
    studied = study(ARTICLE)
    assert "Solberg" in accepted_forms(studied.candidate("subject", "Ingrid Solberg"))
    assert "Ingrid Solberg" in accepted_forms(studied.candidate("subject", "Solberg"))


def test_a_number_is_accepted_in_words_and_figures() -> None:
    studied = study("The orchestra consists of 44 musicians. Twelve ships sank in the storm.")
    assert "forty-four" in accepted_forms(studied.candidate("count", "44"))
    assert "12" in accepted_forms(studied.candidate("count", "Twelve"))


def test_a_key_is_accepted_without_its_article() -> None:
    studied = study("Marie Keller designed the town library in 1954.")
    forms = accepted_forms(studied.candidate("object", "the town library"))
    assert "town library" in forms


def test_the_key_itself_is_not_listed_among_the_accepted() -> None:
    for candidate in study(ARTICLE).candidates:
        forms = accepted_forms(candidate)
        assert candidate.key not in forms
        assert len(set(forms)) == len(forms)


def test_a_report_counts_reasons_commonest_first() -> None:
    report = Report()
    report.drop("length", "too long", stem="b")
    report.drop("balanced", "bracket left open", stem="a")
    report.drop("length", "too long", stem="c")
    report.drop("balanced", "a reason")
    assert list(report.counts().items()) == [
        ("length: too long", 2),
        ("balanced: a reason", 1),
        ("balanced: bracket left open", 1),
    ]
    assert [drop.stem for drop in report.drops] == ["b", "a", "c", ""]


def test_every_drop_of_an_article_says_where_and_why() -> None:
    drops = study(ARTICLE).drops
    assert drops
    for drop in drops:
        assert drop.reason
        assert drop.check
        assert drop.sentence in ARTICLE


def statement(candidate: Candidate, score: float, foil: str = "") -> Candidate:
    """Return a candidate made a true/false statement, false if it has a foil."""
    return replace(candidate, form="statement", score=score, foil=foil, key=candidate.stem)


def test_true_statements_outnumber_false_ones_by_one_at_most() -> None:
    apart = {c.sentence.index: c for c in ranked()}.values()
    truths = [statement(c, 0.9) for c in apart]
    assert len(choose(truths, 10, everything)) == 1


def test_a_false_statement_is_preferred_to_a_better_true_one() -> None:
    one, other, *_ = {c.sentence.index: c for c in ranked()}.values()
    found = choose([statement(one, 0.9), statement(other, 0.8, "1922")], 1, everything)
    assert [c.foil for c in found] == ["1922"]
