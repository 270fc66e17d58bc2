"""The measures that judge the engine's questions, on sentences made for the purpose."""

from __future__ import annotations

import pytest

from benchmarks.measures import coverage, grammar, options, references, stems, text, wording
from benchmarks.measures.options import Choice
from benchmarks.measures.table import Row

# Words


@pytest.mark.parametrize(
    ("found", "wanted", "f1"),
    [
        ("the red Barn", "Red barn.", 1.0),
        ("red barn", "barn", 2 / 3),
        ("a mill", "the barn", 0.0),
        ("mill mill", "mill", 2 / 3),
        ("", "barn", 0.0),
    ],
)
def test_answers_are_compared_without_case_marks_and_articles(found, wanted, f1):
    assert text.token_f1(found, wanted) == pytest.approx(f1)


@pytest.mark.parametrize(
    ("sentence", "tokens"),
    [
        ("Who sold Ann's mill?", "who sold ann 's mill ?"),
        (
            "It cost $1,200 (a lot), didn't it?",
            "it cost $ 1,200 -lrb- a lot -rrb- , did n't it ?",
        ),
        ("“Yes,” said Mr. Orr.", "`` yes , '' said mr. orr ."),
        ("The millers' cart; 40% full.", "the millers ' cart ; 40 % full ."),
    ],
)
def test_sentences_are_tokenised_as_the_references_are(sentence, tokens):
    assert text.tokenised(sentence) == tokens


def test_content_words_drop_function_words_and_the_plural_s():
    assert text.content_words("Who sold the mills to Ann's uncle?") == {
        "sold",
        "mill",
        "ann",
        "uncle",
    }


def test_a_part_is_held_only_as_whole_words():
    assert text.holds("Who sold the old mill?", "an old mill")
    assert not text.holds("Who sold the old mills?", "old mill")
    assert not text.holds("Who sold it?", "the")


# Coverage


def test_coverage_counts_exact_and_near_answers_over_all_paragraphs():
    pairs = [
        (["the red barn", "1911"], ["red barn", "in 1911", "a miller"]),
        ([], ["Orr"]),
    ]
    assert coverage.coverage(pairs) == coverage.Coverage(exact=25.0, near=50.0)


def test_the_floor_draws_from_names_and_numbers():
    paragraph = "In 1911 Ann Orr sold 40% of two mills to the House of Dale."
    assert coverage.names_and_numbers(paragraph) == [
        "In",
        "1911",
        "Ann Orr",
        "40%",
        "two",
        "House of Dale.",
    ]
    assert coverage.floor_of_all([(paragraph, ["Ann Orr", "House of Dale"])]).exact == 100
    assert coverage.floor([(paragraph, ["a cart"])]).near == 0


# Wording


def test_a_gap_is_read_as_what_and_a_miss_matches_nothing():
    assert wording.hypothesis("_____ sold the mill.") == "what sold the mill ."
    assert wording.hypothesis(None) == "."


def test_the_floor_copies_the_longest_clause():
    assert wording.longest_clause("in 1911 , ann orr sold the mill , then .") == (
        "ann orr sold the mill"
    )


def test_the_last_hypothesis_of_a_sentence_meets_all_its_references():
    found, wanted = wording.grouped(["a", "b", "c"], ["s", "s", "t"], ["x", "y", "z"])
    assert found == {"s": ["b"], "t": ["c"]}
    assert wanted == {"s": ["x", "y"], "t": ["z"]}


# Grammar


@pytest.mark.parametrize(
    ("stem", "fault"),
    [
        ("When did Orr founded the mill?", "did with a past form"),
        ("What does the mill has?", "does with an -s"),
        ("What is was sold?", "two auxiliaries"),
        ("Who sold the the mill?", "word twice"),
        ("Who sold the a mill?", "two articles"),
        ("Who sold a old mill?", "a before a vowel"),
        ("Who sold an mill?", "an before a consonant"),
        ("Who sold the mill to she?", "subject pronoun as an object"),
        ("Who sold the mill , then?", "stray mark"),
        ("Who sold the mill and?", "ends in the middle"),
        ("who sold the mill?", "starts small"),
        ("Who sold the mill", "no end mark"),
        ("The mill near Dale?", "asks nothing"),
        ("Who sold the mill (in Dale?", "brackets or quotation marks left open"),
        ("Who sold the Old Mill' in Dale?", "brackets or quotation marks left open"),
    ],
)
def test_each_rule_names_its_fault(stem, fault):
    assert fault in grammar.rule_faults(stem)


@pytest.mark.parametrize(
    "stem",
    [
        "When did Orr found the mill that was sold in 1911?",
        "What does the miller say the mill is worth?",
        "What did the wounded man want?",
        "How many of the millers' carts had had new wheels?",
        "Who said “I sold the 'Old Mill' for a euro”?",
        "iPhones were sold at the mill by a U.S. firm.",
        "Who was paid an honest price for an hour's work?",
    ],
)
def test_sound_stems_break_no_rule(stem):
    assert grammar.rule_faults(stem) == []


def test_link_grammar_is_said_to_be_missing(monkeypatch):
    monkeypatch.setattr(grammar, "PARSER", "no-such-parser")
    assert grammar.link_grammar_refuses(["Who sold the mill?"]) is None


def test_the_parser_s_refusals_belong_to_the_sentence_before_them():
    output = (
        "Who sold it?\nFound 2 linkages\n\nSold who it the?\nNo complete linkages found.\n"
        "Who, of all?\nTimer is expired!\nNo complete linkages found.\n"
    )
    asked = frozenset({"Who sold it?", "Sold who it the?", "Who, of all?"})
    assert grammar.refusals(output, asked) == {"Sold who it the?"}


