"""Ids depend on what a question is, on all of it, and on nothing else."""

from hypothesis import given
from hypothesis import strategies as st

from quizgen.bank import article_id, question_id

PARTS = ("a1", "The mill was built in 1302.", "time", "1302", "When was the mill built?")


def test_ids_never_change_between_versions() -> None:
    assert article_id("The mill was built in 1302.") == "a81f0bc5a78e5"
    assert question_id(*PARTS) == "qc71a4031158d"


@given(st.lists(st.text(), min_size=5, max_size=5), st.lists(st.text(), min_size=5, max_size=5))
def test_other_parts_give_another_id(one: list[str], other: list[str]) -> None:
    assert (question_id(*one) == question_id(*other)) == (one == other)


def test_where_one_part_ends_matters() -> None:
    assert question_id("ab", "c", "", "", "") != question_id("a", "bc", "", "", "")
