"""The sets of like words."""

from __future__ import annotations

import pytest

from quizgen.language.lexicon import blocked
from quizgen.language.tables import items, rows
from quizgen.language.word_sets import (
    INTRANSITIVE,
    TABLES,
    TRANSITIVE,
    counted,
    sets_of,
    uncounted,
)

LEAST = 4
"""Members of a set: a key and three options."""


@pytest.mark.parametrize("table", sorted(TABLES.values()))
def test_every_set_has_a_heading_and_enough_members_each_once(table: str) -> None:
    for heading, members in rows(table, 2):
        words = [word for member in items(members) for word in items(member, "=")]
        assert heading
        assert len(items(members)) >= LEAST, heading
        assert len(words) == len(set(words)), heading


@pytest.mark.parametrize("table", sorted(TABLES.values()))
def test_no_set_has_a_word_that_is_never_shown(table: str) -> None:
    words = {
        word
        for _, members in rows(table, 2)
        for member in items(members)
        for name in items(member, "=")
        for word in name.split()
    }
    assert not {word for word in words if blocked(word) in {"profanity", "slur", "sexual"}}


def test_every_set_of_verbs_says_whether_they_take_an_object() -> None:
    for heading, _ in rows(TABLES["v"], 2):
        assert heading.startswith((TRANSITIVE, INTRANSITIVE)), heading


def test_spellings_of_one_member_are_not_offered_beside_each_other() -> None:
    [likes] = [s for s in sets_of("rhino", "n") if "rhinoceros" in str(s.members)]
    others = [word for member in likes.others("rhino") for word in member]
    assert "elephant" in others
    assert "rhinoceros" not in others


def test_what_stands_alone_in_the_singular_is_told_from_what_is_counted() -> None:
    assert uncounted("rain")
    assert not uncounted("bridge")
    assert counted("bridge")
    assert not counted("mathematics")
