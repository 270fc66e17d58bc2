"""True or false: which number or time of the article is replaced, and by what."""

from __future__ import annotations

import pytest

from tests.questions.helpers import study

WINDMILL = (
    "Peter Hagen built a windmill near Lund in 1922. Anna Berg painted 14 pictures of boats. "
    "Years passed in peace. Karl Lindgren moved to Bergen in 1967. Erik Strand wrote a book."
)


def statements(text: str) -> list[tuple[str, str, str]]:
    """Return (statement, true filler, false filler) of every true/false candidate."""
    return [
        (c.stem.removeprefix("True or false? "), c.key, c.foil)
        for c in study(text).candidates
        if c.form == "statement"
    ]


@pytest.mark.parametrize(
    "expected",
    [
        ("Peter Hagen built a windmill near Lund in _____.", "1922", "1967"),
        ("Anna Berg painted _____ pictures of boats.", "14", "7"),
    ],
)
def test_a_like_number_makes_a_statement_false(expected: tuple[str, str, str]) -> None:
    assert expected in statements(WINDMILL)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("At least 30 people visited the harbour in June.", "30"),  # at least 20 did as well
        ("The harbour can hold a minimum of 30 boats.", "30"),
        ("The bridge carries some 40 trains in a week.", "40"),
        ("Karl Lindgren lived in Bergen in 1967.", "1967"),  # and in 1966, perhaps
        ("Karl Lindgren has worked in Bergen since 1967.", "1967"),
        ("The town has ratified Convention No. 81 on labour.", "81"),
        ("A bridge was opened by the king in 1967.", "1967"),  # which bridge?
        ("The harbour of Lund can hold 30 large boats.", "30"),  # and 20
        ("The council of Lund must answer within 48 hours.", "48 hours"),
        ("The games took place in Olympia from 776 BC to 394 AD.", "776"),
    ],
)
def test_what_another_number_would_not_make_false_is_not_replaced(text: str, key: str) -> None:
    assert key not in [found for _, found, _ in statements(text)]


def test_a_sentence_with_a_second_date_is_left_alone() -> None:
    text = (
        "The comet was discovered independently by Karl Lindgren, in Lund, in 1771 or earlier, and "
        "Anna Berg in Bergen, in 1774, but Berg told nobody. Erik Strand measured the comet in "
        "1790."
    )
    assert all(key not in {"1771", "1774"} for _, key, _ in statements(text))


def test_no_name_is_replaced_by_another_for_both_may_have_done_it() -> None:
    keys = {key for _, key, foil in statements(WINDMILL) if foil}
    assert keys.isdisjoint({"Peter Hagen", "Anna Berg", "Karl Lindgren", "Lund", "Bergen"})


def test_no_word_is_turned_into_its_opposite() -> None:
    text = "Anna Berg always opened the gate of Lund at noon. Peter Hagen supported the king."
    assert all(foil in {"", "not"} for _, _, foil in statements(text))


def falsehoods(text: str) -> list[tuple[str, str]]:
    """Return (statement with its gap, the whole false counterpart) of every denial."""
    return [
        (c.stem.removeprefix("True or false? "), c.falsehood.removeprefix("True or false? "))
        for c in study(text).candidates
        if c.falsehood
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Berg painted boats. Anna Berg did not teach mathematics at Lund University.",
            "Anna Berg taught mathematics at Lund University.",
        ),
        (
            "Anna Berg painted boats. The Karlsen Bridge was not built by the council of Lund.",
            "The Karlsen Bridge was built by the council of Lund.",
        ),
    ],
)
def test_what_the_article_denies_is_told_as_if_it_were_so(text: str, expected: str) -> None:
    assert expected in [false for _, false in falsehoods(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg did not sell all her pictures of Lund because of the war in Norway.",
        "Peter Hagen was not lazy, and he climbed the tower of Lund.",
        "The Karlsen Bridge was not finished, since the council of Lund refused to pay.",
    ],
)
def test_a_denial_that_holds_in_part_or_is_explained_is_not_turned(text: str) -> None:
    assert falsehoods(text) == []


def test_no_month_is_left_out_behind_its_day() -> None:
    text = "On Sunday, 2 September 1922, a great fire broke out in a bakery near Lund."
    stems = [c.stem for c in study(text).candidates]
    assert not any("2 _____" in stem for stem in stems)


def test_a_long_sentence_is_told_clause_by_clause() -> None:
    text = (
        "Peter Hagen moved to Lund with his three sisters, who had all been teachers in Bergen, "
        "and in the spring he opened a shop for maps and globes beside the Karlsen Bridge."
    )
    told = [stem.replace("_____", key) for stem, key, foil in statements(text) if not foil]
    assert told
    assert all(len(stem.split()) <= 23 for stem in told)


def test_a_year_that_would_break_the_order_of_the_others_is_not_put_in() -> None:
    text = (
        "Peter Hagen built a windmill near Lund in 1922. Years passed. Karl Lindgren founded the "
        "bank of Lund in 1950, but sold it to the council in 1955. Years passed in peace. "
        "Anna Berg won the prize of Bergen in 1967."
    )
    wrong = [int(foil) for stem, key, foil in statements(text) if key == "1950" and "1955" in stem]
    assert all(year < 1955 for year in wrong)


def test_what_somebody_says_is_told_as_his_word() -> None:
    text = "Anna Berg said the new bridge of Lund will carry 40 trains a day from June."
    told = [stem for stem, _, _ in statements(text)]
    assert all(stem.startswith("According to Anna Berg, ") for stem in told)


def test_a_denial_told_as_if_it_were_so_still_asks_whether_it_is_true() -> None:
    text = "Anna Berg painted boats. Anna Berg did not teach mathematics at Lund University."
    false = [c.falsehood for c in study(text).candidates if c.falsehood]
    assert false == ["True or false? Anna Berg taught mathematics at Lund University."]