# Stems


def test_duplicates_share_most_words_or_half_of_them_and_the_key():
    questions = [
        ("Who sold the old mill?", "Orr"),
        ("The old mill was sold by _____.", "Orr"),
        ("Who sold the mill at Dale?", "Orr"),
        ("In what year was the barn built?", "1911"),
        ("When was the new cart wheel made?", "1911"),
    ]
    assert stems.duplicates(questions) == {0, 1, 2}


def test_empty_keys_make_no_duplicates():
    assert (
        stems.duplicates([("Who sold the old mill?", ""), ("Who saw the old barn?", "")]) == set()
    )


def test_the_key_in_the_stem_is_seen_but_not_in_a_true_false_question():
    assert stems.key_in_stem("Who is Ann Orr of the mill?", "the mill")
    assert not stems.key_in_stem("Who is Ann Orr?", "Orrville")
    assert not stems.key_in_stem("True or false? It is true that Orr sold the mill.", "True")


def test_a_filled_stem_is_a_sentence():
    assert stems.filled("_____ sold the mill.", "the miller") == "The miller sold the mill."
    assert stems.filled("True or false? Orr sold it.", "True") == "Orr sold it."


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("In what year was the mill sold?", "what"),
        ("According to Orr, how many carts were sold?", "how"),
        ("Orr sold _____ carts.", "gap"),
        ("True or false? Orr sold what he had.", "true/false"),
        ("Name the miller.", "none"),
    ],
)
def test_question_words(stem, word):
    assert stems.question_word(stem) == word


# References


@pytest.mark.parametrize(
    ("stem", "key", "word"),
    [
        ("What did he sell?", "a mill", "he"),
        ("In what year did she sell the mill?", "1911", "she"),
        ("In Dale, what did he sell?", "a mill", "he"),
        ("Who was he paid by?", "Orr", "he"),
        ("After he left, it was _____.", "sold", "he"),
        ("Which cart was sold this year?", "the red one", "this"),
        ("Who lived there in 1911?", "Orr", "there"),
        ("Who sold the mill ten years ago?", "Orr", "ago"),
        ("Who bought the latter?", "Orr", "the latter"),
        ("What did Orr sell?", "these mills", "these"),
        ("What was sold?", "his mill", "his"),
        ("What do we sell?", "flour", "we"),
        ("True or false? He sold the mill.", "True", "He"),
    ],
)
def test_words_that_nothing_in_the_stem_explains(stem, key, word):
    assert references.unresolved(stem, key) == word


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("What did Orr sell when he left?", "his mill"),
        ("Who lost his mill in 1911?", "Orr"),
        ("What did the miller sell to his brother?", "a cart"),
        ("When _____ left, he sold the mill.", "Orr"),
        ("When he was young, Orr sold carts.", ""),
        ("How long did it take Orr to sell the mill?", "a year"),
        ("There was a mill near _____.", "Dale"),
        ("How many mills were there in Dale?", "two"),
        ("Who said “I sold it there”?", "Orr"),
        ("Why do mills lose their sails?", "storms"),
        ("Who was the former owner of the mill?", "Orr"),
        ("What happened to Orr after World War I ended?", "he sold his mill"),
        ("In what year did those who ran the mill leave?", "1911"),
    ],
)
def test_words_that_the_stem_explains(stem, key):
    assert references.unresolved(stem, key) is None


# Options


def test_the_key_s_part_in_the_highest_is_split_between_equals():
    assert options.share_of_key([3, 5, 5, 1], 1) == 0.5
    assert options.share_of_key([3, 5, 5, 1], 0) == 0
    assert options.share_of_key([0, 0, 0, 0], 2) == 0.25


def test_options_are_measured_as_shares_of_the_questions():
    sold = Choice("Who sold the old mill?", ("Orr", "Ann Dale", "Lee", "Kim"), 1)
    why = Choice("Why was the mill sold?", ("a fire", "the mill", "A fire.", "rains"), 3)
    assert options.measured([sold, why]) == {
        "two options the same": (50.0,),
        "key is the longest": (50.0,),
        "key is the one most like the stem": (12.5,),
        "one visible in the stem": (50.0,),
        "key alone by capital / article / plural": (0.0, 50.0, 50.0),
        "key in place 1 / 2 / 3 / 4": (0.0, 50.0, 0.0, 50.0),
    }
    assert options.measured([]) == {}


# The table


def test_a_measure_that_was_not_taken_says_so_and_is_not_judged():
    row = Row("wording", (9.0, None), "–", "≥ 5 / 5", lambda one, two: True)
    assert row.value == "9.0 / not taken"
    assert row.verdict == ""
    assert Row("wording", (None, None)).value == "not taken"


def test_a_row_is_judged_by_what_is_wanted():
    def reached(share):
        return share <= 1

    assert Row("duplicates", (0.5,), wanted="≤ 1 %", reached=reached).verdict == "ok"
    assert Row("duplicates", (1.5,), wanted="≤ 1 %", reached=reached).verdict == "MISSED"


def test_a_stem_around_a_quotation_has_no_grammar_of_its_own() -> None:
    assert stems.framed("As used in the article, the word “vast” in “a vast hall” is closest to:")
    assert not stems.framed("In what year did Solberg open the institute?")


def test_these_of_which_of_these_are_the_options() -> None:
    assert references.unresolved("Which of these does the article NOT name?", "iron") is None
    assert references.unresolved("Which of these towns lies on these hills?", "Graz") == "these"
