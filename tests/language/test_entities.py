"""Mentions: which span of a sentence is a name, a date or an amount."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study


def names(text: str) -> list[str]:
    """Return the names that a text's first sentence mentions."""
    return [mention.text for mention in study(text).sentences[0].mentions if mention.is_name]


def amounts(text: str) -> list[tuple[str, str]]:
    mentions = study(text).sentences[0].mentions
    return [(m.text, m.label) for m in mentions if not m.is_name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Harbour Trust bought nine ships in 1951.", ["Harbour Trust"]),
        ("Keller's sister sold the wooden mill in 1960.", ["Keller"]),
        ("Marie Keller (1901–1980) opened the school in Norwich.", ["Marie Keller", "Norwich"]),
        ("The ship arrived in Lisbon in April.", ["Lisbon"]),
        ("Anna Weber for the Harbour Trust answered.", ["Anna Weber", "Harbour Trust"]),
    ],
)
def test_a_name_has_no_article_possessive_or_bracket_at_its_edges(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


def test_days_and_months_are_no_names() -> None:
    assert names("The market takes place on Sunday in April.") == []


def test_a_capital_at_the_start_makes_no_name_of_a_common_word() -> None:
    assert names("Beavers built a dam across the stream.") == []
    assert names("Volcanic ash covered the harbour in 1783.") == []


def test_a_colon_joins_a_short_name_and_its_long_form() -> None:
    text = "Lantern: Readers of Denmark was founded in 1998. Lantern lends books to sailors."
    assert names(text) == ["Lantern: Readers of Denmark"]


def test_a_colon_before_a_plain_list_joins_nothing() -> None:
    assert "Denmark: Three" not in " ".join(names("He knew Denmark: Three ships sail there."))


def test_an_owner_and_a_kind_of_place_are_one_name() -> None:
    assert names("The road follows Hadrian's Wall for nine miles.") == ["Hadrian's Wall"]


def test_a_date_stays_whole() -> None:
    text = "The treaty was signed on 4 May 1712."
    assert amounts(text) == [("4 May 1712", "DATE")]


def test_money_takes_in_its_sign() -> None:
    assert amounts("The bridge cost $12 million.") == [("$12 million", "MONEY")]
    assert amounts("The repairs cost £40,000 in 1998.")[0] == ("£40,000", "MONEY")


@pytest.mark.parametrize("text", ["Just 12 ships sailed.", "The school had only 12 desks."])
def test_a_hedge_is_no_part_of_an_amount(text: str) -> None:
    assert [found for found, _ in amounts(text)] == ["12"]


def test_mentions_do_not_overlap() -> None:
    text = "In May 1999 the University of Chile and Peter Olsen's Safe Water Trust met in Lima."
    taken = [token for m in study(text).sentences[0].mentions for token in m.tokens]
    assert len(taken) == len(set(taken))


def test_a_name_is_one_constituent() -> None:
    """All of a name hangs from one head, so that no form can cut it in two."""
    for sentence in study("The choir of Santa Maria del Mar met Anna von Weber in Graz.").sentences:
        for mention in sentence.mentions:
            if mention.is_name:
                inside = set(mention.tokens)
                outward = [t for t in inside if t.head not in inside or t.head is t]
                assert outward == [mention.head]
